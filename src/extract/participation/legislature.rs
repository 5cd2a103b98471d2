//! Where those who make laws stand: on the floor of their chamber, and at the desk where a bill is signed.

use super::attended::{Hit, Rules};
use super::groups::Group;
use crate::extract::lexicon::Class;
use crate::extract::list::List;

/// How many sentences from the start on say that what follows is a speech.
const OPENING: usize = 5;
/// How far from the start on somebody who speaks on the floor turns to the chair, in tokens.
const ADDRESS: usize = 160;

/// What one does standing there.
static SPEAKS: List = List::of(&[
    "spoke",
    "speaking",
    "delivered",
    "gave",
    "made",
    "rose",
    "said",
    "stood",
]);

impl Rules<'_, '_> {
    /// Whether the floor of a chamber is named at token `i`: "the Senate floor".
    fn is_floor(&self, i: usize) -> bool {
        let doc = self.document;
        doc.is(i, &["floor", "Floor", "FLOOR"])
            && i > 1
            && doc.is(i - 1, &["Senate", "House", "SENATE", "HOUSE"])
    }

    /// "spoke on the Senate floor", "took to the House floor", "delivered remarks on the Senate floor": where the subject of
    /// the verb at `verb` stood. A bill goes to the floor, too, but takes to none and says nothing there.
    pub(super) fn on_floor(&self, verb: usize, end: usize) -> Hit {
        let doc = self.document;
        let speaks = SPEAKS.has(doc.word(verb))
            || doc.is(verb, &["took", "went", "came"]) && doc.is(verb + 1, &["to"]);
        if !speaks {
            return None;
        }
        let near = verb + 1..end.min(verb + 12);
        let floor = near
            .take_while(|&i| !doc.is(i, &[",", ";", ".", ":", "that", "about"]))
            .find(|&i| self.is_floor(i))?;
        let there = (verb + 1..floor).any(|i| doc.is(i, &["on", "from", "to"]));
        // "a comment he made on the floor one week ago"
        let past = doc.is(floor + 2, &["week", "month", "year"]) && doc.is(floor + 3, &["ago"]);
        (there && !past).then(|| ("spoke-at", doc.span(verb..floor + 1)))
    }

    /// "signed into law today by President Doe", "President Doe signed the bill into law today", "joined President Doe as he
    /// signed": the one at the desk.
    pub(super) fn signing(&self, group: &Group) -> Hit {
        let doc = self.document;
        let sentence = doc.sentences[group.sentence].tokens.clone();
        let (start, end) = (group.tokens.start, group.tokens.end);
        if doc.is(end, &["as"]) && doc.is(end + 1, &["he", "she"]) && doc.is(end + 2, &["signed"]) {
            return Some(("met", doc.span(end..end + 3)));
        }
        let behind = (end..sentence.end.min(end + 4)).find(|&i| doc.is(i, &["signed"]));
        let by = (sentence.start..start)
            .rev()
            .take(3)
            .find(|&i| doc.is(i, &["by"]));
        let before = by.and_then(|by| {
            let near = (sentence.start..by).rev().take(8);
            near.take_while(|&i| !doc.is(i, &[".", ";"]))
                .find(|&i| doc.is(i, &["signed"]))
        });
        let signed = behind.or(before)?;
        let last = by.filter(|_| behind.is_none()).unwrap_or(sentence.end);
        let law = (signed + 1..last.min(signed + 40))
            .find(|&i| doc.is(i, &["into"]) && doc.is(i + 1, &["law"]))?;
        let now = |i: usize| {
            doc.is(i, &["today", "Today", "yesterday", "tonight", "Tonight"])
                || doc.class(i).contains(Class::WEEKDAY) && doc.is_capitalised(i)
        };
        let when =
            |i: usize| now(i) || doc.is(i, &["on", "this", "morning", "afternoon", ",", "late"]);
        // "signed into law a bill by Doe": who wrote it.
        if behind.is_none() && !(law + 2..last).all(when) {
            return None;
        }
        let near = sentence.start.max(signed.saturating_sub(24))..sentence.end.min(law + 16);
        let done = near.into_iter().any(now) && !self.tenor.is_future(group.sentence, law);
        done.then(|| ("attended-verb", doc.span(signed..law + 2)))
    }

    /// Whether somebody is named between the subject that ends at `at` and the verb at `verb`.
    pub(super) fn groups_between(&self, at: usize, verb: usize) -> bool {
        let next = self.groups.partition_point(|g| g.tokens.start < at);
        self.groups.get(next).is_some_and(|g| g.tokens.start < verb)
    }

    /// "Floor Statement by Senator Doe", "Doe Comments on Bill on Senate Floor", and the chair addressed in the words that
    /// follow: who is said to speak gave the speech.
    pub(super) fn floor_statements(&mut self) {
        let doc = self.document;
        let chair = |i: &usize| {
            doc.is(*i, &["President", "Speaker"])
                && doc.is(i - 1, &["Mr.", "Mr", "Madam", "."])
                && (!doc.is_capitalised(i + 1) || doc.is(i + 1, &["I"]))
        };
        let mut titles = doc.sites.titles.within(1..doc.tokens.len().min(ADDRESS));
        let Some(chair) = titles.find(chair) else {
            return;
        };
        let opening = doc.sentences.iter().take(OPENING);
        let last = opening.map(|s| s.tokens.end).next_back().unwrap_or(0);
        if !(1..last.min(ADDRESS)).any(|i| self.announces_speech(i)) {
            return;
        }
        let speaks = |g: &Group| {
            let start = g.tokens.start;
            // "Statement by Senator Doe", "remarks delivered by Doe"
            let by = (start.saturating_sub(3)..start).any(|i| doc.is(i, &["by", "By", "of", "Of"]))
                && (start.saturating_sub(6)..start).any(|i| is_speech(doc.word(i)));
            // "MRS. DOE. Mr. President,"
            let opens = start <= doc.sentences[g.sentence].tokens.start + 2;
            let label = opens && chair - g.tokens.end <= 3 && g.sentence > 0;
            // "SEN. DOE COMMENTS ON ..."
            let headline = opens && self.is_headline(g.sentence);
            by || label || headline
        };
        let near = self.groups.iter().take_while(|g| g.tokens.end < chair);
        let found: Vec<usize> = near
            .enumerate()
            .filter(|(_, g)| speaks(g))
            .map(|(i, _)| i)
            .collect();
        for group in found {
            let span = doc.span(self.groups[group].tokens.clone());
            self.put(group, "spoke-at", span);
        }
    }

    /// "Floor Statement", "on the Senate floor": whether token `i` says that what follows was said there.
    fn announces_speech(&self, i: usize) -> bool {
        let doc = self.document;
        doc.is(i, &["floor", "Floor", "FLOOR"]) && is_speech(doc.word(i + 1))
            || self.is_floor(i) && doc.is(i - 2, &["on", "On", "ON", "the", "THE"])
    }
}

/// What is given on the floor.
fn is_speech(word: &str) -> bool {
    ["statement", "statements", "speech", "remarks"]
        .iter()
        .any(|w| w.eq_ignore_ascii_case(word))
}
