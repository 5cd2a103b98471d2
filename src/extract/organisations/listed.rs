//! Rows of names that are said to be of firms: `companies such as Acme, Emca and Meca`.

use std::ops::Range;

use super::cue::Cue;
use super::hint::Hint;
use super::place::Place;
use super::run::Stretch;
use crate::extract::lexicon::Class;

/// Where the row begins in which the name at `start` stands: back over the members before it.
pub(super) fn row_start(s: &Stretch, start: usize, before: usize) -> usize {
    let mut i = before;
    while i > s.lo && start - i < 24 && is_in_row(s, i - 1) {
        i -= 1;
    }
    i
}

/// Whether token `i` may stand in a row of names or between them.
fn is_in_row(s: &Stretch, i: usize) -> bool {
    if s.is_word(i) {
        s.is_name(i) || s.hint(i, Hint::LEADING) && s.is(i, &["and", "the", "or"])
    } else {
        s.is(i, &[",", "&"]) || s.is_possessive(i)
    }
}

/// `companies such as Acme, Emca and Meca`: the run at `start` stands in a list of bodies.
pub(super) fn listed(p: &Place) -> Option<Cue> {
    let (s, i) = (p.s, p.row);
    if i < s.lo + 2 || !is_led(s, i) || i < p.before && !closes_row(s, i) {
        return None;
    }
    let which = s.is(i - 1, &["include", "includes", "included"])
        && (s.is(i - 2, &["which", "that", "customers", "clients"])
            || s.hint(i - 2, Hint::BODY_PLURAL));
    let including = which || s.is(i - 1, &["including", "like", "namely", "with", "from", ":"]);
    let such = s.is(i - 1, &["as"]) && s.is(i - 2, &["such"]);
    // `leadership positions at Acme, Emca and Meca`
    let held = &[
        "positions",
        "roles",
        "posts",
        "stints",
        "stint",
        "tenure",
        "careers",
        "career",
    ];
    if s.is(i - 1, &["at", "with"]) && s.is(i - 2, held) {
        return Some(("list-of-bodies", i - 2..i));
    }
    let mut noun = i - 2;
    // `companies, such as`, `customers worldwide, including`, `clients, which include`
    let between = &[
        "such",
        "which",
        "that",
        ",",
        "worldwide",
        "globally",
        "nationwide",
    ];
    while noun > s.lo && i - noun < 6 && s.is(noun, between) {
        noun -= 1;
    }
    // `The partners are`
    let are = s.is(i - 1, &["are", "were"]) && s.is(i - 2, ALLIES) && members(s, i) >= 3;
    let plural = (including || such || are) && noun >= s.lo && s.hint(noun, Hint::BODY_PLURAL);
    if plural || told(s, i) && members(s, i) >= 3 {
        return Some(("list-of-bodies", noun..i));
    }
    let noun = headed(s, i)?;
    (members(s, i) >= 2).then_some(("list-of-bodies", noun..i))
}

/// Whether a word stands before the row at `i` or at its comma that may say what it is a row of.
fn is_led(s: &Stretch, i: usize) -> bool {
    s.hint(i - 1, Hint::LEADING) || !s.is_word(i - 1) && s.is(i - 1, &[":"])
}

/// The noun that what includes the row at `i` is headed by, further back: `Sponsors of the event include`, `brands at the
/// heart of growth, including`, `its subsidiaries, Acme and Emca`.
fn headed(s: &Stretch, i: usize) -> Option<usize> {
    // The comma belongs to the row.
    if s.is(i, &[","]) && s.is(i - 1, &["subsidiaries", "affiliates"]) {
        return Some(i - 1);
    }
    let include = s.is(i - 1, &["include", "includes", "included"]);
    let including = s.is(i - 1, &["including"]) && s.is(i - 2, &[","]);
    if !include && !including {
        return None;
    }
    let end = i - 1 - usize::from(including);
    let noun = (s.lo..end)
        .rev()
        .take(10)
        .take_while(|k| !s.is(*k, &[",", ";", ":", "(", ")"]))
        .find(|k| s.hint(*k, Hint::BODY_PLURAL) || s.is(*k, SPONSORS))?;
    // `clients in three counties, including`: those are the counties.
    let firms = s.is(noun, &["brands", "companies", "firms", "manufacturers"]);
    let of = s.is(noun + 1, &["of", "for", "at", "from"])
        || firms && s.is(noun + 1, &["in", "around", "across"]);
    of.then_some(noun)
}

