//! Names of bodies right before those of people, and what looks like a body beside an office.

use super::check;

#[test]
fn a_body_ends_where_its_holder_begins() {
    check(
        "He is Secretary to the Ministry of Ports, Locks and Local Government S. Arlo Bandera.",
        &["Ministry of Ports, Locks and Local Government"],
    );
    check(
        "He met the First Secretary at the Embassy of Japan Oshima Kenzo.",
        &["Embassy of Japan"],
    );
    check(
        "He met the Chairman of TARNCO G.V. Gotabha and others.",
        &["TARNCO"],
    );
    check(
        "He is Group CEO of Brando Group Ashro Omarr.",
        &["Brando Group"],
    );
}

#[test]
fn a_union_of_those_whose_plural_is_a_head_itself() {
    check(
        "She is President of the Marlow Book Publishers’ Association and of the Ex-Servicemen’s Association of Tarn.",
        &[
            "Marlow Book Publishers’ Association",
            "Ex-Servicemen’s Association of Tarn",
        ],
    );
}

#[test]
fn persons_with_what_they_have() {
    check(
        "He heads the National Secretariat for Persons with Disabilities.",
        &["National Secretariat for Persons with Disabilities"],
    );
}

#[test]
fn offices_peoples_and_mottoes_are_no_bodies() {
    check(
        "The Inspector General of Police (IGP) met members of the Sri Lankan community.",
        &[],
    );
    check(
        "He met Indian Vice President Roe and South African President Doe.",
        &[],
    );
    check("He is President of the Republic of India.", &[]);
    check(
        "Under the vision “A Thriving Nation – A Beautiful Life” they work.",
        &[],
    );
}

#[test]
fn a_ministry_by_its_first_field() {
    check(
        "The Ministry of Ports and Canal Works met. Officials of the Ministry of Ports came.",
        &["Ministry of Ports and Canal Works (Ministry of Ports)"],
    );
}

#[test]
fn a_dash_between_two_countries() {
    check(
        "He is Chairman of the Sri Lanka–Maldives Business Council.",
        &["Sri Lanka–Maldives Business Council"],
    );
}

#[test]
fn what_is_studied_or_changed_is_no_body() {
    check("She holds a Master of Business Administration there.", &[]);
    check(
        "They spoke of AI for Transforming Public Service there.",
        &[],
    );
    check(
        "He wrote to the National Gem and Jewellery Authority there.",
        &["National Gem and Jewellery Authority"],
    );
}

#[test]
fn a_board_by_what_it_is_for_and_whose_it_is() {
    check(
        "He is Chairman of the Board of Investment of Norway. The Board of Investment met.",
        &["Board of Investment of Norway (Board of Investment)"],
    );
    check(
        "It was signed by the Government of Norway for the supply of boats.",
        &["Government of Norway"],
    );
}

#[test]
fn whom_an_office_is_given_to_is_no_firm() {
    for text in [
        "They announced the appointment of Tarvo Quell as president. Quell announced that it had joined Emca Ltd again.",
        "They appointed Tarvo Quell as Chief Canal Officer. Quell announced that it had joined Emca Ltd again.",
        "They named Tarvo Quell, its vice president, as director. Quell announced that it had joined Emca Ltd again.",
        "They announced that Tarvo Quell has joined the firm as president. Quell announced that it left Emca Ltd again.",
        "They are pleased to announce Tarvo Quell as president. Quell announced that it had joined Emca Ltd again.",
    ] {
        check(text, &["Emca Ltd"]);
    }
}

#[test]
fn firms_are_given_other_things() {
    check(
        "They named Zyntrix Works, a leading provider of boats, as partner of the year.",
        &["Zyntrix Works"],
    );
}
