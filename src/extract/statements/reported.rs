//! Reported speech: what a sentence says that somebody said.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::attribution::{Attribution, Place};
use super::cue;
use super::direct::Spoken;
use super::stretch::REACH;
use super::{Piece, Scribe, Voice};
use crate::extract::StatementKind;
use crate::extract::lexicon::Class;
use crate::text::token::Kind;

/// How many people's statements one sentence reports at most: what names more is a list, and each would have nearly all
/// of it.
const MOST: usize = 64;

impl Scribe<'_, '_> {
    /// Emits the reported statements of a paragraph's pieces, one a sentence and speaker.
    pub(super) fn reported(&mut self, pieces: &[Piece], spoken: &Spoken, taken: &[bool]) {
        let mut done: FxHashSet<usize> = FxHashSet::default();
        let mut sentence = usize::MAX;
        let mut next_spoken = 0;
        for (k, piece) in pieces.iter().enumerate() {
            if piece.attributions.is_empty() || taken.get(k).is_some_and(|t| *t) {
                continue;
            }
            if piece.sentence != sentence {
                sentence = piece.sentence;
                done.clear();
                while let Some((s, person)) = spoken.sentences.get(next_spoken)
                    && *s <= sentence
                {
                    if *s == sentence {
                        done.insert(*person);
                    }
                    next_spoken += 1;
                }
            }
            // "Doe, recalling the war, said that": the finite verb has what was said.
            let (participles, finite): (Vec<&Attribution>, Vec<&Attribution>) = piece
                .attributions
                .iter()
                .partition(|a| self.document.word(a.verb).ends_with("ing"));
            for a in finite.into_iter().chain(participles) {
                let people: Vec<usize> = a
                    .subject
                    .people
                    .iter()
                    .copied()
                    .filter(|p| !done.contains(p))
                    .collect();
                if people.is_empty() || done.len() > MOST || self.opens_next(a) {
                    continue;
                }
                if let Some(tokens) = self.said(piece, a) {
                    done.extend(&people);
                    let voice = Voice {
                        people,
                        evidence: self.evidence(a),
                    };
                    self.emit(&voice, StatementKind::Reported, tokens);
                }
            }
        }
    }

    /// Whether a verb ends its paragraph and the next one opens with a quotation mark, so that it introduces what stands
    /// there.
    pub(super) fn opens_next(&self, a: &Attribution) -> bool {
        let document = self.document;
        let next = a.verb + 1;
        document.kind(next) == Some(Kind::Open)
            && document.paragraph_of(next) != document.paragraph_of(a.verb)
    }

    /// The tokens of what an attribution reports, where that is a statement.
    fn said(&self, piece: &Piece, a: &Attribution) -> Option<Range<usize>> {
        let document = self.document;
        let sentence = self.opening(piece.sentence)..document.sentences[piece.sentence].tokens.end;
        let range = match a.place {
            Place::Behind if a.rule == "according-to" => {
                let comma = (a.tokens.end..sentence.end).find(|i| document.is(*i, &[","]))?;
                self.past_office(comma, sentence.end) + 1..sentence.end
            }
            Place::Behind => {
                cue::complement(document, a.frame, a.verb + 1, sentence.end)?..sentence.end
            }
            Place::Passive if document.is(a.verb, &["announced"]) => sentence.start..a.tokens.start,
            Place::Passive => return None,
            Place::Before if piece.before.is_some() || a.frame == cue::Frame::Assent => {
                return None;
            }
            // "If so, he warned, the state would fail": the words go on behind the attribution.
            Place::Before if self.goes_on(a, sentence.end) => sentence.clone(),
            // "Attorney Doe of the Board; Agent Roe; and Colonel Poe announced.": all before the verb is a list of speakers.
            Place::Before if self.lists_speakers(sentence.start, a) => return None,
            Place::Before => sentence.start..a.start(),
        };
        let words = range
            .clone()
            .filter(|i| document.tokens[*i].is_word())
            .take(3)
            .count();
        let least = match (a.place, a.frame) {
            (Place::Passive, _) | (Place::Behind, cue::Frame::Object) => 1,
            (Place::Behind, _) => 2,
            (Place::Before, _) => 3,
        };
        (words >= least).then_some(range)
    }

    /// Whether semicolons part the speakers of an attribution, the first of whom a sentence begins with.
    fn lists_speakers(&self, start: usize, a: &Attribution) -> bool {
        let document = self.document;
        let parted = (start..a.start()).find(|&i| document.is(i, &[";"]));
        let speaker = |i: usize| {
            let named = self.cast.starting(i);
            named.is_some_and(|n| a.subject.people.contains(&n.person))
        };
        let titled = |i: usize| {
            document
                .class(i)
                .intersects(Class::TITLE | Class::TITLE_MODIFIER)
        };
        parted.is_some_and(|end| (start..end).any(speaker) || titled(start))
    }

    /// The comma behind an office that follows the one at `comma`: "According to Doe, head of the Quay Board, they go". That
    /// one itself where none does.
    fn past_office(&self, comma: usize, end: usize) -> usize {
        let document = self.document;
        let titled = |i: usize| document.class(i).contains(Class::TITLE);
        let next = (comma + 1..end.min(comma + REACH)).find(|&i| document.is(i, &[","]));
        next.filter(|&next| {
            let first = comma + 1 + usize::from(document.is(comma + 1, &["a", "an", "the"]));
            (first..next.min(first + 4)).any(titled)
                && !(first..next).any(|i| document.class(i).contains(Class::CUE_VERB))
        })
        .unwrap_or(comma)
    }

    /// Whether the words that an attribution interrupts go on behind it.
    fn goes_on(&self, a: &Attribution, end: usize) -> bool {
        let document = self.document;
        document.is(a.tokens.end, &[","])
            && a.tokens.end == a.verb + 1
            && !document.word(a.tokens.end + 1).ends_with("ing")
            && a.tokens.end + 4 < end
    }
}
