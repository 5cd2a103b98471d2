//! Letters of ASCII in numbers of eight bytes: see [`super::pack`].

use super::pack::eight;

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGH: u64 = 0x80 * ONES;
/// The bit that a small letter has and its capital has not.
const CASE: u64 = 0x20 * ONES;

/// Eight bytes of a word or fewer as a number, ASCII letters in lower case, the first the lowest; zeros fill it.
#[inline]
pub fn lower(word: &[u8]) -> u64 {
    let bytes = eight(word);
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn letters_become_small_and_nothing_else(word in "[ -~é]{0,8}") {
            let word = word.as_bytes().get(..8).unwrap_or(word.as_bytes());
            prop_assert_eq!(lower(word), eight(&word.to_ascii_lowercase()));
        }
    }
}
