//! Court districts: `Middle District of Tennessee`, and the prosecutor's office that bears its name.

use std::ops::Range;

use super::find::{Finds, Found};
use super::run::{Stretch, each};
use crate::extract::lexicon::Class;

const SIDES: &[&str] = &[
    "Northern", "Southern", "Eastern", "Western", "Middle", "Central",
];

/// Finds court districts.
pub(super) fn find(stretches: &[Stretch], finds: &mut Finds) {
    for (s, i) in each(stretches, |sites| &sites.triggers) {
        if !s.is(i, &["District", "DISTRICT"]) || !s.is(i + 1, &["of"]) {
            continue;
        }
        let sided = i > s.lo && s.is(i - 1, SIDES);
        let place = place_end(s, i + 2);
        if place == i + 2
            || !sided
                && (s.is(i + 2, &["Columbia"])
                    && !attorney_before(s, i)
                    && office_before(s, i).is_none()
                    || !s.is(i.wrapping_sub(1), &["the"]))
        {
            continue;
        }
        let mut start = if sided { i - 1 } else { i };
        if let Some(office) = office_before(s, start) {
            start = office;
        }
        // `Offices for the Western District of Ohio and the Southern District of Tarn`: offices of several, each named.
        if let Some(plural) = (start..i).find(|k| s.is(*k, &["Offices"]))
            && goes_on(s, place)
        {
            finds.add(start..plural + 1, "court-district", plural..plural + 1);
            start = if sided { i - 1 } else { i };
        }
        let mut end = place;
        // `Offices for the District of Ohio and Maine`
        if s.is(start, &["U.S."]) && s.is(end, &["and"]) && offices(s, start..i) {
            end = place_end(s, end + 1).max(end);
            end -= usize::from(end == place + 1);
        }
        finds.add(start..end, "court-district", i..i + 1);
    }
}

/// Whether a further district is named at `i`: `, the Eastern District of`, `and Southern District of`.
fn goes_on(s: &Stretch, i: usize) -> bool {
    let and = i + usize::from(s.is(i, &[","]));
    let the = and + usize::from(s.is(and, &["and", "&"]));
    let side = the + usize::from(s.is(the, &["the"]));
    the > i && s.is(side, SIDES) && s.is(side + 1, &["District"]) && s.is(side + 2, &["of"])
}

fn offices(s: &Stretch, mut range: Range<usize>) -> bool {
    range.any(|i| s.is(i, &["Offices"]))
}

/// Finds federal courts by their kind alone, `U.S. District Court`, where the release names no district's.
pub(super) fn find_bare(stretches: &[Stretch], finds: &mut Finds) {
    let named = |f: &Found, s: &Stretch| {
        f.rule == "court-district" && f.tokens.clone().any(|i| s.document.is(i, &["Court"]))
    };
    let Some(first) = stretches.first() else {
        return;
    };
    if finds.list.iter().any(|f| named(f, first)) {
        return;
    }
    for (s, i) in each(stretches, |sites| &sites.triggers) {
        if s.titled || i == s.lo || !s.is(i, &["District"]) || !s.is(i + 1, &["Court"]) {
            continue;
        }
        let start = match s.word(i - 1) {
            "U.S." => i - 1,
            "States" if i > s.lo + 1 && s.is(i - 2, &["United"]) => i - 2,
            "S" if i > s.lo + 1 && s.is(i - 2, &["U"]) => i - 2,
            _ => continue,
        };
        // `U.S. District Court Judge Jane Roe` is a judge there, `U.S. District Court Clerk` is not.
        let officer = s.is_name(i + 2) && s.is_title(i + 2) && !s.is(i + 2, &["Judge", "Judges"]);
        let any = start > s.lo && s.is(start - 1, &["a", "any", "another"]);
        if !officer && !any {
            finds.add(start..i + 2, "federal-court", start..i + 2);
        }
    }
}

/// The end of the state's name from `i` on.
fn place_end(s: &Stretch, i: usize) -> usize {
    if !s.is_name(i) {
        return i;
    }
    if s.is(i, &["New", "North", "South", "West", "Rhode", "Puerto"]) && s.is_name(i + 1) {
        return i + 2;
    }
    if s.class(i).intersects(Class::PLACE | Class::COUNTRY) {
        i + 1
    } else {
        i
    }
}

fn attorney_before(s: &Stretch, i: usize) -> bool {
    i > s.lo + 3 && s.is(i - 1, &["the"]) && s.is(i - 2, &["for"])
}

/// The start of `U.S. Attorney’s Office for the`, where that stands right before `i`.
fn office_before(s: &Stretch, i: usize) -> Option<usize> {
    let mut at = i.checked_sub(3).filter(|at| *at >= s.lo)?;
    let kinds = &["Office", "Offices", "Court", "Appeals"];
    if !(s.is(i - 1, &["the"]) && s.is(i - 2, &["for", "in", "of"]) && s.is(at, kinds)) {
        return None;
    }
    if s.is(at, &["Appeals"]) {
        at = at.checked_sub(2).filter(|at| *at >= s.lo)?;
        if !(s.is(at, &["Court"]) && s.is(at + 1, &["of"])) {
            return None;
        }
    }
    while at > s.lo
        && (s.is_name(at - 1) || s.is_possessive(at - 1))
        && !s.class(at - 1).contains(Class::FUNCTION)
    {
        at -= 1;
    }
    Some(at)
}
