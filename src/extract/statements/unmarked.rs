//! Direct speech without quotation marks: `We will act, said Doe. We must.` in a text that lost them on its way.

use std::ops::Range;

use super::attribution::{Attribution, Place};
use super::cue::Frame;
use super::extent::{Given, Unit};
use super::quotation::Quotation;
use super::tone::tone;
use super::{Piece, Scribe, Voice};
use crate::extract::StatementKind;
use crate::extract::document::Document;
use crate::extract::lexicon::Class;
use crate::release::Part;
use crate::text::token::{Kind, Shape};

/// A text with fewer paragraphs has lost them.
const PARAGRAPHS: usize = 5;

/// What of its quotation marks a text has lost on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Marks {
    /// It has its marks, as far as one can see.
    Kept,
    /// Apostrophes are fewer than prose has, but some quotation marks are left.
    Doubtful,
    /// Neither are there.
    Lost,
}

/// Tells whether a text has lost its quotation marks: where they went, the apostrophes went, too.
pub(super) fn marks(document: &Document) -> Marks {
    let mut apostrophes = document.kept_possessives;
    let mut double = false;
    for i in document.sites.quotes.within(0..document.tokens.len()) {
        if document.is(i, &["‘", "’", "'"]) {
            apostrophes += 1;
        } else {
            double = true;
        }
    }
    if document.tokens.len() < 40 || apostrophes * 300 > document.tokens.len() {
        Marks::Kept
    } else if double {
        Marks::Doubtful
    } else {
        Marks::Lost
    }
}

/// Speech that ended a paragraph of a text without marks.
#[derive(Debug)]
pub(super) struct Ending {
    paragraph: usize,
    voice: Voice,
    /// Where it stands among the statements.
    statements: Range<usize>,
    /// Whether it ended with its attribution.
    attributed: bool,
}

/// The fewest tokens of a paragraph that goes on in such speech.
const LEAST: usize = 8;

/// How much it sounds like speech at least: see [`tone`].
const SPEECH: i32 = 300;

impl Scribe<'_, '_> {
    /// Emits what is plainly verbatim beside an attribution in a paragraph without quotations, and says which of its
    /// pieces that took.
    /// `orphan` says that half a pair of marks stands there, so that the paragraph surely is speech.
    /// `taken` says which of them are taken already.
    pub(super) fn unmarked(
        &mut self,
        pieces: &[Piece],
        orphan: bool,
        taken: Vec<bool>,
    ) -> Vec<bool> {
        let marks = self.marks;
        if orphan {
            self.marks = Marks::Lost;
        }
        let taken = self.take_unmarked(pieces, taken);
        self.marks = marks;
        taken
    }

    /// Whether a text that has lost its paragraphs has lost most of its marks, too, so that one quotation says nothing of
    /// the rest.
    pub(super) fn has_few_marks(&self) -> bool {
        self.marks == Marks::Doubtful && self.document.paragraphs.len() < PARAGRAPHS
    }

    /// As [`Self::unmarked`], of the pieces that no quotation stands beside.
    pub(super) fn unmarked_apart(
        &mut self,
        pieces: &[Piece],
        quotations: &[Quotation],
    ) -> Vec<bool> {
        let beside = |p: &Piece| {
            let touches =
                |q: &Quotation| q.whole.start <= p.tokens.end && p.tokens.start <= q.whole.end;
            quotations.iter().any(touches)
        };
        let beside: Vec<bool> = pieces.iter().map(beside).collect();
        let taken = self.unmarked(pieces, false, beside.clone());
        taken.iter().zip(&beside).map(|(t, b)| t & !b).collect()
    }

    fn take_unmarked(&mut self, pieces: &[Piece], mut taken: Vec<bool>) -> Vec<bool> {
        if pieces.iter().all(|p| p.attributions.is_empty()) {
            return taken;
        }
        let units = self.units(pieces);
        let given = self.given(pieces, &units, &taken);
        let extents = self.extents(&units, &given, &taken);
        let ends = extents.last().is_some_and(|e| e.end == units.len());
        for (g, extent) in given.iter().zip(extents) {
            let mut words = g.words.clone();
            if extent.start < g.unit {
                words.start = units[extent.start].tokens.start;
            }
            if extent.end > g.unit + 1 {
                words.end = units[extent.end - 1].tokens.end;
            }
            if words.is_empty() {
                continue;
            }
            for unit in &units[extent] {
                taken[unit.piece] = true;
            }
            let voice = Voice {
                people: g.attribution.subject.people.clone(),
                evidence: self.evidence(g.attribution),
            };
            let from = self.out.len();
            self.emit(&voice, StatementKind::Direct, words.clone());
            if ends && self.marks == Marks::Lost {
                self.unmarked = Some(Ending {
                    paragraph: self.document.paragraph_of(words.start),
                    voice,
                    statements: from..self.out.len(),
                    attributed: words.end <= g.attribution.start(),
                });
            }
        }
        taken
    }

