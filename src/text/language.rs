//! Which language a text is in, told at a glance: by its script, and among Latin scripts by its small words.
//!
//! A few kilobytes from three places are read, whatever the length. It is no language identification in general: it has
//! to know English from the rest and to name the languages in which press releases are common.

use serde::{Serialize, Serializer};

/// A language of press releases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // each is its own name
pub enum Language {
    Arabic,
    Bengali,
    Chinese,
    Czech,
    Danish,
    Dutch,
    English,
    Finnish,
    French,
    German,
    Greek,
    Hebrew,
    Hindi,
    Hungarian,
    Indonesian,
    Italian,
    Japanese,
    Korean,
    Norwegian,
    Persian,
    Polish,
    Portuguese,
    Romanian,
    Russian,
    Sinhala,
    Spanish,
    Swedish,
    Tamil,
    Thai,
    Turkish,
    Ukrainian,
    Vietnamese,
}

use Language::*;

impl Language {
    /// Its BCP 47 tag: `en`, `zh`.
    pub fn tag(self) -> &'static str {
        self.names().0
    }

    /// Its English name: `English`, `Chinese`.
    pub fn name(self) -> &'static str {
        self.names().1
    }

    /// The language of a BCP 47 tag, whatever its region or script: `en-GB` is English. None for one not known here.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next()?;
        ALL.iter()
            .copied()
            .find(|l| l.tag().eq_ignore_ascii_case(primary))
            .or_else(|| {
                matches!(primary.to_ascii_lowercase().as_str(), "no" | "nn").then_some(Norwegian)
            })
    }

    fn names(self) -> (&'static str, &'static str) {
        match self {
            Arabic => ("ar", "Arabic"),
            Bengali => ("bn", "Bengali"),
            Chinese => ("zh", "Chinese"),
            Czech => ("cs", "Czech"),
            Danish => ("da", "Danish"),
            Dutch => ("nl", "Dutch"),
            English => ("en", "English"),
            Finnish => ("fi", "Finnish"),
            French => ("fr", "French"),
            German => ("de", "German"),
            Greek => ("el", "Greek"),
            Hebrew => ("he", "Hebrew"),
            Hindi => ("hi", "Hindi"),
            Hungarian => ("hu", "Hungarian"),
            Indonesian => ("id", "Indonesian"),
            Italian => ("it", "Italian"),
            Japanese => ("ja", "Japanese"),
            Korean => ("ko", "Korean"),
            Norwegian => ("nb", "Norwegian"),
            Persian => ("fa", "Persian"),
            Polish => ("pl", "Polish"),
            Portuguese => ("pt", "Portuguese"),
            Romanian => ("ro", "Romanian"),
            Russian => ("ru", "Russian"),
            Sinhala => ("si", "Sinhala"),
            Spanish => ("es", "Spanish"),
            Swedish => ("sv", "Swedish"),
            Tamil => ("ta", "Tamil"),
            Thai => ("th", "Thai"),
            Turkish => ("tr", "Turkish"),
            Ukrainian => ("uk", "Ukrainian"),
            Vietnamese => ("vi", "Vietnamese"),
        }
    }
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.tag())
    }
}

const ALL: &[Language] = &[
    Arabic, Bengali, Chinese, Czech, Danish, Dutch, English, Finnish, French, German, Greek,
    Hebrew, Hindi, Hungarian, Indonesian, Italian, Japanese, Korean, Norwegian, Persian, Polish,
    Portuguese, Romanian, Russian, Sinhala, Spanish, Swedish, Tamil, Thai, Turkish, Ukrainian,
    Vietnamese,
];

