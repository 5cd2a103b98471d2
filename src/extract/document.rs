//! What every pass reads: the release's tokens, its sentences, and what the word lists say of each word.

use std::borrow::Cow;
use std::ops::Range;

use crate::extract::hint::Hint;
use crate::extract::lexicon::Class;
use crate::extract::lost;
use crate::extract::marks::TokenSet;
use crate::extract::words;
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
    /// The words of each token, parallel to `tokens`.
    words: Vec<&'a str>,
    /// What the word lists say of each token, parallel to `tokens`.
    pub classes: Vec<Class>,
    /// What the lists of spellings say of each token, parallel to `tokens`.
    pub hints: Vec<Hint>,
    /// Where the tokens stand that rules look for.
    pub sites: Sites,
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

/// How many bytes of a text share an entry of [`Document::token_near`].
const BYTES: usize = 64;
/// How many tokens share one of [`Document::sentence_near`].
const TOKENS: usize = 32;

/// Where in a release the tokens stand that rules look for.
#[derive(Debug, Default)]
pub struct Sites {
    /// Words with a capital, first or inside.
    pub capitals: TokenSet,
    /// Those and numbers that go on in letters, with which a name can start: `45Drives`.
    pub starts: TokenSet,
    /// Words that may be the head of a body's name, or of a place or a paper that is one, or that may hold one before a
    /// hyphen.
    pub heads: TokenSet,
    /// All words with a capital, and of the others those that heads of names and legal forms are.
    pub names: TokenSet,
    /// Legal forms of firms.
    pub suffixes: TokenSet,
    /// Words of [`Hint::TRIGGER`].
    pub triggers: TokenSet,
    /// Words with which the name of a body that everyone knows begins, and its possessives without their apostrophe.
    pub known: TokenSet,
    /// Brackets that open, single.
    pub brackets: TokenSet,
    /// Web and mail addresses, and words on no list that may be a domain, as `Acme.com`.
    pub addresses: TokenSet,
    /// Titles and ranks.
    pub titles: TokenSet,
    /// Verbs of saying and of speech acts.
    pub verbs: TokenSet,
    /// Quotation marks and apostrophes by themselves.
    pub quotes: TokenSet,
    /// `’s` after a word.
    pub possessives: TokenSet,
    /// `he`, `she` and `I`.
    pub pronouns: TokenSet,
    /// `him`, `her` and `them`, `both`, and the `newly` of "the newly appointed".
    pub objects: TokenSet,
    /// Verbs of saying and of speech acts, `according` and `clear`.
    pub cues: TokenSet,
    /// `last`, `earlier`, `ago`, and what may be a year.
    pub times: TokenSet,
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
            words: Vec::with_capacity(count),
            classes: Vec::with_capacity(count),
            hints: Vec::with_capacity(count),
            sites: Sites::new(count),
            paragraphs: Vec::new(),
            sentences: Vec::new(),
            token_near: Vec::with_capacity(text.len() / BYTES + 1),
            sentence_near: Vec::with_capacity(count / TOKENS + 1),
        };
        document.look_up();
        if bare {
            document.put_marks();
        }
        document.lay_out(bare);
        document
    }

    /// Looks every token up, and takes note of what stands where.
    fn look_up(&mut self) {
        for (i, token) in self.tokens.iter().enumerate() {
            let (start, end) = (token.span.start as usize, token.span.end as usize);
            while self.token_near.len() * BYTES <= start {
                self.token_near.push(i as u32);
            }
            let word = &self.text[start..end];
            let known = match token.kind {
                Kind::Word(_) => words::read(self.text, start, end),
                _ => words::Word::default(),
            };
            self.sites.note(i, *token, word, known);
            self.words.push(word);
            self.classes.push(known.class);
            self.hints.push(known.hint);
        }
    }

    /// Gives the marks that were put back, which have no letters, their words.
    fn put_marks(&mut self) {
        for i in 0..self.tokens.len() {
            if !self.words[i].is_empty() {
                continue;
            }
            self.words[i] = lost::mark(self.text, &self.tokens[i + 1..]);
            let close = (i + 2..i + 5).find(|k| self.words.get(*k) == Some(&""));
            if let Some(close) = close
                && lost::is_bracketed(&self.words[i + 1..close])
            {
                (self.words[i], self.words[close]) = ("(", ")");
            }
        }
    }

    /// Cuts the tokens into paragraphs and sentences. In a bare text a period that was put back ends one, too.
    fn lay_out(&mut self, bare: bool) {
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
            let paragraph = self.paragraphs.len();
            each_sentence(self.text, slice, |s| {
                let (text, tokens, mut from) = (self.text, &self.tokens, start + s.start);
                let mut hand_over = |end: usize| {
                    while self.sentence_near.len() * TOKENS < end {
                        self.sentence_near.push(self.sentences.len() as u32);
                    }
                    let tokens = std::mem::replace(&mut from, end)..end;
                    self.sentences.push(Sentence { tokens, paragraph });
                };
                if bare {
                    let ends = |i: &usize| {
                        tokens[*i].span.is_empty()
                            && lost::mark(text, &tokens[i + 1..]) == "."
                            && i + 1 < start + s.end
                    };
                    (start + s.start..start + s.end)
                        .filter(ends)
                        .for_each(|i| hand_over(i + 1));
                }
                hand_over(start + s.end);
            });
            self.paragraphs.push(DocumentParagraph {
                tokens: start..at,
                part: p.part,
                shouts: shouts(self.text, slice),
            });
        }
    }

    /// The words of token `i`; empty past the end.
    #[inline]
    pub fn word(&self, i: usize) -> &'a str {
        self.words.get(i).copied().unwrap_or("")
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
        self.classes.get(i).copied().unwrap_or(Class::empty())
    }

    /// What the lists of spellings say of token `i`; nothing past the end.
    #[inline]
    pub fn hint(&self, i: usize) -> Hint {
        self.hints.get(i).copied().unwrap_or(Hint::empty())
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

    /// Whether the release has no possessive at all, as where apostrophes were lost on the way.
    pub fn apostrophes_lost(&self) -> bool {
        self.kept_possessives() == 0
    }

    /// How many possessives have kept their apostrophes: `s` by itself has lost it.
    pub fn kept_possessives(&self) -> usize {
        let all = self.sites.possessives.within(0..self.tokens.len());
        all.filter(|i| self.word(*i) != "s").count()
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

/// The classes of what may be the head of a body's name.
const HEADS: Class = Class::ORG_HEAD.union(Class::ORG_WEAK);
/// The hints of what may be the head of a body's name.
const HEAD_HINTS: Hint = Hint::PAPER
    .union(Hint::LOST_POSSESSIVE)
    .union(Hint::TRIGGER);

/// The classes and hints of words that stand in any set of [`Sites`].
const SITE_CLASSES: Class = HEADS
    .union(Class::ORG_SUFFIX)
    .union(Class::TITLE)
    .union(Class::RANK)
    .union(Class::CUE_VERB)
    .union(Class::SPEECH_ACT);
const SITE_HINTS: Hint = HEAD_HINTS.union(Hint::KNOWN);

impl Sites {
    fn new(count: usize) -> Self {
        let none = || TokenSet::new(count);
        Self {
            capitals: none(),
            starts: none(),
            heads: none(),
            names: none(),
            suffixes: none(),
            triggers: none(),
            known: none(),
            brackets: none(),
            addresses: none(),
            titles: none(),
            verbs: none(),
            quotes: none(),
            possessives: none(),
            pronouns: none(),
            objects: none(),
            cues: none(),
            times: none(),
        }
    }

    /// Takes note of token `i`.
    fn note(&mut self, i: usize, token: Token, word: &str, known: words::Word) {
        match token.kind {
            Kind::Word(shape) => self.note_word(i, shape, word, known),
            Kind::Number if word.bytes().any(|b| b.is_ascii_uppercase()) => self.starts.insert(i),
            Kind::Address => self.addresses.insert(i),
            Kind::Open | Kind::Close => self.quotes.insert(i),
            Kind::Possessive => self.possessives.insert(i),
            Kind::Number if word.len() == 4 => self.times.insert(i),
            Kind::Mark if word == "(" => self.brackets.insert(i),
            _ => {}
        }
    }

    fn note_word(&mut self, i: usize, shape: Shape, word: &str, known: words::Word) {
        let words::Word { class, hint } = known;
        if shape != Shape::Lower {
            self.capitals.insert(i);
            self.starts.insert(i);
            self.names.insert(i);
            // `FBIs` has lost an apostrophe.
            let owned = word.as_bytes().last() == Some(&b's');
            if owned && words::hint(&word[..word.len() - 1]).contains(Hint::KNOWN) {
                self.known.insert(i);
            }
            // `Service-Criminal` has lost the spaces around its dash.
            if class.is_empty() && word.as_bytes().contains(&b'-') {
                self.heads.insert(i);
            }
        }
        if class.is_empty() && may_be_domain(word) {
            self.addresses.insert(i);
        }
        if hint.contains(Hint::SOUGHT) {
            match word {
                "he" | "she" | "He" | "She" | "I" => self.pronouns.insert(i),
                "him" | "her" | "them" | "both" | "newly" => self.objects.insert(i),
                "last" | "Last" | "earlier" | "Earlier" | "ago" => self.times.insert(i),
                "according" | "According" | "clear" => self.cues.insert(i),
                _ => {}
            }
        }
        if !class.intersects(SITE_CLASSES) && !hint.intersects(SITE_HINTS) {
            return;
        }
        let note = |set: &mut TokenSet, holds: bool| {
            if holds {
                set.insert(i);
            }
        };
        note(
            &mut self.heads,
            class.intersects(HEADS) || hint.intersects(HEAD_HINTS),
        );
        note(
            &mut self.names,
            class.intersects(HEADS.union(Class::ORG_SUFFIX)),
        );
        note(&mut self.suffixes, class.intersects(Class::ORG_SUFFIX));
        note(&mut self.triggers, hint.intersects(Hint::TRIGGER));
        note(&mut self.known, hint.intersects(Hint::KNOWN));
        note(
            &mut self.titles,
            class.intersects(Class::TITLE.union(Class::RANK)),
        );
        let verb = class.intersects(Class::CUE_VERB.union(Class::SPEECH_ACT));
        note(&mut self.verbs, verb);
        note(&mut self.cues, verb);
    }
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

/// Whether at least nine in ten words of four letters or more are capitalised, of three or more such words.
fn shouts(text: &str, tokens: &[Token]) -> bool {
    let (mut long, mut capital) = (0usize, 0usize);
    for t in tokens
        .iter()
        .filter(|t| matches!(t.kind, Kind::Word(_)) && t.span.len() >= 4)
    {
        long += 1;
        capital +=
            usize::from(t.is_capitalised() && t.span.of(text).starts_with(char::is_uppercase));
    }
    long >= 3 && capital * 10 >= long * 9
}
