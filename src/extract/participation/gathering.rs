//! What a gathering is said to have had: "the forum featured Doe", "three sessions, one presented by Doe".

use super::aired;
use super::attended::Rules;
use super::groups::Group;
use crate::text::token::Kind;

/// How many tokens the name of a gathering may have that stands between it and its verb.
const NAMED: usize = 16;

impl Rules<'_, '_> {
    /// "The meeting included Doe and Roe", "the forum featured voices from ten countries, including Doe": the words before
    /// the verb at `at` that name the gathering whose guests follow.
    pub(super) fn featured(&self, floor: usize, at: usize) -> Option<usize> {
        let doc = self.document;
        if doc.is(at, &["included", "featured", "features", "featuring"]) {
            let had = doc.is(at, &["included", "featured"]);
            return self.having(at, floor).filter(|&i| {
                had && self.is_guested(i)
                    || aired::is_aired(doc.word(i))
                        && (!doc.is(at, &["featuring"]) || aired::is_recorded(doc.word(i)))
                    || doc.is(at, &["featuring"])
                        && self.is_guested(i)
                        && self.took_place(floor, at)
            });
        }
        if !doc.is(at, &["including", ":"]) {
            return None;
        }
        let drew = (floor..at).rev().take(16).find(|&i| {
            doc.is(
                i,
                &[
                    "featured",
                    "brought",
                    "hosted",
                    "drew",
                    "gathered",
                    "attracted",
                    "welcomed",
                    "united",
                    "included",
                ],
            )
        })?;
        // "the panel, led by Doe of the chamber, brought together": the noun may stand far off.
        let reach = if doc.is(drew, &["brought"]) { 30 } else { 3 };
        (floor..drew)
            .rev()
            .take(reach)
            .find(|&i| self.is_guested(i) || doc.is(i, &["opening", "launch"]))
            .filter(|_| (drew + 1..at).any(|i| is_people(doc.word(i))))
    }

    /// The noun that is the subject of the verb of having at `verb`: "The episode, which featured", "the panel 'Ports of
    /// Tomorrow' also featured", "the latest episode of The Harbour Show features".
    fn having(&self, verb: usize, floor: usize) -> Option<usize> {
        let doc = self.document;
        let mut at = verb;
        // "The episode, which featured Doe"
        while at > floor && doc.is(at - 1, &["also", "which", "that", ","]) {
            at -= 1;
        }
        let noun = at.checked_sub(1).filter(|&i| i > floor)?;
        if self.is_guested(noun) || aired::is_aired(doc.word(noun)) {
            return Some(noun);
        }
        // What it is called stands between: the common noun before it has no capital.
        let called = |i: usize| {
            doc.is_capitalised(i)
                || doc.is(
                    i,
                    &["of", "the", "on", "’s", "'s", ",", "titled", "entitled"],
                )
                || matches!(
                    doc.kind(i),
                    Some(Kind::Open | Kind::Close | Kind::Possessive | Kind::Number)
                )
        };
        let before = (floor..=noun).rev().take(NAMED).find(|&i| !called(i))?;
        let common = self.is_guested(before) || aired::is_aired(doc.word(before));
        common.then_some(before)
    }

    /// "hosted a panel discussion featuring Doe": whether the words before `at` say that it was held.
    fn took_place(&self, floor: usize, at: usize) -> bool {
        (floor..at).any(|i| {
            self.document.is(
                i,
                &[
                    "hosted",
                    "held",
                    "convened",
                    "gathered",
                    "concluded",
                    "attended",
                    "enjoyed",
                    "followed",
                    "opened",
                ],
            )
        })
    }

    /// Whether token `i` is a gathering that people are part of: a programme may include works.
    fn is_guested(&self, i: usize) -> bool {
        // "The evening featured Doe"
        self.document.is(i, &["evening", "night"])
            || self.is_event_at(i)
                && !self.document.is(
                    i,
                    &[
                        "program",
                        "programme",
                        "exhibition",
                        "launch",
                        "service",
                        "opening",
                    ],
                )
    }

    /// "The summit featured remarks from Doe", "The evening included performances by Doe and Roe": the verb of the gathering
    /// at which what the noun before the preposition at `lead` says was given.
    pub(super) fn given_there(&self, group: &Group, lead: usize) -> Option<usize> {
        let doc = self.document;
        let floor = doc.sentences[group.sentence].tokens.start;
        let noun = lead.checked_sub(1).filter(|&i| is_part(doc.word(i)))?;
        let verb = (floor..noun).rev().take(6).find(|&i| {
            doc.is(
                i,
                &[
                    "featured",
                    "included",
                    "heard",
                    "enjoyed",
                    "opened",
                    "began",
                    "closed",
                    "concluded",
                ],
            )
        })?;
        let mut before = (floor..verb).rev().take(4);
        before
            .any(|i| {
                let hearers = &["attendees", "crowd", "audience", "guests", "participants"];
                self.is_guested(i) || doc.is(i, &["program", "programme"]) || doc.is(i, hearers)
            })
            .then_some(verb)
    }

    /// "The workshop featured three sessions: one presented by Doe, one led by Roe": the participle of what was held at a
    /// gathering that the sentence begins with.
    pub(super) fn is_part_of_event(&self, group: &Group, participle: usize) -> bool {
        let doc = self.document;
        let floor = doc.sentences[group.sentence].tokens.start;
        let done = doc.is(
            participle,
            &[
                "presented",
                "delivered",
                "led",
                "conducted",
                "moderated",
                "facilitated",
                "given",
            ],
        );
        let had = || {
            (floor..participle).find(|&i| {
                doc.is(
                    i,
                    &["featured", "included", "comprised", "consisted", "covered"],
                )
            })
        };
        done && had().is_some_and(|verb| {
            (floor..verb).rev().take(3).any(|i| self.is_event_at(i))
                && (verb..participle).any(|i| is_part(doc.word(i)))
        })
    }
}

/// What a gathering consists of.
fn is_part(word: &str) -> bool {
    matches!(
        word,
        "sessions"
            | "session"
            | "presentations"
            | "presentation"
            | "lectures"
            | "lecture"
            | "talks"
            | "speeches"
            | "remarks"
            | "address"
            | "addresses"
            | "discussions"
            | "discussion"
            | "workshops"
            | "panel"
            | "panels"
            | "keynote"
            | "keynotes"
            | "music"
            | "entertainment"
            | "performances"
            | "performance"
    )
}

/// Who comes to a gathering.
fn is_people(word: &str) -> bool {
    matches!(
        word,
        "voices"
            | "speakers"
            | "guests"
            | "experts"
            | "leaders"
            | "officials"
            | "representatives"
            | "panelists"
            | "panellists"
            | "scholars"
            | "executives"
            | "participants"
            | "professionals"
            | "figures"
            | "dignitaries"
            | "delegates"
            | "attendees"
            | "scientists"
            | "researchers"
            | "artists"
            | "authors"
            | "lawmakers"
            | "advocates"
            | "members"
            | "entrepreneurs"
            | "investors"
            | "educators"
            | "academics"
            | "diplomats"
            | "celebrities"
            | "stars"
            | "legends"
            | "musicians"
            | "performers"
            | "athletes"
            | "actors"
            | "founders"
            | "winners"
            | "names"
            | "champions"
    )
}
