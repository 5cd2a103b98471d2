//! Short lists of words that a rule asks for by itself.
//!
//! What a whole pass asks of every token belongs in the word lists of [`super::lexicon`]; a list here is for one rule that
//! has a few places to look at. Nearly all words differ from all of a list in length or first letter, which one bit tells.

/// Some words.
pub struct List {
    words: &'static [&'static str],
    /// By length the first letters that words of that length have, a bit each. A letter and its capital share one.
    starts: [u32; LONGEST],
}

/// No word of a list is as long as this.
const LONGEST: usize = 20;

impl List {
    /// The list of these words.
    ///
    /// # Panics
    ///
    /// When a word is empty or longer than any should be; as lists are constants, this is told at once.
    pub const fn of(words: &'static [&'static str]) -> Self {
        let mut starts = [0; LONGEST];
        let mut at = 0;
        while at < words.len() {
            let word = words[at].as_bytes();
            starts[word.len()] |= bit(word[0]);
            at += 1;
        }
        Self { words, starts }
    }

    /// Whether it has a word, as it is written.
    #[inline]
    pub fn has(&self, word: &str) -> bool {
        self.may_have(word) && self.words.contains(&word)
    }

    /// Whether it has a word, whichever of its letters of ASCII are capitals.
    #[inline]
    pub fn has_in_any_case(&self, word: &str) -> bool {
        self.may_have(word) && self.find_in_any_case(word)
    }

    #[inline(never)]
    fn find_in_any_case(&self, word: &str) -> bool {
        let mut words = self.words.iter().filter(|w| w.len() == word.len());
        words.any(|w| w.eq_ignore_ascii_case(word))
    }

    /// Whether a word of the list has this one's length and its first letter.
    #[inline]
    fn may_have(&self, word: &str) -> bool {
        let first = word.as_bytes().first().map_or(0, |b| bit(*b));
        self.starts.get(word.len()).is_some_and(|s| s & first != 0)
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
