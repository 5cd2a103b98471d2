//! Paragraphs run together on one line, and the seams where they part again.
//!
//! Archives lose line ends in three ways: a paragraph break becomes two spaces or more, becomes nothing at all
//! (`announced.White was`), or becomes debris (`.NoneOur`).

use super::end_mark;
use super::layout::{Hint, Layout};

/// How many spaces part paragraphs on the lines of a text, as its own habits show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spacing {
    /// Lines are paragraphs already: spaces mean nothing.
    Meaningless,
    /// That many after a sentence end.
    AfterSentence(usize),
    /// That many anywhere: the punctuation is lost.
    Bare(usize),
}

/// A line that holds more bytes than this may hold paragraphs.
const LONG: usize = 400;

impl Spacing {
    /// What the spaces on these lines of one text mean.
    pub fn of<'a>(lines: impl Iterator<Item = &'a str>) -> Self {
        let mut longest = "";
        let mut total = 0;
        for line in lines {
            total += line.len();
            if line.len() > longest.len() {
                longest = line;
            }
        }
        if longest.len() < LONG || longest.len() * 2 < total {
            return Self::Meaningless;
        }
        Self::of_line(longest)
    }

    fn of_line(line: &str) -> Self {
        let habits = Habits::of(line);
        if habits.ends * 1000 < line.len() && habits.runs > 4 {
            return Self::Bare(6);
        }
        if habits.wide >= 2 && habits.wide * 10 >= habits.double {
            return Self::AfterSentence(4);
        }
        // A typist's two spaces after every sentence part nothing.
        if habits.double * 10 >= habits.ends * 7 && habits.double * 200 > line.len() {
            return Self::AfterSentence(4);
        }
        Self::AfterSentence(2)
    }
}

/// How a line uses periods and spaces.
#[derive(Default)]
struct Habits {
    /// Sentence ends.
    ends: usize,
    /// Sentence ends with two or three spaces behind.
    double: usize,
    /// Sentence ends with four spaces or more behind.
    wide: usize,
    /// Runs of two spaces or more anywhere.
    runs: usize,
}

impl Habits {
    fn of(line: &str) -> Self {
        let bytes = line.as_bytes();
        let mut habits = Self::default();
        let mut i = 0;
        while let Some(step) = memchr::memchr(b' ', &bytes[i..]) {
            let start = i + step;
            i = start + run(bytes, start);
            let ended = after_sentence(bytes, start);
            habits.runs += usize::from(i - start >= 2);
            habits.ends += usize::from(ended);
            match i - start {
                2 | 3 if ended => habits.double += 1,
                4.. if ended => habits.wide += 1,
                _ => {}
            }
        }
        habits
    }
}

/// The length of the run of spaces at `at`.
fn run(bytes: &[u8], at: usize) -> usize {
    bytes[at..].iter().take_while(|b| **b == b' ').count()
}

/// Whether what stands before `at` ends a sentence: a stop, and then quotation marks or brackets.
fn after_sentence(bytes: &[u8], at: usize) -> bool {
    let mut i = at;
    while i > 0 {
        i -= 1;
        match bytes[i] {
            b'"' | b')' | b'\'' | b']' => {}
            // ” and ’ in UTF-8: E2 80 9D, E2 80 99
            0x9D | 0x99 if i >= 2 && bytes[i - 1] == 0x80 && bytes[i - 2] == 0xE2 => i -= 2,
            b => return matches!(b, b'.' | b'!' | b'?'),
        }
        if at - i > 12 {
            return false;
        }
    }
    false
}

/// Lays out one line, in as many pieces as it holds. The first goes to the piece that is open.
pub(super) fn lay(layout: &mut Layout, line: &str, spacing: Spacing) {
    let mut start = 0;
    for gap in gaps(line, spacing) {
        let words = &line[start..gap.start];
        layout.add(words);
        layout.begin(if gap.bullet { Hint::Item } else { Hint::Prose });
        start = gap.end;
    }
    layout.add(&line[start..]);
    layout.end();
}

/// What stands between two paragraphs of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Gap {
    start: usize,
    end: usize,
    /// Whether a bullet stood there.
    bullet: bool,
}

