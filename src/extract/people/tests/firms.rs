//! People of firms: their letters, their posts and where they hold them.

use super::finds;

#[test]
fn unknown_letters_before_an_office() {
    finds(
        "“It is good,” said Bill Roe, CQE, CEO of Quellmo Ltd, and left.",
        &["Bill Roe quoted: CEO @ Quellmo Ltd"],
    );
}

#[test]
fn posts_that_a_firm_has_made_up() {
    finds(
        "“It is good,” said Debbie Roe, Chief Storyteller and CEO of Quellmo Ltd, and left.",
        &["Debbie Roe quoted: Chief Storyteller @ Quellmo Ltd; CEO @ Quellmo Ltd"],
    );
    finds(
        "“It is good,” said Debbie Roe, Chief Marketing and Sales Officer of Quellmo Ltd, and left.",
        &["Debbie Roe quoted: Chief Marketing and Sales Officer @ Quellmo Ltd"],
    );
}

#[test]
fn titles_that_are_adjectives() {
    finds(
        "There are two levels: General Admission or more. She sang twenty Principal Alto roles.",
        &[],
    );
    finds(
        "Quellmo Ltd is a premier provider of boats. He has a passion for justice, Ann Roe says.",
        &["Ann Roe quoted"],
    );
}

#[test]
fn a_firm_of_two_common_words() {
    finds(
        "Laura Roe is the Chief Operating Officer at Stay Well, where she leads a team.",
        &["Laura Roe mentioned: Chief Operating Officer @ Stay Well"],
    );
}

#[test]
fn a_line_of_a_roster() {
    finds(
        "Who will speak:\n\n* Jane Roe - Founder & CEO, Emcar\n* Ann Doe - Chief Executive Officer, Quellmo\n",
        &[
            "Jane Roe mentioned: Founder @ Emcar; CEO @ Emcar",
            "Ann Doe mentioned: Chief Executive Officer @ Quellmo",
        ],
    );
}

#[test]
fn a_firm_s_part_in_a_state() {
    finds(
        "“It is good,” said Jane Roe, Senior Vice President, Quellmo Foundation Ohio. “Very good.”",
        &["Jane Roe quoted: Senior Vice President @ Quellmo Foundation Ohio"],
    );
}

#[test]
fn a_contact_block_names_the_firm_on_its_own_line() {
    finds(
        "The valley has a new boat.\n\nMedia Contact\n\nQuellmo Technologies\n\nMarketing Director: Jane Roe\n\njane@example.com\n",
        &["Jane Roe contact: Marketing Director @ Quellmo Technologies"],
    );
}

#[test]
fn addresses_and_run_together_lines_are_nobody() {
    finds(
        "The valley has a new boat.\n\nMedia Contact\n\nQuellmo Technologies\n\n1200 N Carlos Trl\n\njane@example.com\n",
        &[],
    );
}

#[test]
fn degrees_are_nobody() {
    finds("He holds a B.Ch and an L.Ac of the valley.", &[]);
}

#[test]
fn an_entry_with_where_they_are_from() {
    finds(
        "The winners are:\n\n• Parvati Quenlo from Quellmo Technologies\n• Rafe Pulcci from Emcar Ltd\n",
        &["Parvati Quenlo mentioned", "Rafe Pulcci mentioned"],
    );
}

#[test]
fn what_somebody_does_is_no_office() {
    finds(
        "Jane Roe is a proven leader. “It is good,” said Ann Doe, a wedding photographer.",
        &["Jane Roe mentioned", "Ann Doe quoted"],
    );
}

#[test]
fn the_offices_of_the_one_firm() {
    let about = "\n\nAbout Quellmo Law Group\n\nQuellmo Law Group is a firm in the valley.\n";
    finds(
        &format!(
            "“It is good,” said Ben Roe, Canal Safety Specialist. He wrote to attorney Ann Doe.{about}"
        ),
        &[
            "Ben Roe quoted: Canal Safety Specialist @ Quellmo Law Group",
            "Ann Doe mentioned: attorney @ Quellmo Law Group",
        ],
    );
}

