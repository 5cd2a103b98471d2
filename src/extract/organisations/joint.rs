//! What an `and` joins: two fields within one body's name, or two bodies.

use super::head::{abstract_noun, opens_office};
use super::hint::Hint;
use super::run::Stretch;
use crate::extract::lexicon::Class;
use crate::extract::words::look_up;

/// Whether `and` at `i` stands inside the name (`Food and Drug Administration`) rather than between two.
pub(super) fn joins(s: &Stretch, i: usize, start: usize) -> bool {
    i > s.lo
        && (abstract_noun(s, i - 1) || names_field(s, i - 1, start))
        && start > i
        && s.is_name(start)
        // `Office of Ports and Office of Canals` are two.
        && !opens_office(s, start)
        // `Marlow Medical Group and Tarnow Medical Foundation` are two.
        && !(s.class(i - 1).contains(Class::ORG_WEAK)
            && !s.is_common(start)
            && !s.hint(start, Hint::FIELD))
        // `Acme Labs and Federal Canal Commission`
        && !(s.is(i - 1, HOUSES) && s.is_name(i.wrapping_sub(2)))
        // `Acme Cruise Line and MSC Cruises`
        && !(s.is_upper(start)
            && s.word(start).len() > 2
            && !s.is_common(start)
            && s.is_name(i.wrapping_sub(2)))
        // `Acme Retail and Novare Group`
        && !is_own_pair(s, i, start)
        && !ends_forces(s, i)
        && !ends_person(s, i)
        && !s.is(start, &["The"])
        && !s.is_title(start)
        && !s.is_place(start)
        && !is_parallel(s, i, start)
        && (!s.class(start).contains(Class::ORG_HEAD)
            || s.is(start, &["Government", "Bank", "Court", "School"])
                && s.is_name(start + 1)
                && !s.class(start + 1).contains(Class::ORG_HEAD))
}

/// What the names of firms end in, and no field.
const HOUSES: &[&str] = &[
    "Labs",
    "Holdings",
    "Ventures",
    "Studios",
    "Airlines",
    "Airways",
    "Therapeutics",
    "Pharma",
    "Capital",
    "Protocol",
];

/// Whether names of their own begin on both sides of `and` at `i`, each with its noun: those are two bodies'.
fn is_own_pair(s: &Stretch, i: usize, start: usize) -> bool {
    let own =
        |k: usize| s.is_name(k) && s.class(k).is_empty() && s.hints_nothing(k) && !s.is_upper(k);
    let noun = s.is(
        i - 1,
        &[
            "Retail",
            "Energy",
            "Media",
            "Health",
            "Financial",
            "Software",
            "Mining",
        ],
    );
    noun && own(start) && s.is_name(start + 1) && i > s.lo + 1 && own(i - 2)
}

/// Whether a person's name ends before `and` at `i`, whose last word is a common one: `Canal General Jane Marsh and Health
/// Services Secretary Roe`.
pub(super) fn ends_person(s: &Stretch, i: usize) -> bool {
    i > s.lo + 2
        && s.is_name(i - 1)
        && s.class(i - 2).contains(Class::GIVEN)
        && s.is_name(i - 2)
        && (s.is_title(i - 3) || s.class(i - 3).contains(Class::RANK))
}

/// Whether `and` at `i` stands behind several forces: `the Navy, Air Force, Police and Canal Department`.
pub(super) fn ends_forces(s: &Stretch, i: usize) -> bool {
    let force = |i: usize| s.is(i, &["Army", "Navy", "Force", "Police", "Guard", "Corps"]);
    i > s.lo + 2 && force(i - 1) && s.is(i - 2, &[","]) && force(i - 3)
}

/// Whether the names on both sides of `and` at `i` begin with the same word, as two bodies of one house do: `Acme Asset
/// Management and Acme Insurance Agency`.
pub(super) fn is_parallel(s: &Stretch, i: usize, start: usize) -> bool {
    let first = (s.lo..i).rev().take_while(|k| s.is_name(*k)).last();
    // `Marlow Elementary and Marlow Middle Schools`
    let shared = &[
        "Schools",
        "Counties",
        "Districts",
        "Departments",
        "Offices",
        "Divisions",
    ];
    let last = (start..s.hi).take_while(|k| s.is_name(*k)).last();
    if last.is_some_and(|k| s.is(k, shared)) {
        return false;
    }
    first.is_some_and(|k| k + 1 < i && !s.is_common(k) && s.word(k) == s.word(start))
}

/// Whether `and` at `i` ends a list of fields with a comma before it: `Heart, Lung, and Blood Institute`.
pub(super) fn serial(s: &Stretch, i: usize, start: usize) -> bool {
    let field = |i: usize| {
        let other = Class::GIVEN | Class::FAMILY | Class::ORG_HEAD | Class::ORG_SUFFIX;
        s.is_name(i)
            && !s.is_upper(i)
            && !s.is_place(i)
            && !s.is_title(i)
            && !s.class(i).intersects(other)
    };
    i >= s.lo + 4
        && s.is(i - 1, &[","])
        && field(i - 2)
        && s.is(i - 3, &[","])
        && field(i - 4)
        && start == i + 1
        && (s.is_ordinary(start) || s.hint(start, Hint::FIELD))
        && [i - 2, i - 4]
            .into_iter()
            .any(|k| s.is_ordinary(k) || s.hint(k, Hint::FIELD))
}

/// Whether an unknown word at `i` may name a field: `Example Gymnastics and Dance Center`. It stands in a longer name that
/// is no person's, and common words alone follow.
pub(super) fn names_field(s: &Stretch, i: usize, start: usize) -> bool {
    let mut first = i;
    while first > s.lo && s.is_name(first - 1) {
        first -= 1;
    }
    s.is_name(i)
        && first < i
        && !s
            .class(first)
            .intersects(Class::GIVEN | Class::TITLE | Class::HONORIFIC | Class::RANK)
        && !s.class(i).intersects(
            Class::GIVEN | Class::FAMILY | Class::ORG_HEAD | Class::ORG_WEAK | Class::ORG_SUFFIX,
        )
        && !s.is_place(i)
        && !s.is_upper(i)
        && !s.ends_name(i)
        && s.is_ordinary(start)
        && !s.is_title(start)
}

/// Whether the dash at `i` stands between two countries without a space: `Ruritania–Maldives Business Council`.
pub(super) fn joins_countries(s: &Stretch, i: usize) -> bool {
    let glued = |i: usize| s.document.tokens[i - 1].span.end == s.document.tokens[i].span.start;
    let country = |from: usize, to: usize| {
        look_up(s.document.span(from..to).of(s.document.text)).contains(Class::COUNTRY)
    };
    i > s.lo + 1
        && s.is_name(i - 1)
        && glued(i)
        && glued(i + 1)
        && s.class(i + 1).contains(Class::COUNTRY)
        && (country(i - 1, i) || country(i - 2, i))
}
