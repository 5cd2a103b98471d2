//! Whose officers a firm's release speaks of: "said Jane Doe, CEO" names no firm, because the release is the firm's own.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::ground::Ground;
use crate::extract::Role;
use crate::extract::lexicon::Class;
use crate::extract::words::look_up;
use crate::release::Part;
use crate::text::token::{Kind, Shape};

/// The most words of a line that holds a name and an office and no more.
const SIGNED: usize = 12;

/// The one firm whose release it is, by its mention: the firm of the only paragraph "About ...", of several the one that
/// the headline or the story begins with, else the one that opens the story and is plainly a firm.
pub fn find(ground: &Ground) -> Option<Range<usize>> {
    let described = described(ground);
    if let [only] = described.as_slice() {
        return Some(only.clone());
    }
    let opening = opening(ground).or_else(|| headlined(ground));
    let same = |a: &Range<usize>, b: &Range<usize>| ground.word(a.start) == ground.word(b.start);
    if described.is_empty()
        || opening
            .as_ref()
            .is_some_and(|o| described.iter().any(|d| same(d, o)))
    {
        return opening;
    }
    let headline = ground
        .doc
        .paragraphs
        .iter()
        .find(|p| p.part == Part::Headline)?;
    let named = |d: &&Range<usize>| {
        headline
            .tokens
            .clone()
            .any(|i| ground.word(i) == ground.word(d.start))
    };
    let mut fits = described.iter().filter(named);
    let first = fits.next()?;
    fits.next().is_none().then(|| first.clone())
}

/// The body that a release speaks of most by far and names in its headline: no more than its chief officers are taken to
/// be that body's.
pub fn prevailing(ground: &Ground) -> Option<Range<usize>> {
    let headline = ground
        .doc
        .paragraphs
        .iter()
        .find(|p| p.part == Part::Headline)?;
    let named = headline
        .tokens
        .clone()
        .find_map(|i| ground.body_from(i))
        .filter(|b| !is_of_state(ground, b))?;
    let (mut own, mut others) = (0, FxHashMap::<&str, usize>::default());
    let first = ground.word(named.start);
    for body in ground.bodies().iter().filter(|b| !is_wire(ground, b)) {
        let word = ground.word(body.start);
        if word.eq_ignore_ascii_case(first) {
            own += 1;
        } else {
            *others.entry(word).or_default() += 1;
        }
    }
    let most = others.values().max().copied().unwrap_or(0);
    (own > 2 && own >= 2 * most).then_some(named)
}

/// Gives the chief officers who name no body the one that [`prevailing`] found.
pub fn fill_chiefs(ground: &Ground, body: &Range<usize>, roles: &mut [Role]) {
    let span = ground.body_span(body.clone());
    let bare =
        |r: &&mut Role| r.organisation.is_none() && is_officer(&r.title) && !is_past(ground, r);
    for role in roles.iter_mut().filter(bare) {
        let next = ground.doc.token_at(role.title_span.end);
        let area = ground.is(next, &[",", "of", "at", "for"]) && ground.capital(next + 1);
        if !area && !role.title.starts_with("chief ") {
            role.organisation = Some(ground.doc.folded(span));
            role.organisation_span = Some(span);
        }
    }
}

/// "former vice president", "previously the vice president": of another body, most likely.
fn is_past(ground: &Ground, role: &Role) -> bool {
    let before = ground.doc.token_at(role.title_span.start).wrapping_sub(1);
    let words = &["previously", "formerly", "once", "then"];
    let told = |i: usize| ground.is(i, words);
    ["former", "Former", "past", "Past"]
        .iter()
        .any(|p| role.title.starts_with(p))
        || told(before)
        || ground.determiner(before) && told(before.wrapping_sub(1))
}

/// The bodies that paragraphs "About ..." are about, each once.
fn described(ground: &Ground) -> Vec<Range<usize>> {
    let mut described: Vec<Range<usize>> = Vec::new();
    let doc = ground.doc;
    for at in doc.sites.capitals.within(0..doc.tokens.len()) {
        if !ground.is(at, &["About", "ABOUT"]) {
            continue;
        }
        let opens = doc.paragraphs[doc.paragraph_of(at)].tokens.start == at;
        let first = at + 1 + usize::from(ground.determiner(at + 1));
        let Some(body) = ground.body_from(first).or_else(|| shouted(ground, first)) else {
            continue;
        };
        // "... today. About Acme Acme is": a heading that ran into its paragraph.
        let past = body.end + usize::from(ground.is(body.end, &["®", "™"]));
        let again = ground.is(past, &[":"]) || ground.is(past, &[ground.word(body.start)]);
        if !opens && !again {
            continue;
        }
        if !described
            .iter()
            .any(|d| ground.word(d.start) == ground.word(body.start))
        {
            described.push(body);
        }
    }
    described
}

