//! The files that an index knows, against those that are there.
//!
//! Of each file a few numbers are kept, and not its path: the paths of a million files take more memory than all that the
//! program keeps of their releases. Only those of files that have gone are looked up, in the database.

use std::hash::Hasher;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Rows};
use siphasher::sip::SipHasher13;
use siphasher::sip128::{Hasher128, SipHasher13 as LongHasher13};

use super::error::IndexError;
use super::{Stamp, paths};

/// The files that an index knows, and which of them a walk has come upon.
#[derive(Debug)]
pub struct Known {
    /// The folder as it was given: paths in the index continue it.
    folder: Option<Arc<Path>>,
    /// In the order of their keys.
    files: Vec<File>,
    /// Which of them were met.
    met: Vec<bool>,
    /// Folders and files that could not be looked into: what the index knows of them stays.
    spared: Vec<PathBuf>,
}

/// A file that is known.
#[derive(Debug, Clone, Copy)]
pub(super) struct File {
    /// A hash of its path, long enough that no two paths have the same.
    key: u128,
    /// A hash of its size and of when it was changed.
    state: u64,
    pub id: u32,
    rules: u32,
}

/// Which of the known files one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place(usize);

/// Those that were not met.
#[derive(Debug)]
pub(super) struct Gone {
    /// In the order of their ids.
    pub files: Vec<File>,
    spared: Vec<PathBuf>,
}

impl Known {
    /// Reads what an index knows, of everything or of what is `below` some paths, those among them.
    pub(super) fn read(
        connection: &Connection,
        folder: Option<Arc<Path>>,
        below: Option<&[PathBuf]>,
    ) -> Result<Self, IndexError> {
        let mut known = Self {
            folder,
            files: Vec::new(),
            met: Vec::new(),
            spared: Vec::new(),
        };
        match below {
            None => known.read_all(connection, None)?,
            Some(paths) => {
                let mut paths = paths.iter();
                paths.try_for_each(|path| known.read_below(connection, path))?;
            }
        }
        known.files.sort_unstable_by_key(|file| file.key);
        // Of paths one may lie below the other.
        known.files.dedup_by_key(|file| file.key);
        known.met = vec![false; known.files.len()];
        Ok(known)
    }

    fn read_all(
        &mut self,
        connection: &Connection,
        within: Option<&Path>,
    ) -> Result<(), IndexError> {
        if within.is_none() {
            let count = "SELECT count(*) FROM file";
            let count: u32 = connection.query_row(count, [], |r| r.get(0))?;
            // Where there is no room for them, that is said in its place.
            let _ = self.files.try_reserve_exact(count as usize);
        }
        let select = "SELECT id, path, size, changed, rules FROM file";
        let mut statement = connection.prepare_cached(select)?;
        self.add(statement.query([])?, within)
    }

    fn read_below(&mut self, connection: &Connection, path: &Path) -> Result<(), IndexError> {
        let folder = self.folder.clone();
        let path = paths::below(path, folder.as_deref());
        let Some(stretches) = paths::stretches(path) else {
            return self.read_all(connection, Some(path));
        };
        let select =
            "SELECT id, path, size, changed, rules FROM file WHERE path >= ?1 AND path < ?2";
        let mut statement = connection.prepare_cached(select)?;
        for (from, to) in stretches {
            self.add(statement.query([from, to])?, Some(path))?;
        }
        Ok(())
    }

    fn add(&mut self, mut rows: Rows, within: Option<&Path>) -> Result<(), IndexError> {
        while let Some(row) = rows.next()? {
            let path = row.get_ref(1)?;
            if let Some(within) = within
                && !paths::read(path, None)?.starts_with(within)
            {
                continue;
            }
            self.files.push(File {
                key: key(path.as_bytes().map_err(rusqlite::Error::from)?),
                state: state(row.get::<_, i64>(2)? as u64, row.get(3)?),
                id: row.get(0)?,
                rules: row.get(4)?,
            });
        }
        Ok(())
    }

    /// Which of the files that are known has a path.
    pub fn find(&self, path: &Path) -> Option<Place> {
        let below = paths::below(path, self.folder.as_deref());
        let key = key(below.as_os_str().as_encoded_bytes());
        let found = self.files.binary_search_by_key(&key, |file| file.key);
        found.ok().map(Place)
    }

    /// Takes note that a file is there. Whether the index knows it as it is.
    ///
    /// A newer program may have read it by newer rules; what that found is no worse. One that had been changed just
    /// before it was read is not known, though no time has passed since.
    pub fn meet(&mut self, Place(at): Place, now: Stamp) -> bool {
        let before = self.files[at];
        !std::mem::replace(&mut self.met[at], true)
            && before.state == state(now.size, now.changed)
            && before.rules > 0
            && before.rules >= now.rules
    }

    /// Keeps what is known of a path that cannot be looked into.
    pub fn spare(&mut self, path: PathBuf) {
        self.spared.push(path);
    }

    /// Whether a file may have gone.
    pub fn lacks_any(&self) -> bool {
        self.met.contains(&false)
    }

    /// The files that were not met.
    pub(super) fn gone(self) -> Gone {
        let Self {
            mut files,
            met,
            spared,
            ..
        } = self;
        let mut met = met.into_iter();
        files.retain(|_| met.next() == Some(false));
        files.sort_unstable_by_key(|file| file.id);
        Gone { files, spared }
    }
}

impl Gone {
    /// Whether the file that now has the number of one that was not met is that one, and is not spared. Another process may
    /// have given the number anew.
    pub(super) fn holds(
        &self,
        file: &File,
        path: ValueRef,
        folder: Option<&Path>,
    ) -> Result<bool, IndexError> {
        if key(path.as_bytes().map_err(rusqlite::Error::from)?) != file.key {
            return Ok(false);
        }
        let path = paths::read(path, folder)?;
        Ok(!self.spared.iter().any(|spared| path.starts_with(spared)))
    }
}