/// Where a line parts.
fn gaps(line: &str, spacing: Spacing) -> Vec<Gap> {
    let mut finder = Finder {
        line,
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

struct Finder<'a> {
    line: &'a str,
    bytes: &'a [u8],
    spacing: Spacing,
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
        while i < self.bytes.len() {
            i = match self.bytes[i] {
                b'"' => {
                    self.quotes += 1;
                    i + 1
                }
                b' ' => self.spaces(i),
                b'.' | b'!' | b'?' => self.stop(i),
                b'#' => self.end_mark(i),
                _ => i + 1,
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
        if self.spacing == Spacing::Meaningless || end == self.bytes.len() {
            return end;
        }
        let ended = after_sentence(self.bytes, at);
        let rest = &self.line[end..];
        if rest.starts_with("• ") {
            if ended || self.in_list || self.bytes[at - 1] == b':' {
                let words = end + "• ".len();
                self.cut(at, words, true);
                return words;
            }
        } else if self.parts(at, end, ended) {
            self.cut(at, end, false);
        }
        end
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
                    ended || self.is_heading(at)
                }
            }
        }
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
        if self.glued(at, end) {
            self.cut(end, end, false);
        }
        end
    }

    /// Whether a new paragraph starts right at `end`, behind the stop at `at`.
    fn glued(&self, at: usize, end: usize) -> bool {
        let rest = &self.line[end..];
        let mut chars = rest.chars();
        let Some(first) = chars.next() else {
            return false;
        };
        let opened = matches!(first, '“' | '"' | '‘');
        let letter = if opened { chars.next() } else { Some(first) };
        if !letter.is_some_and(char::is_uppercase) || at - self.from < 30 {
            return false;
        }
        let word = last_word(&self.line[self.from..at]);
        let next: &str = {
            let from = if opened { first.len_utf8() } else { 0 };
            let rest = &rest[from..];
            &rest[..rest
                .find(|c: char| !c.is_alphanumeric())
                .unwrap_or(rest.len())]
        };
        ends_with_word(word) && !is_title(word) && !is_domain(rest, next)
    }

    /// The end of the scraping debris at `at`: `None None None`, or one `None` glued to what follows.
    fn debris(&self, at: usize) -> usize {
        const DEBRIS: &str = "None";
        let mut end = at;
        let mut count = 0;
        while self.bytes[end..].starts_with(DEBRIS.as_bytes()) {
            count += 1;
            end += DEBRIS.len();
            end += run(self.bytes, end);
        }
        let glued = count == 1
            && end == at + DEBRIS.len()
            && self.line[end..].starts_with(|c: char| c.is_uppercase() || c == '"' || c == '“');
        if count >= 2 || glued { end } else { at }
    }
}

/// The run without white space that ends `text`, at most 40 bytes of it.
fn last_word(text: &str) -> &str {
    let mut start = text.len().saturating_sub(40);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    let tail = &text[start..];
    tail.rsplit(char::is_whitespace).next().unwrap_or(tail)
}

/// Whether a word before a stop can end a sentence: three small letters, a number, a bracket or a quotation mark.
fn ends_with_word(word: &str) -> bool {
    if word.contains(['@', '/']) || word.starts_with("www.") {
        return false;
    }
    let mut last = word.chars().rev();
    match last.next() {
        Some(')' | '"' | '”' | '%') => true,
        Some(c) if c.is_numeric() => word.len() >= 2,
        Some(c) if c.is_lowercase() => {
            last.next().is_some_and(|c| c.is_alphabetic())
                && last.next().is_none_or(|c| c.is_alphabetic() || c == '-')
        }
        Some(c) if c.is_uppercase() => word.len() >= 3 && word.chars().all(char::is_uppercase),
        _ => false,
    }
}

/// Abbreviations that a name follows.
fn is_title(word: &str) -> bool {
    matches!(
        word.trim_start_matches(['(', '"', '“']),
        "Mr" | "Mrs"
            | "Ms"
            | "Dr"
            | "Drs"
            | "Prof"
            | "Sen"
            | "Sens"
            | "Rep"
            | "Reps"
            | "Gov"
            | "Gen"
            | "Col"
            | "Lt"
            | "Sgt"
            | "Capt"
            | "Maj"
            | "Hon"
            | "Rev"
            | "Ven"
            | "St"
            | "Messrs"
            | "No"
            | "Nos"
            | "Mt"
            | "Ft"
            | "Sept"
            | "Atty"
            | "Supt"
            | "Cmdr"
            | "Adm"
            | "Brig"
            | "Pres"
            | "Vs"
    )
}

/// Whether what follows a period is the end of a domain or of a file name in capitals: `Example.Com`.
fn is_domain(rest: &str, next: &str) -> bool {
    let ends = !rest[next.len()..].starts_with(' ') || rest[next.len()..].starts_with(" is");
    matches!(
        next,
        "Com"
            | "COM"
            | "Net"
            | "NET"
            | "Org"
            | "ORG"
            | "Io"
            | "IO"
            | "Ai"
            | "AI"
            | "Js"
            | "JS"
            | "NET's"
    ) || (ends && matches!(next, "Co" | "Us" | "Gov" | "Edu" | "Tv" | "App"))
}
