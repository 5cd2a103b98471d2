//! Offices of counties and of numbered districts, and cabinets' secretaries.

use super::finds;

#[test]
fn a_county_belongs_to_an_office_in_any_case() {
    finds(
        "Peter Lund, a former Tarn County prosecutor, left.",
        &["Peter Lund mentioned: former Tarn County prosecutor"],
    );
    finds(
        "Peter Lund, a former Tarn County Prosecutor, left.",
        &["Peter Lund mentioned: former Tarn County Prosecutor"],
    );
    finds(
        "Former Tarn County, Miss., Deputy Sheriff Peter Lund pleaded guilty.",
        &["Peter Lund mentioned: Former Tarn County, Miss., Deputy Sheriff"],
    );
}

#[test]
fn a_district_has_a_number() {
    finds(
        "They thanked Tarn County District 3 Commissioner Peter Lund.",
        &["Peter Lund mentioned: Tarn County District 3 Commissioner"],
    );
    finds(
        "Peter Lund, a county commissioner for Precinct 1 of the Tarn County Commissioners Court, pleaded guilty.",
        &[
            "Peter Lund mentioned: county commissioner for Precinct 1 @ Tarn County Commissioners Court",
        ],
    );
}

#[test]
fn deputies_of_a_sheriff_are_several() {
    finds(
        "The case names Sheriff's Deputies Peter Lund and Erik Holm.",
        &[
            "Peter Lund mentioned: Sheriff's Deputy",
            "Erik Holm mentioned: Sheriff's Deputy",
        ],
    );
}

#[test]
fn a_secretary_is_named_behind_the_field() {
    for field in [
        "State",
        "Defense",
        "Veterans Affairs",
        "Homeland Security",
        "Health and Human Services",
    ] {
        finds(
            &format!("Secretary of {field} Halloran was thanked by Senator Lund."),
            &[
                &format!("Halloran mentioned: Secretary of {field}"),
                "Lund mentioned: Senator",
            ],
        );
    }
    // What the field is of is nobody's name.
    finds(
        "The Under Secretary for Energy Efficiency, Peter Lund, left.",
        &["Peter Lund mentioned: Under Secretary for Energy Efficiency"],
    );
}
