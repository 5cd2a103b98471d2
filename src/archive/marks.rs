//! What the user has read and starred. Kept by content, apart from every index, in the user's data folder: a file that is
//! moved keeps its marks, and an index can be deleted.
//!
//! One SQLite file for all folders, shared by all copies of the program that run. It is the user's own: what cannot be
//! read is set aside and never deleted, a file of a newer program is left as it is, and a mark that cannot be written
//! is tried again with the next.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags, TransactionBehavior, params};
use rustc_hash::FxHashMap;

use super::Mark;
use crate::text::clean::clean_name;

/// The name of the file in the data folder.
const FILE: &str = "marks.sqlite";

/// Marks a file as marks of dateline: "dtlm".
const APPLICATION: i32 = 0x6474_6c6d;

/// The version of the schema.
const VERSION: i32 = 1;

/// How long one copy waits for another that writes.
const PATIENCE: Duration = Duration::from_secs(3);

/// `since` is in seconds since 1970, for who asks by hand.
const SCHEMA: &str = "
    CREATE TABLE mark (
        content BLOB NOT NULL,     -- a hash of the letters and digits of a release
        kind    TEXT NOT NULL,     -- read, starred
        since   INTEGER NOT NULL,  -- seconds since 1970
        PRIMARY KEY (content, kind)
    ) WITHOUT ROWID;";

/// The marks of releases, by a hash of what they say.
#[derive(Debug, Default)]
pub struct Marks {
    marked: FxHashMap<[u8; 16], Flags>,
    /// None where they are in memory alone, or nothing has been marked ever.
    kept: Option<Connection>,
    /// The folder in which the file is to be made with the first mark.
    folder: Option<PathBuf>,
    /// What the file said of its version when it was last read.
    version: i64,
    /// What could not be written yet.
    unwritten: Vec<([u8; 16], Mark, bool)>,
    /// Whether the user knows that writing fails.
    told: bool,
}

#[derive(Debug, Clone, Copy, Default)]
struct Flags {
    read: bool,
    starred: bool,
}

impl Flags {
    fn of(&mut self, mark: Mark) -> &mut bool {
        match mark {
            Mark::Read => &mut self.read,
            Mark::Starred => &mut self.starred,
        }
    }
}

/// Why a file of marks cannot be used.
enum Refusal {
    /// It does not hold what dateline wrote.
    Damaged(String),
    /// It is better left alone.
    Barred(String),
}

impl From<rusqlite::Error> for Refusal {
    fn from(error: rusqlite::Error) -> Self {
        let damaged = match &error {
            rusqlite::Error::SqliteFailure(failure, _) => matches!(
                failure.code,
                // Without a number of its own: tables are missing.
                ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase | ErrorCode::Unknown
            ),
            _ => true,
        };
        match damaged {
            true => Self::Damaged(words(&error)),
            false => Self::Barred(words(&error)),
        }
    }
}

/// An error in SQLite's words, without its numbers.
fn words(error: &rusqlite::Error) -> String {
    match error {
        rusqlite::Error::SqliteFailure(_, Some(words)) => words.clone(),
        other => other.to_string(),
    }
}

impl Marks {
    /// Marks that end with the program.
    pub fn memory() -> Self {
        Self::default()
    }

    /// The marks kept in `data_dir`, the program's folder among the user's data; it is made with the first mark. The second
    /// is a line for the user: that a damaged file was set aside, or that marks are not kept and why.
    pub fn open(data_dir: &Path) -> (Self, Option<String>) {
        let mut marks = Self::default();
        // Who marks nothing finds nothing of it in the folder.
        if !data_dir.join(FILE).exists() {
            marks.folder = Some(data_dir.to_owned());
            return (marks, None);
        }
        match Self::connected(data_dir) {
            Ok(opened) => opened,
            Err(why) => {
                // There may be some to be read all the same.
                let _ = read_only(&data_dir.join(FILE), &mut marks.marked);
                (marks, Some(why))
            }
        }
    }

