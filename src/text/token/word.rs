//! Words that need a closer look: with digits, hyphens, apostrophes, periods or letters outside ASCII, and addresses.

use super::mark::is_common;
use super::{BREAK, DIGIT, HIGH, Kind, LARGE, LETTER, LOCAL, SMALL, Scanner, Shape, kind_of};
use crate::text::abbreviation::is_abbreviation;
use crate::text::letters;

impl Scanner<'_> {
    /// Reads the word or the address at `start`; gives where it ends.
    #[inline(never)]
    pub(super) fn closer(&mut self, start: usize) -> usize {
        if let Some((end, shape)) = self.plain_word(start) {
            return self.push_plain(start, end, shape);
        }
        if let Some(end) = self.address(start) {
            return self.push(start, end, Kind::Address);
        }
        let mut end = self.letters(start);
        while let Some(c) = self.peek(end) {
            let after = end + c.len_utf8();
            let Some(next) = self.peek(after) else { break };
            let joins = match c {
                '\'' | '’' => next.is_alphabetic() && !self.is_possessive(after),
                '-' | '‑' => next.is_alphanumeric(),
                '&' => next.is_alphabetic() && end - start <= 4,
                '.' => self.joins_period(start, end, next),
                _ => false,
            };
            if !joins {
                break;
            }
            end = self.letters(after);
        }
        if self.bytes.get(end) == Some(&b'.') && self.keeps_period(start, end) {
            end += 1;
        }
        let joined = self.bytes[start..end]
            .iter()
            .any(|b| matches!(b, b'-' | b'.'));
        self.push_token(start, end, Kind::Word(self.shape(start, end)), joined);
        self.possessive(end)
    }

    /// The end of a run of letters, digits and combining marks from `at` on.
    pub(super) fn letters(&self, at: usize) -> usize {
        let mut at = at + self.map.run(at).len;
        while let Some(byte) = self.bytes.get(at) {
            match kind_of(*byte) {
                SMALL | LARGE | DIGIT => {
                    at += 1;
                    continue;
                }
                HIGH => {}
                _ => break,
            }
            let Some(c) = self.peek(at) else { break };
            if is_common(c) || !(c.is_alphanumeric() || is_mark(c)) {
                break;
            }
            at += c.len_utf8();
        }
        at
    }

    /// The end and the shape of a word of ASCII letters and digits that plainly ends where they do; None where what
    /// follows may belong to it.
    fn plain_word(&self, start: usize) -> Option<(usize, Shape)> {
        let mut end = start;
        while kind_of(self.byte(end)) & (LETTER | DIGIT) != 0 {
            end += 1;
        }
        let plain = match self.byte(end) {
            b'\'' | b'-' | b'&' | b'@' | b':' | b'_' | b'+' => false,
            // The period of a sentence's end, or an abbreviation's.
            b'.' => {
                self.ends_at_period(end)
                    && !self.keeps_period(start, end)
                    && !self.is_www(start, end)
            }
            0x80.. => self.is_plain_mark(end),
            _ => true,
        };
        plain.then(|| (end, self.shape(start, end)))
    }

    /// Takes a word that plainly ends, or of `ofTarnow`, `theDistrict` the word of grammar, of `PresidentAcme` the office.
    pub(super) fn push_plain(&mut self, start: usize, end: usize, shape: Shape) -> usize {
        let cut = match shape {
            Shape::Mixed => self.glued(start, end),
            Shape::Capital => self.office(start, end),
            _ => None,
        };
        if let Some(cut) = cut {
            return self.push(start, cut, Kind::Word(self.shape(start, cut)));
        }
        self.push(start, end, Kind::Word(shape))
    }

    /// Where a word of grammar ends to which a name is glued: `ofTarnow`, `theDistrict`.
    fn glued(&self, start: usize, end: usize) -> Option<usize> {
        let word = &self.bytes[start..end];
        let glue: [&[u8]; 5] = [b"of", b"the", b"and", b"for", b"said"];
        let cut = glue.iter().find(|g| word.starts_with(g))?.len();
        let capital = kind_of(*word.get(cut)?) == LARGE;
        let small = word.get(cut + 1).is_some_and(|b| kind_of(*b) == SMALL);
        // `theU S Department`
        let initial = word.len() == cut + 1 && self.bytes.get(end) == Some(&b' ');
        (capital && (initial || small && word.len() > cut + 3)).then_some(start + cut)
    }

    /// Where an office ends to which a firm is glued that stood on the next line: `PresidentAcme`, `CEOHarbor`.
    fn office(&self, start: usize, end: usize) -> Option<usize> {
        let word = &self.bytes[start..end];
        let offices: [&[u8]; 10] = [
            b"CEO",
            b"CFO",
            b"COO",
            b"CTO",
            b"President",
            b"Director",
            b"Manager",
            b"Chairman",
            b"Attorney",
            b"Judge",
        ];
        let cut = offices.iter().find(|o| word.starts_with(o))?.len();
        let capital = kind_of(*word.get(cut)?) == LARGE;
        // `CEOs`; where all is in capitals nothing tells where the office ends.
        let small = cut > 3 || word.get(cut + 1).is_some_and(|b| kind_of(*b) == SMALL);
        (capital && small && word.len() >= cut + 3).then_some(start + cut)
    }

    /// Whether a word is the beginning of an address with nothing behind it.
    pub(super) fn is_www(&self, start: usize, end: usize) -> bool {
        self.bytes[start..end] == *b"www"
    }

    /// Whether the character at `at`, which is not ASCII, is a quotation mark or a dash: never part of a word.
    pub(super) fn is_plain_mark(&self, at: usize) -> bool {
        matches!(
            self.bytes.get(at..at + 3),
            Some([0xe2, 0x80, 0x93 | 0x94 | 0x9c | 0x9d])
        )
    }

    /// Whether nothing or white space stands behind the period at `at`.
    pub(super) fn ends_at_period(&self, at: usize) -> bool {
        matches!(self.byte(at + 1), b' ' | b'\n')
    }

    /// Whether the letters at `at`, after an apostrophe, are a possessive s.
    fn is_possessive(&self, at: usize) -> bool {
        matches!(self.bytes.get(at), Some(b's' | b'S'))
            && !self.peek(at + 1).is_some_and(|c| c.is_alphanumeric())
    }

    /// The end of the possessive at `at`, if there is one.
    pub(super) fn possessive_end(&self, at: usize) -> Option<usize> {
        let c = self.peek(at).filter(|c| matches!(c, '\'' | '’'))?;
        let letter = at + c.len_utf8();
        self.is_possessive(letter).then_some(letter + 1)
    }

    /// Takes the possessive at `at`, if there is one; gives where to go on.
    pub(super) fn possessive(&mut self, at: usize) -> usize {
        match self.possessive_end(at) {
            Some(end) => self.push(at, end, Kind::Possessive),
            None => at,
        }
    }

    /// Whether the period at `end` stands inside the word: `U.S`, `Ph.D`, `example.com`, but not `announced.White`.
    fn joins_period(&self, start: usize, end: usize, next: char) -> bool {
        // `D-N.Y.`: the party stands before the state.
        let segment = &self.text[self.text[start..end]
            .rfind(['.', '-'])
            .map_or(start, |i| start + i + 1)..end];
        if next.is_lowercase() {
            return segment.ends_with(char::is_lowercase)
                || self.is_domain_end(end + 1, &[b"com", b"org", b"net", b"io", b"co", b"ai"]);
        }
        // `AcmeWorks.AI`
        if segment.starts_with(char::is_uppercase)
            && self.is_domain_end(end + 1, &[b"AI", b"IO", b"COM", b"ORG"])
        {
            return true;
        }
        // `(TSX.V: ACME)`, a tier of an exchange
        let tier = next.is_ascii_uppercase() && self.peek(end + 2) == Some(':');
        if tier && segment.len() > 2 && segment.bytes().all(|b| b.is_ascii_uppercase()) {
            return true;
        }
        if !next.is_alphabetic() || segment.chars().count() > 2 {
            return false;
        }
        // `D.Sc.`, `M.Ed.`
        let degree: [&[u8]; 4] = [b"Sc.", b"Ed.", b"Th.", b"Ph."];
        let rest = &self.bytes[end + 1..];
        if segment.len() == 1 && degree.iter().any(|d| rest.starts_with(d)) {
            return true;
        }
        // A further initial: one letter and then a period, a space or the end.
        let after = end + 1 + next.len_utf8();
        segment.starts_with(char::is_uppercase)
            && !self
                .peek(after)
                .is_some_and(|c| c.is_alphanumeric() || c == '\'' || c == '’')
    }

    /// Whether the word at `at` is one of those that domains end in, and nothing follows it: `ACME.com`.
    fn is_domain_end(&self, at: usize, ends: &[&[u8]]) -> bool {
        let end = self.letters(at);
        ends.contains(&&self.bytes[at..end])
    }

    /// Whether the period at `end` belongs to the word as that of an abbreviation.
    fn keeps_period(&self, start: usize, end: usize) -> bool {
        let word = &self.text[start..end];
        let mut chars = word.chars();
        if let (Some(c), None) = (chars.next(), chars.next()) {
            return c.is_uppercase();
        }
        if word.contains('.') {
            return word.split(['.', '-']).all(|s| s.chars().count() <= 2);
        }
        is_short_form(word)
    }

    /// The end of a web or mail address that starts at `start`.
    fn address(&self, start: usize) -> Option<usize> {
        let rest = &self.bytes[start..];
        let web = rest.starts_with(b"http://")
            || rest.starts_with(b"https://")
            || rest.starts_with(b"www.");
        if !web {
            // A mail address: letters, then @ with a letter behind, before any white space.
            let local = rest
                .iter()
                .take(64)
                .position(|b| kind_of(*b) & (LETTER | DIGIT | LOCAL) == 0)?;
            if rest[local] != b'@' || !rest.get(local + 1).is_some_and(u8::is_ascii_alphanumeric) {
                return None;
            }
        }
        let len = rest
            .iter()
            .position(|b| kind_of(*b) & (BREAK | HIGH) != 0)
            .unwrap_or(rest.len());
        let len = rest[..len]
            .iter()
            .rposition(|b| !matches!(b, b'.' | b':' | b'!' | b'?' | b'\''))?
            + 1;
        Some(start + len)
    }

    /// How the word at `start..end` is written.
    fn shape(&self, start: usize, end: usize) -> Shape {
        match self.map.within(start, end) {
            Some([letters, capitals]) if self.bytes[start..end].is_ascii() => {
                let first = letters & letters.wrapping_neg() & capitals != 0;
                let [all, large] = [letters, capitals].map(|bits| bits.count_ones() as usize);
                shape_of(first, large, all - large, all)
            }
            _ => shape(&self.text[start..end]),
        }
    }
}

