//! What a release says, as a number: by it marks are kept, so that a file that is moved or set anew keeps them.

use siphasher::sip128::{Hasher128, SipHasher13};
use std::hash::Hasher;

/// The SipHash-1-3, 128 bits, of the letters and digits of a canonical text. The same on every machine.
pub fn content(text: &str) -> [u8; 16] {
    let (mut bytes, mut at) = (Vec::with_capacity(text.len()), 0);
    while let Some(&byte) = text.as_bytes().get(at) {
        if byte.is_ascii() {
            at += 1;
            if byte.is_ascii_alphanumeric() {
                bytes.push(byte);
            }
        } else if let Some(c) = text[at..].chars().next() {
            at += c.len_utf8();
            if c.is_alphanumeric() {
                bytes.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
            }
        }
    }
    let mut hasher = SipHasher13::new();
    hasher.write(&bytes);
    hasher.finish128().as_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_and_points_do_not_count_and_words_do() {
        assert_eq!(content("A bridge\n\nopens."), content("A bridge opens"));
        assert_ne!(content("A bridge opens"), content("A bridge closes"));
        assert_ne!(content("é"), content("è"));
    }
}
