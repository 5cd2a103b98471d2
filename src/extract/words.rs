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

/// How many places the table has, as a power of two: twice as many as there are words, and more.
const PLACES: u32 = 15;

static TABLE: LazyLock<Table> = LazyLock::new(Table::of_all_lists);

/// A word of sixteen bytes or fewer in lower case, as two numbers; zero bytes fill it.
type Key = [u64; 2];

/// The table. What is not in the processor's nearest memory takes longer to fetch than to work out, so a word on no list
/// is told by one look at `places`, and one on a list by one more at `entries`.
#[derive(Default)]
struct Table {
    /// Free places, of 0, and others: the index of an entry, and above it some bits of the word's hash, one of which is
    /// never 0.
    places: Vec<u32>,
    entries: Vec<Entry>,
    /// What the entries have of spellings, each the next of one before.
    spellings: Vec<Spelling>,
    /// The entries of longer words and of phrases.
    long: FxHashMap<Vec<u8>, usize>,
    /// The length of the longest word, in bytes.
    longest: usize,
}

/// What is known of a word in lower case.
#[derive(Default)]
struct Entry {
    /// The word; zeros where it is a longer one.
    key: Key,
    class: Class,
    /// 1 + the index of the first of its spellings that a list of spellings holds, or 0.
    first: u32,
}

/// What is known of one spelling of a word.
struct Spelling {
    word: &'static str,
    hint: Hint,
    /// 1 + the index of the next spelling of the word, or 0.
    next: u32,
}

impl Table {
    fn of_all_lists() -> Self {
        let mut table = Self {
            places: vec![0; 1 << PLACES],
            ..Self::default()
        };
        for (class, list) in lexicon::LISTS {
            for word in entries(list) {
                let index = table.entry(word);
                table.entries[index].class |= *class;
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
        let index = self.entry(word);
        match self.spelling(index, word) {
            Some(known) => self.spellings[known].hint |= hint,
            None => {
                self.spellings.push(Spelling {
                    word,
                    hint,
                    next: self.entries[index].first,
                });
                self.entries[index].first = self.spellings.len() as u32;
            }
        }
    }

    /// The index of one spelling of the word at `entry`.
    #[inline]
    fn spelling(&self, entry: usize, word: &str) -> Option<usize> {
        let mut next = self.entries[entry].first as usize;
        while let Some(index) = next.checked_sub(1) {
            if self.spellings[index].word == word {
                return Some(index);
            }
            next = self.spellings[index].next as usize;
        }
        None
    }

    /// The index of the entry of a word, made where there is none.
    fn entry(&mut self, word: &str) -> usize {
        let word = word.strip_suffix('.').unwrap_or(word);
        let next = self.entries.len();
        let index = match key(word, 0, word.len()) {
            Some(key) => match self.find(key) {
                Ok(index) => index,
                Err(place) => {
                    let index = u16::try_from(next).expect("fewer words than places");
                    self.places[place] = tag(key) | u32::from(index);
                    self.entries.push(Entry {
                        key,
                        ..Entry::default()
                    });
                    next
                }
            },
            None => {
                let lower = word.to_lowercase().into_bytes();
                self.longest = self.longest.max(lower.len());
                *self.long.entry(lower).or_insert(next)
            }
        };
        if index == self.entries.len() {
            self.entries.push(Entry::default());
        }
        index
    }

    /// The entry of a key, or the free place where it would stand.
    #[inline(always)]
    fn find(&self, key: Key) -> Result<usize, usize> {
        let (mut place, tag) = (place(key), tag(key));
        loop {
            let taken = self.places[place];
            if taken == 0 {
                return Err(place);
            }
            let index = usize::from(taken as u16);
            if taken & TAG == tag && self.entries[index].key == key {
                return Ok(index);
            }
            place = (place + 1) % self.places.len();
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
        let mut word = Word {
            class: entry.class,
            hint: Hint::empty(),
        };
        if entry.first > 0
            && let Some(known) = self.spelling(index, &text[start..end])
        {
            word.hint = self.spellings[known].hint;
        }
        word
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

/// A hash of a key.
#[inline(always)]
fn hash([low, high]: Key) -> u64 {
    // Multiplication carries every byte up; the factors are odd and without a pattern.
    let mixed = low.wrapping_mul(0x9e37_79b9_7f4a_7c15)
        ^ high.wrapping_mul(0xc2b2_ae3d_27d4_eb4f).rotate_left(29);
    mixed.wrapping_mul(0xbf58_476d_1ce4_e5b9)
}

/// Where the search for a key begins.
#[inline(always)]
fn place(key: Key) -> usize {
    (hash(key) >> (u64::BITS - PLACES)) as usize
}

/// The bits of a place that do not say which entry it has.
const TAG: u32 = 0xffff_0000;

/// What a place says of its word besides.
#[inline(always)]
fn tag(key: Key) -> u32 {
    (hash(key) >> 8) as u32 & TAG | 1 << 31
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
        assert!(hint("House").contains(Hint::TRIGGER));
        assert!(!hint("house").contains(Hint::TRIGGER));
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
