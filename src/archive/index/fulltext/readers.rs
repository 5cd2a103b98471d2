//! The segments of a table gone through by several threads, each with a connection of its own.
//!
//! How long a phrase of common words takes grows with the archive, and its segments have nothing to do with each other.

use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::thread;

use rusqlite::{Connection, OptionalExtension};

use super::STRUCTURE;
use super::reading::{Asked, Pages, Segment};
use super::structure::Structure;
use crate::archive::index::error::IndexError;
use crate::archive::index::schema::{Store, Use};

/// So many segments are gone through before another thread could have begun.
const WORTH_A_THREAD: usize = 6;

/// More threads than this would rather wait for the memory.
const MOST: usize = 4;

/// Connections that stand beside the one that asks, opened when they are first of use.
#[derive(Debug)]
pub(in super::super) struct Readers {
    store: Store,
    /// How many there may be.
    most: usize,
    open: Vec<Connection>,
}

impl Readers {
    /// As many as there are processors to spare; none in memory, where connections wait for each other.
    pub(in super::super) fn new(store: Store) -> Self {
        let most = match store {
            Store::File(_) => thread::available_parallelism().map_or(1, |n| n.get().min(MOST)) - 1,
            Store::Memory { .. } => 0,
        };
        Self::with_most(store, most)
    }

    pub(super) fn with_most(store: Store, most: usize) -> Self {
        let open = Vec::new();
        Self { store, most, open }
    }

    #[cfg(test)]
    pub(super) fn open(&self) -> usize {
        self.open.len()
    }

    /// Those that are of use for so many segments. Where one cannot be opened there are fewer.
    fn for_segments(&mut self, count: usize) -> &mut [Connection] {
        let wanted = (count / WORTH_A_THREAD).min(self.most);
        while self.open.len() < wanted {
            match self.store.connect(Use::Scanning) {
                Ok(connection) => self.open.push(connection),
                Err(_) => self.most = self.open.len(),
            }
            if self.most < wanted {
                break;
            }
        }
        let there = wanted.min(self.open.len());
        &mut self.open[..there]
    }
}

/// The rows of a table that hold all that is asked, each once, those of a segment ascending; None where pages are not in
/// the form that is known here, or words are none: then FTS5 has to be asked. To be called within a transaction.
pub(in super::super) fn rows(
    connection: &Connection,
    readers: &mut Readers,
    table: &str,
    asked: &[Asked],
) -> Result<Option<Vec<i64>>, IndexError> {
    let is_word = |w: &String| !w.is_empty() && w.bytes().all(|b| b >= 0x80 || is_folded(b));
    if asked.is_empty() || !asked.iter().flat_map(|a| &a.words).all(is_word) {
        return Ok(None);
    }
    let structure = structure(connection, table)?;
    let Some(known) = Structure::read(&structure) else {
        return Ok(None);
    };
    let segments: Vec<Segment> = known.segments().collect();
    let search = Search {
        table,
        asked,
        structure: &structure,
        segments: &segments,
        next: AtomicUsize::new(0),
    };
    thread::scope(|scope| {
        let mut beside = Vec::new();
        for reader in readers.for_segments(segments.len()) {
            let thread = thread::Builder::new().name("phrase".to_owned());
            // Where the system starts no thread, the others do its part.
            beside.extend(thread.spawn_scoped(scope, || search.beside(reader)));
        }
        let mut found = search.part(connection);
        for thread in beside {
            let more = thread
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            found = both(found, more);
        }
        found
    })
}

/// The rows of some segments; None where FTS5 has to be asked.
type Rows = Result<Option<Vec<i64>>, IndexError>;

fn both(some: Rows, more: Rows) -> Rows {
    let (Some(mut some), Some(mut more)) = (some?, more?) else {
        return Ok(None);
    };
    some.append(&mut more);
    Ok(Some(some))
}

fn is_folded(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit()
}

/// What FTS5 keeps of the segments of a table.
fn structure(connection: &Connection, table: &str) -> Result<Vec<u8>, IndexError> {
    let select = format!("SELECT block FROM {table}_data WHERE id = ?1");
    let mut select = connection.prepare_cached(&select)?;
    let block = select.query_row([STRUCTURE], |r| r.get(0)).optional()?;
    Ok(block.unwrap_or_default())
}

/// A search that threads do together: each takes the next segment until there are no more.
struct Search<'a> {
    table: &'a str,
    asked: &'a [Asked],
    structure: &'a [u8],
    segments: &'a [Segment],
    next: AtomicUsize,
}

impl Search<'_> {
    /// The part of a thread that stands beside the one that asks. It does nothing where it cannot see the table in the same
    /// state, for somebody has written to it since, or has put another file in its place.
    fn beside(&self, connection: &mut Connection) -> Rows {
        let nothing = Ok(Some(Vec::new()));
        let Ok(transaction) = connection.transaction() else {
            return nothing;
        };
        match structure(&transaction, self.table) {
            Ok(seen) if seen == self.structure => self.part(&transaction),
            _ => nothing,
        }
    }

    /// The part of a thread.
    fn part(&self, connection: &Connection) -> Rows {
        let mut pages = Pages::of(connection, self.table)?;
        let mut found = Vec::new();
        while let Some(segment) = self.segments.get(self.next.fetch_add(1, Relaxed)) {
            match pages.all_of(*segment, self.asked)? {
                Some(mut rows) => found.append(&mut rows),
                None => return Ok(None),
            }
        }
        Ok(Some(found))
    }
}
