//! The segments of a table gone through by several threads, each with a connection of its own.
//!
//! How long a phrase of common words takes grows with the archive, and its segments have nothing to do with each other.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::thread;

use rusqlite::Connection;

use super::EVERY;
use super::reading::{Asked, Between, Pages, Segment};
use super::structure::{self, Structure};
use crate::archive::index::error::IndexError;
use crate::archive::index::interrupt::Interrupt;
use crate::archive::index::schema::{Store, Use};

/// So many pages of segments are gone through before another thread could have begun.
const WORTH_A_THREAD: u64 = if cfg!(test) { 6 } else { 1800 };

/// More threads than this would rather wait for the memory.
const MOST: usize = 4;

/// Connections that stand beside the one that asks, opened when they are first of use.
#[derive(Debug)]
pub(in super::super) struct Readers {
    store: Store,
    /// How many there may be.
    most: usize,
    open: Vec<Connection>,
    interrupt: Interrupt,
    unfinished: Option<Unfinished>,
    /// Which rows the segments of tables have.
    extents: Vec<Extents>,
}

/// A search that was interrupted.
#[derive(Debug)]
struct Unfinished {
    table: String,
    asked: Vec<Asked>,
    structure: Vec<u8>,
    /// How many segments have been gone through, and what was found there.
    done: usize,
    found: Vec<i64>,
}

