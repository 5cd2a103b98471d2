//! Small cases, each a trap: what people do where they are, and who attended by it.

use super::tests::attended;

#[test]
fn a_vote_is_cast_at_a_place_or_for_a_bill() {
    attended(
        "President Leo Grant cast his vote this morning at the Harbour School in Porto.",
        &["Leo Grant"],
    );
    attended(
        "Sen. Ruth Calloway cast her vote against the bill and for the amendment.",
        &[],
    );
}

#[test]
fn medals_are_awarded_by_somebody_who_stands_there() {
    attended(
        "At the ceremony, forty pilots were awarded medals of merit by President Leo Grant.",
        &["Leo Grant"],
    );
    attended(
        "The contract was awarded last week by Mr. Bo Larsen of the Harbour Board.",
        &[],
    );
    attended(
        "Mr. Bo Larsen was awarded the medal of the society for his book.",
        &[],
    );
}

#[test]
fn who_briefs_visitors_and_who_carries_out_a_presentation() {
    attended(
        "Mr. Bo Larsen, head of the port, briefed the students on the work of the pilots.",
        &["Bo Larsen"],
    );
    attended(
        "A plant was given to each school. The presentation was carried out by Dr. Ida Holm and Mr. Bo Larsen.",
        &["Ida Holm", "Bo Larsen"],
    );
}

#[test]
fn what_a_gathering_featured_and_included() {
    attended(
        "The workshop featured two sessions: one on tides, presented by Dr. Ida Holm, and one on wrecks, led by Mr. Bo Larsen.",
        &["Ida Holm", "Bo Larsen"],
    );
    attended(
        "The second meeting included Mr. Bo Larsen, head of the port, and Dr. Ida Holm.",
        &["Bo Larsen", "Ida Holm"],
    );
    attended(
        "The forum featured prominent voices from six countries, including Ida Holm (chair of the guild) and Bo Larsen (founder of the fleet).",
        &["Ida Holm", "Bo Larsen"],
    );
    attended(
        "The exhibition featured early paintings by Dr. Ida Holm and letters to Mr. Bo Larsen.",
        &[],
    );
    attended(
        "Senior officials including Mr. Bo Larsen and Dr. Ida Holm were said to know of the leak.",
        &[],
    );
}

#[test]
fn whom_one_meets_stands_behind_an_office_or_a_description() {
    attended(
        "President Leo Grant met with the Chief Prelate of the Northern Chapter, the Most Venerable Anil Thero.",
        &["Leo Grant", "Anil Thero"],
    );
    attended(
        "The envoys held a brief discussion with the Secretary to the President, Dr. Ida Holm.",
        &["Ida Holm"],
    );
    attended(
        "Mayor Tom Ferris met today with chess champion and lifeguard Bo Larsen.",
        &["Tom Ferris", "Bo Larsen"],
    );
}

#[test]
fn who_only_hopes_to_meet_and_who_telephones_was_nowhere() {
    attended(
        "The fund expressed its hopes to meet with President Leo Grant before the spring.",
        &[],
    );
    attended(
        "The plan follows a telephone conversation with Dr. Ida Holm of the ministry.",
        &[],
    );
}

#[test]
fn one_joins_somebody_at_a_place_or_in_a_cause() {
    attended(
        "Dr. Ida Holm joined Senator Owen Marsh in Boston to hand over the first payment under the Harbour Act.",
        &["Ida Holm", "Owen Marsh"],
    );
    attended(
        "Senator Ruth Calloway joined Senator Owen Marsh in spearheading a drive for cheaper ferries.",
        &[],
    );
}

#[test]
fn a_patron_who_speaks_at_length_has_come() {
    attended(
        "A discussion on the ferry was held at the palace under the patronage of President Leo Grant. President Grant stated that \
         the ferry will stay. He pointed out that it carries the mail. President Grant emphasized that all must agree.",
        &["Leo Grant"],
    );
}

