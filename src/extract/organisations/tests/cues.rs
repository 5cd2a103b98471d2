//! Firms that are named once, by what stands around them.

use super::check;

#[test]
fn a_name_that_begins_with_a_number() {
    check(
        "45Canals is a leading provider of boats. They met 7-QUAY Alliance, a maker of rope.",
        &["45Canals", "7-QUAY Alliance"],
    );
    check("It grew by 100MHz, as the 2026Outlook said.", &[]);
}

#[test]
fn a_name_with_an_initial_glued_to_it() {
    check("Q.MARN, a pioneer and maker of boats, left.", &["Q.MARN"]);
}

#[test]
fn what_opens_the_story() {
    let dateline = "TROY, NY, May 3, 2024 /Quillwire Service/ -- ";
    check(
        &format!(
            "{dateline}Quayla Psychiatry, the new place for all, opened its doors to the people of the valley today."
        ),
        &["Quillwire Service", "Quayla Psychiatry"],
    );
    check(
        &format!(
            "{dateline}Marnolin has launched a new line of boats for the people of the valley, it said today."
        ),
        &["Quillwire Service", "Marnolin"],
    );
    check(
        &format!(
            "{dateline}Marnolin offers help to the sick of the valley today, and marnolin may help them all again."
        ),
        &["Quillwire Service"],
    );
    check(
        &format!(
            "{dateline}Jefra Marn, a resident of the valley, was sentenced today to a year of mending boats there."
        ),
        &["Quillwire Service"],
    );
}

#[test]
fn a_line_of_a_roster() {
    check(
        "These will come to the valley:\n\nJane Roe, Director, Boat Analytics, Marnotech\n\nJohn Doe, Head of Canals, Quaylabs",
        &["Marnotech", "Quaylabs"],
    );
}

#[test]
fn a_firm_with_its_seat_in_brackets() {
    check(
        "It sold boats to Marnolin (Shanghai) Network Tools Co., Ltd. again.",
        &["Marnolin (Shanghai) Network Tools Co., Ltd."],
    );
}

#[test]
fn a_ticker_alone_is_no_body_of_its_own() {
    check(
        "Marn Tools Inc. (NASDAQ: MRNT) grew. The shares of MRNT rose, as MRNT announced growth.",
        &["Marn Tools Inc.", "NASDAQ"],
    );
}

#[test]
fn what_a_heading_introduces() {
    check(
        "They grow greens in the valley.\n\nAbout Woodside Credit\n\nWoodside Credit lends to all who ask in the valley.",
        &["Woodside Credit"],
    );
    check(
        "They met for a week there in the valley.\n\nAbout Canal Sessions 2025\n\nCanal Sessions 2025 will bring all to the valley.",
        &[],
    );
}

#[test]
fn a_trade_name() {
    check(
        "He was doing business as Trophy Canal Safaris there.",
        &["Trophy Canal Safaris"],
    );
    check(
        "She ran a boat business known as Mo Quay Taxes there.",
        &["Mo Quay Taxes"],
    );
    check("A town known as Marn Quay lies there.", &[]);
}

#[test]
fn a_long_post_at_a_firm() {
    check(
        "Jane Roe, Director for Place and Trade at Innovate Marn, said so.",
        &["Innovate Marn"],
    );
}

#[test]
fn an_article_inside_a_name() {
    check(
        "It helps the Lend A Hand Foundation there.",
        &["Lend A Hand Foundation"],
    );
}

#[test]
fn gangs_and_missions() {
    check(
        "Members of the Marlow Dragons gang fled to the U.S. embassy.",
        &["Marlow Dragons", "U.S. embassy"],
    );
}

#[test]
fn funds_and_tokens_on_sale_are_products() {
    check("It sells a fund called the Marn Miners ETF now.", &[]);
    check("They met a New Tarn City-based man there.", &[]);
}

