//! Whom a release says to be given an office: `the appointment of Tarvo Quell as president`. Such names are on no list, and
//! what follows speaks of `Quell` as it does of firms.

use std::ops::Range;

use super::run::Stretch;
use crate::extract::lexicon::Class;
use crate::extract::offices::{gives, is_gift, is_held_by_people};
use crate::text::token::{Kind, Shape};

/// How far behind the name the office may end.
const REACH: usize = 9;

/// How far behind the name an "as" may stand behind what the name is explained by.
const APPOSED: usize = 20;

/// Whether a run of two or three words is somebody who is given an office that only people hold.
pub(super) fn is_appointee(s: &Stretch, name: &Range<usize>) -> bool {
    let other = Class::ORG_HEAD
        | Class::ORG_WEAK
        | Class::ORG_SUFFIX
        | Class::TITLE
        | Class::TITLE_MODIFIER
        | Class::PLACE
        | Class::COUNTRY
        | Class::DEMONYM
        | Class::THING_HEAD;
    let person = Class::GIVEN | Class::FAMILY;
    let word = |i: usize| {
        matches!(
            s.document.kind(i),
            Some(Kind::Word(Shape::Capital | Shape::Initial))
        ) && (s.class(i).intersects(person) || !s.class(i).intersects(other) && !s.is_common(i))
    };
    (2..=3).contains(&name.len())
        && name.start > s.lo + 1
        && (is_given(s, name) || is_announced(s, name))
        && name.clone().all(word)
}

/// `appointed Tarvo Quell as president`, `the promotion of Tarvo Quell to Director`
fn is_given(s: &Stretch, name: &Range<usize>) -> bool {
    let before = name.start - 1;
    let of = s.is(before, &["of"]) && is_gift(s.word(before - 1));
    if !of && !gives(s.word(before)) {
        return false;
    }
    if s.is(name.end, &["as", "As", "to", "To"]) {
        return office_within(s, name.end + 1);
    }
    // `named Tarvo Quell, its vice president of sales, as president`
    let own = s.is(name.end, &[","])
        && s.is(
            name.end + 1,
            &["its", "a", "an", "the", "formerly", "who", "currently"],
        );
    let as_ = || (name.end + 2..s.hi.min(name.end + APPOSED)).find(|i| s.is(*i, &["as"]));
    own && as_().is_some_and(|i| s.is(i - 1, &[","]) && office_within(s, i + 1))
}

/// `announced that Tarvo Quell has joined the company as president`, `announced Tarvo Quell as president`
fn is_announced(s: &Stretch, name: &Range<usize>) -> bool {
    let before = name.start - 1;
    let tells = &["announced", "announce", "announces", "announcing"];
    let that = usize::from(s.is(before, &["that"]));
    if !s.is(before - that, tells) {
        return false;
    }
    if that == 0 {
        return s.is(name.end, &["as"]) && office_within(s, name.end + 1);
    }
    let verbs = &[
        "joined",
        "appointed",
        "named",
        "promoted",
        "elected",
        "hired",
        "become",
    ];
    let verb = (name.end..s.hi.min(name.end + 4)).find(|i| s.is(*i, verbs));
    let has = s.is(name.end, &["has", "was", "is", "will", "had"]);
    has && verb.is_some_and(|verb| {
        let to = (verb + 1..s.hi.min(verb + REACH)).find(|i| s.is(*i, &["as", "to"]));
        office_within(s, to.map_or(verb + 1, |i| i + 1))
    })
}

/// Whether an office that only people hold stands within a few words from `from` on, with no mark before it.
fn office_within(s: &Stretch, from: usize) -> bool {
    (from..s.hi.min(from + REACH))
        .take_while(|i| s.is_word(*i) || s.is_possessive(*i) || s.is(*i, &["&"]))
        .any(|i| s.class(i).intersects(Class::TITLE) && is_held_by_people(s.word(i)))
}
