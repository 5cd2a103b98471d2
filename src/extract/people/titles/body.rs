//! The body that an office is held at, where it stands behind "of", "at", a comma: also one that no pass took for a body.

use std::ops::Range;

use super::branch::branch_of;
use super::portfolio::portfolio;
use super::right::closes;
use crate::extract::lexicon::Class;
use crate::extract::list::List;
use crate::extract::people::ground::Ground;
use crate::extract::people::names::is_initials;
use crate::extract::words::look_up;
use crate::text::token::{Kind, Shape};

/// The body that begins at `at`, the most specific one where several are nested.
pub fn body_at(ground: &Ground, at: usize, end: usize) -> Option<Range<usize>> {
    if let Some(part) = behind_department(ground, at) {
        return Some(youngest(ground, part));
    }
    if let Some(longer) = headed(ground, at, end) {
        return Some(youngest(ground, longer));
    }
    if let Some(body) = ground.body_from(at) {
        return Some(youngest(ground, body));
    }
    if let Some(part) = officers_part(ground, at) {
        return Some(youngest(ground, part));
    }
    child(ground, at, end).map(|body| youngest(ground, body))
}

/// "the District Attorney's Harbour Bureau": the part of an office that is called by its officer.
fn officers_part(ground: &Ground, at: usize) -> Option<Range<usize>> {
    let owner = (at..at + 5)
        .take_while(|&i| ground.capital(i) && ground.body(i).is_none())
        .last()?;
    let owned = ground.doc.kind(owner + 1) == Some(Kind::Possessive)
        && ground.is(
            owner,
            &["Attorney", "Sheriff", "Prosecutor", "General", "DA"],
        );
    owned.then(|| ground.body_from(owner + 2)).flatten()
}

/// "the Department of Educations Office for Canals", where the apostrophe was lost: the office.
fn behind_department(ground: &Ground, at: usize) -> Option<Range<usize>> {
    const FIELDS: &[&str] = &[
        "Educations",
        "Commerces",
        "Labors",
        "Agricultures",
        "Defenses",
        "Energys",
        "States",
        "Transportations",
        "Interiors",
        "Treasurys",
    ];
    let of = (at..at + 3).find(|&i| ground.is(i, &["Department"]))? + 1;
    let owner = of + 1 + usize::from(ground.determiner(of + 1));
    (ground.is(of, &["of"]) && ground.is(owner, FIELDS))
        .then(|| ground.body_from(owner + 1))
        .flatten()
}

/// "the Department's Criminal Division", "the Departments Criminal Division", where the apostrophe was lost, "the Harbour
/// Service (HS) Carrow Field Office": the child.
pub fn youngest(ground: &Ground, mut body: Range<usize>) -> Range<usize> {
    loop {
        let owned = ground.doc.kind(body.end) == Some(Kind::Possessive)
            || ground.spaced(body.end - 1) && ground.word(body.end - 1).ends_with('s');
        let mut next = body.end;
        if ground.doc.kind(next) == Some(Kind::Possessive) {
            next += 1;
        }
        let named = is_acronym_in_brackets(ground, next);
        if named {
            // "the Harbour Service (HS)s Office", where the apostrophe was lost
            next += 3 + usize::from(ground.is(next + 3, &["s"]) && !ground.spaced(next + 2));
        }
        // "Office of Inspector Generals (OIG) Carrow Office": the rest of the parent.
        let owned = owned || named;
        // "Customs Service Canal Investigations"
        let part = || {
            ground.body_from(next).filter(|c| {
                ground.spaced(body.end - 1) && ground.is(c.end - 1, &["Investigations"])
            })
        };
        let found = if owned {
            ground.body_from(next)
        } else if let Some(part) = part() {
            Some(part)
        } else {
            child(ground, next, next + 4).filter(|_| ground.spaced(body.end - 1))
        };
        match found {
            Some(c) if is_inner(ground, &c) || !named => body = c,
            _ => break,
        }
    }
    branch_of(ground, &body).unwrap_or_else(|| orphan(ground, body))
}

/// "(HS)", "(HHS-OIG)"
pub fn is_acronym_in_brackets(ground: &Ground, i: usize) -> bool {
    ground.is(i, &["("])
        && ground.is(i + 2, &[")"])
        && !ground.word(i + 1).contains(char::is_lowercase)
}

