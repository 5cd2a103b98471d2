//! Who said what: every quotation and every reported statement to its speaker.
//!
//! A paragraph is read in stretches: the quotations that are speech, and what stands between them, sentence by sentence.
//! In the stretches between, [`attribution`] looks for verbs of saying and [`speaker`] for their subjects; a quotation
//! goes to the attribution beside it, else on from the one before; what has an attribution and no quotation is reported
//! speech. Statements of organisations and of people without a name are recognised, so that their words go to nobody
//! else, and left out.

mod ahead;
mod attribution;
mod below;
mod cast;
mod cue;
mod direct;
mod extent;
mod headed;
mod inverted;
mod phrase;
mod pronoun;
mod quotation;
mod reported;
mod signature;
mod slips;
mod speaker;
mod speech;
mod stretch;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_alone;
#[cfg(test)]
mod tests_bare;
#[cfg(test)]
mod tests_below;
#[cfg(test)]
mod tests_given;
mod tone;
mod unmarked;
mod whole;

use std::ops::Range;

use super::document::Document;
use super::{Evidence, Person, Statement, StatementKind};
use crate::release::Part;
use crate::text::Span;
use crate::text::token::Kind;
use attribution::{Attribution, Place, attributions};
use cast::Cast;
use headed::Headed;
use pronoun::Salience;
use quotation::{Quotation, quotations};
use stretch::Stretch;

/// The fewest tokens of a quotation that stands alone in its paragraph and is no motto.
const ALONE: usize = 10;

/// Finds the statements, in the order of the text. Speakers are indices into `people`.
pub fn find(document: &Document, people: &[Person]) -> Vec<Statement> {
    if people.is_empty() {
        return Vec::new();
    }
    let cast = Cast::new(document, people);
    let headed = headed::headed(document, &cast);
    let plain_gap = extent::plain_gap(document);
    let mut scribe = Scribe {
        document,
        cast: &cast,
        salience: Salience::new(people.len()),
        next_mention: 0,
        story: behind_dateline(document),
        held: quotation::held(document),
        marks: unmarked::marks(document),
        unmarked: None,
        plain_gap,
        has_wide: extent::has_wide(document, plain_gap),
        carry: Carry::default(),
        pending: None,
        only: Only::Nobody,
        opener: None,
        may_give: whole::may_give(document),
        given_out: None,
        heard: false,
        begun: false,
        headed: false,
        pieces: Vec::new(),
        out: Vec::new(),
    };
    let mut sentence = 0;
    for (k, paragraph) in document.paragraphs.iter().enumerate() {
        if let Some(Headed { voice, body }) = &headed
            && *body == k
        {
            scribe.begin_headed(voice);
        }
        let first = sentence;
        while sentence < document.sentences.len() && document.sentences[sentence].paragraph == k {
            sentence += 1;
        }
        // Below "About Acme" somebody may yet be quoted.
        let quotes = || {
            let mut marks = document.sites.quotes.within(paragraph.tokens.clone());
            marks.any(|i| document.is(i, &["“", "\""]))
        };
        let is_read = match paragraph.part {
            Part::Body | Part::Item | Part::Subhead | Part::Headline => true,
            Part::Boilerplate => quotes(),
            // `The Mayor said:`, a line that looks like a heading.
            Part::Heading => document.is(paragraph.tokens.end - 1, &[":", ";"]) && !scribe.headed,
            _ => false,
        };
        if is_read {
            scribe.paragraph(k, first..sentence);
        } else if paragraph.part == Part::Heading
            && let Some(voice) = scribe.name_alone(k)
        {
            scribe.announce(voice);
        } else if !scribe.waits(paragraph.part) {
            scribe.carry = Carry::default();
            scribe.settle_alone();
            scribe.given_out = None;
        }
    }
    scribe.settle_alone();
    let mut out = scribe.out;
    out.sort_by_key(|s| (s.span.start, s.span.end, s.speaker));
    out
}

/// How long a line is that is a name with an office and nothing else, in tokens.
const LINE: usize = 14;

/// What one paragraph leaves for the next.
#[derive(Debug, Default, Clone)]
struct Carry {
    /// Who spoke last, where the paragraph ended in speech or announced some.
    speaker: Option<Voice>,
    /// Whether a quotation was left open, so that the next paragraph goes on in it.
    open: bool,
}

