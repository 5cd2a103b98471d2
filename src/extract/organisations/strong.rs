//! Cues that need no other: what the words around a capitalised run say of it.

use std::ops::Range;

use super::bond;
use super::cue::Cue;
use super::hint::Hint;
use super::listed::listed;
use super::post::{post_at, post_behind, post_phrase_at, roster};
use super::run::Stretch;
use crate::extract::lexicon::Class;
use crate::text::token::Kind;

/// The first cue that makes the run a body's name. `before` is where the run starts with its article and its quotation
/// mark, `behind` where the text goes on past trademark signs and a bracket.
pub(super) fn cue(s: Stretch, run: Range<usize>, before: usize, behind: usize) -> Option<Cue> {
    about(s, run.clone(), before)
        .or_else(|| field(s, run.clone(), before))
        .or_else(|| described(s, behind))
        .or_else(|| post_at(s, run.clone(), before))
        .or_else(|| post_behind(s, run.clone()))
        .or_else(|| named_kind(s, run.clone(), before))
        .or_else(|| seated(s, run.clone(), before))
        .or_else(|| founded(s, run.clone(), before, behind))
        .or_else(|| delegate(s, run.clone(), before))
        .or_else(|| trading(s, run.clone(), before))
        .or_else(|| post_phrase_at(s, run.clone(), before))
        .or_else(|| bond::cue(s, run.clone(), before))
        .or_else(|| roster(s, run.clone(), before))
        .or_else(|| photo_credit(s, run.clone(), before))
        .or_else(|| team(s, run.clone()))
        .or_else(|| listed(s, run.start, before))
}

/// How many tokens away a word still says what a name is about.
const NEAR: usize = 40;

