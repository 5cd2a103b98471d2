//! Which words are the head nouns of bodies, and where they are not: `Bureau`, but no `Deputy Bureau Chief`.

use std::ops::Range;

use super::committee::is_committee;
use super::head::{abstract_noun, ordinal};
use super::hint::Hint;
use super::parent::lost_apostrophe;
use super::run::Stretch;
use crate::extract::lexicon::Class;
use crate::extract::words::look_up;

/// Whether the head at `i` is but the first of the fields of a body: `Ohio Energy, Minerals and Natural Resources
/// Department`.
pub(super) fn leads_fields(s: &Stretch, i: usize) -> bool {
    let first = s.hint(i, Hint::FIELD) || s.is(i, &["Energy", "Food", "Foods"]);
    if !first || !s.is(i + 1, &[","]) || !abstract_noun(s, i + 2) {
        return false;
    }
    let mut at = i + 2;
    let mut and = false;
    while at < s.hi && at - i < 10 && (s.is_name(at) || s.is(at, &[",", "and", "&"])) {
        if and && s.class(at).contains(Class::ORG_HEAD) {
            return true;
        }
        and |= s.is(at, &["and", "&"]);
        at += 1;
    }
    false
}

/// Whether the weak head at `i` ends a field of a committee that `and` leads to: `Labor, Health and Canal Services, and
/// Education Appropriations Subcommittee`.
pub(super) fn leads_committee(s: &Stretch, i: usize) -> bool {
    let and = i + 1 + usize::from(s.is(i + 1, &[","]));
    s.is(i, &["Services", "Affairs", "Security"])
        && s.is(and, &["and", "&"])
        && (and + 1..s.hi)
            .take(6)
            .take_while(|k| s.is_name(*k))
            .any(|k| is_committee(s, k))
}

/// Whether token `i` is a head noun written as a name.
pub(super) fn is_head(s: &Stretch, i: usize) -> bool {
    if s.is(i, &["District"]) {
        return i > s.lo && s.hint(i - 1, Hint::DISTRICT);
    }
    // `the 109th Airlift Wing`, not the West Wing
    if s.is(i, &["Wing"]) {
        let first = i.saturating_sub(4).max(s.lo);
        let run = (first..i)
            .rev()
            .take_while(|k| s.is_name(*k) || ordinal(s, *k));
        return s.is_name(i) && run.into_iter().any(|k| ordinal(s, k));
    }
    if s.is(i, &["System"]) && i > s.lo {
        let served = &[
            "Health",
            "Healthcare",
            "HealthCare",
            "School",
            "Hospital",
            "Hospitals",
            "University",
            "College",
            "Library",
            "Transit",
            "Retirement",
            "Medical",
        ];
        return s.is(i - 1, served);
    }
    if let Some(head) = by_fellow(s, i) {
        return head;
    }
    // `Deputy Bureau Chief`
    if s.is(i, &["Bureau", "Unit", "Division", "Section"])
        && s.is(
            i + 1,
            &["Chief", "Head", "Commander", "Director", "Manager"],
        )
        && i > s.lo
        && s.is(
            i - 1,
            &["Deputy", "Assistant", "Acting", "Former", "Associate"],
        )
    {
        return false;
    }
    // `Room 5 of the Marlow Senate Office Building`
    if s.is(i, &["Senate", "House"]) && s.is(i + 1, &["Office"]) && s.is(i + 2, &["Building"]) {
        return false;
    }
    // `the White House Deputy Press Secretary`
    if s.is(i, &["Press"]) && s.is(i + 1, &["Secretary", "Officer"]) {
        return false;
    }
    // `Catholic Bishops’ Conference`, but no press conference
    if s.is(i, &["Conference"]) && i > s.lo {
        let held = &[
            "Bishops",
            "Leadership",
            "Republican",
            "Democratic",
            "Episcopal",
        ];
        return s.is_plural_apostrophe(i - 1) || s.is(i - 1, held);
    }
    if s.hint(i, Hint::PAPER) && i > s.lo {
        // `Springfield Morning News`
        let morning = s.is(i - 1, &["Morning", "Daily", "Evening", "Free", "Sunday"]);
        let place = i - 1 - usize::from(morning && i > s.lo + 1);
        let town = s.class(place).contains(Class::PLACE)
            || morning && place + 1 < i && s.class(place).is_empty();
        if town && s.is_name(place) && !s.is_name(i + 1) && !s.titled {
            return true;
        }
    }
    // `Revenue Service-Criminal Investigation`
    if s.class(i).is_empty()
        && let Some((head, field)) = s.word(i).split_once('-')
        && field.starts_with(|c: char| c.is_ascii_uppercase())
        && head.starts_with(|c: char| c.is_ascii_uppercase())
        && look_up(head).intersects(Class::ORG_HEAD | Class::ORG_WEAK)
    {
        return i > s.lo && s.is_name(i - 1);
    }
    let class = s.class(i);
    // `the Canal Coordination Unit Major Roe`
    let rank = s.class(i + 1).contains(Class::RANK) && !s.is(i + 1, &["Inspector"]);
    // A weak head ends its run: `Example International` but not `Example International Fair`.
    let inside = s.is_name(i + 1)
        && s.joined(i + 1)
        && !s.is_title(i + 1)
        // `Ohio National Guard Adjutant General`
        && !(s.class(i + 1).contains(Class::TITLE_MODIFIER)
            && (s.is_title(i + 2) || s.is(i + 1, &["Adjutant"])))
        && !s.class(i + 1).contains(Class::GIVEN)
        && !rank
        && !s.hint(i + 1, Hint::STARTER)
        && !s.ends_name(i + 1);
    // `Departments of State and the Treasury` is written as one.
    let several = s.is(i, &["Departments", "Ministries"]) && s.is(i + 1, &["of"]);
    (class.contains(Class::ORG_HEAD) || class.contains(Class::ORG_WEAK) && !inside)
        && s.is_name(i)
        && (several || !s.hint(i, Hint::KIND))
        || s.hint(i, Hint::LOST_POSSESSIVE) && lost_apostrophe(s, i)
}

