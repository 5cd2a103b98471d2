//! Many releases: loading them, and the questions that can be asked of them.
//!
//! [`Archive`] is the only way to ask. It is owned by one thread; the program sends it a [`Question`] and gets an
//! [`Answer`] that carries the question's generation, so that a stale one can be dropped. What stands behind it may
//! change (memory today, an index on disk tomorrow), the questions stay.

mod haystack;
mod incoming;
pub mod load;
mod memory;
mod names;
pub mod order;
#[cfg(test)]
mod tests;
pub mod walk;

use std::sync::Arc;

pub use incoming::Incoming;
pub use memory::Archive;

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
    /// Every word of it is in headline or body; folded. Empty for no condition.
    pub text: String,
}

/// The order of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// By date, newest first; undated last.
    #[default]
    Newest,
    /// By date, oldest first; undated last.
    Oldest,
    /// By title.
    Title,
    /// By issuer, then date.
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

/// A question to an archive. `generation` is carried back by its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // the fields are said in the variants' own lines
pub enum Question {
    /// The rows of a query, in an order.
    List {
        generation: u64,
        query: Query,
        order: Order,
    },
    /// The values of a facet over the releases of a query, most common first.
    Facets {
        generation: u64,
        query: Query,
        facet: Facet,
    },
    /// A release itself.
    Open { generation: u64, id: ReleaseId },
}

/// The answer to a [`Question`].
#[derive(Debug, Clone)]
#[allow(missing_docs)] // likewise
pub enum Answer {
    /// To [`Question::List`]. `total` is the number of releases without any query.
    List {
        generation: u64,
        rows: Arc<Vec<Row>>,
        total: usize,
    },
    /// To [`Question::Facets`].
    Facets {
        generation: u64,
        facet: Facet,
        counts: Arc<Vec<FacetCount>>,
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
}
