//! Offices that stand beside speakers and that no list has: "said Jane Doe, lead optometrist at Acme Eye Care". Whoever is
//! quoted is introduced with an office, and "at" is followed by where it is held, whatever the words are.

use std::ops::Range;

use super::ground::Ground;
use super::links::Link;
use super::names::Run;
use super::titles::{self, TitlePhrase};
use crate::extract::document::Document;
use crate::extract::lexicon::Class;
use crate::extract::{Evidence, Role};
use crate::text::Span;
use crate::text::token::Kind;

/// The most words of an office before its body.
const OFFICE: usize = 9;
/// The most words of the area of an office.
const AREA: usize = 11;
/// The most words of a body's name.
const BODY: usize = 7;

/// Words that say what somebody is or made, and no office that is held at a body.
const NO_OFFICE: &[&str] = &[
    "author",
    "co-author",
    "host",
    "co-host",
    "graduate",
    "alumnus",
    "alumna",
    "father",
    "mother",
    "parent",
    "parents",
    "resident",
    "residents",
    "winner",
    "survivor",
    "fan",
    "one",
    "native",
    "citizen",
    "customer",
    "client",
    "user",
    "guest",
    "recipient",
    "star",
    "part",
    "son",
    "daughter",
    "wife",
    "husband",
    "creator",
    "narrator",
    "veteran",
    "regular",
    "speaker",
    "both",
    "all",
    "out",
    "finalist",
    "champion",
    "internee",
    "inmate",
    "prisoner",
    "patient",
    "student",
];

/// Verbs of saying beside a speaker.
const SAYS: &[&str] = &[
    "said",
    "says",
    "added",
    "adds",
    "explained",
    "explains",
    "noted",
    "notes",
    "stated",
    "states",
    "commented",
    "comments",
    "shared",
    "shares",
    "remarked",
    "continued",
    "concluded",
];

/// The office of a speaker whose name no title stands beside.
pub fn of_speaker(ground: &Ground, run: &Run) -> Option<Role> {
    let comma = run.tail.end;
    if !ground.is(comma, &[","]) || ground.is(comma + 1, &["and", "who", "which"]) {
        return None;
    }
    let first = comma + 1 + usize::from(ground.determiner(comma + 1));
    let mut name = run.tokens.start;
    if let Some(honorific) = &run.honorific {
        name = honorific.start;
    }
    let introduced = ground.is(name.wrapping_sub(1), SAYS)
        || ground.is(name.wrapping_sub(1), &["to"])
            && ground.is(name.wrapping_sub(2), &["according", "According"]);
    let (lead, body) = leads_to_body(ground, first)?;
    let says = || ground.is(body.end, &[","]) && ground.is(body.end + 1, SAYS);
    let head = lead - 1;
    let other = Class::GIVEN | Class::PLACE | Class::COUNTRY | Class::MONTH | Class::FUNCTION;
    let fits = (introduced || says())
        && lead > first
        && !ground.is(head, NO_OFFICE)
        && !ground.has(head, other)
        && !ground.word(head).ends_with("ed");
    fits.then(|| {
        let title_span = ground.doc.span(first..lead);
        let organisation_span = span_of(ground, body.clone());
        Role {
            title: ground.doc.folded(title_span),
            organisation: Some(ground.doc.folded(organisation_span)),
            title_span,
            organisation_span: Some(organisation_span),
            evidence: Evidence {
                rule: "title-after",
                span: ground.doc.span(first..body.end),
            },
        }
    })
}

/// The preposition behind the words of an office that begins at `first`, and the body behind it.
fn leads_to_body(ground: &Ground, first: usize) -> Option<(usize, Range<usize>)> {
    for i in first..first + OFFICE {
        let word = ground.doc.tokens.get(i)?.is_word() || ground.is(i, &["&", "/"]);
        if !word || ground.body(i).is_some() || ground.has(i, Class::CUE_VERB) && ground.lower(i) {
            return None;
        }
        let small = &["of", "for", "and", "in"];
        if ground.is(i, &["at"])
            && let Some(body) = body_behind(ground, i)
        {
            return Some((i, body));
        }
        // "Core Builder of Acme Foundation": behind "of" only a body that a pass has found.
        let from = i + 1 + usize::from(ground.determiner(i + 1));
        if ground.is(i, &["of", "for"])
            && let Some(body) = ground.body_from(from).filter(|b| closes(ground.doc, b.end))
        {
            return Some((i, body));
        }
        if ground.has(i, Class::FUNCTION) && !ground.is(i, small) {
            return None;
        }
    }
    None
}

