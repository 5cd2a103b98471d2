//! Speeches that stand below what says whose they are.

use super::tests::{check, check_with};

const WORDS: &str =
    "The bridge is weak, and it has to go.\nWe will build a new one in the spring of next year.";

const DIRECT: &[&str] = &[
    "Doe d: The bridge is weak, and it has to go",
    "Doe d: We will build a new one in the spring of next year",
];

#[test]
fn a_speech_is_said_to_stand_below() {
    for line in [
        "A transcript of her remarks is included below.",
        "The full text of Senator Doe's floor statement, as prepared for delivery, follows:",
        "Below are Senator Doe's complete remarks as prepared for delivery.",
        "Here is Doe's statement on the bridge.",
        "The following are excerpts from the speech Doe delivered.",
        "Her testimony is below.",
        "The full statement follows:",
    ] {
        check(
            &format!("Senator Jane Doe spoke of the bridge in the Senate.\n{line}\n{WORDS}"),
            DIRECT,
        );
    }
}

#[test]
fn what_stands_below_may_be_no_speech() {
    for line in [
        "The text of Senator Doe's letter, which goes beyond her statement, is below:",
        "Senator Doe's remarks follow a meeting of the board.",
        "In her remarks, Doe said that the rules which the board follows",
    ] {
        let text = format!(
            "Senator Jane Doe spoke of the bridge in the Senate.\n{line}\nThe bridge was built in 1902 by a firm of Marlow."
        );
        let expected: &[&str] = if line.contains("said") {
            &["Doe r: that the rules which the board follows"]
        } else {
            &[]
        };
        check(&text, expected);
    }
}

#[test]
fn a_heading_may_stand_between() {
    check(
        &format!(
            "Senator Doe's remarks are below.\nRemarks of Senator Jane Doe on the Marlow Bridge\n{WORDS}"
        ),
        DIRECT,
    );
}

#[test]
fn a_speech_goes_on_below_its_attribution() {
    let speech = "The bridge is old, as all of you know, and we have waited for a new one.\nIt was built by those who came \
                  before us, and they built it well for the boats of their day.\nI say to you that we will have a new one \
                  before the year is out.";
    let direct = [
        "Doe d: The bridge is old, as all of you know, and we have waited for a new one",
        "Doe d: It was built by those who came before us, and they built it well for the boats of their day",
        "Doe d: I say to you that we will have a new one before the year is out",
    ];
    check(
        &format!("Addressing the guests, Jane Doe said;\n{speech}"),
        &direct,
    );
    check(
        &format!("The full text of the speech delivered by Jane Doe:\n{speech}"),
        &direct,
    );
    check(
        &format!(
            "Addressing the guests, Jane Doe said:\n“{speech}”\nThe bridge carries the road from Marlow to Carrow and was \
             built in 1902."
        ),
        &direct,
    );
}

#[test]
fn a_list_of_guests_is_no_part_of_a_speech() {
    check_with(
        &format!(
            "Jane Doe said:\n{WORDS}\nJohn Roe, Ann Poe, Max Moe and the head of the port were present at the opening of it."
        ),
        &["Jane Doe|Doe", "John Roe|Roe", "Ann Poe|Poe", "Max Moe|Moe"],
        DIRECT,
    );
}

#[test]
fn a_list_below_a_colon_is_no_speech() {
    check(
        "Jane Doe said:\nThe bridge was built in 1902 by a firm of Marlow and painted in 1950.\nThe road over it leads from \
         Marlow to Carrow along the river.",
        &[],
    );
}

#[test]
fn terms_within_a_quotation_that_goes_on_close_nothing() {
    check(
        "Jane Doe released the following statement:\n\"The rule allows so-called \"open\" bridges and makes the board the \"only judge\" of them.\n\"It ends with the word \"bridge\" in a new place.\n\"We have doubts about the bridge.\"",
        &[
            "Doe d: The rule allows so-called \"open\" bridges and makes the board the \"only judge\" of them",
            "Doe d: It ends with the word \"bridge\" in a new place",
            "Doe d: We have doubts about the bridge",
        ],
    );
}
