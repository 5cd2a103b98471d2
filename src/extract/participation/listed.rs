//! Names in a list of those present that opens further before them.

use super::announced;
use super::attended::{Hit, Rules, is_determiner, is_noun_too};
use super::groups::Group;
use super::markers;
use super::presence;
use crate::extract::document::Document;
use crate::extract::lexicon::Class;

impl Rules<'_, '_> {
    /// A name in the list that "attended by", "also present were" or "participants included" opens, however long.
    pub(super) fn listed(&self, group: &Group) -> Hit {
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
        if self.titles[at] {
            return None;
        }
        let opens = match word {
            "by" => (floor..at)
                .rev()
                .take(3)
                .find(|&i| markers::opens_list(doc.word(i)) && !is_led(doc, i))
                .or_else(|| self.attended_far_off(floor, at))
                .or_else(|| self.joined_there(floor, at)),
            "were" | "was" | "included" | "include" | "includes" | "are" | "comprised"
            | "comprising" | "including" | "them"
                if self.begins_list(at + 1) =>
            {
                (floor..at)
                    .rev()
                    .take(12)
                    .find(|&i| markers::is_presence(doc.word(i)))
                    .filter(|&i| !self.tells_of_before(floor, at) && self.are_there(i, at))
                    .or_else(|| self.these(sentence, at))
                    .or_else(|| self.those_who(floor, at))
                    .or_else(|| self.featured(floor, at))
            }
            // "Past winners also attended, such as Doe"
            "as" if doc.is(at - usize::from(at > 0), &["such"]) && self.begins_list(at + 1) => {
                let mut before = (floor..at).rev().take(8);
                before.find(|&i| doc.is(i, &["attended", "attendance", "participated", "guests"]))
            }
            ":" => self.featured(floor, at),
            "featured" | "features" | "featuring" if self.begins_list(at + 1) => {
                self.featured(floor, at)
            }
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
            "where" | "when" | "while" | "that" | "behalf" | "said" | "to"
        ) && !(word == "to"
            && (doc.is(at + 1, &["the", "The"]) || doc.is_capitalised(at + 1)));
        // "speakers, including Doe, who presented the plan, and Roe"
        let aside = at > floor
            && doc.is(at - 1, &["who"])
            && doc.is(
                at,
                &[
                    "shared",
                    "presented",
                    "discussed",
                    "highlighted",
                    "outlined",
                ],
            );
        let parts = told && !doc.is_capitalised(at) && !is_noun_too(word) && !aside;
        (parts || other).then_some(None)
    }

    /// Whether those whom the noun at `noun` names and the "including" at `at` lists are somewhere: "officials including Doe
    /// were involved" are not.
    pub(super) fn are_there(&self, noun: usize, at: usize) -> bool {
        let doc = self.document;
        // "Joining the President on these visits are"
        let here =
            (noun..at).any(|i| doc.is(i, &["visit", "visits", "tour", "trip", "delegation"]));
        if announced::is_lineup(doc.word(noun), doc.word(at)) && !here {
            return false;
        }
        if !doc.is(at, &["including"]) || !doc.is(noun, &["officials", "delegates", "speakers"]) {
            return true;
        }
        let sentence = doc.sentences[doc.sentence_of(at)].tokens.clone();
        let near = at.saturating_sub(24).max(sentence.start)..sentence.end.min(at + 60);
        near.into_iter().any(|i| {
            self.is_event_at(i)
                || presence::of(doc.word(i)).is_some()
                || doc.is(
                    i,
                    &[
                        "present",
                        "attendance",
                        "delegation",
                        "meet",
                        "meeting",
                        "attend",
                    ],
                )
        })
    }

