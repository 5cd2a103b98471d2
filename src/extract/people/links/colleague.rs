//! Who leads a committee together: "Harbour Committee Chairman Doe and Ranking Member Roe", "Chairman Doe and Ranking Member
//! Roe of the Harbour Committee", "the Harbour Committee, of which Doe is a member".

use std::ops::Range;

use super::{Item, Links, What};
use crate::extract::people::Scan;
use crate::extract::people::ground::Ground;
use crate::extract::people::titles::{TitlePhrase, body_at};

/// Gives the one at the head of a committee the body of the other, and a bare member the body that a relative clause is of.
pub(super) fn share(ground: &Ground, scan: &Scan, items: &[Item], links: &mut Links) {
    for (at, item) in items.iter().enumerate() {
        let What::Title(title) = item.what else {
            continue;
        };
        let phrase = &scan.titles[title];
        if ground.is(phrase.head.end - 1, &["member"]) {
            of_which(ground, items, at, links);
        } else if seconds(ground, phrase) {
            with_chair(ground, scan, items, at, links);
        }
    }
}

/// "Chairman", "Chairwoman Sen.", not of anything else than a body.
fn leads(ground: &Ground, phrase: &TitlePhrase) -> bool {
    let head = phrase.head.end - 1;
    phrase.capital && ground.is(head, &["Chairman", "Chairwoman", "Chair"])
}

/// "Ranking Member", "Vice Chairman"
fn seconds(ground: &Ground, phrase: &TitlePhrase) -> bool {
    let words = phrase.title.clone();
    phrase.capital
        && words.len() <= 3
        && (ground.is(words.start, &["Ranking"])
            || ground.is(words.start, &["Vice"]) && leads(ground, phrase))
}

/// Joins the second at item `at` and the chair before.
fn with_chair(ground: &Ground, scan: &Scan, items: &[Item], at: usize, links: &mut Links) {
    let name = |i: usize| match items.get(i)?.what {
        What::Name(run) => Some(run),
        What::Title(_) => None,
    };
    // "Ranking Member Sen. Roe": a legislator's title may stand between.
    let named = |from: usize| (from..from + 2).find_map(|i| Some((i, name(i)?)));
    let Some((chair_at, chair)) = at.checked_sub(1).and_then(|i| Some((i, name(i)?))) else {
        return;
    };
    let Some((_, ranking)) = named(at + 1) else {
        return;
    };
    let between = items[chair_at].end..items[at].start;
    let joined = between.len() <= 3 && between.clone().any(|i| ground.is(i, &["and", "&"]))
        || is_next_to_chair(ground, scan, &items[at], between);
    let first = (chair_at.saturating_sub(2)..chair_at)
        .rev()
        .find_map(|i| match items[i].what {
            What::Title(t) if leads(ground, &scan.titles[t]) => Some(t),
            _ => None,
        });
    let (Some(first), What::Title(second), true) = (first, items[at].what, joined) else {
        return;
    };
    let body = |links: &Links, run: usize, title: usize| {
        let link = links.of_run[run].iter().find(|l| l.title == title)?;
        let own = scan.titles[title].organisation.clone();
        own.or_else(|| link.body.clone())
    };
    match (body(links, chair, first), body(links, ranking, second)) {
        (Some(body), None) => give(links, ranking, second, &body),
        (None, Some(body)) => give(links, chair, first, &body),
        // "Roe, of the Harbour Committee"
        (None, None) => {
            let mut after = scan.runs[ranking].tail.end;
            after += usize::from(ground.is(after, &[","]));
            let at = after + 1 + usize::from(ground.determiner(after + 1));
            if ground.is(after, &["of"])
                && let Some(body) = body_at(ground, at, ground.doc.tokens.len())
            {
                give(links, chair, first, &body);
                give(links, ranking, second, &body);
            }
        }
        _ => {}
    }
}

/// "Harbour Committee Chairman Doe, Ranking Member Roe": whether the ranking member stands right behind the chair, with a
/// comma between at the most.
fn is_next_to_chair(ground: &Ground, scan: &Scan, item: &Item, mut between: Range<usize>) -> bool {
    let What::Title(title) = item.what else {
        return false;
    };
    ground.is(scan.titles[title].title.start, &["Ranking"])
        && between.len() <= 1
        && between.all(|i| ground.is(i, &[","]))
}

/// Gives the bare "member" at item `at` the body before "of which Doe is".
fn of_which(ground: &Ground, items: &[Item], at: usize, links: &mut Links) {
    let (What::Title(title), Some(named)) = (items[at].what, at.checked_sub(1)) else {
        return;
    };
    let What::Name(run) = items[named].what else {
        return;
    };
    let mut start = items[named].start;
    for item in items[..named].iter().rev().take(2) {
        if matches!(item.what, What::Title(_)) && item.end == start {
            start = item.start;
        }
    }
    let which = start.wrapping_sub(1);
    if start < 4 || !ground.is(which, &["which"]) || !ground.is(which - 1, &["of", "on"]) {
        return;
    }
    let last = which - 2 - usize::from(ground.is(which - 2, &[","]));
    if let Some(body) = ground.body(last).filter(|b| b.end == last + 1) {
        give(links, run, title, &body);
    }
}

fn give(links: &mut Links, run: usize, title: usize, body: &Range<usize>) {
    for link in &mut links.of_run[run] {
        if link.title == title && link.body.is_none() {
            link.body = Some(body.clone());
        }
    }
}
