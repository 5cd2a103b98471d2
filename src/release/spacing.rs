//! What runs of spaces mean in a text: nothing, the end of a paragraph, or punctuation that was lost.

use crate::text::scan::Hits;

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
        // Spaces that more than part two words: no letter, digit or comma stands before, or another space behind.
        let mut spaces = Hits::new(bytes, |before, here, behind| {
            let word = is_alphanumeric(before) | (before == b',');
            (here == b' ') & (!word | (behind == b' '))
        });
        let mut i = 0;
        while let Some(start) = spaces.from(i) {
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

/// Whether a byte is a letter or digit of ASCII, without a branch.
#[inline]
pub(super) fn is_alphanumeric(byte: u8) -> bool {
    ((byte | 0x20).wrapping_sub(b'a') < 26) | (byte.wrapping_sub(b'0') < 10)
}

/// The length of the run of spaces at `at`.
pub(super) fn run(bytes: &[u8], at: usize) -> usize {
    bytes[at..].iter().take_while(|b| **b == b' ').count()
}

/// Whether what stands before `at` ends a sentence: a stop, and then quotation marks or brackets.
pub(super) fn after_sentence(bytes: &[u8], at: usize) -> bool {
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
