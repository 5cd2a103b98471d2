//! The rules that put people at an event.

use std::cell::Cell;

use super::events::{self, Presence, is_event};
use super::groups::Group;
use super::markers;
use super::tenor::Tenor;
use crate::extract::document::Document;
use crate::extract::lexicon::Class;
use crate::extract::{Evidence, Person, Statement};
use crate::release::Part;
use crate::text::Span;

/// For every person the first evidence of having attended.
pub fn find(
    document: &Document,
    people: &[Person],
    statements: &[Statement],
    groups: &[Group],
) -> Vec<Option<Evidence>> {
    let mut rules = Rules {
        document,
        people,
        groups,
        tenor: Tenor::new(document),
        walked: Cell::new(None),
        found: vec![None; people.len()],
    };
    for index in 0..groups.len() {
        rules.group(index);
    }
    rules.rolls();
    rules.bare_subjects();
    rules.speeches(statements);
    rules.speakers_of_event(statements);
    rules.found
}

/// The rules and what they have found so far.
pub(super) struct Rules<'r, 'a> {
    pub(super) document: &'r Document<'a>,
    pub(super) people: &'r [Person],
    pub(super) groups: &'r [Group],
    pub(super) tenor: Tenor<'r, 'a>,
    /// The token from which [`Rules::listed`] went back last, and what it found.
    walked: Cell<Option<(usize, Hit)>>,
    pub(super) found: Vec<Option<Evidence>>,
}

