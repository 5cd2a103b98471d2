//! Who speaks: the subject behind an inverted verb, "said Doe", and the list that it may begin.

use super::cast::Named;
use super::stretch::{REACH, Stretch, Subject};
use crate::extract::lexicon::Class;
use crate::extract::list::List;
use crate::text::token::Kind;

impl Stretch<'_, '_> {
    /// The subject behind an inverted verb: `said Doe`, `said the company's president, Jane Doe`.
    pub(super) fn after(&self, verb: usize) -> Option<Subject> {
        let mut i = verb + 1;
        while i < self.tokens.end && self.is_adverb(i) {
            i += 1;
        }
        if i >= self.tokens.end {
            return None;
        }
        if self.is(i, &["he", "she"]) {
            return Some(self.pronoun(i));
        }
        if self.is_one_of(i, &NO_SUBJECT) && self.cast.starting(i).is_none() {
            return None;
        }
        let unnamed = || Subject {
            people: Vec::new(),
            tokens: i..i + 1,
            rule: "other",
        };
        let (mut lower, mut commas) = (0, 0);
        let mut j = i;
        while j < self.tokens.end.min(i + REACH) {
            if let Some(named) = self.cast.starting(j) {
                let end = named.tokens.end;
                if self.document.kind(end) == Some(Kind::Possessive)
                    || self.is(
                        end,
                        &["spokesman", "spokeswoman", "spokesperson", "spokesperson"],
                    )
                {
                    j = end;
                    continue;
                }
                if j > i && self.is(j - 1, &["of", "for", "with", "from", "by"]) {
                    return Some(unnamed());
                }
                return Some(self.with_list_after(named, i, self.tokens.end));
            }
            let token = self.document.tokens[j];
            if token.is_word() && !token.is_capitalised() && !self.joins_name(j) {
                lower += 1;
            }
            commas += usize::from(self.is(j, &[","]));
            // `said Special Agent in Charge Doe`
            let charged = self.is(j, &["in"]) && self.is_any_case(j + 1, &["charge"]);
            let stop = lower > 6
                || commas > 2
                || self.is(j, &[";", ":", "who", "that", "which", "in", "during"]) && !charged
                || self.is(j, &["."]) && !self.document.is_capitalised(j + 1);
            if stop {
                break;
            }
            j += 1;
        }
        Some(self.bare_title_at(i).unwrap_or_else(unnamed))
    }

    /// `said the Senator`: a title alone from `i` on, where somebody holds it.
    fn bare_title_at(&self, i: usize) -> Option<Subject> {
        if !self.is_any_case(i, &["the"]) {
            return None;
        }
        let mut end = i + 1;
        while end < self.tokens.end.min(i + 14) && self.joins_name(end) && !self.is(end, &["."]) {
            end += 1;
        }
        self.title_starting_at(i, end)
    }

    /// Everyone named in `A, B of C; and D` from token `i` on, for "announced by": whoever no preposition governs.
    pub(super) fn agents(&self, i: usize) -> Option<Subject> {
        let mut subject = self.after(i)?;
        subject.rule = "passive";
        Some(subject)
    }

    /// `Doe and Roe` from `named` on; `start` is where its phrase begins.
    pub(super) fn with_list_after(&self, named: &Named, start: usize, limit: usize) -> Subject {
        let mut people = vec![named.person];
        let mut end = named.tokens.end;
        while people.len() < 24 {
            let Some(next) = self.next_in_list(end, limit) else {
                break;
            };
            if !people.contains(&next.person) {
                people.push(next.person);
            }
            end = next.tokens.end;
        }
        Subject {
            people,
            tokens: start..end,
            rule: "name",
        }
    }

    /// The mention that an "and" or a semicolon joins to the one that ends at `end`.
    pub(super) fn next_in_list(&self, end: usize, limit: usize) -> Option<&Named> {
        for j in end..limit.min(end + REACH) {
            if let Some(named) = self.cast.starting(j) {
                let start = self.phrase_start(named);
                let joint = start
                    .checked_sub(1)
                    .filter(|k| *k > end || !self.is(*k, &["the"]))?;
                let joint = joint - usize::from(self.is(joint, &["the"]));
                (joint >= end).then_some(())?;
                let joined = self.is(joint, &["and", "&", ";"])
                    || self.is(joint, &[","]) && self.list_goes_on(named.tokens.end, limit);
                return (joined && !self.is_governed(named)).then_some(named);
            }
            let verb = self
                .document
                .class(j)
                .intersects(Class::CUE_VERB | Class::SPEECH_ACT)
                && !self.document.is_capitalised(j);
            if verb
                || self.is(
                    j,
                    &[
                        "who", "which", "that", "is", "was", "has", "were", "said", ":",
                    ],
                )
                || matches!(self.document.kind(j), Some(Kind::Open | Kind::Close))
            {
                return None;
            }
        }
        None
    }

    /// Whether an "and" with a further name comes soon, so that a comma parts members of a list.
    pub(super) fn list_goes_on(&self, from: usize, limit: usize) -> bool {
        (from..limit.min(from + REACH)).any(|j| {
            self.is(j, &["and", "&"])
                && (j + 1..limit.min(j + 12)).any(|k| self.cast.starting(k).is_some())
        })
    }
}

/// What behind a verb shows that it is not inverted.
static NO_SUBJECT: List = List::of(&[
    "that", "it", "they", "there", "this", "we", "i", "you", "to", "in", "on", "at", "by", "for",
    "if", "while", "as", "when", "how", "what", "about", "with", "of", "his", "her", "their",
    "its", "from", "and", "or", "but", "these", "those", "our", "my", "no", "not", "is", "was",
    "are", "were", "will", "would", "has", "have", "had",
]);
