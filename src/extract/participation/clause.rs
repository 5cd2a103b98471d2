//! The verbs behind a name or a list of names that put it at an event.

use super::attended::{Hit, Rules, is_noun_too};
use super::events::{self, is_event};
use super::groups::is_inviting;
use super::lead::HERE;
use super::markers;
use super::presence::{self, Presence};
use crate::extract::lexicon::Class;

/// What is done to a bill, whose verb follows its author: "the bill introduced by Doe was received".
const AUTHORED: &[&str] = &[
    "introduced",
    "sponsored",
    "cosponsored",
    "co-sponsored",
    "authored",
    "proposed",
    "written",
    "offered",
    "filed",
    "drafted",
];

impl Rules<'_, '_> {
    /// What stands behind the group: the verb whose subject it is.
    pub(super) fn behind(&self, index: usize) -> Hit {
        let doc = self.document;
        let group = &self.groups[index];
        let end = doc.sentences[group.sentence].tokens.end;
        // "a meeting with Doe attended": the group is an object, not the subject.
        let before = group.tokens.start.wrapping_sub(1);
        if doc.is(before, &["to", "for", "against", "from", "of", "about"])
            || self.is_possessive(group)
            || is_inviting(doc, group)
            || doc.is(before, &["by"]) && doc.is(before.wrapping_sub(1), AUTHORED)
        {
            return None;
        }
        self.clause(group.tokens.end, end)
            .or_else(|| self.after_meeting(group.tokens.end, end))
    }

    /// "Doe issued a statement after meeting with Roe": what the subject that ends at `at` did before.
    fn after_meeting(&self, at: usize, end: usize) -> Hit {
        let doc = self.document;
        let met = (at..self.tenor.clause_end(at, end, self.groups))
            .take_while(|&i| !doc.is(i, &["that", ":", ";", "who", "which"]))
            .find(|&i| {
                doc.is(i, &["meeting"])
                    && doc.is(i - 1, &["after", "following"])
                    && doc.is(i + 1, &["with"])
            })?;
        (!self.tenor.is_future(doc.sentence_of(at - 1), met))
            .then(|| ("met", doc.span(met - 1..met + 2)))
    }

