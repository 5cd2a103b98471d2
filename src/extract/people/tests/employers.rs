//! Bodies that an office has from who gives it, from what stands between, and from the offices beside it.

use super::finds;

#[test]
fn the_body_that_appoints() {
    finds(
        "On Monday, Quellmo Ltd appointed Ann Roe as Head of Legal and Jane Doe as Vice President.",
        &[
            "Ann Roe mentioned: Head of Legal @ Quellmo Ltd",
            "Jane Doe mentioned: Vice President @ Quellmo Ltd",
        ],
    );
    finds(
        "On Monday, Quellmo Ltd (NYSE: QUE) proudly announced the appointment of Ann Roe as its new director of canals.",
        &["Ann Roe mentioned: director of canals @ Quellmo Ltd"],
    );
    finds(
        "The mayor said that Ann Roe had been named as director of canals, and Quellmo Ltd left.",
        &["Ann Roe mentioned: director of canals"],
    );
}

#[test]
fn the_body_that_a_name_belongs_to() {
    finds(
        "At the fair, Quellmo Ltd’s Ann Roe, SVP, walked the guests through it.",
        &["Ann Roe mentioned: SVP @ Quellmo Ltd"],
    );
    finds(
        "At the fair, Quellmo Ltd and Ann Roe, Captain, walked.",
        &["Ann Roe mentioned: Captain"],
    );
}

#[test]
fn an_employer_behind_an_area() {
    finds(
        "Ann Roe, Vice President, Canal Market Intelligence at Quellmo Ltd, spoke.",
        &["Ann Roe mentioned: Vice President, Canal Market Intelligence @ Quellmo Ltd"],
    );
    finds(
        "Dr. Ann Roe serves as an Assistant Professor in Canal Surgery at Norhaven College.",
        &["Ann Roe mentioned: Assistant Professor in Canal Surgery @ Norhaven College"],
    );
    finds(
        "Ann Roe, Vice President, met the guests at Quellmo Hall.",
        &["Ann Roe attended: Vice President"],
    );
}

#[test]
fn a_list_of_offices_with_one_body() {
    finds(
        "Ann Roe, Founder, President and Owner of Quellmo Ltd, spoke.",
        &["Ann Roe mentioned: Founder @ Quellmo Ltd; President @ Quellmo Ltd; Owner @ Quellmo Ltd"],
    );
    finds(
        "According to Ann Roe, Quellmo Ltd chairman, president and CEO, it is good.",
        &["Ann Roe quoted: chairman @ Quellmo Ltd; president @ Quellmo Ltd; CEO @ Quellmo Ltd"],
    );
    finds(
        "Ann Roe, Founder of Tern Shipping Ltd, President and Owner of Quellmo Ltd, spoke.",
        &[
            "Ann Roe mentioned: Founder @ Tern Shipping Ltd; President @ Quellmo Ltd; Owner @ Quellmo Ltd",
        ],
    );
}

#[test]
fn areas_of_two_offices_of_one_firm() {
    finds(
        "Ann Roe, Vice President of Legal and Global Head of Litigation at Quellmo Ltd, spoke.",
        &[
            "Ann Roe mentioned: Vice President of Legal @ Quellmo Ltd; Global Head of Litigation @ Quellmo Ltd",
        ],
    );
}

#[test]
fn a_colleague_named_before() {
    finds(
        "Quellmo Ltd CEO Ann Roe and Chief Geologist Jane Doe spoke.",
        &[
            "Ann Roe mentioned: CEO @ Quellmo Ltd",
            "Jane Doe mentioned: Chief Geologist @ Quellmo Ltd",
        ],
    );
    finds(
        "Quellmo Ltd CEO Ann Roe and President Jane Doe spoke.",
        &[
            "Ann Roe mentioned: CEO @ Quellmo Ltd",
            "Jane Doe mentioned: President",
        ],
    );
}

#[test]
fn a_family_name_alone_and_what_it_was() {
    finds(
        "Ann Calloway pleaded guilty. In May, Calloway, a former manager at Quellmo Ltd, wrote to them.",
        &["Ann Calloway (Calloway) mentioned: former manager @ Quellmo Ltd"],
    );
    finds(
        "Ann Calloway pleaded guilty. Calloway also served as a director of Quellmo Ltd.",
        &["Ann Calloway (Calloway) mentioned: director @ Quellmo Ltd."],
    );
}

