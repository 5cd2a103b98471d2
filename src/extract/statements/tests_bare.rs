//! Texts whose marks were lost, gaps in their place, and releases whose heading says whose words they are.

use super::tests::{check, check_with};
use super::tests_alone::said;

/// The rest of a bare text, long enough to show its habits.
const REST: &str = "    The canal is one of the oldest in the valley  It has carried coal  corn and people for longer than anybody \
                    knows  This year  next year or later  the work goes on  and the town is glad of it  Ships will come again  \
                    and with them trade  and the rest";

/// The beginning of one.
const HEAD: &str = "Marlow  OH    Today Senator Ruth Calloway  R OH  met John Quarrel  chairman of the Marlow Canal Board  and \
                    spoke of  2 million for the canal  ";

#[track_caller]
fn bare(story: &str, expected: &[&str]) {
    assert_eq!(said(&format!("{HEAD}{story}{REST}")), expected, "{story}");
}

#[test]
fn who_stated_gives_what_stands_behind() {
    bare(
        "It was approved as an amendment to the bill  Senator Calloway stated  The town wants swift action on its canal",
        &["Calloway d: The town wants swift action on its canal"],
    );
    bare(
        "We shall see that the bill is passed  Senator Calloway stated  The town wants swift action on its canal",
        &[
            "Calloway d: We shall see that the bill is passed Senator Calloway stated The town wants swift action on its canal",
        ],
    );
}

#[test]
fn a_paragraph_that_begins_with_who_said_gives_what_stands_behind() {
    bare(
        "The bill goes to the board in the spring    Senator Calloway said  The town wants swift action on its canal",
        &["Calloway d: The town wants swift action on its canal"],
    );
}

#[test]
fn a_comma_that_was_lost_before_the_attribution() {
    bare(
        "The town wants swift action on its old canal Senator Calloway said  The bill will see to that",
        &[
            "Calloway d: The town wants swift action on its old canal Senator Calloway said The bill will see to that",
        ],
    );
    bare(
        "This is a good day for the old canal said Calloway We must dredge it now",
        &["Calloway d: This is a good day for the old canal"],
    );
}

#[test]
fn what_tells_of_the_speaker_is_not_theirs() {
    bare(
        "The bill that Senator Calloway has put before the board goes to a vote in the spring  Calloway said  The town wants \
         swift action on its canal",
        &["Calloway d: The town wants swift action on its canal"],
    );
}

#[test]
fn a_wider_gap_held_the_mark_that_opens() {
    bare(
        "The board has heard of it in the spring  The office has put a number of its men to work on it   The town wants swift \
         action on its canal  Calloway said  The bill will see to that",
        &[
            "Calloway d: The town wants swift action on its canal Calloway said The bill will see to that",
        ],
    );
}

#[test]
fn sentences_that_sound_like_speech_go_with_it() {
    bare(
        "The office was founded in 1901 and is administered by the county  The canal deserves our thanks  It is vital to all of \
         us  said Calloway  This is an important step  I am proud of it  The board awarded the contract to a firm in 1998 and announced it in May",
        &[
            "Calloway d: The canal deserves our thanks It is vital to all of us said Calloway This is an important step I am proud of it",
        ],
    );
}

#[test]
fn a_story_behind_speech_is_none_of_it() {
    bare(
        "The town wants swift action on its old canal  said Calloway  The grant was awarded in 1998 and is administered by the \
         county  The board has announced a total of 2 million for the second phase",
        &["Calloway d: The town wants swift action on its old canal"],
    );
}

#[test]
fn speech_goes_on_behind_who_said_it() {
    bare(
        "The town wants swift action on its old canal  Senator Calloway said  We must dredge it now",
        &[
            "Calloway d: The town wants swift action on its old canal Senator Calloway said We must dredge it now",
        ],
    );
    bare(
        "Marlow Canal Program  Senator Calloway said  We must dredge it now",
        &["Calloway d: We must dredge it now"],
    );
}

const SPOKEN: &str = "I rise to speak of the bridge, which has carried all of Marlow for a hundred years and more.\n\
                      The bridge has been closed three times this year, and the town has had to go round by the ferry.\n\
                      We have to build another, and I shall ask the board for it.";

#[test]
fn a_heading_says_whose_words_a_release_has() {
    let expected = [
        "Doe d: I rise to speak of the bridge, which has carried all of Marlow for a hundred years and more",
        "Doe d: The bridge has been closed three times this year, and the town has had to go round by the ferry",
        "Doe d: We have to build another, and I shall ask the board for it",
    ];
    for heading in [
        "Statement of Senator Jane Doe on the Bridge of Marlow",
        "Floor Statement by U.S. Senator Jane Doe",
        "SEN. Jane Doe ISSUES STATEMENT ON BRIDGE",
        "Jane Doe's Opening Statement on the Bridge",
        "Jane Doe COMMENTS ON CLOSING OF BRIDGE",
        "Statement to the Media by the Mayor of Marlow Jane Doe",
        "Jane Doe Response to the Report on the Bridge",
        "Jane Doe's Reaction to the Report on the Bridge",
    ] {
        check(&format!("{heading}\n{SPOKEN}"), &expected);
    }
}

