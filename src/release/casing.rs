//! How words are written: in title case, in capitals, or as a sentence is.

/// Whether words are in title case or in capitals.
pub(super) fn is_title_case(words: &str) -> bool {
    Case::of(words).is_title()
}

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
        for word in words.split([' ', '-', '—', '–', '/']) {
            let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
            if word.chars().count() >= 4 {
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
/// with a word of reports.
pub(super) fn is_unmarked_sentence(words: &str) -> bool {
    const REPORTS: &[&str] = &[
        "said",
        "says",
        "today",
        "tonight",
        "yesterday",
        "announced",
        "issued",
    ];
    let count = words.split(' ').count();
    let reports = || words.split(' ').any(|w| REPORTS.contains(&w));
    !is_title_case(words) && (count > 24 || count >= 8 && reports())
}

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
            "Mayor Said to Open Bridge Today With Two Hundred Guests From the Town",
        ] {
            assert!(!is_unmarked_sentence(title), "{title}");
        }
    }
}
