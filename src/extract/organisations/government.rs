//! Governments, political administrations and chambers that are written in part without capitals: `the Ruritanian
//! government`, `the Roe administration`, `the House`.

use super::committee::fields_end;
use super::find::Finds;
use super::run::{Stretch, each};
use crate::extract::lexicon::Class;
use crate::text::token::Kind;

/// Finds governments, administrations and the lower chamber.
pub(super) fn find(stretches: &[Stretch], finds: &mut Finds) {
    for (s, i) in each(stretches, |sites| &sites.triggers) {
        if i == s.lo {
            continue;
        }
        if s.is(i, &["government", "administration"]) {
            governing(s, i, finds);
            government_of(s, i, finds);
        } else if s.is(i, &["House"]) && is_chamber(s, i) {
            finds.add(i..i + 1, "chamber", i - 1..i + 1);
        } else if s.is(i, FORCES) {
            force(s, i, finds);
        } else if s.is(i, &["embassy", "consulate"]) {
            mission(s, i, finds);
        } else if s.is(i, &["subcommittee"]) {
            subcommittee(s, i, finds);
        } else if s.is(i, &["delegation"]) {
            delegation(s, i, finds);
        } else if s.is(i, &["America"]) {
            trade(s, i, finds);
        } else if s.is(
            i,
            &[
                "militia",
                "organization",
                "organisation",
                "denomination",
                "tribe",
                "gang",
                "cartel",
                "clan",
            ],
        ) {
            movement(s, i, finds);
        }
    }
}

/// Finds `the Administration`, where the release says of none whose it is.
pub(super) fn find_bare(stretches: &[Stretch], finds: &mut Finds) {
    let is = |s: &Stretch, i: usize| s.document.is(i, &["Administration", "administration"]);
    let Some(first) = stretches.first() else {
        return;
    };
    if finds.list.iter().any(|f| is(first, f.tokens.end - 1)) {
        return;
    }
    for (s, i) in each(stretches, |sites| &sites.heads) {
        let bare = s.is(i, &["Administration"])
            && i > s.lo
            && s.is(i - 1, &["the", "The"])
            && !s.titled
            && !s.is_name(i + 1)
            && !s.is(i + 1, &["of"]);
        if bare {
            finds.add(i..i + 1, "administration", i - 1..i + 1);
        }
    }
}

/// `the Sierra Leone government`, `the Roe administration`
fn governing(s: &Stretch, noun: usize, finds: &mut Finds) {
    let mut start = noun;
    while start > s.lo
        && s.is_name(start - 1)
        && !s.is_title(start - 1)
        && !finds.is_taken(start - 1)
        && noun - start < 3
    {
        start -= 1;
    }
    let name = s.trim_start(start..noun + 1);
    if name.len() < 2 || s.titled {
        return;
    }
    let country = name
        .clone()
        .take(name.len() - 1)
        .all(|i| s.class(i).intersects(Class::COUNTRY | Class::DEMONYM) || s.is(i, COUNTRY_WORDS));
    let person = s.is(noun, &["administration"])
        && !s.is_upper(name.start)
        && !name
            .clone()
            .take(name.len() - 1)
            .any(|i| s.is_common(i) || s.is_place(i));
    if country || person {
        finds.add(
            name,
            if country {
                "government"
            } else {
                "administration"
            },
            noun..noun + 1,
        );
    }
}

/// `the government of Ruritania`
fn government_of(s: &Stretch, noun: usize, finds: &mut Finds) {
    if !s.is(noun, &["government"]) || !s.is(noun + 1, &["of"]) {
        return;
    }
    let start = noun + 2 + usize::from(s.is(noun + 2, &["the"]));
    let mut end = start;
    while end < start + 3
        && s.is_name(end)
        && (s.class(end).contains(Class::COUNTRY) || s.is(end, COUNTRY_WORDS))
    {
        end += 1;
    }
    if end > start {
        finds.add(noun..end, "government", noun..noun + 1);
    }
}

/// What a country fights with.
const FORCES: &[&str] = &["army", "navy", "police", "parliament", "military"];

/// `the Ruritanian army`
fn force(s: &Stretch, noun: usize, finds: &mut Finds) {
    let of_a_people = s.is_name(noun - 1)
        && s.class(noun - 1).contains(Class::DEMONYM)
        && !s.is(
            noun - 1,
            &["American", "Republican", "Democratic", "Democrat"],
        )
        && !s.is_name(noun.wrapping_sub(2));
    // `the Ruritanian army chief` is a person, `Ruritanian police officers` are many.
    let ends = s.document.kind(noun + 1).is_none_or(|k| k == Kind::Mark)
        || s.class(noun + 1).contains(Class::FUNCTION);
    if of_a_people && ends && s.is(noun.wrapping_sub(2), &["the", "The"]) {
        finds.add(noun - 1..noun + 1, "force", noun..noun + 1);
    }
}

/// `the Canal Committee’s Quay, Locks and Boats subcommittee`
fn subcommittee(s: &Stretch, noun: usize, finds: &mut Finds) {
    let mut start = noun;
    while start > s.lo
        && noun - start < 8
        && !finds.is_taken(start - 1)
        && (s.is_name(start - 1) || start < noun && s.is(start - 1, &["and", ","]))
    {
        start -= 1;
    }
    let owned = start > s.lo && (s.is_possessive(start - 1) || s.is(start - 1, &["the", "The"]));
    if owned && start < noun && s.is_name(start) {
        finds.add(start..noun + 1, "head-noun", noun..noun + 1);
    } else if start == noun && s.is(noun + 1, &["on"]) {
        subcommittee_on(s, noun, finds);
    }
}

