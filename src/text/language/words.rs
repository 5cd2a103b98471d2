//! One pass over a text that counts its letters by script and its small words by language.

use super::Language::{self, English};
use super::letters::{Script, Scripts};
use super::small_words::{PACKED, SMALL, SMALL_WORDS, lower};
use crate::text::letter_map::LetterMap;

/// Reads a text once for both its letters and its words.
#[derive(Default)]
pub(super) struct Reader {
    /// Its letters.
    pub scripts: Scripts,
    /// Its words.
    pub words: Words,
}

impl Reader {
    /// Reads a piece of text; no word is thought to go on from one piece to the next.
    pub fn read(&mut self, text: &str) {
        let small = &*SMALL;
        let bytes = text.as_bytes();
        let map = LetterMap::of(bytes);
        let (mut letters, mut words) = (0, 0);
        let mut at = 0;
        while at < bytes.len() {
            let start = at;
            at = map.end(start);
            let len = at - start;
            letters += len;
            if bytes.get(at).is_some_and(|b| !b.is_ascii()) {
                at = self.word(text, start, at);
                continue;
            }
            // Where a mark follows a space there is no word, which is no word of any language.
            words += usize::from(len > 0);
            self.words.count(small.ascii(lower(&bytes[start..], len)));
            at += 1;
        }
        self.scripts.counts[Script::Latin as usize] += letters;
        self.words.total += words;
    }

    /// Reads the word that starts at `start`, with a character outside ASCII at `at`; gives where to go on.
    #[cold]
    #[inline(never)]
    fn word(&mut self, text: &str, start: usize, mut at: usize) -> usize {
        let mut end = text.len();
        for c in text[at..].chars() {
            if c.is_ascii_alphabetic() {
                self.scripts.counts[Script::Latin as usize] += 1;
            } else if !c.is_ascii() {
                self.scripts.take(c);
            }
            if !c.is_alphabetic() {
                end = at;
                at += c.len_utf8();
                break;
            }
            at += c.len_utf8();
        }
        let word = &text[start..end];
        self.words.total += usize::from(!word.is_empty());
        let set = if word.is_ascii() && word.len() <= PACKED {
            SMALL.ascii(lower(word.as_bytes(), word.len()))
        } else {
            SMALL.other(word)
        };
        self.words.count(set);
        at
    }
}

/// Small words by the sets of their languages.
pub(super) struct Words {
    /// By [`SmallWords::sets`](super::small_words::SmallWords::sets).
    counts: [u32; 256],
    total: usize,
}

impl Default for Words {
    fn default() -> Self {
        Self {
            counts: [0; 256],
            total: 0,
        }
    }
}

impl Words {
    /// Counts a word of a set of languages.
    #[inline]
    fn count(&mut self, set: u8) {
        self.counts[usize::from(set)] += 1;
    }

    /// How many small words each language has.
    fn by_language(&self) -> [usize; SMALL_WORDS.len()] {
        let mut all = [0; SMALL_WORDS.len()];
        for (languages, count) in SMALL.sets.iter().zip(self.counts) {
            let mut rest = if count > 0 { *languages } else { 0 };
            while rest != 0 {
                all[rest.trailing_zeros() as usize] += count as usize;
                rest &= rest - 1;
            }
        }
        all
    }

    /// The language with most small words: one in twelve words at least, of eight words or more. English wins a tie, and
    /// another language must have clearly more, since a foreign name brings its "de la" along.
    pub fn leading(&self) -> Option<Language> {
        let counts = self.by_language();
        let english = counts[0];
        let (best, most) = SMALL_WORDS
            .iter()
            .zip(counts)
            .skip(1)
            .max_by_key(|(_, n)| *n)
            .map(|((l, _), n)| (*l, n))?;
        let (language, count) = if most > english + english / 4 + 1 {
            (best, most)
        } else {
            (English, english)
        };
        (self.total >= 8 && count * 12 >= self.total && count >= 2).then_some(language)
    }
}
