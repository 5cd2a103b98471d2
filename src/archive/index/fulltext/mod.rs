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
mod merging;
mod noted;
mod numbers;
mod readers;
mod reading;
mod structure;
#[cfg(test)]
mod tests;
mod together;

use rusqlite::{Connection, OptionalExtension, params};
use rustc_hash::FxHashMap;

use super::error::IndexError;
pub(super) use leaves::Leaves;
use leaves::varint;
pub(super) use merging::{is_due, merge};
use numbers::{Numbers, SHORT, Short};
pub(super) use readers::{Readers, rows, rows_among};
pub(super) use reading::{Asked, Between};
use structure::Structure;

/// The words of many rows.
///
/// First each word is given a number, in the order of the text; then where each word stands is laid out word by word, by
/// counting. A list for each word that grows with the text would be written to all over the memory.
#[derive(Debug, Default)]
pub(super) struct Stretch<'w> {
    /// The numbers of words, and of those that are too long for that.
    short: Numbers,
    long: FxHashMap<&'w [u8], u32>,
    /// By number: the word, and how often it stands somewhere.
    terms: Vec<(&'w [u8], usize)>,
    /// The numbers of the words of all rows, one after the other.
    text: Vec<u32>,
    /// The rows, each with where it ends there.
    rows: Vec<(i64, usize)>,
}

/// Where a word stands: in which row, counted from the first, in the upper half, and at which place.
type Hit = u64;

fn hit(row: u32, place: u32) -> Hit {
    u64::from(row) << 32 | u64::from(place)
}

/// What a stretch adds to a full-text table.
#[derive(Debug)]
pub(super) struct Segment {
    leaves: Leaves,
    rows: u64,
    words: u64,
}

/// A word that stands behind the words of each row, and in no text, since it is no character: its list says which rows a
/// segment has.
const EVERY: &str = "\u{10ffff}";

/// FTS5 cuts longer words, in bytes.
const LONGEST_WORD: usize = 32768;

