//! The one table of all word lists: a word is looked up once, and that says everything that any list knows of it.
//!
//! A word of sixteen bytes or fewer is its own key, two numbers, so that nearly no letters are hashed or compared one by
//! one. The table is an array of places, most of them free, and a word on no list mostly meets a free one.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::hint::{self, Hint};
use super::lexicon::{self, Class, entries};
use crate::text::token::tokenize;

/// What the lists say of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Word {
    /// In any case, with or without its closing period.
    pub class: Class,
    /// In its own spelling.
    pub hint: Hint,
}

/// What the word lists say of a word or a phrase ("new hampshire"), in any case, with or without its closing period.
pub fn look_up(word: &str) -> Class {
    of(word).class
}

/// What the lists of single words say of a word in its own spelling.
pub fn hint(word: &str) -> Hint {
    of(word).hint
}

fn of(word: &str) -> Word {
    TABLE.get(word, 0, word.len())
}

/// What all lists say of the word that stands at `start..end` of a text.
#[inline(always)] // once, where the tokens of a text are looked up
pub fn read(text: &str, start: usize, end: usize) -> Word {
    TABLE.get(text, start, end)
}

/// How many places the table has, as a power of two: four times as many as there are words.
const PLACES: u32 = 16;

static TABLE: LazyLock<Table> = LazyLock::new(Table::of_all_lists);

/// A word of sixteen bytes or fewer in lower case, as two numbers; zero bytes fill it.
type Key = [u64; 2];

#[derive(Default)]
struct Table {
    /// 1 + the index of an entry, or 0 for a free place.
    places: Vec<u16>,
    /// The words of the entries.
    keys: Vec<Key>,
    entries: Vec<Entry>,
    /// The entries of longer words and of phrases.
    long: FxHashMap<Vec<u8>, usize>,
    /// The length of the longest word, in bytes.
    longest: usize,
}

/// What is known of a word in lower case.
#[derive(Default)]
struct Entry {
    class: Class,
    /// Spellings that a list of spellings holds.
    spellings: Vec<(&'static str, Hint)>,
}

impl Table {
    fn of_all_lists() -> Self {
        let mut table = Self {
            places: vec![0; 1 << PLACES],
            ..Self::default()
        };
        for (class, list) in lexicon::LISTS {
            for word in entries(list) {
                table.entry(word).class |= *class;
            }
        }
        for (hint, list) in hint::LISTS {
            for word in entries(list) {
                table.add_spelling(word, *hint);
            }
        }
        for name in entries(hint::KNOWN_BODIES) {
            let first = tokenize(name).first().map_or("", |t| t.span.of(name));
            table.add_spelling(first, Hint::KNOWN);
        }
        table
    }

    fn add_spelling(&mut self, word: &'static str, hint: Hint) {
        let spellings = &mut self.entry(word).spellings;
        match spellings.iter_mut().find(|s| s.0 == word) {
            Some(known) => known.1 |= hint,
            None => spellings.push((word, hint)),
        }
    }

    /// The entry of a word, made where there is none.
    fn entry(&mut self, word: &str) -> &mut Entry {
        let word = word.strip_suffix('.').unwrap_or(word);
        let next = self.entries.len();
        let index = match key(word, 0, word.len()) {
            Some(key) => match self.find(key) {
                Ok(index) => index,
                Err(place) => {
                    self.places[place] = u16::try_from(next + 1).expect("fewer words than places");
                    self.keys.push(key);
                    self.entries.push(Entry::default());
                    next
                }
            },
            None => {
                let lower = word.to_lowercase().into_bytes();
                self.longest = self.longest.max(lower.len());
                let index = *self.long.entry(lower).or_insert(next);
                if index == next {
                    self.keys.push([0; 2]);
                    self.entries.push(Entry::default());
                }
                index
            }
        };
        &mut self.entries[index]
    }

    /// The entry of a key, or the free place where it would stand.
    #[inline(always)]
    fn find(&self, key: Key) -> Result<usize, usize> {
        let mut place = place(key);
        loop {
            match self.places[place] {
                0 => return Err(place),
                index if self.keys[index as usize - 1] == key => return Ok(index as usize - 1),
                _ => place = (place + 1) % self.places.len(),
            }
        }
    }

    #[inline(always)]
    fn get(&self, text: &str, start: usize, end: usize) -> Word {
        let bare = end - usize::from(end > start && text.as_bytes()[end - 1] == b'.');
        let index = match key(text, start, bare) {
            Some(key) => self.find(key).ok(),
            None => self.find_long(&text[start..bare]),
        };
        let Some(index) = index else {
            return Word::default();
        };
        let entry = &self.entries[index];
        if entry.spellings.is_empty() {
            return Word {
                class: entry.class,
                hint: Hint::empty(),
            };
        }
        entry.of(&text[start..end])
    }