#[test]
fn a_former_name_is_no_other_firm() {
    check(
        "It sued Marn Boats Inc. (formerly known as Quay Tools, Inc.) again.",
        &["Marn Boats Inc. (Quay Tools, Inc.)"],
    );
}

#[test]
fn firms_with_legal_forms_of_their_own_are_two() {
    check(
        "Marn Boats Keel LP and Marn Boats Keel USA, Inc. will sail.",
        &["Marn Boats Keel LP", "Marn Boats Keel USA, Inc."],
    );
}

#[test]
fn a_system_of_hospitals_but_not_of_parts() {
    check(
        "She works at the Quayla Health System there, not at a Marn Braking System.",
        &["Quayla Health System"],
    );
}

#[test]
fn common_words_that_are_plainly_called_a_company() {
    check(
        "He worked for Liberty Canal, a company that moves boats.",
        &["Liberty Canal"],
    );
}

#[test]
fn a_ranking_is_no_firm() {
    check("It serves most of the Marnes Global 100 firms.", &[]);
}

#[test]
fn lists_of_former_employers_and_of_sportsbooks() {
    check(
        "She held leadership positions at Quayla Music, Marno and Tarnix before.",
        &["Quayla Music", "Marno", "Tarnix"],
    );
    check(
        "It works with top sportsbooks including Betquay, Tarnbook and Marnix.",
        &["Betquay", "Tarnbook", "Marnix"],
    );
}

#[test]
fn a_division_of_a_firm() {
    check(
        "It made a film for Streamquay, a division of Marnotech.",
        &["Marnotech"],
    );
}

#[test]
fn trades_of_one_firm_behind_and() {
    check(
        "It sued Quayla Motor Engineering and Manufacturing North America Inc. again.",
        &["Quayla Motor Engineering and Manufacturing North America Inc."],
    );
}

#[test]
fn rows_of_what_is_supplied() {
    check(
        "He gave bags of products from Marnolin, Quaywear and Tarnology to all.",
        &["Marnolin", "Quaywear", "Tarnology"],
    );
    check(
        "John Doe, 42, who operated Marnolin Dreams, Quayto Placements and Tarnol Marketing, left.",
        &["Marnolin Dreams", "Quayto Placements", "Tarnol Marketing"],
    );
    check(
        "It has customers worldwide, including Marnolin and Quaywear.",
        &["Marnolin", "Quaywear"],
    );
}

#[test]
fn the_site_of_a_picture() {
    check("Featured photo by Jane Roe on Quayto.", &["Quayto"]);
}

#[test]
fn a_team_is_a_place_and_a_plural() {
    check(
        "He has seen the Boston Canalers in each game, and the Boston Canalers know it.",
        &["Boston Canalers"],
    );
    check("He has seen the Boston Canalers at sea.", &[]);
}

#[test]
fn what_is_offered_is_no_body() {
    check("We grow homes with Expert Medical Services for all.", &[]);
}

#[test]
fn whom_a_newswire_gives_to_be_contacted() {
    check(
        "The lock is open.\n\nContact Details\n\nMarlow Canada\n\n+1 604-555-0100",
        &["Marlow Canada"],
    );
    check(
        "The lock is open.\n\nContact Details\n\nJane Roe\n\n+1 604-555-0100",
        &[],
    );
}

#[test]
fn partners_of_whom_one_is_called_like_a_thing() {
    check(
        "She is a co-founder of Marlai & Bond and lives in Ohio.",
        &["Marlai & Bond"],
    );
}

#[test]
fn common_words_that_are_said_to_be_an_agency() {
    check(
        "They chose Vibrant Canals, a boat-minded agency known for ferries.",
        &["Vibrant Canals"],
    );
    check("They chose Vibrant Canals, a book about ferries.", &[]);
}

#[test]
fn a_name_with_a_number_behind_it() {
    check(
        "They sold it to Tarnel36, a global mining company, in June.",
        &["Tarnel36"],
    );
    check("They sold the KX036, a company car, in June.", &[]);
}
