//! What every pass reads: the release's tokens, its sentences, and what the word lists say of each word.

use std::ops::Range;

use crate::extract::lexicon::{Class, classify};
use crate::release::{Part, Release};
use crate::text::Span;
use crate::text::fold::fold_spaces;
use crate::text::sentence::sentences;
use crate::text::token::{Kind, Token, tokenize};

/// A release made ready for the passes. Token indices are `usize` into [`Document::tokens`].
pub struct Document<'a> {
    /// The release itself.
    pub release: &'a Release,
    /// Its canonical text.
    pub text: &'a str,
    /// The tokens of all paragraphs, in order.
    pub tokens: Vec<Token>,
    /// What the word lists say of each token, parallel to `tokens`.
    pub classes: Vec<Class>,
    /// The paragraphs, in order; those without tokens are left out.
    pub paragraphs: Vec<DocumentParagraph>,
    /// The sentences, in order; none crosses a paragraph.
    pub sentences: Vec<Sentence>,
}

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
        let tokens = tokenize(text);
        let classes = tokens.iter().map(|t| classify(text, *t)).collect();
        let mut document = Self {
            release,
            text,
            tokens,
            classes,
            paragraphs: Vec::new(),
            sentences: Vec::new(),
        };
        document.lay_out();
        document
    }

    /// Cuts the tokens into paragraphs and sentences.
    fn lay_out(&mut self) {
        let mut at = 0;
        for p in &self.release.paragraphs {
            let start = at;
            while at < self.tokens.len() && self.tokens[at].span.end <= p.span.end {
                at += 1;
            }
            if start == at {
                continue;
            }
            let slice = &self.tokens[start..at];
            for s in sentences(self.text, slice) {
                self.sentences.push(Sentence {
                    tokens: start + s.start..start + s.end,
                    paragraph: self.paragraphs.len(),
                });
            }
            self.paragraphs.push(DocumentParagraph {
                tokens: start..at,
                part: p.part,
                shouts: shouts(self.text, slice),
            });
        }
    }

    /// The words of token `i`; empty past the end.
    pub fn word(&self, i: usize) -> &'a str {
        self.tokens.get(i).map_or("", |t| t.span.of(self.text))
    }

    /// What the word lists say of token `i`; nothing past the end.
    pub fn class(&self, i: usize) -> Class {
        self.classes.get(i).copied().unwrap_or(Class::empty())
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
    pub fn is_capitalised(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|t| t.is_capitalised())
    }

    /// The kind of token `i`.
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
        self.sentences.partition_point(|s| s.tokens.end <= i)
    }

    /// The paragraph that sentence `index` stands in.
    pub fn paragraph_around(&self, index: usize) -> &DocumentParagraph {
        &self.paragraphs[self.sentences[index].paragraph]
    }

    /// The paragraph that token `i` stands in: an index into [`Document::paragraphs`].
    pub fn paragraph_of(&self, i: usize) -> usize {
        self.paragraphs.partition_point(|p| p.tokens.end <= i)
    }

    /// The first token that starts at or after the byte offset `at`.
    pub fn token_at(&self, at: u32) -> usize {
        self.tokens.partition_point(|t| t.span.start < at)
    }

    /// The tokens of a span that starts where one starts. The last may reach past the span: a name whose possessive lost
    /// its apostrophe ends before the "s" of its token.
    pub fn tokens_of(&self, span: Span) -> Range<usize> {
        self.token_at(span.start)..self.tokens.partition_point(|t| t.span.start < span.end)
    }
}

/// Whether at least nine in ten words of four letters or more are capitalised, of three or more such words.
fn shouts(text: &str, tokens: &[Token]) -> bool {
    let (mut long, mut capital) = (0usize, 0usize);
    for t in tokens
        .iter()
        .filter(|t| matches!(t.kind, Kind::Word(_)) && t.span.len() >= 4)
    {
        long += 1;
        capital += usize::from(t.span.of(text).starts_with(char::is_uppercase));
    }
    long >= 3 && capital * 10 >= long * 9
}
