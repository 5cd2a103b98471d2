//! The grammar of names: which runs of capitalised words can be a person's name, and what trails behind one.
//!
//! A run is given names, initials, a nickname in quotation marks or brackets, particles, family names and a suffix. What
//! makes a run a person is not decided here.

mod edges;
mod free;
mod kept;
mod residence;
mod tail;

use std::ops::Range;

use super::ground::Ground;
use super::titles::TitlePhrase;
use crate::extract::lexicon::Class;
use crate::extract::words::look_up;
use crate::text::token::{Kind, Shape};
pub use edges::unglued;
use edges::{cut, first_name};
pub use free::Free;
use free::{ends_run, is_of_grammar, is_plain};
pub use kept::{ADDRESSES, is_nickname, may_be_family};
use tail::bare_party;
pub use tail::{Tail, is_party};

/// A run that can be a name.
#[derive(Debug, Clone)]
pub struct Run {
    /// The name, suffix included, honorific excluded.
    pub tokens: Range<usize>,
    /// The honorifics before it, if any.
    pub honorific: Option<Range<usize>>,
    /// The tail.
    pub tail: Tail,
    /// The sentence it stands in.
    pub sentence: usize,
    /// Whether all its words are [`free::is_plain`].
    pub plain: bool,
}

impl Run {
    /// Whether it is a single word that no honorific and no party marks, as most runs are.
    pub fn is_bare_word(&self) -> bool {
        self.tokens.len() == 1 && self.honorific.is_none() && self.tail.party().is_none()
    }
}

/// Words that no name is made of, unless a rule with better evidence says so.
pub const NO_NAME: Class = Class::FUNCTION
    .union(Class::HONORIFIC)
    .union(Class::WEEKDAY)
    .union(Class::ORG_SUFFIX);

/// Finds the runs of a sentence, in order, among the words that no body and no title has.
pub fn find(
    ground: &Ground,
    sentence: usize,
    free: &Free,
    titles: &[TitlePhrase],
    out: &mut Vec<Run>,
) {
    let range = ground.doc.sentences[sentence].tokens.clone();
    let mut from = range.start;
    while let Some(at) = free.first(from..range.end) {
        from = at + 1;
        let plain = is_plain(ground, at);
        if !plain && (is_of_grammar(ground, at) || !starts_name(ground, at, free)) {
            continue;
        }
        let (end, plain) = run_end(ground, at, range.end, free, plain);
        let name = name_within(ground, at, end, plain);
        if !plain && is_letters(ground, &name) {
            continue;
        }
        let honorific = honorific_before(ground, name.start, range.start);
        let tail = Tail::read(ground, name.end, range.end, titles);
        // Behind "Doe R AL" the next name begins, not at the party.
        from = if tail.party().is_some() {
            tail.end
        } else {
            name.end
        };
        out.push(Run {
            tokens: name,
            honorific,
            tail,
            sentence,
            plain,
        });
    }
}

/// The name in the run `at..end`. A single word is one, with nothing to leave out; plain words are whole.
fn name_within(ground: &Ground, at: usize, end: usize, plain: bool) -> Range<usize> {
    if end == at + 1 {
        return at..end;
    }
    let at = first_name(ground, at, end, plain);
    let at = at + usize::from(end > at + 2 && is_owning_place(ground, at));
    // The first half of a glued word is the last word of the name.
    let glued = |i: &usize| unglued(ground.word(*i)).is_some();
    let glued = if plain {
        None
    } else {
        (at + 1..end).find(glued)
    };
    at..cut(ground, at, glued.map_or(end, |i| i + 1))
}

/// "Oregons Gordon Doe": whether token `i` is the place that the name behind it is of, its apostrophe lost.
fn is_owning_place(ground: &Ground, i: usize) -> bool {
    let place = |word: &str| look_up(word).intersects(Class::PLACE | Class::COUNTRY);
    ground.doc.class(i).is_empty()
        && ground.has(i + 1, Class::GIVEN)
        && ground.word(i).strip_suffix('s').is_some_and(place)
}