    /// Emits a paragraph that goes on in the speech which ended the one before: it sounds like speech from end to end, and nobody
    /// is named as its speaker.
    pub(super) fn go_on_unmarked(&mut self, pieces: &[Piece], paragraph: usize) {
        let before = self.unmarked.take_if(|e| e.paragraph + 1 == paragraph);
        let (Some(before), [first, .., last] | [first @ last]) = (before, pieces) else {
            return;
        };
        let document = self.document;
        let words = first.tokens.start..last.tokens.end;
        let tones = pieces.iter().map(|p| tone(document, p.tokens.clone()));
        let sounds = words.len() >= LEAST && tones.sum::<i32>() >= SPEECH;
        let told = || words.clone().any(|i| self.tells_of(&before.voice, i));
        if !sounds || document.paragraphs[paragraph].part != Part::Body || told() {
            return;
        }
        let from = self.out.len();
        // `… said Doe      It has to go`: the gap held a mark and no end of a line, and all is one statement.
        if before.attributed && document.is_bare() {
            let end = self.trimmed(words).map(|span| span.end);
            for statement in &mut self.out[before.statements.clone()] {
                statement.span.end = end.unwrap_or(statement.span.end);
            }
        } else {
            self.emit(&before.voice, StatementKind::Direct, words);
        }
        self.unmarked = Some(Ending {
            paragraph,
            statements: from..self.out.len(),
            attributed: false,
            ..before
        });
    }

