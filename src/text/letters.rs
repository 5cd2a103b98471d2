//! Runs of ASCII letters, read eight bytes at a time.

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGH: u64 = 0x80 * ONES;
/// The bit that a small letter has and its capital has not.
const CASE: u64 = 0x20 * ONES;

/// The letters of ASCII that stand in a row from one place on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// How many there are.
    pub len: usize,
    /// The first eight in lower case, the first of them in the lowest byte; zero bytes fill it.
    pub head: u64,
    /// Whether the first is a capital.
    pub capital: bool,
    /// Whether another is.
    pub inner: bool,
    /// Whether one is small.
    pub small: bool,
}

/// The run of letters at `start`.
///
/// ```
/// use dateline::text::letters::run;
/// let mac = run(b"a McNab-Roe", 2);
/// assert_eq!((mac.len, mac.capital, mac.inner, mac.small), (5, true, true, true));
/// assert_eq!(mac.head.to_le_bytes(), *b"mcnab\0\0\0");
/// ```
#[inline(always)] // each caller wants a part of it, and the rest is then not worked out
pub fn run(bytes: &[u8], start: usize) -> Run {
    let first = Eight::load(bytes, start);
    let mut run = Run {
        len: first.len(),
        head: (first.bytes | CASE) & first.run,
        capital: first.capitals() & 0x80 != 0,
        inner: first.capitals() & !0x80 != 0,
        small: first.small() != 0,
    };
    let mut len = run.len;
    while len == 8 {
        let next = Eight::load(bytes, start + run.len);
        run.inner |= next.capitals() != 0;
        run.small |= next.small() != 0;
        len = next.len();
        run.len += len;
    }
    run
}

/// Eight bytes of a word or fewer as a number, ASCII letters in lower case, the first the lowest; zeros fill it.
#[inline]
pub fn lower(word: &[u8]) -> u64 {
    let Eight { bytes, .. } = Eight::load(word, 0);
    bytes | (letters(bytes) & !(bytes << 2)) >> 2
}

/// The high bits of those bytes that are letters.
#[inline(always)]
fn letters(bytes: u64) -> u64 {
    // The high bit of each byte: whether it is past `z`, and whether it is `a` or past it, in lower case. No byte
    // carries into the next.
    let lower = (bytes | CASE) & !HIGH;
    let past = lower + ONES * u64::from(0x7f - b'z');
    let from = lower + ONES * u64::from(0x80 - b'a');
    from & !past & !bytes & HIGH
}

/// Eight bytes of a text, and those of them that belong to the run of letters at their start.
#[derive(Clone, Copy)]
struct Eight {
    bytes: u64,
    /// All bits of the bytes of the run.
    run: u64,
}

/// Fewer than eight bytes as a number, the first the lowest.
#[inline(always)]
fn short(bytes: &[u8]) -> u64 {
    let len = bytes.len();
    if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        // What is in both is the same in both.
        let [first, last] = [first, last].map(|four| u64::from(u32::from_le_bytes(*four)));
        return first | last << (8 * (len - 4));
    }
    // Three at most: the first, the one in the middle and the last.
    [0, len / 2, len.saturating_sub(1)]
        .into_iter()
        .filter_map(|i| Some(u64::from(*bytes.get(i)?) << (8 * i)))
        .fold(0, |sum, byte| sum | byte)
}

impl Eight {
    /// The bytes at `at`; past the end of the text stand zeros.
    #[inline(always)]
    fn load(text: &[u8], at: usize) -> Self {
        let rest = text.get(at..).unwrap_or_default();
        let bytes = rest
            .first_chunk::<8>()
            .map_or_else(|| short(rest), |eight| u64::from_le_bytes(*eight));
        let others = !letters(bytes) & HIGH;
        // All that stands below the first byte that is no letter.
        let run = ((others & others.wrapping_neg()) >> 7).wrapping_sub(1);
        Self { bytes, run }
    }

    /// How many letters the run has here.
    #[inline(always)]
    fn len(self) -> usize {
        self.run.trailing_ones() as usize / 8
    }

    /// The high bits of the capitals of the run.
    #[inline(always)]
    fn capitals(self) -> u64 {
        !(self.bytes << 2) & self.run & HIGH
    }

    /// The high bits of its small letters.
    #[inline(always)]
    fn small(self) -> u64 {
        self.bytes << 2 & self.run & HIGH
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_run_is_what_a_look_at_each_byte_finds(text in "[a-zA-Z]{0,20}[ -~é]{0,3}[a-zA-Z]{0,9}", start in 0usize..24) {
            let bytes = text.as_bytes();
            let rest = bytes.get(start..).unwrap_or_default();
            let len = rest.iter().take_while(|b| b.is_ascii_alphabetic()).count();
            let word = &rest[..len];
            let mut head = [0; 8];
            word.iter().zip(&mut head).for_each(|(b, h)| *h = b.to_ascii_lowercase());
            let expected = Run {
                len,
                head: u64::from_le_bytes(head),
                capital: word.first().is_some_and(u8::is_ascii_uppercase),
                inner: word.iter().skip(1).any(u8::is_ascii_uppercase),
                small: word.iter().any(u8::is_ascii_lowercase),
            };
            prop_assert_eq!(run(bytes, start), expected);
            let eight = rest.iter().take(8).rev();
            let small = eight.fold(0, |sum, b| sum << 8 | u64::from(b.to_ascii_lowercase()));
            prop_assert_eq!(lower(rest), small);
        }
    }
}
