//! Talks that others hear: "Doe told Harbour News's Jane Roe", "Doe joined Roe in the studio", "was featured in the latest
//! episode of". Both who asks and who answers are there.

use std::ops::Range;

use super::attended::Rules;
use super::groups::Group;
use crate::extract::document::Sentence;
use crate::extract::lexicon::Class;
use crate::extract::list::List;
use crate::release::Part;
use crate::text::token::Kind;

/// How far before whom a guest talks with the verb may stand: "discusses the results of the drilling with".
const FAR: usize = 40;

/// How many sentences behind the one that names an episode tell what was said in it.
const TOLD: usize = 3;

/// Verbs that have whom a guest talks to as their object.
const TELLS: &[&str] = &[
    "joins", "joined", "tells", "told", "takes", "took", "walks", "walked", "briefed", "updates",
];

/// Words for talking with somebody.
const TALKS: &[&str] = &[
    "spoke",
    "speaks",
    "speaking",
    "talked",
    "talks",
    "talking",
    "chatted",
    "sits",
    "sat",
    "interview",
    "conversation",
    "discussed",
    "discusses",
    "shared",
    "shares",
];

/// What guests of an episode are reported to do.
const ANSWERS: &[&str] = &[
    "discusses",
    "discussed",
    "details",
    "detailed",
    "shares",
    "shared",
    "explains",
    "explained",
    "outlines",
    "outlined",
    "highlights",
    "highlighted",
    "reflects",
    "reflected",
    "describes",
    "described",
    "talks",
    "talked",
    "speaks",
    "spoke",
];

impl Rules<'_, '_> {
    /// Those who ask and answer in interviews and episodes.
    pub(super) fn on_air(&mut self) {
        if self.case {
            return;
        }
        for index in 0..self.groups.len() {
            if let Some(words) = self.interviewer(&self.groups[index]) {
                let span = self.document.span(words.clone());
                self.put(index, "meeting-with", span);
                if let Some(guest) = self.guest(index, words.start) {
                    self.put(guest, "meeting-with", span);
                }
            }
        }
        self.episode();
    }

    /// The words from the verb up to a group that somebody talks to for others to hear.
    fn interviewer(&self, group: &Group) -> Option<Range<usize>> {
        let doc = self.document;
        let floor = doc.sentences[group.sentence].tokens.start;
        let (start, end) = (group.tokens.start, group.tokens.end);
        let host = self.host(start, floor);
        let studio = doc.is(end, &["in", "at", "from"])
            && (end..end + 8).any(|i| doc.is(i, &["studio", "studios"]));
        let from = doc.is(end, &["from"]) && doc.is_capitalised(end + 1);
        let before = host
            .unwrap_or(start)
            .checked_sub(1)
            .filter(|i| *i >= floor)?;
        if host.is_none() && !studio && !from {
            return None;
        }
        let verb = if doc.is(before, TELLS) {
            let through =
                !doc.is(before, &["takes", "took", "walks", "walked"]) || doc.is(end, &["through"]);
            let told = (host.is_some() || studio) && through;
            (told || doc.is(before, &["joins", "joined"])).then_some(before)
        } else if doc.is(before, &["with", "to"]) {
            let reach = if host.is_some() && doc.is(before, &["with"]) {
                FAR
            } else {
                2
            };
            let near = floor.max(before.saturating_sub(reach))..before;
            near.rev().find(|&i| doc.is(i, TALKS))
        } else {
            None
        }?;
        let reported = self.reports(group.sentence, start)
            && !self.is_future(verb.saturating_sub(3).max(floor)..verb);
        reported.then_some(verb..before + 1)
    }

    /// Where the body begins whose reporter's name begins at `name`: "Harbour News's Jane Roe".
    fn host(&self, name: usize, floor: usize) -> Option<usize> {
        let doc = self.document;
        let owner = name.checked_sub(1).filter(|i| *i > floor)?;
        if doc.kind(owner) != Some(Kind::Possessive) {
            return None;
        }
        let named = (floor..owner).rev().take(4);
        let first = named.take_while(|&i| doc.is_capitalised(i)).last()?;
        Some(first - usize::from(first > floor && doc.is(first - 1, &["the"])))
    }

