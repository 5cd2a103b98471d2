//! Words that the text writes small elsewhere, and that therefore name nobody.

use memchr::memmem;

use super::Judge;
use crate::extract::lexicon::Class;

/// So many bytes on either side of a name are searched for its words: all of most releases, and of a long one no more.
const NEAR: usize = 4096;

/// What stands near the byte offset `at`.
fn near(text: &str, at: usize) -> &str {
    let boundary = |at: usize| (at..text.len()).find(|i| text.is_char_boundary(*i));
    let from = boundary(at.saturating_sub(NEAR));
    let to = boundary(at + NEAR).unwrap_or(text.len());
    from.map_or("", |from| &text[from..to])
}

impl Judge<'_, '_, '_> {
    /// "Blunt Bob Wigs", in a text about wigs: whether the release writes the last word, which is on no list, small elsewhere.
    pub(super) fn is_word(&self) -> bool {
        let (ground, tokens) = (self.ground, self.tokens());
        let last = tokens.end - 1;
        let word = ground.word(last);
        // "Bobby Joe Means": two given names outweigh it. Where marks were lost, addresses were, too.
        let surely = tokens.len() > 2 && ground.has(tokens.start + 1, Class::GIVEN);
        let unfit = word.len() < 4 || !ground.doc.class(last).is_empty() || !word.is_ascii();
        if unfit || surely || ground.doc.is_bare() {
            return false;
        }
        let small = word.to_ascii_lowercase();
        let text = near(ground.doc.text, ground.doc.tokens[last].span.start as usize);
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        memmem::find_iter(text.as_bytes(), small.as_bytes()).any(|at| {
            // In an address anything is written small.
            let (before, behind) = (&text[..at], &text[at + small.len()..]);
            let parted = before.ends_with([' ', '\n']) && !behind.starts_with(['@', '.', '/']);
            parted && !letter(behind.chars().next())
        })
    }
}
