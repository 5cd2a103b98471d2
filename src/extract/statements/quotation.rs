//! What stands between quotation marks, and which of it is speech.

use std::ops::Range;

use crate::extract::document::Document;
use crate::text::token::{Kind, Shape};

/// A quotation within one paragraph, in tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Quotation {
    /// Everything, marks included.
    pub whole: Range<usize>,
    /// The words between the marks; never empty.
    pub inner: Range<usize>,
    /// Whether the paragraph ended before a closing mark came.
    pub unclosed: bool,
    /// Whether its closing mark was lost and its end is that of the words before "said Doe".
    pub lost_close: bool,
    /// Whether it goes on from the paragraph before without a mark that opens it.
    pub unopened: bool,
}

/// The most tokens from the mark that opens a term within a quotation to the one that closes it.
const TERM: usize = 6;

/// The most paragraphs that a quotation runs through without a mark.
const HELD: usize = 12;

/// The fewest tokens that each of them has: a line of less is no speech.
const LEAST: usize = 6;

/// The paragraphs that quotations run through without a mark of their own, in order: one opens speech above them, and the
/// next mark of all closes it below.
pub(super) fn held(document: &Document) -> Vec<usize> {
    let double = |i: &usize| document.is(*i, &["“", "”", "\""]);
    let mut marks = document
        .sites
        .quotes
        .within(0..document.tokens.len())
        .filter(double);
    let mut held = Vec::new();
    let Some(mut open) = marks.next() else {
        return held;
    };
    for close in marks {
        let run = document.paragraph_of(open) + 1..document.paragraph_of(close);
        let opens = document.kind(open) == Some(Kind::Open)
            && (document.paragraphs[document.paragraph_of(open)]
                .tokens
                .start
                == open
                || document.is(open - 1, &[":", ","]));
        let prose = || {
            run.clone()
                .all(|p| document.paragraphs[p].tokens.len() >= LEAST)
        };
        let closes = document.kind(close) == Some(Kind::Close);
        if opens && closes && (1..HELD).contains(&run.len()) && prose() {
            held.extend(run);
        }
        open = close;
    }
    held
}

/// A paragraph that is all within a quotation.
pub(super) fn whole(paragraph: Range<usize>) -> Quotation {
    Quotation {
        whole: paragraph.clone(),
        inner: paragraph,
        unclosed: true,
        lost_close: false,
        unopened: true,
    }
}

/// Which mark a quotation was opened with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Glyph {
    Double,
    Single,
}

/// The quotations of one paragraph, outermost only, in order. `inside` says that a quotation of the paragraph before was
/// never closed. Marks that pair with nothing are passed over: inches, lost halves.
pub(super) fn quotations(
    document: &Document,
    paragraph: Range<usize>,
    inside: bool,
) -> Vec<Quotation> {
    let mut reader = Reader {
        document,
        paragraph: paragraph.clone(),
        open: None,
        found: Vec::new(),
        last_single: None,
        term_end: None,
    };
    if inside && reader.closes_first() {
        reader.open = Some((paragraph.start, Glyph::Double, true));
    }
    for i in document.sites.quotes.within(paragraph) {
        reader.token(i);
    }
    reader.finish();
    reader.found
}

struct Reader<'a, 'd> {
    document: &'a Document<'d>,
    paragraph: Range<usize>,
    /// The token that opened, with what, and whether it was no mark at all.
    open: Option<(usize, Glyph, bool)>,
    found: Vec<Quotation>,
    /// The last single closing mark of the paragraph, once looked for.
    last_single: Option<usize>,
    /// The mark that closes a term within a quotation.
    term_end: Option<usize>,
}

impl Reader<'_, '_> {
    /// Whether the first double mark of the paragraph closes.
    fn closes_first(&self) -> bool {
        self.document
            .sites
            .quotes
            .within(self.paragraph.clone())
            .find(|i| self.glyph(*i) == Some(Glyph::Double))
            .is_some_and(|i| self.document.kind(i) == Some(Kind::Close))
    }

