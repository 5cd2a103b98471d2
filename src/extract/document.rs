//! What every pass reads: the release's tokens, its sentences, and what the word lists say of each word.

use std::borrow::Cow;
use std::ops::Range;

use crate::extract::hint::Hint;
use crate::extract::lexicon::Class;
use crate::extract::lost;
use crate::extract::sites::{Site, Sites};
use crate::extract::words::{self, Batch};
use crate::release::{Part, Release};
use crate::text::Span;
use crate::text::fold::fold_spaces;
use crate::text::sentence::each_sentence;
use crate::text::token::{Kind, Shape, Token, tokenize};

/// A release made ready for the passes. Token indices are `usize` into [`Document::tokens`].
pub struct Document<'a> {
    /// The release itself.
    pub release: &'a Release,
    /// Its canonical text.
    pub text: &'a str,
    /// The tokens of all paragraphs, in order.
    pub tokens: Vec<Token>,
    /// The words of each token and what the lists say of them, parallel to `tokens`.
    known: Vec<Known<'a>>,
    /// Where the tokens stand that rules look for.
    pub sites: Sites,
    /// Whether it is a text that lost nearly all its marks, so that some were put back.
    bare: bool,
    /// How many possessives have kept their apostrophes: `s` by itself has lost it.
    pub kept_possessives: usize,
    /// The paragraphs, in order; those without tokens are left out.
    pub paragraphs: Vec<DocumentParagraph>,
    /// The sentences, in order; none crosses a paragraph.
    pub sentences: Vec<Sentence>,
    /// For every [`BYTES`] bytes of the text the first token that starts there or behind, so that nobody searches a long
    /// text from end to end.
    token_near: Vec<u32>,
    /// For every [`TOKENS`] tokens the sentence that the first of them stands in.
    sentence_near: Vec<u32>,
}

/// What is known of a token by itself.
#[derive(Debug, Clone, Copy)]
struct Known<'a> {
    word: &'a str,
    /// What the word lists say of it.
    class: Class,
    /// What the lists of spellings say of it.
    hint: Hint,
}

/// How many bytes of a text share an entry of [`Document::token_near`].
const BYTES: usize = 64;
/// How many tokens share one of [`Document::sentence_near`].
const TOKENS: usize = 32;

/// A paragraph in tokens.
#[derive(Debug, Clone)]
pub struct DocumentParagraph {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What part of the release it is.
    pub part: Part,
    /// Whether nearly all its words are in capitals or in title case, so that a capital says nothing.
    pub shouts: bool,
}

/// A sentence in tokens.
#[derive(Debug, Clone)]
pub struct Sentence {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its paragraph: an index into [`Document::paragraphs`].
    pub paragraph: usize,
}

impl<'a> Document<'a> {
    /// Tokenizes and classifies a release.
    pub fn new(release: &'a Release) -> Self {
        let text = release.text.as_str();
        let mut tokens = tokenize(text);
        let lost = &release.anatomy.lost_marks;
        let bare = lost::is_bare(text, &tokens, lost);
        if bare {
            tokens = lost::restore(text, &tokens, lost);
        }
        let count = tokens.len();
        let mut document = Self {
            release,
            text,
            tokens,
            known: Vec::with_capacity(count),
            sites: Sites::default(),
            bare,
            kept_possessives: 0,
            paragraphs: Vec::new(),
            sentences: Vec::with_capacity(text.len() / 128 + 1),
            token_near: Vec::new(),
            sentence_near: Vec::with_capacity(count / TOKENS + 1),
        };
        document.look_up();
        document.draw_near();
        let stops = if bare {
            document.put_marks()
        } else {
            Vec::new()
        };
        document.lay_out(&stops);
        document
    }

    /// Looks every token up, and takes note of what stands where.
    fn look_up(&mut self) {
        let text = self.text;
        let known = &mut self.known;
        let mut batch = Batch::default();
        self.sites = Sites::of(&self.tokens, |tokens, columns| {
            batch.ask(text, tokens);
            known.extend(tokens.iter().enumerate().map(|(i, token)| {
                let word = token.span.of(text);
                let (class, hint, site) = match token.kind {
                    Kind::Word(shape) => {
                        let listed = batch.get(i, word);
                        let written = Site::of_word(shape, word.len(), token.plain);
                        let mut site = listed.site | written;
                        if token.joined {
                            site |= of_joined(word, shape, listed.class);
                        }
                        (listed.class, listed.hint, site)
                    }
                    kind => (Class::empty(), Hint::empty(), Site::of_other(kind, word)),
                };
                columns.set(i, site);
                Known { word, class, hint }
            }));
        });
        let possessives = self.sites.possessives.within(0..self.tokens.len());
        self.kept_possessives = possessives.filter(|i| self.word(*i) != "s").count();
    }

    /// Takes note of the first token that starts in each piece of the text, or behind it.
    fn draw_near(&mut self) {
        let last = self.tokens.last().map_or(0, |t| t.span.start as usize);
        let near = &mut self.token_near;
        near.reserve(last / BYTES + 1);
        // Where the piece begins that is next.
        let mut next = 0;
        for (i, token) in self.tokens.iter().enumerate() {
            while next <= token.span.start as usize {
                near.push(i as u32);
                next += BYTES;
            }
        }
    }

