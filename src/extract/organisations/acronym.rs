//! What stands in brackets behind a name: its acronym, its short form, its ticker.

use std::ops::Range;

use super::find::Finds;
use super::hint::Hint;
use super::run::{REACH, Stretch, each};
use super::sound::is_programme;
use crate::extract::document::Document;
use crate::extract::lexicon::Class;
use crate::extract::words::look_up;
use crate::text::token::Kind;

/// Finds what brackets define.
pub(super) fn find(stretches: &[Stretch], finds: &mut Finds) {
    for (s, open) in each(stretches, |sites| &sites.brackets) {
        if open > s.lo {
            bracket(s, open, finds);
        }
    }
    if let Some(s) = stretches.first() {
        trading_names(s.document, finds);
    }
}

/// `Acme Canals LLC, dba Emca Boats`: what a firm trades as is its own.
fn trading_names(document: &Document, finds: &mut Finds) {
    for of in 0..finds.list.len() {
        if finds.list[of].stands_for.is_some() {
            continue;
        }
        let end = finds.list[of].tokens.end;
        let at = end + usize::from(document.is(end, &[",", "("]));
        let slashes = document.is(at, &["d"]) && document.is(at + 4, &["a"]);
        let name = match document.word(at) {
            "dba" | "DBA" => at + 1,
            _ if slashes && document.is(at + 1, &["/"]) && document.is(at + 2, &["b"]) => at + 5,
            _ => continue,
        };
        if let Some(trade) = finds.at(name)
            && finds.list[trade].tokens.start == name
        {
            finds.add_alias(finds.list[trade].tokens.clone(), "trades-as", of);
        }
    }
}

/// Reads the bracket that opens at `open`.
fn bracket(s: &Stretch, open: usize, finds: &mut Finds) {
    let Some(close) =
        (open + 1..(open + 24).min(s.hi)).find(|i| s.is(*i, &[")", ").", "),", "))"]))
    else {
        return;
    };
    if let Some(exchange) = (open + 1..close).find(|i| s.hint(*i, Hint::EXCHANGE))
        && (exchange..close).any(|i| s.is(i, &[":"]))
    {
        ticker(s, open, exchange, finds);
        // `(CSE: ACME / OTCQB: ACMEF)`
        for i in exchange + 1..close {
            if s.hint(i, Hint::EXCHANGE) && s.is(i + 1, &[":"]) && !s.is(i - 1, &[":"]) {
                traded(s, i, finds);
            }
        }
        return;
    }
    if s.is(open + 1, &["formerly", "previously"]) {
        return former(open, close, finds);
    }
    if close == open + 2 && s.is_upper(open + 1) {
        if is_realm(s, open) {
            return;
        }
        return short(s, open, open + 1, finds);
    }
    if close <= open + 4 && shortened(s, open, close, finds) {
        return;
    }
    quoted(s, open, close, finds);
}

/// Whether a country's full name ends where a bracket opens: `Kingdom of Saudi Arabia (KSA)`.
fn is_realm(s: &Stretch, open: usize) -> bool {
    const REALMS: &[&str] = &[
        "Republic",
        "Kingdom",
        "State",
        "Commonwealth",
        "Sultanate",
        "Emirate",
        "Principality",
        "Union",
    ];
    let mut near = (s.lo + 1..open).rev().take(5);
    near.find(|i| s.is(*i, &["of"])).is_some_and(|of| {
        let name = of + 1 + usize::from(s.is(of + 1, &["the"]))..open;
        s.is(of - 1, REALMS)
            && !name.is_empty()
            && look_up(s.document.span(name).of(s.document.text)).contains(Class::COUNTRY)
    })
}

/// `Acme Robotics Inc. (formerly known as Emca Tools, Inc.)`: the same firm's.
fn former(open: usize, close: usize, finds: &mut Finds) {
    let of = open.checked_sub(1).and_then(|i| finds.at(i));
    let old = (open + 2..close).find_map(|i| finds.at(i));
    if let (Some(of), Some(old)) = (of, old) {
        let tokens = finds.list[old].tokens.clone();
        let whole = tokens.end == close && finds.list[of].stands_for.is_none();
        if whole {
            finds.add_alias(tokens, "former-name", of);
        }
    }
}