    fn glyph(&self, i: usize) -> Option<Glyph> {
        match self.document.kind(i)? {
            Kind::Open | Kind::Close => match self.document.word(i) {
                // Two of them together are a double one.
                "’" | "'" if self.is_second(i) => Some(Glyph::Double),
                "‘" | "’" | "'" => Some(Glyph::Single),
                _ => Some(Glyph::Double),
            },
            _ => None,
        }
    }

    /// Whether the mark at `i` stands right behind another like it.
    fn is_second(&self, i: usize) -> bool {
        let Some(before) = i.checked_sub(1).filter(|k| *k >= self.paragraph.start) else {
            return false;
        };
        let document = self.document;
        let (a, b) = (document.tokens[before], document.tokens[i]);
        a.kind == b.kind && a.span.end == b.span.start && document.word(before) == document.word(i)
    }

    fn token(&mut self, i: usize) {
        let Some(glyph) = self.glyph(i) else { return };
        let opens = self.document.kind(i) == Some(Kind::Open);
        match (self.open, opens, glyph) {
            (None, true, Glyph::Double) => self.open = Some((i, glyph, false)),
            (None, true, Glyph::Single) if self.single_closes(i) => {
                self.open = Some((i, glyph, false));
            }
            (Some((_, Glyph::Double, _)), _, Glyph::Double) if self.term_end == Some(i) => {}
            // Double marks inside single ones, and apostrophes inside double ones, are nested.
            (Some((start, opened, lost)), false, _) if opened == glyph => {
                if glyph == Glyph::Single && !self.closes_word(i) {
                    return;
                }
                self.push(start, lost, i, Some(i));
                self.open = None;
            }
            (Some((start, Glyph::Double, lost)), true, Glyph::Double) => {
                self.term_end = self.term(i);
                if self.term_end.is_some() {
                    return;
                }
                // Opened twice: the closing mark between them was lost.
                if self.document.word(i) != "\"" || self.begins_speech(i) {
                    let end = self.lost_end(start + 1, i);
                    self.push(start, lost, end, None);
                    self.open = Some((i, glyph, false));
                } else {
                    self.push(start, lost, i, Some(i));
                    self.open = None;
                }
            }
            // A single mark opened and a double one came first: it was an apostrophe.
            (Some((_, Glyph::Single, _)), true, Glyph::Double) => {
                self.open = Some((i, glyph, false));
            }
            (None, false, Glyph::Double) => self.lost_opening(i),
            _ => {}
        }
    }

    /// Where the term closes that the mark at `i` opens within a quotation: `“The so-called "old bridge" has to go,”`. It has few
    /// words and stands amid the words of the sentence, and the next mark behind it closes the quotation.
    fn term(&self, i: usize) -> Option<usize> {
        let document = self.document;
        if !document.tokens[i - 1].is_word() {
            return None;
        }
        let marks = document.sites.quotes.within(i + 1..self.paragraph.end);
        let mut doubles = marks.filter(|k| self.glyph(*k) == Some(Glyph::Double));
        let end = doubles.next()?;
        let closes = |k| document.kind(k) == Some(Kind::Close);
        // Another term may stand behind it, and the paragraph may end before the quotation does.
        let goes_on = match doubles.next() {
            Some(next) => closes(next) || document.tokens[next - 1].is_word(),
            None => self.goes_on_below(),
        };
        let amid = document.tokens[end - 1].is_word();
        (closes(end) && goes_on && end - i <= TERM && amid).then_some(end)
    }

    /// Whether the next paragraph begins with a mark, as each paragraph of a quotation does that goes on.
    fn goes_on_below(&self) -> bool {
        let (document, next) = (self.document, self.paragraph.end);
        document.kind(next) == Some(Kind::Open) && self.glyph(next) == Some(Glyph::Double)
    }

    /// Whether a single closing mark comes behind `i`.
    fn single_closes(&mut self, i: usize) -> bool {
        let last = *self.last_single.get_or_insert_with(|| {
            self.paragraph
                .clone()
                .rev()
                .find(|j| {
                    self.document.kind(*j) == Some(Kind::Close)
                        && matches!(self.document.word(*j), "’" | "'")
                })
                .unwrap_or(0)
        });
        last > i
    }