/// A body behind a parent that no pass took for one: "the HSs Carrow Division", "Doeland's Harbour Agency".
fn child(ground: &Ground, at: usize, end: usize) -> Option<Range<usize>> {
    let capital = |i: usize| {
        ground.capital(i) && ground.body(i).is_none() && !ground.has(i, Class::HONORIFIC)
    };
    let last = (at..end.min(at + 3)).take_while(|&i| capital(i)).last()?;
    let mut next = last + 1;
    let owned = ground.doc.kind(next) == Some(Kind::Possessive);
    if !(owned || ground.word(last).ends_with('s') && ground.spaced(last)) {
        return None;
    }
    next += usize::from(owned);
    if is_acronym_in_brackets(ground, next) {
        next += 3;
    }
    ground.body_from(next)
}

/// Whether a body is by its name a part of another: an office, a division, a section.
pub fn is_inner(ground: &Ground, body: &Range<usize>) -> bool {
    let inner = |i: usize| {
        ground.is(
            i,
            &[
                "Office",
                "Division",
                "Section",
                "Branch",
                "Unit",
                "Bureau",
                "Region",
                "Department",
                "Directorate",
                "Squad",
                "Desk",
                "Chapter",
                "Investigations",
            ],
        )
    };
    inner(body.start) || inner(body.end - 1)
}

/// "Department of Justices Tax Division" in one mention, its apostrophe lost: what follows the parent.
fn orphan(ground: &Ground, body: Range<usize>) -> Range<usize> {
    let parent = |i: usize| {
        let word = ground.word(i);
        let Some(stem) = word.strip_suffix('s').filter(|s| !s.ends_with('s')) else {
            return false;
        };
        let acronym = stem.len() > 2 && stem.bytes().all(|b| b.is_ascii_uppercase());
        let head = look_up(stem).intersects(Class::ORG_HEAD)
            || matches!(stem, "Justice" | "Treasury" | "Labor");
        ground.capital(i) && (acronym || head) && ground.capital(i + 1) && ground.spaced(i)
    };
    let heads = Class::ORG_HEAD | Class::ORG_WEAK;
    match (body.start..body.end - 1).rev().find(|&i| parent(i)) {
        Some(i) if body.end - i > 2 && ground.has(body.end - 1, heads) => i + 1..body.end,
        _ => body,
    }
}

/// A capitalised run that ends in the head of a body's name, whether or not a pass took a part of it for one: "Asia and
/// Pacific Department", "Customs Audit Unit". Nothing where the pass found as much.
fn headed(ground: &Ground, at: usize, end: usize) -> Option<Range<usize>> {
    let stops = Class::HONORIFIC | Class::MONTH | Class::WEEKDAY | Class::TITLE | Class::RANK;
    let word = |i: usize| {
        let person = i > at && ground.has(i, Class::GIVEN) && ground.capital(i + 1);
        ground.capital(i)
            && (ground.body(i).is_some()
                || !person && !ground.has(i, stops | Class::FUNCTION)
                || i == at
                    && ground.has(i, Class::TITLE)
                    && ground.is(at.wrapping_sub(1), &["the"])
                    && ground.has(i, Class::COMMON | Class::ORG_WEAK))
    };
    let mut i = at;
    let mut last = None;
    while i < end.min(at + 9) {
        if i > at && !ground.spaced(i - 1) {
            break;
        }
        if word(i) {
            // "Senate Republican Conference"
            let chamber = i > at
                && ground.is(i, &["Conference", "Caucus"])
                && ground.is(at, &["Senate", "House"]);
            let weak = i > at
                && ground.has(i, Class::ORG_WEAK)
                && !ground.has(i, Class::GIVEN)
                && ground.is(at.wrapping_sub(1), &["the"])
                && !ground.is(i + 1, &["of"]);
            let strong = i > at && ground.has(i, Class::ORG_HEAD) && !ground.has(i, Class::GIVEN);
            if strong || weak || chamber {
                last = Some(i);
            }
            i += 1;
        } else if i > at && ground.is(i, &["and", "&", "for"]) && word(i + 1) {
            i += 1;
        } else if i > at
            && last.is_none()
            && ground.is(i, &["of"])
            && (word(i + 1) || ground.is(i + 1, &["the"]) && word(i + 2))
        {
            i += if word(i + 1) { 1 } else { 2 };
        } else {
            break;
        }
    }
    let stop = last? + 1;
    // The run goes on: the head is inside another name, unless a name begins there.
    let goes_on = ground.capital(stop)
        && ground.spaced(stop - 1)
        && !ground.has(stop, stops | Class::GIVEN)
        && !ground.has(stop, Class::FAMILY)
        && !is_initials(ground.word(stop));
    let named = is_inner(ground, &(at..stop)) && is_strange_name(ground, stop);
    // Its first word begins the body found there, which is as long or longer; "and" joins two bodies.
    let found = ground
        .body_from(at)
        .is_some_and(|b| b.end >= stop || (b.end..stop).any(|i| ground.is(i, &["and", "&"])));
    let place = ground.has(at, Class::COUNTRY | Class::PLACE)
        && ground.is(at + 1, &["and", "&"])
        && ground.body_from(at + 2).is_none();
    ((!goes_on || named) && !found && !place).then_some(at..stop)
}