    /// Whether a list of people can begin at `i`: "were kept" begins none.
    fn begins_list(&self, i: usize) -> bool {
        let doc = self.document;
        let people = Class::TITLE | Class::TITLE_MODIFIER | Class::HONORIFIC | Class::RANK;
        !doc.word(i).starts_with(|c: char| c.is_ascii_lowercase())
            || doc.class(i).intersects(people)
            || is_determiner(doc.word(i))
            || self.is_kind_of_guest(i)
            || doc.is(
                i,
                &[
                    "former",
                    "also",
                    "senior",
                    "both",
                    "prominent",
                    "several",
                    "key",
                    "notable",
                    "distinguished",
                    "leading",
                    "other",
                ],
            )
    }

    /// "Also in attendance were multi-religious clergy, Speaker Doe": whether a list begins with guests that have no name.
    fn is_kind_of_guest(&self, i: usize) -> bool {
        let doc = self.document;
        let Some(comma) = (i + 1..i + 5).find(|&k| doc.is(k, &[","])) else {
            return false;
        };
        let small = (i..comma).all(|k| doc.word(k).starts_with(|c: char| c.is_ascii_lowercase()));
        let guests = doc.is(comma - 1, &["clergy", "staff", "personnel"])
            || doc.word(comma - 1).ends_with('s');
        small
            && guests
            && doc
                .class(comma + 1)
                .intersects(Class::TITLE | Class::TITLE_MODIFIER)
    }

    /// "The meeting was attended and addressed by": the participle of a "by" that stands further off.
    fn attended_far_off(&self, floor: usize, by: usize) -> Option<usize> {
        let doc = self.document;
        (floor + 1..by)
            .rev()
            .take(12)
            .take_while(|&i| !doc.is(i, &[",", ";"]))
            .find(|&i| doc.is(i, &["attended"]) && doc.is(i - 1, &["was", "were", "also"]))
    }

    /// "was joined at the ceremony by": the participle of a "by" with the gathering between.
    fn joined_there(&self, floor: usize, by: usize) -> Option<usize> {
        let doc = self.document;
        let joined = (floor + 1..by)
            .rev()
            .take(9)
            .find(|&i| doc.is(i, &["joined", "accompanied"]))?;
        let there = doc.is(joined + 1, &["at", "on", "for", "during"]);
        let event = (joined + 2..by).any(|i| self.is_event_at(i));
        (there && event).then_some(joined)
    }

    /// "Those who met with the President included": the verb of being there.
    fn those_who(&self, floor: usize, at: usize) -> Option<usize> {
        let doc = self.document;
        let who = (floor..at)
            .rev()
            .take(16)
            .find(|&i| doc.is(i, &["who", "that"]) && i > floor)?;
        let people = doc.is(
            who - 1,
            &[
                "Those",
                "those",
                "officials",
                "leaders",
                "members",
                "others",
            ],
        );
        (who + 1..at)
            .filter(|_| people)
            .find(|&i| presence::of(doc.word(i)).is_some())
    }

    /// "Before joining the firm he was": what somebody did elsewhere, earlier.
    fn tells_of_before(&self, floor: usize, at: usize) -> bool {
        (floor..at).rev().take(10).any(|i| {
            self.document.is(
                i,
                &[
                    "Before", "before", "Prior", "prior", "Since", "since", "After",
                ],
            )
        })
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

    /// A list of those present that a wrong full stop cuts in two: what follows has no verb.
    pub(super) fn runs_on(&self, sentence: usize) -> Hit {
        let (last, rule, span) = self.list?;
        let doc = self.document;
        let follows = last + 1 == sentence || last == sentence;
        let together = doc.sentences[last].paragraph == doc.sentences[sentence].paragraph;
        (follows && together && self.tenor.is_verbless(sentence)).then_some((rule, span))
    }
}

/// "The Committee is chaired by", "is co chaired by" where the hyphen was lost: an office, and no gathering.
fn is_led(document: &Document, i: usize) -> bool {
    let half = usize::from(document.is(i.wrapping_sub(1), &["co"]));
    document.is(i, &["chaired", "co-chaired", "led", "headed"])
        && document.is(i.wrapping_sub(1 + half), &["is", "are"])
}
