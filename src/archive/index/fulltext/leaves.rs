//! The pages of a segment.
//!
//! A page is a head of four bytes (where the first row stands, if a list that began before goes on there; where the foot
//! begins), words with their lists, and a foot that says where each word begins. A word is given as what it has in common
//! with the one before it on the page, and the rest.

/// The size of a page, as FTS5 has it where nothing else is said.
pub(super) const PAGE: usize = 4050;

/// From so many pages without a new word on, a list has its rows noted by page.
const LONG: u32 = 4;

/// Pages as they are filled.
#[derive(Debug)]
pub(in super::super) struct Leaves {
    /// Pages that are done, and where each ends; how many were before them and have been written.
    done: Vec<u8>,
    ends: Vec<usize>,
    gone: u32,
    page: Vec<u8>,
    foot: Vec<u8>,
    /// Where the last word on the page begins.
    last_at: usize,
    last: Vec<u8>,
    /// No word begins on the page yet; no row of a list does.
    wordless: bool,
    rowless: bool,
    /// What begins the page on which the last word stands, that page, and how many pages without a word followed.
    open: (Vec<u8>, u32),
    without: u32,
    /// The rows that begin pages of the list that is being written.
    noted: Noted,
    /// By what a page may be found: no word before it is as high, and none on it lower; and whether it is in `rows`.
    pub(super) first: Vec<(Vec<u8>, u32, bool)>,
    /// Of long lists, the page on which they begin, and the first rows of the pages over which they go.
    pub(super) rows: Vec<(u32, Vec<u8>)>,
}

#[derive(Debug, Default)]
struct Noted {
    bytes: Vec<u8>,
    page: u32,
    row: i64,
}

impl Default for Leaves {
    fn default() -> Self {
        Self {
            done: Vec::new(),
            ends: Vec::new(),
            gone: 0,
            page: vec![0; 4],
            foot: Vec::new(),
            last_at: 0,
            last: Vec::new(),
            wordless: true,
            rowless: true,
            open: (Vec::new(), 1),
            without: 0,
            noted: Noted::default(),
            first: Vec::new(),
            rows: Vec::new(),
        }
    }
}

impl Leaves {
    /// How many pages there are.
    pub(super) fn count(&self) -> u32 {
        self.gone + self.ends.len() as u32
    }

    /// How many bytes of pages are done and not written.
    pub(super) fn held(&self) -> usize {
        self.done.len()
    }

