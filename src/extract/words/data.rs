//! The table as it was laid out when the program was compiled: see `build`. No byte of it is touched before a word needs
//! it, so a program that reads one release pays for the words of that alone.

use super::key::Key;
use super::layout::{Entry, Fact, Spelling};
use super::places::{GROUPS, PLACES, place, split};

/// Bytes that begin where a piece of what the processor fetches at once does.
#[repr(C, align(64))]
struct Aligned<const N: usize>([u8; N]);

/// A file of the table.
macro_rules! file {
    ($name:literal) => {
        include_bytes!(concat!(env!("OUT_DIR"), "/words/", $name))
    };
}

/// For every group half of its factor, rounded down.
static FACTORS: Aligned<{ 2 * GROUPS }> = Aligned(*file!("factors"));
/// For every place what is known of the one word that can have it.
static ENTRIES: Aligned<{ Entry::SIZE * PLACES }> = Aligned(*file!("entries"));
/// What is known of words.
static FACTS: Aligned<{ Fact::SIZE * Fact::ROOM }> = Aligned(*file!("facts"));
/// The spellings that are not told of in the entries.
static SPELLINGS: &[u8] = file!("spellings");
/// The letters of those, and of words that have no key by their spelling.
static LETTERS: &str = include_str!(concat!(env!("OUT_DIR"), "/words/letters"));

/// The bodies that everyone knows, a line for each first word: names with tabs between them, the longest first, and spaces
/// between their tokens.
pub static KNOWN_BODIES: &str = include_str!(concat!(env!("OUT_DIR"), "/words/bodies"));

/// The place that a word has, if it is on a list.
#[inline(always)]
pub fn place_of(key: Key) -> usize {
    let (group, number) = split(key);
    place(number, u16::from_le_bytes(FACTORS.0.as_chunks().0[group]))
}

/// What is known of the one word that can have a place.
#[inline(always)]
pub fn entry(place: usize) -> Entry {
    Entry::of_bytes(&ENTRIES.0.as_chunks().0[place])
}

/// A fact by its number.
#[inline(always)]
pub fn fact(number: u16) -> Fact {
    Fact::of_bytes(&FACTS.0.as_chunks().0[usize::from(number) % Fact::ROOM])
}

/// The spellings of a word and the numbers of what is known of them.
pub fn spellings(entry: Entry) -> impl Iterator<Item = (&'static str, u16)> {
    let spellings = SPELLINGS.as_chunks().0.iter();
    let (first, count) = (usize::from(entry.first), usize::from(entry.count));
    spellings.skip(first).take(count).map(|bytes| {
        let Spelling { start, len, hint } = Spelling::of_bytes(bytes);
        (letters(start, len.into()), hint)
    })
}

/// The letters of a word that has no key by its spelling, in lower case.
pub fn long_letters(entry: Entry) -> &'static [u8] {
    letters(entry.manner as u32, (entry.manner >> 32) as usize).as_bytes()
}

/// Some of the letters.
fn letters(start: u32, len: usize) -> &'static str {
    &LETTERS[start as usize..][..len]
}
