//! Where the name of who holds a post begins right behind the body's, as lists of those who came write it: `Secretary to
//! the Ministry of Ports K.A. Roe`, `First Secretary at the Embassy of Japan Jane Roe`.

use super::hint::Hint;
use super::run::Stretch;
use crate::extract::lexicon::Class;
use crate::extract::words::look_up;
use crate::text::token::{Kind, Shape};

/// Whether a person's name begins at `i`, behind words of a body.
pub(super) fn begins(s: &Stretch, i: usize) -> bool {
    initialled(s, i) || shouted(s, i) || strangers(s, i) && (behind_country(s, i) || met(s, i))
}

/// Whether two or three words that only a name has stand at `i`, behind a head noun: `Acme Group Jane Roe`.
pub(super) fn behind_head(s: &Stretch, i: usize) -> bool {
    s.class(i - 1).intersects(Class::ORG_HEAD | Class::ORG_WEAK) && strangers(s, i)
}

/// `Ministry of Ports K.A. Roe`, `Local Government S. Roe`
fn initialled(s: &Stretch, i: usize) -> bool {
    let word = s.word(i);
    let dotted = word.ends_with('.') && word.split_terminator('.').all(|p| p.len() == 1);
    if !dotted || !own(s, i + 1) || s.is(i, &["U.S.", "U.K.", "U.N.", "D.C.", "E.U."]) {
        return false;
    }
    let before = s.class(i - 1);
    let name = before.is_empty()
        || before.intersects(Class::GIVEN | Class::FAMILY)
        || s.document.kind(i - 1) == Some(Kind::Word(Shape::Initial));
    word.len() > 2 || !name
}

/// `Political Section ROE Jane`: a family name in capitals before the given one.
fn shouted(s: &Stretch, i: usize) -> bool {
    s.is_upper(i)
        && s.word(i).len() > 2
        && s.class(i).is_empty()
        && s.is_common(i - 1)
        && !s.is_upper(i - 1)
        && own(s, i + 1)
        && !s.is_upper(i + 1)
        && !s.is_name(i + 2)
}

/// `Embassy of Sri Lanka Jane Roe`
fn behind_country(s: &Stretch, i: usize) -> bool {
    let pair = || {
        i > s.lo + 1
            && look_up(s.document.span(i - 2..i).of(s.document.text)).contains(Class::COUNTRY)
    };
    s.class(i - 1).contains(Class::COUNTRY) || pair()
}

/// `Chamber of Commerce Marlai Roe`: behind a common word one on no list and a name.
fn met(s: &Stretch, i: usize) -> bool {
    s.class(i - 1).contains(Class::COMMON)
        && s.class(i).is_empty()
        && s.hints_nothing(i)
        && s.class(i + 1).intersects(Class::GIVEN | Class::FAMILY)
        && !s.is_name(i + 2)
}

/// Whether the capitals from `i` on are two to four words that no body is made of.
fn strangers(s: &Stretch, i: usize) -> bool {
    let end = (i..i + 5).find(|k| !own(s, *k)).unwrap_or(i + 5);
    (2..=4).contains(&(end - i)) && !s.is_name(end) && !(i..end).any(|k| s.is_upper(k))
}

/// A capitalised word that is neither common nor a place.
fn own(s: &Stretch, i: usize) -> bool {
    s.is_name(i)
        && !s.is_common(i)
        && !s.is_place(i)
        && !s.is_title(i)
        && !s.class(i).contains(Class::ORG_SUFFIX)
        && s.joined(i)
}

/// `CEO of Quill Looms Jane Roe`, `founder of QUAY Marlai Roe`: behind the name of a firm, which begins at `start`, whose
/// office stands before it.
pub(super) fn behind_firm(s: &Stretch, start: usize, i: usize) -> bool {
    let the = usize::from(s.is(start - 1, &["the"]));
    let of = start.wrapping_sub(1 + the);
    let led = of > s.lo && s.is(of, &["of"]) && s.is_title(of - 1);
    let ranked = s.class(start).intersects(Class::RANK | Class::HONORIFIC);
    if !led || ranked || !s.is_name(i - 1) {
        return false;
    }
    let given = || {
        let last = i + 1 + usize::from(s.document.kind(i + 1) == Some(Kind::Word(Shape::Initial)));
        s.class(i).contains(Class::GIVEN)
            && !s.class(i - 1).contains(Class::GIVEN)
            && !s.is_common(i)
            && !s.is_place(i)
            && own(s, last)
            && !s.is_uneven(last)
            && !s.is_upper(last)
            && !s.class(last).intersects(Class::ORG_HEAD | Class::ORG_WEAK)
            // `CEO of the San Marlow Beacon`
            && !s.document.class_of(start..i + 1).contains(Class::PLACE)
            && !s.is_name(last + 1)
            && (start..i).any(|k| !s.is_common(k) && !s.word(k).ends_with("ships"))
    };
    // `president of NQSU Stony Quay`
    let place = || {
        let heads = Class::PLACE | Class::PLACE_HEAD;
        s.document.class_of(i..i + 2).intersects(heads) || s.class(i + 1).intersects(heads)
    };
    let brand = || {
        i == start + 1
            && s.hint(of - 1, Hint::FIRM_TITLE)
            && (s.is_upper(start) && s.word(start).len() > 2 || s.is_uneven(start))
            && !s.word(start).contains('-')
            && !s.is(start, &["USS", "HMS"])
    };
    given() || brand() && strangers(s, i) && !place()
}
