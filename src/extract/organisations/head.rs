//! Bodies by their head noun: `Department of Justice`, `Antitrust Division`, `Ministry of Finance, Planning and
//! Economic Development`, `Temple Lane Historical Society`.
//!
//! From the head a name grows to the left over capitalised words and to the right over `of` and what it governs. The
//! two halves are in [`before`] and [`super::complement`]; what may not be a name although it has a head is in [`super::sound`].

use super::committee::{date_before, fields_start, is_committee};
use super::complement::after;
use super::find::Finds;
use super::hint::Hint;
use super::joint::{joins, joins_countries, serial};
use super::noun::{is_head, leads_committee, leads_fields};
use super::parent::lost_apostrophe;
use super::reach::{bracketed, campus, owned_by_person, too_far};
use super::run::{REACH, Stretch, each};
use super::sound::sound;
use crate::extract::lexicon::Class;
use crate::extract::words::hint;
use crate::text::token::Kind;

/// Finds bodies by head noun.
pub(super) fn find(stretches: &[Stretch], finds: &mut Finds) {
    let mut from = 0;
    for (s, i) in each(stretches, |sites| &sites.heads) {
        if i < from || !s.is_name(i) {
            continue;
        }
        // `Book Publishers’ Association`
        let owner = s.is_plural_apostrophe(i + 1) && trade_of(s, i, i + 2);
        let fields = leads_fields(s, i) || leads_committee(s, i);
        if finds.is_taken(i) || owner || !is_head(s, i) || fields {
            continue;
        }
        let mut start = before(s, i, finds);
        if s.is(i, &["Commission"]) {
            start = date_before(s, start);
        } else if is_committee(s, i) {
            start = fields_start(s, i, start, finds);
        }
        let end = force_end(s, i, after(s, i, start < i, finds));
        let mut name = s.trim_start(start..campus(s, i, end));
        // `Jane Roe Jane Roe Communications`, where lines were joined; `Roe & Poe Museum Roe and Poe Museum`.
        let and = &["&", "and"];
        let same = |a: usize, b: usize| {
            s.word(a).eq_ignore_ascii_case(s.word(b)) || s.is(a, and) && s.is(b, and)
        };
        let twice = |n: usize| (0..n).all(|k| same(name.start + k, name.start + n + k));
        let mut end = end;
        if let Some(n) = (2..=name.len() / 2).rev().find(|n| twice(*n)) {
            // The half that has the head, the other has one of its own.
            if i < name.start + n {
                name.end = name.start + n;
                end = name.end;
            } else {
                name.start += n;
            }
        }
        if sound(s, name.clone(), i) {
            finds.add(name, "head-noun", i..i + 1);
            from = end;
        }
    }
}

/// Units of forces that a number alone tells apart: `48th Brigade`.
const UNITS: &[&str] = &[
    "Brigade",
    "Battalion",
    "Regiment",
    "Division",
    "Squadron",
    "Wing",
    "Fleet",
];

/// The end of a unit of forces with the larger ones that it is of: `1st Battalion, 8th Cavalry Regiment, 1st Cavalry
/// Division`.
fn force_end(s: &Stretch, head: usize, mut end: usize) -> usize {
    if end > head + 1 || !s.is(head, UNITS) || head == s.lo {
        return end;
    }
    for _ in 0..4 {
        if !s.is(end, &[","]) || !ordinal(s, end + 1) {
            break;
        }
        let run = (end + 2..s.hi).take(4).take_while(|i| s.is_name(*i));
        match run.last() {
            Some(last) if s.is(last, UNITS) => end = last + 1,
            _ => break,
        }
    }
    end
}

