//! Direct speech without quotation marks: `We will act, said Doe. We must.` in a text that lost them on its way.

use std::ops::Range;

use super::attribution::{Attribution, Place};
use super::cue::Frame;
use super::quotation::Quotation;
use super::{Piece, Scribe, Voice};
use crate::extract::StatementKind;
use crate::extract::document::Document;
use crate::extract::lexicon::Class;
use crate::text::token::{Kind, Shape};

/// How many sentences before its attribution speech may begin.
const LEAD: usize = 4;

/// How many sentences behind its attribution speech may go on.
const TAIL: usize = 8;

/// So far from the start of its paragraph an attribution may stand when the paragraph is speech from its first word.
const SHORT: usize = 3;

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
        // A text that has lost its paragraphs, too, tells the story before the speech.
        let flat = self.document.paragraphs.len() < PARAGRAPHS;
        for k in 0..pieces.len() {
            if self.take_next(pieces, k, &mut taken) {
                continue;
            }
            let Some((a, words)) = pieces[k]
                .attributions
                .iter()
                .filter(|_| !taken[k])
                .find_map(|a| Some((a, self.verbatim(&pieces[k], a)?)))
            else {
                continue;
            };
            let (mut first, mut last) = (k, k);
            if a.place == Place::Before {
                let (floor, parted) = self.floor(pieces, k);
                let opens = parted || !flat && k < SHORT && floor == 0;
                let lead = (floor..k)
                    .rev()
                    .take_while(|i| self.goes_with(&pieces[*i], a, &taken, *i));
                first = lead
                    .filter(|i| opens && *i == floor || self.is_personal(&pieces[*i]))
                    .last()
                    .unwrap_or(k);
            }
            let behind = (k + 1..pieces.len().min(k + 1 + TAIL))
                .take_while(|i| self.goes_with(&pieces[*i], a, &taken, *i))
                .take_while(|i| !self.parts(&pieces[*i]) || self.is_personal(&pieces[*i]));
            for i in behind {
                let next = i == k + 1 && !self.narrates(&pieces[i]);
                if next || self.is_personal(&pieces[i]) {
                    last = i;
                }
            }
            taken[first..=last].fill(true);
            let start = if first < k {
                pieces[first].tokens.start
            } else {
                words.start
            };
            let end = if last > k {
                pieces[last].tokens.end
            } else {
                words.end
            };
            let voice = Voice {
                people: a.subject.people.clone(),
                evidence: self.evidence(a),
            };
            self.emit(&voice, StatementKind::Direct, start..end);
        }
        taken
    }

    /// `Senator Doe said  The bridge is old  It has to go`, where a bare text begins a paragraph: emits the sentences behind
    /// the attribution; whether it is one.
    fn take_next(&mut self, pieces: &[Piece], k: usize, taken: &mut [bool]) -> bool {
        let Some(a) = pieces[k].attributions.last().filter(|_| !taken[k]) else {
            return false;
        };
        if !self.introduces_next(&pieces[k], a, k == 0) {
            return false;
        }
        let behind = (k + 1..pieces.len().min(k + 1 + TAIL))
            .take_while(|i| self.goes_with(&pieces[*i], a, taken, *i))
            .take_while(|i| *i == k + 1 || !self.parts(&pieces[*i]));
        let Some(last) = behind.last() else {
            return false;
        };
        // What stands before it is not what it gives.
        taken[k] |= a.place == Place::Before;
        taken[k + 1..=last].fill(true);
        let voice = Voice {
            people: a.subject.people.clone(),
            evidence: self.evidence(a),
        };
        let words = pieces[k + 1].tokens.start..pieces[last].tokens.end;
        self.emit(&voice, StatementKind::Direct, words);
        true
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

    /// The sentence that speech attributed in sentence `k` can begin with: the first of the paragraph, or the one behind the
    /// last gap that parts one paragraph from another in a text that lost its lines, too; and whether it is that.
    fn floor(&self, pieces: &[Piece], k: usize) -> (usize, bool) {
        let near = k.saturating_sub(LEAD);
        let parted = (near..=k)
            .rev()
            .find(|i| self.parts(&pieces[*i]) || self.opens_quotation(pieces, *i));
        (parted.unwrap_or(near), parted.is_some())
    }

    /// Whether the gap before a sentence held a quotation mark besides the period: it is wider than those before most others.
    fn opens_quotation(&self, pieces: &[Piece], k: usize) -> bool {
        let gap = |p: &Piece| self.document.gap_before(p.tokens.start);
        let near = &pieces[k.saturating_sub(LEAD)..pieces.len().min(k + LEAD)];
        gap(&pieces[k]) >= 3 && near.iter().filter(|p| gap(p) == 2).count() * 2 >= near.len()
    }

    /// Whether a gap parts a sentence from the one before.
    fn parts(&self, piece: &Piece) -> bool {
        self.document.parted_before(piece.tokens.start)
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
            Place::Behind => a.verb + 1..piece.tokens.end,
            Place::Passive => return None,
        };
        if words.len() < 3 {
            return None;
        }
        let marked = match a.place {
            // "said, We" and "said: The": a capital that only the beginning of speech explains.
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
    fn lost(&self, a: &Attribution) -> bool {
        match self.marks {
            Marks::Kept => false,
            Marks::Doubtful => a.verb < a.subject.tokens.start,
            Marks::Lost => true,
        }
    }

    /// Whether a sentence is in the first person. Speech seldom begins before the sentence that its attribution stands in:
    /// AP style puts that behind the first.
    fn is_personal(&self, piece: &Piece) -> bool {
        let mut tokens = piece.tokens.clone();
        tokens.any(|i| is_first_person(self.document, i))
    }

    /// Whether a sentence tells the story rather than goes on in speech: "According to the charges", "The case was", a year.
    fn narrates(&self, piece: &Piece) -> bool {
        let document = self.document;
        let start = piece.tokens.start;
        let year = |i: usize| {
            let word = document.word(i);
            word.len() == 4 && (word.starts_with("19") || word.starts_with("20"))
        };
        document.is(start, &["According", "Additional", "Anyone", "Copies"])
            || document.is(start, &["For"]) && document.is(start + 1, &["more", "further"])
            || document.is(start, &["The", "This"]) && document.is(start + 1, TOLD)
            || piece.tokens.clone().any(year)
    }

    /// Whether a sentence beside an attributed one goes on in the same speech: it has no attribution of its own, does
    /// not speak of the speaker, and, where the text has its marks, is in the first person.
    fn goes_with(&self, piece: &Piece, a: &Attribution, taken: &[bool], k: usize) -> bool {
        let document = self.document;
        if taken[k] || !piece.attributions.is_empty() {
            return false;
        }
        let mut first_person = self.lost(a);
        for i in piece.tokens.clone() {
            if let Some(named) = self.cast.at(i)
                && a.subject.people.contains(&named.person)
            {
                return false;
            }
            first_person |= is_first_person(document, i);
        }
        first_person
    }
}

/// What a story tells of behind "the", and speech seldom.
const TOLD: &[&str] = &[
    "case",
    "cases",
    "matter",
    "lawsuit",
    "complaint",
    "investigation",
    "indictment",
    "department",
    "division",
    "defendant",
    "defendants",
    "plea",
    "charge",
    "charges",
    "claims",
    "jury",
    "court",
];

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
