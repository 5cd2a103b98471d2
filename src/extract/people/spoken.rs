//! Roles that a pronoun bears: "As a member of the Committee, I am proud", "He is chairman of Acme".

use std::borrow::Cow;
use std::ops::Range;

use super::ground::Ground;
use super::links::Link;
use super::roles;
use super::titles::{self, TitlePhrase, Titles};
use crate::extract::document::Document;
use crate::extract::{Person, Statement, StatementKind};
use crate::release::Part;
use crate::text::Span;

/// Adds the roles that speakers give themselves and those that a sentence gives to "he" or "she".
pub fn add_roles(ground: &Ground, titles: Titles, statements: &[Statement], people: &mut [Person]) {
    let document = ground.doc;
    let mut subjects = Subjects::new(people);
    for sentence in &document.sentences {
        let tokens = sentence.tokens.clone();
        let previous = subjects.advance(document, &tokens);
        if !document.sites.pronouns.any(tokens.clone()) {
            continue;
        }
        let mut phrases = Cow::Borrowed(titles.within(&tokens));
        if document.paragraphs[sentence.paragraph].part == Part::Tail {
            // Where nobody is looked for.
            titles::find(ground, tokens.clone(), &[], phrases.to_mut());
        }
        let single: Vec<&TitlePhrase> = phrases.iter().filter(|p| !p.plural).collect();
        let mut last = None;
        for (at, phrase) in single.iter().enumerate() {
            // "President and CEO of Acme": the second has the bearer of the first, and the first the body of the second.
            let joined =
                |a: &TitlePhrase, b: &TitlePhrase| joins(document, a.tokens.end..b.tokens.start);
            let with = last.filter(|_| at > 0 && joined(single[at - 1], phrase));
            last = bearer(document, phrase, &tokens, previous, statements).or(with);
            let Some(person) = last else { continue };
            let next = single.get(at + 1).filter(|n| joined(phrase, n));
            let body = next
                .filter(|n| !n.body_before && !phrase.complement && phrase.organisation.is_none())
                .and_then(|n| n.organisation.clone());
            let link = Link {
                title: 0,
                rule: "pronoun",
                body,
            };
            roles::add_phrase(ground, phrase, &link, &mut people[person].roles);
        }
    }
}

/// Whether nothing but "and" and an article stands between two titles.
fn joins(document: &Document, between: Range<usize>) -> bool {
    let mut between = between;
    let small = |i: usize| document.is(i, &["and", "&", "the", "a", "an"]);
    let and = between.clone().any(|i| document.is(i, &["and", "&"]));
    and && between.len() <= 2 && between.all(small)
}

/// Whose title it is: the speaker's where it says "As a ..., I", the last subject's where "he" or "she" bears it.
fn bearer(
    document: &Document,
    phrase: &TitlePhrase,
    tokens: &Range<usize>,
    previous: Option<usize>,
    statements: &[Statement],
) -> Option<usize> {
    let mut before = phrase.tokens.start;
    while before > tokens.start
        && document.is(
            before - 1,
            &["a", "an", "the", "also", "currently", "former", "new"],
        )
    {
        before -= 1;
    }
    let lead = before.checked_sub(1).filter(|i| *i >= tokens.start)?;
    let pronoun_behind = |words: &[&str]| {
        (phrase.tokens.end..tokens.end.min(phrase.tokens.end + 3)).any(|i| document.is(i, words))
    };
    if document.is(lead, &["As", "as"]) && pronoun_behind(&["I"]) {
        let at: Span = document.tokens[phrase.tokens.start].span;
        return statements
            .iter()
            .find(|s| s.kind == StatementKind::Direct && s.span.contains(at))
            .map(|s| s.speaker);
    }
    if document.is(lead, &["As"]) && pronoun_behind(&["he", "she"]) {
        return previous;
    }
    let position = document.is(lead, &["of"])
        && document.is(
            lead.wrapping_sub(1),
            &["position", "post", "role", "office", "positions"],
        );
    let verb = position
        || document.is(
            lead,
            &["is", "was", "as", "became", "named", "appointed", "elected"],
        );
    let subject = document.is(tokens.start, &["He", "She"]) && lead - tokens.start <= 14;
    if verb && subject { previous } else { None }
}

/// Who was last the subject: the first person named in the last sentence that names one.
struct Subjects {
    named: Vec<(u32, usize)>,
    at: usize,
    last: Option<usize>,
}

impl Subjects {
    fn new(people: &[Person]) -> Self {
        let mut named: Vec<(u32, usize)> = people
            .iter()
            .enumerate()
            .flat_map(|(i, p)| p.mentions.iter().map(move |m| (m.span.start, i)))
            .collect();
        named.sort_unstable();
        Self {
            named,
            at: 0,
            last: None,
        }
    }

    /// Goes on past a sentence; gives who was last before it.
    fn advance(&mut self, document: &Document, tokens: &Range<usize>) -> Option<usize> {
        let before = self.last;
        let end = document.tokens[tokens.end - 1].span.end;
        let mut first = true;
        while let Some(&(_, person)) = self.named.get(self.at).filter(|(start, _)| *start < end) {
            if first {
                self.last = Some(person);
                first = false;
            }
            self.at += 1;
        }
        before
    }
}
