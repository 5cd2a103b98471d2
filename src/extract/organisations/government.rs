//! Governments, political administrations and chambers that are written in part without capitals: `the Ruritanian
//! government`, `the Roe administration`, `the House`.

use super::find::Finds;
use super::hint::Hint;
use super::run::Stretch;
use crate::extract::lexicon::Class;

/// Finds governments, administrations and the lower chamber.
pub(super) fn find(s: Stretch, finds: &mut Finds) {
    for i in s.lo + 1..s.hi {
        if !s.hint(i, Hint::TRIGGER) {
            continue;
        }
        if s.is(i, &["government", "administration"]) {
            governing(s, i, finds);
        } else if s.is(i, &["House"]) && is_chamber(s, i) {
            finds.add(i..i + 1, "chamber", i - 1..i + 1);
        }
    }
}

/// `the Sierra Leone government`, `the Roe administration`
fn governing(s: Stretch, noun: usize, finds: &mut Finds) {
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

/// Words that names of countries are made of besides their own.
const COUNTRY_WORDS: &[&str] = &[
    "Sri", "Sierra", "Leone", "New", "Zealand", "South", "North", "Saudi", "Costa", "Rica", "El",
    "Salvador", "Hong", "Kong", "United", "Kingdom", "States",
];

/// Whether `House` at `i` is the chamber: `the House`, `House and Senate`.
fn is_chamber(s: Stretch, i: usize) -> bool {
    let article = s.is(i - 1, &["the"]) || s.is(i - 1, &["The"]);
    let pair = s.is(i + 1, &["and"]) && s.is(i + 2, &["Senate", "the"])
        || i > s.lo + 1 && s.is(i - 1, &["and"]) && s.is(i - 2, &["Senate"]);
    let alone = !s.is_name(i + 1) && !s.is(i + 1, &["of", "&"]);
    !s.titled && alone && (article || pair)
}
