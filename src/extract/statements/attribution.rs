//! Attributions: the clauses that give words to a speaker.

use std::ops::Range;

use super::cue::{self, Frame};
use super::signature::signature;
use super::slips::{begins_clause, closes_alone, inverts_bare, opener};
use super::stretch::{REACH, Stretch, Subject};
use crate::extract::document::Document;
use crate::extract::lexicon::Class;
use crate::extract::lost;
use crate::text::token::Kind;

/// How many attributions of a sentence are looked back at, so that one of a thousand stays linear.
const NEAR: usize = 24;

/// Where the words stand that an attribution gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Behind the verb: Doe said that they go.
    Behind,
    /// Before the attribution: they go, said Doe; they go, Doe said.
    Before,
    /// Before a passive verb: the deal was announced by Doe.
    Passive,
}

/// A clause that gives words to a speaker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Attribution {
    /// Who speaks.
    pub subject: Subject,
    /// The verb, or "according".
    pub verb: usize,
    /// What the verb asks for.
    pub frame: Frame,
    /// Where the words stand.
    pub place: Place,
    /// From the first token of subject or verb to the last.
    pub tokens: Range<usize>,
    /// The rule that fired.
    pub rule: &'static str,
}

impl Attribution {
    /// Where the clause begins: at its subject or at its verb.
    pub fn start(&self) -> usize {
        self.tokens.start.min(self.subject.tokens.start)
    }
}

/// Everything that gives words to a speaker in a stretch of one sentence. `after_speech` says that a quotation ends
/// right before it.
pub(super) fn attributions(stretch: &Stretch, after_speech: bool) -> Vec<Attribution> {
    let document = stretch.document;
    let mut found: Vec<Attribution> = Vec::new();
    if after_speech && let Some(signed) = signature(stretch) {
        return vec![signed];
    }
    let mut from = stretch.tokens.start;
    while from < stretch.tokens.end {
        // Right behind speech any verb may attribute, further on only those that are listed.
        let i = if after_speech && from - stretch.tokens.start <= 2 {
            from
        } else {
            match document.sites.cues.first(from..stretch.tokens.end) {
                Some(i) => i,
                None => break,
            }
        };
        from = i + 1;
        if document.is(i, &["according", "According"]) && document.is(i + 1, &["to"]) {
            found.extend(according(stretch, i));
            continue;
        }
        // "added to the demand", "continued to grow": what one does, and not what one says.
        if document.is(i + 1, &["to"]) && document.is(i, DONE) {
            continue;
        }
        let start = i == stretch.tokens.start || document.kind(i - 1) == Some(Kind::Open);
        let near = after_speech && leads(stretch, i);
        let frame = match cue::frame(document, i, start) {
            Some(frame) => frame,
            None if near && unlisted_verb(stretch, i) => Frame::Quote,
            None => match phrase_verb(document, i) {
                Some(frame) => frame,
                None => continue,
            },
        };
        let Some(a) = at_verb(stretch, i, frame, near || start && !after_speech, near) else {
            continue;
        };
        if closes_all(stretch, &a) {
            found.retain(|outer| outer.place != Place::Behind);
        }
        if !embedded(stretch, &found, &a) {
            found.push(a);
        }
    }
    found
}

/// Verbs of saying that with "to" behind them say what somebody does.
const DONE: &[&str] = &[
    "added",
    "adds",
    "adding",
    "continue",
    "continued",
    "continues",
    "continuing",
    "began",
    "begin",
    "begins",
    "beginning",
];

/// Whether only punctuation and adverbs stand between the beginning of the stretch and token `i`.
fn leads(stretch: &Stretch, i: usize) -> bool {
    i - stretch.tokens.start <= 2
        && (stretch.tokens.start..i).all(|j| !stretch.document.tokens[j].is_word())
}

/// `“…,” enthuses Doe`: right behind a quotation and right before a name, any verb attributes.
fn unlisted_verb(stretch: &Stretch, i: usize) -> bool {
    let word = stretch.document.word(i);
    (word.ends_with("ed") || word.ends_with('s'))
        && word.starts_with(|c: char| c.is_ascii_lowercase())
        && stretch.cast.starting(i + 1).is_some()
}