#[test]
fn remarks_made_at_an_event_make_speakers_of_those_reported() {
    let said = "Mr. Bo Larsen stated that the pier will be rebuilt.";
    let remarks = "The mayor made these remarks while attending the launch of the fleet.";
    attended(&format!("{said} {remarks}"), &["Bo Larsen"]);
    attended(
        "A group of pupils visited the palace today. Mr. Bo Larsen highlighted the work of the guards.",
        &["Bo Larsen"],
    );
    attended(said, &[]);
}

#[test]
fn a_time_before_the_place_does_not_make_it_what_was_said() {
    attended(
        "The board must open its books, Senator Owen Marsh said today at a confirmation hearing for the man who is to be its head.",
        &["Owen Marsh"],
    );
}

/// A paragraph that has lost its marks is no one sentence.
#[test]
fn without_full_stops_only_what_is_near_counts() {
    let filler = "the harbour and the boats and the nets of the town are old and worn and many of them were built by \
                  hand when the pier was new ";
    attended(
        &format!(
            "Senator Owen Marsh today met with Dr Ida Holm about the pier {filler}{filler}{filler}{filler}and in 1953 the old mole was lost"
        ),
        &["Owen Marsh", "Ida Holm"],
    );
    attended(
        &format!(
            "The pier is named for Senator Owen Marsh {filler}{filler}{filler}I attended the burial of the last pilot {filler}"
        ),
        &[],
    );
}

#[test]
fn what_is_received_comes_from_somebody_and_is_handed_over_to_somebody() {
    attended(
        "Both pilots received their letters of appointment this morning from the Secretary to the President Dr. Ida Holm.",
        &["Ida Holm"],
    );
    attended(
        "Mr. Bo Larsen handed over the accounts and the yearly report of the Harbour Board to President Leo Grant today.",
        &["Bo Larsen", "Leo Grant"],
    );
    attended(
        "The lease was signed today (07) by Mr. Bo Larsen, head of the port, in the presence of President Leo Grant.",
        &["Bo Larsen", "Leo Grant"],
    );
}

#[test]
fn one_calls_on_somebody_this_morning_or_to_act() {
    attended(
        "Ambassador Ines Castro called on President Leo Grant this morning at the palace.",
        &["Ines Castro", "Leo Grant"],
    );
    attended(
        "Sen. Ruth Calloway today called on President Leo Grant to keep the ferry.",
        &[],
    );
}

#[test]
fn who_invites_does_not_leave_with_the_guest() {
    attended(
        "At the invitation of the President of Norland, Dr. Ida Holm, President Leo Grant departed the country this morning.",
        &["Leo Grant"],
    );
    attended(
        "The reception, hosted by President Ida Holm, will take place this evening.",
        &[],
    );
}

#[test]
fn who_says_that_he_is_glad_to_be_here_is_here() {
    attended(
        "\"I am honored to be here among the pilots of this harbour,\" said Mayor Tom Ferris.",
        &["Tom Ferris"],
    );
}

#[test]
fn a_press_conference_needs_no_comma() {
    attended(
        "At a press conference with her colleagues Senator Ruth Calloway said her bill would save the ferry.",
        &["Ruth Calloway"],
    );
    attended(
        "In a reply to Senator Ruth Calloway, Mr. Bo Larsen said that the ferry is safe.",
        &[],
    );
    attended(
        "She picked up her skills while attending beauty school. Dr. Ida Holm learned hers while attending nursing school.",
        &[],
    );
}

#[test]
fn an_office_between_the_preposition_and_the_name_needs_no_comma() {
    attended(
        "President Leo Grant held discussions with the Deputy Prime Minister and Minister for Defence of Norland Ida Holm today.",
        &["Leo Grant", "Ida Holm"],
    );
    attended(
        "During a discussion held at the palace today, led by Norland Bank's Regional Head of Lending, Mr. Bo Larsen, the fund spoke of loans.",
        &["Bo Larsen"],
    );
}

#[test]
fn prominent_figures_are_a_list_too() {
    attended(
        "The Dutch delegation included prominent figures such as Mr. Bo Larsen of the port and Dr. Ida Holm of the clinic.",
        &["Bo Larsen", "Ida Holm"],
    );
}

