//! Small cases, each a trap: a text and the people it names.

mod attendance;
mod branches;
mod careers;
mod confirmed;
mod degrees;
mod districts;
mod employers;
mod firms;
mod given;
mod guests;
mod letterheads;
mod names;
mod namesakes;
mod offices;
mod posts;
mod several;
mod slots;
mod things;

use crate::extract::testing::people;

/// Asserts the people of a text, in the form of [`people`].
#[track_caller]
fn finds(text: &str, expected: &[&str]) {
    assert_eq!(people(text), expected, "in: {text}");
}

#[test]
fn a_list_of_names_with_roles_behind_them() {
    finds(
        "Han Mingze, member of the Standing Committee of the CPC Lushan Municipal Committee and secretary of the CPC Lushan \
         County Committee, Zhou Peilin, deputy mayor of Lushan city, and Gao Wen, vice president of Orient Bearings Co., Ltd., \
         attended the ceremony on Monday.",
        &[
            "Han Mingze attended: member of the Standing Committee @ CPC Lushan Municipal Committee; secretary @ CPC Lushan County Committee",
            "Zhou Peilin attended: deputy mayor of Lushan city",
            "Gao Wen attended: vice president @ Orient Bearings Co., Ltd.",
        ],
    );
}

#[test]
fn a_list_of_roles_with_names_behind_them() {
    finds(
        "The opening was attended by Minister of Transport and Highways Dr. Nimal Ratwatte, Secretary to the Ministry of \
         Finance, Kusum Peiris, Director General (Legal) of the Harbour Authority, J. R. Alwis, and Air Commodore Sunil Dias.",
        &[
            "Nimal Ratwatte attended: Minister of Transport and Highways",
            "Kusum Peiris attended: Secretary @ Ministry of Finance",
            "J. R. Alwis attended: Director General (Legal) @ Harbour Authority",
            "Sunil Dias attended: Air Commodore",
        ],
    );
}

#[test]
fn a_shared_title_is_singular_for_each() {
    finds(
        "Sens. Ruth Calloway (R-KS) and Owen Marsh (D-NM) said the bill would help farmers.",
        &["Ruth Calloway quoted: Sen.", "Owen Marsh quoted: Sen."],
    );
    finds(
        "Trial Attorneys Paula Dietz and Erik Lund of the Civil Rights Division prosecuted the case.",
        &[
            "Paula Dietz mentioned: Trial Attorney @ Civil Rights Division",
            "Erik Lund mentioned: Trial Attorney @ Civil Rights Division",
        ],
    );
}

#[test]
fn a_title_before_the_body_and_before_the_name() {
    finds(
        "The case was brought by FBI Director Carla Menendez on Friday.",
        &["Carla Menendez mentioned: Director @ FBI"],
    );
    finds(
        "U.S. Attorney Paul Trask of the Northern District of Iowa announced the sentence.",
        &["Paul Trask quoted: U.S. Attorney @ Northern District of Iowa"],
    );
}

#[test]
fn two_offices_share_a_body() {
    finds(
        "\"We are proud,\" said Lena Fisk, president and CEO of Harrow Foods Inc.",
        &["Lena Fisk quoted: president @ Harrow Foods Inc.; CEO @ Harrow Foods Inc."],
    );
}

#[test]
fn a_signature_names_the_body_behind_a_comma() {
    finds(
        "\"It works,\" said Tom Vega, vice president, market insights at the Oregon Berry Commission.",
        &["Tom Vega quoted: vice president, market insights @ Oregon Berry Commission"],
    );
}

#[test]
fn names_inside_names_are_nobody() {
    finds(
        "The flight left John F. Kennedy Airport for Lyon under the Matthew Doyle Act.",
        &[],
    );
    finds(
        "Students read Mao Zedong Thought at the Rosa Parks Library.",
        &[],
    );
}

#[test]
fn a_person_beside_a_name_made_of_the_person_keeps_the_name() {
    finds(
        "Members studied Xi Jinping Thought. General Secretary Xi Jinping’s speeches were read aloud.",
        &["Xi Jinping mentioned: General Secretary"],
    );
}

