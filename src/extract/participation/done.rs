//! What was done by those who stand behind "by": "attended by", "was received on his arrival at the palace by".

use std::ops::Range;

use super::attended::Rules;
use super::events::is_event;
use super::groups::Group;
use super::markers;

/// What its author signs alone, and elsewhere.
const DECREES: &[&str] = &[
    "proclamation",
    "order",
    "petition",
    "letter",
    "statement",
    "article",
    "column",
];

impl Rules<'_, '_> {
    /// "attended by", "was received on his arrival at the palace by": the passive whose agent the group is.
    pub(super) fn done_by(
        &self,
        group: &Group,
        by: usize,
        window: Range<usize>,
    ) -> Option<(&'static str, usize)> {
        let doc = self.document;
        let floor = window.start;
        let start = doc.sentences[group.sentence].tokens.start;
        let has = |test: &dyn Fn(&str) -> bool| window.clone().rev().find(|&i| test(doc.word(i)));
        let near = has(&markers::is_passive)
            .filter(|&i| {
                // "was joined at the harbour by"
                let placed = doc.is(i, &["joined"]) && doc.is(i + 1, &["at", "in", "on", "there"]);
                let reach = if doc.is(i, &["signed"]) || placed {
                    7
                } else {
                    4
                };
                let spoke = doc.is(i, &["joined"]) && self.joins_in_speech(i);
                by - i <= reach && !spoke && !self.joins_paper(i, group.sentence)
            })
            .filter(|&i| {
                // "is co chaired by", where the hyphen was lost
                let before = i.wrapping_sub(1 + usize::from(doc.is(i.wrapping_sub(1), &["co"])));
                doc.is(i, &["accompanied"]) || !doc.is(before, &["is", "are", "being"])
            })
            .filter(|&i| !(i >= 2 && doc.is(i - 1, &["be"]) && doc.is(i - 2, &["to"])))
            .filter(|&i| {
                !markers::is_passive_of_event(doc.word(i))
                    || self.is_event_in(window.clone())
                    || has(&markers::is_speech).is_some()
                    || doc.is(i, &["led", "lead", "headed"])
                        && (has(&|w| matches!(w, "delegation" | "Delegation")).is_some()
                            || doc.is(i.wrapping_sub(1), &[","])
                                && (i.saturating_sub(16).max(start)..i)
                                    .any(|k| self.is_event_at(k)))
                    || doc.is(i, &["Presented", "presented"]) && self.is_at_event(group)
                    || self.is_part_of_event(group, i)
                    || doc.is(i, &["led", "headed"])
                        && has(&|w| w == "team").is_some()
                        && i > floor
                        && doc.is(i - 1, &["was"])
                    || !doc.is(i, &["launched", "led", "headed", "facilitated"])
                        && (!doc.is(i, &["represented"]) || self.are_parties_met(group.sentence))
                        && (i.saturating_sub(3).max(floor)..i).any(|k| doc.is(k, &["was", "were"]))
            })
            // "a proclamation signed by the governor"
            .filter(|&i| !(doc.is(i, &["signed"]) && doc.is(i.wrapping_sub(1), DECREES)))
            .filter(|&i| !self.is_billed(i))
            .filter(|&i| !self.is_case_of(group, i))
            .map(|i| ("attended-by", i));
        near.or_else(|| self.among_others(by, floor).map(|i| ("attended-by", i)))
            .or_else(|| self.and_by(group, by))
            .or_else(|| self.given_there(group, by).map(|i| ("attended-by", i)))
            .or_else(|| self.done_at_event(group, by))
            .or_else(|| self.done_far_off(group, by))
            .or_else(|| self.carried_out(floor, by))
    }

    /// "The country was represented by Doe": whether the sentence or the one before tells of a gathering. The sellers of
    /// houses are represented, too.
    pub(super) fn are_parties_met(&self, sentence: usize) -> bool {
        let doc = self.document;
        let own = doc.sentences[sentence].tokens.clone();
        let first = doc.sentences[sentence.saturating_sub(1)].tokens.start;
        (first..own.end).any(|i| self.is_event_at(i) || doc.is(i, &["delegation", "side"]))
    }