/// Whether two words on no list stand at `i` and no more: "Head of the Canal Section HARADA Kenta".
fn is_strange_name(ground: &Ground, i: usize) -> bool {
    let strange =
        |i: usize| ground.capital(i) && ground.doc.class(i).difference(Class::GIVEN).is_empty();
    strange(i) && strange(i + 1) && !ground.capital(i + 2)
}

/// Offices of firms and associations.
static CORPORATE: List = List::of(&[
    "ceo",
    "cfo",
    "coo",
    "cto",
    "cmo",
    "cio",
    "ciso",
    "cro",
    "chro",
    "president",
    "chairman",
    "chairwoman",
    "chair",
    "founder",
    "co-founder",
    "cofounder",
    "owner",
    "co-owner",
    "partner",
    "principal",
    "officer",
    "director",
    "manager",
    "vp",
    "evp",
    "svp",
    "spokesperson",
    "spokesman",
    "spokeswoman",
    "publisher",
    "founders",
    "co-founders",
    "owners",
    "co-owners",
    "principals",
    "proprietor",
    "member",
    "members",
    "leader",
    "editor",
    "editor-in-chief",
    "executive",
    "pastor",
    "incumbent",
    "headmaster",
    "headmistress",
    "rector",
    "vice-chancellor",
]);

/// Whether the last head word is an office of firms and associations.
pub fn is_corporate(ground: &Ground, head: usize) -> bool {
    CORPORATE.has_in_any_case(ground.word(head))
}

/// Whether a capitalised run that no pass took for a body is one when it stands behind "CEO of": not a place, not a
/// country, not an area of work.
pub fn names_a_firm(ground: &Ground, tokens: Range<usize>) -> bool {
    let place = Class::COUNTRY | Class::PLACE | Class::PLACE_HEAD | Class::DEMONYM;
    let words = || tokens.clone().filter(|&i| ground.capital(i));
    let known = Class::COMMON | Class::TITLE | Class::TITLE_MODIFIER | Class::FUNCTION;
    // "Doe Roe Architects": a plural of a title ends the names of firms.
    let office = |i: usize| {
        ground.has(i, Class::TITLE)
            && !(i + 1 == tokens.end && ground.word(i).ends_with('s') && tokens.len() > 1)
    };
    // "President of the Socialist Republic of Doeland", "EVP of Americas"
    let state = |i: usize| ground.is(i, &["Republic", "Kingdom", "Americas", "Nordics", "Iberia"]);
    let phrase = ground.doc.span(tokens.clone()).of(ground.doc.text);
    ground.capital(tokens.end - 1)
        && !tokens.clone().any(state)
        && !look_up(phrase).intersects(place)
        && !words().any(|i| {
            ground.has(i, place) && !ground.has(i, Class::GIVEN | Class::FAMILY) || office(i)
        })
        && words().any(|i| !ground.has(i, known))
}

/// "president of the United Nurses of Doeland", "of the Friends of the Museum": a union or a society that is named by its
/// members, with what they are of. The end of the name.
pub fn members_of(
    ground: &Ground,
    determiner: usize,
    members: Range<usize>,
    end: usize,
) -> Option<usize> {
    let last = members.end - 1;
    let plural = ground.capital(last)
        && ground.word(last).ends_with('s')
        && !ground.word(last).ends_with("ss");
    if !ground.is(determiner, &["the"]) || !plural || !ground.is(members.end, &["of"]) {
        return None;
    }
    let from = if ground.is(members.end + 1, &["the"]) {
        members.end + 2
    } else {
        members.end + 1
    };
    if from >= end || !ground.capital(from) {
        return None;
    }
    Some(
        ground
            .body_from(from)
            .map_or_else(|| portfolio(ground, from, end), |b| b.end),
    )
}

