//! The schema, and connections set up for it.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::{Duration, Instant};

use rusqlite::{Connection, OpenFlags, OptionalExtension, TransactionBehavior, params};

use super::error::IndexError;

/// The version of the schema, a part of the name of an index file: programs of different age keep apart.
pub(super) const VERSION: i32 = 4;

/// Marks a file as an index of dateline: "dtln".
const APPLICATION: i32 = 0x6474_6c6e;

const SCHEMA: &str = include_str!("schema.sql");

/// How many tables, indexes and views [`SCHEMA`] makes must be there; fewer, and somebody has been at the file.
const LEAST_OBJECTS: i64 = 30;

/// The size of a page, in bytes.
const PAGE: i64 = 8192;

/// How many pages the log of a database takes before they are carried over.
const LOG: i64 = 12_000;

/// How long one process waits for another that writes before it does without.
const PATIENCE: Duration = Duration::from_secs(10);

/// How long one that writes itself does: nobody waits for it, and what it holds would have to be read again.
const PATIENCE_OF_WRITERS: Duration = Duration::from_secs(60);

/// Where an index is.
#[derive(Debug, Clone)]
pub(super) enum Store {
    /// In a file.
    File(Arc<Path>),
    /// In memory, under a name of this process; `asking` says how many questions wait to be let in.
    Memory {
        name: Arc<str>,
        asking: Arc<AtomicUsize>,
    },
}

/// What a connection is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    Reading,
    Writing,
    /// Reading much, and nothing of it soon again.
    Scanning,
}

impl Store {
    /// Memory of its own.
    pub(super) fn memory() -> Self {
        static NAMES: AtomicUsize = AtomicUsize::new(0);
        let number = NAMES.fetch_add(1, Relaxed);
        Self::Memory {
            name: format!("file:/dateline-{}-{number}?vfs=memdb", std::process::id()).into(),
            asking: Arc::default(),
        }
    }

    /// A connection.
    pub(super) fn connect(&self, usage: Use) -> Result<Connection, IndexError> {
        let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        // Who only helps to read must not make what somebody has taken away.
        flags.set(OpenFlags::SQLITE_OPEN_CREATE, usage != Use::Scanning);
        // Kibibytes: pages that are read often. What the system caches of a file need not be cached twice.
        let cache = match (self, usage) {
            (Self::File(_), Use::Reading | Use::Writing) => 12 << 10,
            (Self::File(_), Use::Scanning) => 1 << 10,
            (Self::Memory { .. }, _) => 4 << 10,
        };
        let connection = match self {
            Self::File(path) => {
                let connection = Connection::open_with_flags(path, flags)?;
                connection.busy_timeout(match usage {
                    Use::Writing => PATIENCE_OF_WRITERS,
                    Use::Reading | Use::Scanning => PATIENCE,
                })?;
                connection
            }
            Self::Memory { name, .. } => {
                let flags = flags | OpenFlags::SQLITE_OPEN_URI;
                let mut connection = Connection::open_with_flags(&**name, flags)?;
                // There one waits for the other; the usual way would wait for too long.
                connection.busy_handler(Some(|tries| {
                    std::thread::sleep(Duration::from_micros(300));
                    tries < 50_000
                }))?;
                connection.pragma_update_and_check(None, "journal_mode", "MEMORY", |_| Ok(()))?;
                connection
            }
        };
        connection.set_prepared_statement_cache_capacity(96);
        connection.pragma_update(None, "cache_size", -cache)?;
        connection.pragma_update(None, "foreign_keys", false)?;
        // Mapped memory would end the program where another cuts the file short.
        connection.pragma_update(None, "mmap_size", 0)?;
        // With a log that is written ahead, a file stays whole whatever happens, and may lose the last transactions when
        // the power fails: what they held is read again.
        connection.pragma_update(None, "synchronous", "NORMAL")?;
        connection.pragma_update(None, "temp_store", "MEMORY")?;
        // Pages. While much is taken in most pages are written several times, and the disk is waited for each time: the log is
        // carried over seldom, and keeps its room on the disk meanwhile: it is cut at the end.
        connection.pragma_update(None, "wal_autocheckpoint", LOG)?;
        connection.pragma_update(None, "journal_size_limit", LOG * PAGE)?;
        Ok(connection)
    }

    /// Lets those in who ask, where reading and writing exclude each other.
    pub(super) fn give_way(&self) {
        let Self::Memory { asking, .. } = self else {
            return;
        };
        let since = Instant::now();
        while asking.load(Relaxed) > 0 && since.elapsed() < Duration::from_millis(100) {
            std::thread::sleep(Duration::from_micros(200));
        }
    }

