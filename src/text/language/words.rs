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
        let mut at = 0;
        while at < bytes.len() {
            let start = at;
            at = map.end(start);
            let len = at - start;
            self.scripts.counts[Script::Latin as usize] += len;
            if bytes.get(at).is_some_and(|b| !b.is_ascii()) {
                at = self.word(text, start, at);
                continue;
            }
            if len > 0 {
                let short = len <= PACKED;
                let word = || lower(&bytes[start..], len);
                self.words
                    .count(if short { small.ascii(word()) } else { 0 });
            }
            at += 1;
        }
    }

    /// Reads the word that starts at `start`, with a character outside ASCII at `at`; gives where to go on.
    fn word(&mut self, text: &str, start: usize, mut at: usize) -> usize {
        let mut end = text.len();
        for c in text[at..].chars() {
            // Dashes and quotation marks, nearly all there is in English, are in no table.
            let mark = matches!(c, '\u{2000}'..='\u{206f}');
            if c.is_ascii_alphabetic() {
                self.scripts.counts[Script::Latin as usize] += 1;
            } else if !c.is_ascii() && !mark {
                self.scripts.take(c);
            }
            if mark || !c.is_alphabetic() {
                end = at;
                at += c.len_utf8();
                break;
            }
            at += c.len_utf8();
        }
        let word = &text[start..end];
        if word.is_ascii() && word.len() <= PACKED {
            if !word.is_empty() {
                let word = lower(word.as_bytes(), word.len());
                self.words.count(SMALL.ascii(word));
            }
        } else {
            self.words.count(SMALL.other(word));
        }
        at
    }
}

/// Small words by language.
#[derive(Default)]
pub(super) struct Words {
    counts: [usize; SMALL_WORDS.len()],
    total: usize,
}

impl Words {
    /// Counts a word and the languages that it is a small word of.
    fn count(&mut self, languages: u32) {
        self.total += 1;
        let mut rest = languages;
        while rest != 0 {
            self.counts[rest.trailing_zeros() as usize] += 1;
            rest &= rest - 1;
        }
    }

    /// The language with most small words: one in twelve words at least, of eight words or more. English wins a tie, and
    /// another language must have clearly more, since a foreign name brings its "de la" along.
    pub fn leading(&self) -> Option<Language> {
        let english = self.counts[0];
        let (best, most) = SMALL_WORDS
            .iter()
            .zip(self.counts)
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