    /// The marks of a file that can be written, with a line for the user, or the line that says why there are none.
    fn connected(data_dir: &Path) -> Result<(Self, Option<String>), String> {
        let path = data_dir.join(FILE);
        let shown = clean_name(&path.to_string_lossy());
        let not_kept = |why| format!("marks are not kept: {shown}: {why}");
        let _lock = set_up(data_dir).map_err(not_kept)?;
        let why = match Self::writing(&path) {
            Ok(marks) => return Ok((marks, None)),
            Err(Refusal::Barred(why)) => return Err(not_kept(why)),
            Err(Refusal::Damaged(why)) => why,
        };
        let (marks, aside) = Self::anew(&path).map_err(not_kept)?;
        let aside = clean_name(&aside.to_string_lossy());
        let saved = marks.marked.len();
        let line =
            format!("{shown}: {why}; set aside as {aside}, {saved} marked releases saved from it");
        Ok((marks, Some(line)))
    }

    /// Opens the file to read and write, and makes it where it is new.
    fn writing(path: &Path) -> Result<Self, Refusal> {
        let mut connection = Connection::open(path)?;
        connection.busy_timeout(PATIENCE)?;
        // Without a log beside it the file is whole by itself, for whoever copies it.
        connection.pragma_update(None, "synchronous", "FULL")?;
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let pragma = |name| transaction.pragma_query_value(None, name, |r| r.get::<_, i32>(0));
        let objects: i64 =
            transaction.query_row("SELECT count(*) FROM sqlite_schema", [], |r| r.get(0))?;
        match (pragma("application_id")?, pragma("user_version")?) {
            (0, 0) if objects == 0 => {
                transaction.execute_batch(SCHEMA)?;
                transaction.pragma_update(None, "application_id", APPLICATION)?;
                transaction.pragma_update(None, "user_version", VERSION)?;
            }
            (APPLICATION, VERSION) => {}
            (APPLICATION, newer) if newer > VERSION => {
                return Err(Refusal::Barred("is of a newer dateline".to_owned()));
            }
            _ => return Err(Refusal::Damaged("is no file of marks".to_owned())),
        }
        transaction.commit()?;
        let mut marks = Self::default();
        marks.version = data_version(&connection)?;
        read(&connection, &mut marks.marked)?;
        marks.kept = Some(connection);
        Ok(marks)
    }

    /// Sets a damaged file aside, and makes one anew with what can still be read of it.
    fn anew(path: &Path) -> Result<(Self, PathBuf), String> {
        let mut saved = FxHashMap::default();
        let _ = read_only(path, &mut saved);
        let aside = set_aside(path).map_err(|error| error.to_string())?;
        let mut marks = Self::writing(path).map_err(|refusal| match refusal {
            Refusal::Damaged(why) | Refusal::Barred(why) => why,
        })?;
        for (content, flags) in saved {
            for (mark, on) in [(Mark::Read, flags.read), (Mark::Starred, flags.starred)] {
                if on {
                    *marks.marked.entry(content).or_default().of(mark) = true;
                    marks.unwritten.push((content, mark, true));
                }
            }
        }
        marks.write()?;
        Ok((marks, aside))
    }

    /// Whether a release has been read, and whether it is starred.
    pub fn get(&self, content: &[u8; 16]) -> (bool, bool) {
        let flags = self.marked.get(content).copied().unwrap_or_default();
        (flags.read, flags.starred)
    }

    /// Puts a mark on a release, or takes it off.
    ///
    /// # Errors
    ///
    /// Why it could not be written, for the user, once. It holds all the same, and is written with the next one that can
    /// be.
    pub fn set(&mut self, content: &[u8; 16], mark: Mark, on: bool) -> Result<(), String> {
        let flags = self.marked.entry(*content).or_default();
        if *flags.of(mark) == on {
            return Ok(());
        }
        *flags.of(mark) = on;
        if self.kept.is_none() && self.folder.is_none() {
            return Ok(());
        }
        self.unwritten.push((*content, mark, on));
        match self.write() {
            Ok(()) => {
                self.told = false;
                Ok(())
            }
            Err(_) if std::mem::replace(&mut self.told, true) => Ok(()),
            Err(why) => Err(why),
        }
    }

    /// The releases that bear a mark, in no order.
    pub fn all(&self, mark: Mark) -> Vec<[u8; 16]> {
        let marked = self.marked.iter();
        marked
            .filter(|(_, flags)| match mark {
                Mark::Read => flags.read,
                Mark::Starred => flags.starred,
            })
            .map(|(content, _)| *content)
            .collect()
    }

