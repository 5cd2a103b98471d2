//! The rules that put people at an event: what stands [`before`](super::before) a name, the list it is
//! [`listed`](super::listed) in, the [`clause`](super::clause) behind it.

use std::cell::Cell;
use std::ops::Range;

use super::events;
use super::groups::{Group, Groups};
use super::markers;
use super::tenor::Tenor;
use crate::extract::document::{Document, Sentence};
use crate::extract::{Evidence, Person, Statement, StatementKind};
use crate::release::Part;
use crate::text::Span;

/// For every person the first evidence of having attended.
pub fn find(
    document: &Document,
    people: &[Person],
    statements: &[Statement],
    groups: &Groups,
) -> Vec<Option<Evidence>> {
    let mut rules = Rules {
        document,
        people,
        groups: &groups.list,
        titles: &groups.titles,
        spoken: spoken(document, statements),
        list: None,
        case: is_case(document),
        tenor: Tenor::new(document),
        walked: Cell::new(None),
        found: vec![None; people.len()],
    };
    for index in 0..groups.list.len() {
        rules.group(index);
    }
    rules.on_air();
    rules.headlines();
    rules.rolls();
    rules.bare_subjects();
    rules.floor_statements();
    rules.speeches(statements);
    rules.speakers_here(statements);
    rules.speakers_of_event(statements);
    rules.found
}

/// The tokens of the statements in the speakers' own words, in order. What those tell of was elsewhere.
fn spoken(document: &Document, statements: &[Statement]) -> Vec<(Range<usize>, usize)> {
    let direct = statements
        .iter()
        .filter(|s| s.kind == StatementKind::Direct);
    direct
        .map(|s| (document.tokens_of(s.span), s.speaker))
        .collect()
}

/// The rules and what they have found so far.
pub(super) struct Rules<'r, 'a> {
    pub(super) document: &'r Document<'a>,
    pub(super) people: &'r [Person],
    pub(super) groups: &'r [Group],
    /// By token whether it belongs to the title or the body of a role.
    pub(super) titles: &'r [bool],
    spoken: Vec<(Range<usize>, usize)>,
    /// The sentence up to which a list of those present has run, and what opened it.
    pub(super) list: Option<(usize, &'static str, Span)>,
    /// Whether the release is about a court case: whom its people met is no event that it reports.
    pub(super) case: bool,
    pub(super) tenor: Tenor<'r, 'a>,
    /// The token from which [`Rules::listed`] went back last, and what it found.
    pub(super) walked: Cell<Option<(usize, Hit)>>,
    pub(super) found: Vec<Option<Evidence>>,
}

/// The rule that fired, and the words it fired on.
pub(super) type Hit = Option<(&'static str, Span)>;

impl Rules<'_, '_> {
    pub(super) fn put(&mut self, group: usize, rule: &'static str, span: Span) {
        for &person in &self.groups[group].people {
            self.found[person].get_or_insert(Evidence { rule, span });
        }
    }

    /// Whether a sentence can report an event: it stands in the story and speaks of now.
    pub(super) fn reports(&self, sentence: usize, at: usize) -> bool {
        let paragraph = &self.document.paragraphs[self.document.sentences[sentence].paragraph];
        (paragraph.part.is_story() || paragraph.part == Part::Headline)
            && !self.tenor.is_elsewhen(sentence, at)
            && (!self.case || self.tenor.is_ceremony(sentence))
    }

    fn group(&mut self, index: usize) {
        let group = &self.groups[index];
        if !self.reports(group.sentence, group.tokens.start)
            || self.is_spoken_of(group)
            || self.is_stood_for(group)
        {
            return;
        }
        if let Some((rule, span)) = self
            .before(group)
            .or_else(|| self.listed(group))
            .or_else(|| self.joined(group))
            .or_else(|| self.setting(group))
            .or_else(|| self.said_at(group))
            .or_else(|| self.signing(group))
            .or_else(|| self.behind(index))
            .or_else(|| self.runs_on(group.sentence))
        {
            if matches!(rule, "attended-by" | "present-were") {
                self.list = Some((group.sentence, rule, span));
            }
            self.put(index, rule, span);
        }
    }

    /// Whether somebody else says this of the group, in words of his own.
    fn is_spoken_of(&self, group: &Group) -> bool {
        let at = group.tokens.start;
        let next = self.spoken.partition_point(|(words, _)| words.start <= at);
        let before = next.checked_sub(1).and_then(|i| self.spoken.get(i));
        before
            .is_some_and(|(words, speaker)| words.contains(&at) && !group.people.contains(speaker))
    }

    /// "representing President Doe", "on behalf of the Minister": somebody else was there for the group.
    fn is_stood_for(&self, group: &Group) -> bool {
        let doc = self.document;
        let mut at = group.tokens.start;
        while at > 0 && is_determiner(doc.word(at - 1)) {
            at -= 1;
        }
        let before = |n: usize, words: &[&str]| at >= n && doc.is(at - n, words);
        before(1, &["representing", "Representing"])
            || before(1, &["of"]) && before(2, &["behalf", "patronage", "auspices"])
            // "as well as representatives from Senator Doe"
            || before(1, &["from", "of"]) && before(2, &["representatives", "aides", "staffers"])
    }

    /// "joined by" in a sentence about a letter or a bill.
    pub(super) fn joins_paper(&self, participle: usize, sentence: usize) -> bool {
        self.document
            .is(participle, &["joined", "Joining", "joining", "signed"])
            && self.tenor.is_paper(sentence, participle)
    }

    pub(super) fn is_future(&self, mut tokens: Range<usize>) -> bool {
        tokens.any(|i| markers::is_future(self.document, i))
    }
}

/// Whether the release is about a court case: its headline or its first sentences say so.
fn is_case(document: &Document) -> bool {
    let mut said = 0;
    let sentences = document.sentences.iter();
    let of_story = |s: &&Sentence| {
        let part = document.paragraphs[s.paragraph].part;
        matches!(part, Part::Headline | Part::Body)
    };
    for sentence in sentences.filter(of_story).take(4) {
        let headline = document.paragraphs[sentence.paragraph].part == Part::Headline;
        let words = document
            .sites
            .rare
            .within(events::opening(&sentence.tokens))
            .filter(|&i| events::is_prosecution(document.word(i)));
        said += words.count() * if headline { 2 } else { 1 };
    }
    said >= 2
}

pub(super) fn is_determiner(word: &str) -> bool {
    matches!(
        word,
        "the" | "The" | "a" | "an" | "its" | "his" | "her" | "their"
    )
}

/// Cue verbs that are nouns as often.
pub(super) fn is_noun_too(word: &str) -> bool {
    matches!(
        word,
        "report"
            | "reports"
            | "states"
            | "claims"
            | "notes"
            | "comments"
            | "calls"
            | "praise"
            | "promise"
            | "promises"
            | "address"
    )
}
