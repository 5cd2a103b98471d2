//! The pieces of a paragraph: what stands between its quotations, sentence by sentence, and who speaks or is told of there.

use std::ops::Range;

use super::attribution::{Attribution, attributions};
use super::quotation::Quotation;
use super::stretch::Stretch;
use super::{Scribe, Voice};
use crate::extract::Evidence;

/// A stretch of a sentence between quotations.
pub(super) struct Piece {
    pub(super) tokens: Range<usize>,
    /// The sentence: an index into the document's.
    pub(super) sentence: usize,
    /// The quotation right before it and the one right behind it: indices into the paragraph's.
    pub(super) before: Option<usize>,
    pub(super) behind: Option<usize>,
    pub(super) attributions: Vec<Attribution>,
}

impl Scribe<'_, '_> {
    /// Where a sentence begins, past the dateline.
    pub(super) fn opening(&self, sentence: usize) -> usize {
        let tokens = &self.document.sentences[sentence].tokens;
        if tokens.contains(&self.story) {
            self.story
        } else {
            tokens.start
        }
    }

    /// Cuts the sentences of a paragraph at its quotations.
    pub(super) fn cut(
        &self,
        quotes: &[Quotation],
        sentences: Range<usize>,
        pieces: &mut Vec<Piece>,
    ) {
        pieces.clear();
        let mut q = 0;
        for s in sentences {
            let sentence = self.document.sentences[s].tokens.clone();
            let mut at = self.opening(s);
            let mut before = None;
            while at < sentence.end {
                while q < quotes.len() && quotes[q].whole.end <= at {
                    before = (quotes[q].whole.end == at).then_some(q);
                    q += 1;
                }
                let next = quotes.get(q);
                if let Some(quote) = next
                    && quote.whole.start <= at
                {
                    at = quote.whole.end;
                    continue;
                }
                let end = next.map_or(sentence.end, |n| n.whole.start.min(sentence.end));
                pieces.push(Piece {
                    tokens: at..end,
                    sentence: s,
                    before: before.take(),
                    behind: (next.is_some_and(|n| n.whole.start == end)).then_some(q),
                    attributions: Vec::new(),
                });
                at = end;
            }
        }
    }

    /// Finds the attributions of a piece, and takes note of whom it is about.
    pub(super) fn read(&mut self, piece: &mut Piece, quotes: &[Quotation], note: bool) {
        let after_speech = piece.before.is_some_and(|q| {
            quotes[q].ends_as_speech(self.document) || self.document.is(piece.tokens.start, &[","])
        });
        let named = self.mentions_before(piece.tokens.start, false);
        debug_assert!(named <= self.cast.named.len());
        let stretch = self.stretch(piece);
        piece.attributions = attributions(&stretch, after_speech);
        let about = piece
            .attributions
            .iter()
            .find(|a| !a.subject.people.is_empty())
            .map(|a| a.subject.people.clone())
            .or_else(|| {
                let subject = stretch
                    .may_have_subject(named)
                    .then(|| stretch.main(piece.tokens.end));
                Some(subject??.people)
            })
            .unwrap_or_default();
        self.mentions_before(piece.tokens.end, note);
        if note && self.opener.is_none() && !about.is_empty() {
            self.opener = Some(Voice {
                people: about.clone(),
                evidence: Evidence {
                    rule: "continued-quotation",
                    span: self.document.span(piece.tokens.clone()),
                },
            });
        }
        if note {
            self.salience.about(&about);
        }
    }

    /// Passes over the mentions before token `end`; with `note`, takes note of them. Those inside quotations are not
    /// noted: a pronoun behind speech means the speaker, not whom he spoke of.
    fn mentions_before(&mut self, end: usize, note: bool) -> usize {
        while let Some(named) = self.cast.named.get(self.next_mention)
            && named.tokens.start < end
        {
            if note {
                self.salience.name(named.person);
            }
            self.next_mention += 1;
        }
        self.next_mention
    }

    /// A piece as what attributions and their subjects are looked for in.
    pub(super) fn stretch(&self, piece: &Piece) -> Stretch<'_, '_> {
        Stretch {
            document: self.document,
            cast: self.cast,
            salience: &self.salience,
            tokens: piece.tokens.clone(),
        }
    }
}
