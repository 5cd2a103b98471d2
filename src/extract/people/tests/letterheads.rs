//! Letterheads of parliaments and of prosecutors: several offices without a mark between them, districts and counties.

use super::finds;

#[test]
fn offices_without_a_comma_between_them() {
    finds(
        "The bridge of the town is open to all of its people now\n\nPaula Dietz MP Federal Member for Carrow Shadow Minister for Ports\n\nThe bridge is open, Ms Dietz said today.",
        &["Paula Dietz (Dietz) quoted: Federal Member for Carrow; Shadow Minister for Ports"],
    );
    finds(
        "It was announced by the Minister for Trade and Tourism Senator Erik Lund.",
        &["Erik Lund quoted: Minister for Trade and Tourism; Senator"],
    );
}

#[test]
fn fields_of_a_minister_that_are_a_body_elsewhere() {
    finds(
        "It grew, Shadow Minister for Justice, Customs and Border Protection, Erik Lund said today.",
        &["Erik Lund quoted: Shadow Minister for Justice, Customs and Border Protection"],
    );
}

#[test]
fn ministers_who_assist() {
    finds(
        "The meeting was attended by the Minister Assisting the Prime Minister for Canals, Paula Dietz.",
        &["Paula Dietz attended: Minister Assisting the Prime Minister for Canals"],
    );
}

#[test]
fn family_names_that_are_titles_before_letters() {
    finds(
        "The Hon Paula Bishop MP opened the bridge yesterday.",
        &["Paula Bishop attended"],
    );
}

#[test]
fn counties_of_two_words_and_prosecutors_by_their_letters() {
    finds(
        "San Carrow County District Attorney Paula Dietz said that the man was charged. “It is over,” said DA Dietz.",
        &["Paula Dietz (Dietz) quoted: San Carrow County District Attorney"],
    );
    finds(
        "It was prosecuted by Assistant District Attorney Erik Lund, of the District Attorney’s Harbour Crimes Bureau.",
        &["Erik Lund mentioned: Assistant District Attorney @ Harbour Crimes Bureau"],
    );
}

#[test]
fn what_stands_in_brackets_behind_a_name() {
    finds(
        "Mr. Erik Lund (IAS), Principal Secretary, Department of Ports, opened the meeting.",
        &["Erik Lund attended: Principal Secretary @ Department of Ports"],
    );
}

#[test]
fn envoys_of_a_country_in_the_possessive() {
    finds(
        "The meeting was attended by Mr. Erik Lund, Norway’s Acting High Commissioner to Kenya.",
        &["Erik Lund attended: Acting High Commissioner to Kenya"],
    );
}

#[test]
fn who_presides_is_nobody_by_name() {
    finds("M. President, I rise to speak of the bridge.", &[]);
    finds("Justice News\n\nThe bridge is open to everybody.", &[]);
}

#[test]
fn members_of_a_parliament_in_capitals() {
    finds(
        "THE HON PAULA DIETZ MP\n\nThe boats came to the harbour this morning, and many people saw them, Ms Dietz said.",
        &["PAULA DIETZ (Dietz) quoted"],
    );
    finds(
        "OPEN THE PAULA DIETZ BRIDGE\n\nMany people came to see it.",
        &[],
    );
}
