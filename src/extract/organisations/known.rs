//! Bodies that everyone knows, by their own spelling: `Congress`, `FBI`, `Reuters`.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::find::Finds;
use super::run::Stretch;
use crate::extract::lexicon::{Class, entries};

/// The known names by their first word; the longest first.
static KNOWN: LazyLock<FxHashMap<&'static str, Vec<Vec<&'static str>>>> = LazyLock::new(|| {
    let mut known: FxHashMap<&'static str, Vec<Vec<&'static str>>> = FxHashMap::default();
    for name in entries(include_str!("../lexicon/known_body.txt")) {
        let words: Vec<&'static str> = split(name);
        known.entry(words[0]).or_default().push(words);
    }
    for names in known.values_mut() {
        names.sort_by_key(|words| std::cmp::Reverse(words.len()));
    }
    known
});

/// A name in the words that the tokenizer makes of it.
fn split(name: &'static str) -> Vec<&'static str> {
    crate::text::token::tokenize(name)
        .into_iter()
        .map(|t| t.span.of(name))
        .collect()
}

/// Finds known bodies of three words or more, whose head nouns mislead: `Immigration and Customs Enforcement`.
pub(super) fn find_long(s: Stretch, finds: &mut Finds) {
    for i in s.lo..s.hi {
        if s.is_name(i)
            && let Some(end) = known_end(s, i)
            && end - i > 2
            && !(s.is_name(end) && s.joined(end))
        {
            finds.add(i..end, "well-known", i..end);
        }
    }
}

/// Finds known bodies.
pub(super) fn find(s: Stretch, finds: &mut Finds) {
    let mut i = s.lo;
    while i < s.hi {
        if !s.is_name(i) || finds.is_taken(i) {
            i += 1;
            continue;
        }
        let Some(end) = known_end(s, i) else {
            i += 1;
            continue;
        };
        finds.add(i..end, "well-known", i..end);
        i = end;
    }
}

/// The end of the known name that starts at `i`.
fn known_end(s: Stretch, i: usize) -> Option<usize> {
    let names = KNOWN.get(s.word(i))?;
    let words = names
        .iter()
        .find(|words| words.iter().enumerate().all(|(k, w)| s.word(i + k) == *w))?;
    let end = i + words.len();
    stands_alone(s, i, end).then_some(end)
}

/// Whether no further capitalised word makes something else of it: `Ford` of `Gerald Ford`, `Senate` of `Senate Bill 5`.
fn stands_alone(s: Stretch, i: usize, end: usize) -> bool {
    if end - i > 1 {
        return true;
    }
    let class = s.class(i);
    let ambiguous = class.intersects(
        Class::GIVEN
            | Class::FAMILY
            | Class::COMMON
            | Class::PLACE
            | Class::COUNTRY
            | Class::FUNCTION
            | Class::THING_HEAD
            | Class::TITLE
            | Class::HONORIFIC,
    ) && !class.intersects(Class::ORG_HEAD);
    let before = i > s.lo && s.is_name(i - 1) && !s.class(i - 1).contains(Class::FUNCTION);
    let after = s.is_name(end) && !s.is_title(end);
    if s.is(i, &["VA"]) {
        return i > s.lo && s.is(i - 1, &["the"]);
    }
    if s.is(
        i,
        &[
            "WHO", "AP", "ABC", "ICE", "SEC", "GE", "HP", "EY", "DOT", "DOE", "INS",
        ],
    ) && s.titled
    {
        return false;
    }
    if ambiguous {
        return !before && !after && !s.opens(i) && !s.titled;
    }
    if s.is(i, &["Congress", "Senate", "Parliament"]) {
        return !(before && !s.is_place(i - 1) && !s.is_title(i - 1));
    }
    s.is_upper(i) || !before && (!after || s.class(end).contains(Class::FUNCTION))
}
