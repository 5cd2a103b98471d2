//! Words that are families' names, too, and common words that are nobody's.

use super::finds;

#[test]
fn towns_and_common_words_are_family_names_behind_a_given_name() {
    finds(
        "They thanked Jane Houston for the boat.",
        &["Jane Houston mentioned"],
    );
    finds(
        "They thanked Kevin Ward for the boat.",
        &["Kevin Ward mentioned"],
    );
    finds(
        "They thanked Jane Foster for the boat.",
        &["Jane Foster mentioned"],
    );
    finds("They went to Great Mills for the boat.", &[]);
}

#[test]
fn a_name_like_a_hill_behind_to_is_a_person_s_where_an_office_follows() {
    finds(
        "She will report to Bob Hill, its president, in May.",
        &["Bob Hill mentioned: president"],
    );
    finds("She went to Bob Hill for the day.", &[]);
}

#[test]
fn rare_words_are_nobody_s_name() {
    finds("The Rotary gave that Crimson Waistcoat to the best.", &[]);
    finds("It is near Virgo Public Relations in the square.", &[]);
}

#[test]
fn an_address_is_no_person() {
    finds("The house is at 3680 Kelsey Roe, Marlow, Ohio 95403.", &[]);
}

#[test]
fn the_first_of_a_couple_is_named_by_the_given_name() {
    finds(
        "The house of Lauren and Patrick Roe burnt down.",
        &["Lauren mentioned", "Patrick Roe mentioned"],
    );
    finds(
        "Senators Reed and Patrick Roe went there.",
        &["Reed mentioned: Senator", "Patrick Roe mentioned: Senator"],
    );
}

#[test]
fn a_family_is_not_what_its_members_are_of() {
    finds(
        "The owners are members of the Samuel C. Roe family.",
        &["Samuel C. Roe mentioned"],
    );
}

#[test]
fn an_initial_makes_a_person_of_a_range() {
    finds(
        "They met with James D. Range of Marlow.",
        &["James D. Range attended"],
    );
    finds("They wore the Beverley K. Collection.", &[]);
}

#[test]
fn a_place_that_lost_its_apostrophe_is_no_given_name() {
    finds(
        "Oregons Gordon Roe spoke of boats.",
        &["Gordon Roe mentioned"],
    );
}

#[test]
fn a_town_s_name_before_a_word_on_no_list() {
    finds(
        "They thanked Austin Reavell for it.",
        &["Austin Reavell mentioned"],
    );
    finds("They thanked Austin Energy for it.", &[]);
    finds("They live in West Los Angeles by the sea.", &[]);
}

#[test]
fn a_price_is_no_title() {
    finds("They thanked $DUKE Token for it.", &[]);
}
