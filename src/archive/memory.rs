//! An archive in memory.
//!
//! It holds the folded text of every release once, for the search, and the rows and names. The releases themselves are
//! held up to [`KEPT`] bytes of text; beyond that, one that is opened is read again from its file.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::haystack::Haystack;
use super::incoming::Incoming;
use super::load::{self, Unread};
use super::names::Names;
use super::order::{self, Listed};
use super::{Answer, Entry, Facet, Order, Query, Question, ReleaseId, Row};

/// How many bytes of text are kept as they are, so that small archives never go back to their files.
const KEPT: usize = 8 << 20;

/// Many releases, in memory.
#[derive(Debug)]
pub struct Archive {
    documents: Vec<Document>,
    people: Names,
    organisations: Names,
    haystack: Haystack,
    /// How many more bytes of text are kept.
    room: usize,
    /// The releases in the order last asked for, but for those that were added since.
    sorted: (Order, Vec<u32>),
    /// The releases of the query last asked about, until one is added: a list and its facets are asked for together.
    matched: Option<(Query, Arc<Vec<u32>>)>,
}

/// What is held of a release besides its words and names.
#[derive(Debug)]
pub(super) struct Document {
    pub(super) row: Row,
    place: DocumentPlace,
}

#[derive(Debug)]
enum DocumentPlace {
    Kept(Arc<Entry>),
    File { path: PathBuf, record: Option<u32> },
}

impl Document {
    /// What the orders see of it.
    pub(super) fn listed(&self) -> Listed<'_> {
        let (path, record) = match &self.place {
            DocumentPlace::File { path, record } => (path.as_path(), *record),
            DocumentPlace::Kept(entry) => {
                let origin = &entry.release.origin;
                let path = origin.path.as_deref();
                (path.unwrap_or(Path::new(&origin.name)), origin.record)
            }
        };
        Listed {
            row: &self.row,
            path,
            record,
        }
    }
}

impl Default for Archive {
    fn default() -> Self {
        Self::keeping(KEPT)
    }
}

impl Archive {
    /// An empty archive that keeps releases of up to `room` bytes of text in memory.
    pub fn keeping(room: usize) -> Self {
        Self {
            documents: Vec::new(),
            people: Names::default(),
            organisations: Names::default(),
            haystack: Haystack::default(),
            room,
            sorted: (Order::default(), Vec::new()),
            matched: None,
        }
    }

    /// Adds a release.
    pub fn insert(&mut self, incoming: impl Into<Incoming>) -> ReleaseId {
        let incoming = incoming.into();
        let id = ReleaseId(self.documents.len() as u32);
        self.people.push(&incoming.people);
        self.organisations.push(&incoming.organisations);
        self.haystack.push(&incoming.folded);
        let row = Row::of(&incoming.entry, id);
        let place = self.keep(incoming.entry);
        self.documents.push(Document { row, place });
        self.matched = None;
        id
    }

    fn keep(&mut self, entry: Entry) -> DocumentPlace {
        let size = entry.release.text.len();
        match &entry.release.origin.path {
            Some(path) if size > self.room => DocumentPlace::File {
                path: path.clone(),
                record: entry.release.origin.record,
            },
            _ => {
                self.room = self.room.saturating_sub(size);
                DocumentPlace::Kept(Arc::new(entry))
            }
        }
    }

    /// How many releases it holds.
    pub fn len(&self) -> usize {
        self.documents.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.documents.is_empty()
    }

    /// Answers a question. Reads a file only to open a release that is not kept.
    pub fn answer(&mut self, question: Question) -> Answer {
        match question {
            Question::List {
                generation,
                query,
                order,
            } => Answer::List {
                generation,
                rows: Arc::new(self.rows(query, order)),
                total: self.len(),
            },
            Question::Facets {
                generation,
                query,
                facet,
            } => {
                let releases = self.matching(query);
                let names = match facet {
                    Facet::People => &self.people,
                    Facet::Organisations => &self.organisations,
                };
                Answer::Facets {
                    generation,
                    facet,
                    counts: Arc::new(names.counts(&releases)),
                }
            }
            Question::Open { generation, id } => self.open(generation, id),
        }
    }

    fn rows(&mut self, query: Query, order: Order) -> Vec<Row> {
        let mut wanted = vec![false; self.documents.len()];
        for release in self.matching(query).iter() {
            wanted[*release as usize] = true;
        }
        self.bring_into(order);
        let sorted = self.sorted.1.iter();
        sorted
            .filter(|n| wanted[**n as usize])
            .map(|n| self.documents[*n as usize].row.clone())
            .collect()
    }

    /// Makes [`Archive::sorted`] hold all releases in `order`.
    fn bring_into(&mut self, order: Order) {
        let (last, numbers) = &mut self.sorted;
        let (known, all) = (numbers.len(), self.documents.len());
        if *last == order && known == all {
            return;
        }
        numbers.extend(known as u32..all as u32);
        order::sort(numbers, &self.documents, order);
        *last = order;
    }

    /// The releases of a query, ascending.
    fn matching(&mut self, query: Query) -> Arc<Vec<u32>> {
        if let Some((last, releases)) = &self.matched
            && *last == query
        {
            return Arc::clone(releases);
        }
        let releases = Arc::new(self.search(&query));
        self.matched = Some((query, Arc::clone(&releases)));
        releases
    }

    fn search(&self, query: &Query) -> Vec<u32> {
        let people = query.people.iter().map(|k| self.people.releases(k, false));
        let attended = query.attended.iter().map(|k| self.people.releases(k, true));
        let organisations = query.organisations.iter();
        let organisations = organisations.map(|k| self.organisations.releases(k, false));
        let mut releases = people
            .chain(attended)
            .chain(organisations)
            .reduce(|a, b| intersection(&a, &b))
            .unwrap_or_else(|| (0..self.documents.len() as u32).collect());
        self.haystack.retain(&mut releases, &query.text);
        releases
    }

    fn open(&self, generation: u64, id: ReleaseId) -> Answer {
        let document = self.documents.get(id.0 as usize);
        let opened = match document.map(|d| &d.place) {
            None => Err("is no longer in the archive".to_owned()),
            Some(DocumentPlace::Kept(entry)) => Ok(Arc::clone(entry)),
            Some(DocumentPlace::File { path, record }) => {
                read_again(path, *record).map_err(|why| format!("{}: {why}", path.display()))
            }
        };
        match opened {
            Ok(entry) => Answer::Open {
                generation,
                id,
                entry,
            },
            Err(reason) => Answer::Lost {
                generation,
                id,
                reason: crate::text::clean::clean_name(&reason),
            },
        }
    }
}

/// A release from its file, which may have changed since, or gone.
fn read_again(path: &Path, record: Option<u32>) -> Result<Arc<Entry>, String> {
    let parsed = load::read(path, true).map_err(|unread| match unread {
        Unread::PassedOver(reason) | Unread::Failed(reason) => reason,
    })?;
    let mut releases = parsed.releases.into_iter();
    releases
        .find(|r| r.origin.record == record)
        .map(|release| Arc::new(load::analysed(release).0))
        .ok_or_else(|| "no longer holds this release".to_owned())
}

/// What two ascending lists share.
fn intersection(a: &[u32], b: &[u32]) -> Vec<u32> {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let in_long = |n: &&u32| long.binary_search(n).is_ok();
    short.iter().filter(in_long).copied().collect()
}
