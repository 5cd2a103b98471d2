//! Where the paragraphs of one line part.

use std::sync::LazyLock;

use memchr::memmem;

use super::super::spacing::{Spacing, after_sentence, is_alphanumeric, run};
use super::super::{boilerplate, contact, dateline, end_mark, headline, source};
use super::stop;
use crate::text::scan::Hits;

/// A line of this many bytes may hold several paragraphs.
const LONG: usize = 240;

/// What stands between two paragraphs of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Gap {
    pub start: usize,
    pub end: usize,
    /// Whether a bullet stood there.
    pub bullet: bool,
}

/// Where a line parts.
pub(super) fn gaps(line: &str, spacing: Spacing) -> Vec<Gap> {
    let long = line.len() >= LONG;
    let mut finder = Finder {
        line,
        long: long || spacing != Spacing::Meaningless,
        dots: if long {
            DOT.find_iter(line.as_bytes()).take(3).count()
        } else {
            0
        },
        bytes: line.as_bytes(),
        spacing,
        from: 0,
        quotes: 0,
        in_list: false,
        out: Vec::new(),
    };
    finder.run();
    finder.out
}

/// The bytes at which a paragraph may end: marks, and spaces that do more than part two words, as nearly all do not.
fn marks(bytes: &[u8]) -> Hits<'_, impl Fn(u8, u8, u8) -> bool> {
    Hits::new(bytes, |before, here, behind| {
        let mark =
            (here == b'"') | (here == b'.') | (here == b'!') | (here == b'?') | (here == b'#');
        let word = is_alphanumeric(before) | (before == b',');
        // Another space, a bullet, debris.
        let parts = (behind == b' ')
            | (behind == b'N')
            | (behind == b'-')
            | (behind == b'*')
            | (behind == 0xE2);
        mark | ((here == b' ') & (!word | parts))
    })
}

static DOT: LazyLock<memmem::Finder> = LazyLock::new(|| memmem::Finder::new(" • "));
static NONE: LazyLock<memmem::Finder> = LazyLock::new(|| memmem::Finder::new("None"));

struct Finder<'a> {
    line: &'a str,
    bytes: &'a [u8],
    spacing: Spacing,
    /// Whether the line can hold paragraphs.
    long: bool,
    /// How many bullets stand amid it; counted up to three.
    dots: usize,
    /// Where the paragraph that is being read began.
    from: usize,
    /// Straight quotation marks since then.
    quotes: usize,
    /// Whether it is an item.
    in_list: bool,
    out: Vec<Gap>,
}

