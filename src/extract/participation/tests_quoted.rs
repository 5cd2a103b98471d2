//! Small cases, each a trap: a text and who is quoted without having attended.

use crate::extract::Participation;
use crate::extract::testing::analysis;

/// Asserts who is quoted, in the order of the text.
#[track_caller]
pub(super) fn quoted(text: &str, expected: &[&str]) {
    let analysis = analysis(text);
    let found: Vec<&str> = analysis
        .people
        .iter()
        .filter(|p| p.participation == Participation::Quoted)
        .map(|p| p.name.as_str())
        .collect();
    assert_eq!(found, expected, "in: {text}");
}

#[test]
fn all_who_announce_something_together_are_quoted() {
    quoted(
        "Senators Ruth Calloway (D-ME) and Owen Marsh (R-OH) today jointly announced a grant for the harbour.",
        &["Ruth Calloway", "Owen Marsh"],
    );
    quoted(
        "Senator Ruth Calloway tonight released the following statement on the ferry.",
        &["Ruth Calloway"],
    );
}

#[test]
fn a_verb_belongs_to_the_name_beside_it() {
    quoted(
        "The bill was written with Senator Ruth Calloway of Ohio. Owen Marsh said that it will pass.",
        &["Owen Marsh"],
    );
    quoted(
        "The bill, which was introduced by Senator Owen Marsh (R-OH), states that no ferry may be sold.",
        &[],
    );
}

#[test]
fn what_one_does_is_not_what_one_says() {
    quoted(
        "Mr. Bo Larsen added to the demand that keeps the smugglers at sea.",
        &[],
    );
    quoted(
        "It was a war that President Leo Grant declared in the spring.",
        &[],
    );
    quoted(
        "Meanwhile, Mr. Bo Larsen was advocating at assemblies and to the papers for a new pier.",
        &[],
    );
}

#[test]
fn a_claim_and_a_message_give_words() {
    quoted(
        "Mr. Bo Larsen's excuse that he had lost the log is not believable.",
        &["Bo Larsen"],
    );
    quoted(
        "President Leo Grant in his message states that the ferry unites both shores.",
        &["Leo Grant"],
    );
}

#[test]
fn those_who_sign_a_letter_are_quoted() {
    quoted(
        "The full text of the letter follows:\n\nDear Mr. Secretary:\n\nWe ask you to keep the ferry.\n\nSincerely,\n\n\
         Senator Ruth Calloway\n\nSenator Owen Marsh\n\ncc: Dr. Ida Holm\n",
        &["Ruth Calloway", "Owen Marsh"],
    );
    quoted(
        "The letter was also signed by Senators Ruth Calloway (D-ME) and Owen Marsh (R-OH).",
        &["Ruth Calloway", "Owen Marsh"],
    );
    quoted(
        "Joining in sending the letter to Secretary Ida Holm were Senators Ruth Calloway (D-ME) and Owen Marsh (R-OH).",
        &["Ruth Calloway", "Owen Marsh"],
    );
    quoted(
        "The order was signed by Judge Owen Marsh of the district court.",
        &[],
    );
}

#[test]
fn the_author_of_a_message_signs_it_below() {
    let message = "New Year Message\n\nMay the new year bring peace to all who live by the sea and to those who sail on it.\n\n\
                   Leo Grant\n\nPresident of Samudra\n";
    quoted(message, &["Leo Grant"]);
    quoted(&message.replace("Message", "Fleet"), &[]);
}

#[test]
fn the_accused_and_their_victims_make_no_statements() {
    let case = "PORTO -- Bo Larsen, 63, of Porto, pleaded guilty today to fraud and faces ten years in prison.";
    quoted(
        &format!(
            "{case} According to court documents, Larsen told a merchant that the ships were insured."
        ),
        &[],
    );
    quoted(
        &format!("{case} Mr. Anil Ratna told Larsen that he wanted his money back."),
        &[],
    );
    quoted(
        &format!("{case} U.S. Attorney Helen Marsh said that the sentence fits the crime."),
        &["Helen Marsh"],
    );
    quoted(
        &format!(
            "{case} In a letter he wrote to the court, Larsen said, \"I knew that the ships were rotten.\""
        ),
        &["Bo Larsen"],
    );
}

#[test]
fn a_long_list_of_those_who_announced_it_is_followed() {
    quoted(
        "The guilty plea was announced today by Assistant Attorney General Helen Marsh of the Criminal Division; U.S. Attorney \
         Peter Stone of the Northern District of Ohio; and Special Agent in Charge Ida Holm of the Cleveland office.",
        &["Helen Marsh", "Peter Stone", "Ida Holm"],
    );
}

#[test]
fn a_letter_that_is_sent_is_what_its_senders_say() {
    quoted(
        "Senators Ruth Calloway (D-ME) and Owen Marsh (R-OH) sent a letter to Secretary Ida Holm on the ferry.",
        &["Ruth Calloway", "Owen Marsh"],
    );
}

#[test]
fn whom_one_urges_says_nothing() {
    quoted(
        "Following the storm the board urged President Leo Grant to rebuild the pier.",
        &[],
    );
    quoted(
        "These arrests end a scheme that robbed the old, said Special Agent in Charge in Porto Ida Holm.",
        &["Ida Holm"],
    );
}