#[test]
fn what_is_done_at_the_event_is_done_there() {
    attended(
        "Senator Ruth Calloway introduced the pilots at the event on Monday. Mr. Bo Larsen also shared his views during the discussion.",
        &["Ruth Calloway", "Bo Larsen"],
    );
    attended(
        "Senator Ruth Calloway opposed the plan that was drawn up at the meeting.",
        &[],
    );
}

#[test]
fn whose_secretary_meets_the_envoy_is_not_met() {
    attended(
        "Secretary to the President Meets Envoy\n\nThe envoy extended an invitation to President Leo Grant to visit the fleet.\n",
        &[],
    );
}

#[test]
fn who_sits_down_with_somebody_or_testifies_before_a_panel() {
    attended(
        "Harbour Corp. chairman Bo Larsen sits down with Ida Holm to discuss the new pier.",
        &["Bo Larsen", "Ida Holm"],
    );
    attended(
        "Ms. Ida Holm, a pilot who testified before the panel, said that the lamps had failed.",
        &["Ida Holm"],
    );
}

#[test]
fn those_who_were_part_of_a_discussion_and_of_what_came_after() {
    attended(
        "Dr. Ida Holm, head of the clinic, and a panel of pilots were also part of this discussion.",
        &["Ida Holm"],
    );
    attended(
        "President Leo Grant undertook an inspection visit to the island this morning.",
        &["Leo Grant"],
    );
    attended(
        "Sen. Ruth Calloway issued a statement after meeting with Mayor Tom Ferris on the ferry.",
        &["Ruth Calloway", "Tom Ferris"],
    );
    attended(
        "Among those that testified at the hearing were: Ms. Ida Holm, Harbour Board, and Mr. Bo Larsen, Norland Shipping.",
        &["Ida Holm", "Bo Larsen"],
    );
}

#[test]
fn a_panel_brings_together_those_behind_the_colon() {
    attended(
        "The panel, moderated by the guild, brought together key figures of the trade: Ida Holm (Founder, Norland Shipping) and \
         Bo Larsen (CEO, Harbour Corp.).",
        &["Ida Holm", "Bo Larsen"],
    );
}

#[test]
fn a_letter_is_handed_over_to_who_stands_behind_an_office() {
    attended(
        "The letter was handed over to the new Inspector General of Ports, Attorney Bo Larsen, this morning by the Secretary to \
         the President, Dr. Ida Holm.",
        &["Bo Larsen", "Ida Holm"],
    );
}

#[test]
fn who_is_addressed_sits_before_the_speaker() {
    attended(
        "Sen. Jim Marsh (R-MO) today addressed over 200 veterans in the old hall. Sen. Owen Pell addressed the needs of the harbour.",
        &["Jim Marsh"],
    );
    attended(
        "Addressing the students, Speaker Ida Holm emphasized that the lamps must burn.",
        &["Ida Holm"],
    );
}

#[test]
fn who_leaves_for_a_visit_and_who_gets_a_letter() {
    attended(
        "President Leo Grant left the island this afternoon for Norland.",
        &["Leo Grant"],
    );
    attended(
        "President Leo Grant has appointed Dr. Ida Holm and Mr. Bo Larsen as pilots. The letters were handed over to the newly \
         appointed pilots at the palace.",
        &["Ida Holm", "Bo Larsen"],
    );
    attended(
        "Outgoing president Bo Larsen laid a strong foundation that guides the board.",
        &[],
    );
}

#[test]
fn those_who_are_sworn_in_stand_on_a_list_of_their_own() {
    attended(
        "The ceremony was officiated by the Secretary to the President, Dr. Ida Holm.\n\nThe list of appointees is as follows:\n\n\
         1. Mr. Bo Larsen - Ministry of Ports\n\n2. Mr. Anil Ratna - Ministry of Roads\n",
        &["Ida Holm", "Bo Larsen", "Anil Ratna"],
    );
    attended(
        "The board named its new members. The list of appointees is as follows:\n\n1. Mr. Bo Larsen - Ministry of Ports\n",
        &[],
    );
}

