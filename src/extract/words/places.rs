//! A place of its own for every word, which is worked out and not searched for (Belazzougui, Botelho, Dietzfelbinger: Hash,
//! displace, and compress, 2009).
//!
//! The words are dealt into many small groups, and each group has a factor with which none of its words falls on a place
//! that is taken. So a look-up has no loop, and the processor does not have to guess when it ends. The factors are found
//! in `build`, when the program is compiled.

use super::key::Key;

/// How many groups there are: four or five words in each.
pub const GROUPS: usize = 1 << 13;
/// How many places there are: three of four taken. A small number times a power of two: see [`place`].
pub const PLACES: usize = 5 << 13;

/// The group of a word, and a number by which its place is told from the places of the others there.
#[inline(always)]
pub fn split([low, high]: Key) -> (usize, u32) {
    // Multiplication carries every byte up; the factors are odd and without a pattern.
    let mixed = low.wrapping_mul(0x9e37_79b9_7f4a_7c15)
        ^ high.wrapping_mul(0xc2b2_ae3d_27d4_eb4f).rotate_left(29);
    let mixed = mixed.wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let group = mixed >> (u64::BITS - GROUPS.trailing_zeros());
    (group as usize % GROUPS, (mixed >> 20) as u32)
}

/// The place of a number, by the factor of its group, of which half is given, rounded down.
#[inline(always)]
pub fn place(number: u32, factor: u16) -> usize {
    let spread = number.wrapping_mul(2 * u32::from(factor) + 1);
    ((u64::from(spread) * PLACES as u64) >> u32::BITS) as usize
}
