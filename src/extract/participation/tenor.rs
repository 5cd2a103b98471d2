//! What a sentence is about as a whole: asked once a sentence, however many people it names.

use std::cell::OnceCell;
use std::ops::Range;

use super::events::{self, is_event};
use super::groups::Group;
use super::markers;
use crate::extract::document::Document;
use crate::extract::lexicon::Class;

/// Above how many tokens a sentence is a paragraph that has lost its full stops, and how far around a word it is looked at
/// then.
const LONG: usize = 90;
const NEAR: usize = 36;
/// How far a verb may stand from its subject.
const CLAUSE: usize = 60;

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

    /// How far the clause of a subject that ends at `at` is followed: in a paragraph that has lost its full stops not past
    /// the next name or pronoun, which has a verb of its own.
    pub fn clause_end(&self, at: usize, end: usize, groups: &[Group]) -> usize {
        let doc = self.document;
        let Some(last) = at.checked_sub(1) else {
            return end.min(CLAUSE);
        };
        let sentence = &doc.sentences[doc.sentence_of(last)].tokens;
        if sentence.len() <= LONG || sentence.clone().take(LONG).any(|i| doc.is(i, &[","])) {
            return end.min(at + CLAUSE);
        }
        let next = groups.partition_point(|g| g.tokens.start < at);
        // "Doe and Roe", "Doe who came with Roe": a subject together, or the object of what stands between.
        let apart = |g: &&Group| {
            !doc.is(
                g.tokens.start.wrapping_sub(1),
                &["and", "with", "by", "of", "to"],
            )
        };
        let mut following = groups[next..].iter().take(6);
        let next = following.find(apart).map_or(end, |g| g.tokens.start);
        let subject = |i: &usize| doc.is(*i, &["I", "He", "She", "We", "They", "It", "he", "she"]);
        (at..end.min(at + CLAUSE).min(next.max(at + 1)))
            .find(subject)
            .unwrap_or(end.min(at + NEAR).min(next.max(at + 1)))
    }

    fn any(&self, sentence: usize, test: impl Fn(&str) -> bool) -> bool {
        let mut tokens = self.document.sentences[sentence].tokens.clone();
        tokens.any(|i| test(self.document.word(i)))
    }

    /// Whether it speaks of another year than the release's; of a paragraph without full stops, what is near token `at`.
    pub fn is_elsewhen(&self, sentence: usize, at: usize) -> bool {
        let year = self.document.release.date.and_then(|d| d.date.year);
        let elsewhen = |tokens| events::is_elsewhen(self.document, tokens, year);
        self.asked(sentence, at, |asked| &asked.elsewhen, elsewhen)
    }

    /// Whether it is about a letter or a bill, which people join in without meeting; of a paragraph without full stops,
    /// what is near token `at`.
    pub fn is_paper(&self, sentence: usize, at: usize) -> bool {
        let paper = |mut tokens: Range<usize>| tokens.any(|i| markers::is_paper(self.document, i));
        self.asked(sentence, at, |asked| &asked.paper, paper)
    }

    /// What `ask` says of a sentence, or of what is near token `at` of one that no sentence can be: the answer to the
    /// former is kept.
    fn asked(
        &self,
        sentence: usize,
        at: usize,
        kept: impl Fn(&Asked) -> &OnceCell<bool>,
        ask: impl Fn(Range<usize>) -> bool,
    ) -> bool {
        let tokens = self.document.sentences[sentence].tokens.clone();
        if tokens.len() > LONG {
            let near = at.saturating_sub(NEAR).max(tokens.start)..tokens.end.min(at + NEAR);
            return ask(near);
        }
        *kept(&self.asked[sentence]).get_or_init(|| ask(tokens))
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
                        || word.ends_with("ed") && !is_adjective(word))
            };
            !doc.sentences[sentence].tokens.clone().any(verb)
        })
    }

    /// Whether it says that a gathering was held.
    pub fn is_held(&self, sentence: usize) -> bool {
        *self.asked[sentence].held.get_or_init(|| {
            self.any(sentence, |word| word == "convened")
                || self.any(sentence, |word| word == "held") && self.any(sentence, is_event)
        })
    }

    /// Whether it speaks of the future before token `end`.
    pub fn is_future(&self, sentence: usize, end: usize) -> bool {
        let first = self.asked[sentence].future.get_or_init(|| {
            let tokens = self.document.sentences[sentence].tokens.clone();
            let future = |i: &usize| markers::is_future(self.document, *i);
            tokens.clone().find(future).unwrap_or(tokens.end)
        });
        let tokens = &self.document.sentences[sentence].tokens;
        if tokens.len() > LONG && *first < end {
            let mut near = end.saturating_sub(NEAR).max(tokens.start)..end;
            return near.any(|i| markers::is_future(self.document, i));
        }
        *first < end
    }
}

fn is_auxiliary(word: &str) -> bool {
    matches!(
        word,
        "is" | "are" | "was" | "were" | "has" | "have" | "had" | "will" | "would" | "did" | "does"
    )
}

/// Participles that only describe somebody or something.
fn is_adjective(word: &str) -> bool {
    matches!(
        word,
        "distinguished"
            | "retired"
            | "invited"
            | "esteemed"
            | "affiliated"
            | "related"
            | "concerned"
            | "respected"
            | "united"
            | "elected"
            | "appointed"
    )
}
