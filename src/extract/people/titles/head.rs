//! Which words with the look of an office head a title: "the incumbent President", "Prince Doe's County", "Jane A. Singer".

use super::{is_address, is_plural};
use crate::extract::lexicon::Class;
use crate::extract::list::List;
use crate::extract::people::ground::Ground;
use crate::extract::people::names::is_initials;
use crate::text::token::{Kind, Shape};

/// Titles that family names are, too.
pub(super) const CROWNS: &[&str] = &[
    "King", "Prince", "Pope", "Dean", "Bishop", "Duke", "Baron", "Ensign", "Major", "Marshall",
    "Abbot", "Page",
];

/// Heads that are none in some places, by what they are: what those places are is asked of no other.
static DOUBTFUL: List = List::of(&[
    "general",
    "major",
    "justice",
    "chief",
    "premier",
    "da",
    "Da",
    "Cmd",
    "Cmd.",
    "Duke",
    "Cardinal",
    "Prince",
    "King",
    "Earl",
    "Queen",
    "Princess",
    "MD",
    "Md",
    "Md.",
    "operator",
    "operators",
    "Justice",
    "Chief",
    "fellow",
    "incumbent",
    "Assistant",
    "assistant",
    "Assistants",
    "Lead",
    "lead",
    "LEAD",
    "heads",
    "chairs",
    "captains",
    "coaches",
]);

/// Whether token `i` can be the head of a title.
pub(super) fn is_head(ground: &Ground, i: usize) -> bool {
    if is_party_rank(ground, i) {
        return true;
    }
    if ground.has(i, Class::SERVING) && !ground.has(i, Class::TITLE | Class::RANK) {
        return is_at_body(ground, i);
    }
    // "$DUKE Token"
    let priced = i > 0 && ground.is(i - 1, &["$"]);
    let ranked = ground.has(i, Class::TITLE | Class::RANK) && ground.body(i).is_none() && !priced;
    ranked
        && (ground.capital(i) || ground.has(i, Class::TITLE) || serves(ground, i))
        && !(DOUBTFUL.has(ground.word(i)) && is_none_here(ground, i))
        && !is_within_a_name(ground, i)
        && !is_title_for_nickname(ground, i)
        && !is_family_name(ground, i)
}

/// "Jane “Coach” Doe", "Jane “The Coach” Doe": a nickname in quotation marks behind a given name.
fn is_title_for_nickname(ground: &Ground, i: usize) -> bool {
    let before = i.wrapping_sub(1 + usize::from(ground.is(i.wrapping_sub(1), &["The"])));
    ground.doc.kind(before) == Some(Kind::Open)
        && ground.has(before.wrapping_sub(1), Class::GIVEN)
        && ground.capital(before - 1)
        && (i + 1..i + 3).any(|k| ground.doc.kind(k) == Some(Kind::Close))
}

