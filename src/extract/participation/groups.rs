//! The people of a sentence in groups: names that stand in one list do the same thing.

use std::ops::Range;

use crate::extract::document::Document;
use crate::extract::lexicon::Class;
use crate::extract::{Person, Role};
use crate::text::token::Kind;

/// People in one list, or one person alone.
#[derive(Debug, Clone)]
pub struct Group {
    /// Indices of the people, in order.
    pub people: Vec<usize>,
    /// From the first word of the first name, or of the title before it, to the end of the last name.
    pub tokens: Range<usize>,
    /// The sentence.
    pub sentence: usize,
}

/// The groups of a release.
pub struct Groups {
    /// In the order of the text.
    pub list: Vec<Group>,
    /// By token whether it belongs to the title or the body of a role.
    pub titles: Vec<bool>,
}

/// Reads the groups of a release.
pub fn read(document: &Document, people: &[Person]) -> Groups {
    let mut named: Vec<(Range<usize>, usize)> = Vec::new();
    for (index, person) in people.iter().enumerate() {
        for mention in &person.mentions {
            named.push((document.tokens_of(mention.span), index));
        }
    }
    named.sort_by_key(|(tokens, _)| tokens.start);
    let titles = title_tokens(document, people);
    let mut groups: Vec<Group> = Vec::new();
    // By person how many groups there were when it was last put into one.
    let mut grouped = vec![0; people.len()];
    for (tokens, person) in named {
        if tokens.is_empty() {
            continue;
        }
        let sentence = document.sentence_of(tokens.start);
        let groups_so_far = groups.len();
        if let Some(last) = groups
            .last_mut()
            .filter(|g| g.sentence == sentence && g.tokens.end <= tokens.start)
            && !is_inviting(document, last)
            && is_list(document, last.tokens.end..tokens.start, &titles)
        {
            last.tokens.end = tokens.end;
            if grouped[person] != groups_so_far {
                grouped[person] = groups_so_far;
                last.people.push(person);
            }
            continue;
        }
        let start = title_start(document, tokens.start, sentence, &titles);
        let before = groups.last().filter(|g| g.sentence == sentence);
        let start = before.map_or(start, |g| past_role(document, start..tokens.start, g));
        groups.push(Group {
            people: vec![person],
            tokens: start..tokens.end,
            sentence,
        });
        grouped[person] = groups.len();
    }
    Groups {
        list: groups,
        titles,
    }
}

/// Which tokens belong to the titles and bodies of roles.
fn title_tokens(document: &Document, people: &[Person]) -> Vec<bool> {
    let mut marks = vec![false; document.tokens.len()];
    let mut mark = |role: &Role| {
        for span in [
            Some(role.evidence.span),
            Some(role.title_span),
            role.organisation_span,
        ]
        .into_iter()
        .flatten()
        {
            marks[document.tokens_of(span)].fill(true);
        }
    };
    people.iter().flat_map(|p| &p.roles).for_each(&mut mark);
    marks
}

/// Where the title before a name begins, honorific included.
fn title_start(document: &Document, name: usize, sentence: usize, titles: &[bool]) -> usize {
    let floor = document.sentences[sentence].tokens.start;
    let mut start = name;
    while start > floor {
        let i = start - 1;
        // "Ambassador Meets President Doe" looks like one long title.
        if document.is(i, &["Meets", "Visits", "Receives"]) {
            break;
        }
        let comma = document.is(i, &[","]) && i > floor && titles[i - 1];
        let superlative = document.is(i, &["Most", "Right", "His", "Her"])
            && document.class(i + 1).intersects(Class::HONORIFIC);
        // "Indian Prime Minister Doe", "the South African President Roe"
        let people = document.is_capitalised(i)
            && i + 1 == start
            && (document
                .class(i)
                .intersects(Class::DEMONYM | Class::COUNTRY)
                || document.is(i, &["Sri", "South", "North", "New", "Saudi", "United"])
                    && document
                        .class(i + 1)
                        .intersects(Class::DEMONYM | Class::COUNTRY))
            && start < name
            && document
                .class(start)
                .intersects(Class::TITLE | Class::TITLE_MODIFIER | Class::DEMONYM);
        if titles[i]
            || people
            || comma
            || superlative
            || document
                .class(i)
                .intersects(Class::HONORIFIC | Class::TITLE | Class::TITLE_MODIFIER)
                && document.is_capitalised(i)
        {
            start = i;
        } else {
            break;
        }
    }
    start
}