/// `Acme Robotics (NASDAQ: ACME)`
fn ticker(s: &Stretch, open: usize, exchange: usize, finds: &mut Finds) {
    if let Some(name) = name_before(s, open, finds) {
        finds.add(name, "ticker", open..exchange + 1);
    }
    traded(s, exchange, finds);
}

/// The exchange before a ticker.
fn traded(s: &Stretch, exchange: usize, finds: &mut Finds) {
    if (!s.word(exchange).starts_with("OTC") || s.is(exchange, &["OTCQB", "OTCQX"]))
        && !s.is(exchange, &["Frankfurt", "Pink", "FRA"])
    {
        // `NYSE American`, `Cboe CA`
        let end = exchange + 1 + usize::from(s.is_name(exchange + 1) && s.is(exchange + 2, &[":"]));
        finds.add(exchange..end, "exchange", exchange..end);
    }
}

/// The name that ends where the bracket opens, with or without its legal form: `Marlow Canal Associates P.A. (MCA)`.
fn found_before(s: &Stretch, open: usize, finds: &Finds) -> Option<usize> {
    let end = open.checked_sub(1)?;
    finds.at(end).or_else(|| {
        let form = s.class(end).contains(Class::ORG_SUFFIX) && s.is_name(end);
        let name = end.checked_sub(1)?;
        form.then(|| finds.at(name))?
    })
}

/// `Department of Docks (DoD)`, `Marlow-Tarnow Bank of Quay (Mar-Tar Bank)`: what is in no capitals, or in several words,
/// and has the letters of the name before it or its head.
fn shortened(s: &Stretch, open: usize, close: usize, finds: &mut Finds) -> bool {
    let Some(of) = found_before(s, open, finds) else {
        return false;
    };
    let name = finds.list[of].tokens.clone();
    let short = open + 1..close;
    if short.is_empty() || !short.clone().all(|i| s.is_name(i)) {
        return false;
    }
    let word = s.word(open + 1);
    let capitals = word.bytes().filter(u8::is_ascii_uppercase).count();
    let spelled = short.len() == 1
        && capitals > 1
        && word.len() <= capitals + 2
        && stands_for(s, name.clone(), word);
    let head = s.word(close - 1);
    let headed = short.len() > 1
        && s.class(close - 1)
            .intersects(Class::ORG_HEAD | Class::ORG_WEAK)
        && name.clone().any(|i| s.word(i) == head)
        && s.word(name.start).as_bytes().first() == word.as_bytes().first();
    if spelled || headed {
        finds.add_alias(short, "short-name-in-brackets", of);
    }
    spelled || headed
}

/// `Federal Example Bureau (FEB)`
fn short(s: &Stretch, open: usize, acronym: usize, finds: &mut Finds) {
    if let Some(found) = found_before(s, open, finds) {
        if stands_for(s, finds.list[found].tokens.clone(), s.word(acronym)) || !s.is_place(acronym)
        {
            finds.add_alias(acronym..acronym + 1, "acronym-in-brackets", found);
        }
        return;
    }
    let Some(name) = spelled_out(s, open, s.word(acronym)) else {
        return;
    };
    let body = name.clone().any(|i| {
        s.class(i).intersects(Class::ORG_HEAD | Class::ORG_WEAK)
            && (i + 1 == name.end || s.is(i + 1, &["of", "for", "on", "to", "in", "de"]))
    });
    // `the Marlai Tarnal Quayar Kadi (MTQK)`: a name in another language, which its letters prove.
    let last = name.end - 1;
    let foreign = name.len() > 3
        && s.class(last).is_empty()
        && !s.word(last).ends_with(['s', 't', 'n'])
        && !s.is_name(acronym + 2)
        && !name
            .clone()
            .any(|i| s.is_title(i) || s.class(i).contains(Class::THING_HEAD));
    // `Inspector General of Police (IGP)`
    let office = name.clone().any(|i| {
        s.class(i).intersects(Class::TITLE | Class::RANK)
            && !s.class(i).intersects(Class::ORG_HEAD | Class::ORG_WEAK)
            && s.is(i + 1, &["of"])
    });
    if (body || foreign)
        && !office
        && !is_programme(s, open)
        && !is_post(s, name.clone())
        && finds.add(name, "acronym-in-brackets", acronym..acronym + 1)
    {
        let of = finds.list.len() - 1;
        finds.add_alias(acronym..acronym + 1, "acronym-in-brackets", of);
    }
}