impl<'w> Stretch<'w> {
    /// Adds a row. Rows must come in ascending order, their words folded (see [`crate::archive::words::searchable`]).
    pub(super) fn row(&mut self, row: i64, words: &'w str) {
        let bytes = words.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let word = Short::at(&bytes[at..]);
            let end = if word.length < SHORT {
                at + word.length
            } else {
                memchr::memchr(b' ', &bytes[at..]).map_or(bytes.len(), |length| at + length)
            };
            if at < end {
                self.word(word, &bytes[at..end]);
            }
            at = end + 1;
        }
        self.word(Short::at(EVERY.as_bytes()), EVERY.as_bytes());
        self.rows.push((row, self.text.len()));
    }

    /// Adds a word, which begins with `start`.
    #[inline(always)]
    fn word(&mut self, start: Short, word: &'w [u8]) {
        let next = self.terms.len() as u32;
        let word = &word[..word.len().min(LONGEST_WORD)];
        let number = if word.len() <= SHORT {
            self.short.number(start, next)
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
        let mut list = Vec::new();
        let mut from = 0;
        for number in order {
            let (word, count) = self.terms[number as usize];
            self.list(&hits[from..from + count], &mut list);
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
        let mut sorted: Vec<(u64, u32)> = keyed
            .map(|(number, (word, _))| (Short::at(word).order(), number))
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
        let mut hits = vec![0; end];
        let mut from = 0;
        for (row, (_, to)) in (0..).zip(&self.rows) {
            for (hit, number) in (hit(row, 0)..).zip(&self.text[from..*to]) {
                let next = &mut next[*number as usize];
                hits[*next] = hit;
                *next += 1;
            }
            from = *to;
        }
        hits
    }

    /// Writes to `list` where a word stands as FTS5 does: rows, each as the difference to the one before, the length of
    /// what follows, and places.
    fn list(&self, hits: &[Hit], list: &mut Vec<u8>) {
        list.clear();
        let (mut row, mut before) = (u32::MAX, 0);
        let (mut begin, mut last) = (0, 0);
        for hit in hits {
            let (here, place) = ((hit >> 32) as u32, *hit as u32);
            if here != row {
                end_places(list, begin);
                let id = self.rows[here as usize].0;
                varint(list, (id - before) as u64);
                (row, before, last) = (here, id, 0);
                list.push(0);
                begin = list.len();
            }
            // 0 and 1 are signs.
            varint(list, u64::from(place - last) + 2);
            last = place;
        }
        end_places(list, begin);
    }
}

/// Writes the length of the places that begin at `begin` into the byte before them; where it needs more than that, they
/// make room. Nowhere is there a first row of nothing.
#[inline(always)]
fn end_places(list: &mut Vec<u8>, begin: usize) {
    let length = (list.len() - begin) as u64 * 2;
    if length < 0x80 {
        if let Some(byte) = begin.checked_sub(1) {
            list[byte] = length as u8;
        }
    } else {
        let mut bytes = Vec::new();
        varint(&mut bytes, length);
        drop(list.splice(begin - 1..begin, bytes));
    }
}

/// What stands before each word, for it is in no index of beginnings.
const MAIN: u8 = b'0';

/// Adds a segment to a table of one column.
pub(super) fn add(
    connection: &Connection,
    table: &str,
    segment: &Segment,
) -> Result<(), IndexError> {
    if segment.words > 0 {
        let block = structure::block(connection, table)?;
        let mut structure = Structure::read(&block)
            .ok_or_else(|| IndexError::Damaged(format!("{table} has no structure")))?;
        let number = structure.add(segment.leaves.count()) as i64;
        write_pages(connection, table, number, &segment.leaves)?;
        write_places(connection, table, number, &segment.leaves)?;
        write(connection, table, STRUCTURE, &structure.written())?;
    }
    count(connection, table, |rows, words| {
        *rows += segment.rows;
        *words += segment.words;
    })
}

/// Takes all rows out of a table.
pub(super) fn clear(connection: &Connection, table: &str) -> Result<(), IndexError> {
    let before = Structure::read(&structure::block(connection, table)?);
    connection.execute_batch(&format!(
        "INSERT INTO {table} ({table}) VALUES ('delete-all')"
    ))?;
    let now = Structure::read(&structure::block(connection, table)?);
    if let (Some(before), Some(mut now)) = (before, now) {
        now.follow(&before);
        write(connection, table, STRUCTURE, &now.written())?;
    }
    Ok(())
}

/// How many segments a table has, and how many pages.
#[cfg(test)]
pub(super) fn size(connection: &Connection, table: &str) -> Result<(usize, u64), IndexError> {
    let known = Structure::read(&structure::block(connection, table)?);
    let pages = known.iter().flat_map(Structure::segments);
    let pages: Vec<u64> = pages.map(structure::pages).collect();
    Ok((pages.len(), pages.iter().sum()))
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

/// Writes blocks that are new, each with its number.
fn write_blocks<'b>(
    connection: &Connection,
    table: &str,
    blocks: impl Iterator<Item = (i64, &'b [u8])>,
) -> Result<(), IndexError> {
    let insert = format!("INSERT INTO {table}_data (id, block) VALUES (?1, ?2)");
    let mut insert = connection.prepare_cached(&insert)?;
    for (id, block) in blocks {
        insert.execute(params![id, block])?;
    }
    Ok(())
}

/// Writes the pages of a segment that are done.
fn write_pages(
    connection: &Connection,
    table: &str,
    number: i64,
    leaves: &Leaves,
) -> Result<(), IndexError> {
    let pages = leaves.pages();
    let numbered = pages.map(|(page, leaf)| (number << 37 | i64::from(page), leaf));
    write_blocks(connection, table, numbered)
}

/// Writes how the pages of a segment are found.
fn write_places(
    connection: &Connection,
    table: &str,
    number: i64,
    leaves: &Leaves,
) -> Result<(), IndexError> {
    let notes = leaves.rows.iter();
    let numbered = notes.map(|(page, rows)| (number << 37 | 1 << 36 | i64::from(*page), &rows[..]));
    write_blocks(connection, table, numbered)?;
    let insert = format!("INSERT INTO {table}_idx (segid, term, pgno) VALUES (?1, ?2, ?3)");
    let mut insert = connection.prepare_cached(&insert)?;
    for (term, page, has_rows) in &leaves.first {
        let page = i64::from(*page) << 1 | i64::from(*has_rows);
        insert.execute(params![number, &term[..], page])?;
    }
    Ok(())
}

/// Counts anew how many rows and words a table has.
fn count(
    connection: &Connection,
    table: &str,
    anew: impl FnOnce(&mut u64, &mut u64),
) -> Result<(), IndexError> {
    let select = format!("SELECT block FROM {table}_data WHERE id = ?1");
    let mut select = connection.prepare_cached(&select)?;
    let block = select.query_row([AVERAGES], |r| r.get::<_, Vec<u8>>(0));
    let block = block.optional()?.unwrap_or_default();
    let mut numbers = leaves::Varints(&block);
    let mut rows = numbers.next().unwrap_or(0);
    let mut words = numbers.next().unwrap_or(0);
    anew(&mut rows, &mut words);
    let mut block = Vec::new();
    varint(&mut block, rows);
    varint(&mut block, words);
    write(connection, table, AVERAGES, &block)
}
