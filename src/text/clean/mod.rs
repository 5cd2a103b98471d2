//! Cleaning: what an outside text loses before anything else sees it.
//!
//! After [`clean`] a text holds no control or format character but the line feed and the joiners that Indic, Arabic
//! and emoji sequences need; no private, filling or other character that shows nothing; one kind of space; and at most
//! [`MARKS_ON_A_BASE`] marks on a letter. What was Windows-1252 read as Latin-1, or UTF-8 read as Windows-1252, reads
//! as it was written. Cleaning a clean text changes nothing, and it takes time in proportion to the text.

mod character;
mod escape;
mod mojibake;

use std::borrow::Cow;

use super::scan::Hits;
use character::{Class, class};

/// How many combining marks may stand on one letter: real scripts need four, a stack of more hides its neighbours.
pub const MARKS_ON_A_BASE: u8 = 8;

const ZWNJ: char = '\u{200c}';
const ZWJ: char = '\u{200d}';

/// Cleans a decoded text: see the module's head. Line ends of every kind become `\n`, tabs and other spaces a space.
///
/// ```
/// assert_eq!(dateline::text::clean::clean("a\u{1b}[31mred\r\n\u{202e}b"), "ared\nb");
/// ```
pub fn clean(raw: &str) -> String {
    cleaned(raw).into_owned()
}

/// As [`clean`], without a copy of a text that is plainly clean, as nearly all are.
pub fn cleaned(raw: &str) -> Cow<'_, str> {
    if is_plainly_clean(raw) {
        return Cow::Borrowed(raw);
    }
    let mut cleaner = Cleaner::new(raw);
    cleaner.run();
    Cow::Owned(cleaner.out)
}

/// Whether a text holds nothing but plain ASCII and what is common beyond it.
fn is_plainly_clean(raw: &str) -> bool {
    let bytes = raw.as_bytes();
    let mut odd = Hits::new(bytes, |_, byte, _| !is_plain(byte));
    let mut at = 0;
    while let Some(next) = odd.from(at) {
        match common(&bytes[next..]) {
            Some(length) => at = next + length,
            None => return false,
        }
    }
    true
}

/// Cleans what must stay on one line, such as the name of a file: as [`clean`], with line ends as spaces.
///
/// ```
/// assert_eq!(dateline::text::clean::clean_name("a\nb\u{7}.txt"), "a b.txt");
/// ```
pub fn clean_name(raw: &str) -> String {
    let mut name = clean(raw);
    if name.contains('\n') {
        name = name.replace('\n', " ");
    }
    name
}

/// The bytes that pass as they are: printable ASCII and the line feed.
#[inline]
fn is_plain(byte: u8) -> bool {
    (byte.wrapping_sub(0x20) < 0x5f) | (byte == b'\n')
}

/// The length of the character at the start of `bytes` if it is one of the common ones beyond ASCII that are clean and
/// have no part in any repair, whatever stands beside them: dashes, typographic quotation marks, letters with accents.
fn common(bytes: &[u8]) -> Option<usize> {
    match *bytes {
        // U+2010 to U+2027
        [0xe2, 0x80, 0x90..=0xa7, ..] => Some(3),
        // U+00C0 to U+00FF without the letters with which what was read wrongly begins: Â, Ã, â, ï, ð.
        [0xc3, 0x82 | 0x83 | 0xa2 | 0xaf | 0xb0, ..] => None,
        [0xc3, 0x80..=0xbf, ..] => Some(2),
        _ => None,
    }
}

/// The state of one cleaning.
struct Cleaner<'a> {
    raw: &'a str,
    out: String,
    /// The last character of `out`; a line feed at its start.
    last: char,
    /// How many marks stand on the last base in `out`.
    marks: u8,
    /// A joiner that stays if the next character needs it.
    joiner: Option<char>,
    /// Where in `raw` the search for the end of a control string last gave up: there is none before.
    unterminated: usize,
    /// Whether `raw` holds Windows-1252 punctuation as C1 characters; None until asked.
    has_1252: Option<bool>,
}

impl<'a> Cleaner<'a> {
    fn new(raw: &'a str) -> Self {
        Self {
            raw,
            out: String::with_capacity(raw.len()),
            last: '\n',
            marks: 0,
            joiner: None,
            unterminated: 0,
            has_1252: None,
        }
    }

    fn run(&mut self) {
        let bytes = self.raw.as_bytes();
        let mut odd = Hits::new(bytes, |_, byte, _| !is_plain(byte));
        let mut at = 0;
        while at < bytes.len() {
            let mut end = odd.from(at).unwrap_or(bytes.len());
            if end > at {
                // What stands right behind plain text is part of no repair, and what is common begins none.
                while let Some(length) = common(&bytes[end..]) {
                    end = odd.from(end + length).unwrap_or(bytes.len());
                }
                self.push_plain(&self.raw[at..end]);
                at = end;
            }
            let Some(c) = self.raw[at..].chars().next() else {
                break;
            };
            at = self.take(c, at);
        }
        self.close_quote();
    }

