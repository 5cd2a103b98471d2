//! Statements that nothing right beside them gives to anybody, and whole texts that lost their marks and lines.

use super::tests::{check, check_with};
use crate::extract::testing::analysis;

/// The statements of a whole text, each `Doe d: words`.
pub(super) fn said(text: &str) -> Vec<String> {
    let found = analysis(text);
    let family = |name: &str| name.rsplit(' ').next().unwrap_or("").to_owned();
    let kind = |s: &crate::extract::Statement| match s.kind {
        crate::extract::StatementKind::Direct => "d",
        crate::extract::StatementKind::Reported => "r",
    };
    let words = crate::extract::testing::release(text).text;
    let line = |s: &crate::extract::Statement| {
        let who = family(&found.people[s.speaker].name);
        format!("{who} {}: {}", kind(s), s.span.of(&words))
    };
    found.statements.iter().map(line).collect()
}

#[test]
fn a_place_without_a_dash_opens_what_gives_a_statement() {
    check(
        "MARLOW, OH Senator Jane Doe (D-OH), ranking member on the Harbour Committee, issued the following statement:\nThe \
         bridge is weak, and it has to go.",
        &["Doe d: The bridge is weak, and it has to go"],
    );
    check(
        "The town closed the bridge, and Jane Doe released the following statement:\nThe bridge is weak, and it has to go.",
        &["Doe d: The bridge is weak, and it has to go"],
    );
}

#[test]
fn what_else_a_colon_tells_of_is_not_who_speaks() {
    check(
        "Jane Doe made the following remarks on reports that the board remarks on the bridge too late:\n“The bridge is weak.\n\
         “It has to go.”",
        &["Doe d: The bridge is weak", "Doe d: It has to go"],
    );
}

#[test]
fn a_statement_greets_and_goes_on_where_its_speaker_is_heard() {
    check(
        "Jane Doe made the following statement in the hall of the town.\nMr. President:\nThe bridge is weak, and it has to go.",
        &["Doe d: The bridge is weak, and it has to go"],
    );
    check(
        "Jane Doe issued the following statement on the bridge: It is weak, and it has to go.\nI will see to it that the town \
         builds another.\nThe bridge was built in 1902 by a firm of Marlow.",
        &[
            "Doe d: It is weak, and it has to go",
            "Doe d: I will see to it that the town builds another",
        ],
    );
}

#[test]
fn of_several_each_makes_statements_of_their_own() {
    check(
        "Jane Doe and John Roe made the following statements:\nThe bridge is weak, and it has to go.",
        &[],
    );
}

#[test]
fn a_term_in_marks_does_not_end_a_quotation() {
    check(
        "\"The so-called \"old lady\" has to go, and soon,\" said Doe. \"We build another.\"",
        &["Doe d: The so-called \"old lady\" has to go, and soon,\" said Doe. \"We build another"],
    );
    check(
        "\"The bridge is weak and has to go,\" Doe said who sits on the board of the port.",
        &["Doe d: The bridge is weak and has to go"],
    );
}

#[test]
fn a_quotation_alone_is_whose_the_text_is() {
    check(
        "Jane Doe tonight remarked that the bridge is weak.\n“The board has known of it for all these years.\n“It must act \
         now, or the town will have no bridge.”",
        &[
            "Doe r: that the bridge is weak",
            "Doe d: The board has known of it for all these years",
            "Doe d: It must act now, or the town will have no bridge",
        ],
    );
    check(
        "Jane Doe reacted to the vote on the bridge, which took all night.\nHer words\n“I welcome the vote, and I thank the \
         board for it.”",
        &["Doe d: I welcome the vote, and I thank the board for it"],
    );
    check(
        "Jane Doe said that the bridge is weak. John Roe said that it is not.\nThe board met.\n“The board has known of it for all these \
         years.”",
        &["Doe r: that the bridge is weak", "Roe r: that it is not"],
    );
}

#[test]
fn a_quotation_below_another_name_is_not_the_only_speakers() {
    check(
        "Jane Doe said that the bridge is weak.\nThe town asked those who cross it.\nJohn Roe, 26, of Marlow\n“I have gone over it \
         every day for all my life.”",
        &["Doe r: that the bridge is weak"],
    );
}

#[test]
fn whom_one_thanked_is_no_speaker() {
    check(
        "John Roe, chairman of the board, thanked Jane Doe for her work on the bridge.",
        &["Roe r: Jane Doe for her work on the bridge"],
    );
    check(
        "After Roe lost the vote, he continued to speak against the bridge.",
        &[],
    );
}

#[test]
fn reports_and_consents_give_no_words() {
    check(
        "Reports on the bridge were read, and the board agreed to hear them; John Roe instructed the staff to mend it.",
        &["Roe r: the staff to mend it"],
    );
}

