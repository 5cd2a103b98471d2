//! The bodies that everyone knows, put together by their first words.

use std::collections::BTreeMap;

use crate::extract::hint::KNOWN_BODIES;
use crate::extract::lexicon::entries;
use crate::text::token::tokenize;

/// A line for each first word: names with tabs between them, the longest first, and spaces between their tokens.
pub fn known_bodies() -> String {
    let mut by_first: BTreeMap<&str, Vec<Vec<&str>>> = BTreeMap::new();
    for name in entries(KNOWN_BODIES) {
        let tokens = tokenize(name).into_iter().map(|t| t.span.of(name));
        let words: Vec<&str> = tokens.collect();
        by_first.entry(words[0]).or_default().push(words);
    }
    let lines = by_first.into_values().map(|mut names| {
        names.sort_by_key(|words| std::cmp::Reverse(words.len()));
        let names: Vec<String> = names.iter().map(|words| words.join(" ")).collect();
        names.join("\t") + "\n"
    });
    lines.collect()
}