    /// Takes the character `c` that stands at `at` and answers where to go on.
    fn take(&mut self, c: char, at: usize) -> usize {
        let next = at + c.len_utf8();
        match c {
            '\u{1b}' => return escape::end(self.raw, at, &mut self.unterminated),
            '\r' => {
                self.push('\n');
                return next + usize::from(self.raw.as_bytes().get(next) == Some(&b'\n'));
            }
            '\t' => self.push(' '),
            '\u{b}' | '\u{c}' => self.push('\n'),
            '\0'..='\u{1f}' | '\u{7f}' => {}
            '\u{80}'..='\u{9f}' => self.take_c1(c),
            _ => self.push(c),
        }
        next
    }

    /// A C1 control character: in real files a character of Windows-1252 that was read as Latin-1.
    fn take_c1(&mut self, c: char) {
        if let Some((length, fixed)) = mojibake::ending(&self.out, c) {
            self.replace_end(length, fixed);
        } else if c == '\u{85}' && !self.has_1252() {
            self.push('\n');
        } else if let Some(meant) = mojibake::from_1252(c as u8) {
            self.push(meant);
        } else {
            self.close_quote();
        }
    }

    /// Whether the text holds quotation marks or dashes of Windows-1252: then U+0085 is its ellipsis, else a line end.
    fn has_1252(&mut self) -> bool {
        let raw = self.raw;
        *self.has_1252.get_or_insert_with(|| {
            raw.chars()
                .any(|c| matches!(c, '\u{91}'..='\u{97}' | '\u{80}' | '\u{99}'))
        })
    }

    /// Appends a run of plain ASCII and what is common.
    fn push_plain(&mut self, run: &str) {
        self.joiner = None;
        self.close_quote();
        self.out.push_str(run);
        self.last = run.chars().next_back().unwrap_or(self.last);
        self.marks = 0;
    }

    /// Appends a character as its class wants it.
    fn push(&mut self, c: char) {
        if let Some((length, fixed)) = mojibake::ending(&self.out, c) {
            return self.replace_end(length, fixed);
        }
        match class(c) {
            Class::Base => self.push_base(c),
            Class::Space => self.push_base(' '),
            Class::LineEnd => self.push_base('\n'),
            Class::Bullet => self.push_base('•'),
            Class::Mark => self.push_mark(c),
            Class::Joiner => self.hold_joiner(c),
            Class::Hidden => {}
        }
    }

    fn push_base(&mut self, c: char) {
        self.close_quote();
        let joined = match self.joiner.take() {
            Some(ZWJ) if character::is_emoji(self.last) && character::is_emoji(c) => {
                let fits = self.marks < MARKS_ON_A_BASE;
                if fits {
                    self.out.push(ZWJ);
                }
                fits
            }
            Some(joiner) => {
                if character::joins(self.last, c) {
                    self.out.push(joiner);
                }
                false
            }
            None => false,
        };
        self.marks = if joined { self.marks + 1 } else { 0 };
        self.out.push(c);
        self.last = c;
    }

    fn push_mark(&mut self, c: char) {
        self.close_quote();
        let joiner = self.joiner.take();
        if self.last == '\n' || self.marks >= MARKS_ON_A_BASE {
            return;
        }
        if let Some(joiner) = joiner
            && character::joins(self.last, c)
        {
            self.out.push(joiner);
        }
        self.marks += 1;
        self.out.push(c);
        self.last = c;
    }

    /// Keeps a joiner in mind. One after a virama stays in any case: it shapes what stands before it.
    fn hold_joiner(&mut self, c: char) {
        if self.joiner.is_some() || matches!(self.last, ZWJ | ZWNJ) {
            return;
        }
        if character::is_virama(self.last) && c == ZWJ {
            self.out.push(c);
            self.last = c;
        } else {
            self.joiner = Some(c);
        }
    }

    /// Replaces the last `length` bytes of the output by the one character that they were meant to be.
    fn replace_end(&mut self, length: usize, fixed: char) {
        self.out.truncate(self.out.len() - length);
        self.joiner = None;
        self.last = self.out.chars().next_back().unwrap_or('\n');
        self.marks = 0;
        for c in self.out.chars().rev() {
            match class(c) {
                Class::Mark => self.marks += 1,
                Class::Joiner => {}
                _ => break,
            }
        }
        match fixed {
            '\u{80}'..='\u{9f}' => self.take_c1(fixed),
            _ => self.push(fixed),
        }
    }

    /// `â€` with its third character lost is a closing quotation mark, whose last byte Windows-1252 leaves undefined.
    fn close_quote(&mut self) {
        if self.last == '€' && self.out.ends_with("â€") {
            self.replace_end("â€".len(), '”');
        }
    }
}

#[cfg(test)]
mod tests;
