//! Looking through bytes in blocks: a question about a byte and its two neighbours is asked of 64 bytes at once, in a
//! form that the compiler turns into vectors. Texts are long and what is looked for in them is rare.

use memchr::memchr_iter;

/// The parts of a text between the places where a byte of ASCII stands, as [`str::split`] gives them, which takes several
/// times as long to find the next.
///
/// ```
/// use dateline::text::scan::split;
/// assert_eq!(split("a  é", b' ').collect::<Vec<_>>(), ["a", "", "é"]);
/// assert_eq!(split("", b' ').collect::<Vec<_>>(), [""]);
/// ```
#[inline]
pub fn split(text: &str, byte: u8) -> impl Iterator<Item = &str> {
    debug_assert!(byte.is_ascii());
    let mut start = 0;
    let ends = memchr_iter(byte, text.as_bytes()).chain(std::iter::once(text.len()));
    ends.map(move |end| &text[std::mem::replace(&mut start, end + 1)..end])
}

/// How many bytes are looked at together: as many as the mask of the hits has bits.
const BLOCK: usize = 64;

/// The places in some bytes where a question about the byte before, the byte itself and the byte behind it is answered
/// with yes. Beyond either end stands a zero. The question should use `&` and `|`, not `&&` and `||`: a branch keeps it
/// from being asked of many bytes at once.
pub struct Hits<'a, F> {
    bytes: &'a [u8],
    is_hit: F,
    /// Where the block stands whose hits are in `mask`.
    block: usize,
    mask: u64,
}

impl<'a, F: Fn(u8, u8, u8) -> bool> Hits<'a, F> {
    /// The places in `bytes` that `is_hit` says yes to.
    ///
    /// ```
    /// use dateline::text::scan::Hits;
    /// let mut doubled = Hits::new(b"a  b c  d", |_, here, behind| (here == b' ') & (behind == b' '));
    /// assert_eq!(doubled.from(0), Some(1));
    /// assert_eq!(doubled.from(2), Some(6));
    /// assert_eq!(doubled.from(7), None);
    /// ```
    #[inline]
    pub fn new(bytes: &'a [u8], is_hit: F) -> Self {
        let mut hits = Self {
            bytes,
            is_hit,
            block: 0,
            mask: 0,
        };
        hits.mask = hits.of_block(0);
        hits
    }

    /// The first hit at or after `at`. Going back before the block of the last answer finds nothing there.
    #[inline]
    pub fn from(&mut self, at: usize) -> Option<usize> {
        if at >= self.block + BLOCK {
            self.block = at - at % BLOCK;
            self.mask = self.of_block(self.block);
        }
        let mut mask = self.mask & (u64::MAX << at.saturating_sub(self.block));
        while mask == 0 {
            self.block += BLOCK;
            if self.block >= self.bytes.len() {
                self.mask = 0;
                return None;
            }
            self.mask = self.of_block(self.block);
            mask = self.mask;
        }
        Some(self.block + mask.trailing_zeros() as usize)
    }

    /// The hits of the block at `start`, a bit each.
    #[inline]
    fn of_block(&self, start: usize) -> u64 {
        let whole = start
            .checked_sub(1)
            .and_then(|before| self.bytes.get(before..start + BLOCK + 1));
        if let Some(window) = whole.and_then(|w| w.first_chunk::<{ BLOCK + 2 }>()) {
            return self.of_window(window);
        }
        // At either end of the bytes: what lacks is zero.
        let mut window = [0; BLOCK + 2];
        let from = start.saturating_sub(1);
        let to = self.bytes.len().min(start + BLOCK + 1);
        let shift = usize::from(start == 0);
        let Some(near) = self.bytes.get(from..to) else {
            return 0;
        };
        window[shift..shift + near.len()].copy_from_slice(near);
        let left = self.bytes.len().saturating_sub(start);
        let within = match left {
            BLOCK.. => u64::MAX,
            _ => (1 << left) - 1,
        };
        self.of_window(&window) & within
    }

    /// The hits of the bytes within a window that has one more on either side.
    #[inline]
    fn of_window(&self, window: &[u8; BLOCK + 2]) -> u64 {
        let mut hits = [0u8; BLOCK];
        for (i, hit) in hits.iter_mut().enumerate() {
            *hit = u8::from((self.is_hit)(window[i], window[i + 1], window[i + 2]));
        }
        if hits.iter().fold(0, |all, hit| all | hit) == 0 {
            return 0;
        }
        let mut mask = 0;
        for (i, eight) in hits.as_chunks::<8>().0.iter().enumerate() {
            // Gathers the lowest bit of each of eight bytes in the highest byte.
            let bits = u64::from_le_bytes(*eight).wrapping_mul(0x0102_0408_1020_4080) >> 56;
            mask |= bits << (i * 8);
        }
        mask
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn blocks_find_what_a_look_at_each_byte_finds(bytes in proptest::collection::vec(0u8..4, 0..300), step in 1usize..9) {
            let question = |before: u8, here: u8, behind: u8| (here == 1) & ((before == 2) | (behind == 0));
            let at = |i: Option<usize>| i.and_then(|i| bytes.get(i)).copied().unwrap_or(0);
            let hit = |i: &usize| question(at(i.checked_sub(1)), bytes[*i], at(Some(i + 1)));
            let mut hits = Hits::new(&bytes, question);
            for from in (0..bytes.len() + 70).step_by(step) {
                prop_assert_eq!(hits.from(from), (from..bytes.len()).find(hit));
            }
        }
    }
}
