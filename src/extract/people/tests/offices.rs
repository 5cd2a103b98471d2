//! Offices: what belongs to one, at which body it is held, and whose it is.

use super::finds;

#[test]
fn a_semicolon_parts_who_holds_what() {
    finds(
        "The meeting was attended by Mr. Taro Kadena, the Bank's Resident Representative; Professor Lena Wu from Norhaven \
         University; and Mr. Raj Mohan, Head of New Initiatives at Harbour Foundation.",
        &[
            "Taro Kadena attended: Resident Representative @ Bank",
            "Lena Wu attended: Professor @ Norhaven University",
            "Raj Mohan attended: Head of New Initiatives @ Harbour Foundation",
        ],
    );
}

#[test]
fn colleagues_who_prosecute_share_the_section() {
    finds(
        "The case is being prosecuted by Deputy Chief Paula Dietz and Trial Attorney Erik Lund of the Fraud Section.",
        &[
            "Paula Dietz mentioned: Deputy Chief @ Fraud Section",
            "Erik Lund mentioned: Trial Attorney @ Fraud Section",
        ],
    );
    finds(
        "It was prosecuted by Senior Counsel Paula Dietz and Erik Lund of the Fraud Section.",
        &[
            "Paula Dietz mentioned: Senior Counsel @ Fraud Section",
            "Erik Lund mentioned: Senior Counsel @ Fraud Section",
        ],
    );
}

#[test]
fn who_leads_a_committee_together() {
    finds(
        "The letter went to Harbour Committee Chairman Paula Dietz (R-Ohio) and Ranking Member Erik Lund (D-Iowa).",
        &[
            "Paula Dietz mentioned: Chairman @ Harbour Committee",
            "Erik Lund mentioned: Ranking Member @ Harbour Committee",
        ],
    );
    finds(
        "The letter went to Chairman Paula Dietz (R-Ohio) and Ranking Member Erik Lund (D-Iowa), of the Harbour Committee.",
        &[
            "Paula Dietz mentioned: Chairman @ Harbour Committee",
            "Erik Lund mentioned: Ranking Member @ Harbour Committee",
        ],
    );
    finds(
        "It went to the Harbour Committee, of which Sen. Paula Dietz is a member.",
        &["Paula Dietz mentioned: Sen.; member @ Harbour Committee"],
    );
    finds(
        "Sen. Paula Dietz is the senior Democrat on the Harbour Committee.",
        &["Paula Dietz mentioned: Sen.; senior Democrat @ Harbour Committee"],
    );
}

#[test]
fn attorneys_of_two_districts() {
    finds(
        "The case was prosecuted by Assistant U.S. Attorneys Philip A. Roe of the Eastern District of Michigan and Adam Vance \
         of the Southern District of Florida.",
        &[
            "Philip A. Roe mentioned: Assistant U.S. Attorney @ Eastern District of Michigan",
            "Adam Vance mentioned: Assistant U.S. Attorney @ Southern District of Florida",
        ],
    );
}

#[test]
fn what_a_firm_is_called_before_its_name() {
    finds(
        "“It grew,” said Nick Koury, founder and managing partner at New York City-based investment firm Lever Vale.",
        &["Nick Koury quoted: founder @ Lever Vale; managing partner @ Lever Vale"],
    );
}

#[test]
fn where_a_president_was_is_no_body_of_his() {
    finds(
        "They met with President Ana Lind at the Presidential Secretariat today.",
        &["Ana Lind attended: President"],
    );
}

#[test]
fn a_ministers_whole_portfolio() {
    finds(
        "The Minister of Public Administration, Provincial Councils, and Local Government Dr. Nimal Ratwatte attended the \
         opening.",
        &[
            "Nimal Ratwatte attended: Minister of Public Administration, Provincial Councils, and Local Government",
        ],
    );
    finds(
        "The Minister of Agriculture, Livestock, Lands and Irrigation K.D. Alwis attended the opening.",
        &["K.D. Alwis attended: Minister of Agriculture, Livestock, Lands and Irrigation"],
    );
}

