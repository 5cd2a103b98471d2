//! Small cases: a text of our own, and the bodies that it names, one a line with its aliases.

mod bonds;
mod committees;
mod companies;
mod cues;
mod forms;
mod holders;
mod lists;
mod names;
mod offices;
mod pairs;
mod slots;

use crate::extract::Organisation;
use crate::extract::document::Document;
use crate::extract::testing::release;

/// The bodies of a text, each `Name (alias, ...)`. A headline of its own stands before it.
fn bodies(text: &str) -> Vec<String> {
    found(text)
        .into_iter()
        .map(|o| {
            if o.aliases.is_empty() {
                o.name
            } else {
                format!("{} ({})", o.name, o.aliases.join(", "))
            }
        })
        .collect()
}

/// The rule of the first mention of the first body.
fn rule(text: &str) -> &'static str {
    found(text)[0].mentions[0].evidence.rule
}

fn found(text: &str) -> Vec<Organisation> {
    let release = release(&format!("What the week brought to the valley\n\n{text}\n"));
    let document = Document::new(&release);
    super::find(std::slice::from_ref(&document)).remove(0)
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(bodies(text), expected, "{text}");
}

mod head {
    use super::check;

    #[test]
    fn either_order() {
        check(
            "She runs the Bureau of Canals there.",
            &["Bureau of Canals"],
        );
        check(
            "She runs the Canal Planning Bureau there.",
            &["Canal Planning Bureau"],
        );
    }

    #[test]
    fn lists_of_fields_belong_to_the_name() {
        check(
            "He wrote to the Ministry of Ports, Shipping and Inland Waterways about it.",
            &["Ministry of Ports, Shipping and Inland Waterways"],
        );
        check(
            "It went to the Housing, Transport and Planning Committee again.",
            &["Housing, Transport and Planning Committee"],
        );
    }

    #[test]
    fn two_bodies_stay_two() {
        check(
            "The Fraud Division of the Department of Trade found it.",
            &["Fraud Division", "Department of Trade"],
        );
        check(
            "Talks between the Canal Bureau and the Harbour Authority went on.",
            &["Canal Bureau", "Harbour Authority"],
        );
    }

    #[test]
    fn a_possessing_body_is_cut_and_a_possessing_office_kept() {
        check(
            "Ohio's Marrow Valley Water Authority met.",
            &["Marrow Valley Water Authority"],
        );
        check("The Governor's Council met.", &["Governor's Council"]);
        check(
            "She taught at the Girls’ College there.",
            &["Girls’ College"],
        );
    }

    #[test]
    fn lost_apostrophes_part_owner_and_owned() {
        check(
            "He led the Trade Departments Harbour Division until May.",
            &["Trade Department", "Harbour Division"],
        );
        check(
            "He led the Marlow Customs Department until May.",
            &["Marlow Customs Department"],
        );
    }

    #[test]
    fn anybodys_school_is_nobody() {
        check("He left High School and joined a Board of Directors.", &[]);
        check(
            "The Federal Government and the State Government agreed.",
            &[],
        );
    }

    #[test]
    fn a_department_of_common_words_is_somebody() {
        check(
            "She wrote to the Department of Health.",
            &["Department of Health"],
        );
    }

    #[test]
    fn titles_and_people_are_no_part() {
        check(
            "Acting Chairman Marlow Canal Committee papers were lost.",
            &["Marlow Canal Committee"],
        );
        check("Special Agent David Church of Boston spoke.", &[]);
    }

    #[test]
    fn a_town_and_its_state_belong_to_its_police() {
        check(
            "It thanked the Troy, Ohio, Police Department and the Marlow County Sheriffs Office.",
            &[
                "Troy, Ohio, Police Department",
                "Marlow County Sheriffs Office",
            ],
        );
    }

    #[test]
    fn a_complement_ends_where_a_rank_begins() {
        check(
            "He met Secretary to the Ministry of Ports Air Vice Marshal Tarn Quist there.",
            &["Ministry of Ports"],
        );
    }

    #[test]
    fn a_field_named_twice_begins_a_title() {
        check(
            "They thanked the Department of Trade and Trade Secretary Jane Roe.",
            &["Department of Trade"],
        );
    }

    #[test]
    fn two_departments_in_one_plural_are_two() {
        check(
            "It requires the Departments of State and the Treasury to report.",
            &["Departments of State", "Treasury"],
        );
    }

    #[test]
    fn a_list_of_fields_may_have_a_last_comma() {
        check(
            "It was paid for by the National Heart, Lung, and Blood Institute.",
            &["National Heart, Lung, and Blood Institute"],
        );
    }