/// Of each segment of a table, in a state of it, the first and the last row.
#[derive(Debug)]
struct Extents {
    table: String,
    structure: Vec<u8>,
    extents: Arc<[(Segment, Between)]>,
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
        Self {
            store,
            most,
            open: Vec::new(),
            interrupt: Interrupt::default(),
            unfinished: None,
            extents: Vec::new(),
        }
    }

    /// Looks from now on whether it is interrupted.
    pub(in super::super) fn heed(&mut self, interrupt: Interrupt) {
        self.interrupt = interrupt;
    }

    #[cfg(test)]
    pub(super) fn open(&self) -> usize {
        self.open.len()
    }

    /// Those that are of use for some segments. Where one cannot be opened there are fewer.
    fn for_segments(&mut self, segments: &[Segment]) -> &mut [Connection] {
        let pages: u64 = segments.iter().copied().map(structure::pages).sum();
        let worth = usize::try_from(pages / WORTH_A_THREAD).unwrap_or(usize::MAX);
        let wanted = worth.min(segments.len().saturating_sub(1)).min(self.most);
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
///
/// # Errors
///
/// Where it is interrupted, too: asked the same again it goes on from there, as long as the table is the same.
pub(in super::super) fn rows(
    connection: &Connection,
    readers: &mut Readers,
    table: &str,
    asked: &[Asked],
) -> Result<Option<Vec<i64>>, IndexError> {
    let Some((structure, segments)) = known(connection, table, asked)? else {
        return Ok(None);
    };
    let before = readers.unfinished.take().filter(|before| {
        before.table == table && before.asked == asked && before.structure == structure
    });
    let (done, mut found) = before.map_or((0, Vec::new()), |before| (before.done, before.found));
    let search = Search {
        table,
        asked,
        structure: &structure,
        segments: &segments,
        interrupt: readers.interrupt.clone(),
        next: AtomicUsize::new(done),
    };
    let Some(mut more) = search.run(
        connection,
        readers.for_segments(segments.get(done..).unwrap_or_default()),
    )?
    else {
        return Ok(None);
    };
    found.append(&mut more);
    // Those that were begun have been gone through to their end.
    let done = search.next.into_inner();
    if done >= segments.len() {
        return Ok(Some(found));
    }
    readers.unfinished = Some(Unfinished {
        table: table.to_owned(),
        asked: asked.to_vec(),
        structure,
        done,
        found,
    });
    Err(IndexError::Interrupted)
}

/// Those of some rows, which are ascending and apart, that [`rows`] would find.
pub(in super::super) fn rows_among(
    connection: &Connection,
    readers: &mut Readers,
    table: &str,
    asked: &[Asked],
    among: &[Between],
) -> Result<Option<Vec<i64>>, IndexError> {
    let Some((structure, segments)) = known(connection, table, asked)? else {
        return Ok(None);
    };
    let extents = readers.extents(connection, table, structure, &segments)?;
    let mut pages = Pages::of(connection, table)?;
    let mut found = Vec::new();
    for (segment, (first, last)) in &*extents {
        let from = among.partition_point(|(_, end)| end < first);
        let to = among.partition_point(|(begin, _)| begin <= last);
        if from >= to {
            continue;
        }
        match pages.all_of(*segment, asked, Some(&among[from..to]))? {
            Some(mut rows) => found.append(&mut rows),
            None => return Ok(None),
        }
    }
    Ok(Some(found))
}

/// What FTS5 keeps of a table, and its segments.
type State = (Vec<u8>, Vec<Segment>);

/// The state of a table; None where FTS5 has to be asked.
fn known(
    connection: &Connection,
    table: &str,
    asked: &[Asked],
) -> Result<Option<State>, IndexError> {
    let is_word = |w: &String| !w.is_empty() && w.bytes().all(|b| b >= 0x80 || is_folded(b));
    if asked.is_empty() || !asked.iter().flat_map(|a| &a.words).all(is_word) {
        return Ok(None);
    }
    let structure = structure::block(connection, table)?;
    let whole = Structure::read(&structure).filter(|known| !known.is_merging());
    let segments = whole.map(|known| known.segments().collect());
    Ok(segments.map(|segments| (structure, segments)))
}

impl Readers {
    /// The segments of a table, each with its first and its last row. Where that cannot be told, it may have any.
    fn extents(
        &mut self,
        connection: &Connection,
        table: &str,
        structure: Vec<u8>,
        segments: &[Segment],
    ) -> Result<Arc<[(Segment, Between)]>, IndexError> {
        if let Some(known) = self.extents.iter().find(|e| e.table == table)
            && known.structure == structure
        {
            return Ok(Arc::clone(&known.extents));
        }
        let mut pages = Pages::of(connection, table)?;
        let mut extents = Vec::with_capacity(segments.len());
        for segment in segments {
            let extent = pages.extent(*segment, EVERY)?;
            extents.push((*segment, extent.unwrap_or((i64::MIN, i64::MAX))));
        }
        let extents: Arc<[(Segment, Between)]> = extents.into();
        self.extents.retain(|e| e.table != table);
        self.extents.push(Extents {
            table: table.to_owned(),
            structure,
            extents: Arc::clone(&extents),
        });
        Ok(extents)
    }
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

/// A search that threads do together: each takes the next segment until there are no more.
struct Search<'a> {
    table: &'a str,
    asked: &'a [Asked],
    structure: &'a [u8],
    segments: &'a [Segment],
    interrupt: Interrupt,
    next: AtomicUsize,
}

impl Search<'_> {
    /// Goes through the segments, with the threads that stand beside, until there are no more or it is interrupted.
    fn run(&self, connection: &Connection, beside: &mut [Connection]) -> Rows {
        thread::scope(|scope| {
            let mut threads = Vec::new();
            for reader in beside {
                let thread = thread::Builder::new().name("phrase".to_owned());
                // Where the system starts no thread, the others do its part.
                threads.extend(thread.spawn_scoped(scope, || self.beside(reader)));
            }
            let mut found = self.part(connection);
            for thread in threads {
                let more = thread
                    .join()
                    .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
                found = both(found, more);
            }
            found
        })
    }

    /// The part of a thread that stands beside the one that asks. It does nothing where it cannot see the table in the same
    /// state, for somebody has written to it since, or has put another file in its place.
    fn beside(&self, connection: &mut Connection) -> Rows {
        let nothing = Ok(Some(Vec::new()));
        let Ok(transaction) = connection.transaction() else {
            return nothing;
        };
        match structure::block(&transaction, self.table) {
            Ok(seen) if seen == self.structure => self.part(&transaction),
            _ => nothing,
        }
    }

    /// The part of a thread.
    fn part(&self, connection: &Connection) -> Rows {
        let mut pages = Pages::of(connection, self.table)?;
        let mut found = Vec::new();
        while let Some(segment) = self.segments.get(self.next.fetch_add(1, Relaxed)) {
            match pages.all_of(*segment, self.asked, None)? {
                Some(mut rows) => found.append(&mut rows),
                None => return Ok(None),
            }
            // At least one has been gone through, so that it comes to its end however often it is interrupted.
            if self.interrupt.is_set() {
                break;
            }
        }
        Ok(Some(found))
    }
}
