//! Rows that hold words, read from the pages of a table.
//!
//! FTS5 finds a rare word quicker than anybody, but takes 40 ms for "of the" in 70,000 releases, as it looks at one place
//! after the other through many layers. Here the lists of a segment are laid out, from the shortest on, and gone through
//! together; a row is done with as soon as the last word has been found in it.

use rusqlite::types::ValueRef;
use rusqlite::{CachedStatement, Connection, OptionalExtension, params};

use super::MAIN;
use super::leaves::read_number;
use super::list::{List, begins_together, rows_together};
use super::noted::NotedPages;
use crate::archive::index::error::IndexError;

/// What a row has to hold: words that follow each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Asked {
    pub words: Vec<String>,
    /// Whether the last may be the beginning of a word.
    pub open: bool,
}

/// Rows from a first to a last one, both among them.
pub(in super::super) type Between = (i64, i64);

/// The pages of a table.
pub(super) struct Pages<'c> {
    pages: CachedStatement<'c>,
    page: CachedStatement<'c>,
    index: CachedStatement<'c>,
}

/// A segment: number, first page, last page.
pub(super) type Segment = [u64; 3];

impl<'c> Pages<'c> {
    pub(super) fn of(connection: &'c Connection, table: &str) -> Result<Self, IndexError> {
        let index = format!(
            "SELECT pgno FROM {table}_idx WHERE segid = ?1 AND term <= ?2 ORDER BY term DESC LIMIT 1"
        );
        let between = format!("SELECT id, block FROM {table}_data WHERE id BETWEEN ?1 AND ?2");
        let one = format!("SELECT block FROM {table}_data WHERE id = ?1");
        Ok(Self {
            pages: connection.prepare_cached(&between)?,
            page: connection.prepare_cached(&one)?,
            index: connection.prepare_cached(&index)?,
        })
    }

    /// The rows of a segment that hold all that is asked, each once, ascending, of those `among` which they are wanted; None
    /// where pages are not in the form that is known here.
    pub(super) fn all_of(
        &mut self,
        segment: Segment,
        asked: &[Asked],
        among: Option<&[Between]>,
    ) -> Result<Option<Vec<i64>>, IndexError> {
        let mut found: Option<Vec<i64>> = None;
        for asked in asked {
            let Some(mut rows) = self.rows_of(segment, asked, among)? else {
                return Ok(None);
            };
            if let Some(among) = among {
                rows.retain(|row| is_among(among, *row));
            }
            let rows = match found {
                None => rows,
                Some(found) => common(&found, &rows),
            };
            if rows.is_empty() {
                return Ok(Some(rows));
            }
            found = Some(rows);
        }
        Ok(Some(found.unwrap_or_default()))
    }

    /// The first and the last row of a segment in which a word stands. None where a page cannot be read, or it stands in
    /// none.
    pub(super) fn extent(
        &mut self,
        segment: Segment,
        word: &str,
    ) -> Result<Option<Between>, IndexError> {
        let Some(mut reading) = self.begin(segment, word)? else {
            return Ok(None);
        };
        if self.finish(segment, &mut reading, None)?.is_none() {
            return Ok(None);
        }
        let mut rows = reading.scan.list.rows();
        let first = rows.next();
        Ok(first.map(|first| (first, rows.next_back().unwrap_or(first))))
    }

    /// The rows of a segment that hold words that follow each other, and where only some are wanted, perhaps some others.
    fn rows_of(
        &mut self,
        segment: Segment,
        asked: &Asked,
        among: Option<&[Between]>,
    ) -> Result<Option<Vec<i64>>, IndexError> {
        let Some((last, others)) = asked.words.split_last() else {
            return Ok(None);
        };
        if others.is_empty() && asked.open {
            let mut rows = Vec::new();
            let known = self.open_lists(segment, last, |list| {
                rows.extend(list.rows());
                Some(())
            })?;
            return Ok(known.map(|()| sorted(rows)));
        }
        let closed = if asked.open { others } else { &asked.words[..] };
        let Some(lists) = self.lists(segment, closed, among)? else {
            return Ok(None);
        };
        if !asked.open {
            return Ok(Some(match &lists[..] {
                [(_, list)] => list.rows().collect(),
                _ => rows_together(lists),
            }));
        }
        let begins = begins_together(lists);
        if begins.is_empty() {
            return Ok(Some(Vec::new()));
        }
        let mut rows = Vec::new();
        let known = self.open_lists(segment, last, |list| {
            list.rows_behind(&begins, others.len() as u32, &mut rows);
            Some(())
        })?;
        Ok(known.map(|()| sorted(rows)))
    }