/// The rule that fired, and the words it fired on.
type Hit = Option<(&'static str, Span)>;

impl Rules<'_, '_> {
    pub(super) fn put(&mut self, group: usize, rule: &'static str, span: Span) {
        for &person in &self.groups[group].people {
            self.found[person].get_or_insert(Evidence { rule, span });
        }
    }

    /// Whether a sentence can report an event: it stands in the story and speaks of now.
    pub(super) fn reports(&self, sentence: usize) -> bool {
        let paragraph = &self.document.paragraphs[self.document.sentences[sentence].paragraph];
        (paragraph.part.is_story() || paragraph.part == Part::Headline)
            && !self.tenor.is_elsewhen(sentence)
    }

    fn group(&mut self, index: usize) {
        let group = &self.groups[index];
        if !self.reports(group.sentence) {
            return;
        }
        if let Some((rule, span)) = self
            .before(group)
            .or_else(|| self.listed(group))
            .or_else(|| self.joined(group))
            .or_else(|| self.behind(index))
        {
            self.put(index, rule, span);
        }
    }

    /// "These included": the word that goes on with those whom the sentence before said to be present.
    fn these(&self, sentence: usize, lead: usize) -> Option<usize> {
        let doc = self.document;
        let start = doc.sentences[sentence].tokens.start;
        let mut before = doc.sentences.get(sentence.checked_sub(1)?)?.tokens.clone();
        let goes_on = doc.is(start, &["These", "They", "Those", "Among"]) && lead - start <= 4;
        let mut present = || before.any(|i| markers::is_presence(doc.word(i)));
        (goes_on && present()).then_some(start)
    }

    /// "Doe joined program manager Roe": those joined, past the words of their titles.
    fn joined(&self, group: &Group) -> Option<(&'static str, Span)> {
        let doc = self.document;
        let floor = doc.sentences[group.sentence].tokens.start;
        let title = |i: usize| {
            doc.is_capitalised(i)
                || doc
                    .class(i)
                    .intersects(Class::TITLE | Class::TITLE_MODIFIER)
                || doc.is(i, &["of", "the", "on", "and", "&", ","])
        };
        let at = (floor..group.tokens.start)
            .rev()
            .take(14)
            .find(|&i| !title(i))?;
        let joins = doc.is(at, &["joined", "joins"]) && !self.tenor.is_paper(group.sentence);
        (joins && !self.tenor.is_future(group.sentence, at)).then(|| ("met", doc.tokens[at].span))
    }

    /// A name in the list that "attended by", "also present were" or "participants included" opens, however long.
    fn listed(&self, group: &Group) -> Hit {
        let floor = self.document.sentences[group.sentence].tokens.start;
        let start = group.tokens.start;
        // What decides is the same for all who stand behind it: nobody goes back over the way of the one before.
        let before = self
            .walked
            .get()
            .filter(|(at, _)| (floor..=start).contains(at));
        let stop = before.map_or(floor, |(at, _)| at);
        let decided = (stop..start)
            .rev()
            .find_map(|at| self.opens_or_parts(at, group.sentence));
        let hit = decided.unwrap_or(before.and_then(|(_, hit)| hit));
        self.walked.set(Some((start, hit)));
        hit
    }

    /// What token `at` says of the list behind it: Some where it opens one or where it parts what follows from any.
    fn opens_or_parts(&self, at: usize, sentence: usize) -> Option<Hit> {
        let doc = self.document;
        let floor = doc.sentences[sentence].tokens.start;
        let word = doc.word(at);
        let opens = match word {
            "by" => (floor..at)
                .rev()
                .take(3)
                .find(|&i| markers::opens_list(doc.word(i))),
            "were" | "was" | "included" | "include" | "are" | "comprised" | "comprising"
            | "including" | "them" => (floor..at)
                .rev()
                .take(9)
                .find(|&i| markers::is_presence(doc.word(i)))
                .or_else(|| self.these(sentence, at)),
            _ => None,
        };
        if let Some(i) = opens {
            let other = self.tenor.is_future(sentence, at) || self.joins_paper(i, sentence);
            let span = doc.tokens[i].span.to(doc.tokens[at].span);
            return Some((!other).then_some(("attended-by", span)));
        }
        let told = doc
            .class(at)
            .intersects(Class::CUE_VERB | Class::SPEECH_ACT);
        let other = matches!(
            word,
            "where" | "when" | "while" | "that" | "behalf" | "representing" | "said" | "to"
        ) && !(word == "to" && doc.is(at + 1, &["the", "The"]));
        (told && !doc.is_capitalised(at) && !is_noun_too(word) || other).then_some(None)
    }

    /// What stands before the group: "attended by", "meeting with", "present were", "participants included".
    fn before(&self, group: &Group) -> Option<(&'static str, Span)> {
        let doc = self.document;
        let floor = doc.sentences[group.sentence].tokens.start;
        let mut at = group.tokens.start;
        while at > floor
            && (is_determiner(doc.word(at - 1))
                || doc.class(at - 1).intersects(Class::HONORIFIC)
                || doc.is(at - 1, &["both", ":"]))
        {
            at -= 1;
        }
        let lead = at.checked_sub(1).filter(|i| *i >= floor)?;
        let window = lead.saturating_sub(8).max(floor)..lead;
        let has = |test: &dyn Fn(&str) -> bool| window.clone().rev().find(|&i| test(doc.word(i)));
        let hit = match doc.word(lead) {
            "by" => has(&markers::is_passive)
                .filter(|&i| lead - i <= 4 && !self.joins_paper(i, group.sentence))
                .filter(|&i| !doc.is(i.wrapping_sub(1), &["is", "are"]))
                .filter(|&i| {
                    !markers::is_passive_of_event(doc.word(i))
                        || has(&is_event).is_some()
                        || !doc.is(i, &["launched"]) && doc.is(i.wrapping_sub(1), &["was", "were"])
                })
                .map(|i| ("attended-by", i)),
            "with" => has(&markers::is_meeting)
                .filter(|_| !self.tenor.is_paper(group.sentence))
                .map(|i| ("meeting-with", i)),
            // "A meeting was held on Monday at the hall between": the gathering stands far off.
            "between" => (floor..lead)
                .rev()
                .take(40)
                .find(|&i| is_event(&doc.word(i).to_ascii_lowercase()))
                .map(|i| ("meeting-with", i)),
            "of" => has(&|w| {
                matches!(
                    w,
                    "presence"
                        | "participation"
                        | "chairmanship"
                        | "attendance"
                        | "chairpersonship"
                )
            })
            .or_else(|| has(&|w| w == "leadership").filter(|_| self.tenor.is_held(group.sentence)))
            .filter(|&i| lead - i == 1)
            .map(|i| ("in-the-presence-of", i)),
            "before" => has(&|w| matches!(w, "sworn" | "oath" | "oaths")).map(|i| ("sworn-in", i)),
            "to" => has(&|w| {
                matches!(
                    w,
                    "presented" | "presenting" | "handed" | "awarded" | "administered"
                )
            })
            .map(|i| ("presented-to", i)),
            "were" | "was" | "included" | "include" | "are" | "comprised" | "including"
            | "comprising" | "is" => has(&markers::is_presence).map(|i| ("present-were", i)),
            "met" | "meets" | "greeted" | "accompanied" | "received" => Some(("met", lead)),
            _ => None,
        };
        hit.filter(|_| !self.tenor.is_future(group.sentence, lead))
            .map(|(rule, i)| (rule, doc.tokens[i].span.to(doc.tokens[lead].span)))
    }

    /// What stands behind the group: the verb whose subject it is.
    fn behind(&self, index: usize) -> Option<(&'static str, Span)> {
        let doc = self.document;
        let group = &self.groups[index];
        let end = doc.sentences[group.sentence].tokens.end;
        // "a meeting with Doe attended": the group is an object, not the subject.
        let before = group.tokens.start.wrapping_sub(1);
        if doc.is(before, &["to", "for", "against", "from", "of", "about"]) {
            return None;
        }
        self.clause(group.tokens.end, end)
    }

    /// What the verbs of a clause whose subject ends at `at` say: titles, commas and relative clauses stand between.
    pub(super) fn clause(&self, at: usize, end: usize) -> Option<(&'static str, Span)> {
        let doc = self.document;
        let mut relative = false;
        for i in at..end.min(at + 60) {
            let word = doc.word(i);
            match word {
                "who" | "which" | "whose" => relative = true,
                "," => relative = false,
                ":" | "that" => return None,
                "will" | "would" | "shall" | "may" if !relative => return None,
                _ => {}
            }
            if doc.is_capitalised(i) {
                continue;
            }
            let cue = doc.class(i).intersects(Class::CUE_VERB | Class::SPEECH_ACT);
            let presence = matches!(word, "was" | "were") || events::presence(word).is_some();
            let before = doc.is(
                i.wrapping_sub(1),
                &[
                    "once",
                    "previously",
                    "formerly",
                    "had",
                    "has",
                    "never",
                    "before",
                ],
            );
            if presence
                && !before
                && let Some(found) = self.presence_of(i, end)
            {
                return Some(found);
            }
            if cue && !presence && !relative && !is_noun_too(word) {
                return None;
            }
        }
        None
    }

    /// What the verb at `verb` says of its subject.
    fn presence_of(&self, verb: usize, end: usize) -> Option<(&'static str, Span)> {
        let doc = self.document;
        let span = |to: usize| doc.tokens[verb].span.to(doc.tokens[to.min(end - 1)].span);
        if doc.is(verb, &["was", "were"]) {
            return self.passive(verb, end).map(|(rule, to)| (rule, span(to)));
        }
        let mut object = verb + 1..end.min(verb + 9);
        match events::presence(doc.word(verb))? {
            Presence::Sure => {
                let court = (verb + 1..end.min(verb + 8)).any(|i| events::is_court(doc.word(i)));
                (!court).then(|| ("attended-verb", span(verb)))
            }
            Presence::IfObject(_)
                if doc.is(verb, &["joined"]) && self.is_person_next(verb, end) =>
            {
                Some(("met", span(verb)))
            }
            Presence::IfObject(objects) => {
                let found =
                    object.find(|&i| objects.contains(&doc.word(i).to_ascii_lowercase().as_str()));
                found.map(|i| ("attended-verb", span(i)))
            }
            Presence::IfPerson => {
                let abstracts = object.any(|i| events::is_met_otherwise(doc.word(i)));
                (!abstracts).then(|| ("met", span(verb)))
            }
        }
    }

    /// Whether a person is what the verb at `verb` is done to, past the words of a title.
    fn is_person_next(&self, verb: usize, end: usize) -> bool {
        let near = verb + 1..end.min(verb + 14);
        let from = self.groups.partition_point(|g| g.tokens.end <= near.start);
        let next = self
            .groups
            .get(from)
            .filter(|g| near.contains(&(g.tokens.end - 1)) && g.tokens.start >= near.start);
        next.is_some() && !self.tenor.is_paper(self.document.sentence_of(verb))
    }

    /// "were also present", "was welcomed by", "was honoured during a ceremony": the rule and the last token of it.
    fn passive(&self, verb: usize, end: usize) -> Option<(&'static str, usize)> {
        let doc = self.document;
        let mut near = verb + 1..end.min(verb + 6);
        if let Some(i) = near.clone().find(|&i| markers::is_present(doc.word(i))) {
            return Some(("was-present", i));
        }
        if let Some(i) = near.clone().find(|&i| markers::is_received(doc.word(i))) {
            let paper = doc.is(i, &["joined"]) && self.tenor.is_paper(doc.sentence_of(verb));
            return near
                .any(|i| !paper && markers::is_receiver(doc.word(i)))
                .then_some(("was-present", i));
        }
        let at = (verb + 1..end.min(verb + 20)).find(|&i| {
            doc.is(i, &["at", "during"])
                && (i + 1..end.min(i + 6))
                    .take_while(|&k| !doc.is(k, &[",", "of"]))
                    .any(|k| is_event(doc.word(k)))
        })?;
        (!doc.is(verb + 1, &["not", "held"])).then_some(("was-at-event", at + 2))
    }

    /// "joined by" in a sentence about a letter or a bill.
    fn joins_paper(&self, participle: usize, sentence: usize) -> bool {
        self.document
            .is(participle, &["joined", "Joining", "joining", "signed"])
            && self.tenor.is_paper(sentence)
    }

    pub(super) fn is_future(&self, tokens: std::ops::Range<usize>) -> bool {
        tokens
            .into_iter()
            .any(|i| markers::is_future(self.document.word(i)))
    }
}

fn is_determiner(word: &str) -> bool {
    matches!(
        word,
        "the" | "The" | "a" | "an" | "its" | "his" | "her" | "their"
    )
}

/// Cue verbs that are nouns as often.
fn is_noun_too(word: &str) -> bool {
    matches!(
        word,
        "report"
            | "reports"
            | "states"
            | "claims"
            | "notes"
            | "comments"
            | "calls"
            | "praise"
            | "promise"
            | "promises"
            | "address"
    )
}