#[test]
fn places_firms_and_headline_words_are_nobody() {
    finds(
        "New Jersey and South Dakota won. Silver Creek Partners opened an office in San Diego.",
        &[],
    );
    finds(
        "Mayor Welcomes Visitors\n\nThe town welcomed its visitors on Monday with music and food in the square.",
        &[],
    );
}

#[test]
fn suffixes_nicknames_and_particles_belong_to_the_name() {
    finds(
        "Robert \"Bobby\" Tate, Jr., 52, pleaded guilty. Tate admitted the fraud.",
        &["Robert \"Bobby\" Tate, Jr. (Tate) mentioned"],
    );
    finds(
        "Mr. Ahmed bin Rashid Al Noor met Dr. Willem van der Meer in the town hall, and they spoke of the harbour.",
        &[
            "Ahmed bin Rashid Al Noor attended",
            "Willem van der Meer attended",
        ],
    );
}

#[test]
fn letters_behind_a_name_do_not() {
    finds(
        "\"Sleep matters,\" said Dr. Alice Munro, PhD.",
        &["Alice Munro quoted"],
    );
}

#[test]
fn a_family_name_alone_is_the_person_named_before() {
    finds(
        "Sen. Judith Okafor (D-OH) toured the plant. Okafor said the plant would hire again.",
        &["Judith Okafor (Okafor) attended: Sen."],
    );
}

#[test]
fn brothers_share_a_family_name() {
    finds(
        "Peter Hale and his brother Mark Hale were sentenced. Judge Ines Roth said that Mark Hale had lied.",
        &[
            "Peter Hale mentioned",
            "Mark Hale mentioned",
            "Ines Roth quoted: Judge",
        ],
    );
}

#[test]
fn a_lost_apostrophe_makes_no_second_person() {
    finds(
        "Senator Jim Dunlop D OH spoke. Dunlops plan passed.",
        &["Jim Dunlop (Dunlop) mentioned: Senator"],
    );
}

#[test]
fn a_text_can_open_with_a_lost_apostrophe() {
    finds(
        "Dunlops plan passed. Senator Jim Dunlop D OH spoke in the town hall, and they heard him for an hour.",
        &["Jim Dunlop (Dunlop) mentioned: Senator"],
    );
}

#[test]
fn an_office_is_one_in_two_wordings() {
    finds(
        "Senator Nora Pike met with teachers from three counties on Monday to hear what they need this year. \"We listen,\" said U.S. Senator Nora Pike.",
        &["Nora Pike attended: U.S. Senator"],
    );
}

#[test]
fn a_vice_president_is_not_a_president() {
    finds(
        "Vice President Ada Moss met President Leo Grant.",
        &[
            "Ada Moss attended: Vice President",
            "Leo Grant attended: President",
        ],
    );
}

#[test]
fn a_speaker_gives_himself_a_role() {
    finds(
        "\"As a member of the Appropriations Committee, I am proud of this bill,\" said Senator Ray Colt.",
        &["Ray Colt quoted: Senator; member @ Appropriations Committee"],
    );
}

#[test]
fn initials_of_many_letters() {
    finds(
        "Mr. K. D. S. Ruwan Perera and P.B. Jayaweera chaired the session.",
        &["K. D. S. Ruwan Perera attended", "P.B. Jayaweera attended"],
    );
}

#[test]
fn who_is_received_and_who_is_met() {
    finds(
        "The Ambassador of Norway to Sri Lanka, H.E. Kari Solberg, met with President Asoka Dias at the Secretariat.",
        &[
            "Kari Solberg attended: Ambassador of Norway to Sri Lanka",
            "Asoka Dias attended: President",
        ],
    );
}

#[test]
fn nobody_attends_the_future() {
    finds(
        "Governor Ellen Tate will attend the ceremony on Sunday.",
        &["Ellen Tate mentioned: Governor"],
    );
}

#[test]
fn a_contact_is_no_attendee() {
    finds(
        "Harrow Foods opens a plant\n\nThe plant opened on Monday.\n\nMedia Contact:\nDana Whitfield\n555-0101\ndana@example.com",
        &["Dana Whitfield contact"],
    );
}

