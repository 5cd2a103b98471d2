//! Offices, courts and divisions, apostrophes and brackets lost.

use super::check;

#[test]
fn an_office_of_a_title() {
    check(
        "She wrote to the Office of the High Commissioner for Canals and to the Office of Inspector General in Troy.",
        &[
            "Office of the High Commissioner for Canals",
            "Office of Inspector General",
        ],
    );
    check(
        "He called the Office of the Quay Trade Representative twice.",
        &["Office of the Quay Trade Representative"],
    );
}

#[test]
fn an_attorneys_office_of_a_district() {
    check(
        "It was tried by the U.S. Attorneys Office of the Eastern District of North Carolina.",
        &["U.S. Attorneys Office of the Eastern District of North Carolina"],
    );
    check(
        "The U.S. Attorneys Offices for the District of South Dakota and Colorado came.",
        &["U.S. Attorneys Offices for the District of South Dakota and Colorado"],
    );
}

#[test]
fn a_lost_apostrophe_parts_two_bodies() {
    check(
        "It was tried by the Department of Justices Environment and Natural Resources Division.",
        &[
            "Department of Justice",
            "Environment and Natural Resources Division",
        ],
    );
    check(
        "Agents of U.S. Immigration and Customs Enforcements Homeland Security Investigations came.",
        &[
            "U.S. Immigration and Customs Enforcement",
            "Homeland Security Investigations",
        ],
    );
}

#[test]
fn an_acronym_without_its_brackets_is_no_part_of_the_name() {
    check(
        "He asked the Department of Canals DOC for help.",
        &["Department of Canals (DOC)"],
    );
}

#[test]
fn a_person_behind_a_body_is_no_part_of_it() {
    check(
        "It was read by the President of the Council of the Marrow Union Zbygniew Krasnowolski today.",
        &["Council of the Marrow Union"],
    );
    check(
        "He spoke to the officer of the QHR Elaine Moss again.",
        &["QHR"],
    );
}

#[test]
fn a_federal_court_by_its_kind() {
    check(
        "He pleaded guilty in U.S. District Court in Troy.",
        &["U.S. District Court"],
    );
    check(
        "She sits on the U S District Court there.",
        &["U S District Court"],
    );
}

#[test]
fn parts_of_laws_are_no_bodies() {
    check("It is a trust under Treasury Regulation Section 301.", &[]);
    check("The firm filed for Chapter 11 protection.", &[]);
    check("He flew to the Russian Federation.", &[]);
}

#[test]
fn portfolios_of_several_fields_are_no_bodies() {
    check(
        "The Minister of Transport, Highways, Ports and Civil Aviation spoke.",
        &[],
    );
    check(
        "He is Secretary to the Ministry of Public Administration, Provincial Councils and Local Government there.",
        &["Ministry of Public Administration, Provincial Councils and Local Government"],
    );
}

#[test]
fn an_office_of_several_fields() {
    check(
        "She runs the Office of Policy, Management and Budget there.",
        &["Office of Policy, Management and Budget"],
    );
    check(
        "He met the Agriculture, Nutrition, and Forestry Committee there.",
        &["Agriculture, Nutrition, and Forestry Committee"],
    );
}

#[test]
fn a_subcommittee_in_small_letters() {
    check(
        "He sits on the Canal Committee's Quay, Locks and Boats subcommittee.",
        &["Canal Committee", "Quay, Locks and Boats subcommittee"],
    );
    check("They formed a new subcommittee.", &[]);
}

#[test]
fn an_administration_that_nobody_names() {
    check(
        "They asked the Administration for help.",
        &["Administration"],
    );
    check(
        "The Roe Administration left. They asked the Administration for help.",
        &["Roe Administration (Administration)"],
    );
}

#[test]
fn an_owner_in_the_plural_belongs_to_the_name() {
    check(
        "They stood for the Rice Mill Owners’ Association there.",
        &["Rice Mill Owners’ Association"],
    );
}

