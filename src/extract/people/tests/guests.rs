//! Guests: envoys, monks, those in two spellings, those who are there without the word for it, and who is nobody.

use super::finds;

#[test]
fn a_state_is_no_body_of_its_president() {
    finds(
        "The guests were received by Luong Pham, President of the Socialist Republic of Viet Nam.",
        &["Luong Pham attended: President of the Socialist Republic of Viet Nam"],
    );
    finds(
        "The minister met South African President Jan Botha.",
        &["Jan Botha attended: South African President"],
    );
    finds(
        "He conveyed the wishes of Saudi Arabia’s King Salman bin Fahd.",
        &["Salman bin Fahd mentioned: King"],
    );
}

#[test]
fn an_envoy_in_full() {
    finds(
        "The mayor met Dr. Vera Marsh, Ambassador Extraordinary and Plenipotentiary of Switzerland to Norway.",
        &[
            "Vera Marsh attended: Ambassador Extraordinary and Plenipotentiary of Switzerland to Norway",
        ],
    );
}

#[test]
fn a_participle_or_a_verb_is_no_part_of_the_office() {
    finds(
        "Joining President Nimal Ratwatte were two ministers.",
        &["Nimal Ratwatte mentioned: President"],
    );
    finds(
        "He met the incumbent President, Nimal Ratwatte, on Monday.",
        &["Nimal Ratwatte mentioned: President"],
    );
}

#[test]
fn one_name_in_two_spellings() {
    finds(
        "Minister Nimal Rathwatte opened the hall. Nimal Ratwatte thanked them, and Ratwatte left.",
        &["Nimal Rathwatte (Nimal Ratwatte, Ratwatte) attended: Minister"],
    );
}

#[test]
fn books_parks_and_bodies_are_nobody() {
    finds("He wrote the book “Nimal Siri Bana” there.", &[]);
    finds(
        "They planted trees at Sultan Park and at the Nimal Ratwatte Auditorium.",
        &[],
    );
    finds(
        "They met the heads of the Ports Department, Sri Lanka Customs.",
        &[],
    );
    finds(
        "Secretary Mr. Prince Peiris attended the opening.",
        &["Prince Peiris attended: Secretary"],
    );
}

#[test]
fn who_joins_is_honoured_or_helps_is_there() {
    finds(
        "Group Manager Kusum Peiris also joined the occasion.",
        &["Kusum Peiris attended: Group Manager"],
    );
    finds(
        "President Nimal Ratwatte conferred the prestigious Carrow Award on Prime Minister Kusum Peiris.",
        &[
            "Nimal Ratwatte mentioned: President",
            "Kusum Peiris attended: Prime Minister",
        ],
    );
    finds(
        "A meeting was held today at the hall between His Eminence Sunil Dias, the members of the Bishops’ Conference and \
         President Nimal Ratwatte.",
        &["Sunil Dias attended", "Nimal Ratwatte attended: President"],
    );
    finds(
        "Secretary Kusum Peiris delivered a detailed briefing on the fund.",
        &["Kusum Peiris attended: Secretary"],
    );
}

#[test]
fn an_envoy_to_two_countries_and_his_address() {
    finds(
        "It was attended by Canadian High Commissioner to Norway and the Maldives, Vera Marsh and Indian High Commissioner HE \
         Nimal Ratwatte.",
        &[
            "Vera Marsh attended: Canadian High Commissioner to Norway and the Maldives",
            "Nimal Ratwatte attended: Indian High Commissioner",
        ],
    );
}

#[test]
fn a_monastic_office_inside_the_name_is_part_of_it() {
    finds(
        "The mayor met Venerable Pallewa Ratana Anunayake Thero at the temple.",
        &["Pallewa Ratana Anunayake Thero attended"],
    );
}

#[test]
fn who_came_along_is_no_colleague() {
    finds(
        "Director Nimal Ratwatte, Secretary Kusum Peiris, along with teachers, parents and other officials from Carrow \
         College attended.",
        &[
            "Nimal Ratwatte attended: Director",
            "Kusum Peiris attended: Secretary",
        ],
    );
}

#[test]
fn a_family_name_alone_in_another_spelling_or_in_capitals() {
    finds(
        "President Anura Dissanaike came. The mayor thanked President Disanaike.",
        &["Anura Dissanaike (Disanaike) mentioned: President"],
    );
    finds(
        "Ambassador Miyon LEE came. The mayor thanked Ambassador Lee.",
        &["Miyon LEE (Lee) mentioned: Ambassador"],
    );
}

#[test]
fn who_is_handed_something_or_feasted_is_there() {
    finds(
        "The letter was handed over to the new Inspector General of Police, Mr. Nimal Ratwatte on Monday.",
        &["Nimal Ratwatte attended: Inspector General of Police"],
    );
    finds(
        "The minister hosted a state banquet in honour of President Nimal Ratwatte.",
        &["Nimal Ratwatte attended: President"],
    );
    finds(
        "The mayor met H. E. Mrs. Vera Marsh. The envoys, including Indian High Commissioner Nimal Ratwatte, paid courtesy calls on \
         him.",
        &[
            "Vera Marsh attended",
            "Nimal Ratwatte attended: Indian High Commissioner",
        ],
    );
}

#[test]
fn a_field_before_initials_is_none_of_the_name() {
    finds(
        "Director Legislative Services and Communication M. Jayala Roe attended the opening.",
        &["M. Jayala Roe attended: Director Legislative Services and Communication"],
    );
}

#[test]
fn whose_envoy_it_is_stays_at_home() {
    finds(
        "A meeting was held at the hall between the mayor’s staff and President Nimal Ratwatte’s envoy.",
        &["Nimal Ratwatte mentioned: President"],
    );
}
