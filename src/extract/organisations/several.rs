//! Several bodies in one plural: `the Departments of Justice, Labor and Education`, `the Armed Services, Judiciary and
//! Budget Committees`.

use std::ops::Range;

use super::find::Finds;
use super::hint::Hint;
use super::run::{Stretch, each};
use crate::extract::lexicon::Class;

/// The rules of what is named so, with the noun that each lacks.
pub(super) const LACKS: &[(&str, &str)] = &[
    ("department-in-a-row", "Department"),
    ("committee-in-a-row", "Committee"),
];

/// Finds the members of such rows.
pub(super) fn find(stretches: &[Stretch], finds: &mut Finds) {
    for (s, head) in each(stretches, |sites| &sites.heads) {
        if s.titled || !s.hint(head, Hint::KIND) {
            continue;
        }
        if s.is(head, &["Departments"]) && s.is(head + 1, &["of"]) {
            departments(s, head, finds);
        } else if s.is(head, &["Committees"]) {
            committees(s, head, finds);
        }
    }
}

/// `Departments of Justice, Health and Human Services and Education`
fn departments(s: &Stretch, head: usize, finds: &mut Finds) {
    let mut parts = Vec::new();
    let mut at = head + 2;
    loop {
        at += usize::from(s.is(at, &["the"]));
        let start = at;
        while s.is_name(at) && !s.is_title(at) && !s.ends_name(at) && !finds.is_taken(at) {
            at += 1;
            // `Health and Human Services`
            if s.is(at, &["and"]) && s.is(at + 1, HALVES) {
                at += 1;
            }
        }
        if start == at {
            return;
        }
        parts.push(start..at);
        let and = at + usize::from(s.is(at, &[","]));
        let next = and + 1 + usize::from(s.is(and + 1, &["the"]));
        if s.is(and, &["and", "&"]) && s.is_name(next) {
            at = and + 1;
        } else if and > at && s.is_name(and) && parts.len() < 12 {
            at = and;
        } else {
            break;
        }
    }
    if parts.len() < 2 || s.is_possessive(at) {
        return;
    }
    finds.add(head..parts[0].end, "head-noun", head..head + 1);
    for part in parts.drain(1..) {
        finds.add(part, LACKS[0].0, head..head + 1);
    }
}

/// What the second half of a department's field begins with.
const HALVES: &[&str] = &["Human", "Urban"];

/// `Armed Services, Judiciary and Budget Committees`, of which the last bears the noun. What one word names is left
/// alone, but for the last.
fn committees(s: &Stretch, head: usize, finds: &mut Finds) {
    let Some(last) = run_before(s, head, finds).filter(|r| !r.is_empty()) else {
        return;
    };
    let mut rest = Vec::new();
    let mut at = last.start;
    while at > s.lo + 1 && rest.len() < 8 {
        let and = s.is(at - 1, &["and", "&"]);
        let comma = at - usize::from(and);
        let end = comma - usize::from(s.is(comma - 1, &[","]));
        if end == at {
            break;
        }
        let Some(part) = run_before(s, end, finds).filter(|r| !r.is_empty()) else {
            break;
        };
        at = part.start;
        rest.push(part);
    }
    // Two fields with nothing but `and` between may be one committee's.
    if rest.len() < 2 {
        return;
    }
    finds.add(last.start..head + 1, "head-noun", head..head + 1);
    for part in rest.into_iter().filter(|part| part.len() > 1) {
        finds.add(part, LACKS[1].0, head..head + 1);
    }
}

/// The capitalised words that end at `end`, without the chamber.
fn run_before(s: &Stretch, end: usize, finds: &Finds) -> Option<Range<usize>> {
    let mut start = end;
    while start > s.lo
        && end - start < 5
        && s.is_name(start - 1)
        && !finds.is_taken(start - 1)
        && !s.is_title(start - 1)
        && (!s
            .class(start - 1)
            .intersects(Class::ORG_HEAD | Class::GIVEN)
            || s.is(start - 1, &["Judiciary"]))
    {
        start -= 1;
    }
    let run = s.trim_start(start..end);
    run.clone().all(|i| !s.is_upper(i)).then_some(run)
}
