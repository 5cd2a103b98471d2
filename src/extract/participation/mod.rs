//! Who was in the room: attended, quoted, contact or mentioned, in this order, each with the words that say it.
//!
//! [`groups`] reads the lists of people in each sentence, [`events`] knows the words for gatherings, [`presence`] the verbs
//! of being at one, [`markers`] the small words around them; [`attended`] puts them together for names and lists, by what
//! stands [`before`] them and what the words around that [`lead`] to, by the list they are [`listed`] in, by the [`clause`]
//! behind them and by the [`gathering`] that had them; [`roll`] reads lists on lines of their own, [`headline`] headlines,
//! [`speech`] those who spoke, [`onair`] those who talk for others to hear, [`legislature`] those on the floor of a chamber, [`subject`] "he" and "the President"; [`tenor`] says once a sentence what it is about. A
//! sentence about the future or about another year puts nobody anywhere, and [`announced`] knows lineups. [`quoted`] finds those who said something without
//! being there, [`signed`] those who put their names to it, [`accused`] those whose words are what a case is about,
//! [`contact`] those who are to be called.

mod accused;
mod aired;
mod announced;
mod announcing;
mod apposed;
mod attended;
mod before;
mod clause;
mod contact;
mod done;
mod events;
mod gathering;
mod groups;
mod headline;
mod lead;
mod legislature;
#[cfg(test)]
mod legislature_tests;
mod listed;
mod markers;
mod onair;
mod presence;
mod quoted;
mod roll;
mod signed;
mod speech;
mod subject;
mod tenor;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_acts;
#[cfg(test)]
mod tests_given;
#[cfg(test)]
mod tests_lineups;
#[cfg(test)]
mod tests_quoted;
#[cfg(test)]
mod tests_shows;

use super::document::Document;
use super::interview;
use super::{Evidence, Participation, Person, Statement, StatementKind};
use groups::Groups;

/// "Q&A with Jane Doe, CEO of Acme": what follows are the answers of whom the headline names.
fn interviewed(document: &Document, person: &Person) -> Option<Evidence> {
    let with = interview::headline(document)?;
    let asked = document.tokens.get(with + 1)?.span.start;
    person.mentions.iter().find(|m| m.span.start == asked)?;
    Some(Evidence {
        rule: "statement-of",
        span: document.span(with - 1..with + 1),
    })
}

/// What is read of a release before anything is decided.
struct Read {
    groups: Groups,
    /// Of each person what says that they were in the room.
    attended: Vec<Option<Evidence>>,
}

impl Read {
    /// None where nobody is named.
    fn of(document: &Document, people: &[Person], statements: &[Statement]) -> Option<Self> {
        if people.is_empty() {
            return None;
        }
        let groups = groups::read(document, people);
        let attended = attended::find(document, people, statements, &groups);
        Some(Self { groups, attended })
    }
}

/// Decides the participation of each person of each release. Who was there is read of all releases before the rest: both
/// by turns are more code than the processor keeps at hand.
pub fn decide(documents: &[Document], people: &mut [Vec<Person>], statements: &[Vec<Statement>]) {
    let releases = || documents.iter().zip(statements);
    let read = releases().zip(people.iter());
    let read: Vec<_> = read
        .map(|((document, statements), people)| Read::of(document, people, statements))
        .collect();
    for (((document, statements), people), read) in releases().zip(people).zip(read) {
        if let Some(read) = read {
            decide_by(&read, document, people, statements);
        }
    }
}

/// Decides by what was read of their release.
fn decide_by(read: &Read, document: &Document, people: &mut [Person], statements: &[Statement]) {
    let groups = &read.groups.list;
    let mut said: Vec<Option<Evidence>> = vec![None; people.len()];
    let standing = accused::find(document, people, groups, statements);
    // What an accused wrote is quoted as anybody's words are.
    let speaks = |person: usize, e: Evidence| standing[person].speaks(e, e.span.of(document.text));
    let counts = |s: &&Statement| s.kind == StatementKind::Direct || speaks(s.speaker, s.evidence);
    for statement in statements.iter().filter(counts) {
        said[statement.speaker].get_or_insert(Evidence {
            rule: "has-statement",
            span: statement.evidence.span,
        });
    }
    let spoke = quoted::find(document, groups, people);
    let signed = signed::find(document, groups, people.len());
    for (index, person) in people.iter_mut().enumerate() {
        let (participation, evidence) = if let Some(evidence) = read.attended[index] {
            (Participation::Attended, evidence)
        } else if let Some(evidence) = said[index]
            .or(spoke[index]
                .filter(|e| speaks(index, *e))
                .or(signed[index])
                // Whom a letter bids to call is named below it, where those who signed it are; and above a story that lost
                // its lines, where somebody told of it.
                .filter(|_| contact::find(document, person).is_none()))
            .or_else(|| interviewed(document, person))
        {
            (Participation::Quoted, evidence)
        } else if let Some(evidence) = contact::find(document, person) {
            (Participation::Contact, evidence)
        } else {
            (Participation::Mentioned, person.mentions[0].evidence)
        };
        person.participation = participation;
        person.participation_evidence = evidence;
    }
}
