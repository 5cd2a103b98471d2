//! What somebody does for a living, or has won: words for people that by themselves are no office.

use crate::extract::list::List;

/// What somebody does or is said to be, where no body is named.
pub fn is_calling(head: &str) -> bool {
    matches!(
        head,
        "executive"
            | "leader"
            | "strategist"
            | "speaker"
            | "champion"
            | "candidate"
            | "queen"
            | "king"
            | "attorney"
            | "lawyer"
            | "psychiatrist"
            | "surgeon"
            | "economist"
            | "scientist"
            | "researcher"
            | "therapist"
            | "broker"
            | "photographer"
            | "reporter"
            | "journalist"
            | "artist"
            | "musician"
            | "coach"
            | "co-author"
            | "agent"
            | "nurse"
            | "teacher"
            | "physician"
            | "dentist"
            | "accountant"
            | "firefighter"
            | "chef"
            | "writer"
            | "author"
            | "architect"
            | "pilot"
            | "farmer"
            | "engineer"
            | "analyst"
            | "consultant"
            | "instructor"
            | "pharmacist"
            | "trainer"
    ) || head.ends_with("ologist")
}

/// What somebody has won, stands for or has written, which is no office wherever that was.
pub fn is_honour(word: &str) -> bool {
    matches!(
        word.trim_end_matches('s'),
        "nominee"
            | "finalist"
            | "semifinalist"
            | "champion"
            | "winner"
            | "medalist"
            | "medallist"
            | "olympian"
            | "paralympian"
            | "recipient"
            | "honoree"
            | "contestant"
            | "author"
            | "co-author"
    )
}

/// What one earns a living by, and no office before a name either: "nurses Doe and Roe".
pub fn is_living(head: &str) -> bool {
    matches!(
        head,
        "psychiatrist"
            | "neurologist"
            | "cardiologist"
            | "surgeon"
            | "therapist"
            | "photographer"
            | "artist"
            | "musician"
            | "nurse"
            | "teacher"
            | "physician"
            | "dentist"
            | "accountant"
            | "chef"
            | "writer"
            | "author"
            | "farmer"
            | "engineer"
            | "analyst"
            | "consultant"
            | "instructor"
            | "pharmacist"
    )
}

/// See [`is_description`].
static DESCRIPTIONS: List = List::of(&[
    "entrepreneur",
    "author",
    "advocate",
    "activist",
    "philanthropist",
    "writer",
    "investor",
    "musician",
    "poet",
    "volunteer",
    "owner",
    "co-owner",
    "co-owners",
    "operator",
    "operators",
    "resident",
    "singer",
    "actor",
    "actress",
    "novelist",
    "veteran",
    "player",
    "athlete",
    "entrepreneurs",
    "authors",
    "owners",
    "residents",
    "physician",
    "scholar",
    "designer",
    "salesman",
    "saleswoman",
    "salesperson",
    "liaison",
    "capitalist",
    "educator",
    "painter",
    "sculptor",
    "illustrator",
    "assistant",
    "investigator",
    "enforcer",
    "aide",
    "auctioneer",
    "filmmaker",
    "inventor",
    "journalist",
    "lawmaker",
    "lawmakers",
    "composer",
    "songwriter",
    "lyricist",
    "artist",
    "artists",
    "guitarist",
    "drummer",
    "pianist",
    "violinist",
    "cellist",
    "bassist",
    "vocalist",
    "rapper",
    "dancer",
    "choreographer",
    "comedian",
    "photographer",
    "psychologist",
    "historian",
    "poets",
    "storyteller",
    "trader",
    "traders",
    "bookkeeper",
    "lobbyist",
    "lobbyists",
    "chiropractor",
    "influencer",
]);

/// Words that say what somebody does for a living rather than an office, unless a body is named with them.
pub fn is_description(word: &str) -> bool {
    DESCRIPTIONS.has(word)
}
