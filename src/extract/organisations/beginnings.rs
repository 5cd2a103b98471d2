//! What words begin with: a filter before any look-up of theirs, which nearly no word passes.

/// The first two letters of some words, a bit for each pair.
#[derive(Default)]
pub(super) struct Beginnings([u64; 16]);

impl Beginnings {
    /// Adds the beginning of a word.
    pub fn add(&mut self, letters: impl Iterator<Item = u8>) {
        let (at, bit) = place(letters);
        self.0[at] |= bit;
    }

    /// Whether a word that begins so may have been added: all that have been may, in any case of their letters.
    pub fn may_have(&self, letters: impl Iterator<Item = u8>) -> bool {
        let (at, bit) = place(letters);
        self.0[at] & bit != 0
    }
}

/// Where the bit for a beginning is.
fn place(mut letters: impl Iterator<Item = u8>) -> (usize, u64) {
    // The case of a letter is in none of these five bits.
    let mut letter = || letters.next().map_or(0, |b| usize::from(b & 31));
    let pair = letter() << 5 | letter();
    (pair / 64, 1 << (pair % 64))
}
