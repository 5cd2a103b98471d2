//! The one table of all word lists: a word is looked up once, and that says everything that any list knows of it.
//!
//! A word of sixteen bytes or fewer is its own `key`, two numbers, and the place of its key is worked out: see
//! [`places`]. The table is laid out so that the processor has little to guess: every word has a place of its own, and
//! what stands there is known of the spelling that a word mostly has. That is done when the program is compiled, by
//! `build`, which is part of the build script and of the tests; [`layout`] is how it is written down, and [`data`] has
//! what was written.

mod batch;
#[cfg(test)]
mod build;
mod data;
mod key;
mod layout;
mod places;

use std::hint::select_unpredictable;

pub use self::batch::{BATCH, Batch};
pub(super) use self::data::KNOWN_BODIES;

use self::data::{entry, fact, long_letters, place_of, spellings};
use self::key::{LONGEST, Written, key, long_key, lower};
use self::layout::Entry;
use super::hint::Hint;
use super::lexicon::Class;
use super::sites::Site;

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
    of(word).class.difference(Class::SOUND)
}

/// What the lists of single words say of a word in its own spelling.
pub fn hint(word: &str) -> Hint {
    of(word).hint
}

fn of(word: &str) -> Word {
    let Some(written) = Written::of(word) else {
        return of_long(word);
    };
    let entry = entry(place_of(written.bare));
    of_written(entry, entry.key == written.bare, written.manner, || word)
}

/// What is known of a word that has a key, with the entry at its place and whether that is of this word. Words on a list
/// and on none stand in no order, so nothing is skipped for one that is on none, but made nothing of.
#[inline(always)]
fn of_written<'w>(entry: Entry, listed: bool, manner: u64, word: impl Fn() -> &'w str) -> Word {
    let spelled = listed & (entry.manner == manner);
    if listed & !spelled & (entry.count != 0) {
        return of_spelled(entry, word());
    }
    let class = select_unpredictable(listed, entry.class, 0);
    let hint = select_unpredictable(spelled, entry.hint, 0);
    Word::of_facts(class, hint)
}

/// What is known of a word that has other spellings than the one that its entry tells of.
#[cold]
fn of_spelled(entry: Entry, word: &str) -> Word {
    let spelling = spellings(entry).find(|(spelling, _)| *spelling == word);
    Word::of_facts(entry.class, spelling.map_or(0, |(_, hint)| hint))
}

/// What is known of a word that has no key by its spelling, at least not together with its period.
#[cold]
fn of_long(spelled: &str) -> Word {
    let bare = spelled.strip_suffix('.').unwrap_or(spelled);
    let entry = match key(bare).map(lower) {
        Some(key) => Some(entry(place_of(key))).filter(|e| e.key == key),
        None => find_long(bare),
    };
    entry.map_or(Word::default(), |entry| of_spelled(entry, spelled))
}

#[cold]
fn find_long(word: &str) -> Option<Entry> {
    // Lower case can take a byte or two less a letter.
    if word.len() > 2 * LONGEST {
        return None;
    }
    if word.is_ascii() {
        let mut buffer = [0u8; 2 * LONGEST];
        let lower = buffer.get_mut(..word.len())?;
        lower.copy_from_slice(word.as_bytes());
        lower.make_ascii_lowercase();
        return find_lower(lower);
    }
    find_lower(word.to_lowercase().as_bytes())
}

fn find_lower(word: &[u8]) -> Option<Entry> {
    let key = long_key(word);
    let entry = entry(place_of(key));
    (entry.key == key && long_letters(entry) == word).then_some(entry)
}

impl Word {
    /// What two facts say, by their numbers.
    #[inline(always)]
    fn of_facts(class: u16, hint: u16) -> Self {
        let (class, hint) = (fact(class), fact(hint));
        Self {
            class: Class::from_bits_retain(class.bits),
            hint: Hint::from_bits_retain(hint.bits),
            site: Site::from_bits_retain(class.site | hint.site),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::extract::hint;
    use crate::extract::lexicon::{self, entries};
    use crate::text::Span;
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
                assert!(of(word).class.contains(*class), "{word}");
                assert!(of(&word.to_uppercase()).class.contains(*class) || !word.is_ascii());
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
            let mut batch = Batch::default();
            batch.ask(&text, &[token]);
            prop_assert_eq!(batch.get(0, &word), of(&word));
            prop_assert_eq!(look_up(&word.to_ascii_lowercase()), look_up(&word));
        }
    }
}