    /// Whether one of `tokens` is a gathering that is led, read at or presented at: "groundbreaking research" is none.
    fn is_event_in(&self, mut tokens: Range<usize>) -> bool {
        tokens.any(|i| {
            is_event(self.document.word(i))
                && !self
                    .document
                    .is(i, &["groundbreaking", "panel", "program", "programme"])
        })
    }

    /// "The state was represented by Trial Attorney Doe": whether those who prosecute do so.
    fn is_case_of(&self, group: &Group, verb: usize) -> bool {
        let counsel = &["Attorney", "Attorneys", "Counsel", "AUSA", "AUSAs"];
        self.document.is(verb, &["represented", "conducted"])
            && (verb..group.tokens.start + 6).any(|i| self.document.is(i, counsel))
    }

    /// "was received on his arrival at the palace by": what is done face to face, however far off "by" stands.
    fn done_far_off(&self, group: &Group, by: usize) -> Option<(&'static str, usize)> {
        let doc = self.document;
        let sentence = doc.sentences[group.sentence].tokens.start;
        (sentence + 1..by)
            .rev()
            .take(26)
            .take_while(|&i| !doc.is(i, &[";", "by"]))
            .find(|&i| {
                markers::is_done_in_person(doc.word(i))
                    || doc.is(i, &["awarded"]) && (sentence..by).any(|k| self.is_event_at(k))
            })
            .filter(|&i| {
                (i.saturating_sub(3)..i).any(|k| doc.is(k, &["was", "were", "is", "are", "been"]))
            })
            .map(|i| ("attended-by", i))
    }

    /// "The presentation was carried out by": the noun says what was done.
    fn carried_out(&self, floor: usize, by: usize) -> Option<(&'static str, usize)> {
        let doc = self.document;
        let out = by.checked_sub(2).filter(|_| doc.is(by - 1, &["out"]))?;
        let handed = (floor..out).any(|i| {
            doc.is(
                i,
                &[
                    "presentation",
                    "distribution",
                    "awarding",
                    "inauguration",
                    "unveiling",
                    "handover",
                    "opening",
                ],
            )
        });
        (doc.is(out, &["carried"]) && handed).then_some(("attended-by", out))
    }

    /// "were returned today by Doe during a ceremony": a passive whose agent's name the gathering follows at once.
    fn done_at_event(&self, group: &Group, by: usize) -> Option<(&'static str, usize)> {
        let doc = self.document;
        let at = group.tokens.end;
        let end = doc.sentences[group.sentence].tokens.end.min(at + 6);
        let here = doc.is(at, &["at", "during"])
            && doc.is(at + 1, &["a", "an", "the", "today’s", "today's"])
            && (at + 2..end).any(|i| self.is_event_at(i));
        let floor = doc.sentences[group.sentence].tokens.start;
        let done = || {
            let mut before = (floor..by).rev().take(8);
            before.find(|&i| doc.word(i).ends_with("ed") && !doc.is_capitalised(i))
        };
        let passive = |&i: &usize| (i.saturating_sub(3)..i).any(|k| doc.is(k, &["was", "were"]));
        (here && !self.case)
            .then(done)
            .flatten()
            .filter(passive)
            .map(|i| ("attended-by", i))
    }

    /// Whether the words behind the group put it at a gathering: "by Doe of the institute at the society's meeting".
    fn is_at_event(&self, group: &Group) -> bool {
        let doc = self.document;
        let end = doc.sentences[group.sentence].tokens.end;
        let behind = group.tokens.end..end.min(group.tokens.end + 12);
        behind
            .filter(|&i| doc.is(i, &["at", "during"]))
            .any(|i| (i + 1..end.min(i + 14)).any(|k| self.is_event_at(k)))
    }
}