    #[test]
    fn anybodys_agency_is_nobody() {
        check("Call your Digital Marketing Agency today.", &[]);
        check("News of the Global Mining and Resources sectors came.", &[]);
    }

    #[test]
    fn half_an_acronym_is_the_same_body() {
        check(
            "The Marlow Hearts Foundation met. It was the MH Foundation that paid.",
            &["Marlow Hearts Foundation (MH Foundation)"],
        );
    }

    #[test]
    fn what_a_bracket_calls_an_initiative_is_no_body() {
        check("It paid for the Guard Our School (GOS) initiative.", &[]);
    }

    #[test]
    fn laws_and_buildings_are_no_bodies() {
        check(
            "They passed the Marrow Valley Water Authority Act quickly.",
            &[],
        );
    }
}

mod firms {
    use super::{check, rule};

    #[test]
    fn a_legal_form_makes_a_firm() {
        check(
            "Workers of Brindle & Marsh Tools, Inc. struck. Brindle & Marsh Tools gave in.",
            &["Brindle & Marsh Tools, Inc. (Brindle & Marsh Tools)"],
        );
        check(
            "The lawyers were Doe, Roe & Poe LLP of Boston.",
            &["Doe, Roe & Poe LLP"],
        );
        check(
            "They sued Marlow Pipe Bending and Fabrication Co. over it.",
            &["Marlow Pipe Bending and Fabrication Co."],
        );
        check(
            "It is made by Qvist Optik GmbH in Bonn.",
            &["Qvist Optik GmbH"],
        );
    }

    #[test]
    fn brackets_define_names() {
        check(
            "Tarn Robotics Corporation (“Tarn” or the “Company”) grew. Tarn sold more, the Company said.",
            &["Tarn Robotics Corporation (Tarn, Company)"],
        );
        check(
            "The Harbour Safety Bureau (HSB) closed the quay. Later HSB opened it.",
            &["Harbour Safety Bureau (HSB)"],
        );
    }

    #[test]
    fn a_ticker_makes_a_firm() {
        assert_eq!(
            rule("Shares of Tarnix (NASDAQ: TRNX) fell on a quiet day."),
            "ticker"
        );
    }

    #[test]
    fn what_is_said_of_it_makes_a_firm() {
        check("Tarnix, a leading provider of pumps, moved.", &["Tarnix"]);
        check(
            "He asked Jane Roe, CEO of Tarnix, about pumps.",
            &["Tarnix"],
        );
        check(
            "They buy from companies such as Tarnix and Pumpora.",
            &["Tarnix", "Pumpora"],
        );
        check(
            "Pumps by Tarnix are sold. See www.tarnix.com for more.",
            &["Tarnix"],
        );
    }

    #[test]
    fn a_row_with_bodies_is_of_bodies() {
        check(
            "She thanked the Marrow Canal Committee, the Harbour Authority, Quayside Watch and Tarnix for it.",
            &[
                "Marrow Canal Committee",
                "Harbour Authority",
                "Quayside Watch",
                "Tarnix",
            ],
        );
        check(
            "She thanked the Marrow Canal Committee, the Harbour Authority and J.R. Tarnow for it.",
            &["Marrow Canal Committee", "Harbour Authority"],
        );
    }

    #[test]
    fn what_it_is_stands_before_it() {
        check(
            "They hired the law firm Tarnow Quist to argue.",
            &["Tarnow Quist"],
        );
        check(
            "Pumps came from Dublin-based Tarnix last year.",
            &["Tarnix"],
        );
        check("Tarnix was founded in a shed.", &["Tarnix"]);
        check(
            "MP Jane Roe from Marrow Vanik Lume spoke last.",
            &["Marrow Vanik Lume"],
        );
    }

    #[test]
    fn a_quoted_title_with_a_site_is_no_firm() {
        check("Her book \"Tarnix Tales\" is at tarnixtales.com now.", &[]);
    }

    #[test]
    fn posts_tell_firms_from_fields() {
        check("Jane Roe, executive director of TARN, came.", &["TARN"]);
        check("Jane Roe, Vice President of Monetization, came.", &[]);
    }

    #[test]
    fn rankings_and_tickers_are_no_known_firms() {
        check("It serves Fortune 500 clients there.", &[]);
        check("Shares of Tarnix (NYSE: LG) grew.", &["Tarnix", "NYSE"]);
    }

    #[test]
    fn an_about_heading_holds_all_of_a_name() {
        check(
            "Pumps are sold at Pumpora at Work.\n\nAbout Pumpora at Work\n\nIt sells pumps to all who ask.",
            &["Pumpora at Work"],
        );
    }

    #[test]
    fn part_numbers_are_no_firms() {
        check(
            "Its candidate KX036, a leading provider of hope, is a pump.",
            &[],
        );
    }

