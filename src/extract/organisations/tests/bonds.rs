//! Bonds, known bodies with what belongs to them, and what is none.

use super::{bodies, check};

#[test]
fn what_somebody_is_bound_to_is_a_body() {
    check(
        "The mill has entered into a partnership with Quayara to mend boats.",
        &["Quayara"],
    );
    check(
        "It paid for the acquisition of Quayara, and later merged with Marlico.",
        &["Quayara", "Marlico"],
    );
    check(
        "He previously worked at Quayara before he came here.",
        &["Quayara"],
    );
    check(
        "A recent Quayara survey found that few people own a boat.",
        &["Quayara"],
    );
}

#[test]
fn what_goes_on_behind_a_bond_is_no_body() {
    check(
        "They want a partnership with Marlai markets in the east.",
        &[],
    );
    check("They spoke of the acquisition of the Quayara mine.", &[]);
    check("It has a long-term collaboration with Dutch mills.", &[]);
}

#[test]
fn what_sponsors_and_subsidiaries_include_are_bodies() {
    check(
        "Sponsors of the fair include Quayara, Marlico and Tarnova.",
        &["Quayara", "Marlico", "Tarnova"],
    );
    check(
        "It serves brands at the heart of the trade, including Quayara, Marlico and Tarnova.",
        &["Quayara", "Marlico", "Tarnova"],
    );
    check(
        "It lends through its subsidiaries, Quayara and Marlico.",
        &["Quayara", "Marlico"],
    );
    check(
        "It serves clients in three towns, including Quayara, Marlico and Tarnova.",
        &[],
    );
}

#[test]
fn a_university_has_its_town_and_an_agency_its_country() {
    check(
        "She studied at the University of California, Santa Cruz, for a year.",
        &["University of California, Santa Cruz"],
    );
    check(
        "She studied at the University of California, a state she loves.",
        &["University of California"],
    );
    check(
        "He wrote to the United States Food and Drug Administration and the EPA about it.",
        &["United States Food and Drug Administration", "EPA"],
    );
    check(
        "He left for Barclays Wealth Management in spring.",
        &["Barclays Wealth Management"],
    );
}

#[test]
fn coins_prizes_and_remits_are_none() {
    check(
        "The QYRA token rose. He was paid in a partnership with QYRA and left.",
        &[],
    );
    check("They were named Canal Agency of the Year there.", &[]);
    check("He wrote a page on Strategies for Margins in Boating.", &[]);
    check(
        "She is the new Vice President, Managed Care Services, at a mill.",
        &[],
    );
}

#[test]
fn an_object_in_an_apposition_is_no_subject() {
    check(
        "Acme Tools Inc., a leader in Quayara, is pleased to announce its plans.",
        &["Acme Tools Inc."],
    );
}

#[test]
fn a_wire_in_a_link_and_a_tier_of_an_exchange() {
    check(
        "TARNOW - [Canal OutReach Newswire](https://www.canal-outreach.com/) – 20 June 2026 – It rained.",
        &["Canal OutReach Newswire"],
    );
    check(
        "The shares of Acme Tools Inc. (TSX.V: ACME) rose on Monday.",
        &["Acme Tools Inc. (ACME)", "TSX.V"],
    );
    assert!(
        bodies("It opened a new broker-dealer, which is FINRA-registered.")
            .contains(&"FINRA".to_owned())
    );
}
