//! The small words of the languages in Latin script.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::Language::{self, *};
use crate::text::pack::eight;

/// The small words of the Latin-script languages: frequent, and as few as possible shared. Words that several languages
/// share count for each.
pub(super) const SMALL_WORDS: &[(Language, &[&str])] = &[
    (
        English,
        &[
            "the", "of", "and", "to", "for", "with", "is", "was", "by", "that", "as", "from", "at",
            "this", "are", "has", "will", "be", "it", "an",
        ],
    ),
    (
        Spanish,
        &[
            "el", "la", "los", "las", "de", "del", "y", "que", "en", "por", "con", "una", "para",
            "se", "su", "al", "es", "como", "más", "fue",
        ],
    ),
    (
        French,
        &[
            "le", "la", "les", "des", "du", "et", "que", "en", "par", "une", "pour", "dans", "sur",
            "est", "au", "aux", "avec", "ce", "qui", "a",
        ],
    ),
    (
        German,
        &[
            "der", "die", "das", "und", "den", "dem", "von", "mit", "für", "ist", "im", "auf",
            "ein", "eine", "zu", "des", "sich", "wird", "bei", "auch",
        ],
    ),
    (
        Portuguese,
        &[
            "o", "os", "as", "da", "do", "dos", "das", "e", "que", "em", "por", "pelo", "uma",
            "para", "no", "na", "ao", "não", "pela", "foi",
        ],
    ),
    (
        Italian,
        &[
            "il", "lo", "gli", "della", "del", "di", "e", "che", "in", "per", "con", "una", "un",
            "al", "nel", "dei", "alla", "sono", "è", "da",
        ],
    ),
    (
        Dutch,
        &[
            "de", "het", "een", "van", "en", "in", "op", "met", "voor", "is", "dat", "zijn", "aan",
            "door", "bij", "ook", "te", "die", "naar", "wordt",
        ],
    ),
    (
        Swedish,
        &[
            "och", "att", "det", "som", "en", "ett", "på", "är", "för", "med", "av", "till", "den",
            "har", "inte", "om", "från", "vid", "kommer", "vi",
        ],
    ),
    (
        Danish,
        &[
            "og", "at", "det", "som", "en", "et", "på", "er", "for", "med", "af", "til", "den",
            "har", "ikke", "om", "fra", "ved", "blev", "vi",
        ],
    ),
    (
        Norwegian,
        &[
            "og", "å", "det", "som", "en", "et", "på", "er", "for", "med", "av", "til", "den",
            "har", "ikke", "om", "fra", "ved", "ble", "vi",
        ],
    ),
    (
        Finnish,
        &[
            "ja", "on", "että", "se", "ei", "oli", "sekä", "myös", "ovat", "kuin", "mukaan",
            "joka", "hän", "jotka", "kanssa",
        ],
    ),
    (
        Polish,
        &[
            "i", "w", "na", "z", "do", "się", "że", "jest", "oraz", "dla", "przez", "nie", "o",
            "od", "po", "za", "które", "który",
        ],
    ),
    (
        Czech,
        &[
            "a", "v", "na", "se", "je", "že", "s", "z", "do", "pro", "které", "který", "jsou",
            "také", "byl", "při", "ve",
        ],
    ),
    (
        Hungarian,
        &[
            "a", "az", "és", "hogy", "egy", "is", "nem", "meg", "volt", "szerint", "között",
            "mint", "által", "valamint",
        ],
    ),
    (
        Romanian,
        &[
            "și", "de", "la", "în", "pe", "cu", "a", "din", "pentru", "care", "este", "să", "un",
            "prin", "sunt", "al", "fost",
        ],
    ),
    (
        Turkish,
        &[
            "ve", "bir", "bu", "ile", "için", "olarak", "da", "de", "olan", "daha", "en", "çok",
            "gibi", "kadar", "dedi",
        ],
    ),
    (
        Indonesian,
        &[
            "yang", "dan", "di", "untuk", "dengan", "dari", "pada", "ini", "dalam", "akan", "ke",
            "tidak", "oleh", "kepada", "juga",
        ],
    ),
    (
        Vietnamese,
        &[
            "và", "của", "là", "các", "cho", "được", "trong", "với", "có", "những", "một", "đã",
            "tại", "để",
        ],
    ),
];

