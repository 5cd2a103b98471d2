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
