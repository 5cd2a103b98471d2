//! What a gathering is said to have had: "the forum featured Doe", "three sessions, one presented by Doe".

use super::aired;
use super::attended::Rules;
use super::groups::Group;

impl Rules<'_, '_> {
    /// "The meeting included Doe and Roe", "the forum featured voices from ten countries, including Doe": the words before
    /// the verb at `at` that name the gathering whose guests follow.
    pub(super) fn featured(&self, floor: usize, at: usize) -> Option<usize> {
        let doc = self.document;
        if doc.is(at, &["included", "featured", "features"]) {
            let mut noun = at;
            // "The episode, which featured Doe"
            while noun > floor && doc.is(noun - 1, &["also", "which", "that", ","]) {
                noun -= 1;
            }
            let past = !doc.is(at, &["features"]);
            return noun.checked_sub(1).filter(|&i| {
                i > floor && (past && self.is_guested(i) || aired::is_aired(doc.word(i)))
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
                ],
            )
        })?;
        // "the panel, led by Doe of the chamber, brought together": the noun may stand far off.
        let reach = if doc.is(drew, &["brought"]) { 30 } else { 3 };
        (floor..drew)
            .rev()
            .take(reach)
            .find(|&i| self.is_guested(i))
            .filter(|_| (drew + 1..at).any(|i| is_people(doc.word(i))))
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
        let verb = (floor..noun)
            .rev()
            .take(6)
            .find(|&i| doc.is(i, &["featured", "included", "heard", "enjoyed"]))?;
        let mut before = (floor..verb).rev().take(4);
        before
            .any(|i| self.is_guested(i) || doc.is(i, &["program", "programme", "attendees"]))
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
