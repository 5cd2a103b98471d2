//! Segments merged into one, so that there are never many.
//!
//! Each transaction adds a segment, FTS5 opens no table of more than 2,000, and each is looked into for each word that is
//! asked for. FTS5 merges them in steps, between which the words of a row stand in several segments; or all of a level at
//! once, however much that is. Here a few are merged within a transaction, and rows that are of no use any more are left
//! out.

#[cfg(test)]
mod tests;

use std::mem;

use rusqlite::{Connection, params};
use rustc_hash::FxHashSet;

use super::leaves::{Leaves, read_number, varint};
use super::list::List;
use super::reading::{Asked, Pages, Segment};
use super::structure::{self, Structure};
use super::{EVERY, STRUCTURE, count, write, write_pages, write_places};
use crate::archive::index::error::IndexError;

/// So many bytes of pages are held before they are written.
const HELD: usize = 1 << 20;

/// Whether a table has segments that should be merged, where one of `full` pages and more is left as it is.
pub(in super::super) fn is_due(
    connection: &Connection,
    table: &str,
    full: u64,
) -> Result<bool, IndexError> {
    let block = structure::block(connection, table)?;
    Ok(Structure::read(&block).is_some_and(|known| known.due(full).is_some()))
}

/// Merges some segments of a table into one, unless there are too few. `gone` says which of some rows are left out. Gives
/// how many were; None where nothing was done.
///
/// To be called within a transaction in which nothing is written to the table by way of FTS5.
///
/// # Errors
///
/// Where the database cannot be read or written, or a segment is not in the form that is known here.
pub(in super::super) fn merge(
    connection: &Connection,
    table: &str,
    full: u64,
    gone: impl FnOnce(&[i64]) -> Result<FxHashSet<i64>, IndexError>,
) -> Result<Option<usize>, IndexError> {
    let block = structure::block(connection, table)?;
    let Some(mut structure) = Structure::read(&block) else {
        return Ok(None);
    };
    let Some(segments) = structure.due(full) else {
        return Ok(None);
    };
    let unreadable = || IndexError::Damaged(format!("the words in {table} cannot be read"));
    let mut pages = Pages::of(connection, table)?;
    let every = [Asked {
        words: vec![EVERY.to_owned()],
        open: false,
    }];
    let mut rows = Vec::new();
    for segment in &segments {
        let here = pages.all_of(*segment, &every, None)?;
        rows.extend(here.ok_or_else(unreadable)?);
    }
    let mut merger = Merger {
        connection,
        table,
        number: structure.free_number(),
        leaves: Leaves::default(),
        gone: gone(&rows)?,
        words_gone: 0,
    };
    if merger.run(&mut pages, &segments)?.is_none() {
        return Err(unreadable());
    }
    drop(pages);
    let left_out = merger.gone.len();
    let words_left_out = merger.words_gone;
    let written = merger.end()?;
    structure.replace(&segments, written);
    remove(connection, table, &segments)?;
    write(connection, table, STRUCTURE, &structure.written())?;
    count(connection, table, |rows, words| {
        *rows = rows.saturating_sub(left_out as u64);
        *words = words.saturating_sub(words_left_out as u64);
    })?;
    Ok(Some(left_out))
}

/// Takes out the pages of segments.
fn remove(connection: &Connection, table: &str, segments: &[Segment]) -> Result<(), IndexError> {
    let data = format!("DELETE FROM {table}_data WHERE id BETWEEN ?1 AND ?2");
    let mut data = connection.prepare_cached(&data)?;
    let index = format!("DELETE FROM {table}_idx WHERE segid = ?1");
    let mut index = connection.prepare_cached(&index)?;
    for [number, ..] in segments {
        let number = *number as i64;
        data.execute(params![number << 37, ((number + 1) << 37) - 1])?;
        index.execute([number])?;
    }
    Ok(())
}

/// A segment as it is put together of others.
struct Merger<'c> {
    connection: &'c Connection,
    table: &'c str,
    number: u64,
    leaves: Leaves,
    /// Rows to be left out, and how many words of them were.
    gone: FxHashSet<i64>,
    words_gone: usize,
}

