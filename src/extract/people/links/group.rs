//! The body of a whole list: "officials of the Board, including Director Doe and Secretary Roe", "Director Doe, Secretary
//! Roe and other officials of the Board". Offices that name no body of their own are held there.

use std::ops::Range;

use super::{Item, Links, What};
use crate::extract::lexicon::Class;
use crate::extract::people::Scan;
use crate::extract::people::ground::Ground;
use crate::extract::people::titles::{TitlePhrase, body_at};

/// Gives the bare offices of a sentence the body that its list is said to be of.
pub(super) fn share(
    ground: &Ground,
    scan: &Scan,
    sentence: &Range<usize>,
    items: &[Item],
    links: &mut Links,
) {
    let (Some(first), Some(last)) = (items.first(), items.last()) else {
        return;
    };
    let before = sentence.start..first.start;
    let all = recipients(ground, before.clone()).or_else(|| sent(ground, before.clone()));
    if let Some(body) = all {
        give(scan, items, &body, links, |title| !title.complement);
        return;
    }
    if items.len() < 4 {
        return;
    }
    if let Some(body) = members(ground, scan, items) {
        // The president of an association is no head of state.
        give(scan, items, &body, links, |title| {
            !title.complement
                && !title.rank
                && (ground.is(title.head.end - 1, &["President"])
                    || !title.tokens.clone().any(|i| is_of_state(ground, i)))
        });
        return;
    }
    let behind = last.end..sentence.end;
    let Some(body) = introduced(ground, before).or_else(|| closed(ground, behind)) else {
        return;
    };
    give(scan, items, &body, links, |title| {
        if title.tokens.clone().any(|i| is_of_state(ground, i)) {
            return false;
        }
        let area = ground.is(
            title.head.end - 1,
            &[
                "Director",
                "Specialist",
                "Manager",
                "Officer",
                "Economist",
                "Coordinator",
                "Lead",
                "Analyst",
                "Advisor",
                "Chief",
            ],
        );
        !title.complement || area
    });
}

/// Gives the capitalised offices without a body the body of their list, where `fits` says so.
fn give(
    scan: &Scan,
    items: &[Item],
    body: &Range<usize>,
    links: &mut Links,
    fits: impl Fn(&TitlePhrase) -> bool,
) {
    for item in items {
        let What::Name(run) = item.what else { continue };
        for link in &mut links.of_run[run] {
            let title = &scan.titles[link.title];
            let bare = title.capital && title.organisation.is_none() && fits(title);
            if bare && link.body.is_none() && scan.runs[run].tail.body().is_none() {
                link.body = Some(body.clone());
            }
        }
    }
}

/// "From the Canal Section of the Harbour Division, recipients include: Doe, Chief": the body of all whom the sentence
/// names.
fn recipients(ground: &Ground, before: Range<usize>) -> Option<Range<usize>> {
    let last = before.end.checked_sub(1)?;
    let colon = usize::from(ground.is(last, &[":"]));
    let opens = ground.is(before.start, &["From"])
        && ground.is(
            last.checked_sub(colon)?,
            &["include", "includes", "included", "are", "were", "is"],
        );
    let at = before.start + 1 + usize::from(ground.determiner(before.start + 1));
    opens.then(|| body_at(ground, at, before.end)).flatten()
}

/// "members of the Teachers Association, including President Doe and Secretary Roe": the body of all.
fn members(ground: &Ground, scan: &Scan, items: &[Item]) -> Option<Range<usize>> {
    let What::Title(title) = items[0].what else {
        return None;
    };
    let phrase = &scan.titles[title];
    let many = &[
        "members",
        "Members",
        "officers",
        "Officers",
        "representatives",
        "Representatives",
        "officials",
    ];
    let society = &[
        "Association",
        "Union",
        "Federation",
        "Society",
        "Chamber",
        "Commerce",
        "Club",
        "Guild",
        "Alliance",
        "League",
    ];
    let body = phrase.organisation.clone()?;
    let opens = (items[0].end..items[1].start).any(|i| ground.is(i, &["including"]));
    (opens && ground.is(phrase.head.end - 1, many) && body.clone().any(|i| ground.is(i, society)))
        .then_some(body)
}

