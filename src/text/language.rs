//! Which language a text is in, told at a glance: by its script, and among Latin scripts by its small words.
//!
//! A few kilobytes from three places are read, whatever the length. It is no language identification in general: it has
//! to know English from the rest and to name the languages in which press releases are common.

mod letters;
mod small_words;
mod words;

use serde::{Serialize, Serializer};

use letters::Script;
use words::Reader;

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
    /// All of them, by name.
    pub const ALL: &[Self] = &[
        Arabic, Bengali, Chinese, Czech, Danish, Dutch, English, Finnish, French, German, Greek,
        Hebrew, Hindi, Hungarian, Indonesian, Italian, Japanese, Korean, Norwegian, Persian,
        Polish, Portuguese, Romanian, Russian, Sinhala, Spanish, Swedish, Tamil, Thai, Turkish,
        Ukrainian, Vietnamese,
    ];

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
        Self::ALL
            .iter()
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

/// How many bytes are read in each place.
const SAMPLE: usize = 3000;
/// How many are enough where they say that a text is English, as nearly all do.
const GLANCE: usize = 500;

/// The language of a text, or None where it holds too little to tell: names alone, numbers, a headline in capitals.
pub fn detect(text: &str) -> Option<Language> {
    if text.len() > 3 * GLANCE && told_by(text, GLANCE) == Some(English) {
        return Some(English);
    }
    told_by(text, SAMPLE)
}

/// What so many bytes in each of three places tell.
fn told_by(text: &str, sample: usize) -> Option<Language> {
    let mut reader = Reader::default();
    for part in samples(text, sample) {
        reader.read(part);
    }
    let Reader { scripts, words } = reader;
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
fn samples(text: &str, sample: usize) -> impl Iterator<Item = &str> {
    let starts = if text.len() <= 3 * sample {
        vec![(0, text.len())]
    } else {
        [0, text.len() / 2, text.len() / 3 * 2]
            .map(|at| (at, at + sample))
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
    fn a_few_words_with_an_article_that_others_have_are_english() {
        let text = "We met her. Jane A. Doe, a clerk, sang a song about one dog.";
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
        for &language in Language::ALL {
            assert_eq!(Language::from_tag(language.tag()), Some(language));
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
