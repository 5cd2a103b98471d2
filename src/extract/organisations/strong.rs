//! Cues that need no other: what the words around a capitalised run say of it.

use std::ops::Range;

use super::cue::Cue;
use super::hint::Hint;
use super::run::Stretch;
use super::weak::post_before;
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
        .or_else(|| division_of(s, run.clone(), before))
        .or_else(|| roster(s, run.clone(), before))
        .or_else(|| photo_credit(s, run.clone(), before))
        .or_else(|| team(s, run.clone()))
        .or_else(|| listed(s, run.start, before))
}

/// `a division of Acme`
fn division_of(s: Stretch, run: Range<usize>, before: usize) -> Option<Cue> {
    let parts = &["division", "unit", "arm", "brand", "imprint", "subsidiary"];
    (before > s.lo + 3
        && s.is(before - 1, &["of"])
        && s.is(before - 2, parts)
        && s.is(before - 3, &["a", "an", "the", "owned"])
        && own_words(s, run.clone()))
    .then(|| ("division-of", before - 2..run.end))
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

/// `Jane Roe, Head of Canals, Acme`, a line of a list
fn roster(s: Stretch, run: Range<usize>, before: usize) -> Option<Cue> {
    let paragraph = &s.document.paragraphs[s.document.paragraph_of(run.start)].tokens;
    let line = run.end == paragraph.end && s.lo == paragraph.start && paragraph.len() <= 20;
    if !line || before < s.lo + 4 || !s.is(before - 1, &[","]) {
        return None;
    }
    let person = (s.lo..s.lo + 5)
        .take_while(|i| s.is_name(*i) && !s.is_title(*i))
        .count();
    let named = (2..=4).contains(&person) && s.is(s.lo + person, &[","]);
    let post = (s.lo + person + 1..before - 1)
        .find(|i| s.is_title(*i) || s.hint(*i, Hint::FIRM_TITLE | Hint::AT_TITLE))?;
    (named && own_words(s, run)).then_some(("listed-post", post..before))
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

/// `Director for Place and Trade at Acme`
fn post_phrase_at(s: Stretch, run: Range<usize>, before: usize) -> Option<Cue> {
    let at = before > s.lo + 2 && s.is(before - 1, &["at"]);
    let closed =
        run.end == s.hi || s.is(run.end, &[",", ".", "and"]) || s.hint(run.end, Hint::TITLE_VERB);
    (at && closed && own_words(s, run.clone()) && post_before(s, before - 1))
        .then(|| ("post-phrase-at", before - 1..run.end))
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

/// `CEO of Acme`, `engineer at Acme`
fn post_at(s: Stretch, run: Range<usize>, before: usize) -> Option<Cue> {
    if before < s.lo + 2 || !s.is(before - 1, &["of", "at", "for", "with"]) {
        return None;
    }
    let post = before - 2;
    let at = s.is(before - 1, &["at"]);
    // `Vice President of Monetization` is one for a field more often than of a firm.
    let vice = s.is(before - 1, &["of"])
        && (s.is(post, &["VP", "SVP", "EVP"]) || s.is(post.wrapping_sub(1), &["Vice", "vice"]));
    // Not every director is at a firm, but one who is executive is at some body.
    let executive = s.is(post, &["director", "Director"])
        && s.is(
            post.wrapping_sub(1),
            &["executive", "Executive", "managing", "Managing"],
        );
    let firm =
        executive || s.hint(post, Hint::FIRM_TITLE) && !vice || at && s.hint(post, Hint::AT_TITLE);
    let joined = s.is(before - 1, &["of", "at"])
        || s.is(post, &["spokesman", "spokeswoman", "spokesperson"]);
    (firm && joined && own_words(s, run.clone())).then_some(("post-at", post..run.end))
}

/// `Acme CEO Jane Roe`
fn post_behind(s: Stretch, run: Range<usize>) -> Option<Cue> {
    let end = run.end;
    (s.hint(end, Hint::POST_BEHIND)
        && own_words(s, run)
        && (s.is_name(end + 1) || s.is(end + 1, &["and", "&"])))
    .then_some(("post-behind", end..end + 1))
}

/// `law firm Acme`, `the startup Acme`
fn named_kind(s: Stretch, run: Range<usize>, before: usize) -> Option<Cue> {
    (before > s.lo && s.hint(before - 1, Hint::KIND_BEFORE) && own_words(s, run.clone()))
        .then(|| ("kind-before", before - 1..run.end))
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

/// Where the row begins in which the name at `start` stands: back over the members before it.
pub(super) fn row_start(s: Stretch, start: usize, before: usize) -> usize {
    let mut i = before;
    while i > s.lo
        && start - i < 24
        && (s.is_name(i - 1)
            || s.is(i - 1, &[",", "and", "&", "the", "or"])
            || s.is_possessive(i - 1))
    {
        i -= 1;
    }
    i
}

/// `companies such as Acme, Emca and Meca`: the run at `start` stands in a list of bodies.
fn listed(s: Stretch, start: usize, before: usize) -> Option<Cue> {
    let i = row_start(s, start, before);
    if i < s.lo + 2 {
        return None;
    }
    let which = s.is(i - 1, &["include", "includes", "included"])
        && s.is(i - 2, &["which", "that", "customers", "clients"]);
    let including = which || s.is(i - 1, &["including", "like", "namely", "with", "from", ":"]);
    let such = s.is(i - 1, &["as"]) && s.is(i - 2, &["such"]);
    // `leadership positions at Acme, Emca and Meca`
    let held = &[
        "positions",
        "roles",
        "posts",
        "stints",
        "stint",
        "tenure",
        "careers",
        "career",
    ];
    if s.is(i - 1, &["at", "with"]) && s.is(i - 2, held) {
        return Some(("list-of-bodies", i - 2..i));
    }
    let mut noun = i - 2;
    // `companies, such as`, `customers worldwide, including`, `clients, which include`
    let between = &[
        "such",
        "which",
        "that",
        ",",
        "worldwide",
        "globally",
        "nationwide",
    ];
    while noun > s.lo && i - noun < 6 && s.is(noun, between) {
        noun -= 1;
    }
    let plural = (including || such) && noun >= s.lo && s.hint(noun, Hint::BODY_PLURAL);
    (plural || told(s, i) && members(s, i) >= 3).then_some(("list-of-bodies", noun..i))
}

/// Whether what stands before a row at `i` is said of bodies: `products from`, `backed by`, `who operated`.
fn told(s: Stretch, i: usize) -> bool {
    let given = &[
        "products",
        "goods",
        "services",
        "donations",
        "participation",
    ];
    let done = &[
        "backed", "used", "trusted", "offered", "adopted", "operated",
    ];
    let places = &["locations", "stores", "outlets", "dealers", "distributors"];
    s.is(i - 1, &["from"]) && s.is(i - 2, given)
        || s.is(i - 1, &["for", "of"]) && s.is(i - 2, places)
        || s.is(i - 1, &["by"]) && s.is(i - 2, done)
        || s.is(i - 1, &["operated", "operates", "operate"]) && !s.is_name(i - 2)
}

/// How many names stand in the row that begins at `start`.
fn members(s: Stretch, start: usize) -> usize {
    let mut count = 0;
    let mut between = true;
    for i in start..s.hi.min(start + 48) {
        if s.is(i, &[",", "and", "&"]) {
            between = true;
        } else if s.is_name(i) || s.is_possessive(i) {
            count += usize::from(between);
            between = false;
        } else {
            break;
        }
    }
    count
}
