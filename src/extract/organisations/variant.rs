//! The shorter forms of a body's name, each a part of it.

use std::ops::Range;

use super::hint::Hint;
use crate::extract::document::Document;
use crate::extract::lexicon::Class;
use crate::extract::words::look_up;

/// A shorter form and the rule that made it.
pub(super) type Variant = (Range<usize>, &'static str);

/// The shorter forms of the name at `tokens`, at most four.
pub(super) fn variants(document: &Document, tokens: Range<usize>) -> [Option<Variant>; 4] {
    let mut out = [const { None }; 4];
    let bare = without_suffix(document, tokens.clone());
    let firm = bare != tokens;
    if firm {
        out[0] = Some((bare.clone(), "without-legal-form"));
    }
    let short = without_corporate(document, bare.clone());
    if short != bare
        && (short.len() > 1 && short.clone().any(|i| document.word(i).len() > 3)
            || own(document, short.start))
    {
        out[1] = Some((short, "short-name"));
    } else if firm
        && bare.len() > 1
        && own(document, bare.start)
        && document.word(bare.start).len() > 3
    {
        out[1] = Some((bare.start..bare.start + 1, "first-word"));
    }
    let local = without_place(document, bare.clone());
    if local != bare {
        out[2] = Some((local, "without-place"));
    }
    if let Some(head) = up_to_head(document, bare.clone()) {
        out[3] = Some((head, "up-to-head"));
    } else if let Some(short) = without_country(document, bare) {
        out[3] = Some((short, "without-country"));
    }
    out
}

/// Without `, Inc.`
pub(super) fn without_suffix(document: &Document, tokens: Range<usize>) -> Range<usize> {
    let mut end = tokens.end;
    while end > tokens.start + 1
        && (document.class(end - 1).contains(Class::ORG_SUFFIX) && document.is_capitalised(end - 1)
            || document.is(end - 1, &[","]))
    {
        end -= 1;
    }
    tokens.start..end
}

fn without_corporate(document: &Document, tokens: Range<usize>) -> Range<usize> {
    let mut end = tokens.end;
    // `Marlow Bank & Trust`
    if tokens.len() > 3 && document.is(end - 1, &["Trust"]) && document.is(end - 3, &["Bank"]) {
        end -= 2;
    }
    while end > tokens.start + 1 && document.hint(end - 1).contains(Hint::CORPORATE) {
        end -= 1;
    }
    if document.is(end - 1, &["&", "and", "of"]) {
        return tokens;
    }
    tokens.start..end
}

/// What a firm's name begins with: `Example Peak` of `Example Peak Metals Corp.` Too weak to look for, but where it has
/// been found by other evidence it is the same firm. None where a head noun makes a body of its own: `Example Foundation`.
pub(super) fn beginnings(
    document: &Document,
    tokens: Range<usize>,
) -> impl Iterator<Item = Range<usize>> {
    let bare = without_suffix(document, tokens.clone());
    let firm = bare != tokens && bare.len() <= 6;
    let last = if firm { bare.end } else { bare.start };
    (bare.start + 1..last)
        .rev()
        .take_while(move |end| !document.class(*end).contains(Class::ORG_HEAD))
        .filter(move |end| (bare.start..*end).any(|i| own(document, i)) || end - bare.start > 1)
        .map(move |end| tokens.start..end)
}

/// Without the country or the chamber in front: `Sri Lanka Example Society`, `Senate Example Committee`.
fn without_place(document: &Document, tokens: Range<usize>) -> Range<usize> {
    let mut start = tokens.start;
    while start < tokens.end
        && (document
            .class(start)
            .intersects(Class::COUNTRY | Class::DEMONYM)
            || document.is(start, &["Sri", "United", "States", "Senate", "House", "US"]))
    {
        start += 1;
    }
    let rest = start..tokens.end;
    let named = rest.len() >= 2 && document.is_capitalised(rest.start);
    if named { rest } else { tokens }
}

/// Shorter forms that are too weak to look for, but the same body where one has been found: without the country that it
/// is of, without what only says on which level it stands, without the department that it is a part of.
pub(super) fn within(
    document: &Document,
    tokens: Range<usize>,
) -> impl Iterator<Item = Range<usize>> {
    [
        at_home(document, tokens.clone()),
        without_level(document, tokens.clone()),
        part_of_department(document, tokens.clone()),
        of_department(document, tokens),
    ]
    .into_iter()
    .flatten()
}

/// `Treasury` of `Department of the Treasury`
fn of_department(document: &Document, tokens: Range<usize>) -> Option<Range<usize>> {
    let of = tokens.clone().take(5).find(|i| document.is(*i, &["of"]))?;
    let start = of + 1 + usize::from(document.is(of + 1, &["the"]));
    let land = &["U.S.", "U", "S", "US", "United", "States"];
    let federal = of > tokens.start
        && document.is(of - 1, &["Department"])
        && (tokens.start..of - 1).all(|i| document.is(i, land));
    (federal && start < tokens.end).then_some(start..tokens.end)
}

/// `Central Fund` of `Central Fund of Ruritania`, `Navy` of `Ruritania Navy`, `House` of `House of Representatives`.
fn at_home(document: &Document, tokens: Range<usize>) -> Option<Range<usize>> {
    let country = |part: Range<usize>| {
        !part.is_empty()
            && look_up(document.span(part).of(document.text))
                .intersects(Class::COUNTRY | Class::DEMONYM)
    };
    let of = |i: &usize| document.is(*i, &["of"]);
    if let Some(of) = tokens.clone().skip(1).rev().find(of) {
        let from = of + 1 + usize::from(document.is(of + 1, &["the"]));
        let house = document.is(of - 1, &["House"]) && document.is(from, &["Representatives"]);
        // `Quay Chamber of Commerce`, `Old University of Marlow`
        let seat = tokens.end == from + 1
            && (document.class(from).contains(Class::PLACE) || document.is(from, &["Commerce"]))
            && document.is(
                of - 1,
                &["University", "College", "Chamber", "Society", "Museum"],
            )
            && of > tokens.start + 1;
        return (house || seat || country(from..tokens.end)).then_some(tokens.start..of);
    }
    let last = tokens.end - 1;
    // `Air National Guard` of `Ohio Air National Guard`
    if document.is(last, &["Guard"]) && tokens.len() > 2 {
        let own = |i: &usize| document.is(*i, &["Air", "Army", "National"]);
        let start = tokens.clone().find(own).filter(|i| *i > tokens.start)?;
        return Some(start..tokens.end);
    }
    let air = document.is(last, &["Force"]) && document.is(last - 1, &["Air"]);
    let force = document.is(
        last,
        &[
            "Army",
            "Navy",
            "Police",
            "Parliament",
            "Senate",
            "Greens",
            "Democrats",
            "Liberals",
        ],
    );
    let start = last - usize::from(air);
    ((force || air) && start > tokens.start && country(tokens.start..start))
        .then_some(start..tokens.end)
}

/// `Bureau of Canals` of `Federal Bureau of Canals`, `Marlow Police` of `Marlow Police Department`.
fn without_level(document: &Document, tokens: Range<usize>) -> Option<Range<usize>> {
    let levels = &["Federal", "National", "Senate", "House", "Congressional"];
    let last = tokens.end - 1;
    if tokens.len() > 2 && document.is(tokens.start, levels) {
        return Some(tokens.start + 1..tokens.end);
    }
    let police = document.is(last, &["Department"]) && document.is(last - 1, &["Police"]);
    (tokens.len() > 2 && police).then_some(tokens.start..last)
}

/// `Canal Division` of `Department of Ports Canal Division`: a division has its name from what it does, an office in the
/// field from a town that others are in, too.
fn part_of_department(document: &Document, tokens: Range<usize>) -> Option<Range<usize>> {
    let department = |i: &usize| document.is(*i, &["Department"]);
    let head = tokens.clone().take(4).find(department)?;
    let of = document.is(head + 1, &["of"]);
    let first = (head + if of { 3 } else { 1 }..tokens.end).find(|i| {
        document.is(*i, &["Office", "Civil", "Criminal", "Antitrust", "Tax"])
            || !of
            || document.is(*i + 1, &["Division", "Section", "Branch"])
    })?;
    let last = tokens.end - 1;
    let named = document.is(last, &["Division", "Section", "Branch"])
        && !document.is(last - 1, &["Field"])
        || document.is(first, &["Office"]) && document.is(first + 1, &["of", "for"]);
    (named && last > first).then_some(first..tokens.end)
}

/// What stands before `of` in a name whose head has something before it: `Example Church` of `Example Church of Ohio`.
fn up_to_head(document: &Document, tokens: Range<usize>) -> Option<Range<usize>> {
    let of = tokens.clone().find(|i| document.is(*i, &["of", "for"]))?;
    let short = tokens.start..of;
    let headed = document.class(of - 1).intersects(Class::ORG_HEAD);
    (short.len() >= 2 && headed && short.clone().any(|i| own(document, i))).then_some(short)
}

/// Without `of Ruritania` at the end: `Board of Investment of Ruritania`.
fn without_country(document: &Document, tokens: Range<usize>) -> Option<Range<usize>> {
    let of = tokens.clone().rev().find(|i| document.is(*i, &["of"]))?;
    let country = of + 1..tokens.end;
    let land = document.span(country.clone()).of(document.text);
    (of - tokens.start >= 3
        && (1..=2).contains(&country.len())
        && look_up(land).contains(Class::COUNTRY))
    .then_some(tokens.start..of)
}

/// Whether the word is a name of its own: no common word, no place, no given name.
fn own(document: &Document, i: usize) -> bool {
    document.is_capitalised(i)
        && !document.class(i).intersects(
            Class::COMMON
                | Class::FUNCTION
                | Class::PLACE
                | Class::COUNTRY
                | Class::DEMONYM
                | Class::ORG_HEAD
                | Class::ORG_WEAK
                | Class::GIVEN
                | Class::TITLE
                | Class::THING_HEAD,
        )
}
