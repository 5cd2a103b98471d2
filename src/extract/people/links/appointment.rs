//! "Doe was appointed secretary": a title and its bearer with a verb between them.

use super::{Item, Link, Links, What};
use crate::extract::people::ground::Ground;

/// "Doe was appointed (as the new) secretary", "appointed Doe as secretary": the nearest name before the title.
pub(super) fn appointments(ground: &Ground, items: &[Item], links: &mut Links) {
    let mut last = None;
    for item in items {
        let title = match item.what {
            What::Title(title) => title,
            What::Name(name) => {
                if !item.agent {
                    last = Some((name, item.start, item.end));
                }
                continue;
            }
        };
        if links.borne[title] {
            continue;
        }
        let Some((name, start, end)) = last else {
            continue;
        };
        let between = end..item.start;
        if between.len() > 30 {
            continue;
        }
        let verb = between.clone().any(|i| is_appointing(ground.word(i)));
        let spoken = between
            .clone()
            .any(|i| ground.is(i, &["that", "said", "\"", "“", "”"]));
        let near = ground.is(
            item.start.wrapping_sub(1),
            &["as", "named", "appointed", "elected"],
        ) || ground.determiner(item.start.wrapping_sub(1))
            && ground.is(
                item.start.wrapping_sub(2),
                &["as", "named", "appointed", "is", "was", "became", "elected"],
            )
            || ground.is(item.start.wrapping_sub(1), &["new", "next"]);
        // "the promotion of Doe to Chief Officer"
        let noun = (between.len() <= 3
            || between.len() <= 12 && between.clone().any(|i| ground.is(i, &["as"])))
            && ground.is(start.wrapping_sub(1), &["of"])
            && ground.is(
                start.wrapping_sub(2),
                &[
                    "promotion",
                    "appointment",
                    "addition",
                    "hiring",
                    "election",
                    "nomination",
                    "confirmation",
                    "Appointment",
                    "Promotion",
                ],
            )
            && ground.capital(item.start)
            && (between.start..item.start).any(|i| ground.is(i, &["to", "as"]))
            && !between.clone().any(|i| ground.is(i, &["be"]));
        let near = near
            || ground.is(item.start.wrapping_sub(1), &["to"])
                && between
                    .clone()
                    .any(|i| ground.is(i, &["promoted", "appointed", "named", "elected"]));
        if !spoken && (near && verb || noun) {
            links.borne[title] = true;
            links.of_run[name].push(Link {
                title,
                rule: "appointed",
                body: None,
            });
        }
    }
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
    )
}
