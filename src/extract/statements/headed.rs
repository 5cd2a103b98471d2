//! A release whose heading says whose words it has: `Statement of Senator Doe on the Bridge`, `SEN. DOE COMMENTS ON THE BRIDGE`,
//! and below it nothing but Doe's words, with quotation marks or without.

use std::ops::Range;

use super::Voice;
use super::cast::Cast;
use super::pronoun::Salience;
use super::stretch::{Stretch, Subject};
use super::unmarked::is_first_person;
use crate::extract::Evidence;
use crate::extract::document::Document;
use crate::release::Part;
use crate::text::token::Kind;

/// A release whose words are those of one speaker.
pub(super) struct Headed {
    /// Who speaks.
    pub voice: Voice,
    /// The paragraph that the words begin with.
    pub body: usize,
}

/// So many paragraphs at the top may be headings.
const TOP: usize = 12;

/// The most tokens of a heading.
const HEADING: usize = 40;

/// The fewest tokens of a paragraph that is prose.
pub(super) const PROSE: usize = 12;

/// So often whoever gives a statement without marks is heard in the first person.
const HEARD: usize = 2;

/// What is spoken or written.
const NOUNS: &[&str] = &[
    "statement",
    "statements",
    "remarks",
    "comments",
    "comment",
    "testimony",
    "speech",
];

/// How a heading says that somebody gives it.
const GIVES: &[&str] = &[
    "issues",
    "issued",
    "releases",
    "released",
    "makes",
    "made",
    "delivers",
    "delivered",
    "gives",
    "gave",
    "offers",
    "submits",
    "opening",
    "floor",
    "closing",
    "prepared",
    "following",
    "senate",
    "a",
    "the",
    "his",
    "her",
    "s",
];

/// What somebody does who comments.
const COMMENTS: &[&str] = &["comments", "reacts", "responds", "remarks"];

/// What a heading calls words that answer others: `Doe Response to the Budget`.
const ANSWERS: &[&str] = &["response", "reaction"];

/// The release's one speaker, where a heading tells who that is and the text does not tell of him.
pub(super) fn headed(document: &Document, cast: &Cast) -> Option<Headed> {
    let top = &document.paragraphs[..document.paragraphs.len().min(TOP)];
    let mut found = top.iter().enumerate().filter_map(|(k, p)| {
        let heading = matches!(
            p.part,
            Part::Headline | Part::Subhead | Part::Heading | Part::Body
        );
        let subject = (heading && p.tokens.len() <= HEADING)
            .then(|| speaker(document, cast, &p.tokens))
            .flatten()?;
        Some((k, subject))
    });
    let (k, subject) = found.next_back()?;
    let [person] = subject.people[..] else {
        return None;
    };
    let prose = |p: &usize| {
        let p = &document.paragraphs[*p];
        p.part == Part::Body && p.tokens.len() >= PROSE
    };
    let body = (k + 1..document.paragraphs.len()).find(prose)?;
    let rest = (body..document.paragraphs.len()).filter(prose);
    is_spoken(document, cast, person, rest).then(|| Headed {
        voice: Voice {
            people: vec![person],
            evidence: Evidence {
                rule: "statement-follows",
                span: document.span(subject.tokens),
            },
        },
        body,
    })
}

/// Whether paragraphs of prose are somebody's own words: nothing tells of him, they are no broken lines, and either all are
/// quotations or he is heard.
pub(super) fn is_spoken(
    document: &Document,
    cast: &Cast,
    person: usize,
    paragraphs: impl Iterator<Item = usize>,
) -> bool {
    let (mut all, mut begun, mut quoted, mut heard) = (0, 0, 0, 0);
    let mut first_quoted = false;
    for k in paragraphs {
        let tokens = document.paragraphs[k].tokens.clone();
        if names(cast, &tokens, person) {
            return false;
        }
        let opens = document.kind(tokens.start) == Some(Kind::Open);
        first_quoted |= all == 0 && opens;
        all += 1;
        quoted += usize::from(opens);
        begun += usize::from(opens || document.is_capitalised(tokens.start));
        heard += tokens
            .filter(|i| is_first_person(document, *i))
            .take(HEARD)
            .count();
    }
    2 * begun > all && (first_quoted || quoted == 0 && heard >= HEARD)
}

/// Whether somebody is named in a stretch.
fn names(cast: &Cast, tokens: &Range<usize>, person: usize) -> bool {
    let from = cast
        .named
        .partition_point(|n| n.tokens.start < tokens.start);
    let mut within = cast.named[from..]
        .iter()
        .take_while(|n| n.tokens.start < tokens.end);
    within.any(|n| n.person == person)
}

/// Whose words a heading announces.
fn speaker(document: &Document, cast: &Cast, tokens: &Range<usize>) -> Option<Subject> {
    let is = |i: usize, words: &[&str]| {
        let word = document.word(i);
        words.iter().any(|w| w.eq_ignore_ascii_case(word))
    };
    let salience = Salience::new(0);
    let stretch = Stretch {
        document,
        cast,
        salience: &salience,
        tokens: tokens.clone(),
    };
    let from = cast
        .named
        .partition_point(|n| n.tokens.start < tokens.start);
    let named = cast
        .named
        .get(from)
        .filter(|n| n.tokens.start < tokens.end)?;
    let subject = || Subject {
        people: vec![named.person],
        tokens: named.tokens.clone(),
        rule: "name",
    };
    // `Opening Statement of Senator Doe`, `Statement by Doe`
    let mut nouns = tokens.start..named.tokens.start;
    if let Some(noun) = nouns.rfind(|i| is(*i, NOUNS)) {
        // `Statement to the Media by Doe`
        let to = is(noun + 1, &["to", "for"]) && is(noun + 2, &["the"]);
        let behind = noun + 1 + if to { 3 } else { 0 };
        let by = is(behind, if to { &["by"] } else { &["of", "by", "from"] });
        // `Speech by the President of Marlow Jane Doe`
        let office = |i: usize| is(behind, &["by"]) && is(i, &["of", "the", "for"]);
        let titles = (behind + 1..named.tokens.start)
            .all(|i| office(i) || stretch.joins_name(i) && !is(i, &["of", "on", "to", "for"]));
        return (by && titles).then(subject);
    }
    // `SEN. DOE ISSUES STATEMENT`, `Doe's Statement on the Bridge`, `DOE COMMENTS ON THE BRIDGE`
    if stretch.phrase_start(named) > tokens.start {
        return None;
    }
    let gives = |i: &usize| is(*i, GIVES) || document.kind(*i) == Some(Kind::Possessive);
    let end = named.tokens.end;
    let noun = end + (end..tokens.end.min(end + 4)).take_while(gives).count();
    let comments = is(noun, COMMENTS) && is(noun + 1, &["on", "to"]);
    let statement =
        is(noun, NOUNS) && noun < tokens.end && (noun > end || !is(noun, &["comments", "remarks"]));
    let answer = is(noun, ANSWERS) && is(noun + 1, &["to"]);
    (comments || statement || answer).then(subject)
}
