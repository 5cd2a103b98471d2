//! The lines of the list that are at hand: those on the screen and some around it, never all of them.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::archive::{ReleaseId, Row};

/// How many rows are kept at most.
const KEPT: usize = 2_000;

/// How many screens of rows are asked for ahead, both ways.
const AHEAD: usize = 6;

/// Where any are missing of so many screens, both ways: whoever walks on has to find them there, and while much is taken in
/// the archive may take a tenth of a second for the list before it comes to them.
const NEAR: usize = 3;

/// Rows by their releases, a bounded number of them.
#[derive(Debug, Default)]
pub struct Rows {
    held: FxHashMap<ReleaseId, Held>,
    /// Those that were asked for and have not come.
    asked: FxHashSet<ReleaseId>,
}

#[derive(Debug)]
struct Held {
    row: Row,
    /// Whether nothing has changed since it came. An old row is shown until the new one comes.
    fresh: bool,
}

impl Rows {
    /// The row of a release, if it is at hand.
    pub fn get(&self, id: ReleaseId) -> Option<&Row> {
        self.held.get(&id).map(|held| &held.row)
    }

    /// Likewise, to be changed ahead of what the archive will say.
    pub fn get_mut(&mut self, id: ReleaseId) -> Option<&mut Row> {
        self.held.get_mut(&id).map(|held| &mut held.row)
    }

    /// Takes rows that have come.
    pub fn put(&mut self, rows: Vec<Row>) {
        for row in rows {
            self.asked.remove(&row.id);
            self.held.insert(row.id, Held { row, fresh: true });
        }
    }

    /// Something has changed: every row is to be asked for again before long.
    pub fn age(&mut self) {
        self.asked.clear();
        self.held.values_mut().for_each(|held| held.fresh = false);
    }

    /// The releases whose rows are to be asked for where the screen shows `shown` of `ids`. Nothing as long as what is on
    /// the screen and near it is at hand or on its way; else all that is missing some more screens around, so that a later
    /// question may take the place of an earlier one.
    pub fn wanted(&mut self, ids: &[ReleaseId], shown: Range<usize>) -> Vec<ReleaseId> {
        let around = |screens: usize| {
            let more = screens * shown.len().min(KEPT / 4 / AHEAD);
            let start = shown.start.saturating_sub(more).min(ids.len());
            &ids[start..(shown.end + more).clamp(start, ids.len())]
        };
        let missing = |id: &&ReleaseId| self.held.get(id).is_none_or(|held| !held.fresh);
        let near = around(NEAR).iter().filter(missing);
        if near.into_iter().all(|id| self.asked.contains(id)) {
            return Vec::new();
        }
        let far = around(AHEAD);
        let wanted: Vec<ReleaseId> = far.iter().filter(missing).copied().collect();
        self.asked = wanted.iter().copied().collect();
        if self.held.len() > KEPT {
            let kept: FxHashSet<ReleaseId> = far.iter().copied().collect();
            self.held.retain(|id, _| kept.contains(id));
        }
        wanted
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(id: ReleaseId) -> Row {
        Row {
            id,
            date: None,
            title: format!("Release {}", id.0),
            issuer: None,
            attended: 0,
            read: false,
            starred: false,
        }
    }

    fn ids(range: Range<u32>) -> Vec<ReleaseId> {
        range.map(ReleaseId).collect()
    }

    #[test]
    fn rows_are_asked_for_once_and_ahead() {
        let all = ids(0..10_000);
        let mut rows = Rows::default();
        assert_eq!(rows.wanted(&all, 0..10), ids(0..70));
        assert_eq!(rows.wanted(&all, 1..11), [], "on their way");
        rows.put(ids(0..70).into_iter().map(row).collect());
        assert_eq!(rows.wanted(&all, 30..40), [], "the next screens are there");
        assert_eq!(rows.wanted(&all, 35..45), ids(70..105));
        rows.age();
        assert!(rows.get(ReleaseId(40)).is_some(), "old, and still shown");
        assert_eq!(rows.wanted(&all, 35..45), ids(0..105));
    }

    #[test]
    fn walking_through_a_large_list_keeps_a_bounded_number() {
        let all = ids(0..100_000);
        let mut rows = Rows::default();
        for top in (0..all.len() - 50).step_by(48) {
            let wanted = rows.wanted(&all, top..top + 50);
            rows.put(wanted.into_iter().map(row).collect());
            assert!(rows.get(all[top]).is_some() && rows.get(all[top + 49]).is_some());
            assert!(rows.held.len() <= KEPT + 650);
        }
    }

    #[test]
    fn a_list_that_has_shrunk_is_no_harm() {
        let mut rows = Rows::default();
        assert_eq!(rows.wanted(&[], 140..160), []);
        assert_eq!(rows.wanted(&ids(0..3), 140..160), []);
    }
}
