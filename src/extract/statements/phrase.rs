//! The phrases that name a speaker: a name with its titles, a pronoun, a bare title; the subject of a sentence.

use std::ops::Range;

use super::cast::is_plural;
use super::stretch::{REACH, SUBORDINATORS, Stretch, Subject};
use crate::extract::lexicon::Class;
use crate::extract::list::List;
use crate::text::token::Kind;

impl Stretch<'_, '_> {
    /// Whether anybody can be the subject of the sentence: a name, a pronoun or a title stands in the stretch, whose first
    /// mention would be the one of number `named`. Most speak of nobody, and are not read.
    pub(super) fn may_have_subject(&self, named: usize) -> bool {
        let tokens = || self.tokens.clone();
        let sites = &self.document.sites;
        let mention = self.cast.named.get(named);
        mention.is_some_and(|n| n.tokens.start < self.tokens.end)
            || !self.cast.listed
            || !self.salience.they().is_empty()
            || sites.titles.any(tokens())
            || sites.pronouns.any(tokens())
            || sites.rare.any(tokens())
    }

    /// The subject of the sentence, before the verb at `limit`.
    pub(super) fn main(&self, limit: usize) -> Option<Subject> {
        let start = self.tokens.start;
        if let Some(subject) = self.phrase_at(start, limit, true) {
            return Some(subject);
        }
        // `Today Doe`, `On Tuesday, Doe`, `Speaking at the event, Doe`.
        let mut i = start;
        while i < limit.min(start + 5) {
            let time = self.is_one_of(i, &TIMES)
                || self
                    .document
                    .class(i)
                    .intersects(Class::WEEKDAY | Class::MONTH)
                || self.document.kind(i) == Some(Kind::Number);
            if time && let Some(subject) = self.phrase_at(i + 1, limit, true) {
                return Some(subject);
            }
            i += 1;
        }
        if !self.opens_with_introduction(start) {
            return None;
        }
        let mut commas = 0;
        for i in start..limit.min(start + REACH) {
            if self.is(i, &[","]) {
                if let Some(subject) = self.phrase_at(i + 1, limit, true) {
                    return Some(subject);
                }
                commas += 1;
                if commas == 3 {
                    break;
                }
            }
        }
        None
    }

    pub(super) fn opens_with_introduction(&self, i: usize) -> bool {
        let word = self.document.word(i);
        self.is_preposition(i)
            || self.is_one_of(i, &SUBORDINATORS)
            || self.is_one_of(i, &INTRODUCTIONS)
            || word.ends_with("ing")
            || word.ends_with("ed")
            || word.ends_with("ly")
    }

    pub(super) fn main_before(&self, i: usize) -> Option<Subject> {
        let start = self.tokens.start;
        if start >= i {
            return None;
        }
        self.phrase_at(start, i, false)
    }

    /// The person whose phrase starts at `i`, before `limit`.
    pub(super) fn phrase_at(&self, mut i: usize, limit: usize, pronouns: bool) -> Option<Subject> {
        while i < limit && (self.is_adverb(i) || self.is(i, &[","])) {
            i += 1;
        }
        if i >= limit {
            return None;
        }
        if self.is_any_case(i, &["he", "she"]) {
            return pronouns.then(|| self.pronoun(i));
        }
        if self.is_any_case(i, &["they"]) {
            return pronouns.then(|| self.they(i));
        }
        let mut j = i;
        let mut title = false;
        while j < limit.min(i + REACH) {
            if let Some(named) = self.cast.starting(j) {
                if self.document.kind(named.tokens.end) == Some(Kind::Possessive) {
                    return None;
                }
                let of = j > i && self.is(j - 1, &["of", "for", "to", "in", "at", "and", "with"]);
                return (!of).then(|| self.with_list_after(named, i, limit));
            }
            title |= self.document.class(j).contains(Class::TITLE);
            if !(self.joins_name(j) || title && self.is(j, &[","])) || self.is(j, &["."]) {
                break;
            }
            j += 1;
        }
        self.is_any_case(i, &["the"])
            .then(|| self.title_starting_at(i, j))
            .flatten()
    }

    /// `Doe`, `President Jane Doe`, right from token `i` on: no other phrase before the name.
    pub(super) fn named_at(&self, i: usize) -> Option<Subject> {
        let subject = self.phrase_at(i, self.tokens.end, true)?;
        (!subject.people.is_empty()).then_some(subject)
    }

    /// `The Secretary to the President welcomed`: the longest title from `i` on that somebody holds.
    pub(super) fn title_starting_at(&self, i: usize, end: usize) -> Option<Subject> {
        let mut end = end;
        while end > i + 1
            && (!self.document.tokens[end - 1].is_word()
                || self.is(
                    end - 1,
                    &["of", "to", "for", "and", "the", "in", "at", "on", "a"],
                ))
        {
            end -= 1;
        }
        (end > i + 1).then_some(())?;
        self.titled(i..end)
    }

    pub(super) fn titled(&self, tokens: Range<usize>) -> Option<Subject> {
        let span = self.document.span(tokens.start + 1..tokens.end);
        let title = span.of(self.document.text);
        let people = if is_plural(title)
            && (tokens.start + 1..tokens.end).any(|i| self.document.class(i).contains(Class::TITLE))
        {
            self.salience.group().to_vec()
        } else {
            let seen = |p| self.salience.last_seen(p);
            self.cast.holder(title, seen).into_iter().collect()
        };
        (!people.is_empty()).then_some(Subject {
            people,
            tokens,
            rule: "title",
        })
    }

    /// `the Secretary to the President` with its last token at `i`.
    pub(super) fn title_ending_at(&self, i: usize) -> Option<Subject> {
        let floor = self.tokens.start.max(i.saturating_sub(14));
        let mut best = None;
        let mut j = i;
        while self.joins_name(j) && self.cast.at(j).is_none() {
            if self.is_any_case(j, &["the"]) && j < i {
                let governed = j > self.tokens.start && self.is_preposition(j - 1);
                if self.subordinate(j) {
                    return None;
                }
                if !governed {
                    if let Some(subject) = self.titled(j..i + 1) {
                        best = Some(subject);
                    }
                    break;
                }
            }
            if j <= floor {
                break;
            }
            j -= 1;
        }
        best
    }

    pub(super) fn pronoun(&self, i: usize) -> Subject {
        let female = self.document.word(i).eq_ignore_ascii_case("she");
        // A name before it in the sentence is the nearest antecedent where it stands as a subject.
        let local = self
            .main_before(i)
            .filter(|s| s.people.len() == 1 && s.rule != "pronoun")
            .map(|s| s.people[0]);
        let person = self.salience.pronoun(self.cast, female, local);
        Subject {
            people: person.into_iter().collect(),
            tokens: i..i + 1,
            rule: "pronoun",
        }
    }

    pub(super) fn they(&self, i: usize) -> Subject {
        Subject {
            people: self.salience.they().to_vec(),
            tokens: i..i + 1,
            rule: "pronoun",
        }
    }
}

static TIMES: List = List::of(&[
    "today",
    "yesterday",
    "tonight",
    "week",
    "month",
    "year",
    "night",
    "morning",
    "afternoon",
    "evening",
    "meanwhile",
]);

/// Words that open a sentence before its subject.
static INTRODUCTIONS: List = List::of(&[
    "as",
    "while",
    "also",
    "however",
    "this",
    "last",
    "earlier",
    "meanwhile",
    "along",
    "together",
    "thus",
    "therefore",
    "moreover",
    "furthermore",
    "throughout",
    "given",
    "despite",
    "although",
    "though",
    "today",
    "yesterday",
    "then",
    "in",
]);