/// Whether one of [`DOUBTFUL`] is no head where it stands.
fn is_none_here(ground: &Ground, i: usize) -> bool {
    // "Canal Board chief Jane Doe", "fire chief Jane Doe"
    let headed = || {
        let force = &[
            "police",
            "fire",
            "Police",
            "Fire",
            "bureau",
            "division",
            "department",
        ];
        i > 0
            && (ground.body(i - 1).is_some() || ground.is(i - 1, force))
            && ground.has(i + 1, Class::GIVEN)
            && ground.capital(i + 1)
    };
    ground.is(i, &["general", "major", "justice"])
        || ground.is(i, &["chief"]) && !headed() && !is_chief_of(ground, i)
        // "the premier provider of"
        || ground.is(i, &["premier"]) && !ground.is(i + 1, &["of"]) && !ground.capital(i + 1)
        // "Jane da Doe", "Cmd. Sgt. Doe"
        || ground.is(i, &["da", "Da", "Cmd", "Cmd."])
        // "Duke University": a duke that a school is called after.
        || ground.is(i, &["Duke"])
            && (ground.has(i + 1, Class::ORG_HEAD) || ground.is(i + 1, &["Law", "Divinity"]))
        // "Malcolm Cardinal Doe": the title stands inside the name.
        || ground.is(i, &["Cardinal"])
            && i > 0
            && ground.has(i - 1, Class::GIVEN)
            && ground.capital(i - 1)
            && ground.capital(i + 1)
        // "Mr. Prince Doe"
        || i > 0
            && ground.is(i, &["Prince", "King", "Earl", "Duke"])
            && ground.capital(i + 1)
            && ground.is(i - 1, &["Mr.", "Mr", "Dr.", "Dr"])
        || is_before_a_head(ground, i)
        // "Doe D MD": a state.
        || i > 0 && ground.is(i, &["MD", "Md", "Md."]) && ground.is(i - 1, &["R", "D", "I", "ID"])
        // "Jane Doe, MD, Director of Acme": a degree with the office behind it.
        || ground.is(i, &["MD"])
            && ground.is(i.wrapping_sub(1), &[","])
            && ground.is(i + 1, &[","])
            && ground.has(
                i + 2 + usize::from(ground.determiner(i + 2)),
                Class::TITLE | Class::TITLE_MODIFIER,
            )
        // "the operator of the M/V Salt Marsh": of a ship
        || ground.is(i, &["operator", "operators"])
            && (i + 2..i + 5).any(|k| ground.is(k, &["/"]))
        || is_no_crown(ground, i)
        // "Jane Doe, who heads the union"
        || ground.is(i, &["heads", "chairs", "captains", "coaches"])
            && ground.is(i.wrapping_sub(1), &["who", "he", "she", "also", "currently", "which"])
        || is_justice_department(ground, i)
        || opens_court(ground, i)
        // "fellow freshman Doe", "the incumbent President"
        || ground.is(i, &["fellow"])
            && (ground.lower(i + 1) && !ground.is(i + 1, &["of", "at", "with", "in", "for", "on"])
                || (i + 1..i + 4).any(|k| ground.has(k, Class::TITLE) && ground.capital(k)))
        || ground.is(i, &["incumbent"]) && ground.has(i + 1, Class::TITLE)
}

/// "Jane Doe, chief of cardiology at": where it is not one of a people or of a kind.
fn is_chief_of(ground: &Ground, i: usize) -> bool {
    let before = i.wrapping_sub(1);
    let opened = ground.is(
        before,
        &[",", "and", "as", "former", "the", "section", "division"],
    ) || ground.has(before, Class::TITLE_MODIFIER);
    // "a deputy chief in the Fraud Section", "assistant chief with the Marlow Police Department"
    let at_body = || {
        let body = i + 2 + usize::from(ground.determiner(i + 2));
        ground.is(i + 1, &["in", "at", "with", "for"])
            && ground.has(before, Class::TITLE_MODIFIER)
            && ground.body_from(body).is_some()
    };
    ground.is(i + 1, &["of"]) && !ground.is(i + 2, &["these", "them", "those", "which"]) && opened
        || at_body()
}

/// Whether token `i` is a word of a name, or a form of address before one.
fn is_within_a_name(ground: &Ground, i: usize) -> bool {
    // "Sultan A. Doe", "Dean Roe": a word that is a given name too, with a name behind it and no office around it.
    let given = ground.has(i, Class::GIVEN)
        && ground.capital(i)
        && (ground.capital(i + 1) || ground.has(i + 1, Class::PARTICLE) && ground.lower(i + 1))
        && ground.spaced(i)
        && !ground.determiner(i.wrapping_sub(1))
        && !ground.has(i + 1, Class::COMMON)
        && !is_of_a_faculty(ground, i);
    // "Venerable Pallewa Anunayake Thero"
    let monk = || {
        i > 0
            && ground.is(i + 1, &["Thero", "Thera"])
            && ground.capital(i - 1)
            && ground.spaced(i - 1)
            && !ground.has(i - 1, Class::TITLE_MODIFIER | Class::TITLE | Class::COMMON)
    };
    given || monk() || ground.has(i, Class::HONORIFIC) && i > 0 && is_address(ground, i)
}

