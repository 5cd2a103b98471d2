//! Those whom a release only announces: the lineup of what is still to come, those who join a firm.

use super::attended::Rules;
use crate::release::Part;

/// "Speakers include", "notable attendees are", "Joining the team is": whether the noun and the verb in the present tense
/// announce people, where in the past tense they would report that they were there.
pub fn is_lineup(noun: &str, verb: &str) -> bool {
    let now = matches!(verb, "include" | "includes" | "are" | "is");
    now && (is_invited(noun) || matches!(noun, "Joining" | "joining"))
}

/// Who comes to what is announced.
fn is_invited(word: &str) -> bool {
    [
        "speakers",
        "panelists",
        "panellists",
        "performers",
        "guests",
        "participants",
        "attendees",
    ]
    .iter()
    .any(|w| w.eq_ignore_ascii_case(word))
}

impl Rules<'_, '_> {
    /// "Hosted by Doe, the show features", "Moderated by Doe, this webinar will": whether the participle at `done` begins a
    /// sentence that tells in the present tense what is to come, or comes every week.
    pub(super) fn is_billed(&self, done: usize) -> bool {
        let doc = self.document;
        let now = &[
            "features",
            "brings",
            "will",
            "explores",
            "offers",
            "promises",
            "returns",
            "invites",
            "continues",
            "late",
            "series",
            "docuseries",
            "documentary",
        ];
        let end = doc.sentences[doc.sentence_of(done)].tokens.end;
        // "the launch of The Harbour Show, hosted by Doe"
        let what = done.wrapping_sub(1 + usize::from(doc.is(done.wrapping_sub(1), &[","])));
        if doc.is(done, &["hosted"]) && doc.is(what, &["Show", "show", "series", "Series"]) {
            return true;
        }
        doc.is(done, &["Hosted", "Moderated"]) && (done..end.min(done + 60)).any(|i| doc.is(i, now))
    }

    /// "Other speakers include:": whether a heading, in the present tense, is over a list of those who are to come.
    pub(super) fn heads_lineup(&self, mut heading: std::ops::Range<usize>) -> bool {
        let doc = self.document;
        let now = |i: usize| {
            doc.is(
                i,
                &["include", "includes", "Include", "Includes", "INCLUDE"],
            )
        };
        heading.clone().any(now) && heading.any(|i| is_invited(doc.word(i)))
    }

    /// "WHEN: ... WHERE: ...": whether the release calls the press to what is still to come.
    pub(super) fn is_advisory(&self) -> bool {
        let doc = self.document;
        let label = |words: &[&str]| {
            (0..doc.tokens.len().saturating_sub(1))
                .any(|i| doc.is(i, words) && doc.is(i + 1, &[":"]))
        };
        let story = |p: &crate::extract::document::DocumentParagraph| p.part == Part::Body;
        doc.paragraphs.iter().any(story)
            && label(&["WHEN", "When"])
            && label(&["WHERE", "Where", "WHO", "Who"])
    }
}
