//! Firms by what ends their name: `Acme Tools, Inc.`, `Müller & Sons GmbH`, `Acme Co., Ltd.`

use rustc_hash::FxHashSet;

use super::entity::key;
use super::find::Finds;
use super::hint::Hint;
use super::run::{REACH, Stretch, each};
use crate::extract::lexicon::Class;
use crate::text::token::{Kind, Shape};

/// Finds firms whose name ends in a legal form.
pub(super) fn find(stretches: &[Stretch], finds: &mut Finds) {
    let firms = firms(stretches);
    if firms.is_empty() {
        return;
    }
    let known: FxHashSet<u64> = firms
        .iter()
        .map(|f| key(f.stretch.document, f.start..f.suffix))
        .collect();
    for f in firms {
        // `Public Relations Acme Tools, Inc.`, where lines were joined: what is a firm's name elsewhere is all of it.
        let document = f.stretch.document;
        // `United Acme Tools Inc.` is no other firm than `Acme Tools` by its key.
        let whole = key(document, f.start..f.suffix);
        let start = (f.start + 1..f.suffix)
            .take(8)
            .find(|start| {
                let shorter = key(document, *start..f.suffix);
                f.stretch.is_name(*start) && shorter != whole && known.contains(&shorter)
            })
            .unwrap_or(f.start);
        // `Canal Works / Acme Tools Inc.`: the mark is no part of the name.
        let start = (start..f.suffix)
            .find(|i| f.stretch.is_word(*i))
            .unwrap_or(start);
        finds.add(start..f.end, "firm-suffix", f.suffix..f.end);
    }
}

/// Finds the firms that headlines in title case begin with, whose verb follows: `Acme Tools Inc. Reports Results`. What
/// is a body by fewer of the words has something else before it.
pub(super) fn find_first(headlines: &[Stretch], finds: &mut Finds) {
    let mut known = FxHashSet::default();
    let mut firms = firms(headlines);
    firms.dedup_by_key(|f| f.stretch.lo);
    for f in firms {
        let s = f.stretch;
        if f.start != s.lo {
            continue;
        }
        if known.is_empty() {
            known.extend(finds.list.iter().map(|f| key(s.document, f.tokens.clone())));
        }
        let whole = key(s.document, f.start..f.suffix);
        let grown = (f.start + 1..f.suffix - 1)
            .take_while(|i| s.is_common(i - 1))
            .map(|i| key(s.document, i..f.suffix))
            .any(|shorter| shorter != whole && known.contains(&shorter));
        let of = (f.start..f.suffix).any(|i| s.is(i, &["of"]));
        let told = s.hint(f.end, Hint::TITLE_VERB) || s.is(f.end, &["("]);
        // `Roe Co Sponsors Plan`
        if told && !grown && !of && !s.is(f.suffix, &["Co"]) {
            finds.add(f.start..f.end, "firm-suffix", f.suffix..f.end);
        }
    }
}

/// A firm's name, with the place of its legal form.
struct Firm<'d> {
    stretch: &'d Stretch<'d>,
    start: usize,
    suffix: usize,
    end: usize,
}