    /// Takes up what other copies of the program have marked since; whether there was anything.
    pub fn refresh(&mut self) -> bool {
        let Some(connection) = &self.kept else {
            let made = self.folder.as_ref().is_some_and(|f| f.join(FILE).exists());
            return made && self.connect().is_ok();
        };
        let version = data_version(connection).unwrap_or(self.version);
        if version == self.version {
            return false;
        }
        let mut marked = FxHashMap::default();
        if read(connection, &mut marked).is_err() {
            return false;
        }
        (self.version, self.marked) = (version, marked);
        self.put_on_unwritten();
        true
    }

    fn put_on_unwritten(&mut self) {
        for (content, mark, on) in &self.unwritten {
            *self.marked.entry(*content).or_default().of(*mark) = *on;
        }
    }

    /// Makes the file, unless another copy just has.
    fn connect(&mut self) -> Result<(), String> {
        let Some(folder) = &self.folder else {
            return Ok(());
        };
        let (mut marks, _) = Self::connected(folder)?;
        self.kept = marks.kept.take();
        self.version = marks.version;
        self.marked = std::mem::take(&mut marks.marked);
        self.folder = None;
        self.put_on_unwritten();
        Ok(())
    }

    /// Writes what has not been written.
    fn write(&mut self) -> Result<(), String> {
        if self.kept.is_none() {
            self.connect()?;
        }
        let Some(connection) = &mut self.kept else {
            return Ok(());
        };
        let unwritten = &self.unwritten;
        let written = (|| {
            let transaction =
                connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            for (content, mark, on) in unwritten {
                let sql = match on {
                    true => "INSERT OR IGNORE INTO mark VALUES (?1, ?2, unixepoch())",
                    false => "DELETE FROM mark WHERE content = ?1 AND kind = ?2",
                };
                transaction
                    .prepare_cached(sql)?
                    .execute(params![content, name(*mark)])?;
            }
            transaction.commit()
        })();
        written
            .map_err(|error: rusqlite::Error| format!("marks are not kept: {}", words(&error)))?;
        self.unwritten.clear();
        Ok(())
    }
}

impl Drop for Marks {
    fn drop(&mut self) {
        if !self.unwritten.is_empty() {
            let _ = self.write();
        }
    }
}

/// Reads what can be read of a file that is not to be written.
fn read_only(path: &Path, marked: &mut FxHashMap<[u8; 16], Flags>) -> rusqlite::Result<()> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    read(&connection, marked)
}

fn name(mark: Mark) -> &'static str {
    match mark {
        Mark::Read => "read",
        Mark::Starred => "starred",
    }
}

fn data_version(connection: &Connection) -> rusqlite::Result<i64> {
    connection
        .prepare_cached("PRAGMA data_version")?
        .query_row([], |r| r.get(0))
}

/// Reads all marks, as far as they can be read.
fn read(connection: &Connection, marked: &mut FxHashMap<[u8; 16], Flags>) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached("SELECT content, kind FROM mark")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let content: [u8; 16] = row.get(0)?;
        match row.get_ref(1)?.as_bytes()? {
            b"read" => marked.entry(content).or_default().read = true,
            b"starred" => marked.entry(content).or_default().starred = true,
            // What else a user may keep there.
            _ => {}
        }
    }
    Ok(())
}

/// Makes the folder, for its owner's eyes, and keeps other copies out until the lock is dropped.
fn set_up(data_dir: &Path) -> Result<File, String> {
    let reason = |error: std::io::Error| super::walk::io_reason(&error);
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(data_dir).map_err(reason)?;
    let mut options = fs::OpenOptions::new();
    options.create(true).truncate(false).write(true);
    let lock = options.open(data_dir.join(format!("{FILE}.lock")));
    let lock = lock.map_err(reason)?;
    // Where locks are not to be had, two copies hardly meet at the moment of their start.
    let _ = lock.lock();
    Ok(lock)
}

/// Renames a file, and the journal beside it, to a name that is free.
fn set_aside(path: &Path) -> std::io::Result<PathBuf> {
    let beside = |ending: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        PathBuf::from(name)
    };
    let mut number = 1;
    let aside = loop {
        let aside = match number {
            1 => beside(".damaged"),
            n => beside(&format!(".damaged-{n}")),
        };
        if !aside.exists() {
            break aside;
        }
        number += 1;
    };
    fs::rename(path, &aside)?;
    let journal = beside("-journal");
    if journal.exists() {
        let mut to = aside.clone().into_os_string();
        to.push("-journal");
        fs::rename(journal, to)?;
    }
    Ok(aside)
}

#[cfg(test)]
mod tests;