/// "From the Board, Doe, Director, and Roe, Secretary, took part", "Representing the Board, Director Doe spoke".
fn sent(ground: &Ground, before: Range<usize>) -> Option<Range<usize>> {
    let lead = match ground.word(before.start) {
        "From" | "Representing" => 1,
        "On" if ground.is(before.start + 1, &["behalf"]) => 3,
        _ => return None,
    };
    let at = before.start + lead;
    let body = ground.body_from(at + usize::from(ground.determiner(at)))?;
    let named = |i: usize| ground.has(i, Class::HONORIFIC) || ground.determiner(i);
    let mut behind = body.end + 1..before.end;
    (ground.is(body.end, &[",", ":"]) && behind.all(named)).then_some(body)
}

/// Whether an office is one of a state or a parliament, or a rank or a calling, so that its holder is nobody's official.
fn is_of_state(ground: &Ground, i: usize) -> bool {
    if ground.is(i, &["General"]) && ground.is(i.wrapping_sub(1), &["Director"]) {
        return false;
    }
    ground.has(i, Class::RANK) && !ground.is(i, &["Officer", "Inspector"])
        || ground.is(
            i,
            &[
                "Minister",
                "Ministers",
                "Presidential",
                "Attorney",
                "Attorney-at-Law",
                "Engineer",
                "Professor",
                "Speaker",
                "MP",
                "President",
                "Leader",
                "Senator",
                "Governor",
                "Ambassador",
                "Judge",
                "Justice",
                "General",
                "Mayor",
            ],
        )
}

/// Words for those who come from one body.
fn is_group(ground: &Ground, i: usize) -> bool {
    ground.is(
        i,
        &[
            "officials",
            "representatives",
            "Representatives",
            "officers",
            "Officials",
            "executives",
            "delegation",
            "members",
            "Members",
            "team",
        ],
    )
}

/// "key Board officials, including", "Representatives from the Board including", "Representing the Board were".
fn introduced(ground: &Ground, before: Range<usize>) -> Option<Range<usize>> {
    let leads = before.end.checked_sub(1)?;
    let opens = ground.is(
        leads,
        &[
            "including",
            "were",
            "comprising",
            "as",
            ":",
            "was",
            "included",
        ],
    ) || ground.is(leads, &[",", "the"])
        && ground.is(leads.wrapping_sub(1), &["including", "were", "included"]);
    if !opens {
        return None;
    }
    if ground.is(before.start, &["Representing"]) {
        let at = before.start + 1 + usize::from(ground.determiner(before.start + 1));
        return ground
            .body_from(at)
            .filter(|b| !ground.is(b.start, &["Government"]));
    }
    let group = before.clone().rev().find(|&i| is_group(ground, i))?;
    if ground.is(group + 1, &["of", "from"]) {
        return (group + 2..before.end.min(group + 7)).find_map(|i| body_at(ground, i, before.end));
    }
    group
        .checked_sub(1)
        .and_then(|i| ground.body(i))
        .filter(|b| b.end == group)
}

/// "and other senior officials of the Board": right behind the last of the list.
fn closed(ground: &Ground, behind: Range<usize>) -> Option<Range<usize>> {
    let near = behind.start..behind.end.min(behind.start + 7);
    // "teachers, parents and other officials from the College": those who came along, who are of the place alone.
    if near
        .clone()
        .any(|i| ground.is(i, &["teachers", "parents", "students", "principals"]))
    {
        return None;
    }
    let other = near.clone().find(|&i| ground.is(i, &["other"]))?;
    let group = (other + 1..near.end).find(|&i| is_group(ground, i))?;
    if !ground.is(group + 1, &["of", "from", "at"]) {
        return None;
    }
    let at = group + 2 + usize::from(ground.determiner(group + 2));
    ground.body_from(at)
}
