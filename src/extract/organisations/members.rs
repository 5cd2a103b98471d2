//! What a body is of: others that are its members, or one that it is a part of.

use super::committee::is_committee;
use super::head::abstract_noun;
use super::run::Stretch;

/// Whether what is governed at `start` says who the members of a body are: `Association of Chiefs of Police`, `National
/// Federation of Canal Schools`. Those are no body of which this is a part.
pub(super) fn is_of_several(s: &Stretch, end: usize, start: usize) -> bool {
    if !s.is(end, &["of"]) || s.titled {
        return false;
    }
    // `Association of Chiefs` `of Police`
    if s.is(end - 1, OFFICERS) && s.is(end.wrapping_sub(2), &["of"]) {
        return s.is_name(start);
    }
    let run = (start..s.hi).take(6).take_while(|i| s.is_name(*i));
    let last = run.last();
    s.is(end - 1, JOINED) && last.is_some_and(|i| i > start && s.is(i, MEMBERS))
}

/// Whom associations join that are somebody only with what they are of.
const OFFICERS: &[&str] = &[
    "Chiefs",
    "Boards",
    "Deans",
    "Directors",
    "Departments",
    "Schools",
    "Colleges",
    "Commissioners",
    "Secretaries",
    "Presidents",
    "Clerks",
    "Professors",
    "Teachers",
    "Councils",
];

/// What bodies call themselves that join others.
const JOINED: &[&str] = &[
    "Association",
    "Federation",
    "Council",
    "Alliance",
    "Coalition",
    "League",
    "Conference",
    "Network",
    "Union",
    "Consortium",
];

/// Which others they join.
const MEMBERS: &[&str] = &[
    "Centers",
    "Colleges",
    "Schools",
    "Universities",
    "Hospitals",
    "Banks",
    "Departments",
    "Agencies",
    "Clubs",
    "Unions",
    "Companies",
    "Societies",
    "Boards",
    "Districts",
    "Churches",
    "Libraries",
    "Museums",
    "Associations",
    "Organizations",
    "Organisations",
    "Foundations",
    "Institutions",
    "Authorities",
    "Councils",
    "Clinics",
    "Academies",
];

/// Whether what a committee is about ends at `end`: `Subcommittee on Canals`.
pub(super) fn is_committees(s: &Stretch, end: usize) -> bool {
    let near = (s.lo + 1..end).rev().take(8);
    near.take_while(|i| s.is_name(*i) || s.is(*i, &["on", "and", ",", "&", "the"]))
        .any(|i| s.is(i, &["on"]) && is_committee(s, i - 1))
}

/// Whether fields with an `and` between them begin at `i`, and the noun of their division ends them.
pub(super) fn leads_to_division(s: &Stretch, i: usize) -> bool {
    let field = |k: &usize| s.is_name(*k) && !s.is_title(*k);
    let and = (i..s.hi).take(4).find(|k| !field(k));
    let Some(and) = and.filter(|k| *k > i && s.is(*k, &["and", "&"])) else {
        return false;
    };
    let last = (and + 1..s.hi).take(4).take_while(field).last();
    let nouns = &["Division", "Section", "Committee", "Branch", "Directorate"];
    last.is_some_and(|k| k > and + 1 && s.is(k, nouns)) && (i..and).all(|k| abstract_noun(s, k))
}
