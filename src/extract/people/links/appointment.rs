//! "Doe was appointed secretary": a title and its bearer with a verb between them.

use std::ops::Range;

use super::{Item, Link, Links, What};
use crate::extract::lexicon::Class;
use crate::extract::people::Scan;
use crate::extract::people::ground::Ground;
use crate::text::token::Kind;

/// "Doe was appointed (as the new) secretary", "appointed Doe as secretary": the nearest name before the title.
pub(super) fn appointments(ground: &Ground, scan: &Scan, items: &[Item], links: &mut Links) {
    let mut last = None;
    let mut before_last = None;
    // Whom the office before was given, and where it ends.
    let mut told: Option<(usize, usize)> = None;
    for item in items {
        let title = match item.what {
            What::Title(title) => title,
            What::Name(name) => {
                told = None;
                if !item.agent {
                    before_last = last.replace((name, item.start, item.end));
                }
                continue;
            }
        };
        if links.borne[title] {
            continue;
        }
        // "has served as Chairman of A, President of B and Director of C"
        if let Some((name, _)) = told.filter(|(_, end)| lists(ground, *end..item.start)) {
            let body = links.of_run[name].last().and_then(|l| l.body.clone());
            give(links, name, title);
            if scan.titles[title].organisation.is_none()
                && let Some(link) = links.of_run[name].last_mut()
            {
                link.body = body;
            }
            told = Some((name, item.end));
            continue;
        }
        told = None;
        // "Doe left Bolt Mills, where she was director": what looks like a name is where she was.
        let where_ = |&(_, _, end): &(usize, usize, usize)| {
            let at = end + usize::from(ground.is(end, &[","]));
            ground.is(at, &["where"]) && ground.is(at + 1, &["she", "he"])
        };
        let Some((name, start, end)) = (if last.as_ref().is_some_and(where_) {
            before_last
        } else {
            last
        }) else {
            continue;
        };
        let between = end..item.start;
        if between.len() > 30 || is_of_another(ground, &between) {
            continue;
        }
        // "named to the Rising Lawyers": a list or a group of people, and no office.
        let group = scan.titles[title].plural && ground.is(item.start.wrapping_sub(1), &["to"]);
        let place = held_where(ground, between.clone());
        if !group && (place.is_some() || is_told(ground, start, between.clone(), item.start)) {
            give(links, name, title);
            let bare = scan.titles[title].organisation.is_none() && !scan.titles[title].national;
            if bare && let Some(link) = links.of_run[name].last_mut() {
                link.body = place
                    .or_else(|| employed_by(ground, between.clone(), item.end))
                    .or_else(|| employer(ground, between));
            }
            told = Some((name, item.end));
        }
    }
}

/// "Doe was an associate of Roe, and he served as director": who stood before the name is the subject.
fn is_of_another(ground: &Ground, between: &Range<usize>) -> bool {
    ground.is(between.start, &[","])
        && ground.is(between.start + 1, &["and"])
        && ground.is(between.start + 2, &["he", "she"])
}

/// What makes somebody an officer, right before the office: "named director".
pub(super) const MADE: &[&str] = &[
    "named",
    "appointed",
    "elected",
    "become",
    "becomes",
    "became",
];

/// "Doe joins Acme from Bolt, where she was a director": the body that the office right behind these words was held at.
fn held_where(ground: &Ground, between: Range<usize>) -> Option<Range<usize>> {
    let place = between.clone().rfind(|&i| ground.is(i, &["where"]))?;
    if !ground.is(place + 1, &["she", "he", "they"]) || place + 12 < between.end {
        return None;
    }
    // "where she worked for nearly seven years as"
    let duration = (place..between.end).find(|&i| ground.is(i, &["years", "year"]));
    let lasting = |i: usize| {
        duration.is_some_and(|years| (years.saturating_sub(5)..years + 1).contains(&i))
            && (ground.lower(i) || ground.doc.kind(i) == Some(Kind::Number))
    };
    let held = &[
        "was",
        "is",
        "served",
        "serves",
        "worked",
        "as",
        "became",
        "a",
        "an",
        "the",
        "most",
        "recently",
        "also",
        "previously",
        "currently",
        "and",
        "held",
        "role",
        "position",
        "title",
        "of",
        "rose",
        "to",
        "last",
        "its",
    ];
    let said = (place + 2..between.end).all(|i| ground.is(i, held) || lasting(i))
        && place + 2 < between.end;
    let end = place - usize::from(ground.is(place - 1, &[","]));
    let known = (between.start..end)
        .rev()
        .take(8)
        .find_map(|i| ground.body_from(i));
    let body = known.filter(|b| b.end == end).or_else(|| {
        let first = (between.start..end)
            .rev()
            .take_while(|&i| ground.capital(i))
            .last()?;
        let led = ground.is(
            first.wrapping_sub(1),
            &["from", "at", "with", "of", "left", "joined", "the"],
        );
        (led && end - first <= 4).then_some(first..end)
    });
    body.filter(|_| said)
}

