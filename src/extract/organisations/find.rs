//! What discovery hands over: names at their places, before anyone asks which of them are the same body.

use std::ops::Range;

use crate::extract::document::Document;

/// A body's name at one place.
#[derive(Debug, Clone)]
pub(super) struct Found {
    /// The name: tokens, without a leading article.
    pub tokens: Range<usize>,
    /// The rule that found it.
    pub rule: &'static str,
    /// The tokens that the rule fired on.
    pub evidence: Range<usize>,
    /// The index in [`Finds::list`] of the name that this one stands for, where the text says so itself: `(FAW)`.
    pub stands_for: Option<usize>,
}

/// Everything discovered so far; no two overlap.
pub(super) struct Finds {
    /// In the order of discovery.
    pub list: Vec<Found>,
    /// By token: 1 + the index of what covers it, or 0.
    pub(super) taken: Vec<u32>,
}

impl Finds {
    pub fn new(document: &Document) -> Self {
        Self {
            list: Vec::new(),
            // Small pieces of memory that need not come with zeros are handed out far faster.
            taken: std::iter::repeat_n(0, document.tokens.len()).collect(),
        }
    }

    /// Adds a name, unless it is empty or something else has been found there.
    pub fn add(
        &mut self,
        tokens: Range<usize>,
        rule: &'static str,
        evidence: Range<usize>,
    ) -> bool {
        if tokens.is_empty() || self.taken[tokens.clone()].iter().any(|t| *t != 0) {
            return false;
        }
        self.list.push(Found {
            tokens: tokens.clone(),
            rule,
            evidence,
            stands_for: None,
        });
        self.taken[tokens].fill(self.list.len() as u32);
        true
    }

    /// Adds a name that stands for another.
    pub fn add_alias(&mut self, tokens: Range<usize>, rule: &'static str, of: usize) {
        if let Some(there) = self.at(tokens.start)
            && self.list[there].tokens == tokens
            && there != of
        {
            self.list[there].stands_for = Some(of);
            return;
        }
        let evidence = self.list[of].tokens.start..tokens.end;
        if self.add(tokens, rule, evidence) {
            let last = self.list.len() - 1;
            self.list[last].stands_for = Some(of);
        }
    }

    /// The index of what covers token `i`.
    pub fn at(&self, i: usize) -> Option<usize> {
        self.taken.get(i).and_then(|t| (*t as usize).checked_sub(1))
    }

    /// Whether something has been found at token `i`.
    pub fn is_taken(&self, i: usize) -> bool {
        self.at(i).is_some()
    }
}
