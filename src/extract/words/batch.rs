//! Words looked up together.
//!
//! Most of the time that a look-up takes is spent waiting for memory: a text has many words that have not been met for
//! long. So all places are worked out first, then all entries are asked for in a loop that does nothing else: the
//! processor waits for many of them at once.

use super::{Key, NO_WORD, Table, Word, Written};
use crate::text::token::Token;

/// How many tokens are looked up together.
pub const BATCH: usize = 64;

/// Some tokens of a text, at most [`BATCH`], and which of them are words of the table.
pub struct Batch<'t> {
    table: &'t Table,
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

impl<'t> Batch<'t> {
    /// One that has asked for nothing yet.
    pub fn new(table: &'t Table) -> Self {
        Self {
            table,
            written: [NO_KEY; BATCH],
            places: [0; BATCH],
            listed: 0,
        }
    }

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
            *place = self.table.places.get(found.bare) as u16;
            *written = found;
        }
        let asked = self.written.iter().zip(&self.places).enumerate();
        self.listed = asked.fold(0, |listed, (i, (written, place))| {
            let key: &Key = &self.table.entry(usize::from(*place)).key;
            listed | u64::from(*key == written.bare) << i
        });
    }

    /// What is known of token `i`, which is this word.
    #[inline(always)]
    pub fn get(&self, i: usize, word: &str) -> Word {
        let manner = self.written[i].manner;
        if manner == NO_KEY.manner {
            return self.table.get_long(word);
        }
        let entry = self.table.entry(usize::from(self.places[i]));
        let listed = self.listed >> (i % BATCH) & 1 == 1;
        self.table.get_written(entry, listed, manner, || word)
    }
}