    /// Gives the marks that were put back, which have no letters, their words. Returns which of them are
    /// periods.
    fn put_marks(&mut self) -> Vec<usize> {
        let mut stops = Vec::new();
        let lost = &self.release.anatomy.lost_marks;
        for i in 0..self.tokens.len() {
            if !self.tokens[i].span.is_empty() {
                continue;
            }
            let mark = lost::mark(self.text, &self.tokens, i, lost);
            if mark == "." {
                stops.push(i);
            }
            // A bracket that closes has been put with the one that opens.
            if !self.known[i].word.is_empty() {
                continue;
            }
            self.known[i].word = mark;
            let close =
                (i + 2..i + 5).find(|k| self.known.get(*k).is_some_and(|k| k.word.is_empty()));
            if let Some(close) = close
                && lost::is_bracketed(self.known[i + 1..close].iter().map(|k| k.word))
            {
                (self.known[i].word, self.known[close].word) = ("(", ")");
            }
        }
        stops
    }

    /// Whether a bare text has a gap before token `i` that parts paragraphs or closes and opens quotation marks.
    pub fn parted_before(&self, i: usize) -> bool {
        let mark = i.checked_sub(1).map(|k| self.tokens[k]);
        mark.is_some_and(|mark| lost::is_parted(mark, &self.release.anatomy.lost_marks))
    }

    /// How many spaces stand before token `i` where a mark was lost and put back; 0 elsewhere.
    pub fn gap_before(&self, i: usize) -> u32 {
        let mark = i.checked_sub(1).and_then(|k| self.tokens.get(k));
        mark.map_or(0, |mark| {
            lost::width(*mark, &self.release.anatomy.lost_marks)
        })
    }

    /// Cuts the tokens into paragraphs and sentences. A period that was put back, of which `stops` tells, ends one, too.
    fn lay_out(&mut self, stops: &[usize]) {
        let mut at = 0;
        self.paragraphs.reserve(self.release.paragraphs.len());
        for p in &self.release.paragraphs {
            let within = self.tokens[at..].partition_point(|t| t.span.end <= p.span.end);
            let tokens = at..at + within;
            at = tokens.end;
            if tokens.is_empty() {
                continue;
            }
            self.cut(tokens.clone(), stops);
            self.paragraphs.push(DocumentParagraph {
                shouts: self.shouts(tokens.clone()),
                tokens,
                part: p.part,
            });
        }
    }

    /// Cuts the tokens of the next paragraph into sentences.
    fn cut(&mut self, paragraph: Range<usize>, stops: &[usize]) {
        let (text, start) = (self.text, paragraph.start);
        let first = stops.partition_point(|i| *i < start);
        let mut stops = stops[first..].iter().peekable();
        let index = self.paragraphs.len();
        let tokens = &self.tokens[paragraph.clone()];
        let ends = self.sites.ends.within(paragraph).map(|i| i - start);
        let (sentences, near) = (&mut self.sentences, &mut self.sentence_near);
        each_sentence(text, tokens, ends, |s| {
            let mut from = start + s.start;
            let mut hand_over = |end: usize| {
                while near.len() * TOKENS < end {
                    near.push(sentences.len() as u32);
                }
                sentences.push(Sentence {
                    tokens: std::mem::replace(&mut from, end)..end,
                    paragraph: index,
                });
            };
            let end = start + s.end;
            while let Some(stop) = stops.next_if(|i| **i < end) {
                if stop + 1 < end {
                    hand_over(stop + 1);
                }
            }
            hand_over(end);
        });
    }

    /// Whether at least nine in ten words of four letters or more are capitalised, of three or more such words.
    fn shouts(&self, tokens: Range<usize>) -> bool {
        let long = self.sites.long.count(tokens.clone());
        long >= 3 && self.sites.long_capitals.count(tokens) * 10 >= long * 9
    }

