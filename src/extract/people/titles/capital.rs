//! What a capitalised word before an office may be besides a word of it: a verb of a headline, a country, somebody's name, the
//! place of a dateline.

use crate::extract::lexicon::Class;
use crate::extract::people::ground::Ground;
use crate::extract::words::look_up;
use crate::text::token::{Kind, Shape};

/// "Doe Meets President Roe": whether a capitalised word is the verb of a headline.
pub(super) fn acts(ground: &Ground, i: usize) -> bool {
    let verb = Class::CUE_VERB | Class::SPEECH_ACT | Class::ATTEND_VERB;
    ground
        .word(i)
        .strip_suffix(['s', 'S'])
        .is_some_and(|stem| look_up(stem).intersects(verb))
        || ground.is(
            i,
            &[
                "Appointed",
                "Named",
                "Elected",
                "Meets",
                "Visits",
                "Hosts",
                "Receives",
                "Greets",
                "Names",
                "Appoints",
                "Joins",
                "Meet",
                "Visit",
                "Greet",
                "Host",
                "Joining",
                "Participating",
                "Attending",
                "Accompanying",
                "Representing",
                "Welcoming",
                "Congratulating",
                "Thanking",
                "Confirm",
                "CONFIRM",
                "MEETS",
                "CALLS",
            ],
        )
}

/// Whether a country of two words or its people begins at `i`: "Saudi Arabia", "South African".
pub(super) fn is_country(ground: &Ground, i: usize) -> bool {
    is_pair(ground, i, Class::COUNTRY | Class::DEMONYM)
}

/// Whether what begins at `i` has one of these classes for two words together.
fn is_pair(ground: &Ground, i: usize, class: Class) -> bool {
    ground.capital(i + 1) && ground.spaced(i) && ground.doc.class_of(i..i + 2).intersects(class)
}

/// Whether a place of two words begins at `i`: "Rhode Island".
pub(super) fn is_place(ground: &Ground, i: usize) -> bool {
    ground.capital(i) && is_pair(ground, i, Class::PLACE)
}

/// "JANE HILL": whether a word in capitals stands behind a given name and so is the family's.
pub(super) fn is_shouted_name(ground: &Ground, i: usize) -> bool {
    let upper = |i: usize| matches!(ground.doc.kind(i), Some(Kind::Word(Shape::Upper)));
    let other = Class::TITLE | Class::TITLE_MODIFIER | Class::DEMONYM;
    i > 0
        && upper(i)
        && upper(i - 1)
        && ground.word(i).len() > 2
        && ground.spaced(i - 1)
        && ground.has(i - 1, Class::GIVEN)
        && !ground.has(i - 1, Class::TITLE_MODIFIER | Class::PLACE)
        && !ground.has(i, other)
}

/// Whether a place stands at `i` in capitals and what follows does not.
pub(super) fn shouts_place(ground: &Ground, i: usize) -> bool {
    let upper = |i: usize| matches!(ground.doc.kind(i), Some(Kind::Word(Shape::Upper)));
    upper(i) && !upper(i + 1) && ground.word(i).len() > 3 && ground.has(i, Class::PLACE)
}