/// "of Doe, President of Norland, President Roe": where the title of a name begins that reaches back into what the `last`
/// group is said to be.
fn past_role(document: &Document, title: Range<usize>, last: &Group) -> usize {
    if title.start > last.tokens.end + 1 {
        return title.start;
    }
    let comma = title.clone().rev().find(|&i| document.is(i, &[","]));
    comma.map_or(title.start, |i| i + 1)
}

/// "At the invitation of Doe, Roe left": whoever invites is no member of the list behind the comma.
pub fn is_inviting(document: &Document, group: &Group) -> bool {
    let floor = document.sentences[group.sentence].tokens.start;
    let mut before = group.tokens.start.saturating_sub(8).max(floor)..group.tokens.start;
    before.any(|i| document.is(i, &["invitation"]) && document.is(i + 1, &["of"]))
}

/// Whether what stands between two names makes them members of one list: titles, commas, "and", and no verb.
fn is_list(document: &Document, between: Range<usize>, titles: &[bool]) -> bool {
    let mut joined = false;
    let verbs = Class::CUE_VERB | Class::ATTEND_VERB | Class::SPEECH_ACT;
    for i in between.clone() {
        if titles[i] {
            continue;
        }
        let word = document.word(i);
        match word {
            "," | "and" | ";" | "&" | "as" | "well" | "along" | "together" | "alongside"
            | "including" => joined = true,
            "with" if i > between.start && document.is(i - 1, &["along", "together"]) => {}
            "presence" => return false,
            "representing" | "behalf" if titles_only(document, i + 1..between.end, titles) => {
                return false;
            }
            "joins" | "tells" | "told" => return false,
            "is" | "was" | "were" | "are" | "has" | "have" | "had" | "will" | "would" | "who"
            | "which" | "that" | "to" | "with" | "by" | "from" | "between" => return false,
            _ if document.class(i).intersects(verbs) && !document.is_capitalised(i) => {
                return false;
            }
            _ if matches!(document.kind(i), Some(Kind::Open | Kind::Close)) => return false,
            _ => {}
        }
    }
    joined && between.len() <= 60 || is_adjacent(document, between, titles)
}

/// Whether `between` parts two members of a list that has lost its commas: "Governor Doe Mayor Roe", "Senator Doe D NY
/// Mayor Roe".
fn is_adjacent(document: &Document, between: Range<usize>, titles: &[bool]) -> bool {
    let sentence = &document.sentences[document.sentence_of(between.start)].tokens;
    if sentence.len() <= 30 || between.is_empty() || between.len() > 8 {
        return false;
    }
    let title = |i: usize| {
        document
            .class(i)
            .intersects(Class::HONORIFIC | Class::TITLE | Class::TITLE_MODIFIER)
    };
    between
        .clone()
        .all(|i| titles[i] || document.is_capitalised(i))
        && between
            .clone()
            .any(|i| document.is_capitalised(i) && title(i))
        && !sentence.clone().take(90).any(|i| document.is(i, &[","]))
}

/// Whether nothing but a title stands in `tokens`: "representing the Minister of Ports" before a name.
fn titles_only(document: &Document, mut tokens: Range<usize>, titles: &[bool]) -> bool {
    tokens.all(|i| {
        titles[i]
            || document.is(i, &["the", "of", "The"])
            || document
                .class(i)
                .intersects(Class::HONORIFIC | Class::TITLE | Class::TITLE_MODIFIER)
    })
}