/// "ProHarbour", "UCHF": a word that only a firm or a body writes so.
pub fn is_brand(ground: &Ground, i: usize) -> bool {
    let word = ground.word(i);
    let known = Class::GIVEN
        | Class::FAMILY
        | Class::COUNTRY
        | Class::PLACE
        | Class::COMMON
        | Class::TITLE
        | Class::NAME_SUFFIX
        | Class::FUNCTION
        | Class::POST_NOMINAL;
    let mixed =
        ground.doc.kind(i) == Some(Kind::Word(Shape::Mixed)) && !word.contains(['-', '\'', '’']);
    let upper = ground.doc.kind(i) == Some(Kind::Word(Shape::Upper)) && word.len() > 2;
    ground.capital(i) && (mixed || upper) && !ground.has(i, known) && !is_area_acronym(word)
}

/// Areas of work that are written in capitals.
pub fn is_area_acronym(word: &str) -> bool {
    matches!(
        word,
        "IT" | "HR"
            | "PR"
            | "AI"
            | "IP"
            | "EMEA"
            | "APAC"
            | "LATAM"
            | "ESG"
            | "STEM"
            | "DEI"
            | "CSR"
            | "R&D"
            | "M&A"
            | "QA"
            | "SEO"
            | "VIP"
            | "ICT"
            | "AML"
            | "CRM"
            | "ERP"
            | "DNA"
            | "HIV"
            | "AIDS"
            | "NCO"
            | "EU"
            | "UN"
    )
}

/// "of the Civil Division, Consumer Branch": the part of a body behind a comma, where it is by its name a part.
pub fn last_part(ground: &Ground, body: Range<usize>) -> Range<usize> {
    let mut body = body;
    let ends = |p: &Range<usize>| !ground.is(p.end, &["and"]) && !ground.capital(p.end);
    // "of the Department, Harbour Bureau, Canal Office": at most three deep.
    for step in 0..3 {
        if let Some(branch) = branch_of(ground, &body) {
            return branch;
        }
        let named = is_acronym_in_brackets(ground, body.end);
        // "the Canal Office (CO), Department of Harbours", "the Canal Office, Department of Harbours": the parent.
        if is_inner(ground, &body) && (named || step > 0) {
            break;
        }
        let comma = body.end + if named { 3 } else { 0 };
        let part = ground
            .is(comma, &[","])
            .then(|| ground.body_from(comma + 1))
            .flatten();
        let Some(mut part) = part.filter(|p| is_inner(ground, p)) else {
            break;
        };
        // "the Canal Section, Harbour Division": the parent again.
        let small = &["Section", "Unit", "Branch", "Squad", "Desk"];
        let large = &["Division", "Department", "Bureau", "Directorate"];
        if ground.is(body.end - 1, small)
            && (ground.is(part.end - 1, large) || ground.is(part.start, large))
        {
            break;
        }
        // "Office of Canals Carrow office"
        part.end += usize::from(ground.is(part.end, &["office"]) && ground.capital(part.end - 1));
        if !ends(&part) {
            return branch_of(ground, &part).unwrap_or(body);
        }
        body = part;
    }
    body
}

/// Where a body's name ends that goes on in capitals behind what a pass took for all of it: "CEO of the Harbour Foundation
/// Northern Medicine Engine". At least one word must be a common one, else a person's name may follow.
pub(super) fn grown(ground: &Ground, from: usize, end: usize) -> usize {
    let person = Class::GIVEN | Class::FAMILY | Class::TITLE | Class::HONORIFIC | Class::RANK;
    let word = |i: usize| {
        i < end
            && ground.capital(i)
            && ground.spaced(i - 1)
            && ground.body(i).is_none()
            && !ground.has(i, person)
    };
    let to = (from..from + 6)
        .take_while(|&i| word(i))
        .last()
        .map_or(from, |i| i + 1);
    let common = Class::COMMON | Class::ORG_HEAD | Class::ORG_WEAK;
    let fits = closes(ground, to, end) && (from..to).any(|i| ground.has(i, common));
    if fits { to } else { from }
}
