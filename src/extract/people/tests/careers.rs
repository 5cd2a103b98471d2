//! Where an office was held that does not name its body itself.

use super::finds;

#[test]
fn who_joins_a_firm_as_an_officer() {
    finds(
        "Ann Roe joined Quellmo Ltd as Chief Financial Officer in May.",
        &["Ann Roe mentioned: Chief Financial Officer @ Quellmo Ltd"],
    );
    finds(
        "Ann Roe spent ten years at Quellmo Ltd, most recently as Vice President of Sales.",
        &["Ann Roe mentioned: Vice President of Sales @ Quellmo Ltd"],
    );
    finds(
        "Ann Roe held senior roles at Quellmo Ltd, including Chief Financial Officer and Treasurer.",
        &["Ann Roe mentioned: Chief Financial Officer @ Quellmo Ltd; Treasurer @ Quellmo Ltd"],
    );
}

#[test]
fn a_body_behind_the_areas_of_an_office() {
    finds(
        "“It is good,” said Ann Roe, Managing Director, Canal Solutions, International at Quellmo Ltd.",
        &["Ann Roe quoted: Managing Director, Canal Solutions, International @ Quellmo Ltd."],
    );
    finds(
        "“It is good,” said Ann Roe, VP, Compensation and Canal Strategy, Quellmo Ltd, and left.",
        &["Ann Roe quoted: VP, Compensation and Canal Strategy @ Quellmo Ltd"],
    );
}

#[test]
fn a_firm_without_its_name_is_none_of_the_title() {
    finds(
        "“It is good,” said Ann Roe, Managing Partner at the law firm.",
        &["Ann Roe quoted: Managing Partner"],
    );
    finds(
        "“It is good,” said Ann Roe, Marketing Manager at quellmo.",
        &["Ann Roe quoted: Marketing Manager @ quellmo"],
    );
}

#[test]
fn an_office_right_behind_a_name() {
    finds(
        "The board named Ann Roe Chief Revenue Officer in May.",
        &["Ann Roe mentioned: Chief Revenue Officer"],
    );
    finds(
        "“It is good,” said Ann Roe, Sr. Director of Operations at Quellmo Ltd, and left.",
        &["Ann Roe quoted: Sr. Director of Operations @ Quellmo Ltd"],
    );
}

#[test]
fn an_office_in_two_wordings_is_spelt_out() {
    finds(
        "Ann Roe, CEO of Quellmo Ltd, built it. Ann Roe, Chief Executive Officer, left.",
        &["Ann Roe mentioned: Chief Executive Officer @ Quellmo Ltd"],
    );
}

#[test]
fn what_one_has_won_is_no_office() {
    finds(
        "It was built by pickleball champion Ann Roe and composer Tom Roe.",
        &["Ann Roe mentioned", "Tom Roe mentioned"],
    );
}

#[test]
fn members_of_a_jury_in_a_list() {
    finds(
        "The jury members included Ann Roe, Tom Ferris and Olaf Berg.",
        &[
            "Ann Roe mentioned: jury member",
            "Tom Ferris mentioned: jury member",
            "Olaf Berg mentioned: jury member",
        ],
    );
}

#[test]
fn who_wrote_it_stands_at_the_top() {
    finds(
        "By Gerelyn Terzo, Quellmo\n\nIt is a good year for boats.",
        &["Gerelyn Terzo mentioned"],
    );
}

#[test]
fn a_given_name_alone_bears_an_office() {
    finds(
        "Ann Roe joined the canal in May. Before joining it with Bill Doe, Ann served as Chief Financial Officer of Quellmo Ltd in Porto.",
        &[
            "Ann Roe (Ann) mentioned: Chief Financial Officer @ Quellmo Ltd",
            "Bill Doe mentioned",
        ],
    );
    finds(
        "Ann Roe leads it. Ann held several roles in the harbour, including President of Quellmo Ltd in Porto.",
        &["Ann Roe (Ann) mentioned: President @ Quellmo Ltd"],
    );
}

#[test]
fn speakers_have_offices_that_no_list_has() {
    finds(
        "“It is good,” said Ann Roe, lead canal optician at Quellmo Ltd.",
        &["Ann Roe quoted: lead canal optician @ Quellmo Ltd."],
    );
    finds(
        "“It is good,” said Ann Roe, a proud graduate of Quellmo Ltd.",
        &["Ann Roe quoted"],
    );
    finds(
        "“It is good,” said Ann Roe, SVP and General Manager at Notify, and left.",
        &["Ann Roe quoted: SVP @ Notify; General Manager @ Notify"],
    );
    finds(
        "“It is good,” said Ann Roe, founder of Quiet Water, and left.",
        &["Ann Roe quoted: founder @ Quiet Water"],
    );
}

#[test]
fn the_firm_that_headline_and_story_begin_with() {
    finds(
        "Quellmo Grows\n\nQuellmo is a pioneer in canals. Quellmo builds boats.\n\n“It is good,” said Ann Roe, CEO.\n\nAbout Quellmo\n\nQuellmo is a company in Porto.",
        &["Ann Roe quoted: CEO @ Quellmo"],
    );
}

#[test]
fn where_somebody_was_before() {
    finds(
        "Ann Roe joins Brenn Corp. from Quellmo Ltd, where she was vice president of finance.",
        &["Ann Roe mentioned: vice president of finance @ Quellmo Ltd"],
    );
    finds(
        "Ann Roe joins Brenn Corp. from Tarn Mills, where she served as Treasurer.",
        &["Ann Roe mentioned: Treasurer @ Tarn Mills"],
    );
    finds(
        "Ann Roe held the position of vice president at Quellmo Ltd in May.",
        &["Ann Roe mentioned: vice president @ Quellmo Ltd"],
    );
    finds(
        "Ann Roe began her career as an engineer at Quellmo Ltd in May.",
        &["Ann Roe mentioned: engineer @ Quellmo Ltd"],
    );
}

