//! The words for gatherings, and for being at one.

use crate::extract::document::Document;

/// Whether a word, in lower case, names a gathering that people are at.
pub fn is_event(word: &str) -> bool {
    matches!(
        word,
        "programme"
            | "program"
            | "meeting"
            | "meetings"
            | "ceremony"
            | "ceremonies"
            | "event"
            | "events"
            | "discussion"
            | "discussions"
            | "talks"
            | "conference"
            | "workshop"
            | "summit"
            | "hearing"
            | "session"
            | "reception"
            | "dinner"
            | "luncheon"
            | "lunch"
            | "breakfast"
            | "forum"
            | "symposium"
            | "inauguration"
            | "opening"
            | "launch"
            | "visit"
            | "tour"
            | "briefing"
            | "roundtable"
            | "rally"
            | "groundbreaking"
            | "ribbon-cutting"
            | "celebration"
            | "celebrations"
            | "festival"
            | "seminar"
            | "gathering"
            | "function"
            | "concert"
            | "dialogue"
            | "town-hall"
            | "assembly"
            | "exhibition"
            | "panel"
            | "signing"
            | "commemoration"
            | "convocation"
            | "graduation"
            | "banquet"
            | "gala"
            | "retreat"
            | "parade"
            | "service"
            | "unveiling"
            | "consultation"
            | "negotiations"
            | "congress"
            | "convention"
            | "swearing-in"
            | "handover"
            | "observance"
            | "vigil"
    )
}

/// What a subject's verb says of being there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// The verb alone says it: attended, visited, chaired.
    Sure,
    /// It says it where its object fits: held a meeting, delivered remarks.
    IfObject(&'static [&'static str]),
    /// It says it where a person is its object: met Doe, welcomed Doe, joined Doe.
    IfPerson,
}

const TALKS: &[&str] = &[
    "meeting",
    "meetings",
    "discussion",
    "discussions",
    "talks",
    "event",
    "ceremony",
    "conference",
    "hearing",
    "session",
    "briefing",
    "roundtable",
    "forum",
    "town",
    "dialogue",
    "summit",
    "workshop",
    "rally",
    "symposium",
    "consultation",
    "consultations",
    "reception",
    "negotiations",
    "press",
    "gathering",
    "seminar",
    "visit",
    "tour",
    "class",
];
const WORDS: &[&str] = &[
    "remarks",
    "speech",
    "address",
    "lecture",
    "keynote",
    "sermon",
    "talk",
    "presentation",
    "toast",
    "oration",
    "testimony",
    "opening",
    "welcome",
    "closing",
];
const PAPERS: &[&str] = &[
    "lease",
    "deal",
    "charter",
    "compact",
    "partnership",
    "agreement",
    "agreements",
    "memorandum",
    "mou",
    "mous",
    "contract",
    "treaty",
    "pact",
    "declaration",
    "accord",
    "book",
    "protocol",
    "letter-of-intent",
];
const PRIZES: &[&str] = &[
    "plans",
    "overview",
    "presentation",
    "findings",
    "proposals",
    "award",
    "awards",
    "certificate",
    "certificates",
    "medal",
    "medals",
    "prize",
    "prizes",
    "plaque",
    "scholarship",
    "scholarships",
    "cheque",
    "check",
    "key",
    "keys",
    "credentials",
    "letters",
    "gift",
    "letter",
    "memento",
    "mementos",
    "deed",
    "deeds",
    "souvenir",
    "copy",
    "report",
    "badge",
    "badges",
    "trophy",
    "allowance",
    "allowances",
];

const GUESTS: &[&str] = &[
    "credentials",
    "delegation",
    "blessings",
    "ambassador",
    "minister",
    "guests",
    "visitors",
    "envoy",
    "commissioner",
];
const MONUMENTS: &[&str] = &[
    "statue",
    "plaque",
    "monument",
    "memorial",
    "portrait",
    "mural",
    "bust",
    "sign",
    "painting",
    "foundation",
    "stone",
];