/// The firms that legal forms name.
fn firms<'d>(stretches: &'d [Stretch<'d>]) -> Vec<Firm<'d>> {
    let mut firms = Vec::new();
    let mut from = 0;
    for (s, i) in each(stretches, |sites| &sites.suffixes) {
        if i < from || !is_suffix(s, i) || leads_to_form(s, i) {
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
        // `Canal Corporation of America`
        let nations = s.is(i, &["Corporation", "Company"]) && end == i + 1;
        if nations && s.is(end, &["of"]) && s.is(end + 1, &["America"]) && !s.is_name(end + 2) {
            end += 2;
        }
        let start = start_of(s, i);
        // `Mr. S. Doe, PC`: letters behind a name.
        let named = start > s.lo
            && s.class(start - 1).contains(Class::HONORIFIC)
            && s.is(i, &["PC", "P.C.", "P.A."]);
        // `As always, Inc. grows`
        if start < i && !named && !s.is(start, &[","]) {
            firms.push(Firm {
                stretch: s,
                start,
                suffix: i,
                end,
            });
        }
        from = end;
    }
    firms
}

/// Whether `Corporation` at `i` is only the middle of a name: `Canal Corporation of Quay Ltd.`
fn leads_to_form(s: &Stretch, i: usize) -> bool {
    s.is(i, &["Corporation"])
        && s.is(i + 1, &["of"])
        && (i + 3..i + 6)
            .take_while(|k| s.is_name(k - 1))
            .any(|k| is_suffix(s, k))
}

/// Whether token `i` is written as a legal form: with a capital, `Inc.`, `LLC`, `GmbH`.
fn is_suffix(s: &Stretch, i: usize) -> bool {
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
        // `Acme Capital, LP`
        let partners = word == "LP" && i > s.lo + 1 && s.is(i - 1, &[","]) && s.is_name(i - 2);
        partners
            || !short
            || matches!(
                word,
                "AG" | "SA" | "NV" | "BV" | "AB" | "LP" | "Co" | "KK" | "KG" | "Oy"
            ) && i > s.lo
                && s.is_name(i - 1)
                && s.word(i - 1).len() > 1
                && !s.is(i - 1, &["Class", "Type", "Grade", "Series"])
    }
}

/// The first token of the name that ends before the legal form at `suffix`.
fn start_of(s: &Stretch, suffix: usize) -> usize {
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
        ampersand |= s.is(i, &["&"]);
        let belongs = if s.is_name(i) && !s.ends_name(i) || i + 1 == suffix && is_small_name(s, i) {
            !inside || !breaks(s, i)
        } else {
            s.is(i, &["&", "+", "/"])
                || s.is(i, &["®", "™"]) && i > s.lo && s.is_name(i - 1) && s.is_name(start)
                || inside && (seat(s, i) || is_number_inside(s, i))
                || inside && s.is(i, &["("]) && seat(s, i + 2)
                || inside && (joins(s, i, bare) || ampersand && is_partner(s, i))
        };
        if !belongs {
            break;
        }
        start = i;
    }
    s.trim_start(start..bare).start.min(suffix)
}

/// Whether a capitalised word is no part of the firm's name that follows it: a title, another's legal form, a word of
/// grammar that opens the sentence.
fn breaks(s: &Stretch, i: usize) -> bool {
    let grammar = s.class(i).contains(Class::FUNCTION)
        && !s.is_upper(i)
        && !s.hint(i, Hint::NAME_OPENER)
        && !s.is(i, &["The", "With", "A"]);
    // `Tax Lady Jane Inc.`
    let noble =
        s.is(i, &["Lady", "King", "Queen", "Prince", "Doctor"]) && i > s.lo && s.is_name(i - 1);
    // `WASHINGTON Acme Tools LLC has agreed`: the city of a dateline that has lost its dash.
    let city = s.is_upper(i) && s.is_place(i) && s.word(i).len() > 4 && !s.is_upper(i + 1);
    // `Canal Corporation of Quay Ltd.`
    let suffix = is_suffix(s, i) && !leads_to_form(s, i);
    // `the IPO of Acme Tools Limited`
    let sale = s.is(i, &["IPO"]) && s.is(i + 1, &["of"]);
    s.is_title(i) && !noble || suffix || grammar || city || sale
}

/// Whether a number stands between the words of a name: `Acme 3D Tools Corp.`, `Connect 4 Boats Ltd.`
fn is_number_inside(s: &Stretch, i: usize) -> bool {
    let ranked = &[
        "Fortune", "Top", "Global", "Chapter", "Phase", "Route", "Section", "Channel",
    ];
    s.document.kind(i) == Some(Kind::Number)
        && i > s.lo
        && s.document.release.anatomy.lost_marks.is_empty()
        && s.is_name(i - 1)
        && s.joined(i)
        && s.joined(i + 1)
        && s.word(i).len() < 4
        && !s.word(i).contains(['.', ',', '$'])
        && !s.ends_name(i - 1)
        && !s.is(i - 1, ranked)
}

/// Whether the bracket that closes at `i` holds where the firm sits: `Acme (Shanghai) Tools Co.`
fn seat(s: &Stretch, i: usize) -> bool {
    i >= s.lo + 3 && s.is(i, &[")"]) && s.is(i - 2, &["("]) && s.is_name(i - 1) && s.is_name(i - 3)
}

