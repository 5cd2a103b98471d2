//! A stretch of a sentence, and what can be told of its words one by one: what joins a name, what governs it.

use std::ops::Range;

use super::cast::{Cast, Named};
use super::pronoun::Salience;
use crate::extract::document::Document;
use crate::extract::lexicon::Class;
use crate::extract::list::List;
use crate::text::token::Kind;

/// How far a subject's words are followed, in tokens: longer titles exist, but no longer ones that help.
pub(super) const REACH: usize = 40;

/// The subject of a verb.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Subject {
    /// Who that is; empty where it is nobody the release names, or nobody we can tell.
    pub people: Vec<usize>,
    /// The tokens of it, with titles.
    pub tokens: Range<usize>,
    /// The rule that told who it is.
    pub rule: &'static str,
}

/// Finds subjects in one stretch of a sentence.
pub(super) struct Stretch<'a, 'd> {
    pub document: &'a Document<'d>,
    pub cast: &'a Cast,
    pub salience: &'a Salience,
    /// The tokens that may be looked at.
    pub tokens: Range<usize>,
}

impl Stretch<'_, '_> {
    pub(super) fn is(&self, i: usize, words: &[&str]) -> bool {
        self.tokens.contains(&i) && self.document.is(i, words)
    }

    /// Token `i` in ASCII lower case compared with `words`.
    pub(super) fn is_any_case(&self, i: usize, words: &[&str]) -> bool {
        let word = self.document.word(i);
        self.tokens.contains(&i)
            && words
                .iter()
                .any(|w| w.len() == word.len() && w.eq_ignore_ascii_case(word))
    }

    /// Token `i`, in any case, looked for in a list.
    pub(super) fn is_one_of(&self, i: usize, list: &List) -> bool {
        list.has_in_any_case(self.document.word(i)) && self.tokens.contains(&i)
    }

    pub(super) fn is_title_word(&self, i: usize) -> bool {
        self.document
            .class(i)
            .intersects(Class::TITLE | Class::TITLE_MODIFIER | Class::RANK | Class::HONORIFIC)
    }

    /// Whether token `i` can stand inside a title or a body's name: capitals, title words and what joins them.
    pub(super) fn joins_name(&self, i: usize) -> bool {
        let Some(token) = self.document.tokens.get(i) else {
            return false;
        };
        match token.kind {
            Kind::Word(_) => {
                token.is_capitalised()
                    || self.is_title_word(i)
                    || self.document.is(
                        i,
                        &["of", "the", "for", "and", "to", "in", "at", "on", "a", "an"],
                    )
            }
            Kind::Possessive | Kind::Number => true,
            Kind::Mark => self
                .document
                .is(i, &["&", "-", "/", "(", ")", ".", "–", "’"]),
            _ => false,
        }
    }

    pub(super) fn is_preposition(&self, i: usize) -> bool {
        self.is_one_of(i, &PREPOSITIONS)
    }

    pub(super) fn is_adverb(&self, i: usize) -> bool {
        self.is_one_of(i, &ADVERBS)
            || self.document.class(i).contains(Class::WEEKDAY)
            || self.document.word(i).ends_with("ly")
                && !self.document.is_capitalised(i)
                && self.document.tokens[i].is_word()
    }

    /// Whether the word at `i` joins a title with what it is of: the "of" of "Minister of Works Doe", the "to the" of
    /// "Secretary to the President Dr. Doe", but not the "for" of "a spokesman for President Doe".
    fn joins_title(&self, i: usize, named: &Named) -> bool {
        if self.is(i, &["of"]) && self.is_district_of_a_title(i - 1) {
            return true;
        }
        if !(self.is(i, &["of", "the", "to", "for", "and"]) && self.is_title_context(i - 1)) {
            return false;
        }
        let whose = self.is(i, &["of", "for", "to"]) && !self.is(i + 1, &["the"]);
        !whose
            || (i + 1..named.tokens.start).any(|j| {
                let class = self.document.class(j);
                class.contains(Class::HONORIFIC)
                    || !class.intersects(Class::TITLE | Class::TITLE_MODIFIER | Class::RANK)
            })
    }

