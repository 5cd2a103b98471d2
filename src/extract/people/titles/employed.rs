//! The employer that stands far off behind an office, in small letters, or only as "the firm".

use super::body::names_a_firm;
use super::portfolio::portfolio;
use super::right::{Right, closes};
use crate::extract::lexicon::Class;
use crate::extract::people::ground::Ground;
use crate::text::token::Kind;

/// How far behind the comma the employer may stand.
const REACH: usize = 12;

impl Right {
    /// "Managing Director, Canal Solutions, International at Acme": areas between commas, and the employer behind "at".
    pub(super) fn take_far_employer(&mut self, ground: &Ground, comma: usize, end: usize) -> bool {
        if !self.corporate || !ground.is(comma, &[",", "–", "-"]) || !ground.capital(comma + 1) {
            return false;
        }
        let Some(at) = (comma + 1..end.min(comma + REACH)).find(|&i| !self.is_area_word(ground, i))
        else {
            return false;
        };
        let listed = (comma + 1..at).any(|i| ground.is(i, &[","]));
        if !listed || !ground.is(at, &["at"]) {
            return false;
        }
        let first = at + 1 + usize::from(ground.determiner(at + 1));
        let body = ground.body_from(first).or_else(|| {
            let to = portfolio(ground, first, end);
            (to > first && names_a_firm(ground, first..to)).then_some(first..to)
        });
        let Some(body) = body else { return false };
        self.title_end = at;
        self.take_name(body)
    }

    /// "VP, Pay and Canal Strategy, Acme": the areas between commas, and the body that ends the phrase.
    pub(super) fn take_listed_area(&mut self, ground: &Ground, comma: usize, end: usize) -> bool {
        if !self.corporate || !ground.is(comma, &[","]) || !ground.capital(comma + 1) {
            return false;
        }
        let stop = (comma + 1..end.min(comma + REACH))
            .find(|&i| !self.is_area_word(ground, i) || ground.body(i).is_some())
            .unwrap_or(end);
        let body = ground
            .body_from(stop)
            .filter(|b| ground.is(stop - 1, &[","]) && closes(ground, b.end, end));
        let Some(body) = body.filter(|_| stop > comma + 2) else {
            return false;
        };
        self.title_end = stop - 1;
        self.take_name(body)
    }

    /// Whether token `i` can be of the areas of an office: a word in capitals that is nobody's name, or what joins two.
    fn is_area_word(&self, ground: &Ground, i: usize) -> bool {
        let other = Class::GIVEN | Class::FAMILY | Class::HONORIFIC | Class::TITLE | Class::RANK;
        ground.capital(i) && !ground.has(i, other) && !ground.has(i, Class::ORG_SUFFIX)
            || ground.is(i, &[",", "and", "&"])
    }

    /// "CEO of the company", "Managing Partner at the law firm": the body is no name, and none of the title.
    pub(super) fn take_unnamed(&mut self, ground: &Ground, preposition: usize, end: usize) -> bool {
        let article = ground.is(preposition + 1, &["the", "our", "this"]);
        let law = usize::from(ground.is(preposition + 2, &["law", "parent"]));
        let noun = preposition + 2 + law;
        let firm = ground.is(
            noun,
            &[
                "company",
                "firm",
                "agency",
                "organization",
                "organisation",
                "corporation",
                "startup",
                "business",
                "practice",
                "brand",
                "nonprofit",
            ],
        );
        let bare = ground.is(preposition, &["of", "at", "for", "with"]) && article && firm;
        let closed = closes(ground, noun + 1, end) || ground.is(noun + 1, &["and", "who"]);
        if bare && closed && self.phrase_end == preposition {
            self.phrase_end = noun + 1;
            // It has a body, though not by its name, and shares none with its neighbour.
            self.complement = true;
            return true;
        }
        false
    }

    /// "Marketing Manager at iuvo", "CEO of citybiz.co": a name in small letters, which is no word of English.
    pub(super) fn is_small_brand(
        &self,
        ground: &Ground,
        preposition: usize,
        at: usize,
        end: usize,
    ) -> bool {
        let word = ground.word(at);
        let site = !word.contains('@') && word.contains('.') && !word.ends_with('.');
        let strange = at == preposition + 1
            && ground.lower(at)
            && ground.doc.class(at).is_empty()
            && !word.ends_with('s')
            && word.len() > 2;
        self.corporate
            && ground.is(preposition, &["of", "at"])
            && (site && ground.doc.kind(at) != Some(Kind::Number)
                || strange && ground.is(preposition, &["at"]))
            && closes(ground, at + 1, end)
    }
}

/// Whether a given name and another word of a name stand at `i`, or an honorific: the holder of the office before them.
pub(super) fn begins_holder(ground: &Ground, i: usize) -> bool {
    ground.capital(i)
        && ground.spaced(i - 1)
        && (ground.has(i, Class::HONORIFIC)
            || ground.capital(i + 1)
                && ground.spaced(i)
                && (ground.has(i, Class::GIVEN)
                    || ground.doc.class(i).is_empty() && ground.doc.class(i + 1).is_empty()))
}
