//! Who said what: every quotation and every reported statement to its speaker.
//!
//! A paragraph is read in stretches: the quotations that are speech, and what stands between them, sentence by sentence.
//! In the stretches between, [`attribution`] looks for verbs of saying and [`speaker`] for their subjects; a quotation
//! goes to the attribution beside it, else on from the one before; what has an attribution and no quotation is reported
//! speech. Statements of organisations and of people without a name are recognised, so that their words go to nobody
//! else, and left out.

mod ahead;
mod alone;
mod attribution;
mod below;
mod cast;
mod cue;
mod direct;
mod extent;
mod headed;
mod inverted;
mod phrase;
mod piece;
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
use attribution::Attribution;
use cast::Cast;
use headed::Headed;
use piece::Piece;
use pronoun::Salience;
use quotation::quotations;

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
