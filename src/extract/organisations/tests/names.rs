//! How names are written: plurals, brackets, lists of fields, lost apostrophes.

use super::check;

#[test]
fn whose_association_it_is() {
    check(
        "They met the Marlow Peace Officers Association, the Quay Pilots’ Union (QPU) and the Tarn Executive Board.",
        &[
            "Marlow Peace Officers Association",
            "Quay Pilots’ Union (QPU)",
            "Tarn Executive Board",
        ],
    );
}

#[test]
fn a_ministry_ends_where_a_person_begins() {
    check(
        "The Secretary to the Ministry of Industry and Harbour Development Malaka Jayasuna was there.",
        &["Ministry of Industry and Harbour Development"],
    );
    check(
        "The Minister of Public Administration spoke, as did the Director General Finance Ministry.",
        &["Finance Ministry"],
    );
}

#[test]
fn several_departments() {
    check(
        "It comes from the Departments of Justice, Health and Human Services and Education, it says.",
        &[
            "Departments of Justice",
            "Health and Human Services",
            "Education",
        ],
    );
    check(
        "He sits on the Armed Services, Judiciary and Budget Committees.",
        &["Armed Services", "Budget Committees"],
    );
}

#[test]
fn fields_before_their_department() {
    check(
        "The Ohio Energy, Minerals and Natural Resources Department pays.",
        &["Ohio Energy, Minerals and Natural Resources Department"],
    );
    check(
        "He works in the Money Lending and Bank Trust Unit and at the Council of Juvenile and Family Court Judges.",
        &[
            "Money Lending and Bank Trust Unit",
            "Council of Juvenile and Family Court Judges",
        ],
    );
}

#[test]
fn offices_of_an_agency_and_of_a_parliament() {
    check(
        "The Tarn Field Office of the FBI asked the Department of Communication of the Parliament of Quay.",
        &[
            "Tarn Field Office",
            "FBI",
            "Department of Communication of the Parliament of Quay",
        ],
    );
    check("They stood in the Old Parliament Chamber.", &[]);
    check(
        "The IRS - Criminal Investigation helped the Consumer Protection Branch.",
        &["IRS - Criminal Investigation", "Consumer Protection Branch"],
    );
}

#[test]
fn short_names_in_brackets() {
    check(
        "Tarnow-Marlow Bank of Quay (Tar-Mar Bank) lends to Marlow Canal Associates LLC (MCA).",
        &[
            "Tarnow-Marlow Bank of Quay (Tar-Mar Bank)",
            "Marlow Canal Associates LLC (MCA)",
        ],
    );
    check(
        "He met the Marlai Tarnal Quayar Kadi (MTQK) there.",
        &["Marlai Tarnal Quayar Kadi (MTQK)"],
    );
    check(
        "They formed a joint venture (QPX) with QPX money, by QPX and via QPX.",
        &[],
    );
}

#[test]
fn who_does_an_initiative() {
    check(
        "It is due to the Harbour Fraud Strike Force (HFSF) initiative.",
        &["Harbour Fraud Strike Force (HFSF)"],
    );
}

#[test]
fn a_legal_form_behind_a_mark() {
    check(
        "Quay Alpha® Canals, Ltd. sells to Marlow Capital, LP.",
        &["Quay Alpha® Canals, Ltd.", "Marlow Capital, LP"],
    );
}

#[test]
fn a_board_of_its_own() {
    check(
        "It was approved by the Company’s Board of Directors.",
        &["Board of Directors"],
    );
    check("A Board of Directors is a board.", &[]);
}

#[test]
fn laws_and_standards_are_none() {
    check("It is ISO 27001 certified and NIST 800 too.", &[]);
    check(
        "They passed the Homeland Security appropriations bill.",
        &[],
    );
    check("It awaits a House bill.", &["House"]);
}

#[test]
fn bodies_before_a_hyphen() {
    check(
        "The FDA-approved pump is in the House-passed bill, and Quay-approved, too.",
        &["FDA", "House"],
    );
}

#[test]
fn a_lost_apostrophe_of_a_service() {
    check(
        "He met the U.S. Secret Services Uniformed Division and HHS-OIGs Marlow Office.",
        &["U.S. Secret Service", "Uniformed Division", "Marlow Office"],
    );
}

#[test]
fn every_exchange_in_the_bracket() {
    check(
        "Marnolin Inc. (CSE: MARN / OTCQB: MARNF) and Quaywear Inc. (NYSE American: QUAY) grew.",
        &[
            "Marnolin Inc.",
            "CSE",
            "OTCQB",
            "Quaywear Inc.",
            "NYSE American",
        ],
    );
}

#[test]
fn what_a_firm_trades_as() {
    check(
        "It sued Marnolin Canals LLC, dba Quayto Boats LLC, and the Lock Corporation of Quay Ltd. for it.",
        &[
            "Marnolin Canals LLC (Quayto Boats LLC)",
            "Lock Corporation of Quay Ltd.",
        ],
    );
    check(
        "Marnolin.ai is a maker of boats. She is CEO of Marnolin.",
        &["Marnolin.ai (Marnolin)"],
    );
}

