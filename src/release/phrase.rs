//! Comparing the start of a paragraph with the set phrases of press releases.

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

/// Whether `words` start with one of `phrases`.
pub(super) fn starts(words: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|p| after(words, p).is_some())
}

/// A list of phrases that is asked of every paragraph: it knows the first two letters of each, so that the few
/// paragraphs that can start with one of them are the only ones that are compared.
pub(super) struct Phrases {
    all: &'static [&'static str],
    /// A bit for each pair of first letters.
    pairs: [u64; PAIRS.div_ceil(64)],
}

/// The letters of ASCII in any case, and one for every other byte.
const LETTERS: usize = 27;
const PAIRS: usize = LETTERS * LETTERS;

impl Phrases {
    /// A list of phrases in lower case, each of two bytes at least.
    pub const fn new(all: &'static [&'static str]) -> Self {
        let mut pairs = [0; PAIRS.div_ceil(64)];
        let mut i = 0;
        while i < all.len() {
            let bytes = all[i].as_bytes();
            let pair = pair(bytes[0], bytes[1]);
            pairs[pair / 64] |= 1 << (pair % 64);
            i += 1;
        }
        Self { all, pairs }
    }

    /// Whether `words` start with one of them that ends with its word.
    pub fn start(&self, words: &str) -> bool {
        self.rests(words).next().is_some()
    }

    /// What follows each of those that `words` start with, as [`after`].
    pub fn rests<'a>(&self, words: &'a str) -> impl Iterator<Item = &'a str> {
        let all = if self.can_start(words) { self.all } else { &[] };
        all.iter().filter_map(move |p| after(words, p))
    }

    /// Whether `words` start with one of them, even if its last word goes on.
    pub fn start_glued(&self, words: &str) -> bool {
        let starts = |p: &&str| {
            let head = words.as_bytes().get(..p.len());
            head.is_some_and(|h| h.eq_ignore_ascii_case(p.as_bytes()))
        };
        self.can_start(words) && self.all.iter().any(starts)
    }

    fn can_start(&self, words: &str) -> bool {
        let Some(&[a, b]) = words.as_bytes().first_chunk::<2>() else {
            return false;
        };
        let pair = pair(a, b);
        self.pairs[pair / 64] & (1 << (pair % 64)) != 0
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
