//! A message that is signed: paragraphs in the first person, and below them a line with a name and nothing else, above the
//! office of who bears it.

use super::Voice;
use super::cast::Cast;
use super::headed::{Headed, PROSE, is_spoken};
use crate::extract::Evidence;
use crate::extract::document::Document;
use crate::extract::lexicon::Class;
use crate::release::Part;

/// How many lines from the end the name stands.
const END: usize = 6;

/// The most tokens of a line of a signature.
const LINE: usize = 14;

/// How a letter begins and ends, which is addressed to somebody and is no statement.
const LETTER: &[&str] = &[
    "Dear",
    "Sincerely",
    "Respectfully",
    "Yours",
    "Regards",
    "Cordially",
    "Best",
];

/// The one whose words a release has, where a signature says so and the text does not tell of him.
pub(super) fn signed(document: &Document, cast: &Cast) -> Option<Headed> {
    let end = document.paragraphs.len();
    let lines = end.saturating_sub(END).max(1)..end;
    let (at, person) = lines
        .clone()
        .find_map(|k| Some((k, name_alone(document, cast, k)?)))?;
    let office = document.paragraphs.get(at + 1..)?;
    let short = office.iter().all(|p| p.tokens.len() <= LINE);
    let titled = office.first().is_some_and(|p| {
        document
            .class(p.tokens.start)
            .intersects(Class::TITLE | Class::TITLE_MODIFIER)
    });
    let letter = |k: &usize| document.is(document.paragraphs[*k].tokens.start, LETTER);
    // `555-010-1234` below it: somebody to call.
    let called = office.iter().any(|p| {
        let line = document.span(p.tokens.clone()).of(document.text);
        line.contains('-') && !line.contains(|c: char| c.is_alphabetic())
    });
    if !short || !titled || called || (0..at).any(|k| letter(&k)) {
        return None;
    }
    let prose = |k: &usize| {
        let p = &document.paragraphs[*k];
        p.part == Part::Body && p.tokens.len() >= PROSE
    };
    let body = (0..at).find(prose)?;
    let name = document.paragraphs[at].tokens.clone();
    is_spoken(document, cast, person, (body..at).filter(prose)).then(|| Headed {
        voice: Voice {
            people: vec![person],
            evidence: Evidence {
                rule: "signature",
                span: document.span(name),
            },
        },
        body,
    })
}

/// Whose name a line is, with an honorific at most.
fn name_alone(document: &Document, cast: &Cast, paragraph: usize) -> Option<usize> {
    let line = document.paragraphs[paragraph].tokens.clone();
    let named = cast.at(line.end - 1)?;
    let honorific = |i| document.class(i).contains(Class::HONORIFIC) || document.is(i, &["."]);
    let alone = named.tokens.end == line.end
        && named.tokens.start >= line.start
        && (line.start..named.tokens.start).all(honorific);
    (alone && named.tokens.len() > 1).then_some(named.person)
}