    #[test]
    fn weak_cues_want_company() {
        check("They met near Tarnix after lunch.", &[]);
        check(
            "They partnered with Tarnix. Later Tarnix’s customers wrote.",
            &["Tarnix"],
        );
    }

    #[test]
    fn people_and_places_are_no_firms() {
        check(
            "Jane Roe announced it. Roe’s team joined Roe in Boston.",
            &[],
        );
        check("He is President of France and a friend of Germany.", &[]);
    }
}

mod others {
    use super::{check, rule};

    #[test]
    fn court_districts() {
        check(
            "She clerked in the Western District of Virginia for years.",
            &["Western District of Virginia"],
        );
        check("They live in the District of Columbia now.", &[]);
    }

    #[test]
    fn governments_and_administrations() {
        check(
            "It helped the Kenyan government a lot.",
            &["Kenyan government"],
        );
        check(
            "The government of the day and the federal government agreed.",
            &[],
        );
        assert_eq!(
            rule("Critics of the Marlowe administration disagreed."),
            "administration"
        );
    }

    #[test]
    fn forces_and_movements_in_small_letters() {
        check(
            "It asked the government of Kenya and the Kenyan army to leave.",
            &["government of Kenya", "Kenyan army"],
        );
        check("They fought the Tarnow militia there.", &["Tarnow militia"]);
        check("The local militia and the army left.", &[]);
        check(
            "The New Jersey congressional delegation wrote.",
            &["New Jersey congressional delegation"],
        );
    }

    #[test]
    fn a_numbered_congress_is_a_meeting() {
        check("They studied the 12th FPR National Congress.", &[]);
        check(
            "They joined the FPR National Congress.",
            &["FPR National Congress"],
        );
    }

    #[test]
    fn known_bodies_in_portfolios_and_squares_are_none() {
        check("He met the Minister of Homeland Security there.", &[]);
        check("They stood on United Nations Plaza.", &[]);
    }

    #[test]
    fn a_lost_apostrophe_hides_no_known_body() {
        check(
            "Agents of the FBIs Troy Division came. The FBI left.",
            &["FBI", "Troy Division"],
        );
    }

    #[test]
    fn the_wire_of_the_dateline() {
        assert_eq!(
            rule(
                "TROY, NY, May 3, 2024 /Quillwire Service/ -- A canal reopened today in the valley."
            ),
            "dateline-wire"
        );
    }

    #[test]
    fn a_bare_head_means_the_last_body_with_it() {
        check(
            "The Marrow Canal Committee met. Members of the Committee left, and no other committee came.",
            &["Marrow Canal Committee (Committee)"],
        );
    }

    #[test]
    fn initials_without_brackets() {
        check(
            "The Internal Revenue Service wrote. He ignored the IRS.",
            &["Internal Revenue Service (IRS)"],
        );
    }

    #[test]
    fn headlines_name_but_do_not_discover() {
        let text = "MARROW CANAL BUREAU OPENS QUAY FOR SUMMER SEASON\n\nThe Marrow Canal Bureau opened a quay for the summer, it said.\n";
        let release = crate::extract::testing::release(text);
        let document = crate::extract::document::Document::new(&release);
        let found = super::super::find(std::slice::from_ref(&document)).remove(0);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].name, "Marrow Canal Bureau");
        assert_eq!(found[0].mentions.len(), 2);
    }
}

mod properties {
    use proptest::prelude::*;

    use crate::extract::document::Document;
    use crate::extract::testing::release;

    proptest! {
        /// Whatever the text, mentions are whole tokens, in order and without overlap, and every name is one of the text.
        #[test]
        fn mentions_are_tokens_in_order(text in "([A-Z][a-z]{0,6}|of|the|and|,|\\(|\\)|Inc\\.|Bank|Department|’s|&|“|”|A[A-Z]{1,3}|\\.)( ([A-Z][a-z]{0,6}|of|the|and|,|\\(|\\)|Inc\\.|Bank|Department|’s|&|“|”|A[A-Z]{1,3}|\\.)){1,60}") {
            let release = release(&format!("A line before it all\n\n{text}\n"));
            let document = Document::new(&release);
            let mut all = Vec::new();
            for o in super::super::find(std::slice::from_ref(&document)).remove(0) {
                prop_assert!(!o.mentions.is_empty());
                for m in &o.mentions {
                    let tokens = document.tokens_of(m.span);
                    prop_assert_eq!(document.span(tokens), m.span);
                    all.push(m.span);
                }
            }
            all.sort();
            prop_assert!(all.windows(2).all(|w| w[0].end <= w[1].start));
        }
    }
}
