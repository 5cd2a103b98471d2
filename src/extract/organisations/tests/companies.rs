//! Firms, and what is like them and none.

use super::check;

#[test]
fn domains_in_capitals() {
    check(
        "Debbie Roe, CEO of QX.com, spoke. Jane Doe, founder of QuayWorks.AI, left.",
        &["QX.com", "QuayWorks.AI"],
    );
}

#[test]
fn an_acronym_within_a_name_and_capitals_within_a_word() {
    check(
        "Quellmo Farm QLCA, a charity for owls, grew. Many say that QFQLCA was founded in 1929.",
        &["Quellmo Farm QLCA (QFQLCA)"],
    );
    check(
        "CanalNewsWire is a leading publisher of news. CNW was founded in 1990.",
        &["CanalNewsWire (CNW)"],
    );
}

#[test]
fn a_clause_is_no_row() {
    check(
        "Building on a career at Emcar, Quellmo's move to the valley is bold.",
        &["Emcar"],
    );
    check(
        "Building on a career at Emcar, Quellmo and Brenn, he moved.",
        &["Emcar", "Quellmo", "Brenn"],
    );
}

#[test]
fn a_firm_named_like_a_person_in_a_row_of_firms() {
    check(
        "Its clients are companies such as QuayWork, Brennox, and Wiley Roe Marsh.",
        &["QuayWork", "Brennox", "Wiley Roe Marsh"],
    );
    check("He met people like Wiley Roe and Ann Doe.", &[]);
}

#[test]
fn two_firms_of_one_house() {
    check(
        "It owns Quellmo Asset Management and Quellmo Insurance Agency in the valley.",
        &["Quellmo Asset Management", "Quellmo Insurance Agency"],
    );
}

#[test]
fn whose_report_it_is() {
    check(
        "A QuayStar report cited rising rents, and it was recognized by TasteQuay.",
        &["QuayStar", "TasteQuay"],
    );
}

#[test]
fn who_leads_makes_a_firm_of_common_words() {
    check(
        "Green Copper CEO Leif Roe joined Ann Doe to talk.",
        &["Green Copper"],
    );
    check("The new CEO Leif Roe joined Ann Doe to talk.", &[]);
    check(
        "It said that Quellmo Acting President Jane Roe had left.",
        &["Quellmo"],
    );
}

#[test]
fn things_with_a_heading_of_their_own() {
    check(
        "Come and see.\n\nAbout Quellmo Guide\n\nQuellmo Guide is a yearly event designed for all.\n",
        &[],
    );
    check(
        "Come and see.\n\nAbout Quellmo Guide\n\nQuellmo Guide is a maker of boots designed for all.\n",
        &["Quellmo Guide"],
    );
}

#[test]
fn what_describes_and_what_is_several() {
    check(
        "He told us of Fast-Growing Learning Technologies in the valley.",
        &[],
    );
    check("They built Primary Heart Care Centers in the valley.", &[]);
    check("Join us on our Mailing List & Social Media today.", &[]);
    check("They work for people in the District of Columbia now.", &[]);
}

#[test]
fn a_roster_with_bullets() {
    check(
        "Who will speak:\n\n* Jane Roe - Founder & CEO, Emcar\n* Ann Doe - Founder, Quellmo\n",
        &["Emcar", "Quellmo"],
    );
}

#[test]
fn who_is_allied_with_whom() {
    check(
        "It told of a partnership with Quellmo Inn. It met entities like Slotar and Koinsa there.",
        &["Quellmo Inn", "Slotar", "Koinsa"],
    );
    check("It told of an agreement with Jane Roe.", &[]);
}

#[test]
fn a_name_that_is_a_possessive() {
    check(
        "“It is good,” said Jane Roe, founder of Quell & Mary’s.",
        &["Quell & Mary’s"],
    );
}

#[test]
fn whose_analyst_it_is() {
    check(
        "It will feature Quellmo senior analyst Jane Roe.",
        &["Quellmo"],
    );
}

#[test]
fn a_name_run_together_and_in_capitals() {
    check(
        "Quellmo Works, a maker of boats, grew. QuellmoWorks was founded in 1990. CEO of QUELLMO WORKS is Jane Roe.",
        &["Quellmo Works (QuellmoWorks, QUELLMO WORKS)"],
    );
}

#[test]
fn a_life_is_no_firm_s() {
    check(
        "Come and see.\n\nAbout QT Marsh\n\nQT Marsh was elected chair in 2022 for the first time.\n",
        &[],
    );
}

#[test]
fn what_a_firm_trades_in_is_left_out() {
    check(
        "Quellmo Health, a provider of care, grew. It was good, said Jane Roe, founder of Quellmo.",
        &["Quellmo Health (Quellmo)"],
    );
    check(
        "Google Cloud, a provider of care, grew. It was good for Google.",
        &["Google Cloud", "Google"],
    );
}

#[test]
fn the_one_body_that_ends_so() {
    check(
        "It told of the Quellmo Heart Museum. The Heart Museum is new. The Heart Museum is old.",
        &["Heart Museum (Quellmo Heart Museum)"],
    );
    check(
        "It told of the Journal of the Quellmo Association. The Quellmo Association is new.",
        &["Journal of the Quellmo Association", "Quellmo Association"],
    );
}

#[test]
fn rows_of_sponsors_and_of_whose_people_came() {
    check(
        "This year's sponsors include Emcar, Quellmo and Brennox.",
        &["Emcar", "Quellmo", "Brennox"],
    );
    check(
        "It is backed by the founders of Emcar, Quellmo and Brennox.",
        &["Emcar", "Quellmo", "Brennox"],
    );
}

#[test]
fn a_heading_that_ran_into_its_paragraph_is_no_firm() {
    check(
        "We see Fast Action GrowthQUELLMO announced a boat. QUELLMO is a maker of boats. The boats of QUELLMO float.",
        &["QUELLMO"],
    );
}

#[test]
fn a_firm_that_lists_its_trades() {
    check(
        "The check was given by Roe Roofing, Siding and Decking Inc. in May.",
        &["Roe Roofing, Siding and Decking Inc."],
    );
    check(
        "It was sold to Roe Sachs Ltd. and Bank of Marlow, N.A. in May.",
        &["Roe Sachs Ltd.", "Bank of Marlow, N.A."],
    );
    check(
        "Attorneys Jane Doe and Alan Roe of Hill & Tarn LLP spoke.",
        &["Hill & Tarn LLP"],
    );
}

#[test]
fn who_leads_a_firm_is_not_it() {
    check("Led by Anna Roe, the small law firm has grown.", &[]);
}

#[test]
fn a_firm_that_is_united() {
    check(
        "United Canal Corporation grew. United States Quellmo Inc. did, too.",
        &["United Canal Corporation", "United States Quellmo Inc."],
    );
}
