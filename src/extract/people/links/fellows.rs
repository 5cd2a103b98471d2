//! Members of one house in a list: "Senator Doe (R-KS) and Roe (D-OH)". The title before the first is the second's, too,
//! where each has a party or a state.

use super::{Item, Link, Links, What};
use crate::extract::lexicon::Class;
use crate::extract::people::Scan;
use crate::extract::people::ground::Ground;

/// "Doe of Ohio and": where the state behind a name ends.
fn behind_state(ground: &Ground, end: usize) -> Option<usize> {
    let state = |i: usize| ground.capital(i) && ground.has(i, Class::PLACE);
    let first = end + 1;
    let last = (first..first + 3)
        .take_while(|&i| ground.capital(i))
        .last()?;
    let named = state(last)
        || ground.is(
            last,
            &["D.C.", "York", "Jersey", "Carolina", "Dakota", "Virginia"],
        );
    (ground.is(end, &["of"]) && named).then_some(last + 1)
}

/// Gives the members who have no office that of the member before them.
pub(super) fn share(ground: &Ground, scan: &Scan, items: &[Item], links: &mut Links) {
    for pair in items.windows(2) {
        let (What::Name(first), What::Name(second)) = (pair[0].what, pair[1].what) else {
            continue;
        };
        let end_of = |item: &Item, run: usize| {
            let party = scan.runs[run].tail.party().is_some();
            party
                .then_some(item.end)
                .or_else(|| behind_state(ground, item.end))
        };
        let ends = end_of(&pair[0], first).zip(end_of(&pair[1], second));
        let Some((end, _)) = ends.filter(|_| links.of_run[second].is_empty()) else {
            continue;
        };
        let between = end..pair[1].start;
        let listed = (1..=2).contains(&between.len())
            && between.clone().all(|i| ground.is(i, &[",", "and", "&"]));
        let seat = links.of_run[first].iter().find(|l| {
            let phrase = &scan.titles[l.title];
            let house = &[
                "Senator",
                "Senators",
                "Sen.",
                "Sens.",
                "Sen",
                "Rep.",
                "Reps.",
                "Rep",
                "Representative",
                "Representatives",
            ];
            let before = matches!(l.rule, "title-before" | "title-shared");
            before && phrase.tokens == phrase.title && ground.is(phrase.head.end - 1, house)
        });
        if let Some(title) = seat.filter(|_| listed).map(|l| l.title) {
            links.of_run[second].push(Link {
                title,
                rule: "title-shared",
                body: None,
            });
        }
    }
}