/// Whether token `i` is a head noun that makes a body's name whatever stands before it.
pub(super) fn is_strong(s: &Stretch, i: usize) -> bool {
    (s.class(i).contains(Class::ORG_HEAD) || s.is(i, &["District"]) && is_head(s, i))
        && s.is_name(i)
        || s.hint(i, Hint::LOST_POSSESSIVE) && lost_apostrophe(s, i)
}

/// Whether the word at `i` is a head for what stands beside it; nothing where its fellows say neither.
fn by_fellow(s: &Stretch, i: usize) -> Option<bool> {
    // `Marlow Gold Exchange`
    if s.is(i, &["Exchange"]) {
        let traded = &[
            "Stock",
            "Gold",
            "Mercantile",
            "Metal",
            "Commodity",
            "Futures",
            "Options",
            "Securities",
            "Bullion",
            "Derivatives",
            "Grain",
        ];
        return Some(i > s.lo + 1 && s.is(i - 1, traded) && s.is_name(i - 2) && !s.is_name(i + 1));
    }
    // `Marlow County Transit`, but no rapid transit
    if s.is(i, &["Transit"]) {
        let mode = &[
            "Rapid", "Mass", "Public", "Bus", "Light", "Urban", "Federal",
        ];
        let own = i > s.lo && s.is_name(i - 1) && !s.is(i - 1, mode) && s.joined(i);
        return Some(own && !s.is_name(i + 1) && !s.titled);
    }
    // `the Marlow House of Delegates`
    if s.is(i, &["House"]) && s.is(i + 1, &["of"]) && s.is(i + 2, &["Delegates", "Burgesses"]) {
        return Some(s.is_name(i) && i > s.lo);
    }
    // `Directors of the U.S. Attorneys Offices`
    if s.is(i, &["Offices"]) && s.is(i.wrapping_sub(1), &["Attorneys"]) && i > s.lo + 1 {
        return Some(s.is_name(i) && s.is_name(i - 2));
    }
    None
}

/// Whether a place has what there is one of: `the Marlow Zoo`, `Tarnow County Transit`.
pub(super) fn is_towns(s: &Stretch, name: &Range<usize>, head: usize) -> bool {
    let one = &["Zoo", "Aquarium", "Transit"];
    s.is(head, one)
        && head + 1 == name.end
        && (name.start..head).any(|i| {
            s.class(i).intersects(Class::PLACE | Class::COUNTRY)
                || s.is(i, &["County", "City", "Metro"])
        })
}
