//! Finding words in a text whatever their case and accents, with the places where they stand.

use memchr::memmem;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::archive::query::Term;
use crate::archive::words::{searchable, stands_alone};
use crate::text::Span;
use crate::text::fold::fold;

/// The words of a text in the form in which they are searched, with the way back to where each letter stood. The form is
/// that of [`searchable`], with a space at either end.
#[derive(Debug)]
pub struct Folded {
    words: String,
    /// For each byte of `words`, the offset of the character that it came from.
    origin: Vec<u32>,
}

impl Folded {
    /// Folds `text`. Linear in its length.
    pub fn new(text: &str) -> Self {
        let mut folded = Self {
            words: String::with_capacity(text.len() + 2),
            origin: Vec::with_capacity(text.len() + 2),
        };
        folded.space(0);
        for (at, c) in text.char_indices() {
            if c.is_ascii_alphanumeric() {
                folded.words.push(c.to_ascii_lowercase());
                folded.origin.push(at as u32);
            } else if c.is_ascii() {
                folded.space(at);
            } else {
                c.nfkd().for_each(|part| folded.part(at, part));
            }
        }
        folded.space(text.len());
        folded
    }

    /// Adds what is left of a character after decomposition.
    fn part(&mut self, at: usize, part: char) {
        if is_combining_mark(part) {
            return;
        }
        let lower = fold(part.encode_utf8(&mut [0; 4]));
        if lower.is_empty() {
            self.space(at);
        }
        for c in lower.chars() {
            if !c.is_alphanumeric() {
                self.space(at);
                continue;
            }
            let alone = stands_alone(c);
            if alone {
                self.space(at);
            }
            self.words.push(c);
            self.origin.resize(self.words.len(), at as u32);
            if alone {
                self.space(at + part.len_utf8());
            }
        }
    }

    fn space(&mut self, at: usize) {
        if !self.words.ends_with(' ') {
            self.words.push(' ');
            self.origin.push(at as u32);
        }
    }

    /// Everywhere that any of `terms` stands in `text`, the one that was folded: in order, without overlaps. Of a word of
    /// which the beginning is looked for, the beginning.
    pub fn find(&self, text: &str, terms: &[Term]) -> Vec<Span> {
        let mut found = Vec::new();
        for term in terms {
            let Some(needle) = needle(term) else {
                continue;
            };
            let finder = memmem::Finder::new(&needle);
            let (words, mut from) = (self.words.as_bytes(), 0);
            while let Some(found_at) = finder.find(&words[from..]) {
                let at = from + found_at;
                let last = at + needle.trim_end().len() - 1;
                // The space behind a word is that before the next.
                from = last + 1;
                let (start, last) = (self.origin[at + 1] as usize, self.origin[last] as usize);
                let end = last + text[last..].chars().next().map_or(0, char::len_utf8);
                found.push(Span::new(start, end + marks(&text[end..])));
            }
        }
        found.sort_unstable();
        merge(found)
    }
}

/// What stands for a term in the folded words: with a space where a word begins or ends.
fn needle(term: &Term) -> Option<String> {
    let (words, begun) = match term {
        Term::Word(word) => (word.clone(), false),
        Term::Prefix(word) => (word.clone(), true),
        Term::Phrase(words, begun) => (words.join(" "), *begun),
    };
    let end = if begun { "" } else { " " };
    (!words.trim().is_empty()).then(|| format!(" {words}{end}"))
}

/// The beginnings of words that were typed, as terms: "van el" is of "Eleanor Vance".
pub fn beginnings(typed: &str) -> Vec<Term> {
    let words = searchable(typed);
    words
        .split_whitespace()
        .map(|word| Term::Prefix(word.to_owned()))
        .collect()
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

    fn found<'a>(text: &'a str, terms: &[Term]) -> Vec<&'a str> {
        let spans = Folded::new(text).find(text, terms);
        spans.into_iter().map(|s| s.of(text)).collect()
    }

    fn word(word: &str) -> Term {
        Term::Word(word.to_owned())
    }

    fn phrase(words: &str, begun: bool) -> Term {
        Term::Phrase(words.split(' ').map(str::to_owned).collect(), begun)
    }

    #[test]
    fn case_and_accents_do_not_matter() {
        assert_eq!(found("José met JOSE", &[word("jose")]), ["José", "JOSE"]);
        assert_eq!(found("Jose\u{301} met", &[word("jose")]), ["Jose\u{301}"]);
        assert_eq!(found("the ﬁrst office", &beginnings("fi")), ["ﬁ"]);
    }

    #[test]
    fn words_are_found_whole_and_beginnings_where_words_begin() {
        let text = "The tram, a tramway, the TRAM’s end";
        assert_eq!(found(text, &[word("tram")]), ["tram", "TRAM"]);
        assert_eq!(found(text, &beginnings("tra")), ["tra", "tra", "TRA"]);
        assert_eq!(found(text, &beginnings("ram")), [""; 0]);
        assert_eq!(found(text, &beginnings(" ")), [""; 0]);
    }

    #[test]
    fn a_phrase_is_found_over_what_parts_its_words() {
        let text = "the harbour\nline; Harbour-Line, harbour liner, U.S. trade";
        let line = ["harbour\nline", "Harbour-Line"];
        assert_eq!(found(text, &[phrase("harbour line", false)]), line);
        let begun = found(text, &[phrase("harbour line", true)]);
        assert_eq!(begun[2..], ["harbour line"]);
        assert_eq!(found(text, &[phrase("u s", false)]), ["U.S"]);
    }

    #[test]
    fn words_that_touch_are_each_found() {
        assert_eq!(found("tram tram", &[word("tram")]), ["tram", "tram"]);
        let both = [word("tram"), phrase("tram line", false)];
        assert_eq!(found("a tram line", &both), ["tram line"]);
        assert_eq!(found("港口电车", &[phrase("口 电", false)]), ["口电"]);
    }

    proptest! {
        #[test]
        fn what_is_found_lies_in_the_text(text in "\\PC{0,80}", typed in "\\PC{0,6}") {
            let mut at = 0;
            for s in Folded::new(&text).find(&text, &beginnings(&typed)) {
                prop_assert!(s.start >= at && text.get(s.range()).is_some());
                at = s.end;
            }
        }

        #[test]
        fn the_words_are_those_that_are_searched(text in "\\PC{0,60}|[a-zéÉßﬁ’— ⑴中ก½]{0,40}") {
            let folded = Folded::new(&text);
            prop_assert_eq!(folded.words.trim(), searchable(&text));
        }

        #[test]
        fn each_word_of_a_text_is_found_in_it(text in "[a-zA-Zé’, 中]{0,40}") {
            for word in searchable(&text).split_whitespace() {
                let term = Term::Word(word.to_owned());
                prop_assert!(!Folded::new(&text).find(&text, &[term]).is_empty());
            }
        }
    }
}
