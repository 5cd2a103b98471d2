//! The small words of the languages in Latin script.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::Language::{self, *};

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

/// The languages of each small word, as bits by their place in [`SMALL_WORDS`].
pub(super) struct SmallWords {
    /// Words of ASCII, as [`pack`] gives them.
    pub ascii: FxHashMap<u64, u32>,
    /// All others.
    pub other: FxHashMap<&'static str, u32>,
}

/// How many letters a packed word has at most.
pub(super) const PACKED: usize = 8;

/// The lists, turned about.
pub(super) static SMALL: LazyLock<SmallWords> = LazyLock::new(|| {
    let mut small = SmallWords {
        ascii: FxHashMap::default(),
        other: FxHashMap::default(),
    };
    for (bit, (_, words)) in SMALL_WORDS.iter().enumerate() {
        for word in *words {
            let languages = if word.is_ascii() && word.len() <= PACKED {
                small.ascii.entry(word.bytes().fold(0, pack)).or_default()
            } else {
                small.other.entry(word).or_default()
            };
            *languages |= 1 << bit;
        }
    }
    small
});

/// Adds an ASCII letter, in any case, to a packed word.
pub(super) fn pack(word: u64, letter: u8) -> u64 {
    word << 8 | u64::from(letter | 0x20)
}
