//! The letters and digits of ASCII text, taken 64 bytes at a time: first what each byte is, without a branch, so that
//! the compiler asks of sixteen at once, then from one word to the next.

/// How many bytes are looked at together: a bit for each in a number.
const BLOCK: usize = 64;
/// How many bytes are copied at once, of a word and what stands behind it, which is written over.
const COPY: usize = 16;

/// How many bytes of ASCII `text` begins with.
pub(super) fn ascii_run(text: &str) -> usize {
    let bytes = text.as_bytes();
    let whole = bytes.chunks(BLOCK).take_while(|block| block.is_ascii());
    let from = bytes.len().min(whole.count() * BLOCK);
    let other = bytes[from..].iter().position(|b| !b.is_ascii());
    other.map_or(bytes.len(), |at| from + at)
}

/// Adds the words of `ascii` to `words` in small letters, with one space behind each for all that stands there.
pub(super) fn add_words(words: &mut Vec<u8>, ascii: &[u8]) {
    add(words, None, ascii);
}

/// The same, and adds its letters and digits as they are to `letters`.
pub(super) fn add_words_and_letters(words: &mut Vec<u8>, letters: &mut Vec<u8>, ascii: &[u8]) {
    add(words, Some(letters), ascii);
}

#[inline(always)]
fn add(words: &mut Vec<u8>, letters: Option<&mut Vec<u8>>, ascii: &[u8]) {
    let mut pen = Pen::new(words, ascii.len());
    let mut letters = letters.map(|letters| Pen::new(letters, ascii.len()));
    for block in ascii.chunks(BLOCK) {
        let bytes = padded(block);
        let folded = folded(&bytes);
        let words = bits(&folded, |byte| byte != b' ');
        if words & 1 == 0 {
            pen.gap();
        }
        for (at, len) in runs(words) {
            // With the space behind it; at the end of a block the next tells whether there is one.
            pen.write(&folded, at, len + usize::from(at + len < block.len()));
            if let Some(letters) = &mut letters {
                letters.write(&bytes, at, len);
            }
        }
    }
    pen.finish();
    letters.into_iter().for_each(Pen::finish);
}

/// A block with spaces behind it.
#[inline(always)]
fn padded(block: &[u8]) -> [u8; BLOCK + COPY] {
    let mut all = [b' '; BLOCK + COPY];
    match block.first_chunk::<BLOCK>() {
        // Of a known length.
        Some(block) => all[..BLOCK].copy_from_slice(block),
        None => all[..block.len()].copy_from_slice(block),
    }
    all
}

/// Letters and digits of a block, the letters small, and spaces for all else.
#[inline(always)]
fn folded(block: &[u8; BLOCK + COPY]) -> [u8; BLOCK + COPY] {
    block.map(|byte| {
        let small = byte | 0x20;
        let letter = small.wrapping_sub(b'a') < 26;
        let digit = byte.wrapping_sub(b'0') < 10;
        if letter {
            small
        } else if digit {
            byte
        } else {
            b' '
        }
    })
}

/// Which bytes of a block are so, the first the lowest bit.
#[inline(always)]
fn bits(block: &[u8; BLOCK + COPY], is: impl Fn(u8) -> bool) -> u64 {
    let mut kinds = [0u8; BLOCK];
    for (kind, byte) in kinds.iter_mut().zip(block) {
        *kind = u8::from(is(*byte));
    }
    // The lowest bit of each of eight bytes comes to stand in the highest byte.
    let gather = |eight: &[u8; 8]| {
        u64::from_le_bytes(*eight).wrapping_mul(0x0102_0408_1020_4080) >> (u64::BITS - 8)
    };
    let eights = kinds.as_chunks::<8>().0.iter();
    eights.rev().fold(0, |all, eight| all << 8 | gather(eight))
}

/// The runs of bits: where each begins and how long it is.
#[inline(always)]
fn runs(bits: u64) -> impl Iterator<Item = (usize, usize)> {
    let mut begins = bits & !(bits << 1);
    // The last may go on to the end, where there is no bit.
    let mut ends = !bits & (bits << 1);
    std::iter::from_fn(move || {
        if begins == 0 {
            return None;
        }
        let (at, end) = (begins.trailing_zeros(), ends.trailing_zeros());
        begins &= begins - 1;
        ends &= ends.wrapping_sub(1);
        Some((at as usize, (end - at) as usize))
    })
}

/// Writes to the end of a vector.
struct Pen<'v> {
    out: &'v mut Vec<u8>,
    end: usize,
}

impl<'v> Pen<'v> {
    /// A pen that writes at most so many bytes and a space.
    fn new(out: &'v mut Vec<u8>, most: usize) -> Self {
        let end = out.len();
        out.resize(end + most + 1 + COPY, 0);
        Self { out, end }
    }

    /// Writes some bytes of a block.
    #[inline(always)]
    fn write(&mut self, block: &[u8; BLOCK + COPY], from: usize, len: usize) {
        let mut done = 0;
        while done < len {
            let (to, from) = (self.end + done, from + done);
            self.out[to..to + COPY].copy_from_slice(&block[from..from + COPY]);
            done += COPY;
        }
        self.end += len;
    }

    /// Ends a word, if there is one; at the beginning of a line there is none.
    #[inline(always)]
    fn gap(&mut self) {
        if self.end > 0 && !matches!(self.out[self.end - 1], b' ' | b'\n') {
            self.out[self.end] = b' ';
            self.end += 1;
        }
    }

    fn finish(self) {
        self.out.truncate(self.end);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What a look at each byte gives.
    fn words_by_byte(before: &str, ascii: &str) -> String {
        let mut out = before.to_owned();
        for c in ascii.chars() {
            if c.is_ascii_alphanumeric() {
                out.push(c.to_ascii_lowercase());
            } else if !out.is_empty() && !out.ends_with([' ', '\n']) {
                out.push(' ');
            }
        }
        out
    }

    proptest! {
        #[test]
        fn words_and_letters_are_those_that_a_look_at_each_byte_gives(
            before in "(x|xy |xy\\n)?",
            ascii in "([a-zA-Z0-9]{0,70}[ -~\\n\u{0}\u{7f}]{0,3}){0,5}",
        ) {
            let mut out = before.clone().into_bytes();
            add_words(&mut out, ascii.as_bytes());
            prop_assert_eq!(&out, &words_by_byte(&before, &ascii).into_bytes());
            let (mut words, mut letters) = (before.clone().into_bytes(), before.clone().into_bytes());
            add_words_and_letters(&mut words, &mut letters, ascii.as_bytes());
            prop_assert_eq!(words, out);
            let by_byte: String = ascii.chars().filter(char::is_ascii_alphanumeric).collect();
            prop_assert_eq!(letters, (before + &by_byte).into_bytes());
        }

        #[test]
        fn ascii_ends_at_the_first_other_character(ascii in "[ -~]{0,200}", rest in "(é[a-z]{0,9})?") {
            prop_assert_eq!(ascii_run(&(ascii.clone() + &rest)), ascii.len());
        }
    }
}