    /// The words of token `i`; empty past the end.
    #[inline]
    pub fn word(&self, i: usize) -> &'a str {
        self.known.get(i).map_or("", |k| k.word)
    }

    /// The words of token `i` with the capitals of ASCII as small letters.
    pub fn lower(&self, i: usize) -> Cow<'a, str> {
        let word = self.word(i);
        if self.kind(i) == Some(Kind::Word(Shape::Lower)) {
            Cow::Borrowed(word)
        } else {
            Cow::Owned(word.to_ascii_lowercase())
        }
    }

    /// What the word lists say of token `i`; nothing past the end.
    #[inline]
    pub fn class(&self, i: usize) -> Class {
        let class = self.known.get(i).map_or(Class::empty(), |k| k.class);
        class.difference(Class::SOUND)
    }

    /// Whether token `i` sounds as if somebody spoke, of [`Class::SOUND`].
    pub fn sound(&self, i: usize) -> Class {
        let class = self.known.get(i).map_or(Class::empty(), |k| k.class);
        class.intersection(Class::SOUND)
    }

    /// What the word lists say of a non-empty range of tokens as one phrase: `New Hampshire`.
    pub fn class_of(&self, range: Range<usize>) -> Class {
        if range.len() == 1 {
            self.class(range.start)
        } else if self.sites.phrases.contains(range.start) {
            words::look_up(self.span(range).of(self.text))
        } else {
            Class::empty()
        }
    }

    /// What the lists of spellings say of token `i`; nothing past the end.
    #[inline]
    pub fn hint(&self, i: usize) -> Hint {
        self.known.get(i).map_or(Hint::empty(), |k| k.hint)
    }

    /// Whether token `i` is one of `words`, by letter.
    #[inline]
    pub fn is(&self, i: usize, words: &[&str]) -> bool {
        let word = self.word(i);
        let first = word.as_bytes().first();
        // Nearly all differ in length or first letter, which is told without a call.
        words
            .iter()
            .any(|w| w.len() == word.len() && w.as_bytes().first() == first && *w == word)
    }

    /// Whether token `i` is a capitalised word.
    #[inline]
    pub fn is_capitalised(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|t| t.is_capitalised())
    }

    /// Whether token `i` is a capitalised word or a number that goes on in letters: `7Eleven`.
    pub fn is_named(&self, i: usize) -> bool {
        self.is_capitalised(i)
            || self.kind(i) == Some(Kind::Number)
                && self.word(i).bytes().any(|b| b.is_ascii_uppercase())
    }

    /// Whether token `i` is a word of small letters.
    pub fn is_lower(&self, i: usize) -> bool {
        self.kind(i) == Some(Kind::Word(Shape::Lower))
    }

    /// Whether the text lost nearly all its marks, and some were put back.
    pub fn is_bare(&self) -> bool {
        self.bare
    }

    /// Whether the release has no possessive at all, as where apostrophes were lost on the way.
    pub fn apostrophes_lost(&self) -> bool {
        self.kept_possessives == 0
    }

    /// The kind of token `i`.
    #[inline]
    pub fn kind(&self, i: usize) -> Option<Kind> {
        self.tokens.get(i).map(|t| t.kind)
    }

    /// The span from the first to the last token of a non-empty range.
    pub fn span(&self, range: Range<usize>) -> Span {
        self.tokens[range.start]
            .span
            .to(self.tokens[range.end - 1].span)
    }

    /// The words of a span with white space folded to single spaces.
    pub fn folded(&self, span: Span) -> String {
        fold_spaces(span.of(self.text))
    }

    /// The sentence that token `i` stands in: an index into [`Document::sentences`].
    pub fn sentence_of(&self, i: usize) -> usize {
        let near = self.sentence_near.get(i / TOKENS);
        let mut at = near.map_or(self.sentences.len(), |s| *s as usize);
        while self.sentences.get(at).is_some_and(|s| s.tokens.end <= i) {
            at += 1;
        }
        at
    }

    /// The paragraph that sentence `index` stands in.
    pub fn paragraph_around(&self, index: usize) -> &DocumentParagraph {
        &self.paragraphs[self.sentences[index].paragraph]
    }

    /// The paragraph that token `i` stands in: an index into [`Document::paragraphs`].
    pub fn paragraph_of(&self, i: usize) -> usize {
        let sentence = self.sentences.get(self.sentence_of(i));
        sentence.map_or(self.paragraphs.len(), |s| s.paragraph)
    }

    /// The first token that starts at or after the byte offset `at`.
    pub fn token_at(&self, at: u32) -> usize {
        let near = self.token_near.get(at as usize / BYTES);
        let mut i = near.map_or(self.tokens.len(), |i| *i as usize);
        while self.tokens.get(i).is_some_and(|t| t.span.start < at) {
            i += 1;
        }
        i
    }

    /// The tokens of a span that starts where one starts. The last may reach past the span: a name whose possessive lost
    /// its apostrophe ends before the "s" of its token.
    pub fn tokens_of(&self, span: Span) -> Range<usize> {
        self.token_at(span.start)..self.token_at(span.end)
    }
}

/// The sets that a word with a hyphen or a period is in for that: few words are.
#[cold]
fn of_joined(word: &str, shape: Shape, class: Class) -> Site {
    let mut site = Site::empty();
    site.set(Site::ENDS, word.ends_with('.'));
    if Class::SOUND.contains(class) {
        // `Service-Criminal` has lost the spaces around its dash.
        site.set(Site::HEADS, shape != Shape::Lower && word.contains('-'));
        site.set(Site::ADDRESSES, may_be_domain(word));
    }
    site
}

/// Whether two or three letters stand behind a period at the end of a word, as in `Acme.com`: nearly no word has them,
/// which is told without a call.
pub fn may_be_domain(word: &str) -> bool {
    let bytes = word.as_bytes();
    let period = |from_end: usize| {
        let at = bytes.len().checked_sub(from_end);
        at.is_some_and(|at| bytes[at] == b'.')
    };
    period(3) || period(4)
}
