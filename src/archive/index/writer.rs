//! Taking releases into an index.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::{Connection, Transaction, TransactionBehavior};
use rustc_hash::FxHashMap;

use super::batch::{Batch, Interned};
use super::error::IndexError;
use super::known::Known;
use super::paths;
use super::schema::{self, Store, Use};
use super::spill::Places;
use super::worded::{self, Textless, Worded};
use super::{Kept, Taken, fulltext, opening, segment, sequence};
use crate::archive::ReleaseId;
use crate::archive::words::Words;

/// In memory, where nobody can ask while a transaction runs, it holds so many releases at most.
const AT_ONCE_IN_MEMORY: usize = 40;

/// So many releases at most have their words taken in as one stretch: their words stand in memory.
const AT_ONCE: usize = 4096;

/// A segment of words of so many pages and more, of 4 KB, is merged only where it is a small part of all; in memory, where
/// nobody can ask meanwhile, smaller ones.
const FULL: u64 = if cfg!(test) { 32 } else { 1024 };
const FULL_IN_MEMORY: u64 = if cfg!(test) { 32 } else { 256 };

/// So many rows of words may be left behind by releases that have changed or gone, before all words are taken in anew;
/// or half as many as there are releases.
const LEFT_BEHIND: usize = 2000;

/// Takes releases into an index. One thread's.
#[derive(Debug)]
pub struct Writer {
    connection: Connection,
    store: Store,
    folder: Option<Arc<Path>>,
    kept: Kept,
    interned: Interned,
    totals: Totals,
    /// By release, where the words are kept that are still to be taken in.
    spilled: Places,
    /// What the database says of its state; another number once another process has written.
    version: i64,
    /// Whether another process has written, and may have taken in the same files.
    shared: bool,
    /// Whether a name came in another spelling than the one shown.
    respelled: bool,
}

/// How much an index holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals {
    /// Releases.
    pub releases: usize,
    /// Those whose words are there.
    pub searchable: usize,
}

/// What of a file was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Why, a line each.
    pub reasons: String,
    /// Whether the rest of it was read.
    pub in_part: bool,
}

impl Writer {
    pub(super) fn new(
        connection: Connection,
        store: Store,
        folder: Option<Arc<Path>>,
        kept: Kept,
    ) -> Result<Self, IndexError> {
        let mut writer = Self {
            connection,
            store,
            folder,
            kept,
            interned: Interned::default(),
            totals: Totals::default(),
            spilled: Places::default(),
            version: 0,
            shared: false,
            respelled: true,
        };
        let looked = version(&writer.connection).and_then(|v| Ok((v, count(&writer.connection)?)));
        (writer.version, writer.totals) = writer.noting(looked)?;
        Ok(writer)
    }

    /// Sees to it that a file found damaged is not opened again.
    fn noting<T>(&self, result: Result<T, IndexError>) -> Result<T, IndexError> {
        if let (Err(error), Store::File(path)) = (&result, &self.store)
            && error.is_damage()
        {
            opening::mark_damaged(path);
        }
        result
    }

    /// How much the index holds.
    ///
    /// # Errors
    ///
    /// None today: it is counted along.
    pub fn totals(&self) -> Result<Totals, IndexError> {
        Ok(self.totals)
    }

    /// The files that were read, with what they were then; those that gave nothing among them. All of them, or those
    /// `below` some paths.
    ///
    /// # Errors
    ///
    /// Where the database cannot be read.
    pub fn known(&self, below: Option<&[PathBuf]>) -> Result<Known, IndexError> {
        self.noting(self.read_known(below))
    }

    fn read_known(&self, below: Option<&[PathBuf]>) -> Result<Known, IndexError> {
        let folder = self.folder.clone();
        match &self.store {
            // All of a table, once: it need not fill the memory in which pages are kept that are read again.
            Store::File(_) if below.is_none() => {
                Known::read(&self.store.connect(Use::Scanning)?, folder, below)
            }
            _ => Known::read(&self.connection, folder, below),
        }
    }

    /// Of the files that are known, those of which something was left out; but for those that are read again anyhow.
    ///
    /// # Errors
    ///
    /// Where the database cannot be read.
    pub fn left_out(&self) -> Result<FxHashMap<PathBuf, LeftOut>, IndexError> {
        let read = || {
            let mut statement = self.connection.prepare(
                "SELECT path, left_out, EXISTS (SELECT 1 FROM release WHERE file_id = file.id)
                 FROM file WHERE left_out IS NOT NULL AND rules > 0",
            )?;
            let mut rows = statement.query([])?;
            let mut left_out = FxHashMap::default();
            while let Some(row) = rows.next()? {
                let path = paths::read(row.get_ref(0)?, self.folder.as_deref())?;
                let (reasons, in_part) = (row.get(1)?, row.get(2)?);
                left_out.insert(path, LeftOut { reasons, in_part });
            }
            Ok(left_out)
        };
        self.noting(read())
    }