/// "At Acme Ltd, attorneys Jane Doe and Owen Roe": the body that the sentence begins with, of the offices before names.
pub fn introduced(ground: &Ground, phrase: &TitlePhrase, link: &Link) -> Option<Range<usize>> {
    let before = matches!(link.rule, "title-before" | "title-shared");
    let head = phrase.head.end - 1;
    let held = titles::is_corporate(ground, head) || ground.is(head, LAWYERS);
    (before && held && !phrase.complement)
        .then(|| body_ahead(ground, phrase.tokens.start))
        .flatten()
}

/// Those who practise at a firm.
const LAWYERS: &[&str] = &[
    "attorney",
    "attorneys",
    "lawyer",
    "lawyers",
    "partners",
    "founders",
];

/// The body behind an "At" that opens the sentence or follows a conjunction, right before the comma before token `i`.
fn body_ahead(ground: &Ground, i: usize) -> Option<Range<usize>> {
    let comma = i.checked_sub(1).filter(|&c| ground.is(c, &[","]))?;
    let body = ground.body(comma.checked_sub(1)?)?;
    let first = body.start.checked_sub(1)?;
    let at = first.checked_sub(usize::from(ground.determiner(first)))?;
    let sentence = ground.doc.sentences[ground.doc.sentence_of(at)]
        .tokens
        .start;
    let opens =
        at == sentence || at == sentence + 1 && ground.is(sentence, &["But", "And", "Here"]);
    (opens && body.end == comma && ground.is(at, &["At", "at"])).then_some(body)
}

/// Gives offices that name no body the one that "at" or, for owners, "of" leads to right behind them: "General Manager at
/// Notify", "founder of Ivy House".
pub fn employers(ground: &Ground, roles: &mut [Role]) {
    for k in 0..roles.len() {
        let role = &roles[k];
        let rules = &["title-after", "pronoun", "appointed", "title-copula"];
        if role.organisation.is_some() || !rules.contains(&role.evidence.rule) {
            continue;
        }
        let tokens = ground.doc.tokens_of(role.title_span);
        // "Secretary to the President at the Secretariat": where it was.
        if role.title.contains(" to the ") {
            continue;
        }
        // "Jane Doe, Chief Officer, at Acme, said"
        let comma = usize::from(ground.is(tokens.end, &[","]));
        let at = Some(tokens.end + comma).filter(|&i| ground.is(i, &["at"]));
        let owned = || {
            let of = tokens.clone().chain(tokens.end..tokens.end + 1);
            let of = of.skip(1).find(|&i| ground.is(i, &["of"]))?;
            ground.is(of - 1, OWNERS).then_some(of)
        };
        let far = || lead_behind_area(ground, &tokens);
        let Some(lead) = owned().or(at).or_else(far) else {
            continue;
        };
        let Some(body) = body_behind(ground, lead) else {
            continue;
        };
        let span = span_of(ground, body);
        if lead != tokens.end + comma {
            roles[k].title_span = ground.doc.span(tokens.start..lead);
            roles[k].title = ground.doc.folded(roles[k].title_span);
        }
        roles[k].organisation = Some(ground.doc.folded(span));
        roles[k].organisation_span = Some(span);
        // "SVP and General Manager at Notify"
        let joined = |r: &Role| {
            let end = ground.doc.tokens_of(r.title_span).end;
            r.organisation.is_none()
                && ground.is(end, &["and", "&"])
                && (end + 1..end + 3).contains(&tokens.start)
        };
        for other in roles.iter_mut().filter(|r| joined(r)) {
            other.organisation = Some(ground.doc.folded(span));
            other.organisation_span = Some(span);
        }
    }
}

