//! Those who make an announcement together, in a list of any length before its verb.

use super::groups::Group;
use super::quoted::LIST;
use crate::extract::document::Document;
use crate::extract::lexicon::Class;
use crate::text::Span;

/// "Doe, Roe of the bureau and members of the board made the announcement": the verb of a list of its subjects, however
/// long.
pub(super) fn announcing(document: &Document, group: &Group) -> Option<Span> {
    let sentence = document.sentences[group.sentence].tokens.clone();
    let reach = sentence.end.min(group.tokens.end + LIST);
    // The noun is rarer than its verb.
    let nouns = document.sites.rare.within(group.tokens.end + 2..reach + 2);
    let verb = nouns.map(|noun| noun - 2).find(|&i| {
        document.is(i + 2, &["announcement"])
            && document.is(i + 1, &["the"])
            && document.is(i, &["made"])
    })?;
    let verbs = Class::CUE_VERB | Class::SPEECH_ACT | Class::ATTEND_VERB;
    let other = |i: usize| {
        document.is(i, &["was", "were", "has", "is", "who", "that"])
            || document.class(i).intersects(verbs) && !document.is_capitalised(i)
    };
    // Nothing but names, offices and bodies stands before the verb.
    let subjects = sentence.start.max(verb.saturating_sub(LIST))..verb;
    let list = !subjects.into_iter().any(other);
    list.then(|| document.span(verb..verb + 3))
}
