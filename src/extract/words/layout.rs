//! How the table lies in the files that hold it: numbers of eight bytes, the lowest byte first.

/// What is known of a word in lower case: two of them fill one piece of what the processor fetches at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Entry {
    /// The key of the word. Where there is no word, it is that of the word without letters, of which nothing is known.
    pub key: [u64; 2],
    /// The one spelling that is told of here: see [`Written::manner`](super::key::Written::manner). Of a word that has no
    /// key by its spelling, where among the letters its own stand, in lower case: 2³² times their length and their offset,
    /// in bytes.
    pub manner: u64,
    /// Which fact the lists say of the word, in any spelling.
    pub class: u16,
    /// Which fact they say of the one spelling, besides.
    pub hint: u16,
    /// The first of the spellings of the word, where one is on a list and not told of here.
    pub first: u16,
    /// How many there are.
    pub count: u16,
}

impl Entry {
    /// How many bytes one has.
    pub const SIZE: usize = 32;

    /// The entry in some bytes.
    #[inline(always)]
    pub fn of_bytes(bytes: &[u8; Self::SIZE]) -> Self {
        let [low, high, manner, rest] = numbers(bytes);
        Self {
            key: [low, high],
            manner,
            class: rest as u16,
            hint: (rest >> 16) as u16,
            first: (rest >> 32) as u16,
            count: (rest >> 48) as u16,
        }
    }
}

/// What is known of many words alike. Fact 0 is that nothing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Fact {
    /// The bits of a [`Class`](crate::extract::lexicon::Class), or of a [`Hint`](crate::extract::hint::Hint).
    pub bits: u64,
    /// Those of the [`Site`](crate::extract::sites::Site) that goes with it.
    pub site: u32,
}

impl Fact {
    /// How many bytes one has.
    pub const SIZE: usize = 16;
    /// For how many there is room.
    pub const ROOM: usize = 1 << 10;

    /// The fact in some bytes.
    #[inline(always)]
    pub fn of_bytes(bytes: &[u8; Self::SIZE]) -> Self {
        let [bits, site] = numbers(bytes);
        Self {
            bits,
            site: site as u32,
        }
    }
}

/// What is known of one spelling of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spelling {
    /// Where among the letters its own begin, in bytes.
    pub start: u32,
    /// How many bytes they have.
    pub len: u16,
    /// Which fact the lists say of it.
    pub hint: u16,
}

impl Spelling {
    /// How many bytes one has.
    pub const SIZE: usize = 8;

    /// The spelling in some bytes.
    pub fn of_bytes(bytes: &[u8; Self::SIZE]) -> Self {
        let [number] = numbers(bytes);
        Self {
            start: number as u32,
            len: (number >> 32) as u16,
            hint: (number >> 48) as u16,
        }
    }
}

/// Some bytes as numbers, of which they are as many.
#[inline(always)]
fn numbers<const N: usize, const SIZE: usize>(bytes: &[u8; SIZE]) -> [u64; N] {
    const { assert!(SIZE == 8 * N) };
    std::array::from_fn(|i| u64::from_le_bytes(bytes.as_chunks().0[i]))
}