#[test]
fn a_legislators_state_and_nothing_else() {
    finds(
        "LUNDEN, Aug. 15 -- Fargo Senator Kent Orlem was recognized. Texas Senator Ruth Calloway agreed.",
        &[
            "Kent Orlem mentioned: Senator",
            "Ruth Calloway mentioned: Texas Senator",
        ],
    );
    finds(
        "WASHINGTON  D C   U S  Senators Ruth Calloway  D MI  and Owen Marsh  D NM  today announced a plan",
        &[
            "Ruth Calloway quoted: U S Senator",
            "Owen Marsh quoted: U S Senator",
        ],
    );
}

#[test]
fn the_list_says_where_its_offices_are_held() {
    finds(
        "Commissioner Rohan Sena, Deputy Commissioner R.V. Kumara, Chief Accountant W. R. Alwis, and other senior officials of \
         the Excise Department participated in the discussion.",
        &[
            "Rohan Sena attended: Commissioner @ Excise Department",
            "R.V. Kumara attended: Deputy Commissioner @ Excise Department",
            "W. R. Alwis attended: Chief Accountant @ Excise Department",
        ],
    );
}

#[test]
fn the_office_of_a_firm_that_is_not_named_again() {
    finds(
        "LUNDEN, May 4, 2024 -- Acme Ltd. today announced a plan. “It is bold,” said Mara Krantz, Chief Creative Officer.",
        &["Mara Krantz quoted: Chief Creative Officer @ Acme Ltd."],
    );
    finds(
        "LUNDEN, May 4, 2024 -- Acme Ltd. is glad to announce that Mara Krantz, the company's Chief Technology Officer, has \
         won.",
        &["Mara Krantz mentioned: Chief Technology Officer @ Acme Ltd."],
    );
}

#[test]
fn a_promotion_names_the_office() {
    finds(
        "LUNDEN, May 4, 2024 -- Acme Ltd. announced the promotion of Mara Krantz to Chief Revenue Officer.",
        &["Mara Krantz mentioned: Chief Revenue Officer @ Acme Ltd."],
    );
}

#[test]
fn a_body_behind_a_comma_with_its_parent() {
    finds(
        "Present was Toshi Nagano, Director for Southwest Asia, Trade Policy Bureau of the Ministry of Economy.",
        &["Toshi Nagano attended: Director for Southwest Asia @ Trade Policy Bureau"],
    );
}

#[test]
fn who_is_and_who_was() {
    finds(
        "Senator Ruth Calloway attended the opening. In the House, Calloway was the owner of Acme Ltd. for years.",
        &["Ruth Calloway (Calloway) attended: Senator; owner @ Acme Ltd."],
    );
    finds(
        "Mary Calloway, who is Chairman of the Harbour Committee, expressed hope.",
        &["Mary Calloway quoted: Chairman @ Harbour Committee"],
    );
}

#[test]
fn ranks_of_several_words() {
    finds(
        "Lance Corporal Owen Marsh and Sergeant First Class Hugh Pell came home.",
        &[
            "Owen Marsh mentioned: Lance Corporal",
            "Hugh Pell mentioned: Sergeant First Class",
        ],
    );
}

#[test]
fn a_crown_is_a_family_name_behind_an_office() {
    finds(
        "Attorney General Ruth King for the Marlow Canal Division made the announcement.",
        &["Ruth King quoted: Attorney General @ Marlow Canal Division"],
    );
}

#[test]
fn whoever_governed_is_addressed_as_before() {
    finds(
        "Former Governor Ruth Calloway spoke at the event. Governor Calloway was glad.",
        &["Ruth Calloway (Calloway) attended: Former Governor"],
    );
}

#[test]
fn a_leader_on_something_holds_no_office() {
    finds(
        "Senator Ruth Calloway is a leader on canals in the state.",
        &["Ruth Calloway mentioned: Senator"],
    );
}

