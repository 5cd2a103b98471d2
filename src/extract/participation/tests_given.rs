//! What is given, taken and said where people are together: a text and who attended.

use super::tests::attended;

#[test]
fn envoys_on_a_list_have_presented_their_credentials() {
    attended(
        "Two envoys presented their credentials to President Leo Grant today at the palace.\n\nAccordingly:\n\n* His Excellency \
         Mr. Bo Larsen has been appointed as the Ambassador-designate of Norland.\n* Her Excellency Ms. Ida Holm has been \
         appointed as the Ambassador-designate of Samudra.\n",
        &["Leo Grant", "Bo Larsen", "Ida Holm"],
    );
}

#[test]
fn what_is_given_and_taken_face_to_face() {
    attended(
        "Sen. Jim Marsh (R-MO) was today presented with an honorary helmet by the Harbour Institute.",
        &["Jim Marsh"],
    );
    attended(
        "President Leo Grant has appointed Dr. Ida Holm as the harbour pilot.\n\nThe letter was handed to her by the Secretary \
         to the President, Mr. Bo Larsen, today.",
        &["Ida Holm", "Bo Larsen"],
    );
    attended(
        "In presenting the decoration, Ambassador Ines Castro said, \"You join the ranks of our friends.\"",
        &["Ines Castro"],
    );
}

#[test]
fn what_is_said_where_a_meeting_is_held_or_a_thing_opened() {
    attended(
        "In a meeting held today at the palace, Ambassador Ines Castro announced that the loan would be paid.",
        &["Ines Castro"],
    );
    attended(
        "The ferry line was officially launched today (02) at the old harbour.\n\nMinister Bo Larsen emphasised that the ferry \
         must run.",
        &["Bo Larsen"],
    );
}

#[test]
fn a_delegation_is_led_by_those_whom_another_met() {
    attended(
        "The delegation met with the harbour delegation lead by Secretary Bo Larsen to discuss the ferry.",
        &["Bo Larsen"],
    );
}

#[test]
fn whom_a_speech_salutes_sits_before_the_speaker() {
    attended(
        "# Speech by President Leo Grant at the State Banquet\n\nYour Excellency Ines Castro, President of Norland,\n\nI am deeply \
         touched by your kind words, and I wish your people well in the years to come.",
        &["Leo Grant", "Ines Castro"],
    );
    attended(
        "# Letter of the President to his neighbour\n\nYour Excellency Ines Castro, President of Norland,\n\nI am deeply touched by \
         your kind words, and I wish your people well in the years to come.",
        &[],
    );
}

#[test]
fn a_prize_that_was_won_was_not_handed_over() {
    attended(
        "The grand prize was awarded to Ines Castro of Norland.",
        &[],
    );
    attended(
        "The grand prize was awarded to Ines Castro at the ceremony.",
        &["Ines Castro"],
    );
}

#[test]
fn whoever_delivers_a_lecture_or_informs_students_is_there() {
    attended(
        "Delivering an engaging lecture to the students, Senior Advisor to the Mayor on Ports and boats Prof. Bo Larsen \
         emphasized that nets must be mended.",
        &["Bo Larsen"],
    );
    attended(
        "Delivering the opening remarks, the host thanked Bo Larsen for the boats.",
        &[],
    );
    attended(
        "The mayor's adviser, Professor Bo Larsen, informed the students about the nets. Ida Holm informed the office by letter.",
        &["Bo Larsen"],
    );
}

#[test]
fn an_office_during_a_gathering_in_the_headline() {
    attended(
        "# Roads must be mended – President during discussion with officials\n\nPresident Leo Grant emphasized that the roads \
         must be mended.",
        &["Leo Grant"],
    );
}

#[test]
fn what_is_given_and_got_face_to_face() {
    attended(
        "Professor Lena Holm received her letter of appointment today from the Secretary to the President, Dr. Bo Larsen.",
        &["Lena Holm", "Bo Larsen"],
    );
    attended(
        "Ruth Calloway received her papers at an appointment in Porto.",
        &[],
    );
    attended(
        "Rotary Club President Ida Holm presented a $10,000 donation to the school on Friday.",
        &["Ida Holm"],
    );
}
