//! Tokens: words, numbers, possessives and punctuation, with their shape.
//!
//! One pass over the bytes, ASCII first. It is no UAX #29 segmentation, on purpose: a name wants `O’Brien`, `Man-hee`,
//! `AT&T`, `U.S.` and `Sen.` whole, a possessive `’s` apart from the name that it follows, and `announced.White`, where
//! a space was lost, in three.

mod mark;
mod word;

use super::Span;
use super::letter_map::{LetterMap, Letters};

/// A token of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
    /// Whether it is a word with a hyphen or a period in it.
    pub joined: bool,
    /// Whether it is a word of letters of ASCII alone, the first a capital and the others all small or all capitals.
    pub plain: bool,
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
    let scanner = Scanner {
        text,
        bytes: text.as_bytes(),
        map: LetterMap::of(text.as_bytes()),
        out: Vec::with_capacity(text.len() / 4 + 1),
    };
    scanner.run()
}

/// White space in ASCII, as [`char::is_whitespace`] has it.
const SPACE: u8 = 1;
/// A small letter.
const SMALL: u8 = 1 << 1;
/// A capital.
const LARGE: u8 = 1 << 2;
/// A letter.
const LETTER: u8 = SMALL | LARGE;
/// A digit.
const DIGIT: u8 = 1 << 3;
/// A byte of a character that is not ASCII.
const HIGH: u8 = 1 << 4;
/// A mark that plainly ends a word before it, whatever follows.
const END: u8 = 1 << 5;
/// A mark that the first part of a mail address can have.
const LOCAL: u8 = 1 << 6;
/// White space or a mark that no address has.
const BREAK: u8 = 1 << 7;

/// What each byte is; 0 for marks that may go on with a word.
const BYTES: [u8; 256] = {
    let mut kinds = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        kinds[byte] = match byte as u8 {
            b'\x0b' => SPACE,
            b'\t'..=b'\r' | b' ' => SPACE | BREAK,
            b'a'..=b'z' => SMALL,
            b'A'..=b'Z' => LARGE,
            b'0'..=b'9' => DIGIT,
            0x80.. => HIGH,
            b'.' | b'-' | b'_' | b'+' => LOCAL,
            b'\'' | b'&' | b'@' | b':' => 0,
            b'<' | b'>' | b'"' | b'(' | b')' | b'[' | b']' | b'{' | b'}' | b'|' | b',' | b';' => {
                END | BREAK
            }
            _ => END,
        };
        byte += 1;
    }
    kinds
};

/// What a byte is.
#[inline(always)]
fn kind_of(byte: u8) -> u8 {
    BYTES[byte as usize]
}

struct Scanner<'a> {
    text: &'a str,
    bytes: &'a [u8],
    map: LetterMap,
    out: Vec<Token>,
}

impl Scanner<'_> {
    fn run(mut self) -> Vec<Token> {
        let mut at = 0;
        while let Some(byte) = self.bytes.get(at) {
            let kind = kind_of(*byte);
            // Nearly all is words and the spaces between them.
            at = if kind & LETTER != 0 {
                self.word(at)
            } else if kind & SPACE != 0 {
                at + 1
            } else if kind & DIGIT != 0 {
                self.number(at)
            } else if kind & HIGH != 0 {
                self.character(at)
            } else {
                self.mark(at, *byte as char)
            };
        }
        self.out
    }

    /// Takes a token; gives where it ends.
    #[inline(always)]
    fn push(&mut self, start: usize, end: usize, kind: Kind) -> usize {
        self.push_token(start, end, kind, false)
    }

    #[inline(always)]
    fn push_token(&mut self, start: usize, end: usize, kind: Kind, joined: bool) -> usize {
        self.out.push(Token {
            span: Span::new(start, end),
            kind,
            joined,
            plain: is_plain(&self.bytes[start..end], kind),
        });
        end
    }

    /// Takes the word at `start`, where an ASCII letter is; gives where to go on.
    #[inline(always)]
    fn word(&mut self, start: usize) -> usize {
        let letters = self.map.run(start);
        let end = start + letters.len;
        let stop = self.byte(end);
        let (shape, plain) = shape_of_letters(letters);
        if kind_of(stop) & (SPACE | END) != 0 {
            if shape == Shape::Mixed || shape == Shape::Capital && !plain {
                return self.push_plain(start, end, shape);
            }
            self.out.push(Token {
                span: Span::new(start, end),
                kind: Kind::Word(shape),
                joined: false,
                plain,
            });
            // The space is no token.
            return end + usize::from(stop == b' ');
        }
        self.word_before(start, letters, shape)
    }

    /// Takes a word behind which stands what may belong to it.
    fn word_before(&mut self, start: usize, letters: Letters, shape: Shape) -> usize {
        let end = start + letters.len;
        match self.byte(end) {
            b'.' if self.ends_at_period(end) && !self.is_www(start, end) => {
                let keeps = match letters.len {
                    1 => letters.capitals == 1,
                    _ => word::is_short_form(&self.text[start..end]),
                };
                if keeps {
                    self.push_token(start, end + 1, Kind::Word(shape), true)
                } else {
                    self.push_plain(start, end, shape)
                }
            }
            0x80.. if self.is_plain_mark(end) => self.push_plain(start, end, shape),
            b'\'' | 0x80.. if self.possessive_end(end).is_some() => {
                self.push(start, end, Kind::Word(shape));
                self.possessive(end)
            }
            _ => self.closer(start),
        }
    }

    /// Reads on from a character that is not ASCII.
    fn character(&mut self, at: usize) -> usize {
        match self.peek(at) {
            Some(c) if mark::is_common(c) => self.mark(at, c),
            Some(c) if c.is_whitespace() => at + c.len_utf8(),
            Some(c) if c.is_alphabetic() => self.closer(at),
            Some(c) if c.is_numeric() => self.number(at),
            Some(c) => self.mark(at, c),
            None => self.bytes.len(),
        }
    }

    /// The byte at `at`; a space behind the end.
    #[inline(always)]
    fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(b' ')
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

    /// Takes the number at `start`; gives where it ends.
    fn number(&mut self, start: usize) -> usize {
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
        self.possessive(end)
    }
}

/// What [`Token::plain`] says of a token.
fn is_plain(token: &[u8], kind: Kind) -> bool {
    match kind {
        Kind::Word(Shape::Capital) => token[1..].iter().all(u8::is_ascii_lowercase),
        Kind::Word(Shape::Upper | Shape::Initial) => token.iter().all(u8::is_ascii_uppercase),
        _ => false,
    }
}

/// How a word of these letters is written and whether it is [plain](Token::plain), told without a branch: words with and
/// without a capital stand in no order.
#[inline(always)]
fn shape_of_letters(letters: Letters) -> (Shape, bool) {
    use Shape::{Capital, Initial, Lower, Mixed, Upper};
    // By whether the first is a capital, whether another is and whether all are.
    const SHAPES: [(Shape, bool); 8] = [
        (Lower, false),
        (Capital, true),
        (Mixed, false),
        (Capital, false),
        (Lower, false),
        (Initial, true),
        (Lower, false),
        (Upper, true),
    ];
    let capitals = letters.capitals;
    let all = u64::from(capitals == letters.all);
    let index = capitals & 1 | u64::from(capitals > 1) << 1 | all << 2;
    SHAPES[index as usize % 8]
}

#[cfg(test)]
mod tests;
