//! The words for gatherings, and for being at one.

use std::ops::Range;

use crate::extract::document::Document;
use crate::extract::lexicon::Class;

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
    /// It says it where one of these follows at once: spoke at, and not spoke of.
    IfNext(&'static [&'static str]),
    /// It says it where a person is its object: met Doe, welcomed Doe, joined Doe.
    IfPerson,
}

const TALKS: &[&str] = &[
    "meeting",
    "meetings",
    "sessions",
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
    "students",
    "participants",
    "audience",
    "crowd",
    "attendees",
    "delegates",
    "guests",
    "congregation",
    "graduates",
    "schoolchildren",
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
    "plan",
    "draft",
    "address",
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
    use Presence::{IfNext, IfObject, IfPerson, Sure};
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
        "took" => IfObject(&["part", "oath", "oaths"]),
        "invoked" | "bestowed" => IfObject(&["blessings", "blessing"]),
        "paid" => IfObject(&["visit", "homage", "respects", "call", "tribute"]),
        "laid" => IfObject(&["foundation", "wreath", "stone", "wreaths"]),
        "cut" => IfObject(&["ribbon", "ribbons", "tape", "cake"]),
        "assumed" | "resumed" => IfObject(&["duties", "office"]),
        "spoke" => IfNext(&["at", "to", "during", "before"]),
        "testified" => IfObject(&[
            "Committee",
            "committee",
            "Subcommittee",
            "subcommittee",
            "Congress",
        ]),
        "witnessed" => IfObject(&[
            "signing",
            "ceremony",
            "exchange",
            "launch",
            "event",
            "unveiling",
        ]),
        "lit" => IfObject(&["lamp", "candle", "candles", "lamps"]),
        "planted" => IfObject(&["tree", "sapling", "trees", "saplings"]),
        "engaged" => IfObject(&["discussion", "discussions", "conversation", "dialogue"]),
        "met" | "accompanied" | "greeted" => IfPerson,
        _ => return None,
    })
}

/// What a headline's verb, in the present tense and in lower case, says of its subject.
pub fn presence_now(word: &str) -> Option<Presence> {
    use Presence::{IfObject, IfPerson, Sure};
    Some(match word {
        "attends" | "visits" | "tours" | "chairs" | "presides" | "inaugurates" | "co-chairs"
        | "participates" => Sure,
        "unveils" => IfObject(MONUMENTS),
        "holds" | "hosts" | "leads" | "addresses" | "convenes" => IfObject(TALKS),
        "opens" => IfObject(OPENINGS),
        "delivers" => IfObject(WORDS),
        "receives" => IfObject(GUESTS),
        "pays" => IfObject(&["visit", "homage", "respects", "call", "tribute", "tributes"]),
        "meets" => IfPerson,
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
    if is_recalled(document, tokens.clone()) {
        return true;
    }
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
            && (document.is(
                i.wrapping_sub(1),
                &["in", "In", "since", "Since", ",", "from"],
            ) || document.class(i.wrapping_sub(1)).intersects(Class::MONTH))
    })
}

/// "Earlier this year", "last month", "two years ago": whether a sentence recalls what was, and not this day or week.
pub fn is_recalled(document: &Document, mut tokens: Range<usize>) -> bool {
    let span = |i: usize| {
        document.is(
            i,
            &[
                "year", "month", "spring", "summer", "fall", "autumn", "winter",
            ],
        ) || document.class(i).intersects(Class::MONTH) && document.is_capitalised(i)
    };
    let back = |i: usize| match document.word(i) {
        "last" | "Last" => span(i + 1),
        "Earlier" | "earlier" => document.is(i + 1, &["this"]) && span(i + 2),
        "ago" => document.is(i.wrapping_sub(1), &["years", "months", "decades"]),
        _ => false,
    };
    let now = |i: usize| {
        document.class(i).intersects(Class::WEEKDAY)
            || document.is(
                i,
                &[
                    "today",
                    "yesterday",
                    "morning",
                    "afternoon",
                    "evening",
                    "tonight",
                ],
            )
    };
    tokens.clone().any(back) && !tokens.any(now)
}

/// Gatherings that are bodies, services and plans where they begin with a capital: the Congress, Guest Service.
pub fn is_body(word: &str) -> bool {
    matches!(
        word,
        "Congress"
            | "Assembly"
            | "Service"
            | "Program"
            | "Programme"
            | "Panel"
            | "Convention"
            | "Launch"
            | "Function"
    )
}

/// What happens in court, which is no gathering that a release reports.
pub fn is_court(word: &str) -> bool {
    matches!(
        word,
        "court"
            | "indictment"
            | "judge"
            | "defendant"
            | "sentenced"
            | "guilty"
            | "sentencing"
            | "trial"
            | "arraignment"
            | "case"
            | "prosecution"
            | "plea"
    )
}

/// What a release about a court case says at once.
pub fn is_prosecution(word: &str) -> bool {
    matches!(
        word,
        "sentenced"
            | "indicted"
            | "indictment"
            | "pleaded"
            | "pleads"
            | "plead"
            | "convicted"
            | "guilty"
            | "extradited"
            | "arraigned"
            | "defendants"
            | "defendant"
            | "prison"
            | "conspiring"
            | "conspiracy"
            | "felony"
    )
}

/// What one attends for years.
pub fn is_school(word: &str) -> bool {
    matches!(
        word,
        "University"
            | "College"
            | "School"
            | "Academy"
            | "Institute"
            | "Seminary"
            | "school"
            | "college"
            | "university"
    )
}
