//! What leaves for other programs, and for people without the screen.
//!
//! - [`record`]: the shape of one release in JSON, with its field names: the contract with other programs.
//! - [`table`]: what was found in a release, for reading.
//! - [`explain`]: why each thing was found: the rules and the words.
//! - [`plain`]: a release or a list of them as text, where there is no terminal.

pub mod explain;
pub mod plain;
pub mod record;
pub mod rows;
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
    /// The rule and the words behind each finding; `--explain` asks for it.
    #[value(skip)]
    Explain,
}

impl Format {
    /// What stands before the first release.
    pub fn open(self) -> &'static str {
        match self {
            Self::Json => "[",
            Self::Table | Self::Jsonl | Self::Explain => "",
        }
    }

    /// What stands before a release, which may be the `first`.
    pub fn between(self, first: bool) -> &'static str {
        match (self, first) {
            (Self::Json, true) | (Self::Table | Self::Explain, false) => "\n",
            (Self::Json, false) => ",\n",
            (Self::Table | Self::Explain, true) | (Self::Jsonl, _) => "",
        }
    }

    /// What stands after the last release.
    pub fn close(self) -> &'static str {
        match self {
            Self::Json => "\n]\n",
            Self::Table | Self::Jsonl | Self::Explain => "",
        }
    }

    /// One release. Ends with a line end, save in [`Format::Json`], where what follows decides.
    pub fn render(self, entry: &Entry, with_text: bool) -> String {
        match self {
            Self::Table => table::table(entry),
            Self::Json => record::json(entry, with_text),
            Self::Jsonl => record::json(entry, with_text) + "\n",
            Self::Explain => explain::explain(entry),
        }
    }
}
