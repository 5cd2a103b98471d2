//! The one table of all word lists: a word is looked up once, and that says everything that any list knows of it.
//!
//! A word of sixteen bytes or fewer is its own key, two numbers, so that nearly no letters are hashed or compared one by
//! one. The table is an array of places, most of them free, and a word on no list mostly meets a free one.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::hint::{self, Hint};
use super::lexicon::{self, Class, entries};
use super::sites::Site;
use crate::text::token::{Token, tokenize};

/// What the lists say of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Word {
    /// In any case, with or without its closing period.
    pub class: Class,
    /// In its own spelling.
    pub hint: Hint,
    /// In which sets of tokens it is for that.
    pub site: Site,
    /// Whether it has a hyphen or a period in it.
    pub joined: bool,
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
    TABLE.get_one(word)
}

/// How many tokens are looked up together.
pub const BATCH: usize = 32;

/// What all lists say of some tokens of a text, at most [`BATCH`]; nothing of those that are no words.
///
/// Most of the time that a look-up takes is spent waiting for memory. So all keys are worked out first, then all places
/// are asked for, then all entries: the processor waits for many of them at once.
pub fn read(text: &str, tokens: &[Token]) -> [Word; BATCH] {
    TABLE.get_all(text, tokens)
}

/// How many places the table has: four times as many as there are words, so that a word on no list nearly always meets a
/// free one.
const PLACES: u32 = 16;

static TABLE: LazyLock<Table> = LazyLock::new(Table::of_all_lists);

/// A word of sixteen bytes or fewer as two numbers; zero bytes fill it.
type Key = [u64; 2];

/// The table. It is laid out so that the processor has little to guess: the first entry, which is of no word, stands at
/// all free places and says nothing of any word.
#[derive(Default)]
struct Table {
    /// The index of an entry, or that of the first one, which is of no word.
    places: Vec<u16>,
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
    /// The word in lower case; zeros where it is a longer one.
    key: Key,
    class: Class,
    /// Where words of these classes stand.
    site: Site,
    /// 1 + the index of the first of its spellings that a list of spellings holds, or 0.
    first: u32,
}

/// What is known of one spelling of a word.
struct Spelling {
    /// The word as it is spelled; [`NO_WORD`] where it is a longer one.
    key: Key,
    word: &'static str,
    hint: Hint,
    site: Site,
    /// 1 + the index of the next spelling of the word, or 0.
    next: u32,
}

/// A key that no word has.
const NO_WORD: Key = [u64::MAX; 2];