#[test]
fn a_title_with_two_areas() {
    finds(
        "Kyle Roe, Research and Intelligence Manager at Quellmo Ltd, is there, too.",
        &["Kyle Roe mentioned: Research and Intelligence Manager @ Quellmo Ltd"],
    );
    finds(
        "“It is good,” said Mary Roe, M.D., Sc.M., chief science and medical officer of the Canal Association.",
        &["Mary Roe quoted: chief science and medical officer @ Canal Association"],
    );
}

#[test]
fn the_office_on_the_next_line_of_a_contact_block() {
    finds(
        "The valley has a new boat.\n\nMedia Contact:\n\nLeanne Roe\n\nHead of Marketing\n\nQuellmo Technologies\n\nEmail: leanne@example.com\n",
        &["Leanne Roe contact: Head of Marketing @ Quellmo Technologies"],
    );
}

#[test]
fn the_area_between_two_commas() {
    finds(
        "“It is good,” said Jane Roe, Managing Director, Global Sales, Quellmo Technologies. “Very good.”",
        &["Jane Roe quoted: Managing Director, Global Sales @ Quellmo Technologies"],
    );
}

#[test]
fn its_is_not_the_exchange_s() {
    finds(
        "Quellmo Labs, Inc. (Nasdaq: QLAB) announced today that its Chairman, David Roe, will speak.",
        &["David Roe mentioned: Chairman @ Quellmo Labs, Inc."],
    );
}

#[test]
fn areas_joined_by_and_are_no_firm() {
    finds(
        "“It is good,” said Jane Roe, Vice President of Commercialization and Strategy at Quellmo Technologies. “Yes.”",
        &[
            "Jane Roe quoted: Vice President of Commercialization and Strategy @ Quellmo Technologies",
        ],
    );
}

#[test]
fn an_area_with_its_of_left_out() {
    finds(
        "“It is good,” said Phil Roe, VP Innovation at Quellmo Bank. “Very good.”",
        &["Phil Roe quoted: VP Innovation @ Quellmo Bank"],
    );
}

#[test]
fn a_body_that_goes_on_in_capitals() {
    finds(
        "“It is good,” said Tim Roe, CEO of the Canal Foundation Northern Medicine Engine. “Very good.”",
        &["Tim Roe quoted: CEO @ Canal Foundation Northern Medicine Engine"],
    );
}

#[test]
fn the_one_firm_appoints_its_officers() {
    let about = "\n\nAbout Quellmo Labs\n\nQuellmo Labs is a firm in the valley.\n";
    finds(
        &format!(
            "Quellmo Labs announced that it has appointed John Roe as chief marketing officer.{about}"
        ),
        &["John Roe mentioned: chief marketing officer @ Quellmo Labs"],
    );
    finds(
        &format!(
            "It told US president, Carl Roe, and Ann Doe, former vice president, of it.{about}"
        ),
        &[
            "Carl Roe mentioned: US president",
            "Ann Doe mentioned: former vice president",
        ],
    );
}

#[test]
fn whom_a_heading_says_to_be_interviewed() {
    let text = "Q&A with Adwit Quellyar, CEO of Brennox\n\nAdwit Quellyar is a leader. The firm makes boats for the people of the valley and beyond.\n";
    assert_eq!(
        crate::extract::testing::people(text),
        ["Adwit Quellyar quoted: CEO @ Brennox"]
    );
}

#[test]
fn a_firm_before_the_office_of_who_leads_it() {
    finds(
        "The meeting was attended by Quay Ferries Chairman Ana Roe, Star Looms Managing Director A. Kumaran, and others.",
        &[
            "Ana Roe attended: Chairman @ Quay Ferries",
            "A. Kumaran attended: Managing Director @ Star Looms",
        ],
    );
}

#[test]
fn a_firm_in_front_of_a_chief_officer_in_small_letters() {
    finds(
        "Peter Lund, former Bolton chief financial officer, was convicted.",
        &["Peter Lund mentioned: former chief financial officer @ Bolton"],
    );
    finds(
        "Nevada Lithium CEO Peter Lund left with Global Harbour Chief Executive Officer Carla Dietz.",
        &[
            "Peter Lund mentioned: CEO @ Nevada Lithium",
            "Carla Dietz mentioned: Chief Executive Officer @ Global Harbour",
        ],
    );
}

