//! What stands right behind an office without a preposition, and the second body of one: "Executive Director Central Bank",
//! "Director General Legal", "Chairman of the A Board and the B Board".

use std::ops::Range;

use super::portfolio::portfolio;
use super::right::{Right, closes};
use crate::extract::lexicon::Class;
use crate::extract::people::ground::Ground;
use crate::text::token::{Kind, Shape};

impl Right {
    /// "Executive Director Central Bank of Doeland": a body with its "of" left out.
    pub(super) fn take_adjacent(&mut self, ground: &Ground, end: usize) {
        let at = self.phrase_end;
        if at >= end || !ground.capital(at - 1) {
            return;
        }
        // "Jane Doe, PresidentAcme Labs, Inc.": the firm stood on the next line.
        let glued = ground.body_from(at).filter(|_| !ground.spaced(at - 1));
        if let Some(body) = glued {
            self.phrase_end = body.end;
            self.organisation = Some(body);
            return;
        }
        if !ground.spaced(at - 1) {
            return;
        }
        // "Country Director ADB,"
        let short = |b: &Range<usize>| {
            ground.doc.kind(b.start) == Some(Kind::Word(Shape::Upper)) && closes(ground, b.end, end)
        };
        if let Some(body) = ground.body_from(at).filter(|b| b.len() > 1 || short(b)) {
            self.phrase_end = body.end;
            self.organisation = Some(body);
            self.complement = true;
            return;
        }
        // "Deputy Minister Economic Development Dr. Doe", "Director General Legal of the Board"
        let director = ground.is(self.head, &["Director"])
            || ground.is(self.head, &["General"]) && ground.is(self.head - 1, &["Director"]);
        if !(director || self.is_minister(ground)) || !ground.capital(at) {
            return;
        }
        let area = portfolio(ground, at, end);
        let one = area == at + 1 && director && ground.is(area, &["of", "at"]);
        if (one || area > at + 1)
            && (at..area).all(|i| {
                ground.lower(i)
                    || ground.is(i, &[",", "&"])
                    || ground.has(i, Class::COMMON | Class::ORG_WEAK | Class::TITLE_MODIFIER)
                        && !ground.has(i, Class::GIVEN | Class::FAMILY)
            })
        {
            self.extend(area);
            self.complement = true;
        }
    }

    /// "VP Innovation at Acme Bank", "Manager Consumer Goods at Acme": an area with its "of" left out, before the employer.
    pub(super) fn take_tight_area(&mut self, ground: &Ground, end: usize) {
        let at = self.phrase_end;
        let other = Class::GIVEN | Class::FAMILY | Class::TITLE | Class::HONORIFIC | Class::PLACE;
        let field = |i: usize| {
            i < end
                && ground.capital(i)
                && ground.spaced(i - 1)
                && ground.body(i).is_none()
                && !ground.has(i, other)
                && (ground.has(i, Class::COMMON | Class::TITLE_MODIFIER | Class::ORG_WEAK)
                    || ground.is_abstract(i))
        };
        if self.organisation.is_some() || !self.corporate || !ground.capital(at - 1) {
            return;
        }
        let to = (at..at + 4)
            .take_while(|&i| field(i))
            .last()
            .map_or(at, |i| i + 1);
        let employed = ground.is(to, &["at"]) && ground.capital(to + 1);
        // "(VP Product Management)"
        let closed = ground.is(to, &[")"])
            && ground.is(
                self.head,
                &[
                    "VP",
                    "SVP",
                    "EVP",
                    "Head",
                    "Director",
                    "Manager",
                    "President",
                ],
            );
        if to > at && (employed || closed) {
            self.extend(to);
        }
    }

    /// "Chairman of the Harbour Board and the Canal Board,": a second body, with an article, to the end of the phrase.
    pub(super) fn take_further(&mut self, ground: &Ground, end: usize) {
        let and = self.phrase_end;
        let body = ground
            .is(and, &["and"])
            .then(|| ground.body_from(and + 2))
            .flatten()
            .filter(|_| ground.is(and + 1, &["the"]))
            .or_else(|| {
                // "of the Harbour Committee and of its Canal Subcommittee"
                let of = ground.is(and, &["and"]) && ground.is(and + 1, &["of", "on"]);
                (of && ground.determiner(and + 2))
                    .then(|| ground.body_from(and + 3))
                    .flatten()
            })
            .or_else(|| self.second_of_a_kind(ground, and));
        if let Some(body) = body
            && (closes(ground, body.end, end) || ground.is(body.end, &["("]))
        {
            self.phrase_end = body.end;
            self.further = Some(body);
            self.skip_acronym(ground, end);
        }
    }

    /// "a member of the Harbour Committee and Canal Committee": a second body with the head of the first and no article.
    fn second_of_a_kind(&self, ground: &Ground, and: usize) -> Option<Range<usize>> {
        let first = self.organisation.as_ref().filter(|b| b.end == and)?;
        let second = ground
            .is(and, &["and"])
            .then(|| ground.body_from(and + 1))
            .flatten()?;
        let kinds = &["Committee", "Subcommittee", "Committees", "Caucus"];
        let same = ground.is(second.end - 1, kinds)
            && ground.word(first.end - 1) == ground.word(second.end - 1);
        same.then_some(second)
    }
}
