//! Cues that need no other: what the words around a capitalised run say of it.

use std::ops::Range;

use super::bond;
use super::cue::Cue;
use super::hint::Hint;
use super::listed::listed;
use super::place::{Lead, Place};
use super::post::{post_at, post_behind, post_phrase_at, roster};
use super::run::Stretch;
use crate::extract::lexicon::Class;
use crate::text::token::Kind;

/// The first cue that makes the run a body's name.
pub(super) fn cue(p: &Place) -> Option<Cue> {
    about(p)
        .or_else(|| field(p))
        .or_else(|| described(p.s, p.behind))
        .or_else(|| post_at(p))
        .or_else(|| post_behind(p))
        .or_else(|| named_kind(p))
        .or_else(|| seated(p))
        .or_else(|| founded(p))
        .or_else(|| delegate(p))
        .or_else(|| trading(p))
        .or_else(|| post_phrase_at(p))
        .or_else(|| bond::cue(p))
        .or_else(|| roster(p))
        .or_else(|| photo_credit(p))
        .or_else(|| team(p.s, p.run.clone()))
        .or_else(|| listed(p))
}

/// How many tokens away a word still says what a name is about.
const NEAR: usize = 40;

/// `the Boston Canalers’ season`: a place and a plural, in a sentence about a sport.
fn team(s: &Stretch, run: Range<usize>) -> Option<Cue> {
    let last = run.end - 1;
    let town = &[
        "New", "San", "Los", "Las", "St.", "City", "Bay", "Golden", "State",
    ];
    let placed = run.len() > 1
        && (run.start..last).any(|i| s.class(i).contains(Class::PLACE))
        && (run.start..last).all(|i| s.is_place(i) || s.is(i, town));
    if !placed || s.titled {
        return None;
    }
    let people =
        Class::TITLE | Class::DEMONYM | Class::ORG_HEAD | Class::ORG_WEAK | Class::THING_HEAD;
    let plural = s.word(last).len() > 4
        && s.word(last).ends_with('s')
        && !s
            .class(last)
            .intersects(people | Class::PLACE | Class::PLACE_HEAD)
        && !s.hint(
            last,
            Hint::OWNER | Hint::FIELD | Hint::KIND | Hint::GOVERNED | Hint::OWNED,
        );
    if !plural {
        return None;
    }
    let near = s.lo.max(run.start.saturating_sub(NEAR))..s.hi.min(run.end + NEAR);
    let said = near
        .into_iter()
        .find(|i| !run.contains(i) && s.is(*i, SPORT))?;
    Some(("team", said..said + 1))
}

/// What tells of a sport.
const SPORT: &[&str] = &[
    "baseball",
    "football",
    "basketball",
    "hockey",
    "soccer",
    "game",
    "games",
    "season",
    "playoff",
    "playoffs",
    "championship",
    "Championship",
    "coach",
    "coaches",
    "league",
    "NFL",
    "NBA",
    "MLB",
    "NHL",
    "MLS",
    "Bowl",
    "Baseball",
    "stadium",
    "ballpark",
    "co-owner",
    "quarterback",
];

/// `Featured photo by Jane Roe on Acme`
fn photo_credit(p: &Place) -> Option<Cue> {
    if !p.led(Lead::ON | Lead::VIA | Lead::FROM) {
        return None;
    }
    let s = p.s;
    let by = (s.lo + 1..p.before)
        .rev()
        .take(7)
        .find(|i| s.is(*i, &["by"]))?;
    let shown = s.is(by - 1, &["photo", "Photo", "image", "Image", "picture"]);
    (shown && p.before - by > 2).then_some(("photo-credit", by - 1..p.run.end))
}

/// `doing business as Acme`, `a business known as Acme`, `a firm called Acme`
fn trading(p: &Place) -> Option<Cue> {
    let (s, before) = (p.s, p.before);
    if !p.led(Lead::AS | Lead::CALLED) || before < s.lo + 3 {
        return None;
    }
    let noun = |i: usize| s.hint(i, Hint::BODY_NOUN | Hint::BODY_PLURAL);
    let said = if p.led(Lead::AS) {
        s.is(before - 2, &["business"])
            || s.is(before - 2, &["known"]) && (s.lo..before - 2).rev().take(2).any(noun)
    } else {
        noun(before - 2)
    };
    // `a company called AI`: any name will do but one that says nothing.
    let named = || {
        p.run
            .clone()
            .any(|i| s.is_name(i) && !s.hint(i, Hint::NEVER))
    };
    (said && named()).then(|| ("trades-as", before - 2..p.run.end))
}

/// `About Acme`
fn about(p: &Place) -> Option<Cue> {
    let s = p.s;
    let Range { start, end } = p.run;
    if p.before != s.lo + 1 || !s.is(s.lo, &["About", "ABOUT"]) {
        return None;
    }
    // `About Scientific Sessions 2025`
    let numbered = s.document.kind(end) == Some(Kind::Number);
    let whole = end == s.hi || !s.titled || s.is(end, &[":"]) || s.is(end, &[s.word(start), "The"]);
    (!numbered && whole).then_some(("about-heading", s.lo..end))
}

/// `Company: Acme`
fn field(p: &Place) -> Option<Cue> {
    let labels = &[
        "SOURCE",
        "Source",
        "Company",
        "Organization",
        "Organisation",
        "Publisher",
    ];
    (p.led(Lead::COLON) && p.before > p.s.lo + 1 && p.s.is(p.before - 2, labels))
        .then(|| ("contact-field", p.before - 2..p.run.end))
}