/// The languages of each small word. Few sets of languages share words, so that a word is counted by its set: one number
/// however many languages it has, and which they are is asked once a text.
pub(super) struct SmallWords {
    /// Words of ASCII in lower case, as [`lower`] gives them, each near the place of its own, with their sets: 0 for none.
    ascii: [(u64, u8); 1 << PLACES],
    /// All others.
    other: FxHashMap<&'static str, u8>,
    /// The languages of each set, as bits by their place in [`SMALL_WORDS`]; the first has none.
    pub sets: Vec<u32>,
}

/// How many letters a packed word has at most.
pub(super) const PACKED: usize = 8;

/// By the length of a word the bits that its letters have.
const LETTERS: [u64; PACKED + 2] = {
    let mut bits = [0; PACKED + 2];
    let mut len = 1;
    while len <= PACKED {
        bits[len] = u64::MAX >> (8 * (PACKED - len));
        len += 1;
    }
    bits
};

/// The first letters of some bytes in lower case, as a number: 0 for none and for more than [`PACKED`].
#[inline(always)]
pub(super) fn lower(bytes: &[u8], len: usize) -> u64 {
    const CASE: u64 = 0x2020_2020_2020_2020;
    (eight(bytes) | CASE) & LETTERS[len.min(PACKED + 1)]
}

/// How many places there are for words of ASCII, as a power of two: four times as many as there are words.
const PLACES: u32 = 10;

/// The lists, turned about.
pub(super) static SMALL: LazyLock<SmallWords> = LazyLock::new(|| {
    let mut languages: FxHashMap<&str, u32> = FxHashMap::default();
    for (bit, (_, words)) in SMALL_WORDS.iter().enumerate() {
        for word in *words {
            *languages.entry(word).or_default() |= 1 << bit;
        }
    }
    let mut small = SmallWords {
        ascii: [(0, 0); 1 << PLACES],
        other: FxHashMap::default(),
        sets: vec![0],
    };
    languages.into_iter().for_each(|(word, l)| small.add(word, l));
    small
});

impl SmallWords {
    fn add(&mut self, word: &'static str, languages: u32) {
        let known = self.sets.iter().position(|set| *set == languages);
        let set = known.unwrap_or_else(|| {
            self.sets.push(languages);
            self.sets.len() - 1
        });
        // The lists are constants, and a test counts the sets.
        let set = u8::try_from(set).unwrap_or(0);
        if word.is_ascii() && word.len() <= PACKED {
            let packed = lower(word.as_bytes(), word.len());
            let place = self.place(packed);
            self.ascii[place] = (packed, set);
        } else {
            self.other.insert(word, set);
        }
    }

    /// The set of a word of ASCII letters.
    #[inline]
    pub fn ascii(&self, packed: u64) -> u8 {
        self.ascii[self.place(packed)].1
    }

    /// The set of any other word.
    pub fn other(&self, word: &str) -> u8 {
        self.other.get(word).copied().unwrap_or(0)
    }

    /// Where a packed word stands, or would.
    #[inline]
    fn place(&self, packed: u64) -> usize {
        let last = self.ascii.len() - 1;
        let mut place =
            (packed.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (u64::BITS - PLACES)) as usize;
        while self.ascii[place & last].0 != packed && self.ascii[place & last].0 != 0 {
            place += 1;
        }
        place & last
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_small_word_has_its_languages() {
        assert!(SMALL.sets.len() <= usize::from(u8::MAX));
        for (bit, (_, words)) in SMALL_WORDS.iter().enumerate() {
            for word in *words {
                let set = if word.is_ascii() && word.len() <= PACKED {
                    SMALL.ascii(lower(word.as_bytes(), word.len()))
                } else {
                    SMALL.other(word)
                };
                assert!(SMALL.sets[usize::from(set)] >> bit & 1 == 1, "{word}");
            }
        }
        assert_eq!(SMALL.ascii(0), 0);
    }
}