fn key(path: &[u8]) -> u128 {
    let mut hasher = LongHasher13::new();
    hasher.write(path);
    hasher.finish128().as_u128()
}

fn state(size: u64, changed: i64) -> u64 {
    let mut hasher = SipHasher13::new();
    hasher.write_u64(size);
    hasher.write_i64(changed);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::index::{Index, Taken, Writer};

    fn stamped(size: u64, rules: u32) -> Stamp {
        Stamp {
            size,
            changed: -7,
            rules,
        }
    }

    /// An index that knows files of these paths.
    fn knowing(paths: &[&Path], rules: u32) -> Writer {
        let mut writer = Index::memory().unwrap().writer().unwrap();
        let taken = paths.iter().map(|path| Taken {
            path: Some((*path).to_owned()),
            stamp: stamped(1, rules),
            releases: Vec::new(),
            left_out: None,
        });
        writer.take(taken.collect()).unwrap();
        writer
    }

    fn three() -> Writer {
        knowing(&["a/1", "a/2", "b/3"].map(Path::new), 5)
    }

    fn meet(known: &mut Known, path: &str, now: Stamp) -> bool {
        let place = known.find(Path::new(path));
        place.is_some_and(|place| known.meet(place, now))
    }

    /// The paths that are left, of those of `three`.
    fn left(writer: &Writer) -> Vec<&'static str> {
        let known = writer.known(None).unwrap();
        let all = ["a/1", "a/2", "b/3"].into_iter();
        all.filter(|path| known.find(Path::new(path)).is_some())
            .collect()
    }

    #[test]
    fn a_file_is_known_by_path_size_time_and_rules() {
        let mut writer = three();
        let mut known = writer.known(None).unwrap();
        assert!(known.lacks_any());
        assert_eq!(known.find(Path::new("a/3")), None);
        assert!(meet(&mut known, "a/1", stamped(1, 5)));
        assert!(!meet(&mut known, "a/1", stamped(1, 5)), "met twice");
        assert!(!meet(&mut known, "a/2", stamped(2, 5)));
        assert!(!meet(&mut known, "b/3", stamped(1, 6)));
        assert!(!known.lacks_any());
        writer.forget(known).unwrap();
        assert_eq!(left(&writer), ["a/1", "a/2", "b/3"]);
        let later = Stamp {
            changed: -6,
            ..stamped(1, 5)
        };
        assert!(!meet(&mut writer.known(None).unwrap(), "a/1", later));
    }

    #[test]
    fn what_newer_rules_found_stays() {
        let mut known = three().known(None).unwrap();
        assert!(meet(&mut known, "a/1", stamped(1, 4)));
    }

    #[test]
    fn what_was_read_just_after_a_change_is_read_again_however_soon() {
        let mut known = knowing(&[Path::new("a/1")], 0).known(None).unwrap();
        assert!(!meet(&mut known, "a/1", stamped(1, 0)));
    }

    #[test]
    fn what_was_not_met_has_gone_but_not_below_a_closed_folder() {
        let mut writer = three();
        let mut known = writer.known(None).unwrap();
        known.spare("a".into());
        writer.forget(known).unwrap();
        assert_eq!(left(&writer), ["a/1", "a/2"]);
    }

    #[test]
    fn below_a_path_nothing_else_has_gone() {
        for (below, stay) in [
            (vec!["a"], vec!["b/3"]),
            (vec!["a/"], vec!["b/3"]),
            (vec!["a/2", "b"], vec!["a/1"]),
            (vec!["a", "a/1"], vec!["b/3"]),
            (vec!["c", "a/", "b/33"], vec!["b/3"]),
            (vec!["", "b/"], vec![]),
        ] {
            let mut writer = three();
            let paths: Vec<PathBuf> = below.iter().map(PathBuf::from).collect();
            let known = writer.known(Some(&paths)).unwrap();
            writer.forget(known).unwrap();
            assert_eq!(left(&writer), stay, "{below:?}");
        }
    }

    #[test]
    fn what_has_only_the_number_of_one_that_has_gone_stays() {
        let mut writer = three();
        let known = writer.known(Some(&["b".into()])).unwrap();
        let again = writer.known(Some(&["b".into()])).unwrap();
        writer.forget(known).unwrap();
        let taken = Taken {
            path: Some("b/4".into()),
            stamp: stamped(1, 5),
            releases: Vec::new(),
            left_out: None,
        };
        writer.take(vec![taken]).unwrap();
        writer.forget(again).unwrap();
        let known = writer.known(None).unwrap();
        assert!(known.find(Path::new("b/4")).is_some());
    }

    #[cfg(unix)]
    #[test]
    fn a_name_that_is_no_text_is_known_and_goes_with_its_folder() {
        use std::os::unix::ffi::OsStrExt;
        let odd = Path::new("a").join(std::ffi::OsStr::from_bytes(b"\xff.txt"));
        let mut writer = knowing(&[&odd, Path::new("ab")], 5);
        let mut known = writer.known(Some(&["a".into()])).unwrap();
        let place = known.find(&odd).unwrap();
        assert!(known.meet(place, stamped(1, 5)));
        assert!(!known.lacks_any());
        let known = writer.known(Some(&["a".into()])).unwrap();
        writer.forget(known).unwrap();
        let known = writer.known(None).unwrap();
        assert_eq!(known.find(&odd), None);
        assert!(known.find(Path::new("ab")).is_some());
    }
}
