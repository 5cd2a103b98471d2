//! Firms by what ends their name: `Acme Tools, Inc.`, `Müller & Sons GmbH`, `Acme Co., Ltd.`

use rustc_hash::FxHashSet;

use super::entity::key;
use super::find::Finds;
use super::hint::Hint;
use super::run::{REACH, Stretch};
use crate::extract::lexicon::Class;
use crate::text::token::{Kind, Shape};

/// Finds firms whose name ends in a legal form.
pub(super) fn find(stretches: &[Stretch], finds: &mut Finds) {
    let mut firms = Vec::new();
    for s in stretches {
        collect(*s, &mut firms);
    }
    let known: FxHashSet<u64> = firms
        .iter()
        .map(|f| key(f.stretch.document, f.start..f.suffix))
        .collect();
    for f in firms {
        // `Public Relations Acme Tools, Inc.`, where lines were joined: what is a firm's name elsewhere is all of it.
        let document = f.stretch.document;
        let start = (f.start + 1..f.suffix)
            .take(8)
            .find(|start| {
                f.stretch.is_name(*start) && known.contains(&key(document, *start..f.suffix))
            })
            .unwrap_or(f.start);
        finds.add(start..f.end, "firm-suffix", f.suffix..f.end);
    }
}

/// A firm's name, with the place of its legal form.
struct Firm<'d> {
    stretch: Stretch<'d>,
    start: usize,
    suffix: usize,
    end: usize,
}

/// Collects the names of one sentence.
fn collect<'d>(s: Stretch<'d>, firms: &mut Vec<Firm<'d>>) {
    let mut i = s.lo;
    while i < s.hi {
        if !is_suffix(s, i) {
            i += 1;
            continue;
        }
        let mut end = i + 1;
        // `Co., Ltd.`, `Pty Ltd`
        loop {
            let next = if s.is(end, &[","]) { end + 1 } else { end };
            if !is_suffix(s, next) {
                break;
            }
            end = next + 1;
        }
        let start = start_of(s, i);
        if start < i {
            firms.push(Firm {
                stretch: s,
                start,
                suffix: i,
                end,
            });
        }
        i = end;
    }
}

/// Whether token `i` is written as a legal form: with a capital, `Inc.`, `LLC`, `GmbH`.
fn is_suffix(s: Stretch, i: usize) -> bool {
    s.class(i).contains(Class::ORG_SUFFIX) && s.is_name(i) && !s.is(i.wrapping_sub(1), &["/"]) && {
        // Two capitals are a state, a degree or a chemical as often as a legal form; they want a name before them.
        let word = s.word(i);
        // A state, initials or a degree but for the comma and the longer name before it.
        if matches!(word, "P.A." | "P.C." | "PC") {
            return i >= s.lo + 3
                && s.is(i - 1, &[","])
                && s.is_name(i - 2)
                && (s.is_name(i - 3) || s.is(i - 3, &["&"]))
                && !s.class(i - 3).contains(Class::TITLE);
        }
        let short = word.len() <= 2;
        !short
            || matches!(
                word,
                "AG" | "SA" | "NV" | "BV" | "AB" | "LP" | "Co" | "KK" | "KG" | "Oy"
            ) && i > s.lo
                && s.is_name(i - 1)
                && s.word(i - 1).len() > 1
    }
}

/// The first token of the name that ends before the legal form at `suffix`.
fn start_of(s: Stretch, suffix: usize) -> usize {
    let mut start = suffix;
    if start > s.lo && s.is(start - 1, &[","]) {
        start -= 1;
    }
    // `Acme (Pvt) Ltd.`
    if start >= s.lo + 3
        && s.is(start - 1, &[")"])
        && s.is(start - 3, &["("])
        && s.is_name(start - 2)
    {
        start -= 3;
    }
    let bare = start;
    let mut ampersand = false;
    while start > s.lo && suffix - start < REACH {
        let i = start - 1;
        let inside = start < bare;
        if s.is_name(i) && !s.ends_name(i) || i + 1 == bare && is_small_name(s, i) {
            let grammar = s.class(i).contains(Class::FUNCTION)
                && !s.is_upper(i)
                && !s.hint(i, Hint::NAME_OPENER)
                && !s.is(i, &["The", "With", "A"]);
            if inside && (s.is_title(i) || is_suffix(s, i) || grammar) {
                break;
            }
        } else if s.is(i, &["&", "+", "/"]) {
            ampersand |= s.is(i, &["&"]);
        } else if inside
            && s.is(i, &[","])
            && ampersand
            && i > s.lo
            && s.is_name(i - 1)
            && lone(s, i - 1)
        {
            // `Smith, Jones & Roe LLP`
        } else if inside
            && (s.is(i, &["of", "the", "for"]) || s.class(i).contains(Class::PARTICLE))
            && i > s.lo
            && (s.is_name(i - 1)
                && !s.class(i - 1).contains(Class::TITLE)
                && (!s.class(i - 1).contains(Class::COMMON)
                    || s.class(i - 1).intersects(Class::ORG_HEAD | Class::ORG_WEAK))
                && (!s.opens(i - 1)
                    || s.class(i - 1).intersects(Class::ORG_HEAD | Class::ORG_WEAK))
                || s.is(i, &["the"]) && s.is(i - 1, &["of", "for"]))
            && !s.class(i - 1).contains(Class::ORG_SUFFIX)
            && !s.is(
                i - 1,
                &[
                    "Board",
                    "Office",
                    "Division",
                    "Department",
                    "Subsidiary",
                    "Member",
                    "Unit",
                    "Stock",
                    "Shares",
                    "Directors",
                    "Acquisition",
                ],
            )
            && !s.class(i - 1).contains(Class::FUNCTION)
        {
        } else if !(inside
            && (s.is_possessive(i) || s.is_plural_apostrophe(i))
            && s.is_name(i.saturating_sub(1)))
        {
            break;
        }
        start = i;
    }
    s.trim_start(start..bare).start.min(suffix)
}

/// Whether a name that begins small stands right before a legal form: `acmely AG`.
fn is_small_name(s: Stretch, i: usize) -> bool {
    s.document.kind(i) == Some(Kind::Word(Shape::Lower))
        && s.class(i).is_empty()
        && !s.is_name(i.wrapping_sub(1))
        && s.joined(i + 1)
}

/// Whether the name at `i` stands alone between commas or at the start.
fn lone(s: Stretch, i: usize) -> bool {
    i == s.lo || !s.is_name(i - 1) || s.is(i - 1, &[","])
}
