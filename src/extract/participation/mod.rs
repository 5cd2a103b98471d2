//! Who was in the room: attended, quoted, contact or mentioned, in this order, each with the words that say it.
//!
//! [`groups`] reads the lists of people in each sentence, [`events`] knows the words for gatherings and for being at one,
//! [`markers`] the small words around them; [`attended`] puts them together for names and lists, [`roll`] for lists on lines
//! of their own, [`speech`] for those who spoke, [`subject`] for "he" and "the President"; [`tenor`] says once a sentence
//! what it is about. A sentence about the future or about another year puts nobody anywhere.

mod attended;
mod events;
mod groups;
mod markers;
mod roll;
mod speech;
mod subject;
mod tenor;
#[cfg(test)]
mod tests;

use super::document::Document;
use super::lexicon::Class;
use super::{Evidence, Participation, Person, Statement};
use crate::release::Part;
use crate::text::Span;
use crate::text::token::Kind;

/// Decides the participation of each person.
pub fn decide(document: &Document, people: &mut [Person], statements: &[Statement]) {
    let groups = groups::read(document, people);
    let found = attended::find(document, people, statements, &groups);
    let mut said: Vec<Option<Span>> = vec![None; people.len()];
    for statement in statements {
        said[statement.speaker].get_or_insert(statement.evidence.span);
    }
    for (index, person) in people.iter_mut().enumerate() {
        let (participation, evidence) = if let Some(evidence) = found[index] {
            (Participation::Attended, evidence)
        } else if let Some(evidence) = quoted(document, person, said[index]) {
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
fn quoted(document: &Document, person: &Person, said: Option<Span>) -> Option<Evidence> {
    if let Some(span) = said {
        return Some(Evidence {
            rule: "has-statement",
            span,
        });
    }
    person.mentions.iter().find_map(|mention| {
        let tokens = document.tokens_of(mention.span);
        if let Some(words) = titled_statement(document, tokens.start) {
            return Some(Evidence {
                rule: "statement-of",
                span: words,
            });
        }
        let part = document.paragraphs[document.paragraph_of(tokens.start)].part;
        if !matches!(part, Part::Body | Part::Item) {
            return None;
        }
        let verb = |i: usize| {
            document.class(i).intersects(Class::CUE_VERB) && is_telling(document.word(i))
        };
        let issues = |i: usize| issues_statement(document, i);
        let beside = subject_verb(document, tokens.end, &verb)
            .or_else(|| subject_verb(document, tokens.end, &issues))
            .or_else(|| tokens.start.checked_sub(1).filter(|&i| verb(i)));
        beside.map(|i| Evidence {
            rule: "speech-verb",
            span: document.tokens[i].span,
        })
    })
}

/// The verb of a name that ends at `at`, past the body, the age or the party behind the name.
fn subject_verb(document: &Document, at: usize, verb: &dyn Fn(usize) -> bool) -> Option<usize> {
    let passes = |i: usize| {
        document.is_capitalised(i)
            || document.is(i, &[",", "of", "the", "for", "and", "(", ")"])
            || matches!(document.kind(i), Some(Kind::Number | Kind::Possessive))
    };
    let end = document.sentences[document.sentence_of(at.checked_sub(1)?)]
        .tokens
        .end;
    (at..end.min(at + 16))
        .find(|&i| !passes(i))
        .filter(|&i| verb(i))
}

/// "made the following statement", "released a statement": whether the verb at `i` gives one.
fn issues_statement(document: &Document, i: usize) -> bool {
    document.is(i, &["made", "issued", "released", "delivered", "gave"])
        && (i + 1..i + 7).any(|k| {
            document.is(
                k,
                &["statement", "remarks", "comment", "comments", "statements"],
            )
        })
}

/// "Statement of Senator Doe": a heading that gives the words below it to the person.
fn titled_statement(document: &Document, name: usize) -> Option<Span> {
    let sentence = document.sentences[document.sentence_of(name)].tokens.start;
    let lead = (sentence..name)
        .rev()
        .take(6)
        .find(|&i| document.is(i, &["of", "by", "from", "OF", "BY", "FROM"]))?;
    let head = lead.checked_sub(1).filter(|i| *i >= sentence)?;
    let heading = sentence + 2 >= head
        && document.is(
            head,
            &[
                "Statement",
                "STATEMENT",
                "Remarks",
                "REMARKS",
                "Message",
                "MESSAGE",
                "Comments",
            ],
        );
    heading.then(|| document.span(head..lead + 1))
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
