//! Which segments a full-text table has.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension};

use super::STRUCTURE;
use super::leaves::{Varints, varint};
use crate::archive::index::error::IndexError;

/// What FTS5 keeps of its segments: by level, as it merges those of one level into one of the next.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Structure {
    cookie: [u8; 4],
    written: u64,
    levels: Vec<Level>,
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Level {
    merging: u64,
    /// Number, first page, last page.
    segments: Vec<[u64; 3]>,
}

/// The level of segments that are added: so high that small ones, which come later, are not merged with them at once.
const LEVEL: usize = 4;

/// So many segments of about a size are merged into one.
const MANY: usize = 8;

/// One that has this part of all pages is not merged again: it would be much work, and spare little.
const SHARE: u64 = 256;

/// What FTS5 keeps of the segments of a table.
pub(super) fn block(connection: &Connection, table: &str) -> Result<Vec<u8>, IndexError> {
    let select = format!("SELECT block FROM {table}_data WHERE id = ?1");
    let mut select = connection.prepare_cached(&select)?;
    let block = select.query_row([STRUCTURE], |r| r.get(0)).optional()?;
    Ok(block.unwrap_or_default())
}

/// How many pages a segment has.
pub(super) fn pages([_, first, last]: [u64; 3]) -> u64 {
    (last + 1).saturating_sub(first)
}

impl Structure {
    pub(super) fn read(block: &[u8]) -> Option<Self> {
        let (cookie, rest) = block.split_first_chunk::<4>()?;
        let mut numbers = Varints(rest);
        let levels = numbers.next()?;
        let _segments = numbers.next()?;
        let mut structure = Self {
            cookie: *cookie,
            written: numbers.next()?,
            levels: Vec::new(),
        };
        for _ in 0..levels {
            let mut level = Level {
                merging: numbers.next()?,
                segments: Vec::new(),
            };
            for _ in 0..numbers.next()? {
                let segment = [numbers.next()?, numbers.next()?, numbers.next()?];
                level.segments.push(segment);
            }
            structure.levels.push(level);
        }
        Some(structure)
    }

    pub(super) fn written(&self) -> Vec<u8> {
        let mut block = self.cookie.to_vec();
        let segments = self.levels.iter().map(|l| l.segments.len() as u64).sum();
        for number in [self.levels.len() as u64, segments, self.written] {
            varint(&mut block, number);
        }
        for Level { merging, segments } in &self.levels {
            varint(&mut block, *merging);
            varint(&mut block, segments.len() as u64);
            segments
                .iter()
                .flatten()
                .for_each(|n| varint(&mut block, *n));
        }
        block
    }

    /// Whether FTS5 has begun to merge segments and has not ended: meanwhile the words of a row stand in several of them.
    pub(super) fn is_merging(&self) -> bool {
        self.levels.iter().any(|level| level.merging > 0)
    }

    /// The segments: number, first page, last page of each.
    pub(super) fn segments(&self) -> impl Iterator<Item = [u64; 3]> {
        self.levels.iter().flat_map(|l| l.segments.iter().copied())
    }

    /// Adds a segment of so many pages, and gives its number.
    pub(super) fn add(&mut self, pages: u32) -> u64 {
        let number = self.free_number();
        self.put(usize::MAX, [number, 1, u64::from(pages)]);
        number
    }

    /// The lowest number that no segment has.
    pub(super) fn free_number(&self) -> u64 {
        let mut numbers: Vec<u64> = self.segments().map(|s| s[0]).collect();
        numbers.sort_unstable();
        let taken = (1..).zip(numbers).take_while(|(free, taken)| free == taken);
        taken.count() as u64 + 1
    }

    /// Puts a segment among those that are added.
    fn put(&mut self, at: usize, segment: [u64; 3]) {
        if self.levels.len() <= LEVEL {
            self.levels.resize_with(LEVEL + 1, Level::default);
        }
        let segments = &mut self.levels[LEVEL].segments;
        segments.insert(at.min(segments.len()), segment);
        // No two states of a table are alike, though the same numbers come again.
        self.written += segment[2].max(1);
    }

    /// Segments that are to be merged: of those of about a size, where they are [`MANY`], as many as come to twice `full`
    /// pages. One of `full` pages, or of a [`SHARE`] of all, is left as it is: so the work is bounded, and so is how many there
    /// are.
    pub(super) fn due(&self, full: u64) -> Option<Vec<[u64; 3]>> {
        if self.is_merging() {
            return None;
        }
        let all: u64 = self.segments().map(pages).sum();
        let full = full.max(all / SHARE);
        let mut sizes: BTreeMap<u32, Vec<[u64; 3]>> = BTreeMap::new();
        for segment in self.segments().filter(|s| pages(*s) < full) {
            let size = pages(segment).max(1).ilog(MANY as u64);
            sizes.entry(size).or_default().push(segment);
        }
        let mut alike = sizes.into_values().find(|alike| alike.len() >= MANY)?;
        let mut sum = 0;
        let enough = alike.iter().position(|segment| {
            sum += pages(*segment);
            sum >= 2 * full
        });
        alike.truncate(enough.map_or(alike.len(), |at| at + 1));
        Some(alike)
    }

    /// Goes on from an earlier state of the table: no later one is like any before it.
    pub(super) fn follow(&mut self, before: &Self) {
        self.written = self.written.max(before.written + 1);
    }

    /// Puts one segment, with its number and so many pages, in the place of others; none where it has no pages.
    pub(super) fn replace(&mut self, others: &[[u64; 3]], [number, pages]: [u64; 2]) {
        let first = self.levels.get(LEVEL).and_then(|level| {
            let mut segments = level.segments.iter();
            segments.position(|s| others.contains(s))
        });
        for level in &mut self.levels {
            level.segments.retain(|s| !others.contains(s));
        }
        if pages > 0 {
            self.put(first.unwrap_or(usize::MAX), [number, 1, pages]);
        } else {
            self.written += 1;
        }
    }
}
