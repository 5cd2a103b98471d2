//! The words, written down as [`layout`](super::super::layout) has it.

use std::collections::HashMap;

use super::bodies::known_bodies;
use super::displace::factors;
use super::{Word, Words};
use crate::extract::sites::Site;
use crate::extract::words::layout::{Entry, Fact, Spelling};
use crate::extract::words::places::{PLACES, place, split};

/// A manner in which no word is written.
const NO_MANNER: u64 = u64::MAX;

/// The files of the table, by their names.
pub fn all() -> [(&'static str, Vec<u8>); 6] {
    let words = Words::of_lists().words;
    let factors = factors(words.iter().map(|word| word.key));
    let mut entries = vec![Entry::default(); PLACES];
    let mut known = Known::default();
    for word in &words {
        let (group, number) = split(word.key);
        entries[place(number, factors[group])] = known.entry(word);
    }
    let mut facts = known.facts;
    facts.resize(Fact::ROOM, Fact::default());
    [
        (
            "factors",
            factors.into_iter().flat_map(u16::to_le_bytes).collect(),
        ),
        ("entries", bytes(entries.iter().flat_map(of_entry))),
        ("facts", bytes(facts.iter().flat_map(of_fact))),
        ("spellings", bytes(known.spellings.iter().map(of_spelling))),
        ("letters", known.letters.into_bytes()),
        ("bodies", known_bodies().into_bytes()),
    ]
}

/// What the entries share.
#[derive(Default)]
struct Known {
    facts: Vec<Fact>,
    /// The numbers of the facts.
    numbers: HashMap<Fact, u16>,
    spellings: Vec<Spelling>,
    letters: String,
}

impl Known {
    /// The entry of a word.
    fn entry(&mut self, word: &Word) -> Entry {
        let mut entry = Entry {
            key: word.key,
            class: self.fact(word.class.bits(), word.site),
            manner: NO_MANNER,
            ..Entry::default()
        };
        let mut told = 0;
        if !word.is_short() {
            let (start, len) = self.letters(&word.lower);
            entry.manner = u64::from(start) | u64::from(len) << 32;
        } else if let Some((main, manner)) = word.main_spelling() {
            entry.manner = manner;
            entry.hint = self.fact(main.hint.bits(), main.site);
            told = 1;
        }
        // Where there is no other, nobody needs to look for one.
        if word.spellings.len() > told {
            entry.first = number(self.spellings.len());
            entry.count = number(word.spellings.len());
            for spelling in &word.spellings {
                let (start, len) = self.letters(&spelling.word);
                let hint = self.fact(spelling.hint.bits(), spelling.site);
                self.spellings.push(Spelling { start, len, hint });
            }
        }
        entry
    }

    /// The number of a fact, which is new or not.
    fn fact(&mut self, bits: u64, site: Site) -> u16 {
        if self.facts.is_empty() {
            self.facts.push(Fact::default());
            self.numbers.insert(Fact::default(), 0);
        }
        let fact = Fact {
            bits,
            site: site.bits(),
        };
        let next = self.facts.len();
        let number = *self.numbers.entry(fact).or_insert(number(next));
        if usize::from(number) == next {
            assert!(next < Fact::ROOM, "room for every fact");
            self.facts.push(fact);
        }
        number
    }

    /// Adds the letters of a word and says where they begin and how many bytes they have.
    fn letters(&mut self, word: &str) -> (u32, u16) {
        let start = self.letters.len() as u32;
        self.letters.push_str(word);
        (start, number(word.len()))
    }
}

/// A number in two bytes.
fn number(number: usize) -> u16 {
    u16::try_from(number).expect("fewer than 65,536")
}

fn of_entry(entry: &Entry) -> [u64; 4] {
    let [class, hint, first, count] =
        [entry.class, entry.hint, entry.first, entry.count].map(u64::from);
    let rest = class | hint << 16 | first << 32 | count << 48;
    [entry.key[0], entry.key[1], entry.manner, rest]
}

fn of_fact(fact: &Fact) -> [u64; 2] {
    [fact.bits, fact.site.into()]
}

fn of_spelling(spelling: &Spelling) -> u64 {
    let Spelling { start, len, hint } = *spelling;
    u64::from(start) | u64::from(len) << 32 | u64::from(hint) << 48
}

/// Numbers in bytes, the lowest first.
fn bytes(numbers: impl Iterator<Item = u64>) -> Vec<u8> {
    numbers.flat_map(u64::to_le_bytes).collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    #[test]
    fn every_run_writes_what_the_program_has() {
        let folder = Path::new(env!("OUT_DIR")).join("words");
        for (name, bytes) in super::all() {
            let written = std::fs::read(folder.join(name)).unwrap();
            assert!(written == bytes, "{name}");
        }
    }
}
