//! Capitalised runs: which tokens a name can consist of, and where one stops.

use std::ops::Range;

use super::hint::Hint;
use crate::extract::document::Document;
use crate::extract::lexicon::Class;
use crate::extract::marks::{self, TokenSet};
use crate::extract::sites::Sites;
use crate::text::token::{Kind, Shape};

/// A sentence in which bodies are looked for.
#[derive(Clone, Copy)]
pub(super) struct Stretch<'d> {
    pub document: &'d Document<'d>,
    /// Its first token.
    pub lo: usize,
    /// The token past its last.
    pub hi: usize,
    /// Whether nearly all its words are capitalised, so that a capital says little.
    pub titled: bool,
    /// Whether the release has lost its apostrophes: `the Justice Departments Tax Division`.
    pub apostrophes_lost: bool,
}

/// The tokens of a set of the release that stand in a stretch, with it, in order.
pub(super) fn each<'s, 'd>(
    stretches: &'s [Stretch<'d>],
    set: fn(&Sites) -> &TokenSet,
) -> impl Iterator<Item = (&'s Stretch<'d>, usize)> {
    let first = stretches.first();
    each_of(
        stretches,
        first.map_or(&marks::EMPTY, |s| set(&s.document.sites)),
    )
}

/// The tokens of any set that stand in a stretch, with it, in order.
#[inline]
pub(super) fn each_of<'s, 'd>(
    stretches: &'s [Stretch<'d>],
    set: &'s TokenSet,
) -> impl Iterator<Item = (&'s Stretch<'d>, usize)> {
    let tokens = stretches.first().map_or(0, |s| s.lo)..stretches.last().map_or(0, |s| s.hi);
    let mut found = set.within(tokens);
    let mut rest = stretches;
    std::iter::from_fn(move || {
        loop {
            let i = found.next()?;
            while rest.first()?.hi <= i {
                rest = &rest[1..];
            }
            if rest[0].lo <= i {
                return Some((&rest[0], i));
            }
        }
    })
}

/// The most tokens that a name can have on either side of its head: the longest of real ones have half as many, and
/// no text can make the search for a name's ends longer than this.
pub(super) const REACH: usize = 32;

/// The classes of words that say nothing of their own: common nouns and adjectives.
pub(super) const COMMON: Class = Class::COMMON
    .union(Class::FUNCTION)
    .union(Class::ORG_HEAD)
    .union(Class::ORG_WEAK)
    .union(Class::THING_HEAD)
    .union(Class::TITLE)
    .union(Class::TITLE_MODIFIER);
/// The classes of places, countries and the adjectives of them.
pub(super) const PLACE: Class = Class::PLACE.union(Class::COUNTRY).union(Class::DEMONYM);

