//! What a sentence is about as a whole: asked once a sentence, however many people it names.

use std::cell::OnceCell;

use super::events::{self, is_event};
use super::markers;
use crate::extract::document::Document;
use crate::extract::lexicon::Class;

/// The sentences of a release, with what has been asked of each.
pub struct Tenor<'r, 'a> {
    document: &'r Document<'a>,
    /// By sentence.
    asked: Vec<Asked>,
}

#[derive(Clone, Default)]
struct Asked {
    elsewhen: OnceCell<bool>,
    paper: OnceCell<bool>,
    held: OnceCell<bool>,
    ceremony: OnceCell<bool>,
    verbless: OnceCell<bool>,
    /// The first token that speaks of the future, or the sentence's end.
    future: OnceCell<usize>,
}

impl<'r, 'a> Tenor<'r, 'a> {
    /// Nothing is read before it is asked for.
    pub fn new(document: &'r Document<'a>) -> Self {
        Self {
            document,
            asked: vec![Asked::default(); document.sentences.len()],
        }
    }

    fn any(&self, sentence: usize, test: impl Fn(&str) -> bool) -> bool {
        let mut tokens = self.document.sentences[sentence].tokens.clone();
        tokens.any(|i| test(self.document.word(i)))
    }

    /// Whether it speaks of another year than the release's.
    pub fn is_elsewhen(&self, sentence: usize) -> bool {
        let year = self.document.release.date.and_then(|d| d.date.year);
        *self.asked[sentence]
            .elsewhen
            .get_or_init(|| events::is_elsewhen(self.document, sentence, year))
    }

    /// Whether it is about a letter or a bill, which people join in without meeting.
    pub fn is_paper(&self, sentence: usize) -> bool {
        *self.asked[sentence]
            .paper
            .get_or_init(|| self.any(sentence, markers::is_paper))
    }

    /// Whether it speaks of what is called together even about a court case: the press, or those who are honoured.
    pub fn is_ceremony(&self, sentence: usize) -> bool {
        *self.asked[sentence].ceremony.get_or_init(|| {
            self.any(sentence, |word| {
                matches!(
                    word,
                    "conference" | "ceremony" | "Conference" | "roundtable"
                )
            })
        })
    }

    /// Whether it has no verb that one could tell, and so goes on with the sentence before.
    pub fn is_verbless(&self, sentence: usize) -> bool {
        *self.asked[sentence].verbless.get_or_init(|| {
            let doc = self.document;
            let verbs = Class::CUE_VERB | Class::SPEECH_ACT | Class::ATTEND_VERB;
            let verb = |i: usize| {
                let word = doc.word(i);
                !doc.is_capitalised(i)
                    && (is_auxiliary(word)
                        || doc.class(i).intersects(verbs)
                        || word.ends_with("ed"))
            };
            !doc.sentences[sentence].tokens.clone().any(verb)
        })
    }

    /// Whether it says that a gathering was held.
    pub fn is_held(&self, sentence: usize) -> bool {
        *self.asked[sentence].held.get_or_init(|| {
            self.any(sentence, |word| matches!(word, "held" | "convened"))
                && self.any(sentence, is_event)
        })
    }

    /// Whether it speaks of the future before token `end`.
    pub fn is_future(&self, sentence: usize, end: usize) -> bool {
        let first = self.asked[sentence].future.get_or_init(|| {
            let tokens = self.document.sentences[sentence].tokens.clone();
            let future = |i: &usize| markers::is_future(self.document, *i);
            tokens.clone().find(future).unwrap_or(tokens.end)
        });
        *first < end
    }
}

fn is_auxiliary(word: &str) -> bool {
    matches!(
        word,
        "is" | "are" | "was" | "were" | "has" | "have" | "had" | "will" | "would" | "did" | "does"
    )
}