/// "D C", "M D", "D CToday": letters whose periods were lost.
fn is_letters(ground: &Ground, name: &Range<usize>) -> bool {
    let humped = |i: usize| {
        let second = ground.word(i).as_bytes().get(1);
        second.is_some_and(u8::is_ascii_uppercase)
    };
    name.clone().all(|i| ground.word(i).len() == 1)
        || ground.is(name.start, &["D"]) && name.len() == 2 && humped(name.start + 1)
}

fn is_initial(ground: &Ground, i: usize) -> bool {
    matches!(ground.doc.kind(i), Some(Kind::Word(Shape::Initial))) || is_initials(ground.word(i))
}

/// `J.` or `R.M.S.`
pub fn is_initials(word: &str) -> bool {
    word.as_bytes().last() == Some(&b'.')
        && word.split_terminator('.').all(|p| p.chars().count() == 1)
}

/// Whether token `i` can be a word of a name.
fn name_word(ground: &Ground, i: usize, free: &Free) -> bool {
    // `eBay` is a word with a capital and no name.
    if !free.contains(i) || !ground.capital(i) {
        return false;
    }
    if is_spaced_excellency(ground, i) || is_excellency(ground, i) {
        return false;
    }
    if is_initials(ground.word(i))
        && !ground.has(i, Class::HONORIFIC)
        && !matches!(
            ground.word(i),
            "U.S." | "U.K." | "U.N." | "D.C." | "E.U." | "A.M." | "P.M."
        )
    {
        return true;
    }
    if matches!(
        ground.word(i),
        "A.M." | "P.M." | "Rs." | "No." | "Nos." | "Vs." | "Fig." | "Tel." | "Ext."
    ) {
        return false;
    }
    if ground.word(i).bytes().any(|b| b.is_ascii_digit()) {
        return false;
    }
    let class = ground.doc.class(i);
    if is_will(ground, i, free) {
        return true;
    }
    if class.intersects(NO_NAME) && !class.intersects(Class::GIVEN | Class::FAMILY) {
        return false;
    }
    if class.intersects(Class::FUNCTION)
        && ground.doc.sentences[ground.doc.sentence_of(i)].tokens.start == i
    {
        return false;
    }
    if class.intersects(Class::MONTH) {
        // May, April, June, August: names only before another name.
        return class.intersects(Class::GIVEN) && ground.capital(i + 1) && ground.spaced(i);
    }
    if class.intersects(Class::FUNCTION) {
        return class.intersects(Class::FAMILY) || ground.capital(i + 1) && ground.spaced(i);
    }
    true
}

/// "Agent Will Roe": inside a sentence the verb is not written large, but in headlines that ran into it: "the Bill Will
/// Help". Elsewhere what stands behind tells: "Will Roe, chairman of", "Will Roe said", and the initial before "E. Will Roe".
fn is_will(ground: &Ground, i: usize, free: &Free) -> bool {
    if !ground.is(i, &["Will"]) || !ground.capital(i + 1) || !ground.spaced(i) {
        return false;
    }
    let verb =
        || ground.has(i + 1, Class::COMMON) && !ground.has(i + 1, Class::GIVEN | Class::FAMILY);
    let opens = ground.doc.sentences[ground.doc.sentence_of(i)].tokens.start == i;
    let inside = || free.is_titled(i - 1) || ground.lower(i - 1);
    let initial = || is_initial(ground, i - 1) && ground.spaced(i - 1);
    if opens {
        is_told_of(ground, i + 1)
    } else {
        let told = || ground.is(i - 1, &[","]) && is_told_of(ground, i + 1);
        !verb() && (inside() || initial()) || told()
    }
}

/// Whether the one or two words from `i` on have behind them what the name of a person has: a comma, or a verb that no
/// question has there.
fn is_told_of(ground: &Ground, i: usize) -> bool {
    let end = (i + 1..i + 3).find(|&k| !ground.capital(k));
    end.is_some_and(|end| {
        ground.is(
            end,
            &[
                ",", "is", "was", "has", "had", "joined", "joins", "serves", "served",
            ],
        ) || ground.lower(end) && ground.has(end, Class::CUE_VERB)
    })
}

/// `HE` without periods, before a name.
fn is_excellency(ground: &Ground, i: usize) -> bool {
    ground.is(i, &["HE"]) && ground.capital(i + 1) && ground.spaced(i)
}

