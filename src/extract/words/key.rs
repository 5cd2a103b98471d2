//! Words as numbers, so that nearly no letters are hashed or compared one by one.

use crate::text::pack::sixteen;

/// A word of sixteen bytes or fewer as two numbers; zero bytes fill it. Of another what [`long_key`] makes of it.
pub type Key = [u64; 2];

/// A key that no word has.
pub const NO_WORD: Key = [u64::MAX; 2];

/// The length of the longest word or phrase of the lists, in bytes.
pub const LONGEST: usize = 32;

/// A word by its key.
#[derive(Clone, Copy)]
pub struct Written {
    /// In lower case, without the period at its end.
    pub bare: Key,
    /// In what it differs from that: its capitals and its period.
    pub manner: u64,
}

/// The key of a word as it is spelled: of ASCII and at most sixteen bytes. None of any other.
#[inline(always)]
pub fn key(word: &str) -> Option<Key> {
    let key = sixteen(word.as_bytes());
    (word.len() <= 16 && is_ascii(key)).then_some(key)
}

/// Whether all bytes of a key are of ASCII.
#[inline(always)]
fn is_ascii([low, high]: Key) -> bool {
    (low | high) & (ONES << 7) == 0
}

/// The key of a word that has none by its spelling, by its letters in lower case: its highest bit, which no letter of ASCII
/// has, tells it from all others. Two such words may have the same, though no two of the lists do.
pub fn long_key(lower: &[u8]) -> Key {
    let mixed = lower.chunks(16).map(sixteen).fold([0; 2], |mixed, piece| {
        let low = (mixed[0] ^ piece[0]).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let high = (mixed[1] ^ piece[1]).wrapping_mul(0xc2b2_ae3d_27d4_eb4f);
        [low.rotate_left(29), high.rotate_left(31)]
    });
    [mixed[0], mixed[1] | 1 << 63]
}

impl Written {
    /// A word by itself; None where it has no key.
    #[inline(always)]
    pub fn of(word: &str) -> Option<Self> {
        let stop = word.as_bytes().last() == Some(&b'.');
        let short = word.len() <= 16;
        let written = Self::new(sixteen(word.as_bytes()), word.len(), stop);
        written.filter(|_| short)
    }

    /// Of sixteen bytes the word that `len` of them are, and whether its last is a period; None where it is not of ASCII.
    #[inline(always)]
    pub fn new([low, high]: Key, len: usize, stop: bool) -> Option<Self> {
        let keep = KEEP[len.saturating_sub(usize::from(stop)) % KEEP.len()];
        let spelled = [low & keep[0], high & keep[1]];
        let bare = lower(spelled);
        let capitals = [spelled[0] ^ bare[0], spelled[1] ^ bare[1]];
        // A capital differs in one bit of six, and that of no two letters stands at one place; the lowest is free.
        let manner = capitals[0] | capitals[1] >> 1 | u64::from(stop);
        is_ascii(spelled).then_some(Self { bare, manner })
    }
}

/// The bits that a word of each length has in its key. A power of two of them needs no check.
const KEEP: [Key; 32] = {
    let mut keep = [[u64::MAX; 2]; 32];
    let mut len = 0;
    while len < 16 {
        keep[len][len / 8] = (1 << (8 * (len % 8))) - 1;
        if len < 8 {
            keep[len][1] = 0;
        }
        len += 1;
    }
    keep
};

/// A byte in each place of a number.
const ONES: u64 = 0x0101_0101_0101_0101;

/// A key with its capitals as small letters.
#[inline(always)]
pub fn lower(key: Key) -> Key {
    key.map(|eight| {
        // The high bit of each byte: whether it is past `Z`, and whether it is `A` or past it. No byte carries into the
        // next.
        let past = eight.wrapping_add(ONES * u64::from(0x7f - b'Z'));
        let from = eight.wrapping_add(ONES * u64::from(0x80 - b'A'));
        eight | ((from ^ past) & (ONES << 7)) >> 2
    })
}
