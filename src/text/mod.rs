//! Text, and nothing of press releases: spans, cleaning, tokens, sentences, folding and line breaking.

mod abbreviation;
pub mod bits;
pub mod clean;
pub mod fold;
pub mod language;
pub mod letter_map;
pub mod letters;
pub mod pack;
pub mod scan;
pub mod sentence;
pub mod span;
pub mod token;
pub mod wrap;

pub use span::Span;