    /// Whether the district that ends at `i` is what a title is for: the "District" of "Attorney for the Northern District of
    /// Ohio".
    fn is_district_of_a_title(&self, i: usize) -> bool {
        let floor = self.tokens.start.max(i.saturating_sub(4));
        let the = (floor..i).rev().find(|j| !self.document.is_capitalised(*j));
        self.is(i, &["District", "Districts", "State", "Commonwealth"])
            && the.is_some_and(|the| {
                the > floor
                    && self.is(the, &["the"])
                    && self.is(the - 1, &["for", "of"])
                    && self.is_title_context(the - 1)
            })
    }

    /// Whether token `i` is a word that a title's preposition can follow.
    pub(super) fn is_title_context(&self, i: usize) -> bool {
        self.document.class(i).intersects(Class::TITLE)
            || self.is(i, &["of", "to", "for"])
                && i > self.tokens.start
                && self.document.class(i - 1).intersects(Class::TITLE)
    }

    /// Where the noun phrase of a mention begins: its titles and honorifics before it.
    pub(super) fn phrase_start(&self, named: &Named) -> usize {
        let floor = self
            .tokens
            .start
            .max(named.tokens.start.saturating_sub(REACH));
        let mut start = named.tokens.start;
        while start > floor {
            let i = start - 1;
            let inside = self.document.is_capitalised(i)
                && !self.is_preposition(i)
                && !self.is_one_of(i, &SUBORDINATORS)
                || self.is_title_word(i)
                || self.document.kind(i) == Some(Kind::Possessive)
                || self.is(i, &["&"])
                || self.is(i, &["in"]) && self.is_any_case(i + 1, &["charge"])
                || i > floor && self.joins_title(i, named);
            if !inside || self.cast.at(i).is_some() {
                break;
            }
            start = i;
        }
        start
    }

    /// Whether a preposition or a possession makes the mention part of another phrase: "a spokesman for Doe".
    pub(super) fn is_governed(&self, named: &Named) -> bool {
        let mut named = named;
        for _ in 0..8 {
            let mut i = self.phrase_start(named);
            if i <= self.tokens.start {
                return false;
            }
            i -= 1;
            if self.is_any_case(i, &["the", "a", "an", "his", "her", "their"])
                && i > self.tokens.start
            {
                i -= 1;
            }
            if self.is_preposition(i) {
                return true;
            }
            // "for Doe and Roe": as the one before it.
            if !self.is(i, &["and", "&"]) || i == self.tokens.start {
                return false;
            }
            match self.cast.at(i - 1) {
                Some(before) => named = before,
                None => return false,
            }
        }
        false
    }

    /// Whether the clause that starts at `start` only sets the time or the condition: "when Doe said".
    pub(super) fn subordinate(&self, start: usize) -> bool {
        start
            .checked_sub(1)
            .is_some_and(|i| self.is_one_of(i, &SUBORDINATORS))
    }

    /// Where the bracket that closes at `i` opens.
    pub(super) fn paren_start(&self, i: usize) -> Option<usize> {
        (self.tokens.start.max(i.saturating_sub(12))..i)
            .rev()
            .find(|j| self.is(*j, &["("]))
    }
}

static ADVERBS: List = List::of(&[
    "also",
    "further",
    "then",
    "again",
    "later",
    "today",
    "yesterday",
    "tonight",
    "recently",
    "furthermore",
    "additionally",
    "moreover",
    "earlier",
    "however",
    "too",
    "still",
    "once",
    "once again",
    "even",
    "often",
    "always",
    "therefore",
    "thus",
    "now",
    "finally",
    "himself",
    "herself",
    "in turn",
    "meanwhile",
    "has",
]);

static PREPOSITIONS: List = List::of(&[
    "of",
    "for",
    "by",
    "with",
    "from",
    "to",
    "against",
    "behind",
    "like",
    "between",
    "among",
    "under",
    "in",
    "at",
    "on",
    "about",
    "alongside",
    "including",
    "via",
    "than",
    "over",
    "into",
    "upon",
    "per",
    "through",
    "after",
    "before",
    "following",
    "during",
    "since",
    "without",
]);

pub(super) static SUBORDINATORS: List = List::of(&[
    "if", "when", "whenever", "after", "before", "whether", "once", "unless", "until", "because",
    "since",
]);
