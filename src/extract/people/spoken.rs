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
            titles::find(ground, tokens.clone(), phrases.to_mut());
        }
        for phrase in phrases.iter().filter(|p| !p.plural) {
            let Some(person) = bearer(document, phrase, &tokens, previous, statements) else {
                continue;
            };
            let link = Link {
                title: 0,
                rule: "pronoun",
                body: None,
            };
            roles::add_phrase(ground, phrase, &link, &mut people[person].roles);
        }
    }
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
    let verb = document.is(
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
