//! What fills a paragraph by itself: a quotation whose speaker stands in the next paragraph or nowhere near, and a name above
//! words between marks.

use std::ops::Range;

use super::attribution::Place;
use super::{Carry, Only, Piece, Scribe, Voice, signature, unmarked};
use crate::extract::{Evidence, StatementKind};
use crate::release::Part;
use crate::text::token::Kind;

/// The fewest tokens of a quotation that stands alone in its paragraph and is no motto.
const ALONE: usize = 10;

/// How long a line is that is a name with an office and nothing else, in tokens.
const LINE: usize = 14;

impl Scribe<'_, '_> {
    /// What the next paragraph says is this speaker's.
    pub(super) fn announce(&mut self, voice: Voice) {
        self.settle_alone();
        self.carry = Carry {
            speaker: Some(voice),
            open: false,
        };
    }

    /// `Speaker Jane Doe`, a line of its own above words between marks: whose they are.
    pub(super) fn name_alone(&self, paragraph: usize) -> Option<Voice> {
        let document = self.document;
        let line = &document.paragraphs[paragraph];
        let tokens = line.tokens.clone();
        let next = document.paragraphs.get(paragraph + 1)?.tokens.start;
        if !matches!(line.part, Part::Body | Part::Heading)
            || tokens.len() > LINE
            || document.kind(next) != Some(Kind::Open)
        {
            return None;
        }
        let end = tokens.end - usize::from(document.is(tokens.end - 1, &[":"]));
        let named = self.cast.at(end.checked_sub(1)?)?;
        let titled = |i| {
            document.is_capitalised(i)
                || document.is(i, &["of", "the", "to", "for", "and", ",", "&"])
        };
        let fits = named.tokens.end == end && (tokens.start..named.tokens.start).all(titled);
        fits.then(|| Voice {
            people: vec![named.person],
            evidence: Evidence {
                rule: "colon",
                span: document.span(named.tokens.clone()),
            },
        })
    }

    /// Gives the quotation of the paragraph before to whom the beginning of this one names: `– Jane Doe`, `This was the
    /// impression shared by Jane Doe`.
    pub(super) fn settle(&mut self, pieces: &[Piece]) {
        // Fewer words are a title or a motto.
        let Some(words) = self.pending.take().filter(|w| w.len() >= 4) else {
            return;
        };
        let Some(first) = pieces.first() else {
            return self.give_alone(words);
        };
        let stretch = self.stretch(first);
        let signed = signature::signature(&stretch);
        let passive = first.attributions.iter().find(|a| {
            a.place == Place::Passive
                && self
                    .document
                    .is(first.tokens.start, &["This", "These", "So", "Such"])
        });
        if let Some(a) = signed.as_ref().or(passive) {
            let voice = Voice {
                people: a.subject.people.clone(),
                evidence: self.evidence(a),
            };
            self.emit(&voice, StatementKind::Direct, words);
        } else {
            self.give_alone(words);
        }
    }

    /// Gives the quotation that ended the paragraph before where nothing comes that could name its speaker.
    pub(super) fn settle_alone(&mut self) {
        if let Some(words) = self.pending.take() {
            self.give_alone(words);
        }
    }

    /// Gives a paragraph that is a quotation and nothing else to the only one who speaks in the release, or, where nobody has
    /// spoken yet and it is in the first person, to whom the release opens with.
    fn give_alone(&mut self, words: Range<usize>) {
        let paragraph = self.document.paragraph_of(words.start);
        let whole = &self.document.paragraphs[paragraph];
        let alone = whole.part == Part::Body
            && words.start <= whole.tokens.start + 1
            && words.len() >= ALONE
            && self.cast.starting(words.start).is_none()
            && self.document.is_capitalised(words.start);
        let heard = || {
            words
                .clone()
                .any(|i| unmarked::is_first_person(self.document, i))
        };
        let voice = match (&self.only, &self.opener) {
            (Only::One(voice), _) => voice,
            (Only::Nobody, Some(voice)) if voice.people.len() == 1 && heard() => voice,
            _ => return,
        };
        // `Jane Doe, 26, of Marlow` above words that are hers.
        let above = paragraph
            .checked_sub(1)
            .map(|p| self.document.paragraphs[p].tokens.start);
        let named = above.and_then(|start| self.cast.starting(start));
        let heads = named.is_some_and(|n| !voice.people.contains(&n.person));
        if alone && !heads {
            let voice = Voice {
                evidence: Evidence {
                    rule: "continued-quotation",
                    ..voice.evidence
                },
                ..voice.clone()
            };
            self.emit(&voice, StatementKind::Direct, words);
        }
    }
}