#[test]
fn what_is_done_during_a_ceremony_with_somebody() {
    attended(
        "The bells were returned today by Governor Ellen Tate during a ceremony with Mayor Tom Ferris.",
        &["Ellen Tate", "Tom Ferris"],
    );
    attended(
        "Harbour president Bo Larsen and Norland vice president Ida Holm also spoke.",
        &["Bo Larsen", "Ida Holm"],
    );
}

#[test]
fn whom_one_meets_by_what_they_are_to_one_another() {
    attended(
        "Mr. Bo Larsen met his counterpart, Ruth Calloway, in Porto.",
        &["Bo Larsen", "Ruth Calloway"],
    );
    attended(
        "Mr. Bo Larsen toured the plant with Ruth Calloway on Monday.",
        &["Bo Larsen", "Ruth Calloway"],
    );
    attended(
        "He spoke at a press conference with Mayor Ruth Calloway.",
        &["Ruth Calloway"],
    );
}

#[test]
fn who_gives_talks() {
    attended(
        "Dr. Ida Holm and Mr. Bo Larsen gave talks on Monday.",
        &["Ida Holm", "Bo Larsen"],
    );
    attended(
        "The keynote was given by Dr. Ida Holm on Monday.",
        &["Ida Holm"],
    );
}

#[test]
fn who_came_to_a_place_to_do_something_there() {
    attended(
        "Sen. Ruth Calloway today was in Porto to speak at the convention of the supervisors.",
        &["Ruth Calloway"],
    );
    attended(
        "Sen. Ruth Calloway was in favor of the bill to open the port.",
        &[],
    );
}

#[test]
fn who_is_heard_and_who_is_on_hand() {
    attended(
        "Residents packed the hall on Thursday to hear from Mayor Ida Holm and Police Chief Bo Larsen.",
        &["Ida Holm", "Bo Larsen"],
    );
    attended("We have not heard from Mayor Ida Holm.", &[]);
    attended(
        "On hand for the ribbon cutting were Mayor Ida Holm and Mr. Bo Larsen.",
        &["Ida Holm", "Bo Larsen"],
    );
    attended(
        "Also in attendance: Sheriff Ida Holm and Mr. Bo Larsen.",
        &["Ida Holm", "Bo Larsen"],
    );
}

#[test]
fn delegations_go_somewhere_or_ask_for_something() {
    attended(
        "Sen. Ruth Calloway led a delegation to Norland last week.",
        &["Ruth Calloway"],
    );
    attended(
        "Sen. Ruth Calloway led the state's delegation in urging the board to act.",
        &[],
    );
}

#[test]
fn agents_behind_others() {
    attended(
        "The agreement was signed by Minister Ida Holm on behalf of Norland and by Mr. Bo Larsen on behalf of the bank.",
        &["Ida Holm", "Bo Larsen"],
    );
    attended(
        "The occasion was attended, among others, by Dr. Ida Holm and Mr. Bo Larsen.",
        &["Ida Holm", "Bo Larsen"],
    );
    attended(
        "The event was moderated by Dr. Ida Holm, with Mr. Bo Larsen serving as the translator.",
        &["Ida Holm", "Bo Larsen"],
    );
}

#[test]
fn a_team_at_talks_that_are_told_of() {
    attended(
        "The President received the delegation of the fund. Its team included Dr. Ida Holm, Economist, and Mr. Bo Larsen.",
        &["Ida Holm", "Bo Larsen"],
    );
    attended("The design team included Mr. Bo Larsen.", &[]);
}

#[test]
fn agents_without_end() {
    let one = " and by Mr. Bo Larsen";
    let many = one.repeat(20_000);
    attended(
        &format!(
            "The accord that all had hoped for on that day was not theirs, said the clerks by Dr. Ida Holm{many}."
        ),
        &[],
    );
    attended(
        &format!("The accord was signed by Dr. Ida Holm{many}."),
        &["Ida Holm", "Bo Larsen"],
    );
}
