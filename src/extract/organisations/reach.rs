//! How far a name reaches to either side of its head.

use super::run::Stretch;
use crate::extract::lexicon::Class;

/// Whether a word is too far before the head to be of its name; fields in a row reach further, and the chamber before
/// them: `Senate Canals, Ports, Labor and Trade Committee`.
pub(super) fn too_far(s: &Stretch, i: usize, start: usize, head: usize) -> bool {
    let row = s.is(start, &[","]) || s.is(start + 1, &[","]);
    head - i > if row { 14 } else { 7 }
}

/// `President Jane Toas Canal Task Force`: whose it is, the apostrophe lost.
pub(super) fn owned_by_person(s: &Stretch, i: usize) -> bool {
    s.apostrophes_lost
        && i > s.lo + 1
        && s.word(i).ends_with('s')
        && s.class(i).is_empty()
        && s.class(i - 1).contains(Class::GIVEN)
        && s.class(i - 2).contains(Class::TITLE)
}

/// `Canals, Ports and Trade (CPT) Committee`: whether an acronym in brackets ends at `i`, inside the name.
pub(super) fn bracketed(s: &Stretch, i: usize, head: usize) -> bool {
    s.is(head, &["Committee", "Subcommittee"])
        && i > s.lo + 3
        && s.is(i, &[")"])
        && s.is_upper(i - 1)
        && s.is(i - 2, &["("])
        && s.is_name(i - 3)
}

/// The end of a name with the town of the campus, which tells one university of a state from another: `University of
/// California, Los Angeles`.
pub(super) fn campus(s: &Stretch, head: usize, end: usize) -> usize {
    let university = s.is(head, &["University"]) && s.is(end, &[","]) && end < head + 5;
    let towns = match s.word(end - 1) {
        "California" => CALIFORNIA,
        "Nevada" => &["Las Vegas", "Reno"],
        "Maryland" => &["Baltimore County", "Baltimore", "College Park"],
        "Carolina" => &["Chapel Hill", "Charlotte", "Greensboro", "Wilmington"],
        "Texas" => &["Austin", "Dallas", "Arlington", "San Antonio", "El Paso"],
        "Wisconsin" => &["Madison", "Milwaukee"],
        "Illinois" => &["Chicago", "Urbana-Champaign", "Springfield"],
        "Massachusetts" => &["Amherst", "Boston", "Lowell", "Dartmouth"],
        "University" if head > s.lo + 1 && s.is(head - 2, &["California"]) => CALIFORNIA,
        _ => return end,
    };
    let here = |town: &&&str| {
        let words = town.split(' ');
        words.enumerate().all(|(k, w)| s.word(end + 1 + k) == w)
    };
    match towns.iter().find(here).filter(|_| university) {
        Some(town) => end + 1 + town.split(' ').count(),
        None => end,
    }
}

/// The towns of California that have a university of the state.
const CALIFORNIA: &[&str] = &[
    "Berkeley",
    "Davis",
    "Irvine",
    "Los Angeles",
    "Merced",
    "Riverside",
    "San Diego",
    "San Francisco",
    "Santa Barbara",
    "Santa Cruz",
    "Bakersfield",
    "Chico",
    "Dominguez Hills",
    "East Bay",
    "Fresno",
    "Fullerton",
    "Long Beach",
    "Northridge",
    "Sacramento",
    "San Bernardino",
    "San Marcos",
    "Stanislaus",
];
