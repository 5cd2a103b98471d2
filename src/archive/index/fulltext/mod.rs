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
mod structure;
#[cfg(test)]
mod tests;

use std::ops::Range;

use rusqlite::{Connection, OptionalExtension, params};
use rustc_hash::FxHashMap;

use super::error::IndexError;
pub(super) use leaves::Leaves;
use leaves::varint;

/// The words of many rows, each with the rows and places where it stands.
#[derive(Debug, Default)]
pub(super) struct Stretch<'w> {
    terms: FxHashMap<&'w [u8], usize>,
    lists: Vec<List>,
    rows: u64,
    words: u64,
}

/// Where a word stands, as FTS5 writes it: rows ascending, each the difference to the one before, the length of what
/// follows, and places.
#[derive(Debug, Default)]
struct List {
    bytes: Vec<u8>,
    row: i64,
    place: u64,
    /// Where the length of the last row's places stands, in one byte until it is known.
    length_at: usize,
}

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
        self.rows += 1;
        let words = words.as_bytes().split(|b| *b == b' ');
        for (place, word) in (0u64..).zip(words.filter(|w| !w.is_empty())) {
            let word = &word[..word.len().min(LONGEST_WORD)];
            let next = self.lists.len();
            let at = *self.terms.entry(word).or_insert(next);
            if at == next {
                self.lists.push(List::default());
            }
            self.lists[at].add(row, place);
            self.words += 1;
        }
    }

    /// The segment of these rows.
    pub(super) fn segment(mut self) -> Segment {
        let mut terms: Vec<(&[u8], usize)> = self.terms.into_iter().collect();
        terms.sort_unstable();
        let mut leaves = Leaves::default();
        let mut term = vec![MAIN];
        for (word, at) in terms {
            let mut list = std::mem::take(&mut self.lists[at]);
            list.close();
            term.truncate(1);
            term.extend_from_slice(word);
            leaves.term(&term, &list.bytes);
        }
        leaves.close();
        Segment {
            leaves,
            rows: self.rows,
            words: self.words,
        }
    }
}

/// What stands before each word, for it is in no index of beginnings.
const MAIN: u8 = b'0';

impl List {
    fn add(&mut self, row: i64, place: u64) {
        if self.bytes.is_empty() || row != self.row {
            self.close();
            varint(&mut self.bytes, (row - self.row) as u64);
            self.row = row;
            self.length_at = self.bytes.len();
            self.bytes.push(0);
            self.place = 0;
        }
        // 0 and 1 are signs.
        varint(&mut self.bytes, place - self.place + 2);
        self.place = place;
    }

    /// Writes the length of the last row's places.
    fn close(&mut self) {
        if self.bytes.is_empty() {
            return;
        }
        let length = (self.bytes.len() - self.length_at - 1) as u64 * 2;
        if length < 128 {
            self.bytes[self.length_at] = length as u8;
        } else {
            let mut written = Vec::new();
            varint(&mut written, length);
            let at: Range<usize> = self.length_at..self.length_at + 1;
            self.bytes.splice(at, written);
        }
    }
}

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
