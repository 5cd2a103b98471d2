//! Which words a text has, asked of the text itself: a word that is there more than once is one word and not two that
//! lost the space between them.

use memchr::memmem;

/// How many words may be looked up in one text: each costs a pass over it, and a text must not be able to ask for
/// more than a few.
const LOOKUPS: u32 = 48;

/// Names that are written so wherever they stand.
const BRANDS: &[&str] = &[
    "LinkedIn",
    "YouTube",
    "GitHub",
    "WhatsApp",
    "PayPal",
    "TikTok",
    "FedEx",
    "WordPress",
    "PowerPoint",
    "SharePoint",
    "JavaScript",
    "MasterCard",
    "GoFundMe",
    "SoundCloud",
    "DeFi",
    "PhD",
    "McKinsey",
    "WeChat",
    "DocuSign",
    "HubSpot",
];

/// The words of a text.
pub(super) struct Vocabulary<'a> {
    texts: Vec<&'a str>,
    left: u32,
}

impl<'a> Vocabulary<'a> {
    /// The words of a text that comes in several pieces.
    pub fn new(texts: impl Iterator<Item = &'a str>) -> Self {
        Self {
            texts: texts.collect(),
            left: LOOKUPS,
        }
    }

    /// Whether `word` stands in the text by itself. False when too much has been asked.
    pub fn stands(&mut self, word: &str) -> bool {
        if self.left == 0 {
            return false;
        }
        self.left -= 1;
        let finder = memmem::Finder::new(word);
        let alone = |text: &str, at: usize| {
            let before = text[..at].chars().next_back();
            let behind = text[at + word.len()..].chars().next();
            before.is_none_or(|c| !c.is_alphanumeric())
                && behind.is_none_or(|c| !c.is_alphanumeric())
        };
        self.texts
            .iter()
            .any(|t| finder.find_iter(t.as_bytes()).any(|at| alone(t, at)))
    }

    /// Whether `word` stands in the text once only. False when too much has been asked.
    pub fn once(&mut self, word: &str) -> bool {
        if self.left == 0 || BRANDS.contains(&word) {
            return false;
        }
        self.left -= 1;
        let finder = memmem::Finder::new(word);
        let all = self
            .texts
            .iter()
            .flat_map(|t| finder.find_iter(t.as_bytes()));
        all.take(2).count() < 2
    }
}
