//! The body that gives an office: "Acme Appoints Jane Doe as Chief Officer", "Acme has announced the appointment of Jane Doe
//! as its new Chief Officer", "Acme announced that Jane Doe has become Chief Officer"; and the one whose she is: "Acme's Jane
//! Doe, Chief Officer".

use std::ops::Range;

use super::{Item, Link, Links, What};
use crate::extract::lexicon::Class;
use crate::extract::people::Scan;
use crate::extract::people::ground::Ground;
use crate::extract::people::titles::{TitlePhrase, is_brand, is_corporate};
use crate::text::token::Kind;

/// How far behind the name the office may stand.
const REACH: usize = 24;

/// Gives the bare offices of those whom a body appoints, or to whom it is said to belong, that body.
pub(super) fn share(ground: &Ground, scan: &Scan, items: &[Item], links: &mut Links) {
    // Who was appointed last, and where the office ends: "Acme Appoints Doe as A and Roe as B".
    let mut last: Option<(Range<usize>, usize)> = None;
    for (at, item) in items.iter().enumerate() {
        let What::Name(run) = item.what else {
            if let Some((_, end)) = &mut last {
                *end = item.end;
            }
            continue;
        };
        share_founded(ground, scan, item, &mut links.of_run[run]);
        let first = described_start(ground, items, at);
        let named = owner(ground, item.start).map(|body| (body, false));
        let body = named
            .or_else(|| appointer(ground, first).map(|body| (body, true)))
            .or_else(|| {
                let (body, end) = last.take()?;
                let listed = (end..item.start).all(|i| ground.is(i, &[",", "and", "&"]));
                (listed && end < item.start && item.start <= end + 2).then_some((body, true))
            });
        let Some((body, appoints)) = body else {
            last = None;
            continue;
        };
        for link in &mut links.of_run[run] {
            let title = &scan.titles[link.title];
            let open = link.body.is_none() && is_open(title);
            // What nothing else says to be a body appoints who only a body has.
            let fits = ground.body(body.start).is_some()
                || is_corporate(ground, title.head.end - 1) && !title.complement;
            if open && fits && is_given(ground, item.end, title, appoints) {
                link.body = Some(body.clone());
            }
        }
        last = appoints.then_some((body, item.end));
    }
}

/// "Acme, founded by Roe and Doe (CEO)": gives the office in brackets behind a founder's name what was founded.
fn share_founded(ground: &Ground, scan: &Scan, name: &Item, links: &mut [Link]) {
    let bracketed = |link: &&mut Link| {
        let title = &scan.titles[link.title];
        title.tokens.start == name.end + 1 && link.body.is_none() && is_open(title)
    };
    if !ground.is(name.end, &["("]) {
        return;
    }
    for link in links.iter_mut().filter(bracketed) {
        link.body = founded(ground, name.start);
    }
}

/// What was founded by those in whose list a name begins at `start`.
fn founded(ground: &Ground, start: usize) -> Option<Range<usize>> {
    let made = &[
        "founded",
        "co-founded",
        "cofounded",
        "started",
        "created",
        "launched",
        "run",
        "led",
    ];
    let by = (start.saturating_sub(20)..start)
        .rev()
        .take_while(|&i| !ground.is(i, &[";", ".", "which", "who"]))
        .find(|&i| ground.is(i, &["by"]) && ground.is(i.wrapping_sub(1), made))?;
    let mut before = by.checked_sub(2)?;
    let comma = ground.is(before, &[","]);
    if comma || ground.is(before, &["was", "is"]) {
        before = before.checked_sub(1)?;
    }
    ground
        .body(before)
        .or_else(|| strange_firm(ground, before).filter(|_| comma))
}

/// "Zyntra, founded by": one or two words that no pass took for a body and that end with the token `last`.
fn strange_firm(ground: &Ground, last: usize) -> Option<Range<usize>> {
    let known = Class::GIVEN | Class::PLACE | Class::COUNTRY | Class::TITLE | Class::MONTH;
    let word = |i: usize| ground.capital(i) && !ground.has(i, known);
    let first = (last.saturating_sub(2)..last + 1)
        .rev()
        .take_while(|&i| word(i) && (i == last || ground.spaced(i)))
        .last()?;
    (last - first < 2).then_some(first..last + 1)
}

/// Whether an office names no body and can be held at a firm.
fn is_open(title: &TitlePhrase) -> bool {
    title.organisation.is_none() && !title.served && !title.national && !title.rank && !title.plural
}

/// Whether the words between a name and an office behind it say that it is the office that is given, or nothing but a
/// comma parts them.
fn is_given(ground: &Ground, end: usize, title: &TitlePhrase, appoints: bool) -> bool {
    let start = title.tokens.start;
    if start < end || start - end > REACH {
        return false;
    }
    if !appoints {
        return start <= end + 2 && ground.is(end, &[","]);
    }
    let words = &[
        "as",
        "As",
        "to",
        "become",
        "becomes",
        "be",
        "appointed",
        "named",
        "promoted",
        "elected",
    ];
    (end..start).any(|i| ground.is(i, words))
        && !(end..start).any(|i| ground.is(i, &["from", "at", "where", "served", "previously"]))
}

/// Where what is said of a name begins: "industry veteran Jane Doe", "former Congressman Doe".
fn described_start(ground: &Ground, items: &[Item], at: usize) -> usize {
    let mut start = items[at].start;
    let before = at.checked_sub(1).map(|i| &items[i]);
    if let Some(title) = before.filter(|t| t.end == start && matches!(t.what, What::Title(_))) {
        start = title.start;
    }
    let plain = |i: usize| ground.lower(i) && ground.doc.class(i).is_empty();
    (start.saturating_sub(3)..start)
        .rev()
        .take_while(|&i| plain(i))
        .last()
        .unwrap_or(start)
}