#[test]
fn a_firm_that_is_a_common_word_owns_an_office() {
    finds(
        "“We grow,” said Carla Dietz, Onsite's CEO.",
        &["Carla Dietz quoted: CEO @ Onsite"],
    );
    finds(
        "Cognition Works Ltd. grows. “We grow,” said Carla Dietz, Cognition's CEO.",
        &["Carla Dietz quoted: CEO @ Cognition Works Ltd."],
    );
}

#[test]
fn a_firm_begins_with_digits_or_initials() {
    finds(
        "“It fits,” said Carla Dietz, Director of Sales, 3PL Systems.",
        &["Carla Dietz quoted: Director of Sales @ 3PL Systems"],
    );
    finds(
        "They thanked 45Drives President Carla Dietz.",
        &["Carla Dietz mentioned: President @ 45Drives"],
    );
    finds(
        "“It fits,” said Carla Dietz, President, T.D. Lund Foundation.",
        &["Carla Dietz quoted: President @ T.D. Lund Foundation"],
    );
    // A year that lost its space
    finds(
        "2007Dear President Lund left.",
        &["Lund mentioned: President"],
    );
}

#[test]
fn a_firm_in_quotation_marks() {
    finds(
        "Carla Dietz, CEO and President of 'Laboratorios Vega', left.",
        &["Carla Dietz mentioned: CEO @ Laboratorios Vega; President @ Laboratorios Vega"],
    );
}

#[test]
fn a_firm_of_lawyers_and_its_office() {
    finds(
        "Carla Dietz was a partner at the law firm of Lund & Holm LLP.",
        &["Carla Dietz mentioned: partner @ Lund & Holm LLP"],
    );
    finds(
        "Carla Dietz was a partner in the Marlow office of Lund & Holm LLP.",
        &["Carla Dietz mentioned: partner @ Lund & Holm LLP"],
    );
}

#[test]
fn a_firm_whose_apostrophe_was_lost_has_owners() {
    finds(
        "They sued Carrow Foods Inc. (Carrow) and the firms co-owners, Peter Lund and Carla Dietz, in May.",
        &[
            "Peter Lund mentioned: co-owner @ Carrow",
            "Carla Dietz mentioned: co-owner @ Carrow",
        ],
    );
}

#[test]
fn whoever_owns_a_firm_may_have_a_name_on_no_list() {
    finds(
        "They sued Carrow Foods LLC and its owner, Tarvo Quennel, in May.",
        &["Tarvo Quennel mentioned: owner @ Carrow Foods LLC"],
    );
    finds(
        "Carrow Foods LLC announced the appointment of Tarvo Quennel as strategic adviser.",
        &["Tarvo Quennel mentioned: strategic adviser @ Carrow Foods LLC"],
    );
}

#[test]
fn the_firm_before_the_office_of_who_leads_it() {
    finds(
        "The hall was opened by Blue Canals Chief Technology Officer Jane Doe.",
        &["Jane Doe attended: Chief Technology Officer @ Blue Canals"],
    );
    finds(
        "The hall was opened by Zyntra CFO Jane Doe.",
        &["Jane Doe attended: CFO @ Zyntra"],
    );
    finds(
        "The hall was opened by Zyntra owner Jane Doe.",
        &["Jane Doe attended: owner @ Zyntra"],
    );
    finds(
        "The hall was opened by Deputy Chief Technology Officer Jane Doe.",
        &["Jane Doe attended: Deputy Chief Technology Officer"],
    );
}

#[test]
fn the_firm_that_owns_an_office_in_small_letters() {
    finds(
        "Jane Doe, Zyntra’s chairman and chief canal officer, opened the hall.",
        &["Jane Doe attended: chairman @ Zyntra; chief canal officer @ Zyntra"],
    );
    finds(
        "Jane Doe, Norway’s chairman of the day, opened the hall.",
        &["Jane Doe attended: chairman of the day"],
    );
}

#[test]
fn a_firm_of_common_words_appoints() {
    finds(
        "Network Canals today named Jane Doe as CEO.",
        &["Jane Doe mentioned: CEO @ Network Canals"],
    );
    finds(
        "Congress Democrats today named Jane Doe as chair.",
        &["Jane Doe mentioned: chair"],
    );
}
