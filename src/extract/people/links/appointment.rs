//! "Doe was appointed secretary": a title and its bearer with a verb between them.

use std::ops::Range;

use super::{Item, Link, Links, What};
use crate::extract::people::Scan;
use crate::extract::people::ground::Ground;

/// "Doe was appointed (as the new) secretary", "appointed Doe as secretary": the nearest name before the title.
pub(super) fn appointments(ground: &Ground, scan: &Scan, items: &[Item], links: &mut Links) {
    let mut last = None;
    // Whom the office before was given, and where it ends.
    let mut told: Option<(usize, usize)> = None;
    for item in items {
        let title = match item.what {
            What::Title(title) => title,
            What::Name(name) => {
                told = None;
                if !item.agent {
                    last = Some((name, item.start, item.end));
                }
                continue;
            }
        };
        if links.borne[title] {
            continue;
        }
        // "has served as Chairman of A, President of B and Director of C"
        if let Some((name, _)) = told.filter(|(_, end)| lists(ground, *end..item.start)) {
            give(links, name, title);
            told = Some((name, item.end));
            continue;
        }
        told = None;
        let Some((name, start, end)) = last else {
            continue;
        };
        let between = end..item.start;
        if between.len() > 30 {
            continue;
        }
        // "named to the Rising Lawyers": a list or a group of people, and no office.
        let group = scan.titles[title].plural && ground.is(item.start.wrapping_sub(1), &["to"]);
        if !group && is_told(ground, start, between, item.start) {
            give(links, name, title);
            told = scan.titles[title].capital.then_some((name, item.end));
        }
    }
}

fn give(links: &mut Links, name: usize, title: usize) {
    links.borne[title] = true;
    links.of_run[name].push(Link {
        title,
        rule: "appointed",
        body: None,
    });
}

/// Whether a comma or an "and" is all that stands between two offices, the second in capitals.
fn lists(ground: &Ground, between: Range<usize>) -> bool {
    (1..=3).contains(&between.len())
        && ground.capital(between.end)
        && between
            .clone()
            .all(|i| ground.is(i, &[",", "and", "&"]) || ground.determiner(i))
}

/// Whether the words between a name, which begins at `start`, and the title at `title` give it the title.
fn is_told(ground: &Ground, start: usize, between: Range<usize>, title: usize) -> bool {
    let any = |words: &[&str]| between.clone().any(|i| ground.is(i, words));
    if any(&["that", "said", "\"", "“", "”"]) {
        return false;
    }
    let before = title.wrapping_sub(1);
    let near = ground.is(before, &["as", "named", "appointed", "elected"])
        || ground.determiner(before)
            && ground.is(
                title.wrapping_sub(2),
                &[
                    "as",
                    "named",
                    "appointed",
                    "is",
                    "was",
                    "became",
                    "elected",
                    "made",
                ],
            )
        || ground.is(before, &["new", "next"])
        || ground.is(before, &["of"]) && ground.is(title.wrapping_sub(2), &["rank"])
        || ground.is(before, &["to"])
            && any(&["promoted", "elevated", "appointed", "named", "elected"]);
    let verb = || between.clone().any(|i| is_appointing(ground.word(i)));
    // "the promotion of Doe to Chief Officer"
    let noun = || {
        (between.len() <= 3 || between.len() <= 12 && any(&["as"]))
            && ground.is(start.wrapping_sub(1), &["of"])
            && is_appointment(ground.word(start.wrapping_sub(2)))
            && ground.capital(title)
            && any(&["to", "as"])
            && !any(&["be"])
    };
    // "Acme Appoints Doe as Vice President", where a headline joins only what stands tight
    let acted = || {
        between.len() <= 4
            && any(&["as", "As"])
            && ground.capital(title)
            && is_act(ground.word(start.wrapping_sub(1)))
    };
    near && verb() || noun() || acted()
}

/// Verbs for making somebody an officer, right before the name.
fn is_act(word: &str) -> bool {
    matches!(
        word,
        "Appoints"
            | "Names"
            | "Promotes"
            | "Hires"
            | "Elects"
            | "Announces"
            | "Nominates"
            | "Taps"
            | "appoints"
            | "names"
            | "promotes"
            | "hires"
            | "elects"
            | "nominates"
    )
}

/// Nouns for what makes somebody an officer.
fn is_appointment(word: &str) -> bool {
    matches!(
        word,
        "promotion"
            | "appointment"
            | "addition"
            | "hiring"
            | "election"
            | "nomination"
            | "confirmation"
            | "Appointment"
            | "Promotion"
    )
}

fn is_appointing(word: &str) -> bool {
    matches!(
        word,
        "appointed"
            | "named"
            | "elected"
            | "nominated"
            | "promoted"
            | "confirmed"
            | "designated"
            | "serves"
            | "served"
            | "serve"
            | "serving"
            | "became"
            | "joined"
            | "sworn"
            | "selected"
            | "chosen"
            | "re-elected"
            | "assumed"
            | "assumes"
            | "works"
            | "worked"
            | "is"
            | "was"
            | "made"
            | "rose"
            | "elevated"
    )
}
