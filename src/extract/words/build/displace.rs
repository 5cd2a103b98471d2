//! The factors of [`places`](super::super::places).

use crate::extract::words::key::Key;
use crate::extract::words::places::{GROUPS, PLACES, place, split};

/// For every group of some words half of the factor, rounded down, with which no two of all have one place.
///
/// # Panics
///
/// When there are so many that they find no room.
pub fn factors(keys: impl Iterator<Item = Key>) -> Vec<u16> {
    let mut groups = vec![Vec::new(); GROUPS];
    for (group, number) in keys.map(split) {
        groups[group].push(number);
    }
    let mut factors = vec![0; GROUPS];
    let mut taken = vec![false; PLACES];
    // The large ones choose first, while there is room.
    let mut order: Vec<usize> = (0..GROUPS).collect();
    order.sort_by_key(|group| std::cmp::Reverse(groups[*group].len()));
    for group in order {
        let found = (0..=u16::MAX).find(|factor| take(&groups[group], *factor, &mut taken));
        factors[group] = found.expect("room for every word");
    }
    factors
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_has_a_place_of_its_own() {
        let keys: Vec<Key> = (0..30_000u64).map(|i| [i * i, i << 40]).collect();
        let factors = factors(keys.iter().copied());
        let place_of = |key: &Key| {
            let (group, number) = split(*key);
            place(number, factors[group])
        };
        let mut taken: Vec<usize> = keys.iter().map(place_of).collect();
        taken.sort_unstable();
        taken.dedup();
        assert_eq!(taken.len(), keys.len());
    }
}
