//! Seats on committees and boards that a verb gives: "Doe, who sits on the Harbour Committee", "She serves on the Canal
//! Board". Whoever does is a member.

use std::ops::Range;

use super::ground::Ground;
use super::merge;
use crate::extract::{Evidence, Person, Role};
use crate::text::token::Kind;

/// How many tokens there may be between a name and the verb.
const REACH: usize = 9;

/// What a seat is had on, by the last word of the name or the first.
const SEATED: &[&str] = &[
    "Committee",
    "Subcommittee",
    "Board",
    "Council",
    "Commission",
    "Caucus",
    "Panel",
    "Force",
    "Directors",
    "Trustees",
    "Governors",
    "Regents",
    "Advisors",
];

/// Gives the members their seats.
pub fn add(ground: &Ground, people: &mut [Person]) {
    let mut named: Option<Vec<(usize, usize)>> = None;
    for body in ground.bodies() {
        let Some(verb) = seat(ground, body) else {
            continue;
        };
        let named = named.get_or_insert_with(|| ends(ground, people));
        let Some(person) = holder(ground, named, verb.start) else {
            continue;
        };
        let organisation_span = ground.body_span(body.clone());
        let organisation = ground.doc.folded(organisation_span);
        let known = |r: &Role| r.organisation.as_ref() == Some(&organisation);
        if people[person].roles.iter().any(known) {
            continue;
        }
        let title_span = ground.doc.span(verb.clone());
        let role = Role {
            title: "member".to_owned(),
            organisation: Some(organisation),
            title_span,
            organisation_span: Some(organisation_span),
            evidence: Evidence {
                rule: "seat",
                span: ground.doc.span(verb.start..body.end),
            },
        };
        merge::add(ground, &mut people[person].roles, role);
    }
}

/// "serves on" before a body that seats are had on.
fn seat(ground: &Ground, body: &Range<usize>) -> Option<Range<usize>> {
    let on = body
        .start
        .checked_sub(1 + usize::from(ground.determiner(body.start.wrapping_sub(1))))?;
    if !ground.is(on, &["on"]) {
        return None;
    }
    let verb = on.checked_sub(1)?;
    let sits = &["serves", "served", "sits", "sat"];
    // "Doe is on the Committee", but "the bill is on the Committee's list"
    let is = ground.is(verb, &["is"]);
    let fits = ground.is(verb, sits) || is;
    let seated = ground.is(body.end - 1, SEATED) || ground.is(body.start, SEATED);
    let goes_on = ground.doc.kind(body.end) == Some(Kind::Possessive);
    (fits && seated && !goes_on).then_some(verb..on + 1)
}

/// Where each mention of a person ends, with whose it is.
fn ends(ground: &Ground, people: &[Person]) -> Vec<(usize, usize)> {
    let mentions = people
        .iter()
        .enumerate()
        .flat_map(|(i, p)| p.mentions.iter().map(move |m| (m.span, i)));
    let mut ends: Vec<_> = mentions
        .map(|(span, i)| (ground.doc.tokens_of(span).end, i))
        .collect();
    ends.sort_unstable();
    ends
}

/// Who the subject of the verb at `verb` is: the name right before it, or for "he" and "she" that opens the sentence the
/// first name of the sentence before.
fn holder(ground: &Ground, named: &[(usize, usize)], verb: usize) -> Option<usize> {
    let sentence = ground.doc.sentence_of(verb);
    let first = ground.doc.sentences[sentence].tokens.start;
    let small = &[
        "also",
        "currently",
        "previously",
        "has",
        "who",
        "now",
        "and",
        "then",
        "that",
    ];
    let mut at = verb;
    while at > first && ground.is(at - 1, small) {
        at -= 1;
    }
    if at == first + 1 && ground.is(first, &["He", "She"]) {
        let before = ground.doc.sentences.get(sentence.checked_sub(1)?)?;
        let near = named.partition_point(|(end, _)| *end <= before.tokens.start);
        let (end, person) = *named.get(near)?;
        return (end <= before.tokens.end).then_some(person);
    }
    let near = named
        .partition_point(|(end, _)| *end <= at)
        .checked_sub(1)?;
    let (end, person) = named[near];
    // "Doe (R-KS), who", "Doe D OH": nothing but the party between.
    let party = |i: usize| {
        ground.is(i, &[",", "(", ")"])
            || ground.capital(i) && (ground.word(i).len() < 3 || ground.word(i).contains('-'))
    };
    let fits = end > first && at - end <= REACH && (end..at).all(party);
    fits.then_some(person)
}
