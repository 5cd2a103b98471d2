//! Where the area of an office ends: "Transport and Highways", "the President", "global sales and marketing".

use crate::extract::lexicon::Class;
use crate::extract::people::ground::Ground;
use crate::extract::people::names::is_initials;
use crate::text::token::Kind;

use super::area::ends_field;
use super::capital::{acts, is_country};

/// Whether a rank with a name behind it begins at `i`: "Chief of Defence Staff General Doe", "Defence Air Vice Marshal".
fn begins_rank(ground: &Ground, i: usize) -> bool {
    let rank = |i: usize| ground.has(i, Class::RANK) && ground.capital(i);
    let air = ground.is(
        i,
        &[
            "Air",
            "Rear",
            "Vice",
            "Lieutenant",
            "Major",
            "Wing",
            "Squadron",
        ],
    ) && (rank(i + 1) || rank(i + 2));
    let named = rank(i)
        && ground.capital(i + 1)
        && ground
            .doc
            .class(i + 1)
            .difference(Class::GIVEN | Class::FAMILY)
            .is_empty();
    air || named
}

/// The end of a portfolio that starts with the capitalised token `at`: "Transport and Highways", "Urban Development,
/// Construction and Housing", "the President". A name that follows without a comma is not part of it.
pub fn portfolio(ground: &Ground, at: usize, end: usize) -> usize {
    let mut i = at;
    while i < end {
        // What "and" joined was found to be more of it.
        let joined = i > at && ground.is(i - 1, &["and", "&"]);
        // "Heads of Missions Meet President Doe"
        let verb = &[
            "Meet", "Meets", "Visit", "Visits", "Call", "Calls", "Attend", "Attends", "Hold",
            "Holds", "Pays",
        ];
        if i > at && ground.is(i, verb) {
            break;
        }
        if i > at && (!joined && begins_name(ground, i, at) || begins_rank(ground, i)) {
            break;
        }
        // "Member for Carrow Shadow Minister", "Minister for Ports Senator Jane Doe"
        if i > at && !joined && (opens_next(ground, i, at) || is_addressed(ground, i)) {
            break;
        }
        if ground.capital(i)
            && (!ground.has(i, Class::HONORIFIC | Class::FUNCTION) || ground.is(i, &["New"]))
            && (i == at || ground.spaced(i - 1))
            && ground.body(i).is_none()
        {
            i += 1;
            // "to the President": the office served is all of it.
            if ground.has(i - 1, Class::TITLE)
                && !ground.has(i - 1, Class::COMMON)
                && !(ground.is(i - 1, &["Justice"]) && ground.is(i, &[",", "and"]))
                && i - 1 == at
                && !ground.is(i, &["of"])
            {
                return i;
            }
        } else if i > at && is_numbered(ground, i) {
            // "commissioner for Precinct 1"
            return i + 1;
        } else if in_peoples_republic(ground, i)
            || ground.is(i, &["and"]) && ground.is(i + 1, &["the"]) && is_region(ground, i + 2)
        {
            i += 2;
        } else if joins_portfolio(ground, i, end) {
            i += if ground.is(i, &[","]) && ground.is(i + 1, &["and"]) {
                2
            } else {
                1
            };
        } else if ground.lower(i) && ground.has(i, Class::PLACE_HEAD) {
            // "governor of Changchun city"
            return i + 1;
        } else if ground.is(i, &["and", "&"])
            && ground.is(i + 1, &["the"])
            && ground.has(i - 1, Class::COUNTRY | Class::PLACE)
            && ground.capital(i + 2)
            && ground.has(i + 2, Class::COUNTRY)
        {
            // "High Commissioner to Doeland and the Maldives"
            i += 2;
        } else if ground.is(i, &["of"]) && is_country(ground, i + 1) {
            i += 3;
        } else if ground.is(i, &["of"])
            && ground.capital(i + 1)
            && ground.body(i + 1).is_none()
            && ground.has(i + 1, Class::COUNTRY | Class::PLACE | Class::COMMON)
        {
            i += 1;
        } else if ground.is(i, &["of"])
            && ground.is(i + 1, &["the"])
            && ground.capital(i + 2)
            && ground.body(i + 2).is_none()
        {
            i += 2;
        } else {
            break;
        }
    }
    i
}