    /// Says, as long as what it gives lives, that a question waits.
    pub(super) fn ask(&self) -> Option<Asking> {
        match self {
            Self::File(_) => None,
            Self::Memory { asking, .. } => {
                asking.fetch_add(1, Relaxed);
                Some(Asking(Arc::clone(asking)))
            }
        }
    }
}

/// See [`Store::ask`].
pub(super) struct Asking(Arc<AtomicUsize>);

impl Drop for Asking {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Relaxed);
    }
}

/// What stands in a file before anything is done with it.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum State {
    /// Nothing.
    Empty,
    /// An index of this version.
    Ours,
    /// Something else, in words.
    Foreign(String),
}

/// Looks at what a file holds.
pub(super) fn state(connection: &Connection) -> Result<State, IndexError> {
    let pragma = |name: &str| connection.pragma_query_value(None, name, |r| r.get::<_, i32>(0));
    let objects: i64 =
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |r| r.get(0))?;
    let (application, version) = (pragma("application_id")?, pragma("user_version")?);
    Ok(match (application, version) {
        (0, 0) if objects == 0 => State::Empty,
        (APPLICATION, VERSION) if objects >= LEAST_OBJECTS => {
            meta(connection, "next_release")?;
            connection.query_row(
                "SELECT count(*) FROM (SELECT 1 FROM release LIMIT 1)",
                [],
                |_| Ok(()),
            )?;
            connection.query_row(
                "SELECT count(*) FROM (SELECT 1 FROM file LIMIT 1)",
                [],
                |_| Ok(()),
            )?;
            State::Ours
        }
        (APPLICATION, VERSION) => State::Foreign("tables are missing".to_owned()),
        (APPLICATION, version) => State::Foreign(format!("it is of version {version}")),
        _ => State::Foreign("it is another program's".to_owned()),
    })
}

/// Makes the tables, unless another process just has.
pub(super) fn create(connection: &mut Connection, folder: Option<&Path>) -> Result<(), IndexError> {
    connection.pragma_update(None, "page_size", PAGE)?;
    if folder.is_some() {
        let mode: String =
            connection.pragma_update_and_check(None, "journal_mode", "WAL", |r| r.get(0))?;
        if mode != "wal" {
            return Err(IndexError::Database(format!(
                "the disk allows no write-ahead log ({mode})"
            )));
        }
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    if state(&transaction)? == State::Empty {
        transaction.execute_batch(SCHEMA)?;
        for (table, hash) in [("release_words", 4 << 20), ("statement_words", 2 << 20)] {
            let sql = format!("INSERT INTO {table} ({table}, rank) VALUES ('hashsize', ?1)");
            transaction.execute(&sql, [hash])?;
            // Else FTS5 merges a few pages at each change, and the words of a row stand in several segments until it is done.
            let sql = format!("INSERT INTO {table} ({table}, rank) VALUES ('automerge', 0)");
            transaction.execute(&sql, [])?;
        }
        let insert = "INSERT INTO meta VALUES (?1, ?2)";
        let folder = folder.map(|f| f.to_string_lossy().into_owned());
        transaction.execute(insert, params!["folder", folder])?;
        transaction.execute(insert, params!["program", env!("CARGO_PKG_VERSION")])?;
        for counter in ["next_release", "left_behind"] {
            transaction.execute(
                insert,
                params![counter, i64::from(counter == "next_release")],
            )?;
        }
        transaction.pragma_update(None, "application_id", APPLICATION)?;
        transaction.pragma_update(None, "user_version", VERSION)?;
    }
    transaction.commit()?;
    Ok(())
}

/// A number of the table meta.
pub(super) fn meta(connection: &Connection, key: &str) -> Result<i64, IndexError> {
    let mut statement = connection.prepare_cached("SELECT value FROM meta WHERE key = ?1")?;
    let value = statement.query_row([key], |r| r.get(0)).optional()?;
    value.ok_or_else(|| IndexError::Damaged(format!("it does not say its {key}")))
}

/// Sets a number of the table meta.
pub(super) fn set_meta(connection: &Connection, key: &str, value: i64) -> Result<(), IndexError> {
    let mut statement = connection.prepare_cached("UPDATE meta SET value = ?2 WHERE key = ?1")?;
    statement.execute(params![key, value])?;
    Ok(())
}
