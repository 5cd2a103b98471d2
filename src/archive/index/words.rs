//! What is asked of a full-text table, in its language.

use super::fulltext::Asked;
use crate::archive::query::{Term, Words};

/// In texts, the beginning of a word that is shorter, in characters, begins too many.
pub(super) const SHORTEST_IN_TEXT: usize = 3;

/// What finds all rows that hold `words`; None where there are none. The beginning of a word of fewer characters than
/// `shortest` is taken for a word.
pub(super) fn matching(words: &Words, shortest: usize) -> Option<String> {
    let terms = words.0.iter().filter_map(|term| match term {
        Term::Word(word) => phrase(&[word.as_str()], false),
        Term::Prefix(word) => phrase(&[word.as_str()], word.chars().count() >= shortest),
        Term::Phrase(words, open) => {
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let last = words.last().map_or(0, |w| w.chars().count());
            phrase(&words, *open && last >= shortest)
        }
    });
    all(terms)
}

/// The same as it is asked of the pages of a table.
pub(super) fn asked(words: &Words, shortest: usize) -> Vec<Asked> {
    let is_long = |word: &str| word.chars().count() >= shortest;
    let asked = words.0.iter().map(|term| match term {
        Term::Word(word) => Asked {
            words: vec![word.clone()],
            open: false,
        },
        Term::Prefix(word) => Asked {
            words: vec![word.clone()],
            open: is_long(word),
        },
        Term::Phrase(words, open) => Asked {
            words: words.clone(),
            open: *open && words.last().is_some_and(|w| is_long(w)),
        },
    });
    asked.collect()
}

/// What finds all names in which each of these begins a word.
pub(super) fn beginning(typed: &str) -> Option<String> {
    let typed = crate::archive::words::searchable(typed);
    all(typed.split(' ').filter_map(|word| phrase(&[word], true)))
}

fn all(terms: impl Iterator<Item = String>) -> Option<String> {
    let terms: Vec<String> = terms.collect();
    (!terms.is_empty()).then(|| terms.join(" AND "))
}

/// Words in a row, the last a beginning where it is `open`. What could be a sign of the language is none between quotes.
fn phrase(words: &[&str], open: bool) -> Option<String> {
    let text = words.join(" ");
    let text: String = text.chars().filter(|c| *c != '"' && *c != '\0').collect();
    let star = if open { "*" } else { "" };
    (!text.trim().is_empty()).then(|| format!("\"{text}\"{star}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_in_the_language_of_the_tables() {
        let words = |terms: &[Term]| matching(&Words(terms.to_vec()), 3);
        let word = |w: &str| w.to_owned();
        assert_eq!(
            words(&[
                Term::Word(word("port")),
                Term::Prefix(word("clim")),
                Term::Phrase(vec![word("of"), word("the")], false)
            ]),
            Some("\"port\" AND \"clim\"* AND \"of the\"".to_owned())
        );
        assert_eq!(
            words(&[Term::Prefix(word("th"))]),
            Some("\"th\"".to_owned())
        );
        assert_eq!(
            words(&[Term::Word(word("a\"b"))]),
            Some("\"ab\"".to_owned())
        );
        assert_eq!(words(&[]), None);
        assert_eq!(
            beginning(" O’N  é "),
            Some("\"o\"* AND \"n\"* AND \"e\"*".to_owned())
        );
        assert_eq!(beginning("—"), None);
    }
}
