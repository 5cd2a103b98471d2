//! Names: where one begins and ends, and what is none.

use super::finds;

#[test]
fn family_names_alone_behind_a_plural_title() {
    finds(
        "Senators Calloway, Marsh, Lincoln, Ruth Doe and Feld signed the letter.",
        &[
            "Calloway quoted: Senator",
            "Marsh quoted: Senator",
            "Lincoln quoted: Senator",
            "Ruth Doe quoted: Senator",
            "Feld quoted: Senator",
        ],
    );
}

#[test]
fn a_malay_honour_is_no_name() {
    finds(
        "Home Minister Datuk Seri Hisham bin Tun Rahman and Tan Sri Najib Latif attended the opening.",
        &[
            "Hisham bin Tun Rahman attended: Home Minister",
            "Najib Latif attended",
        ],
    );
}

#[test]
fn a_country_before_a_name_is_none_of_it() {
    finds(
        "The Chairman of the Board of Investment of Sri Lanka Arun Herat spoke at the forum.",
        &["Arun Herat attended: Chairman @ Board of Investment of Sri Lanka"],
    );
}

#[test]
fn a_nickname_of_initials() {
    finds(
        "The panel included attorneys Mara W. Krantz, William (B.J.) Tolland and Kirsten Amory.",
        &[
            "Mara W. Krantz attended: attorney",
            "William (B.J.) Tolland attended: attorney",
            "Kirsten Amory attended: attorney",
        ],
    );
}

#[test]
fn a_month_is_a_family_name_behind_an_initial() {
    finds(
        "Assistant Director Carl T. May Jr. of the Harbour Service made the announcement.",
        &["Carl T. May Jr. quoted: Assistant Director @ Harbour Service"],
    );
}

#[test]
fn what_a_form_puts_behind_a_name_is_none_of_it() {
    finds(
        "Media Contact\n\nContact Name: Mara Krantz Contact Email: mara@acme.example",
        &["Mara Krantz contact"],
    );
}

#[test]
fn a_place_can_be_a_family_name() {
    finds(
        "Among the guests were David Hill and Emily Rae Woods.",
        &["David Hill attended", "Emily Rae Woods attended"],
    );
    finds("They met at Mary Hill in the morning.", &[]);
}

#[test]
fn an_initial_alone_is_no_family_name() {
    finds("“It works,” said a happy reader. – Daniel W., London", &[]);
}

#[test]
fn surnames_that_lost_their_commas_are_no_name() {
    finds(
        "Senator Ruth Calloway and Senator Owen Marsh attended the opening.\n\nCalloway Marsh Praise the Vote",
        &[
            "Ruth Calloway attended: Senator",
            "Owen Marsh attended: Senator",
        ],
    );
}

#[test]
fn a_school_district_is_no_party() {
    finds(
        "Money went to the schools of Marlow R-III and Lunden R-I.",
        &[],
    );
}

#[test]
fn a_common_word_can_be_a_given_name_before_an_office() {
    finds(
        "“It is a start,” explained Blaze Torvelli, CEO of Acme Ltd.",
        &["Blaze Torvelli quoted: CEO @ Acme Ltd."],
    );
}

#[test]
fn kin_and_authors() {
    finds(
        "The paper was written by Vesko Tarnalov. The accused paid his co-conspirators Orlem Trask and Hamza Berdal.",
        &[
            "Vesko Tarnalov mentioned",
            "Orlem Trask mentioned",
            "Hamza Berdal mentioned",
        ],
    );
}

#[test]
fn a_word_that_the_text_writes_small_is_no_family_name() {
    finds("The Bob Wigsel has a cap, and every wigsel fits.", &[]);
    finds(
        "Bob Wigsel has a cap, as wigsel.com and bob@wigsel.com say.",
        &["Bob Wigsel mentioned"],
    );
}

#[test]
fn letters_with_a_capital_inside_stand_behind_a_name() {
    finds(
        "Paula Dietz, PharmD, director of the Port Board, spoke.",
        &["Paula Dietz mentioned: director @ Port Board"],
    );
}

#[test]
fn a_firm_that_has_somebodys_name_does_not_take_it() {
    finds(
        "Dietz Trucking Inc. grew. Dietz bought boats. “We go on,” said the president, Thorgild Dietz.",
        &["Thorgild Dietz quoted: president"],
    );
}

