//! The one table of all word lists: a word is looked up once, and that says everything that any list knows of it.
//!
//! A word of sixteen bytes or fewer is its own key, two numbers, so that nearly no letters are hashed or compared one by
//! one. The table is an array of places, most of them free, and a word on no list mostly meets a free one.

use std::borrow::Cow;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::hint::{self, Hint};
use super::lexicon::{self, Class, entries};
use super::sites::Site;
use crate::text::Span;
use crate::text::pack::sixteen;
use crate::text::token::tokenize;

/// What the lists say of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Word {
    /// In any case, with or without its closing period.
    pub class: Class,
    /// In its own spelling.
    pub hint: Hint,
    /// In which sets of tokens it is for that.
    pub site: Site,
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
    TABLE.get(word)
}

/// The table of all lists, for one who looks up many words of a text.
pub fn table() -> &'static Table {
    &TABLE
}

/// How many places the table has: four times as many as there are words, so that a word on no list nearly always meets a
/// free one.
const PLACES: usize = 1 << 16;

static TABLE: LazyLock<Table> = LazyLock::new(Table::of_all_lists);

/// A word of sixteen bytes or fewer as two numbers; zero bytes fill it.
type Key = [u64; 2];

/// The table. It is laid out so that the processor has little to guess: the first entry, which is of no word, stands at
/// all free places and says nothing of any word, and an entry holds what is known of the spelling that a word mostly has.
pub struct Table {
    /// The index of an entry, or that of the first one, which is of no word.
    places: Box<[u16; PLACES]>,
    entries: Vec<Entry>,
    /// For every entry 1 + the index of the first of its spellings that a list of spellings holds, or 0.
    first: Vec<u32>,
    /// What the entries have of spellings, each the next of one before.
    spellings: Vec<Spelling>,
    /// The entries of longer words and of phrases.
    long: FxHashMap<Vec<u8>, usize>,
    /// The length of the longest word, in bytes.
    longest: usize,
}

/// What is known of a word in lower case.
struct Entry {
    /// The word in lower case; [`NO_WORD`] where it is a longer one.
    key: Key,
    class: Class,
    /// Where words of these classes stand.
    site: Site,
    /// The one spelling that is told of here: see [`Key`] and [`Written::manner`]; [`NO_MANNER`] where there is none.
    manner: u64,
    /// What the lists of spellings say of that.
    hint: Hint,
    /// Where it stands, besides.
    spelled: Site,
    /// Whether the lists have other spellings, too.
    varies: bool,
}

/// What is known of one spelling of a word.
struct Spelling {
    /// The word as it is spelled.
    word: Cow<'static, str>,
    hint: Hint,
    site: Site,
    /// 1 + the index of the next spelling of the word, or 0.
    next: u32,
}

/// A key that no word has.
const NO_WORD: Key = [u64::MAX; 2];
/// A manner in which no word is written.
const NO_MANNER: u64 = u64::MAX;

/// A word by its key.
struct Written {
    /// In lower case, without the period at its end.
    bare: Key,
    /// In what it differs from that: its capitals and its period.
    manner: u64,
}

impl Table {
    fn of_all_lists() -> Self {
        let mut table = Self {
            places: Box::new([0; PLACES]),
            entries: Vec::new(),
            first: Vec::new(),
            spellings: Vec::new(),
            long: FxHashMap::default(),
            longest: 0,
        };
        table.add_entry(NO_WORD);
        for (class, list) in lexicon::LISTS {
            for word in entries(list) {
                let index = table.entry(word);
                table.entries[index].class |= *class;
            }
        }
        for entry in &mut table.entries {
            entry.site = Site::of_class(entry.class);
        }
        for (hint, list) in hint::LISTS {
            for word in entries(list) {
                table.add_spelling(word.into(), *hint, Site::empty());
            }
        }
        for name in entries(hint::KNOWN_BODIES) {
            let first = tokenize(name).first().map_or("", |t| t.span.of(name));
            table.add_spelling(first.into(), Hint::KNOWN, Site::empty());
            // `FBIs` has lost an apostrophe.
            if first.contains(char::is_uppercase) {
                table.add_spelling(format!("{first}s").into(), Hint::empty(), Site::KNOWN);
            }
        }
        table.settle_spellings();
        table
    }