/// The first token of the name whose head is at `head`.
fn before(s: &Stretch, head: usize, finds: &Finds) -> usize {
    let mut start = head;
    let mut listed = false;
    while start > s.lo && head - start < REACH {
        let i = start - 1;
        if finds.is_taken(i) {
            break;
        }
        if start == head
            && i > s.lo + 2
            && s.is(i, &[")"])
            && s.is(i - 1, &["Private", "Pvt", "Public"])
            && s.is(i - 2, &["("])
            && s.is(head, &["Company", "Corporation"])
        {
            start = i - 2;
        } else if s.is_name(i) {
            if stops_before(s, i, start, head) {
                break;
            }
            start = i;
        } else if s.is(i, &["&", "/"]) && i > s.lo && s.is_name(i - 1)
            || s.is(i, &["–"]) && joins_countries(s, i)
            || ordinal(s, i) && (start < head || s.is(head, UNITS))
            || (s.is_possessive(i) || s.is_plural_apostrophe(i))
                && i > s.lo
                && owns(s, i - 1)
                && !is_part_of_an_office(s, i - 1, head)
            || s.is_plural_apostrophe(i) && trade_of(s, i - 1, head)
        {
            start = i;
        } else if s.is(i, &[","])
            && let Some(town) = qualified(s, i, start)
        {
            start = town;
        } else if s.is(i, &["and"]) && joins(s, i, start) && !ends_field(s, i, listed, finds) {
            listed = true;
            start = i - 1;
        } else if s.is(i, &["for"])
            && let Some(first) = called_for(s, i, head)
        {
            start = first;
        } else if s.is(i, &["and"]) && serial(s, i, start) {
            listed = true;
            start = i - 4;
        } else if start == head && bracketed(s, i, head) {
            listed = true;
            start = i - 2;
        } else if i > s.lo
            && (s.is(i, &[","]) && listed && abstract_noun(s, i - 1)
                || s.class(i).contains(Class::PARTICLE) && s.is_name(i - 1) && start < head)
        {
            start = i;
        } else {
            break;
        }
    }
    while start < head
        && (s.is(start, &["&", "/", ","])
            || s.is_possessive(start)
            || s.is_plural_apostrophe(start))
    {
        start += 1;
    }
    start
}

/// Where a name begins that says in the midst what it is for, `the Toys for Tots Foundation`: behind an article, of words that
/// head no body of their own.
fn called_for(s: &Stretch, i: usize, head: usize) -> Option<usize> {
    let own = |k: usize| {
        s.is_name(k)
            && !s.is_title(k)
            && !s.ends_name(k)
            && !s
                .class(k)
                .intersects(Class::ORG_HEAD | Class::ORG_WEAK | Class::FUNCTION)
    };
    let first = (s.lo..i).rev().take(3).take_while(|k| own(*k)).last()?;
    let article = first > s.lo && s.is(first - 1, &["the", "The"]);
    let joined = &[
        "Foundation",
        "Alliance",
        "Association",
        "Society",
        "Coalition",
        "Federation",
        "Organization",
        "Administration",
    ];
    (article && !s.titled && s.is(head, joined)).then_some(first)
}

/// Whether the field of a body found before ends at `i`: `Roe School of Management and St. Mary’s College`; or any body where
/// the name is a list already.
fn ends_field(s: &Stretch, i: usize, listed: bool, finds: &Finds) -> bool {
    let before = finds.at(i - 1).map(|found| &finds.list[found].tokens);
    before.is_some_and(|body| {
        body.end == i
            && (listed
                || body.len() > 3 && s.is(i - 2, &["of"])
                || s.is(i - 1, &["District", "Districts"]))
    })
}

/// Whether the capitalised word at `i` is no part of the name that has grown from its head at `head` to `start`.
fn stops_before(s: &Stretch, i: usize, start: usize, head: usize) -> bool {
    !s.joined(start)
        || s.ends_name(i)
        || s.is(start, &["U.S.", "United", "US"])
        || s.is(start, &["U"]) && s.is(start + 1, &["S"])
        || s.is_upper(i) && s.is_place(i) && s.word(i).len() > 4 && !s.is_upper(start)
        || s.class(i).contains(Class::CUE_VERB)
            && !s.class(i).contains(Class::ORG_HEAD)
            && !s.is(i, &["States"])
        || s.class(i).contains(Class::FUNCTION)
            && !s.hint(i, Hint::NAME_OPENER)
            && !inner_article(s, i)
        || s.is_title(i)
            && !owns_office(s, i, start == head)
            && !leads_office(s, i)
            && !trade_of(s, i, head)
        || s.is(i, &["General"]) && i > s.lo && s.is(i - 1, &["Director"])
        || s.is(i, &["The", "A", "An"]) && !inner_article(s, i)
        || s.word(i).eq_ignore_ascii_case(s.word(start))
        // `Canal Marketers Association`: those whose it is
        || lost_apostrophe(s, i) && !trade_of(s, i, head)
        || s.titled && s.hint(i, Hint::TITLE_VERB)
        || too_far(s, i, start, head)
        || owned_by_person(s, i)
        // `House Senate conference`, the hyphen lost
        || start == head && s.is(i, &["House"]) && s.is(start, &["Senate"])
}