#[test]
fn owners_of_one_firm() {
    finds(
        "Ann Roe and Jane Doe, the owners and operators of Quellmo Ltd, pleaded guilty.",
        &[
            "Ann Roe mentioned: owner @ Quellmo Ltd; operator @ Quellmo Ltd",
            "Jane Doe mentioned: owner @ Quellmo Ltd; operator @ Quellmo Ltd",
        ],
    );
    finds(
        "“It is good,” said Ann and John Roe, principals of Quellmo Ltd.",
        &["Ann quoted", "John Roe quoted: principal @ Quellmo Ltd."],
    );
    finds(
        "Ann Roe, the owner of two boats, and John Doe, owner, pleaded guilty.",
        &["Ann Roe mentioned", "John Doe mentioned"],
    );
}

#[test]
fn letters_and_years_before_an_office() {
    finds(
        "Ann Roe, CFP®, a former senior vice president at Quellmo Ltd, spoke. Jane Doe, 2025 Chair of the Canal Board, spoke.",
        &[
            "Ann Roe mentioned: former senior vice president @ Quellmo Ltd",
            "Jane Doe mentioned: Chair @ Canal Board",
        ],
    );
}

#[test]
fn where_a_firm_sits_is_none_of_its_name() {
    finds(
        "Ann Roe, president of Norhaven-based Quellmo Ltd, and Jane Doe, a manager at Ohio-based Tern Shipping Ltd, spoke.",
        &[
            "Ann Roe mentioned: president @ Quellmo Ltd",
            "Jane Doe mentioned: manager @ Tern Shipping Ltd",
        ],
    );
    finds(
        "Ann Roe, an executive of co-defendant Quellmo Ltd, and Jane Doe, founder of exhibitor Tern Shipping Ltd, spoke.",
        &[
            "Ann Roe mentioned: executive @ Quellmo Ltd",
            "Jane Doe mentioned: founder @ Tern Shipping Ltd",
        ],
    );
}

#[test]
fn offices_that_firms_make_up() {
    finds(
        "“It is good,” said Ann Roe, Chief Alliance Officer, Quellmo Ltd.",
        &["Ann Roe quoted: Chief Alliance Officer @ Quellmo Ltd."],
    );
    finds(
        "“It is good,” said Ann Roe, IT Director at Norhaven College. “So it is,” said Jane Doe, Inside Sales Manager of Quellmo Ltd.",
        &[
            "Ann Roe quoted: IT Director @ Norhaven College",
            "Jane Doe quoted: Inside Sales Manager @ Quellmo Ltd.",
        ],
    );
    finds(
        "“It is good,” says Quellmo Ltd’s Director of Advocacy and Governmental Affairs, Ann Roe.",
        &["Ann Roe quoted: Director of Advocacy and Governmental Affairs @ Quellmo Ltd"],
    );
}

#[test]
fn names_with_an_article() {
    finds(
        "“It is good,” said Ann Roe, General Manager of The Edge Club. “Very good.”",
        &["Ann Roe quoted: General Manager @ Edge Club"],
    );
    finds(
        "“It is good,” said Ann Roe, general manager of the edge. “Very good.”",
        &["Ann Roe quoted: general manager of the edge"],
    );
}

#[test]
fn two_committees_and_two_firms() {
    finds(
        "Ann Roe, a member of the Harbour Committee and Canal Committee, spoke.",
        &["Ann Roe mentioned: member @ Harbour Committee; member @ Canal Committee"],
    );
    finds(
        "Ann Roe, General Partner, Quellmo Holdings and Tern Ventures, spoke.",
        &["Ann Roe mentioned: General Partner @ Quellmo Holdings; General Partner @ Tern Ventures"],
    );
}

#[test]
fn who_signs_with_the_body_on_the_next_line() {
    finds(
        "# Letter of the Harbours\n\nIt is good that we meet.\n\nSincerely,\n\nAnn Roe\n\nPresident\n\nQuellmo Boat Association\n",
        &["Ann Roe quoted: President @ Quellmo Boat Association"],
    );
}

#[test]
fn the_body_that_a_release_speaks_of_most() {
    finds(
        "# The best boats are those of Quellmo Ltd\n\nBoats sail. Quellmo Ltd has them. “It is good,” said Ann Roe, Chief \
         Executive Officer. Quellmo Ltd will sail.\n",
        &["Ann Roe quoted: Chief Executive Officer @ Quellmo Ltd"],
    );
    finds(
        "# The best boats are those of Quellmo Ltd\n\nBoats sail. Quellmo Ltd has them. “It is good,” said Ann Roe, Mayor \
         of Norhaven. Quellmo Ltd will sail.\n",
        &["Ann Roe quoted: Mayor of Norhaven"],
    );
}

#[test]
fn what_she_was_before() {
    finds(
        "Ann Roe spoke. She was previously a professor of law at Norhaven College.",
        &["Ann Roe mentioned: professor of law @ Norhaven College"],
    );
}
