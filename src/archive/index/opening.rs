//! Opening the file of an index, whatever state it is in.

use std::fs;
use std::hash::Hasher;
use std::path::{Path, PathBuf};
use std::time::Duration;

use siphasher::sip::SipHasher13;

use super::error::IndexError;
use super::schema::{self, State, Store, Use};
use super::{Index, Kept, beside, lease};
use crate::text::clean::clean_name;
use crate::text::fold::fold;

/// The longest stretch of a folder's name in the name of its index, in characters.
const LONGEST_SLUG: usize = 40;

/// A file up to this size, in bytes, is checked throughout when it is opened; a longer one where it is read.
const CHECKED: u64 = 4 << 20;

/// The smallest database has a page of so many bytes.
const SMALLEST: u64 = 512;

/// An index, with what the user should know of it.
#[derive(Debug)]
pub struct Opened {
    /// The index.
    pub index: Index,
    /// Why it is in memory, or that a damaged one was set aside.
    pub note: Option<String>,
}

/// See [`Index::file_for`].
pub(super) fn file_for(folder: &Path, cache: &Path) -> PathBuf {
    let full = folder.canonicalize();
    let full =
        full.unwrap_or_else(|_| std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned()));
    let name = full
        .file_name()
        .map(|n| fold(&n.to_string_lossy()))
        .unwrap_or_default();
    let mut slug = String::new();
    for c in name.chars().take(LONGEST_SLUG) {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug = slug.trim_end_matches('-');
    let slug = if slug.is_empty() { "folder" } else { slug };
    let mut hasher = SipHasher13::new();
    hasher.write(full.as_os_str().as_encoded_bytes());
    let hash = hasher.finish();
    cache.join(format!("{slug}-{hash:016x}-v{}.sqlite", schema::VERSION))
}

/// See [`Index::at`].
pub(super) fn open(folder: &Path, cache: &Path) -> Result<Opened, IndexError> {
    let path = file_for(folder, cache);
    let shown = clean_name(&path.to_string_lossy());
    let in_memory = |why: String| {
        Ok(Opened {
            index: Index::memory()?,
            note: Some(format!("working without an index: {shown}: {why}")),
        })
    };
    if let Err(error) = private_folder(cache) {
        return in_memory(IndexError::Io(error).to_string());
    }
    let index = |note| Opened {
        index: Index {
            store: Store::File(path.as_path().into()),
            folder: Some(folder.into()),
            kept: Kept::default(),
            _anchor: None,
        },
        note,
    };
    let damage = match attempt(&path, folder) {
        Ok(()) => return Ok(index(None)),
        Err(IndexError::Damaged(why)) => why,
        Err(error) => return in_memory(error.to_string()),
    };
    match set_aside(&path).and_then(|()| attempt(&path, folder)) {
        Ok(()) => Ok(index(Some(format!(
            "{shown}: {damage}; set aside as *.damaged, and made anew"
        )))),
        Err(error) => in_memory(format!("{damage}, {error}")),
    }
}

/// Makes the cache folder, for its owner's eyes: an index tells what somebody reads.
fn private_folder(cache: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(cache)
}

/// Opens the file, makes the tables where it is new, and closes it again.
fn attempt(path: &Path, folder: &Path) -> Result<(), IndexError> {
    if marker(path).exists() {
        return Err(IndexError::Damaged("it was found damaged".to_owned()));
    }
    if path.exists() && !path.is_file() {
        return Err(IndexError::Database("is no regular file".to_owned()));
    }
    let setting_up = setting_up(path)?;
    let store = Store::File(path.into());
    let mut connection = store.connect(Use::Reading)?;
    match schema::state(&connection)? {
        State::Ours => {}
        State::Foreign(why) => return Err(IndexError::Damaged(why)),
        // There is no such database, but the beginning of one.
        State::Empty if (1..SMALLEST).contains(&path.metadata()?.len()) => {
            return Err(IndexError::Damaged("it is cut short".to_owned()));
        }
        State::Empty => {
            schema::create(&mut connection, Some(folder))?;
        }
    }
    if setting_up.is_some() && path.metadata()?.len() <= CHECKED {
        let found: String = connection.query_row("PRAGMA quick_check(1)", [], |r| r.get(0))?;
        if found != "ok" {
            return Err(IndexError::Damaged("it is damaged".to_owned()));
        }
    }
    writable(&mut connection)
}

/// Whether it can be written: a disk that is full or a file that is read-only says so here.
fn writable(connection: &mut rusqlite::Connection) -> Result<(), IndexError> {
    let mut statement = connection.prepare("UPDATE meta SET value = ?1 WHERE key = 'program'")?;
    let is_current = "SELECT value = ?1 FROM meta WHERE key = 'program'";
    let program = env!("CARGO_PKG_VERSION");
    let current: bool = connection
        .query_row(is_current, [program], |r| r.get(0))
        .unwrap_or(false);
    if !current {
        statement.execute([program])?;
    }
    if connection.is_readonly("main")? {
        return Err(IndexError::Database("is read-only".to_owned()));
    }
    Ok(())
}

/// Waits for the right to write for as long as another process may take to set the file up. None: another is at work
/// on a file that has been set up.
fn setting_up(path: &Path) -> Result<Option<super::Lease>, IndexError> {
    for _ in 0..50 {
        if let Some(lease) = lease(path)? {
            return Ok(Some(lease));
        }
        if path.metadata().is_ok_and(|m| m.len() > 0) {
            return Ok(None);
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(None)
}

/// Where it stands that a file is damaged: whoever opens it next sets it aside.
fn marker(path: &Path) -> PathBuf {
    beside(path, ".broken")
}

/// Takes note that what stands in the file cannot be read.
pub(super) fn mark_damaged(path: &Path) {
    // Where even that cannot be written, it will be found again.
    let _ = fs::write(marker(path), "");
}

/// Moves a damaged file out of the way, over an older one that was.
fn set_aside(path: &Path) -> Result<(), IndexError> {
    let Some(_lease) = lease(path)? else {
        return Err(IndexError::Database(
            "another dateline is working on it".to_owned(),
        ));
    };
    fs::rename(path, beside(path, ".damaged"))?;
    for ending in ["-wal", "-shm", ".broken"] {
        match fs::remove_file(beside(path, ending)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    Ok(())
}
