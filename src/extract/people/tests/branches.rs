//! Offices at the branches of a body, and bodies that a list shares.

use super::finds;

#[test]
fn a_branch_in_a_place_is_where_the_office_is_held() {
    finds(
        "The plea was announced by Special Agent in Charge Paul Trask of the FBIs Omaha, Nebraska, Division and Special Agent \
         in Charge Erik Lund of the U.S. Department of Health and Human Services Office of Inspector General (HHS-OIG) \
         Chicago Region.",
        &[
            "Paul Trask quoted: Special Agent in Charge @ Omaha, Nebraska, Division",
            "Erik Lund quoted: Special Agent in Charge @ Chicago Region",
        ],
    );
    finds(
        "He thanked Inspector in Charge Dana Hale of the U.S. Postal Inspection Service - Boston Field Office.",
        &["Dana Hale mentioned: Inspector in Charge @ Boston Field Office"],
    );
}

#[test]
fn what_follows_a_section_is_its_parent() {
    finds(
        "He wrote to Dana Hale, Chief of the Canal Section, Antitrust Division, on Monday.",
        &["Dana Hale mentioned: Chief @ Canal Section"],
    );
}

#[test]
fn prosecutors_of_one_list_share_its_section() {
    finds(
        "The case was prosecuted by Trial Attorneys Paula Dietz and Erik Lund, Senior Trial Attorney Hugh Pell and Assistant \
         Chief Owen Marsh of the Tax Division.",
        &[
            "Paula Dietz mentioned: Trial Attorney @ Tax Division",
            "Erik Lund mentioned: Trial Attorney @ Tax Division",
            "Hugh Pell mentioned: Senior Trial Attorney @ Tax Division",
            "Owen Marsh mentioned: Assistant Chief @ Tax Division",
        ],
    );
    finds(
        "The case was prosecuted by Trial Attorney Paula Dietz and Trial Attorney Erik Lund, also of the Tax Division.",
        &[
            "Paula Dietz mentioned: Trial Attorney @ Tax Division",
            "Erik Lund mentioned: Trial Attorney @ Tax Division",
        ],
    );
}

#[test]
fn an_office_goes_to_nobody_of_another_kind_of_body() {
    finds(
        "The case was handled by Trial Attorneys Paula Dietz and Erik Lund of the Tax Division and Hugh Pell of the U.S. \
         Attorney’s Office for the District of Utah.",
        &[
            "Paula Dietz mentioned: Trial Attorney @ Tax Division",
            "Erik Lund mentioned: Trial Attorney @ Tax Division",
            "Hugh Pell mentioned",
        ],
    );
}

#[test]
fn those_who_come_from_a_body_hold_their_offices_there() {
    let both = [
        "Paula Dietz attended: Commissioner @ Harbour Tax Department",
        "Erik Lund attended: Deputy Commissioner @ Harbour Tax Department",
    ];
    finds(
        "From the Harbour Tax Department, Ms. Paula Dietz, Commissioner; and Mr. Erik Lund, Deputy Commissioner, took part \
         in the meeting.",
        &both,
    );
    finds(
        "From the Harbour Tax Department to the quay Ms. Paula Dietz, Commissioner, took part in the meeting.",
        &["Paula Dietz attended: Commissioner"],
    );
}

#[test]
fn recipients_are_of_the_body_they_are_listed_from() {
    finds(
        "From the Canal Section of the Tax Division, recipients include: Paula Dietz, Chief; and Erik Lund, Trial Attorney.",
        &[
            "Paula Dietz mentioned: Chief @ Canal Section",
            "Erik Lund mentioned: Trial Attorney @ Canal Section",
        ],
    );
}

#[test]
fn no_crown() {
    finds(
        "The man was searched in his house in Prince Dorans County on Monday. He has pleaded guilty before Chief U.S. \
         District Court Judge Hugh Pell, and the case will go on.",
        &["Hugh Pell mentioned: Judge @ U.S. District Court"],
    );
    finds(
        "Paul Trask, 22, aka King Dice, was arrested.",
        &["Paul Trask (King Dice) mentioned"],
    );
}

#[test]
fn only_people_are_citizens_or_victims() {
    finds(
        "He gave the papers to Qentu Orlath, a naturalized U.S. citizen, and admitted the murder of Zarim Oveth.",
        &["Qentu Orlath mentioned", "Zarim Oveth mentioned"],
    );
    finds(
        "The funds went to Zarim Oveth, M.D., of Houston, Texas, the former director of Harrow Clinic Inc.",
        &["Zarim Oveth mentioned: former director @ Harrow Clinic Inc."],
    );
}

#[test]
fn a_name_before_an_age_is_whole() {
    finds(
        "Dana Ray Island, 49, of Marlow, Ohio, pleaded guilty.",
        &["Dana Ray Island mentioned"],
    );
}

#[test]
fn a_calling_joined_to_an_office() {
    finds(
        "Eric Trask, 52, a tax return preparer and owner of Harrow Group Inc., pleaded guilty with nurses Dana Hale and Hugh Pell.",
        &[
            "Eric Trask mentioned: owner @ Harrow Group Inc.",
            "Dana Hale mentioned",
            "Hugh Pell mentioned",
        ],
    );
}

#[test]
fn a_part_of_the_world_is_an_area() {
    finds(
        "Dana Hale, Vice President for the Asia and Pacific Region of the International Finance Corporation, spoke.",
        &[
            "Dana Hale mentioned: Vice President for the Asia and Pacific Region @ International Finance Corporation",
        ],
    );
}

#[test]
fn appointees_get_their_letters() {
    finds(
        "The letters of appointment were handed over today at the Secretariat by Secretary to the President Ruwan Dias. \
         Accordingly, Mr. Nimal Ratwatte has been appointed as Chairman of the Harbour Authority.",
        &[
            "Ruwan Dias attended: Secretary to the President",
            "Nimal Ratwatte attended: Chairman @ Harbour Authority",
        ],
    );
}

#[test]
fn an_office_of_the_office_in_a_town() {
    finds(
        "Erik Lund, Director of the Berlin office of the Harbour Fund, left.",
        &["Erik Lund mentioned: Director of the Berlin office @ Harbour Fund"],
    );
}