/// "was employed as an engineer by Acme": the body behind an office that ends before token `end`.
fn employed_by(ground: &Ground, between: Range<usize>, end: usize) -> Option<Range<usize>> {
    let mut words = between;
    let employed = words.any(|i| ground.is(i, &["employed", "hired", "engaged", "retained"]));
    let at = end + 1 + usize::from(ground.determiner(end + 1));
    (employed && ground.is(end, &["by"]))
        .then(|| ground.body_from(at))
        .flatten()
}

fn give(links: &mut Links, name: usize, title: usize) {
    links.borne[title] = true;
    links.of_run[name].push(Link {
        title,
        rule: "appointed",
        body: None,
    });
}

/// "joined Acme as", "spent ten years at Acme, most recently as": the body that is named on the way to an office which
/// names none, in the words `between` the name and the office.
pub fn employer(ground: &Ground, between: Range<usize>) -> Option<Range<usize>> {
    let mut behind = (between.end.saturating_sub(3)..between.end).rev();
    let last = behind.find(|&i| ground.is(i, &["as", "As", "including"]))?;
    let leads = |i: usize| {
        ground.is(
            i,
            &[
                "joined", "joins", "Joins", "join", "joining", "rejoined", "rejoins", "at", "with",
                "to",
            ],
        )
    };
    let verb = (between.start..last).rev().find(|&i| leads(i))?;
    // "joined from Bolt", "joined the board": what stands there is another body, or none.
    let first = verb + 1 + usize::from(ground.determiner(verb + 1));
    let body = ground
        .body_from(first)
        .filter(|b| b.end <= last)
        .or_else(|| strange_firm(ground, first, last))?;
    // "joined the Bank as": whichever that is
    let short = body.len() == 1
        && first > verb + 1
        && ground.has(
            body.start,
            Class::ORG_HEAD | Class::ORG_WEAK | Class::COMMON,
        );
    if short {
        return None;
    }
    let returned = !ground.is(verb, &["to"])
        || (between.start..verb).any(|i| ground.is(i, &["returns", "Returns", "returned"]));
    let parted = (body.end..last).any(|i| {
        ground.capital(i) && ground.body(i).is_some()
            || ground.is(i, &["before", "after", "where", "from", "and", ";"])
    });
    (returned && !parted && last <= body.end + 8).then_some(body)
}

/// "joined Zyntra as": one to three words on no list, right before the "as" at `last`.
fn strange_firm(ground: &Ground, first: usize, last: usize) -> Option<Range<usize>> {
    let known = Class::GIVEN
        | Class::FAMILY
        | Class::PLACE
        | Class::COUNTRY
        | Class::TITLE
        | Class::HONORIFIC
        | Class::FUNCTION
        | Class::MONTH;
    let fits = (1..=3).contains(&last.saturating_sub(first))
        && (first..last).all(|i| ground.capital(i) && !ground.has(i, known));
    fits.then_some(first..last)
}