/// `H. E.` with a space, before another honorific, or behind a comma before a given name and another.
fn is_spaced_excellency(ground: &Ground, i: usize) -> bool {
    let pair = |i: usize| {
        let named = || {
            i > 0
                && ground.is(i - 1, &[","])
                && ground.has(i + 2, Class::GIVEN)
                && ground.capital(i + 3)
        };
        ground.is(i, &["H."])
            && ground.is(i + 1, &["E."])
            && (ground.has(i + 2, Class::HONORIFIC) || named())
    };
    pair(i) || i > 0 && pair(i - 1)
}

/// Whether a name can start with token `i`, a capitalised one that is free.
fn starts_name(ground: &Ground, i: usize, free: &Free) -> bool {
    // "U S", where the periods were lost.
    let bare = |i: usize| ground.capital(i) && ground.word(i).len() == 1;
    let country = ground.is(i, &["U"]) && bare(i + 1)
        || ground.is(i, &["S"]) && i > 0 && bare(i - 1)
        || ground.is(i, &["U."]) && ground.is(i + 1, &["S.", "K.", "N."])
        || i > 0 && ground.is(i, &["S."]) && ground.is(i - 1, &["U."]);
    let letters = ground.has(i, Class::POST_NOMINAL) && is_upper(ground, i);
    let behind = letters || ground.has(i, Class::NAME_SUFFIX);
    // "R Colo", "S. Amdt": the end of another name, a paper of a parliament.
    let party = || bare_party(ground, i).is_some();
    let paper = || {
        ground.is(i, &["S.", "H.", "H.R.", "S"])
            && ground.is(
                i + 1,
                &[
                    "Amdt", "Amdt.", "Res", "Res.", "Con", "Con.", "Rept", "Rept.", "Bill",
                ],
            )
    };
    let glued = || unglued(ground.word(i)).is_some();
    !country && !behind && !party() && !paper() && name_word(ground, i, free) && !glued()
}

fn is_upper(ground: &Ground, i: usize) -> bool {
    matches!(ground.doc.kind(i), Some(Kind::Word(Shape::Upper)))
}

/// The end of the run that starts at `at`, and whether all its words are plain, as the first is or is not.
fn run_end(ground: &Ground, at: usize, end: usize, free: &Free, mut plain: bool) -> (usize, bool) {
    let mut i = at + 1;
    while i < end && i < at + 9 {
        // "Jane Thero Visits": the monastic word ends the name.
        if ground.is(i - 1, &["Thero", "Thera"]) {
            break;
        }
        // Nearly all words are, and need no closer look.
        if free.contains(i) && is_plain(ground, i) && ground.spaced(i - 1) {
            i += 1;
            continue;
        }
        if ends_run(ground, i) {
            break;
        }
        let Some(after) = further_word(ground, at, i, end, free) else {
            break;
        };
        plain = false;
        i = after;
    }
    match suffix(ground, i, end) {
        Some(after) => (after, false),
        None => (i, plain),
    }
}

/// Past the word of the run from `at` on that stands at `i`, with what joins it to the one before; None where the run ends.
fn further_word(ground: &Ground, at: usize, i: usize, end: usize, free: &Free) -> Option<usize> {
    if !ground.spaced(i - 1) && !glued_initials(ground, i) || bare_party(ground, i).is_some() {
        return None;
    }
    if ground.has(i, Class::POST_NOMINAL) && is_upper(ground, i) && i > at + 1 {
        return None;
    }
    // "Jane T. May"
    let month = || ground.has(i, Class::MONTH) && ground.capital(i) && is_initial(ground, i - 1);
    // "Jane A Doe", where the periods were lost.
    let letter = || {
        ground.is(i, &["A", "I"])
            && ground.capital(i + 1)
            && ground.spaced(i)
            && i + 1 < end
            && !free.is_titled(i)
            && !free.is_titled(i + 1)
    };
    if name_word(ground, i, free) || is_prefixed(ground, i) || month() || letter() {
        return Some(i + 1);
    }
    let named = |&after: &usize| name_word(ground, after, free);
    particles(ground, i, end)
        .filter(named)
        .or_else(|| {
            nickname(ground, i, end)
                .filter(named)
                .filter(|&after| ground.spaced(after - 1))
        })
        .map(|after| after + 1)
}

