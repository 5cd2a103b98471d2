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
}
