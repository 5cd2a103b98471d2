//! What a gathering is said to have had: "the forum featured Doe", "three sessions, one presented by Doe".

use super::attended::Rules;
use super::groups::Group;

impl Rules<'_, '_> {
    /// "The meeting included Doe and Roe", "the forum featured voices from ten countries, including Doe": the words before
    /// the verb at `at` that name the gathering whose guests follow.
    pub(super) fn featured(&self, floor: usize, at: usize) -> Option<usize> {
        let doc = self.document;
        if doc.is(at, &["included", "featured"]) {
            let noun = at - usize::from(doc.is(at.wrapping_sub(1), &["also"]));
            return noun
                .checked_sub(1)
                .filter(|&i| i > floor && self.is_guested(i));
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
        self.is_event_at(i)
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
    )
}