/// `d’Almeida`, `al-Kaabi`: a particle written together with the name, in lower case.
fn is_prefixed(ground: &Ground, i: usize) -> bool {
    if ground.doc.kind(i) != Some(Kind::Word(Shape::Mixed)) {
        return false;
    }
    let prefix = ground.word(i).split(['\'', '’', '-']).next().unwrap_or("");
    prefix.len() <= 3 && prefix.len() < ground.word(i).len()
}

/// Initials written without spaces: `J.R.Tolk` comes as two tokens.
fn glued_initials(ground: &Ground, i: usize) -> bool {
    ground.word(i - 1).ends_with('.')
        && ground.doc.tokens[i - 1].span.end == ground.doc.tokens[i].span.start
        && ground.capital(i)
}

/// "van der", "bin", "de la" at `i`: the token after them.
fn particles(ground: &Ground, i: usize, end: usize) -> Option<usize> {
    let mut at = i;
    while at < end
        && at < i + 3
        && ground.has(at, Class::PARTICLE)
        && ground.lower(at)
        && ground.spaced(at)
    {
        at += 1;
    }
    (at > i && at < end).then_some(at)
}

/// `"Bill"` or `(Bill)` inside a name: the token after it.
fn nickname(ground: &Ground, i: usize, end: usize) -> Option<usize> {
    let opens = ground.doc.kind(i) == Some(Kind::Open) || ground.is(i, &["("]);
    let letters = || is_initials(ground.word(i + 1));
    if !opens || i + 3 >= end || !ground.capital(i + 1) || is_upper(ground, i + 1) && !letters() {
        return None;
    }
    let close = if ground.capital(i + 2) { i + 3 } else { i + 2 };
    let closes = ground.doc.kind(close) == Some(Kind::Close) || ground.is(close, &[")"]);
    (closes && close + 1 < end).then_some(close + 1)
}

/// `Jr.`, `III`, with or without a comma: the token after it.
fn suffix(ground: &Ground, i: usize, end: usize) -> Option<usize> {
    let at = if ground.is(i, &[","]) { i + 1 } else { i };
    if at >= end || !ground.has(at, Class::NAME_SUFFIX) || !ground.capital(at) {
        return None;
    }
    // "Doe, Sr. Director": the first word of an office.
    let office = ground.is(at, &["Sr.", "Sr", "Jr.", "Jr"])
        && ground.spaced(at)
        && (at + 1..end.min(at + 4))
            .take_while(|&k| ground.capital(k))
            .any(|k| ground.has(k, Class::TITLE));
    (!office).then_some(at + 1)
}

/// The honorifics right before token `at`.
fn honorific_before(ground: &Ground, at: usize, floor: usize) -> Option<Range<usize>> {
    // All of them are capitalised or in brackets.
    let before = at.wrapping_sub(1);
    if at == floor || !ground.capital(before) && !ground.is(before, &[")"]) {
        return None;
    }
    let mut start = at;
    while start > floor {
        let i = start - 1;
        let closing =
            ground.is(i, &[")"]) && start > floor + 2 && ground.has(start - 3, Class::HONORIFIC);
        let inner = start < at && ground.is(i, &["Most", "Right", "(", ")"]);
        // "Datuk Seri", "Tan Sri"
        let malay = ground.is(i, &["Seri", "Sri"])
            && ground.is(i.wrapping_sub(1), &["Datuk", "Dato", "Datin", "Tan"])
            || start < at && ground.is(i, &["Tan"]);
        let excellency = ground.is(i, &["His", "Her"]) && ground.is(start, &["Excellency"]);
        let address = ground.has(i, Class::HONORIFIC) && ground.capital(i);
        if address || is_excellency(ground, i) || inner || excellency || malay {
            start = i;
        } else if closing {
            // "Dr. (Mrs.) Doe"
            start -= 3;
        } else {
            break;
        }
    }
    while start < at && ground.is(start, &["(", ")"]) {
        start += 1;
    }
    (start < at).then_some(start..at)
}