#[test]
fn chapters_and_offices_with_their_owner() {
    check(
        "He joined the Marlow Chapter of the Tarn Club and the Government Analyst’s Department.",
        &[
            "Marlow Chapter",
            "Tarn Club",
            "Government Analyst’s Department",
        ],
    );
    check("They marked the United Nations Day of Peace.", &[]);
}

#[test]
fn the_town_of_a_school_is_none() {
    check(
        "They came from Marlow High School, Tarnowa, and Quay High School, Marlowa, today.",
        &["Marlow High School", "Quay High School"],
    );
}

#[test]
fn the_chamber_of_a_committee_of_many_fields() {
    check(
        "She sits on the Senate Forestry, Housing, Labor and Tourism Committee.",
        &["Senate Forestry, Housing, Labor and Tourism Committee"],
    );
    check(
        "She sits on the Housing, Labor, and Tourism (HLT) Committee.",
        &["Housing, Labor, and Tourism (HLT) Committee"],
    );
}

#[test]
fn a_task_force_of_somebody_whose_apostrophe_was_lost() {
    check(
        "It is part of President Jane Toras Canal Fraud Task Force.",
        &["Canal Fraud Task Force"],
    );
}

#[test]
fn a_house_of_offices_is_none() {
    check(
        "They met in Room 5 of the Marlow Senate Office Building today.",
        &[],
    );
}

#[test]
fn national_bodies_of_common_words() {
    check(
        "The National Support Services Council met the American Medical Association and the Federal Communications Commission.",
        &[
            "National Support Services Council",
            "American Medical Association",
            "Federal Communications Commission",
        ],
    );
    check(
        "The National Association and the Local Services Council met.",
        &[],
    );
}

#[test]
fn the_chapters_of_a_charity() {
    check(
        "The United Way of St. Marlow County and the YMCA of Greater Tarnow paid.",
        &["United Way of St. Marlow County", "YMCA of Greater Tarnow"],
    );
    check("The United Way of course paid.", &["United Way"]);
}

#[test]
fn a_campus_of_a_state_of_two_words() {
    check(
        "She studied at the University of North Carolina at Quay Hill.",
        &["University of North Carolina at Quay Hill"],
    );
}

#[test]
fn marketers_who_have_an_association() {
    check(
        "The Canal Marketers Association of Ohio met.",
        &["Canal Marketers Association of Ohio"],
    );
}

#[test]
fn a_corporation_of_america() {
    check(
        "The Ferryline Corporation of America paid the Quayline Corporation of Tarnow.",
        &["Ferryline Corporation of America", "Quayline Corporation"],
    );
}

#[test]
fn a_department_that_owns_is_whole() {
    check(
        "It is of the Department of Housing and Urban Development's Block Program.",
        &["Department of Housing and Urban Development"],
    );
}

#[test]
fn rare_words_join_the_fields_of_a_body() {
    check(
        "They wrote to the International Swaps and Derivatives Association.",
        &["International Swaps and Derivatives Association"],
    );
    check(
        "He works for the Opioid and Abuse Detection Unit in Marlow.",
        &["Opioid and Abuse Detection Unit"],
    );
    check(
        "They flew with Nautical Ventures and came back.",
        &["Nautical Ventures"],
    );
}

#[test]
fn school_districts_are_whole() {
    check(
        "The Marlow Unified School District and Tarn Elementary School District signed.",
        &[
            "Marlow Unified School District",
            "Tarn Elementary School District",
        ],
    );
}

#[test]
fn a_field_before_an_and_is_of_the_body_before_it() {
    check(
        "She went to Roe Sloan School of Management and St. Mary's College of Marlow.",
        &[
            "Roe Sloan School of Management",
            "St. Mary's College of Marlow",
        ],
    );
}

#[test]
fn papers_of_towns_on_no_list() {
    check(
        "It stood in the Marlow Daily News on Monday.",
        &["Marlow Daily News"],
    );
}

#[test]
fn a_name_says_in_the_midst_what_it_is_for() {
    check(
        "She leads the Toys for Tots Foundation there.",
        &["Toys for Tots Foundation"],
    );
}

#[test]
fn the_letters_of_a_firm_leave_its_legal_form_out() {
    check(
        "Ocean Tide Mills, Inc. grew. He is the head of OTM in Marlow.",
        &["Ocean Tide Mills, Inc. (OTM)"],
    );
}

#[test]
fn a_firms_short_name_stands_in_no_name_with_an_initial() {
    check(
        "Quellmo Law PC grew. “We grew,” said Joseph A. Quellmo, founder of Quellmo Law PC.",
        &["Quellmo Law PC"],
    );
}