    /// Says in each entry what is known of one of its spellings: the one in small letters, else the last that was added.
    fn settle_spellings(&mut self) {
        for spelling in &mut self.spellings {
            spelling.site |= Site::of_spelling(&spelling.word, spelling.hint);
        }
        for index in 0..self.entries.len() {
            let small = |s: &&Spelling| !s.word.contains(char::is_uppercase);
            let of_entry = || self.spellings_of(index);
            let Some(main) = of_entry().find(small).or_else(|| of_entry().next()) else {
                continue;
            };
            let written = Written::of(&main.word);
            let (hint, spelled, varies) = (main.hint, main.site, of_entry().count() > 1);
            let entry = &mut self.entries[index];
            entry.manner = written.map_or(NO_MANNER, |w| w.manner);
            (entry.hint, entry.spelled, entry.varies) = (hint, spelled, varies);
        }
    }

    fn add_spelling(&mut self, word: Cow<'static, str>, hint: Hint, site: Site) {
        let index = self.entry(&word);
        let mut next = self.first[index] as usize;
        while let Some(spelling) = next.checked_sub(1).map(|i| &mut self.spellings[i]) {
            if spelling.word == word {
                spelling.hint |= hint;
                spelling.site |= site;
                return;
            }
            next = spelling.next as usize;
        }
        self.spellings.push(Spelling {
            word,
            hint,
            site,
            next: self.first[index],
        });
        self.first[index] = self.spellings.len() as u32;
    }

    /// The spellings of the word at `entry`.
    fn spellings_of(&self, entry: usize) -> impl Iterator<Item = &Spelling> {
        let at = |index: u32| (index as usize).checked_sub(1).map(|i| &self.spellings[i]);
        std::iter::successors(at(self.first[entry]), move |s| at(s.next))
    }

    /// The index of the entry of a word, made where there is none.
    fn entry(&mut self, word: &str) -> usize {
        let word = word.strip_suffix('.').unwrap_or(word);
        let Some(key) = key(word).map(lower) else {
            let lower = word.to_lowercase().into_bytes();
            self.longest = self.longest.max(lower.len());
            let next = self.entries.len();
            let index = *self.long.entry(lower).or_insert(next);
            if index == next {
                self.add_entry(NO_WORD);
            }
            return index;
        };
        let place = self.place_of(key);
        if self.places[place] == 0 {
            let next = u16::try_from(self.entries.len()).expect("fewer words than places");
            self.places[place] = next;
            self.add_entry(key);
        }
        usize::from(self.places[place])
    }