/// "Secretary of State Doe", "Minister of Foreign Affairs Doe": whether a family name alone stands at `i`, right behind the
/// whole field of a secretary or a minister, which began at `at`.
fn is_secretarys_name(ground: &Ground, i: usize, at: usize) -> bool {
    let of = at.wrapping_sub(1 + usize::from(ground.determiner(at.wrapping_sub(1))));
    let office =
        ground.is(of, &["of", "for"]) && ground.is(of.wrapping_sub(1), &["Secretary", "Minister"]);
    if !office || ground.capital(i + 1) && ground.spaced(i) {
        return false;
    }
    let class = ground.doc.class(i);
    let name = Class::GIVEN | Class::FAMILY | Class::SURNAME;
    let field = ground.has(i - 1, Class::COMMON | Class::ORG_WEAK);
    if field && class.difference(name).is_empty() && !ground.is_abstract(i) {
        return true;
    }
    let verb = Class::CUE_VERB | Class::SPEECH_ACT | Class::ATTEND_VERB;
    let other = Class::TITLE | Class::TITLE_MODIFIER | Class::FUNCTION | Class::ORG_HEAD;
    let last = ground.is(
        i - 1,
        &[
            "State",
            "Defense",
            "Defence",
            "Education",
            "Agriculture",
            "Energy",
            "Labor",
            "Commerce",
            "Transportation",
            "Interior",
            "Treasury",
            "Security",
            "Services",
        ],
    );
    let fields = i - at == 1 || ground.is(at, &["Homeland", "Health", "Veterans"]);
    last && fields && ground.is(of, &["of"]) && !class.intersects(verb | other) && !acts(ground, i)
}

/// Whether token `i` is what fields of work end with and ends the words in capitals.
fn closes_field(ground: &Ground, i: usize) -> bool {
    let fields = &[
        "Affairs",
        "Relations",
        "Services",
        "Operations",
        "Programs",
        "Communications",
        "Development",
        "Engagement",
        "Strategy",
        "Management",
        "Marketing",
        "Sales",
        "Planning",
        "Policy",
        "Solutions",
        "Experience",
        "Resources",
        "Research",
    ];
    ground.is(i, fields) && ground.spaced(i - 1) && !(ground.capital(i + 1) && ground.spaced(i))
}

/// Whether the token `i` of a portfolio that began at `at` is a connector with more portfolio behind it.
fn joins_portfolio(ground: &Ground, i: usize, end: usize) -> bool {
    let next_fits = |n: usize| {
        n < end
            && ground.capital(n)
            && ground.body(n).is_none()
            && (ground.has(
                n,
                Class::COMMON | Class::DEMONYM | Class::TITLE_MODIFIER | Class::COUNTRY,
            ) || ground.is_abstract(n)
                || is_country(ground, n)
                || is_region(ground, n)
                // "Advocacy and Governmental Affairs"
                || ground.doc.class(n).is_empty() && closes_field(ground, n + 1)
                // "Marketing and Analytics"
                || ends_field(ground, n) && !ground.capital(n + 1)
                || ground.doc.class(n).is_empty()
                    && (!ground.capital(n + 1) || is_initials(ground.word(n + 1)))
                || ground.has(n + 1, Class::HONORIFIC) && !ground.has(n, Class::GIVEN))
            && !ground.has(n, Class::TITLE | Class::HONORIFIC)
            && !opens_office(ground, n)
    };
    if ground.is(i, &["and", "&"]) {
        return next_fits(i + 1);
    }
    if !ground.is(i, &[","]) {
        return false;
    }
    if ground.is(i + 1, &["and"]) {
        return next_fits(i + 2);
    }
    // A comma is one of a portfolio's only where an "and" closes the list soon.
    next_fits(i + 1)
        && (i + 2..end.min(i + 12))
            .take_while(|&k| {
                ground.capital(k) && !ground.has(k, Class::TITLE | Class::HONORIFIC)
                    || ground.is(k, &[",", "and", "&"])
            })
            .any(|k| ground.is(k, &["and", "&"]) && next_fits(k + 1))
}

/// Whether the number of a precinct or a district stands at `i`.
fn is_numbered(ground: &Ground, i: usize) -> bool {
    ground.doc.kind(i) == Some(Kind::Number)
        && ground.is(
            i - 1,
            &[
                "Precinct", "District", "Ward", "Area", "Region", "Zone", "Place",
            ],
        )
}

/// Whether token `i` is the possessive of "People's Republic".
fn in_peoples_republic(ground: &Ground, i: usize) -> bool {
    ground.doc.kind(i) == Some(Kind::Possessive)
        && ground.is(i.wrapping_sub(1), &["People"])
        && ground.is(i + 1, &["Republic"])
}