impl Table {
    fn of_all_lists() -> Self {
        let mut table = Self {
            places: vec![0; 1 << PLACES],
            entries: vec![Entry::default()],
            ..Self::default()
        };
        let mut phrases = Vec::new();
        for (class, list) in lexicon::LISTS {
            for word in entries(list) {
                let index = table.entry(word);
                table.entries[index].class |= *class;
                if word.as_bytes().contains(&b' ') {
                    phrases.push(word);
                }
            }
        }
        for entry in &mut table.entries {
            entry.site = Site::of_class(entry.class);
        }
        for phrase in phrases {
            let first = tokenize(phrase).first().map_or("", |t| t.span.of(phrase));
            let index = table.entry(first);
            table.entries[index].site |= Site::PHRASES;
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
        for spelling in &mut table.spellings {
            spelling.site = Site::of_spelling(spelling.word, spelling.hint);
        }
        table
    }

    fn add_spelling(&mut self, word: &'static str, hint: Hint) {
        let index = self.entry(word);
        match self.spelling(index, word) {
            Some(known) => self.spellings[known].hint |= hint,
            None => {
                self.spellings.push(Spelling {
                    key: key(word, 0, word.len()).unwrap_or(NO_WORD),
                    word,
                    hint,
                    site: Site::empty(),
                    next: self.entries[index].first,
                });
                self.entries[index].first = self.spellings.len() as u32;
            }
        }
    }

    /// The index of one spelling of the word at `entry`.
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
            Some(key) => {
                let key = lower(key);
                let place = self.place_of(key);
                if self.places[place] == 0 {
                    self.places[place] = u16::try_from(next).expect("fewer words than places");
                    self.entries.push(Entry {
                        key,
                        ..Entry::default()
                    });
                }
                usize::from(self.places[place])
            }
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

    /// Where a key in lower case stands, or the free place where it would.
    #[inline(always)]
    fn place_of(&self, key: Key) -> usize {
        let mut place = first_place(key);
        loop {
            let index = self.places[place];
            if index == 0 || self.entries[usize::from(index)].key == key {
                return place;
            }
            place = (place + 1) % self.places.len();
        }
    }

    fn get_all(&self, text: &str, tokens: &[Token]) -> [Word; BATCH] {
        let mut keys = [NO_WORD; BATCH];
        let mut bare = [NO_WORD; BATCH];
        let mut places = [0; BATCH];
        let mut found = [Word::default(); BATCH];
        for (i, token) in tokens.iter().enumerate().filter(|(_, t)| t.is_word()) {
            let (start, end) = (token.span.start as usize, token.span.end as usize);
            if let Some(key) = key(text, start, end) {
                keys[i] = key;
                bare[i] = lower(without_period(key, end - start));
            }
        }
        for (place, bare) in places.iter_mut().zip(&bare) {
            *place = self.places[first_place(*bare)];
        }
        for (i, token) in tokens.iter().enumerate().filter(|(_, t)| t.is_word()) {
            found[i] = if keys[i] == NO_WORD {
                self.get_long(token.span.of(text))
            } else {
                self.get(keys[i], bare[i], places[i])
            };
        }
        found
    }

    /// What is known of the word of a key as it is spelled, with its bare form and what stands at the place of that.
    #[inline(always)]
    fn get(&self, spelled: Key, bare: Key, place: u16) -> Word {
        let mut entry = &self.entries[usize::from(place)];
        if (place != 0) & (entry.key != bare) {
            entry = &self.entries[usize::from(self.places[self.place_of(bare)])];
        }
        let mut word = Word {
            class: entry.class,
            hint: Hint::empty(),
            site: entry.site,
            joined: has(spelled, b'-') | has(spelled, b'.'),
        };
        let mut next = entry.first as usize;
        while let Some(spelling) = next.checked_sub(1).map(|index| &self.spellings[index]) {
            if spelling.key == spelled {
                word.hint = spelling.hint;
                word.site |= spelling.site;
                break;
            }
            next = spelling.next as usize;
        }
        word
    }

    fn get_one(&self, word: &str) -> Word {
        match key(word, 0, word.len()) {
            Some(key) => {
                let bare = lower(without_period(key, word.len()));
                self.get(key, bare, self.places[first_place(bare)])
            }
            None => self.get_long(word),
        }
    }

    /// What is known of a word that has no key, at least not together with its period.
    #[cold]
    fn get_long(&self, spelled: &str) -> Word {
        let bare = spelled.strip_suffix('.').unwrap_or(spelled);
        let index = match key(bare, 0, bare.len()) {
            Some(key) => usize::from(self.places[self.place_of(lower(key))]),
            None => self.find_long(bare).unwrap_or(0),
        };
        let entry = &self.entries[index];
        let mut word = Word {
            class: entry.class,
            hint: Hint::empty(),
            site: entry.site,
            joined: spelled.bytes().any(|b| matches!(b, b'-' | b'.')),
        };
        if let Some(known) = self.spelling(index, spelled) {
            word.hint = self.spellings[known].hint;
            word.site |= self.spellings[known].site;
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
fn first_place(key: Key) -> usize {
    (hash(key) >> (u64::BITS - PLACES)) as usize
}

/// The key of the word at `start..end` of a text as it is spelled: of ASCII letters and at most sixteen bytes. None of
/// any other.
#[inline(always)]
fn key(text: &str, start: usize, end: usize) -> Option<Key> {
    let bytes = text.as_bytes();
    let len = end - start;
    if len > 16 {
        return None;
    }
    let key = match bytes.get(start..start + 16) {
        Some(sixteen) => {
            let [low, high] = sixteen.as_chunks::<8>().0 else {
                return None;
            };
            let [keep_low, keep_high] = KEEP[len];
            [
                u64::from_le_bytes(*low) & keep_low,
                u64::from_le_bytes(*high) & keep_high,
            ]
        }
        None => {
            let load = |bytes: &[u8]| {
                bytes
                    .iter()
                    .rev()
                    .fold(0, |sum, b| sum << 8 | u64::from(*b))
            };
            let (low, high) = bytes[start..end].split_at(len.min(8));
            [load(low), load(high)]
        }
    };
    ((key[0] | key[1]) & (ONES << 7) == 0).then_some(key)
}

/// The bits that a word of each length has in its key.
const KEEP: [Key; 17] = {
    let mut keep = [[0; 2]; 17];
    let mut len = 1;
    while len <= 16 {
        keep[len] = keep[len - 1];
        keep[len][(len - 1) / 8] |= 0xff << (8 * ((len - 1) % 8));
        len += 1;
    }
    keep
};

/// The key of a word of `len` bytes without the period at its end.
#[inline(always)]
fn without_period(key: Key, len: usize) -> Key {
    let last = len.saturating_sub(1);
    let ends = (key[last / 8] >> (8 * (last % 8))) as u8 == b'.';
    let [low, high] = KEEP[len - usize::from(ends)];
    [key[0] & low, key[1] & high]
}

/// A byte in each place of a number.
const ONES: u64 = 0x0101_0101_0101_0101;

/// Whether a word has a byte in it.
#[inline(always)]
fn has(key: Key, byte: u8) -> bool {
    key.into_iter().fold(0, |found, eight| {
        let differs = eight ^ (ONES * u64::from(byte));
        found | (differs.wrapping_sub(ONES) & !differs & (ONES << 7))
    }) != 0
}

/// A key with its capitals as small letters.
#[inline(always)]
fn lower(key: Key) -> Key {
    key.map(|eight| {
        // The high bit of each byte: whether it is past `Z`, and whether it is `A` or past it. No byte carries into the
        // next.
        let past = eight.wrapping_add(ONES * u64::from(0x7f - b'Z'));
        let from = eight.wrapping_add(ONES * u64::from(0x80 - b'A'));
        eight | ((from ^ past) & (ONES << 7)) >> 2
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::Span;
    use crate::text::token::{Kind, Shape};

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

    #[test]
    fn a_phrase_of_the_lists_is_told_by_its_first_word() {
        for (_, list) in lexicon::LISTS {
            for phrase in entries(list) {
                let shouted = phrase.to_uppercase();
                let tokens = tokenize(&shouted);
                let word = of(tokens[0].span.of(&shouted));
                let told = word.site.contains(Site::PHRASES);
                assert!(
                    told || tokens.len() == 1 || !phrase.contains(' '),
                    "{phrase}"
                );
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
            let token = Token {
                span: Span::new(before.len(), before.len() + word.len()),
                kind: Kind::Word(Shape::Lower),
            };
            let at = read(&text, &[token])[0];
            prop_assert_eq!(at.class, look_up(&word));
            prop_assert_eq!(at.hint, hint(&word));
            prop_assert_eq!(at.joined, word.contains(['-', '.']));
            prop_assert_eq!(look_up(&word.to_ascii_lowercase()), look_up(&word));
        }
    }
}