#[test]
fn a_heading_gives_nothing_where_the_text_tells_of_who_it_names() {
    check(
        &format!(
            "Statement of Jane Doe on the Bridge\n{SPOKEN}\nDoe has sat on the board of the bridge for all of ten years."
        ),
        &[],
    );
    check(
        &format!("Jane Doe Calls Statement on the Bridge a Lie\n{SPOKEN}"),
        &[],
    );
    check(
        &format!("Statement of the Marlow Board on a Bridge for Jane Doe\n{SPOKEN}"),
        &[],
    );
    check(
        "Statement of Jane Doe on the Bridge\nThe bridge has been closed three times this year, and the town goes round by the ferry.",
        &[],
    );
}

#[test]
fn what_is_entered_into_a_record_is_given_out() {
    check(
        "Doe entered the following statement into the record of the board:\nThe bridge is weak, and it has to go.",
        &["Doe d: The bridge is weak, and it has to go"],
    );
}

#[test]
fn quotations_below_a_heading_are_whose_it_says() {
    check(
        "Jane Doe Issues Statement on Bridge\n“The bridge has been closed three times, and the town has had to go round.\n\
         “It is time that the board built another, as it has said it would.”",
        &[
            "Doe d: The bridge has been closed three times, and the town has had to go round",
            "Doe d: It is time that the board built another, as it has said it would",
        ],
    );
}

#[test]
fn lines_may_stand_above_a_statement_that_is_given_out() {
    check(
        "Doe submitted the following statement:\nSenator Jane Doe\nHarbour Committee of the Senate\nThe bridge is weak, and it has to \
         go.",
        &["Doe d: The bridge is weak, and it has to go"],
    );
}

#[test]
fn whose_statement_follows_a_colon_whatever_else_the_sentence_tells() {
    check(
        "The board confirmed the plan; Jane Doe's statement in support of it follows:\n“The bridge is weak.\n“It has to go.”",
        &["Doe d: The bridge is weak", "Doe d: It has to go"],
    );
}

#[test]
fn more_may_stand_behind_a_verb_that_follows_speech() {
    check(
        "“The bridge is weak,” Doe told the Marlow Herald in May. “It has to go.”",
        &["Doe d: The bridge is weak,” Doe told the Marlow Herald in May. “It has to go"],
    );
    check(
        "“The bridge is weak,” Jane Doe, head of the board, said when it was closed.",
        &["Doe d: The bridge is weak"],
    );
    check(
        "“The bridge is weak.” Doe said that it has to go.",
        &["Doe r: that it has to go"],
    );
    check(
        "In her book “Dog Days,” Doe tells of life in the town.",
        &[],
    );
}

#[test]
fn a_verb_right_before_speech_has_the_subject_of_its_sentence() {
    check(
        "Jane Doe who has worked on bridges of all kinds for other towns stated, “The bridge is weak.”",
        &["Doe d: The bridge is weak"],
    );
    check(
        "Jane Doe sat down, and the board of the port said, “The bridge is weak.”",
        &[],
    );
    check(
        "Doe put forward a resolution that says “The bridge has to go in spring.”",
        &[],
    );
    check(
        "Doe thanked the crew for all of its work stating, “The bridge has never looked so good.”",
        &["Doe d: The bridge has never looked so good"],
    );
}

#[test]
fn a_sentence_of_speech_behind_what_somebody_said_is_theirs() {
    check(
        "Doe stressed the age of the bridge. “We have to build another one before the winter comes.”",
        &[
            "Doe r: the age of the bridge",
            "Doe d: We have to build another one before the winter comes",
        ],
    );
    check(
        "Doe stressed the age of the bridge. “The Old Bridge of the River Marlow Society.”",
        &["Doe r: the age of the bridge"],
    );
}

#[test]
fn marks_lost_within_a_quotation() {
    check(
        "Roe admitted it. \"The bridge has cost the town a lot of money, said Jane Doe, head of the board. It has to go.\"",
        &[
            "Doe d: The bridge has cost the town a lot of money, said Jane Doe, head of the board. It has to go",
        ],
    );
}

#[test]
fn two_apostrophes_are_a_quotation_mark() {
    check(
        "Doe stated that the town has made up its mind to go on with the “Better Bridges’’ plan for all of its old bridges.",
        &[
            "Doe r: that the town has made up its mind to go on with the “Better Bridges’’ plan for all of its old bridges",
        ],
    );
}

#[test]
fn somebody_may_be_called_will() {
    check_with(
        "“The bridge is weak,” said Will Doe, head of the board.",
        &["Will Doe"],
        &["Doe d: The bridge is weak"],
    );
}
