//! What stands before a name or a list of names and puts it at an event.

use std::ops::Range;

use super::aired;
use super::attended::{Hit, Rules, is_determiner};
use super::events::{self, is_event};
use super::groups::Group;
use super::markers;
use crate::extract::lexicon::Class;
use crate::release::Part;

impl Rules<'_, '_> {
    /// What stands before the group: "attended by", "meeting with", "present were", "participants included".
    pub(super) fn before(&self, group: &Group) -> Hit {
        let doc = self.document;
        let floor = doc.sentences[group.sentence].tokens.start;
        let lead = self.past_office(self.lead(group, floor)?, floor);
        let window = lead.saturating_sub(8).max(floor)..lead;
        let hit = self
            .preposition(group, lead, window.clone(), floor)
            .or_else(|| self.verb_before(group, lead, window));
        // "The reception, hosted by Doe, will take place": the future may follow.
        let behind = group.tokens.end + usize::from(doc.is(group.tokens.end, &[","]));
        let comes = doc.is(behind, &["will", "shall"])
            || doc.is(behind, &["is", "are"]) && doc.is(behind + 1, &["scheduled", "to"]);
        hit.filter(|_| !comes && !self.tenor.is_future(group.sentence, lead))
            .map(|(rule, i)| (rule, doc.tokens[i].span.to(doc.tokens[lead].span)))
    }

    /// What a preposition at `lead` says with the words in the `window` before it.
    fn preposition(
        &self,
        group: &Group,
        lead: usize,
        window: Range<usize>,
        floor: usize,
    ) -> Option<(&'static str, usize)> {
        let doc = self.document;
        let has = |test: &dyn Fn(&str) -> bool| window.clone().rev().find(|&i| test(doc.word(i)));
        match doc.word(lead) {
            "Your" if self.is_saluted(group, lead) => Some(("met", lead)),
            // "met with President Doe's envoy": the envoy.
            "between" | "and" | "with" | "With" if self.is_possessive(group) => None,
            "by" => self.done_by(group, lead, window),
            // "I am glad to be here with Doe"
            "with"
                if doc.is(lead - 1, &["here"]) && doc.is(lead.wrapping_sub(2), &["be", "am"]) =>
            {
                Some(("meeting-with", lead - 1))
            }
            "with" | "With" => has(&markers::is_meeting)
                .filter(|&i| {
                    !self.tenor.is_paper(group.sentence, i)
                        && !self.is_hoped(i, floor)
                        && !self.is_call(i, lead)
                })
                .or_else(|| self.met_far_off(floor, lead))
                .map(|i| ("meeting-with", i))
                .or_else(|| self.along_with(group, lead))
                .or_else(|| self.serves_as(group).then_some(("meeting-with", lead))),
            // "A meeting was held on Monday at the hall between": the gathering stands far off.
            "between" => (floor..lead)
                .rev()
                .take(40)
                .find(|&i| is_event(&doc.lower(i)))
                .map(|i| ("meeting-with", i)),
            // "between the delegation of the bank, its members and": who stands last in it.
            "and" => (floor..lead)
                .rev()
                .take(40)
                .take_while(|&i| {
                    !doc.class(i).intersects(Class::ATTEND_VERB) || doc.is_capitalised(i)
                })
                .find(|&i| doc.is(i, &["between"]) && !doc.is(i + 1, &["the"]))
                .and_then(|between| {
                    (floor..between)
                        .rev()
                        .take(40)
                        .find(|&i| is_event(&doc.lower(i)))
                })
                .map(|i| ("meeting-with", i)),
            "of" => self
                .company_of(group, window.clone())
                .map(|i| ("in-the-presence-of", i)),
            "on" | "On" => has(&|w| matches!(w, "call" | "calls" | "Call" | "Calls" | "called"))
                .filter(|&i| lead - i == 1)
                .filter(|&i| {
                    self.is_courtesy(i, group.sentence) || self.is_called_on(group.tokens.end)
                })
                .map(|i| ("call-on", i))
                // "conferred the award on"
                .or_else(|| {
                    let near = (floor..lead).rev().take(12);
                    near.take_while(|&i| !doc.is(i, &[",", ";"]))
                        .find(|&i| doc.is(i, &["conferred", "bestowed"]))
                        .map(|i| ("presented-to", i))
                }),
            "before" => (floor..lead)
                .rev()
                .take(24)
                .find(|&i| doc.is(i, &["sworn", "oath", "oaths"]))
                .map(|i| ("sworn-in", i)),
            // "heard testimony from Doe"
            "from" => self.handed_from(window.clone()).or_else(|| {
                let heard = doc.is(lead - 1, &["testimony"]) || self.are_heard(lead - 1, floor);
                let heard = heard.then_some(lead - 1);
                heard
                    .or_else(|| self.given_there(group, lead))
                    .map(|i| ("attended-by", i))
            }),
            "to" => has(&markers::is_handing)
                .filter(|&i| {
                    // A prize may be sent; what is awarded at a gathering is handed over.
                    let end = doc.sentences[group.sentence].tokens.end;
                    !doc.is(i, &["awarded"]) || (floor..end).any(|k| self.is_event_at(k))
                })
                .or_else(|| self.handed_far_off(floor, lead))
                .map(|i| ("presented-to", i)),
            "upon" => has(&|w| w == "conferred").map(|i| ("presented-to", i)),
            _ => None,
        }
    }

