//! Where lines that were run together part.

use super::*;

fn lines(paragraph: &str) -> Vec<&str> {
    parts(paragraph, &mut Vocabulary::new([paragraph].into_iter()))
}

#[test]
fn contact_blocks_come_apart() {
    assert_eq!(
        lines(
            "Media Contact:Jane DoeChief Press Officerjane@example.comTel. +49 40 555 0100Email: press@example.com"
        ),
        [
            "Media Contact:",
            "Jane Doe",
            "Chief Press Officerjane@example.com",
            "Tel. +49 40 555 0100",
            "Email: press@example.com"
        ]
    );
    assert_eq!(
        lines(
            "CONTACT:Doe & Roe, LLPJane Doe, Esq.(202) 555-01001 Oak RoadRadnor, PA 19087info@example.com"
        ),
        [
            "CONTACT:",
            "Doe & Roe, LLP",
            "Jane Doe, Esq.",
            "(202) 555-01001 Oak Road",
            "Radnor, PA 19087",
            "info@example.com"
        ]
    );
    assert_eq!(
        lines(
            "Press contact Jan RoeT +49 40 555 0100M +49 172 5550100roe@example.comAnn DoeCFO of Acme"
        ),
        [
            "Press contact Jan Roe",
            "T +49 40 555 0100",
            "M +49 172 5550100",
            "roe@example.com",
            "Ann Doe",
            "CFO of Acme"
        ]
    );
    assert_eq!(
        lines("Contact: Ann McDonald of NewBridge, press at NewBridge").len(),
        0
    );
}

#[test]
fn a_label_parts_from_a_name_in_capitals() {
    assert_eq!(
        lines("Contact DetailsACME PR, LLC"),
        ["Contact Details", "ACME PR, LLC"]
    );
    assert_eq!(
        lines("Contact DetailsAcme Harbours, Inc."),
        ["Contact Details", "Acme Harbours, Inc."]
    );
}

#[test]
fn a_label_in_capitals_is_one_word() {
    for line in [
        "CONTACT: Jane Doe (Roe), 555-0124",
        "MEDIA CONTACT: Jane Doe",
        "PRESS CONTACT FOR THE EVENT: Jane Doe",
        "CONTACT: Jane Doe, FROM: 9 a.m.",
    ] {
        assert_eq!(lines(line).len(), 0, "{line}");
    }
    assert_eq!(
        lines("Contact: Jane Roe, CFAT: (202) 555-0124"),
        ["Contact: Jane Roe, CFA", "T: (202) 555-0124"]
    );
}

#[test]
fn the_city_of_a_dateline_comes_off() {
    assert_eq!(city("WASHINGTONAcme said"), Some("WASHINGTON".len()));
    assert_eq!(city("WASHINGTON Acme said"), None);
    assert_eq!(city("ACMEworks"), None);
}

#[test]
fn a_name_of_two_humps_is_no_seam() {
    let block = "Investor AcmeWireSpringfield, Texas AcmeWire 202.555.0100 Office";
    assert_eq!(lines(block)[0], "Investor AcmeWire");
    for (heading, rest) in [
        ("About AcmeWorks", "AcmeWorks is a maker of anvils."),
        (
            "About ACME Works",
            "ACME Works, the maker of anvils, is old.",
        ),
        ("About the Acme Trust", "The Acme Trust gives."),
    ] {
        assert_eq!(lines(&format!("{heading}{rest}")), [heading, rest]);
    }
    assert_eq!(lines("About Acme and what it makes").len(), 0);
}

#[test]
fn a_heading_parts_from_its_paragraph() {
    let body = "The firm has made anvils for a hundred years, and people come from far to see how that is done. ";
    let glued = format!("A New Beginning in Ohio{body}{body}");
    assert_eq!(lines(&glued)[0], "A New Beginning in Ohio");
    let long = "Nine Members of the Town Council Convicted of Charges in the Largest Case About a Bridge That \
        Was Ever Heard in the United States";
    assert_eq!(lines(&format!("{long}Jane Doe was seen. {body}"))[0], long);
    let small = "Court Stops More than 30 Builders from Building Over the Past Six Months";
    assert_eq!(
        lines(&format!("{small}The court said so. {body}"))[0],
        small
    );
    let capitals = format!("Our Gift to the ValleyACME has made anvils. {body}{body} ACME");
    assert_eq!(lines(&capitals)[0], "Our Gift to the Valley");
    let twice = format!("AcmeAcme is a maker of anvils. {body}{body}");
    assert_eq!(lines(&twice)[0], "Acme");
    let form = format!("About Acme, LLCAcme is a maker of anvils. {body}");
    assert_eq!(lines(&form)[0], "About Acme, LLC");
    let brand = format!("The People of NewBridge and the firm {body}{body} NewBridge");
    assert_eq!(lines(&brand).len(), 0);
    let network = format!("In a LinkedIn post the firm {body}{body}");
    assert_eq!(lines(&network).len(), 0);
    let sentence = format!("The firm opened, as PlanB said, {body}{body}");
    assert_eq!(lines(&sentence).len(), 0);
}