/// Whether a comma or an "and" is all that stands between two offices, where there is no "and" the second in capitals.
fn lists(ground: &Ground, between: Range<usize>) -> bool {
    let and = between.clone().any(|i| ground.is(i, &["and"]));
    (1..=3).contains(&between.len())
        && (ground.capital(between.end) || and)
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
    // "Before founding Acme with Doe, Jane served as": somebody else is the subject.
    let other = |i: usize| {
        ground.is(i, &[","])
            && ground.capital(i + 1)
            && ground.has(i + 1, Class::GIVEN)
            && ground.lower(i + 2)
            && is_appointing(ground.word(i + 2))
    };
    if between.clone().any(other) {
        return false;
    }
    let before = title.wrapping_sub(1);
    // "began her career as an engineer at"
    let career = || any(&["began", "started", "launched"]) && any(&["career"]);
    // "brings twenty years of experience, most recently as"
    let recently = || {
        let brings = any(&["experience", "career", "brings", "joins", "joined", "comes"]);
        brings
            && between
                .clone()
                .any(|i| ground.is(i, &["recently"]) && ground.is(i + 1, &["as"]))
    };
    let verb = || between.clone().any(|i| is_appointing(ground.word(i))) || career() || recently();
    // "the promotion of Doe to Chief Officer"
    let noun = || {
        let role = between.len() <= 5 && any(&["role", "position", "post"]);
        (between.len() <= 3 || role || between.len() <= 12 && any(&["as"]))
            && ground.is(start.wrapping_sub(1), &["of"])
            && is_appointment(ground.word(start.wrapping_sub(2)))
            && (ground.capital(title)
                || ground.is(between.start, &["as"])
                    && title <= between.start + 1 + usize::from(ground.determiner(before)))
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
    // "promoted Doe to director"
    let promoted = || {
        between.len() == 1
            && ground.is(before, &["to"])
            && matches!(
                ground.word(start.wrapping_sub(1)),
                "promoted" | "promotes" | "Promotes" | "elevated" | "elevates"
            )
    };
    leads_to_office(ground, &between, title) && verb()
        || noun()
        || acted()
        || promoted()
        || is_nominated(ground, &between)
        || takes_on(ground, &between)
}

/// Whether an office is spoken of right before the title at `title`: "named", "as the", "the post of", "promoted … to".
fn leads_to_office(ground: &Ground, between: &Range<usize>, title: usize) -> bool {
    let any = |words: &[&str]| between.clone().any(|i| ground.is(i, words));
    let before = title.wrapping_sub(1);
    ground.is(before, MADE)
        || ground.is(before, &["as"])
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
                    "become",
                    "becomes",
                    "elected",
                    "made",
                ],
            )
        || ground.is(before, &["new", "next"])
        || ground.is(before, &["including"]) && any(&["roles", "positions", "posts"])
        || ground.is(before, &["of"])
            && ground.is(
                title.wrapping_sub(2),
                &["rank", "position", "role", "post", "title", "office", "job"],
            )
            // "rose from the rank of"
            && !ground.is(title.wrapping_sub(4), &["from"])
        || ground.is(before, &["to"])
            && any(&[
                "promoted",
                "elevated",
                "appointed",
                "named",
                "elected",
                "rose",
            ])
}

/// "Doe to be Ambassador to Norhaven", as nominations are listed, "nominated Doe to be the new Director of".
fn is_nominated(ground: &Ground, between: &Range<usize>) -> bool {
    let mut rest = between.start + 2..between.end;
    ground.is(between.start, &["to"])
        && ground.is(between.start + 1, &["be"])
        && ground.capital(between.end)
        && between.len() <= 4
        && rest.all(|i| ground.determiner(i) || ground.is(i, &["new", "next"]))
}

/// "Doe will take on the role of Secretary"
fn takes_on(ground: &Ground, between: &Range<usize>) -> bool {
    let post = between.end.wrapping_sub(2);
    let posts = &["role", "position", "post", "office", "job", "duties"];
    let takes = &["take", "takes", "took", "taking", "assume", "assuming"];
    between.len() > 3
        && ground.is(between.end - 1, &["of"])
        && ground.is(post, posts)
        && (between.end.saturating_sub(6)..post)
            .any(|i| between.contains(&i) && ground.is(i, takes))
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
            | "announce"
            | "announced"
            | "announces"
            | "welcomed"
            | "welcomes"
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
            | "become"
            | "becomes"
            | "joined"
            | "joins"
            | "Joins"
            | "join"
            | "joining"
            | "rejoins"
            | "returns"
            | "Returns"
            | "spent"
            | "held"
            | "holds"
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
