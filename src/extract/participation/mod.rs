//! Who was in the room: attended, quoted, contact or mentioned, in this order, each with the words that say it.
//!
//! [`groups`] reads the lists of people in each sentence, [`events`] knows the words for gatherings and for being at one,
//! [`attended`] puts both together. A sentence about the future or about another year puts nobody anywhere.

mod attended;
mod events;
mod groups;

use super::document::Document;
use super::lexicon::Class;
use super::{Evidence, Participation, Person, Statement};
use crate::release::Part;

/// Decides the participation of each person.
pub fn decide(document: &Document, people: &mut [Person], statements: &[Statement]) {
    let groups = groups::read(document, people);
    let found = attended::find(document, people, statements, &groups);
    for (index, person) in people.iter_mut().enumerate() {
        let (participation, evidence) = if let Some(evidence) = found[index] {
            (Participation::Attended, evidence)
        } else if let Some(evidence) = quoted(document, person, index, statements) {
            (Participation::Quoted, evidence)
        } else if let Some(evidence) = contact(document, person) {
            (Participation::Contact, evidence)
        } else {
            (Participation::Mentioned, person.mentions[0].evidence)
        };
        person.participation = participation;
        person.participation_evidence = evidence;
    }
}

/// A statement, or a speech verb right beside the name.
fn quoted(
    document: &Document,
    person: &Person,
    index: usize,
    statements: &[Statement],
) -> Option<Evidence> {
    if let Some(statement) = statements.iter().find(|s| s.speaker == index) {
        return Some(Evidence {
            rule: "has-statement",
            span: statement.evidence.span,
        });
    }
    person.mentions.iter().find_map(|mention| {
        let tokens = document.tokens_of(mention.span);
        let part = document.paragraphs[document.paragraph_of(tokens.start)].part;
        if !matches!(part, Part::Body | Part::Item) {
            return None;
        }
        let verb = |i: usize| {
            document.class(i).intersects(Class::CUE_VERB) && is_telling(document.word(i))
        };
        let beside = Some(tokens.end)
            .filter(|&i| verb(i))
            .or_else(|| tokens.start.checked_sub(1).filter(|&i| verb(i)));
        beside.map(|i| Evidence {
            rule: "speech-verb",
            span: document.tokens[i].span,
        })
    })
}

fn is_telling(word: &str) -> bool {
    matches!(
        word,
        "said"
            | "says"
            | "added"
            | "noted"
            | "stated"
            | "explained"
            | "announced"
            | "remarked"
            | "commented"
            | "emphasized"
            | "emphasised"
            | "stressed"
            | "wrote"
            | "continued"
            | "concluded"
            | "urged"
            | "told"
            | "recalled"
            | "declared"
    )
}

/// Named only where somebody is to be called.
fn contact(document: &Document, person: &Person) -> Option<Evidence> {
    let asked = |rule: &str| rule.starts_with("contact");
    let block = person.mentions.iter().all(|m| {
        let at = document.token_at(m.span.start);
        document.paragraphs[document.paragraph_of(at)].part == Part::Contact
            || asked(m.evidence.rule)
    });
    block.then(|| person.mentions[0].evidence)
}
