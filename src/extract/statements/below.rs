//! What says that a statement stands below, word for word: `A transcript of his remarks is included below.`, `Senator Doe's
//! opening statement follows:`, `Below are her remarks as prepared for delivery.`

use std::ops::Range;

use super::attribution::Place;
use super::stretch::{Stretch, Subject};
use super::whole::NOUNS;
use super::{Piece, Scribe, Voice};
use crate::extract::Evidence;
use crate::extract::lexicon::Class;
use crate::text::token::Kind;

/// How far behind "below is" the noun stands, in tokens.
const BEHIND: usize = 14;

/// How far before "is included below" it stands.
const BEFORE: usize = 24;

/// The most tokens of a heading above it.
const HEADING: usize = 60;

/// How far behind its first word "Senator Doe said" ends.
const TITLED: usize = 8;

/// The small words of a heading.
const SMALL: &[&str] = &[
    "of",
    "the",
    "on",
    "to",
    "by",
    "for",
    "and",
    "in",
    "at",
    "a",
    "an",
    "s",
    "as",
    "with",
    "from",
    "prepared",
    "delivery",
    "delivered",
];

/// What a heading above a statement calls it.
const HEADS: &[&str] = &[
    "statement",
    "remarks",
    "speech",
    "testimony",
    "transcript",
    "comments",
    "address",
];

/// What kind of statement it is, between whose it is and the noun.
const KINDS: &[&str] = &[
    "opening", "closing", "floor", "prepared", "full", "complete", "entire", "written", "joint",
    "Floor", "Opening", "Senate", "official", "formal", "spoken",
];

/// What says that the words of a document stand below, which is no speech.
const DOCUMENTS: &[&str] = &["letter", "letters", "Letter", "op-ed", "bill", "resolution"];

/// A statement that stands below, and the token behind what says so.
pub(super) struct Below {
    pub voice: Voice,
    pub end: usize,
}

impl Scribe<'_, '_> {
    /// Who gives the statement of which a piece says that it stands below.
    pub(super) fn stands_below(&self, piece: &Piece) -> Option<Below> {
        let document = self.document;
        let mut tokens = piece.tokens.clone();
        let (noun, end) = self
            .opens_below(piece)
            .or_else(|| self.closes_below(piece))?;
        if tokens.any(|i| document.is(i, DOCUMENTS)) {
            return None;
        }
        let stretch = self.stretch(piece);
        let subject = stretch.whose_below(noun)?;
        let start = subject.tokens.start.min(noun);
        (!subject.people.is_empty()).then(|| Below {
            voice: Voice {
                evidence: Evidence {
                    rule: "statement-follows",
                    span: document.span(start..subject.tokens.end.max(noun + 1)),
                },
                people: subject.people,
            },
            end,
        })
    }

    /// `Below are Senator Doe's complete remarks`, `The following is the text of a speech`: the noun, and the end of the piece.
    fn opens_below(&self, piece: &Piece) -> Option<(usize, usize)> {
        let document = self.document;
        let tokens = &piece.tokens;
        let is = tokens.clone().find(|i| {
            let before = i.checked_sub(1).filter(|k| tokens.contains(k));
            let the = before.and_then(|k| k.checked_sub(1));
            document.is(*i, &["is", "are"])
                && before.is_some_and(|k| {
                    document.is(k, &["Below", "below", "Following", "Here"])
                        || document.is(k, &["following"])
                            && the.is_some_and(|t| document.is(t, &["The", "the"]))
                })
        })?;
        let near = is + 1..tokens.end.min(is + BEHIND);
        let mut rare = document.sites.rare.within(near);
        let noun = rare.find(|i| document.is(*i, NOUNS))?;
        Some((noun, tokens.end))
    }

    /// `Senator Doe's remarks, as prepared for delivery, follow.`: the noun, and where the clause ends.
    fn closes_below(&self, piece: &Piece) -> Option<(usize, usize)> {
        let document = self.document;
        let tokens = &piece.tokens;
        let closes = |i: &usize| {
            let ends = i + 1 >= tokens.end
                || document.is(i + 1, &[":", ".", "--"])
                || document.parted_before(i + 2);
            let verb = i.saturating_sub(4)..*i;
            ends && (document.is(*i, &["follow", "follows"])
                || document.is(*i, &["below"])
                    && verb.filter(|k| tokens.contains(k)).any(|k| {
                        document.is(k, &["is", "are", "appear", "appears", "follow", "follows"])
                    }))
        };
        let end = tokens.clone().find(closes)?;
        let near = tokens.start.max(end.saturating_sub(BEFORE))..end;
        let noun = document
            .sites
            .rare
            .within(near)
            .filter(|i| document.is(*i, NOUNS))
            .last()?;
        // "the statement that follows", "a statement said that the rules follow"
        let other = |i: usize| {
            document.is(
                i,
                &[
                    "that", "which", "said", "says", "will", "would", "not", "after",
                ],
            )
        };
        (!(noun..end).any(other)).then_some((noun, end + 1))
    }
}

