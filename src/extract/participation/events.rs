//! The words for gatherings, and for what is none.

use std::ops::Range;

use crate::extract::document::Document;
use crate::extract::lexicon::Class;
use crate::extract::list::List;

/// Whether a word, in lower case, names a gathering that people are at.
pub fn is_event(word: &str) -> bool {
    matches!(
        word,
        "programme"
            | "program"
            | "meeting"
            | "meetings"
            | "ceremony"
            | "ceremonies"
            | "event"
            | "events"
            | "discussion"
            | "discussions"
            | "talks"
            | "conference"
            | "workshop"
            | "summit"
            | "hearing"
            | "session"
            | "reception"
            | "dinner"
            | "luncheon"
            | "lunch"
            | "breakfast"
            | "forum"
            | "symposium"
            | "inauguration"
            | "opening"
            | "launch"
            | "visit"
            | "tour"
            | "briefing"
            | "roundtable"
            | "rally"
            | "groundbreaking"
            | "ribbon-cutting"
            | "celebration"
            | "celebrations"
            | "festival"
            | "seminar"
            | "gathering"
            | "function"
            | "concert"
            | "dialogue"
            | "town-hall"
            | "assembly"
            | "exhibition"
            | "panel"
            | "signing"
            | "commemoration"
            | "convocation"
            | "graduation"
            | "banquet"
            | "gala"
            | "retreat"
            | "parade"
            | "service"
            | "unveiling"
            | "consultation"
            | "negotiations"
            | "congress"
            | "convention"
            | "swearing-in"
            | "handover"
            | "observance"
            | "vigil"
            | "webinar"
            | "webcast"
            | "livestream"
            | "teleconference"
            | "fundraiser"
            | "premiere"
            | "brunch"
            | "tournament"
            | "masterclass"
            | "hackathon"
            | "meetup"
            | "mixer"
            | "expo"
    )
}

/// What is met without meeting anybody: requirements, goals.
pub fn is_met_otherwise(word: &str) -> bool {
    matches!(
        word,
        "requirements"
            | "criteria"
            | "goals"
            | "goal"
            | "standards"
            | "target"
            | "targets"
            | "deadline"
            | "needs"
            | "demand"
            | "expectations"
    )
}

/// Whether a sentence speaks of what is still to come, or of another year than the release's: nobody is put anywhere.
pub fn is_elsewhen(document: &Document, tokens: Range<usize>, release_year: Option<i16>) -> bool {
    if is_recalled(document, tokens.clone()) {
        return true;
    }
    let Some(year) = release_year else {
        return false;
    };
    document.sites.times.within(tokens).any(|i| {
        let word = document.word(i);
        word.len() == 4
            && word.starts_with(['1', '2'])
            && word
                .parse::<i16>()
                .is_ok_and(|y| (1900..2100).contains(&y) && y < year)
            && (document.is(
                i.wrapping_sub(1),
                &["in", "In", "since", "Since", ",", "from"],
            ) || document.class(i.wrapping_sub(1)).intersects(Class::MONTH)
                || document.class(i.wrapping_sub(2)).intersects(Class::MONTH)
                    && document.is(i.wrapping_sub(3), &["on", "On"]))
    })
}

/// "Earlier this year", "last month", "two years ago": whether a sentence recalls what was, and not this day or week.
/// What it turns on must be one of [`Sites::times`](crate::extract::document::Sites::times).
pub fn is_recalled(document: &Document, mut tokens: Range<usize>) -> bool {
    let mut times = document.sites.times.within(tokens.clone());
    let span = |i: usize| {
        document.is(
            i,
            &[
                "year", "month", "spring", "summer", "fall", "autumn", "winter",
            ],
        ) || document.class(i).intersects(Class::MONTH) && document.is_capitalised(i)
    };
    let back = |i: usize| match document.word(i) {
        "last" | "Last" => span(i + 1),
        "Earlier" | "earlier" => document.is(i + 1, &["this"]) && span(i + 2),
        "ago" => document.is(i.wrapping_sub(1), &["years", "months", "decades"]),
        _ => false,
    };
    let now = |i: usize| {
        document.class(i).intersects(Class::WEEKDAY)
            || document.is(
                i,
                &[
                    "today",
                    "yesterday",
                    "morning",
                    "afternoon",
                    "evening",
                    "tonight",
                ],
            )
    };
    times.any(back) && !tokens.any(now)
}

/// Gatherings that are bodies, services and plans where they begin with a capital: the Congress, Guest Service.
pub fn is_body(word: &str) -> bool {
    matches!(
        word,
        "Congress"
            | "Assembly"
            | "Service"
            | "Program"
            | "Programme"
            | "Panel"
            | "Convention"
            | "Launch"
            | "Function"
    )
}

/// What happens in court, which is no gathering that a release reports.
pub fn is_court(word: &str) -> bool {
    matches!(
        word,
        "court"
            | "indictment"
            | "judge"
            | "defendant"
            | "sentenced"
            | "guilty"
            | "sentencing"
            | "trial"
            | "arraignment"
            | "case"
            | "prosecution"
            | "plea"
    )
}

/// What a release about a court case says at once. All of them are in
/// [`Sites::rare`](crate::extract::sites::Sites::rare).
static PROSECUTION: List = List::of(&[
    "plead",
    "pleads",
    "guilty",
    "prison",
    "felony",
    "pleaded",
    "indicted",
    "sentenced",
    "convicted",
    "arraigned",
    "defendant",
    "indictment",
    "extradited",
    "defendants",
    "conspiring",
    "conspiracy",
]);

/// Of a sentence the tokens that say what the release is about: one of a thousand is a list.
pub fn opening(sentence: &Range<usize>) -> Range<usize> {
    sentence.start..sentence.end.min(sentence.start + 80)
}

/// Whether a word, in any case, is one that a release about a court case says at once.
pub fn is_prosecution(word: &str) -> bool {
    PROSECUTION.has_in_any_case(word)
}

/// What one attends for years.
pub fn is_school(word: &str) -> bool {
    matches!(
        word,
        "University"
            | "College"
            | "School"
            | "Academy"
            | "Institute"
            | "Seminary"
            | "school"
            | "college"
            | "university"
    )
}
