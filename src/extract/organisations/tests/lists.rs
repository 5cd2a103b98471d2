//! Names that stand in lists: of tribes, of local bodies.

use super::check;

#[test]
fn tribes_bands_and_pueblos() {
    check(
        "It went to the Marlow Band of Tarn Quayla Indians, the Confederated Tribes of the Quay Reservation, the Sac and Marn Tribe, the Lac du Marlow Band of Quayla Indians and the Pueblo of Marrow in Ohio.",
        &[
            "Marlow Band of Tarn Quayla Indians",
            "Confederated Tribes of the Quay Reservation",
            "Sac and Marn Tribe",
            "Lac du Marlow Band of Quayla Indians",
            "Pueblo of Marrow",
        ],
    );
    check(
        "It asked the Marlow Indian Community, the Native Village of Tarn and the Navajo Nation to come.",
        &[
            "Marlow Indian Community",
            "Native Village of Tarn",
            "Navajo Nation",
        ],
    );
}

#[test]
fn no_tribe_by_its_noun_alone() {
    check("They met American Indian Tribes and a Marching Band.", &[]);
    check("The road leads to Pueblo, Colorado.", &[]);
    check("He lives in the Village of Tarn.", &[]);
}

#[test]
fn a_list_of_short_lines_names_what_it_lists() {
    check(
        "These will share the grant:\n\nQuayla Nation, Ohio\n\nMarlow Tribe (Maine)\n\nPueblo of Tarn\n\nTarnow Canal Center",
        &[
            "Quayla Nation",
            "Marlow Tribe",
            "Pueblo of Tarn",
            "Tarnow Canal Center",
        ],
    );
}

#[test]
fn local_bodies() {
    check(
        "The Marlow County, South Carolina, Sheriff’s Office, the Tarn, N.M., Housing Authority and the Tarn Public Water Supply District #4 came.",
        &[
            "Marlow County, South Carolina, Sheriff’s Office",
            "Tarn, N.M., Housing Authority",
            "Tarn Public Water Supply District #4",
        ],
    );
}

#[test]
fn school_districts_by_their_numbers() {
    check(
        "The school districts include: Marlow R-VIII: $206,781; Tarn Valley C-2: $92,254; Brentmarsh: $74,132; Quay #39: $31,305; Marrow R-II: $5,000.",
        &[
            "Marlow R-VIII",
            "Tarn Valley C-2",
            "Brentmarsh",
            "Quay #39",
            "Marrow R-II",
        ],
    );
    check("Sen. Jane Roe (R-Ill.) flew a C-5 to Marlow #1.", &[]);
}

#[test]
fn the_police_of_a_town_in_an_abbreviated_state() {
    check(
        "They thanked the Marlow, Ind., Police Department for it.",
        &["Marlow, Ind., Police Department"],
    );
}

#[test]
fn a_ministry_of_many_fields_is_whole() {
    check(
        "She is at the Ministry of Ports, Public Administration, Provincial Councils, Local Government, and Labour.",
        &[
            "Ministry of Ports, Public Administration, Provincial Councils, Local Government, and Labour",
        ],
    );
    check(
        "She is at the Ministry of Trade, Food Security, Cooperative Development, Industry and Canal Development.",
        &[
            "Ministry of Trade, Food Security, Cooperative Development, Industry and Canal Development",
        ],
    );
}

#[test]
fn a_section_has_a_number_that_looks_like_a_word() {
    check(
        "It was brought by the Canals I Section.",
        &["Canals I Section"],
    );
}

#[test]
fn a_row_goes_on_past_a_name_that_may_be_nobodys() {
    check(
        "The sponsors were Amazon, Quaylo, Marlow Spring Challenge, Tarn Power Company, Reuters and Brentmar.",
        &[
            "Amazon",
            "Quaylo",
            "Tarn Power Company",
            "Reuters",
            "Brentmar",
        ],
    );
    check(
        "Work with Amazon, Jane Roe, Quaylo and the Tarn Power Company began.",
        &["Amazon", "Tarn Power Company"],
    );
}

#[test]
fn common_words_stand_among_more_bodies() {
    check(
        "It was told by Reuters, Modern Lighthouse, the Tarn Power Company and Amazon.",
        &[
            "Reuters",
            "Modern Lighthouse",
            "Tarn Power Company",
            "Amazon",
        ],
    );
    check(
        "It was told by Reuters, Modern Lighthouse and the mayor.",
        &["Reuters"],
    );
}

#[test]
fn those_of_a_trade_in_america() {
    check(
        "The Canal Wholesalers of America and the Lock & Ferry Painters of America agreed.",
        &[
            "Canal Wholesalers of America",
            "Lock & Ferry Painters of America",
        ],
    );
    check("They are Leaders of America and a List of America.", &[]);
}

#[test]
fn neither_authors_nor_products_are_bodies_for_their_row() {
    check(
        "Roe JB, Quaylen CD, Marlo EF, Reuters, Tarn Power Company agreed.",
        &["Reuters", "Tarn Power Company"],
    );
    check(
        "It is heard at Apple Podcasts, Reuters, the Tarn Power Company and Google Play.",
        &["Reuters", "Tarn Power Company"],
    );
}

#[test]
fn a_list_that_lost_its_lines_goes_on_with_a_person() {
    check(
        "Panel: Anna Roe, Dean, University of Marlow Jane Hollis, Professor, University of Carrow",
        &["University of Marlow", "University of Carrow"],
    );
}
