//! Sets of tokens: where the words stand that a rule asks for, so that a pass goes from one to the next and does not
//! look at the words between.

use std::ops::Range;

/// A set of token indices, a bit each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TokenSet {
    bits: Vec<u64>,
}

/// The set without tokens.
pub static EMPTY: TokenSet = TokenSet { bits: Vec::new() };

impl TokenSet {
    /// The empty set for a text of `len` tokens.
    pub fn new(len: usize) -> Self {
        Self {
            // Small pieces of memory that need not come with zeros are handed out far faster.
            bits: std::iter::repeat_n(0, len.div_ceil(64)).collect(),
        }
    }

    /// The set of the tokens whose bits are set: token `i` has bit `i % 64` of number `i / 64`.
    pub fn of_bits(bits: Vec<u64>) -> Self {
        Self { bits }
    }

    /// Adds token `i`.
    ///
    /// # Panics
    ///
    /// When the text has no such token.
    #[inline]
    pub fn insert(&mut self, i: usize) {
        self.bits[i / 64] |= 1 << (i % 64);
    }

    /// Takes the tokens of `range` out.
    pub fn remove(&mut self, range: Range<usize>) {
        for i in range {
            if let Some(word) = self.bits.get_mut(i / 64) {
                *word &= !(1 << (i % 64));
            }
        }
    }

    /// Whether token `i` is in the set.
    #[inline]
    pub fn contains(&self, i: usize) -> bool {
        self.bits
            .get(i / 64)
            .is_some_and(|word| word >> (i % 64) & 1 == 1)
    }

    /// How many tokens it has.
    pub fn len(&self) -> usize {
        self.bits
            .iter()
            .map(|word| word.count_ones() as usize)
            .sum()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.bits.iter().all(|word| *word == 0)
    }

    /// How many tokens of the set stand in `range`.
    pub fn count(&self, range: Range<usize>) -> usize {
        let words = self.bits.iter().enumerate();
        let (first, last) = (range.start / 64, range.end.div_ceil(64));
        let within = |(at, word): (usize, &u64)| {
            let below = |end: usize| match end.saturating_sub(at * 64) {
                64.. => u64::MAX,
                bits => (1 << bits) - 1,
            };
            (word & below(range.end) & !below(range.start)).count_ones() as usize
        };
        words.take(last).skip(first).map(within).sum()
    }

    /// The first token of the set in `range`.
    #[inline]
    pub fn first(&self, range: Range<usize>) -> Option<usize> {
        if range.is_empty() {
            return None;
        }
        let mut at = range.start / 64;
        let mut word = self.bits.get(at)? & u64::MAX << (range.start % 64);
        while word == 0 {
            at += 1;
            if at * 64 >= range.end {
                return None;
            }
            word = *self.bits.get(at)?;
        }
        let found = at * 64 + word.trailing_zeros() as usize;
        (found < range.end).then_some(found)
    }

    /// Whether a token of the set stands in `range`.
    pub fn any(&self, range: Range<usize>) -> bool {
        self.first(range).is_some()
    }

    /// The tokens of the set in `range`, in order.
    #[inline]
    pub fn within(&self, range: Range<usize>) -> impl Iterator<Item = usize> {
        in_order(range, |at| self.bits.get(at).copied())
    }

    /// The tokens of the set in `range` that are not in another, in order.
    #[inline]
    pub fn without(&self, other: &Self, range: Range<usize>) -> impl Iterator<Item = usize> {
        in_order(range, |at| Some(self.bits.get(at)? & !other.bits.get(at)?))
    }
}

/// The tokens in `range` whose bits are set in the numbers that `bits` has.
#[inline]
fn in_order(
    range: Range<usize>,
    bits: impl Fn(usize) -> Option<u64>,
) -> impl Iterator<Item = usize> {
    let mut at = range.start / 64;
    // Those of number `at` that are still to come.
    let mut rest = bits(at).unwrap_or(0) & u64::MAX << (range.start % 64);
    std::iter::from_fn(move || {
        while rest == 0 {
            at += 1;
            if at * 64 >= range.end {
                return None;
            }
            rest = bits(at)?;
        }
        let found = at * 64 + rest.trailing_zeros() as usize;
        rest &= rest - 1;
        (found < range.end).then_some(found)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_was_added_is_found_in_order(
            members in prop::collection::btree_set(0usize..300, 0..40),
            start in 0usize..310,
            len in 0usize..310,
        ) {
            let mut set = TokenSet::new(300);
            members.iter().for_each(|i| set.insert(*i));
            let range = start..start + len;
            let expected: Vec<usize> = members.iter().copied().filter(|i| range.contains(i)).collect();
            prop_assert_eq!(set.within(range.clone()).collect::<Vec<_>>(), expected.clone());
            prop_assert_eq!(set.count(range.clone()), expected.len());
            prop_assert_eq!(set.any(range.clone()), !expected.is_empty());
            prop_assert!((0..310).all(|i| set.contains(i) == members.contains(&i)));
            set.remove(range.clone());
            prop_assert!((0..310).all(|i| set.contains(i) == (members.contains(&i) && !range.contains(&i))));
        }
    }
}
