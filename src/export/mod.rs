//! What leaves for other programs, and for people without the screen.
//!
//! - [`record`]: the shape of one release in JSON, with its field names: the contract with other programs.
//! - [`table`]: what was found in a release, for reading.
//! - [`plain`]: a release or a list of them as text, where there is no terminal.

pub mod plain;
pub mod record;
pub mod table;

use crate::archive::Entry;

/// The formats of `dateline extract`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Format {
    /// What was found, release by release, for reading.
    #[default]
    Table,
    /// One array of all releases.
    Json,
    /// One object a release, one a line.
    Jsonl,
}

impl Format {
    /// What stands before the first release.
    pub fn open(self) -> &'static str {
        match self {
            Self::Json => "[",
            Self::Table | Self::Jsonl => "",
        }
    }

    /// What stands before a release, which may be the `first`.
    pub fn between(self, first: bool) -> &'static str {
        match (self, first) {
            (Self::Json, true) | (Self::Table, false) => "\n",
            (Self::Json, false) => ",\n",
            (Self::Table, true) | (Self::Jsonl, _) => "",
        }
    }

    /// What stands after the last release.
    pub fn close(self) -> &'static str {
        match self {
            Self::Json => "\n]\n",
            Self::Table | Self::Jsonl => "",
        }
    }

    /// One release. Ends with a line end, save in [`Format::Json`], where what follows decides.
    pub fn render(self, entry: &Entry, with_text: bool) -> String {
        match self {
            Self::Table => table::table(entry),
            Self::Json => record::json(entry, with_text),
            Self::Jsonl => record::json(entry, with_text) + "\n",
        }
    }
}
