//! Bonds as cues: what somebody is allied with, bought, or worked at is a body.

use std::ops::Range;

use super::cue::Cue;
use super::run::Stretch;
use super::strong::own_words;
use crate::extract::lexicon::Class;
use crate::text::token::{Kind, Shape};

/// The bond before the run that makes it a body's name.
pub(super) fn cue(s: Stretch, run: Range<usize>, before: usize) -> Option<Cue> {
    division_of(s, run.clone(), before)
        .or_else(|| allied_with(s, run.clone(), before))
        .or_else(|| bought(s, run.clone(), before))
        .or_else(|| worked_at(s, run.clone(), before))
        .or_else(|| surveyed_by(s, run.clone(), before))
}

/// `a partnership with Acme Lane`, `partnered with Acme`
fn allied_with(s: Stretch, run: Range<usize>, before: usize) -> Option<Cue> {
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
    let allied = before > s.lo + 2 && s.is(before - 1, &["with"]) && s.is(before - 2, bonds);
    let named = if run.len() > 1 {
        let whole = !s.is_name(run.end) && !s.is_title(run.end);
        whole && !is_thing(s, run.end - 1) && own_words(s, run.clone())
    } else {
        is_stranger(s, run.start) && closes(s, run.end)
    };
    (allied && !s.titled && named).then(|| ("does-with-firms", before - 2..run.end))
}

/// `a division of Acme`
fn division_of(s: Stretch, run: Range<usize>, before: usize) -> Option<Cue> {
    let parts = &["division", "unit", "arm", "brand", "imprint", "subsidiary"];
    (before > s.lo + 3
        && s.is(before - 1, &["of"])
        && s.is(before - 2, parts)
        && s.is(before - 3, &["a", "an", "the", "owned"])
        && own_words(s, run.clone()))
    .then(|| ("division-of", before - 2..run.end))
}

/// `the acquisition of Acme`; what has an article is as often a mine or a house.
fn bought(s: Stretch, run: Range<usize>, before: usize) -> Option<Cue> {
    let bought = before > s.lo + 2
        && before == run.start
        && s.is(before - 1, &["of", "by"])
        && s.is(before - 2, &["acquisition", "acquired"])
        && s.is(before - 1, &["of"]) == s.is(before - 2, &["acquisition"]);
    (bought && !s.titled && is_strange(s, &run)).then(|| ("does-with-firms", before - 2..run.end))
}

/// `previously worked at Acme`, `after seven years at Acme`
fn worked_at(s: Stretch, run: Range<usize>, before: usize) -> Option<Cue> {
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
    let at = before > s.lo + 2 && before == run.start && s.is(before - 1, &["at"]);
    (at && s.is(before - 2, work) && !s.titled && is_strange(s, &run))
        .then(|| ("worked-at", before - 2..run.end))
}

/// `A recent Acme survey found`
fn surveyed_by(s: Stretch, run: Range<usize>, before: usize) -> Option<Cue> {
    let which = &["a", "A", "an", "An", "recent", "new", "latest"];
    let asked = &["survey", "poll", "study", "report"];
    (before > s.lo
        && s.is(before - 1, which)
        && s.is(run.end, asked)
        && is_named(s, &run)
        && before == run.start)
        .then(|| ("surveyed-by", before - 1..run.end + 1))
}

/// Whether a run is what only a body is called where the words before want one, and goes no further.
fn is_strange(s: Stretch, run: &Range<usize>) -> bool {
    is_named(s, run) && closes(s, run.end)
}

/// Whether a run has a word that is on no list, and does not end in a thing.
fn is_named(s: Stretch, run: &Range<usize>) -> bool {
    let last = run.end - 1;
    run.clone().any(|i| is_stranger(s, i)) && !is_thing(s, last) && !s.ends_name(last)
}

/// Whether a word is a name of its own: on no list, and no compound.
fn is_stranger(s: Stretch, i: usize) -> bool {
    s.is_name(i)
        && s.class(i).is_empty()
        && s.hints_nothing(i)
        && !s.word(i).contains('-')
        && s.document.kind(i) != Some(Kind::Word(Shape::Initial))
}

/// Whether a word is what things, posts and places end in.
fn is_thing(s: Stretch, i: usize) -> bool {
    s.class(i).intersects(
        Class::THING_HEAD | Class::TITLE | Class::PLACE | Class::COUNTRY | Class::DEMONYM,
    )
}

/// Whether a name ends at `end`: in `with Marlai markets` and `with Roe’s Tools` it goes on.
fn closes(s: Stretch, end: usize) -> bool {
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
