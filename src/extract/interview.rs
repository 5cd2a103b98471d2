//! The headline of an interview: `Q&A with Jane Roe, CEO of Acme`.

use super::document::Document;
use crate::release::Part;

/// The `with` of a line that begins at `start` and says whom somebody has asked.
pub fn asked(document: &Document, start: usize) -> Option<usize> {
    let kinds = &[
        "Q&A",
        "Interview",
        "Conversation",
        "Chat",
        "interview",
        "conversation",
    ];
    (start + 1..start + 4)
        .find(|i| document.is(*i, &["with", "With"]))
        .filter(|i| document.is(*i - 1, kinds))
}

/// The `with` of the headline.
pub fn headline(document: &Document) -> Option<usize> {
    let line = document
        .paragraphs
        .iter()
        .find(|p| p.part == Part::Headline)?;
    asked(document, line.tokens.start)
}
