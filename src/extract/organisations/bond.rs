//! Bonds as cues: what somebody is allied with, bought, or worked at is a body.

use std::ops::Range;

use super::cue::Cue;
use super::place::{Lead, Place};
use super::run::Stretch;
use crate::extract::lexicon::Class;
use crate::text::token::{Kind, Shape};

/// The bond before the run that makes it a body's name.
pub(super) fn cue(p: &Place) -> Option<Cue> {
    let bonds = Lead::OF | Lead::WITH | Lead::BY | Lead::AT | Lead::NEW;
    if !p.led(bonds) {
        return None;
    }
    division_of(p)
        .or_else(|| allied_with(p))
        .or_else(|| bought(p))
        .or_else(|| worked_at(p))
        .or_else(|| surveyed_by(p))
}

/// `a partnership with Acme Lane`, `partnered with Acme`
fn allied_with(p: &Place) -> Option<Cue> {
    let bonds = &[
        "partnership",
        "partnerships",
        "partnered",
        "partnering",
        "partners",
        "collaboration",
        "collaborations",
        "collaborating",
        "collaborated",
        "agreement",
        "agreements",
        "merger",
        "merged",
        "alliance",
        "deal",
    ];
    let s = p.s;
    if !p.led(Lead::WITH) || p.before <= s.lo + 2 || s.titled || !s.is(p.before - 2, bonds) {
        return None;
    }
    let end = p.run.end;
    let named = if p.run.len() > 1 {
        let whole = !s.is_name(end) && !s.is_title(end);
        whole && !is_thing(s, end - 1) && p.own
    } else {
        is_stranger(s, p.run.start) && closes(s, end)
    };
    named.then(|| ("does-with-firms", p.before - 2..end))
}

/// `a division of Acme`
fn division_of(p: &Place) -> Option<Cue> {
    let parts = &["division", "unit", "arm", "brand", "imprint", "subsidiary"];
    (p.led(Lead::OF)
        && p.before > p.s.lo + 3
        && p.s.is(p.before - 2, parts)
        && p.s.is(p.before - 3, &["a", "an", "the", "owned"])
        && p.own)
        .then(|| ("division-of", p.before - 2..p.run.end))
}

/// `the acquisition of Acme`; what has an article is as often a mine or a house.
fn bought(p: &Place) -> Option<Cue> {
    let s = p.s;
    let bought = p.before > s.lo + 2
        && p.before == p.run.start
        && !s.titled
        && (p.led(Lead::OF) && s.is(p.before - 2, &["acquisition"])
            || p.led(Lead::BY) && s.is(p.before - 2, &["acquired"]));
    (bought && is_strange(s, &p.run)).then(|| ("does-with-firms", p.before - 2..p.run.end))
}

/// `previously worked at Acme`, `after seven years at Acme`
fn worked_at(p: &Place) -> Option<Cue> {
    let work = &[
        "worked",
        "working",
        "role",
        "roles",
        "positions",
        "tenure",
        "stint",
        "stints",
        "career",
        "internship",
        "years",
    ];
    let s = p.s;
    let at = p.led(Lead::AT) && p.before > s.lo + 2 && p.before == p.run.start;
    (at && !s.titled && s.is(p.before - 2, work) && is_strange(s, &p.run))
        .then(|| ("worked-at", p.before - 2..p.run.end))
}

/// `A recent Acme survey found`
fn surveyed_by(p: &Place) -> Option<Cue> {
    let asked = &["survey", "poll", "study", "report"];
    (p.led(Lead::NEW)
        && p.before == p.run.start
        && p.s.is(p.run.end, asked)
        && is_named(p.s, &p.run))
    .then(|| ("surveyed-by", p.before - 1..p.run.end + 1))
}

/// Whether a run is what only a body is called where the words before want one, and goes no further.
fn is_strange(s: &Stretch, run: &Range<usize>) -> bool {
    is_named(s, run) && closes(s, run.end)
}

/// Whether a run has a word that is on no list, and does not end in a thing.
fn is_named(s: &Stretch, run: &Range<usize>) -> bool {
    let last = run.end - 1;
    run.clone().any(|i| is_stranger(s, i)) && !is_thing(s, last) && !s.ends_name(last)
}

/// Whether a word is a name of its own: on no list, and no compound.
fn is_stranger(s: &Stretch, i: usize) -> bool {
    s.is_name(i)
        && s.class(i).is_empty()
        && s.hints_nothing(i)
        && !s.word(i).contains('-')
        && s.document.kind(i) != Some(Kind::Word(Shape::Initial))
}

/// Whether a word is what things, posts and places end in.
fn is_thing(s: &Stretch, i: usize) -> bool {
    s.class(i).intersects(
        Class::THING_HEAD | Class::TITLE | Class::PLACE | Class::COUNTRY | Class::DEMONYM,
    )
}

/// Whether a name ends at `end`: in `with Marlai markets` and `with Roe’s Tools` it goes on.
fn closes(s: &Stretch, end: usize) -> bool {
    let end = end + usize::from(s.is(end, &["®", "™"]));
    if end >= s.hi {
        return true;
    }
    if s.is_possessive(end) {
        return !s.is_name(end + 1);
    }
    match s.document.kind(end) {
        Some(Kind::Word(Shape::Lower)) => {
            s.class(end).contains(Class::FUNCTION) && !s.is(end, &["of"])
        }
        Some(Kind::Word(_) | Kind::Number) => false,
        _ => true,
    }
}
