//! What is written like a name and is nobody's: brands, courts, pages, grants, places; and one name with and without accents.

use super::finds;

#[test]
fn brands_are_nobody() {
    finds("The house is known for Jane Beam® and other whiskies.", &[]);
    finds("They praised Jane Beam(TM) in Marlow.", &[]);
}

#[test]
fn courts_laws_and_pages_are_nobody() {
    finds(
        "It was decided in United States v. Canal (E.D. La.) that the bill stands.",
        &[],
    );
    finds("Veterans are paid under the G.I. Bill there.", &[]);
    finds("Contact: Facebook Page", &[]);
}

#[test]
fn grants_are_nobody() {
    finds(
        "The Harbour Justice Assistance Grant Program helps all towns.",
        &[],
    );
    finds(
        "The Dr. Austin Marlow Grant for Student Athletes is open.",
        &[],
    );
}

#[test]
fn lakes_are_nobody() {
    finds(
        "They cleaned the areas around the Jane Lake on Monday.",
        &[],
    );
    finds("The show is in Lake Buena Jane, near Marlow.", &[]);
}

#[test]
fn offices_of_orders_are_nobody() {
    finds("He spoke of the Chief Sangha Nayaka for the province.", &[]);
    finds("He spoke of the Chief Prelate of the chapter.", &[]);
}

#[test]
fn accents_make_no_other_person() {
    finds(
        "Miguel Díaz, president of Acme Tools Inc., came to the harbour. \"We are glad,\" said Miguel Diaz.",
        &["Miguel Díaz (Miguel Diaz) quoted: president @ Acme Tools Inc."],
    );
}

#[test]
fn whoever_is_behind_a_sergeant_at_arms() {
    finds(
        "She thanked Senate Sergeant at Arms Bill Marlow for his work.",
        &["Bill Marlow mentioned"],
    );
}
