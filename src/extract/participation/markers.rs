//! The small words that mark lists of those present, speech before people, and what is no gathering at all.

use super::events::is_event;
use crate::extract::document::Document;
use crate::extract::list::List;

/// "was present", "were among": the words behind "was" that need nothing more.
pub fn is_present(word: &str) -> bool {
    matches!(
        word,
        "present"
            | "attendance"
            | "sworn"
            | "greeted"
            | "accompanied"
            | "briefed"
            | "on-site"
            | "onsite"
    )
}

/// "was welcomed", "were among": the words behind "was" that need one of [`is_receiver`].
pub fn is_received(word: &str) -> bool {
    matches!(
        word,
        "welcomed" | "received" | "represented" | "among" | "joined" | "accorded"
    )
}

/// Who welcomes, or among whom one is.
pub fn is_receiver(word: &str) -> bool {
    matches!(
        word,
        "by" | "those" | "participants" | "attendees" | "guests" | "dignitaries" | "warmly"
    )
}

/// Passives that put their agent somewhere only where a gathering is what they are said of: "research led by" does not.
pub fn is_passive_of_event(word: &str) -> bool {
    matches!(
        word,
        "read"
            | "sung"
            | "cut"
            | "lit"
            | "recited"
            | "led"
            | "lead"
            | "hosted"
            | "conducted"
            | "presented"
            | "performed"
            | "declared"
            | "represented"
            | "signed"
            | "administered"
            | "Presented"
            | "launched"
            | "facilitated"
            | "delivered"
            | "opened"
            | "handed"
            | "headed"
            | "received"
            | "given"
    )
}

/// Whether the words of a passive before "by" put the agent at an event: "attended by", "was received by".
pub fn is_passive(word: &str) -> bool {
    matches!(
        word,
        "exchanged"
            | "Exchanged"
            | "Presented"
            | "Delivered"
            | "Attended"
            | "Hosted"
            | "Moderated"
            | "read"
            | "sung"
            | "cut"
            | "lit"
            | "recited"
            | "attended"
            | "chaired"
            | "hosted"
            | "inaugurated"
            | "opened"
            | "unveiled"
            | "received"
            | "welcomed"
            | "greeted"
            | "accompanied"
            | "joined"
            | "headed"
            | "presided"
            | "officiated"
            | "over"
            | "graced"
            | "moderated"
            | "delivered"
            | "addressed"
            | "represented"
            | "led"
            | "lead"
            | "signed"
            | "conducted"
            | "co-chaired"
            | "presented"
            | "declared"
            | "handed"
            | "performed"
            | "emceed"
            | "blessed"
            | "administered"
            | "facilitated"
            | "launched"
            | "given"
    )
}

/// Passives that are done face to face, so that the agent was there however far off "by" stands.
pub fn is_done_in_person(word: &str) -> bool {
    matches!(
        word,
        "received"
            | "welcomed"
            | "greeted"
            | "accompanied"
            | "handed"
            | "presented"
            | "conferred"
            | "inaugurated"
    )
}

/// What is done when something is given to somebody who stands there.
pub fn is_handing(word: &str) -> bool {
    matches!(
        word,
        "presented" | "presenting" | "handed" | "awarded" | "administered"
    )
}

/// What people join in without meeting.
pub fn is_common_cause(word: &str) -> bool {
    matches!(
        word,
        "sending"
            | "introducing"
            | "supporting"
            | "opposing"
            | "signing"
            | "filing"
            | "leading"
            | "voting"
            | "writing"
            | "asking"
            | "calling"
            | "cosponsoring"
            | "support"
            | "opposition"
    )
}

/// What people do together in one place, of all that one joins somebody in doing.
pub fn is_common_deed(word: &str) -> bool {
    matches!(
        word,
        "celebrating"
            | "opening"
            | "unveiling"
            | "cutting"
            | "touring"
            | "visiting"
            | "hosting"
            | "attending"
            | "dedicating"
            | "breaking"
            | "presenting"
            | "honoring"
            | "honouring"
            | "marching"
            | "meeting"
            | "planting"
            | "laying"
            | "lighting"
            | "launching"
            | "inaugurating"
            | "welcoming"
            | "wishing"
            | "paying"
            | "awarding"
    )
}

/// "in the presence of", "with the participation of"
pub fn is_company(word: &str) -> bool {
    matches!(
        word,
        "presence" | "participation" | "chairmanship" | "attendance" | "chairpersonship"
    )
}

/// The participle before "by" that opens a list of those who were there.
pub fn opens_list(word: &str) -> bool {
    matches!(
        word,
        "exchanged"
            | "Exchanged"
            | "attended"
            | "chaired"
            | "joined"
            | "accompanied"
            | "graced"
            | "welcomed"
            | "received"
    )
}

/// Words that, before "were" or "included", say that a list of those present follows.
pub fn is_presence(word: &str) -> bool {
    matches!(
        word,
        "addressing"
            | "Addressing"
            | "Representing"
            | "accompanying"
            | "Accompanying"
            | "Taking"
            | "taking"
            | "Sworn"
            | "attend"
            | "present"
            | "Present"
            | "attendance"
            | "attendees"
            | "Attendees"
            | "participants"
            | "Participants"
            | "attending"
            | "Attending"
            | "participating"
            | "Participating"
            | "joining"
            | "Joining"
            | "participated"
            | "attended"
            | "testifying"
            | "Testifying"
            | "testified"
            | "witnesses"
            | "Witnesses"
            | "guests"
            | "Guests"
            | "dignitaries"
            | "Dignitaries"
            | "speakers"
            | "Speakers"
            | "panelist"
            | "panelists"
            | "Panelists"
            | "panellists"
            | "Panellists"
            | "performers"
            | "Performers"
            | "delegation"
            | "Delegation"
            | "invitees"
            | "officials"
            | "delegates"
            | "speaking"
            | "Speaking"
    )
}

