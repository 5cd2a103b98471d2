//! The ground that the people passes stand on: the document with the organisations marked in it.

use std::cell::OnceCell;
use std::ops::Range;

use rustc_hash::FxHashSet;

use crate::extract::document::{Document, Sentence};
use crate::extract::lexicon::Class;
use crate::extract::{Mention, Organisation};
use crate::release::Part;
use crate::text::Span;
use crate::text::token::{Kind, Shape};

/// A document with every token's organisation.
pub struct Ground<'d, 'a> {
    /// The document.
    pub doc: &'d Document<'a>,
    /// The organisations.
    organisations: &'d [Organisation],
    /// The mentions of organisations in tokens, in the order of the text, without overlaps.
    bodies: Vec<Range<usize>>,
    /// Where each of them ends in the text, in bytes: before the "s" of a possessive that lost its apostrophe.
    ends: Vec<u32>,
    /// Whose each of them is: an index into the organisations.
    whose: Vec<u32>,
    /// For every token the mention it belongs to, plus one; 0 for none.
    body_of: Vec<u32>,
    /// How they are written, once somebody asks.
    written: OnceCell<FxHashSet<Box<str>>>,
}

/// How many bodies a release may name before its firm.
const EARLY: usize = 32;

impl<'d, 'a> Ground<'d, 'a> {
    /// Marks the organisations.
    pub fn new(doc: &'d Document<'a>, organisations: &'d [Organisation]) -> Self {
        let count = organisations.iter().map(|o| o.mentions.len()).sum();
        let mut mentions: Vec<(&Mention, u32)> = Vec::with_capacity(count);
        for (index, organisation) in (0..).zip(organisations) {
            mentions.extend(organisation.mentions.iter().map(|m| (m, index)));
        }
        mentions.sort_by_key(|(m, _)| (m.span.start, std::cmp::Reverse(m.span.end)));
        let mut bodies: Vec<Range<usize>> = Vec::with_capacity(mentions.len());
        let mut ends = Vec::with_capacity(mentions.len());
        let mut whose = Vec::with_capacity(mentions.len());
        // Small pieces of memory that need not come with zeros are handed out far faster.
        let mut body_of: Vec<u32> = std::iter::repeat_n(0, doc.tokens.len()).collect();
        for (mention, index) in mentions {
            let tokens = doc.tokens_of(mention.span);
            if tokens.is_empty() || bodies.last().is_some_and(|b| b.end > tokens.start) {
                continue;
            }
            bodies.push(tokens.clone());
            ends.push(mention.span.end);
            whose.push(index);
            body_of[tokens].fill(bodies.len() as u32);
        }
        Self {
            doc,
            organisations,
            bodies,
            ends,
            whose,
            body_of,
            written: OnceCell::new(),
        }
    }

    /// Whether a body is written just so somewhere.
    fn is_written(&self, name: &str) -> bool {
        let written = || {
            let bodies = self.bodies.iter();
            bodies
                .map(|b| self.doc.span(b.clone()).of(self.doc.text).into())
                .collect()
        };
        self.written.get_or_init(written).contains(name)
    }

    /// The organisation that token `i` names, and where that one is by its index.
    pub fn organisation(&self, i: usize) -> Option<(usize, &'d Organisation)> {
        let at = *self.body_of.get(i)?;
        let index = *self.whose.get((at as usize).checked_sub(1)?)? as usize;
        Some((index, &self.organisations[index]))
    }

    /// The sentences in which people are looked for, by their index and their tokens: all but those of the tail.
    pub fn read_sentences(&self) -> impl Iterator<Item = (usize, Range<usize>)> {
        let doc = self.doc;
        let read = move |s: &Sentence| doc.paragraphs[s.paragraph].part != Part::Tail;
        let sentences = doc.sentences.iter().enumerate();
        sentences
            .filter(move |(_, s)| read(s))
            .map(|(index, s)| (index, s.tokens.clone()))
    }

    /// The mentions of organisations in tokens, in the order of the text.
    pub fn bodies(&self) -> &[Range<usize>] {
        &self.bodies
    }

    /// The first of them that fits, of those that stand early: a release names its firm there, and all of its bodies would
    /// be asked for each name.
    pub fn early_body(&self, fits: impl Fn(&Range<usize>) -> bool) -> Option<Range<usize>> {
        self.bodies.iter().take(EARLY).find(|b| fits(b)).cloned()
    }

