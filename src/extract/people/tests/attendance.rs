//! Lists of those who came: several offices a person, offices of nobody, ranks, forms of address.

use super::finds;

#[test]
fn a_name_begins_right_behind_the_body() {
    finds(
        "It was attended by Chairman of the Harbour Board of Sri Lanka Nimal Ratwatte and Secretary to the Ministry of Ports \
         and Canal Development K.A. Alwis.",
        &[
            "Nimal Ratwatte attended: Chairman @ Harbour Board of Sri Lanka",
            "K.A. Alwis attended: Secretary @ Ministry of Ports and Canal Development",
        ],
    );
}

#[test]
fn an_honorific_behind_and_parts_nobody_from_the_office_behind_the_name() {
    finds(
        "It was attended by Dr. Cora Marsh, Chairman of the Peat Board and Professor Denis Stone, Chairman of the Youth \
         Council.",
        &[
            "Cora Marsh attended: Chairman @ Peat Board",
            "Denis Stone attended: Chairman @ Youth Council",
        ],
    );
}

#[test]
fn an_office_without_a_name_is_not_the_neighbours() {
    finds(
        "Minister of Ports Nimal Ratwatte, Minister of Labour Kusum Peiris, Secretary to the Ministry of Labour, as well as \
         others attended the opening.",
        &[
            "Nimal Ratwatte attended: Minister of Ports",
            "Kusum Peiris attended: Minister of Labour",
        ],
    );
    finds(
        "The dinner was attended by Ministers, Governor Nimal Ratwatte and Speaker Kusum Peiris.",
        &[
            "Nimal Ratwatte attended: Governor",
            "Kusum Peiris attended: Speaker",
        ],
    );
}

#[test]
fn a_retired_rank_is_a_rank() {
    finds(
        "Deputy Minister of Defence Major General (Retd) Sunil Dias and Secretary to the Ministry of Defence Air Vice Marshal \
         (Retired) Nimal Ratwatte attended the parade.",
        &[
            "Sunil Dias attended: Deputy Minister of Defence; Major General",
            "Nimal Ratwatte attended: Secretary @ Ministry of Defence; Air Vice Marshal",
        ],
    );
}

#[test]
fn a_rank_behind_a_command_is_an_office_of_its_own() {
    finds(
        "Army Commander Lieutenant General Sunil Dias and Air Chief Marshal Nimal Ratwatte attended the parade.",
        &[
            "Sunil Dias attended: Commander @ Army; Lieutenant General",
            "Nimal Ratwatte attended: Air Chief Marshal",
        ],
    );
}

#[test]
fn a_commander_and_his_neighbour_have_each_their_own_force() {
    finds(
        "It was attended by Vice Admiral Sunil Dias, the new Navy Commander and Air Marshal Nimal Ratwatte, the new Air Force \
         Commander.",
        &[
            "Sunil Dias attended: Vice Admiral; Commander @ Navy",
            "Nimal Ratwatte attended: Air Marshal; Commander @ Air Force",
        ],
    );
}

#[test]
fn a_form_of_address_is_no_office() {
    finds(
        "It was attended by Deputy Minister Engineer Nimal Ratwatte and Engineer Kusum Peiris, General Manager of the Canal \
         Board.",
        &[
            "Nimal Ratwatte attended: Deputy Minister",
            "Kusum Peiris attended: General Manager @ Canal Board",
        ],
    );
}

#[test]
fn an_area_in_brackets_behind_the_office_served() {
    finds(
        "It was attended by Mayor Vera Marsh, Senior Secretary to the President (Finance and Economic Affairs) K.A. Alwis.",
        &[
            "Vera Marsh attended: Mayor",
            "K.A. Alwis attended: Senior Secretary to the President (Finance and Economic Affairs)",
        ],
    );
}

#[test]
fn two_heads_around_a_slash() {
    finds(
        "It was attended by Dr. Cora Marsh, MD/CEO of the Carrow Bank; and Chairman/Director General of the Youth Council \
         Nimal Ratwatte.",
        &[
            "Cora Marsh attended: MD/CEO @ Carrow Bank",
            "Nimal Ratwatte attended: Chairman/Director General @ Youth Council",
        ],
    );
}

#[test]
fn monks_share_what_they_are() {
    finds(
        "Among those present were Ven. Wendara Upali Thera and Ven. Anamada Sumana Thera, the Anunayake Theras of the Carrow \
         Chapter, and Ven. Pallewa Ratana Thero, the Chief Incumbent of the historic Carrow Temple.",
        &[
            "Wendara Upali Thera attended: Anunayake Thera @ Carrow Chapter",
            "Anamada Sumana Thera attended: Anunayake Thera @ Carrow Chapter",
            "Pallewa Ratana Thero attended: Chief Incumbent @ Carrow Temple",
        ],
    );
    finds(
        "Chief Sanghanayaka of Carrow Ven. Pallewa Ratana Thero Visits Norhaven today.",
        &["Pallewa Ratana Thero mentioned: Chief Sanghanayaka of Carrow"],
    );
}

#[test]
fn ministers_and_ranks_are_nobodys_officials() {
    finds(
        "It was attended by Presidential Advisor on Digital Economy Nimal Ratwatte, Air Commodore Sunil Dias, Secretary Kusum \
         Peiris and other officials from the Harbour Board.",
        &[
            "Nimal Ratwatte attended: Presidential Advisor on Digital Economy",
            "Sunil Dias attended: Air Commodore",
            "Kusum Peiris attended: Secretary @ Harbour Board",
        ],
    );
}