/// `Acme, a leading provider of`, `Acme is a company that`, `Acme, founded by`
fn described(s: &Stretch, behind: usize) -> Option<Cue> {
    let founded = s.is(behind + 1, &["founded", "co-founded", "cofounded"]);
    if s.is(behind, &[","]) && founded && s.is(behind + 2, &["by"]) {
        return Some(("apposition", behind..behind + 3));
    }
    let apposed = s.is(behind, &[","]) && s.is(behind + 1, &["a", "an", "the", "one", "another"]);
    let equated = s.is(behind, &["is", "was", "are", "remains", "as"])
        && s.is(behind + 1, &["a", "an", "the", "one"]);
    if !apposed && !equated {
        return None;
    }
    let rule = if apposed {
        "apposition"
    } else {
        "is-a-company"
    };
    body_noun(s, behind + 2).map(|noun| (rule, behind..noun + 1))
}

/// Whether a name like a person's is explained by what no person is: `Avery Marsh, a provider of boats`.
pub(super) fn is_called_a_firm(s: &Stretch, name: &Range<usize>) -> bool {
    let nouns = &[
        "company",
        "firm",
        "corporation",
        "provider",
        "manufacturer",
        "supplier",
        "distributor",
        "retailer",
        "startup",
        "nonprofit",
        "non-profit",
        "charity",
        "agency",
        "subsidiary",
        "brand",
        "chain",
        "franchise",
        "bank",
        "brewery",
        "winery",
        "restaurant",
        "hotel",
        "consultancy",
        "dealership",
        "marketplace",
    ];
    let after = name.end + usize::from(s.is(name.end, &["®", "™"]));
    let explained = s.is(after + 1, &["a", "an", "one"]);
    let whole = |words: Range<usize>| {
        s.is(words.end - 1, nouns) && !words.skip(1).any(|i| s.is(i, &[",", "and", "of"]))
    };
    name.len() > 1 && explained && described(s, after).is_some_and(|(_, evidence)| whole(evidence))
}

/// `law firm Acme`, `the startup Acme`, `the law firm of Acme`
fn named_kind(p: &Place) -> Option<Cue> {
    let s = p.s;
    let of = p.led(Lead::OF) && p.before > s.lo + 2 && s.is(p.before - 2, &["firm"]);
    let kind = p.before - usize::from(of);
    (kind > s.lo && s.hint(kind - 1, Hint::KIND_BEFORE) && p.own)
        .then(|| ("kind-before", kind - 1..p.run.end))
}

/// `Boston-based Acme`
fn seated(p: &Place) -> Option<Cue> {
    let s = p.s;
    let based = p.before > s.lo
        && s.is_name(p.before - 1)
        && s.is_uneven(p.before - 1)
        && ["-based", "-Based", "-headquartered"]
            .iter()
            .any(|e| s.word(p.before - 1).ends_with(e));
    // `Boston-based Artist & Founder`
    let post = || s.is(p.run.end, &["&"]) || s.is_title(p.run.end);
    (based && p.own && !post()).then(|| ("seated", p.before - 1..p.run.end))
}

/// `Acme was founded in 1990`, `Founded in 1990, Acme`
fn founded(p: &Place) -> Option<Cue> {
    let (s, before, behind) = (p.s, p.before, p.behind);
    if !p.own {
        return None;
    }
    if s.hint(behind + 1, Hint::FOUNDED) && s.is(behind, &["was", "were"]) {
        return Some(("was-founded", behind..behind + 2));
    }
    let opener = s.hint(s.lo, Hint::FOUNDED)
        && p.led(Lead::COMMA)
        && before > s.lo + 2
        && before - s.lo < 12
        && !s.is_possessive(p.run.end)
        && !s.is(p.run.end, &[","]);
    opener.then_some(("was-founded", s.lo..p.run.end))
}

/// `MP Jane Roe from the Marlow Front`
fn delegate(p: &Place) -> Option<Cue> {
    let (s, before) = (p.s, p.before);
    if !p.led(Lead::FROM | Lead::REPRESENTING | Lead::OF) || before < s.lo + 3 {
        return None;
    }
    let mut i = before - 1;
    while i > s.lo && before - i < 8 && (s.is_name(i - 1) || s.is(i - 1, &["and", "de", "."])) {
        i -= 1;
        if s.is(i, &["MP", "MPs", "MEP", "MEPs", "Parliamentarian"]) {
            let named = p.run.len() > 1 || s.is_upper(p.run.start);
            return named.then_some(("delegate-of", i..p.run.end));
        }
    }
    None
}

/// The noun that heads the phrase from `i` on, where it is what bodies are called.
fn body_noun(s: &Stretch, i: usize) -> Option<usize> {
    let mut at = i;
    while at < (i + 14).min(s.hi) {
        let mark =
            s.document.kind(at) == Some(Kind::Mark) && !s.is(at, &["-", "/", "%", "&", "$", "#"]);
        if mark || s.hint(at, Hint::PHRASE_END) && at > i {
            let one_of = s.is(i - 1, &["one"]) && s.hint(at - 1, Hint::BODY_PLURAL);
            if (s.hint(at - 1, Hint::BODY_NOUN) || one_of) && at > i {
                return Some(at - 1);
            }
            // `a trusted, leading provider`, `one of the oldest banks`
            let goes_on = s.is(at, &[",", "and"]) || s.is(at, &["of"]) && at == i;
            if !goes_on {
                return None;
            }
        }
        at += 1;
    }
    None
}