    /// What the attributions of some pieces give verbatim, in the order of the text, one for a unit at most.
    fn given<'p>(&self, pieces: &'p [Piece], units: &[Unit], taken: &[bool]) -> Vec<Given<'p>> {
        let mut given: Vec<Given> = Vec::new();
        for (k, piece) in pieces.iter().enumerate().filter(|(k, _)| !taken[*k]) {
            let from = units.partition_point(|u| u.piece < k);
            let unit_of = |i: usize| {
                let within = units[from..].iter().take_while(|u| u.tokens.start <= i);
                from + within.count().saturating_sub(1)
            };
            if let Some(a) = piece.attributions.last()
                && self.introduces_next(piece, a, k == 0)
            {
                let end = a.tokens.end.min(piece.tokens.end);
                given.push(Given {
                    attribution: a,
                    words: units
                        .get(unit_of(end - 1) + 1)
                        .map_or(0, |u| u.tokens.start)..0,
                    unit: unit_of(end - 1),
                    leads: false,
                    follows: true,
                });
                continue;
            }
            for a in &piece.attributions {
                let Some(words) = self.verbatim(piece, a) else {
                    continue;
                };
                let unit = unit_of(a.start().max(words.start));
                if given.last().is_some_and(|g| g.unit >= unit) {
                    continue;
                }
                let leads = a.place == Place::Before || words.start <= a.start();
                // `the plan was for   Army Surgeon Jane Doe said`: an office is no sentence of speech.
                let within = words.start.max(units[unit].tokens.start);
                let begins = leads && !self.is_heading(within..words.end);
                let start = if begins { within } else { words.start };
                given.push(Given {
                    attribution: a,
                    words: start..words.end,
                    unit,
                    leads,
                    follows: false,
                });
            }
        }
        given
    }

    /// Whether an attribution that ends the sentence of a bare text begins a paragraph, so that what it gives stands behind.
    fn introduces_next(&self, piece: &Piece, a: &Attribution, first: bool) -> bool {
        let document = self.document;
        let start = a.subject.tokens.start;
        let alone = document.is_bare()
            && document.class(a.verb).contains(Class::CUE_VERB)
            && matches!(a.frame, Frame::Clause | Frame::Object)
            && !a.subject.people.is_empty()
            && !(a.tokens.end..piece.tokens.end).any(|i| document.tokens[i].is_word());
        if !alone {
            return false;
        }
        if start > a.verb {
            return self.own_words(piece.tokens.start..a.verb, a).is_none();
        }
        // Marks of a quotation that ended there would have left the same gap behind the verb.
        let apart = document.parted_before(start) && document.gap_before(a.verb + 2) == 2;
        let before = piece.tokens.start..start;
        let states = || {
            document.is(a.verb, &["stated", "states"])
                && !before.clone().any(|i| is_first_person(document, i))
        };
        let tells = || self.own_words(before.clone(), a).is_none();
        first && self.heads(piece, a) || apart || states() || tells()
    }

    /// The words that an attribution gives verbatim within its own sentence, if it does.
    fn verbatim(&self, piece: &Piece, a: &Attribution) -> Option<Range<usize>> {
        let document = self.document;
        if !document.class(a.verb).contains(Class::CUE_VERB)
            || a.frame == Frame::Assent
            || document.is(
                a.verb,
                &[
                    "announced",
                    "announces",
                    "announcing",
                    "reported",
                    "reports",
                ],
            )
        {
            return None;
        }
        let words = match a.place {
            Place::Before => self.own_words(piece.tokens.start..a.start(), a)?,
            Place::Behind if self.goes_on_behind(piece, a) => {
                let before = self.own_words(piece.tokens.start..a.start(), a)?;
                before.start..piece.tokens.end
            }
            Place::Behind => a.verb + 1..piece.tokens.end,
            Place::Passive => return None,
        };
        if words.len() < 3 {
            return None;
        }
        let marked = match a.place {
            // "said, We" and "said: The": a capital that only the beginning of speech explains.
            Place::Behind if self.goes_on_behind(piece, a) => true,
            Place::Behind => {
                document.is(a.verb + 1, &[",", ":"])
                    && document.is_capitalised(a.verb + 2)
                    && (document.class(a.verb + 2).contains(Class::FUNCTION)
                        || is_first_person(document, a.verb + 2)
                        || document.gap_before(a.verb + 2) > 0 && self.heads(piece, a))
            }
            // Without marks "he stated" may as well report; "said Doe" and "explained Doe" behind a whole sentence hardly ever
            // do.
            _ if self.lost(a)
                && (document.is(a.verb, PLAIN) || a.verb < a.subject.tokens.start)
                && a.rule != "according-to"
                && (a.subject.rule != "pronoun" || document.gap_before(a.tokens.start) >= 3) =>
            {
                true
            }
            _ => words.clone().any(|i| is_first_person(document, i)),
        };
        marked.then_some(words)
    }

    /// Whether the words that a bare text has before "Doe said" go on behind it: `The bridge is old  Doe said  We must act`.
    fn goes_on_behind(&self, piece: &Piece, a: &Attribution) -> bool {
        let document = self.document;
        let start = a.subject.tokens.start;
        let parted = |i: usize| document.tokens[i - 1].span.is_empty();
        document.is_bare()
            && document.is(a.verb, PLAIN)
            && start < a.verb
            && a.verb + 2 < piece.tokens.end
            && start > piece.tokens.start + 3
            && a.tokens.end == a.verb + 1
            && parted(start)
            && parted(a.verb + 2)
            && is_first_person(document, a.verb + 2)
            && self.own_words(piece.tokens.start..start, a).is_some()
            && !self.is_heading(piece.tokens.start..start)
    }

    /// Whether most of some words have capitals: `Marlow Canal Program  2 million`, above what is said of it.
    fn is_heading(&self, words: Range<usize>) -> bool {
        let words = words.filter(|i| self.document.tokens[*i].is_word());
        let (capital, small): (Vec<_>, Vec<_>) =
            words.partition(|i| self.document.is_capitalised(*i));
        capital.len() >= small.len()
    }

    /// Whether the subject of an attribution opens its sentence.
    fn heads(&self, piece: &Piece, a: &Attribution) -> bool {
        let start = a.subject.tokens.start;
        let mut before = piece.tokens.start..start;
        start < a.verb && !before.any(|i| self.document.tokens[i].is_word())
    }

    /// The words before an attribution that can be its speaker's: in a bare text none that tell of the speaker, and where the
    /// end of the sentence that does was lost, those of the next one.
    fn own_words(&self, words: Range<usize>, a: &Attribution) -> Option<Range<usize>> {
        let document = self.document;
        let tells = |i: &usize| {
            let named = self.cast.starting(*i);
            named.is_some_and(|n| a.subject.people.contains(&n.person))
        };
        let told = document
            .is_bare()
            .then(|| words.clone().rfind(tells))
            .flatten();
        let Some(told) = told else {
            return Some(words);
        };
        let begins = |i: &usize| {
            document.kind(*i) == Some(Kind::Word(Shape::Capital))
                && document.class(*i).contains(Class::FUNCTION)
                && document.is_lower(*i + 1)
        };
        let start = (told + 1..words.end).find(begins)?;
        Some(start..words.end)
    }

    /// Whether what stands beside an attribution may have lost its marks: of a text with some left only the inverted
    /// form, "said Doe", is taken for it.
    pub(super) fn lost(&self, a: &Attribution) -> bool {
        match self.marks {
            Marks::Kept => false,
            Marks::Doubtful => a.verb < a.subject.tokens.start,
            Marks::Lost => true,
        }
    }

    /// Whether a sentence is in the first person.
    pub(super) fn is_personal(&self, mut tokens: Range<usize>) -> bool {
        tokens.any(|i| is_first_person(self.document, i))
    }
}

/// The verbs that stand beside quotations most.
const PLAIN: &[&str] = &["said", "says", "added", "adds", "continued", "concluded"];

pub(super) fn is_first_person(document: &Document, i: usize) -> bool {
    document.is(
        i,
        &[
            "I", "We", "we", "my", "My", "our", "Our", "us", "me", "I'm", "I’m", "I've", "I’ve",
            "We're", "We’re", "we're", "we’re", "We've", "We’ve", "we've", "we’ve", "I'll", "I’ll",
            "We'll", "We’ll", "we'll", "we’ll",
        ],
    )
}
