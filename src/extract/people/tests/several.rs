//! Offices of several: who shares one, and who does not.

use super::finds;

#[test]
fn members_who_are_listed_behind_including() {
    finds(
        "Members of the Canal Council, including Dr. Ann Roe and Bob Doe, left.",
        &[
            "Ann Roe mentioned: Member @ Canal Council",
            "Bob Doe mentioned: Member @ Canal Council",
        ],
    );
    finds(
        "It was read by thought leaders, including Ann Roe and Bob Doe.",
        &["Ann Roe mentioned", "Bob Doe mentioned"],
    );
}

#[test]
fn districts_in_brackets_and_behind_lost_marks() {
    finds(
        "Reps. Ann Roe (OH-3) and Bob Doe (OH-05) left.",
        &["Ann Roe mentioned: Rep.", "Bob Doe mentioned: Rep."],
    );
}

#[test]
fn unnamed_others_behind_a_list_take_nothing_from_it() {
    finds(
        "The meeting was attended by Secretaries Ann Roe and Bob Doe, the Commanders of the Forces, and officials.",
        &["Ann Roe attended: Secretary", "Bob Doe attended: Secretary"],
    );
}

#[test]
fn a_list_that_a_commander_follows() {
    finds(
        "Also present were Members of Parliament Ann Roe and Bob Doe, the Commander of the Army, Lieutenant General Jim Poe.",
        &[
            "Ann Roe attended: Member @ Parliament",
            "Bob Doe attended: Member @ Parliament",
            "Jim Poe attended: Commander @ Army; Lieutenant General",
        ],
    );
}

#[test]
fn a_town_on_a_list_ends_the_area_of_an_office() {
    finds(
        "The Government Agent of Jaffna Maru Quellan was there.",
        &["Maru Quellan mentioned: Government Agent of Jaffna"],
    );
}

#[test]
fn a_senior_professor_behind_an_office() {
    finds(
        "The Chairperson of the Canal Commission, Senior Prof. Ann Roe, left.",
        &["Ann Roe mentioned: Chairperson @ Canal Commission"],
    );
}

#[test]
fn both_hold_an_office_and_another_does() {
    finds(
        "Peter Lund, 46, and Erik Holm, 38, both engineers with Carrow Tools Inc., were charged.",
        &[
            "Peter Lund mentioned: engineer @ Carrow Tools Inc.",
            "Erik Holm mentioned: engineer @ Carrow Tools Inc.",
        ],
    );
    finds(
        "Peter Lund, another owner of Carrow Tools Inc., was charged.",
        &["Peter Lund mentioned: owner @ Carrow Tools Inc."],
    );
}

#[test]
fn officers_among_the_members_are_of_their_association() {
    finds(
        "It was attended by members of the Teachers Association, including President Peter Lund and Secretary Carla Dietz.",
        &[
            "Peter Lund attended: President @ Teachers Association",
            "Carla Dietz attended: Secretary @ Teachers Association",
        ],
    );
}

#[test]
fn whoever_stands_beside_the_chair_is_of_the_committee() {
    finds(
        "It went to Harbour Committee Chairman Peter Lund, Ranking Member Erik Holm and Sen. Carla Dietz.",
        &[
            "Peter Lund mentioned: Chairman @ Harbour Committee",
            "Erik Holm mentioned: Ranking Member @ Harbour Committee",
            "Carla Dietz mentioned: Sen.",
        ],
    );
    finds(
        "They met Carrow Works CEO Peter Lund and Chairman Carla Dietz.",
        &[
            "Peter Lund attended: CEO @ Carrow Works",
            "Carla Dietz attended: Chairman @ Carrow Works",
        ],
    );
}

#[test]
fn two_hold_two_offices_one_each() {
    finds(
        "He thanked Sens. Carla Dietz (R-ME) and Erik Lund, the Chairman and Ranking Member of the Harbour Committee.",
        &[
            "Carla Dietz mentioned: Sen.; Chairman @ Harbour Committee",
            "Erik Lund mentioned: Sen.; Ranking Member @ Harbour Committee",
        ],
    );
    finds(
        "Erik Lund and Carla Dietz, the president and treasurer, respectively, of Carrow Tools Inc., were convicted.",
        &[
            "Erik Lund mentioned: president @ Carrow Tools Inc.",
            "Carla Dietz mentioned: treasurer @ Carrow Tools Inc.",
        ],
    );
    // Else both are as like to be those of the last.
    finds(
        "Erik Lund and Carla Dietz, the president and CEO of Carrow Tools Inc., were convicted.",
        &[
            "Erik Lund mentioned",
            "Carla Dietz mentioned: president @ Carrow Tools Inc.; CEO @ Carrow Tools Inc.",
        ],
    );
}

#[test]
fn the_officers_behind_whoever_leads_a_committee() {
    finds(
        "It was attended by the Chairman of the Canal Committee, Erik Lund, Secretary Carla Dietz and Treasurer Ivo Holm.",
        &[
            "Erik Lund attended: Chairman @ Canal Committee",
            "Carla Dietz attended: Secretary @ Canal Committee",
            "Ivo Holm attended: Treasurer @ Canal Committee",
        ],
    );
}