/// Whether a word in letters alone is an abbreviation whose period belongs to it.
pub(super) fn is_short_form(word: &str) -> bool {
    word.len() <= 6
        && is_abbreviation(letters::lower(word.as_bytes()))
        // The commission: "filed with the SEC. The".
        && word != "SEC"
        // "no." and "co." at the end of a sentence are words; as abbreviations they are capitals or before a digit.
        && (word.starts_with(char::is_uppercase)
            || !matches!(word, "no" | "nos" | "co" | "sec" | "op" | "ed" | "fig" | "res" | "mar" | "dec" | "sep"))
}

/// Whether `c` is a mark that continues a word: combining marks and the signs of Indic scripts.
fn is_mark(c: char) -> bool {
    c as u32 >= 0x300
        && (unicode_normalization::char::is_combining_mark(c)
            || matches!(c, '\u{200c}' | '\u{200d}'))
}

/// How a word is written.
fn shape(word: &str) -> Shape {
    let mut letters = 0;
    let (mut first_upper, mut upper, mut lower) = (false, 0, 0);
    for c in word.chars().filter(|c| c.is_alphabetic()) {
        if letters == 0 {
            first_upper = c.is_uppercase();
        }
        letters += 1;
        if c.is_uppercase() {
            upper += 1;
        } else if c.is_lowercase() {
            lower += 1;
        }
    }
    shape_of(first_upper, upper, lower, letters)
}

/// How a word is written that begins with a capital or not, and has so many large and small letters of all its letters.
fn shape_of(capital: bool, upper: usize, lower: usize, letters: usize) -> Shape {
    match (capital, upper, lower) {
        (true, 1, 0) if letters == 1 => Shape::Initial,
        (true, _, 0) => Shape::Upper,
        (true, _, _) => Shape::Capital,
        (false, 0, _) => Shape::Lower,
        (false, _, _) => Shape::Mixed,
    }
}
