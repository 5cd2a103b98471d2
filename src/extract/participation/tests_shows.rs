//! Who was at shows, contests and talks on air, who is quoted beside an office, who is to be written to.

use super::tests::attended;
use crate::extract::Participation;
use crate::extract::testing::analysis;

#[track_caller]
fn all_are(expected: Participation, text: &str) {
    let people = analysis(text).people;
    assert!(!people.is_empty(), "in: {text}");
    for person in people {
        assert_eq!(person.participation, expected, "{} in: {text}", person.name);
    }
}

#[test]
fn a_gathering_features_what_its_guests_give() {
    attended(
        "The summit featured keynote remarks from Nora Haldane. The evening included performances by Peter Lund and \
         Olaf Berg.",
        &["Nora Haldane", "Peter Lund", "Olaf Berg"],
    );
    attended(
        "The event hosted some of the biggest names in sports, including Nora Haldane and Peter Lund.",
        &["Nora Haldane", "Peter Lund"],
    );
    attended("The album features performances by Nora Haldane.", &[]);
}

#[test]
fn guests_in_a_list() {
    attended(
        "Panelists included Nora Haldane and Peter Lund. Past winners also attended, such as Olaf Berg.",
        &["Nora Haldane", "Peter Lund", "Olaf Berg"],
    );
    attended("Speakers include Nora Haldane and Peter Lund.", &[]);
}

#[test]
fn those_who_talk_on_air() {
    attended(
        "Nora Haldane, CEO of Acme Corp (NYSE: ACM), was recently a guest on the Harbour Podcast.",
        &["Nora Haldane"],
    );
    attended(
        "The episode, which featured Acme founder Nora Haldane, is out. During the episode, Olaf Berg praised her.",
        &["Nora Haldane", "Olaf Berg"],
    );
    attended(
        "Nora Haldane was featured on the cover of Harbour Weekly.",
        &[],
    );
}

#[test]
fn a_speaker_beside_an_office() {
    all_are(
        Participation::Quoted,
        "Nora Haldane, a lecturer in canal studies at the Harbour School in Porto said, \"It is the best book on canals.",
    );
    all_are(
        Participation::Quoted,
        "\"We build canals for all of the people here,\" Nora Haldane, CEO of Acme Corp.",
    );
}

#[test]
fn who_is_to_be_written_to() {
    all_are(
        Participation::Contact,
        "For more information, please contact: Nora Haldane Public Relations Manager Acme Corp. Email: press@acme.co",
    );
}

#[test]
fn those_who_ask_and_answer() {
    attended(
        "Acme Corp (NYSE: ACM) CEO Nora Haldane told Harbour News's Peter Lund the firm grew.",
        &["Nora Haldane", "Peter Lund"],
    );
    attended(
        "Acme CEO Nora Haldane discusses the drilling at the northern canal in an interview with Harbour News's Peter Lund.",
        &["Nora Haldane", "Peter Lund"],
    );
    attended(
        "Nora Haldane, CEO of Acme Corp, joins Peter Lund in the Harbour studio to discuss the canal.",
        &["Nora Haldane", "Peter Lund"],
    );
    attended("Nora Haldane wrote a book with Acme's Peter Lund.", &[]);
}

#[test]
fn guests_of_an_episode() {
    attended(
        "Acme Corp (NYSE: ACM) is featured in the latest episode of the Harbour Podcast. CEO Nora Haldane discussed the \
         canal. Founder Peter Lund will retire in May.",
        &["Nora Haldane"],
    );
    attended(
        "Acme Corp (NYSE: ACM) CEO Nora Haldane joined Harbour Squawk Box to outline the plan.",
        &["Nora Haldane"],
    );
    attended(
        "Nora Haldane has appeared on the Harbour Podcast and other shows.",
        &[],
    );
}

#[test]
fn those_whom_others_stand_for() {
    attended(
        "The gala was attended by Nora Haldane; as well as representatives from Senator Peter Lund.",
        &["Nora Haldane"],
    );
}
