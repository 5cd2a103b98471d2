//! Those who spoke at a gathering.

use super::attended::{Hit, Rules};
use super::groups::Group;
use super::markers;
use crate::extract::document::Sentence;
use crate::extract::lexicon::Class;
use crate::extract::list::List;
use crate::extract::{Evidence, Statement, StatementKind};
use crate::release::Part;
use crate::text::Span;
use crate::text::token::Kind;

/// How many tokens before and behind a statement say where it was made. Only lists without an end are longer.
const AROUND: usize = 400;

/// Words for holding a gathering and being at one.
static HOLDING: List = List::of(&[
    "held",
    "convened",
    "conducted",
    "commenced",
    "took",
    "during",
    "During",
    "at",
    "At",
    "attending",
    "addressing",
]);

/// How many statements a release may report of an event's patron who stayed away: it quotes what he once stated, and
/// not what he pointed out, stressed and added.
const PATRON: usize = 2;

/// What one says something in: one stands before students, and not in them.
fn is_given(word: &str) -> bool {
    matches!(
        word,
        "reply"
            | "toast"
            | "address"
            | "welcome"
            | "remarks"
            | "speech"
            | "keynote"
            | "sermon"
            | "lecture"
    )
}

impl Rules<'_, '_> {
    /// "Speaking at the event, Doe said": a statement made where people were gathered.
    pub(super) fn speeches(&mut self, statements: &[Statement]) {
        let doc = self.document;
        for statement in statements {
            let at = doc.token_at(statement.evidence.span.start);
            if at >= doc.tokens.len() {
                continue;
            }
            let sentence = doc.sentence_of(at);
            if self.case || !self.reports(sentence, at) {
                continue;
            }
            let tokens = doc.sentences[sentence].tokens.clone();
            let spoken = doc.tokens_of(statement.span);
            let near = tokens
                .start
                .max(spoken.start.min(at).saturating_sub(AROUND))
                ..tokens.end.min(spoken.end.max(at) + AROUND);
            // Only the words outside the statement place it: around it, and where "Doe told the guests" parts it in two.
            let parted = at..(at..spoken.end)
                .find(|&i| doc.kind(i) == Some(Kind::Open))
                .unwrap_or(at);
            let inside = |i: usize| spoken.contains(&i) && !parted.contains(&i);
            let within = |i: usize| i.clamp(near.start, near.end);
            let outside = || {
                (near.start..within(spoken.start))
                    .chain(parted.clone())
                    .chain(within(spoken.end)..near.end)
            };
            let placed = outside().find(|&i| {
                markers::places_speech(doc.word(i))
                    // "as you said in your speech"
                    && !doc.is(i + 1, &["your"])
                    && (i + 1..near.end.min(i + 8))
                        .take_while(|&k| !inside(k) && !doc.is(k, &[",", "that"]))
                        .any(|k| {
                            let word = doc.lower(k);
                            markers::is_speech(&word)
                                && !doc.is(k + 1, &["to"])
                                && (!doc.is(i, &["in", "In"]) || is_given(&word))
                                || (!doc.is(i, &["in", "In"])
                                    || doc.is(k, &["conference", "hearing", "briefing"])
                                    || doc.is(k, &["meeting"]) && doc.is(k + 1, &["held"]))
                                    && self.is_event_at(k)
                        })
                    || self.is_giving(i)
            });
            let future = || outside().any(|i| markers::is_future(doc, i));
            if let Some(i) = placed.filter(|_| !future()) {
                let end = (i + 1..near.end.min(i + 9))
                    .take_while(|&k| !doc.is(k, &[","]) && !inside(k))
                    .last()
                    .unwrap_or(i);
                self.found[statement.speaker].get_or_insert(Evidence {
                    rule: "spoke-at",
                    span: doc.span(i..end + 1),
                });
            }
        }
    }

    /// "In presenting the medal, Doe said", "Upon accepting the award": what is said while something is given or taken.
    fn is_giving(&self, i: usize) -> bool {
        let doc = self.document;
        doc.is(i, &["in", "In", "Upon", "upon", "While", "while"])
            && doc.is(i + 1, &["presenting", "accepting", "receiving"])
            && (i + 2..i + 7).any(|k| {
                doc.is(
                    k,
                    &[
                        "award",
                        "Award",
                        "medal",
                        "Medal",
                        "decoration",
                        "honor",
                        "honour",
                        "plaque",
                        "certificate",
                        "certificates",
                        "trophy",
                        "cheque",
                        "check",
                    ],
                )
            })
    }