    /// What a verb at `lead` says with the words in the `window` before it.
    fn verb_before(
        &self,
        group: &Group,
        lead: usize,
        window: Range<usize>,
    ) -> Option<(&'static str, usize)> {
        let doc = self.document;
        let has = |test: &dyn Fn(&str) -> bool| window.clone().rev().find(|&i| test(doc.word(i)));
        match doc.word(lead) {
            "were" | "was" | "included" | "include" | "are" | "comprised" | "including"
            | "includes" | "comprising" | "is" => has(&markers::is_presence)
                .or_else(|| self.on_hand(window.clone()))
                .or_else(|| self.of_team(group, lead))
                .filter(|&i| !(doc.is(lead, &["is"]) && doc.is(i, &["Representing"])))
                .filter(|&i| self.are_there(i, lead))
                .map(|i| ("present-were", i)),
            "met" | "meets" | "greeted" | "accompanied" | "received" => {
                (!self.is_possessive(group)).then_some(("met", lead))
            }
            "introduced" | "welcomed" => self.is_brought(group).then_some(("met", lead)),
            "visited" => {
                (self.is_titled(group) && !self.is_possessive(group)).then_some(("met", lead))
            }
            "assured" | "informed" | "told" | "briefed" if self.opens_at_event(group.sentence) => {
                (self.is_titled(group) && !self.is_possessive(group)).then_some(("met", lead))
            }
            // "Also in attendance: Doe and Roe"
            "attendance" | "present" if doc.is(lead + 1, &[":"]) => Some(("present-were", lead)),
            _ if self.is_headline(group.sentence) => {
                let meets = matches!(doc.word(lead), "Meets" | "MEETS" | "Receives");
                meets.then_some(("met", lead))
            }
            _ => None,
        }
    }

    /// Whether a sentence opens with the gathering at which what it tells was said: "During a meeting at the palace".
    fn opens_at_event(&self, sentence: usize) -> bool {
        let tokens = self.document.sentences[sentence].tokens.clone();
        self.document.is(tokens.start, &["During", "At"])
            && tokens.take(8).any(|i| is_event(&self.document.lower(i)))
    }

    /// The token before the group, its articles and honorifics.
    fn lead(&self, group: &Group, floor: usize) -> Option<usize> {
        let doc = self.document;
        let mut at = group.tokens.start;
        while at > floor
            && (is_determiner(doc.word(at - 1))
                || doc.class(at - 1).intersects(Class::HONORIFIC)
                || doc.is(
                    at - 1,
                    &[
                        "both", "H.", "E.", "HE", ":", "new", "newly", "incoming", "outgoing",
                    ],
                ))
        {
            at -= 1;
        }
        self.past_relation(at)
            .unwrap_or(at)
            .checked_sub(1)
            .filter(|i| *i >= floor)
    }

    /// "met her counterpart, Doe", "accompanied by his wife, Doe": where the words for whose Doe is begin, before a name at
    /// `at`.
    fn past_relation(&self, at: usize) -> Option<usize> {
        let doc = self.document;
        let noun = at.checked_sub(1 + usize::from(doc.is(at.wrapping_sub(1), &[","])))?;
        let kin = &[
            "counterpart",
            "counterparts",
            "wife",
            "husband",
            "spouse",
            "colleague",
            "colleagues",
            "predecessor",
            "successor",
            "deputy",
            "daughter",
            "son",
            "mother",
            "father",
        ];
        let owner = &["his", "her", "their", "its"];
        // "his Doelandic counterpart, Roe"
        (1..=2)
            .map(|n| noun.wrapping_sub(n))
            .find(|&i| doc.is(i, owner))
            .filter(|_| doc.is(noun, kin))
    }

    /// "Doe joined program manager Roe": those joined, past the words of their titles.
    pub(super) fn joined(&self, group: &Group) -> Hit {
        let doc = self.document;
        let floor = doc.sentences[group.sentence].tokens.start;
        let title = |i: usize| {
            doc.is_capitalised(i)
                || doc
                    .class(i)
                    .intersects(Class::TITLE | Class::TITLE_MODIFIER)
                || doc.is(i, &["of", "the", "on", "and", "&", ",", "host", "hosts"])
        };
        let at = (floor..group.tokens.start)
            .rev()
            .take(14)
            .find(|&i| !title(i))?;
        let joins = doc.is(at, &["joined"])
            && !doc.is(
                at.wrapping_sub(1),
                &["previously", "recently", "has", "had"],
            )
            && (self.joins_somewhere(group) || !self.tenor.is_paper(group.sentence, at))
            && !self.joins_in_speech(at);
        (joins && !self.tenor.is_future(group.sentence, at)).then(|| ("met", doc.tokens[at].span))
    }

