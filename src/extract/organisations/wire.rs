//! Newswires: what stands in a dateline between place and story, `/Example Newswire/ --`, `(Example Newswire) -`.

use std::ops::Range;

use super::find::Finds;
use super::run::Stretch;
use crate::extract::document::Document;
use crate::extract::lexicon::Class;
use crate::text::token::{Kind, Shape};

/// Marks that open a story behind its dateline.
const DASHES: &[&str] = &["-", "--", "---", "–", "—", "―"];

/// Finds the wire that the anatomy names.
pub(super) fn of_anatomy(document: &Document, finds: &mut Finds) {
    if let Some(wire) = document.release.anatomy.dateline.and_then(|d| d.wire) {
        let tokens = document.tokens_of(wire);
        finds.add(tokens.clone(), "dateline-wire", tokens);
    }
}

/// Finds wires in datelines that stand at the start of a sentence.
pub(super) fn find(stretches: &[Stretch], finds: &mut Finds) {
    for s in stretches {
        if let Some(wire) = in_front(s) {
            finds.add(wire.clone(), "dateline-wire", wire);
        }
    }
}

/// The wire in the dateline at the start of a sentence, before anything but places, dates and punctuation.
fn in_front(s: &Stretch) -> Option<Range<usize>> {
    for i in s.lo..(s.lo + 24).min(s.hi) {
        let goes_on = match s.document.kind(i) {
            Some(Kind::Word(Shape::Lower)) => {
                s.class(i).contains(Class::PARTICLE) || s.is(i, &["am", "pm", "a.m.", "p.m."])
            }
            Some(Kind::Word(_) | Kind::Number) => true,
            _ => {
                let close = match s.word(i) {
                    "/" => "/",
                    "(" => ")",
                    "[" => "]",
                    "," | "." | ":" | "@" | ")" | "|" => continue,
                    mark if DASHES.contains(&mark) => continue,
                    _ => return None,
                };
                if let Some(wire) = between(s, i, close) {
                    return Some(wire);
                }
                true
            }
        };
        if !goes_on {
            return None;
        }
    }
    None
}

/// The name between the marks at `open` and the next `close`, where a dash or a time follows.
fn between(s: &Stretch, open: usize, close: &str) -> Option<Range<usize>> {
    let end = (open + 2..(open + 6).min(s.hi)).find(|i| s.word(*i) == close)?;
    let name = open + 1..end;
    let words = name.clone().all(|i| {
        s.is_name(i) || matches!(s.document.kind(i), Some(Kind::Number)) || s.word(i).contains('.')
    });
    // `[Example Newswire](https://wire.example.com/) –`
    let linked = close == "]" && s.is(end + 1, &["("]);
    let end = match (end + 2..end + 5).find(|i| linked && s.is(*i, &[")"])) {
        Some(bracket) => bracket,
        None => end,
    };
    let follows = s.is(end + 1, DASHES)
        || s.class(end + 1).intersects(Class::WEEKDAY | Class::MONTH)
        || s.word(end + 1).starts_with('-');
    // `(D-ND)` is a party and a state.
    if name.len() == 1 && s.word(name.start).as_bytes().get(1) == Some(&b'-') {
        return None;
    }
    let wire = name.clone().any(|i| !s.is_place(i) && s.word(i).len() > 3)
        && !s.class(name.start).contains(Class::MONTH);
    (follows && words && wire).then_some(name)
}

/// What a desk for the press is called that names no firm: `Media Enquiries`, `Investor Relations`.
const DESKS: &[&str] = &[
    "Media",
    "Press",
    "PR",
    "News",
    "Coverage",
    "Editorial",
    "Investor",
    "Investors",
    "Shareholder",
    "Public",
    "Relations",
    "Contact",
    "Contacts",
    "Enquiries",
    "Inquiries",
    "Team",
    "Office",
    "Desk",
    "Department",
    "CEO",
    "Info",
    "Information",
    "General",
    "Marketing",
    "Communications",
    "Support",
];

/// Finds whom the block of a newswire gives to be contacted, where that is no person: `Contact Details`, and below
/// it `Acme Canada`.
pub(super) fn to_contact(document: &Document, finds: &mut Finds) {
    for paragraph in &document.paragraphs {
        let Range { start, end } = paragraph.tokens;
        let label = |i: usize| document.is(i, &["Contact"]) && document.is(i + 1, &["Details"]);
        // The label may have been made a paragraph of its own.
        let name = if label(start) { start + 2 } else { start };
        if name < 2 || !label(name - 2) || name >= end || !document.is_capitalised(name) {
            continue;
        }
        let close = (name..end.min(name + 6))
            .take_while(|i| document.is_capitalised(*i) && !document.is(*i, &["Name", "Email"]))
            .count()
            + name;
        let whole = close == end || matches!(document.kind(close), Some(Kind::Number | Kind::Mark));
        let person = document.class(name).contains(Class::GIVEN) && close <= name + 3;
        // `Jane Roe` and `Doe Roe` are nobody's firm; one word is, or one that says what it is.
        let one = close == name + 1
            && !document
                .class(name)
                .intersects(Class::COMMON | Class::FUNCTION);
        let firm = one
            || close > name + 1
                && (name..close).any(|i| {
                    let class = document.class(i);
                    class.intersects(Class::ORG_HEAD | Class::ORG_WEAK | Class::ORG_SUFFIX)
                        || class.intersects(Class::COUNTRY | Class::COMMON)
                            && !class.intersects(Class::GIVEN | Class::FAMILY)
                });
        let desk = (name..close).all(|i| document.is(i, DESKS));
        if whole && !person && firm && !desk {
            finds.add(name..close, "to-contact", name - 2..name);
        }
    }
}

/// Finds the site at which a copied release `appeared first on`, in whatever letters; it stands in the tail, too.
pub(super) fn first_on(document: &Document, finds: &mut Finds) {
    for paragraph in &document.paragraphs {
        let Range { start, end } = paragraph.tokens;
        for appeared in document.sites.triggers.within(start..end) {
            let i = appeared + 1;
            if i < end
                && document.is(appeared, &["appeared"])
                && document.is(i, &["first"])
                && document.is(i + 1, &["on"])
            {
                let site =
                    |i: &usize| matches!(document.kind(*i), Some(Kind::Word(_) | Kind::Number));
                let name = i + 2 + usize::from(document.is(i + 2, &["the"]));
                let close = (name..end.min(name + 6)).take_while(site).count() + name;
                finds.add(name..close, "appeared-first-on", i - 1..i + 2);
            }
        }
    }
}