    /// The lists of words, each with the place of the word among them; only one that is empty where a word is lacking.
    /// Where only some rows are wanted, of a long list as much as holds them.
    fn lists(
        &mut self,
        segment: Segment,
        words: &[String],
        among: Option<&[Between]>,
    ) -> Result<Option<Vec<(u32, List)>>, IndexError> {
        let mut readings = Vec::with_capacity(words.len());
        for word in words {
            let Some(reading) = self.begin(segment, word)? else {
                return Ok(None);
            };
            if reading.done && reading.scan.list.is_empty() {
                return Ok(Some(vec![(0, List::default())]));
            }
            readings.push(reading);
        }
        let done = readings.iter().filter(|r| r.done).map(|r| &r.scan.list);
        let rarest = done.min_by_key(|list| list.len());
        // A word that is in few rows says which of the pages of the others are of use.
        let few = rarest.filter(|list| among.is_none_or(|among| list.len() <= among.len()));
        let few: Option<Vec<Between>> = few.map(|list| list.rows().map(|r| (r, r)).collect());
        let among = few.as_deref().or(among);
        let mut lists = Vec::with_capacity(words.len());
        for (at, mut reading) in (0..).zip(readings) {
            if self.finish(segment, &mut reading, among)?.is_none() {
                return Ok(None);
            }
            lists.push((at, reading.scan.list));
        }
        Ok(Some(lists))
    }

    /// Reads the page on which the list of a word begins. None where it cannot be read.
    fn begin(&mut self, segment: Segment, word: &str) -> Result<Option<Reading>, IndexError> {
        let mut scan = Scan::new(word, false);
        let page = self.page_of(segment, &scan.wanted)?;
        let more = self.page(segment, page, |bytes| scan.page(bytes, &mut |_| Some(())))?;
        Ok(more.map(|more| Reading {
            scan,
            page,
            done: !more,
        }))
    }

    /// Reads a list to its end; where only some rows are wanted, the pages that may hold them.
    fn finish(
        &mut self,
        segment: Segment,
        reading: &mut Reading,
        among: Option<&[Between]>,
    ) -> Result<Option<()>, IndexError> {
        if reading.done {
            return Ok(Some(()));
        }
        match among {
            Some(among) => self.read_among(segment, reading, among),
            None => self.read_on(segment, &mut reading.scan, reading.page + 1, &mut |_| {
                Some(())
            }),
        }
    }

    /// Reads the pages of a list that may hold some rows.
    fn read_among(
        &mut self,
        segment: Segment,
        reading: &mut Reading,
        among: &[Between],
    ) -> Result<Option<()>, IndexError> {
        let [number, _, last] = segment;
        let noted = self.noted(number, reading.page)?;
        let scan = &mut reading.scan;
        // To look up most of them takes longer than to go through all.
        if noted.len() < 2 * among.len() {
            return self.read_on(segment, scan, reading.page + 1, &mut |_| Some(()));
        }
        let mut here = reading.page;
        let mut rest = among;
        loop {
            let next = match scan.list.lacks_part_of(&mut rest) {
                true => here + 1,
                false => match noted.page_behind(here, scan.list.last_row(), &mut rest) {
                    Some(next) => next,
                    None => return Ok(Some(())),
                },
            };
            if next > last {
                return Ok(Some(()));
            }
            if next > here + 1 {
                scan.list.leap();
            }
            here = next;
            match self.page(segment, here, |bytes| scan.page(bytes, &mut |_| Some(())))? {
                None => return Ok(None),
                Some(true) => {}
                Some(false) => return Ok(Some(())),
            }
        }
    }

    /// What is noted of the pages of the list that begins on a page.
    fn noted(&mut self, number: u64, page: u64) -> Result<NotedPages, IndexError> {
        let id = (number << 37 | 1 << 36 | page) as i64;
        let block = self.page.query_row([id], |r| {
            Ok(r.get_ref(0)?
                .as_blob()
                .map_or(NotedPages::default(), NotedPages::read))
        });
        Ok(block.optional()?.unwrap_or_default())
    }

    /// Calls `each` with the lists of all words that begin with a word. None where a page cannot be read.
    fn open_lists(
        &mut self,
        segment: Segment,
        word: &str,
        mut each: impl FnMut(&mut List) -> Option<()>,
    ) -> Result<Option<()>, IndexError> {
        let mut scan = Scan::new(word, true);
        let start = self.page_of(segment, &scan.wanted)?;
        self.read_on(segment, &mut scan, start, &mut each)
    }

    /// The page on which a word stands if it stands anywhere.
    fn page_of(&mut self, [number, first, _]: Segment, word: &[u8]) -> Result<u64, IndexError> {
        let found = self.index.query_row(params![number as i64, word], |r| {
            Ok(r.get::<_, i64>(0)? as u64 >> 1)
        });
        Ok(found.optional()?.unwrap_or(0).max(first))
    }

    /// Reads a page. None where there is none, or it cannot be read.
    pub(super) fn page<T>(
        &mut self,
        [number, ..]: Segment,
        page: u64,
        read: impl FnOnce(&[u8]) -> Option<T>,
    ) -> Result<Option<T>, IndexError> {
        let mut rows = self.page.query([(number << 37 | page) as i64])?;
        Ok(match rows.next()? {
            Some(row) => row.get_ref(0)?.as_blob().ok().and_then(read),
            None => None,
        })
    }

