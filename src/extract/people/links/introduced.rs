//! A title in the plural that introduces a list: "The Governors present were Doe from A, Roe from B and Poe from C".

use super::{Item, Link, Links, What};
use crate::extract::lexicon::Class;
use crate::extract::people::Scan;
use crate::extract::people::ground::Ground;

/// How far a name of the list may stand behind the one before it.
const REACH: usize = 9;

/// Gives a plural title that nobody bears to the names of the list that it introduces, but those with an office of their
/// own.
pub(super) fn share(ground: &Ground, scan: &Scan, items: &[Item], links: &mut Links) {
    for (at, item) in items.iter().enumerate() {
        let What::Title(title) = item.what else {
            continue;
        };
        let phrase = &scan.titles[title];
        let written = phrase.capital || phrase.determined;
        if !phrase.plural || !written || links.borne[title] || !opens(ground, items, at) {
            continue;
        }
        let mut end = item.end;
        for next in &items[at + 1..] {
            let What::Name(run) = next.what else { break };
            if end > item.end && !goes_on(ground, end, next.start) {
                break;
            }
            end = next.end;
            if links.of_run[run].is_empty() {
                links.borne[title] = true;
                links.of_run[run].push(Link {
                    title,
                    rule: "title-shared",
                    body: None,
                });
            }
        }
    }
}

/// Whether nothing but "included", "present were" or a colon stands between the title at `at` and the name behind it.
fn opens(ground: &Ground, items: &[Item], at: usize) -> bool {
    let Some(next) = items
        .get(at + 1)
        .filter(|n| matches!(n.what, What::Name(_)))
    else {
        return false;
    };
    let between = items[at].end..next.start;
    let opening = &["included", "include", "includes", "were", "are", ":"];
    let small = &["present", "also", "the", "following"];
    between.len() <= 4
        && between.clone().any(|i| ground.is(i, opening))
        && between
            .clone()
            .all(|i| ground.is(i, opening) || ground.is(i, small))
}

/// Whether a comma or an "and" joins the name that ends at `end` to the one that begins at `start`, and no verb parts them.
fn goes_on(ground: &Ground, end: usize, start: usize) -> bool {
    let between = end..start;
    let verb = Class::CUE_VERB | Class::ATTEND_VERB | Class::SPEECH_ACT;
    between.len() <= REACH
        && between.clone().any(|i| ground.is(i, &[",", "and", ";"]))
        && !between
            .clone()
            .any(|i| ground.lower(i) && ground.has(i, verb))
}
