//! Rows that hold words, read from the pages of a table.
//!
//! FTS5 finds a rare word quicker than anybody, but takes 40 ms for "of the" in 70,000 releases, as it looks at one place
//! after the other through many layers. Here the lists of a segment are laid out, from the shortest on, and gone through
//! together; a row is done with as soon as the last word has been found in it.

use rusqlite::types::ValueRef;
use rusqlite::{CachedStatement, Connection, OptionalExtension, params};

use super::leaves::read_number;
use super::structure::Structure;
use super::{MAIN, STRUCTURE};
use crate::archive::index::error::IndexError;

/// What a row has to hold: words that follow each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Asked {
    pub words: Vec<String>,
    /// Whether the last may be the beginning of a word.
    pub open: bool,
}

/// The rows of a table that hold all that is asked, each once, those of a segment ascending; None where pages are not in
/// the form that is known here, or words are none: then FTS5 has to be asked. To be called within a transaction.
pub(in super::super) fn rows(
    connection: &Connection,
    table: &str,
    asked: &[Asked],
) -> Result<Option<Vec<i64>>, IndexError> {
    let is_word = |w: &String| !w.is_empty() && w.bytes().all(|b| b >= 0x80 || is_folded(b));
    if asked.is_empty() || !asked.iter().flat_map(|a| &a.words).all(is_word) {
        return Ok(None);
    }
    let select = format!("SELECT block FROM {table}_data WHERE id = ?1");
    let mut select = connection.prepare_cached(&select)?;
    let block = select.query_row([STRUCTURE], |r| r.get::<_, Vec<u8>>(0));
    let Some(structure) = Structure::read(&block.optional()?.unwrap_or_default()) else {
        return Ok(None);
    };
    let index = format!(
        "SELECT pgno FROM {table}_idx WHERE segid = ?1 AND term <= ?2 ORDER BY term DESC LIMIT 1"
    );
    let mut pages = Pages {
        block: select,
        index: connection.prepare_cached(&index)?,
        page: Vec::new(),
    };
    let mut found = Vec::new();
    for segment in structure.segments() {
        match pages.all_of(segment, asked)? {
            Some(mut rows) => found.append(&mut rows),
            None => return Ok(None),
        }
    }
    Ok(Some(found))
}

fn is_folded(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit()
}

/// The pages of a table.
struct Pages<'c> {
    block: CachedStatement<'c>,
    index: CachedStatement<'c>,
    /// The one that was read last.
    page: Vec<u8>,
}

/// A segment: number, first page, last page.
type Segment = [u64; 3];

/// Where a phrase may begin: row and place.
type Begin = (i64, u32);

