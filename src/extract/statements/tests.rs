//! Small texts to their statements. The people are given, so that these tests stand on this pass alone.

use proptest::prelude::*;

use super::find;
use crate::extract::document::Document;
use crate::extract::{Evidence, Mention, Participation, Person, Role, Statement, StatementKind::*};
use crate::release::{Anatomy, Format, Origin, Paragraph, Part, Release};
use crate::text::Span;

/// A release of body paragraphs, one a line.
fn release(text: &str) -> Release {
    let mut paragraphs = Vec::new();
    let mut at = 0;
    for line in text.split('\n') {
        if !line.is_empty() {
            paragraphs.push(Paragraph {
                span: Span::new(at, at + line.len()),
                part: Part::Body,
            });
        }
        at += line.len() + 1;
    }
    Release {
        origin: Origin::default(),
        format: Format::Text,
        text: text.to_owned(),
        paragraphs,
        anatomy: Anatomy::default(),
        date: None,
        issuer: None,
        metadata: Default::default(),
    }
}

/// People as `Jane Doe|Doe|President`: a name, an alias or nothing, titles.
fn people(text: &str, list: &[&str]) -> Vec<Person> {
    let evidence = Evidence {
        rule: "test",
        span: Span::new(0, 0),
    };
    list.iter()
        .map(|entry| {
            let mut parts = entry.split('|');
            let name = parts.next().unwrap_or("");
            let alias = parts.next().unwrap_or("");
            let mut taken = vec![false; text.len()];
            let mut mentions = Vec::new();
            for form in [name, alias].into_iter().filter(|f| !f.is_empty()) {
                for (start, _) in text.match_indices(form) {
                    if !taken[start] {
                        let span = Span::new(start, start + form.len());
                        taken[span.range()].fill(true);
                        mentions.push(Mention { span, evidence });
                    }
                }
            }
            mentions.sort_by_key(|m| m.span);
            Person {
                name: name.to_owned(),
                aliases: vec![alias.to_owned()],
                participation: Participation::Mentioned,
                participation_evidence: evidence,
                roles: parts
                    .map(|title| Role {
                        title: title.to_owned(),
                        organisation: None,
                        title_span: evidence.span,
                        organisation_span: None,
                        evidence,
                    })
                    .collect(),
                mentions,
            }
        })
        .collect()
}

fn statements(text: &str, list: &[&str]) -> Vec<Statement> {
    let release = release(text);
    find(&Document::new(&release), &people(text, list))
}

fn said_by(text: &str, list: &[&str]) -> Vec<String> {
    let names = people(text, list);
    statements(text, list)
        .iter()
        .map(|s| {
            let kind = if s.kind == Direct { 'd' } else { 'r' };
            let name = names[s.speaker].name.rsplit(' ').next().unwrap_or("");
            format!("{name} {kind}: {}", s.span.of(text))
        })
        .collect()
}

/// Asserts what a text says, as `Doe d: words` for direct and `Doe r: words` for reported speech.
#[track_caller]
pub(super) fn check(text: &str, expected: &[&str]) {
    check_with(text, &["Jane Doe|Doe", "John Roe|Roe"], expected);
}