/// Who has said all that anybody said so far.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Only {
    /// Nothing was said yet.
    Nobody,
    /// Always the same.
    One(Voice),
    /// More than one, or several together.
    Several,
}

/// Who speaks, and which words say so.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Voice {
    /// The speakers; empty for somebody who is nobody of the release.
    people: Vec<usize>,
    /// The rule and the words.
    evidence: Evidence,
}

/// A stretch of a sentence between quotations.
struct Piece {
    tokens: Range<usize>,
    /// The sentence: an index into the document's.
    sentence: usize,
    /// The quotation right before it and the one right behind it: indices into the paragraph's.
    before: Option<usize>,
    behind: Option<usize>,
    attributions: Vec<Attribution>,
}

/// The token behind the dateline; the first where there is none.
fn behind_dateline(document: &Document) -> usize {
    let dateline = document.release.anatomy.dateline;
    dateline.map_or(0, |d| document.token_at(d.span.end))
}

struct Scribe<'a, 'd> {
    document: &'a Document<'d>,
    cast: &'a Cast,
    salience: Salience,
    /// The first mention that is still to come.
    next_mention: usize,
    /// The token behind the dateline, in whose sentence nothing before it is anybody's.
    story: usize,
    /// The paragraphs that a quotation runs through, in order.
    held: Vec<usize>,
    /// Whether the text has lost its quotation marks.
    marks: unmarked::Marks,
    /// Who speaks at the end of the paragraph before, in a text without marks.
    unmarked: Option<unmarked::Ending>,
    /// How wide most gaps are that part sentences, in a text that has lost its marks.
    plain_gap: u32,
    /// Whether some gaps are wider.
    has_wide: bool,
    carry: Carry,
    /// The words of a quotation that ended the paragraph before and that nothing there gives to anybody.
    pending: Option<Range<usize>>,
    /// Who has said all that anybody said so far.
    only: Only,
    /// Whom the release opens with: the subject of the first sentence that has people for its subject.
    opener: Option<Voice>,
    /// Whether the release has the words with which statements are given out.
    may_give: bool,
    /// Who gives out the statement that the paragraphs from here on are, where they are one.
    given_out: Option<Voice>,
    /// Whether only paragraphs in the first person go on in it.
    heard: bool,
    /// Whether some of it was read.
    begun: bool,
    /// Whether it is all that the release has.
    headed: bool,
    /// The pieces of the paragraph before, whose memory those of the next one take.
    pieces: Vec<Piece>,
    out: Vec<Statement>,
}

impl Scribe<'_, '_> {
    fn paragraph(&mut self, paragraph: usize, sentences: Range<usize>) {
        let tokens = self.document.paragraphs[paragraph].tokens.clone();
        if self.pauses(&tokens) {
            return;
        }
        if let Some(voice) = self.name_alone(paragraph) {
            self.announce(voice);
            return;
        }
        let held = self.carry.open && self.given_out.is_none();
        let mut quotes = if held && self.held.binary_search(&paragraph).is_ok() {
            vec![quotation::whole(tokens.clone())]
        } else {
            quotations(self.document, tokens.clone(), self.carry.open)
        };
        let mut orphan = false;
        let mut marked = quotes.iter().any(|q| q.inner.len() > 6);
        if let [only] = quotes.as_slice()
            && only.lost_close
        {
            (marked, orphan) = (false, true);
            // A mark that opened and never closed beside "said Doe" is the rest of a pair, the other half lost.
            quotes.clear();
        }
        let last = quotes
            .last()
            .filter(|q| q.whole.end + 2 >= tokens.end)
            .map(|q| q.inner.clone());
        quotes.retain(|q| direct::is_speech(self.document, self.cast, q));
        let headline = matches!(
            self.document.paragraphs[paragraph].part,
            Part::Headline | Part::Subhead
        );
        let item = self.document.paragraphs[paragraph].part == Part::Item;
        let given_out = !headline && !item && self.goes_on_giving(&tokens, &quotes);
        if given_out {
            quotes.retain(|q| q.whole.start > tokens.start);
        }
        let mut pieces = std::mem::take(&mut self.pieces);
        self.cut(&quotes, sentences, &mut pieces);
        for piece in &mut pieces {
            self.read(piece, &quotes, !headline);
        }
        self.settle(&pieces);
        let here = (self.may_give && !headline && !given_out)
            .then(|| self.give(&pieces, item || !quotes.is_empty()))
            .flatten();
        let here_is_none = here.is_none();
        let spoken = if here.is_some() {
            direct::Spoken::nothing(quotes.len())
        } else {
            self.direct(&tokens, &quotes, &pieces, headline)
        };
        let given = quotes
            .last()
            .is_some_and(|q| Some(&q.inner) == last.as_ref())
            && spoken.direct.last() == Some(&true);
        self.pending = last.filter(|_| !given);
        // Of most paragraphs nothing is said by anybody.
        let attributed = pieces.iter().any(|p| !p.attributions.is_empty());
        if attributed && !headline && !given_out {
            let taken = if quotes.is_empty() && !marked {
                let none = || vec![false; pieces.len()];
                self.unmarked(&pieces, orphan, here.unwrap_or_else(none))
            } else if here.is_none() && self.has_few_marks() {
                self.unmarked_apart(&pieces, &quotes)
            } else {
                here.unwrap_or_default()
            };
            self.reported(&pieces, &spoken, &taken);
        } else if quotes.is_empty() && !marked && !given_out && here_is_none && !item {
            self.go_on_unmarked(&pieces, paragraph);
        }
        if !headline && !item {
            self.begin_speech(paragraph, &pieces);
        }
        self.pieces = pieces;
    }

