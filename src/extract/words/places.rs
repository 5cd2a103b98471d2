//! A place of its own for every word, which is worked out and not searched for (Belazzougui, Botelho, Dietzfelbinger: Hash,
//! displace, and compress, 2009).
//!
//! The words are dealt into many small groups, and each group gets a factor with which none of its words falls on a place
//! that is taken. So a look-up has no loop, and the processor does not have to guess when it ends.

use super::Key;

/// How many groups there are: four or five words in each.
const GROUPS: usize = 1 << 13;
/// How many places there are: more than half of them taken.
pub const PLACES: usize = 1 << 16;

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
        let (groups, largest) = Groups::of(keys);
        let mut factors = Box::new([0; GROUPS]);
        let mut taken = vec![false; PLACES];
        // The large ones choose first, while there is room.
        for size in (1..=largest).rev() {
            for (factor, group) in factors.iter_mut().zip(groups.iter()) {
                if group.len() == size {
                    let found = (0..=u16::MAX).find(|factor| take(group, *factor, &mut taken));
                    *factor = found.expect("room for every word");
                }
            }
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

/// The numbers of all words, group by group. They are laid out by counting and not sorted: a program that reads one
/// release pays for this, too.
struct Groups {
    numbers: Vec<u32>,
    /// Where each group ends.
    ends: Vec<usize>,
}

impl Groups {
    /// The groups of some words, and how many are in the largest.
    fn of(keys: &[Key]) -> (Self, usize) {
        let mut counts = vec![0; GROUPS];
        keys.iter().for_each(|key| counts[split(*key).0] += 1);
        let largest = counts.iter().copied().max().unwrap_or(0);
        let starts = counts.iter().scan(0, |sum, count| {
            let start = *sum;
            *sum += count;
            Some(start)
        });
        // Each is moved on by every number that is put there, and so stands at the end when all are.
        let mut ends: Vec<usize> = starts.collect();
        let mut numbers = vec![0; keys.len()];
        for key in keys {
            let (group, number) = split(*key);
            numbers[ends[group]] = number;
            ends[group] += 1;
        }
        (Self { numbers, ends }, largest)
    }

    /// The numbers of each group.
    fn iter(&self) -> impl Iterator<Item = &[u32]> {
        let starts = std::iter::once(&0).chain(&self.ends);
        starts
            .zip(&self.ends)
            .map(|(start, end)| &self.numbers[*start..*end])
    }
}

/// Takes the places that the words of a group have with a factor, if all are free.
fn take(group: &[u32], factor: u16, taken: &mut [bool]) -> bool {
    for (i, number) in group.iter().enumerate() {
        if std::mem::replace(&mut taken[place(*number, factor)], true) {
            for number in &group[..i] {
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