/// Whether the comma at `i` stands between partners: `Smith, Jones & Roe LLP`.
fn is_partner(s: &Stretch, i: usize) -> bool {
    s.is(i, &[","]) && i > s.lo && s.is_name(i - 1) && lone(s, i - 1)
}

/// Whether the comma at `i` stands between what a firm does: `Roe Roofing, Siding and Decking Inc.`
fn in_trades(s: &Stretch, i: usize) -> bool {
    let trade = |k| {
        s.is_name(k)
            && !s.is_upper(k)
            && (s.is_ordinary(k) || s.class(k).is_empty() && is_deed(s.word(k)))
            && !s.class(k).intersects(Class::ORG_HEAD | Class::TITLE)
    };
    s.is(i, &[","])
        && i > s.lo + 1
        && trade(i - 1)
        && s.is_name(i - 2)
        && trade(i + 1)
        && s.is(i + 2, &["and", "&"])
}

/// Whether what is no capitalised word joins two that are in a firm's name: `Bank of Marlow Inc.`, `Roe’s Tools Ltd.`
fn joins(s: &Stretch, i: usize, bare: usize) -> bool {
    if i == s.lo {
        return false;
    }
    if s.is_possessive(i) || s.is_plural_apostrophe(i) {
        return s.is_name(i - 1);
    }
    // `Marlow Pipe Bending and Fabrication Co.`: common words behind `and` are no firm of their own.
    if s.is(i, &["and"]) {
        return s.is_name(i - 1)
            && i > s.lo + 1
            && (s.is_name(i - 2) || in_trades(s, i - 2))
            && !s.is_title(i - 1)
            && !is_suffix(s, i - 1)
            && !s.class(i - 1).contains(Class::ORG_HEAD)
            // `Roe Sachs and Bank of Marlow, N.A.`
            && !(s.class(i + 1).contains(Class::ORG_HEAD) && s.is(i + 2, &["of"]))
            && (i + 1..bare).all(|k| {
                s.is_ordinary(k)
                    || s.class(k).is_empty() && is_deed(s.word(k))
                    || k > i + 1 && (s.is_place(k) || s.is(k, &["North", "South", "West", "East"]))
            });
    }
    if in_trades(s, i) {
        return true;
    }
    if !(s.is(i, &["of", "the", "for"]) || s.class(i).contains(Class::PARTICLE)) {
        return false;
    }
    let headed = s.class(i - 1).intersects(Class::ORG_HEAD | Class::ORG_WEAK);
    let named = s.is_name(i - 1)
        && !s.class(i - 1).contains(Class::TITLE)
        // `Jane Doe of Acme LLP`
        && !(i > s.lo + 1 && s.is_name(i - 2) && s.class(i - 2).contains(Class::GIVEN) && !headed)
        && (headed || !s.class(i - 1).contains(Class::COMMON) && !s.opens(i - 1));
    // `Canal Corporation of Quay Ltd.`
    if s.is(i, &["of"]) && leads_to_form(s, i - 1) {
        return true;
    }
    (named || s.is(i, &["the"]) && s.is(i - 1, &["of", "for"]))
        && !s
            .class(i - 1)
            .intersects(Class::ORG_SUFFIX | Class::FUNCTION)
        && !s.hint(i - 1, Hint::PART_OF)
}

/// Whether a word names a doing, as trades do: `Fabrication`, `Welding`.
fn is_deed(word: &str) -> bool {
    ["ing", "ion", "ment"].iter().any(|end| word.ends_with(end))
}

/// Whether a name that begins small stands right before a legal form: `acmely AG`.
fn is_small_name(s: &Stretch, i: usize) -> bool {
    s.document.kind(i) == Some(Kind::Word(Shape::Lower))
        && s.class(i).is_empty()
        && !s.is_name(i.wrapping_sub(1))
        && s.joined(i + 1)
}

/// Whether the name at `i` stands alone between commas or at the start.
fn lone(s: &Stretch, i: usize) -> bool {
    i == s.lo || !s.is_name(i - 1) || s.is(i - 1, &[","])
}
