//! Bodies that only their place in the sentence tells: behind an office, between an office and a name.

use super::finds;

#[test]
fn a_name_on_no_list_behind_an_office() {
    finds(
        "“It is good,” said Jane Roe, CEO, Rogarth.",
        &["Jane Roe quoted: CEO @ Rogarth"],
    );
    finds(
        "Jane Roe, Chief Technology Officer, Blink, said that the boat would sail.",
        &["Jane Roe quoted: Chief Technology Officer @ Blink"],
    );
    finds(
        "Jane Roe, Founder and CEO, ZEBQUAY, said that the boat would sail.",
        &["Jane Roe quoted: Founder @ ZEBQUAY; CEO @ ZEBQUAY"],
    );
    finds(
        "“It is good.” — Jane Roe, President, Book Regatta",
        &["Jane Roe quoted: President @ Book Regatta"],
    );
}

#[test]
fn what_is_no_body_behind_an_office() {
    finds(
        "Jane Roe, CEO, Norhaven, Ohio, said that the boat would sail.",
        &["Jane Roe quoted: CEO"],
    );
    finds(
        "Jane Roe, CEO, Marketing, said that the boat would sail.",
        &["Jane Roe quoted: CEO"],
    );
    finds(
        "Jane Roe, Vice President, Kinetics, said that the boat would sail.",
        &["Jane Roe quoted: Vice President"],
    );
    finds(
        "Jane Roe, CEO, Ann Doe, CFO, and Jim Poe, COO, spoke.",
        &[
            "Jane Roe mentioned: CEO",
            "Ann Doe mentioned: CFO",
            "Jim Poe mentioned: COO",
        ],
    );
    finds("The CEO, Rogarth, said that the boat would sail.", &[]);
}

#[test]
fn an_area_before_the_body() {
    finds(
        "Jane Roe, SVP of Partnerships, Quellum, said that the boat would sail.",
        &["Jane Roe quoted: SVP of Partnerships @ Quellum"],
    );
    finds(
        "Jane Roe, Vice President of Retail Leasing, ZBQE, said that the boat would sail.",
        &["Jane Roe quoted: Vice President of Retail Leasing @ ZBQE"],
    );
    finds(
        "David Roe is Professor of Archaeology, University of Norhaven.",
        &["David Roe mentioned: Professor of Archaeology @ University of Norhaven"],
    );
    finds(
        "Jane Roe, Vice President of Quellmo Technology, said that the boat would sail.",
        &["Jane Roe quoted: Vice President @ Quellmo Technology"],
    );
    finds(
        "“It is good,” said Jane Roe, vice president of Quellmo Communities.",
        &["Jane Roe quoted: vice president @ Quellmo Communities"],
    );
}

#[test]
fn a_firm_between_its_office_and_a_name() {
    finds(
        "“It is good,” said CEO of Quelm Jonathan Roe and left.",
        &["Jonathan Roe quoted: CEO @ Quelm"],
    );
    finds(
        "“It is good,” said founder of Solar Electric Supply Jane Roe and left.",
        &["Jane Roe quoted: founder @ Solar Electric Supply"],
    );
    finds(
        "It was seen by Founder of iBOAT Marlai Perquin and others.",
        &["Marlai Perquin mentioned: Founder @ iBOAT"],
    );
    finds(
        "“It is good,” said Jane Roe, owner of Hammer & Quells Norhaven and others.",
        &["Jane Roe quoted: owner @ Hammer & Quells Norhaven"],
    );
}

#[test]
fn a_body_behind_the_last_of_several_offices() {
    finds(
        "The case was handled by Jane Roe, Senior Trial Attorney, and John Doe, Trial Attorney, of the Canal Crimes Section.",
        &[
            "Jane Roe mentioned: Senior Trial Attorney @ Canal Crimes Section",
            "John Doe mentioned: Trial Attorney @ Canal Crimes Section",
        ],
    );
    finds(
        "It was seen by Jane Roe, chairman of the Canal Board, and John Doe, Trial Attorney, of the Canal Crimes Section.",
        &[
            "Jane Roe mentioned: chairman @ Canal Board",
            "John Doe mentioned: Trial Attorney @ Canal Crimes Section",
        ],
    );
}
