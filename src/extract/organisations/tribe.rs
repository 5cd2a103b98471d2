//! The nations of native America, which call themselves much else than a committee or a company: `Marlow Band of Tarnow
//! Indians`, `Confederated Tribes of the Quay Reservation`, `Pueblo of Marrow`, `Native Village of Tarn`.

use std::ops::Range;

use super::find::Finds;
use super::run::{Stretch, each};
use crate::extract::lexicon::Class;

/// Finds tribes, bands, pueblos and their like.
pub(super) fn find(stretches: &[Stretch], finds: &mut Finds) {
    for (s, head) in each(stretches, |sites| &sites.triggers) {
        if !s.is(head, HEADS) || finds.is_taken(head) {
            continue;
        }
        if let Some(name) = named(s, head, finds)
            && !leads_on(s, name.end)
        {
            finds.add(name, "tribe", head..head + 1);
        }
    }
}

/// What they call themselves.
const HEADS: &[&str] = &[
    "Tribe",
    "Tribes",
    "Band",
    "Community",
    "Colony",
    "Rancheria",
    "Pueblo",
    "Village",
];

/// Words that any of them has: these alone are no name.
const GENERIC: &[&str] = &[
    "Indian",
    "American",
    "Native",
    "Federal",
    "Federally",
    "Recognized",
    "State",
    "Local",
    "Tribal",
    "Other",
    "Our",
    "More",
    "Than",
];

/// The name that has its head at `head`, if it is one.
fn named(s: &Stretch, head: usize, finds: &Finds) -> Option<Range<usize>> {
    let start = before(s, head, finds);
    let end = after(s, head, finds);
    let governs = end > head + 1;
    let own = (start..head).any(|i| s.is_name(i) && !s.is(i, GENERIC) && !s.ends_name(i));
    let telling = |range: Range<usize>| {
        range.into_iter().any(|i| {
            s.is_name(i)
                && !s.is(i, GENERIC)
                && (s.class(i).is_empty() || s.is_place(i) || s.is(i, &["Indians", "Reservation"]))
        })
    };
    let indian = head > s.lo && s.is(head - 1, &["Indian"]);
    let sound = match s.word(head) {
        "Tribe" => own,
        "Tribes" => {
            governs && telling(head + 1..end)
                || s.is(start, &["Confederated", "Affiliated"]) && start < head
                || indian && own && telling(start..head)
                || (start..head).any(|i| s.class(i).is_empty() && s.is_name(i))
        }
        "Band" => governs && telling(head + 1..end) && (own || s.is(end - 1, &["Indians"])),
        "Community" | "Colony" => indian && own,
        "Rancheria" => own,
        "Village" => governs && head > s.lo && s.is(head - 1, &["Native"]),
        _ => governs || own && telling(start..head) && !s.is_name(end),
    };
    // `Pueblo of Marrow` has nothing before it that belongs to it.
    let start = if s.is(head, &["Pueblo"]) && governs {
        head
    } else {
        start
    };
    sound.then_some(start..end)
}

/// The first token of the name whose head is at `head`.
fn before(s: &Stretch, head: usize, finds: &Finds) -> usize {
    let mut start = head;
    while start > s.lo && head - start < 7 && !finds.is_taken(start - 1) {
        let i = start - 1;
        let name = s.is_name(i)
            && s.joined(start)
            && !s.ends_name(i)
            && !s.is_title(i)
            && !(s.is_upper(i) && s.is_place(i) && !s.is_upper(start))
            && !s.class(i).intersects(Class::FUNCTION | Class::CUE_VERB);
        if name {
            start = i;
            continue;
        }
        // `Sac and Fox Tribe`, `Lac du Flambeau Band`
        let joins = i > s.lo && s.is_name(i - 1) && !finds.is_taken(i - 1) && start < head;
        let plural = s.is(head, &["Tribes"]) || start + 1 == head;
        let and = s.is(i, &["and"])
            && plural
            && !s.is_place(i - 1)
            && !s.is_title(i - 1)
            && !s.is(i - 1, &["Nation", "Indians", "Reservation"])
            && !s.class(i - 1).intersects(Class::ORG_HEAD | Class::ORG_WEAK);
        if !joins || !(and || s.class(i).contains(Class::PARTICLE) || s.is_possessive(i)) {
            break;
        }
        start = i - 1;
    }
    s.trim_start(start..head + 1).start.min(head)
}

/// The end of the name: `of the Quay Reservation of Ohio`.
fn after(s: &Stretch, head: usize, finds: &Finds) -> usize {
    let mut end = head + 1;
    if s.is(end, &["and"]) && s.is(end + 1, &["Bands"]) {
        end += 2;
    }
    while s.is(end, &["of"]) {
        let start = end + 1 + usize::from(s.is(end + 1, &["the"]));
        let mut stop = start;
        while part(s, stop, start) && !finds.is_taken(stop) {
            stop += 1;
        }
        if stop == start {
            break;
        }
        end = stop;
    }
    end
}

/// Whether token `i` belongs to what `of` governs from `start` on.
fn part(s: &Stretch, i: usize, start: usize) -> bool {
    if s.is_name(i) {
        return !s.ends_name(i) && !s.is_title(i) && (i == start || s.joined(i));
    }
    if i == start || !s.is_name(i + 1) {
        return false;
    }
    // `of the Uintah and Ouray Reservation`
    let people = (i + 1..i + 5)
        .take_while(|k| s.is_name(*k))
        .any(|k| s.is(k, &["Indians", "Reservation", "Tribes"]));
    s.is_possessive(i) || s.is(i, &["&", "’", "'"]) || s.is(i, &["and"]) && people
}

/// Whether a body of theirs is named rather than they themselves: `Marlow Tribe Police Department`.
fn leads_on(s: &Stretch, end: usize) -> bool {
    (end..end + 5)
        .take_while(|i| s.is_name(*i) && s.joined(*i))
        .any(|i| {
            s.class(i)
                .intersects(Class::ORG_HEAD | Class::ORG_WEAK | Class::THING_HEAD)
        })
}