    /// Whether the single mark at `i` closes rather than marks a plural's possession: punctuation stands on one side.
    fn closes_word(&self, i: usize) -> bool {
        let before = self.document.word(i - 1);
        let plural = before.ends_with('s') && self.document.tokens[i - 1].is_word();
        !plural
            || !self
                .document
                .tokens
                .get(i + 1)
                .is_some_and(|t| t.kind == Kind::Word(Shape::Lower))
    }

    /// Whether what follows the mark at `i` begins speech: a capital behind the end of a sentence.
    fn begins_speech(&self, i: usize) -> bool {
        self.document.is_capitalised(i + 1)
            && i > self.paragraph.start
            && (self.document.kind(i - 1) == Some(Kind::Close)
                || self.document.is(i - 1, &[".", ",", ":", "?", "!"]))
    }

    fn push(&mut self, start: usize, lost: bool, end: usize, closing: Option<usize>) {
        let inner = start + usize::from(!lost)..end;
        if inner.is_empty() {
            return;
        }
        self.found.push(Quotation {
            whole: start..closing.map_or(end, |c| c + 1),
            inner,
            unclosed: false,
            lost_close: false,
            unopened: lost,
        });
    }

    /// A mark closes what nothing opened: where a sentence ends at it, the opening mark was lost.
    fn lost_opening(&mut self, i: usize) {
        let floor = self
            .found
            .last()
            .map_or(self.paragraph.start, |q| q.whole.end);
        if i <= floor || !self.document.is(i - 1, &[".", ",", "?", "!"]) || !self.cue_follows(i + 1)
        {
            return;
        }
        // Back to where the sentence begins, but not past the last quotation nor far.
        let sentence = self.document.sentence_of(i);
        let start = self.document.sentences[sentence].tokens.start.max(floor);
        if start < i {
            self.push(start, true, i, Some(i));
        }
    }

    fn cue_follows(&self, i: usize) -> bool {
        super::cue::frame(self.document, i, true).is_some()
            || super::cue::frame(self.document, i + 1, false).is_some()
            || super::cue::frame(self.document, i + 2, false).is_some()
    }

    /// Where a quotation that starts at `start` and lost its closing mark ends: before ", said X", else at `limit`.
    fn lost_end(&self, start: usize, limit: usize) -> usize {
        (start..limit)
            .find(|i| {
                self.document.is(*i, &[",", "?", "!"])
                    && super::cue::frame(self.document, i + 1, false)
                        .is_some_and(|f| f == super::cue::Frame::Clause)
                    && !self.document.is(i + 2, &["that"])
            })
            .map_or(limit, |i| i + 1)
    }

    fn finish(&mut self) {
        let Some((start, glyph, lost)) = self.open else {
            return;
        };
        let end = self.paragraph.end;
        if glyph == Glyph::Single {
            return;
        }
        let cut = self.lost_end(start + 1, end);
        // A measure in inches or a stray mark: too little follows for speech.
        let sentence =
            self.document.is_capitalised(start + 1) && self.document.is(end - 1, &[".", "!", "?"]);
        if cut - start < 5 && !(sentence && cut - start >= 3) {
            return;
        }
        self.push(start, lost, cut, None);
        if let Some(last) = self.found.last_mut() {
            last.unclosed = cut == end;
            last.lost_close = cut < end;
        }
    }
}

impl Quotation {
    /// The number of words.
    pub fn words(&self, document: &Document) -> usize {
        self.inner
            .clone()
            .filter(|i| document.tokens[*i].is_word())
            .count()
    }

    /// Whether it is written as a title is: every word of four letters or more has a capital, of two such words.
    pub fn is_title(&self, document: &Document) -> bool {
        let mut long = 0;
        for i in self.inner.clone() {
            let token = document.tokens[i];
            if token.is_word() && token.span.len() >= 4 {
                if !token.is_capitalised() {
                    return false;
                }
                long += 1;
            }
        }
        long >= 2 && !document.is(self.inner.end - 1, &["!", "?"])
    }

    /// Whether the words end as a sentence or as one that an attribution follows.
    pub fn ends_as_speech(&self, document: &Document) -> bool {
        document.is(self.inner.end - 1, &[",", ".", "!", "?", "…", "..."])
    }
}
