//! The one table of all word lists: a word is looked up once, and that says everything that any list knows of it.
//!
//! A word of sixteen bytes or fewer is its own key, two numbers, so that nearly no letters are hashed or compared one by
//! one, and the place of its key is worked out: see [`places`].

mod batch;
mod build;
mod places;

use std::borrow::Cow;
use std::hint::select_unpredictable;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

pub use self::batch::{BATCH, Batch};

use self::places::{PLACES, Places};
use super::hint::Hint;
use super::lexicon::Class;
use super::sites::Site;
use crate::text::Span;
use crate::text::pack::sixteen;

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

static TABLE: LazyLock<Table> = LazyLock::new(build::table);

/// A word of sixteen bytes or fewer as two numbers; zero bytes fill it.
type Key = [u64; 2];

/// The table. It is laid out so that the processor has little to guess: every word has a place of its own, and an entry
/// holds what is known of the spelling that a word mostly has.
pub struct Table {
    places: Places,
    /// For every place what is known of the one word that can have it.
    short: Box<[Entry; PLACES]>,
    /// The entries of longer words and of phrases, by their letters in lower case.
    long: FxHashMap<Vec<u8>, Entry>,
    /// The length of the longest of them, in bytes.
    longest: usize,
    /// What the entries have of spellings, each the next of one before.
    spellings: Vec<Spelling>,
}

/// What is known of a word in lower case: all of it in one piece of what the processor fetches at once.
#[derive(Clone, Copy)]
#[repr(align(64))]
struct Entry {
    /// The word in lower case; [`NO_WORD`] where it is a longer one.
    key: Key,
    class: Class,
    /// Where words of these classes stand.
    site: Site,
    /// The one spelling that is told of here: see [`Written::manner`]; [`NO_MANNER`] where there is none.
    manner: u64,
    /// What the lists of spellings say of that.
    hint: Hint,
    /// Where it stands, besides.
    spelled: Site,
    /// 1 + the index of the first of the spellings, or 0 where none but the one here is on a list.
    spellings: u32,
}

/// The entry of no word.
const NO_ENTRY: Entry = Entry {
    key: NO_WORD,
    class: Class::empty(),
    site: Site::empty(),
    manner: NO_MANNER,
    hint: Hint::empty(),
    spelled: Site::empty(),
    spellings: 0,
};

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
#[derive(Clone, Copy)]
struct Written {
    /// In lower case, without the period at its end.
    bare: Key,
    /// In what it differs from that: its capitals and its period.
    manner: u64,
}

impl Table {
    fn get(&self, word: &str) -> Word {
        let Some(written) = Written::of(word) else {
            return self.get_long(word);
        };
        let entry = self.entry(self.places.get(written.bare));
        let listed = entry.key == written.bare;
        self.get_written(entry, listed, written.manner, || word)
    }

    /// What is known of the one word that can have a place.
    #[inline(always)]
    fn entry(&self, place: usize) -> &Entry {
        &self.short[place % PLACES]
    }

