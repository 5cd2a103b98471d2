//! What stands behind a title and is no body: what its holder is to do, for whom, and how a body came to be.

use crate::extract::lexicon::Class;
use crate::extract::people::ground::Ground;

/// Verbs of what a headline says an officer is there for: "Chief Officer to Drive Growth".
fn is_task(word: &str) -> bool {
    matches!(
        word,
        "Drive"
            | "Lead"
            | "Head"
            | "Oversee"
            | "Expand"
            | "Accelerate"
            | "Support"
            | "Strengthen"
            | "Guide"
            | "Spearhead"
            | "Build"
            | "Boost"
            | "Help"
            | "Manage"
            | "Serve"
            | "Join"
            | "Advance"
    )
}

/// Words that describe a body and are no part of its name.
pub(super) fn is_described(word: &str) -> bool {
    let made = word.rsplit('-').next().unwrap_or(word);
    matches!(made, "created" | "formed" | "established" | "reconstituted")
        || matches!(
            word,
            "newly" | "powerful" | "influential" | "prestigious" | "bipartisan" | "old" | "newest"
        )
}

/// "lead counsel for Jane Doe in the suit", "chief of staff to Jane Doe": somebody's name, and no area or body.
pub(super) fn is_client(ground: &Ground, at: usize) -> bool {
    let name = |i: usize| {
        let class = ground.doc.class(i);
        class.is_empty() || class.difference(Class::GIVEN | Class::FAMILY).is_empty()
    };
    ground.is(at - 1, &["for", "to"])
        && ground.doc.class(at) == Class::GIVEN
        && ground.capital(at)
        && ground.capital(at + 1)
        && ground.spaced(at)
        && name(at + 1)
        && !ground.capital(at + 2)
        && ground.body(at).is_none()
        && ground.body(at + 1).is_none()
}

/// "sent to the President for his approval", "Senator to serve": what follows tells what for, and of no office.
pub(super) fn is_purpose(ground: &Ground, preposition: usize) -> bool {
    let next = preposition + 1;
    let hers =
        ground.is(preposition, &["for"]) && ground.is(next, &["his", "her", "their", "final"]);
    let verb = ground.is(
        next,
        &[
            "serve", "lead", "take", "help", "sign", "transfer", "be", "make", "ensure", "have",
            "work", "provide", "support", "act", "do", "stop", "keep", "bring", "receive", "visit",
            "join", "call", "give", "veto", "approve", "release",
        ],
    );
    // "applauded the President for nominating Doe"
    let deed = ground.is(preposition, &["for"])
        && ground.word(next).ends_with("ing")
        && ground.lower(next)
        && (ground.capital(next + 1) || ground.determiner(next + 1));
    hers || deed || verb && ground.is(preposition, &["to"])
}

/// "special counsel to U.S. Senator Jane Doe": the office behind the preposition is that of the name behind it. With an
/// article before it, "to the President Jane Doe", it may be served by her.
pub(super) fn serves_holder(ground: &Ground, preposition: usize) -> bool {
    if !ground.is(preposition, &["to", "for"]) {
        return false;
    }
    let start = preposition + 1;
    let office = (start..start + 5)
        .take_while(|&i| ground.capital(i) && (i == start || ground.spaced(i - 1)))
        .find(|&i| {
            ground.has(i, Class::TITLE)
                && !ground.has(i + 1, Class::TITLE)
                && ground.capital(i + 1)
                && ground.spaced(i)
        });
    office.is_some_and(|i| {
        let named =
            ground.has(i + 1, Class::GIVEN | Class::FAMILY) || ground.doc.class(i + 1).is_empty();
        named && ground.body(i + 1).is_none()
    })
}

/// "asked the President to nominate Doe": whether "to" leads to what somebody is to do.
pub(super) fn tells_what_to_do(ground: &Ground, preposition: usize) -> bool {
    let next = preposition + 1;
    let small = ground.lower(next) && !ground.determiner(next) && !ground.word(next).ends_with('s');
    ground.is(preposition, &["to"]) && (small || is_task(ground.word(next)))
}

/// "members of the Jane A. Doe family": whether the given name at `at` is that of a family.
pub(super) fn is_family(ground: &Ground, at: usize) -> bool {
    let kin = &["family", "families", "household", "estate"];
    ground.has(at, Class::GIVEN) && (at + 1..at + 5).any(|i| ground.is(i, kin))
}
