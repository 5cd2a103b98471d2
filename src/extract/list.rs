//! Short lists of words that a rule asks for by itself.
//!
//! What a whole pass asks of every token belongs in the word lists of [`super::lexicon`]; a list here is for one rule that
//! has a few places to look at. Nearly all words differ from all of a list in length or first letter, which one bit tells.

/// Some words.
pub struct List {
    words: &'static [&'static str],
    starts: Starts,
}

/// The lengths and first letters of some words: most others have another, which one bit tells.
#[derive(Clone, Copy, Default)]
pub struct Starts {
    /// By length the first letters that words of that length have, a bit each. A letter and its capital share one.
    letters: [u32; LONGEST],
}

/// No word of a list is as long as this.
const LONGEST: usize = 20;

impl Starts {
    /// Those of no words.
    pub const NONE: Self = Self {
        letters: [0; LONGEST],
    };

    /// Adds those of a word.
    ///
    /// # Panics
    ///
    /// When the word is empty or longer than any should be; as lists are constants, this is told at once.
    pub const fn add(&mut self, word: &str) {
        self.letters[word.len()] |= bit(word.as_bytes()[0]);
    }

    /// Whether a word of this one's length has its first letter.
    #[inline]
    pub fn fit(&self, word: &str) -> bool {
        let first = word.as_bytes().first().map_or(0, |b| bit(*b));
        self.letters.get(word.len()).is_some_and(|s| s & first != 0)
    }
}

impl List {
    /// The list of these words.
    ///
    /// # Panics
    ///
    /// When a word is empty or longer than any should be; as lists are constants, this is told at once.
    pub const fn of(words: &'static [&'static str]) -> Self {
        let mut starts = Starts::NONE;
        let mut at = 0;
        while at < words.len() {
            starts.add(words[at]);
            at += 1;
        }
        Self { words, starts }
    }

    /// Whether it has a word, as it is written.
    #[inline]
    pub fn has(&self, word: &str) -> bool {
        self.starts.fit(word) && self.words.contains(&word)
    }

    /// Whether it has a word, whichever of its letters of ASCII are capitals.
    #[inline]
    pub fn has_in_any_case(&self, word: &str) -> bool {
        self.starts.fit(word) && self.find_in_any_case(word)
    }

    #[inline(never)]
    fn find_in_any_case(&self, word: &str) -> bool {
        let mut words = self.words.iter().filter(|w| w.len() == word.len());
        words.any(|w| w.eq_ignore_ascii_case(word))
    }
}

/// The bit of a first letter.
const fn bit(first: u8) -> u32 {
    1 << (first & 31)
}

#[cfg(test)]
mod tests {
    use super::List;

    #[test]
    fn a_list_has_its_words_and_no_others() {
        const LIST: List = List::of(&["said", "Said", "’s", "in turn"]);
        for word in ["said", "Said", "’s", "in turn"] {
            assert!(LIST.has(word), "{word}");
        }
        for word in ["", "SAID", "sai", "sand", "a word longer than all others"] {
            assert!(!LIST.has(word), "{word}");
        }
        assert!(LIST.has_in_any_case("SAID"));
        assert!(!LIST.has_in_any_case("paid"));
    }
}