#[test]
fn a_grant_and_a_house_are_nobody() {
    finds(
        "Dr. Paula Dietz gave the Dr. Paula Dietz Grant for Students to the town.",
        &["Paula Dietz mentioned"],
    );
    finds(
        "It was attended by the Commandant of Quellmo Seth Dietz, Brigadier Erik Lund.",
        &["Erik Lund attended: Brigadier"],
    );
}

#[test]
fn a_family_name_that_places_are_called_by_is_told_by_what_stands_beside_it() {
    finds(
        "Paula Camp, director of the Port Board, spoke. “We go on,” said Erika Bond.",
        &[
            "Paula Camp mentioned: director @ Port Board",
            "Erika Bond quoted",
        ],
    );
    finds("They went to Paula Camp by boat.", &[]);
}

#[test]
fn will_is_a_name_inside_a_sentence_before_a_name() {
    finds(
        "Sheriff Anna Roe and Special Agent in Charge Will Tarsney of the Customs Office made the announcement.",
        &[
            "Anna Roe quoted: Sheriff",
            "Will Tarsney quoted: Special Agent in Charge @ Customs Office",
        ],
    );
    finds("Under the plan the Bridge Will Consider Tolls.", &[]);
    finds(
        "Will Gray said the town was there. E. Will Tarsney II, Secretary of the Port Board, said the pier is open.",
        &[
            "Will Gray quoted",
            "E. Will Tarsney II quoted: Secretary @ Port Board",
        ],
    );
    finds("Will Congress act? Will Marlow and Tarnow be safe?", &[]);
}

#[test]
fn letters_of_a_rank_before_a_whole_name_are_none_of_it() {
    finds(
        "The report names MG Karl Denby and SDIG Nimal Weerakoon.",
        &["Karl Denby mentioned", "Nimal Weerakoon mentioned"],
    );
}

#[test]
fn an_excellency_in_spaced_letters() {
    finds(
        "The Ambassador of Norway, H. E. Bonnie Horvath, met the mayor.",
        &["Bonnie Horvath attended: Ambassador of Norway"],
    );
    finds(
        "The paper is by H. E. Ratwatte of Kandy.",
        &["H. E. Ratwatte mentioned"],
    );
}

#[test]
fn in_charge_written_as_one_word() {
    finds(
        "They met the Director In-charge of South Asia, Emily Ashton.",
        &["Emily Ashton attended: Director In-charge of South Asia"],
    );
}

#[test]
fn a_post_behind_its_department() {
    finds(
        "The case was tried by Department of Justice Trial Attorney Sean Dunley.",
        &["Sean Dunley mentioned: Trial Attorney @ Department of Justice"],
    );
}

#[test]
fn what_somebody_is_also_known_as() {
    finds(
        "Orlem Trask, aka Big Fish, 34, and Hamza Berdal aka Jean Berdal and Red, 25, were charged.",
        &[
            "Orlem Trask (Big Fish) mentioned",
            "Hamza Berdal (Jean Berdal) mentioned",
        ],
    );
}

#[test]
fn only_people_go_to_prison() {
    finds(
        "Orlem Trask, the lead smuggler, was sentenced to 12 months in prison. Trask Tarnal was sentenced to pay.",
        &["Orlem Trask mentioned"],
    );
}

#[test]
fn names_inside_places_and_contests() {
    finds("They drove from Fort Jane Doe to St. Mary Harbour.", &[]);
    finds("The reigning Miss Ohio sang.", &[]);
}

#[test]
fn a_co_defendant_is_no_part_of_a_name() {
    finds(
        "Co-defendant Peter Marsh pleaded guilty.",
        &["Peter Marsh mentioned"],
    );
}

#[test]
fn a_full_name_may_end_in_a_possessive_that_was_lost() {
    finds(
        "Senator Jane Dorran spoke. They praised Senator Jane Dorrans plan.",
        &["Jane Dorran mentioned: Senator"],
    );
}

#[test]
fn a_programme_is_nobody_whom_many_are() {
    finds(
        "Money came from the Assistance to Firefighters Grant Program.",
        &[],
    );
}

#[test]
fn a_law_called_after_somebody_is_nobody() {
    finds(
        "They passed the Jane Torvelli Harbour Safety Act today.",
        &[],
    );
}

#[test]
fn a_family_name_that_a_firm_bears_too() {
    finds(
        "“The tide is high,” says Thorgild Harkes, Founder of The Harkes Law Group. Attorneys at The Harkes Law Group have seen it.",
        &["Thorgild Harkes quoted: Founder @ Harkes Law Group"],
    );
}

