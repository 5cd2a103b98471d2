//! Finding words in a text whatever their case and accents, with the places where they stand.

use memchr::memmem;
use unicode_normalization::char::is_combining_mark;

use crate::text::Span;
use crate::text::fold::fold;

/// A text in folded form, with the way back to where each letter stood. Folds like [`fold`], character by character.
#[derive(Debug, Default)]
pub struct Folded {
    text: String,
    /// For each byte of `text`, the offset of the character that it came from; one more for the end.
    origin: Vec<u32>,
}

impl Folded {
    /// Folds `text`. Linear in its length.
    pub fn new(text: &str) -> Self {
        let mut folded = Self {
            text: String::with_capacity(text.len()),
            origin: Vec::with_capacity(text.len() + 1),
        };
        for (at, c) in text.char_indices() {
            folded.push(at, c);
        }
        folded.origin.push(text.len() as u32);
        folded
    }

    fn push(&mut self, at: usize, c: char) {
        if c.is_ascii() && !c.is_ascii_whitespace() {
            self.text.push(c.to_ascii_lowercase());
        } else if c.is_whitespace() {
            if !self.text.ends_with(' ') {
                self.text.push(' ');
            }
        } else if !is_combining_mark(c) {
            self.text.push_str(&fold(c.encode_utf8(&mut [0; 4])));
        }
        self.origin.resize(self.text.len(), at as u32);
    }

    /// Everywhere that any word of `query` stands in `text`, the one that was folded: in order, without overlaps.
    pub fn find(&self, text: &str, query: &str) -> Vec<Span> {
        let mut found = Vec::new();
        for word in fold(query).split_whitespace() {
            let finder = memmem::Finder::new(word);
            for at in finder.find_iter(self.text.as_bytes()) {
                let start = self.origin[at] as usize;
                let last = self.origin[at + word.len() - 1] as usize;
                let end = last + text[last..].chars().next().map_or(0, char::len_utf8);
                found.push(Span::new(start, end + marks(&text[end..])));
            }
        }
        found.sort_unstable();
        merge(found)
    }
}

/// Length in bytes of the combining marks that `text` begins with.
fn marks(text: &str) -> usize {
    text.find(|c| !is_combining_mark(c)).unwrap_or(text.len())
}

/// Sorted spans with those that overlap made one.
fn merge(spans: Vec<Span>) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::with_capacity(spans.len());
    for s in spans {
        match out.last_mut() {
            Some(last) if s.start < last.end => *last = last.to(s),
            _ => out.push(s),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found<'a>(text: &'a str, query: &str) -> Vec<&'a str> {
        Folded::new(text)
            .find(text, query)
            .into_iter()
            .map(|s| s.of(text))
            .collect()
    }

    #[test]
    fn case_and_accents_do_not_matter() {
        assert_eq!(found("José met JOSE", "jose"), ["José", "JOSE"]);
        assert_eq!(found("Jose\u{301} met", "josé"), ["Jose\u{301}"]);
        assert_eq!(found("the ﬁrst office", "fi"), ["ﬁ", "fi"]);
    }

    #[test]
    fn each_word_is_found_and_overlaps_are_one() {
        assert_eq!(found("harbour bar", "bar arb"), ["arb", "bar"]);
        assert_eq!(found("banana", "ana nan"), ["anan"]);
        assert_eq!(found("anything", " "), [""; 0]);
    }

    proptest! {
        #[test]
        fn what_is_found_lies_in_the_text(text in "\\PC{0,80}", query in "\\PC{0,6}") {
            let mut at = 0;
            for s in Folded::new(&text).find(&text, &query) {
                prop_assert!(s.start >= at && text.get(s.range()).is_some());
                at = s.end;
            }
        }

        #[test]
        fn folding_by_character_is_folding(text in "[a-zA-ZéÉßﬁ’— ]{0,40}") {
            let folded = Folded::new(&text);
            prop_assert_eq!(folded.text.trim(), fold(&text));
        }
    }
}
