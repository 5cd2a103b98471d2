//! Court districts: `Middle District of Tennessee`, and the prosecutor's office that bears its name.

use super::find::Finds;
use super::run::Stretch;
use crate::extract::lexicon::Class;

const SIDES: &[&str] = &[
    "Northern", "Southern", "Eastern", "Western", "Middle", "Central",
];

/// Finds court districts.
pub(super) fn find(s: Stretch, finds: &mut Finds) {
    for i in s.document.sites.triggers.within(s.lo..s.hi) {
        if !s.is(i, &["District", "DISTRICT"]) || !s.is(i + 1, &["of"]) {
            continue;
        }
        let sided = i > s.lo && s.is(i - 1, SIDES);
        let place = place_end(s, i + 2);
        if place == i + 2
            || !sided
                && (s.is(i + 2, &["Columbia"]) && !attorney_before(s, i)
                    || !s.is(i.wrapping_sub(1), &["the"]))
        {
            continue;
        }
        let mut start = if sided { i - 1 } else { i };
        if let Some(office) = office_before(s, start) {
            start = office;
        }
        finds.add(start..place, "court-district", i..i + 1);
    }
}

/// The end of the state's name from `i` on.
fn place_end(s: Stretch, i: usize) -> usize {
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

fn attorney_before(s: Stretch, i: usize) -> bool {
    i > s.lo + 3 && s.is(i - 1, &["the"]) && s.is(i - 2, &["for"])
}

/// The start of `U.S. Attorney’s Office for the`, where that stands right before `i`.
fn office_before(s: Stretch, i: usize) -> Option<usize> {
    let mut at = i.checked_sub(3).filter(|at| *at >= s.lo)?;
    if !(s.is(i - 1, &["the"]) && s.is(i - 2, &["for", "in"]) && s.is(at, &["Office", "Court"])) {
        return None;
    }
    while at > s.lo
        && (s.is_name(at - 1) || s.is_possessive(at - 1))
        && !s.class(at - 1).contains(Class::FUNCTION)
    {
        at -= 1;
    }
    Some(at)
}
