//! A release that is a statement: `Doe today issued the following statement:`, and what follows is Doe's, paragraph by
//! paragraph, without quotation marks or with one pair around all of it.

use std::ops::Range;

use memchr::memmem;

use super::below::Below;
use super::quotation::Quotation;
use super::stretch::{Stretch, Subject};
use super::unmarked::{Marks, is_first_person};
use super::{Carry, Piece, Scribe, Voice};
use crate::extract::document::Document;
use crate::extract::{Evidence, StatementKind};
use crate::release::Part;
use crate::text::token::Kind;

/// What is given out word for word.
pub(super) const NOUNS: &[&str] = &[
    "statement",
    "statements",
    "remarks",
    "comments",
    "comment",
    "message",
    "speech",
    "testimony",
];

/// How somebody gives it out.
const VERBS: &[&str] = &[
    "issued",
    "issues",
    "released",
    "releases",
    "made",
    "makes",
    "gave",
    "delivered",
    "delivers",
    "offered",
    "submitted",
    "shared",
    "posted",
    "read",
    // into the record
    "entered",
    "inserted",
];

/// The most tokens of a heading between what gives a statement out and its words.
const HEADING: usize = 40;

/// How far before its noun `following` may stand.
const NEAR: usize = 4;

/// The most tokens of an aside between what gives a statement out and the end of the paragraph.
const ASIDE: usize = 40;

/// So many people are named in a list of those who were there.
const NAMED: usize = 3;

/// The fewest words that a paragraph of a statement has.
const LEAST: usize = 5;

/// Whether a release has the words with which statements are given out: most have not, and nobody looks further. Nor can
/// one be read where lines were broken and each stands for a paragraph.
pub(super) fn may_give(document: &Document) -> bool {
    let has = |words: &str| memmem::find(document.text.as_bytes(), words.as_bytes()).is_some();
    (has("follow")
        || has("below")
        || has("this statement")
        || has("Following ")
        || has("Below ")
        || has("Here ")
        || has("Highlights ")
        || has("Excerpts "))
        && !is_broken(document)
}

/// Whether many paragraphs begin amid a sentence.
fn is_broken(document: &Document) -> bool {
    let body = document.paragraphs.iter().filter(|p| p.part == Part::Body);
    let (mut all, mut lower) = (0, 0);
    for paragraph in body {
        all += 1;
        lower += usize::from(document.is_lower(paragraph.tokens.start));
    }
    lower * 4 > all
}

impl Stretch<'_, '_> {
    /// Who gives a statement out, before the verb at `verb`: who stands right before it, else the subject of the sentence, or
    /// who bears an office between, `MARLOW, OH Senator Doe, a member of the Board, issued`.
    pub(super) fn giver(&self, verb: usize) -> Option<Subject> {
        let near = verb
            .checked_sub(1)
            .is_some_and(|i| self.cast.at(i).is_some());
        let named = || self.before(verb).filter(|s| !s.people.is_empty());
        near.then(named)
            .flatten()
            .or_else(|| self.main(verb))
            .or_else(named)
    }

    /// Whose the statement at `noun` is: `The following is Doe's statement`, `The following is a statement by Doe`.
    fn whose(&self, noun: usize) -> Option<Subject> {
        let document = self.document;
        if !(self.tokens.start..noun).any(|i| document.is(i, &["is", "are"])) {
            return None;
        }
        let by = document.is(noun + 1, &["by", "from", "of"]);
        let right_before = document.kind(noun - 1) == Some(Kind::Possessive);
        let owner = right_before.then(|| self.owner(noun)).flatten();
        owner.or_else(|| by.then(|| self.named_at(noun + 2)).flatten())
    }

    /// Whose the noun at `noun` is, with a word or two between: `Doe's opening statement`.
    pub(super) fn owner(&self, noun: usize) -> Option<Subject> {
        let from = noun.saturating_sub(3).max(self.tokens.start + 1);
        let possessive = |i: &usize| self.document.kind(*i) == Some(Kind::Possessive);
        let named = self.cast.at((from..noun).rfind(possessive)? - 1)?;
        Some(Subject {
            people: vec![named.person],
            tokens: named.tokens.clone(),
            rule: "name",
        })
    }
}