/// "ABOUT ACME": the body that the text names in small letters elsewhere.
fn shouted(ground: &Ground, i: usize) -> Option<Range<usize>> {
    let word = ground.word(i);
    let upper = ground.doc.kind(i) == Some(Kind::Word(Shape::Upper)) && word.len() > 3;
    let named = |b: &Range<usize>| ground.word(b.start).eq_ignore_ascii_case(word);
    upper.then(|| ground.early_body(named)).flatten()
}

/// The body that the headline and the story both begin with, where it is no part of a government.
fn headlined(ground: &Ground) -> Option<Range<usize>> {
    let doc = ground.doc;
    let first = |from: usize| {
        let article = |i: &usize| ground.determiner(*i) || !doc.tokens[*i].is_word();
        let start = (from..doc.tokens.len().min(from + 4)).find(|i| !article(i))?;
        ground.body_from(start)
    };
    let start = |part: Part| {
        let paragraph = doc.paragraphs.iter().find(|p| p.part == part)?;
        Some(paragraph.tokens.clone())
    };
    let mut named = start(Part::Headline)?.take(12);
    let headline = named.find_map(|i| ground.body_from(i))?;
    let story = start(Part::Body)?;
    // Behind the dateline.
    let dateline = doc
        .release
        .anatomy
        .dateline
        .map(|d| doc.tokens_of(d.span).end);
    let lede = first(
        dateline
            .filter(|i| story.contains(i))
            .unwrap_or(story.start),
    )?;
    let same = ground
        .word(headline.start)
        .eq_ignore_ascii_case(ground.word(lede.start));
    (same && !is_of_state(ground, &lede)).then_some(lede)
}

/// Whether a body's name says that it is a state's, or a school's: the offices that its releases name are of many bodies.
fn is_of_state(ground: &Ground, body: &Range<usize>) -> bool {
    let state = &[
        "Department",
        "Bureau",
        "Office",
        "Ministry",
        "Court",
        "Senate",
        "House",
        "Congress",
        "Police",
        "Commission",
        "Committee",
        "Administration",
        "Government",
        "Attorney",
        "Board",
        "Secretariat",
        "Parliament",
        "Presidential",
        "President",
        "College",
        "School",
        "University",
        "Temple",
        "FBI",
        "IRS",
        "DEA",
        "ATF",
        "FTC",
        "SEC",
        "FDA",
        "EPA",
        "ICE",
        "USDA",
        "DOJ",
    ];
    body.clone().any(|i| ground.is(i, state))
}

/// The firm that opens the story: its legal form, its ticker or what it announces says that it is one.
fn opening(ground: &Ground) -> Option<Range<usize>> {
    let doc = ground.doc;
    let lede = doc.paragraphs.iter().find(|p| p.part == Part::Body)?;
    let tokens = lede.tokens.start..lede.tokens.end.min(lede.tokens.start + 60);
    let body = tokens
        .filter_map(|i| ground.body_from(i))
        .find(|b| !is_wire(ground, b))?;
    let announces = &[
        "announced",
        "announces",
        "launched",
        "launches",
        "introduced",
        "introduces",
        "unveiled",
        "unveils",
        "reported",
    ];
    let form = ground.has(body.end - 1, Class::ORG_SUFFIX);
    let ticker = ground.is(body.end, &["("]) && ground.is(body.end + 2, &[":"]);
    let acts = ground.is(body.end, announces)
        || ground.is(body.end + 1, announces) && ground.is(body.end, &["today", "has"]);
    (form || ticker || acts).then_some(body)
}

/// "/ABC Newswire/", "(BUSINESS WIRE)": the wire stands between slashes or in brackets.
fn is_wire(ground: &Ground, body: &Range<usize>) -> bool {
    let before = body.start.wrapping_sub(1);
    ground.is(before, &["/"]) || ground.is(before, &["("]) && ground.is(body.end, &[")"])
}

