//! Numbers for the words of a stretch: nearly all are short, and are told apart by their bytes taken as a number.

/// So many bytes of a word are taken as a number.
pub(super) const SHORT: usize = 2 * HALF;

const HALF: usize = size_of::<u64>();

/// The beginning of a word: its bytes, the first the lowest, in two halves, and how many there are, up to [`SHORT`].
#[derive(Debug, Clone, Copy)]
pub(super) struct Short {
    low: u64,
    high: u64,
    pub(super) length: usize,
}

impl Short {
    /// What stands before the first space of `bytes`, or their end.
    #[inline(always)]
    pub(super) fn at(bytes: &[u8]) -> Self {
        match bytes.first_chunk::<SHORT>() {
            Some(chunk) => Self::of(chunk),
            None => {
                let mut chunk = [b' '; SHORT];
                chunk[..bytes.len()].copy_from_slice(bytes);
                Self::of(&chunk)
            }
        }
    }

    #[inline(always)]
    fn of(chunk: &[u8; SHORT]) -> Self {
        let halves = chunk.as_chunks::<HALF>().0;
        let (low, length) = half(halves[0]);
        if length < HALF {
            return Self {
                low,
                high: 0,
                length,
            };
        }
        let (high, more) = half(halves[1]);
        Self {
            low,
            high,
            length: HALF + more,
        }
    }

    /// A number that is higher where the bytes come later, and the same for words that begin alike.
    pub(super) fn order(self) -> u64 {
        self.low.swap_bytes()
    }

    /// A number that is another, if it can be, for another word.
    #[inline(always)]
    fn hash(self) -> u64 {
        // What is multiplied moves upwards only.
        (self.low ^ self.high.rotate_left(29)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
    }
}

/// The bytes up to a space as a number, and how many there are.
#[inline(always)]
fn half(bytes: [u8; HALF]) -> (u64, usize) {
    let number = u64::from_le_bytes(bytes);
    // The lowest byte that is a space, found as the lowest that is 0 when all are taken from a space.
    let zero = number ^ (EACH * b' ' as u64);
    let spaces = zero.wrapping_sub(EACH) & !zero & (EACH << 7);
    if spaces == 0 {
        return (number, HALF);
    }
    // All bits up to the highest of the space, less the eight of the space itself.
    let word = (spaces ^ (spaces - 1)) >> 8;
    (number & word, spaces.trailing_zeros() as usize / 8)
}

/// A 1 in each byte.
const EACH: u64 = u64::MAX / 255;

/// The numbers of short words.
///
/// A table of its own, since this is asked for each word of each text: a word stands at the place that its hash gives, or
/// at the next that is free. At least a quarter of the places are.
#[derive(Debug)]
pub(super) struct Numbers {
    places: Vec<Place>,
    /// What of a hash is not a place.
    shift: u32,
    held: usize,
}

#[derive(Debug, Clone, Copy, Default)]
struct Place {
    low: u64,
    high: u64,
    /// 0 where there is none, else one more than it.
    number: u32,
}

impl Default for Numbers {
    fn default() -> Self {
        Self::with_bits(10)
    }
}

impl Numbers {
    fn with_bits(bits: u32) -> Self {
        Self {
            places: vec![Place::default(); 1 << bits],
            shift: u64::BITS - bits,
            held: 0,
        }
    }

    /// The number of a word, which is `next` if it is new.
    #[inline(always)]
    pub(super) fn number(&mut self, word: Short, next: u32) -> u32 {
        let mut at = (word.hash() >> self.shift) as usize;
        loop {
            let place = self.places[at];
            if place.number == 0 {
                self.add(at, word, next);
                return next;
            }
            if (place.low ^ word.low) | (place.high ^ word.high) == 0 {
                return place.number - 1;
            }
            at = self.behind(at);
        }
    }

    #[inline(always)]
    fn behind(&self, at: usize) -> usize {
        (at + 1) & (self.places.len() - 1)
    }

    #[inline(never)]
    fn add(&mut self, at: usize, word: Short, number: u32) {
        self.places[at] = Place {
            low: word.low,
            high: word.high,
            number: number + 1,
        };
        self.held += 1;
        if self.held * 4 > self.places.len() * 3 {
            self.grow();
        }
    }

    fn grow(&mut self) {
        let mut grown = Self::with_bits(u64::BITS - self.shift + 1);
        for place in self.places.iter().filter(|p| p.number > 0) {
            let word = Short {
                low: place.low,
                high: place.high,
                length: 0,
            };
            let mut at = (word.hash() >> grown.shift) as usize;
            while grown.places[at].number > 0 {
                at = grown.behind(at);
            }
            grown.places[at] = *place;
        }
        grown.held = self.held;
        *self = grown;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rustc_hash::FxHashMap;

    use super::*;

    proptest! {
        #[test]
        fn a_word_ends_at_a_space(text in "[a-zé]{0,18}( [a-z ]{0,20})?") {
            let word = text.split(' ').next().unwrap_or_default().as_bytes();
            let word = &word[..word.len().min(SHORT)];
            let short = Short::at(text.as_bytes());
            prop_assert_eq!(short.length, word.len());
            let bytes = [short.low.to_le_bytes(), short.high.to_le_bytes()].concat();
            prop_assert_eq!(&bytes[..word.len()], word);
            prop_assert!(bytes[word.len()..].iter().all(|b| *b == 0));
            prop_assert_eq!(&short.order().to_be_bytes(), &bytes[..HALF]);
        }
    }

    #[test]
    fn each_word_has_its_number_however_many_there_are() {
        let (mut numbers, mut expected) = (Numbers::default(), FxHashMap::default());
        for word in (0..20_000u32).map(|n| format!("{}", n * 37 % 9_001)) {
            let next = expected.len() as u32;
            let number = *expected.entry(word.clone()).or_insert(next);
            assert_eq!(numbers.number(Short::at(word.as_bytes()), next), number);
        }
        assert_eq!(expected.len(), 9_001);
    }
}
