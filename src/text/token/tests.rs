//! What a text is cut into.

use super::*;

fn words(text: &str) -> Vec<&str> {
    tokenize(text)
        .into_iter()
        .map(|t| t.span.of(text))
        .collect()
}

#[test]
fn names_stay_whole() {
    assert_eq!(
        words("Mr. O’Brien and Lee Man-hee of AT&T"),
        ["Mr.", "O’Brien", "and", "Lee", "Man-hee", "of", "AT&T"]
    );
    assert_eq!(
        words("John F. Kennedy, Jr., of Inc."),
        ["John", "F.", "Kennedy", ",", "Jr.", ",", "of", "Inc."]
    );
    assert_eq!(words("R.M.P.G. Silva"), ["R.M.P.G.", "Silva"]);
    assert_eq!(
        words("Roe (D-N.Y.) said"),
        ["Roe", "(", "D-N.Y.", ")", "said"]
    );
}

#[test]
fn a_name_glued_to_a_word_of_grammar() {
    assert_eq!(
        words("the lock ofTarnow and theDistrict, not forAB or theatre"),
        [
            "the", "lock", "of", "Tarnow", "and", "the", "District", ",", "not", "forAB", "or",
            "theatre"
        ]
    );
}

#[test]
fn a_lost_space_parts_words() {
    assert_eq!(
        words("it announced.White was"),
        ["it", "announced", ".", "White", "was"]
    );
    assert_eq!(words("the U.S.Attorney"), ["the", "U.S.", "Attorney"]);
}

#[test]
fn domains_of_names_in_capitals() {
    assert_eq!(
        words("QX.com’s firm and QuayWorks.AI, as told.AI is"),
        [
            "QX.com",
            "’s",
            "firm",
            "and",
            "QuayWorks.AI",
            ",",
            "as",
            "told",
            ".",
            "AI",
            "is"
        ]
    );
    assert_eq!(words("by QX.com. Then"), ["by", "QX.com", ".", "Then"]);
}

#[test]
fn possessives_stand_apart() {
    assert_eq!(
        words("Ohio's and the President’s Fund"),
        ["Ohio", "'s", "and", "the", "President", "’s", "Fund"]
    );
    assert_eq!(words("don't"), ["don't"]);
}

#[test]
fn addresses_are_one_token() {
    assert_eq!(
        words("see www.example.com/a. Mail a.b@c.org, now"),
        [
            "see",
            "www.example.com/a",
            ".",
            "Mail",
            "a.b@c.org",
            ",",
            "now"
        ]
    );
    assert_eq!(words("at example.com."), ["at", "example.com", "."]);
}

#[test]
fn straight_marks_open_and_close() {
    let kinds: Vec<Kind> = tokenize("He said, \"We go.\" \"Yes,\" she said.")
        .into_iter()
        .map(|t| t.kind)
        .filter(|k| matches!(k, Kind::Open | Kind::Close))
        .collect();
    assert_eq!(kinds, [Kind::Open, Kind::Close, Kind::Open, Kind::Close]);
    let text = "under the law.\"\"Racial prejudice";
    let kinds: Vec<Kind> = tokenize(text)
        .into_iter()
        .map(|t| t.kind)
        .filter(|k| matches!(k, Kind::Open | Kind::Close))
        .collect();
    assert_eq!(kinds, [Kind::Close, Kind::Open]);
}

#[test]
fn numbers_keep_their_separators() {
    assert_eq!(
        words("$1,200.50 on the 13th (27)"),
        ["$", "1,200.50", "on", "the", "13th", "(", "27", ")"]
    );
}

#[test]
fn a_plain_word_has_letters_and_one_capital_or_all() {
    let plain = |word: &str| tokenize(word)[0].plain;
    for word in ["Acme", "ACME", "J", "Le", "Acme, Inc.", "Acme’s"] {
        assert!(plain(word), "{word}");
    }
    for word in [
        "acme", "AcMe", "ACMe", "J.", "U.S.", "Acme2", "Élan", "Ac-me", "iPad", "12",
    ] {
        assert!(!plain(word), "{word}");
    }
}

#[test]
fn an_office_glued_to_the_firm_of_the_next_line() {
    assert_eq!(
        words("Doe, PresidentCarrow Labs and CEOHarbor Inc. with two CEOs of CEOWORLD"),
        [
            "Doe",
            ",",
            "President",
            "Carrow",
            "Labs",
            "and",
            "CEO",
            "Harbor",
            "Inc.",
            "with",
            "two",
            "CEOs",
            "of",
            "CEOWORLD"
        ]
    );
}