/// Gives the offices of firms that name no body the firm whose release it is.
pub fn fill(ground: &Ground, firm: &Range<usize>, roles: &mut [Role]) {
    let span = ground.body_span(firm.clone());
    let unnamed = |o: &str| {
        matches!(
            o,
            "Company" | "the Company" | "The Company" | "Firm" | "Group"
        )
    };
    for role in roles.iter_mut() {
        if role.organisation.as_deref().is_some_and(unnamed) {
            let whole = ground.organisation(firm.start).map(|(_, o)| o.name.clone());
            role.organisation = whole.or_else(|| Some(ground.doc.folded(span)));
            role.organisation_span = Some(span);
        }
    }
    for role in roles.iter_mut().filter(|r| r.organisation.is_none()) {
        if is_the_firms(ground, firm, role) {
            role.organisation = Some(ground.doc.folded(span));
            role.organisation_span = Some(span);
        }
    }
}

/// Whether an office that names no body is one of the firm whose release it is.
fn is_the_firms(ground: &Ground, firm: &Range<usize>, role: &Role) -> bool {
    // "CEO, Mayo Clinic": a body stands there that no pass found.
    let next = ground.doc.token_at(role.title_span.end);
    let person = Class::GIVEN | Class::HONORIFIC | Class::TITLE;
    let own = ground.word(next + 1) == ground.word(firm.start);
    if ground.is(next, &[","]) && ground.capital(next + 1) && !ground.has(next + 1, person) && !own
    {
        return false;
    }
    let before = ground.doc.token_at(role.title_span.start).wrapping_sub(1);
    // "the owner" is nobody's who governs, and "Bolt owner Doe" is Bolt's.
    if is_owner(&role.title) && (is_of_state(ground, firm) || ground.capital(before)) {
        return false;
    }
    let past = is_past(ground, role);
    let small = role.title.starts_with(|c: char| c.is_lowercase());
    // "Founder and former CEO" may be the firm's own, "Bolt Ltd's former CEO", "previously CEO" are none of it.
    let elsewhere = past
        && (ground.doc.kind(before) == Some(Kind::Possessive)
            || ground.is(before, &["’", "'"])
            || !role.title.to_lowercase().starts_with("former "));
    let rule = role.evidence.rule;
    let news = matches!(rule, "appointed" | "title-copula");
    let officer = is_officer(&role.title) && (news || !role.title.starts_with("chief "));
    // "has appointed Jane Doe as chief financial officer": in small letters only where it is the news.
    let apposed = matches!(rule, "title-after" | "title-before-comma" | "appointed")
        && (!small || rule == "appointed");
    // "said General Manager Jane Doe": an office of several words, other than a state's.
    let several = rule == "title-before"
        && !small
        && role.title.contains(' ')
        && !["Vice President", "Specialist", "Engineer", "Coordinator"]
            .iter()
            .any(|o| role.title.ends_with(o))
        && !ground.capital(before);
    // "said managing partner Jane Doe": an office that no state has.
    let managing = rule == "title-before"
        && small
        && !is_of_state(ground, firm)
        && ["managing ", "general manager", "operating partner"]
            .iter()
            .any(|o| role.title.starts_with(o))
        && !ground.capital(before);
    officer && !elsewhere
        || managing && !past
        || (several || apposed) && !past && is_executive(&role.title)
        // "Attorney Jane Doe" is a form of address.
        || is_lawyer(&role.title) && practises_law(ground, firm) && role.title != "Attorney"
}

