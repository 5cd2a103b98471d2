//! What the words of a run alone say of it.

use crate::extract::lexicon::Class;
use crate::extract::people::ground::Ground;
use crate::extract::people::names::{ADDRESSES, Run, is_nickname, may_be_family};
use crate::text::token::{Kind, Shape};

/// Whether the shape of a run alone allows it to be a person's full name.
pub fn plausible(ground: &Ground, run: &Run) -> bool {
    let age = run.tail.age().is_some() && run.tokens.len() > 1;
    if run.honorific.is_some() || run.tail.party().is_some() || age {
        return true;
    }
    let tokens = run.tokens.clone();
    if tokens.len() < 2 {
        return false;
    }
    if ends_as_a_thing(ground, run) {
        return false;
    }
    let first = ground.doc.class(tokens.start);
    if first.intersects(Class::COUNTRY | Class::DEMONYM | Class::PLACE | Class::CUE_VERB)
        && !first.intersects(Class::GIVEN | Class::FAMILY)
    {
        return false;
    }
    let common = tokens
        .clone()
        .filter(|&i| !is_nickname(ground, &tokens, i))
        .filter(|&i| {
            ground.is_odd(
                i,
                Class::COMMON | Class::PLACE | Class::COUNTRY | Class::ORG_HEAD,
            )
        })
        .count();
    // On the list of given names it would make names of questions.
    let given = || first.intersects(Class::GIVEN) || ground.is(tokens.start, &["Will"]);
    common * 2 < tokens.len() || common == 1 && given()
}

/// "Criminal Enforcement Program": whether the last word of a run is one that bodies, places and things end with, and no
/// family's.
fn ends_as_a_thing(ground: &Ground, run: &Run) -> bool {
    let last = run.tokens.end - 1;
    if has_middle_initial(ground, run) {
        return false;
    }
    let bad = Class::ORG_HEAD | Class::ORG_WEAK | Class::PLACE_HEAD | Class::THING_HEAD;
    run.tokens.len() > 1
        && ground.has(last, bad)
        && !ground.has(last, Class::GIVEN | Class::FAMILY)
        && !is_named_after_a_place(ground, run)
}

/// "James D. Range": whether an initial stands between a given name and the last word: things have none.
pub fn has_middle_initial(ground: &Ground, run: &Run) -> bool {
    let first = run.tokens.start;
    run.tokens.len() == 3
        && ground.doc.class(first) == Class::GIVEN
        && matches!(ground.doc.kind(first + 1), Some(Kind::Word(Shape::Initial)))
        && !ground.has(
            first + 2,
            Class::ORG_HEAD | Class::ORG_WEAK | Class::THING_HEAD,
        )
        && !ground.capital(run.tokens.end)
}

/// "David Hill", "Emily Rae Woods": family names that places are called by, too, where no preposition of place stands
/// before the name.
pub fn is_named_after_a_place(ground: &Ground, run: &Run) -> bool {
    let tokens = run.tokens.clone();
    let (first, last) = (tokens.start, tokens.end - 1);
    let other = Class::ORG_HEAD | Class::ORG_WEAK | Class::THING_HEAD;
    let given = || {
        ground.has(first, Class::GIVEN)
            && !ground.has(
                first,
                Class::PLACE | Class::COUNTRY | Class::COMMON | Class::FAMILY,
            )
    };
    // "report to Bob Hill, its president"
    let introduced = || {
        let behind = run.tail.end + 1;
        ground.is(run.tail.end, &[","])
            && (ground.determiner(behind)
                || ground.is(behind, &["who"])
                || ground.has(behind, Class::TITLE | Class::TITLE_MODIFIER))
    };
    let placed = || {
        ground.is(
            first.wrapping_sub(1),
            &["at", "in", "to", "on", "near", "the", "around"],
        ) && !introduced()
    };
    let called = || {
        ground.has(last, Class::SURNAME)
            && ground.doc.kind(last) == Some(Kind::Word(Shape::Capital))
    };
    (2..=3).contains(&tokens.len())
        && given()
        && !placed()
        && !ground.capital(tokens.end)
        && (!ground.has(last, other) && called()
            || may_be_family(ground, last) && is_heard(ground, run))
}

/// "said Jane Camp.", "Jane Camp said", "Jane Camp, CEO": whether a run is of two words and what stands right beside it is
/// said of people.
fn is_heard(ground: &Ground, run: &Run) -> bool {
    let tokens = run.tokens.clone();
    let verb = |i: usize| ground.lower(i) && ground.has(i, Class::CUE_VERB);
    let inverted = verb(tokens.start.wrapping_sub(1)) && ground.is(tokens.end, &[",", "."]);
    let office = tokens.end + 1 + usize::from(ground.determiner(tokens.end + 1));
    let titled = ground.is(tokens.end, &[","]) && ground.has(office, Class::TITLE);
    let addressed = ground.is(tokens.start.wrapping_sub(1), ADDRESSES);
    tokens.len() == 2 && (inverted || verb(tokens.end) || titled) || addressed
}

/// Whether a run is a common word and one that is on no list, as names can be that are no others': "Blaze Faillaci". It
/// wants a title behind a comma, or to be heard.
pub fn half_known(ground: &Ground, run: &Run) -> bool {
    if run.tokens.len() != 2 {
        return false;
    }
    let (first, last) = (run.tokens.start, run.tokens.end - 1);
    let common = ground.has(first, Class::COMMON)
        && ground
            .doc
            .class(first)
            .difference(Class::COMMON | Class::GIVEN)
            .is_empty();
    let capital = |i: usize| matches!(ground.doc.kind(i), Some(Kind::Word(Shape::Capital)));
    common
        && capital(first)
        && capital(last)
        && ground.doc.class(last).is_empty()
        && !ground.is_abstract(last)
        && !ground.is_abstract(first)
        && ground.word(last).len() > 3
}