    /// Takes in what files gave, in one transaction (in memory in several). A file that is known is replaced; its
    /// releases keep their ids where their number in the file is the same.
    ///
    /// # Errors
    ///
    /// Where the database cannot be written: then nothing of it is taken in.
    pub fn take(&mut self, batch: Vec<Taken>) -> Result<(), IndexError> {
        let limit = match self.store {
            Store::File(_) => usize::MAX,
            Store::Memory { .. } => AT_ONCE_IN_MEMORY,
        };
        let mut batch = batch.into_iter().peekable();
        while batch.peek().is_some() {
            let mut releases = 0;
            let some = std::iter::from_fn(|| {
                let next = batch.next_if(|_| releases < limit)?;
                releases += next.releases.len().max(1);
                Some(next)
            });
            self.transact(|batch| {
                let mut some = some;
                some.try_for_each(|taken| batch.file(taken))
            })?;
            self.merge_words()?;
            self.store.give_way();
        }
        self.drop_words_left_behind()
    }

    /// Forgets the files that are known and were not met, and their releases.
    ///
    /// # Errors
    ///
    /// Where the database cannot be written: then all of them stay.
    pub fn forget(&mut self, known: Known) -> Result<(), IndexError> {
        let gone = known.gone();
        self.transact(|batch| {
            gone.files
                .iter()
                .try_for_each(|file| batch.forget(&gone, file))
        })
    }

    /// Releases whose words are lacking, in the order of their ids, behind `after`.
    ///
    /// # Errors
    ///
    /// Where the database cannot be read.
    pub fn without_text(
        &self,
        limit: usize,
        after: Option<ReleaseId>,
    ) -> Result<Vec<Textless>, IndexError> {
        let folder = self.folder.as_deref();
        let after = after.map_or(0, |a| a.0);
        let found = worded::without_text(&self.connection, folder, &self.spilled, limit, after);
        self.noting(found)
    }

    /// The statements of a release, in their order.
    ///
    /// # Errors
    ///
    /// Where the database cannot be read.
    pub fn statements(&self, release: &Textless) -> Result<Vec<String>, IndexError> {
        self.noting(release.statements(&self.connection))
    }

    /// Adds the words of stretches of releases, in one transaction (in memory in several). Which of them lack their words
    /// must have been asked of this writer.
    ///
    /// # Errors
    ///
    /// Where the database cannot be written: then none are added.
    pub fn add_words(&mut self, worded: &[Worded]) -> Result<(), IndexError> {
        let limit = match self.store {
            Store::File(_) => worded.len().max(1),
            Store::Memory { .. } => 1,
        };
        for some in worded.chunks(limit) {
            self.transact(|batch| some.iter().try_for_each(|words| batch.add_words(words)))?;
            for (id, _) in some.iter().flat_map(Worded::releases) {
                self.spilled.remove(id);
            }
            self.merge_words()?;
            self.store.give_way();
        }
        Ok(())
    }

    /// Whether another process has written meanwhile: then [`Writer::add_words`] may have left out a stretch.
    pub fn is_shared(&self) -> bool {
        self.shared
    }

    /// How many releases at most [`Writer::add_words`] should be given as one stretch.
    pub fn stretch(&self) -> usize {
        match self.store {
            Store::File(_) => AT_ONCE,
            Store::Memory { .. } => AT_ONCE_IN_MEMORY,
        }
    }

    /// Brings in order what a start would else have to make: to be called when there is nothing more to take in.
    ///
    /// # Errors
    ///
    /// Where the database cannot be written: what was taken in stays.
    pub fn finish(&mut self) -> Result<(), IndexError> {
        let respelled = std::mem::take(&mut self.respelled);
        self.transact(|batch| {
            let connection = batch.connection;
            if respelled {
                batch.interned.people.settle_spellings(connection)?;
                batch.interned.organisations.settle_spellings(connection)?;
            }
            for number in 0..=batch.next_release / segment::RELEASES {
                segment::make(connection, number)?;
            }
            sequence::store_all(connection)
        })?;
        if let Store::File(_) = self.store {
            // As far as nobody reads what stands in it. A log that is left long is read through by the next start.
            let checkpoint = "PRAGMA wal_checkpoint(TRUNCATE)";
            let done = self.connection.query_row(checkpoint, [], |_| Ok(()));
            self.noting(done.map_err(IndexError::from))?;
        }
        Ok(())
    }

