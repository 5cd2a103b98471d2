//! Where in a text the letters of ASCII stand and which of them are capitals, a bit each: where a word ends and how it
//! is written is then told without a look at its bytes.

use super::bits::two_planes;

/// The map of one text.
#[derive(Debug)]
pub struct LetterMap {
    /// Of each 64 bytes the letters and the capitals, and two more without any.
    blocks: Vec<[u64; 2]>,
}

/// Letters that stand in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Letters {
    /// How many there are, of the first 64.
    pub len: usize,
    /// Which of them are capitals, the first the lowest bit.
    pub capitals: u64,
    /// A bit for each of them.
    pub all: u64,
}

impl LetterMap {
    /// The map of some bytes.
    ///
    /// ```
    /// use dateline::text::letter_map::LetterMap;
    /// let run = LetterMap::of(b"a McNab-Roe").run(2);
    /// assert_eq!((run.len, run.capitals), (5, 0b101));
    /// ```
    pub fn of(bytes: &[u8]) -> Self {
        let (whole, rest) = bytes.as_chunks::<64>();
        let mut blocks = Vec::with_capacity(whole.len() + 3);
        blocks.extend(whole.iter().map(of_block));
        let mut last = [0; 64];
        last[..rest.len()].copy_from_slice(rest);
        blocks.extend([of_block(&last), [0; 2], [0; 2]]);
        Self { blocks }
    }

    /// The letters in a row from `start` on, which is within the bytes or right behind them.
    #[inline(always)]
    pub fn run(&self, start: usize) -> Letters {
        let [letters, capitals] = self.from(start);
        let others = !letters;
        // All that stands below the first that is no letter.
        let all = letters & others.wrapping_sub(1);
        Letters {
            len: others.trailing_zeros() as usize,
            capitals: capitals & all,
            all,
        }
    }

    /// Where the letters in a row from `start` on end, however many there are.
    #[inline(always)]
    pub fn end(&self, start: usize) -> usize {
        let mut end = start;
        loop {
            let len = self.run(end).len;
            end += len;
            if len < 64 {
                return end;
            }
        }
    }

    /// The letters and the capitals in at most 64 bytes, the first the lowest bit.
    pub fn within(&self, start: usize, end: usize) -> Option<[u64; 2]> {
        let behind = 64usize.checked_sub(end.checked_sub(start)?)?;
        let all = u64::MAX.checked_shr(behind as u32).unwrap_or(0);
        Some(self.from(start).map(|bits| bits & all))
    }

    /// The letters and the capitals in the 64 bytes from `start` on.
    #[inline(always)]
    fn from(&self, start: usize) -> [u64; 2] {
        let shift = start % 64;
        match self.blocks.get(start / 64..start / 64 + 2) {
            Some([here, next]) => [0, 1].map(|k| here[k] >> shift | (next[k] << 1) << (63 - shift)),
            _ => [0; 2],
        }
    }
}

/// The letters and the capitals of 64 bytes. Without a branch, so that the compiler asks of sixteen at once.
#[inline(always)]
fn of_block(bytes: &[u8; 64]) -> [u64; 2] {
    let mut kinds = [0u8; 64];
    for (kind, byte) in kinds.iter_mut().zip(bytes) {
        let letter = (byte | 0x20).wrapping_sub(b'a') < 26;
        let capital = !byte >> 4 & 2;
        *kind = if letter { 3 } else { 0 } & (capital | 1);
    }
    two_planes(&kinds)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_run_is_what_a_look_at_each_byte_finds(text in "([a-zA-Z]{0,70}[ -~é\u{0}]{0,3}){0,5}") {
            let bytes = text.as_bytes();
            let map = LetterMap::of(bytes);
            for start in 0..=bytes.len() {
                let word = bytes[start..].iter().take(64).take_while(|b| b.is_ascii_alphabetic());
                let all = bytes[start..].iter().take_while(|b| b.is_ascii_alphabetic());
                prop_assert_eq!(map.end(start), start + all.count());
                let expected = word.clone().enumerate().fold(0, |sum, (i, b)| {
                    sum | u64::from(b.is_ascii_uppercase()) << i
                });
                let len = word.count();
                let all = (1u128 << len) - 1;
                prop_assert_eq!(map.run(start), Letters { len, capitals: expected, all: all as u64 });
            }
        }
    }
}