/// "Vice President, Canal Market Intelligence at Acme", "Professor in Canal Surgery at the College": the "at" behind the
/// area of an office, whose title ends before it.
fn lead_behind_area(ground: &Ground, title: &Range<usize>) -> Option<usize> {
    let first = title.end;
    let opens = ground.is(first, &[",", "in", "and", "&", "of", "("]) || ground.capital(first);
    let other = Class::GIVEN
        | Class::HONORIFIC
        | Class::TITLE
        | Class::RANK
        | Class::MONTH
        | Class::WEEKDAY
        | Class::CUE_VERB
        | Class::ATTEND_VERB
        | Class::SPEECH_ACT;
    let joint = &[",", "and", "&", "of", "in", "for", "the", "(", ")", "/"];
    let area = |i: usize| {
        ground.body(i).is_none()
            && (ground.is(i, joint)
                || !ground.has(i, other)
                    && (ground.capital(i)
                        || ground.lower(i) && ground.has(i, Class::COMMON)
                        || ground.is_abstract(i)))
    };
    let lead = (first..first + AREA).find(|&i| !area(i))?;
    let near = opens && lead > first && ground.is(lead, &["at"]);
    let named =
        || ground.capital(lead - 1) || ground.lower(lead - 1) || ground.is(lead - 1, &[")"]);
    (near && named() && !ground.is(lead - 1, joint) | ground.is(lead - 1, &[")"])).then_some(lead)
}

/// Offices that are held of nothing but a firm.
const OWNERS: &[&str] = &[
    "founder",
    "Founder",
    "co-founder",
    "Co-Founder",
    "Co-founder",
    "owner",
    "Owner",
    "co-owner",
    "Co-Owner",
    "Co-owner",
    "CEO",
];

/// The body that stands behind the preposition at `lead` up to the end of the phrase: one that a pass has found, or what
/// capitals make of it.
fn body_behind(ground: &Ground, lead: usize) -> Option<Range<usize>> {
    let doc = ground.doc;
    let first = lead + 1 + usize::from(ground.determiner(lead + 1));
    // "founder of Harbours at Work": no area has a founder.
    let owned = ground.is(lead, &["of"]);
    let inner = |i: usize| {
        i > first
            && (ground.is(i, &["of", "and", "&", "for", "the"])
                || owned && ground.is(i, &["at"])
                || doc.kind(i) == Some(Kind::Possessive))
            && (ground.capital(i + 1) || ground.is(i + 1, &["the"]))
    };
    let word = |i: usize| ground.capital(i) && !ground.has(i, Class::MONTH | Class::WEEKDAY);
    let stop = doc.sentences[doc.sentence_of(lead)].tokens.end;
    let end = (first..stop.min(first + BODY))
        .take_while(|&i| word(i) || inner(i))
        .last()?
        + 1;
    // "founder of Block and Tide" are two, "at the Harbour Podcast Jane Roe" goes on with a name.
    let two = end == first + 3 && ground.is(first + 1, &["and"]);
    let holder = (first + 1..end - 1)
        .any(|i| ground.has(i, Class::GIVEN) && i + 2 == end && ground.doc.class(i + 1).is_empty());
    if two || holder {
        return None;
    }
    let found = ground.body_from(first).is_some_and(|b| b.end >= end);
    let land = Class::PLACE | Class::COUNTRY | Class::DEMONYM | Class::PLACE_HEAD;
    let named = (first..end).any(|i| ground.capital(i) && !ground.has(i, land))
        && !ground.has(first, Class::HONORIFIC | Class::TITLE)
        && !ground.has(end - 1, Class::THING_HEAD);
    (word(end - 1) && closes(doc, end) && (found || named)).then_some(first..end)
}

/// The span of a body's name, without the full stop of a sentence that ends with a letter: "Avenue Z."
fn span_of(ground: &Ground, body: Range<usize>) -> Span {
    let letter = ground.word(body.end - 1).len() == 2 && ground.word(body.end - 1).ends_with('.');
    let mut span = ground.body_span(body);
    span.end -= u32::from(letter);
    span
}

/// Whether a phrase can end before token `i`.
fn closes(document: &Document, i: usize) -> bool {
    let marks = &[
        ",", ".", ";", ")", "|", ":", "®", "™", "(", "who", "where", "said", "says", "and",
    ];
    document.is(i, marks)
        || document
            .paragraphs
            .get(document.paragraph_of(i.saturating_sub(1)))
            .is_some_and(|p| p.tokens.end == i)
        || matches!(document.kind(i), Some(Kind::Open | Kind::Close))
}