impl Scribe<'_, '_> {
    /// All from here on is what somebody says whom the heading names.
    pub(super) fn begin_headed(&mut self, voice: &Voice) {
        self.given_out = Some(voice.clone());
        self.heard = false;
        self.headed = true;
        self.carry = Carry {
            speaker: Some(voice.clone()),
            open: false,
        };
    }

    /// The paragraphs from the next one on are what somebody gives out.
    pub(super) fn begin_given(&mut self, voice: Voice) {
        self.carry = Carry {
            speaker: Some(voice.clone()),
            open: false,
        };
        self.given_out = Some(voice);
        self.begun = false;
        self.heard = false;
    }

    /// Whether a paragraph is a line above a statement, or between those of one that is all that the release has: a date, the
    /// speaker's name, `Health care`.
    pub(super) fn pauses(&self, paragraph: &Range<usize>) -> bool {
        let line = || {
            paragraph.len() < 2 * LEAST
                && !self.document.is(paragraph.end - 1, &[".", "!", "?", ":"])
                || !self.begun
                    && !self.headed
                    && paragraph.len() < HEADING
                    && self.is_line(paragraph)
        };
        self.given_out.is_some()
            && (self.headed || !self.begun)
            && self.document.kind(paragraph.start) != Some(Kind::Open)
            && self.document.tokens[paragraph.start].is_word()
            && line()
    }

    /// Whether a paragraph of this part leaves a statement that is given to come, or to go on.
    pub(super) fn waits(&self, part: Part) -> bool {
        part == Part::Heading && self.headed
            || matches!(part, Part::Heading | Part::ReleaseLine)
                && self.given_out.is_some()
                && !self.begun
    }

    /// Takes note of who gives out a statement that stands in the next paragraphs, and emits one that begins behind a colon in
    /// the midst of this one: which of its pieces that took.
    ///
    /// `only_here` says that what goes on below is read by its own marks.
    pub(super) fn give(&mut self, pieces: &[Piece], only_here: bool) -> Option<Vec<bool>> {
        if !only_here {
            self.given_out = self.giving(pieces);
            self.begun = false;
            self.heard = false;
        }
        self.give_here(pieces, only_here)
    }

    /// Who gives out a statement that stands in the next paragraphs, where the end of a paragraph says so.
    fn giving(&self, pieces: &[Piece]) -> Option<Voice> {
        let mut near = pieces.iter().rev().take(3);
        near.find_map(|p| self.given_in(p)).map(|below| below.voice)
    }

    /// Who gives out a statement of which a piece says so, and the token behind the words that say it.
    fn given_in(&self, piece: &Piece) -> Option<Below> {
        let released = self.released_in(piece).map(|voice| Below {
            end: self.document.token_at(voice.evidence.span.end),
            voice,
        });
        released.or_else(|| self.stands_below(piece))
    }

    fn released_in(&self, piece: &Piece) -> Option<Voice> {
        let document = self.document;
        let rare = document.sites.rare.within(piece.tokens.clone());
        let mut nouns = rare.filter(|i| document.is(*i, NOUNS));
        let noun = nouns.find(|i| {
            let mut near = i.saturating_sub(NEAR).max(piece.tokens.start)..*i;
            // `made this statement while visiting Marlow` tells of the one before.
            let ahead = document.is(piece.tokens.end - 1, &[":"]);
            // `Below is the prepared text of Doe's statement:`
            let opens = document.is(piece.tokens.start, &["Following", "Below"])
                && document.is(piece.tokens.start + 1, &["is", "are"])
                || self.is_excerpt(piece);
            ahead && opens
                || near
                    .any(|k| document.is(k, &["following"]) || ahead && document.is(k, &["this"]))
        })?;
        let stretch = self.stretch(piece);
        let subject = match (piece.tokens.start..noun).rfind(|i| document.is(*i, VERBS)) {
            _ if self.is_excerpt(piece) => Subject {
                people: vec![self.salience.subject()?],
                tokens: piece.tokens.start..noun,
                rule: "pronoun",
            },
            Some(verb) => stretch.giver(verb)?,
            None => stretch.whose(noun)?,
        };
        // `Doe and Roe made the following statements`: each their own.
        let each = subject.people.len() > 1 && document.is(noun, &["statements", "comments"]);
        (!subject.people.is_empty() && !each).then(|| Voice {
            people: subject.people,
            evidence: Evidence {
                rule: "statement-follows",
                span: document.span(subject.tokens.start..noun + 1),
            },
        })
    }