/// Whether a capitalised article or preposition stands inside a name: `Lend A Hand Foundation`; or a number that looks like
/// a word: `Canals I Section`.
fn inner_article(s: &Stretch, i: usize) -> bool {
    let numbered = s.is(i + 1, &["Section", "Unit", "Division"]);
    if s.is(i, &["I"]) && i > s.lo && numbered {
        return s.is_name(i - 1);
    }
    let named = |i: usize| s.is_name(i) && !s.is_title(i) && !s.class(i).contains(Class::FUNCTION);
    s.is(i, &["A", "An", "Against"])
        && !s.titled
        && i > s.lo
        && named(i - 1)
        && named(i + 1)
        && s.joined(i)
}

/// Where the town starts in `Marlow, Ohio, Police Department`, whose second comma is at `comma`.
fn qualified(s: &Stretch, comma: usize, start: usize) -> Option<usize> {
    let local = &[
        "Police",
        "Sheriff",
        "Sheriffs",
        "Fire",
        "State",
        "States",
        "School",
        "County",
        "City",
        "District",
        "Housing",
        "Public",
        "Unified",
        "Independent",
        "Health",
        "Transit",
        "Municipal",
        "Metropolitan",
        // of a bureau that has offices: `Tarn, Ohio, Field Office`
        "Field",
        "Resident",
        "Office",
    ];
    let half = &["South", "North", "New", "West", "Rhode", "Puerto"];
    let place = |i| s.is_place(i) || s.is(i, half);
    // `Marlow, Ind., Police Department`, the period apart from its word
    let mut state = comma - usize::from(comma > s.lo && s.is(comma - 1, &["."]));
    while state > s.lo && s.is_name(state - 1) && place(state - 1) && comma - state < 3 {
        state -= 1;
    }
    if state + 1 > comma || state < s.lo + 2 || !s.is(state - 1, &[","]) || !s.is(start, local) {
        return None;
    }
    let mut town = state - 2;
    // `Marlow County, Ohio, Sheriff’s Office`
    while s.is(state - 2, &["County", "Parish", "City"])
        && town > s.lo
        && s.is_name(town - 1)
        && !s.is_title(town - 1)
        && !s.ends_name(town - 1)
        && state - town < 6
    {
        town -= 1;
    }
    s.is_name(town).then_some(town)
}

/// Whether the plural at `i` is an officer whose office follows: `Marlow County Sheriffs Office`.
fn owns_office(s: &Stretch, i: usize, right_before: bool) -> bool {
    let owner = s.word(i).strip_suffix('s');
    right_before && owner.is_some_and(|o| hint(o).contains(Hint::OWNER))
}

/// Whether the plural at `i` says whose association the head is: `Peace Officers Association`, `Flight Attendants Union`.
fn trade_of(s: &Stretch, i: usize, head: usize) -> bool {
    let joined = &[
        "Association",
        "Union",
        "Federation",
        "Guild",
        "Society",
        "Brotherhood",
        "League",
        "Council",
        "Alliance",
        "Conference",
        "Corps",
    ];
    s.is(head, joined)
        && s.word(i).ends_with('s')
        && (i + 1..head).all(|k| s.is_plural_apostrophe(k) || s.is_name(k))
        && (i > s.lo && s.is_name(i - 1) || s.is_plural_apostrophe(i + 1))
}