    /// "At a press conference with her colleagues Senator Doe said": a gathering before the name and a verb of saying behind
    /// it, where nothing parts them.
    pub(super) fn said_at(&self, group: &Group) -> Hit {
        let doc = self.document;
        let (start, mut verb) = (group.tokens.start, group.tokens.end);
        let floor = doc.sentences[group.sentence].tokens.start;
        while doc.is(verb, &["today", "also", "yesterday"]) {
            verb += 1;
        }
        let said = doc.class(verb).intersects(Class::CUE_VERB) && !doc.is_capitalised(verb);
        if self.case || !said {
            return None;
        }
        let parts = |i: usize| {
            doc.class(i).intersects(Class::CUE_VERB) || doc.is(i, &[".", ";", ":", "that", "will"])
        };
        let at = (start.saturating_sub(16).max(floor)..start)
            .rev()
            .take_while(|&i| !parts(i))
            .find(|&i| {
                doc.is(i, &["At", "During", "In"])
                    && doc.is(i + 1, &["a", "an", "the", "today", "this"])
            })?;
        let held = |i: usize| {
            self.is_event_at(i)
                && (!doc.is(at, &["In"]) || doc.is(i, &["conference", "hearing", "briefing"]))
        };
        let event = (at + 1..start).find(|&i| held(i))?;
        Some(("spoke-at", doc.span(at..event + 1)))
    }

    /// "I am honored to be here": who says so in the words that are given stands before those he says it to.
    pub(super) fn speakers_here(&mut self, statements: &[Statement]) {
        let doc = self.document;
        let direct = |s: &&Statement| s.kind == StatementKind::Direct;
        for statement in statements.iter().filter(direct) {
            let words = doc.tokens_of(statement.span);
            let near = words.start..words.end.min(words.start + AROUND);
            let here = doc.sites.rare.within(near).find(|&i| {
                doc.is(i, &["here"])
                    && doc.is(i.wrapping_sub(1), &["be"])
                    && doc.is(i.wrapping_sub(2), &["to"])
                    && doc.is(
                        i.wrapping_sub(3),
                        &[
                            "honored",
                            "honoured",
                            "pleased",
                            "delighted",
                            "glad",
                            "happy",
                            "privileged",
                            "privilege",
                            "proud",
                            "honor",
                            "honour",
                            "pleasure",
                        ],
                    )
            });
            if let Some(i) = here.filter(|_| !self.case) {
                self.found[statement.speaker].get_or_insert(Evidence {
                    rule: "spoke-at",
                    span: doc.span(i - 3..i + 1),
                });
            }
        }
    }

    /// Where the release reports a gathering, those whose words it reports in indirect speech spoke there.
    pub(super) fn speakers_of_event(&mut self, statements: &[Statement]) {
        let reported = |s: &Statement| s.kind == StatementKind::Reported;
        if self.case || !statements.iter().any(reported) {
            return;
        }
        let Some(event) = self.event() else {
            return;
        };
        let patrons = self.patrons();
        // By person how often patrons are reported with words that need no listener.
        let mut stated = vec![0; self.people.len()];
        for statement in statements.iter().filter(|s| reported(s)) {
            let speaker = statement.speaker;
            let at = self.document.token_at(statement.evidence.span.start);
            if !self.reports(self.document.sentence_of(at), at) {
                continue;
            }
            let cue = self.document.folded(statement.evidence.span);
            let mut spoken = cue.split(' ').any(markers::is_spoken);
            if patrons[speaker] {
                stated[speaker] += usize::from(spoken);
                spoken =
                    cue.split(' ').any(markers::is_spoken_to_somebody) || stated[speaker] > PATRON;
            }
            if spoken && self.found[speaker].is_none() {
                self.found[speaker] = Some(Evidence {
                    rule: "spoke-at-reported-event",
                    span: event,
                });
            }
        }
    }

    /// By person, whether it was held "under the patronage of" them: they need not have come to be reported with what they
    /// stated.
    fn patrons(&self) -> Vec<bool> {
        let doc = self.document;
        let lent = |at: usize| {
            at >= 2 && doc.is(at - 1, &["of"]) && doc.is(at - 2, &["patronage", "auspices"])
        };
        let mut patrons = vec![false; self.people.len()];
        for group in self.groups {
            let at = group.tokens.start;
            if lent(at) || lent(at.saturating_sub(1)) {
                group.people.iter().for_each(|&p| patrons[p] = true);
            }
        }
        patrons
    }

