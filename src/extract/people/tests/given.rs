//! Offices that a verb gives, that a list shares, and that are one in other words.

use super::finds;

#[test]
fn one_office_at_a_body_and_at_its_part() {
    finds(
        "Agent in Charge Jane Marlow of the FBI's Norhaven Division made the announcement. \"It is over,\" said FBI Agent in \
         Charge Marlow.",
        &["Jane Marlow (Marlow) quoted: Agent in Charge @ Norhaven Division"],
    );
    finds(
        "Deputy Director Owen Roe of the Harbour Safety Service (HSS) spoke. \"It is over,\" said HSS Deputy Director Roe.",
        &["Owen Roe (Roe) quoted: Deputy Director @ Harbour Safety Service"],
    );
    finds(
        "U.S. Attorney Jane Marlow of the Northern District of Ohio announced it. \"It is over,\" said Cleveland U.S. \
         Attorney Jane Marlow.",
        &["Jane Marlow quoted: U.S. Attorney @ Northern District of Ohio"],
    );
}

#[test]
fn a_seat_that_a_verb_gives() {
    finds(
        "Senator Ruth Calloway (R-KS), who serves on the Senate Harbour Committee, voted for the bill.",
        &["Ruth Calloway mentioned: Senator; member @ Senate Harbour Committee"],
    );
    finds(
        "Senator Ruth Calloway voted for the bill. She sits on the Harbour Committee.",
        &["Ruth Calloway mentioned: Senator; member @ Harbour Committee"],
    );
    finds(
        "Senator Ruth Calloway voted for the bill. The plan is on the Harbour Committee's list.",
        &["Ruth Calloway mentioned: Senator"],
    );
}

#[test]
fn a_nominee_and_who_takes_on_an_office() {
    finds(
        "The President nominated Ruth Calloway to be the new Director of Canal Intelligence.",
        &["Ruth Calloway mentioned: Director of Canal Intelligence"],
    );
    finds(
        "Mr. Sunil Dias will take on the role of Secretary to the Ministry of Harbours.",
        &["Sunil Dias mentioned: Secretary @ Ministry of Harbours"],
    );
    finds(
        "Sgt. Owen Roe has worked his way up from the rank of Constable at the Harbour Board.",
        &["Owen Roe mentioned: Sgt."],
    );
}

#[test]
fn the_office_of_who_stood_before_the_name() {
    finds(
        "Marsh was an associate of Harbour Works Inc. founder Owen Roe, and he served as director of Bolt Ltd.",
        &["Owen Roe mentioned: founder @ Harbour Works Inc."],
    );
}

#[test]
fn a_body_ahead_of_offices() {
    finds(
        "At Calloway & Marsh, LLC, attorneys Jane Roe and Owen Dunn have built a strong practice.",
        &[
            "Jane Roe mentioned: attorney @ Calloway & Marsh, LLC",
            "Owen Dunn mentioned: attorney @ Calloway & Marsh, LLC",
        ],
    );
    finds(
        "At the Harbour Museum, President Jane Roe opened the gallery.",
        &["Jane Roe attended: President @ Harbour Museum"],
    );
}

#[test]
fn members_of_one_house_share_the_title() {
    finds(
        "The bill was written by Senator Ruth Calloway (R-KS) and Owen Marsh (D-NM).",
        &[
            "Ruth Calloway mentioned: Senator",
            "Owen Marsh mentioned: Senator",
        ],
    );
    finds(
        "The bill was written by Senator Ruth Calloway and Owen Marsh.",
        &["Ruth Calloway mentioned: Senator", "Owen Marsh mentioned"],
    );
}

#[test]
fn governors_with_their_provinces() {
    finds(
        "The meeting was attended by Secretary to the President Nimal Dias, Provincial Governors: Hanif Perera (Western \
         Province), Kumara Dunn (Central Province), Nimal Silva (Uva Province).",
        &[
            "Nimal Dias attended: Secretary to the President",
            "Hanif Perera attended: Provincial Governor (Western Province)",
            "Kumara Dunn attended: Provincial Governor (Central Province)",
            "Nimal Silva attended: Provincial Governor (Uva Province)",
        ],
    );
}

#[test]
fn a_family_name_that_is_the_subject() {
    finds(
        "Owen Marsh spoke. Marsh has long served as director of Bolt Ltd.",
        &["Owen Marsh (Marsh) mentioned: director @ Bolt Ltd."],
    );
    finds(
        "Owen Marsh spoke. Marsh trained an agent posing as an officer of Bolt Ltd.",
        &["Owen Marsh (Marsh) mentioned"],
    );
}

