//! Words beside a name that say that it is a person's, and what names of people look like.

/// Words for what somebody is to somebody else, that a name follows.
pub(super) fn is_kin(word: &str) -> bool {
    matches!(
        word,
        "wife"
            | "husband"
            | "son"
            | "daughter"
            | "mother"
            | "father"
            | "brother"
            | "sister"
            | "widow"
            | "friend"
            | "colleague"
            | "defendant"
            | "victim"
            | "victims"
            | "co-conspirator"
            | "co-conspirators"
            | "coconspirator"
            | "coconspirators"
            | "co-defendant"
            | "co-defendants"
            | "defendants"
            | "brothers"
            | "sisters"
            | "sons"
            | "daughters"
            | "parents"
            | "cousin"
            | "nephew"
            | "niece"
            | "uncle"
            | "aunt"
            | "grandson"
            | "granddaughter"
            | "grandfather"
            | "grandmother"
            | "spouse"
            | "widower"
            | "fiancé"
            | "fiancée"
            | "classmate"
            | "teammate"
            | "friends"
            | "colleagues"
            | "suspect"
            | "suspects"
            | "plaintiff"
            | "plaintiffs"
            | "survivor"
            | "survivors"
            | "named"
    )
}

/// "photo by Jane Doe"
pub(super) fn is_picture(word: &str) -> bool {
    matches!(
        word,
        "photo" | "Photo" | "photos" | "Photos" | "photograph" | "image" | "Image"
    )
}

/// What only persons do to a work.
pub(super) fn is_authored(word: &str) -> bool {
    matches!(
        word,
        "written"
            | "authored"
            | "penned"
            | "composed"
            | "painted"
            | "photographed"
            | "illustrated"
            | "narrated"
            | "translated"
            | "directed"
            | "invented"
            | "sculpted"
            | "choreographed"
            | "Written"
            | "Directed"
            | "Authored"
    )
}

/// `JW`, `MS`: letters that stand for a name or for no name at all.
pub(super) fn is_monogram(word: &str) -> bool {
    word.len() <= 3 && word.bytes().all(|b| b.is_ascii_uppercase())
}

/// Verbs that organisations rarely stand behind.
pub(super) fn is_personal(word: &str) -> bool {
    matches!(
        word,
        "said"
            | "says"
            | "added"
            | "noted"
            | "explained"
            | "remarked"
            | "recalled"
            | "commented"
            | "stated"
            | "continued"
            | "concluded"
    )
}

/// Whether a word is made of syllables as pinyin and Korean romanisation write them: short, or hyphenated.
pub(super) fn is_syllables(word: &str) -> bool {
    word.len() <= 9
        && word
            .chars()
            .all(|c| c.is_alphabetic() || c == '-' || c == '\'' || c == '’')
}