    /// The organisation mention that token `i` belongs to, in tokens.
    #[inline]
    pub fn body(&self, i: usize) -> Option<Range<usize>> {
        let at = *self.body_of.get(i)?;
        (at > 0).then(|| self.bodies[at as usize - 1].clone())
    }

    /// The span of a body's name in tokens, without what is not of the name in its last token.
    pub fn body_span(&self, tokens: Range<usize>) -> Span {
        let mut span = self.doc.span(tokens.clone());
        let at = self.body_of[tokens.end - 1];
        if at > 0 && self.bodies[at as usize - 1].end == tokens.end {
            span.end = self.ends[at as usize - 1].max(span.start + 1);
        }
        // "the Tax Divisions program": the name stands elsewhere without the "s".
        let whole = span.of(self.doc.text);
        let stem = whole.strip_suffix('s').unwrap_or("");
        let acronym = stem.len() > 1 && stem.bytes().all(|b| b.is_ascii_uppercase());
        if at > 0
            && (acronym
                || crate::extract::words::look_up(stem.rsplit(' ').next().unwrap_or(""))
                    .contains(Class::ORG_HEAD))
            && self.is_written(stem)
        {
            span.end -= 1;
            return span;
        }
        // "KBRs former CEO", in a name that no pass took for a body.
        let stem = self.word(tokens.end - 1).strip_suffix('s').unwrap_or("");
        if at == 0 && stem.len() > 1 && stem.bytes().all(|b| b.is_ascii_uppercase()) {
            span.end -= 1;
        }
        span
    }

    /// The organisation mention that starts at token `i`.
    pub fn body_from(&self, i: usize) -> Option<Range<usize>> {
        self.body(i).filter(|b| b.start == i)
    }

    /// The words of token `i`.
    #[inline]
    pub fn word(&self, i: usize) -> &'a str {
        self.doc.word(i)
    }

    /// Whether token `i` has one of these classes.
    #[inline]
    pub fn has(&self, i: usize, class: Class) -> bool {
        self.doc.class(i).intersects(class)
    }

    /// Whether token `i`, a word of a name, speaks against the name: capitalised, of one of these classes, and no
    /// given or family name that is known. Particles are in lower case and speak for it.
    pub fn is_odd(&self, i: usize, class: Class) -> bool {
        self.capital(i)
            && !self.has(i, Class::GIVEN | Class::FAMILY)
            && (self.has(i, class) || class.contains(Class::COMMON) && self.is_abstract(i))
    }

    /// Whether token `i` ends as nouns of English do that name no person: "Integration", "Empowerment" is none of them,
    /// as "Clement" is a name.
    pub fn is_abstract(&self, i: usize) -> bool {
        const ENDINGS: [&[u8]; 12] = [
            b"ation", b"ition", b"ution", b"ction", b"ology", b"omics", b"iness", b"ership",
            b"ability", b"ivity", b"icity", b"ities",
        ];
        let word = self.word(i).as_bytes();
        // Nearly all words end in another letter, which is told without a call.
        word.len() > 6
            && matches!(word[word.len() - 1], b'n' | b'y' | b's' | b'p')
            && ENDINGS.iter().any(|e| word.ends_with(e))
    }

    /// Whether token `i` is a capitalised word.
    #[inline]
    pub fn capital(&self, i: usize) -> bool {
        self.doc.is_capitalised(i)
    }

    /// Whether token `i` is a word in lower case.
    #[inline]
    pub fn lower(&self, i: usize) -> bool {
        matches!(self.doc.kind(i), Some(Kind::Word(Shape::Lower)))
    }

    /// Whether token `i` is one of `words`, by letter.
    #[inline]
    pub fn is(&self, i: usize, words: &[&str]) -> bool {
        self.doc.is(i, words)
    }

    /// Whether nothing but white space stands between the tokens `i` and `i + 1`, and at least some.
    #[inline]
    pub fn spaced(&self, i: usize) -> bool {
        match (self.doc.tokens.get(i), self.doc.tokens.get(i + 1)) {
            // A line end parts paragraphs, and nothing reaches over one.
            (Some(a), Some(b)) => {
                a.span.end < b.span.start && self.doc.text.as_bytes()[a.span.end as usize] != b'\n'
            }
            _ => false,
        }
    }

    /// Whether token `i` is an article or a possessive pronoun.
    pub fn determiner(&self, i: usize) -> bool {
        self.is(
            i,
            &[
                "the", "a", "an", "its", "his", "her", "their", "our", "my", "The", "A", "An",
                "Its", "His", "Her", "Their", "Our", "My",
            ],
        )
    }
}