    /// `Highlights of the speech include:`, of the speech of whom the text is about.
    fn is_excerpt(&self, piece: &Piece) -> bool {
        let (document, start) = (self.document, piece.tokens.start);
        document.is(start, &["Highlights", "Excerpts"])
            && document.is(start + 1, &["of", "from"])
            && document.is(start + 2, &["the", "his", "her", "that"])
    }

    /// Emits a statement that begins without a quotation mark in the midst of a paragraph: behind a colon, or where a text
    /// has lost its marks behind the sentence that gives it. It goes on until somebody tells of who gives it.
    fn give_here(&mut self, pieces: &[Piece], only_here: bool) -> Option<Vec<bool>> {
        let document = self.document;
        let (k, voice, from) = pieces.iter().enumerate().find_map(|(k, piece)| {
            let Below { voice, end } = self.given_in(piece)?;
            let colon = (end..piece.tokens.end).find(|i| document.is(*i, &[":"]));
            let from = match colon {
                Some(colon) => colon + 1,
                None if self.marks != Marks::Lost => return None,
                None if document.is(end - 1, &["below", "follow", "follows"]) => end,
                None => piece.tokens.end,
            };
            (document.kind(from) != Some(Kind::Open)).then_some((k, voice, from))
        })?;
        let end = pieces.last().map_or(from, |p| p.tokens.end);
        let from = if self.marks == Marks::Lost {
            self.past_verb(&voice, pieces, self.past_heading(&voice, &(from..end)))
        } else {
            from
        };
        let first = pieces.partition_point(|p| p.tokens.end <= from);
        let told = |p: &Piece| {
            let mut words = p.tokens.start.max(from)..p.tokens.end;
            words.any(|i| self.tells_of(&voice, i))
        };
        let rest = pieces.get(first..).unwrap_or_default();
        let last = first + rest.iter().take_while(|p| !told(p)).count();
        let words = from..last.checked_sub(1).map_or(from, |p| pieces[p].tokens.end);
        if words.len() < LEAST || document.is_lower(from) {
            // What the paragraph goes on with tells of the speaker: it is read by itself.
            self.given_out
                .take_if(|given| given.evidence == voice.evidence && from + ASIDE < end);
            return None;
        }
        // It may go on below, where the speaker is heard again.
        let ends = last < pieces.len() || only_here;
        self.given_out = (!ends).then(|| voice.clone());
        self.begun = true;
        self.heard = !ends;
        self.emit_parted(&voice, words);
        let taken = |i| (k..last).contains(&i);
        Some((0..pieces.len()).map(taken).collect())
    }

    /// Whether token `i` begins the name of somebody whose voice it is.
    pub(super) fn tells_of(&self, voice: &Voice, i: usize) -> bool {
        let named = self.cast.starting(i);
        named.is_some_and(|n| voice.people.contains(&n.person))
    }

    /// Emits a paragraph that goes on in the statement that is being given; whether it does.
    pub(super) fn goes_on_giving(
        &mut self,
        paragraph: &Range<usize>,
        quotes: &[Quotation],
    ) -> bool {
        let Some(voice) = self.given_out.clone() else {
            return false;
        };
        if self.is_salutation(paragraph) {
            return true;
        }
        // What has marks of its own is read by them; where the last is not closed, the statement may go on without.
        let opening = quotes.first().filter(|q| q.whole.start <= paragraph.start);
        if opening.is_some_and(|q| q.unclosed) {
            return false;
        }
        let words = if self.begun || self.marks != Marks::Lost {
            paragraph.clone()
        } else {
            self.past_heading(&voice, paragraph)..paragraph.end
        };
        if opening.is_some() || !self.is_given(&voice, &words) {
            self.given_out = None;
            return false;
        }
        self.begun = true;
        self.emit_parted(&voice, words);
        // One pair of marks around all of it closes.
        let closes = self.closes_all_of_it(paragraph);
        self.given_out.take_if(|_| closes);
        true
    }