#[test]
fn a_list_that_lost_its_brackets_and_commas() {
    finds(
        "The letter was sent by Senators Ruth Calloway R KS Owen Marsh D N J and Hugh Pell I VT on Monday",
        &[
            "Ruth Calloway quoted: Senator",
            "Owen Marsh quoted: Senator",
            "Hugh Pell quoted: Senator",
        ],
    );
    finds(
        "The plan was drawn up by Senators Ruth Calloway Owen Marsh and Hugh Pell over the summer months",
        &[
            "Ruth Calloway mentioned: Senator",
            "Owen Marsh mentioned: Senator",
            "Hugh Pell mentioned: Senator",
        ],
    );
}

#[test]
fn an_unclosed_bracket_swallows_nobody() {
    finds(
        "The sponsors are Ruth Calloway (R-KS, Owen Marsh (D-NM), and Hugh Pell (I-VT).",
        &[
            "Ruth Calloway mentioned",
            "Owen Marsh mentioned",
            "Hugh Pell mentioned",
        ],
    );
}

#[test]
fn a_registered_mark_is_no_party() {
    finds(
        "The device features Tidewise(R) and Norvane(R) technology.",
        &[],
    );
}

#[test]
fn what_a_line_glued_to_a_name_is_none_of_it() {
    finds(
        "The harbour opens\n\nThe harbour opened on Monday.\n\nMedia Contacts: Paula DietzTRG 555-0101\npaula@example.com",
        &["Paula Dietz contact"],
    );
    finds(
        "The harbour opens\n\nThe harbour opened on Monday. Minnesota Gov. Paula Dietz spoke. Democrat Ruth Calloway, 48, of Carrow, is running.",
        &[
            "Paula Dietz mentioned: Minnesota Gov.",
            "Ruth Calloway mentioned",
        ],
    );
}

#[test]
fn of_nested_bodies_the_innermost() {
    finds(
        "Special Agent in Charge Paul Trask of the FBIs Norhaven Field Office thanked Special Agent in Charge Erik Lund of \
         the Secret Service (USSS) Carrow Field Office.",
        &[
            "Paul Trask quoted: Special Agent in Charge @ Norhaven Field Office",
            "Erik Lund mentioned: Special Agent in Charge @ Carrow Field Office",
        ],
    );
    finds(
        "The plea was announced by Erik Lund, Special Agent in Charge, FBI, Norhaven Field Office, on Friday.",
        &["Erik Lund quoted: Special Agent in Charge @ Norhaven Field Office"],
    );
}

#[test]
fn an_area_of_work_is_no_body() {
    finds(
        "\"We can offer more,\" said Dana Hale, VP of Partnerships at Tidellum.",
        &["Dana Hale quoted: VP of Partnerships @ Tidellum"],
    );
    finds(
        "Dana Hale, the Director of Harbour programs at the Calloway Institute, met the crew.",
        &["Dana Hale attended: Director of Harbour programs @ Calloway Institute"],
    );
    finds(
        "The book is by Mr. Erik Lund, Deputy Director for the Asia and Pacific Department.",
        &["Erik Lund mentioned: Deputy Director @ Asia and Pacific Department"],
    );
}

#[test]
fn a_body_that_no_list_knows() {
    finds(
        "\"It works,\" said Dana Hale, President and CEO of Norway’s PierDogs.",
        &["Dana Hale quoted: President @ Norway’s PierDogs; CEO @ Norway’s PierDogs"],
    );
    finds(
        "Erik Lund, a former clinical professor of Medicine at UCHF, wrote the book.",
        &["Erik Lund mentioned: former clinical professor of Medicine @ UCHF"],
    );
}