#[test]
fn what_describes_a_body_is_no_part_of_the_office() {
    finds(
        "Ruth Calloway is Chairman of the newly created Canal Subcommittee.",
        &["Ruth Calloway mentioned: Chairman @ Canal Subcommittee"],
    );
    finds(
        "The bill was sent to the President for his approval. Senator Ruth Calloway was elected Senator to serve.",
        &["Ruth Calloway mentioned: Senator"],
    );
}

#[test]
fn the_office_of_whoever_is_served() {
    finds(
        "He was special counsel to U.S. Senator Ruth Calloway.",
        &["Ruth Calloway mentioned: U.S. Senator"],
    );
}

#[test]
fn the_subject_behind_a_comma_is_no_apposition() {
    finds(
        "In a letter to the President, Ruth Calloway urged action.",
        &["Ruth Calloway quoted"],
    );
}

#[test]
fn titles_that_are_family_names_in_the_release() {
    finds(
        "Rep. Jane Bishop spoke. Representatives Owen Marsh and Bishop agreed.",
        &[
            "Jane Bishop (Bishop) mentioned: Rep.",
            "Owen Marsh mentioned: Representative",
        ],
    );
}

#[test]
fn the_same_office_with_its_periods_lost() {
    finds(
        "U S Senator Owen Marsh came. United States Senator Owen Marsh opened the fair.",
        &["Owen Marsh attended: U S Senator"],
    );
}

#[test]
fn places_before_an_office() {
    finds(
        "WASHINGTON Attorney General Ruth Calloway and New York Senator Owen Marsh met.",
        &[
            "Ruth Calloway attended: Attorney General",
            "Owen Marsh attended: New York Senator",
        ],
    );
    finds(
        "The pier is named after former Rhode Island senator Owen Marsh.",
        &["Owen Marsh mentioned: former Rhode Island senator"],
    );
    finds(
        "New Hampshire Attorney General Hugh Pell met Roe.",
        &["Hugh Pell attended: New Hampshire Attorney General"],
    );
    finds(
        "Hugh Pell, Director, Duke University Canal Laboratory, agreed.",
        &["Hugh Pell mentioned: Director @ Duke University Canal Laboratory"],
    );
}

#[test]
fn an_office_at_a_part_of_a_department_whose_apostrophe_was_lost() {
    finds(
        "said Ruth Calloway, Assistant Secretary of the Department of Educations Office for Canal Schools.",
        &["Ruth Calloway quoted: Assistant Secretary @ Office for Canal Schools"],
    );
}

#[test]
fn whom_a_speaker_turns_to_is_nobody() {
    finds(
        "Mr. President, Ruth Calloway has served this house.",
        &["Ruth Calloway mentioned"],
    );
}

#[test]
fn somebody_without_a_name_beside_an_office_with_one() {
    finds(
        "She heard from the president and Secretary Ruth Calloway.",
        &["Ruth Calloway mentioned: Secretary"],
    );
    finds(
        "FAA chief Owen Marsh was a trusted advisor to President Tarnow.",
        &[
            "Owen Marsh mentioned: chief @ FAA; advisor",
            "Tarnow mentioned: President",
        ],
    );
}

#[test]
fn a_career_told_of_a_pronoun() {
    finds(
        "Paula Dietz was born in Norhaven. She was ordained by Bishop Erik Lund. Later she served as Vicar General. An \
         engineer by training, she was promoted to Deputy Director. Prior to that, she rose to the rank of Commander.",
        &[
            "Paula Dietz mentioned: Vicar General; Deputy Director; Commander",
            "Erik Lund mentioned: Bishop",
        ],
    );
    finds(
        "Adam Vance is a lawyer. He served previously as Harbour Judge, Canal Clerk, and Mayor of Carrow.",
        &["Adam Vance mentioned: Harbour Judge; Canal Clerk; Mayor of Carrow"],
    );
}

#[test]
fn an_honorary_member_and_a_list_of_lawyers() {
    finds(
        "Last year Paula Dietz was made an honorary member of the Canal Society.",
        &["Paula Dietz mentioned: honorary member @ Canal Society"],
    );
    finds(
        "Paula Dietz was named to Harbour Lawyers for the third year.",
        &["Paula Dietz mentioned"],
    );
}

