//! Comparing the start of a paragraph with the set phrases of press releases.

use memchr::{Memchr, memchr_iter};

/// What follows `phrase` at the start of `words`, in any ASCII case, where the phrase ends with its word.
#[inline]
pub(super) fn after<'a>(words: &'a str, phrase: &str) -> Option<&'a str> {
    // Most phrases fail at their first letter; the look at it is what keeps the long lists of them cheap.
    let (first, wanted) = (words.as_bytes().first()?, phrase.as_bytes().first()?);
    if first.eq_ignore_ascii_case(wanted) {
        after_whole(words, phrase)
    } else {
        None
    }
}

fn after_whole<'a>(words: &'a str, phrase: &str) -> Option<&'a str> {
    let head = words.as_bytes().get(..phrase.len())?;
    if !head.eq_ignore_ascii_case(phrase.as_bytes()) {
        return None;
    }
    let rest = &words[phrase.len()..];
    let word = phrase.ends_with(|c: char| c.is_alphanumeric());
    (!word || !rest.starts_with(char::is_alphanumeric)).then_some(rest)
}

/// Where the spaces of some words stand.
pub(super) fn spaces(words: &str) -> Memchr<'_> {
    memchr_iter(b' ', words.as_bytes())
}

/// Whether `words` start with one of `phrases`.
pub(super) fn starts(words: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|p| after(words, p).is_some())
}

/// A list of phrases that is asked of every paragraph: it knows which of them begin with the same two letters, so that a
/// paragraph is compared with those alone.
pub(super) struct Phrases {
    all: &'static [&'static str],
    /// For each pair of first letters 1 + the index of the first phrase, or 0.
    first: [u8; PAIRS],
    /// For each phrase 1 + the index of the next that begins so, or 0.
    next: [u8; MOST],
}

/// The letters of ASCII in any case, and one for every other byte.
const LETTERS: usize = 27;
const PAIRS: usize = LETTERS * LETTERS;
/// The most phrases that a list can have.
const MOST: usize = 96;

impl Phrases {
    /// A list of phrases in lower case, each of two bytes at least.
    pub const fn new(all: &'static [&'static str]) -> Self {
        let (mut first, mut next) = ([0; PAIRS], [0; MOST]);
        let mut i = all.len();
        while i > 0 {
            let bytes = all[i - 1].as_bytes();
            let pair = pair(bytes[0], bytes[1]);
            next[i - 1] = first[pair];
            first[pair] = i as u8;
            i -= 1;
        }
        Self { all, first, next }
    }

    /// Whether `words` start with one of them that ends with its word.
    pub fn start(&self, words: &str) -> bool {
        self.rests(words).next().is_some()
    }

    /// What follows each of those that `words` start with, as [`after`].
    pub fn rests<'a>(&self, words: &'a str) -> impl Iterator<Item = &'a str> {
        self.near(words).filter_map(move |p| after(words, p))
    }

    /// Whether `words` start with one of them, even if its last word goes on.
    pub fn start_glued(&self, words: &str) -> bool {
        self.near(words).any(|p| {
            let head = words.as_bytes().get(..p.len());
            head.is_some_and(|h| h.eq_ignore_ascii_case(p.as_bytes()))
        })
    }

    /// Those of the phrases that begin with the first two letters of `words`.
    fn near(&self, words: &str) -> impl Iterator<Item = &'static str> {
        let letters = words.as_bytes().first_chunk::<2>();
        let first = letters.map_or(0, |[a, b]| self.first[pair(*a, *b)]);
        let at = |index: u8| usize::from(index).checked_sub(1);
        std::iter::successors(at(first), move |i| at(self.next[*i])).map(|i| self.all[i])
    }
}

const fn pair(a: u8, b: u8) -> usize {
    letter(a) * LETTERS + letter(b)
}

const fn letter(byte: u8) -> usize {
    match byte.to_ascii_lowercase() {
        b @ b'a'..=b'z' => (b - b'a') as usize + 1,
        _ => 0,
    }
}

/// Whether the words end a sentence: a stop, a question or exclamation mark, and what closes after it.
pub(super) fn ends_sentence(words: &str) -> bool {
    words
        .trim_end_matches(['"', '”', '’', '\'', ')', ']', '»'])
        .ends_with(['.', '!', '?', '।'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_end_with_their_word() {
        assert_eq!(
            after("Media Contact: Jane", "media contact"),
            Some(": Jane")
        );
        assert_eq!(after("Media Contacts", "media contact"), None);
        assert_eq!(after("é", "a"), None);
        assert!(starts("ABOUT Acme", &["for", "about "]));
    }

    #[test]
    fn a_list_of_phrases_answers_as_each_of_them() {
        static LIST: Phrases = Phrases::new(&["media contact", "media", "©", "e-mail"]);
        for words in [
            "Media contact: Jane",
            "MEDIAN",
            "© Acme",
            "E-mails",
            "e-mail: x",
            "m",
            "",
        ] {
            let each: Vec<&str> = LIST.all.iter().filter_map(|p| after(words, p)).collect();
            assert_eq!(LIST.rests(words).collect::<Vec<_>>(), each, "{words}");
        }
        assert!(LIST.start("Media Contact") && !LIST.start("Medial") && LIST.start_glued("Medial"));
    }
}