/// Plurals that a list may follow right behind `are`: no counties, no products.
const ALLIES: &[&str] = &[
    "partners",
    "clients",
    "customers",
    "sponsors",
    "investors",
    "subsidiaries",
];

/// Plurals of bodies at the start of a sentence.
const SPONSORS: &[&str] = &[
    "Sponsors",
    "Partners",
    "Exhibitors",
    "Supporters",
    "Clients",
    "Customers",
    "Investors",
    "Companies",
    "Brands",
];

/// Whether the row that begins at `start` is no mere pair without an `and`: in `a career at Acme, Doe's` the clause ends.
pub(super) fn closes_row(s: &Stretch, start: usize) -> bool {
    let mut commas = 0;
    for i in start..s.hi.min(start + 48) {
        if s.is(i, &["and", "&", "or"]) {
            return true;
        }
        commas += usize::from(s.is(i, &[","]));
        let inside = s.is_name(i) || s.is_possessive(i) || s.is(i, &[",", "the", "of", "(", ")"]);
        if !inside {
            break;
        }
    }
    commas > 1
}

/// Whether a name like a person's stands in a row that is said to be of firms: `companies such as Emca, Wiley Roe and Meca`.
pub(super) fn is_among_firms(s: &Stretch, name: &Range<usize>) -> bool {
    let nouns = &[
        "companies",
        "firms",
        "corporations",
        "organizations",
        "organisations",
        "brands",
        "retailers",
        "banks",
        "brokerages",
        "insurers",
        "manufacturers",
        "agencies",
        "universities",
        "newspapers",
        "magazines",
        "outlets",
        "publications",
        "chains",
    ];
    let i = row_start(s, name.start, name.start);
    if name.len() < 2 || i < s.lo + 2 {
        return false;
    }
    let such = s.is(i - 1, &["as"]) && s.is(i - 2, &["such"]);
    let mut noun = i - 1 - usize::from(such);
    if !such && !s.is(noun, &["including", "like", "include", "includes"]) {
        return false;
    }
    while noun > s.lo
        && i - noun < 5
        && s.is(
            noun,
            &["such", "including", "like", "include", "includes", ","],
        )
    {
        noun -= 1;
    }
    // A row of people may stand there, too: most others must be unlike them.
    let unlike = (i..s.hi.min(i + 48))
        .take_while(|k| s.is_name(*k) || s.is(*k, &[",", "and", "&"]))
        .filter(|k| *k == i || s.is(*k - 1, &[",", "and"]))
        .filter(|k| s.is_name(*k) && !s.class(*k).contains(Class::GIVEN))
        .count();
    s.is(noun, nouns) && unlike >= 2
}

/// Whether what stands before a row at `i` is said of bodies: `products from`, `backed by`, `who operated`.
fn told(s: &Stretch, i: usize) -> bool {
    let given = &[
        "products",
        "goods",
        "services",
        "donations",
        "participation",
    ];
    let done = &[
        "backed", "used", "trusted", "offered", "adopted", "operated",
    ];
    let people = &[
        "executives",
        "professionals",
        "experts",
        "engineers",
        "alumni",
        "angels",
        "backing",
        "funding",
        "investment",
    ];
    let places = &["locations", "stores", "outlets", "dealers", "distributors"];
    s.is(i - 1, &["from"]) && (s.is(i - 2, given) || s.is(i - 2, people))
        || s.is(i - 1, &["of"]) && s.is(i - 2, &["founders"])
        || s.is(i - 1, &["for", "of"]) && s.is(i - 2, places)
        || s.is(i - 1, &["by"]) && s.is(i - 2, done)
        || s.is(i - 1, &["operated", "operates", "operate"]) && !s.is_name(i - 2)
}

/// How many names stand in the row that begins at `start`.
fn members(s: &Stretch, start: usize) -> usize {
    let mut count = 0;
    let mut between = true;
    for i in start..s.hi.min(start + 48) {
        if s.is(i, &[",", "and", "&"]) {
            between = true;
        } else if s.is_name(i) || s.is_possessive(i) {
            count += usize::from(between);
            between = false;
        } else {
            break;
        }
    }
    count
}
