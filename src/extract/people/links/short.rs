//! A family name alone beside an office: "said Doe, a member of the Committee", "Doe also served as an adviser to Acme".

use super::SUBJECT;
use crate::extract::lexicon::Class;
use crate::extract::people::Scan;
use crate::extract::people::ground::Ground;
use crate::extract::people::names::Run;
use crate::extract::people::titles::TitlePhrase;

/// Whether a run is a family name alone and the title `next` is told of it.
pub(super) fn is_subject(ground: &Ground, scan: &Scan, run: &Run, next: &TitlePhrase) -> bool {
    let (at, end) = (run.tokens.start, run.tail.end);
    let between = end..next.tokens.start;
    if run.tokens.len() != 1 || between.len() > SUBJECT {
        return false;
    }
    let odd = Class::COMMON
        | Class::PLACE
        | Class::COUNTRY
        | Class::DEMONYM
        | Class::ORG_HEAD
        | Class::THING_HEAD;
    let known = scan.surnames.contains(ground.word(at));
    let told = at > 0 && ground.has(at - 1, Class::CUE_VERB) && ground.lower(at - 1);
    let opens = ground.doc.sentences[run.sentence].tokens.start == at;
    let parted = ground.is(end, &[","]);
    let copula = opens
        && (parted
            || ground.is(
                end,
                &["is", "was", "serves", "a", "the", "has", "had", "remains"],
            ))
        || ground.is(end, &["who"]) && ground.is(end + 1, &["is", "was", "serves"]);
    let known_subject = known && (serves(ground, end, next) || is_apposed(ground, end, next));
    if known && are_listed(ground, scan, end, next) {
        return true;
    }
    (told && parted || copula || known_subject)
        && between.clone().all(|i| is_small(ground, i))
        && (!ground.has(at, odd) || known)
}

/// "Doe served as secretary", "Doe also works as a director", "Doe was the owner of Acme".
fn serves(ground: &Ground, end: usize, next: &TitlePhrase) -> bool {
    let also = &[
        "also",
        "previously",
        "then",
        "later",
        "once",
        "formerly",
        "currently",
    ];
    let verb = end + usize::from(ground.is(end, also));
    let works = &["serves", "served", "worked", "works", "acted"];
    let been = ground.is(verb, &["has", "had"]) && ground.is(verb + 1, &["been"]);
    ground.is(verb, works) && ground.is(verb + 1, &["as"])
        || been && (ground.determiner(verb + 2) || next.tokens.start == verb + 2)
        || ground.is(verb, &["is", "was"])
            && (ground.determiner(verb + 1) || next.tokens.start == verb + 1)
}

/// "documents say that Doe, former owner of Acme, acted", "In May, Doe, a former manager at Acme, pleaded", "Doe, then a
/// director of Acme".
fn is_apposed(ground: &Ground, end: usize, next: &TitlePhrase) -> bool {
    if !ground.is(end, &[","]) || next.capital {
        return false;
    }
    let mut start = end + 1;
    start += usize::from(ground.is(start, &["then"]));
    // "trial evidence showed that Doe, who was the manager of Acme, billed"
    if ground.is(start, &["who"]) && ground.is(start + 1, &["is", "was"]) {
        start += 2;
    }
    start += usize::from(ground.determiner(start));
    next.tokens.start == start
}

/// "Doe, Roe and Poe were members of the union", "Doe and Roe, owners of Acme,": whether family names that are known and
/// nothing else stand between the name that ends before `end` and an office that several can share.
fn are_listed(ground: &Ground, scan: &Scan, end: usize, next: &TitlePhrase) -> bool {
    let mut at = end;
    while at < next.tokens.start
        && ground.is(at, &[",", "and"])
        && scan.surnames.contains(ground.word(at + 1))
    {
        at += 2;
    }
    let told = ground.is(at, &["were", "are", ","]);
    let office = at + 1 + usize::from(ground.determiner(at + 1));
    let listed = at > end || ground.is(end.wrapping_sub(2), &["and"]);
    told && listed
        && next.plural
        && !next.capital
        && next.organisation.is_some()
        && next.tokens.start == office
}

/// What may stand between a name and its office.
fn is_small(ground: &Ground, i: usize) -> bool {
    let words = &[
        ",",
        "who",
        "is",
        "was",
        "also",
        "serves",
        "as",
        "worked",
        "works",
        "served",
        "acted",
        "then",
        "previously",
        "later",
        "once",
        "formerly",
        "currently",
        "has",
        "had",
        "been",
        "most",
        "recently",
        "now",
        "remains",
        "remained",
    ];
    ground.determiner(i) || ground.is(i, words)
}