impl Scribe<'_, '_> {
    /// Where a statement begins that a text without marks gives at `words`: past a heading, `Senator Jane Doe  Floor Statement  May 5
    /// Madam President`, which names who gives it, or has a date or a word for what is given.
    pub(super) fn past_heading(&self, voice: &Voice, words: &Range<usize>) -> usize {
        let document = self.document;
        let (mut begin, mut heads, mut headed) = (words.start, false, false);
        for i in words.start..words.end.min(words.start + HEADING) {
            if document.is_lower(i) && !document.is(i, SMALL) {
                return if headed { begin } else { words.start };
            }
            let addressed = document.is(begin, &["Mr", "Madam", "Madame"]);
            if i > words.start
                && !addressed
                && document.is_capitalised(i)
                && document.gap_before(i) > 0
            {
                begin = i;
                headed |= heads;
            }
            heads |= self.tells_of(voice, i)
                || document.kind(i) == Some(Kind::Number)
                || HEADS
                    .iter()
                    .any(|w| w.eq_ignore_ascii_case(document.word(i)));
        }
        words.start
    }

    /// Whether a paragraph is a heading: its small words are those of headings.
    pub(super) fn is_line(&self, paragraph: &Range<usize>) -> bool {
        let document = self.document;
        let small = |i: usize| document.is_lower(i) && !document.is(i, SMALL);
        !paragraph.clone().any(small)
    }

    /// Past `Senator Doe said` at `begin`, the words that somebody gives begin.
    pub(super) fn past_verb(&self, voice: &Voice, pieces: &[Piece], begin: usize) -> usize {
        let document = self.document;
        let at = pieces.partition_point(|p| p.tokens.end <= begin);
        let within = pieces.get(at).map_or(&[][..], |p| &p.attributions);
        let said = within.iter().find(|a| {
            a.place == Place::Behind
                && (begin..begin + TITLED).contains(&a.verb)
                && a.subject.people == voice.people
        });
        let Some(a) = said else { return begin };
        let marks = (a.verb + 1..document.tokens.len())
            .take_while(|i| document.kind(*i) == Some(Kind::Mark));
        a.verb + 1 + marks.count()
    }
}

impl Stretch<'_, '_> {
    /// Whose the statement at `noun` is: `Doe's opening statement`, `her remarks`, `a statement by Doe`, `the speech Doe gave`.
    fn whose_below(&self, noun: usize) -> Option<Subject> {
        let document = self.document;
        let by = (noun + 1..noun + 3).find(|i| self.is(*i, &["by", "from", "of"]));
        if let Some(subject) = by.and_then(|by| self.named_at(by + 1)) {
            return Some(subject);
        }
        let kind = |i: &usize| self.is(*i, KINDS) || document.kind(*i) == Some(Kind::Possessive);
        let kinds = (self.tokens.start..noun).rev().take_while(kind).count();
        let owner = noun
            .checked_sub(kinds + 1)
            .filter(|i| self.tokens.contains(i))?;
        if let Some(named) = self.cast.at(owner) {
            return Some(Subject {
                people: vec![named.person],
                tokens: named.tokens.clone(),
                rule: "name",
            });
        }
        if self.is_any_case(owner, &["his", "her"]) {
            let female = self.is_any_case(owner, &["her"]);
            let person = self.salience.pronoun(self.cast, female, None)?;
            return Some(self.one(person, owner));
        }
        if let Some(subject) = self.named_at(noun + 1) {
            return Some(subject);
        }
        // `The Senator's remarks`, `The full statement`
        let titled = document.class(owner).contains(Class::TITLE) && document.is_capitalised(owner);
        let plain = self.is_any_case(owner, &["the"]) || owner < self.tokens.start;
        let person = (titled || plain)
            .then(|| self.salience.subject())
            .flatten()?;
        Some(self.one(person, owner))
    }

    fn one(&self, person: usize, at: usize) -> Subject {
        Subject {
            people: vec![person],
            tokens: at..at + 1,
            rule: "pronoun",
        }
    }
}