    /// The pages that are done and not written, with their numbers.
    pub(super) fn pages(&self) -> impl Iterator<Item = (u32, &[u8])> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        let pages = starts.zip(&self.ends);
        let pages = pages.map(|(start, end)| &self.done[start..*end]);
        (self.gone + 1..).zip(pages)
    }

    /// Lets go of the pages that are done, as they have been written.
    pub(super) fn let_go(&mut self) {
        self.gone = self.count();
        self.done.clear();
        self.ends.clear();
    }

    /// Adds a word, higher than all before it, and its list.
    pub(super) fn term(&mut self, term: &[u8], list: &[u8]) {
        self.word(term);
        if self.page.len() + self.foot.len() + list.len() < PAGE {
            self.page.extend_from_slice(list);
            return;
        }
        let (mut at, mut row) = (0, 0i64);
        while at < list.len() {
            if !self.rowless {
                let from = at;
                row += self.whole_rows(list, &mut at);
                self.page.extend_from_slice(&list[from..at]);
                if at == list.len() {
                    return;
                }
            }
            let further = read_number(list, &mut at);
            row += further as i64;
            self.row(row, further);
            let mut end = at;
            let length = read_number(list, &mut end) / 2;
            end += length as usize;
            self.places(&list[at..end]);
            at = end;
        }
    }

    /// Goes over the rows of a list, from `at` on, that find room on the page as they are. Gives how much further the last
    /// of them is.
    fn whole_rows(&self, list: &[u8], at: &mut usize) -> i64 {
        let room = PAGE.saturating_sub(self.page.len() + self.foot.len());
        let most = *at + room;
        let (mut end, mut rows) = (*at, 0);
        while end < list.len() {
            let further = read_number(list, &mut end);
            let length = read_number(list, &mut end) / 2;
            end += length as usize;
            if end > most {
                break;
            }
            rows += further as i64;
            *at = end;
        }
        rows
    }

    /// Ends the last page.
    pub(super) fn close(&mut self) {
        if self.page.len() > 4 {
            self.end_page();
        }
        if self.count() > 0 {
            self.end_list();
        }
    }

    fn word(&mut self, term: &[u8]) {
        if self.page.len() + self.foot.len() + term.len() + 2 >= PAGE && self.page.len() > 4 {
            self.end_page();
        }
        varint(&mut self.foot, (self.page.len() - self.last_at) as u64);
        self.last_at = self.page.len();
        let common = self.last.iter().zip(term).take_while(|(a, b)| a == b);
        let mut common = common.count();
        if self.wordless {
            if self.count() > 0 {
                self.end_list();
                let enough = (common + 1).min(term.len());
                self.open = (term[..enough].to_vec(), self.number());
            }
            common = 0;
        } else {
            varint(&mut self.page, common as u64);
        }
        varint(&mut self.page, (term.len() - common) as u64);
        self.page.extend_from_slice(&term[common..]);
        self.last.clear();
        self.last.extend_from_slice(term);
        self.wordless = false;
        self.rowless = false;
        self.noted.page = self.number();
    }

    /// The number of the page that is being filled.
    fn number(&self) -> u32 {
        self.count() + 1
    }

    /// Adds a row of a list, which is so much further than the one before: as that, unless it is the first on the page.
    fn row(&mut self, row: i64, further: u64) {
        if !self.rowless {
            varint(&mut self.page, further);
            return;
        }
        let at = (self.page.len() as u16).to_be_bytes();
        self.page[..2].copy_from_slice(&at);
        varint(&mut self.page, row as u64);
        self.rowless = false;
        let noted = &mut self.noted;
        if noted.bytes.is_empty() {
            // It is all in one piece.
            noted.bytes.push(0);
            varint(
                &mut noted.bytes,
                u64::from(self.gone) + self.ends.len() as u64 + 1,
            );
            varint(&mut noted.bytes, row as u64);
        } else {
            varint(&mut noted.bytes, (row - noted.row) as u64);
        }
        noted.row = row;
    }

    /// Adds the places of a row, with their length before them, over as many pages as they need.
    fn places(&mut self, mut places: &[u8]) {
        loop {
            let used = self.page.len() + self.foot.len();
            if used + places.len() <= PAGE {
                self.page.extend_from_slice(places);
                return;
            }
            let room = PAGE.saturating_sub(used);
            // Whole numbers, and one at least.
            let mut end = 0;
            read_number(places, &mut end);
            while end < places.len() {
                let mut next = end;
                read_number(places, &mut next);
                if next > room {
                    break;
                }
                end = next;
            }
            self.page.extend_from_slice(&places[..end]);
            places = &places[end..];
            if self.page.len() + self.foot.len() >= PAGE || !places.is_empty() {
                self.end_page();
            }
            if places.is_empty() {
                return;
            }
        }
    }

    fn end_page(&mut self) {
        let foot_at = (self.page.len() as u16).to_be_bytes();
        self.page[2..4].copy_from_slice(&foot_at);
        if self.wordless {
            if self.rowless && !self.noted.bytes.is_empty() {
                self.noted.bytes.push(0);
            }
            self.without += 1;
        }
        self.done.append(&mut self.page);
        self.done.append(&mut self.foot);
        self.ends.push(self.done.len());
        self.page.extend_from_slice(&[0; 4]);
        self.last_at = 0;
        self.wordless = true;
        self.rowless = true;
    }

    /// Notes how the page is found on which the last word stands.
    fn end_list(&mut self) {
        let long = self.without >= LONG && !self.noted.bytes.is_empty();
        let bytes = std::mem::take(&mut self.noted.bytes);
        let (first, page) = std::mem::take(&mut self.open);
        if long {
            self.rows.push((self.noted.page, bytes));
        }
        self.without = 0;
        self.first.push((first, page, long));
    }
}

/// Adds a number as SQLite writes it: seven bits a byte, the highest first; of nine bytes the last has eight.
#[inline(always)]
pub(super) fn varint(out: &mut Vec<u8>, number: u64) {
    if number < 0x80 {
        out.push(number as u8);
    } else if number < 0x4000 {
        out.extend_from_slice(&[(number >> 7) as u8 | 0x80, number as u8 & 0x7f]);
    } else {
        long_varint(out, number);
    }
}

/// The same for what needs more bytes.
fn long_varint(out: &mut Vec<u8>, number: u64) {
    if number >> 56 != 0 {
        let high = number >> 8;
        out.extend((0..8).rev().map(|i| (high >> (7 * i)) as u8 | 0x80));
        out.push(number as u8);
        return;
    }
    let bytes = (64 - number.leading_zeros()).div_ceil(7);
    out.extend((1..bytes).rev().map(|i| (number >> (7 * i)) as u8 | 0x80));
    out.push(number as u8 & 0x7f);
}

/// Reads a number at `at`, which then stands behind it; 0 behind the end.
#[inline(always)]
pub(super) fn read_number(bytes: &[u8], at: &mut usize) -> u64 {
    match bytes.get(*at) {
        Some(byte) if *byte < 0x80 => {
            *at += 1;
            u64::from(*byte)
        }
        _ => read_long(bytes, at),
    }
}

/// The same for what may have several bytes.
fn read_long(bytes: &[u8], at: &mut usize) -> u64 {
    let mut number = 0u64;
    for i in 0..9 {
        let Some(byte) = bytes.get(*at) else {
            return number;
        };
        *at += 1;
        if i == 8 {
            return number << 8 | u64::from(*byte);
        }
        number = number << 7 | u64::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            return number;
        }
    }
    number
}

/// The numbers that stand in bytes.
pub(super) struct Varints<'b>(pub &'b [u8]);

impl Iterator for Varints<'_> {
    type Item = u64;

    fn next(&mut self) -> Option<u64> {
        if self.0.is_empty() {
            return None;
        }
        let mut at = 0;
        let number = read_number(self.0, &mut at);
        self.0 = &self.0[at..];
        Some(number)
    }
}