#[test]
fn titles_beside_a_name_and_inside_it() {
    check(
        "He wrote to the Registrar General’s Department and the Executive Office for Canal Review (EOCR).",
        &[
            "Registrar General’s Department",
            "Executive Office for Canal Review (EOCR)",
        ],
    );
    check(
        "She met the Secretary to the Ministry of Canals, Ports and Boats Senior Professor Jane Roe.",
        &["Ministry of Canals, Ports and Boats"],
    );
}

#[test]
fn doings_and_plurals_are_no_bodies() {
    check("The Construction of Marlow Bridge began.", &[]);
    check("It welcomes Foreign Direct Investments (FDIs) there.", &[]);
    check(
        "The Australian government agreed.",
        &["Australian government"],
    );
}

#[test]
fn a_board_is_nobodys_without_its_body() {
    check(
        "It was decided by the Board of Governors of the President’s Fund.",
        &["Board of Governors of the President’s Fund"],
    );
    check(
        "He spoke for the Central Committee of the Communist Party of Quayland.",
        &["Central Committee of the Communist Party of Quayland"],
    );
}

#[test]
fn a_conference_of_bishops_but_no_press_conference() {
    check(
        "She wrote to the Quay Bishops’ Conference of Kenya before the Marn Press Conference.",
        &["Quay Bishops’ Conference of Kenya"],
    );
    check("He met the President of the Italian Republic.", &[]);
}

#[test]
fn a_judge_of_a_federal_court_names_it() {
    check(
        "He stood before U.S. District Court Judge Jane Roe.",
        &["U.S. District Court"],
    );
    check("He stood before U.S. District Court Clerk Jane Roe.", &[]);
}

#[test]
fn a_section_of_a_department_without_its_apostrophe_is_two_bodies() {
    check(
        "It was tried by the Canal Crimes Section of the Justice Departments Quay Division.",
        &[
            "Canal Crimes Section",
            "Justice Department",
            "Quay Division",
        ],
    );
}

#[test]
fn of_what_someone_is_a_member() {
    check("She met Members of Parliament there.", &["Parliament"]);
}

#[test]
fn what_is_no_body_around_an_office() {
    // A building, whose chamber is named in passing.
    check(
        "They met in the Tarrow Senate Office Building on Friday.",
        &[],
    );
    // A post and its letters.
    check(
        "She was made Assistant Superintendent of Police (ASP) last year.",
        &[],
    );
    check(
        "A Department of Canals Inspector General found no fault.",
        &["Department of Canals"],
    );
}

#[test]
fn two_offices_and_one_of_a_town() {
    check(
        "The Tax Divisions Office of Canal Affairs and Office of Harbour Operations helped.",
        &[
            "Tax Division",
            "Office of Canal Affairs",
            "Office of Harbour Operations",
        ],
    );
    check(
        "It was investigated by the FBIs El Paso, Texas, Office.",
        &["FBI", "El Paso, Texas, Office"],
    );
    check(
        "She leads the Office for Access to Canals.",
        &["Office for Access to Canals"],
    );
}

#[test]
fn governments_that_are_called_by_who_leads_them() {
    check(
        "It was built when the Toras Government fell, and a New Government came.",
        &["Toras Government"],
    );
}

#[test]
fn the_part_of_an_office_is_named_without_its_officer() {
    check(
        "She is with the District Attorney’s Harbour Crimes Bureau, and he called the DA’s Office.",
        &["Harbour Crimes Bureau", "DA’s Office"],
    );
    check("He is Deputy Bureau Chief.", &[]);
}

#[test]
fn a_people_is_no_newspaper() {
    check("The Australian Minister for Ports came yesterday.", &[]);
    check(
        "“I read it in The Australian,” she said.",
        &["The Australian"],
    );
}

#[test]
fn parents_that_have_lost_their_apostrophe() {
    check(
        "They thanked the Department of States Canal Security Service for it.",
        &["Department of State", "Canal Security Service"],
    );
    check(
        "They thanked the Department of State Canal Service for it.",
        &["Department of State Canal Service"],
    );
}

#[test]
fn a_department_of_a_field_that_lost_its_apostrophe() {
    check(
        "They thanked the U.S. Department of Labors Benefits Security Administration.",
        &[
            "U.S. Department of Labor",
            "Benefits Security Administration",
        ],
    );
}
