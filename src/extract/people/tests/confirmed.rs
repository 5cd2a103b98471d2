//! Who is given an office, where it ends, and who is nobody.

use super::finds;

#[test]
fn whoever_is_confirmed_as_something_holds_it() {
    finds(
        "Dale Norrick was confirmed as Chairman of the Harbour Board, and Paula Dietz was confirmed as a member.",
        &[
            "Dale Norrick mentioned: Chairman @ Harbour Board",
            "Paula Dietz mentioned: member",
        ],
    );
}

#[test]
fn under_opens_no_office_but_an_under_secretary() {
    finds(
        "Under Senator Paula Dietz's bill, the town is paid. Under Secretary Erik Lund opposed it.",
        &[
            "Paula Dietz mentioned: Senator",
            "Erik Lund mentioned: Under Secretary",
        ],
    );
}

#[test]
fn a_name_with_a_particle_ends_a_portfolio() {
    finds(
        "Inspector General of Police Samantha de Perrin spoke to Erik Lund.",
        &[
            "Samantha de Perrin attended: Inspector General of Police",
            "Erik Lund mentioned",
        ],
    );
}

#[test]
fn whoever_one_is_treated_at_is_a_house() {
    finds(
        "The soldiers at Walter Norrick were visited by Paula Dietz.",
        &["Paula Dietz mentioned"],
    );
}

#[test]
fn whoever_was_appointed_bears_it_and_not_who_comes_next() {
    finds(
        "Director of Works Erik Lund was appointed as Acting Minister of Ports, Director of Finance Paula Dietz was appointed as \
         Acting Minister of Finance.",
        &[
            "Erik Lund mentioned: Director of Works; Acting Minister of Ports",
            "Paula Dietz mentioned: Director of Finance; Acting Minister of Finance",
        ],
    );
}

#[test]
fn a_line_of_contacts_has_two_names() {
    finds(
        "Contact Barbara Riley Jeff Norrick 202 555 0143",
        &["Barbara Riley contact", "Jeff Norrick contact"],
    );
}
