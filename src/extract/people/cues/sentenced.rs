//! What only people are, have and suffer: a sentence, a degree, a murder.

use super::{Cue, Judge};
use crate::extract::lexicon::Class;
use crate::text::token::Kind;

impl Judge<'_, '_, '_> {
    /// "Doe, the lead smuggler, was sentenced to 12 months", "Doe was arrested": only people go to prison.
    pub(super) fn sentenced(&self) -> Option<Cue> {
        let (ground, tokens) = (self.ground, self.tokens());
        let sentence = ground.doc.sentences[self.run.sentence].tokens.clone();
        if tokens.len() < 2 || tokens.start != sentence.start {
            return None;
        }
        let behind = self.run.tail.end;
        let apposed = ground.is(behind, &[","]);
        let verb = if apposed {
            let close =
                (behind + 1..sentence.end.min(behind + 14)).find(|&i| ground.is(i, &[","]))?;
            close + 1
        } else {
            behind
        };
        let term = ground.is(verb + 3, &["serve", "life", "time", "prison"])
            || ground.doc.kind(verb + 3) == Some(Kind::Number);
        let sentenced = ground.is(verb, &["was"])
            && ground.is(verb + 1, &["sentenced"])
            && ground.is(verb + 2, &["to"])
            && term;
        let arrested = ground.is(verb, &["was"]) && ground.is(verb + 1, &["arrested"]);
        (sentenced || arrested).then(|| Cue {
            rule: "relation",
            words: verb..verb + 2,
        })
    }

    /// "Doe Roe, a naturalized U.S. citizen", "the murder of Doe Roe": what only a person is, and what only a person suffers.
    pub(super) fn human(&self) -> Option<Cue> {
        let (ground, tokens) = (self.ground, self.tokens());
        let odd =
            Class::COMMON | Class::PLACE | Class::COUNTRY | Class::ORG_HEAD | Class::THING_HEAD;
        if !(2..=4).contains(&tokens.len()) || tokens.clone().any(|i| ground.is_odd(i, odd)) {
            return None;
        }
        let before = tokens.start.wrapping_sub(1);
        let killed = &["murdered", "stabbed", "strangled", "assassinated"];
        let killing = &[
            "murder",
            "murders",
            "killing",
            "assassination",
            "kidnapping",
            "death",
        ];
        let of = ground.is(before, &["of"]) && ground.is(before.wrapping_sub(1), killing);
        if of || ground.is(before, killed) {
            return self.some("relation", before..tokens.start);
        }
        let comma = self.run.tail.end;
        let kinds = &[
            "citizen",
            "resident",
            "native",
            "national",
            "fugitive",
            "immigrant",
            "inmate",
            "consultant",
            "lawyer",
            "attorney",
            "businessman",
            "businesswoman",
            "engineer",
            "accountant",
            "physician",
            "veteran",
            "student",
            "teenager",
            "nurse",
            "journalist",
            "politician",
        ];
        let opened = ground.is(comma, &[","]) && ground.is(comma + 1, &["a", "an"]);
        let kind = (comma + 2..comma + 8)
            .take_while(|&i| ground.doc.tokens.get(i).is_some_and(|t| t.is_word()))
            .find(|&i| ground.is(i, kinds))
            .filter(|_| opened)?;
        self.some("relation", comma..kind + 1)
    }

    /// "Doe Roe, M.D.,", "Doe Roe, Ph.D.": the letters of a degree, which firms do not have.
    pub(super) fn degree(&self) -> Option<Cue> {
        let letters = self.run.tail.letters()?;
        let degrees = &[
            "M.D.", "MD", "Ph.D.", "PhD", "D.O.", "D.D.S.", "DDS", "J.D.", "Esq.", "Esq", "CPA",
            "R.N.", "RN", "M.B.A.", "MBA", "D.V.M.", "DVM", "Pharm.D.", "Ed.D.", "EdD", "M.P.H.",
        ];
        let first = letters.start;
        let fits = (2..=4).contains(&self.tokens().len()) && self.ground.is(first, degrees);
        fits.then_some(())?;
        self.some("relation", letters)
    }
}