/// Whether token `i` turns "joined by" and "meeting with" into a letter or a bill that several people put their names to.
pub fn is_paper(document: &Document, i: usize) -> bool {
    let word = document.word(i);
    // "a brief discussion" is no brief.
    if word == "brief" {
        return !is_event(document.word(i + 1)) && !is_speech(document.word(i + 1));
    }
    matches!(
        word,
        "order"
            | "injunction"
            | "decree"
            | "warrant"
            | "letter"
            | "legislation"
            | "bill"
            | "amendment"
            | "resolution"
            | "cosponsors"
            | "co-sponsors"
            | "cosponsor"
            | "introduce"
            | "introduced"
            | "introducing"
            | "sponsors"
            | "forces"
            | "law"
            | "urging"
            | "lawsuit"
            | "petition"
            | "Act"
            | "coalition"
            | "opposing"
            | "sponsoring"
            | "cosponsoring"
            | "cosponsored"
            | "co-sponsored"
            | "wrote"
    )
}

/// Gatherings of which one says "with": a meeting with, talks with.
pub fn is_meeting(word: &str) -> bool {
    matches!(
        word,
        "meeting"
            | "meetings"
            | "Meeting"
            | "talks"
            | "discussion"
            | "discussions"
            | "session"
            | "summit"
            | "dialogue"
            | "lunch"
            | "dinner"
            | "breakfast"
            | "roundtable"
            | "briefing"
            | "negotiations"
            | "conversation"
            | "met"
            | "meet"
            | "held"
            | "meets"
            | "spoke"
            | "toured"
            | "visited"
            | "joined"
            | "sits"
            | "sat"
            | "ceremony"
            | "conference"
            | "rally"
            | "forum"
            | "tour"
            | "consultations"
    )
}

/// Whether token `i` puts its sentence into the future.
pub fn is_future(document: &Document, i: usize) -> bool {
    match document.word(i) {
        "will" | "shall" => true,
        "scheduled" | "expected" | "plans" | "planned" | "planning" | "slated" | "set" => {
            document.is(i + 1, &["to", "for"])
        }
        "upcoming" => (i + 1..i + 4).any(|k| is_event(document.word(k))),
        word => word.ends_with("’ll") || word.ends_with("'ll"),
    }
}

/// Words before a gathering or a speech that say where something was said.
pub fn places_speech(word: &str) -> bool {
    matches!(
        word,
        "at" | "At"
            | "during"
            | "During"
            | "addressing"
            | "Addressing"
            | "attending"
            | "Attending"
            | "joining"
            | "in"
            | "In"
            | "told"
    )
}

/// What one speaks in, and before whom.
pub fn is_speech(word: &str) -> bool {
    matches!(
        word,
        "reply"
            | "toast"
            | "address"
            | "welcome"
            | "guests"
            | "attendees"
            | "participants"
            | "crowd"
            | "delegates"
            | "officials"
            | "students"
            | "schoolchildren"
            | "graduates"
            | "veterans"
            | "teachers"
            | "troops"
            | "reporters"
            | "media"
            | "remarks"
            | "speech"
            | "audience"
            | "gathering"
            | "keynote"
            | "sermon"
            | "lecture"
    )
}

/// Verbs of reported speech that are spoken to those present, and not to the press.
pub fn is_spoken(word: &str) -> bool {
    matches!(
        word,
        "reported"
            | "replied"
            | "told"
            | "stated"
            | "explained"
            | "emphasized"
            | "emphasised"
            | "stressed"
            | "highlighted"
            | "noted"
            | "remarked"
            | "pointed"
            | "briefed"
            | "expressed"
            | "thanked"
            | "assured"
            | "instructed"
            | "directed"
            | "urged"
            | "added"
            | "recalled"
            | "underscored"
            | "reiterated"
            | "requested"
            | "commended"
            | "congratulated"
            | "informed"
            | "conveyed"
            | "appreciated"
            | "observed"
            | "appealed"
            | "outlined"
            | "reaffirmed"
            | "extended"
            | "discussed"
            | "advised"
            | "warned"
            | "mentioned"
            | "affirmed"
            | "acknowledged"
    )
}

/// Those among them that need a listener.
pub fn is_spoken_to_somebody(word: &str) -> bool {
    matches!(
        word,
        "told"
            | "replied"
            | "briefed"
            | "instructed"
            | "directed"
            | "assured"
            | "informed"
            | "requested"
    )
}

/// Headings over a list of those who were there.
static ROLL: List = List::of(&[
    "attendees",
    "participants",
    "present",
    "attendance",
    "attending",
    "attended",
    "delegation",
    "guests",
    "panelists",
    "speakers",
    "participating",
    "dignitaries",
]);

/// Whether a word, in any case, is of the heading over a list of those who were there.
pub fn is_roll(word: &str) -> bool {
    ROLL.has_in_any_case(word)
}
