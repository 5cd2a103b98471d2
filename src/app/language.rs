//! Whether a release is in English: people are found in English releases only, and the sidebar says so.

use crate::release::Release;

/// Words that stand in nearly every English paragraph.
const ENGLISH: &[&str] = &[
    "the", "of", "and", "to", "in", "for", "on", "with", "is", "was",
];

/// Whether a release reads as English: by what its metadata says, else by its letters, else by its small words.
pub fn is_english(release: &Release) -> bool {
    if let Some(tag) = &release.metadata.language {
        return tag.get(..2).is_some_and(|t| t.eq_ignore_ascii_case("en"));
    }
    let start: String = release.text.chars().take(4000).collect();
    let letters = start.chars().filter(|c| c.is_alphabetic()).count();
    let latin = start.chars().filter(char::is_ascii_alphabetic).count();
    if latin * 10 < letters * 7 {
        return false;
    }
    let words: Vec<&str> = start.split_whitespace().collect();
    let small = words
        .iter()
        .filter(|w| ENGLISH.iter().any(|e| e.eq_ignore_ascii_case(w)))
        .count();
    // A headline alone says little either way.
    words.len() < 30 || small * 14 >= words.len()
}