/// `made clear that`, `made it clear that`, `drew attention to`, with the last word at `i`, which must be one of
/// [`Sites::cues`](crate::extract::document::Sites::cues).
fn phrase_verb(document: &Document, i: usize) -> Option<Frame> {
    if document.is(i, &["clear"])
        && (document.is(i.wrapping_sub(1), &["made", "makes"])
            || document.is(i.wrapping_sub(2), &["made", "makes"]))
        && document.is(i + 1, &["that"])
    {
        return Some(Frame::That);
    }
    None
}

fn at_verb(
    stretch: &Stretch,
    verb: usize,
    frame: Frame,
    inverted: bool,
    near: bool,
) -> Option<Attribution> {
    let document = stretch.document;
    let end = stretch.tokens.end;
    if let Some(a) = passive(stretch, verb, frame) {
        return Some(a);
    }
    let progressive = document.word(verb).ends_with("ing");
    let behind_comma =
        verb > stretch.tokens.start && document.is(verb - 1, &[",", "-", "–", "—", "!", "?"]);
    // ", thanked Doe", ", told Doe": who stands behind such a verb is who was thanked.
    let invertible = near || document.class(verb).contains(Class::CUE_VERB) && frame != Frame::Told;
    let bare = inverts_bare(stretch, verb);
    if !progressive && invertible && (inverted || behind_comma || bare) {
        if let Some(subject) = stretch.after(verb)
            && (near
                || !subject.people.is_empty()
                    && (ends_clause(stretch, subject.tokens.end)
                        || bare && begins_clause(stretch, subject.tokens.end)))
        {
            return Some(Attribution {
                verb,
                frame,
                place: Place::Before,
                tokens: verb..subject.tokens.end,
                rule: rule(&subject, "said-before"),
                subject,
            });
        }
        if inverted && near {
            return None;
        }
    }
    // "made clear": the subject stands before "made".
    let head = if document.is(verb, &["clear"]) {
        if document.is(verb - 1, &["it"]) {
            verb - 2
        } else {
            verb - 1
        }
    } else {
        verb
    };
    let subject = match stretch.before(head) {
        Some(subject) if !subject.people.is_empty() => subject,
        other => opener(stretch, head).or(other)?,
    };
    let last = verb + 1;
    let closes = closes_sentence(stretch, last);
    // `“It stays,” Doe told the council on Monday.`
    let finishes = document.class(verb).contains(Class::CUE_VERB)
        && !matches!(frame, Frame::Order | Frame::Giving | Frame::Particle(_))
        && unfinished(stretch)
        && near_start(stretch, &subject)
        && !document.is(last, &["that", ",", ":"])
        && verb - stretch.tokens.start <= REACH;
    // `Senator Doe said  The bridge is old` behind a gap that parts paragraphs
    let heads = document.parted_before(subject.tokens.start) && document.gap_before(last + 1) == 2;
    let preceded = !heads
        && subject.tokens.start > stretch.tokens.start
        && document.is(subject.tokens.start - 1, &[",", "–", "—", "-", "?", "!"]);
    let place = if finishes
        || closes_alone(stretch, &subject, verb)
        || closes
            && (preceded
                || subject.tokens.start <= stretch.tokens.start + 1
                    && near_start(stretch, &subject))
        || preceded
            && document.is(last, &[","])
            && last < end
            && !introduced(stretch, subject.tokens.start)
            && !introduces(stretch, last)
    {
        Place::Before
    } else {
        Place::Behind
    };
    let name = match place {
        Place::Before => "said-before",
        _ if progressive => "participle",
        _ if document.class(verb).contains(Class::CUE_VERB) => "said-after",
        _ => "speech-act",
    };
    Some(Attribution {
        verb,
        frame,
        place,
        tokens: if verb - subject.tokens.end <= 6 && subject.tokens.end <= verb {
            subject.tokens.start..last
        } else {
            verb..last
        },
        rule: rule(&subject, name),
        subject,
    })
}

