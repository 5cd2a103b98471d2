//! Committees by their fields, and departments in the bills that are named for them.

use super::check;

#[test]
fn fields_before_a_committee() {
    check(
        "She chairs the Senate Transportation, Treasury, and HUD Appropriations Subcommittee there.",
        &["Senate Transportation, Treasury, and HUD Appropriations Subcommittee"],
    );
    check(
        "She wrote to the Senate Fisheries and the Coast Guard Subcommittee today.",
        &["Senate Fisheries and the Coast Guard Subcommittee"],
    );
    check(
        "In March, Commerce, Ports, Trade (CPT) Appropriations Subcommittee members met.",
        &["Commerce, Ports, Trade (CPT) Appropriations Subcommittee"],
    );
    check(
        "She told the Senate and the Judiciary Committee so.",
        &["Senate", "Judiciary Committee"],
    );
}

#[test]
fn fields_behind_a_committee() {
    check(
        "He sits on the Senate Committee on Homeland Security and Governmental Affairs there.",
        &["Senate Committee on Homeland Security and Governmental Affairs"],
    );
    check(
        "He sits on the Subcommittee on Transportation, Treasury, the Judiciary, Housing and Urban Development and Related \
         Agencies there.",
        &[
            "Subcommittee on Transportation, Treasury, the Judiciary, Housing and Urban Development and Related Agencies",
        ],
    );
}

#[test]
fn a_committee_by_its_first_field() {
    check(
        "The Senate Committee on Banking, Housing and Urban Affairs met. The Banking Committee voted.",
        &["Senate Committee on Banking, Housing and Urban Affairs (Banking Committee)"],
    );
    check(
        "The Marlow Group Committee and the Marlow Group Standing Committee met.",
        &["Marlow Group Committee", "Marlow Group Standing Committee"],
    );
    check(
        "The Senate Budget Committee and the House Budget Committee met.",
        &["Senate Budget Committee", "House Budget Committee"],
    );
}

#[test]
fn a_bill_on_the_money_of_a_department_is_no_department() {
    check(
        "It is in the Department of Defense Authorization bill.",
        &[],
    );
    check(
        "It is in the 2006 Department of Transportation, Housing and Related Agencies Appropriations Act.",
        &[],
    );
    check(
        "The Department of Defense spends it.",
        &["Department of Defense"],
    );
}

#[test]
fn a_department_by_its_field() {
    check(
        "The Department of Homeland Security wrote. It was Homeland Security money.",
        &["Department of Homeland Security (Homeland Security)"],
    );
}

#[test]
fn a_commission_after_a_day() {
    check("The 9/11 Commission met.", &["9/11 Commission"]);
    check(
        "The goals of the 9 11 Commission stand.",
        &["9 11 Commission"],
    );
}

#[test]
fn what_a_name_is_for_goes_on_with_in() {
    check(
        "She led the Commission on Security and Cooperation in Europe.",
        &["Commission on Security and Cooperation in Europe"],
    );
    check(
        "She led the Institute for Canal Studies in Marlow.",
        &["Institute for Canal Studies"],
    );
}

#[test]
fn headings_over_the_items_of_a_list() {
    check(
        "She secured the money for these.\n\nMarlow Welding Institute\n\n* Tools - $400,000 to buy new tools for the \
         students who learn there.\n\n* Rooms - $300,000 for rooms.",
        &["Marlow Welding Institute"],
    );
}

#[test]
fn a_subcommittee_written_small() {
    check(
        "She chairs the subcommittee on the Constitution, Civil Rights & Property Rights.",
        &["subcommittee on the Constitution, Civil Rights & Property Rights"],
    );
    check("She chairs a subcommittee on boats.", &[]);
}

#[test]
fn a_committee_by_a_field_that_is_a_common_word() {
    check(
        "The Energy Committee and the Small Business Committee met.",
        &["Energy Committee", "Small Business Committee"],
    );
    check("The Audit Committee and the Steering Committee met.", &[]);
}
