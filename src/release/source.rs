//! The source line: `SOURCE: Acme`, `SOURCE Acme Inc.`

use super::phrase::after;

/// Where the name stands in a paragraph that is a source line: byte offsets into it.
pub(super) fn name(words: &str) -> Option<(usize, usize)> {
    if words.len() > 160 {
        return None;
    }
    let rest = after(words, "source")?;
    let name = match rest.strip_prefix(':') {
        Some(name) => name,
        // Without a colon the label must be in capitals and the name be no sentence.
        None if words.starts_with("SOURCE ") && !rest.ends_with(". ") => rest,
        None => return None,
    };
    let name = name.trim();
    let start = words.len() - (rest.len() - (rest.find(name)?));
    (!name.is_empty() && name.chars().any(char::is_alphanumeric))
        .then_some((start, start + name.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(words: &str) -> Option<&str> {
        name(words).map(|(a, b)| &words[a..b])
    }

    #[test]
    fn source_lines() {
        assert_eq!(of("SOURCE: FAW"), Some("FAW"));
        assert_eq!(of("SOURCE Acme Works, Inc."), Some("Acme Works, Inc."));
        assert_eq!(of("Source:  The Mint "), Some("The Mint"));
        for no in [
            "Source code is free",
            "Sources: two",
            "SOURCE:",
            "SOURCE",
            "Source of income: none",
        ] {
            assert_eq!(of(no), None, "{no}");
        }
    }
}
