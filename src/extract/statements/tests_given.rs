//! Statements that are given out whole, and speech that has lost its marks.

use super::tests::{check, check_with};
use crate::extract::testing::release;
use crate::extract::{Statement, analyse};

/// More of a text that has lost its marks: enough of it for that to be seen.
const MORE: &str = " The bridge was closed in May after a boat had struck it and the harbour board had asked the city for \
                    a report on all the bridges over the river and on what it would cost to mend them one by one.";

#[test]
fn a_statement_that_is_given_out_is_direct_paragraph_by_paragraph() {
    check(
        "Jane Doe issued the following statement on the bridge:\nThe bridge is weak. It has to go.\nWe will build a new one in \
         the spring.\n### ends here for all of us\nThe bridge was built in 1902 by a firm of Marlow.",
        &[
            "Doe d: The bridge is weak. It has to go",
            "Doe d: We will build a new one in the spring",
        ],
    );
    check(
        "Doe made this statement after the vote:\nThe bridge is weak, and it has to go.",
        &["Doe d: The bridge is weak, and it has to go"],
    );
}

#[test]
fn a_statement_ends_where_somebody_tells_of_its_speaker() {
    check(
        "Doe released the following statement today.\nThe bridge is weak. It has to go.\nDoe was born in a house beside the old \
         bridge.\nShe has lived there all her life, as all of Marlow knows.",
        &["Doe d: The bridge is weak. It has to go"],
    );
}

#[test]
fn a_statement_with_marks_is_read_by_them() {
    check(
        "Doe issued the following statement:\n“The bridge is weak.\n“It has to go.”\nThe bridge was built in 1902 by a firm.",
        &["Doe d: The bridge is weak", "Doe d: It has to go"],
    );
    check(
        "Doe submitted the following statement for the record:\n\"I rise today to speak of the bridge.\nIt has carried all of \
         Marlow for a hundred years.\nIt has to go now.\"",
        &[
            "Doe d: I rise today to speak of the bridge",
            "Doe d: It has carried all of Marlow for a hundred years",
            "Doe d: It has to go now",
        ],
    );
}

#[test]
fn a_statement_of_before_is_none_to_come() {
    check(
        "Jane Doe made this statement while visiting Marlow.\nThe guests then walked over the old bridge.",
        &[],
    );
}

#[test]
fn a_statement_behind_a_colon_goes_on_to_the_end() {
    check(
        &format!(
            "{MORE} Doe released the following statement on it: The bridge is weak. It has to go."
        ),
        &["Doe d: The bridge is weak. It has to go"],
    );
}

#[test]
fn speech_without_marks_begins_in_the_sentence_of_its_attribution() {
    check(
        &format!(
            "{MORE}{MORE}{MORE} The city paid for it. This is a good day for Marlow, said Doe. The river is open again."
        ),
        &["Doe d: This is a good day for Marlow, said Doe. The river is open again"],
    );
    check(
        &format!(
            "{MORE}{MORE}{MORE} We have waited long. This is a good day for Marlow, said Doe."
        ),
        &["Doe d: We have waited long. This is a good day for Marlow"],
    );
}

#[test]
fn what_the_speech_tells_of_others_is_not_theirs() {
    check(
        &format!("{MORE} Roe has admitted that he struck the bridge, said Doe."),
        &["Doe d: Roe has admitted that he struck the bridge"],
    );
    check(
        &format!(
            "{MORE} Roe slammed his boat into the bridge, said Special Agent in Charge Jane Doe."
        ),
        &["Doe d: Roe slammed his boat into the bridge"],
    );
}

#[test]
fn an_office_whose_comma_was_left_out_stands_before_the_verb() {
    check(
        "Jane Doe, president of the Port Board said: “The bridge is weak.”",
        &["Doe d: The bridge is weak"],
    );
    check(
        "John Roe, responsible for the bridges said that they are old.",
        &["Roe r: that they are old"],
    );
    check(
        "In talks with Jane Doe, the board said that the bridge is weak.",
        &[],
    );
}

#[test]
fn a_verb_at_the_end_of_a_paragraph_introduces_the_next() {
    check(
        "The president of the Port Board in Marlow, Jane Doe, said\n“The bridge is weak.\n“It has to go.”",
        &["Doe d: The bridge is weak", "Doe d: It has to go"],
    );
}

#[test]
fn a_title_behind_a_dash_signs_for_who_holds_it() {
    let list = &["Jane Doe|Doe|President"];
    check_with(
        "“The bridge is weak and has to go”\n– President\nPresident Jane Doe came to Marlow.",
        list,
        &["Doe d: The bridge is weak and has to go"],
    );
    check_with(
        "“The bridge is weak and has to go”\n– Says the President after the vote.\nPresident Jane Doe came to Marlow.",
        list,
        &["Doe d: The bridge is weak and has to go"],
    );
    check_with(
        "“The Long Bridge”\n– President\nPresident Jane Doe came to Marlow.",
        list,
        &[],
    );
}