/// What is opened with a ceremony, gatherings included.
const OPENINGS: &[&str] = &[
    "meeting",
    "event",
    "ceremony",
    "conference",
    "session",
    "summit",
    "workshop",
    "symposium",
    "reception",
    "forum",
    "exhibition",
    "festival",
    "museum",
    "bridge",
    "road",
    "hospital",
    "school",
    "centre",
    "center",
    "building",
    "facility",
    "park",
    "station",
    "library",
    "plant",
    "clinic",
    "branch",
    "hall",
    "factory",
    "terminal",
    "gallery",
    "fair",
    "expo",
    "wing",
    "laboratory",
    "stadium",
];

/// What a verb in the past tense says of its subject.
pub fn presence(word: &str) -> Option<Presence> {
    use Presence::{IfObject, IfPerson, Sure};
    Some(match word {
        "attended" | "participated" | "chaired" | "presided" | "toured" | "visited"
        | "inaugurated" | "arrived" | "officiated" | "graced" | "co-chaired" | "moderated"
        | "attending" | "co-hosted" | "gathered" | "convened" | "partook" | "emceed" => Sure,
        "held" | "hosted" | "conducted" | "led" | "concluded" | "addressed" | "launched"
        | "joined" | "observed" | "kicked" => IfObject(TALKS),
        "opened" => IfObject(OPENINGS),
        "delivered" | "gave" | "offered" | "made" => IfObject(WORDS),
        "signed" | "exchanged" => IfObject(PAPERS),
        "presented" | "handed" | "distributed" => IfObject(PRIZES),
        "received" | "showed" | "guided" => IfObject(GUESTS),
        "unveiled" => IfObject(MONUMENTS),
        "took" => IfObject(&["part", "oath", "oaths", "office"]),
        "invoked" | "bestowed" => IfObject(&["blessings", "blessing"]),
        "paid" => IfObject(&["visit", "homage", "respects", "call", "tribute"]),
        "laid" => IfObject(&["foundation", "wreath", "stone", "wreaths"]),
        "cut" => IfObject(&["ribbon", "ribbons", "tape", "cake"]),
        "assumed" | "resumed" => IfObject(&["duties", "office"]),
        "spoke" => IfObject(&["at", "to", "during", "before"]),
        "lit" => IfObject(&["lamp", "candle", "candles", "lamps"]),
        "planted" => IfObject(&["tree", "sapling", "trees", "saplings"]),
        "engaged" => IfObject(&["discussion", "discussions", "conversation", "dialogue"]),
        "met" | "accompanied" | "greeted" => IfPerson,
        _ => return None,
    })
}

/// What is met without meeting anybody: requirements, goals.
pub fn is_met_otherwise(word: &str) -> bool {
    matches!(
        word,
        "requirements"
            | "criteria"
            | "goals"
            | "goal"
            | "standards"
            | "target"
            | "targets"
            | "deadline"
            | "needs"
            | "demand"
            | "expectations"
    )
}

/// Whether a sentence speaks of what is still to come, or of another year than the release's: nobody is put anywhere.
pub fn is_elsewhen(document: &Document, sentence: usize, release_year: Option<i16>) -> bool {
    let tokens = document.sentences[sentence].tokens.clone();
    let Some(year) = release_year else {
        return false;
    };
    tokens.clone().any(|i| {
        let word = document.word(i);
        word.len() == 4
            && word.starts_with(['1', '2'])
            && word
                .parse::<i16>()
                .is_ok_and(|y| (1900..2100).contains(&y) && y < year)
            && document.is(
                i.wrapping_sub(1),
                &["in", "In", "since", "Since", ",", "from"],
            )
    })
}

/// What happens in court, which is no gathering that a release reports.
pub fn is_court(word: &str) -> bool {
    matches!(
        word,
        "sentencing" | "trial" | "arraignment" | "case" | "prosecution" | "plea"
    )
}
