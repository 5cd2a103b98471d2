//! The verbs that put their subject at an event, with what they ask of their object.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::extract::list::Starts;
use Presence::{IfNext, IfObject, IfPerson, Sure};

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

/// Two lists as one, of `N` words, the length of both.
const fn joined<const N: usize>(
    first: &[&'static str],
    second: &[&'static str],
) -> [&'static str; N] {
    assert!(
        first.len() + second.len() == N,
        "the lists have other lengths"
    );
    let mut all = [""; N];
    let mut i = 0;
    while i < N {
        all[i] = if i < first.len() {
            first[i]
        } else {
            second[i - first.len()]
        };
        i += 1;
    }
    all
}

/// Where people come together, and those who have come.
const GATHERED: &[&str] = &[
    "meeting",
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
    "reception",
    "press",
    "gathering",
    "seminar",
    "visit",
    "class",
];
/// What one holds or leads by being there: a gathering, or talk that needs none.
const TALKS: &[&str] = &joined::<{ GATHERED.len() + 10 }>(
    GATHERED,
    &[
        "meetings",
        "sessions",
        "dialogue",
        "consultation",
        "consultations",
        "negotiations",
        "tour",
        "delegation",
        "pledge",
        "prayer",
    ],
);
/// What one comes to while others are there.
const JOINED: &[&str] = &joined::<{ TALKS.len() + 10 }>(
    TALKS,
    &[
        "occasion",
        "celebration",
        "celebrations",
        "festivities",
        "luncheon",
        "gala",
        "parade",
        "vigil",
        "webinar",
        "podcast",
    ],
);
const WORDS: &[&str] = &[
    "briefing",
    "remarks",
    "speech",
    "address",
    "lecture",
    "keynote",
    "sermon",
    "sermons",
    "speeches",
    "talk",
    "talks",
    "presentation",
    "presentations",
    "lectures",
    "toast",
    "oration",
    "invocation",
    "benediction",
    "eulogy",
    "homily",
    "testimony",
    "opening",
    "welcome",
    "closing",
    "session",
    "sessions",
    "workshop",
    "workshops",
    "message",
];
/// What or whom one addresses by standing there; problems are addressed elsewhere.
const ADDRESSED: &[&str] = &joined::<{ GATHERED.len() + 13 }>(
    GATHERED,
    &[
        "veterans",
        "officers",
        "recruits",
        "troops",
        "soldiers",
        "teachers",
        "assembly",
        "convention",
        "congress",
        "committee",
        "parliament",
        "nation",
        "media",
    ],
);
/// What is taught to those who have come.
const TAUGHT: &[&str] = &[
    "session",
    "sessions",
    "workshop",
    "workshops",
    "seminar",
    "discussion",
    "discussions",
    "training",
    "masterclass",
];
/// What is given face to face to those who are honoured.
const AWARDS: &[&str] = &[
    "award",
    "awards",
    "certificate",
    "certificates",
    "medal",
    "medals",
    "prizes",
    "plaque",
    "plaques",
    "trophy",
    "trophies",
    "cheques",
];
/// Whom one speaks to in the same room.
const HEARERS: &[&str] = &[
    "students",
    "participants",
    "audience",
    "attendees",
    "delegates",
    "delegation",
    "guests",
    "visitors",
    "gathering",
    "schoolchildren",
    "president",
    "minister",
    "ambassador",
    "governor",
    "officials",
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
    "lecture",
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
    "donation",
    "donations",
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
    "appointment",
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

/// What verbs in the past tense say of their subjects.
const VERBS: &[(&[&str], Presence)] = &[
    (
        &[
            "attended",
            "participated",
            "chaired",
            "presided",
            "toured",
            "visited",
            "inaugurated",
            "arrived",
            "officiated",
            "graced",
            "co-chaired",
            "moderated",
            "attending",
            "co-hosted",
            "gathered",
            "convened",
            "partook",
            "emceed",
        ],
        Sure,
    ),
    (&["addressed"], IfObject(ADDRESSED)),
    (&["left"], IfNext(&["island", "country"])),
    (
        &[
            "held",
            "hosted",
            "conducted",
            "led",
            "concluded",
            "launched",
            "observed",
            "kicked",
        ],
        IfObject(TALKS),
    ),
    (&["had"], IfObject(&["meeting", "meetings", "talks"])),
    (&["joined"], IfObject(JOINED)),
    // "contributed as resource persons"
    (&["contributed"], IfNext(&["as"])),
    (&["opened"], IfObject(OPENINGS)),
    (&["delivered", "gave", "offered", "made"], IfObject(WORDS)),
    (&["facilitated"], IfObject(TAUGHT)),
    (&["provided"], IfObject(&["overview", "briefing"])),
    (&["signed", "exchanged"], IfObject(PAPERS)),
    (&["presented", "handed", "distributed"], IfObject(PRIZES)),
    (&["received", "showed", "guided"], IfObject(GUESTS)),
    (&["unveiled"], IfObject(MONUMENTS)),
    (&["took"], IfObject(&["part", "oath", "oaths"])),
    // "placed second", in a contest
    (
        &["placed"],
        IfNext(&["first", "second", "third", "fourth", "fifth"]),
    ),
    (
        &["accepted"],
        IfObject(&["award", "awards", "trophy", "medal", "prize"]),
    ),
    (
        &["invoked", "bestowed", "extended"],
        IfObject(&["blessings", "blessing", "welcome"]),
    ),
    (&["awarded"], IfObject(AWARDS)),
    (&["briefed"], IfObject(HEARERS)),
    (
        &["informed", "educated", "enlightened"],
        IfObject(&[
            "students",
            "participants",
            "audience",
            "attendees",
            "delegates",
            "gathering",
        ]),
    ),
    (&["departed"], IfObject(&["country", "island", "visit"])),
    (&["cast"], IfObject(&["vote", "ballot", "votes"])),
    (
        &["paid"],
        IfObject(&[
            "visit", "visits", "homage", "respects", "call", "calls", "tribute",
        ]),
    ),
    (
        &["laid"],
        IfObject(&["wreath", "stone", "wreaths", "flowers"]),
    ),
    (&["cut"], IfObject(&["ribbon", "ribbons", "tape", "cake"])),
    (&["assumed", "resumed"], IfObject(&["duties", "office"])),
    (&["spoke"], IfNext(&["at", "to", "during", "before"])),
    (
        &["testified"],
        IfObject(&[
            "Committee",
            "committee",
            "Subcommittee",
            "subcommittee",
            "Congress",
            "panel",
            "hearing",
        ]),
    ),
    (&["undertook"], IfObject(&["visit", "tour", "inspection"])),
    (
        &["inspected"],
        IfObject(&[
            "site",
            "sites",
            "progress",
            "premises",
            "facility",
            "facilities",
            "construction",
            "project",
            "road",
            "hospital",
            "school",
            "building",
            "plant",
            "damage",
            "arrangements",
        ]),
    ),
    (
        &["organized", "organised"],
        IfObject(&["briefing", "roundtable"]),
    ),
    (
        &["talked"],
        IfObject(&["reporters", "students", "crowd", "audience", "residents"]),
    ),
    (&["sits", "sat"], IfNext(&["down"])),
    (
        &["witnessed"],
        IfObject(&[
            "signing",
            "ceremony",
            "exchange",
            "launch",
            "event",
            "unveiling",
        ]),
    ),
    (&["rang"], IfObject(&["bell"])),
    (&["broke"], IfObject(&["ground"])),
    (&["read"], IfObject(&["proclamation"])),
    (&["proposed"], IfObject(&["thanks", "toast"])),
    (&["lit"], IfObject(&["lamp", "candle", "candles", "lamps"])),
    (
        &["planted"],
        IfObject(&["tree", "sapling", "trees", "saplings"]),
    ),
    (
        &["engaged"],
        IfObject(&["discussion", "discussions", "conversation", "dialogue"]),
    ),
    (&["met", "accompanied", "accompanying", "greeted"], IfPerson),
];

/// [`VERBS`] by verb: it is asked for most words behind a name.
static BY_VERB: LazyLock<FxHashMap<&str, Presence>> = LazyLock::new(|| {
    let verbs = VERBS.iter();
    verbs
        .flat_map(|(words, presence)| words.iter().map(|word| (*word, *presence)))
        .collect()
});

/// How those verbs begin: most other words of a clause are not looked up.
static STARTS: LazyLock<Starts> = LazyLock::new(|| {
    let mut starts = Starts::NONE;
    BY_VERB.keys().for_each(|verb| starts.add(verb));
    starts
});

/// What a verb in the past tense says of its subject.
pub fn of(word: &str) -> Option<Presence> {
    let fits = STARTS.fit(word);
    fits.then(|| BY_VERB.get(word).copied()).flatten()
}

/// What a headline's verb, in the present tense and in lower case, says of its subject.
pub fn now(word: &str) -> Option<Presence> {
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
