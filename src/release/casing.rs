//! How words are written: in title case, in capitals, or as a sentence is.

use crate::text::scan::split;

/// Whether words are in title case or in capitals.
pub(super) fn is_title_case(words: &str) -> bool {
    Case::of(words).is_title()
}

/// How many words are looked at: a paragraph of more shows by these how it is written.
const MOST: usize = 96;

/// How the longer words of a paragraph are written.
pub(super) struct Case {
    long: usize,
    capital: usize,
}

impl Case {
    pub fn of(words: &str) -> Self {
        let mut case = Case {
            long: 0,
            capital: 0,
        };
        for word in words.split([' ', '-', '—', '–', '/']).take(MOST) {
            let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
            if word.chars().nth(3).is_some() {
                case.long += 1;
                case.capital += usize::from(!word.starts_with(char::is_lowercase));
            }
        }
        case
    }

    /// Whether it is in title case or in capitals.
    pub fn is_title(&self) -> bool {
        self.capital * 4 >= self.long * 3
    }
}

/// Whether words of a text without punctuation are those of a sentence and of no title: not in title case, and long or
/// with a word of reports, `said`, `today announced`.
pub(super) fn is_unmarked_sentence(words: &str) -> bool {
    const REPORTS: &[&str] = &["said", "says", "announced", "issued", "released"];
    const DAYS: &[&str] = &["today", "tonight", "yesterday"];
    if is_title_case(words) {
        return false;
    }
    let all: Vec<&str> = split(words, b' ').take(LONG + 1).collect();
    let told = |w: &str| REPORTS.contains(&w) || w.len() > 4 && w.ends_with("ed");
    let reports = |at: usize| {
        REPORTS.contains(&all[at])
            || DAYS.contains(&all[at])
                && (at > 0 && told(all[at - 1]) || all.get(at + 1).is_some_and(|w| told(w)))
    };
    all.len() > LONG || all.len() >= 8 && (0..all.len()).any(reports)
}

/// A title not in title case has no more words than this.
const LONG: usize = 24;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_without_its_stop_is_no_title() {
        assert!(is_unmarked_sentence(
            "The bridge is vital to the town said Doe and many use it"
        ));
        for title in [
            "The bridge is vital to the town",
            "Statement of the mayor on confirmation today of Jane Doe to the board",
            "The mayor s statement on the bill which passed the town council today",
            "Mayor Said to Open Bridge Today With Two Hundred Guests From the Town",
        ] {
            assert!(!is_unmarked_sentence(title), "{title}");
        }
    }
}