#[test]
fn an_office_said_with_the_people_of_a_country() {
    finds(
        "They met the Norwegian Foreign Minister Paula Dietz. Paula Dietz, Minister of Foreign Affairs of Norway, thanked \
         them. So did Congressman Adam Vance and Rep. Adam Vance.",
        &[
            "Paula Dietz attended: Minister of Foreign Affairs of Norway",
            "Adam Vance mentioned: Congressman",
        ],
    );
}

#[test]
fn a_state_of_two_words_and_a_verb_of_a_headline() {
    finds(
        "The bill of South Dakota Senator Paula Dietz passed.",
        &["Paula Dietz mentioned: South Dakota Senator"],
    );
    finds(
        "The Senate voted to CONFIRM JUDGE PAULA DIETZ.",
        &["PAULA DIETZ mentioned: JUDGE"],
    );
}

#[test]
fn ranks_and_forms_of_address_that_are_offices() {
    finds(
        "Adam Vance, 45, a former sergeant with the Carrow Police Department, pleaded guilty.",
        &["Adam Vance mentioned: former sergeant @ Carrow Police Department"],
    );
    finds(
        "First Lady Paula Dietz gave the prizes.",
        &["Paula Dietz mentioned: First Lady"],
    );
    finds(
        "Adam Vance, retired Norwegian Navy Captain and spokesman for the prisoners, left.",
        &["Adam Vance mentioned: Captain @ Norwegian Navy; spokesman for the prisoners"],
    );
}

#[test]
fn the_body_that_a_noun_stands_for() {
    finds(
        "Paula Dietz, ranking member of the Canal Committee, and Adam Vance, the committee's chairman, left.",
        &[
            "Paula Dietz mentioned: ranking member @ Canal Committee",
            "Adam Vance mentioned: chairman @ Canal Committee",
        ],
    );
}

#[test]
fn owners_operators_and_principals() {
    finds(
        "Adam Vance, owner and operator of Carrow Pharmacy Inc., pleaded guilty. So did the president and CEO of Dietz Corp., \
         Paula Dietz. Erik Lund and Lena Wu were principals of Lund Tax Inc.",
        &[
            "Adam Vance mentioned: owner @ Carrow Pharmacy Inc.; operator @ Carrow Pharmacy Inc.",
            "Paula Dietz mentioned: president @ Dietz Corp.; CEO @ Dietz Corp.",
            "Erik Lund mentioned: principal @ Lund Tax Inc.",
            "Lena Wu mentioned: principal @ Lund Tax Inc.",
        ],
    );
    finds(
        "It was announced by Secretary of Health and Human Services Paula Dietz.",
        &["Paula Dietz quoted: Secretary of Health and Human Services"],
    );
    finds(
        "“It is,” said Paula Dietz, MAI, CCXM, the Principal of Canal Advisors.",
        &["Paula Dietz quoted: Principal @ Canal Advisors"],
    );
}

#[test]
fn where_an_office_ends_and_begins() {
    finds(
        "It was announced by Attorney General Erik Holder and Health and Human Services Secretary Paula Dietz.",
        &[
            "Erik Holder quoted: Attorney General",
            "Paula Dietz quoted: Health and Human Services Secretary",
        ],
    );
    finds(
        "Wytham named its Executive Sales Director to implement the plan, Adam Vance, yesterday.",
        &["Adam Vance mentioned"],
    );
    finds(
        "They met the High Commissioner to the United Kingdom Lena Wu.",
        &["Lena Wu attended: High Commissioner to the United Kingdom"],
    );
    finds(
        "Adam Vance, 45, the companys vice president, pleaded guilty. So did former master sergeant Erik Lund.",
        &[
            "Adam Vance mentioned: vice president",
            "Erik Lund mentioned: former master sergeant",
        ],
    );
}

#[test]
fn offices_in_a_list_and_a_deputy_of_a_sheriff() {
    finds(
        "Paula Dietz has served as CEO of Carrow Corp., President of Dietz Inc. and Director of Harbour Ltd.",
        &[
            "Paula Dietz mentioned: CEO @ Carrow Corp.; President @ Dietz Inc.; Director @ Harbour Ltd.",
        ],
    );
    finds(
        "It charged former Grant County Sheriffs Deputy Adam Vance, 62, with assault.",
        &["Adam Vance mentioned: former Grant County Sheriffs Deputy"],
    );
}