/// "Asia and Pacific Region", "Africa and Middle East": a part of the world that is no country.
fn is_region(ground: &Ground, i: usize) -> bool {
    ground.is(
        i,
        &[
            "Pacific",
            "Caribbean",
            "Africa",
            "Europe",
            "Eurasia",
            "Oceania",
        ],
    ) || ground.is(
        i,
        &["Middle", "Central", "Southeast", "Latin", "North", "South"],
    ) && ground.is(i + 1, &["East", "Asia", "America", "Africa", "Europe"])
}

/// "Minister for Ports Senator Jane Doe": whether a form of address with a name behind it stands at `i`.
fn is_addressed(ground: &Ground, i: usize) -> bool {
    let address = &["Senator", "Professor", "Congressman", "Congresswoman"];
    ground.is(i, address) && ground.capital(i + 1)
}

/// Whether words at `i` that nothing parts from a portfolio are the next office of whom a letterhead names: "Member for
/// Carrow Shadow Minister", "Member for Carrow Chief Opposition Whip". The portfolio begins at `at`.
fn opens_next(ground: &Ground, i: usize, at: usize) -> bool {
    let sits = at > 1 && ground.is(at - 2, &["Minister", "Member", "Treasurer", "Secretary"]);
    let openers = &[
        "Shadow",
        "Acting",
        "Deputy",
        "Assistant",
        "Chief",
        "Federal",
        "Parliamentary",
    ];
    let office = (i + 1..i + 4)
        .take_while(|&k| ground.capital(k) && ground.spaced(k - 1))
        .any(|k| ground.has(k, Class::TITLE));
    ground.is(i, openers) && office && !ground.has(i - 1, Class::TITLE_MODIFIER)
        || sits
            && ground.is(i, &["Leader", "Minister", "Spokesperson", "Spokesman"])
            && ground.is(i + 1, &["of", "for"])
            && ground.spaced(i - 1)
}

/// Whether the next office begins at `i`: "Deputy Economic Development Minister", "Senior Secretary".
fn opens_office(ground: &Ground, i: usize) -> bool {
    let rank = &[
        "Deputy",
        "Acting",
        "Senior",
        "Vice",
        "Assistant",
        "Former",
        "State",
        "Additional",
    ];
    ground.has(i, Class::TITLE_MODIFIER)
        && (ground.has(i + 1, Class::TITLE)
            || ground.is(i, rank)
                && (i + 1..i + 4)
                    .take_while(|&k| ground.capital(k) && ground.spaced(k - 1))
                    .any(|k| ground.has(k, Class::TITLE)))
}

/// The end of a minister's portfolio that starts at `at`, where parts of it look like bodies: "Public Administration,
/// Provincial Councils, and Local Government". The list is whole: an "and" closes it.
pub fn ministry(ground: &Ground, at: usize, end: usize) -> usize {
    let part = |from: usize| {
        let begins = |i: usize| {
            begins_name(ground, i, from) || begins_rank(ground, i) || is_addressed(ground, i)
        };
        let word = |i: usize| {
            ground.capital(i)
                && !ground.has(i, Class::HONORIFIC | Class::FUNCTION)
                && (i == from || ground.spaced(i - 1) && !begins(i))
        };
        (from..end.min(from + 6))
            .find(|&i| !word(i))
            .unwrap_or(end.min(from + 6))
    };
    let known =
        Class::COMMON | Class::ORG_HEAD | Class::ORG_WEAK | Class::DEMONYM | Class::TITLE_MODIFIER;
    let field = |i: usize| ground.capital(i) && (ground.has(i, known) || ground.is_abstract(i));
    let mut to = part(at);
    // A name alone is no portfolio, and at most eight fields are one minister's.
    for _ in 0..8 {
        let comma = usize::from(ground.is(to, &[","]));
        let and = usize::from(ground.is(to + comma, &["and", "&"]));
        let next = to + comma + and;
        let office = ground.has(next, Class::TITLE) || opens_office(ground, next);
        if next == to || next >= end || office {
            return at;
        }
        let stop = part(next);
        let known = field(next) || stop > next + 1 && field(stop - 1);
        if stop == next || !known {
            return at;
        }
        to = stop;
        if and == 1 {
            return to;
        }
    }
    at
}