impl Pages<'_> {
    /// The rows of a segment that hold all that is asked.
    fn all_of(
        &mut self,
        segment: Segment,
        asked: &[Asked],
    ) -> Result<Option<Vec<i64>>, IndexError> {
        let mut found: Option<Vec<i64>> = None;
        for asked in asked {
            let Some(rows) = self.rows_of(segment, asked)? else {
                return Ok(None);
            };
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

    /// The rows of a segment that hold words that follow each other.
    fn rows_of(&mut self, segment: Segment, asked: &Asked) -> Result<Option<Vec<i64>>, IndexError> {
        let Some((last, others)) = asked.words.split_last() else {
            return Ok(None);
        };
        if others.is_empty() {
            let mut rows = Vec::new();
            let known = self.lists(segment, last, asked.open, |list| {
                rows.extend(list.rows.iter().map(|r| r.0));
                Some(())
            })?;
            return Ok(known.map(|()| sorted(rows)));
        }
        let closed = if asked.open { others } else { &asked.words[..] };
        let Some(mut lists) = self.single_lists(segment, closed)? else {
            return Ok(None);
        };
        // From the shortest on, as the next is only looked at where the ones before have been found.
        lists.sort_by_key(|(_, list)| list.places.len());
        let Some(((at, first), rest)) = lists.split_first() else {
            return Ok(None);
        };
        let mut begins = first.begins(*at);
        for (number, (at, list)) in rest.iter().enumerate() {
            let is_last = number + 1 == rest.len() && !asked.open;
            let mut kept = Vec::new();
            list.follow(&begins, *at, is_last, &mut kept);
            begins = kept;
        }
        if asked.open && !begins.is_empty() {
            let mut kept = Vec::new();
            let known = self.lists(segment, last, true, |list| {
                list.follow(&begins, others.len() as u32, true, &mut kept);
                Some(())
            })?;
            if known.is_none() {
                return Ok(None);
            }
            begins = kept;
        }
        Ok(Some(sorted(begins.into_iter().map(|b| b.0).collect())))
    }

    /// The lists of words, each with the place of the word among them; one that is empty where a word is lacking.
    fn single_lists(
        &mut self,
        segment: Segment,
        words: &[String],
    ) -> Result<Option<Vec<(u32, List)>>, IndexError> {
        let mut lists = Vec::with_capacity(words.len());
        for (at, word) in (0..).zip(words) {
            let mut found = List::default();
            let known = self.lists(segment, word, false, |list| {
                found = std::mem::take(list);
                Some(())
            })?;
            if known.is_none() {
                return Ok(None);
            }
            let is_lacking = found.rows.is_empty();
            lists.push((at, found));
            if is_lacking {
                break;
            }
        }
        Ok(Some(lists))
    }

    /// Calls `each` with the list of a word, or of all words that begin so. None where a page cannot be read.
    fn lists(
        &mut self,
        segment: Segment,
        word: &str,
        open: bool,
        mut each: impl FnMut(&mut List) -> Option<()>,
    ) -> Result<Option<()>, IndexError> {
        let [number, first, last] = segment;
        let mut wanted = vec![MAIN];
        wanted.extend_from_slice(word.as_bytes());
        let found = self.index.query_row(params![number as i64, wanted], |r| {
            Ok(r.get::<_, i64>(0)? as u64 >> 1)
        });
        let start = found.optional()?.unwrap_or(0).max(first);
        let mut scan = Scan {
            wanted: &wanted,
            open,
            term: Vec::new(),
            list: List::default(),
            inside: false,
        };
        for page in start..=last {
            if !self.load((number << 37 | page) as i64)? {
                return Ok(None);
            }
            match scan.page(&self.page, &mut each) {
                None => return Ok(None),
                Some(true) => {}
                Some(false) => return Ok(Some(())),
            }
        }
        Ok(scan.end(&mut each))
    }

    /// Reads a page. Whether it is there.
    fn load(&mut self, id: i64) -> Result<bool, IndexError> {
        self.page.clear();
        let mut rows = self.block.query([id])?;
        if let Some(row) = rows.next()?
            && let ValueRef::Blob(block) = row.get_ref(0)?
        {
            self.page.extend_from_slice(block);
        }
        Ok(self.page.len() >= 4)
    }
}

/// Pages gone through for a word.
struct Scan<'w> {
    wanted: &'w [u8],
    open: bool,
    term: Vec<u8>,
    list: List,
    /// Whether the list is that of a word that is wanted.
    inside: bool,
}

