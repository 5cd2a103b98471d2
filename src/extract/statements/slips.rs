//! Attributions whose commas were lost or left out: `The bridge is old Doe said.`

use super::stretch::{Stretch, Subject};
use crate::extract::lexicon::Class;
use crate::text::token::Kind;

/// `The bridge is old Doe said.`: a subject and its verb that end a sentence of other words, the comma before them lost.
pub(super) fn closes_alone(stretch: &Stretch, subject: &Subject, verb: usize) -> bool {
    let document = stretch.document;
    let start = subject.tokens.start;
    if start <= stretch.tokens.start + 4 || subject.people.is_empty() || subject.tokens.end > verb {
        return false;
    }
    let ends = document.is(verb + 1, &["."])
        || verb + 1 >= stretch.tokens.end && document.kind(verb + 1) != Some(Kind::Open);
    let relative = document.is(start - 1, RELATIVE) || stretch.is_preposition(start - 1);
    ends && !relative
        && document.tokens[start - 1].is_word()
        && matches!(subject.rule, "name" | "title")
        && document.class(verb).contains(Class::CUE_VERB)
}

/// What joins "Doe said" to the clause before it: "the bridge, as Doe said".
const RELATIVE: &[&str] = &[
    "as", "what", "that", "which", "because", "when", "if", "who", "and", "but", "or", "than",
    "how", "why", "where",
];

/// `It is old said Doe We need another`: in a bare text "said" and a name right behind it, the comma before them lost.
pub(super) fn inverts_bare(stretch: &Stretch, verb: usize) -> bool {
    let document = stretch.document;
    if !document.is_bare()
        || !document.is(verb, &["said", "says"])
        || verb <= stretch.tokens.start + 3
        || !document.is_lower(verb - 1)
        || document.is(verb - 1, &["he", "she", "they", "who", "it", "that"])
    {
        return false;
    }
    let mut titles = (verb + 1..verb + 6).take_while(|i| document.is_capitalised(*i));
    titles.any(|i| stretch.cast.starting(i).is_some())
}

/// Whether a clause that is not about the subject begins at `i`: "said Doe We must", "said Doe following the vote".
pub(super) fn begins_clause(stretch: &Stretch, i: usize) -> bool {
    let document = stretch.document;
    document.is_capitalised(i) && document.class(i).contains(Class::FUNCTION)
        || document.is(i, &["following"])
}

/// `Doe, who sits on the board of the port said, “…”`: the subject of the sentence, whatever stands between it and a verb
/// that introduces a quotation.
pub(super) fn opener(stretch: &Stretch, verb: usize) -> Option<Subject> {
    let document = stretch.document;
    let end = stretch.tokens.end;
    // "a resolution that says “…”", "a book called “…”"
    let other = document.is(verb - usize::from(verb > 0), &["that", "which"])
        || !document.class(verb).contains(Class::CUE_VERB);
    let introduces = !other
        && document.kind(end) == Some(Kind::Open)
        && !(verb + 1..end).any(|i| document.tokens[i].is_word());
    if !introduces {
        return None;
    }
    let subject = stretch.main(verb)?;
    let joined = |i: usize| {
        document.is(i, &["and", "but", "while", "as", ";"]) && document.is(i - 1, &[","])
            || document.class(i).contains(Class::CUE_VERB) && !document.is_capitalised(i)
    };
    let named = matches!(subject.rule, "name" | "title");
    (named && !(subject.tokens.end..verb).any(joined)).then_some(subject)
}
