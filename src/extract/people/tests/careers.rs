//! Where an office was held that does not name its body itself.

use super::finds;

#[test]
fn who_joins_a_firm_as_an_officer() {
    finds(
        "Ann Roe joined Quellmo Ltd as Chief Financial Officer in May.",
        &["Ann Roe mentioned: Chief Financial Officer @ Quellmo Ltd"],
    );
    finds(
        "Ann Roe spent ten years at Quellmo Ltd, most recently as Vice President of Sales.",
        &["Ann Roe mentioned: Vice President of Sales @ Quellmo Ltd"],
    );
    finds(
        "Ann Roe held senior roles at Quellmo Ltd, including Chief Financial Officer and Treasurer.",
        &["Ann Roe mentioned: Chief Financial Officer @ Quellmo Ltd; Treasurer @ Quellmo Ltd"],
    );
}

#[test]
fn a_body_behind_the_areas_of_an_office() {
    finds(
        "“It is good,” said Ann Roe, Managing Director, Canal Solutions, International at Quellmo Ltd.",
        &["Ann Roe quoted: Managing Director, Canal Solutions, International @ Quellmo Ltd."],
    );
    finds(
        "“It is good,” said Ann Roe, VP, Compensation and Canal Strategy, Quellmo Ltd, and left.",
        &["Ann Roe quoted: VP, Compensation and Canal Strategy @ Quellmo Ltd"],
    );
}

#[test]
fn a_firm_without_its_name_is_none_of_the_title() {
    finds(
        "“It is good,” said Ann Roe, Managing Partner at the law firm.",
        &["Ann Roe quoted: Managing Partner"],
    );
    finds(
        "“It is good,” said Ann Roe, Marketing Manager at quellmo.",
        &["Ann Roe quoted: Marketing Manager @ quellmo"],
    );
}

#[test]
fn an_office_right_behind_a_name() {
    finds(
        "The board named Ann Roe Chief Revenue Officer in May.",
        &["Ann Roe mentioned: Chief Revenue Officer"],
    );
    finds(
        "“It is good,” said Ann Roe, Sr. Director of Operations at Quellmo Ltd, and left.",
        &["Ann Roe quoted: Sr. Director of Operations @ Quellmo Ltd"],
    );
}

#[test]
fn an_office_in_two_wordings_is_spelt_out() {
    finds(
        "Ann Roe, CEO of Quellmo Ltd, built it. Ann Roe, Chief Executive Officer, left.",
        &["Ann Roe mentioned: Chief Executive Officer @ Quellmo Ltd"],
    );
}

#[test]
fn what_one_has_won_is_no_office() {
    finds(
        "It was built by pickleball champion Ann Roe and composer Tom Roe.",
        &["Ann Roe mentioned", "Tom Roe mentioned"],
    );
}

#[test]
fn members_of_a_jury_in_a_list() {
    finds(
        "The jury members included Ann Roe, Tom Ferris and Olaf Berg.",
        &[
            "Ann Roe mentioned: jury member",
            "Tom Ferris mentioned: jury member",
            "Olaf Berg mentioned: jury member",
        ],
    );
}

#[test]
fn who_wrote_it_stands_at_the_top() {
    finds(
        "By Gerelyn Terzo, Quellmo\n\nIt is a good year for boats.",
        &["Gerelyn Terzo mentioned"],
    );
}

#[test]
fn a_given_name_alone_bears_an_office() {
    finds(
        "Ann Roe joined the canal in May. Before joining it with Bill Doe, Ann served as Chief Financial Officer of Quellmo Ltd in Porto.",
        &[
            "Ann Roe (Ann) mentioned: Chief Financial Officer @ Quellmo Ltd",
            "Bill Doe mentioned",
        ],
    );
    finds(
        "Ann Roe leads it. Ann held several roles in the harbour, including President of Quellmo Ltd in Porto.",
        &["Ann Roe (Ann) mentioned: President @ Quellmo Ltd"],
    );
}

#[test]
fn speakers_have_offices_that_no_list_has() {
    finds(
        "“It is good,” said Ann Roe, lead canal optician at Quellmo Ltd.",
        &["Ann Roe quoted: lead canal optician @ Quellmo Ltd."],
    );
    finds(
        "“It is good,” said Ann Roe, a proud graduate of Quellmo Ltd.",
        &["Ann Roe quoted"],
    );
    finds(
        "“It is good,” said Ann Roe, SVP and General Manager at Notify, and left.",
        &["Ann Roe quoted: SVP @ Notify; General Manager @ Notify"],
    );
    finds(
        "“It is good,” said Ann Roe, founder of Quiet Water, and left.",
        &["Ann Roe quoted: founder @ Quiet Water"],
    );
}

#[test]
fn the_firm_that_headline_and_story_begin_with() {
    finds(
        "Quellmo Grows\n\nQuellmo is a pioneer in canals. Quellmo builds boats.\n\n“It is good,” said Ann Roe, CEO.\n\nAbout Quellmo\n\nQuellmo is a company in Porto.",
        &["Ann Roe quoted: CEO @ Quellmo"],
    );
}