    /// Whether a paragraph ends with a quotation mark that opened above it.
    fn closes_all_of_it(&self, paragraph: &Range<usize>) -> bool {
        let document = self.document;
        let double = |i: &usize| document.is(*i, &["“", "”", "\""]);
        let mut depth = 0i32;
        for i in document
            .sites
            .quotes
            .within(paragraph.clone())
            .filter(double)
        {
            depth += if document.kind(i) == Some(Kind::Open) {
                1
            } else {
                -1
            };
        }
        depth < 0 && double(&(paragraph.end - 1))
    }

    /// Emits a part of a statement, cut where a text that has lost its lines has gaps in their place.
    fn emit_parted(&mut self, voice: &Voice, words: Range<usize>) {
        let document = self.document;
        let mut start = words.start;
        for i in words.start + 1..words.end {
            let begins = document.is_capitalised(i) && document.parted_before(i);
            // A date or `Mr President` before the words is none of them.
            if begins && i - start > 2 * LEAST {
                self.emit(voice, StatementKind::Direct, start..i);
                if self.refers(i) {
                    return;
                }
                start = i;
            } else if begins && start == words.start {
                start = i;
            }
        }
        self.emit(voice, StatementKind::Direct, start..words.end);
    }

    /// `Mr. President:`: how a statement addresses those who hear it.
    fn is_salutation(&self, paragraph: &Range<usize>) -> bool {
        let document = self.document;
        paragraph.len() < 2 * LEAST
            && document.is(paragraph.end - 1, &[":", ",", "--", "—"])
            && document.is(
                paragraph.start,
                &["Mr", "Mr.", "Madam", "Madame", "Dear", "Thank"],
            )
    }

    /// Whether words at `start` send the reader elsewhere, as the end of a release does: `For more information`, `Contact`.
    fn refers(&self, start: usize) -> bool {
        let document = self.document;
        document.is(start, &["For"])
            && document.is(start + 1, &["more", "further", "additional"])
            && document.is(start + 2, &["information", "details", "on"])
            || document.is(
                start,
                &["Contact", "CONTACT", "Click", "Related", "RELATED"],
            )
            || document.is(start, &["To"])
                && document.is(start + 1, &["view", "read", "watch", "listen", "download"])
    }

    /// Whether a paragraph tells who was there: several people and a word for it, which no speech has without an `I`.
    fn lists_guests(&self, paragraph: &Range<usize>) -> bool {
        let document = self.document;
        let mut people: Vec<usize> = Vec::with_capacity(NAMED);
        for i in paragraph.clone() {
            if let Some(named) = self.cast.starting(i)
                && people.len() < NAMED
                && !people.contains(&named.person)
            {
                people.push(named.person);
            }
        }
        let is = |words: &[&str]| paragraph.clone().any(|i| document.is(i, words));
        people.len() == NAMED
            && is(&[
                "attended",
                "present",
                "participated",
                "participation",
                "presence",
                "joined",
            ])
            && !paragraph.clone().any(|i| is_first_person(document, i))
    }

    /// Whether a paragraph can be a part of a statement: prose that does not speak of who gives it.
    fn is_given(&self, voice: &Voice, paragraph: &Range<usize>) -> bool {
        let document = self.document;
        let words = paragraph.clone().filter(|i| document.tokens[*i].is_word());
        let ended = document.kind(paragraph.start) == Some(Kind::Mark)
            && document.is(
                paragraph.start,
                &["###", "##", "#", "-", "--", "***", "_", "["],
            );
        let heard = || paragraph.clone().any(|i| is_first_person(document, i));
        words.count() >= LEAST
            && !ended
            && !self.lists_guests(paragraph)
            && !self.refers(paragraph.start)
            && (!self.heard || heard())
            && !paragraph.clone().any(|i| self.tells_of(voice, i))
    }
}
