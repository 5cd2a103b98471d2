//! Bits laid out the other way: of many things with a bit for each question to a number a question with a bit for each
//! thing. Written so that the compiler does two numbers at once.

/// Eight bytes of eight bits with rows and columns exchanged: bit `c` of byte `r` goes to bit `r` of byte `c` (Warren,
/// Hacker's Delight, 7-3).
///
/// ```
/// use dateline::text::bits::transposed;
/// assert_eq!(transposed(0x0000_0000_0000_ff01), 0x0202_0202_0202_0203);
/// ```
#[inline(always)]
pub fn transposed(eight: u64) -> u64 {
    [
        (7, 0x00aa_00aa_00aa_00aa),
        (14, 0x0000_cccc_0000_cccc),
        (28, 0x0000_0000_f0f0_f0f0),
    ]
    .into_iter()
    .fold(eight, |bits, (shift, mask)| {
        let changed = (bits ^ bits >> shift) & mask;
        bits ^ changed ^ changed << shift
    })
}

/// Of 64 bytes eight numbers: bit `i` of number `n` is bit `n` of byte `i`.
#[inline]
pub fn planes(bytes: &[u8; 64]) -> [u64; 8] {
    let mut rows = [0; 8];
    for (row, eight) in rows.iter_mut().zip(bytes.as_chunks::<8>().0) {
        *row = transposed(u64::from_le_bytes(*eight));
    }
    // Now byte `n` of each row goes to number `n`: halves change places, then quarters, then single bytes.
    for (apart, low) in [
        (4, 0x0000_0000_ffff_ffff),
        (2, 0x0000_ffff_0000_ffff),
        (1, 0x00ff_00ff_00ff_00ff),
    ] {
        for i in (0..8).filter(|i| i & apart == 0) {
            let (here, there) = (rows[i], rows[i + apart]);
            rows[i] = (here & low) | (there & low) << (8 * apart);
            rows[i + apart] = (here >> (8 * apart) & low) | (there & !low);
        }
    }
    rows
}

/// Of 64 bytes two numbers, as [`planes`] gives the first two; no byte may have another bit.
#[inline(always)]
pub fn two_planes(bytes: &[u8; 64]) -> [u64; 2] {
    const EVEN: u64 = 0x00ff_00ff_00ff_00ff;
    let rows = bytes.as_chunks::<8>().0;
    let every_other = |first: usize| {
        let row = |i: usize| u64::from_le_bytes(rows[first + i]);
        transposed(row(0) | row(2) << 2 | row(4) << 4 | row(6) << 6)
    };
    let (low, high) = (every_other(0), every_other(1));
    [
        (low & EVEN) | (high & EVEN) << 8,
        (low >> 8 & EVEN) | (high & !EVEN),
    ]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn plane(bytes: &[u8; 64], n: usize) -> u64 {
        (0..64).fold(0, |sum, i| sum | u64::from(bytes[i] >> n & 1) << i)
    }

    proptest! {
        #[test]
        fn each_bit_goes_to_its_place(bytes in prop::array::uniform32(0u8..), more in prop::array::uniform32(0u8..)) {
            let mut all = [0; 64];
            all[..32].copy_from_slice(&bytes);
            all[32..].copy_from_slice(&more);
            for (n, bits) in planes(&all).into_iter().enumerate() {
                prop_assert_eq!(bits, plane(&all, n));
            }
            let two = all.map(|b| b & 3);
            prop_assert_eq!(two_planes(&two), [plane(&two, 0), plane(&two, 1)]);
        }
    }
}
