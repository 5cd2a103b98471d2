//! What each character is to the cleaning. Ranges are those of the Unicode Character Database, version 16.

use unicode_normalization::char::is_combining_mark;

/// What becomes of a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// It stays.
    Base,
    /// It stays on a base that has room for it.
    Mark,
    /// It becomes a plain space.
    Space,
    /// It becomes a line feed.
    LineEnd,
    /// A bullet of a symbol font.
    Bullet,
    /// It stays where a script needs it.
    Joiner,
    /// It goes: it shows nothing, hides or reorders text, or means nothing outside one program.
    Hidden,
}

/// The class of `c`, which is no ASCII or C1 control character.
pub(super) fn class(c: char) -> Class {
    match c {
        '\n' => Class::LineEnd,
        '\0'..='\u{7f}' => Class::Base,
        '\u{a0}' => Class::Space,
        '\u{ad}' => Class::Hidden,
        '\u{80}'..='\u{2ff}' => Class::Base,
        '\u{2010}'..='\u{2027}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' => Class::Base,
        '\u{200c}' | '\u{200d}' => Class::Joiner,
        '\u{2028}' | '\u{2029}' => Class::LineEnd,
        '\u{1680}'
        | '\u{2000}'..='\u{200a}'
        | '\u{202f}'
        | '\u{205f}'
        | '\u{2800}'
        | '\u{3000}' => Class::Space,
        // Where Symbol and Wingdings have their bullets, arrows and ticks.
        '\u{f0a7}' | '\u{f0b7}' | '\u{f0d8}' | '\u{f076}' | '\u{f0fc}' => Class::Bullet,
        // Vowels and final consonants of Hangul that stack on the letter before.
        '\u{1161}'..='\u{11ff}' | '\u{d7b0}'..='\u{d7ff}' => Class::Mark,
        c if is_hidden(c) => Class::Hidden,
        c if is_combining_mark(c) => Class::Mark,
        _ => Class::Base,
    }
}

/// Format characters, fillers, variation selectors, tags, private use and noncharacters, in order.
const HIDDEN: &[(u32, u32)] = &[
    (0x034f, 0x034f), // combining grapheme joiner
    (0x0600, 0x0605), // Arabic number signs
    (0x061c, 0x061c), // Arabic letter mark
    (0x06dd, 0x06dd),
    (0x070f, 0x070f),
    (0x0890, 0x0891),
    (0x08e2, 0x08e2),
    (0x115f, 0x1160), // Hangul fillers
    (0x17b4, 0x17b5), // Khmer inherent vowels
    (0x180b, 0x180f), // Mongolian variation selectors
    (0x200b, 0x200f), // zero-width space, directional marks
    (0x202a, 0x202e), // bidirectional embeddings and overrides
    (0x2060, 0x206f), // word joiner, invisible operators, isolates
    (0x3164, 0x3164), // Hangul filler
    (0xe000, 0xf8ff), // private use
    (0xfdd0, 0xfdef), // noncharacters
    (0xfe00, 0xfe0f), // variation selectors
    (0xfeff, 0xfeff), // byte order mark
    (0xffa0, 0xffa0), // Hangul filler
    (0xfff0, 0xfffb), // interlinear annotation
    (0x110bd, 0x110bd),
    (0x110cd, 0x110cd),
    (0x13430, 0x1345f),  // Egyptian hieroglyph format controls
    (0x1bca0, 0x1bca3),  // shorthand format controls
    (0x1d173, 0x1d17a),  // musical format controls
    (0xe0000, 0xe0fff),  // tags, variation selectors
    (0xf0000, 0x10ffff), // private use
];

fn is_hidden(c: char) -> bool {
    let c = c as u32;
    // The last two of every plane are noncharacters.
    c & 0xfffe == 0xfffe
        || HIDDEN
            .binary_search_by(|&(first, last)| {
                if last < c {
                    std::cmp::Ordering::Less
                } else if first > c {
                    std::cmp::Ordering::Greater
                } else {
                    std::cmp::Ordering::Equal
                }
            })
            .is_ok()
}

/// Whether a joiner between `before` and `after` shapes letters: both are of one script that has joiners.
pub(super) fn joins(before: char, after: char) -> bool {
    script(before).is_some_and(|s| script(after) == Some(s))
}

/// A number for the scripts whose letters take different forms beside a joiner.
fn script(c: char) -> Option<u32> {
    match c as u32 {
        0x600..=0x6ff | 0x750..=0x77f | 0x870..=0x8ff | 0xfb50..=0xfdff | 0xfe70..=0xfefc => {
            Some(0)
        }
        // Syriac, N'Ko, Mandaic, Indic from Devanagari to Sinhala, Tibetan, Myanmar, Khmer, Mongolian.
        c @ (0x700..=0x74f
        | 0x7c0..=0x7ff
        | 0x840..=0x85f
        | 0x900..=0xdff
        | 0xf00..=0xfff
        | 0x1000..=0x109f
        | 0x1780..=0x17ff
        | 0x1800..=0x18af) => Some(c >> 7),
        _ => None,
    }
}

/// Whether `c` is the sign that takes the vowel from a consonant in an Indic script.
pub(super) fn is_virama(c: char) -> bool {
    matches!(
        c as u32,
        0x94d | 0x9cd | 0xa4d | 0xacd | 0xb4d | 0xbcd | 0xc4d | 0xccd | 0xd4d | 0xdca
    )
}

/// Whether `c` is of the blocks that hold emoji, skin tones and the signs joined to them.
pub(super) fn is_emoji(c: char) -> bool {
    matches!(c as u32, 0x2190..=0x21ff | 0x2300..=0x23ff | 0x2600..=0x27bf | 0x2b00..=0x2bff | 0x1f000..=0x1faff)
}
