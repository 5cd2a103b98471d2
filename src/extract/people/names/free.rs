//! Which words a name can be made of, and which of them need no closer look.

use std::ops::Range;

use super::NO_NAME;
use crate::extract::lexicon::Class;
use crate::extract::marks::TokenSet;
use crate::extract::people::ground::Ground;
use crate::text::token::{Kind, Shape};

/// The capitalised words that belong to no body and to no title phrase.
pub struct Free {
    free: TokenSet,
    titled: TokenSet,
}

impl Free {
    /// Those that belong to no body.
    pub fn new(ground: &Ground) -> Self {
        let mut free = ground.doc.sites.capitals.clone();
        for body in ground.bodies() {
            free.remove(body.clone());
        }
        Self {
            free,
            titled: TokenSet::new(ground.doc.tokens.len()),
        }
    }

    /// Takes the words of a title phrase out.
    pub fn give_to_title(&mut self, title: Range<usize>) {
        self.free.remove(title.clone());
        title.for_each(|i| self.titled.insert(i));
    }

    /// Whether token `i` is one.
    #[inline]
    pub fn contains(&self, i: usize) -> bool {
        self.free.contains(i)
    }

    /// Whether token `i` belongs to a title phrase.
    #[inline]
    pub fn is_titled(&self, i: usize) -> bool {
        self.titled.contains(i)
    }

    /// The first in `range`.
    #[inline]
    pub fn first(&self, range: Range<usize>) -> Option<usize> {
        self.free.first(range)
    }
}

/// What lists say of words that are no part of a name, or only in some places of it.
const PLACED: Class = NO_NAME
    .union(Class::MONTH)
    .union(Class::NAME_SUFFIX)
    .union(Class::POST_NOMINAL);

/// Whether token `i` is a word of one capital and small letters of ASCII that can stand anywhere in a name, as nearly all
/// of them are: no initials, nothing that a lost space joined, on no list of what is no name.
#[inline]
pub fn is_plain(ground: &Ground, i: usize) -> bool {
    ground.doc.sites.plain.contains(i)
        && ground.doc.kind(i) == Some(Kind::Word(Shape::Capital))
        && !ground.has(i, PLACED)
}

/// Whether token `i` is a word that a sentence begins with and no name: one of grammar, a weekday, a form of address. "Will"
/// can be both, and letters with periods need a closer look.
#[inline]
pub fn is_of_grammar(ground: &Ground, i: usize) -> bool {
    ground.doc.kind(i) == Some(Kind::Word(Shape::Capital))
        && ground.has(i, NO_NAME)
        && !ground.has(i, Class::GIVEN | Class::FAMILY)
        && !ground.word(i).ends_with('.')
        && !ground.is(i, &["Will"])
}

/// Whether token `i`, behind a word of a run, cannot belong to it: small letters that are no particle, marks that open
/// no nickname.
#[inline]
pub fn ends_run(ground: &Ground, i: usize) -> bool {
    match ground.doc.kind(i) {
        Some(Kind::Word(Shape::Lower)) => !ground.has(i, Class::PARTICLE),
        Some(Kind::Word(_) | Kind::Open) => false,
        Some(Kind::Mark) => !ground.is(i, &["("]),
        _ => true,
    }
}
