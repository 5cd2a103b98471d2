//! Those who make an announcement together: in a list of any length before its verb, or joined by one another.

use super::groups::Group;
use super::quoted::{LIST, TIMES};
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

/// "was joined in the announcement by Doe; Roe of the bureau": what those behind it announced, too.
pub(super) fn joined_in_announcing(document: &Document, verb: usize, start: usize) -> Option<Span> {
    let mut behind = verb + 1..start.min(verb + 14);
    let announced = document.is(verb, &["joined"])
        && document.is(verb + 1, &["in"])
        && (verb + 2..start.min(verb + 7)).any(|i| document.is(i, &["announcement", "announcing"]));
    let by = announced.then(|| behind.find(|&i| document.is(i, &["by"])))??;
    Some(document.span(verb..by + 1))
}

/// "joined Doe and Roe in denouncing the plan": what those who are joined say, too.
pub(super) fn joined_in_saying(document: &Document, group: &Group) -> Option<Span> {
    let floor = document.sentences[group.sentence].tokens.start;
    let end = document.sentences[group.sentence].tokens.end;
    let is_joined = |i: &usize| document.is(*i, &["joined"]);
    let between = |i: &usize| {
        document.is_capitalised(*i) || document.is(*i, &["joined", "with", "and", ",", "by"])
    };
    let before = (floor..group.tokens.start).rev().take(30);
    let subject = |i: &usize| document.is(*i, TIMES) || is_joined(i);
    let behind = (group.tokens.end..end.min(group.tokens.end + 4)).take_while(subject);
    let joined = before
        .take_while(between)
        .find(is_joined)
        .or_else(|| behind.into_iter().find(is_joined))?;
    let reach = if joined < group.tokens.start { 12 } else { 30 };
    let gerund = (group.tokens.end..end.min(group.tokens.end + reach)).find(|&i| {
        // "joined with Doe to announce a bill"
        let to = document.is(i - 1, &["to"])
            && document.is(i, &["announce", "introduce", "urge", "denounce", "condemn"]);
        to || document.is(i - 1, &["in"])
            && document.word(i).ends_with("ing")
            && !document.is(i, &["offering", "proposing", "inviting"])
            && document
                .class(i)
                .intersects(Class::CUE_VERB | Class::SPEECH_ACT)
    })?;
    let (joined, gerund) = (joined.min(gerund), joined.max(gerund));
    Some(document.span(joined..gerund + 1))
}