    /// What the verbs of a clause whose subject ends at `at` say: titles, commas and relative clauses stand between.
    pub(super) fn clause(&self, at: usize, end: usize) -> Hit {
        let doc = self.document;
        let mut relative = false;
        for i in at..self.tenor.clause_end(at, end, self.groups) {
            let word = doc.word(i);
            match word {
                "who" | "which" | "whose" => relative = true,
                "," => relative = false,
                // "Doe, CEO of Acme (NYSE: ACM), was": the colon of a ticker
                ":" if doc.is(i.wrapping_sub(2), &["("]) => {}
                ":" | "that" => return None,
                "will" | "would" | "shall" | "may" if !relative => return None,
                _ => {}
            }
            if doc.is_capitalised(i) {
                continue;
            }
            // "a leader in advising clients": no finite verb
            let noun = word.ends_with("ing") && !doc.is(i + 1, &["that"]);
            let cue = doc.class(i).intersects(Class::CUE_VERB | Class::SPEECH_ACT) && !noun;
            // "He is an attending physician"
            let office = word == "attending" && doc.class(i + 1).intersects(Class::TITLE);
            let presence = matches!(word, "was" | "were")
                || presence::of(word).is_some() && !(relative && word == "accompanying") && !office
                || self.is_call_at(i);
            let before = || {
                doc.is(
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
                )
            };
            if !relative
                && !presence
                && let Some(found) = self.acts_at_event(i, end)
                && !before()
            {
                return Some(found);
            }
            if presence
                && !before()
                && let Some(found) = self.presence_of(i, end)
            {
                return Some(found);
            }
            if !relative
                && let Some(found) = self.on_floor(i, end)
                && !before()
                && !self.groups_between(at, i)
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
    fn presence_of(&self, verb: usize, end: usize) -> Hit {
        let doc = self.document;
        let span = |to: usize| doc.tokens[verb].span.to(doc.tokens[to.min(end - 1)].span);
        if doc.is(verb, &["was", "were"]) {
            return self.passive(verb, end).map(|(rule, to)| (rule, span(to)));
        }
        if self.is_call_at(verb) {
            return Some(("call-on", span(verb + 1)));
        }
        // "departed Norland yesterday (03) on a state visit"
        let reach = if doc.is(verb, &["departed"]) { 14 } else { 9 };
        let mut object = verb + 1..end.min(verb + reach);
        // "Doe also spoke."
        if doc.is(verb, &["spoke"]) && doc.is(verb - 1, &["also"]) && doc.is(verb + 1, &["."]) {
            return Some(("attended-verb", span(verb)));
        }
        match presence::of(doc.word(verb))? {
            Presence::Sure => {
                let near = || verb + 1..end.min(verb + 8);
                let court = near().any(|i| events::is_court(doc.word(i)));
                let studied = doc.is(verb, &["attended", "attending"])
                    && near()
                        .take_while(|&i| !is_event(doc.word(i)))
                        .any(|i| events::is_school(doc.word(i)));
                (!court && !studied && !self.is_held_for_long(verb, end))
                    .then(|| ("attended-verb", span(verb)))
            }
            Presence::IfObject(_)
                if doc.is(verb, &["joined"])
                    && (self.is_person_next(verb, end) || self.is_office_next(verb))
                    && !self.joins_in_speech(verb) =>
            {
                Some(("met", span(verb)))
            }
            Presence::IfNext(words) => {
                let near = verb + 1..end.min(verb + 4);
                let mut near = near.filter(|&i| words.contains(&doc.word(i)));
                near.next()
                    .or_else(|| self.spoke_there(verb, end))
                    .map(|i| ("attended-verb", span(i)))
            }
            Presence::IfObject(objects) => {
                let found = object.find(|&i| objects.contains(&&*doc.lower(i)));
                found
                    .filter(|&i| self.is_done_here(verb, end) && !self.is_given(verb, i, end))
                    .map(|i| ("attended-verb", span(i)))
            }
            Presence::IfPerson => {
                let abstracts = object.any(|i| events::is_met_otherwise(doc.word(i)));
                (!abstracts).then(|| ("met", span(verb)))
            }
        }
    }

    /// "introduced Roe at the event", "shared insights during the forum": what the verb at `verb` says was done at a
    /// gathering, close by and with no other verb between.
    fn acts_at_event(&self, verb: usize, end: usize) -> Hit {
        let doc = self.document;
        let past = |i: usize| doc.word(i).ends_with("ed") && !doc.is_capitalised(i);
        if !past(verb)
            || doc.is(
                verb - 1,
                &["the", "a", "and", "was", "were", "been", "be", "is"],
            )
        {
            return None;
        }
        let at = (verb + 1..end.min(verb + 7))
            .take_while(|&i| !past(i) && !doc.is(i, &[",", "that", ":", "for", "by"]))
            .find(|&i| doc.is(i, &["at", "during"]) && doc.is(i + 1, HERE))?;
        let event = (at + 2..end.min(at + 6))
            .take_while(|&i| !doc.is(i, &[",", "of", "for", "."]))
            .find(|&i| self.is_event_at(i))?;
        let court = (at..event).any(|i| events::is_court(doc.word(i)));
        // "during his visit": some visit or other.
        let other = !doc.is(at + 1, &["the", "today’s", "today's"])
            && !doc.is(
                event,
                &[
                    "hearing",
                    "conference",
                    "ceremony",
                    "event",
                    "rally",
                    "briefing",
                ],
            );
        (!court && !other).then(|| ("acted-at", doc.span(verb..event + 1)))
    }

    /// "spoke in strong support of the canal at a hearing": the gathering behind what the verb at `verb` was about.
    fn spoke_there(&self, verb: usize, end: usize) -> Option<usize> {
        let doc = self.document;
        let near = (verb + 1..end.min(verb + 18)).filter(|_| doc.is(verb, &["spoke"]));
        near.take_while(|&i| !doc.is(i, &[",", "that", "who"]))
            .filter(|&i| doc.is(i, &["at", "during"]) && doc.is(i + 1, HERE))
            .find_map(|at| (at + 2..end.min(at + 6)).find(|&i| self.is_event_at(i)))
    }

    /// "chaired the board", "participated in the development of", "toured with": an office, a work or a career, and no
    /// gathering.
    fn is_held_for_long(&self, verb: usize, end: usize) -> bool {
        let doc = self.document;
        let mut near = verb + 1..end.min(verb + 6);
        match doc.word(verb) {
            "chaired" | "co-chaired" => {
                near.clone().any(|i| {
                    doc.is(
                        i,
                        &[
                            "board",
                            "Board",
                            "department",
                            "campaign",
                            "council",
                            "commission",
                        ],
                    )
                }) && !near.any(|i| self.is_event_at(i))
            }
            "participated" => near.any(|i| {
                doc.is(
                    i,
                    &[
                        "development",
                        "design",
                        "research",
                        "study",
                        "studies",
                        "trial",
                        "trials",
                        "financing",
                        "offering",
                        "creation",
                        "scheme",
                        "conspiracy",
                    ],
                )
            }),
            "toured" => doc.is(
                verb + 1,
                &["with", "extensively", "nationally", "internationally", "as"],
            ),
            _ => false,
        }
    }

    /// "called on President Doe this morning": whether the verb at `verb` is a visit.
    fn is_call_at(&self, verb: usize) -> bool {
        let doc = self.document;
        if !doc.is(verb, &["called"]) || !doc.is(verb + 1, &["on"]) {
            return false;
        }
        let next = self.groups.partition_point(|g| g.tokens.start <= verb);
        let called = self.groups.get(next);
        called.is_some_and(|g| g.tokens.start <= verb + 4 && self.is_called_on(g.tokens.end))
    }

    /// Whether what is done by the verb at `verb` is done by somebody who stands there: a vote is cast at a place or else
    /// for a bill, and who "was awarded a medal" may have got it long ago.
    fn is_done_here(&self, verb: usize, end: usize) -> bool {
        let doc = self.document;
        let near = |words: usize| verb + 1..end.min(verb + words);
        match doc.word(verb) {
            "cast" => near(14)
                .take_while(|&i| !doc.is(i, &["against", "favor", "favour"]))
                .any(|i| doc.is(i, &["at"])),
            "awarded" => !doc.is(verb - 1, &["was", "were", "been", "being", "have"]),
            // "received her letter of appointment from"
            "received" if near(9).any(|i| doc.is(i, &["appointment"])) => {
                near(9).any(|i| doc.is(i, &["letter", "letters"]))
                    && near(14).any(|i| doc.is(i, &["from", "today"]))
            }
            // "led a delegation to Norland", and not "led the state's delegation in asking"
            "led" | "joined" => near(9)
                .find(|&i| doc.is(i, &["delegation"]))
                .is_none_or(|i| doc.is(i + 1, &["to", "that", "on", "of"])),
            _ => true,
        }
    }

    /// "made the following statement after his remarks", "offered the following comments on the address": words that the
    /// release gives, with no gathering behind them.
    fn is_given(&self, verb: usize, object: usize, end: usize) -> bool {
        let doc = self.document;
        let given = (verb + 1..object + 1).any(|i| {
            doc.is(i, &["following"])
                || i < object && doc.is(i, &["statement", "comments", "comment"])
        });
        let mut behind = object + 1..end.min(object + 10);
        given && !behind.any(|i| doc.is(i, &["at", "during"]))
    }

    /// Whether a person is what the verb at `verb` is done to, past the words of a title.
    fn is_person_next(&self, verb: usize, end: usize) -> bool {
        let near = verb + 1..end.min(verb + 14);
        let from = self.groups.partition_point(|g| g.tokens.end <= near.start);
        let next = self
            .groups
            .get(from)
            .filter(|g| near.contains(&(g.tokens.end - 1)) && g.tokens.start >= near.start);
        next.is_some_and(|group| {
            let sentence = self.document.sentence_of(verb);
            self.joins_somewhere(group) || !self.tenor.is_paper(sentence, verb)
        })
    }

    /// "joined the President": whether an office without its holder's name is what the verb is done to.
    fn is_office_next(&self, verb: usize) -> bool {
        let doc = self.document;
        doc.is(verb + 1, &["the"])
            && doc.is_capitalised(verb + 2)
            && doc.class(verb + 2).intersects(Class::TITLE)
            && !doc.is_capitalised(verb + 3)
            && !doc.is(verb + 3, &["’s", "'s"])
    }

    /// "was in Porto today to speak at", "were in Ovar on Monday to attend": where the deed begins that the subject of the
    /// "was" at `verb` was in a place for.
    fn came_to(&self, verb: usize, end: usize) -> Option<usize> {
        let doc = self.document;
        let place = doc.is(verb + 1, &["in"]) && doc.is_capitalised(verb + 2);
        let to = (verb + 3..end.min(verb + 9))
            .take_while(|&i| !doc.is(i, &[".", ";", "and", "who", "when"]))
            .find(|&i| place && doc.is(i, &["to"]))?;
        let deed = &[
            "speak",
            "attend",
            "deliver",
            "tour",
            "visit",
            "announce",
            "celebrate",
            "dedicate",
            "unveil",
            "open",
            "inaugurate",
            "meet",
            "receive",
            "accept",
            "address",
            "testify",
            "host",
        ];
        doc.is(to + 1, deed).then_some(to + 1)
    }

    /// "were also present", "was welcomed by", "was honoured during a ceremony": the rule and the last token of it.
    fn passive(&self, verb: usize, end: usize) -> Option<(&'static str, usize)> {
        let doc = self.document;
        let mut near = verb + 1..end.min(verb + 6);
        let part = near.clone().find(|&i| {
            let together = |k: usize| self.is_event_at(k) || doc.is(k, &["delegation"]);
            doc.is(i, &["part"]) && doc.is(i + 1, &["of"]) && (i + 3..i + 5).any(together)
        });
        if let Some(i) = part {
            return Some(("was-present", i + 2));
        }
        let on_hand = |i: usize| doc.is(i, &["hand"]) && doc.is(i - 1, &["on"]);
        let here = near
            .clone()
            .find(|&i| markers::is_present(&doc.lower(i)) || on_hand(i) || self.is_interviewed(i));
        if let Some(i) = here {
            return Some(("was-present", i));
        }
        if let Some(i) = self.guest_of(verb, end) {
            return Some(("was-present", i));
        }
        if let Some(i) = self.came_to(verb, end) {
            return Some(("was-present", i));
        }
        let received = |&i: &usize| i <= verb + 3 && markers::is_received(doc.word(i));
        if let Some(i) = near.clone().find(received) {
            let paper = doc.is(i, &["joined"])
                && (self.tenor.is_paper(doc.sentence_of(verb), verb) || self.joins_in_speech(i));
            // "was joined at the harbour by Roe"
            if doc.is(i, &["joined"]) && doc.is(i + 1, &["at", "in", "on", "there"]) {
                near = i + 1..end.min(i + 9);
            }
            return near
                .any(|i| !paper && markers::is_receiver(doc.word(i)))
                .then_some(("was-present", i));
        }
        // "was presented today with", "was today presented with"
        let honoured = |i: usize| {
            doc.is(
                i,
                &[
                    "recognized",
                    "recognised",
                    "honored",
                    "honoured",
                    "presented",
                ],
            )
        };
        let day = |i: usize| doc.is(i, &["today", "yesterday"]);
        if honoured(verb + 1) && day(verb + 2) || day(verb + 1) && honoured(verb + 2) {
            return Some(("was-present", verb + 2));
        }
        // "at the league's Annual Meeting", and not "at Summit Bank"
        let named =
            |k: usize| doc.is_capitalised(k) && !doc.is_capitalised(k + 1) && self.is_event_at(k);
        let at = (verb + 1..end.min(verb + 20)).find(|&i| {
            doc.is(i, &["at", "during"])
                && (i + 1..end.min(i + 8))
                    .take_while(|&k| !doc.is(k, &[",", "of"]))
                    .any(|k| {
                        is_event(doc.word(k))
                            || named(k)
                            || doc.is(k, &["announcement"]) && i == verb + 1
                    })
        })?;
        (!doc.is(verb + 1, &["not", "held"])).then_some(("was-at-event", at + 2))
    }
}
