//! Words of many rows taken into a full-text table at once.
//!
//! FTS5 takes in one row after the other, in one thread, and writes what it has several times while it merges. Here the
//! words of a stretch of rows are put together apart from the database, by as many threads as there are, in the form in
//! which FTS5 keeps a segment of its index, and the segment is added to the table as it is. The form is described at
//! "Low level access to the FTS index" in SQLite's source; tests hold it against FTS5's own check and its own inserts.
//!
//! Within a transaction a table should be written in one of the two ways only: FTS5 keeps to itself what it has not
//! written yet.

mod leaves;
mod list;
mod readers;
mod reading;
mod structure;
#[cfg(test)]
mod tests;

use rusqlite::{Connection, OptionalExtension, params};
use rustc_hash::FxHashMap;

use super::error::IndexError;
pub(super) use leaves::Leaves;
use leaves::varint;
pub(super) use readers::{Readers, rows};
pub(super) use reading::Asked;

/// The words of many rows.
///
/// First each word is given a number, in the order of the text; then where each word stands is laid out word by word, by
/// counting. A list for each word that grows with the text would be written to all over the memory.
#[derive(Debug, Default)]
pub(super) struct Stretch<'w> {
    /// The numbers of words, by their bytes as a number, and of those that are longer than that.
    short: FxHashMap<u128, u32>,
    long: FxHashMap<&'w [u8], u32>,
    /// By number: the word, and how often it stands somewhere.
    terms: Vec<(&'w [u8], usize)>,
    /// The numbers of the words of all rows, one after the other.
    text: Vec<u32>,
    /// The rows, each with where it ends there.
    rows: Vec<(i64, usize)>,
}

/// Where a word stands: in which row, counted from the first, and at which place.
type Hit = (u32, u32);

/// What a stretch adds to a full-text table.
#[derive(Debug)]
pub(super) struct Segment {
    leaves: Leaves,
    rows: u64,
    words: u64,
}

/// FTS5 cuts longer words, in bytes.
const LONGEST_WORD: usize = 32768;

impl<'w> Stretch<'w> {
    /// Adds a row. Rows must come in ascending order, their words folded (see [`crate::archive::words::searchable`]).
    pub(super) fn row(&mut self, row: i64, words: &'w str) {
        let bytes = words.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let (start, length) = word_at(&bytes[at..]);
            // Of a word that is longer than a number, the rest.
            let length = if length < SHORT {
                length
            } else {
                memchr::memchr(b' ', &bytes[at..]).unwrap_or(bytes.len() - at)
            };
            if length > 0 {
                let word = &bytes[at..at + length.min(LONGEST_WORD)];
                self.word(start, word);
            }
            at += length + 1;
        }
        self.rows.push((row, self.text.len()));
    }

    /// Adds a word, which begins with the bytes of `start` and is all of them if it has no more.
    fn word(&mut self, start: u128, word: &'w [u8]) {
        let next = self.terms.len() as u32;
        let number = if word.len() <= SHORT {
            *self.short.entry(start).or_insert(next)
        } else {
            *self.long.entry(word).or_insert(next)
        };
        if number == next {
            self.terms.push((word, 0));
        }
        self.terms[number as usize].1 += 1;
        self.text.push(number);
    }

    /// The segment of these rows.
    pub(super) fn segment(self) -> Segment {
        let order = self.sorted();
        let hits = self.hits(&order);
        let mut leaves = Leaves::default();
        let mut term = vec![MAIN];
        let (mut list, mut places) = (Vec::new(), Vec::new());
        let mut from = 0;
        for number in order {
            let (word, count) = self.terms[number as usize];
            self.list(&hits[from..from + count], &mut list, &mut places);
            from += count;
            term.truncate(1);
            term.extend_from_slice(word);
            leaves.term(&term, &list);
        }
        leaves.close();
        Segment {
            leaves,
            rows: self.rows.len() as u64,
            words: self.text.len() as u64,
        }
    }

    /// The numbers of the words in the order of their bytes.
    fn sorted(&self) -> Vec<u32> {
        let keyed = (0..).zip(&self.terms);
        let mut sorted: Vec<(u128, u32)> = keyed
            .map(|(number, (word, _))| (word_at(word).0.swap_bytes(), number))
            .collect();
        let word = |number: u32| self.terms[number as usize].0;
        sorted.sort_unstable_by(|(a, m), (b, n)| a.cmp(b).then_with(|| word(*m).cmp(word(*n))));
        sorted.into_iter().map(|(_, number)| number).collect()
    }

    /// Where words stand: for one word after the other in `order`, ascending.
    fn hits(&self, order: &[u32]) -> Vec<Hit> {
        let mut next = vec![0; self.terms.len()];
        let mut end = 0;
        for number in order {
            next[*number as usize] = end;
            end += self.terms[*number as usize].1;
        }
        let mut hits = vec![(0, 0); end];
        let mut from = 0;
        for (row, (_, to)) in (0..).zip(&self.rows) {
            for (place, number) in (0..).zip(&self.text[from..*to]) {
                let next = &mut next[*number as usize];
                hits[*next] = (row, place);
                *next += 1;
            }
            from = *to;
        }
        hits
    }

    /// Writes to `list` where a word stands as FTS5 does: rows, each as the difference to the one before, the length of
    /// what follows, and places.
    fn list(&self, hits: &[Hit], list: &mut Vec<u8>, places: &mut Vec<u8>) {
        list.clear();
        let mut before = 0;
        for hits in hits.chunk_by(|a, b| a.0 == b.0) {
            let row = hits
                .first()
                .map_or(0, |(row, _)| self.rows[*row as usize].0);
            varint(list, (row - before) as u64);
            before = row;
            places.clear();
            let mut last = 0;
            for (_, place) in hits {
                // 0 and 1 are signs.
                varint(places, u64::from(place - last) + 2);
                last = *place;
            }
            varint(list, places.len() as u64 * 2);
            list.extend_from_slice(places);
        }
    }
}

