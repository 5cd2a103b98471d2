//! Headlines: verbs in the present tense, offices without their holders' names.

use super::groups::Group;
use crate::extract::document::Document;
use crate::extract::words::look_up;
use crate::text::token::Kind;
use std::ops::Range;

use super::attended::Rules;
use super::lead::is_speech_of;
use super::presence::{self, Presence};
use super::subject::holders;
use crate::extract::Evidence;
use crate::extract::lexicon::Class;
use crate::text::Span;

impl Rules<'_, '_> {
    /// "President Meets Envoys", "Mayor Doe Opens Bridge": the subject of a headline's verb was there.
    pub(super) fn headlines(&mut self) {
        let doc = self.document;
        let holders = holders(self.people);
        let sentences = (0..doc.sentences.len()).filter(|&s| self.is_headline(s));
        for sentence in sentences.collect::<Vec<_>>() {
            let tokens = doc.sentences[sentence].tokens.clone();
            if tokens.len() > 60 || self.is_future(tokens.clone()) {
                continue;
            }
            let first = self.groups.partition_point(|g| g.sentence < sentence);
            let groups = self.groups[first..].iter();
            let named: Vec<_> = groups.take_while(|g| g.sentence == sentence).collect();
            let mut there: Vec<(usize, Span)> = Vec::new();
            for group in &named {
                if let Some(span) = self
                    .acts(group.tokens.end, tokens.end)
                    .or_else(|| self.speaks_at(group.tokens.clone(), tokens.clone()))
                {
                    there.extend(group.people.iter().map(|&p| (p, span)));
                }
            }
            for i in tokens.clone() {
                // "Secretary to the President Meets Envoy" is not about the President.
                let before = i - usize::from(i > 0 && doc.is(i - 1, &["the", "The"]));
                let whose = before > 0 && doc.is(before - 1, &["to", "of", "To", "Of", "for"]);
                let bare = doc.class(i).intersects(Class::TITLE)
                    && !whose
                    && !named.iter().any(|g| g.tokens.contains(&i));
                let led = before > 0
                    && doc.is(before - 1, &["by", "By", "BY"])
                    && doc.is(before.wrapping_sub(2), &["Led", "Chaired", "Headed", "LED"]);
                if led && let Some(person) = holders.get(doc.word(i)).copied().flatten() {
                    there.push((person, doc.span(before - 2..i + 1)));
                }
                let holder = || holders.get(doc.word(i)).copied().flatten();
                if bare
                    && let Some(span) = self
                        .acts(i + 1, tokens.end)
                        .or_else(|| self.is_during(i + 1, tokens.end))
                    && let Some(person) = holder()
                {
                    there.push((person, span));
                }
            }
            for (person, span) in there {
                self.found[person].get_or_insert(Evidence {
                    rule: "headline",
                    span,
                });
            }
        }
    }

    /// "Roads must be mended – President during discussion with officials"
    fn is_during(&self, at: usize, end: usize) -> Option<Span> {
        let doc = self.document;
        if !doc.is(at, &["during", "During", "at", "At"]) {
            return None;
        }
        let event = (at + 1..end.min(at + 4)).find(|&i| self.is_event_at(i))?;
        Some(doc.span(at..event + 1))
    }

    /// "Speech by Doe at the banquet": whose words the release gives, and where they were said.
    fn speaks_at(&self, name: Range<usize>, headline: Range<usize>) -> Option<Span> {
        let doc = self.document;
        let speech = (headline.start..name.start).find(|&i| is_speech_of(doc, i))?;
        let near = name.start - speech <= 8;
        let at = doc.is(
            name.end,
            &["at", "At", "to", "To", "during", "During", "AT"],
        );
        (near && at).then(|| doc.span(speech..name.end + 1))
    }

    /// The verb at `verb` with the words that make it one of being somewhere.
    fn acts(&self, verb: usize, end: usize) -> Option<Span> {
        let doc = self.document;
        let word = doc.lower(verb);
        // "SEN. DOE PAYS TRIBUTE TO A HERO": words on the floor of a chamber, given as they were said.
        let shouts = doc.word(verb).len() > 1 && doc.word(verb) == doc.word(verb).to_uppercase();
        if shouts && doc.is(verb + 1, &["TRIBUTE"]) && doc.is(verb + 2, &["TO"]) {
            return None;
        }
        let last = match presence::now(&word)? {
            Presence::Sure => verb,
            Presence::IfPerson => self.meets(verb, end)?,
            Presence::IfObject(objects) | Presence::IfNext(objects) => {
                (verb + 1..end.min(verb + 7)).find(|&i| objects.contains(&&*doc.lower(i)))?
            }
        };
        Some(doc.tokens[verb].span.to(doc.tokens[last].span))
    }

    /// Whom the verb at `verb` meets: somebody with a name or a title.
    fn meets(&self, verb: usize, end: usize) -> Option<usize> {
        let doc = self.document;
        (verb + 1..end.min(verb + 9)).find(|&i| {
            doc.class(i).intersects(Class::TITLE)
                || self
                    .groups
                    .get(self.groups.partition_point(|g| g.tokens.end <= i))
                    .is_some_and(|g| g.tokens.contains(&i))
        })
    }
}

/// "Doe Statement on Canals", "Doe Responds to Roe", "Senator Doe on Canals": a headline that says whose words follow.
pub(super) fn headed(document: &Document, group: &Group) -> Option<Span> {
    let (start, end) = (group.tokens.start, group.tokens.end);
    let at = end + usize::from(document.kind(end) == Some(Kind::Possessive));
    let noun = document.is(
        at,
        &[
            "Statement",
            "Statements",
            "Remarks",
            "Comments",
            "Floor",
            "Responds",
            "Reacts",
            "STATEMENT",
            "REMARKS",
            "COMMENTS",
            "RESPONDS",
            "REACTS",
        ],
    );
    // "SEN. DOE ISSUES STATEMENT ON CANALS", "SEN. DOE: CANALS NOW"
    let issues = document.is(at, &["ISSUES", "Issues", "RELEASES", "Releases", "MAKES"])
        && document.is(at + 1, &["STATEMENT", "Statement"]);
    let shouts = document.paragraph_around(group.sentence).shouts;
    let tells = shouts
        && document.is(start.wrapping_sub(1), &["SEN.", "SENATOR", "REP."])
        && (document.is(at, &[":"]) || tells_in_capitals(document.word(at)));
    let first = document.sentences[group.sentence].tokens.start;
    let opens = (first..start).all(|i| {
        document
            .class(i)
            .intersects(Class::TITLE | Class::TITLE_MODIFIER)
    });
    let topic = opens && document.is(at, &["on", "On"]);
    (topic || issues || tells || noun && !document.is(at + 1, &["of", "Of"]))
        .then(|| document.span(start..at + 1))
}

/// "URGES", "PRAISES": what a headline in capitals says that somebody said.
fn tells_in_capitals(word: &str) -> bool {
    let speech = Class::CUE_VERB | Class::SPEECH_ACT;
    word.strip_suffix('S')
        .is_some_and(|stem| look_up(stem).intersects(speech))
}