    fn add_entry(&mut self, key: Key) {
        self.first.push(0);
        self.entries.push(Entry {
            key,
            class: Class::empty(),
            site: Site::empty(),
            manner: NO_MANNER,
            hint: Hint::empty(),
            spelled: Site::empty(),
            varies: false,
        });
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
            place = (place + 1) % PLACES;
        }
    }

    /// What is known of the word at a span of a text.
    #[inline(always)]
    pub fn get_at(&self, text: &str, span: Span) -> Word {
        match Written::at(text, span) {
            Some(written) => self.get_written(&written, || span.of(text)),
            None => self.get_long(span.of(text)),
        }
    }

    fn get(&self, word: &str) -> Word {
        match Written::of(word) {
            Some(written) => self.get_written(&written, || word),
            None => self.get_long(word),
        }
    }

    /// What is known of a word that has a key.
    #[inline(always)]
    fn get_written<'w>(&self, written: &Written, word: impl Fn() -> &'w str) -> Word {
        let mut index = self.places[first_place(written.bare)];
        let mut entry = &self.entries[usize::from(index)];
        if (index != 0) & (entry.key != written.bare) {
            index = self.places[self.place_of(written.bare)];
            entry = &self.entries[usize::from(index)];
        }
        let mut found = Word {
            class: entry.class,
            hint: Hint::empty(),
            site: entry.site,
        };
        if entry.manner == written.manner {
            found.hint = entry.hint;
            found.site |= entry.spelled;
        } else if entry.varies {
            self.add_spelled(&mut found, usize::from(index), word());
        }
        found
    }

    /// Adds what is known of the spelling of a word.
    #[cold]
    fn add_spelled(&self, found: &mut Word, entry: usize, word: &str) {
        if let Some(spelling) = self.spellings_of(entry).find(|s| s.word == word) {
            found.hint = spelling.hint;
            found.site |= spelling.site;
        }
    }

    /// What is known of a word that has no key, at least not together with its period.
    #[cold]
    fn get_long(&self, spelled: &str) -> Word {
        let bare = spelled.strip_suffix('.').unwrap_or(spelled);
        let index = match key(bare) {
            Some(key) => usize::from(self.places[self.place_of(lower(key))]),
            None => self.find_long(bare).unwrap_or(0),
        };
        let entry = &self.entries[index];
        let mut found = Word {
            class: entry.class,
            hint: Hint::empty(),
            site: entry.site,
        };
        self.add_spelled(&mut found, index, spelled);
        found
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

/// Where the search for a key begins.
#[inline(always)]
fn first_place([low, high]: Key) -> usize {
    // Multiplication carries every byte up; the factors are odd and without a pattern.
    let mixed = low.wrapping_mul(0x9e37_79b9_7f4a_7c15)
        ^ high.wrapping_mul(0xc2b2_ae3d_27d4_eb4f).rotate_left(29);
    let mixed = mixed.wrapping_mul(0xbf58_476d_1ce4_e5b9);
    (mixed >> (u64::BITS - PLACES.trailing_zeros())) as usize % PLACES
}

/// The key of a word as it is spelled: of ASCII and at most sixteen bytes. None of any other.
#[inline(always)]
fn key(word: &str) -> Option<Key> {
    let key = sixteen(word.as_bytes());
    (word.len() <= 16 && is_ascii(key)).then_some(key)
}

/// Whether all bytes of a key are of ASCII.
#[inline(always)]
fn is_ascii([low, high]: Key) -> bool {
    (low | high) & (ONES << 7) == 0
}

impl Written {
    /// A word by itself; None where it has no key.
    #[inline(always)]
    fn of(word: &str) -> Option<Self> {
        let spelled = key(word)?;
        let bare = word.len() - usize::from(word.as_bytes().last() == Some(&b'.'));
        Some(Self::new(spelled, bare))
    }

    /// The word at a span of a text; None where it has no key.
    #[inline(always)]
    fn at(text: &str, span: Span) -> Option<Self> {
        let Some(sixteen) = text.as_bytes()[span.start as usize..].first_chunk::<16>() else {
            return Self::of(span.of(text));
        };
        let len = span.len();
        let keep = KEEP.get(len)?;
        let last = sixteen[len.saturating_sub(1) % 16];
        let [low, high] = sixteen.as_chunks::<8>().0 else {
            return None;
        };
        let spelled = [
            u64::from_le_bytes(*low) & keep[0],
            u64::from_le_bytes(*high) & keep[1],
        ];
        is_ascii(spelled).then(|| Self::new(spelled, len.saturating_sub((last == b'.').into())))
    }

    /// A word as it is spelled, and how long it is without the period at its end.
    #[inline(always)]
    fn new(spelled: Key, len: usize) -> Self {
        let keep = KEEP[len % KEEP.len()];
        let bare = lower([spelled[0] & keep[0], spelled[1] & keep[1]]);
        let [low, high] = [spelled[0] ^ bare[0], spelled[1] ^ bare[1]];
        Self {
            bare,
            // A capital differs in one bit, and that of no two letters stands at one place.
            manner: low | high >> 1,
        }
    }
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

/// A byte in each place of a number.
const ONES: u64 = 0x0101_0101_0101_0101;

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
            let at = table().get_at(&text, Span::new(before.len(), before.len() + word.len()));
            prop_assert_eq!(at, of(&word));
            prop_assert_eq!(look_up(&word.to_ascii_lowercase()), look_up(&word));
        }
    }
}
