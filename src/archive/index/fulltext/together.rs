//! Where the words of a phrase stand together in a row.
//!
//! Each place at which the phrase may begin is a bit, set for its first word and kept for the others. To go through the
//! places of two words side by side takes longer: which of them comes next cannot be foretold.

use super::leaves::read_number;

/// No text has more words: that is how many the largest file that is read has room for.
const MOST: u32 = 1 << 27;

/// The places of a row at which a phrase may begin. One for all rows: no memory is asked for again.
#[derive(Debug, Default)]
pub(super) struct Begins {
    bits: Vec<u64>,
    /// How many of them may hold a bit; the others are zero.
    used: usize,
    /// For the next word: as many, all zero.
    next: Vec<u64>,
}

impl Begins {
    /// Begins with a word that stands at `places`, which is the word of the phrase so many behind the first.
    pub(super) fn start(&mut self, places: &[u8], behind: u32) {
        self.clear();
        for place in Places::new(places) {
            let Some(begin) = place.checked_sub(behind) else {
                continue;
            };
            // What a damaged page says is not to be believed.
            if begin >= MOST {
                break;
            }
            let (at, bit) = bit(begin);
            if at >= self.bits.len() {
                self.bits.resize(at + 1, 0);
                self.next.resize(at + 1, 0);
            }
            self.bits[at] |= bit;
            self.used = self.used.max(at + 1);
        }
    }

    /// Keeps those at which another word stands where it should. Whether any are left.
    pub(super) fn keep(&mut self, places: &[u8], behind: u32) -> bool {
        let mut any = 0;
        for place in Places::new(places) {
            let Some(begin) = place.checked_sub(behind) else {
                continue;
            };
            let (at, bit) = bit(begin);
            if at >= self.used {
                break;
            }
            let kept = self.bits[at] & bit;
            self.next[at] |= kept;
            any |= kept;
        }
        self.bits[..self.used].fill(0);
        std::mem::swap(&mut self.bits, &mut self.next);
        any != 0
    }

    /// Whether another word stands where it should at any of them.
    pub(super) fn meet(&self, places: &[u8], behind: u32) -> bool {
        for place in Places::new(places) {
            let Some(begin) = place.checked_sub(behind) else {
                continue;
            };
            let (at, bit) = bit(begin);
            if at >= self.used {
                return false;
            }
            if self.bits[at] & bit != 0 {
                return true;
            }
        }
        false
    }

    /// Those that are left, ascending.
    pub(super) fn places(&self) -> impl Iterator<Item = u32> {
        (0..).zip(&self.bits[..self.used]).flat_map(|(at, bits)| {
            let mut bits = *bits;
            std::iter::from_fn(move || {
                let place = (bits != 0).then(|| at * u64::BITS + bits.trailing_zeros());
                bits &= bits.wrapping_sub(1);
                place
            })
        })
    }

    fn clear(&mut self) {
        self.bits[..self.used].fill(0);
        self.used = 0;
    }
}

/// Where the bit of a place is.
fn bit(place: u32) -> (usize, u64) {
    ((place / u64::BITS) as usize, 1 << (place % u64::BITS))
}

/// The places of a word in a row, ascending, as they are written: each as the difference to the one before.
pub(super) struct Places<'b> {
    bytes: &'b [u8],
    at: usize,
    place: u32,
}

impl<'b> Places<'b> {
    pub(super) fn new(bytes: &'b [u8]) -> Self {
        Self {
            bytes,
            at: 0,
            place: 0,
        }
    }
}

impl Iterator for Places<'_> {
    type Item = u32;

    #[inline(always)]
    fn next(&mut self) -> Option<u32> {
        let further = match *self.bytes.get(self.at)? {
            byte if byte < 0x80 => {
                self.at += 1;
                u32::from(byte)
            }
            _ => read_number(self.bytes, &mut self.at) as u32,
        };
        // 0 and 1 are signs.
        self.place = self.place.wrapping_add(further.wrapping_sub(2));
        Some(self.place)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::leaves::varint;
    use super::*;

    fn written(places: &[u32]) -> Vec<u8> {
        let (mut bytes, mut last) = (Vec::new(), 0);
        for place in places {
            varint(&mut bytes, u64::from(place - last) + 2);
            last = *place;
        }
        bytes
    }

    proptest! {
        #[test]
        fn what_is_left_is_where_all_words_stand(
            rows in prop::collection::vec(
                prop::collection::vec((prop::collection::btree_set(0u32..300, 0..60), 0u32..4), 1..4),
                1..4,
            ),
        ) {
            let mut begins = Begins::default();
            for words in rows {
                let (first, others) = words.split_first().unwrap();
                let bytes = |places: &std::collections::BTreeSet<u32>| written(&Vec::from_iter(places.iter().copied()));
                begins.start(&bytes(&first.0), first.1);
                for (places, behind) in others {
                    let meets = begins.meet(&bytes(places), *behind);
                    prop_assert_eq!(begins.keep(&bytes(places), *behind), meets);
                }
                let all = |begin: &u32| words.iter().all(|(places, behind)| places.contains(&(begin + behind)));
                let expected: Vec<u32> = (0..300).filter(all).collect();
                prop_assert_eq!(begins.places().collect::<Vec<_>>(), expected);
            }
        }
    }

    #[test]
    fn a_place_that_no_text_has_takes_no_memory() {
        let mut begins = Begins::default();
        begins.start(&written(&[3, u32::MAX - 2]), 0);
        assert_eq!(begins.places().collect::<Vec<_>>(), [3]);
        assert!(begins.bits.len() < 9);
    }
}
