//! What is recorded or broadcast with guests, which is a gathering for those who talk in it: a podcast, an interview.

use super::attended::Rules;

/// Whether a word, in lower case, is one for what people talk in that others hear.
pub fn is_aired(word: &str) -> bool {
    matches!(
        word,
        "episode"
            | "podcast"
            | "interview"
            | "broadcast"
            | "webinar"
            | "webcast"
            | "conversation"
            | "call"
            | "segment"
    )
}

/// Those of them that are recorded before they are announced.
pub fn is_recorded(word: &str) -> bool {
    matches!(
        word,
        "episode" | "podcast" | "interview" | "conversation" | "segment"
    )
}

impl Rules<'_, '_> {
    /// "was recently interviewed by Harbour Radio": whether token `i` says that whom it is said of was asked, and not by the
    /// police.
    pub(super) fn is_interviewed(&self, i: usize) -> bool {
        let doc = self.document;
        doc.is(i, &["interviewed"])
            && doc.is(i + 1, &["by", "on", "live"])
            && doc.is_capitalised(i + 2)
            && !doc.is(i + 2, &["FBI", "Police"])
    }

    /// "was recently a guest on the podcast", "was featured on Harbour Radio to discuss the canal": the last word of what
    /// says so behind the verb at `verb`.
    pub(super) fn guest_of(&self, verb: usize, end: usize) -> Option<usize> {
        let doc = self.document;
        let on = (verb + 2..end.min(verb + 6)).find(|&i| doc.is(i, &["on"]))?;
        if doc.is(on - 1, &["guest", "guests", "interviewed"]) {
            return Some(on);
        }
        let talks = |i: usize| {
            is_aired(&doc.lower(i))
                || doc.is(i, &["discuss", "discussing", "Podcast", "Radio", "where"])
        };
        let featured = doc.is(on - 1, &["featured"]) && !doc.is(on + 1, &["the"]);
        (featured && (on + 1..end.min(on + 10)).any(talks)).then_some(on)
    }
}