impl Merger<'_> {
    /// Goes through segments, word by word. None where a page cannot be read.
    fn run(&mut self, pages: &mut Pages, segments: &[Segment]) -> Result<Option<()>, IndexError> {
        let mut cursors: Vec<Cursor> = Vec::with_capacity(segments.len());
        for segment in segments {
            let mut cursor = Cursor::new(*segment);
            match cursor.step(pages)? {
                None => return Ok(None),
                Some(false) => {}
                Some(true) => cursors.push(cursor),
            }
        }
        let (mut term, mut list) = (Vec::new(), Vec::new());
        let mut here = Vec::new();
        while let Some(least) = cursors.iter().map(|c| &c.term).min() {
            term.clone_from(least);
            here.clear();
            here.extend((0..cursors.len()).filter(|at| cursors[*at].term == term));
            self.list(&cursors, &here, &mut list);
            if !list.is_empty() {
                self.leaves.term(&term, &list);
                if self.leaves.held() >= HELD {
                    self.flush()?;
                }
            }
            // From the last on, so that those before it keep their places.
            for at in here.iter().rev() {
                match cursors[*at].step(pages)? {
                    None => return Ok(None),
                    Some(true) => {}
                    Some(false) => drop(cursors.remove(*at)),
                }
            }
        }
        Ok(Some(()))
    }

    /// Writes to `list` where a word stands that some of the cursors are at.
    fn list(&mut self, cursors: &[Cursor], here: &[usize], list: &mut Vec<u8>) {
        list.clear();
        let entries = here.iter().flat_map(|at| cursors[*at].list.entries());
        let mut before = 0;
        let mut add = |row: i64, places: &[u8]| {
            if !self.gone.is_empty() && self.gone.contains(&row) {
                // Each number has one byte without the sign that more follow.
                self.words_gone += places.iter().filter(|b| **b < 0x80).count();
                return;
            }
            varint(list, row.wrapping_sub(before) as u64);
            varint(list, places.len() as u64 * 2);
            list.extend_from_slice(places);
            before = row;
        };
        // Most segments hold the releases that came one after the other.
        let lists = here.iter().map(|at| &cursors[*at].list);
        if lists.is_sorted_by(|a, b| a.is_before(b)) {
            entries.for_each(|(row, places)| add(row, places));
        } else {
            let mut entries: Vec<_> = entries.collect();
            entries.sort_by_key(|(row, _)| *row);
            entries.dedup_by_key(|(row, _)| *row);
            entries
                .into_iter()
                .for_each(|(row, places)| add(row, places));
        }
    }

    /// Writes the pages that are done.
    fn flush(&mut self) -> Result<(), IndexError> {
        let number = self.number as i64;
        write_pages(self.connection, self.table, number, &self.leaves)?;
        self.leaves.let_go();
        Ok(())
    }

    /// Writes what is still to be written, and gives how many pages there are.
    fn end(mut self) -> Result<[u64; 2], IndexError> {
        self.leaves.close();
        self.flush()?;
        write_places(
            self.connection,
            self.table,
            self.number as i64,
            &self.leaves,
        )?;
        Ok([self.number, u64::from(self.leaves.count())])
    }
}

/// A segment gone through word by word.
struct Cursor {
    segment: Segment,
    /// The number of the page that comes next.
    next: u64,
    page: Vec<u8>,
    /// Where the foot of the page begins, and how far it has been read.
    foot_at: usize,
    foot: usize,
    /// Where the next word of the page begins, and whether it is the first there.
    word: Option<usize>,
    is_first: bool,
    /// The word that it is at, and where that stands.
    term: Vec<u8>,
    list: List,
}

impl Cursor {
    fn new(segment: Segment) -> Self {
        Self {
            segment,
            next: segment[1],
            page: Vec::new(),
            foot_at: 0,
            foot: 0,
            word: None,
            is_first: true,
            term: Vec::new(),
            list: List::default(),
        }
    }

    /// Goes to the next word. Whether there is one; None where a page cannot be read.
    fn step(&mut self, pages: &mut Pages) -> Result<Option<bool>, IndexError> {
        if self.word.is_none() {
            match self.turn(pages)? {
                Some(true) if self.word.is_some() => {}
                // A list goes on that never began.
                Some(true) => return Ok(None),
                other => return Ok(other),
            }
        }
        if self.begin().is_none() {
            return Ok(None);
        }
        while self.word.is_none() {
            match self.turn(pages)? {
                None => return Ok(None),
                Some(false) => break,
                Some(true) if self.go_on().is_none() => return Ok(None),
                Some(true) => {}
            }
        }
        Ok(self.list.is_whole().then_some(true))
    }

    /// Reads the next page. Whether there is one; None where it cannot be read.
    fn turn(&mut self, pages: &mut Pages) -> Result<Option<bool>, IndexError> {
        if self.next > self.segment[2] {
            return Ok(Some(false));
        }
        let mut page = mem::take(&mut self.page);
        page.clear();
        let read = pages.page(self.segment, self.next, |bytes| {
            page.extend_from_slice(bytes);
            Some(())
        })?;
        self.page = page;
        self.next += 1;
        Ok(read.and_then(|()| self.open()).map(|()| true))
    }

    fn short(&self, at: usize) -> Option<usize> {
        let bytes = self.page.get(at..at + 2)?;
        Some(usize::from(u16::from_be_bytes(bytes.try_into().ok()?)))
    }

    /// Finds the first word of a page that was read.
    fn open(&mut self) -> Option<()> {
        self.foot_at = self.short(2)?;
        if !(4..=self.page.len()).contains(&self.foot_at) {
            return None;
        }
        (self.foot, self.word, self.is_first) = (self.foot_at, None, true);
        self.word = self.next_word(0)?;
        Some(())
    }

    /// Where the next word of the page begins behind one, if there is one; None where that cannot be.
    #[allow(clippy::option_option)]
    fn next_word(&mut self, before: usize) -> Option<Option<usize>> {
        if self.foot >= self.page.len() {
            return Some(None);
        }
        let further = read_number(&self.page, &mut self.foot) as usize;
        let at = before.checked_add(further)?;
        (at > before && at >= 4 && at <= self.foot_at).then_some(Some(at))
    }

    /// Reads the next word of the page, and of its list what stands there.
    fn begin(&mut self) -> Option<()> {
        let start = self.word?;
        self.word = self.next_word(start)?;
        let item = self.page.get(..self.word.unwrap_or(self.foot_at))?;
        let mut at = start;
        let common = match mem::take(&mut self.is_first) {
            true => 0,
            false => read_number(item, &mut at) as usize,
        };
        let rest = read_number(item, &mut at) as usize;
        self.term.truncate(common);
        let end = at.checked_add(rest)?;
        self.term.extend_from_slice(item.get(at..end)?);
        self.list.start();
        self.list.read(item, end)
    }

    /// Reads what a page begins with of the list of the word before it.
    fn go_on(&mut self) -> Option<()> {
        let row_at = self.short(0)?;
        let end = self.word.unwrap_or(self.foot_at);
        self.list.go_on(self.page.get(..end)?, row_at)
    }
}