    /// The words near the beginning that say that a gathering took place: "a discussion was held".
    fn event(&self) -> Option<Span> {
        let doc = self.document;
        let story = |s: &&Sentence| doc.paragraphs[s.paragraph].part == Part::Body;
        let mut sentences = doc.sentences.iter().filter(story).take(6);
        let held = sentences.find_map(|s| {
            let mut words = s.tokens.clone();
            let held = words.find(|&i| {
                HOLDING.has(doc.word(i))
                    && (doc.is(i, &["held", "convened", "conducted", "commenced"])
                        && doc.is(i.wrapping_sub(1), &["was", "were", "been"])
                        || doc.is(i, &["took"]) && doc.is(i + 1, &["place"])
                        || doc.is(
                            i,
                            &["during", "During", "at", "At", "attending", "addressing"],
                        ) && doc.is(i + 1, &["a", "an", "the"]))
            })?;
            // "at a hearing" has the gathering behind it, "a meeting was held" before it.
            let back = if doc.is(held + 1, &["a", "an", "the"]) {
                0
            } else {
                20
            };
            let near = held.saturating_sub(back).max(s.tokens.start)..s.tokens.end.min(held + 8);
            // "A progress review was held": a meeting by another name.
            let review = |i: usize| {
                doc.is(i, &["review", "reviews"]) && doc.is(i.wrapping_sub(1), &["progress"])
            };
            let event = near.clone().find(|&i| self.is_event_at(i) || review(i))?;
            if self.is_future(near) {
                return None;
            }
            Some(
                doc.tokens[event.min(held)]
                    .span
                    .to(doc.tokens[event.max(held)].span),
            )
        });
        held.or_else(|| self.launched()).or_else(|| self.remarks())
    }

    /// "The bridge was officially opened today at the harbour": an act that people gather for, with its day and its place.
    fn launched(&self) -> Option<Span> {
        let doc = self.document;
        let story = |s: &&Sentence| doc.paragraphs[s.paragraph].part == Part::Body;
        doc.sentences.iter().filter(story).take(2).find_map(|s| {
            let done = |&i: &usize| {
                doc.is(i, &["launched", "inaugurated", "opened", "unveiled"])
                    && (i.saturating_sub(2)..i).any(|k| doc.is(k, &["was", "were"]))
                    && (i + 1..i + 4).any(|k| doc.is(k, &["today", "yesterday", "morning"]))
                    && (i + 2..i + 9).any(|k| doc.is(k, &["at"]))
            };
            let at = s.tokens.clone().find(done)?;
            (!self.is_future(s.tokens.clone())).then(|| doc.span(at..at + 2))
        })
    }

    /// "The mayor made these remarks while attending the launch", "A group of students visited the palace today": other
    /// words that say that what is reported was said where people were together.
    fn remarks(&self) -> Option<Span> {
        let doc = self.document;
        let made = |i: usize| {
            let what = doc.is(
                i,
                &["remarks", "statement", "statements", "comments", "views"],
            );
            what && doc.is(i - 1, &["these", "this", "those"])
                && doc.is(i - 2, &["made", "expressed", "delivered"])
                && doc.is(
                    i + 1,
                    &["during", "while", "at", "when", "today", "yesterday"],
                )
        };
        let mut bodies = 0;
        for (index, sentence) in doc.sentences.iter().enumerate() {
            if doc.paragraphs[sentence.paragraph].part != Part::Body {
                continue;
            }
            bodies += 1;
            let tokens = sentence.tokens.clone();
            let visited = |i: usize| bodies <= 3 && doc.is(i, &["visited", "toured"]);
            let mut rare = doc.sites.rare.within(tokens.start + 3..tokens.end);
            let Some(at) = rare.find(|&i| made(i) || visited(i)) else {
                continue;
            };
            let today = || {
                let mut near = at..tokens.end.min(at + 16);
                let many = |i: usize| doc.is(i, &["group", "delegation", "students"]);
                tokens.clone().take(4).any(many)
                    && near.any(|i| doc.is(i, &["today", "yesterday", "morning", "afternoon"]))
            };
            let meant = !visited(at) || today();
            if meant && self.reports(index, at) && !self.is_future(tokens) {
                return Some(doc.span(at - 1..at + 1));
            }
        }
        None
    }
}
