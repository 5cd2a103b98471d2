//! Cue verbs: what a verb of saying asks of the words behind it.
//!
//! The lists say that "noted" and "announced" are verbs of saying; this says which of their objects make a statement:
//! "announced a plan" and "announced that" do, "shared that" does and "shared a room" does not.

use crate::extract::document::Document;
use crate::extract::lexicon::Class;

/// What may follow a verb so that it says what somebody said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Frame {
    /// Only words between quotation marks: continued, joked.
    Quote,
    /// Likewise, and never reported speech, whatever follows: admitted, agreed.
    Assent,
    /// A quotation or a clause that begins with "that" or a question word: wrote, claimed, shared.
    That,
    /// A quotation or any clause, never a bare object: said, added.
    Clause,
    /// Any object: thanked, stressed, announced.
    Object,
    /// An object and then "to", or "that": directed, asked.
    Order,
    /// A listener and then a clause: told.
    Told,
    /// One of these words at once, or "that": called for, pointed out.
    Particle(&'static [&'static str]),
    /// An object of which one of these is a part: extended his condolences.
    Giving,
}

/// What [`Frame::Giving`] verbs give when they are speech acts.
const GIVEN: &[&str] = &[
    "apologies",
    "apology",
    "appreciation",
    "best",
    "birthday",
    "blessings",
    "condolence",
    "condolences",
    "congratulations",
    "congratulatory",
    "felicitations",
    "gratitude",
    "greeting",
    "greetings",
    "invitation",
    "message",
    "prayers",
    "regards",
    "respects",
    "sympathies",
    "sympathy",
    "thanks",
    "welcome",
    "wish",
    "wishes",
];

/// The frame of the verb at token `i`, or None where it is no verb of saying. A capital is allowed only where `initial`
/// says that a sentence or a clause begins here.
pub(super) fn frame(document: &Document, i: usize, initial: bool) -> Option<Frame> {
    let class = document.class(i);
    if !class.intersects(Class::CUE_VERB | Class::SPEECH_ACT) {
        return None;
    }
    let word = document.word(i);
    if !initial && !word.starts_with(|c: char| c.is_ascii_lowercase()) {
        return None;
    }
    let mut buffer = [0u8; 16];
    let lower = buffer.get_mut(..word.len())?;
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    Some(frame_of(std::str::from_utf8(lower).ok()?, class))
}

fn frame_of(verb: &str, class: Class) -> Frame {
    match stem(verb) {
        // Assent and confession report no words of one's own.
        "admit" | "admitt" | "deni" | "deny" | "agre" | "agree" | "conced" | "confess"
        | "believ" => Frame::Assent,
        "continu" | "began" | "begin" | "beginn" | "jok" | "quip" | "quipp" | "boast"
        | "repeat" | "respond" | "repli" | "reply" | "answer" | "reflect" | "conclud"
        | "elaborat" | "comment" => Frame::Quote,
        "claim" | "alleg" | "question" | "report" | "reveal" | "disclos" | "declar" | "testify"
        | "testifi" | "wrot" | "writ" | "shar" | "maintain" | "contend" | "indicat" | "observ"
        | "stipulat" | "signal" | "estimat" | "confirm" | "post" | "tweet" | "quot" | "remark"
        | "describ" | "assert" | "argu" | "complain" | "affirm" | "swear" | "swor" | "mus"
        | "opin" | "enthus" | "exclaim" | "retort" => Frame::That,
        "tell" | "told" | "inform" | "notify" | "notifi" | "remind" | "assur" | "reassur" => {
            Frame::Told
        }
        "call" => Frame::Particle(&["for", "on", "upon", "attention"]),
        "point" => Frame::Particle(&["out", "to"]),
        "appeal" => Frame::Particle(&["to", "for"]),
        "direct" | "ask" | "request" | "challeng" | "propos" | "invit" | "beg" | "begg"
        | "advis" => Frame::Order,
        "extend" | "offer" | "convey" => Frame::Giving,
        _ if class.contains(Class::SPEECH_ACT) => Frame::Object,
        _ => Frame::Clause,
    }
}