/// `the subcommittee on the Locks, Boats & Ferry Rights`
fn subcommittee_on(s: &Stretch, noun: usize, finds: &mut Finds) {
    let first = noun + 2 + usize::from(s.is(noun + 2, &["the"]));
    let field = |i: &usize| s.is_name(*i) && !s.is_title(*i) && !finds.is_taken(*i);
    if let Some(last) = (first..s.hi).take(5).take_while(field).last() {
        let end = fields_end(s, last + 1, finds);
        finds.add(noun..end, "head-noun", noun..noun + 1);
    }
}

/// `the U.S. embassy`, `the Ruritanian consulate`
fn mission(s: &Stretch, noun: usize, finds: &mut Finds) {
    let sent = s.class(noun - 1).contains(Class::DEMONYM) || s.is(noun - 1, &["U.S.", "US"]);
    if sent && s.is_name(noun - 1) && !s.is(noun + 1, &["staff"]) {
        finds.add(noun - 1..noun + 1, "mission", noun - 1..noun + 1);
    }
}

/// `the Ruritania Congressional delegation`
fn delegation(s: &Stretch, noun: usize, finds: &mut Finds) {
    let mut start = noun - 1;
    if !s.is(start, &["Congressional", "congressional"]) {
        return;
    }
    while start > s.lo
        && (s.class(start - 1).contains(Class::PLACE) || s.is(start - 1, COUNTRY_WORDS))
        && s.is_name(start - 1)
        && noun - start < 4
    {
        start -= 1;
    }
    if start < noun - 1 {
        finds.add(start..noun + 1, "delegation", noun..noun + 1);
    }
}

/// `the Canal Wholesalers of America`: those of one trade in a country.
fn trade(s: &Stretch, country: usize, finds: &mut Finds) {
    let Some(trade) = country.checked_sub(2).filter(|i| *i > s.lo) else {
        return;
    };
    let own = |i: &usize| {
        !finds.is_taken(*i)
            && !s.class(*i).contains(Class::FUNCTION)
            && (s.is_name(*i) && !s.is_title(*i) || s.is(*i, &["&"]))
    };
    let people = s.is_name(trade)
        && s.word(trade).len() > 4
        && s.word(trade).ends_with("rs")
        && !s.class(trade).intersects(Class::PLACE | Class::COUNTRY);
    if s.titled || !people || !s.is(country - 1, &["of"]) || s.is_name(country + 1) {
        return;
    }
    let start = (s.lo..=trade).rev().take(6).take_while(own).last();
    if let Some(start) = start.filter(|start| *start < trade && s.is_name(*start)) {
        let name = s.trim_start(start..country + 1);
        finds.add(name, "head-noun", trade..trade + 1);
    }
}

/// `the Tarnow militia`: a name of its own between the article and a noun for what people join.
fn movement(s: &Stretch, noun: usize, finds: &mut Finds) {
    let mut start = noun;
    while start > s.lo && s.is_name(start - 1) && noun - start < 3 {
        start -= 1;
    }
    let own = (start..noun)
        .any(|i| !s.is_common(i) && !s.is_place(i) && !s.is_upper(i) && s.word(i).len() > 3);
    if own && !s.titled && s.is(start.wrapping_sub(1), &["the"]) {
        // What a gang calls itself is its name alone.
        let gang = s.is(noun, &["gang", "cartel", "clan"]);
        finds.add(start..noun + usize::from(!gang), "movement", noun..noun + 1);
    }
}

/// Words that names of countries are made of besides their own.
const COUNTRY_WORDS: &[&str] = &[
    "Sri",
    "Sierra",
    "Leone",
    "New",
    "Zealand",
    "South",
    "North",
    "Saudi",
    "Costa",
    "Rica",
    "El",
    "Salvador",
    "West",
    "Rhode",
    "Island",
    "Dakota",
    "Carolina",
    "Hampshire",
    "Jersey",
    "York",
    "Mexico",
    "Virginia",
    "Hong",
    "Kong",
    "United",
    "Kingdom",
    "States",
];

/// Whether `House` at `i` is the chamber: `the House`, `House and Senate`.
fn is_chamber(s: &Stretch, i: usize) -> bool {
    let article = s.is(i - 1, &["the"]) || s.is(i - 1, &["The"]);
    let pair = s.is(i + 1, &["and"]) && s.is(i + 2, &["Senate", "the"])
        || i > s.lo + 1 && s.is(i - 1, &["and"]) && s.is(i - 2, &["Senate"]);
    let alone = !s.is_name(i + 1) && !s.is(i + 1, &["of", "&"]);
    // `a competing House bill`, `a House version`
    let acts = &[
        "bill",
        "version",
        "vote",
        "floor",
        "passage",
        "leadership",
        "leaders",
        "members",
        "conferees",
        "colleagues",
        "companion",
        "counterpart",
        "resolution",
    ];
    let lawmaking = s.is(i + 1, acts) && !s.is_name(i - 1);
    !s.titled && alone && (article || pair || lawmaking)
}