#[test]
fn a_comma_before_the_body() {
    finds(
        "Jane Dunn, Chief Product Officer, at Parkland Works Ltd., said: \"It is good.\"",
        &["Jane Dunn quoted: Chief Product Officer @ Parkland Works Ltd."],
    );
}

#[test]
fn a_body_that_ends_what_is_said() {
    finds(
        "\"It is over,\" said Agent in Charge Jane Marlow, Harbour Safety Service.",
        &["Jane Marlow quoted: Agent in Charge @ Harbour Safety Service"],
    );
    finds(
        "\"It is over,\" said Agent in Charge Jane Marlow, Harbour Safety Service and Bolt Ltd. agreed.",
        &["Jane Marlow quoted: Agent in Charge"],
    );
}

#[test]
fn a_body_of_a_town() {
    finds(
        "Tamsin Roe, former analyst at the Cleveland, Ohio-based Harbour Safety Agency, spoke.",
        &["Tamsin Roe mentioned: former analyst @ Harbour Safety Agency"],
    );
}

#[test]
fn no_office_that_is_a_calling() {
    finds(
        "Owen Marsh, New York Times bestselling author of The Weir, spoke.",
        &["Owen Marsh mentioned"],
    );
    finds(
        "The firm was started by engineers Owen Marsh and Jane Roe.",
        &["Owen Marsh mentioned", "Jane Roe mentioned"],
    );
    finds(
        "Owen Marsh, a former Bolt Bank trader, pleaded guilty.",
        &["Owen Marsh mentioned: former trader @ Bolt Bank"],
    );
    finds(
        "Owen Marsh, a trader, pleaded guilty.",
        &["Owen Marsh mentioned"],
    );
}

#[test]
fn a_bare_kind_shows_its_body() {
    finds(
        "The Senate Harbour Coalition met. Senator Ruth Calloway (R-KS), chair of the Coalition, spoke.",
        &["Ruth Calloway mentioned: Senator; chair @ Senate Harbour Coalition"],
    );
}

#[test]
fn an_envoy_to_a_union() {
    finds(
        "Permanent Representative to the United Nations Jane Roe spoke.",
        &["Jane Roe mentioned: Permanent Representative to the United Nations"],
    );
}

#[test]
fn a_party_without_its_brackets() {
    finds(
        "Senator Ruth Calloway  D NJ  chairman of the Harbour Committee  spoke to the Senate about it",
        &["Ruth Calloway attended: Senator; chairman @ Harbour Committee"],
    );
}

#[test]
fn an_office_with_two_areas_behind_another() {
    finds(
        "Mel Walker, Managing Director and Data & AI Practice Leader at Harbour Works Ltd., recently sat down.",
        &[
            "Mel Walker attended: Managing Director @ Harbour Works Ltd.; Data & AI Practice Leader @ Harbour Works Ltd.",
        ],
    );
}

#[test]
fn an_office_that_only_people_hold_makes_a_person() {
    for (text, found) in [
        (
            "Tarvo Quellmo serves as Chairman of the Harbour Board.",
            "Tarvo Quellmo mentioned: Chairman @ Harbour Board",
        ),
        (
            "Tarvo Quellmo, who is the director of the Harbour Board, lives there.",
            "Tarvo Quellmo mentioned: director @ Harbour Board",
        ),
        (
            "Tarvo Quellmo has joined the Harbour Board as Chief Canal Officer.",
            "Tarvo Quellmo mentioned: Chief Canal Officer @ Harbour Board",
        ),
        (
            "The Harbour Board has promoted Tarvo Quellmo to Director.",
            "Tarvo Quellmo mentioned: Director @ Harbour Board",
        ),
        (
            "The Harbour Board is pleased to announce Tarvo Quellmo as Director.",
            "Tarvo Quellmo mentioned: Director",
        ),
        (
            "The Harbour Board announced the promotion of Tarvo Quellmo to the role of Director.",
            "Tarvo Quellmo mentioned: Director @ Harbour Board",
        ),
    ] {
        finds(text, &[found]);
    }
}

#[test]
fn what_firms_are_too_makes_none() {
    for text in [
        "Tarvo Quellmo serves as partner of the Harbour Board.",
        "Tarvo Quellmo has been named leader of the Harbour Board.",
        "Ships of Tarvo Quellmo serve as a school, and it is the director of the Harbour Board that says so.",
    ] {
        finds(text, &[]);
    }
}
