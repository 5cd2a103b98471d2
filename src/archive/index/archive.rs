//! Answers to the questions of the program.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension};

use super::error::IndexError;
use super::facets::Facets;
use super::fulltext::Readers;
use super::interrupt::Interrupt;
use super::keys::Sorted;
use super::schema::Store;
use super::search::Search;
use super::sequence::Sequence;
use super::whole::Whole;
use super::{Index, Kept, Taken, complete, dates, opening, paths};
use crate::archive::load::{self, Unread};
use crate::archive::marks::Marks;
use crate::archive::{Answer, Entry, Mark, Order, Query, Question, ReleaseId, Row};
use crate::text::clean::clean_name;

/// How many lines come with a list.
const ROWS: usize = 200;

/// All orders of the list.
const ORDERS: [Order; 5] = [
    Order::Newest,
    Order::Oldest,
    Order::Title,
    Order::Issuer,
    Order::Attended,
];

/// Many releases, and the answers to questions about them. One thread's.
#[derive(Debug)]
pub struct Archive {
    pub(super) connection: Connection,
    store: Store,
    folder: Option<Arc<Path>>,
    kept: Kept,
    marks: Marks,
    /// What the connection said when it was last looked whether anything has changed.
    version: Option<i64>,
    /// By order: the releases in it, once asked for, and whether they may have changed since.
    orders: [Option<(Sequence, bool)>; 5],
    /// The whole list in the order last asked for.
    whole: Option<(Order, Arc<Vec<ReleaseId>>)>,
    /// What searches the full text beside the connection.
    pub(super) readers: Readers,
    pub(super) search: Search,
    pub(super) facets: Facets,
    fault: Option<IndexError>,
    /// Whether the last answer was broken off.
    interrupted: bool,
    /// What holds an index of its own in memory: see [`Archive::holding`].
    _index: Option<Arc<Index>>,
}

impl Archive {
    pub(super) fn new(
        connection: Connection,
        store: Store,
        folder: Option<Arc<Path>>,
        kept: Kept,
        marks: Marks,
    ) -> Self {
        Self {
            connection,
            readers: Readers::new(store.clone()),
            store,
            folder,
            kept,
            marks,
            version: None,
            orders: Default::default(),
            whole: None,
            search: Search::default(),
            facets: Facets::default(),
            fault: None,
            interrupted: false,
            _index: None,
        }
    }

    /// An archive in memory that holds these releases, words and all.
    ///
    /// # Errors
    ///
    /// Where there is no memory for it.
    pub fn holding(entries: Vec<Entry>) -> Result<Self, IndexError> {
        let index = Index::memory()?;
        let mut writer = index.writer()?;
        // As their file is not there, they are kept.
        let taken = entries.into_iter().map(|mut entry| {
            let path = entry.release.origin.path.take();
            let name = path.as_ref().map(|p| p.to_string_lossy().into_owned());
            let mut incoming = super::Incoming::new(entry.clone(), true);
            name.into_iter().for_each(|name| incoming.call(&name));
            entry.release.origin.path = path;
            incoming.entry = Some(Box::new(entry));
            Taken {
                path: None,
                stamp: super::Stamp::default(),
                releases: vec![incoming],
                left_out: None,
            }
        });
        writer.take(taken.collect())?;
        writer.finish()?;
        let mut archive = index.archive(Marks::memory())?;
        archive._index = Some(Arc::new(index));
        Ok(archive)
    }

    /// Answers a question. Reads a file only to open a release. Where the index cannot be read the answer is empty and
    /// [`Archive::fault`] says why.
    pub fn answer(&mut self, question: Question) -> Answer {
        let _asking = self.store.ask();
        match question {
            Question::List {
                generation,
                query,
                order,
                around,
                ..
            } => {
                let listed = self.list(&query, order, around);
                let (ids, rows, total) = self.or_empty(listed);
                Answer::List {
                    generation,
                    ids,
                    rows,
                    total,
                    whole: true,
                }
            }
            Question::Rows { ids } => {
                let rows = self.rows(&ids);
                Answer::Rows {
                    rows: self.or_empty(rows),
                }
            }
            Question::Facets {
                generation,
                question,
            } => {
                let (facet, start) = (question.facet, question.start);
                let counted = self.facet(question);
                let counted = self.or_empty(counted);
                Answer::Facets {
                    generation,
                    facet,
                    all: counted.all,
                    matching: counted.matching,
                    start,
                    values: counted.values,
                }
            }
            Question::Open { generation, id } => match self.open(id) {
                Ok(entry) => Answer::Open {
                    generation,
                    id,
                    entry,
                },
                Err(reason) => Answer::Lost {
                    generation,
                    id,
                    reason: clean_name(&reason),
                },
            },
            Question::Mark { id, mark, on } => {
                let rows = self.mark(id, mark, on);
                Answer::Rows {
                    rows: self.or_empty(rows),
                }
            }
            Question::Complete {
                generation,
                field,
                typed,
            } => {
                let values = complete::values(self, field, &typed);
                Answer::Complete {
                    generation,
                    values: self.or_empty(values),
                }
            }
        }
    }