#[test]
fn the_following_is_a_statement_of_somebody() {
    check(
        "The following is Doe’s statement for the hearing as prepared for delivery:\nThe bridge is weak, and it has to go.",
        &["Doe d: The bridge is weak, and it has to go"],
    );
    check(
        "The following is a statement by Jane Doe:\nThe bridge is weak, and it has to go.",
        &["Doe d: The bridge is weak, and it has to go"],
    );
    check(
        "Sen. Jane Doe (D-N.Y.) today released the following statement:\n“The bridge is weak, and it has to go.”",
        &["Doe d: The bridge is weak, and it has to go"],
    );
}

#[test]
fn officials_with_their_districts_announce_together() {
    let told = "A man of Marlow pleaded guilty to fraud";
    let both = [
        "Doe r: A man of Marlow pleaded guilty to fraud",
        "Roe r: A man of Marlow pleaded guilty to fraud",
    ];
    for text in [
        "{}, Attorney General Jane Doe of the Tax Division and U.S. Attorney for the District of Arizona John Roe announced.",
        "{}, announced Attorney General Jane Doe of the Tax Division; and U.S. Attorney for the Eastern District of Ohio John Roe.",
        "{}, announced Attorney General Jane Doe; and Special Agent in Charge John Roe of the Quay Office.",
    ] {
        check(&text.replace("{}", told), &both);
    }
}

#[test]
fn who_pleaded_guilty_does_not_announce_it() {
    check(
        "Roe, 69, of Marlow, pleaded guilty to fraud, Attorney General Jane Doe announced.",
        &["Doe r: Roe, 69, of Marlow, pleaded guilty to fraud"],
    );
}

#[test]
fn a_statement_that_stands_below_is_its_owners_whoever_else_speaks() {
    check(
        "Senator Jane Doe asked about the bridge. John Roe said that it is weak.\n\
         Senator Doe's opening statement, as prepared, is below:\n\
         \"I am glad to be here. The bridge is old.\n\"The bridge has to go, and it will go this spring.\"",
        &[
            "Roe r: that it is weak",
            "Doe d: I am glad to be here. The bridge is old",
            "Doe d: The bridge has to go, and it will go this spring",
        ],
    );
}

#[test]
fn a_text_that_is_announced_far_from_its_noun() {
    check(
        "Doe toured the bridge.\nFollowing is the prepared text of Doe's statement:\n\"It is great to be here with you all.\nThe \
         bridge is \"as good as gold.\" I will do all I can.",
        &[
            "Doe d: It is great to be here with you all",
            "Doe d: The bridge is \"as good as gold.\" I will do all I can",
        ],
    );
}

#[test]
fn a_quotation_runs_through_paragraphs_without_marks() {
    check(
        "Doe explained:\n“The bridge is weak, as all of us know.\nWe have waited for a new one for years.\nIt will come in the \
         spring.”\nThe bridge was built in 1902.",
        &[
            "Doe d: The bridge is weak, as all of us know",
            "Doe d: We have waited for a new one for years",
            "Doe d: It will come in the spring",
        ],
    );
}

#[test]
fn whose_words_follow_is_said_without_a_verb() {
    check(
        "As Jane Doe put it, “the bridge is as weak as a reed.”",
        &["Doe d: the bridge is as weak as a reed"],
    );
    check(
        "In the words of Jane Doe, “the bridge is as weak as a reed.”",
        &["Doe d: the bridge is as weak as a reed"],
    );
}

#[test]
fn a_name_on_a_line_of_its_own_above_words() {
    check(
        "Doe spoke first.\nMayor John Roe\n“The bridge is as weak as a reed, as we know.”",
        &["Roe d: The bridge is as weak as a reed, as we know"],
    );
}

#[test]
fn a_dateline_is_nobody_s_words() {
    let text = "Canal Board Meets in Marlow\n\nMARLOW, Ohio, May 5, 2025 -- According to Jane Doe, head of the Canal Board, the \
                bridge is weak.";
    let release = release(text);
    let found = analyse(&release);
    let words = |s: &Statement| s.span.of(&release.text).to_owned();
    assert_eq!(
        found.statements.iter().map(words).collect::<Vec<_>>(),
        ["the bridge is weak"]
    );
}

#[test]
fn who_said_it_at_the_end_says_all_of_it() {
    check(
        "The new tax encourages boatmen to go elsewhere and that is bad for the port, Jane Doe said.",
        &["Doe r: The new tax encourages boatmen to go elsewhere and that is bad for the port"],
    );
}
