//! Who was at what a release reports, and who is only on the bill of what is still to come.

use super::tests::attended;
use super::tests_quoted::quoted;

#[test]
fn a_gathering_has_a_name_between_it_and_its_verb() {
    attended(
        "The latest episode of The Harbour Show features Mayor Nora Haldane. The session 'Ports of Tomorrow' featured \
         Peter Lund.",
        &["Nora Haldane", "Peter Lund"],
    );
    attended(
        "The catalogue of The Harbour Show features Nora Haldane.",
        &[],
    );
}

#[test]
fn what_was_held_featuring_somebody() {
    attended(
        "On Friday the club hosted a panel discussion featuring Judge Nora Haldane. The series released a new episode \
         featuring Peter Lund.",
        &["Nora Haldane", "Peter Lund"],
    );
    attended(
        "The club is proud to present a concert featuring Nora Haldane. A webinar featuring Peter Lund is planned.",
        &[],
    );
}

#[test]
fn guests_with_something_to_tell() {
    attended(
        "The event featured prominent speakers, including Nora Haldane, who presented the plan, and Peter Lund. The opening \
         brought together an impressive lineup of guests, including Olaf Berg.",
        &["Nora Haldane", "Peter Lund", "Olaf Berg"],
    );
}

#[test]
fn a_lineup_is_still_to_come() {
    attended(
        "Notable attendees include Nora Haldane. Joining the team is Peter Lund.",
        &[],
    );
    attended(
        "Harbour Summit Returns\n\nThe summit takes place in May in Porto.\n\nOther speakers include:\n\n* Nora Haldane, CEO \
         of Acme Corp\n\n* Peter Lund, CEO of Bolt Ltd\n",
        &[],
    );
    attended(
        "Speaking at the opening were Nora Haldane and Peter Lund. A panelist at the conference was Olaf Berg.",
        &["Nora Haldane", "Peter Lund", "Olaf Berg"],
    );
}

#[test]
fn hosts_whom_no_title_names() {
    attended(
        "Hosted by acclaimed pianist Nora Haldane, the ceremony welcomed 20 guests. The panel was moderated by retired \
         journalist Peter Lund.",
        &["Nora Haldane", "Peter Lund"],
    );
}

#[test]
fn hosts_of_what_comes_every_week() {
    attended(
        "Moderated by Nora Haldane, this webinar features a panel of experts. The launch of The Harbour Show, hosted by Peter \
         Lund, is near.",
        &[],
    );
    attended(
        "Joining the President on these visits are Minister of Ports Nora Haldane and Minister of Roads Peter Lund.",
        &["Nora Haldane", "Peter Lund"],
    );
}

#[test]
fn those_asked_and_those_on_hand() {
    attended(
        "Nora Haldane, CEO of Acme Corp, was recently interviewed by Harbour Weekly. Peter Lund was on hand to cut the \
         ribbon.",
        &["Nora Haldane", "Peter Lund"],
    );
    attended("Nora Haldane was interviewed by police.", &[]);
}

#[test]
fn sellers_are_represented_without_a_gathering() {
    attended(
        "The seller was represented by Nora Haldane of Acme Realty.",
        &[],
    );
    attended(
        "Talks were held in Porto on Monday. Norland was represented by Ambassador Nora Haldane.",
        &["Nora Haldane"],
    );
}

#[test]
fn offices_works_and_careers_are_no_gatherings() {
    attended(
        "Nora Haldane chaired the board of the museum. Peter Lund participated in the development of the port. Olaf Berg \
         toured with the band.",
        &[],
    );
    attended("Nora Haldane chaired the board meeting.", &["Nora Haldane"]);
}

#[test]
fn joined_behind_a_party_and_a_day() {
    attended(
        "Senator Nora Haldane joined Senator Peter Lund (R-ME), at a news conference to support the bill.",
        &["Nora Haldane", "Peter Lund"],
    );
    attended(
        "Olaf Berg and Ines Castro joined the celebration.",
        &["Olaf Berg", "Ines Castro"],
    );
}

#[test]
fn what_somebody_is_known_for_stands_before_the_verb() {
    attended(
        "Nora Haldane, CEO of Acme Corp and a leader in advising firms, recently attended the summit in Porto.",
        &["Nora Haldane"],
    );
}

#[test]
fn at_a_hearing_in_other_words() {
    attended(
        "Senator Nora Haldane spoke in strong support of the canal at a hearing of the committee. Senator Peter Lund \
         introduced Judge Olaf Berg during her confirmation hearing.",
        &["Nora Haldane", "Peter Lund", "Olaf Berg"],
    );
    attended(
        "Senator Nora Haldane introduced the bill during his visit to Porto.",
        &[],
    );
}

#[test]
fn a_meeting_far_off_and_those_along_with_others() {
    attended(
        "Ambassador Nora Haldane made the offer during a meeting held today (24) at the palace with the Secretary to the \
         President, Dr. Peter Lund.",
        &["Peter Lund"],
    );
    attended(
        "Minister Nora Haldane addressed the gathering, along with Mr. Peter Lund, Chairman of the Harbour Council.",
        &["Nora Haldane", "Peter Lund"],
    );
}

#[test]
fn a_title_behind_another_name_is_not_the_next_ones() {
    attended(
        "At the invitation of His Excellency Olaf Berg, President of the Republic of Norland, President Nora Haldane departed \
         Samudra yesterday on a state visit.",
        &["Nora Haldane"],
    );
}

#[test]
fn words_behind_a_dash_and_shared_thoughts() {
    quoted(
        "The museum opens in May. “The harbour is the heart of our town.” – Nora Haldane. Peter Lund, CEO of Acme Corp, \
         shared his thoughts on the plan.",
        &["Nora Haldane", "Peter Lund"],
    );
    quoted(
        "Nora Haldane shared the prize. “Harbour Light” – Peter Lund",
        &[],
    );
}

#[test]
fn those_whom_a_colon_names_as_signing() {
    quoted(
        "The following senators joined in signing the letter: Nora Haldane, Peter Lund and Olaf Berg.",
        &["Nora Haldane", "Peter Lund", "Olaf Berg"],
    );
}

#[test]
fn what_stands_before_a_name_that_a_place_of_speech_needs() {
    attended(
        "The firm, a leader in media and film, named Nora Haldane. “I am proud of the team,” Nora Haldane said in media \
         notes.",
        &[],
    );
}
