//! What a release says, as a number: by it marks are kept, so that a file that is moved or set anew keeps them.

use siphasher::sip128::{Hasher128, SipHasher13};
use std::hash::Hasher;

use super::ascii;

/// The SipHash-1-3, 128 bits, of the letters and digits of a canonical text. The same on every machine.
pub fn content(text: &str) -> [u8; 16] {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let (plain, other) = rest.split_at(ascii::ascii_run(rest));
        ascii::add_letters(&mut bytes, plain.as_bytes());
        let mut chars = other.chars();
        if let Some(c) = chars.next().filter(|c| c.is_alphanumeric()) {
            bytes.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
        }
        rest = chars.as_str();
    }
    let mut hasher = SipHasher13::new();
    hasher.write(&bytes);
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
