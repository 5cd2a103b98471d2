//! Short words as numbers: their first byte the lowest, zeros behind them. Two words are then compared in one step.

/// Eight bytes or fewer as a number, of more the first eight.
///
/// ```
/// use dateline::text::pack::eight;
/// assert_eq!(eight(b"abc"), 0x63_6261);
/// ```
#[inline]
pub fn eight(bytes: &[u8]) -> u64 {
    if let Some(eight) = bytes.first_chunk::<8>() {
        return u64::from_le_bytes(*eight);
    }
    if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        // The two may share bytes.
        let [first, last] = [first, last].map(|four| u64::from(u32::from_le_bytes(*four)));
        return first | last << (8 * (bytes.len() - 4));
    }
    let byte = |i: usize| u64::from(bytes[i]) << (8 * i);
    match bytes.len() {
        0 => 0,
        len => byte(0) | byte(len / 2) | byte(len - 1),
    }
}

/// Sixteen bytes or fewer as two numbers, of more the first sixteen.
#[inline]
pub fn sixteen(bytes: &[u8]) -> [u64; 2] {
    let (low, high) = bytes.split_at(bytes.len().min(8));
    [eight(low), eight(high)]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_byte_has_its_place(bytes in prop::collection::vec(0u8.., 0..20)) {
            let mut padded = [0; 16];
            padded.iter_mut().zip(&bytes).for_each(|(p, b)| *p = *b);
            let whole = u128::from_le_bytes(padded);
            prop_assert_eq!(sixteen(&bytes), [whole as u64, (whole >> 64) as u64]);
            prop_assert_eq!(eight(&bytes), whole as u64);
        }
    }
}
