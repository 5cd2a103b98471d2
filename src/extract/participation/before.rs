//! What stands before a name or a list of names and puts it at an event.

use std::ops::Range;

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
        let has = |test: &dyn Fn(&str) -> bool| window.clone().rev().find(|&i| test(doc.word(i)));
        let hit = match doc.word(lead) {
            "by" => self.done_by(group, lead, window),
            "with" | "With" => has(&markers::is_meeting)
                .filter(|&i| {
                    !self.tenor.is_paper(group.sentence, i)
                        && !self.is_hoped(i, floor)
                        && !self.is_call(i, lead)
                })
                .map(|i| ("meeting-with", i)),
            // "A meeting was held on Monday at the hall between": the gathering stands far off.
            "between" => (floor..lead)
                .rev()
                .take(40)
                .find(|&i| is_event(&doc.word(i).to_ascii_lowercase()))
                .map(|i| ("meeting-with", i)),
            "of" => has(&markers::is_company)
                .or_else(|| {
                    has(&|w| w == "leadership").filter(|_| self.tenor.is_held(group.sentence))
                })
                .filter(|&i| lead - i == 1)
                .map(|i| ("in-the-presence-of", i)),
            "on" | "On" => has(&|w| matches!(w, "call" | "calls" | "Call" | "Calls"))
                .filter(|&i| lead - i == 1 && self.is_courtesy(i, group.sentence))
                .map(|i| ("call-on", i)),
            "before" => (floor..lead)
                .rev()
                .take(24)
                .find(|&i| doc.is(i, &["sworn", "oath", "oaths"]))
                .map(|i| ("sworn-in", i)),
            "to" => has(&markers::is_handing).map(|i| ("presented-to", i)),
            "upon" => has(&|w| w == "conferred").map(|i| ("presented-to", i)),
            "were" | "was" | "included" | "include" | "are" | "comprised" | "including"
            | "includes" | "comprising" | "is" => has(&markers::is_presence)
                .filter(|&i| !(doc.is(lead, &["is"]) && doc.is(i, &["Representing"])))
                .filter(|&i| self.are_there(i, lead))
                .map(|i| ("present-were", i)),
            "met" | "meets" | "greeted" | "accompanied" | "received" => {
                (!self.is_possessive(group)).then_some(("met", lead))
            }
            "visited" => {
                (self.is_titled(group) && !self.is_possessive(group)).then_some(("met", lead))
            }
            _ if self.is_headline(group.sentence) => {
                let meets = matches!(doc.word(lead), "Meets" | "MEETS" | "Receives");
                meets.then_some(("met", lead))
            }
            _ => None,
        };
        // "The reception, hosted by Doe, will take place": the future may follow.
        let behind = group.tokens.end + usize::from(doc.is(group.tokens.end, &[","]));
        let comes = doc.is(behind, &["will", "shall"])
            || doc.is(behind, &["is", "are"]) && doc.is(behind + 1, &["scheduled", "to"]);
        hit.filter(|_| !comes && !self.tenor.is_future(group.sentence, lead))
            .map(|(rule, i)| (rule, doc.tokens[i].span.to(doc.tokens[lead].span)))
    }

    /// The token before the group, its articles and honorifics.
    fn lead(&self, group: &Group, floor: usize) -> Option<usize> {
        let doc = self.document;
        let mut at = group.tokens.start;
        while at > floor
            && (is_determiner(doc.word(at - 1))
                || doc.class(at - 1).intersects(Class::HONORIFIC)
                || doc.is(at - 1, &["both", ":"]))
        {
            at -= 1;
        }
        at.checked_sub(1).filter(|i| *i >= floor)
    }

    /// "met with the Chief Prelate of the Chapter, the Most Venerable Doe": the token before the office in apposition that
    /// ends with the comma at `lead`, else `lead`.
    fn past_office(&self, lead: usize, floor: usize) -> usize {
        let doc = self.document;
        if !doc.is(lead, &[","]) {
            return self.past_description(lead, floor);
        }
        let office = Class::TITLE | Class::TITLE_MODIFIER;
        let of_office = |i: usize| {
            doc.is_capitalised(i) && !doc.is(i, &["With", "At", "On"])
                || doc.class(i).intersects(office)
                || doc.is(i, &["of", "for", "to", "and", "the", "&", "’s", "'s"])
        };
        let before = (floor..lead).rev().take(18).find(|&i| !of_office(i));
        let Some(before) = before.filter(|&i| i + 1 < lead) else {
            return lead;
        };
        let first = before + 1 + usize::from(doc.is(before + 1, &["the", "The"]));
        let titled = (first..lead).any(|i| doc.class(i).intersects(Class::TITLE));
        let opens = matches!(doc.word(before), "with" | "by" | "met" | "between");
        if titled && opens { before } else { lead }
    }

    /// "met today with linebacker and survivor Doe": the preposition before what somebody is called who has no title, else
    /// `lead`.
    fn past_description(&self, lead: usize, floor: usize) -> usize {
        let doc = self.document;
        let parts = |i: usize| {
            let word = doc.word(i);
            let verb = !doc.is_capitalised(i) && (word.ends_with("ing") || word.ends_with("ed"));
            verb || !doc.tokens[i].is_word()
                || doc.is(
                    i,
                    &[
                        "to", "that", "who", "which", "in", "at", "on", "from", "about",
                    ],
                )
                || doc.is(i, &["his", "her", "their", "its", "of"])
        };
        let described = (floor..lead + 1).rev().take(9).take_while(|&i| !parts(i));
        let mut with = described.filter(|&i| doc.is(i, &["with", "by"]));
        let Some(with) = with.next().filter(|&i| i < lead) else {
            return lead;
        };
        let met = with.saturating_sub(2).max(floor)..with;
        let meets = |i: usize| doc.is(i, &["met", "joined", "accompanied", "hosted", "attended"]);
        if met.into_iter().any(meets) {
            with
        } else {
            lead
        }
    }

    /// "attended by", "was received on his arrival at the palace by": the passive whose agent the group is.
    fn done_by(
        &self,
        group: &Group,
        by: usize,
        window: Range<usize>,
    ) -> Option<(&'static str, usize)> {
        let doc = self.document;
        let floor = window.start;
        let has = |test: &dyn Fn(&str) -> bool| window.clone().rev().find(|&i| test(doc.word(i)));
        let near = has(&markers::is_passive)
            .filter(|&i| by - i <= 4 && !self.joins_paper(i, group.sentence))
            .filter(|&i| {
                doc.is(i, &["accompanied"]) || !doc.is(i.wrapping_sub(1), &["is", "are", "being"])
            })
            .filter(|&i| !(i >= 2 && doc.is(i - 1, &["be"]) && doc.is(i - 2, &["to"])))
            .filter(|&i| {
                !markers::is_passive_of_event(doc.word(i))
                    || self.is_event_in(window.clone())
                    || has(&markers::is_speech).is_some()
                    || doc.is(i, &["led", "headed"])
                        && has(&|w| matches!(w, "delegation" | "Delegation")).is_some()
                    || doc.is(i, &["Presented", "presented"]) && self.is_at_event(group)
                    || self.is_part_of_event(group, i)
                    || doc.is(i, &["led", "headed"])
                        && has(&|w| w == "team").is_some()
                        && i > floor
                        && doc.is(i - 1, &["was"])
                    || !doc.is(i, &["launched", "led", "headed", "facilitated"])
                        && (i.saturating_sub(3).max(floor)..i).any(|k| doc.is(k, &["was", "were"]))
            })
            .map(|i| ("attended-by", i));
        near.or_else(|| self.done_far_off(group, by))
            .or_else(|| self.carried_out(floor, by))
    }

    /// "was received on his arrival at the palace by": what is done face to face, however far off "by" stands.
    fn done_far_off(&self, group: &Group, by: usize) -> Option<(&'static str, usize)> {
        let doc = self.document;
        let sentence = doc.sentences[group.sentence].tokens.start;
        (sentence + 1..by)
            .rev()
            .take(18)
            .take_while(|&i| !doc.is(i, &[",", ";", "by"]))
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

    /// Whether the words behind the group put it at a gathering: "by Doe of the institute at the society's meeting".
    fn is_at_event(&self, group: &Group) -> bool {
        let doc = self.document;
        let end = doc.sentences[group.sentence].tokens.end;
        let behind = group.tokens.end..end.min(group.tokens.end + 12);
        behind
            .filter(|&i| doc.is(i, &["at", "during"]))
            .any(|i| (i + 1..end.min(i + 14)).any(|k| self.is_event_at(k)))
    }

    /// "a telephone conversation with", "a discussion by phone with": whether nobody saw anybody at what is named at `i`.
    fn is_call(&self, i: usize, lead: usize) -> bool {
        let phone = |k: usize| self.document.is(k, &["telephone", "phone"]);
        (i.saturating_sub(2)..lead).any(phone)
    }

    /// "hoped to meet with": whether the meeting at `i` is only wished for.
    fn is_hoped(&self, i: usize, floor: usize) -> bool {
        let doc = self.document;
        let infinitive = doc.is(i, &["meet", "hold"]) && i > floor && doc.is(i - 1, &["to"]);
        infinitive && (floor..i).rev().take(7).any(|k| is_hope(doc.word(k)))
    }

    /// Whether the "call" at `i` is one that is paid.
    fn is_courtesy(&self, i: usize, sentence: usize) -> bool {
        let floor = self.document.sentences[sentence].tokens.start;
        (floor..i).rev().take(6).any(|k| {
            self.document.is(
                k,
                &[
                    "courtesy", "Courtesy", "paid", "Pays", "pays", "made", "paying",
                ],
            )
        })
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
                || doc.is(i, &["of", "the", "on", "and", "&", ","])
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
        let (doc, end) = (self.document, group.tokens.end);
        doc.is(end, &["in"]) && doc.class(end + 1).intersects(Class::PLACE)
            || doc.is(end, &["in", "at", "for"]) && (end + 1..end + 5).any(|i| self.is_event_at(i))
    }

    /// "During the ceremony, Doe unveiled": the subject of a sentence that begins with a gathering.
    pub(super) fn setting(&self, group: &Group) -> Hit {
        let doc = self.document;
        let tokens = doc.sentences[group.sentence].tokens.clone();
        let start = tokens.start;
        if !doc.is(start, &["During", "At", "Addressing", "Attending"])
            || !doc.is(start + 1, &["the", "this", "today’s", "today's"])
        {
            return None;
        }
        let comma = (start + 2..tokens.end.min(start + 14)).find(|&i| doc.is(i, &[","]))?;
        let event = (start + 2..comma).find(|&i| self.is_event_at(i))?;
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
        (joined + 1..end.min(joined + 40)).any(|i| {
            let next = doc.word(i + 1);
            doc.is(i, &["in"])
                && (markers::is_common_cause(next)
                    || next.ends_with("ing")
                        && !doc.is_capitalised(i + 1)
                        && !markers::is_common_deed(next))
        })
    }

    /// Whether token `i` names a gathering, and no body that is called by one.
    pub(super) fn is_event_at(&self, i: usize) -> bool {
        let word = self.document.word(i);
        is_event(&word.to_ascii_lowercase()) && !events::is_body(word)
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

/// What one has before a meeting, or without one.
fn is_hope(word: &str) -> bool {
    matches!(
        word,
        "hope"
            | "hopes"
            | "hoped"
            | "hoping"
            | "expectation"
            | "expectations"
            | "wish"
            | "wishes"
            | "wished"
            | "desire"
            | "intends"
            | "intention"
            | "plan"
            | "wants"
            | "want"
            | "wanted"
            | "eager"
            | "forward"
            | "requested"
            | "request"
            | "asked"
            | "asking"
            | "urged"
            | "urging"
            | "refused"
            | "failed"
            | "offered"
            | "willing"
            | "ready"
            | "agreed"
            | "invited"
    )
}
