//! A place of its own for every word, which is worked out and not searched for (Belazzougui, Botelho, Dietzfelbinger: Hash,
//! displace, and compress, 2009).
//!
//! The words are dealt into many small groups, and each group gets a factor with which none of its words falls on a place
//! that is taken. So a look-up has no loop, and the processor does not have to guess when it ends.

use super::Key;

/// How many groups there are: four or five words in each.
const GROUPS: usize = 1 << 12;
/// How many places there are: more than half of them taken.
pub const PLACES: usize = 1 << 15;

/// The places of the words of a table.
pub struct Places {
    /// For every group half of its factor, rounded down.
    factors: Box<[u16; GROUPS]>,
}

impl Places {
    /// The places of some words, no two the same.
    ///
    /// # Panics
    ///
    /// When there are so many that they find no room.
    pub fn of(keys: &[Key]) -> Self {
        let mut words: Vec<(usize, u32)> = keys.iter().map(|key| split(*key)).collect();
        words.sort_unstable();
        let mut groups: Vec<_> = words.chunk_by(|a, b| a.0 == b.0).collect();
        // The large ones choose first, while there is room.
        groups.sort_by_key(|group| std::cmp::Reverse(group.len()));
        let mut factors = Box::new([0; GROUPS]);
        let mut taken = vec![false; PLACES];
        for group in groups {
            let factor = (0..=u16::MAX).find(|factor| take(group, *factor, &mut taken));
            factors[group[0].0] = factor.expect("room for every word");
        }
        Self { factors }
    }

    /// The place that a word has, if it is one of them.
    #[inline(always)]
    pub fn get(&self, key: Key) -> usize {
        let (group, number) = split(key);
        place(number, self.factors[group])
    }
}

/// Takes the places that the words of a group have with a factor, if all are free.
fn take(group: &[(usize, u32)], factor: u16, taken: &mut [bool]) -> bool {
    for (i, (_, number)) in group.iter().enumerate() {
        if std::mem::replace(&mut taken[place(*number, factor)], true) {
            for (_, number) in &group[..i] {
                taken[place(*number, factor)] = false;
            }
            return false;
        }
    }
    true
}

/// The group of a word, and a number by which its place is told from the places of the others there.
#[inline(always)]
fn split([low, high]: Key) -> (usize, u32) {
    // Multiplication carries every byte up; the factors are odd and without a pattern.
    let mixed = low.wrapping_mul(0x9e37_79b9_7f4a_7c15)
        ^ high.wrapping_mul(0xc2b2_ae3d_27d4_eb4f).rotate_left(29);
    let mixed = mixed.wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let group = mixed >> (u64::BITS - GROUPS.trailing_zeros());
    (group as usize % GROUPS, (mixed >> 20) as u32)
}

/// The place of a number, by the factor of its group.
#[inline(always)]
fn place(number: u32, factor: u16) -> usize {
    let spread = number.wrapping_mul(2 * u32::from(factor) + 1);
    (spread >> (u32::BITS - PLACES.trailing_zeros())) as usize % PLACES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_has_a_place_of_its_own() {
        let keys: Vec<Key> = (0..20_000u64).map(|i| [i * i, i << 40]).collect();
        let places = Places::of(&keys);
        let mut taken: Vec<usize> = keys.iter().map(|key| places.get(*key)).collect();
        taken.sort_unstable();
        taken.dedup();
        assert_eq!(taken.len(), keys.len());
    }
}