/// The small words of the Latin-script languages: frequent, and as few as possible shared. Words that several languages
/// share count for each.
const SMALL_WORDS: &[(Language, &[&str])] = &[
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

/// How many bytes are read in each place.
const SAMPLE: usize = 3000;

/// The language of a text, or None where it holds too little to tell: names alone, numbers, a headline in capitals.
pub fn detect(text: &str) -> Option<Language> {
    let mut scripts = Scripts::default();
    let mut words = Words::default();
    for part in samples(text) {
        scripts.read(part);
        words.read(part);
    }
    match scripts.leading()? {
        Script::Latin => words.leading(),
        Script::Cyrillic if scripts.ukrainian * 50 > scripts.counts[Script::Cyrillic as usize] => {
            Some(Ukrainian)
        }
        Script::Cyrillic => Some(Russian),
        Script::Han
            if scripts.counts[Script::Kana as usize] * 10
                > scripts.counts[Script::Han as usize] =>
        {
            Some(Japanese)
        }
        Script::Han => Some(Chinese),
        Script::Kana => Some(Japanese),
        Script::Arabic if scripts.persian * 50 > scripts.counts[Script::Arabic as usize] => {
            Some(Persian)
        }
        Script::Arabic => Some(Arabic),
        Script::Hangul => Some(Korean),
        Script::Hebrew => Some(Hebrew),
        Script::Greek => Some(Greek),
        Script::Devanagari => Some(Hindi),
        Script::Bengali => Some(Bengali),
        Script::Thai => Some(Thai),
        Script::Sinhala => Some(Sinhala),
        Script::Tamil => Some(Tamil),
    }
}

/// The beginning, the middle and the last third of a long text, all of a short one.
fn samples(text: &str) -> impl Iterator<Item = &str> {
    let starts = if text.len() <= 3 * SAMPLE {
        vec![(0, text.len())]
    } else {
        [0, text.len() / 2, text.len() / 3 * 2]
            .map(|at| (at, at + SAMPLE))
            .to_vec()
    };
    starts
        .into_iter()
        .map(|(start, end)| &text[boundary(text, start)..boundary(text, end)])
}

/// The first character boundary of `text` from `at` on.
fn boundary(text: &str, at: usize) -> usize {
    (at..text.len())
        .find(|i| text.is_char_boundary(*i))
        .unwrap_or(text.len())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Cyrillic,
    Greek,
    Hebrew,
    Arabic,
    Devanagari,
    Bengali,
    Tamil,
    Sinhala,
    Thai,
    Hangul,
    Kana,
    Han,
}

const SCRIPTS: [Script; 13] = [
    Script::Latin,
    Script::Cyrillic,
    Script::Greek,
    Script::Hebrew,
    Script::Arabic,
    Script::Devanagari,
    Script::Bengali,
    Script::Tamil,
    Script::Sinhala,
    Script::Thai,
    Script::Hangul,
    Script::Kana,
    Script::Han,
];

/// Letters by script.
#[derive(Default)]
struct Scripts {
    counts: [usize; SCRIPTS.len()],
    /// Letters that Ukrainian has and Russian has not, and Persian beside Arabic.
    ukrainian: usize,
    persian: usize,
}

impl Scripts {
    fn read(&mut self, text: &str) {
        for c in text.chars() {
            if c.is_ascii() {
                self.counts[Script::Latin as usize] += usize::from(c.is_ascii_alphabetic());
            } else if let Some(script) = script(c) {
                self.counts[script as usize] += 1;
                self.ukrainian += usize::from(matches!(c, 'і' | 'ї' | 'є' | 'ґ'));
                self.persian += usize::from(matches!(c, 'پ' | 'چ' | 'ژ' | 'گ' | 'ی' | 'ک'));
            }
        }
    }

    /// The script of most letters, of ten or more. A Chinese or Japanese character says as much as three letters; kana
    /// and ideographs are one script's worth.
    fn leading(&self) -> Option<Script> {
        let weight = |s: Script| match s {
            Script::Han => 3 * (self.counts[s as usize] + self.counts[Script::Kana as usize]),
            Script::Hangul => 2 * self.counts[s as usize],
            _ => self.counts[s as usize],
        };
        SCRIPTS
            .into_iter()
            .max_by_key(|s| weight(*s))
            .filter(|s| weight(*s) >= 10)
    }
}

/// The script of a letter outside ASCII, by its block in Unicode.
fn script(c: char) -> Option<Script> {
    Some(match c as u32 {
        0xC0..=0x24F | 0x1E00..=0x1EFF => Script::Latin,
        0x370..=0x3FF | 0x1F00..=0x1FFF => Script::Greek,
        0x400..=0x52F => Script::Cyrillic,
        0x590..=0x5FF => Script::Hebrew,
        0x600..=0x6FF | 0x750..=0x77F | 0xFB50..=0xFDFF | 0xFE70..=0xFEFF => Script::Arabic,
        0x900..=0x97F => Script::Devanagari,
        0x980..=0x9FF => Script::Bengali,
        0xB80..=0xBFF => Script::Tamil,
        0xD80..=0xDFF => Script::Sinhala,
        0xE00..=0xE7F => Script::Thai,
        0x1100..=0x11FF | 0xAC00..=0xD7AF => Script::Hangul,
        0x3040..=0x30FF => Script::Kana,
        0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x2FA1F => Script::Han,
        _ => return None,
    })
}

/// Small words by language.
#[derive(Default)]
struct Words {
    counts: [usize; SMALL_WORDS.len()],
    total: usize,
}

impl Words {
    fn read(&mut self, text: &str) {
        for word in text.split(|c: char| !c.is_alphabetic()) {
            if word.is_empty() {
                continue;
            }
            self.total += 1;
            if word.len() > 9 {
                continue;
            }
            let mut buffer = [0u8; 12];
            let lower: &str = if word.is_ascii() {
                let lower = &mut buffer[..word.len()];
                lower.copy_from_slice(word.as_bytes());
                lower.make_ascii_lowercase();
                std::str::from_utf8(lower).unwrap_or(word)
            } else {
                word
            };
            for (count, (_, small)) in self.counts.iter_mut().zip(SMALL_WORDS) {
                *count += usize::from(small.contains(&lower));
            }
        }
    }

    /// The language with most small words: one in twelve words at least, of eight words or more. English wins a tie, and
    /// another language must have clearly more, since a foreign name brings its "de la" along.
    fn leading(&self) -> Option<Language> {
        let english = self.counts[0];
        let (best, most) = SMALL_WORDS
            .iter()
            .zip(self.counts)
            .skip(1)
            .max_by_key(|(_, n)| *n)
            .map(|((l, _), n)| (*l, n))?;
        let (language, count) = if most > english + english / 4 + 1 {
            (best, most)
        } else {
            (English, english)
        };
        (self.total >= 8 && count * 12 >= self.total && count >= 2).then_some(language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(text: &str) -> Option<&'static str> {
        detect(text).map(Language::tag)
    }

    #[test]
    fn small_words_tell_latin_languages_apart() {
        for (expected, text) in [
            (
                "en",
                "The mayor opened the new bridge on Friday and thanked the engineers for their work.",
            ),
            (
                "es",
                "El alcalde inauguró el viernes el nuevo puente y agradeció a los ingenieros su trabajo para la ciudad.",
            ),
            (
                "fr",
                "Le maire a inauguré vendredi le nouveau pont et remercié les ingénieurs pour leur travail dans la ville.",
            ),
            (
                "de",
                "Der Bürgermeister eröffnete am Freitag die neue Brücke und dankte den Ingenieuren für die Arbeit.",
            ),
            (
                "pt",
                "O prefeito inaugurou na sexta-feira a nova ponte e agradeceu aos engenheiros pelo trabalho que fizeram para a cidade e os moradores.",
            ),
            (
                "it",
                "Il sindaco ha inaugurato venerdì il nuovo ponte e ha ringraziato gli ingegneri per il lavoro della città.",
            ),
            (
                "nl",
                "De burgemeester heeft vrijdag de nieuwe brug geopend en bedankte het team voor het werk van de ingenieurs.",
            ),
            (
                "sv",
                "Borgmästaren invigde den nya bron på fredagen och tackade ingenjörerna för det arbete som de har gjort.",
            ),
        ] {
            assert_eq!(tag(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn scripts_tell_the_others() {
        for (expected, text) in [
            ("si", "නගරාධිපති නව පාලම විවෘත කළේය"),
            ("ta", "மேயர் புதிய பாலத்தைத் திறந்தார்"),
            ("zh", "市长星期五为新桥剪彩，并感谢工程师。"),
            ("ja", "市長は金曜日に新しい橋を開通させた。"),
            ("ko", "시장은 금요일에 새 다리를 개통했다"),
            ("ar", "افتتح رئيس البلدية الجسر الجديد يوم الجمعة"),
            ("he", "ראש העיר חנך את הגשר החדש ביום שישי"),
            ("ru", "Мэр в пятницу открыл новый мост"),
            ("hi", "महापौर ने शुक्रवार को नए पुल का उद्घाटन किया"),
            ("th", "นายกเทศมนตรีเปิดสะพานใหม่"),
            ("el", "Ο δήμαρχος εγκαινίασε τη νέα γέφυρα"),
        ] {
            assert_eq!(tag(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn foreign_names_leave_a_text_english() {
        let text = "José de la Cruz y García of the Universidad de los Andes met Marie de la Tour of the Académie \
                    des Sciences at the embassy, and the two signed the agreement for the exchange of students.";
        assert_eq!(tag(text), Some("en"));
    }

    #[test]
    fn a_chinese_release_with_english_names_is_chinese() {
        assert_eq!(
            tag("长春市与 Carrow Motors 签署合作协议，市长 Jane Doe 出席签约仪式并致辞。"),
            Some("zh")
        );
    }

    #[test]
    fn too_little_tells_nothing() {
        assert_eq!(tag(""), None);
        assert_eq!(tag("12 34 56"), None);
        assert_eq!(tag("Jane Doe, John Roe"), None);
    }

    #[test]
    fn tags_come_back() {
        for language in ALL {
            assert_eq!(Language::from_tag(language.tag()), Some(*language));
        }
        assert_eq!(Language::from_tag("en-GB"), Some(English));
        assert_eq!(Language::from_tag("xx"), None);
    }

    #[test]
    fn a_long_text_is_sampled_on_character_boundaries() {
        let text = "é".repeat(50_000);
        assert_eq!(detect(&text), None);
    }
}