    /// Runs `work` as one transaction.
    fn transact(
        &mut self,
        work: impl FnOnce(&mut Batch) -> Result<(), IndexError>,
    ) -> Result<(), IndexError> {
        let mut totals = self.totals;
        let result = (|| {
            let transaction =
                Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate)?;
            let version = version(&transaction)?;
            if version != self.version {
                // What was remembered and counted is no longer so.
                (self.version, self.shared) = (version, true);
                self.interned.forget();
                totals = count(&transaction)?;
            }
            let mut batch = Batch::new(
                &transaction,
                &mut self.interned,
                self.folder.as_deref(),
                &mut totals,
            )?;
            batch.shared = self.shared;
            work(&mut batch)?;
            batch.close()?;
            let (entries, gone) = (
                std::mem::take(&mut batch.entries),
                std::mem::take(&mut batch.gone),
            );
            let (respelled, spilled) = (batch.respelled, std::mem::take(&mut batch.spilled));
            transaction.commit()?;
            for (release, place) in spilled {
                self.spilled.insert(release, place);
            }
            if !entries.is_empty() || !gone.is_empty() {
                let mut kept = self.kept.lock().unwrap_or_else(|held| held.into_inner());
                gone.iter().for_each(|id| drop(kept.remove(id)));
                kept.extend(entries);
            }
            Ok(respelled)
        })();
        match self.noting(result) {
            Ok(respelled) => {
                self.respelled |= respelled;
                self.totals = totals;
                Ok(())
            }
            Err(error) => {
                self.interned.forget();
                Err(error)
            }
        }
    }

    /// Merges segments of words, one transaction at a time, until there are few of each size.
    fn merge_words(&mut self) -> Result<(), IndexError> {
        let full = match self.store {
            Store::File(_) => FULL,
            Store::Memory { .. } => FULL_IN_MEMORY,
        };
        for table in &worded::TABLES {
            while self.noting(fulltext::is_due(&self.connection, table.name, full))? {
                match self.transact(|batch| batch.merge(table, full)) {
                    Err(error) if error.is_damage() => return Err(error),
                    // No room, say. What was taken in stands without it.
                    Err(_) => return Ok(()),
                    Ok(()) => self.store.give_way(),
                }
            }
        }
        Ok(())
    }

    /// Words of releases that have gone cannot be taken out one by one; when there are many, all are dropped, to be taken
    /// in anew.
    fn drop_words_left_behind(&mut self) -> Result<(), IndexError> {
        let left = schema::meta(&self.connection, "left_behind");
        let left = usize::try_from(self.noting(left)?).unwrap_or(0);
        if left < LEFT_BEHIND.max(self.totals.releases / 2) {
            return Ok(());
        }
        self.transact(|batch| {
            let connection = batch.connection;
            for table in &worded::TABLES {
                fulltext::clear(connection, table.name)?;
            }
            connection.execute_batch("UPDATE release SET searchable = 0 WHERE searchable = 1")?;
            batch.left_behind = 0;
            batch.totals.searchable = 0;
            Ok(())
        })?;
        self.words_of_kept()
    }

    /// Takes in the words of what has no file from what is kept of it.
    fn words_of_kept(&mut self) -> Result<(), IndexError> {
        let worded = {
            let kept = self.kept.lock().unwrap_or_else(|held| held.into_inner());
            let mut worded = Vec::new();
            for (id, edition) in worded::without_file(&self.connection)? {
                let words = kept.get(&id).map(|entry| Words::of(entry));
                worded.extend(words.map(|words| (id, edition, words)));
            }
            worded
        };
        let stretches = worded.chunks(self.stretch()).map(Worded::of);
        let stretches: Vec<Worded> = stretches.collect();
        self.add_words(&stretches)
    }
}

/// A number that changes when another process has written.
fn version(connection: &Connection) -> Result<i64, IndexError> {
    Ok(connection.pragma_query_value(None, "data_version", |r| r.get(0))?)
}

fn count(connection: &Connection) -> Result<Totals, IndexError> {
    let count = |sql: &str| connection.query_row(sql, [], |r| Ok(r.get::<_, u32>(0)? as usize));
    let releases = count("SELECT count(*) FROM release")?;
    let textless = count("SELECT count(*) FROM release WHERE searchable = 0")?;
    Ok(Totals {
        releases,
        searchable: releases.saturating_sub(textless),
    })
}

#[cfg(test)]
impl Writer {
    /// Lets the database grow by a few pages only, as a disk would that is nearly full.
    pub(super) fn limit_pages(&self) {
        let pages: i64 = self
            .connection
            .pragma_query_value(None, "page_count", |r| r.get(0))
            .unwrap();
        let limit = format!("PRAGMA max_page_count = {}", pages + 4);
        self.connection.query_row(&limit, [], |_| Ok(())).unwrap();
    }

    /// Of each table of words how many segments it has, and how many pages.
    pub(super) fn segments(&self) -> Vec<(usize, u64)> {
        let tables = worded::TABLES.iter();
        let sizes = tables.map(|table| fulltext::size(&self.connection, table.name).unwrap());
        sizes.collect()
    }

    /// How many rows of words are left behind.
    pub(super) fn left_behind(&self) -> i64 {
        schema::meta(&self.connection, "left_behind").unwrap()
    }
}