    /// The group that the verb at `verb` has as its subject, where the group at `index` is whom it talks to.
    fn guest(&self, index: usize, verb: usize) -> Option<usize> {
        let doc = self.document;
        let asked = &self.groups[index];
        let here = |g: &&Group| g.sentence == asked.sentence;
        let subject = self.groups[..index]
            .iter()
            .rev()
            .take_while(here)
            .position(|g| g.tokens.end <= verb)
            .map(|back| index - 1 - back);
        let follows = || {
            let next = self.groups.get(index + 1).filter(here)?;
            let comma = (asked.tokens.end..asked.tokens.end + 6)
                .find(|&i| doc.is(i, &[",", "."]))
                .filter(|&i| doc.is(i, &[","]))?;
            (next.tokens.start <= comma + 3).then_some(index + 1)
        };
        let guest = subject.or_else(follows)?;
        (!self.is_possessive(&self.groups[guest])).then_some(guest)
    }

    /// "Acme is featured in the latest episode of the Harbour Podcast. CEO Doe discussed": the guests of the episode that a
    /// release begins with.
    fn episode(&mut self) {
        let doc = self.document;
        let story = |(_, s): &(usize, &Sentence)| doc.paragraphs[s.paragraph].part == Part::Body;
        let mut first = doc.sentences.iter().enumerate().filter(story).take(4);
        let found = first.find_map(|(index, s)| {
            let mut verbs = s.tokens.clone();
            let verb = verbs.find(|&i| self.appears(i, s.tokens.end))?;
            Some((index, verb))
        });
        let Some((sentence, verb)) = found.filter(|(s, verb)| self.reports(*s, *verb)) else {
            return;
        };
        let span = doc.span(verb..verb + 2);
        let told = sentence..sentence + TOLD;
        let from = self.groups.partition_point(|g| g.sentence < sentence);
        for index in from..self.groups.len() {
            let group = &self.groups[index];
            if !told.contains(&group.sentence) {
                break;
            }
            let (end, stop) = (group.tokens.end, doc.sentences[group.sentence].tokens.end);
            // "Doe, CEO of Acme, discussed": titles and the names of bodies stand between.
            let answers = |i: usize| i == verb || doc.is(i, ANSWERS);
            let other = |i: usize| {
                doc.class(i)
                    .intersects(Class::CUE_VERB | Class::ATTEND_VERB)
                    && !doc.is_capitalised(i)
                    || doc.is(i, &[".", "will", "who", "that"])
            };
            let acts = (end..stop.min(end + 20))
                .find(|&i| answers(i) || other(i))
                .is_some_and(answers);
            if acts && !self.is_possessive(group) {
                self.put(index, "at-the-event", span);
            }
        }
    }

    /// "appeared on the latest episode", "is featured in a recent podcast", "joined Harbour News to discuss": whether the
    /// verb at `verb` says that its subject was on air just now.
    fn appears(&self, verb: usize, end: usize) -> bool {
        let doc = self.document;
        if !APPEARS.has(doc.word(verb))
            || doc.is(verb.wrapping_sub(1), &["been", "has", "have", "had"])
        {
            return false;
        }
        let near = || verb + 1..end.min(verb + 10);
        let aired = near()
            .take_while(|&i| !doc.is(i, &[",", ".", "and", "that"]))
            .any(|i| doc.is(i, &["episode", "podcast", "Podcast"]));
        let talks = || {
            doc.is(verb, &["joins", "joined"])
                && doc.is_capitalised(verb + 1)
                && near().any(|i| {
                    doc.is(i, &["to"]) && doc.is(i + 1, &["discuss", "outline", "talk", "explain"])
                })
        };
        aired || talks()
    }
}

/// Verbs of those who are on air.
static APPEARS: List = List::of(&[
    "appeared",
    "appears",
    "featured",
    "spotlighted",
    "joined",
    "joins",
    "interviewed",
]);
