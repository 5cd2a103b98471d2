//! Longer names that hold a body's and are no body: a building, a law, a bill on money.

use super::run::Stretch;
use crate::text::token::Kind;

/// Whether the name goes on at `end` to something else: `Example Bank Building`, `Example Fund Act`.
pub(super) fn in_longer_name(s: &Stretch, end: usize) -> bool {
    // A council's resolution is no council, but names one.
    if s.is(end - 1, &["Council"]) && s.is(end, &["Resolution", "Resolutions"]) {
        return false;
    }
    // `Roe Senate Office Building`
    let offices = s.is(end, &["Office"]) && s.is(end + 1, &["Building", "Buildings"]);
    offices
        || s.is_name(end)
            && s.joined(end)
            && s.is(
                end,
                &[
                    "Building",
                    "Chamber",
                    "Districts",
                    "Zones",
                    "Hall",
                    "Street",
                    "Avenue",
                    "Road",
                    "Park",
                    "Airport",
                    "Act",
                    "Bill",
                    "Program",
                    "Award",
                    "Awards",
                    "Day",
                    "Bridge",
                    "Stadium",
                    "Arena",
                    "Plaza",
                    "Square",
                    "Tower",
                    "Scholarship",
                    "Resolution",
                    "Amendment",
                    "Depot",
                    "Base",
                    "Shipyard",
                ],
            )
}

/// Whether what a department is named in is a bill on money, its year, its acronym or further departments between:
/// `Department of Canals Appropriations Bill`, `Department of Canals, Ports and Related Agencies Authorization Act`.
pub(super) fn in_bill(s: &Stretch, head: usize, end: usize) -> bool {
    let money = &["Appropriations", "Authorization", "Spending", "Funding"];
    let paper = &["Bill", "bill", "bills", "Act", "legislation"];
    let inside = |i: &usize| {
        s.is(*i, &[",", "and", "&", "of", "(", ")", "'", "’"])
            || s.is(*i, &["the"]) && s.is(i + 1, &["Judiciary", "Treasury", "Interior"])
            || s.document.kind(*i) == Some(Kind::Number)
            || s.is_name(*i)
                && !s.is(
                    *i,
                    &["Committee", "Subcommittee", "Senate", "House", "Congress"],
                )
                && !s.is_title(*i)
    };
    let written = |i: usize| {
        s.is(i, money)
            && (i + 1..i + 4)
                .take_while(|k| s.is_name(*k) || s.is(*k, paper))
                .any(|k| s.is(k, paper))
    };
    // `Department of Canals (DOC) Appropriations Bill` says what stands for the body.
    let named =
        s.is_upper(end) && s.word(end).len() > 2 || s.is(end, &["("]) && s.is_upper(end + 1);
    s.is(head, &["Department", "Departments"])
        && (!named || s.is(end, &["FY"]))
        && (head + 1..s.hi.min(head + 28))
            .take_while(inside)
            .any(written)
}
