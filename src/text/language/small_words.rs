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
            "this", "are", "has", "will", "be", "it", "an", "a", "in", "on", "he", "she", "we",
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

/// The languages of each small word, as bits by their place in [`SMALL_WORDS`].
pub(super) struct SmallWords {
    /// Words of ASCII in lower case, as [`lower`] gives them, each near the place of its own: 0 for none.
    ascii: Vec<(u64, u32)>,
    /// All others.
    other: FxHashMap<&'static str, u32>,
}

/// How many letters a packed word has at most.
pub(super) const PACKED: usize = 8;

/// The first letters of some bytes in lower case, as a number: of ASCII, one at least and at most [`PACKED`].
#[inline(always)]
pub(super) fn lower(bytes: &[u8], len: usize) -> u64 {
    const CASE: u64 = 0x2020_2020_2020_2020;
    (eight(bytes) | CASE) & u64::MAX >> (8 * (PACKED - len))
}

/// How many places there are for words of ASCII, as a power of two: four times as many as there are words.
const PLACES: u32 = 10;

/// The lists, turned about.
pub(super) static SMALL: LazyLock<SmallWords> = LazyLock::new(|| {
    let mut small = SmallWords {
        ascii: vec![(0, 0); 1 << PLACES],
        other: FxHashMap::default(),
    };
    for (bit, (_, words)) in SMALL_WORDS.iter().enumerate() {
        for word in *words {
            let languages = if word.is_ascii() && word.len() <= PACKED {
                let packed = lower(word.as_bytes(), word.len());
                let place = small.place(packed);
                small.ascii[place].0 = packed;
                &mut small.ascii[place].1
            } else {
                small.other.entry(word).or_default()
            };
            *languages |= 1 << bit;
        }
    }
    small
});

impl SmallWords {
    /// The languages of a word of ASCII letters.
    #[inline]
    pub fn ascii(&self, packed: u64) -> u32 {
        self.ascii[self.place(packed)].1
    }

    /// The languages of any other word.
    pub fn other(&self, word: &str) -> u32 {
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