/// Whether a quotation whose sentence goes on ends right before the stretch: `“It stays,”`.
fn unfinished(stretch: &Stretch) -> bool {
    let document = stretch.document;
    let start = stretch.tokens.start;
    start >= 2
        && document.kind(start - 1) == Some(Kind::Close)
        && (document.is(start, &[","]) || document.is(start - 2, &[",", "?", "!"]))
}

/// Whether a mark that was lost and put back at `i` must have introduced what was said: "Doe said  I am glad".
fn introduces(stretch: &Stretch, i: usize) -> bool {
    stretch.document.tokens[i].span.is_empty() && lost::is_i(stretch.document.word(i + 1))
}

fn near_start(stretch: &Stretch, subject: &Subject) -> bool {
    (stretch.tokens.start..subject.tokens.start).all(|i| !stretch.document.tokens[i].is_word())
}

/// The rule's name: how the speaker was told, where that is the harder part.
fn rule(subject: &Subject, clause: &'static str) -> &'static str {
    match subject.rule {
        "pronoun" | "title" | "relative-clause" => subject.rule,
        _ => clause,
    }
}

/// Whether the clause ends at `i`: punctuation, the end, or a time or place behind which it ends.
fn ends_clause(stretch: &Stretch, i: usize) -> bool {
    i >= stretch.tokens.end
        || !stretch.document.tokens[i].is_word()
        || stretch.document.is(
            i,
            &[
                "today",
                "yesterday",
                "in",
                "at",
                "on",
                "of",
                "who",
                "during",
                "after",
                "while",
                "as",
                "for",
                "from",
                "when",
                "about",
                "to",
            ],
        )
        || stretch.document.class(i).contains(Class::WEEKDAY)
}

/// Past "the guests" behind "told", at most five words: who was told is no part of what was said.
fn past_audience(stretch: &Stretch, i: usize) -> usize {
    let document = stretch.document;
    if i == 0 || !document.is(i - 1, &["told", "tells", "reminded", "assured"]) {
        return i;
    }
    let word = |k: &usize| {
        *k < stretch.tokens.end
            && document.tokens[*k].is_word()
            && !document.is(*k, &["that", "how", "to"])
    };
    (i..i + 5).take_while(word).last().map_or(i, |k| k + 1)
}

/// Whether nothing but a time, a place or punctuation stands between `i` and the end of the stretch.
fn closes_sentence(stretch: &Stretch, i: usize) -> bool {
    let document = stretch.document;
    let from = past_audience(stretch, i);
    let mut i = from;
    while i < stretch.tokens.end
        && (document.is(i, &["today", "yesterday", "too", "again", "recently"])
            || document.class(i).contains(Class::WEEKDAY))
    {
        i += 1;
    }
    // "said today at a hearing for the new head of the board": a time before it makes the place one.
    let timed = i > from && document.is(i, &["in", "at", "during"]);
    i >= stretch.tokens.end
        || document.is(i, &["."])
        || document.is(
            i,
            &["in", "at", "during", "of", "about", "to", "after", "before"],
        ) && stretch.tokens.end - i <= if timed { 24 } else { 12 }
            && !(i..stretch.tokens.end).any(|j| document.is(j, &[",", "that", ":"]))
}

/// Whether the clause before `subject` only introduces: `In a statement, Doe said,`.
fn introduced(stretch: &Stretch, subject: usize) -> bool {
    subject - stretch.tokens.start <= 12
        && stretch.document.is(
            stretch.tokens.start,
            &[
                "In",
                "At",
                "On",
                "During",
                "Speaking",
                "Addressing",
                "Following",
                "After",
                "With",
                "Today",
                "Yesterday",
                "Commenting",
                "Responding",
                "For",
                "As",
            ],
        )
}

/// `the deal was announced by Doe`, `the impression shared by Doe`.
fn passive(stretch: &Stretch, verb: usize, frame: Frame) -> Option<Attribution> {
    let document = stretch.document;
    let by = (verb + 1..(verb + 5).min(stretch.tokens.end)).find(|i| document.is(*i, &["by"]))?;
    let mut start = verb;
    while start > stretch.tokens.start
        && (document.is(
            start - 1,
            &["was", "were", "is", "are", "been", "being", "has", "have"],
        ) || document.word(start - 1).ends_with("ly"))
    {
        start -= 1;
    }
    if document.word(verb).ends_with("ing") {
        return None;
    }
    let subject = stretch.agents(by)?;
    if start == verb && !document.is(verb, &["shared", "expressed"]) {
        return None;
    }
    Some(Attribution {
        verb,
        frame,
        place: Place::Passive,
        tokens: start..subject.tokens.end.max(by + 1),
        rule: "passive",
        subject,
    })
}

/// `according to Doe`, before or behind the words.
fn according(stretch: &Stretch, i: usize) -> Option<Attribution> {
    let document = stretch.document;
    let subject = stretch.named_at(i + 2).unwrap_or(Subject {
        people: Vec::new(),
        tokens: i..i + 2,
        rule: "other",
    });
    let initial = i == stretch.tokens.start;
    // "According to Doe's complaint" is nothing that Doe said; neither is "according to court documents".
    Some(Attribution {
        verb: i,
        frame: Frame::Clause,
        place: if initial {
            Place::Behind
        } else {
            Place::Before
        },
        tokens: i..if subject.people.is_empty() {
            (i + 2).min(document.tokens.len())
        } else {
            subject.tokens.end
        },
        rule: "according-to",
        subject,
    })
}

/// Whether an attribution behind a comma ends the sentence: "Roe has admitted that it was so, said Doe", with Doe's office
/// or without, or "Doe said". All that stands before it is Doe's.
fn closes_all(stretch: &Stretch, a: &Attribution) -> bool {
    let document = stretch.document;
    let start = a.start();
    if a.place != Place::Before || start <= stretch.tokens.start || a.subject.people.is_empty() {
        return false;
    }
    let ends = if a.verb == start {
        only_office(stretch, a.subject.tokens.end)
    } else {
        document.is(a.verb, &["said", "says", "added"])
            && (a.verb + 1..stretch.tokens.end).all(|i| !document.tokens[i].is_word())
    };
    ends && document.is(start - 1, &[","])
}

/// Whether nothing but an office stands between a name that ends at `i` and the end of the stretch: "of the Quay Board",
/// ", head of the Quay Board's Canal Division".
fn only_office(stretch: &Stretch, i: usize) -> bool {
    let end = stretch.tokens.end;
    let opens = stretch.is(i, &["of", "for", "at", "in", "with", "from", ","]);
    let office = |j| stretch.joins_name(j) || stretch.is(j, &[",", "with", "from", "charge"]);
    i + 1 >= end || opens && end - i <= REACH && (i + 1..end).all(office)
}

/// Whether words of somebody follow the verb: not in "the reports on the bridge", nor in "agreed to go".
fn gives(stretch: &Stretch, a: &Attribution) -> bool {
    let frame = match a.frame {
        Frame::Assent => Frame::That,
        Frame::Quote => return true,
        frame => frame,
    };
    a.rule == "according-to"
        || cue::complement(stretch.document, frame, a.verb + 1, stretch.tokens.end).is_some()
}

/// Whether an attribution stands within the words that one before it already gives: "Doe said that Roe had said".
fn embedded(stretch: &Stretch, found: &[Attribution], a: &Attribution) -> bool {
    let document = stretch.document;
    let near = found.iter().rev().take(NEAR);
    let Some(outer) = near
        .filter(|f| f.place == Place::Behind)
        .find(|f| f.verb < a.verb && gives(stretch, f))
    else {
        return false;
    };
    if outer.frame == Frame::Quote {
        return false;
    }
    let start = a.tokens.start;
    let coordinate = start > 0
        && (document.is(start - 1, &["while", "whereas", ";"])
            || document.is(start - 1, &["and", "but", "as"])
                && start > 1
                && document.is(start - 2, &[",", ";"]));
    let same = a.subject.people == outer.subject.people;
    !(coordinate || same)
}
