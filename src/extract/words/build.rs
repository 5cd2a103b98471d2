//! The table of all word lists, laid out in files. This is done when the program is compiled, by the build script: a program
//! that reads one release would take longer for it than for that.

mod bodies;
mod displace;
pub mod files;

use std::collections::HashMap;

use super::key::{Key, LONGEST, Written, key, long_key};
use crate::extract::hint::{self, Hint};
use crate::extract::lexicon::{self, Class, entries};
use crate::extract::sites::Site;
use crate::text::token::tokenize;

/// What is known of a word in lower case.
struct Word {
    /// Without its closing period.
    lower: String,
    key: Key,
    class: Class,
    site: Site,
    spellings: Vec<Spelling>,
}

/// What is known of one spelling of a word.
struct Spelling {
    /// The word as it is spelled.
    word: String,
    hint: Hint,
    site: Site,
}

/// All words of the lists, each once, in the order in which they were met.
#[derive(Default)]
struct Words {
    words: Vec<Word>,
    /// Where they stand.
    indices: HashMap<Key, usize>,
}

impl Words {
    fn of_lists() -> Self {
        let mut words = Self::default();
        words.add_classes();
        words.add_hints();
        for spelling in words.words.iter_mut().flat_map(|w| &mut w.spellings) {
            spelling.site |= Site::of_spelling(&spelling.word, spelling.hint);
        }
        words
    }

    fn add_classes(&mut self) {
        let mut phrases = Vec::new();
        for (class, list) in lexicon::LISTS {
            for word in entries(list) {
                self.word(word).class |= *class;
                if word.contains(' ') {
                    phrases.push(word);
                }
            }
        }
        for word in &mut self.words {
            word.site = Site::of_class(word.class);
        }
        for phrase in phrases {
            self.word(first(phrase)).site |= Site::PHRASES;
        }
    }

    fn add_hints(&mut self) {
        for (hint, list) in hint::LISTS {
            for word in entries(list) {
                self.spelling(word).hint |= *hint;
            }
        }
        for name in entries(hint::KNOWN_BODIES) {
            let first = first(name);
            self.spelling(first).hint |= Hint::KNOWN;
            // `FBIs` has lost an apostrophe.
            if first.contains(char::is_uppercase) {
                self.spelling(&format!("{first}s")).site |= Site::KNOWN;
            }
        }
    }

    /// A spelling of a word, added where there is none.
    fn spelling(&mut self, word: &str) -> &mut Spelling {
        let spellings = &mut self.word(word).spellings;
        let index = spellings.iter().position(|s| s.word == word);
        let index = index.unwrap_or_else(|| {
            spellings.push(Spelling {
                word: word.into(),
                hint: Hint::empty(),
                site: Site::empty(),
            });
            spellings.len() - 1
        });
        &mut spellings[index]
    }

    /// A word, added where there is none.
    ///
    /// # Panics
    ///
    /// When it is longer than any should be, or has the key of another.
    fn word(&mut self, word: &str) -> &mut Word {
        let lower = word.strip_suffix('.').unwrap_or(word).to_lowercase();
        assert!(lower.len() <= LONGEST, "{word}: too long");
        let key = key(&lower).unwrap_or_else(|| long_key(lower.as_bytes()));
        let index = *self.indices.entry(key).or_insert(self.words.len());
        if index == self.words.len() {
            self.words.push(Word {
                lower: lower.clone(),
                key,
                class: Class::empty(),
                site: Site::empty(),
                spellings: Vec::new(),
            });
        }
        let found = &mut self.words[index];
        assert_eq!(found.lower, lower, "two words of one key");
        found
    }
}

impl Word {
    /// The one spelling of which its entry tells and the manner of that: the one in small letters, else the one that was
    /// added last. None where nothing is said of any, or where its period makes it too long for a key.
    fn main_spelling(&self) -> Option<(&Spelling, u64)> {
        let small = |s: &&Spelling| !s.word.contains(char::is_uppercase);
        let main = self.spellings.iter().rev().find(small);
        let main = main.or(self.spellings.last())?;
        Written::of(&main.word).map(|written| (main, written.manner))
    }

    /// Whether it has a key by its spelling.
    fn is_short(&self) -> bool {
        key(&self.lower).is_some()
    }
}

/// The first word of a phrase or a name.
fn first(phrase: &str) -> &str {
    tokenize(phrase)[0].span.of(phrase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_the_program_is_that_of_the_lists() {
        for word in Words::of_lists().words {
            let found = super::super::of(&word.lower);
            assert_eq!(found.class, word.class, "{}", word.lower);
            for spelling in word.spellings {
                let found = super::super::of(&spelling.word);
                assert_eq!(found.hint, spelling.hint, "{}", spelling.word);
                assert_eq!(found.site, word.site | spelling.site, "{}", spelling.word);
            }
        }
    }
}
