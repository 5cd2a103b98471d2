//! What a release says, as a number: by it marks are kept, so that a file that is moved or set anew keeps them.

use siphasher::sip128::{Hasher128, SipHasher13};
use std::hash::Hasher;

use super::words::words_and_letters;

/// The SipHash-1-3, 128 bits, of the letters and digits of a canonical text. The same on every machine.
pub fn content(text: &str) -> [u8; 16] {
    of_letters(&words_and_letters(text).1)
}

/// The same, of letters and digits that have been gathered.
pub(super) fn of_letters(letters: &[u8]) -> [u8; 16] {
    let mut hasher = SipHasher13::new();
    hasher.write(letters);
    hasher.finish128().as_bytes()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn letters_and_digits_count_in_their_order(text in "[ -~éÉ’中½\\n]{0,40}") {
            let letters: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
            let mut hasher = SipHasher13::new();
            hasher.write(letters.as_bytes());
            prop_assert_eq!(content(&text), hasher.finish128().as_bytes());
        }
    }

    #[test]
    fn spaces_and_points_do_not_count_and_words_do() {
        assert_eq!(content("A bridge\n\nopens."), content("A bridge opens"));
        assert_ne!(content("A bridge opens"), content("A bridge closes"));
        assert_ne!(content("é"), content("è"));
    }
}
