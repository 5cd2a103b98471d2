//! dateline reads press releases in a terminal and knows who was in the room.
//!
//! # Map
//!
//! Data flows one way and so do the imports: a module imports only from those above it here.
//!
//! - [`text`]: spans, cleaning, tokens, sentences, folding, line breaking. Text, and nothing of press releases.
//! - [`release`]: what a release is: [`release::Release`] and its anatomy.
//! - [`ingest`]: bytes to [`release::Release`]: encodings, format detection, one file a format.
//! - [`extract`]: [`release::Release`] to [`extract::Analysis`], in ordered, named passes.
//! - [`archive`]: many releases: loading them and the questions that can be asked of them.
//! - [`export`]: what leaves for other programs.
//! - [`app`]: the interactive program without a terminal: model, actions, keymap, update.
//! - [`view`]: drawing, as pure functions from the model to a frame.
//! - [`terminal`]: what must be given back to the shell, whatever happens.
//! - [`runtime`]: threads, channels and the event loop.
//! - [`cli`]: arguments to a command.
//!
//! # Invariants
//!
//! - No control or formatting character of an input reaches [`release::Release::text`], and so none reaches the screen.
//! - Every fact holds [`text::Span`]s: byte offsets into that text, on character boundaries.
//! - Input and output happen in `main`, [`cli`], [`runtime`], [`terminal`], [`archive`] and the outermost function of
//!   [`ingest`]. All else is pure. Bad input is a value, not a panic.

pub mod app;
pub mod archive;
pub mod cli;
pub mod export;
pub mod extract;
pub mod ingest;
pub mod release;
pub mod runtime;
pub mod terminal;
pub mod text;
pub mod view;