/// `the Boston Canalers’ season`: a place and a plural, in a sentence about a sport.
fn team(s: Stretch, run: Range<usize>) -> Option<Cue> {
    let sport = &[
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
    let last = run.end - 1;
    let town = &[
        "New", "San", "Los", "Las", "St.", "City", "Bay", "Golden", "State",
    ];
    let placed = run.len() > 1
        && (run.start..last).all(|i| s.is_place(i) || s.is(i, town))
        && (run.start..last).any(|i| s.class(i).contains(Class::PLACE));
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
    if !placed || !plural || s.titled {
        return None;
    }
    let near = s.lo.max(run.start.saturating_sub(NEAR))..s.hi.min(run.end + NEAR);
    let said = near
        .into_iter()
        .find(|i| !run.contains(i) && s.is(*i, sport))?;
    Some(("team", said..said + 1))
}

/// `Featured photo by Jane Roe on Acme`
fn photo_credit(s: Stretch, run: Range<usize>, before: usize) -> Option<Cue> {
    let by = (s.lo + 1..before)
        .rev()
        .take(7)
        .find(|i| s.is(*i, &["by"]))?;
    let shown = s.is(by - 1, &["photo", "Photo", "image", "Image", "picture"]);
    let on = s.is(before - 1, &["on", "via", "from"]) && before - by > 2;
    (shown && on).then_some(("photo-credit", by - 1..run.end))
}

/// `doing business as Acme`, `a business known as Acme`, `a firm called Acme`
fn trading(s: Stretch, run: Range<usize>, before: usize) -> Option<Cue> {
    if before < s.lo + 3 {
        return None;
    }
    let noun = |i: usize| s.hint(i, Hint::BODY_NOUN) || s.hint(i, Hint::BODY_PLURAL);
    let as_ = s.is(before - 1, &["as"]);
    let doing = as_ && s.is(before - 2, &["business"]);
    let known = as_ && s.is(before - 2, &["known"]) && (s.lo..before - 2).rev().take(2).any(noun);
    let called = s.is(before - 1, &["called", "named", "dubbed"]) && noun(before - 2);
    // `a company called AI`: any name will do but one that says nothing.
    let named = run.clone().any(|i| s.is_name(i) && !s.hint(i, Hint::NEVER));
    ((doing || known || called) && named).then_some(("trades-as", before - 2..run.end))
}

/// `About Acme`
fn about(s: Stretch, run: Range<usize>, before: usize) -> Option<Cue> {
    let Range { start, end } = run;
    // `About Scientific Sessions 2025`
    if s.document.kind(end) == Some(Kind::Number) {
        return None;
    }
    let whole = end == s.hi || !s.titled || s.is(end, &[":"]) || s.is(end, &[s.word(start), "The"]);
    (before == s.lo + 1 && s.is(s.lo, &["About", "ABOUT"]) && whole)
        .then_some(("about-heading", s.lo..end))
}

/// `Company: Acme`
fn field(s: Stretch, run: Range<usize>, before: usize) -> Option<Cue> {
    let labels = &[
        "SOURCE",
        "Source",
        "Company",
        "Organization",
        "Organisation",
        "Publisher",
    ];
    (before > s.lo + 1 && s.is(before - 1, &[":"]) && s.is(before - 2, labels))
        .then(|| ("contact-field", before - 2..run.end))
}

/// `Acme, a leading provider of`, `Acme is a company that`
fn described(s: Stretch, behind: usize) -> Option<Cue> {
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
pub(super) fn is_called_a_firm(s: Stretch, name: &Range<usize>) -> bool {
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
fn named_kind(s: Stretch, run: Range<usize>, before: usize) -> Option<Cue> {
    let of = before > s.lo + 2 && s.is(before - 1, &["of"]) && s.is(before - 2, &["firm"]);
    let kind = before - usize::from(of);
    (kind > s.lo && s.hint(kind - 1, Hint::KIND_BEFORE) && own_words(s, run.clone()))
        .then(|| ("kind-before", kind - 1..run.end))
}

/// `Boston-based Acme`
fn seated(s: Stretch, run: Range<usize>, before: usize) -> Option<Cue> {
    let based = before > s.lo
        && s.is_name(before - 1)
        && ["-based", "-Based", "-headquartered"]
            .iter()
            .any(|e| s.word(before - 1).ends_with(e));
    // `Boston-based Artist & Founder`
    let post = s.is(run.end, &["&"]) || s.is_title(run.end);
    (based && !post && own_words(s, run.clone())).then(|| ("seated", before - 1..run.end))
}

/// `Acme was founded in 1990`, `Founded in 1990, Acme`
fn founded(s: Stretch, run: Range<usize>, before: usize, behind: usize) -> Option<Cue> {
    if !own_words(s, run.clone()) {
        return None;
    }
    if s.is(behind, &["was", "were"]) && s.hint(behind + 1, Hint::FOUNDED) {
        return Some(("was-founded", behind..behind + 2));
    }
    let opener = s.hint(s.lo, Hint::FOUNDED)
        && before > s.lo + 2
        && before - s.lo < 12
        && s.is(before - 1, &[","])
        && !s.is_possessive(run.end)
        && !s.is(run.end, &[","]);
    opener.then_some(("was-founded", s.lo..run.end))
}

/// `MP Jane Roe from the Marlow Front`
fn delegate(s: Stretch, run: Range<usize>, before: usize) -> Option<Cue> {
    if before < s.lo + 3 || !s.is(before - 1, &["from", "representing", "of"]) {
        return None;
    }
    let mut i = before - 1;
    while i > s.lo && before - i < 8 && (s.is_name(i - 1) || s.is(i - 1, &["and", "de", "."])) {
        i -= 1;
        if s.is(i, &["MP", "MPs", "MEP", "MEPs", "Parliamentarian"]) {
            let named = run.len() > 1 || s.is_upper(run.start);
            return named.then_some(("delegate-of", i..run.end));
        }
    }
    None
}

/// Whether the run says something of its own: not a field like `Marketing` or a place.
pub(super) fn own_words(s: Stretch, run: Range<usize>) -> bool {
    run.clone()
        .any(|i| s.is_name(i) && !s.is_common(i) && !s.is_place(i))
        || run.len() >= 2
            && !run.clone().all(|i| s.is_place(i))
            && !run.clone().any(|i| s.class(i).contains(Class::THING_HEAD))
            && run.clone().any(|i| !s.is_common(i))
}

/// The noun that heads the phrase from `i` on, where it is what bodies are called.
fn body_noun(s: Stretch, i: usize) -> Option<usize> {
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
