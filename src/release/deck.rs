//! Decks that an archive ran together with the title above them, all marks lost: `Doe Fights for Bridges in New Bill Senator
//! Says Towns Need Them`.

use super::casing::is_title_case;
use super::headline::{LONGEST, leads_on};

/// Where the title ends whose deck has a subject and a verb of its own.
pub(super) fn decked(words: &str) -> Option<usize> {
    let marked = |c: char| !c.is_alphanumeric() && c != ' ';
    if words.len() > LONGEST || words.contains(marked) || !is_title_case(words) {
        return None;
    }
    let tokens: Vec<&str> = words.split(' ').collect();
    if tokens.len() < 8 || !is_told(&tokens) {
        return None;
    }
    let at = (4..tokens.len() - 2).find(|&i| begins(&tokens, i))?;
    let title = tokens[..at].iter().map(|t| t.len() + 1).sum::<usize>() - 1;
    (!leads_on(&words[..title])).then_some(title)
}

/// Whether the title begins with somebody and a verb in the present.
fn is_told(tokens: &[&str]) -> bool {
    let verb = |t: &&str| {
        t.len() > 3 && t.ends_with('s') && !t.ends_with("ss") && !matches!(*t, "Sens" | "Senators")
    };
    tokens[1..4].iter().any(verb)
}

/// Whether a deck begins at word `i`.
fn begins(tokens: &[&str], i: usize) -> bool {
    let (before, next) = (tokens[i - 1], tokens[i + 1]);
    let described = matches!(before, "U" | "S" | "US" | "The" | "Former" | "State");
    match tokens[i] {
        // `Senator s Plan Creates Jobs`
        "Senator" if !described => next == "s" || SAID.contains(&next),
        "Legislation" | "Bill" | "Measure" | "Provision" | "Amendment" => {
            DOES.contains(&next) && !MODIFIERS.contains(&before)
        }
        _ => false,
    }
}

/// What a senator does in a deck.
const SAID: &[&str] = &[
    "Announces",
    "Applauds",
    "Asks",
    "Backs",
    "Believes",
    "Calls",
    "Continues",
    "Criticizes",
    "Demands",
    "Discusses",
    "Encourages",
    "Expresses",
    "Fights",
    "Hails",
    "Helps",
    "Honors",
    "Hopes",
    "Hosts",
    "Introduces",
    "Joins",
    "Leads",
    "Makes",
    "Meets",
    "Offers",
    "Opposes",
    "Outlines",
    "Pledges",
    "Praises",
    "Presses",
    "Proposes",
    "Pushes",
    "Questions",
    "Says",
    "Secures",
    "Seeks",
    "Stresses",
    "Supports",
    "Takes",
    "Tells",
    "Thanks",
    "Unveils",
    "Urges",
    "Visits",
    "Votes",
    "Vows",
    "Wants",
    "Warns",
    "Welcomes",
    "Wins",
    "Works",
];

/// What a bill does in a deck, and seldom in a title.
const DOES: &[&str] = &[
    "Addresses",
    "Aims",
    "Allows",
    "Authorizes",
    "Contains",
    "Creates",
    "Ensures",
    "Establishes",
    "Expands",
    "Extends",
    "Fights",
    "Forces",
    "Gives",
    "Helps",
    "Honors",
    "Improves",
    "Includes",
    "Increases",
    "Keeps",
    "Makes",
    "Protects",
    "Provides",
    "Requires",
    "Speeds",
    "Strengthens",
    "Supports",
    "Will",
    "Would",
];

/// What stands before a bill in its own name.
const MODIFIERS: &[&str] = &[
    "Senate",
    "House",
    "New",
    "Bipartisan",
    "Key",
    "Major",
    "The",
    "This",
    "His",
    "Her",
    "Farm",
    "Energy",
    "Immigration",
    "Climate",
    "Reform",
    "Spending",
    "Appropriations",
    "Funding",
    "Says",
    "Highway",
    "Tax",
    "Defense",
    "Budget",
    "Security",
    "Health",
    "Transportation",
    "Water",
    "Education",
];

#[cfg(test)]
mod tests {
    use super::decked;

    #[test]
    fn a_deck_with_a_subject_of_its_own_is_no_part_of_the_title() {
        for (title, deck) in [
            (
                "Doe Fights for Bridges in New Harbour Bill",
                "Senator Says Towns Need Them",
            ),
            (
                "Doe Wins Harbour Fight for the Town",
                "Senator s Plan Keeps Ferry Afloat",
            ),
            (
                "Senate Passes Doe s Garden Resolution",
                "Legislation Honors Those Who Plant",
            ),
        ] {
            assert_eq!(
                decked(&format!("{title} {deck}")),
                Some(title.len()),
                "{title}"
            );
        }
        for whole in [
            "Following Meeting with the Mayor Senator Says Bridge Will Stand",
            "Doe Says Senate Bill Includes Money for the Town and Its Bridge",
            "Doe Thanks U S Senator Roe Says Towns Need More Bridges Now",
            "Doe Fights for Bridges, New Bill Senator Says Towns Need Them",
            "Doe Opens Bridge",
        ] {
            assert_eq!(decked(whole), None, "{whole}");
        }
    }
}
