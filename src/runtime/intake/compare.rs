//! What tells whether a file is the one that the index knows.

use std::fs::Metadata;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

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

#[cfg(test)]
mod tests {
    use super::*;

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
}