/// Whether a name is that of a post: `Superintendent of Police (SP)`.
fn is_post(s: &Stretch, name: Range<usize>) -> bool {
    let of = name.clone().find(|i| s.is(*i, &["of"]));
    of.is_some_and(|of| {
        of > name.start
            && s.class(of - 1).intersects(Class::TITLE | Class::RANK)
            && !s.class(of - 1).contains(Class::ORG_HEAD)
    })
}

/// `Acme Robotics Ltd (“Acme” or the “Company”)`
fn quoted(s: &Stretch, open: usize, close: usize, finds: &mut Finds) {
    let mut i = open + 1;
    let of = open.checked_sub(1).and_then(|i| finds.at(i));
    while i < close {
        if s.document.kind(i) != Some(Kind::Open) {
            i += 1;
            continue;
        }
        let start = i + 1;
        let end = (start..close)
            .find(|i| s.document.kind(*i) == Some(Kind::Close))
            .unwrap_or(close);
        let name = s.trim_start(start..end);
        if !name.is_empty() && name.len() <= 5 && s.is_name(name.start) {
            let company = s.is(
                name.start,
                &[
                    "Company",
                    "Corporation",
                    "Group",
                    "Firm",
                    "Fund",
                    "Bank",
                    "Trust",
                ],
            );
            match of {
                Some(of) => finds.add_alias(name, "short-name-in-brackets", of),
                None if company => {
                    if let Some(full) = name_before(s, open, finds)
                        && finds.add(full, "short-name-in-brackets", open..close)
                    {
                        let of = finds.list.len() - 1;
                        finds.add_alias(name, "short-name-in-brackets", of);
                    }
                }
                None => {}
            }
        }
        i = end + 1;
    }
}

/// The capitalised run that ends where the bracket opens.
fn name_before(s: &Stretch, open: usize, finds: &Finds) -> Option<Range<usize>> {
    let mut start = open;
    while start > s.lo && open - start < REACH && !finds.is_taken(start - 1) {
        let i = start - 1;
        let name = s.is_name(i) && !s.ends_name(i) && !s.is_title(i);
        let inner = s.is(i, &["&", "+"])
            || s.document.kind(i) == Some(Kind::Number) && start < open && !s.is(i, &[","]);
        if !name && (!inner || start == open) {
            break;
        }
        start = i;
    }
    let name = s.trim_start(start..open);
    (!name.is_empty() && name.len() <= 7).then_some(name)
}

/// The words before `open` whose initials are `acronym`.
pub(super) fn spelled_out(s: &Stretch, open: usize, acronym: &str) -> Option<Range<usize>> {
    let mut letters = acronym
        .bytes()
        .rev()
        .filter(u8::is_ascii_uppercase)
        .peekable();
    let mut i = open;
    while i > s.lo && open - i < REACH {
        let Some(letter) = letters.peek().copied() else {
            break;
        };
        let word = s.word(i - 1);
        let first = word.bytes().next().unwrap_or(b' ').to_ascii_uppercase();
        if s.is_name(i - 1) {
            if first != letter {
                return None;
            }
            letters.next();
        } else if first == letter && s.class(i - 1).contains(Class::FUNCTION) {
            // `Department of Defense (DOD)`: the small word may count.
            letters.next();
        } else if !s.is(
            i - 1,
            &["of", "the", "for", "and", "&", "on", "in", "to", ",", "de"],
        ) {
            return None;
        }
        i -= 1;
    }
    let name = s.trim_start(i..open);
    (letters.peek().is_none() && name.len() >= 2 && s.is_name(name.start)).then_some(name)
}

/// Whether `acronym` can be made of the initials of a name.
pub(super) fn stands_for(s: &Stretch, name: Range<usize>, acronym: &str) -> bool {
    let mut letters = acronym.bytes().filter(u8::is_ascii_alphabetic).peekable();
    for i in name {
        let first = s.word(i).bytes().next().unwrap_or(b' ');
        if letters
            .peek()
            .is_some_and(|l| l.eq_ignore_ascii_case(&first))
        {
            letters.next();
        }
    }
    letters.peek().is_none()
}