/// What stands before each word, for it is in no index of beginnings.
const MAIN: u8 = b'0';

/// So many bytes of a word are taken as a number.
const SHORT: usize = size_of::<u128>();

/// The bytes up to a space as a number, the first the lowest, and how many there are: of a word that is longer only
/// [`SHORT`].
fn word_at(bytes: &[u8]) -> (u128, usize) {
    let number = match bytes.first_chunk::<SHORT>() {
        Some(chunk) => u128::from_le_bytes(*chunk),
        None => {
            let mut chunk = [b' '; SHORT];
            chunk[..bytes.len()].copy_from_slice(bytes);
            u128::from_le_bytes(chunk)
        }
    };
    // The lowest byte that is a space, found as the lowest that is 0 when all are taken from a space.
    let zero = number ^ (EACH * b' ' as u128);
    let spaces = zero.wrapping_sub(EACH) & !zero & (EACH << 7);
    match spaces.trailing_zeros() as usize / 8 {
        SHORT => (number, SHORT),
        length => (number & !(u128::MAX << (8 * length)), length),
    }
}

/// A 1 in each byte.
const EACH: u128 = u128::MAX / 255;

/// Adds a segment to a table of one column.
pub(super) fn add(
    connection: &Connection,
    table: &str,
    segment: &Segment,
) -> Result<(), IndexError> {
    if segment.words > 0 {
        let select = format!("SELECT block FROM {table}_data WHERE id = ?1");
        let mut select = connection.prepare_cached(&select)?;
        let block = select.query_row([STRUCTURE], |r| r.get::<_, Vec<u8>>(0));
        let mut structure = structure::Structure::read(&block.optional()?.unwrap_or_default())
            .ok_or_else(|| IndexError::Damaged(format!("{table} has no structure")))?;
        let number = structure.add(segment.leaves.count());
        write_leaves(connection, table, i64::from(number), &segment.leaves)?;
        write(connection, table, STRUCTURE, &structure.written())?;
    }
    count(connection, table, segment)
}

/// Where FTS5 keeps how many rows and words there are, and what segments.
const AVERAGES: i64 = 1;
const STRUCTURE: i64 = 10;

fn write(connection: &Connection, table: &str, id: i64, block: &[u8]) -> Result<(), IndexError> {
    let replace = format!("REPLACE INTO {table}_data (id, block) VALUES (?1, ?2)");
    connection
        .prepare_cached(&replace)?
        .execute(params![id, block])?;
    Ok(())
}

fn write_leaves(
    connection: &Connection,
    table: &str,
    number: i64,
    leaves: &Leaves,
) -> Result<(), IndexError> {
    let insert = format!("INSERT INTO {table}_data (id, block) VALUES (?1, ?2)");
    let mut insert = connection.prepare_cached(&insert)?;
    for (page, leaf) in (1..).zip(leaves.pages()) {
        insert.execute(params![number << 37 | page, leaf])?;
    }
    for (page, rows) in &leaves.rows {
        insert.execute(params![
            number << 37 | 1 << 36 | i64::from(*page),
            &rows[..]
        ])?;
    }
    let insert = format!("INSERT INTO {table}_idx (segid, term, pgno) VALUES (?1, ?2, ?3)");
    let mut insert = connection.prepare_cached(&insert)?;
    for (term, page, has_rows) in &leaves.first {
        let page = i64::from(*page) << 1 | i64::from(*has_rows);
        insert.execute(params![number, &term[..], page])?;
    }
    Ok(())
}

/// Counts the rows and words of a segment.
fn count(connection: &Connection, table: &str, segment: &Segment) -> Result<(), IndexError> {
    let select = format!("SELECT block FROM {table}_data WHERE id = ?1");
    let mut select = connection.prepare_cached(&select)?;
    let block = select.query_row([AVERAGES], |r| r.get::<_, Vec<u8>>(0));
    let block = block.optional()?.unwrap_or_default();
    let mut numbers = leaves::Varints(&block);
    let rows = numbers.next().unwrap_or(0) + segment.rows;
    let words = numbers.next().unwrap_or(0) + segment.words;
    let mut block = Vec::new();
    varint(&mut block, rows);
    varint(&mut block, words);
    write(connection, table, AVERAGES, &block)
}