#[test]
fn the_office_stands_on_the_line_below_the_name() {
    finds(
        "New Year Message\n\nI wish you all a happy year.\n\nNimal Ratwatte\nMinister of Ports\n1 January 2025\n",
        &["Nimal Ratwatte quoted: Minister of Ports"],
    );
}

#[test]
fn the_last_office_of_a_list_is_not_its_neighbours() {
    finds(
        "Speaker Nimal Ratwatte, Deputy Minister of Ports Kusum Peiris, along with the Principal of Carrow College attended \
         the opening.",
        &[
            "Nimal Ratwatte attended: Speaker",
            "Kusum Peiris attended: Deputy Minister of Ports",
        ],
    );
    finds(
        "Also in attendance were multi-religious clergy, Speaker Nimal Ratwatte, other Ministers and MPs, and Secretary Kusum \
         Peiris.",
        &[
            "Nimal Ratwatte attended: Speaker",
            "Kusum Peiris attended: Secretary",
        ],
    );
}

#[test]
fn an_office_behind_and_is_somebody_elses() {
    finds(
        "Papers lay between President Nimal Ratwatte and the President of China.",
        &["Nimal Ratwatte mentioned: President"],
    );
}

#[test]
fn its_secretary_is_that_of_the_body_and_not_of_the_place() {
    finds(
        "Sunil Dias, Director of the Harbour Unit at the Carrow Board, along with its Secretary Kusum Peiris, attended.",
        &[
            "Sunil Dias attended: Director @ Harbour Unit",
            "Kusum Peiris attended: Secretary @ Harbour Unit",
        ],
    );
}

#[test]
fn a_portfolio_without_its_preposition() {
    finds(
        "Deputy Minister Economic Development Dr. Nimal Ratwatte and State Minister of Provincial Councils and Local \
         Government Kusum Peiris attended the opening.",
        &[
            "Nimal Ratwatte attended: Deputy Minister Economic Development",
            "Kusum Peiris attended: State Minister of Provincial Councils and Local Government",
        ],
    );
}

#[test]
fn an_area_of_the_house_of_a_country() {
    finds(
        "Director of Legislative Services and Communications of the Sri Lanka Parliament Kusum Peiris attended the opening.",
        &[
            "Kusum Peiris attended: Director of Legislative Services and Communications @ Sri Lanka Parliament",
        ],
    );
}

#[test]
fn a_lost_comma_between_two_who_came() {
    finds(
        "It was attended by the Minister of Ports Nimal Ratwatte Minister of Labour and Deputy Minister of Mines Kusum Peiris \
         and Deputy Minister of Sports Vera Marsh, Secretary to the President Sunil Dias.",
        &[
            "Nimal Ratwatte attended: Minister of Ports",
            "Kusum Peiris attended: Minister of Labour; Deputy Minister of Mines",
            "Vera Marsh attended: Deputy Minister of Sports",
            "Sunil Dias attended: Secretary to the President",
        ],
    );
}

#[test]
fn all_the_fields_of_a_minister() {
    finds(
        "The mayor met Foreign Affairs, Ports and Tourism Minister Nimal Ratwatte.",
        &["Nimal Ratwatte attended: Foreign Affairs, Ports and Tourism Minister"],
    );
}

#[test]
fn a_directors_area_without_its_preposition() {
    finds(
        "Nimal Ratwatte, the Director General Legal of the Harbour Board, was also present.",
        &["Nimal Ratwatte attended: Director General Legal @ Harbour Board"],
    );
}

#[test]
fn a_rank_behind_a_unit() {
    finds(
        "Assistant Director of the Board’s Harbour Coordination Unit Major Nimal Ratwatte was present.",
        &["Nimal Ratwatte attended: Assistant Director @ Harbour Coordination Unit; Major"],
    );
}

#[test]
fn a_plural_introduces_the_list() {
    finds(
        "Participating Governors included Nimal Ratwatte from the Northern Province, Dr. Kusum Peiris from the Uva Province \
         and Vera Marsh from the Central Province.",
        &[
            "Nimal Ratwatte attended: Governor",
            "Kusum Peiris attended: Governor",
            "Vera Marsh attended: Governor",
        ],
    );
}

#[test]
fn one_office_at_two_bodies() {
    finds(
        "Nimal Ratwatte, Chairman of the Harbour Board and the Canal Board, attended the opening.",
        &["Nimal Ratwatte attended: Chairman @ Harbour Board; Chairman @ Canal Board"],
    );
}

#[test]
fn an_area_of_common_words_is_no_firm() {
    finds(
        "Nimal Ratwatte, Director of Legislative Services and Acting Director of Communications, attended the opening.",
        &[
            "Nimal Ratwatte attended: Director of Legislative Services; Acting Director of Communications",
        ],
    );
}

#[test]
fn a_short_body_without_its_preposition() {
    finds(
        "The Canal Bank (CB) came. Mr. Nimal Ratwatte, Country Director CB, and Ms. Vera Marsh were present.",
        &[
            "Nimal Ratwatte attended: Country Director @ CB",
            "Vera Marsh attended",
        ],
    );
}

#[test]
fn an_office_with_an_article_is_the_neighbours() {
    finds(
        "Sen. Vera Marsh (R-PA), Chairman of the Harbour Conference, Sen. Owen Pell (R-PA), a member of the Canal Committee, \
         attended the opening.",
        &[
            "Vera Marsh attended: Sen.; Chairman @ Harbour Conference",
            "Owen Pell attended: Sen.; member @ Canal Committee",
        ],
    );
    finds(
        "As members of the Canal Committee, Senator Vera Marsh and Senator Owen Pell attended the opening.",
        &[
            "Vera Marsh attended: member @ Canal Committee; Senator",
            "Owen Pell attended: Senator",
        ],
    );
}
