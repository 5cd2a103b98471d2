//! One body under two names, and where one name ends and the next begins.

use super::check;

#[test]
fn a_national_body_at_home() {
    check(
        "The Canal Fund of Japan paid, and the Canal Fund will pay again.",
        &["Canal Fund of Japan (Canal Fund)"],
    );
    check(
        "The House of Representatives met, and the House rose.",
        &["House of Representatives (House)"],
    );
    check(
        "The Federal Bureau of Canals said so, and the Bureau of Canals was right.",
        &["Federal Bureau of Canals (Bureau of Canals)"],
    );
    check(
        "The Marlow Chamber of Commerce paid, and the Marlow Chamber will pay again.",
        &["Marlow Chamber of Commerce (Marlow Chamber)"],
    );
    check(
        "The Australian Government paid, and the Government of Australia will pay again.",
        &["Government of Australia (Australian Government)"],
    );
}

#[test]
fn of_two_countries_it_may_be_either() {
    check(
        "The Canal Fund of Japan and the Canal Fund of Kenya met at the Canal Fund here.",
        &["Canal Fund of Japan", "Canal Fund of Kenya", "Canal Fund"],
    );
}

#[test]
fn a_part_with_and_without_its_department() {
    check(
        "The Department of Justice Canal Division came, and the Canal Division left.",
        &["Department of Justice Canal Division (Canal Division)"],
    );
    check(
        "The Marlow Police Department came, and the Marlow Police left.",
        &["Marlow Police Department (Marlow Police)"],
    );
}

#[test]
fn a_ministry_by_its_last_field() {
    check(
        "The Ministry of Health and Mass Media met, and the Ministry of Mass Media agreed.",
        &["Ministry of Health and Mass Media (Ministry of Mass Media)"],
    );
}

#[test]
fn a_seat_of_several_words() {
    check(
        "The fine was paid by New Mexico-based Tarn Guards, Inc. and the Federation of App-based Transport Workers.",
        &[
            "Tarn Guards, Inc.",
            "Federation of App-based Transport Workers",
        ],
    );
}

#[test]
fn two_bodies_with_and_between() {
    check(
        "Choirs came from the Navy, Air Force, Police and Canal Security Department.",
        &["Navy", "Air Force", "Canal Security Department"],
    );
    check(
        "She founded the Heart Bank of Tarnow and Quay Laser Heart Center there.",
        &["Heart Bank of Tarnow", "Quay Laser Heart Center"],
    );
    check(
        "It is the Texas Department of Probation and Child Care Services.",
        &["Texas Department of Probation and Child Care Services"],
    );
}

#[test]
fn units_by_their_number() {
    check(
        "The 109th Airlift Wing and the 48th Brigade met in the West Wing.",
        &["109th Airlift Wing", "48th Brigade"],
    );
}

#[test]
fn offices_behind_their_owner() {
    check(
        "He works at the U.S. Immigration and Customs Enforcement’s Office of Investigations and the FBI’s Boston Office.",
        &[
            "U.S. Immigration and Customs Enforcement",
            "Office of Investigations",
            "FBI",
            "Boston Office",
        ],
    );
    check(
        "It fell to the Antitrust Divisions San Francisco Office.",
        &["Antitrust Division", "San Francisco Office"],
    );
}

#[test]
fn what_a_house_passes_is_not_its_name() {
    check(
        "He applauded the passage by the Senate of H.R. 326.",
        &["Senate"],
    );
    check(
        "It is paid by the Department of Homeland Security Appropriations bill, says the Department of Labor Web site.",
        &["Department of Labor"],
    );
}

#[test]
fn rows_with_semicolons_and_acronyms() {
    check(
        "It is run by the Ministry of Ports, the Quay Canal Agency (QCA), and QuayPay.",
        &["Ministry of Ports", "Quay Canal Agency (QCA)", "QuayPay"],
    );
    check(
        "They thank the Marlow Police Department; the Tarn Rowers; and the Bureau of Canals.",
        &[
            "Marlow Police Department",
            "Tarn Rowers",
            "Bureau of Canals",
        ],
    );
}

#[test]
fn firms_of_partners() {
    check(
        "She is at the law firm of Tarnow and Quayle, he at the law firm Marl, Poe & Quill.",
        &["Tarnow and Quayle", "Marl, Poe & Quill"],
    );
}

#[test]
fn a_commission_ends_its_sentence() {
    check(
        "It has been filed with the SEC. The rest is known.",
        &["SEC"],
    );
}

#[test]
fn a_country_is_no_body_for_its_acronym() {
    check(
        "They signed it in the Kingdom of Saudi Arabia (KSA) on Monday.",
        &[],
    );
    check(
        "They signed it in the Republic of Korea (ROK) on Monday.",
        &[],
    );
    check(
        "They signed it with the State Bank of India (SBI) on Monday.",
        &["State Bank of India (SBI)"],
    );
}

#[test]
fn names_to_their_acronym() {
    check(
        "The Tarn Association of Canal Owners (TACO) and the Office of the Inspector for the Troubled Canal Relief Program (OITCRP) met.",
        &[
            "Tarn Association of Canal Owners (TACO)",
            "Office of the Inspector for the Troubled Canal Relief Program (OITCRP)",
        ],
    );
}

#[test]
fn parts_of_an_agency() {
    check(
        "He works for the EPA’s Harbor Service.",
        &["EPA", "Harbor Service"],
    );
    check("It lies near Marlow Army Depot.", &[]);
}

#[test]
fn a_states_guard() {
    check(
        "He met the Ohio Air National Guard and Texas National Guard Adjutant General Jane Roe.",
        &["Ohio Air National Guard", "Texas National Guard"],
    );
}
