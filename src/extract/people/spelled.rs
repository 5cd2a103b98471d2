//! The words of names in one form, in which those of a person are compared.

use std::ops::Range;
use std::rc::Rc;

use super::ground::Ground;
use super::names::{Run, unglued};
use crate::extract::lexicon::Class;
use crate::text::fold::fold;

/// A word in lower case. What a person is called by is kept in several places.
pub type Lower = Rc<str>;

/// The words of a name in lower case, without suffix, quotation marks, periods and accents: "Díaz" is written "Diaz" as well.
pub fn words_of(ground: &Ground, tokens: &Range<usize>) -> Vec<Lower> {
    written(ground, tokens)
        .map(|word| {
            if word.is_ascii() {
                with_lower(word, |lower| Rc::from(lower))
            } else {
                fold(word).into()
            }
        })
        .collect()
}

/// The words of [`words_of`] in their own case.
pub fn written<'a>(
    ground: &Ground<'_, 'a>,
    tokens: &Range<usize>,
) -> impl DoubleEndedIterator<Item = &'a str> {
    tokens
        .clone()
        .filter(|&i| {
            ground.doc.tokens[i].is_word()
                && (!ground.has(i, Class::NAME_SUFFIX) || i == tokens.start)
        })
        .map(|i| {
            let word = ground.word(i);
            unglued(word).unwrap_or(word).trim_end_matches('.')
        })
}

/// Whether a name has several words.
pub fn is_long(ground: &Ground, run: &Run) -> bool {
    if run.plain {
        run.tokens.len() > 1
    } else {
        written(ground, &run.tokens).nth(1).is_some()
    }
}

/// What `ask` says of a word with the capitals of ASCII as small letters.
pub fn with_lower<T>(word: &str, ask: impl FnOnce(&str) -> T) -> T {
    let mut buffer = [0; 32];
    let Some(lower) = buffer.get_mut(..word.len()) else {
        return ask(&word.to_ascii_lowercase());
    };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    ask(std::str::from_utf8(lower).unwrap_or(word))
}

/// The first three letters of some words, whatever their case: nearly no other word of a text begins as one of them.
#[derive(Default)]
pub struct Beginnings {
    /// By the first letter which second ones there are, and which third ones, a bit each.
    second: [u32; 32],
    third: [u32; 32],
}

impl Beginnings {
    /// The places of the first three bytes: letters differ from their capitals in none of the bits that count.
    #[inline]
    fn places(word: &str) -> Option<(usize, u32, u32)> {
        let bytes = word.as_bytes();
        let [first, second] = *bytes.first_chunk::<2>()?;
        let third = bytes.get(2).copied().unwrap_or(0);
        Some((
            usize::from(first & 31),
            1 << (second & 31),
            1 << (third & 31),
        ))
    }

    /// Adds a word.
    pub fn add(&mut self, word: &str) {
        if let Some((row, second, third)) = Self::places(word) {
            // Behind two letters the "s" of a possessive may stand.
            let owns = if word.len() == 2 { 1 << (b's' & 31) } else { 0 };
            self.second[row] |= second;
            self.third[row] |= third | owns;
        }
    }

    /// Whether one of the words may begin as this one does, which may be its possessive. A single letter is none of them.
    #[inline]
    pub fn fit(&self, word: &str) -> bool {
        Self::places(word).is_some_and(|(row, second, third)| {
            self.second[row] & second != 0 && self.third[row] & third != 0
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Beginnings, with_lower};

    #[test]
    fn words_fit_that_begin_alike_in_any_case() {
        let mut known = Beginnings::default();
        known.add("roe");
        known.add("li");
        assert!(known.fit("Roe") && known.fit("ROES") && known.fit("Li") && known.fit("Lis"));
        assert!(!known.fit("Doe") && !known.fit("Rogan") && !known.fit("Lin"));
        assert!(!known.fit("R") && !known.fit(""));
    }

    #[test]
    fn words_of_any_length_are_lowered() {
        let long = "Doe".repeat(20);
        assert_eq!(with_lower("DoE", str::to_owned), "doe");
        assert_eq!(with_lower(&long, str::to_owned), long.to_lowercase());
    }
}