#[test]
fn offices_in_small_letters_are_parted() {
    finds(
        "Ann Roe held roles at Quellmo Ltd, including vice president of sales and chief of staff.",
        &["Ann Roe mentioned: vice president of sales @ Quellmo Ltd; chief of staff @ Quellmo Ltd"],
    );
}

#[test]
fn words_of_time_before_an_office() {
    finds(
        "Ann Roe, now a professor at Quellmo University, left.",
        &["Ann Roe mentioned: professor @ Quellmo University"],
    );
    finds(
        "Ann Roe, most recently vice president of Quellmo Ltd, left.",
        &["Ann Roe mentioned: vice president @ Quellmo Ltd"],
    );
    finds(
        "Ann Roe, formerly the treasurer of Quellmo Ltd, left.",
        &["Ann Roe mentioned: treasurer @ Quellmo Ltd"],
    );
}

#[test]
fn what_one_was_named_is_not_who_follows() {
    finds(
        "Ann Roe was named vice president of Quellmo Ltd, and Bob Doe was promoted to director.",
        &[
            "Ann Roe mentioned: vice president @ Quellmo Ltd",
            "Bob Doe mentioned: director",
        ],
    );
    finds(
        "Ann Roe will become the president of Quellmo Ltd, and Bob Doe will serve as chairman.",
        &[
            "Ann Roe mentioned: president @ Quellmo Ltd",
            "Bob Doe mentioned: chairman",
        ],
    );
    finds(
        "Quellmo Ltd promoted Ann Roe to vice president in May.",
        &["Ann Roe mentioned: vice president @ Quellmo Ltd"],
    );
}

#[test]
fn an_owner_in_the_plural_before_an_office() {
    finds(
        "“It is good,” said Ann Roe, Quellmo Labs’ founder and CEO.",
        &["Ann Roe quoted: founder @ Quellmo Labs; CEO @ Quellmo Labs"],
    );
}

#[test]
fn a_chief_of_something() {
    finds(
        "“It is good,” said Ann Roe, chief of cardiology at Quellmo Hospital.",
        &["Ann Roe quoted: chief of cardiology @ Quellmo Hospital"],
    );
    finds(
        "Police chief Ann Roe left.",
        &["Ann Roe mentioned: Police chief"],
    );
    finds(
        "Ann Roe served as chief of staff to Michael Doe and left.",
        &["Ann Roe mentioned: chief of staff", "Michael Doe mentioned"],
    );
    finds(
        "Ann Roe, who heads the union, met Bob Doe.",
        &["Ann Roe attended", "Bob Doe attended"],
    );
}

#[test]
fn a_calling_and_an_office_behind_it() {
    finds(
        "“It is good,” said Ann Roe, a board-certified dermatologist and the founder of Quellmo Ltd.",
        &["Ann Roe quoted: founder @ Quellmo Ltd."],
    );
}

#[test]
fn a_service_that_is_over_stands_before_an_office() {
    finds(
        "“It is good,” said Jim Roe, USMC (Retired), President of Quellmo Ltd, and left.",
        &["Jim Roe quoted: President @ Quellmo Ltd"],
    );
}

#[test]
fn experience_that_was_made_most_recently() {
    finds(
        "Ann Roe brings twenty years of experience, most recently as vice president of sales for Carrow Labs Inc.",
        &["Ann Roe mentioned: vice president of sales @ Carrow Labs Inc."],
    );
}

#[test]
fn what_somebody_was_before() {
    finds(
        "Carla Dietz was previously the director of sales at Carrow Marine Corp.",
        &["Carla Dietz mentioned: director of sales @ Carrow Marine Corp."],
    );
    finds(
        "Peter Lund, at the time the comptroller for the Canal Authority, was charged.",
        &["Peter Lund mentioned: comptroller @ Canal Authority"],
    );
    finds(
        "Carla Dietz has been president of Carrow Marine Inc. since 2010.",
        &["Carla Dietz mentioned: president @ Carrow Marine Inc."],
    );
    finds(
        "Peter Lund was employed as an engineer by Carrow Marine Inc. in Ohio.",
        &["Peter Lund mentioned: engineer @ Carrow Marine Inc."],
    );
}

#[test]
fn nominees_are_listed_with_what_they_are_to_be() {
    finds(
        "Peter Lund to be Ambassador to the Kingdom of Norway.",
        &["Peter Lund mentioned: Ambassador to the Kingdom of Norway"],
    );
}

#[test]
fn fellows_are_of_a_society_and_fellow_senators_are_none() {
    finds(
        "Carla Dietz, a lifelong fellow of the Royal Canal Society, left.",
        &["Carla Dietz mentioned: lifelong fellow @ Royal Canal Society"],
    );
    finds(
        "He thanked fellow Ohio Senator Carla Dietz.",
        &["Carla Dietz mentioned: Ohio Senator"],
    );
}

#[test]
fn one_office_at_two_bodies() {
    finds(
        "Carla Dietz is a senior member of the Harbour Committee and of its Canal Subcommittee.",
        &[
            "Carla Dietz mentioned: senior member @ Harbour Committee; senior member @ Canal Subcommittee",
        ],
    );
    finds(
        "Carla Dietz served as the Director of Marketing for both Marlow University and the Carrow Orchestra.",
        &[
            "Carla Dietz mentioned: Director of Marketing @ Marlow University; Director of Marketing @ Carrow Orchestra",
        ],
    );
}

#[test]
fn an_executive_chairman_may_be_written_half_small() {
    finds(
        "Executive chairman Peter Lund left.",
        &["Peter Lund mentioned: Executive chairman"],
    );
}
