//! The index: what is known of the releases of a folder, in one SQLite database, in a file or in memory.
//!
//! `schema.sql` says what it holds. A [`Writer`] takes releases in, an [`Archive`] answers questions; each has a
//! connection of its own, so that answers do not wait for writing (in memory, for a few releases at most). Of several
//! processes on one file, the one that holds the [`Lease`] writes.

mod archive;
mod batch;
mod complete;
mod dates;
mod error;
mod facets;
mod first;
mod fulltext;
mod intern;
mod interrupt;
mod keys;
mod known;
mod links;
mod names;
mod opening;
mod paths;
mod rows;
mod schema;
mod search;
mod segment;
mod sequence;
mod spill;
#[cfg(test)]
mod tests;
mod whole;
mod worded;
mod words;
mod writer;

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::SystemTime;

use rusqlite::Connection;
use rustc_hash::FxHashMap;

pub use archive::Archive;
pub use error::IndexError;
pub use interrupt::Interrupt;
pub use known::Known;
pub use opening::Opened;
pub use spill::{Place, Spill, Spilled};
pub use worded::{Textless, Worded};
pub use writer::{LeftOut, Totals, Writer};

use super::marks::Marks;
use super::{Entry, Incoming};
use schema::{Store, Use};

/// Where an index is: in a file of the cache folder, or in memory.
#[derive(Debug)]
pub struct Index {
    store: Store,
    /// The folder as it was given: paths in the index continue it.
    folder: Option<Arc<Path>>,
    kept: Kept,
    /// Keeps what is in memory there while nobody is connected.
    _anchor: Option<Mutex<Connection>>,
}

/// Releases that have no file to be read from again, by id.
pub(super) type Kept = Arc<Mutex<FxHashMap<u32, Arc<Entry>>>>;

/// What tells whether a file is the one that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Stamp {
    /// Bytes.
    pub size: u64,
    /// When it was changed last, on Unix also when it was last renamed, in nanoseconds since 1970.
    pub changed: i64,
    /// The version of the rules by which it was read.
    pub rules: u32,
}

/// What a file gave.
#[derive(Debug)]
pub struct Taken {
    /// The file; none for standard input and what the program carries.
    pub path: Option<PathBuf>,
    /// What it was when it was read.
    pub stamp: Stamp,
    /// Its releases.
    pub releases: Vec<Incoming>,
    /// Why it gave nothing, or what of it was left out, a line each.
    pub left_out: Option<String>,
}

/// The right to write to an index, until it is dropped.
#[derive(Debug)]
pub struct Lease {
    lock: Option<File>,
}

impl Index {
    /// An index in memory.
    ///
    /// # Errors
    ///
    /// Where there is no memory for it.
    pub fn memory() -> Result<Self, IndexError> {
        let store = Store::memory();
        let mut anchor = store.connect(Use::Writing)?;
        schema::create(&mut anchor, None)?;
        Ok(Self {
            store,
            folder: None,
            kept: Kept::default(),
            _anchor: Some(Mutex::new(anchor)),
        })
    }

    /// The index of a folder, in a file of the folder `cache`. A file that is damaged, or none of ours, is set aside and
    /// made anew. Where there can be none, the index is in memory; a note says either.
    ///
    /// # Errors
    ///
    /// Where there is no memory for one.
    pub fn at(folder: &Path, cache: &Path) -> Result<Opened, IndexError> {
        opening::open(folder, cache)
    }

    /// The file of the index of a folder: the folder's name, a hash of its full path, the version of the schema.
    pub fn file_for(folder: &Path, cache: &Path) -> PathBuf {
        opening::file_for(folder, cache)
    }

    /// The file, if it is in one.
    pub fn path(&self) -> Option<&Path> {
        match &self.store {
            Store::File(path) => Some(path),
            Store::Memory { .. } => None,
        }
    }

    /// A connection to write with. There should be one at a time; see [`Index::lease`].
    ///
    /// # Errors
    ///
    /// Where the database cannot be opened.
    pub fn writer(&self) -> Result<Writer, IndexError> {
        let connection = self.store.connect(Use::Writing)?;
        let folder = self.folder.clone();
        Writer::new(
            connection,
            self.store.clone(),
            folder,
            Arc::clone(&self.kept),
        )
    }

    /// A connection to ask questions with.
    ///
    /// # Errors
    ///
    /// Where the database cannot be opened.
    pub fn archive(&self, marks: Marks) -> Result<Archive, IndexError> {
        let connection = self.store.connect(Use::Reading)?;
        let folder = self.folder.clone();
        Ok(Archive::new(
            connection,
            self.store.clone(),
            folder,
            Arc::clone(&self.kept),
            marks,
        ))
    }

    /// Where words can be kept on their way into the index; None where they cannot: they are read again then.
    pub fn spill(&self) -> Option<Spill> {
        Spill::beside(self.path()?).ok()
    }

    /// The right to write, which one process has at a time; None while another has it.
    ///
    /// # Errors
    ///
    /// Where the file of the lock cannot be opened.
    pub fn lease(&self) -> io::Result<Option<Lease>> {
        match &self.store {
            Store::Memory { .. } => Ok(Some(Lease { lock: None })),
            Store::File(path) => lease(path),
        }
    }

    /// Whether the one that has the right to write says that all is taken in; see [`Lease::settle`].
    pub fn is_settled(&self) -> bool {
        let length = |path| fs::metadata(beside(path, ".lock")).map_or(0, |m| m.len());
        self.path().is_none_or(|path| length(path) > 0)
    }

    /// What changes whenever somebody writes to the file.
    pub fn pulse(&self) -> [Option<(u64, SystemTime)>; 2] {
        ["", "-wal"].map(|ending| {
            let metadata = fs::metadata(beside(self.path()?, ending)).ok()?;
            Some((metadata.len(), metadata.modified().ok()?))
        })
    }
}

impl Lease {
    /// Says to others that all is taken in, and only changes are still to come.
    pub fn settle(&self) {
        if let Some(lock) = &self.lock {
            // Where nothing can be written they wait a little longer.
            let _ = lock.set_len(1);
        }
    }
}

/// The right to write to the index in a file.
fn lease(path: &Path) -> io::Result<Option<Lease>> {
    let mut options = OpenOptions::new();
    let lock = options
        .create(true)
        .truncate(false)
        .write(true)
        .open(beside(path, ".lock"))?;
    match lock.try_lock() {
        Ok(()) => {
            // What the process before wrote there holds no longer.
            let _ = lock.set_len(0);
            Ok(Some(Lease { lock: Some(lock) }))
        }
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// A file of a name that continues another's.
fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}