impl Finder<'_> {
    fn run(&mut self) {
        let mut i = self.debris(0);
        if i > 0 {
            self.cut(0, i, false);
        }
        // On a short line a space matters for the debris behind it alone.
        let spaces = self.long || NONE.find(self.bytes).is_some();
        let mut marks = marks(self.bytes);
        while let Some(at) = marks.from(i) {
            i = match self.bytes[at] {
                b' ' if !spaces => at + 1,
                b'"' => {
                    self.quotes += 1;
                    at + 1
                }
                b' ' => self.spaces(at),
                b'#' => self.end_mark(at),
                _ => self.stop(at),
            };
        }
    }

    fn cut(&mut self, start: usize, end: usize, bullet: bool) {
        self.out.push(Gap { start, end, bullet });
        self.from = end;
        self.quotes = 0;
        self.in_list = bullet;
    }

    /// Looks at a number sign: an end mark of three is a paragraph of its own.
    fn end_mark(&mut self, at: usize) -> usize {
        match end_mark::hashes(self.line, at) {
            Some(end) => {
                if at > self.from {
                    self.cut(at, at, false);
                }
                if end < self.bytes.len() {
                    self.cut(end, end, false);
                }
                end
            }
            None => at + 1,
        }
    }

    /// Looks at a run of spaces and returns where to go on.
    fn spaces(&mut self, at: usize) -> usize {
        let end = at + run(self.bytes, at);
        let debris = self.debris(end);
        if debris > end {
            self.cut(at, debris, false);
            return debris;
        }
        if !self.long || end == self.bytes.len() || at == 0 {
            return end;
        }
        let ended = after_sentence(self.bytes, at);
        let opened = ended || self.bytes[at - 1] == b':';
        let rest = &self.line[end..];
        if let Some(mark) = ["• ", "- ", "* "].iter().find(|m| rest.starts_with(**m)) {
            // A hyphen is a bullet where a sentence or a colon stands before; a dot also amid a list.
            let dot = *mark == "• ";
            // `SPRINGFIELD, D.C. - The`: the dash of a dateline.
            let opened = opened && (dot || !self.is_dateline_dash(end));
            if opened && (dot || begins_item(&rest[2..])) || dot && (self.in_list || self.dots >= 3)
            {
                let words = end + mark.len();
                self.cut(at, words, true);
                return words;
            }
        }
        if self.parts(at, end, ended) || ended && self.is_inline_head(end) {
            self.cut(at, end, false);
        }
        end
    }

    /// Whether a dash at `at` ends the dateline of the line.
    fn is_dateline_dash(&self, at: usize) -> bool {
        self.out.is_empty() && at <= 120 && dateline::read(self.line).is_some_and(|d| d.end > at)
    }

    /// Whether a section of its own begins at `at`, behind a sentence: `About Acme: It`, `Media Contact: Jane`,
    /// `SOURCE: Acme`.
    fn is_inline_head(&self, at: usize) -> bool {
        let rest = &self.line[at..];
        let mut end = rest.len().min(240);
        while !rest.is_char_boundary(end) {
            end -= 1;
        }
        let head = &rest[..end];
        match rest.as_bytes()[0] {
            // Only a name said twice or a colon tells an `About` from a sentence that begins so.
            b'A' => rest.len() > 120 && boilerplate::about(head).is_some(),
            b'S' => head.starts_with("SOURCE") && source::name(head).is_some(),
            b'M' | b'P' | b'C' => head.contains(':') && contact::begins_block(head),
            b'#' => end_mark::hashes(self.line, at).is_some(),
            _ => false,
        }
    }

    /// Whether the spaces from `at` to `end` part paragraphs.
    fn parts(&self, at: usize, end: usize, ended: bool) -> bool {
        let wide = end - at;
        let small = self.line[end..].starts_with(|c: char| c.is_lowercase());
        match self.spacing {
            Spacing::Meaningless => false,
            Spacing::Bare(least) => wide >= least,
            Spacing::AfterSentence(least) => {
                if wide >= 12 {
                    true
                } else if wide < least || small {
                    false
                } else {
                    ended || self.is_heading(at) || self.is_title_over_dateline(at, end)
                }
            }
        }
    }

    /// Whether the line starts with a title that a dateline follows: `Title   WASHINGTON, DC  Last night`.
    fn is_title_over_dateline(&self, at: usize, end: usize) -> bool {
        self.out.is_empty()
            && at <= 320
            && headline::is_title(&self.line[..at])
            && dateline::read(&self.line[end..]).is_some()
    }

    /// Whether what stands between the last seam and `at` reads like a heading inside the body.
    fn is_heading(&self, at: usize) -> bool {
        let words = self.line[self.from..at].trim_start();
        !self.out.is_empty()
            && words.len() <= 120
            && words
                .starts_with(|c: char| c.is_uppercase() || c.is_numeric() || "“\"‘'".contains(c))
            && !words.ends_with([',', ';', '-', '–', '—', '&'])
            && !words.contains(". ")
            && dateline::read(&self.line[self.from..]).is_none()
    }

    /// Looks at a `.`, `!` or `?`: a seam follows where a paragraph's first word is glued to it.
    fn stop(&mut self, at: usize) -> usize {
        let after = at + 1;
        let mut end = after;
        // Marks that close the sentence. Of two straight marks the second opens what follows: `law.""Racial`.
        loop {
            match self.bytes.get(end) {
                Some(b'"') if self.quotes % 2 == 1 => {
                    self.quotes += 1;
                    end += 1;
                }
                Some(b')') => end += 1,
                _ if self.line[end..].starts_with('”') => end += '”'.len_utf8(),
                _ => break,
            }
        }
        let debris = self.debris(end);
        if debris > end {
            self.cut(end, debris, false);
            return debris;
        }
        if stop::is_glued(&self.line[self.from..at], &self.line[end..]) {
            self.cut(end, end, false);
        }
        end
    }

    /// The end of the scraping debris at `at`: `None None None`, or one `None` glued to what follows.
    fn debris(&self, at: usize) -> usize {
        const DEBRIS: &str = "None";
        let mut end = at;
        let mut count = 0;
        let mut last = at;
        while self.bytes[end..].starts_with(DEBRIS.as_bytes()) {
            count += 1;
            last = end;
            end += DEBRIS.len();
            end += run(self.bytes, end);
        }
        let glued = count == 1
            && end == at + DEBRIS.len()
            && self.line[end..].starts_with(|c: char| c.is_uppercase() || c == '"' || c == '“');
        // `None None None of them`: the last begins a sentence.
        if count >= 2
            && self.line[end..].starts_with(|c: char| c.is_lowercase())
            && end > last + DEBRIS.len()
        {
            return last;
        }
        if count >= 2 || glued { end } else { at }
    }
}

/// Whether an item of a list can begin so.
fn begins_item(words: &str) -> bool {
    words.starts_with(|c: char| c.is_uppercase() || c.is_numeric() || "“\"‘$".contains(c))
}