    /// What the next paragraph says is this speaker's.
    fn announce(&mut self, voice: Voice) {
        self.settle_alone();
        self.carry = Carry {
            speaker: Some(voice),
            open: false,
        };
    }

    /// `Speaker Jane Doe`, a line of its own above words between marks: whose they are.
    fn name_alone(&self, paragraph: usize) -> Option<Voice> {
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
    fn settle(&mut self, pieces: &[Piece]) {
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
    fn settle_alone(&mut self) {
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

    /// Where a sentence begins, past the dateline.
    fn opening(&self, sentence: usize) -> usize {
        let tokens = &self.document.sentences[sentence].tokens;
        if tokens.contains(&self.story) {
            self.story
        } else {
            tokens.start
        }
    }

    /// Cuts the sentences of a paragraph at its quotations.
    fn cut(&self, quotes: &[Quotation], sentences: Range<usize>, pieces: &mut Vec<Piece>) {
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
    fn read(&mut self, piece: &mut Piece, quotes: &[Quotation], note: bool) {
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
    fn stretch(&self, piece: &Piece) -> Stretch<'_, '_> {
        Stretch {
            document: self.document,
            cast: self.cast,
            salience: &self.salience,
            tokens: piece.tokens.clone(),
        }
    }

    fn evidence(&self, a: &Attribution) -> Evidence {
        Evidence {
            rule: a.rule,
            span: self.document.span(a.tokens.clone()),
        }
    }

    fn emit(&mut self, voice: &Voice, kind: StatementKind, tokens: Range<usize>) {
        let Some(span) = self.trimmed(tokens) else {
            return;
        };
        match &self.only {
            Only::Nobody if voice.people.len() == 1 => self.only = Only::One(voice.clone()),
            Only::One(one) if one.people == voice.people => {}
            _ => self.only = Only::Several,
        }
        for &speaker in &voice.people {
            self.out.push(Statement {
                speaker,
                kind,
                span,
                evidence: voice.evidence,
            });
        }
    }

    /// The span of some tokens without the punctuation around them.
    fn trimmed(&self, tokens: Range<usize>) -> Option<Span> {
        let (mut start, mut end) = (tokens.start, tokens.end);
        while start < end && self.is_edge(start) {
            start += 1;
        }
        while start < end && self.is_edge(end - 1) {
            end -= 1;
        }
        (start < end).then(|| self.document.span(start..end))
    }

    fn is_edge(&self, i: usize) -> bool {
        match self.document.kind(i) {
            Some(Kind::Open | Kind::Close) => true,
            Some(Kind::Mark) => self
                .document
                .is(i, &[",", ".", ";", ":", "-", "--", "–", "—", "•", "*"]),
            _ => false,
        }
    }
}
