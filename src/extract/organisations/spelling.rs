//! What the letters of a word say of it: a part number, a lost space, a seat. Only [`Stretch::is_uneven`] words have any
//! of that.

use super::hint::Hint;
use super::run::Stretch;
use crate::extract::lexicon::Class;
use crate::extract::words::{hint, look_up};
use crate::text::token::Kind;

/// Whether a word is written as no name is: `AcmeFounded` in `About AcmeFounded in`, a lost line end; `KX-36`, `KX036`, a
/// part number.
pub(super) fn is_misspelled(s: &Stretch, i: usize) -> bool {
    glued(s, i) || is_twice(s.word(i)) || is_part_number(s.word(i)) && !is_numbered(s, i)
}

/// Whether a word is another twice, `AcmeAcme`: a heading that ran into its paragraph.
fn is_twice(word: &str) -> bool {
    let (first, second) = word.as_bytes().split_at(word.len() / 2);
    word.len() > 7 && first == second
}

/// Whether a word says where something sits or whose it is.
pub(super) fn is_based(word: &str) -> bool {
    word.ends_with('d')
        && ["-based", "-led", "-owned", "-listed"]
            .iter()
            .any(|e| word.ends_with(e))
}

/// Whether a number at `i` goes on as a name does: `45Drives`, `7-HOPE`; not `100MHz`, `13th`, `2026Outlook`.
pub(super) fn is_numbered(s: &Stretch, i: usize) -> bool {
    if s.document.kind(i) != Some(Kind::Number) {
        return false;
    }
    let word = s.word(i).as_bytes();
    let year = word.len() > 4 && word[..4].iter().all(u8::is_ascii_digit);
    let capital = word.windows(3).any(|w| {
        w[0].is_ascii_uppercase() && w[1].is_ascii_lowercase() && w[2].is_ascii_lowercase()
    });
    let hyphen = word
        .windows(4)
        .any(|w| w[0] == b'-' && w[1..].iter().all(u8::is_ascii_uppercase));
    !year && (capital || hyphen)
}

/// Whether a word has the digits of a part number: `KX-36`, `KX036`.
pub(super) fn is_part_number(word: &str) -> bool {
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    // `Tarnow36`: letters enough for a name
    let letters = word.bytes().take_while(u8::is_ascii_alphabetic).count();
    let named = letters > 3
        && letters + digits == word.len()
        && word.as_bytes()[1..letters]
            .iter()
            .all(u8::is_ascii_lowercase);
    !named
        && digits > 0
        && (word.contains('-') || digits > 1 && word.bytes().any(|b| b.is_ascii_uppercase()))
}

/// Whether an initial is glued to capitals: `Q.ANT`.
pub(super) fn is_dotted(s: &Stretch, i: usize) -> bool {
    s.is_upper(i + 1) && s.document.tokens[i].span.end == s.document.tokens[i + 1].span.start
}

/// How far a paragraph is looked through for its first word, in tokens, so that no text can make it longer.
const NEAR: usize = 600;

/// Whether the last word of a heading and the first of its paragraph met at `i`, `A New BeginningACME is`: a common word
/// and one that the text has several times by itself.
pub(super) fn is_seam(s: &Stretch, i: usize) -> bool {
    let word = s.word(i);
    let Some(at) = word
        .as_bytes()
        .windows(2)
        .position(|w| w[0].is_ascii_lowercase() && w[1].is_ascii_uppercase())
    else {
        return false;
    };
    let (head, tail) = word.split_at(at + 1);
    let common = Class::COMMON | Class::ORG_WEAK | Class::THING_HEAD;
    let document = s.document;
    head.len() > 3
        && look_up(head).intersects(common)
        && (i..document.tokens.len().min(i + NEAR))
            .filter(|k| document.is_capitalised(*k) && document.word(*k) == tail)
            .nth(1)
            .is_some()
}

/// Whether the start of a sentence is glued to the word at `i`: `AcmeFounded`.
fn glued(s: &Stretch, i: usize) -> bool {
    let word = s.word(i);
    // `AcmeWorks.AI` and `ACMI` end in no `I`.
    let small = |at: usize| at > 1 && !matches!(word.as_bytes()[at - 1], b'.' | b'A'..=b'Z');
    word.bytes()
        .rposition(|b| b.is_ascii_uppercase())
        .is_some_and(|at| small(at) && hint(&word[at..]).contains(Hint::STARTER))
}
