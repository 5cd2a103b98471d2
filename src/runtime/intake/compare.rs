//! What is there against what the index knows.

use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use rustc_hash::FxHashMap;

use super::Scope;
use crate::archive::index::Stamp;
use crate::extract::RULES;

/// A file changed so lately may change again within the same tick of its clock.
const JUST_NOW: Duration = Duration::from_millis(50);

/// Rules older than any: a file read by them is read again at the next look.
const NO_RULES: u32 = 0;

/// What tells whether a file is the one that the index knows. One that was changed just now is not to be known.
pub fn stamp(metadata: &Metadata) -> Stamp {
    let changed = changed(metadata);
    let now = SystemTime::now().duration_since(UNIX_EPOCH).ok();
    let settled = now
        .and_then(nanoseconds)
        .is_none_or(|now| !(0..=JUST_NOW.as_nanos() as i64).contains(&now.saturating_sub(changed)));
    Stamp {
        size: metadata.len(),
        changed,
        rules: if settled { RULES } else { NO_RULES },
    }
}

/// When a file was last changed, in nanoseconds since 1970; 0 where nobody knows.
///
/// Unix keeps a time of change that nobody can set, and that moves with a new name, too: where one file takes the name
/// of another that is as long and as old, as two of one download are, only this tells them apart.
#[cfg(unix)]
fn changed(metadata: &Metadata) -> i64 {
    use std::os::unix::fs::MetadataExt;
    let seconds = metadata.ctime().saturating_mul(1_000_000_000);
    seconds.saturating_add(metadata.ctime_nsec())
}

/// When a file was last written to, in nanoseconds since 1970; 0 where nobody knows.
#[cfg(not(unix))]
fn changed(metadata: &Metadata) -> i64 {
    let modified = metadata.modified().ok();
    let since = modified.and_then(|m| m.duration_since(UNIX_EPOCH).ok());
    since.and_then(nanoseconds).unwrap_or_default()
}

fn nanoseconds(since: Duration) -> Option<i64> {
    i64::try_from(since.as_nanos()).ok()
}

/// The stamp of a file that is to be tried again at the next look.
pub fn to_be_tried_again(stamp: Stamp) -> Stamp {
    Stamp {
        rules: NO_RULES,
        ..stamp
    }
}

/// The files that the index knows and that a walk has not come upon yet.
pub struct Known {
    files: FxHashMap<PathBuf, Stamp>,
    /// Folders and files that could not be looked into: what the index knows of them stays.
    spared: Vec<PathBuf>,
}

impl Known {
    /// Those within the scope of a pass.
    pub fn new(mut files: FxHashMap<PathBuf, Stamp>, scope: &Scope) -> Self {
        if let Scope::Below(paths) = scope {
            files.retain(|file, _| paths.iter().any(|p| file.starts_with(p)));
        }
        Self {
            files,
            spared: Vec::new(),
        }
    }

    /// Whether the index knows a file that has not been met.
    pub fn holds(&self, path: &Path) -> bool {
        self.files.contains_key(path)
    }

    /// Takes note that a file is there. Whether the index knows it as it is.
    ///
    /// A newer program may have read it by newer rules; what that found is no worse. One that had been changed just
    /// before it was read is not known, though no time has passed since.
    pub fn meet(&mut self, path: &Path, now: Stamp) -> bool {
        self.files.remove(path).is_some_and(|before| {
            (before.size, before.changed) == (now.size, now.changed)
                && before.rules > NO_RULES
                && before.rules >= now.rules
        })
    }

    /// Keeps what is known of a path that cannot be looked into.
    pub fn spare(&mut self, path: PathBuf) {
        self.spared.push(path);
    }

    /// The files that have gone.
    pub fn gone(self) -> Vec<PathBuf> {
        let Self { files, spared } = self;
        let gone = files.into_keys();
        gone.filter(|f| !spared.iter().any(|s| f.starts_with(s)))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stamped(size: u64, rules: u32) -> Stamp {
        Stamp {
            size,
            changed: 7,
            rules,
        }
    }

    fn known(scope: &Scope) -> Known {
        let files = ["a/1", "a/2", "b/3"].map(|p| (PathBuf::from(p), stamped(1, 5)));
        Known::new(files.into_iter().collect(), scope)
    }

    #[test]
    fn a_file_is_known_by_size_time_and_rules() {
        let mut known = known(&Scope::All);
        assert!(known.meet(Path::new("a/1"), stamped(1, 5)));
        assert!(!known.meet(Path::new("a/1"), stamped(1, 5)), "met twice");
        assert!(!known.meet(Path::new("a/2"), stamped(2, 5)));
        assert!(!known.meet(Path::new("b/3"), stamped(1, 6)));
        assert_eq!(known.gone(), [""; 0].map(PathBuf::from));
    }

    #[test]
    fn what_was_changed_just_now_is_looked_at_again() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.txt");
        std::fs::write(&path, "x").unwrap();
        let young = stamp(&path.metadata().unwrap());
        assert_eq!(young.rules, NO_RULES);
        // The clock of the file system goes on at last.
        let settled = std::iter::repeat_with(|| stamp(&path.metadata().unwrap()));
        let settled = { settled }.find(|s| s.rules == RULES).unwrap();
        assert_eq!(settled.changed, young.changed);
    }

    #[test]
    fn what_was_read_just_after_a_change_is_read_again_however_soon() {
        let path = PathBuf::from("a/1");
        let files = FxHashMap::from_iter([(path.clone(), stamped(1, NO_RULES))]);
        let mut known = Known::new(files, &Scope::All);
        assert!(!known.meet(&path, stamped(1, NO_RULES)));
    }

    #[test]
    fn what_newer_rules_found_stays() {
        let mut known = known(&Scope::All);
        assert!(known.meet(Path::new("a/1"), stamped(1, 4)));
    }

    #[test]
    fn what_was_not_met_has_gone_but_not_below_a_closed_folder() {
        let mut all = known(&Scope::All);
        all.spare("a".into());
        assert_eq!(all.gone(), [PathBuf::from("b/3")]);
        let below = known(&Scope::Below(vec!["a".into()]));
        let mut gone = below.gone();
        gone.sort();
        assert_eq!(gone, ["a/1", "a/2"].map(PathBuf::from));
    }
}
