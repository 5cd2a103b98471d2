//! Small cases, each a trap: a text and who attended.

use crate::extract::Participation;
use crate::extract::testing::analysis;

/// Asserts who attended, in the order of the text.
#[track_caller]
pub(super) fn attended(text: &str, expected: &[&str]) {
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
        "Sen. Ruth Calloway was joined by Sen. Owen Marsh to introduce the Harbour Plan.",
        &[],
    );
    attended(
        "Secretary Ruth Calloway was joined in the announcement by Director Owen Marsh of the bureau.",
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

#[test]
fn a_title_in_a_list_does_not_part_it() {
    attended(
        "Among the guests were the Ambassador of Norway to Samudra Ida Holm, the Secretary to the President Dr. Anil Ratna and \
         Mr. Bo Larsen representing the Harbour Party.",
        &["Ida Holm", "Anil Ratna", "Bo Larsen"],
    );
    attended(
        "The meeting was attended and addressed at length by Mayor Tom Ferris, Mr. Suresh Pillai from the Growers' Union and \
         Ms. Eva Brandt.",
        &["Tom Ferris", "Suresh Pillai", "Eva Brandt"],
    );
}

#[test]
fn those_who_met_and_those_who_led_a_delegation() {
    attended(
        "Those who met with the governor included: Mr. Bo Larsen, head of the port; Dr. Ana Lopez, head of the clinic.",
        &["Bo Larsen", "Ana Lopez"],
    );
    attended(
        "The talks were attended by a delegation of the fund, led by Mission Chief Peter Stone.",
        &["Peter Stone"],
    );
    attended(
        "The initiative was led by Dr. Ana Lopez, who manages the clinic.",
        &[],
    );
}

#[test]
fn who_was_represented_stays_away() {
    attended(
        "Mr. Bo Larsen, representing President Leo Grant, attended the dinner.",
        &["Bo Larsen"],
    );
}

#[test]
fn what_is_handed_over_is_handed_from_one_to_another() {
    attended(
        "The letter of appointment was handed over to Mr. Bo Larsen this morning at the palace by Dr. Ida Holm.",
        &["Bo Larsen", "Ida Holm"],
    );
    attended(
        "President Leo Grant has appointed Mr. Bo Larsen as harbour master. The letter was handed over to him at the palace.",
        &["Bo Larsen"],
    );
}

#[test]
fn a_courtesy_call_has_two_sides() {
    attended(
        "Ambassador Ines Castro paid a courtesy call on President Leo Grant today.",
        &["Ines Castro", "Leo Grant"],
    );
}

#[test]
fn the_subject_of_what_happened_during_an_event_was_there() {
    attended(
        "During the ceremony, Mr. Bo Larsen, head of the port, presented the plans of the new pier.",
        &["Bo Larsen"],
    );
    attended(
        "During the trial, Mr. Bo Larsen told the court that he was innocent.",
        &[],
    );
}

#[test]
fn a_headline_speaks_in_the_present() {
    attended(
        "Ambassador Meets President Leo Grant\n\nThe two sides spoke of fisheries and of the ferry.\n",
        &["Leo Grant"],
    );
    attended(
        "President Leads Discussion on Harbours\n\nA discussion was held under the patronage of President Leo Grant. Ships were its subject.\n",
        &["Leo Grant"],
    );
    attended(
        "Harbour Board Welcomes Bo Larsen as New Chief Pilot\n\nMr. Bo Larsen has taken up his post.\n",
        &[],
    );
}

#[test]
fn a_patron_is_there_when_he_speaks_to_somebody() {
    let held = "A discussion on the ferry was held at the palace under the patronage of President Leo Grant.";
    attended(
        &format!("{held} President Grant instructed officials to report within a week."),
        &["Leo Grant"],
    );
    attended(
        &format!("{held} President Grant stated that the ferry will stay."),
        &[],
    );
}

#[test]
fn a_long_office_before_the_chair_does_not_hide_him() {
    attended(
        "The meeting was chaired by the Minister of Roads, Ferries and Harbours, Upali Ratna, along with \
         Dr. Ida Holm.",
        &["Upali Ratna", "Ida Holm"],
    );
}

#[test]
fn an_office_that_was_taken_is_no_event() {
    attended(
        "When President Leo Grant took office, the ferry had been lost.",
        &[],
    );
}

#[test]
fn what_is_recalled_is_elsewhere() {
    attended(
        "Last year, Sen. Ruth Calloway met with the pilots of the harbour.",
        &[],
    );
    attended(
        "BONN, March 3, 2025 -- The bill goes on from a hearing that Sen. Ruth Calloway chaired in April 2024.",
        &[],
    );
    attended("Ms. Eva Brandt attended the University of Porto.", &[]);
}

#[test]
fn a_statement_that_is_read_does_not_bring_its_author() {
    attended(
        "Senator Calloway's statement, given below, was read at the vigil today. Sen. Ruth Calloway is from Porto.",
        &[],
    );
}

#[test]
fn whom_the_accused_met_is_no_event() {
    attended(
        "Two Men Indicted for Bribery\n\nAccording to the indictment, Bo Larsen and Peter Stone met with Anil Ratna and \
         participated in the conspiracy.\n",
        &[],
    );
}

#[test]
fn praise_in_common_needs_no_room() {
    attended(
        "Assistant Attorney General Helen Marsh joined U.S. Attorney Peter Stone in praising the work of the office.",
        &[],
    );
}

#[test]
fn a_roll_without_a_colon_and_one_of_what_is_to_come() {
    attended(
        "Below is the list of the envoys who presented their credentials to the king today.\n\n1. Dr. Ana Lopez\n\n2. Mr. Bo Larsen\n",
        &["Ana Lopez", "Bo Larsen"],
    );
    attended(
        "Harbour Chief to Speak at Shipping Forum\n\nPanelists:\n\nMr. Bo Larsen, Harbour Board\n",
        &[],
    );
}

#[test]
fn all_who_made_the_announcement_are_quoted() {
    let analysis = analysis(
        "U.S. Attorney Helen Marsh, Special Agent in Charge Peter Stone and Sheriff Bo Larsen made the announcement.",
    );
    let quoted = analysis
        .people
        .iter()
        .filter(|p| p.participation == Participation::Quoted);
    assert_eq!(quoted.count(), 3, "{:?}", analysis.people);
}

#[test]
fn who_joined_somebody_at_a_place() {
    attended(
        "Senator Ruth Calloway was joined at the harbour by Mayor Owen Marsh and Captain Hugh Pell.",
        &["Ruth Calloway", "Owen Marsh", "Hugh Pell"],
    );
    attended(
        "I am glad to be here with Mayor Owen Marsh and Captain Hugh Pell.",
        &["Owen Marsh", "Hugh Pell"],
    );
    attended(
        "The Committee is co chaired by Senators Owen Marsh and Hugh Pell.",
        &[],
    );
}

#[test]
fn whoever_gave_testimony_was_there() {
    attended(
        "The Committee heard testimony from Jane Roe, Director of the Office of Canal Safety; and Hugh Pell, a captain.",
        &["Jane Roe", "Hugh Pell"],
    );
    attended(
        "The canal board was represented by Trial Attorney Jane Roe.",
        &[],
    );
}

#[test]
fn words_that_are_given_and_papers_that_are_received() {
    attended(
        "Senator Ruth Calloway made the following statement following his remarks. Senator Owen Marsh offered the following \
         comments regarding the address.",
        &[],
    );
    attended(
        "The bill introduced by Senator Hugh Pell was received by the Canal Committee.",
        &[],
    );
}
