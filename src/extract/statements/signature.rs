//! Signatures: `“…” – Jane Doe, president of the board`.

use super::attribution::{Attribution, Place};
use super::cue::Frame;
use super::stretch::Stretch;
use crate::extract::lexicon::Class;

/// `“…” – Jane Doe, president of the board`: a dash and a name right behind speech.
pub(super) fn signature(stretch: &Stretch) -> Option<Attribution> {
    let start = stretch.tokens.start;
    if !stretch.document.is(start, &["-", "--", "–", "—", "~"]) {
        return None;
    }
    let Some(subject) = stretch.named_at(start + 1) else {
        return signed_by_title(stretch, start);
    };
    // Somebody named and then doing something is no signature.
    let rest = subject.tokens.end;
    let closes = rest >= stretch.tokens.end || stretch.document.is(rest, &[",", ".", "("]);
    (closes && matches!(subject.rule, "name" | "title")).then_some(Attribution {
        verb: start,
        frame: Frame::Quote,
        place: Place::Before,
        tokens: start..rest,
        rule: "signature",
        subject,
    })
}

/// `“…” – President`, `“…” – Says the President after the vote`: a title alone behind a dash, which somebody holds.
fn signed_by_title(stretch: &Stretch, dash: usize) -> Option<Attribution> {
    let document = stretch.document;
    let opens = |i: &usize| document.is(*i, &["Says", "says", "The", "the"]);
    let before = dash + (dash + 1..dash + 3).take_while(opens).count();
    let titled = |i: &usize| {
        document.is_capitalised(*i)
            && document
                .class(*i)
                .intersects(Class::TITLE | Class::TITLE_MODIFIER)
    };
    let end = before + 1 + (before + 1..stretch.tokens.end).take_while(titled).count();
    let closes = end >= stretch.tokens.end
        || document.is(
            end,
            &[
                ".",
                "says",
                "Says",
                "after",
                "at",
                "addressing",
                "while",
                "during",
            ],
        );
    // Nothing may stand behind the dash, not even the end of a text.
    let subject = (end > before + 1)
        .then(|| stretch.titled(before..end))
        .flatten()
        .filter(|s| !s.people.is_empty())?;
    closes.then_some(Attribution {
        verb: dash,
        frame: Frame::Quote,
        place: Place::Before,
        tokens: dash..end,
        rule: "signature",
        subject,
    })
}