#[test]
fn what_somebody_has_to_say_is_signed_below_whatever_its_headline() {
    let column = "World Fishing Day\n\nWe live from the sea. Let us keep it clean, for it is all that we have and all that our \
                  children will have.\n\nLeo Grant\n\nPresident of Samudra\n";
    quoted(column, &["Leo Grant"]);
    quoted(&format!("{column}\n555-010-1234\n"), &[]);
}

/// Asserts whose names are there to be called.
#[track_caller]
fn contacts(text: &str, expected: &[&str]) {
    let analysis = analysis(text);
    let found: Vec<&str> = analysis
        .people
        .iter()
        .filter(|p| p.participation == Participation::Contact)
        .map(|p| p.name.as_str())
        .collect();
    assert_eq!(found, expected, "in: {text}");
}

#[test]
fn names_before_a_number_are_to_be_called() {
    contacts(
        "The vote was a welcome sign of trust for the harbour and for all who work there Helen Marsh Peter Stone 202 555 0143",
        &["Helen Marsh", "Peter Stone"],
    );
    contacts(
        "Mr. Peter Stone 202 days after the storm said that the pier stands.",
        &[],
    );
}

#[test]
fn those_to_whom_comments_are_sent_are_to_be_written_to() {
    contacts(
        "Any person may submit written comments on the proposed settlement to Helen Marsh, Chief, Ports Section, 450 Fifth Street.",
        &["Helen Marsh"],
    );
    contacts(
        "Sen. Ruth Calloway sent a letter to Helen Marsh, chief of the ports section.",
        &[],
    );
}

#[test]
fn one_announcement_of_many_offices_is_that_of_all() {
    quoted(
        "Assistant Attorney General Helen Marsh of the Criminal Division, U.S. Attorney Peter Stone of the Northern District of \
         Ohio and Special Agent in Charge Ida Holm of the Department of Health and Human Services Office of Inspector General \
         (HHS-OIG) Chicago Regional Office made the announcement.",
        &["Helen Marsh", "Peter Stone", "Ida Holm"],
    );
}

#[test]
fn those_joined_in_speech_speak_too() {
    quoted(
        "Senator Ruth Calloway today joined Senator Owen Marsh (R-OH) in denouncing the sale of the ferry.",
        &["Ruth Calloway", "Owen Marsh"],
    );
    quoted(
        "Senator Ruth Calloway today joined with Senator Owen Marsh to announce legislation for the ferry.",
        &["Ruth Calloway", "Owen Marsh"],
    );
    quoted(
        "Secretary Ruth Calloway was joined in the announcement by Director Owen Marsh of the bureau, and Dr. Hugh Pell.",
        &["Owen Marsh", "Hugh Pell"],
    );
    quoted(
        "As President Leo Grant put it, the sea is wide.",
        &["Leo Grant"],
    );
}

#[test]
fn what_a_bill_calls_for_is_not_what_its_sponsors_say() {
    quoted(
        "The Harbour Act, introduced today by Senators Ruth Calloway (D-ME), Owen Marsh (R-OH), and Hugh Pell (I-VT), calls for a \
         number of steps.",
        &[],
    );
}

#[test]
fn a_text_may_begin_with_anything() {
    for text in [
        "Doe letter",
        "led by Doe",
        "of Dr. Ida Holm",
        "comments to Dr. Ida Holm",
        "here Dr. Ida Holm said \"here\"",
        "to the newly Dr. Ida Holm",
    ] {
        analysis(text);
    }
}

#[test]
fn when_and_for_which_state_a_statement_was_given() {
    quoted(
        "Sen. Ruth Calloway (R-S.C.) this afternoon gave the following statement on the harbour.",
        &["Ruth Calloway"],
    );
}

#[test]
fn a_list_of_those_who_made_the_announcement_may_end_in_others() {
    quoted(
        "U.S. Attorney Helen Marsh of the Northern District of Ohio, Special Agent in Charge Peter Stone of the FBI Marlow \
         Office and members of the Harbour Task Force made the announcement.",
        &["Helen Marsh", "Peter Stone"],
    );
}

#[test]
fn a_statement_behind_an_apposition() {
    quoted(
        "Sen. Ruth Calloway (R-Tenn.), a leading advocate of canals in the state, today issued the following statement.",
        &["Ruth Calloway"],
    );
}

#[test]
fn a_headline_says_whose_statement_follows() {
    quoted(
        "Marsh Statement on the Harbour\n\nThe harbour was a good place. Senator Owen Marsh has lived there for years.\n",
        &["Owen Marsh"],
    );
}

#[test]
fn a_headline_in_capitals_says_whose_words_follow() {
    quoted(
        "SEN. CALLOWAY ISSUES STATEMENT ON CANALS\n\nCanals are good, and I have said so for years. We need them.\n",
        &["CALLOWAY"],
    );
    quoted(
        "SEN. CALLOWAY COMMENTS ON CANALS\n\nCanals are good. They have been for years, and more of them are needed now.\n",
        &["CALLOWAY"],
    );
}

#[test]
fn a_headline_names_a_speaker_and_a_topic() {
    quoted(
        "Owen Marsh on the Harbour of Lunden\n\nThe harbour was a good place. Senator Owen Marsh has lived there for years.\n",
        &["Owen Marsh"],
    );
}

#[test]
fn an_announcement_that_was_made_by_several() {
    quoted(
        "The announcement was made today by U.S. Attorney Helen Marsh for the Western District of Texas, U.S. Attorney Ida Holm \
         and Special Agent in Charge Peter Stone.",
        &["Helen Marsh", "Ida Holm", "Peter Stone"],
    );
}
