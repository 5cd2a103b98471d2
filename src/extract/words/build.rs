//! The lists of words, put together.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::places::{PLACES, Places};
use super::{Entry, Key, NO_ENTRY, NO_WORD, Spelling, Table, Written, key, lower};
use crate::extract::hint::{self, Hint};
use crate::extract::lexicon::{self, entries};
use crate::extract::sites::Site;
use crate::text::token::tokenize;

/// How many words there are, roughly.
const WORDS: usize = 33_000;

/// A table in the making: no entry tells of a spelling yet but by the first of all that it has.
#[derive(Default)]
struct Builder {
    entries: Vec<Entry>,
    spellings: Vec<Spelling>,
    /// Which entries are of words that have a key.
    short: FxHashMap<Key, usize>,
    /// Which are of others.
    long: FxHashMap<Vec<u8>, usize>,
}

/// The table of all lists.
pub(super) fn table() -> Table {
    let mut builder = Builder::default();
    builder.entries.reserve(WORDS);
    builder.short.reserve(WORDS);
    builder.add_classes();
    builder.add_hints();
    builder.settle_spellings();
    builder.table()
}

impl Builder {
    fn add_classes(&mut self) {
        let mut phrases = Vec::new();
        for (class, list) in lexicon::LISTS {
            for word in entries(list) {
                let index = self.entry(word);
                self.entries[index].class |= *class;
                if word.as_bytes().contains(&b' ') {
                    phrases.push(word);
                }
            }
        }
        for entry in &mut self.entries {
            entry.site = Site::of_class(entry.class);
        }
        for phrase in phrases {
            let first = tokenize(phrase).first().map_or("", |t| t.span.of(phrase));
            let index = self.entry(first);
            self.entries[index].site |= Site::PHRASES;
        }
    }

    fn add_hints(&mut self) {
        for (hint, list) in hint::LISTS {
            for word in entries(list) {
                self.add_spelling(word.into(), *hint, Site::empty());
            }
        }
        for name in entries(hint::KNOWN_BODIES) {
            let first = tokenize(name).first().map_or("", |t| t.span.of(name));
            self.add_spelling(first.into(), Hint::KNOWN, Site::empty());
            // `FBIs` has lost an apostrophe.
            if first.contains(char::is_uppercase) {
                self.add_spelling(format!("{first}s").into(), Hint::empty(), Site::KNOWN);
            }
        }
    }

    fn add_spelling(&mut self, word: Cow<'static, str>, hint: Hint, site: Site) {
        let index = self.entry(&word);
        let first = &mut self.entries[index].spellings;
        let mut next = *first as usize;
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
            next: *first,
        });
        *first = self.spellings.len() as u32;
    }

    /// The index of the entry of a word, made where there is none.
    fn entry(&mut self, word: &str) -> usize {
        let word = word.strip_suffix('.').unwrap_or(word);
        let next = self.entries.len();
        let key = key(word).map(lower);
        let index = match key {
            Some(key) => *self.short.entry(key).or_insert(next),
            None => {
                let lower = word.to_lowercase().into_bytes();
                *self.long.entry(lower).or_insert(next)
            }
        };
        if index == next {
            self.entries.push(Entry {
                key: key.unwrap_or(NO_WORD),
                ..NO_ENTRY
            });
        }
        index
    }

    /// Says in the entries of words that have a key what is known of one spelling: of the one in small letters, else of
    /// the one that was added last. Where there is no other, nobody needs to look for one.
    fn settle_spellings(&mut self) {
        for spelling in &mut self.spellings {
            spelling.site |= Site::of_spelling(&spelling.word, spelling.hint);
        }
        for entry in &mut self.entries {
            let at = |index: u32| (index as usize).checked_sub(1).map(|i| &self.spellings[i]);
            let Some(last) = at(entry.spellings).filter(|_| entry.key != NO_WORD) else {
                continue;
            };
            let small = |s: &&Spelling| !s.word.contains(char::is_uppercase);
            let main = std::iter::successors(Some(last), |s| at(s.next)).find(small);
            let main = main.unwrap_or(last);
            // One whose period makes it too long for a key is looked for.
            if let Some(written) = Written::of(&main.word) {
                entry.manner = written.manner;
                (entry.hint, entry.spelled) = (main.hint, main.site);
                if last.next == 0 {
                    entry.spellings = 0;
                }
            }
        }
    }

    fn table(self) -> Table {
        let keys: Vec<Key> = self.short.into_keys().collect();
        let places = Places::of(&keys);
        let mut short: Box<[Entry]> = vec![NO_ENTRY; PLACES].into();
        for entry in self.entries.iter().filter(|e| e.key != NO_WORD) {
            short[places.get(entry.key)] = *entry;
        }
        Table {
            places,
            short: short
                .try_into()
                .unwrap_or_else(|_| unreachable!("as many as places")),
            longest: self.long.keys().map(Vec::len).max().unwrap_or(0),
            long: (self.long.into_iter())
                .map(|(word, index)| (word, self.entries[index]))
                .collect(),
            spellings: self.spellings,
        }
    }
}