    /// What is known of a word that has a key, with the entry at its place and whether that is of this word. Words on a
    /// list and on none stand in no order, so nothing is skipped for one that is on none, but made nothing of.
    #[inline(always)]
    fn get_written<'w>(
        &self,
        entry: &Entry,
        listed: bool,
        manner: u64,
        word: impl Fn() -> &'w str,
    ) -> Word {
        let spelled = listed & (entry.manner == manner);
        if listed & !spelled & (entry.spellings != 0) {
            return self.get_spelled(entry, word());
        }
        let (class, site) = (entry.class.bits(), entry.site.bits());
        let (hint, besides) = (entry.hint.bits(), entry.spelled.bits());
        Word {
            class: Class::from_bits_retain(select_unpredictable(listed, class, 0)),
            hint: Hint::from_bits_retain(select_unpredictable(spelled, hint, 0)),
            site: Site::from_bits_retain(
                select_unpredictable(listed, site, 0) | select_unpredictable(spelled, besides, 0),
            ),
        }
    }

    /// What is known of a word that has other spellings than the one that its entry tells of.
    #[cold]
    fn get_spelled(&self, entry: &Entry, word: &str) -> Word {
        let at = |index: u32| (index as usize).checked_sub(1).map(|i| &self.spellings[i]);
        let mut spellings = std::iter::successors(at(entry.spellings), |s| at(s.next));
        let spelling = spellings.find(|s| s.word == word);
        Word {
            class: entry.class,
            hint: spelling.map_or(Hint::empty(), |s| s.hint),
            site: entry.site | spelling.map_or(Site::empty(), |s| s.site),
        }
    }

    /// What is known of a word that has no key, at least not together with its period.
    #[cold]
    fn get_long(&self, spelled: &str) -> Word {
        let bare = spelled.strip_suffix('.').unwrap_or(spelled);
        let entry = match key(bare).map(lower) {
            Some(key) => Some(&self.short[self.places.get(key)]).filter(|e| e.key == key),
            None => self.find_long(bare),
        };
        entry.map_or(Word::default(), |entry| self.get_spelled(entry, spelled))
    }

    #[cold]
    fn find_long(&self, word: &str) -> Option<&Entry> {
        // Lower case can take a byte or two less a letter.
        if word.len() > 2 * self.longest {
            return None;
        }
        if word.is_ascii() {
            let mut buffer = [0u8; 64];
            let lower = buffer.get_mut(..word.len())?;
            lower.copy_from_slice(word.as_bytes());
            lower.make_ascii_lowercase();
            return self.long.get(&*lower);
        }
        self.long.get(word.to_lowercase().as_bytes())
    }
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
        let stop = word.as_bytes().last() == Some(&b'.');
        let short = word.len() <= 16;
        let written = Self::new(sixteen(word.as_bytes()), word.len(), stop);
        written.filter(|_| short)
    }

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

    /// Of sixteen bytes the word that `len` of them are, and whether its last is a period; None where it is not of ASCII.
    #[inline(always)]
    fn new([low, high]: Key, len: usize, stop: bool) -> Option<Self> {
        let keep = KEEP[len.saturating_sub(usize::from(stop)) % KEEP.len()];
        let spelled = [low & keep[0], high & keep[1]];
        let bare = lower(spelled);
        let capitals = [spelled[0] ^ bare[0], spelled[1] ^ bare[1]];
        // A capital differs in one bit of six, and that of no two letters stands at one place; the lowest is free.
        let manner = capitals[0] | capitals[1] >> 1 | u64::from(stop);
        is_ascii(spelled).then_some(Self { bare, manner })
    }
}

/// The bits that a word of each length has in its key. A power of two of them needs no check.
const KEEP: [Key; 32] = {
    let mut keep = [[u64::MAX; 2]; 32];
    let mut len = 0;
    while len < 16 {
        keep[len][len / 8] = (1 << (8 * (len % 8))) - 1;
        if len < 8 {
            keep[len][1] = 0;
        }
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
    use crate::extract::hint;
    use crate::extract::lexicon::{self, entries};
    use crate::text::token::{Kind, Shape, Token, tokenize};

    #[test]
    fn a_word_is_known_in_any_case_and_a_spelling_only_in_its_own() {
        assert!(look_up("PRESIDENT").contains(Class::TITLE));
        assert!(look_up("Inc.").contains(Class::ORG_SUFFIX));
        assert!(look_up("Sri Lanka").contains(Class::COUNTRY));
        assert!(look_up("Antigua and Barbuda").contains(Class::COUNTRY));
        assert_eq!(look_up("presidentx"), Class::empty());
        assert!(super::hint("House").contains(Hint::TRIGGER));
        assert!(!super::hint("house").contains(Hint::TRIGGER));
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
                assert!(super::hint(word).contains(*spelling), "{word}");
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
                joined: false,
                plain: false,
            };
            let mut batch = Batch::new(table());
            batch.ask(&text, &[token]);
            prop_assert_eq!(batch.get(0, &word), of(&word));
            prop_assert_eq!(look_up(&word.to_ascii_lowercase()), look_up(&word));
        }
    }
}
