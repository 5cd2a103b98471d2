//! Many releases: loading them, and the questions that can be asked of them.
//!
//! [`Archive`] is the only way to ask. It is owned by one thread; the program sends it a [`Question`] and gets an
//! [`Answer`] that carries the question's generation, so that a stale one can be dropped. Behind it stands
//! an [`index`], in a file or in memory.

mod ascii;
pub mod content;
mod incoming;
pub mod index;
pub mod load;
pub mod marks;
pub mod order;
pub mod query;
#[cfg(test)]
mod tests;
pub mod walk;
pub mod words;

use std::sync::Arc;

pub use incoming::Incoming;
pub use index::Archive;

use query::Expr;

use crate::extract::{Analysis, Participation};
use crate::release::{PartialDate, Release};

/// A release in an archive: stable while the archive is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReleaseId(pub u32);

/// A release with what was found in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The release.
    pub release: Release,
    /// What was found in it.
    pub analysis: Analysis,
}

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Which release.
    pub id: ReleaseId,
    /// Its date, as far as it is known.
    pub date: Option<PartialDate>,
    /// The headline, else the first sentence, else the name of the file.
    pub title: String,
    /// Who issued it.
    pub issuer: Option<String>,
    /// How many people attended.
    pub attended: u32,
    /// Whether the user has read it.
    pub read: bool,
    /// Whether the user has starred it.
    pub starred: bool,
}

impl Row {
    /// The line of `entry`.
    pub fn of(entry: &Entry, id: ReleaseId) -> Self {
        let Entry { release, analysis } = entry;
        let people = analysis.people.iter();
        let attended = people.filter(|p| p.participation == Participation::Attended);
        Self {
            id,
            date: release.date.map(|d| d.date),
            title: release.title().to_owned(),
            issuer: release.issuer.as_ref().map(|i| i.name.clone()),
            attended: attended.count() as u32,
            read: false,
            starred: false,
        }
    }
}

/// The folded name (see [`crate::text::fold::fold`]) that joins a person or an organisation across releases.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(pub String);

/// What narrows an archive down. All conditions must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// Everyone named here is in the release (in any participation).
    pub people: Vec<Key>,
    /// Everyone named here attended, by the release's own account.
    pub attended: Vec<Key>,
    /// Every organisation named here is in the release.
    pub organisations: Vec<Key>,
    /// What the search line says.
    pub search: Expr,
}

/// The order of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Order {
    /// By date, newest first; undated last.
    #[default]
    Newest,
    /// By date, oldest first; undated last.
    Oldest,
    /// By title.
    Title,
    /// By issuer, then date.
    #[value(name = "source", alias = "issuer")]
    Issuer,
    /// By how many attended, most first.
    Attended,
}

/// What can be counted over the releases of a query.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Facet {
    /// People.
    People,
    /// Organisations.
    Organisations,
}

/// One value of a facet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetCount {
    /// To filter by.
    pub key: Key,
    /// To show: the spelling that is most common.
    pub name: String,
    /// In how many releases of the query.
    pub count: u32,
    /// In how many of them as one who attended; 0 for organisations.
    pub attended: u32,
}

/// The order of the values of a facet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum FacetOrder {
    /// The most common first, equals by name.
    #[default]
    Count,
    /// By name.
    Name,
}

/// Which values of a facet are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetQuestion {
    /// Over the releases of this query.
    pub query: Query,
    /// Of this kind.
    pub facet: Facet,
    /// Only people who attended, counted where they did.
    pub attended: bool,
    /// Only names in which each word of it begins a word; as typed. Those that are it or begin with it come first.
    pub typed: String,
    /// In this order, behind how well they match what was typed.
    pub order: FacetOrder,
    /// Which of them: the first, and how many at most.
    pub start: usize,
    /// How many at most.
    pub limit: usize,
}

/// What a user says of a release. Kept by content, apart from the index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mark {
    /// It has been read.
    Read,
    /// It is to be found again.
    Starred,
}

/// A question to an archive. `generation` is carried back by its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // the fields are said in the variants' own lines
pub enum Question {
    /// The releases of a query, in an order, with the rows around the place of `around` (else from the first). Where it
    /// may take long to find them all, so many as `first` are wanted ahead (see [`Archive::first`]).
    List {
        generation: u64,
        query: Query,
        order: Order,
        around: Option<ReleaseId>,
        first: usize,
    },
    /// The lines of these releases: those that come onto the screen.
    Rows { ids: Vec<ReleaseId> },
    /// The values of a facet.
    Facets {
        generation: u64,
        question: FacetQuestion,
    },
    /// A release itself.
    Open { generation: u64, id: ReleaseId },
    /// Puts a mark on a release, or takes it off. Answered by [`Answer::Rows`] with its line.
    Mark { id: ReleaseId, mark: Mark, on: bool },
    /// Values of a field of the query language that begin with what was typed, the most common first.
    Complete {
        generation: u64,
        field: query::Field,
        typed: String,
    },
}

/// The answer to a [`Question`].
#[derive(Debug, Clone)]
#[allow(missing_docs)] // likewise
pub enum Answer {
    /// To [`Question::List`]. `total` is the number of releases without any query. Where it is not `whole`, these are the
    /// first of the list, and another answer brings all.
    List {
        generation: u64,
        ids: Arc<Vec<ReleaseId>>,
        rows: Vec<Row>,
        total: usize,
        whole: bool,
    },
    /// To [`Question::Rows`] and [`Question::Mark`]; a release that is gone has none.
    Rows { rows: Vec<Row> },
    /// To [`Question::Facets`]: `values` from `start` on of the `matching` values; `all` without what was typed.
    Facets {
        generation: u64,
        facet: Facet,
        all: usize,
        matching: usize,
        start: usize,
        values: Vec<FacetCount>,
    },
    /// To [`Question::Open`].
    Open {
        generation: u64,
        id: ReleaseId,
        entry: Arc<Entry>,
    },
    /// To [`Question::Open`], when the release can no longer be read: its file has gone, or has changed.
    Lost {
        generation: u64,
        id: ReleaseId,
        /// The file and the reason, cleaned for the screen.
        reason: String,
    },
    /// To [`Question::Complete`].
    Complete {
        generation: u64,
        values: Vec<String>,
    },
}