/// "Dean Jane Doe": whether a whole name with a given name of its own stands behind the office of a faculty's head, which is
/// a given name, too, and the text around speaks of a school.
pub fn is_of_a_faculty(ground: &Ground, i: usize) -> bool {
    ground.is(i, &["Dean"])
        && ground.spaced(i)
        && ground.spaced(i + 1)
        && ground.has(i + 1, Class::GIVEN)
        && !ground.has(i + 1, Class::FAMILY | Class::SURNAME)
        && ground.capital(i + 1)
        && ground.capital(i + 2)
        && (i.saturating_sub(AROUND)..ground.doc.tokens.len().min(i + AROUND))
            .any(|k| ground.is(k, SCHOOLS))
}

/// What a dean is the dean of, and how many tokens off it may stand.
const SCHOOLS: &[&str] = &[
    "University",
    "College",
    "Faculty",
    "School",
    "university",
    "college",
    "faculty",
];
const AROUND: usize = 200;

/// Whether token `i` is the family name behind an initial or a given name: "Jane A. Singer", "Larry King".
fn is_family_name(ground: &Ground, i: usize) -> bool {
    if i == 0 || !ground.capital(i) || !ground.spaced(i - 1) {
        return false;
    }
    // "Jane A. Singer"
    if ground.word(i - 1).len() == 2
        && is_initials(ground.word(i - 1))
        && !(i > 1 && ground.is(i - 2, &["U.", "U"]))
        && (!ground.is(i + 1, &["of", "to", "for"])
            // "John W. Dean of Marlow"
            || ground.is(i, CROWNS) && i > 1 && ground.has(i - 2, Class::GIVEN))
    {
        return true;
    }
    let ends = || {
        !ground.capital(i + 1)
            || !ground.spaced(i)
            || ground.has(i + 1, Class::NAME_SUFFIX)
            || is_post_nominal(ground, i + 1)
    };
    // A given name before it and nothing behind it.
    ground.has(i - 1, Class::GIVEN)
        && !ground.has(i - 1, Class::TITLE_MODIFIER | Class::PLACE)
        && ground.capital(i - 1)
        && (!ground.is(i + 1, &["of", "to", "for"])
            || is_plural(ground.word(i))
            // "Attorney General Jane King for the Rights Division"
            || i > 1 && ground.has(i - 2, Class::TITLE) && ground.is(i, CROWNS))
        && ends()
}

/// "Jane Bishop MP": whether letters stand at `i` that follow a name.
pub(super) fn is_post_nominal(ground: &Ground, i: usize) -> bool {
    ground.has(i, Class::POST_NOMINAL)
        && ground.doc.kind(i) != Some(Kind::Word(Shape::Capital))
        && !ground.capital(i + 1)
}

/// "Prince Doe's County", also where the apostrophe was lost, "Prince Doe Sound", "aka King Doe": a place, a nickname.
fn is_no_crown(ground: &Ground, i: usize) -> bool {
    let crown = ground.is(i, &["King", "Queen", "Prince", "Princess"]);
    let named = || {
        let place = &["County", "Countys", "Parish", "Sound", "Street", "Avenue"];
        (i + 2..i + 4).any(|k| ground.is(k, place)) && ground.capital(i + 1)
    };
    let nickname = || {
        let aka = (i.saturating_sub(6)..i)
            .rev()
            .find(|&k| ground.is(k, &["aka", "a.k.a.", "AKA", "alias"]));
        aka.is_some_and(|k| (k + 1..i).all(|w| ground.capital(w) || ground.is(w, &["and", ","])))
    };
    crown && (named() || nickname())
}

/// "the Justice Departmentwebsite", where a space was lost.
fn is_justice_department(ground: &Ground, i: usize) -> bool {
    ground.is(i, &["Justice"]) && ground.word(i + 1).starts_with("Department")
}

/// "Chief U.S. District Court Judge Doe": what stands before the court is of the judge.
fn opens_court(ground: &Ground, i: usize) -> bool {
    let judge = |k: usize| ground.is(k, &["Judge", "Justice", "Magistrate"]);
    ground.is(i, &["Chief"])
        && ground.capital(i + 1)
        && (i + 2..i + 7)
            .take_while(|&k| ground.capital(k) || ground.is(k, &["U.S."]))
            .any(|k| ground.is(k, &["Court"]) && judge(k + 1))
}

