//! Words looked up together.
//!
//! Most of the time that a look-up takes is spent waiting for memory: a text has many words that have not been met for
//! long. So all places are worked out first, then all entries are asked for in a loop that does nothing else: the
//! processor waits for many of them at once.

use super::data::{entry, place_of};
use super::key::{Key, NO_WORD, Written};
use super::places::PLACES;
use super::{Word, of_long, of_written};
use crate::text::Span;
use crate::text::token::Token;

/// How many tokens are looked up together.
pub const BATCH: usize = 64;

// A place of a batch has two bytes.
const _: () = assert!(PLACES <= 1 << 16);

/// Some tokens of a text, at most [`BATCH`], and which of them are words of the table.
pub struct Batch {
    written: [Written; BATCH],
    places: [u16; BATCH],
    /// A bit each, the first the lowest.
    listed: u64,
}

/// What stands for a token that has no key.
const NO_KEY: Written = Written {
    bare: NO_WORD,
    manner: u64::MAX - 1,
};

impl Default for Batch {
    /// One that has asked for nothing yet.
    fn default() -> Self {
        Self {
            written: [NO_KEY; BATCH],
            places: [0; BATCH],
            listed: 0,
        }
    }
}

impl Batch {
    /// Asks for some tokens of a text, of which the first [`BATCH`] count.
    #[inline(always)]
    pub fn ask(&mut self, text: &str, tokens: &[Token]) {
        // What is no word is asked for as well: that costs less than to guess what is.
        let slots = self.written.iter_mut().zip(&mut self.places);
        for (token, (written, place)) in tokens.iter().zip(slots) {
            let Some(found) = Written::at(text, token.span) else {
                (*written, *place) = (NO_KEY, 0);
                continue;
            };
            *place = place_of(found.bare) as u16;
            *written = found;
        }
        let asked = self.written.iter().zip(&self.places).enumerate();
        self.listed = asked.fold(0, |listed, (i, (written, place))| {
            let key: Key = entry(usize::from(*place)).key;
            listed | u64::from(key == written.bare) << i
        });
    }

    /// What is known of token `i`, which is this word.
    #[inline(always)]
    pub fn get(&self, i: usize, word: &str) -> Word {
        let manner = self.written[i].manner;
        if manner == NO_KEY.manner {
            return of_long(word);
        }
        let entry = entry(usize::from(self.places[i]));
        let listed = self.listed >> (i % BATCH) & 1 == 1;
        of_written(entry, listed, manner, || word)
    }
}

impl Written {
    /// The word at a span of a text; None where it has no key.
    #[inline(always)]
    fn at(text: &str, span: Span) -> Option<Self> {
        let Some(sixteen) = text.as_bytes()[span.start as usize..].first_chunk::<16>() else {
            return Self::at_end(text, span);
        };
        let len = span.len();
        if len > 16 {
            return None;
        }
        let last = sixteen[len.saturating_sub(1) % 16];
        let [low, high] = sixteen.as_chunks::<8>().0 else {
            return None;
        };
        let key = [low, high].map(|eight| u64::from_le_bytes(*eight));
        Self::new(key, len, last == b'.')
    }

    /// The word at a span within the last bytes of a text.
    #[cold]
    fn at_end(text: &str, span: Span) -> Option<Self> {
        Self::of(span.of(text))
    }
}