    /// Breaks off from now on what takes long when it is interrupted: see [`Archive::answer_unless_interrupted`].
    pub fn heed(&mut self, interrupt: Interrupt) {
        self.readers.heed(interrupt);
    }

    /// Answers a question; None where that was interrupted: asked again, it goes on from where it was.
    pub fn answer_unless_interrupted(&mut self, question: &Question) -> Option<Answer> {
        self.interrupted = false;
        let answer = self.answer(question.clone());
        (!self.interrupted).then_some(answer)
    }

    /// What last went wrong with the index, once.
    pub fn fault(&mut self) -> Option<IndexError> {
        self.fault.take()
    }

    fn or_empty<T: Default>(&mut self, result: Result<T, IndexError>) -> T {
        result.unwrap_or_else(|error| {
            if matches!(error, IndexError::Interrupted) {
                self.interrupted = true;
                return T::default();
            }
            if let Store::File(path) = &self.store
                && error.is_damage()
            {
                opening::mark_damaged(path);
            }
            self.fault = Some(error);
            T::default()
        })
    }

    /// Looks whether anything has changed since this was last asked; then what was kept of answers is dropped.
    pub fn refresh(&mut self) -> bool {
        let version = self
            .connection
            .prepare_cached("PRAGMA data_version")
            .and_then(|mut s| s.query_row([], |r| r.get::<_, i64>(0)));
        let version = match version {
            Ok(version) => Some(version),
            Err(error) => {
                self.or_empty::<()>(Err(error.into()));
                return false;
            }
        };
        let marked = self.marks.refresh();
        if marked {
            self.drop_marks();
        }
        if version == self.version {
            return marked;
        }
        self.version = version;
        self.whole = None;
        self.search.drop_all();
        self.facets.drop_all();
        for order in self.orders.iter_mut().flatten() {
            order.1 = true;
        }
        true
    }

    /// The path of a release's file, or what stands for it, cleaned; and its number in a file of several.
    pub fn file_of(&self, id: ReleaseId) -> Option<(String, Option<u32>)> {
        if let Ok(Some((path, record))) = self.place(id) {
            return Some((clean_name(&path.to_string_lossy()), record));
        }
        let select = "SELECT name, record FROM release WHERE id = ?1";
        let mut statement = self.connection.prepare_cached(select).ok()?;
        let named = statement.query_row([id.0], |row| {
            let name: Option<String> = row.get(0)?;
            Ok((clean_name(&name.unwrap_or_default()), row.get(1)?))
        });
        named.ok()
    }

    /// Forgets what was found by marks.
    fn drop_marks(&mut self) {
        self.search.drop_marks();
        self.facets.drop_marks();
    }

    /// How many releases it holds.
    pub fn len(&mut self) -> usize {
        let _asking = self.store.ask();
        let order = self
            .orders
            .iter()
            .position(Option::is_some)
            .map_or(Order::Newest, |at| ORDERS[at]);
        let length = self.order(order).map(<[u32]>::len);
        self.or_empty(length)
    }

    /// Whether it holds none.
    pub fn is_empty(&mut self) -> bool {
        self.len() == 0
    }

    /// All releases in an order.
    pub(super) fn order(&mut self, order: Order) -> Result<&[u32], IndexError> {
        let at = ORDERS.iter().position(|o| *o == order).unwrap_or(0);
        let Self {
            orders, connection, ..
        } = self;
        let slot = &mut orders[at];
        let (sequence, stale) = match slot {
            Some(known) => known,
            None => slot.insert((Sequence::load(connection, Sorted::Releases(order))?, true)),
        };
        if *stale {
            let transaction = connection.unchecked_transaction()?;
            sequence.update(&transaction, &mut Whole::default())?;
            transaction.commit()?;
            *stale = false;
        }
        Ok(&sequence.ids)
    }

    fn list(
        &mut self,
        query: &Query,
        order: Order,
        around: Option<ReleaseId>,
    ) -> Result<Listed, IndexError> {
        self.refresh();
        let ids = self.ids(query, order)?;
        let total = self.order(order)?.len();
        let rows = self.rows_around(&ids, around)?;
        Ok((ids, rows, total))
    }

    /// The lines around the place of a release, else from the first on.
    pub(super) fn rows_around(
        &mut self,
        ids: &[ReleaseId],
        around: Option<ReleaseId>,
    ) -> Result<Vec<Row>, IndexError> {
        let place = around
            .and_then(|a| ids.iter().position(|id| *id == a))
            .unwrap_or(0);
        let start = place.saturating_sub(ROWS / 2);
        let end = (start + ROWS).min(ids.len());
        self.rows(&ids[start..end])
    }

