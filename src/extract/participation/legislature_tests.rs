//! Small cases: who stands on a floor, at a desk, before a committee.

use super::tests::attended;

#[test]
fn those_on_the_floor() {
    attended(
        "Sen. Ruth Calloway (R-Ohio) spoke on the Senate floor Thursday about canals.",
        &["Ruth Calloway"],
    );
    attended(
        "Sen. Ruth Calloway (R-Ohio) today took to the Senate floor to ask for canals.",
        &["Ruth Calloway"],
    );
    attended(
        "Senate Leader Owen Marsh spoke on the Senate floor Monday on canals. The following are excerpts.",
        &["Owen Marsh"],
    );
    attended(
        "Sen. Ruth Calloway (R-Ohio) said that her bill now goes to the Senate floor.",
        &[],
    );
}

#[test]
fn a_speech_on_the_floor_word_for_word() {
    attended(
        "SEN. CALLOWAY COMMENTS ON CANALS ON SENATE FLOOR\n\nMRS. CALLOWAY. Mr. President, I rise to thank Sen. Leo Grant for \
         his canals. We need more of them, and we need them soon.",
        &["CALLOWAY"],
    );
}

#[test]
fn those_at_the_desk_where_a_bill_is_signed() {
    attended(
        "Today President Leo Grant signed into law a bill on canals by Sen. Ruth Calloway.",
        &["Leo Grant"],
    );
    attended(
        "A bill on canals was signed into law today by President Leo Grant.",
        &["Leo Grant"],
    );
    attended(
        "The bill would go to President Leo Grant to be signed into law. It was passed today.",
        &[],
    );
}

#[test]
fn witnesses_and_those_who_joined_at_a_ceremony() {
    attended(
        "Among those testifying were Ida Holm, head of the port; and Bo Larsen, a pilot.",
        &["Ida Holm", "Bo Larsen"],
    );
    attended(
        "Sen. Ruth Calloway was joined at the ceremony by a group of members including Sen. Leo Grant (R-AK) and Rep. Bo \
         Larsen (R-CA).",
        &["Ruth Calloway", "Leo Grant", "Bo Larsen"],
    );
}
