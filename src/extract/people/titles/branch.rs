//! The branch of a body in a place: "the HSs Carrow field office", "the Harbour Service (HS) Norhaven Region".

use std::ops::Range;

use super::body::{is_acronym_in_brackets, is_inner};
use crate::extract::lexicon::Class;
use crate::extract::people::ground::Ground;
use crate::text::token::Kind;

/// The branch behind the parent `body`, if its name ends in one: right behind it, behind its possessive or its acronym,
/// behind a dash or a comma.
pub(super) fn branch_of(ground: &Ground, body: &Range<usize>) -> Option<Range<usize>> {
    let mut at = body.end;
    let lost = ground.spaced(at - 1) && ground.word(at - 1).ends_with('s');
    let mut owned = lost || ground.doc.kind(at) == Some(Kind::Possessive);
    at += usize::from(ground.doc.kind(at) == Some(Kind::Possessive));
    if is_acronym_in_brackets(ground, at) {
        owned = true;
        at += 3;
    }
    let dashed = ground.is(at, &["-", "–", "—"]);
    let listed = ground.is(at, &[","]);
    at += usize::from(dashed || listed);
    let (branch, of_field) = branch_at(ground, at)?;
    let inner = is_inner(ground, body);
    // "Canal Section, Harbour Division": what is no place is the parent of a part, and a court sits in divisions.
    let placed = ground.is(branch.end - 1, &["Division", "Region"])
        && ground.has(branch.start, Class::PLACE)
        && !inner;
    let court = || body.clone().any(|i| ground.is(i, &["Court", "District"]));
    // "Harbour Service, Office of Canals Carrow office"
    let near = (owned || inner) && !listed && !dashed;
    let fits = of_field || near || placed && (dashed || listed);
    let whole = !ground.is(branch.end, &["of", "for"]);
    (fits && whole && !court()).then_some(branch)
}

/// "Carrow Field Office", "Carrow, Ohio, Division", "Norhaven region": and whether "Field" or the like stands in it.
fn branch_at(ground: &Ground, at: usize) -> Option<(Range<usize>, bool)> {
    let heads = &[
        "Office", "office", "Division", "division", "Region", "region",
    ];
    let kinds = &[
        "Field", "field", "Regional", "regional", "Resident", "District", "Area",
    ];
    let other = Class::FUNCTION | Class::HONORIFIC | Class::TITLE | Class::MONTH | Class::RANK;
    let mut i = at;
    while i < at + 7 {
        if i > at && ground.is(i, heads) {
            return Some((at..i + 1, false));
        }
        if i > at && ground.is(i, kinds) && ground.is(i + 1, heads) {
            return Some((at..i + 2, true));
        }
        let comma =
            i > at && ground.is(i, &[","]) && (ground.capital(i + 1) || ground.is(i + 1, heads));
        let place = ground.capital(i)
            && (!ground.has(i, other) || ground.is(i, &["New", "North", "South", "West", "East"]))
            && !ground.has(i, Class::ORG_HEAD | Class::ORG_WEAK);
        if !comma && !place || i > at && place && !ground.spaced(i - 1) && !ground.is(i - 1, &[","])
        {
            return None;
        }
        i += 1;
    }
    None
}