    /// Goes through the pages from one on until a scan is at its end.
    fn read_on(
        &mut self,
        [number, _, last]: Segment,
        scan: &mut Scan,
        from: u64,
        each: &mut impl FnMut(&mut List) -> Option<()>,
    ) -> Result<Option<()>, IndexError> {
        let mut expected = (number << 37 | from) as i64;
        let mut pages = self.pages.query([expected, (number << 37 | last) as i64])?;
        while let Some(row) = pages.next()? {
            let ValueRef::Blob(page) = row.get_ref(1)? else {
                return Ok(None);
            };
            if row.get::<_, i64>(0)? != expected {
                return Ok(None);
            }
            expected += 1;
            match scan.page(page, each) {
                None => return Ok(None),
                Some(true) => {}
                Some(false) => return Ok(Some(())),
            }
        }
        if expected <= (number << 37 | last) as i64 {
            return Ok(None);
        }
        Ok(scan.end(each))
    }
}

/// The list of a word, as far as it has been read.
struct Reading {
    scan: Scan,
    /// On which page it begins.
    page: u64,
    /// Whether it ends there.
    done: bool,
}

/// Pages gone through for a word.
struct Scan {
    wanted: Vec<u8>,
    open: bool,
    term: Vec<u8>,
    list: List,
    /// Whether the list is that of a word that is wanted.
    inside: bool,
}

impl Scan {
    fn new(word: &str, open: bool) -> Self {
        let mut wanted = vec![MAIN];
        wanted.extend_from_slice(word.as_bytes());
        Self {
            wanted,
            open,
            term: Vec::new(),
            list: List::default(),
            inside: false,
        }
    }

    /// Goes through a page. Whether the next may hold more; None where it cannot be read.
    fn page(
        &mut self,
        page: &[u8],
        each: &mut impl FnMut(&mut List) -> Option<()>,
    ) -> Option<bool> {
        let short = |at: usize| {
            let bytes = page.get(at..at + 2)?;
            Some(usize::from(u16::from_be_bytes(bytes.try_into().ok()?)))
        };
        // One that is all zeros, or too short, has no head.
        let (row_at, foot_at) = (short(0)?, short(2)?);
        // A page that is all zeros says that it has no head.
        let body = page.get(..foot_at).filter(|body| body.len() >= 4)?;
        let mut foot = &page[foot_at..];
        let next_term = |foot: &mut &[u8]| {
            let mut at = 0;
            let further = (!foot.is_empty()).then(|| read_number(foot, &mut at) as usize);
            *foot = &foot[at..];
            further
        };
        let mut next = next_term(&mut foot);
        if self.inside {
            self.list
                .go_on(body.get(..next.unwrap_or(foot_at))?, row_at)?;
        }
        let mut is_first = true;
        while let Some(start) = next {
            self.end(each)?;
            next = match next_term(&mut foot) {
                Some(further) => Some(start.checked_add(further)?),
                None => None,
            };
            let item = body.get(..next.unwrap_or(foot_at))?;
            let mut at = start;
            let common = if is_first {
                0
            } else {
                read_number(item, &mut at) as usize
            };
            is_first = false;
            let rest = read_number(item, &mut at) as usize;
            self.term.truncate(common);
            self.term
                .extend_from_slice(item.get(at..at.checked_add(rest)?)?);
            at += rest;
            // No word is without the sign before it.
            self.term.first()?;
            self.inside = if self.open {
                self.term.starts_with(&self.wanted)
            } else {
                self.term == self.wanted
            };
            if self.inside {
                self.list.start();
                self.list.read(item, at)?;
            } else if self.term > self.wanted {
                return Some(false);
            }
        }
        Some(self.inside || self.open)
    }

    /// The list that was gone through, if it is one that is wanted, has come to its end.
    fn end(&mut self, each: &mut impl FnMut(&mut List) -> Option<()>) -> Option<()> {
        if std::mem::take(&mut self.inside) {
            each(&mut self.list)?;
        }
        Some(())
    }
}

/// Rows ascending, each once.
fn sorted(mut rows: Vec<i64>) -> Vec<i64> {
    // Not the unstable sort: it is made of stretches that are sorted.
    rows.sort();
    rows.dedup();
    rows
}

/// Whether a row is one of those that are wanted.
fn is_among(among: &[Between], row: i64) -> bool {
    let at = among.partition_point(|(_, last)| *last < row);
    among.get(at).is_some_and(|(first, _)| *first <= row)
}

/// What stands in both.
fn common(a: &[i64], b: &[i64]) -> Vec<i64> {
    let mut rest = b.iter().peekable();
    let is_in_b = |row: &&i64| {
        while rest.next_if(|r| r < row).is_some() {}
        rest.peek() == Some(row)
    };
    a.iter().filter(is_in_b).copied().collect()
}