    /// "joined Doe in Porto": whether the place where the group was joined follows, whatever it was joined for.
    pub(super) fn joins_somewhere(&self, group: &Group) -> bool {
        let doc = self.document;
        let end = self.past_party(group.tokens.end);
        doc.is(end, &["in"]) && doc.class(end + 1).intersects(Class::PLACE)
            || doc.is(end, &["in", "at", "for"]) && (end + 1..end + 5).any(|i| self.is_event_at(i))
    }

    /// The token behind the party and the day that follow a name that ends at `at`: "Doe (R-UT), today at".
    fn past_party(&self, mut at: usize) -> usize {
        let doc = self.document;
        if doc.is(at, &["("]) {
            let close = (at + 1..at + 6).find(|&i| doc.is(i, &[")"]));
            at = close.map_or(at, |i| i + 1);
        }
        let when = |i: usize| {
            doc.is(i, &[",", "today", "yesterday"]) || doc.class(i).contains(Class::WEEKDAY)
        };
        (at..at + 3).find(|&i| !when(i)).unwrap_or(at)
    }

    /// "During the ceremony, Doe unveiled": the subject of a sentence that begins with a gathering.
    pub(super) fn setting(&self, group: &Group) -> Hit {
        let doc = self.document;
        let tokens = doc.sentences[group.sentence].tokens.clone();
        let start = tokens.start;
        if doc.is(start, &["Delivering"]) {
            return self.delivering(group, start);
        }
        let this = doc.is(
            start,
            &["During", "At", "Addressing", "Attending", "Welcoming"],
        ) && doc.is(start + 1, &["the", "this", "today’s", "today's"]);
        // "In a ceremony at the harbour today, Doe"
        let some = doc.is(start, &["In", "At", "During"]) && doc.is(start + 1, &["a", "an"]);
        if !this && !some {
            return None;
        }
        let comma = (start + 2..tokens.end.min(start + 14)).find(|&i| doc.is(i, &[","]))?;
        let aired = |i: usize| doc.is(start, &["During"]) && aired::is_aired(doc.word(i));
        let called = &[
            "ceremony",
            "conference",
            "hearing",
            "briefing",
            "rally",
            "event",
        ];
        let event = (start + 2..comma).find(|&i| {
            if some {
                doc.is(i, called)
            } else {
                self.is_event_at(i) || aired(i)
            }
        })?;
        let mut subject = comma + 1;
        while subject < group.tokens.start
            && (is_determiner(doc.word(subject))
                || doc.class(subject).intersects(Class::HONORIFIC)
                || self.titles[subject])
        {
            subject += 1;
        }
        let court = tokens
            .clone()
            .take(60)
            .any(|i| events::is_court(doc.word(i)));
        let fits = subject == group.tokens.start
            && !court
            && !self.is_possessive(group)
            && !self.tenor.is_future(group.sentence, tokens.end);
        fits.then(|| ("at-the-event", doc.span(start..event + 1)))
    }

    /// "joined Doe in praising the office", "in spearheading efforts": in words and votes, and not in a room.
    pub(super) fn joins_in_speech(&self, joined: usize) -> bool {
        let doc = self.document;
        let end = doc.sentences[doc.sentence_of(joined)].tokens.end;
        (joined + 1..end.min(joined + 60)).any(|i| {
            let next = doc.word(i + 1);
            // "joined in today's announcement by", "joined by Doe to introduce the bill"
            let announced = || (i + 1..end.min(i + 5)).any(|k| doc.is(k, &["announcement"]));
            doc.is(i, &["to"]) && matches!(next, "introduce" | "reintroduce" | "cosponsor")
                || doc.is(i, &["in"])
                    && (announced()
                        || markers::is_common_cause(next)
                        || next.ends_with("ing")
                            && !doc.is_capitalised(i + 1)
                            && !markers::is_common_deed(next))
        })
    }

    /// Whether token `i` names a gathering, and no body that is called by one.
    pub(super) fn is_event_at(&self, i: usize) -> bool {
        let word = self.document.word(i);
        is_event(&self.document.lower(i)) && !events::is_body(word)
    }

    /// Whether something of the group's is spoken of, and not the group.
    pub(super) fn is_possessive(&self, group: &Group) -> bool {
        use crate::text::token::Kind;
        let end = group.tokens.end;
        self.document.kind(end) == Some(Kind::Possessive) && !self.document.is(end + 1, &[","])
    }

    /// Whether a title stands before the first name of the group.
    fn is_titled(&self, group: &Group) -> bool {
        self.document
            .class(group.tokens.start)
            .intersects(Class::TITLE | Class::TITLE_MODIFIER)
    }

    /// Whether a sentence is the headline's, where verbs stand in the present and begin with a capital.
    pub(super) fn is_headline(&self, sentence: usize) -> bool {
        self.document.paragraph_around(sentence).part == Part::Headline
    }
}