impl<'d> Stretch<'d> {
    pub fn word(&self, i: usize) -> &'d str {
        if i < self.hi {
            self.document.word(i)
        } else {
            ""
        }
    }

    pub fn class(&self, i: usize) -> Class {
        if i < self.hi {
            self.document.class(i)
        } else {
            Class::empty()
        }
    }

    /// Whether this pass's own lists say any of `hints` of token `i`.
    pub fn hint(&self, i: usize, hints: Hint) -> bool {
        i < self.hi && self.document.hint(i).intersects(hints)
    }

    /// Whether no list of spellings knows token `i`.
    pub fn hints_nothing(&self, i: usize) -> bool {
        i < self.hi && (self.document.hint(i) - Hint::GATES).is_empty()
    }

    #[inline]
    pub fn is(&self, i: usize, words: &[&str]) -> bool {
        i < self.hi && self.document.is(i, words)
    }

    /// Whether token `i` may stand in a name: a capitalised word, or one with a capital inside (`eBay`).
    pub fn is_name(&self, i: usize) -> bool {
        i < self.hi
            && matches!(
                self.document.kind(i),
                Some(Kind::Word(
                    Shape::Capital | Shape::Upper | Shape::Initial | Shape::Mixed
                ))
            )
    }

    /// Whether token `i` is a word with a capital that is not of letters alone or has capitals inside, or is no such word:
    /// the only ones that rules about the inside of a word have to look at.
    pub fn is_uneven(&self, i: usize) -> bool {
        !self.document.sites.plain.contains(i)
    }

    /// Whether token `i` is a word, small or with a capital.
    pub fn is_word(&self, i: usize) -> bool {
        i < self.hi && matches!(self.document.kind(i), Some(Kind::Word(_)))
    }

    /// Whether token `i` is all in capitals, two letters or more.
    pub fn is_upper(&self, i: usize) -> bool {
        i < self.hi && self.document.kind(i) == Some(Kind::Word(Shape::Upper))
    }

    pub fn is_possessive(&self, i: usize) -> bool {
        i < self.hi && self.document.kind(i) == Some(Kind::Possessive)
    }

    /// Whether token `i` is the apostrophe of a plural possessive: `Girls’ College`.
    pub fn is_plural_apostrophe(&self, i: usize) -> bool {
        i > self.lo
            && self.is(i, &["’", "'"])
            && self.word(i - 1).ends_with('s')
            && self.document.tokens[i].span.start == self.document.tokens[i - 1].span.end
    }

    /// Whether token `i` opens the sentence, so that its capital says nothing.
    pub fn opens(&self, i: usize) -> bool {
        i == self.lo
            || i > self.lo && matches!(self.document.kind(i - 1), Some(Kind::Open))
            || i > self.lo && self.is(i - 1, &[":", "•", "*", "–", "—", "--", "-"])
    }

    /// Whether the sentence is the last of its paragraph.
    pub fn ends_paragraph(&self) -> bool {
        self.document.paragraphs[self.document.paragraph_of(self.lo)]
            .tokens
            .end
            == self.hi
    }

    /// Whether no more than a space stands between tokens `i - 1` and `i`. A wider gap is a heading that ran into its
    /// paragraph.
    pub fn joined(&self, i: usize) -> bool {
        i > self.lo
            && i < self.hi
            && self.document.tokens[i].span.start <= self.document.tokens[i - 1].span.end + 1
    }

    /// Whether token `i` is a title that parts a body's name from a person's, as `Chairman` does.
    #[inline]
    pub fn is_title(&self, i: usize) -> bool {
        // Nearly no word is one, which is told without a call.
        self.class(i)
            .intersects(Class::TITLE.union(Class::HONORIFIC))
            && self.parts_names(i)
    }

    /// Whether the title at `i` is one that parts names.
    fn parts_names(&self, i: usize) -> bool {
        // `Duke University`
        let duke = || self.is(i, &["Duke"]) && self.class(i + 1).contains(Class::ORG_HEAD);
        // `University of Notre Dame`
        let notre = || self.is(i, &["Dame"]) && i > self.lo && self.is(i - 1, &["Notre"]);
        !self.class(i).intersects(Class::ORG_HEAD | Class::ORG_WEAK)
            && !self.hint(i, Hint::TITLE_IN_NAME)
            && !self.is_possessive(i + 1)
            && !self.is_plural_apostrophe(i + 1)
            && !duke()
            && !notre()
    }

    /// Whether the word says nothing of its own: a common noun or adjective, not a proper name. A rarer one may be all
    /// that a firm is called.
    pub fn is_common(&self, i: usize) -> bool {
        self.is_ordinary(i) && !self.class(i).contains(Class::EVERYDAY)
    }

    /// Whether the word is an ordinary one, be it so rare that a firm may be called by it alone.
    pub fn is_ordinary(&self, i: usize) -> bool {
        self.class(i).intersects(COMMON)
    }

    /// Whether token `i` is a place, a country or an adjective of one.
    pub fn is_place(&self, i: usize) -> bool {
        self.class(i).intersects(PLACE)
    }

    /// Whether token `i`, though capitalised, is no part of any name: a month, a day.
    pub fn ends_name(&self, i: usize) -> bool {
        let class = self.class(i);
        class.contains(Class::WEEKDAY)
            || class.contains(Class::MONTH) && !class.intersects(Class::GIVEN | Class::FAMILY)
    }

    /// Whether a compound at `i` says where a firm sits or whose it is: `Marlow-based`.
    fn seats(&self, i: usize) -> bool {
        if !self.is_uneven(i) {
            return false;
        }
        let word = self.word(i);
        word.contains('-')
            && ["based", "listed", "owned", "backed", "headquartered"]
                .iter()
                .any(|e| word.ends_with(e))
    }

    /// `range` without a leading article or other word of grammar that only a sentence's start or a title capitalises.
    pub fn trim_start(&self, mut range: Range<usize>) -> Range<usize> {
        while range.start < range.end {
            let i = range.start;
            let seat = self.seat_end(&range);
            if seat > i {
                range.start = seat;
            } else if self.is_left_off(i, range.len()) {
                range.start += 1;
            } else {
                break;
            }
        }
        range
    }

    /// The end of the seat that a name begins with, which may have several words, `New Quay-based Acme`; else where the
    /// name begins.
    fn seat_end(&self, range: &Range<usize>) -> usize {
        let i = range.start;
        if self.seats(i) {
            return i + 1;
        }
        (i..(i + 3).min(range.end - 1))
            .take_while(|k| self.is_name(*k))
            .find(|k| self.seats(*k))
            .map_or(i, |seat| seat + 1)
    }

    /// Whether token `i`, with which a name of `len` tokens would begin, is no part of it.
    fn is_left_off(&self, i: usize, len: usize) -> bool {
        if !self.is_word(i) {
            return self.is(i, &["&"]);
        }
        let grammar = self.class(i).contains(Class::FUNCTION);
        let listed = self.hint(i, Hint::TRIMMED);
        let bidding = len > 1 && self.hint(i, Hint::BIDDING);
        if !grammar && !listed && !bidding {
            return false;
        }
        let article = listed
            && self.is(
                i,
                &[
                    "The", "A", "An", "the", "THE", "Our", "This", "That", "These", "Its", "His",
                    "Her", "Their", "and", "of", "for",
                ],
            );
        article
            || (grammar && !self.is(i, &["New", "First", "One", "Second", "All", "Next"])
                || bidding)
                && (self.titled || self.opens(i))
            || listed && len > 1 && self.is(i, CLAUSES)
            || listed && len > 1 && self.is(i, ONCE)
    }
}

/// What begins a clause.
const CLAUSES: &[&str] = &[
    "Although", "Because", "While", "When", "Since", "After", "Before", "During", "If", "Though",
    "As", "What",
];

/// What stands before a longer name and says what it is or was.
const ONCE: &[&str] = &[
    "Former",
    "Acting",
    "Current",
    "Then",
    "Longtime",
    "Retired",
    "Subsidiary",
    "Affiliate",
];
