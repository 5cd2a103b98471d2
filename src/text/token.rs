//! Tokens: words, numbers, possessives and punctuation, with their shape.
//!
//! One pass over the bytes, ASCII first. It is no UAX #29 segmentation, on purpose: a name wants `O’Brien`, `Man-hee`,
//! `AT&T`, `U.S.` and `Sen.` whole, a possessive `’s` apart from the name that it follows, and `announced.White`, where
//! a space was lost, in three.

use super::Span;
use super::abbreviation::is_abbreviation;
use super::letters;

/// A token of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Letters, with the hyphens, apostrophes, ampersands and periods that belong to them.
    Word(Shape),
    /// Digits, with the separators between them and the letters behind them: `2,000`, `13th`, `1.5m`.
    Number,
    /// `’s` after a word.
    Possessive,
    /// A web or mail address.
    Address,
    /// A quotation mark that opens.
    Open,
    /// A quotation mark that closes.
    Close,
    /// Any other punctuation or symbol; a run of one character is one token.
    Mark,
}

/// How the letters of a word are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// `office`; also scripts without case.
    Lower,
    /// `Office`, `McDonald`.
    Capital,
    /// `FAW`, `U.S.`: two letters or more.
    Upper,
    /// `J` or `J.`
    Initial,
    /// `iPhone`: starts small, goes on large.
    Mixed,
}

impl Token {
    /// Whether this is a word whose first letter is a capital.
    pub fn is_capitalised(self) -> bool {
        matches!(
            self.kind,
            Kind::Word(Shape::Capital | Shape::Upper | Shape::Initial)
        )
    }

    /// Whether this is a word.
    pub fn is_word(self) -> bool {
        matches!(self.kind, Kind::Word(_))
    }
}

/// Splits `text` into tokens, in order, without overlaps. White space is no token.
pub fn tokenize(text: &str) -> Vec<Token> {
    let mut scanner = Scanner {
        text,
        bytes: text.as_bytes(),
        at: 0,
        out: Vec::with_capacity(text.len() / 5 + 1),
    };
    scanner.run();
    scanner.out
}

/// White space in ASCII, as [`char::is_whitespace`] has it.
const SPACE: u8 = 1;
/// A small letter.
const SMALL: u8 = 1 << 1;
/// A capital.
const LARGE: u8 = 1 << 2;
/// A digit.
const DIGIT: u8 = 1 << 3;
/// A byte of a character that is not ASCII.
const HIGH: u8 = 1 << 4;

/// What each byte is; 0 for punctuation and control characters.
const BYTES: [u8; 256] = {
    let mut kinds = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        kinds[byte] = match byte as u8 {
            b'\t'..=b'\r' | b' ' => SPACE,
            b'a'..=b'z' => SMALL,
            b'A'..=b'Z' => LARGE,
            b'0'..=b'9' => DIGIT,
            0x80.. => HIGH,
            _ => 0,
        };
        byte += 1;
    }
    kinds
};

struct Scanner<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    out: Vec<Token>,
}