/// "Acme's Jane Doe": the body right before a name that begins at `start`.
fn owner(ground: &Ground, start: usize) -> Option<Range<usize>> {
    let mark = start.checked_sub(1).filter(|_| start > 1)?;
    let owned = ground.doc.kind(mark) == Some(Kind::Possessive);
    let body = ground.body(mark.checked_sub(1)?).filter(|_| owned)?;
    (body.end == mark).then_some(body)
}

/// The body that appoints whoever is named from `start` on.
fn appointer(ground: &Ground, start: usize) -> Option<Range<usize>> {
    let mut before = start.checked_sub(1)?;
    if ground.determiner(before) {
        before = before.checked_sub(1)?;
    }
    let noun =
        || ground.is(before, &["of"]) && before > 1 && is_appointment(ground.word(before - 1));
    let told = ground.is(before, &["that"]);
    let subject = if is_act(ground.word(before)) || told {
        subject(ground, before)
    } else if noun() {
        subject(ground, before - 1)
    } else {
        None
    }?;
    // "said that Doe": only what is announced tells of an appointment.
    let announced = || (subject.end..before).any(|i| is_announcing(ground.word(i)));
    (!told || announced()).then_some(subject)
}

/// The body before the verb at `verb`, past what is said with it and brackets.
fn subject(ground: &Ground, verb: usize) -> Option<Range<usize>> {
    let floor = verb.saturating_sub(24);
    let mut at = verb;
    while at > floor {
        let i = at - 1;
        if let Some(body) = ground.body(i) {
            return Some(body);
        }
        if ground.is(i, &[")"]) {
            // "Acme Ltd (NYSE: ACM)"
            at = (floor..i).rev().find(|&k| ground.is(k, &["("]))?;
        } else if is_said_with(ground.word(i)) || is_announcing(ground.word(i)) {
            at = i;
        } else {
            return strange_subject(ground, at);
        }
    }
    None
}

/// "Blue Harbour Looms today named Doe as": a name before token `end` that no pass took for a body and that is nobody's, where
/// its sentence or what stands behind a mark begins with it.
fn strange_subject(ground: &Ground, end: usize) -> Option<Range<usize>> {
    let other = Class::GIVEN
        | Class::FAMILY
        | Class::SURNAME
        | Class::PLACE
        | Class::COUNTRY
        | Class::DEMONYM
        | Class::TITLE
        | Class::TITLE_MODIFIER
        | Class::RANK
        | Class::HONORIFIC
        | Class::FUNCTION
        | Class::MONTH
        | Class::WEEKDAY;
    let groups = &[
        "Democrats",
        "Republicans",
        "Members",
        "Leaders",
        "Voters",
        "Shareholders",
        "Directors",
        "Board",
        "Company",
        "Congress",
    ];
    let word = |i: usize| {
        ground.capital(i)
            && ground.body(i).is_none()
            && !ground.has(i, other)
            && !ground.is(i, groups)
    };
    let first = (end.saturating_sub(4)..end)
        .rev()
        .take_while(|&i| word(i) && (i + 1 == end || ground.spaced(i)))
        .last()?;
    let sentence = first.checked_sub(1).is_none_or(|before| {
        !ground.doc.tokens[before].is_word() && !ground.is(before, &[",", "&"])
            || !ground.spaced(before)
    });
    let firm = Class::COMMON | Class::ORG_WEAK | Class::ORG_HEAD;
    let several = end - first > 1 && (first..end).any(|i| ground.has(i, firm));
    (sentence && (several || end - first == 1 && is_brand(ground, first))).then_some(first..end)
}

/// What stands between a body and that it appoints somebody: "is proud to", "has today".
fn is_said_with(word: &str) -> bool {
    matches!(
        word,
        "is" | "are"
            | "has"
            | "have"
            | "to"
            | "the"
            | "today"
            | "Today"
            | "that"
            | "it"
            | "also"
            | "recently"
            | "officially"
            | "proud"
            | "proudly"
            | "pleased"
            | "thrilled"
            | "excited"
            | "delighted"
            | "happy"
            | "honored"
            | "®"
            | "™"
            | ")"
    )
}

fn is_announcing(word: &str) -> bool {
    matches!(
        word,
        "announce"
            | "announced"
            | "announces"
            | "announcing"
            | "Announces"
            | "Announce"
            | "confirmed"
            | "confirms"
            | "welcome"
            | "welcomes"
            | "welcomed"
    )
}

/// Verbs for making somebody an officer, right before the name.
fn is_act(word: &str) -> bool {
    matches!(
        word,
        "Appoints"
            | "Names"
            | "Promotes"
            | "Hires"
            | "Elects"
            | "Announces"
            | "Nominates"
            | "Taps"
            | "Welcomes"
            | "Adds"
            | "Recruits"
            | "Selects"
            | "appoints"
            | "names"
            | "promotes"
            | "hires"
            | "elects"
            | "welcomes"
            | "adds"
            | "recruits"
            | "appointed"
            | "named"
            | "promoted"
            | "hired"
            | "elected"
            | "welcomed"
            | "recruited"
            | "added"
            | "appoint"
            | "welcome"
            | "appointing"
            | "welcoming"
    )
}

/// Nouns for what makes somebody an officer.
fn is_appointment(word: &str) -> bool {
    matches!(
        word,
        "promotion"
            | "appointment"
            | "addition"
            | "hiring"
            | "election"
            | "arrival"
            | "Promotion"
            | "Appointment"
            | "Addition"
            | "Hiring"
    )
}