    #[cold]
    fn find_long(&self, word: &str) -> Option<usize> {
        // Lower case can take a byte or two less a letter.
        if word.len() > 2 * self.longest {
            return None;
        }
        if word.is_ascii() {
            let mut buffer = [0u8; 64];
            let lower = buffer.get_mut(..word.len())?;
            lower.copy_from_slice(word.as_bytes());
            lower.make_ascii_lowercase();
            return self.long.get(&*lower).copied();
        }
        self.long.get(word.to_lowercase().as_bytes()).copied()
    }
}

impl Entry {
    /// What is known of one spelling.
    #[inline]
    fn of(&self, word: &str) -> Word {
        let known = self.spellings.iter().find(|s| s.0 == word);
        Word {
            class: self.class,
            hint: known.map_or(Hint::empty(), |s| s.1),
        }
    }
}

/// Where the search for a key begins.
#[inline(always)]
fn place([low, high]: Key) -> usize {
    // Multiplication carries every byte up; the factors are odd and without a pattern.
    let mixed = low.wrapping_mul(0x9e37_79b9_7f4a_7c15)
        ^ high.wrapping_mul(0xc2b2_ae3d_27d4_eb4f).rotate_left(29);
    (mixed.wrapping_mul(0xbf58_476d_1ce4_e5b9) >> (u64::BITS - PLACES)) as usize
}

/// The key of the word at `start..end` of a text: of ASCII letters and at most sixteen bytes. None of any other.
#[inline(always)]
fn key(text: &str, start: usize, end: usize) -> Option<Key> {
    let bytes = text.as_bytes();
    let len = end - start;
    let key = if len <= 8 {
        [load(bytes, start, len), 0]
    } else if len <= 16 {
        [load(bytes, start, 8), load(bytes, start + 8, len - 8)]
    } else {
        return None;
    };
    const HIGH: u64 = 0x8080_8080_8080_8080;
    ((key[0] | key[1]) & HIGH == 0).then(|| [lower(key[0]), lower(key[1])])
}

/// Eight bytes or fewer as a number, the first the lowest.
#[inline(always)]
fn load(bytes: &[u8], start: usize, len: usize) -> u64 {
    match bytes.get(start..start + 8) {
        Some(eight) => {
            let mut whole = [0; 8];
            whole.copy_from_slice(eight);
            let keep = u64::MAX.checked_shr(64 - 8 * len as u32).unwrap_or(0);
            u64::from_le_bytes(whole) & keep
        }
        None => bytes[start..start + len]
            .iter()
            .rev()
            .fold(0, |sum, b| sum << 8 | u64::from(*b)),
    }
}

/// Eight ASCII bytes with their capitals as small letters.
#[inline(always)]
fn lower(eight: u64) -> u64 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    // The high bit of each byte: whether it is past `Z`, and whether it is `A` or past it. No byte carries into the next.
    let past = eight.wrapping_add(ONES * u64::from(0x7f - b'Z'));
    let from = eight.wrapping_add(ONES * u64::from(0x80 - b'A'));
    eight | ((from ^ past) & (ONES << 7)) >> 2
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_word_is_known_in_any_case_and_a_spelling_only_in_its_own() {
        assert!(look_up("PRESIDENT").contains(Class::TITLE));
        assert!(look_up("Inc.").contains(Class::ORG_SUFFIX));
        assert!(look_up("Sri Lanka").contains(Class::COUNTRY));
        assert!(look_up("Antigua and Barbuda").contains(Class::COUNTRY));
        assert_eq!(look_up("presidentx"), Class::empty());
        assert!(hint("District").contains(Hint::TRIGGER));
        assert!(!hint("district").contains(Hint::TRIGGER));
        assert_eq!(look_up(""), Class::empty());
    }

    #[test]
    fn every_entry_of_every_list_is_found() {
        for (class, list) in lexicon::LISTS {
            for word in entries(list) {
                assert!(look_up(word).contains(*class), "{word}");
                assert!(look_up(&word.to_uppercase()).contains(*class) || !word.is_ascii());
            }
        }
        for (spelling, list) in hint::LISTS {
            for word in entries(list) {
                assert!(hint(word).contains(*spelling), "{word}");
            }
        }
    }

    proptest! {
        #[test]
        fn case_and_what_stands_around_a_word_do_not_matter(
            before in "[ a-z]{0,9}",
            word in "[A-Za-z.’é-]{0,20}",
            behind in "[ a-z]{0,9}",
        ) {
            let text = format!("{before}{word}{behind}");
            let at = read(&text, before.len(), before.len() + word.len());
            prop_assert_eq!(at.class, look_up(&word));
            prop_assert_eq!(at.hint, hint(&word));
            prop_assert_eq!(look_up(&word.to_ascii_lowercase()), look_up(&word));
        }
    }
}
