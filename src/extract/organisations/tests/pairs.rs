//! Names that are called two things, that hold others, or that say in the midst what they are of.

use super::check;
use crate::extract::testing::analysis;

#[test]
fn a_second_head_behind_and() {
    check(
        "Marlow University Hospital and Clinic MUHC has been opened again.",
        &["Marlow University Hospital and Clinic (MUHC)"],
    );
    check(
        "He worked at Tarnow Private Bank & Trust for years.",
        &["Tarnow Private Bank & Trust"],
    );
    check(
        "The Federation of Independent Quay Colleges and Universities was there.",
        &["Federation of Independent Quay Colleges and Universities"],
    );
    // Two bodies, each with its own name.
    check(
        "He worked at Marlow Hospital and Quay Clinic for years.",
        &["Marlow Hospital", "Quay Clinic"],
    );
}

#[test]
fn common_words_behind_an_ampersand() {
    check(
        "They called the Marlow Volunteer Fire Department & Rescue Squad at night.",
        &["Marlow Volunteer Fire Department & Rescue Squad"],
    );
    check(
        "It was presented at the Tarnow Academy & Spring Summit there.",
        &["Tarnow Academy"],
    );
    check(
        "Students of Marlow School District & Quay Union High School District came.",
        &["Marlow School District", "Quay Union High School District"],
    );
}

#[test]
fn associations_of_others() {
    check(
        "It was endorsed by the International Association of Chiefs of Police, as they said.",
        &["International Association of Chiefs of Police"],
    );
    check(
        "It was endorsed by the Ruritanian Council of Community Harbour Schools, as they said.",
        &["Ruritanian Council of Community Harbour Schools"],
    );
    // A part of one body is two.
    check(
        "She is with the Canal Crimes Section of the Department of Ports.",
        &["Canal Crimes Section", "Department of Ports"],
    );
    check(
        "She is with the Canal Crimes Section of the Harbour and Natural Resources Division there.",
        &[
            "Canal Crimes Section",
            "Harbour and Natural Resources Division",
        ],
    );
}

#[test]
fn units_of_larger_units() {
    check(
        "He served in the 1st Battalion, 8th Cavalry Regiment, 2nd Cavalry Division, as a medic.",
        &["1st Battalion, 8th Cavalry Regiment, 2nd Cavalry Division"],
    );
    check(
        "The 1st Battalion, a band and 8 others marched.",
        &["1st Battalion"],
    );
}

#[test]
fn the_last_field_of_a_list_may_be_a_section_s() {
    check(
        "They thanked the Office of Overseas Affairs and Computer Crime and Canal Property Section there.",
        &[
            "Office of Overseas Affairs",
            "Computer Crime and Canal Property Section",
        ],
    );
    check(
        "He chairs the Labor, Health and Human Services, and Education Appropriations Subcommittee there.",
        &["Labor, Health and Human Services, and Education Appropriations Subcommittee"],
    );
    check(
        "It is the Permanent Subcommittee on Ferries of the Harbour Security and Governmental Affairs Committee.",
        &[
            "Permanent Subcommittee on Ferries",
            "Harbour Security and Governmental Affairs Committee",
        ],
    );
}

#[test]
fn firms_with_numbers_in_their_names() {
    check(
        "Marlowell 3D Canal Corp. and Tarnow 4 Boats Ltd. said so.",
        &["Marlowell 3D Canal Corp.", "Tarnow 4 Boats Ltd."],
    );
    check("On May 3 Tarnowell Corp. said so.", &["Tarnowell Corp."]);
}

#[test]
fn offices_of_several_districts() {
    check(
        "They thanked the U.S. Attorneys Offices for the Western District of Ohio and Southern District of Maine.",
        &[
            "U.S. Attorneys Offices",
            "Western District of Ohio",
            "Southern District of Maine",
        ],
    );
    check(
        "The data came from U.S. Attorneys Offices (USAO) there.",
        &["U.S. Attorneys Offices (USAO)"],
    );
    check(
        "They are of the U.S. Attorneys Offices Canal Fraud Unit there.",
        &["U.S. Attorneys Office", "Canal Fraud Unit"],
    );
}

#[test]
fn headings_that_ran_into_the_name() {
    check(
        "About Tarnow Car & Boat Museum Tarnow Car and Boat Museum was founded in 1990.",
        &["Tarnow Car and Boat Museum (Tarnow Car & Boat Museum)"],
    );
    check(
        "About MarlowellMarlowell is a leading exchange. Marlowell was founded in 2020.",
        &["Marlowell"],
    );
}

/// Words are looked for before it that are not there.
#[test]
fn a_body_that_the_text_begins_with() {
    for (text, expected) in [
        (
            "Marlow University celebrates the opening of its library.",
            "Marlow University",
        ),
        (
            "Today in May, Marlow Chamber of Commerce opens its doors.",
            "Marlow Chamber of Commerce",
        ),
    ] {
        let found = analysis(text).organisations;
        assert_eq!(found[0].name, expected, "{text}");
    }
}

#[test]
fn schools_that_are_called_like_people() {
    check(
        "She studied at Parker College of Canals before.",
        &["Parker College of Canals"],
    );
    check(
        "She studied at the University of Notre Dame Law School.",
        &["University of Notre Dame Law School"],
    );
}

#[test]
fn chambers_exchanges_and_papers() {
    check(
        "She spoke to the Marlow House of Delegates there.",
        &["Marlow House of Delegates"],
    );
    check(
        "The Quay Gold Exchange was closed, and so was the currency exchange.",
        &["Quay Gold Exchange"],
    );
    check("He backed Senate Bill 88 and a Senate Resolution.", &[]);
    check(
        "They welcomed approval by the Senate of the Fiscal Year 2008 plan.",
        &["Senate"],
    );
    check("Join our LinkedIn Group, or listen on Spotify.", &[]);
}

#[test]
fn towns_of_the_dateline_are_no_bodies() {
    check(
        "MARLOWITA, Ohio, May 3, 2024 -- The members of Marlowita came to the Tarn Group in Marlowita.",
        &["Tarn Group"],
    );
}

#[test]
fn known_acronyms_that_stand_for_something_else() {
    check(
        "They signed a Canal Integrity Agreement (CIA) for five years. The CIA has no end.",
        &[],
    );
    check("They asked the CIA and 7-Eleven.", &["CIA", "7-Eleven"]);
    check(
        "They asked the Central Intelligence Agency (CIA) there.",
        &["Central Intelligence Agency (CIA)"],
    );
}

#[test]
fn what_a_town_has_one_of() {
    check(
        "They saw the Marlow County Zoo in May.",
        &["Marlow County Zoo"],
    );
    check(
        "She runs Tarn County Transit there.",
        &["Tarn County Transit"],
    );
    check("They want Bus Rapid Transit for all.", &[]);
}

#[test]
fn two_houses_are_two() {
    check(
        "It was made by Marnolin Labs and Federal Canal Commission.",
        &["Marnolin Labs", "Federal Canal Commission"],
    );
}