    fn ids(&mut self, query: &Query, order: Order) -> Result<Arc<Vec<ReleaseId>>, IndexError> {
        if *query == Query::default() {
            if let Some((last, ids)) = &self.whole
                && *last == order
            {
                return Ok(Arc::clone(ids));
            }
            let ids = Arc::new(self.order(order)?.iter().map(|id| ReleaseId(*id)).collect());
            self.whole = Some((order, Arc::clone(&ids)));
            return Ok(ids);
        }
        let found = self.matching(query)?;
        let all = self.order(order)?;
        // A bit for each: to ask the bitmap would be slower.
        let mut bits = vec![0u64; found.max().map_or(0, |m| m as usize / 64 + 1)];
        for id in found.iter() {
            bits[id as usize / 64] |= 1 << (id % 64);
        }
        let is_found = |id: &&u32| {
            bits.get(**id as usize / 64)
                .is_some_and(|b| b >> (**id % 64) & 1 == 1)
        };
        Ok(Arc::new(
            all.iter()
                .filter(is_found)
                .map(|id| ReleaseId(*id))
                .collect(),
        ))
    }

    fn rows(&mut self, ids: &[ReleaseId]) -> Result<Vec<Row>, IndexError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT date, title, source.name, attended, content FROM release
             LEFT JOIN source ON source.id = source_id WHERE release.id = ?1",
        )?;
        let mut rows = Vec::with_capacity(ids.len());
        for id in ids {
            let row = statement.query_row([id.0], |row| {
                let date = row.get_ref(0)?.as_str_or_null()?.and_then(dates::read);
                let (read, starred) = self.marks.get(&row.get(4)?);
                Ok(Row {
                    id: *id,
                    date,
                    title: row.get(1)?,
                    issuer: row.get(2)?,
                    attended: row.get(3)?,
                    read,
                    starred,
                })
            });
            rows.extend(row.optional()?);
        }
        Ok(rows)
    }

    fn mark(&mut self, id: ReleaseId, mark: Mark, on: bool) -> Result<Vec<Row>, IndexError> {
        let content: Option<[u8; 16]> = self
            .connection
            .prepare_cached("SELECT content FROM release WHERE id = ?1")?
            .query_row([id.0], |r| r.get(0))
            .optional()?;
        if let Some(content) = content {
            let kept = self.marks.set(&content, mark, on);
            self.drop_marks();
            if let Err(why) = kept {
                self.fault = Some(IndexError::Database(why));
            }
        }
        self.rows(&[id])
    }

    /// The marks.
    pub(super) fn marks(&self) -> &Marks {
        &self.marks
    }

    fn open(&mut self, id: ReleaseId) -> Result<Arc<Entry>, String> {
        let kept = {
            let kept = self.kept.lock().unwrap_or_else(|held| held.into_inner());
            kept.get(&id.0).cloned()
        };
        if let Some(entry) = kept {
            return Ok(entry);
        }
        match self.place(id) {
            Ok(Some((path, record))) => {
                read_again(&path, record).map_err(|why| format!("{}: {why}", path.display()))
            }
            Ok(None) => Err("is no longer in the archive".to_owned()),
            Err(error) => {
                let why = error.to_string();
                self.or_empty::<()>(Err(error));
                Err(why)
            }
        }
    }

    /// The file of a release, and its number there.
    fn place(&self, id: ReleaseId) -> Result<Option<(PathBuf, Option<u32>)>, IndexError> {
        let select =
            "SELECT path, record FROM release JOIN file ON file.id = file_id WHERE release.id = ?1";
        let mut statement = self.connection.prepare_cached(select)?;
        let mut rows = statement.query([id.0])?;
        let Some(row) = rows.next()? else {
            return Ok(None);
        };
        let path = paths::read(row.get_ref(0)?, self.folder.as_deref())?;
        Ok(Some((path, row.get(1)?)))
    }
}

/// Ids, some lines, and how many releases there are.
type Listed = (Arc<Vec<ReleaseId>>, Vec<Row>, usize);

/// A release from its file, which may have changed since, or gone.
fn read_again(path: &Path, record: Option<u32>) -> Result<Arc<Entry>, String> {
    let parsed = load::read(path, true).map_err(|unread| match unread {
        Unread::PassedOver(reason) | Unread::Failed(reason) | Unread::Unreadable(reason) => reason,
    })?;
    let mut releases = parsed.releases.into_iter();
    releases
        .find(|r| r.origin.record == record)
        .map(|release| Arc::new(load::analysed(release).0))
        .ok_or_else(|| "no longer holds this release".to_owned())
}
