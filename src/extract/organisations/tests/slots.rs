//! Slots: what stands right before or right behind a name makes it a body's.

use super::{check, rule};

#[test]
fn one_unknown_word() {
    check(
        "The fair was hosted by Marnolin on Tuesday. She worked for Quaylex for two years.",
        &["Marnolin", "Quaylex"],
    );
    check(
        "Representatives from Marnolin joined the fair on Tuesday.",
        &["Marnolin"],
    );
    check(
        "Marnolin said in a statement that the pier will open in May.",
        &["Marnolin"],
    );
    assert_eq!(
        rule("The fair was hosted by Marnolin on Tuesday."),
        "said-of-bodies"
    );
    assert_eq!(
        rule("Marnolin said in a statement that the pier will open."),
        "does-as-bodies"
    );
}

#[test]
fn several_words() {
    check(
        "The boats were tested by crews, and the study was funded by Marnolin Hair. Members of the Tarnex Quill joined.",
        &["Marnolin Hair", "Tarnex Quill"],
    );
    check(
        "The prize was presented by Canal Magazine on Tuesday.",
        &["Canal Magazine"],
    );
    check(
        "The agreement between Marnolin Boats and Tarnex Water was signed.",
        &["Marnolin Boats", "Tarnex Water"],
    );
}

#[test]
fn a_row_in_a_slot() {
    check(
        "The case was investigated by Marnolin and Tarnex, it said.",
        &["Marnolin", "Tarnex"],
    );
    check(
        "Its partners are Marnolin, Tarnex and Quaylex.",
        &["Marnolin", "Tarnex", "Quaylex"],
    );
    check("The eligible counties are Marnol, Tarnow and Quayle.", &[]);
}

#[test]
fn a_family_name_is_the_persons() {
    check(
        "Zurvan Perezin came. The fair was hosted by Perezin on Tuesday. Perezin said in a statement that all went well.",
        &[],
    );
    check("The fair was hosted by Jane Roe and Zurvan Perezin.", &[]);
    check("Members of the fair, Attorney General Perezin, came.", &[]);
}

#[test]
fn a_place_or_a_thing_is_none() {
    check(
        "It rained in Marnolin all day. Officials of Marnolin joined. The fair was hosted by Marnolin, Ohio.",
        &[],
    );
    check("Researchers from Marnol joined the fair on Tuesday.", &[]);
    check("The engine was built by Marnolin Air Force Base.", &[]);
    check("The fair was hosted by C-suite on Tuesday.", &[]);
    check(
        "The fair was hosted by Marnolin markets and their owners.",
        &[],
    );
}

#[test]
fn the_beginning_of_a_longer_name_is_no_other_body() {
    check(
        "She runs the Nevada Fund for Canals. The fair was hosted by the Nevada Fund on Tuesday.",
        &["Nevada Fund for Canals"],
    );
}

#[test]
fn a_grant_and_what_a_body_has() {
    check(
        "The Tarnex Fire & Rescue will receive $114,259 for its boats.",
        &["Tarnex Fire & Rescue"],
    );
    check(
        "It was told by Marnolin’s shareholders and by Tarnex employees.",
        &["Marnolin", "Tarnex"],
    );
    check("The Tarnex Creek will receive a grant this year.", &[]);
}

#[test]
fn a_number_that_names_end_in() {
    check(
        "The fair was hosted by Marnolin 360 on Tuesday.",
        &["Marnolin 360"],
    );
    check("It turned Marnolin 360 degrees around.", &[]);
}
