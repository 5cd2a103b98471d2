//! Small cases, each a trap: a text and who attended.

use crate::extract::Participation;
use crate::extract::testing::analysis;

/// Asserts who attended, in the order of the text.
#[track_caller]
fn attended(text: &str, expected: &[&str]) {
    let analysis = analysis(text);
    let there: Vec<&str> = analysis
        .people
        .iter()
        .filter(|p| p.participation == Participation::Attended)
        .map(|p| p.name.as_str())
        .collect();
    assert_eq!(there, expected, "in: {text}");
}

#[test]
fn a_long_list_is_followed_to_its_end() {
    attended(
        "The meeting was attended by several officials, including Minister of Ports Anil Ratna; Governor of the Northern \
         Province Maya Selvam, Members of Parliament (NPP) Ravi Nadan and Suresh Pillai, the District Secretary, M. Kumaran, and others.",
        &[
            "Anil Ratna",
            "Maya Selvam",
            "Ravi Nadan",
            "Suresh Pillai",
            "M. Kumaran",
        ],
    );
}

#[test]
fn those_who_were_also_present() {
    attended(
        "Also present at the opening were Dr. Helen Marsh, the mayor, and Mr. Peter Stone of the Harbour Board.",
        &["Helen Marsh", "Peter Stone"],
    );
    attended(
        "Secretary of Energy Laura Finch and Mr. Bo Larsen were also present at the ceremony.",
        &["Laura Finch", "Bo Larsen"],
    );
}

#[test]
fn who_is_met_and_who_meets() {
    attended(
        "President Leo Grant met with Ambassador Ines Castro at the palace today.",
        &["Leo Grant", "Ines Castro"],
    );
    attended(
        "A meeting between Mayor Tom Ferris and Dr. Ana Lopez took place on Tuesday.",
        &["Tom Ferris", "Ana Lopez"],
    );
}

#[test]
fn a_patron_and_the_one_represented_stay_away() {
    attended(
        "The festival was held under the patronage of President Leo Grant in the old town.",
        &[],
    );
    attended(
        "Mr. Bo Larsen attended the dinner on behalf of President Leo Grant.",
        &["Bo Larsen"],
    );
}

#[test]
fn the_future_and_other_years_put_nobody_anywhere() {
    attended(
        "Mayor Tom Ferris will open the bridge on Sunday, joined by Dr. Ana Lopez.",
        &[],
    );
    attended(
        "BONN, March 3, 2025 -- The firm named Ms. Eva Brandt as its head. In 2011, Eva Brandt attended the climate summit in Oslo.",
        &[],
    );
}

#[test]
fn a_letter_and_a_bill_are_no_gathering() {
    attended(
        "Sen. Ruth Calloway was joined by Sen. Owen Marsh in a letter urging the agency to act.",
        &[],
    );
    attended(
        "Sen. Owen Marsh held a press conference in the capitol on Friday.",
        &["Owen Marsh"],
    );
}

#[test]
fn requirements_are_met_by_nobody_in_a_room() {
    attended("Ms. Eva Brandt met the requirements of the programme.", &[]);
}

#[test]
fn research_led_by_somebody_is_no_event() {
    attended(
        "The research, led by Dr. Ana Lopez of the University of Porto, took six years.",
        &[],
    );
}

#[test]
fn who_speaks_at_an_event_is_there() {
    attended(
        "Speaking at the opening ceremony, Governor Ellen Tate said that the road would bring work to the valley.",
        &["Ellen Tate"],
    );
}

#[test]
fn who_is_sworn_in_and_before_whom() {
    attended(
        "Mr. Bo Larsen was sworn in before Chief Justice Ida Holm at the palace.",
        &["Bo Larsen", "Ida Holm"],
    );
}