/// The verb without its ending: enough to tell the listed verbs apart.
fn stem(verb: &str) -> &str {
    for ending in ["ing", "ed", "es", "s", "e"] {
        if let Some(stem) = verb.strip_suffix(ending)
            && stem.len() >= 3
        {
            return stem;
        }
    }
    verb
}

/// Where what was said begins, given the token after the verb and the end of the sentence; None where the verb's
/// object makes no statement.
pub(super) fn complement(
    document: &Document,
    frame: Frame,
    after: usize,
    end: usize,
) -> Option<usize> {
    let mut start = after;
    while start < end && document.is(start, &[",", ":", "-", "–", "—"]) {
        start += 1;
    }
    let least = if frame == Frame::Object { 1 } else { 2 };
    if words(document, start, end) < least {
        return None;
    }
    let opens_clause = |i: usize| {
        document.is(
            i,
            &[
                "that", "how", "why", "what", "whether", "where", "which", "when", "who",
            ],
        )
    };
    let clause = opens_clause(start)
        || time_or_place(document, start) && that_within(document, start, end, 8);
    let accepted = match frame {
        Frame::Quote | Frame::Assent => false,
        Frame::That => clause,
        Frame::Clause => {
            clause
                || !document.is(
                    start,
                    &["by", "about", "of", "with", "and", "or", "goodbye", "to"],
                ) && words(document, start, end) >= 3
        }
        Frame::Told => {
            clause || that_within(document, start, end, 8) || words(document, start, end) >= 5
        }
        Frame::Object => {
            !document.is(start, &["by", "and", "or", "with", "as"]) && !refers_back(document, start)
        }
        Frame::Order => {
            clause
                || document.is(start, &["for", "about"])
                || !document.is(start, &["to", "by"]) && within(document, start, end, "to")
        }
        Frame::Particle(allowed) => opens_clause(start) || document.is(start, allowed),
        Frame::Giving => clause || (start..end.min(start + 10)).any(|i| document.is(i, GIVEN)),
    };
    if !accepted {
        return None;
    }
    // "pointed out that", "called for": the particle belongs to the verb, except that "for" and "on" open the words.
    if matches!(frame, Frame::Particle(_)) && document.is(start, &["out"]) {
        start += 1;
    }
    (start < end).then_some(start)
}

/// `made these remarks`, `expressed his views at`: what was said stands elsewhere.
fn refers_back(document: &Document, i: usize) -> bool {
    document.is(
        i,
        &["these", "this", "those", "such", "his", "her", "their"],
    ) && document.is(
        i + 1,
        &[
            "views",
            "view",
            "remarks",
            "sentiments",
            "comments",
            "ideas",
            "thoughts",
            "facts",
            "statement",
            "points",
            "opinions",
        ],
    )
}

/// Whether an adverbial stands between the verb and its clause: "said on Monday that".
fn time_or_place(document: &Document, i: usize) -> bool {
    document.is(
        i,
        &[
            "today",
            "yesterday",
            "on",
            "in",
            "at",
            "to",
            "during",
            "this",
            "last",
            "earlier",
            "again",
            "also",
            "here",
            "recently",
            "publicly",
            "clearly",
            "me",
            "us",
            "him",
            "her",
            "them",
            "reporters",
        ],
    ) || document.class(i).contains(Class::WEEKDAY)
}

fn that_within(document: &Document, start: usize, end: usize, reach: usize) -> bool {
    (start..end.min(start + reach)).any(|i| document.word(i) == "that")
}

fn within(document: &Document, start: usize, end: usize, word: &str) -> bool {
    (start..end.min(start + 14)).any(|i| document.word(i) == word)
}

/// The number of words between two tokens, counted up to ten.
fn words(document: &Document, start: usize, end: usize) -> usize {
    (start..end)
        .filter(|i| document.tokens[*i].is_word())
        .take(10)
        .count()
}