impl Scan<'_> {
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
                self.term.starts_with(self.wanted)
            } else {
                self.term == self.wanted
            };
            if self.inside {
                self.list.start();
                self.list.read(item, at)?;
            } else if &self.term[..] > self.wanted {
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

/// Where a word stands in the rows of a segment.
#[derive(Debug, Default)]
struct List {
    /// The rows, ascending, and where the places of each stand in `places`.
    rows: Vec<(i64, usize, usize)>,
    places: Vec<u8>,
    row: i64,
    /// How many bytes of the last row's places are still to come.
    lacking: usize,
}

impl List {
    fn start(&mut self) {
        self.rows.clear();
        self.places.clear();
        (self.row, self.lacking) = (0, 0);
    }

    /// Reads rows from `at` to the end of `bytes`, beyond which the last may go on.
    fn read(&mut self, bytes: &[u8], mut at: usize) -> Option<()> {
        while at < bytes.len() {
            self.row = self.row.checked_add(read_number(bytes, &mut at) as i64)?;
            let size = read_number(bytes, &mut at);
            // A row that was taken out; there are none in these tables.
            if size & 1 == 1 {
                return None;
            }
            let size = usize::try_from(size / 2).ok()?;
            let here = size.min(bytes.len().checked_sub(at)?);
            let from = self.places.len();
            self.places.extend_from_slice(&bytes[at..at + here]);
            self.rows.push((self.row, from, from.checked_add(size)?));
            self.lacking = size - here;
            at += here;
        }
        Some(())
    }

    /// Reads what a page begins with of a list that began before, its first row at `row_at` (0: it has none).
    fn go_on(&mut self, bytes: &[u8], row_at: usize) -> Option<()> {
        let end = if row_at == 0 { bytes.len() } else { row_at };
        let more = bytes.get(4..end)?;
        if more.len() > self.lacking {
            return None;
        }
        self.places.extend_from_slice(more);
        self.lacking -= more.len();
        if row_at == 0 {
            return Some(());
        }
        self.row = 0;
        (self.lacking == 0).then(|| self.read(bytes, row_at))?
    }

    /// Where a phrase would begin of which this is the word at `at`.
    fn begins(&self, at: u32) -> Vec<Begin> {
        let mut begins = Vec::with_capacity(self.places.len());
        for (row, from, to) in &self.rows {
            let places = Places::new(&self.places, *from, *to);
            begins.extend(places.filter(|p| *p >= at).map(|p| (*row, p - at)));
        }
        begins
    }

    /// Adds to `kept` those beginnings that have this word at `at` behind them; only one of each row where it is `once`.
    fn follow(&self, begins: &[Begin], at: u32, once: bool, kept: &mut Vec<Begin>) {
        let mut rest = begins;
        for (row, from, to) in &self.rows {
            rest = &rest[first_not_below(rest, *row)..];
            match rest.first() {
                None => return,
                Some((there, _)) if there != row => continue,
                Some(_) => {}
            }
            let mut places = Places::new(&self.places, *from, *to);
            let mut place = places.next();
            while let Some((here, begin)) = rest.first()
                && here == row
                && let Some(stands) = place
            {
                let wanted = begin + at;
                if wanted == stands {
                    kept.push((*row, *begin));
                    if once {
                        break;
                    }
                }
                if wanted <= stands {
                    rest = &rest[1..];
                } else {
                    place = places.next();
                }
            }
        }
    }
}

/// How many beginnings stand in rows before `row`; quickest where they are few.
fn first_not_below(begins: &[Begin], row: i64) -> usize {
    let mut step = 1;
    while begins.get(step - 1).is_some_and(|b| b.0 < row) {
        step *= 2;
    }
    let from = step / 2;
    let to = step.min(begins.len());
    from + begins[from..to].partition_point(|b| b.0 < row)
}

/// The places of a word in a row.
struct Places<'b> {
    bytes: &'b [u8],
    at: usize,
    place: u32,
}

impl<'b> Places<'b> {
    fn new(bytes: &'b [u8], from: usize, to: usize) -> Self {
        Self {
            bytes: bytes.get(from..to).unwrap_or_default(),
            at: 0,
            place: 0,
        }
    }
}

impl Iterator for Places<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let byte = *self.bytes.get(self.at)?;
        let further = if byte < 0x80 {
            self.at += 1;
            u32::from(byte)
        } else {
            read_number(self.bytes, &mut self.at) as u32
        };
        self.place = self.place.wrapping_add(further.wrapping_sub(2));
        Some(self.place)
    }
}

/// Rows ascending, each once.
fn sorted(mut rows: Vec<i64>) -> Vec<i64> {
    // Not the unstable sort: it is made of stretches that are sorted.
    rows.sort();
    rows.dedup();
    rows
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
