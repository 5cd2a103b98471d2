//! The interactive program without a terminal.
//!
//! [`Model`] is all of its state; [`update`] is the only place where state changes. It takes an [`Event`] and returns
//! the [`Effect`]s that the caller performs: questions to the archive, the clipboard, an editor. What they bring back
//! arrives as an [`Event`] again. Nothing here waits: an answer that no longer fits its question is dropped by its
//! generation.

pub mod action;
pub mod chips;
pub mod completion;
pub mod event;
pub mod filter;
pub mod find;
pub mod hints;
pub mod input;
pub mod keymap;
pub mod language;
pub mod layout;
pub mod list;
pub mod model;
pub mod options;
pub mod overlay;
pub mod page;
pub mod picker;
pub mod reading;
pub mod rows;
pub mod rules;
pub mod search;
pub mod sidebar;

mod mouse;
mod perform;
mod update;

#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;

pub use event::{Effect, Event, LeftOut, Phase, Progress};
pub use model::Model;
pub use options::{Depth, Options, Palette, Start};
pub use update::update;