/// Whether a person's name begins at `i`, in a capitalised run that began as a portfolio at `at`.
fn begins_name(ground: &Ground, i: usize, at: usize) -> bool {
    // "High Commissioner to the United Kingdom"
    if !ground.capital(i) || !ground.spaced(i - 1) || ground.is(i - 1, &["United"]) {
        return false;
    }
    let class = ground.doc.class(i);
    if is_secretarys_name(ground, i, at) {
        return true;
    }
    // "Victoria A. Doe", "Victoria A  Doe"
    let letter = ground.word(i + 1).trim_end_matches('.').len() == 1 && ground.capital(i + 1);
    if class.intersects(Class::GIVEN) && letter && ground.capital(i + 2) {
        return true;
    }
    // "Secretary of Transportation Norman Doe": a given name that is a place, too.
    let field = ground.has(i - 1, Class::COMMON) || ground.is_abstract(i - 1);
    if field
        && class.contains(Class::GIVEN | Class::PLACE)
        && ground.capital(i + 1)
        && ground
            .doc
            .class(i + 1)
            .difference(Class::FAMILY | Class::SURNAME)
            .is_empty()
    {
        return true;
    }
    if class.intersects(
        Class::COUNTRY
            | Class::PLACE
            | Class::DEMONYM
            | Class::COMMON
            | Class::ORG_HEAD
            | Class::PLACE_HEAD
            | Class::TITLE,
    ) || ground.is_abstract(i)
    {
        return false;
    }
    // "Secretary of Health and Human Services Jane Doe"
    if class.intersects(Class::ORG_WEAK) && !class.intersects(Class::GIVEN | Class::FAMILY) {
        return false;
    }
    // "the Human Immunome Project": what ends like a project or a body is no name.
    let stop = (i + 1..i + 5)
        .find(|&k| !ground.capital(k) || !ground.spaced(k - 1))
        .unwrap_or(i + 5);
    let heads = Class::ORG_HEAD | Class::ORG_WEAK | Class::THING_HEAD | Class::COMMON;
    if !class.intersects(Class::GIVEN)
        && stop > i + 1
        && ground.has(stop - 1, heads)
        && !ground.has(stop - 1, Class::GIVEN | Class::FAMILY | Class::TITLE)
    {
        return false;
    }
    // "the Agent of Norhaven Maru Doe": two words on no list behind a town that is on one.
    let strange = |i: usize| ground.doc.class(i).difference(Class::GIVEN).is_empty();
    let town = i == at + 1
        && ground.doc.class(at) == Class::PLACE
        && strange(i)
        && ground.capital(i + 1)
        && ground.spaced(i)
        && strange(i + 1)
        && stop == i + 2;
    if town {
        return true;
    }
    let known_before = ground.has(
        i - 1,
        Class::COMMON | Class::COUNTRY | Class::TITLE | Class::ORG_HEAD | Class::PLACE_HEAD,
    ) || ground.is_abstract(i - 1);
    // "mayor of Port Ellery": a given name with nothing behind it is none here; "Jane de Roe" has a particle there.
    let particle = ground.has(i + 1, Class::PARTICLE) && ground.capital(i + 2);
    let goes_on = ground.capital(i + 1) || particle && ground.lower(i + 1);
    class.intersects(Class::GIVEN) && goes_on
        || (known_before || i > at + 1) && goes_on && !ground.has(i + 1, Class::HONORIFIC)
        || is_initials(ground.word(i))
}

/// Whether an office in small letters begins at `i`: "chief of staff", "vice president", "director of".
fn begins_office(ground: &Ground, i: usize) -> bool {
    let title = |i: usize| ground.has(i, Class::TITLE) && !ground.is(i, &["general", "major"]);
    title(i) && ground.is(i + 1, &["of", "at", "for", ",", "."])
        || ground.has(i, Class::TITLE_MODIFIER) && title(i + 1) && ground.lower(i)
}

/// The end of a run of nouns in lower case: "research", "global sales and marketing", "fisheries, aquatic and ocean
/// resources". At most eight words.
pub fn nouns(ground: &Ground, at: usize, end: usize) -> usize {
    let stops = Class::FUNCTION | Class::CUE_VERB | Class::ATTEND_VERB | Class::SPEECH_ACT;
    // "The members of the commission include Doe"
    let verb = &["include", "includes", "included", "comprise", "comprises"];
    let noun =
        |i: usize| i < end && ground.lower(i) && !ground.has(i, stops) && !ground.is(i, verb);
    // A comma is one of the list's only where "and" closes the list at once.
    let listed = |i: usize| {
        ground.is(i, &[","]) && noun(i + 1) && ground.is(i + 2, &["and", "&"]) && noun(i + 3)
    };
    let mut i = at;
    while i < end && i < at + 8 {
        // "vice president of sales and chief of staff", "director of sales and vice president"
        let office = ground.is(i, &["and", "&"]) && begins_office(ground, i + 1);
        if noun(i) || i > at && !office && (ground.is(i, &["and", "&"]) && noun(i + 1) || listed(i))
        {
            i += 1;
        } else {
            break;
        }
    }
    i
}
