//! How words sound: like those of somebody who speaks, or like a story that is told.
//!
//! Speech is in the first person, praises, thanks and asks; a story names, counts and dates. Four word lists tell which
//! words stand more often within quotations than outside and which less, as counted where quotations have their marks.

use std::ops::Range;

use super::unmarked::is_first_person;
use crate::extract::document::Document;
use crate::extract::lexicon::Class;
use crate::text::token::Kind;

/// What a word counts for that is on a list, in hundredths of the natural logarithm of the odds; twice as much where it stands
/// there much more often.
const WORD: i32 = 46;

/// What a sentence counts for before any word of it is read.
const BASE: i32 = -5;

/// What a sentence counts for in the first person, besides its words.
const FIRST_PERSON: i32 = 80;

/// What a year or a sum counts for.
const NUMBER: i32 = -25;

/// What a sentence counts for that begins as no speech does.
const TELLS: i32 = -250;

/// The most that one sentence counts for, either way.
const MOST: i32 = 400;

/// How much a sentence sounds like speech, in hundredths of the natural logarithm of the odds: below nothing where it sounds like a
/// story.
pub(super) fn tone(document: &Document, tokens: Range<usize>) -> i32 {
    let mut tone = BASE;
    let mut first_person = false;
    for i in tokens.clone() {
        tone += WORD * weight(document.sound(i));
        first_person |= is_first_person(document, i);
        if document.kind(i) == Some(Kind::Number) {
            tone += NUMBER;
        }
    }
    tone += if first_person { FIRST_PERSON } else { 0 };
    tone += if tells(document, tokens.start) {
        TELLS
    } else {
        0
    };
    tone.clamp(-MOST, MOST)
}

fn weight(sound: Class) -> i32 {
    let of = |class, weight| if sound.contains(class) { weight } else { 0 };
    of(Class::SPOKEN, 1) + of(Class::SPOKEN_MOST, 2) - of(Class::TOLD, 1) - of(Class::TOLD_MOST, 2)
}

/// Whether a sentence begins as a story goes on or as a release ends: "According to the charges", "The case", "For more".
fn tells(document: &Document, start: usize) -> bool {
    document.is(
        start,
        &["According", "Additional", "Anyone", "Copies", "Contact"],
    ) || document.is(start, &["For"]) && document.is(start + 1, &["more", "further"])
        || document.is(start, &["The", "This"]) && document.is(start + 1, TOLD)
}

/// What a story tells of behind "the", and speech seldom.
const TOLD: &[&str] = &[
    "case",
    "cases",
    "matter",
    "lawsuit",
    "complaint",
    "investigation",
    "indictment",
    "department",
    "division",
    "defendant",
    "defendants",
    "plea",
    "charge",
    "charges",
    "claims",
    "jury",
    "court",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::testing::release;

    fn tone_of(text: &str) -> i32 {
        let release = release(text);
        let document = Document::new(&release);
        tone(&document, 0..document.tokens.len())
    }

    #[test]
    fn thanks_sound_like_speech_and_awards_like_a_story() {
        for text in [
            "I am proud of our harbour and grateful to everyone who keeps it safe.",
            "This is an important step that our boatmen deserve.",
        ] {
            assert!(tone_of(text) > 100, "{text}");
        }
        for text in [
            "The contract was awarded in 1998 and is administered by the county.",
            "According to the complaint, the firm filed its claims in May.",
        ] {
            assert!(tone_of(text) < -100, "{text}");
        }
    }
}
