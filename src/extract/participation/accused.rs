//! Those whom a court case is about: what they told their victims or claimed on a form is what they are accused of, and no
//! statement.

use super::events;
use super::groups::Group;
use crate::extract::document::{Document, Sentence};
use crate::extract::lexicon::Class;
use crate::extract::list::List;
use crate::extract::{Evidence, Person, Statement, StatementKind};
use crate::release::Part;

/// How many tokens behind a name its verb is looked for, past age, home and former office.
const REACH: usize = 28;

/// What a release about a case says of the words of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// They are statements.
    Speaker,
    /// They are what happened, unless the person made the announcement: victims, witnesses, accomplices.
    Bystander,
    /// They are what the case is about.
    Accused,
}

impl Standing {
    /// Whether what `evidence`, of those words, was found by is a statement.
    pub fn speaks(self, evidence: Evidence, words: &str) -> bool {
        match self {
            Self::Speaker => true,
            Self::Bystander => words.contains("announce") || evidence.rule == "said-by",
            Self::Accused => false,
        }
    }
}

/// By person what their words are.
pub fn find(
    document: &Document,
    people: &[Person],
    groups: &[Group],
    statements: &[Statement],
) -> Vec<Standing> {
    let mut standing = vec![Standing::Speaker; people.len()];
    if !is_legal(document) {
        return standing;
    }
    for (k, group) in groups.iter().enumerate() {
        let next = groups.get(k + 1).map_or(usize::MAX, |g| g.tokens.start);
        if is_charged(document, group) || is_tried(document, group, next) {
            group
                .people
                .iter()
                .for_each(|&p| standing[p] = Standing::Accused);
        }
    }
    let mut direct = vec![false; people.len()];
    for statement in statements {
        direct[statement.speaker] |= statement.kind == StatementKind::Direct;
    }
    for (index, person) in people.iter().enumerate() {
        // Whoever speaks for the case has an office; victims, witnesses and accomplices have none.
        if standing[index] == Standing::Speaker && person.roles.is_empty() && !direct[index] {
            standing[index] = Standing::Bystander;
        }
    }
    standing
}

/// What a release about a civil case says besides.
static CIVIL: List = List::of(&[
    "barred",
    "alleges",
    "alleged",
    "enjoined",
    "allegedly",
    "injunction",
]);

/// Whether the release is about a case in court, a civil one included.
fn is_legal(document: &Document) -> bool {
    let of_story = |s: &&Sentence| {
        let part = document.paragraphs[s.paragraph].part;
        matches!(part, Part::Headline | Part::Body)
    };
    let legal = |i: &usize| {
        let word = document.word(*i);
        events::is_prosecution(word) || CIVIL.has_in_any_case(word)
    };
    let sentences = document.sentences.iter().filter(of_story).take(6);
    let words = sentences.flat_map(|s| document.sites.rare.within(events::opening(&s.tokens)));
    words.filter(legal).take(2).count() == 2
}

/// "charges against Doe", "has barred Doe", "the defendant, Doe".
fn is_charged(document: &Document, group: &Group) -> bool {
    let mut before = group.tokens.start;
    while before > 0 && document.is(before - 1, &[",", "the", "a", "former"]) {
        before -= 1;
    }
    before > 0
        && document.is(
            before - 1,
            &[
                "against",
                "charging",
                "charged",
                "sentenced",
                "indicted",
                "convicted",
                "barred",
                "barring",
                "bars",
                "arrested",
                "enjoined",
                "defendant",
                "defendants",
                "Defendant",
                "Defendants",
                "co-defendant",
                "co-defendants",
                "extradited",
            ],
        )
}

/// "Doe, 63, of Porto, was found guilty", "Doe pleaded guilty": the verb of a name before that of the `next`.
fn is_tried(document: &Document, group: &Group, next: usize) -> bool {
    let sentence = document.sentences[group.sentence].tokens.end;
    let end = sentence.min(group.tokens.end + REACH).min(next);
    for i in group.tokens.end..end {
        let word = document.word(i);
        let passive = || (i.saturating_sub(4)..i).any(|k| document.is(k, BE));
        match word {
            "pleaded" | "pled" | "pleads" | "conspired" | "admitted" | "allegedly" => return true,
            "sentenced" | "convicted" | "indicted" | "arrested" | "arraigned" | "charged"
            | "extradited" | "guilty" | "barred" | "enjoined" | "accused"
                if passive() =>
            {
                return true;
            }
            "that" | ";" | "by" => return false,
            _ if document.class(i).intersects(Class::CUE_VERB) && !document.is_capitalised(i) => {
                return false;
            }
            _ => {}
        }
    }
    false
}

const BE: &[&str] = &["was", "were", "been", "is", "are", "being"];