/// Gives an office in a contact block that names no body the one whose name is a line of its own beside it: `Acme` above
/// `Jane Doe`, `Marketing Director`, or below; also one that signs, with the body on the next line.
pub fn of_block(ground: &Ground, roles: &mut [Role]) {
    let paragraphs = &ground.doc.paragraphs;
    for role in roles.iter_mut().filter(|r| r.organisation.is_none()) {
        let own = ground
            .doc
            .paragraph_of(ground.doc.token_at(role.title_span.start));
        let in_block = |i: &usize| paragraphs.get(*i).is_some_and(|p| p.part == Part::Contact);
        let alone = |i: usize| {
            let line = &paragraphs.get(i)?.tokens;
            let closed =
                |b: &Range<usize>| (b.end..line.end).all(|k| ground.is(k, &[":", ",", "®", "™"]));
            ground.body_from(line.start).filter(closed)
        };
        if !in_block(&own) {
            // As those who sign write it: the office ends a short line, and the body is the next.
            let line = &paragraphs[own].tokens;
            let end = ground.doc.tokens_of(role.title_span).end;
            let signed = line.len() <= SIGNED
                && (end..line.end).all(|i| ground.is(i, &[","]))
                && role.evidence.rule != "title-before";
            if let Some(body) = alone(own + 1).filter(|_| signed) {
                let span = ground.body_span(body);
                role.organisation = Some(ground.doc.folded(span));
                role.organisation_span = Some(span);
            }
            continue;
        }
        let below = (own + 1..own + 3).take_while(in_block).find_map(alone);
        let above = || {
            (own.saturating_sub(3)..own)
                .rev()
                .take_while(in_block)
                .find_map(alone)
        };
        if let Some(body) = below.or_else(above) {
            let span = ground.body_span(body);
            role.organisation = Some(ground.doc.folded(span));
            role.organisation_span = Some(span);
        }
    }
}

/// Offices that only firms have, with nothing behind them.
fn is_officer(title: &str) -> bool {
    let last = title.rsplit(' ').next().unwrap_or("");
    let chief = title.contains("Chief ")
        && last == "Officer"
        && !title.contains("Warrant")
        && !title.contains("Petty")
        || title.starts_with("chief ") && last == "officer";
    let short = matches!(
        last,
        "CEO"
            | "CFO"
            | "COO"
            | "CTO"
            | "CMO"
            | "CIO"
            | "CRO"
            | "co-CEO"
            | "Co-CEO"
            | "Founder"
            | "Co-Founder"
            | "Co-founder"
            | "founder"
            | "co-founder"
    );
    chief
        || short
        || is_owner(title)
        || matches!(title, "Executive Chairman" | "Chairman" | "Chairwoman")
}

/// Whoever owns a firm, which the office is nothing without.
pub fn is_owner(title: &str) -> bool {
    matches!(
        title,
        "owner" | "Owner" | "co-owner" | "Co-Owner" | "Co-owner"
    )
}

/// Offices that firms have, and states as well: where the release has one firm, they are the firm's.
fn is_executive(title: &str) -> bool {
    // "Secretary to the President": whom one serves is none of one's own.
    if title.contains(" to the ") {
        return false;
    }
    // "Vice President of Sales": the office is what stands before its area.
    let office = title.split(" of ").next().unwrap_or(title);
    let office = office.split(" for ").next().unwrap_or(office);
    let last = office.rsplit(' ').next().unwrap_or("");
    let capital = office.starts_with(|c: char| c.is_uppercase());
    // "Acme Global Partner": a name in the title that no pass took for a body.
    let state = Class::COUNTRY | Class::DEMONYM | Class::PLACE;
    let known = |word: &str| {
        let class = look_up(word);
        !class.is_empty() && !class.intersects(state) || !word.starts_with(char::is_alphabetic)
    };
    let small = matches!(last, "president" | "director" | "manager" | "partner");
    let large = matches!(
        last,
        "President"
            | "Chairman"
            | "Chairwoman"
            | "Chair"
            | "Director"
            | "Manager"
            | "Partner"
            | "Owner"
            | "Specialist"
            | "Coordinator"
            | "Engineer"
            | "VP"
            | "SVP"
            | "EVP"
    );
    let several = office.contains(' ') || last == "president";
    (large && capital || small && several) && office.split(' ').all(known)
}

fn is_lawyer(title: &str) -> bool {
    let last = title.rsplit(' ').next().unwrap_or("");
    matches!(last, "attorney" | "Attorney" | "lawyer" | "Lawyer") && !title.contains("General")
}

/// Whether a firm's name says that it practises law.
fn practises_law(ground: &Ground, firm: &Range<usize>) -> bool {
    firm.clone().any(|i| {
        ground.is(
            i,
            &[
                "LLP",
                "PLLC",
                "P.A.",
                "P.C.",
                "Law",
                "LAW",
                "Attorneys",
                "Lawyers",
                "Legal",
            ],
        )
    })
}