#[test]
fn the_last_of_a_list_may_have_an_article() {
    check_with(
        "The pleas were announced by Attorney General Jane Doe of the Tax Division; and the Ohio Attorney General John Roe.",
        &[
            "Jane Doe|Doe|Attorney General",
            "John Roe|Roe|Attorney General",
        ],
        &["Doe r: The pleas", "Roe r: The pleas"],
    );
}

/// The rest of a story that lost its marks, long enough to show it.
const STORY: &str = "The bridge was closed in May after a boat had struck it and the harbour board had asked the city for a \
                     report on all the bridges over the river and on what it would cost to mend them one by one.";

#[test]
fn speech_without_marks_has_the_office_of_its_speaker_behind_it() {
    check(
        &format!(
            "{STORY} The firms that agreed to mend it, as alleged in the suit, took the money, said Attorney Jane Doe, head of \
             the Canal Division. We will get it back. The case was brought by the board. It is heard in Marlow."
        ),
        &[
            "Doe d: The firms that agreed to mend it, as alleged in the suit, took the money, said Attorney Jane Doe, head of \
             the Canal Division. We will get it back",
        ],
    );
}

#[test]
fn wide_gaps_part_the_paragraphs_of_a_bare_text() {
    let text = "Marlow  OH    Today Senator Ruth Calloway  R OH  spoke of the canal  The town has had it for a hundred years     \
                The price of the boats keeps rising all over the valley  We must do what we can to keep the harbour open  \
                said Senator Calloway  The canal makes the difference to our towns     Boats and barges lie idle in the harbour \
                all winter  said Senator Owen Marsh  Dredging it should be the first thing that the town does     The canal \
                is one of the oldest in the valley  It has carried coal  corn and people for longer than anybody knows  This \
                year  next year or later  the work goes on  and the town is glad of it";
    assert_eq!(
        said(text),
        [
            "Calloway d: The price of the boats keeps rising all over the valley We must do what we can to keep the harbour \
             open said Senator Calloway The canal makes the difference to our towns",
            "Marsh d: Boats and barges lie idle in the harbour all winter said Senator Owen Marsh Dredging it should be the \
             first thing that the town does",
        ]
    );
}

#[test]
fn a_family_name_alone_speaks_in_a_bare_text() {
    let text = "Marlow  OH    Today the board met in the hall    The boats need the harbour and so does the town  said Calloweth  We must dredge it this year    The canal is \
                one of the oldest in the valley  It has carried coal  corn and people for longer than anybody knows  This \
                year  next year or later  the work goes on  and the town is glad of it  Ships will come again  and with them trade  and coal  and corn  as Senator Orrinby told the board";
    assert_eq!(
        said(text)[0],
        "Calloweth d: The boats need the harbour and so does the town said Calloweth We must dredge it this year"
    );
    let text = text.replace("Orrinby", "Calloweth");
    assert!(said(&text)[0].starts_with("Calloweth d: The boats"));
}

#[test]
fn what_the_release_tells_between_two_quotations_is_nobodys() {
    check(
        "“The bridge is weak,” Jane Doe said. The town built it in 1902 with stones of the old wall. “It has to go,” Doe said.",
        &["Doe d: The bridge is weak", "Doe d: It has to go"],
    );
    check(
        "“The bridge is weak,” Jane Doe said. “It has to go.”",
        &["Doe d: The bridge is weak,” Jane Doe said. “It has to go"],
    );
}

#[test]
fn a_list_of_speakers_that_announces_has_said_none_of_its_names() {
    check(
        "Attorney General Jane Doe of the Tax Division; U.S. Attorney Alan Roe; and Colonel John Poe of the State Police \
         announced.",
        &[],
    );
}

#[test]
fn a_label_says_whose_words_follow() {
    check(
        "Statement from Jane Doe: “The bridge is weak, and it has to go.”",
        &["Doe d: The bridge is weak, and it has to go"],
    );
    check(
        "Quote from Alan Roe: “The bridge is weak, and it has to go.”",
        &["Roe d: The bridge is weak, and it has to go"],
    );
}

#[test]
fn a_long_office_stands_between_a_speaker_and_the_verb() {
    check(
        "“The bridge is weak and has to go,” Jane Doe, chair of the Committee of Works at the Carrow and Marlow Board of \
         Harbours, said.",
        &["Doe d: The bridge is weak and has to go"],
    );
    check(
        "It is kept by Jane Doe who said in a letter last week, “The bridge is weak, and it has to go.”",
        &["Doe d: The bridge is weak, and it has to go"],
    );
}

#[test]
fn a_text_may_end_with_a_dash() {
    check("Jane Doe left. “The bridge is weak.\n\n—", &[]);
    check(
        "“The bridge is weak,” Jane Doe said. “It is.”\n\n—",
        &["Doe d: The bridge is weak,” Jane Doe said. “It is"],
    );
}