#[test]
fn a_town_s_name_before_a_family_name_behind_a_quotation() {
    finds(
        "“The boats are out,” said Montgomery Harkes. They came back.",
        &["Montgomery Harkes quoted"],
    );
    finds("They said Montgomery Harkes. It was a street.", &[]);
}

#[test]
fn whom_a_counsel_serves_is_somebody() {
    finds(
        "Bo Larsen was lead counsel for James Harker in the suit.",
        &[
            "Bo Larsen mentioned: lead counsel",
            "James Harker mentioned",
        ],
    );
}

#[test]
fn what_is_called_after_somebody_is_nobody() {
    finds("The bill takes up the Mary Harker coin again.", &[]);
    finds(
        "The office has filed a brief in Adam Harker, et al. v. Carrow County.",
        &[],
    );
    finds("See the report of May 20 (GAO HEHS), which says so.", &[]);
}

#[test]
fn who_is_arrested_is_somebody() {
    finds(
        "Tolvi Hong-Ming Shu was arrested at the airport in July.",
        &["Tolvi Hong-Ming Shu mentioned"],
    );
}

#[test]
fn an_employer_whose_brackets_were_lost_is_none_of_the_name() {
    finds(
        "Senators Jim Marsh and John Feld announced today that the harbour is open.\n\nContact Erin Rath Marsh",
        &[
            "Jim Marsh quoted: Senator",
            "John Feld quoted: Senator",
            "Erin Rath contact",
        ],
    );
}

#[test]
fn whoever_speaks_before_an_office_without_a_comma() {
    finds(
        "“It is a good boat”, said Danny Harkes Founder & CEO of Boatworks.",
        &["Danny Harkes quoted: Founder @ Boatworks; CEO @ Boatworks"],
    );
}

#[test]
fn letters_and_by_names_are_nobody() {
    finds(
        "They play a game by the owner of the well-known game IP MOR series.",
        &[],
    );
    finds(
        "Brenda Joyce Harkes aka Lady Storm, 32, was charged.",
        &["Brenda Joyce Harkes mentioned"],
    );
}

#[test]
fn letters_towns_and_what_stands_before_a_name() {
    finds(
        "He holds a degree from UC San Diego, and a post there.",
        &[],
    );
    finds(
        "The new manager is Carrow-based Lorena Harkes, who will lead it.",
        &["Lorena Harkes mentioned"],
    );
    finds(
        "The hub integrates Research (R), Information (I), and Trade (T).",
        &[],
    );
    finds(
        "He sleeps in his Model Y. Dissatisfied with it, he left.",
        &[],
    );
}

#[test]
fn a_plural_behind_a_rank_is_nobody() {
    finds("The Major Offenders unit of the county went to work.", &[]);
}

#[test]
fn a_name_begins_with_a_capital() {
    finds("The rebels trained under Sheikh al-Libani for a year.", &[]);
    finds(
        "Senator Jane Harkes spoke in then-Congressman Harkes’s words.",
        &["Jane Harkes (Harkes) mentioned: Senator"],
    );
}

#[test]
fn letters_generations_and_officers_of_firms_name_nobody() {
    finds(
        "It was reviewed by Brenda Harkes, P.Geo., a qualified person.",
        &["Brenda Harkes mentioned"],
    );
    finds("Harbours are loved by Gen Z and Gen Alpha.", &[]);
    finds("The board met for Executive Insights on canals.", &[]);
}

#[test]
fn a_family_name_that_a_firm_bears_speaks() {
    finds(
        "Brenda Quellmo, founder of Quellmo Law Firm, PLLC, is in Porto. “It is good,” Quellmo said.",
        &["Brenda Quellmo (Quellmo) quoted: founder @ Quellmo Law Firm, PLLC"],
    );
}

#[test]
fn a_nickname_is_any_word() {
    finds(
        "Peter “Big” Lund and Erik “The Coach” Holm were charged.",
        &[
            "Peter “Big” Lund mentioned",
            "Erik “The Coach” Holm mentioned",
        ],
    );
}

#[test]
fn a_place_is_a_family_name_behind_a_form_of_address() {
    finds(
        "Judge Carla Lund Camp left.",
        &["Carla Lund Camp mentioned: Judge"],
    );
}

#[test]
fn a_verb_glued_to_a_name_is_none_of_it() {
    finds(
        "The bridge is old, saidErik J. Lund, director of the Harbour Board.",
        &["Erik J. Lund quoted: director @ Harbour Board"],
    );
}

#[test]
fn the_letters_of_a_country_begin_no_name() {
    finds("He was held at the U. S. Penitentiary in Marlow.", &[]);
}
