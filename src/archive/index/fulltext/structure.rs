//! Which segments a full-text table has.

use super::leaves::{Varints, varint};

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
    pub(super) fn add(&mut self, pages: u32) -> u32 {
        let mut numbers: Vec<u64> = Vec::new();
        for level in &self.levels {
            numbers.extend(level.segments.iter().map(|s| s[0]));
        }
        let number = (1..).find(|n| !numbers.contains(n)).unwrap_or(1);
        if self.levels.len() <= LEVEL {
            self.levels.resize_with(LEVEL + 1, Level::default);
        }
        self.levels[LEVEL]
            .segments
            .push([number, 1, u64::from(pages)]);
        number as u32
    }
}
