//! A speech that stands below the line which says who gives it: `Addressing the guests, the Mayor said:`, and then paragraphs in the
//! first person, without marks or with one pair around all of them.

use std::ops::Range;

use super::attribution::Place;
use super::unmarked::is_first_person;
use super::{Piece, Scribe, Voice};
use crate::extract::Evidence;
use crate::extract::lexicon::Class;
use crate::release::Part;
use crate::text::token::Kind;

/// So many paragraphs below the line are looked at.
const AHEAD: usize = 8;

/// The fewest tokens of a paragraph of a speech.
const PROSE: usize = 12;

/// How many words stand between the verb and the end of the line: "said the following", "said as follows".
const REST: usize = 3;

/// What is spoken, in a line that says that all of it is given.
const NOUNS: &[&str] = &[
    "speech",
    "remarks",
    "address",
    "statement",
    "message",
    "testimony",
];

impl Scribe<'_, '_> {
    /// Takes note of who gives a speech that stands in the next paragraphs, where the end of this one says so.
    pub(super) fn begin_speech(&mut self, paragraph: usize, pieces: &[Piece]) {
        let document = self.document;
        let tokens = document.paragraphs[paragraph].tokens.clone();
        if self.given_out.is_some() || !document.is(tokens.end - 1, &[":", ";"]) {
            return;
        }
        let Some(voice) = self.introduced(&tokens, pieces) else {
            return;
        };
        if self.is_speech_below(&voice, paragraph + 1) {
            self.begin_given(voice);
        }
    }

    /// `Doe said:`, `The full text of the speech delivered by Doe:`: who speaks below.
    fn introduced(&self, tokens: &Range<usize>, pieces: &[Piece]) -> Option<Voice> {
        let document = self.document;
        let piece = pieces.last().filter(|p| p.tokens.end == tokens.end)?;
        let said = piece
            .attributions
            .iter()
            .rfind(|a| a.place == Place::Behind);
        if let Some(a) = said {
            let rest = a.tokens.end.max(a.verb + 1)..tokens.end;
            let words = rest.filter(|i| document.tokens[*i].is_word()).count();
            let fits = words <= REST && document.class(a.verb).contains(Class::CUE_VERB);
            return (fits && a.subject.people.len() == 1).then(|| Voice {
                people: a.subject.people.clone(),
                evidence: self.evidence(a),
            });
        }
        let is = |i: usize, words: &[&str]| {
            words
                .iter()
                .any(|w| w.eq_ignore_ascii_case(document.word(i)))
        };
        let whole = piece
            .tokens
            .clone()
            .take(4)
            .any(|i| is(i, &["full", "text", "transcript", "excerpts"]));
        let noun = piece.tokens.clone().find(|i| whole && is(*i, NOUNS))?;
        let by = (noun + 1..tokens.end.min(noun + 4)).find(|i| is(*i, &["by", "of", "from"]))?;
        let subject = self.stretch(piece).named_at(by + 1)?;
        Some(Voice {
            evidence: Evidence {
                rule: "statement-follows",
                span: document.span(noun..subject.tokens.end),
            },
            people: subject.people,
        })
    }

    /// Whether the paragraphs from one on are a speech: prose that does not tell of the speaker, half of it in the first person, and
    /// without marks, or with one pair around more than one of them.
    fn is_speech_below(&self, voice: &Voice, from: usize) -> bool {
        let document = self.document;
        let (mut all, mut heard, mut marked) = (0, 0, false);
        for p in document.paragraphs.iter().skip(from).take(AHEAD) {
            let tokens = p.tokens.clone();
            if p.part == Part::Heading {
                continue;
            }
            let told = tokens.clone().any(|i| self.tells_of(voice, i));
            let opens = document.kind(tokens.start) == Some(Kind::Open);
            if p.part != Part::Body || told || all > 0 && opens && !marked {
                break;
            }
            if opens {
                let mut marks = document.sites.quotes.within(tokens.start + 1..tokens.end);
                if marks
                    .any(|i| document.kind(i) == Some(Kind::Close) && document.is(i, &["”", "\""]))
                {
                    break;
                }
                marked = true;
            }
            if tokens.len() >= PROSE {
                all += 1;
                heard += usize::from(tokens.clone().any(|i| is_first_person(document, i)));
            }
            if document.kind(tokens.end - 1) == Some(Kind::Close) {
                break;
            }
        }
        all > usize::from(marked) && 2 * heard >= all
    }
}