/// "the senior Democrat on the Harbour Committee": what a party's first member of a committee is called.
pub(super) fn is_party_rank(ground: &Ground, i: usize) -> bool {
    let ranks = &[
        "senior",
        "ranking",
        "highest-ranking",
        "top-ranking",
        "top",
        "leading",
        "lead",
        "Senior",
        "Ranking",
        "Top",
        "Leading",
    ];
    let body = || i + 2 + usize::from(ground.determiner(i + 2));
    ground.is(i, &["Democrat", "Republican"])
        && i > 0
        && ground.is(i - 1, ranks)
        && ground.is(i + 1, &["on", "of"])
        && ground.body_from(body()).is_some()
}

/// "a former sergeant with the Norhaven Police Department": a rank in small letters, at a body.
fn serves(ground: &Ground, i: usize) -> bool {
    let ranks = &[
        "sergeant",
        "lieutenant",
        "corporal",
        "colonel",
        "inspector",
        "constable",
        "superintendent",
        "trooper",
    ];
    let behind = || {
        ground.is(i + 1, &["with", "at", "in", "for", "of"])
            && ground
                .body_from(i + 2 + usize::from(ground.determiner(i + 2)))
                .is_some()
    };
    // "a retired Doeland Navy colonel"
    let before = || i > 0 && ground.body(i - 1).is_some() && ground.spaced(i - 1);
    ground.is(i, ranks) && (before() || behind())
}

/// "a recruiter for Acme Ltd", "Acme mail carrier Jane Doe": what is an office at a body alone, in small letters, with the
/// body behind it or before it.
fn is_at_body(ground: &Ground, i: usize) -> bool {
    let verb = &["to", "will", "would", "can", "could", "who", "they", "we"];
    if !ground.lower(i) || i == 0 || ground.is(i - 1, verb) {
        return false;
    }
    let body = i + 2 + usize::from(ground.determiner(i + 2));
    // "a longtime associate of Acme": whom somebody knows.
    let associate = ground.is(i, &["associate"]);
    let behind = ground.is(i + 1, &["with", "at", "in", "for", "of"])
        && !(associate && ground.is(i + 1, &["of"]))
        // "a recruiter for Acme founder Doe": whose that is
        && ground
            .body_from(body)
            .is_some_and(|b| !ground.has(b.end, Class::TITLE));
    // "a former Acme mail carrier", but "the Acme official website"
    let noun = |k: &usize| ground.lower(*k) && !ground.has(*k, Class::FUNCTION);
    let first = (i.saturating_sub(2)..i).rev().take_while(noun).last();
    let owner = first.unwrap_or(i).wrapping_sub(1);
    let ends = !ground.lower(i + 1) || ground.is(i + 1, &["and", "who", "was", "is"]);
    let parted = first.is_some() || !associate;
    behind
        || ends
            && parted
            && ground.body(owner).is_some_and(|b| b.end == owner + 1)
            && ground.spaced(owner)
}

/// "Assistant U.S. Attorney", "an assistant professor", "Lead Counsel": a word that is a head only where none follows.
fn is_before_a_head(ground: &Ground, i: usize) -> bool {
    if ground.is(i, &["Assistant", "assistant", "Assistants"]) && ground.spaced(i) {
        let words = Class::TITLE | Class::TITLE_MODIFIER | Class::COMMON | Class::COUNTRY;
        let office = ground.has(i + 1, words) || ground.body(i + 1).is_some();
        let small =
            ground.lower(i) && ground.lower(i + 1) && !ground.is(i + 1, &["to", "at", "for"]);
        return small || ground.capital(i + 1) && !ground.has(i + 1, Class::GIVEN) && office;
    }
    // "Alliance Lead of Acme", but "will lead".
    let lead = || {
        ground.capital(i)
            && i > 0
            && ground.capital(i - 1)
            && ground.spaced(i - 1)
            && ground.is(i + 1, &["of", "at", "for", ","])
    };
    ground.is(i, &["Lead", "lead", "LEAD"]) && !lead()
}