/// `Executive Office for Canals`, `Registrar General’s Department`
fn leads_office(s: &Stretch, i: usize) -> bool {
    let governing = &["Office", "Association", "Board", "Committee", "Council"];
    s.is(i, &["Executive"])
        && s.is(i + 1, governing)
        && (s.is(i + 1, &["Office"]) || s.is_name(i.wrapping_sub(1)) && i > s.lo)
        || s.is(i + 1, &["General"]) && s.is_possessive(i + 2)
}

/// `82nd Airborne Division`
pub(super) fn ordinal(s: &Stretch, i: usize) -> bool {
    s.document.kind(i) == Some(Kind::Number)
        && ["st", "nd", "rd", "th"]
            .iter()
            .any(|e| s.word(i).ends_with(e))
}

/// Whether the owner at `i` belongs to the name (`President’s Fund`, `People’s Bank`, `St. Mary’s College`) rather than
/// being a body or a place whose part is named (`the FBI’s San Francisco Field Office`).
pub(super) fn owns(s: &Stretch, i: usize) -> bool {
    // `the DA’s Office`
    // `Acme Who’s Who`
    if s.is(i, &["Who"]) {
        return s.is(i + 2, &["Who"]);
    }
    if s.is(i, &["DA"]) {
        return s.is(i + 2, &["Office"]) && !s.is_name(i + 3);
    }
    s.is_name(i)
        && !s.is_upper(i)
        && (s.hint(i, Hint::OWNER)
            // `Ex-Servicemen’s Association`
            || s.word(i).ends_with("men")
            || s.class(i).contains(Class::TITLE) && s.is(i + 2, &["Department", "Office"])
            || i > s.lo && s.is(i - 1, &["St.", "Saint", "St"])
            || s.class(i).contains(Class::GIVEN) && !s.is_name(i.wrapping_sub(1)) && !s.is_place(i)
            || owns_as_noun(s, i))
}

/// Whether the officer at `i` is the parent of a part that has a name of its own: `the District Attorney’s Harbour Bureau`.
fn is_part_of_an_office(s: &Stretch, i: usize, head: usize) -> bool {
    let parts = &["Bureau", "Unit", "Division", "Squad", "Section", "Branch"];
    s.is(i, &["Attorney", "Sheriff", "Prosecutor"])
        && s.is(head, parts)
        && head > i + 2
        && !s.titled
        && !(i + 2..head).any(|k| s.is(k, &["Office", "Department"]))
}

/// Whether a common noun that nothing but a name can give a capital owns what follows: `it gave to Robin’s Nest Unlimited`.
fn owns_as_noun(s: &Stretch, i: usize) -> bool {
    let others = Class::COMMON.complement();
    s.class(i).contains(Class::COMMON)
        && !s.class(i).intersects(others)
        && s.hints_nothing(i)
        && !s.titled
        && !s.opens(i)
        && i > s.lo
        && !s.is_name(i - 1)
        // `Bureau of Investigation's Tarn Field Office`
        && !s.is(i - 1, &["of", "for", "and", "&"])
        && s.is_name(i + 2)
        && !s.is(i, &["Today", "Tomorrow", "Yesterday", "World"])
}

/// Whether an office that says what it is for begins at `i`.
pub(super) fn opens_office(s: &Stretch, i: usize) -> bool {
    s.is(
        i,
        &["Office", "Bureau", "Department", "Division", "Ministry"],
    ) && s.is(i + 1, &["of", "for"])
}

/// Whether token `i` is a capitalised common noun or adjective: a field, not a name, a place or a body.
pub(super) fn abstract_noun(s: &Stretch, i: usize) -> bool {
    let class = s.class(i);
    s.is_name(i)
        && !s.is_upper(i)
        && class.intersects(
            Class::COMMON
                | Class::THING_HEAD
                | Class::TITLE_MODIFIER
                | Class::ORG_WEAK
                | Class::PLACE_HEAD,
        )
        && !class.intersects(Class::ORG_HEAD | Class::COUNTRY | Class::HONORIFIC)
        && !s.is_title(i)
        || s.is_name(i) && s.hint(i, Hint::FIELD)
}