#[track_caller]
pub(super) fn check_with(text: &str, list: &[&str], expected: &[&str]) {
    let mut found = said_by(text, list);
    found.sort();
    let mut expected = expected.to_vec();
    expected.sort_unstable();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn said_behind_and_before_a_quotation() {
    check(
        "“We open on Monday,” said Jane Doe.",
        &["Doe d: We open on Monday"],
    );
    check(
        "“We open on Monday,” Doe said.",
        &["Doe d: We open on Monday"],
    );
    check(
        "Jane Doe said, “We open on Monday.”",
        &["Doe d: We open on Monday"],
    );
    check(
        "Doe said: \"We open on Monday.\"",
        &["Doe d: We open on Monday"],
    );
    check(
        "“We open,” the mayor of Carrow, Jane Doe, said.",
        &["Doe d: We open"],
    );
    check(
        "“We open on Monday,” enthuses Doe.",
        &["Doe d: We open on Monday"],
    );
    check(
        "“We open on Monday,” said the museum’s director, Jane Doe.",
        &["Doe d: We open on Monday"],
    );
    check(
        "“We open on Monday,” says Dr. Jane Doe, who heads the museum.",
        &["Doe d: We open on Monday"],
    );
}

#[test]
fn an_interrupted_quotation_is_one_statement() {
    check(
        "“We open on Monday,” said Doe. “Everyone is welcome. Come early.”",
        &["Doe d: We open on Monday,” said Doe. “Everyone is welcome. Come early"],
    );
    check(
        "“We open,” said Doe, “and we stay open.”",
        &["Doe d: We open,” said Doe, “and we stay open"],
    );
    check(
        "“We open on Monday.” “Everyone is welcome,” said Doe.",
        &["Doe d: We open on Monday.” “Everyone is welcome"],
    );
}

#[test]
fn two_speakers_in_one_paragraph_have_one_each() {
    check(
        "“We open on Monday,” said Doe. “It is time.” “We are glad of it,” said Roe.",
        &[
            "Doe d: We open on Monday,” said Doe. “It is time",
            "Roe d: We are glad of it",
        ],
    );
    check(
        "Doe said, “We open on Monday,” and Roe added, “We are glad of it.”",
        &["Doe d: We open on Monday", "Roe d: We are glad of it"],
    );
}

#[test]
fn a_quotation_goes_on_in_the_next_paragraph() {
    check(
        "“We open on Monday,” said Doe. “It is time.\n“And we shall stay open all summer.”",
        &[
            "Doe d: We open on Monday,” said Doe. “It is time",
            "Doe d: And we shall stay open all summer",
        ],
    );
    check(
        "“We open on Monday,” said Doe.\n“And we shall stay open all summer.”\nThe museum has “five” floors.",
        &[
            "Doe d: We open on Monday",
            "Doe d: And we shall stay open all summer",
        ],
    );
    check(
        "Senator Doe issued the following statement:\n“We open on Monday.\n“And we stay open.”",
        &["Doe d: We open on Monday", "Doe d: And we stay open"],
    );
    check(
        "Senator Doe today made the following statement on the museum.\n“We open on Monday and we stay open.”",
        &["Doe d: We open on Monday and we stay open"],
    );
    check(
        "The following is a statement by Jane Doe on the museum.\n“We open on Monday and we stay open.”",
        &["Doe d: We open on Monday and we stay open"],
    );
}

#[test]
fn a_signature_gives_the_quotation_before_it() {
    check(
        "“Nothing in this town works as well as the ferry.” – Jane Doe, passenger",
        &["Doe d: Nothing in this town works as well as the ferry"],
    );
    check(
        "“Nothing in this town works as well as the ferry.”\n— Jane Doe",
        &["Doe d: Nothing in this town works as well as the ferry"],
    );
    check(
        "“Nothing in this town works as well as the ferry.”\nThis was the impression shared by Jane Doe, who came by it.",
        &["Doe d: Nothing in this town works as well as the ferry"],
    );
}

#[test]
fn marks_that_were_lost_or_run_together() {
    check(
        "\"We open on Monday,\" said Doe. \"It is time.\"\"We are glad,\" said Roe.",
        &[
            "Doe d: We open on Monday,\" said Doe. \"It is time",
            "Roe d: We are glad",
        ],
    );
    check(
        "“We open on Monday, said Doe. It is time.",
        &["Doe d: We open on Monday, said Doe. It is time"],
    );
    check(
        "We open on Monday,” said Doe.",
        &["Doe d: We open on Monday"],
    );
    check(
        "The pipe of 5\" width burst, and Doe said that it was old.",
        &["Doe r: that it was old"],
    );
}

#[test]
fn titles_and_single_terms_are_no_speech() {
    check(
        "Doe read from “The Long Way Home” and from “A Short Walk”.",
        &[],
    );
    check(
        "The “Vision” programme was opened by Doe, who thanked nobody.",
        &["Doe r: nobody"],
    );
}

#[test]
fn nicknames_are_no_speech() {
    check_with(
        "William “Bill” Doe said that he would stay.",
        &["William “Bill” Doe"],
        &["Doe r: that he would stay"],
    );
}

#[test]
fn half_quoted_is_direct() {
    check("Doe called the road “long overdue”.", &[]);
    check(
        "Doe said the road is “long overdue and far too narrow for the buses”.",
        &["Doe d: long overdue and far too narrow for the buses"],
    );
    check(
        "Doe said that the road between the harbour and the old market, which was built ninety years ago, is “far too narrow for the buses of today”.",
        &[
            "Doe r: that the road between the harbour and the old market, which was built ninety years ago, is “far too narrow for the buses of today",
        ],
    );
    check(
        "“We open on Monday,” said Doe, adding that everybody is welcome.",
        &["Doe d: We open on Monday"],
    );
}

#[test]
fn what_follows_the_verb_is_reported() {
    check(
        "Doe said the school opens on Monday.",
        &["Doe r: the school opens on Monday"],
    );
    check(
        "Doe also noted that the school opens on Monday.",
        &["Doe r: that the school opens on Monday"],
    );
    check(
        "Doe has repeatedly warned that the bridge is weak.",
        &["Doe r: that the bridge is weak"],
    );
    check(
        "Doe is calling for a new bridge.",
        &["Doe r: for a new bridge"],
    );
    check(
        "Jane Doe, minister of works and a daughter of the town, stated that the bridge is weak.",
        &["Doe r: that the bridge is weak"],
    );
    check(
        "Jane Doe (D-NM) announced today that the bridge reopens.",
        &["Doe r: today that the bridge reopens"],
    );
    check(
        "Jane Doe of the Carrow Harbour Board explained that the bridge is weak.",
        &["Doe r: that the bridge is weak"],
    );
    check(
        "Doe made clear that the bridge stays.",
        &["Doe r: that the bridge stays"],
    );
    check(
        "Doe pointed out that the bridge stays.",
        &["Doe r: that the bridge stays"],
    );
    check(
        "Doe told the council that the bridge stays.",
        &["Doe r: the council that the bridge stays"],
    );
    check(
        "Doe, who also stressed that the bridge stays, left early.",
        &["Doe r: that the bridge stays, left early"],
    );
}

#[test]
fn the_words_may_stand_first() {
    check(
        "The bridge reopens in May, Doe said.",
        &["Doe r: The bridge reopens in May"],
    );
    check(
        "The bridge reopens in May, announced Jane Doe of the Harbour Board and John Roe.",
        &[
            "Doe r: The bridge reopens in May",
            "Roe r: The bridge reopens in May",
        ],
    );
    check(
        "If the bridge falls, Doe warned, the town would be cut off.",
        &["Doe r: If the bridge falls, Doe warned, the town would be cut off"],
    );
    check(
        "According to Doe, the bridge reopens in May.",
        &["Doe r: the bridge reopens in May"],
    );
    check(
        "The bridge reopens in May, according to Jane Doe.",
        &["Doe r: The bridge reopens in May"],
    );
    check(
        "The sentence was announced by Jane Doe; John Roe, director of the board; and others.",
        &["Doe r: The sentence", "Roe r: The sentence"],
    );
}

#[test]
fn speech_acts_are_reported() {
    check(
        "Doe thanked the crew for their work.",
        &["Doe r: the crew for their work"],
    );
    check(
        "Doe welcomed the guests, and urged them to stay.",
        &["Doe r: the guests, and urged them to stay"],
    );
    check(
        "Doe called on the council to act.",
        &["Doe r: on the council to act"],
    );
    check(
        "Doe extended his condolences to the families.",
        &["Doe r: his condolences to the families"],
    );
    check(
        "Doe instructed the crews to begin at once.",
        &["Doe r: the crews to begin at once"],
    );
    check(
        "Doe stressed the importance of the bridge for the town.",
        &["Doe r: the importance of the bridge for the town"],
    );
    check(
        "Doe addressed the guests, highlighting the age of the bridge.",
        &["Doe r: the age of the bridge"],
    );
    check(
        "Doe visited the bridge and praised the crew.",
        &["Doe r: the crew"],
    );
    check(
        "Speaking at the bridge, Doe emphasised that it stays.",
        &["Doe r: that it stays"],
    );
    check(
        "In light of this, Doe emphasised the need for a bridge.",
        &["Doe r: the need for a bridge"],
    );
}

#[test]
fn what_is_no_statement() {
    check("Doe admitted that the bridge was weak.", &[]);
    check("Doe agreed to a new bridge.", &[]);
    check("Doe extended the bridge by ten metres.", &[]);
    check("Doe called the engineer at once.", &[]);
    check("Doe was told that the bridge is closed.", &[]);
    check("Doe was praised by the council.", &[]);
    check("Doe will announce the result in May.", &[]);
    check("Doe was sentenced and ordered to pay a fine.", &[]);
    check("Doe shared a room with the engineer.", &[]);
    check("Doe has advised the council on harbours since May.", &[]);
    check("Doe ran the yard, beginning in May as its clerk.", &[]);
    check(
        "Doe expressed these views at the opening of the bridge.",
        &[],
    );
    check("When Doe announced his retirement, the council met.", &[]);
    check("The bridge was sold, he admitted.", &[]);
}

#[test]
fn others_speak_for_themselves() {
    check("The company said that Doe will stay.", &[]);
    check("A spokesman for Doe said that the bridge stays.", &[]);
    check("Doe’s office said that the bridge stays.", &[]);
    check(
        "“The bridge stays,” said a pastor from the harbour. “It is ours.”",
        &[],
    );
    check(
        "“We open on Monday,” said Doe. “The bridge stays,” said a pastor from the harbour. “It is ours.”",
        &["Doe d: We open on Monday"],
    );
    check("According to Doe’s complaint, the bridge is weak.", &[]);
    check(
        "Doe said that Roe had said that the bridge is weak.",
        &["Doe r: that Roe had said that the bridge is weak"],
    );
    check(
        "Doe said that the bridge stays, while Roe said that it goes.",
        &[
            "Doe r: that the bridge stays, while Roe said that it goes",
            "Roe r: that it goes",
        ],
    );
}

#[test]
fn he_and_she() {
    check(
        "Jane Doe opened the bridge. She said that it will stay.",
        &["Doe r: that it will stay"],
    );
    check(
        "Jane Doe met John Roe. He thanked her for the bridge.",
        &["Roe r: her for the bridge"],
    );
    check(
        "Mrs. Doe met John Roe on the bridge. “It stays,” she said.",
        &["Doe d: It stays"],
    );
    check_with(
        "“We open on Monday,” said Doe. He noted that the school is new.",
        &["Alexis Doe|Doe"],
        &["Doe r: that the school is new", "Doe d: We open on Monday"],
    );
}

#[test]
fn titles_for_names() {
    check_with(
        "Jane Doe met the Ambassador of Norland to Carrow, H.E. Mr. John Roe. The Ambassador thanked the crew.",
        &["Jane Doe|Doe", "John Roe|Roe"],
        &["Roe r: the crew"],
    );
    check_with(
        "Jane Doe opened the bridge with John Roe. The Minister said that it stays. The Secretary to the Minister thanked the crew.",
        &[
            "Jane Doe|Doe|Minister of Works|",
            "John Roe|Roe|Secretary to the Minister",
        ],
        &["Doe r: that it stays", "Roe r: the crew"],
    );
    check_with(
        "Jane Doe opened the bridge. The Governor said that it stays.",
        &["Jane Doe|Doe|Minister of Works"],
        &[],
    );
    check(
        "Senators Jane Doe and John Roe toured the bridge. The senators urged the council to act.",
        &["Doe r: the council to act", "Roe r: the council to act"],
    );
    check(
        "Jane Doe and John Roe toured the bridge. They urged the council to act.",
        &["Doe r: the council to act", "Roe r: the council to act"],
    );
}

#[test]
fn several_speakers_have_one_each() {
    check(
        "Sens. Jane Doe (R-OH) and John Roe (R-OH) announced that the bridge stays.",
        &[
            "Doe r: that the bridge stays",
            "Roe r: that the bridge stays",
        ],
    );
    check(
        "“The bridge stays,” said Jane Doe and John Roe.",
        &["Doe d: The bridge stays", "Roe d: The bridge stays"],
    );
}

#[test]
fn one_statement_a_sentence_and_speaker() {
    check(
        "Doe said that the bridge stays and emphasised that the school opens, adding that the road is new.",
        &[
            "Doe r: that the bridge stays and emphasised that the school opens, adding that the road is new",
        ],
    );
    check(
        "Doe, recalling the flood, said that the bridge stays.",
        &["Doe r: that the bridge stays"],
    );
}

#[test]
fn first_person_without_marks_is_direct() {
    check(
        "The bridge was closed in May. I have said all along that it is weak. We need a new one, said Doe, a member of the council.",
        &["Doe d: I have said all along that it is weak. We need a new one"],
    );
}

proptest! {
    #[test]
    fn spans_are_in_the_text_and_in_order(
        words in prop::collection::vec(
            prop::sample::select(vec![
                "Jane Doe", "Doe", "John Roe", "said", "“", "”", "\"", "that", ",", ".", "he", "She", "according to",
                "the President", "and", "announced", "by", "was", "thanked", "‘", "’", "\n", "ünï", "(", ")", ":", ";",
                "who", "We", "go", "In", "stressing",
            ]),
            0..60,
        )
    ) {
        let text = words.join(" ");
        let mut last = 0;
        for s in statements(&text, &["Jane Doe|Doe|President", "John Roe|Roe"]) {
            prop_assert!(text.get(s.span.range()).is_some_and(|t| !t.is_empty()));
            prop_assert!(text.get(s.evidence.span.range()).is_some());
            prop_assert!(s.span.start >= last);
            prop_assert!(s.speaker < 2);
            last = s.span.start;
        }
    }
}