impl Scanner<'_> {
    fn run(&mut self) {
        while let Some(byte) = self.bytes.get(self.at) {
            let kind = BYTES[*byte as usize];
            // Nearly all is words and the spaces between them.
            if kind & (SMALL | LARGE) != 0 {
                self.word();
                continue;
            }
            match kind {
                SPACE => self.at += 1,
                DIGIT => self.number(),
                HIGH => self.character(),
                _ => self.mark(*byte as char),
            }
        }
    }

    /// Reads on from a character that is not ASCII.
    fn character(&mut self) {
        match self.peek(self.at) {
            Some(c) if c.is_whitespace() => self.at += c.len_utf8(),
            Some(c) if c.is_alphabetic() => self.word(),
            Some(c) if c.is_numeric() => self.number(),
            Some(c) => self.mark(c),
            None => self.at = self.bytes.len(),
        }
    }

    /// The character at a byte offset.
    fn peek(&self, at: usize) -> Option<char> {
        let byte = *self.bytes.get(at)?;
        if byte < 0x80 {
            Some(byte as char)
        } else {
            self.text[at..].chars().next()
        }
    }

    fn before(&self, at: usize) -> Option<char> {
        self.text[..at].chars().next_back()
    }

    fn push(&mut self, start: usize, end: usize, kind: Kind) {
        self.out.push(Token {
            span: Span::new(start, end),
            kind,
        });
        self.at = end;
    }

    /// The end of a run of letters, digits and combining marks from `at` on.
    fn letters(&self, mut at: usize) -> usize {
        while let Some(byte) = self.bytes.get(at) {
            match BYTES[*byte as usize] {
                SMALL | LARGE | DIGIT => {
                    at += 1;
                    continue;
                }
                HIGH => {}
                _ => break,
            }
            let Some(c) = self.peek(at) else { break };
            if !(c.is_alphanumeric() || is_mark(c)) {
                break;
            }
            at += c.len_utf8();
        }
        at
    }

    /// The end and the shape of a word of ASCII letters and digits that plainly ends where they do, as nearly all words
    /// do; None where what follows may belong to it and a closer look is needed.
    #[inline]
    fn plain_word(&self, start: usize) -> Option<(usize, Shape)> {
        let run = letters::run(self.bytes, start);
        let (mut small, mut inner) = (run.small, run.inner);
        let mut end = start + run.len;
        let mut stop = self.bytes.get(end).copied().unwrap_or(b' ');
        // Digits, and letters behind them.
        while BYTES[stop as usize] & (SMALL | LARGE | DIGIT) != 0 {
            small |= BYTES[stop as usize] == SMALL;
            inner |= BYTES[stop as usize] == LARGE;
            end += 1;
            stop = self.bytes.get(end).copied().unwrap_or(b' ');
        }
        let plain = match stop {
            b'\'' | b'-' | b'&' | b'@' | b':' | b'_' | b'+' => false,
            b'.' => match self.bytes.get(end + 1) {
                // The period of a sentence's end, or an abbreviation's.
                None | Some(b' ' | b'\n') => {
                    !self.keeps_period(start, end) && !self.is_www(start, end)
                }
                _ => false,
            },
            0x80.. => self.is_plain_mark(end),
            _ => true,
        };
        if !plain {
            return None;
        }
        let shape = match (run.capital, small, inner) {
            (true, true, _) => Shape::Capital,
            (true, false, true) => Shape::Upper,
            (true, false, false) => Shape::Initial,
            (false, _, true) => Shape::Mixed,
            (false, _, false) => Shape::Lower,
        };
        Some((end, shape))
    }

    /// Where a word of grammar ends to which a name is glued: `ofTarnow`, `theDistrict`.
    fn glued(&self, start: usize, end: usize) -> Option<usize> {
        let word = &self.bytes[start..end];
        let glue: [&[u8]; 4] = [b"of", b"the", b"and", b"for"];
        let cut = glue.iter().find(|g| word.starts_with(g))?.len();
        let capital = BYTES[*word.get(cut)? as usize] == LARGE;
        let small = word
            .get(cut + 1)
            .is_some_and(|b| BYTES[*b as usize] == SMALL);
        // `theU S Department`
        let initial = word.len() == cut + 1 && self.bytes.get(end) == Some(&b' ');
        (capital && (initial || small && word.len() > cut + 3)).then_some(start + cut)
    }

    /// Whether a word is the beginning of an address with nothing behind it.
    fn is_www(&self, start: usize, end: usize) -> bool {
        self.bytes[start..end] == *b"www"
    }

    /// Whether the character at `at`, which is not ASCII, is a quotation mark or a dash: never part of a word.
    fn is_plain_mark(&self, at: usize) -> bool {
        matches!(
            self.bytes.get(at..at + 3),
            Some([0xe2, 0x80, 0x93 | 0x94 | 0x9c | 0x9d])
        )
    }

    fn word(&mut self) {
        let start = self.at;
        if let Some((end, shape)) = self.plain_word(start) {
            if shape == Shape::Mixed
                && let Some(cut) = self.glued(start, end)
            {
                return self.push(start, cut, Kind::Word(Shape::Lower));
            }
            return self.push(start, end, Kind::Word(shape));
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
        self.push(start, end, Kind::Word(shape(&self.text[start..end])));
        self.possessive(end);
    }

    /// Whether the letters at `at`, after an apostrophe, are a possessive s.
    fn is_possessive(&self, at: usize) -> bool {
        matches!(self.bytes.get(at), Some(b's' | b'S'))
            && !self.peek(at + 1).is_some_and(|c| c.is_alphanumeric())
    }

    fn possessive(&mut self, at: usize) {
        if let Some(c @ ('\'' | '’')) = self.peek(at)
            && self.is_possessive(at + c.len_utf8())
        {
            self.push(at, at + c.len_utf8() + 1, Kind::Possessive);
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
        if word.len() > 6 || !word.is_ascii() {
            return false;
        }
        let mut lower = [0u8; 6];
        lower[..word.len()].copy_from_slice(word.as_bytes());
        lower.make_ascii_lowercase();
        is_abbreviation(&lower[..word.len()])
            // The commission: "filed with the SEC. The".
            && word != "SEC"
            // "no." and "co." at the end of a sentence are words; as abbreviations they are capitals or before a digit.
            && (word.starts_with(char::is_uppercase) || !matches!(word, "no" | "nos" | "co" | "sec" | "op" | "ed" | "fig" | "res" | "mar" | "dec" | "sep"))
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
                .position(|b| !matches!(b, b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'.' | b'-' | b'_' | b'+'))?;
            if rest[local] != b'@' || !rest.get(local + 1).is_some_and(u8::is_ascii_alphanumeric) {
                return None;
            }
        }
        let len = rest
            .iter()
            .position(|b| b.is_ascii_whitespace() || b"<>\"()[]{}|,;".contains(b) || *b >= 0x80)
            .unwrap_or(rest.len());
        let len = rest[..len].iter().rposition(|b| !b".:!?'".contains(b))? + 1;
        Some(start + len)
    }

    fn number(&mut self) {
        let start = self.at;
        let mut end = self.letters(start);
        while let Some(c @ (',' | '.' | '-' | ':' | '/')) = self.peek(end) {
            if !self
                .peek(end + c.len_utf8())
                .is_some_and(|n| n.is_numeric())
            {
                break;
            }
            end = self.letters(end + 1);
        }
        // 24-7PressRelease, 3-year: a word that starts with a digit.
        while self.bytes.get(end) == Some(&b'-')
            && self.peek(end + 1).is_some_and(|n| n.is_alphabetic())
        {
            end = self.letters(end + 1);
        }
        self.push(start, end, Kind::Number);
        self.possessive(end);
    }

    fn mark(&mut self, c: char) {
        let start = self.at;
        let mut end = start + c.len_utf8();
        let kind = match c {
            '“' | '„' | '«' | '「' | '『' => Kind::Open,
            '”' | '»' | '」' | '』' => Kind::Close,
            '"' => self.straight(start, end),
            '‘' => Kind::Open,
            '’' | '\'' => match self.straight(start, end) {
                // A lone apostrophe before a letter opens only after a space: ’90s and rock 'n' roll are rare.
                Kind::Open => Kind::Open,
                _ => Kind::Close,
            },
            _ => {
                while self.peek(end) == Some(c) {
                    end += c.len_utf8();
                }
                Kind::Mark
            }
        };
        self.push(start, end, kind);
    }

    /// Whether a straight quotation mark opens or closes: by what stands on either side of it.
    fn straight(&self, start: usize, end: usize) -> Kind {
        let open_before = self
            .before(start)
            .is_none_or(|c| c.is_whitespace() || "([{-–—/".contains(c));
        let close_after = self.peek(end).is_none_or(|c| c.is_whitespace());
        match (open_before, close_after) {
            (true, _) if !close_after => Kind::Open,
            (false, _) => {
                // `law.""Racial`: a mark after a mark and before a letter opens.
                let doubled = self.before(start) == Some('"')
                    && self.peek(end).is_some_and(char::is_alphanumeric);
                let glued = self.before(start).is_some_and(|c| ".?!,:".contains(c))
                    && self.peek(end).is_some_and(char::is_uppercase)
                    && {
                        // `said:"We`, `work.White`: a colon or comma introduces, a period is ended by the mark.
                        self.before(start).is_some_and(|c| ",:".contains(c))
                    };
                if doubled || glued {
                    Kind::Open
                } else {
                    Kind::Close
                }
            }
            _ => Kind::Close,
        }
    }
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

#[cfg(test)]
mod tests;