#[test]
fn a_headline_appoints() {
    finds(
        "Wytham Bank Appoints Paula Dietz as Vice President of Client Care\n\nNORHAVEN, May 3 - The bank hired Paula Dietz.",
        &["Paula Dietz mentioned: Vice President of Client Care"],
    );
}

#[test]
fn a_calling_and_the_operator_of_a_ship() {
    finds(
        "Paula Dietz is from Carrow. She moved after being sworn in as a lawyer at the Carrow Law College.",
        &["Paula Dietz mentioned"],
    );
    finds(
        "It fined the operator of the M/V Salt Marsh yesterday.",
        &[],
    );
}

#[test]
fn a_section_ends_where_a_strange_name_begins() {
    finds(
        "They were joined by the First Secretary and Head of the Canal Section HARADA Kentaro today.",
        &["HARADA Kentaro attended: First Secretary; Head @ Canal Section"],
    );
    finds(
        "They met Paul Roe, President of Harbour Guard Management, and Health and Human Services Secretary Jane Vance today.",
        &[
            "Paul Roe attended: President @ Harbour Guard Management",
            "Jane Vance attended: Health and Human Services Secretary",
        ],
    );
}

#[test]
fn a_verb_before_an_office_is_none_of_it() {
    finds(
        "Students came to meet astronaut Ann Roe and ask questions.",
        &["Ann Roe mentioned: astronaut"],
    );
    finds(
        "Voters will choose treasurer Ann Roe.",
        &["Ann Roe mentioned: treasurer"],
    );
}

#[test]
fn the_office_of_the_next_one_in_a_list() {
    finds(
        "They thanked Bob Doe, Senior Adviser to the President; Governor of the Harbour Bank Dr. Ann Roe; and others.",
        &[
            "Bob Doe mentioned: Senior Adviser to the President",
            "Ann Roe mentioned: Governor @ Harbour Bank",
        ],
    );
}

#[test]
fn founders_in_whose_list_an_office_stands_in_brackets() {
    finds(
        "Carrow Labs, founded by Bob Doe, Ann Roe (CEO) and Jim Poe, makes boats.",
        &[
            "Bob Doe mentioned",
            "Ann Roe mentioned: CEO @ Carrow Labs",
            "Jim Poe mentioned",
        ],
    );
}

#[test]
fn a_ship_is_nobody() {
    finds("Oil was found aboard the M/V Ann Roe in the port.", &[]);
}

#[test]
fn who_held_an_office_at_the_body_before_it_holds_it_no_more() {
    finds(
        "They thanked former Carrow Labs Inc. vice president Ann Roe for it.",
        &["Ann Roe mentioned: former vice president @ Carrow Labs Inc."],
    );
    finds(
        "Ann Roe, a former Carrow Labs Inc. executive, left.",
        &["Ann Roe mentioned: former executive @ Carrow Labs Inc."],
    );
    finds(
        "Former Carrow Labs Inc. CEO Ann Roe left.",
        &["Ann Roe mentioned: Former CEO @ Carrow Labs Inc."],
    );
}

#[test]
fn a_dean_of_a_school_is_no_given_name() {
    finds(
        "They thanked Dean Tom Roe of Marlow University for it.",
        &["Tom Roe mentioned: Dean @ Marlow University"],
    );
    finds(
        "They charged Dean Edward Roe with fraud.",
        &["Dean Edward Roe mentioned"],
    );
}

#[test]
fn whoever_is_only_addressed_before_the_name_may_have_an_office_behind_it() {
    finds(
        "Sen. Ann Roe and Rep. Bob Doe, Chairman of the Canal Committee, left.",
        &[
            "Ann Roe mentioned: Sen.",
            "Bob Doe mentioned: Rep.; Chairman @ Canal Committee",
        ],
    );
}