#[test]
fn what_stands_before_an_office_is_all_of_it_and_no_more() {
    finds(
        "The case was built with help from Paralegal Specialist Dana Hale and Senior Litigation Counsel Erik Lund.",
        &[
            "Dana Hale mentioned: Paralegal Specialist",
            "Erik Lund mentioned: Senior Litigation Counsel",
        ],
    );
    finds(
        "The county thanked Carroll County State’s Attorney Paula Dietz.",
        &["Paula Dietz mentioned: Carroll County State’s Attorney"],
    );
    finds(
        "March 16 2005 Washington DC Senator Ruth Calloway expressed her dismay about the vote on the harbour",
        &["Ruth Calloway quoted: Senator"],
    );
    finds(
        "Nordharbour Ltd (NASDAQ: NHB) chairman and CEO Erik Lund joined the call.",
        &["Erik Lund mentioned: chairman @ Nordharbour Ltd; CEO @ Nordharbour Ltd"],
    );
}

#[test]
fn an_office_that_is_a_family_name() {
    finds(
        "Trial Attorneys Tanya I. Kirby and Elizabeth A. Singer won the case.",
        &[
            "Tanya I. Kirby mentioned: Trial Attorney",
            "Elizabeth A. Singer mentioned: Trial Attorney",
        ],
    );
}

#[test]
fn a_member_of_parliament_sits_for_a_party() {
    finds(
        "The session was chaired by MP Nimal Ratwatte from Harbour Unity Front and MP Kusum Peiris representing New Lanka Tide.",
        &[
            "Nimal Ratwatte attended: MP @ Harbour Unity Front",
            "Kusum Peiris attended: MP @ New Lanka Tide",
        ],
    );
}

#[test]
fn a_town_with_its_state_is_nobody() {
    finds(
        "Eduard Pell, 38, of Sherman Dale, Calif., was sentenced on Monday.",
        &["Eduard Pell mentioned"],
    );
}

#[test]
fn a_calling_is_no_office() {
    finds(
        "David Garrison, a physician, was sentenced with Ruth Calloway, the owner of Tidewise Inc.",
        &[
            "David Garrison mentioned",
            "Ruth Calloway mentioned: owner @ Tidewise Inc.",
        ],
    );
}

#[test]
fn an_office_that_opens_the_sentence() {
    finds(
        "Senator Ray Colt spoke. As Chairman of the Senate Banking Committee, Colt oversaw the bill.",
        &["Ray Colt (Colt) mentioned: Senator; Chairman @ Senate Banking Committee"],
    );
}

#[test]
fn letters_behind_a_name_part_no_office_from_it() {
    finds(
        "Dana Hale, MD, a former clinical professor of Medicine at UCHF, wrote the book.",
        &["Dana Hale mentioned: former clinical professor of Medicine @ UCHF"],
    );
}

#[test]
fn an_envoy_of_a_union() {
    finds(
        "The guests thanked Ambassador of the European Union to Sri Lanka Carmen Solberg.",
        &["Carmen Solberg mentioned: Ambassador of the European Union to Sri Lanka"],
    );
}

#[test]
fn the_office_of_the_next_one_is_no_letters_of_the_last() {
    finds(
        "The session was chaired by Mayor Nimal Ratwatte, MP Kusum Peiris representing New Lanka Tide, and MP Hugh Pell.",
        &[
            "Nimal Ratwatte attended: Mayor",
            "Kusum Peiris attended: MP @ New Lanka Tide",
            "Hugh Pell attended: MP",
        ],
    );
}

#[test]
fn its_office_is_the_bodys_named_before() {
    finds(
        "Bribes were taken from Harrow Pipe Inc. and its owner, Erik Lund.",
        &["Erik Lund mentioned: owner @ Harrow Pipe Inc."],
    );
}

#[test]
fn a_judge_sits_in_a_district() {
    finds(
        "He was sentenced by U.S. District Judge Ines Roth in the Northern District of Iowa.",
        &["Ines Roth mentioned: U.S. District Judge @ Northern District of Iowa"],
    );
}

#[test]
fn a_portfolio_goes_on_behind_and() {
    finds(
        "The book names Minister of Public Security and Parliamentary Affairs Ananda Peiris and Secretary of the President’s \
         Fund, Mr Roshan Dias.",
        &[
            "Ananda Peiris mentioned: Minister of Public Security and Parliamentary Affairs",
            "Roshan Dias mentioned: Secretary @ President’s Fund",
        ],
    );
}
