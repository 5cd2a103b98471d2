//! Which words before the head of a title belong to it: "Senior", "former", "Canal" before "Director".

use crate::extract::lexicon::Class;
use crate::extract::people::ground::Ground;

use super::capital::{acts, is_country, is_place, is_shouted_name, shouts_place};

/// What a capitalised word before a capitalised head can be.
const CAPITAL_MODIFIER: Class = Class::TITLE_MODIFIER
    .union(Class::DEMONYM)
    .union(Class::COUNTRY)
    .union(Class::PLACE)
    .union(Class::PLACE_HEAD)
    .union(Class::COMMON)
    .union(Class::ORG_HEAD)
    .union(Class::THING_HEAD)
    .union(Class::ORG_WEAK);

/// Whether token `i` belongs to the title whose head is `distance` tokens on.
pub(super) fn modifies(ground: &Ground, i: usize, capital: bool, distance: usize) -> bool {
    if ground.body(i).is_some() || distance > 6 || !ground.doc.tokens[i].is_word() {
        return false;
    }
    // "Doe D NY chairman of the Committee", where the brackets were lost
    if i > 0 && ground.is(i - 1, &["D", "R"]) && ground.word(i).len() == 2 && ground.capital(i) {
        return false;
    }
    // "WASHINGTON Attorney General Doe": the place of a dateline that has lost its dash
    if shouts_place(ground, i) {
        return false;
    }
    // "New York Senator", "North Dakota Senator"
    if ground.is(i, &["North", "South", "West"])
        && ground.is(i + 1, &["Dakota", "Carolina", "Virginia"])
        && capital
    {
        return true;
    }
    let new_state = &["York", "Jersey", "Mexico", "Hampshire"];
    if ground.is(i, &["New"]) && ground.is(i + 1, new_state) {
        return true;
    }
    // "former Rhode Island senator"
    if !capital && (is_place(ground, i) || i > 0 && is_place(ground, i - 1)) {
        return true;
    }
    // "IT Director", "Inside Sales Manager"
    if capital
        && (ground.is(i, &["IT", "AI", "HR", "PR", "IP", "ESG", "EMEA", "APAC"])
            || ground.is(i, &["Inside", "Outside"]) && ground.is(i + 1, &["Sales"]))
    {
        return true;
    }
    // "Lance Corporal", though Lance is a given name
    if ground.is(i, &["Lance"]) && ground.is(i + 1, &["Corporal", "Cpl.", "Cpl"]) {
        return true;
    }
    // "U S Senator", where the periods were lost.
    if ground.is(i, &["S"]) && i > 0 && ground.is(i - 1, &["U"])
        || ground.is(i, &["U"]) && ground.is(i + 1, &["S"])
        || ground.is(i, &["S."]) && i > 0 && ground.is(i - 1, &["U."])
        || ground.is(i, &["U."]) && ground.is(i + 1, &["S."])
    {
        return true;
    }
    let pair = |i: usize| ground.capital(i) && is_country(ground, i);
    if capital && (pair(i) || ground.capital(i) && i > 0 && pair(i - 1)) {
        return true;
    }
    let class = ground.doc.class(i);
    if ground.capital(i) {
        if class.intersects(Class::FUNCTION | Class::HONORIFIC | Class::MONTH | Class::WEEKDAY)
            && !class.intersects(Class::TITLE_MODIFIER)
            || class.intersects(Class::CUE_VERB | Class::SPEECH_ACT | Class::ATTEND_VERB)
        {
            return false;
        }
        // "Doe, M.P. Deputy Leader"
        let letters = class.intersects(Class::POST_NOMINAL) && ground.word(i).contains('.');
        return class.intersects(CAPITAL_MODIFIER)
            && !acts(ground, i)
            && !is_shouted_name(ground, i)
            && !letters
            // "Under Senator Doe's bill"
            && (!ground.is(i, &["Under"]) || ground.is(i + 1, &["Secretary", "Secretaries"]))
            && !ground.is(i, &["Act", "DC", "D.C.", "Release", "RELEASE"]);
    }
    if class.intersects(Class::FUNCTION | Class::CUE_VERB | Class::ATTEND_VERB | Class::SPEECH_ACT)
    {
        return class.intersects(Class::TITLE_MODIFIER)
            && !class.intersects(Class::CUE_VERB | Class::ATTEND_VERB)
            && !ground.is(i, &["then", "under", "first", "second"]);
    }
    // "former President", "acting Director"; before a small head any noun, two at the most.
    class.intersects(Class::TITLE_MODIFIER)
        || !capital
            && distance < 2
            && ground.lower(i)
            && !is_participle(ground.word(i))
            && !is_infinitive(ground, i)
}

/// "to meet astronaut Doe", "will choose treasurer Roe": whether the noun before a small head is a verb.
fn is_infinitive(ground: &Ground, i: usize) -> bool {
    let Some(before) = i.checked_sub(1) else {
        return false;
    };
    let verb = &[
        "meet",
        "hire",
        "thank",
        "elect",
        "choose",
        "replace",
        "succeed",
        "help",
        "hear",
        "see",
        "let",
        "join",
        "honor",
        "honour",
        "pick",
        "ask",
        "assist",
        "support",
        "back",
        "beat",
        "follow",
        "watch",
        "face",
        "greet",
        "accuse",
        "remember",
        "recruit",
        "select",
        "nominate",
        "introduce",
        "feature",
        "interview",
        "fire",
        "oust",
        "unseat",
        "kill",
        "protect",
        "defend",
        "represent",
        "bring",
    ];
    ground.is(
        before,
        &[
            "will", "would", "can", "could", "must", "should", "may", "might", "shall", "cannot",
        ],
    ) || ground.is(i, verb)
        && (ground.is(before, &["to", "and", "or", "let"])
            || ground.has(before, Class::FUNCTION) && !ground.determiner(before))
}

/// Whether a word in lower case ends like a verb in the past or an adverb: "named president", "recently director".
fn is_participle(word: &str) -> bool {
    matches!(
        word,
        "contact"
            | "call"
            | "reach"
            | "email"
            | "calling"
            | "charges"
            | "alleges"
            | "names"
            | "joins"
            | "punish"
            // "the companys president", where apostrophes were lost
            | "companys"
            | "firms"
            | "organizations"
            | "agencys"
            | "corporations"
    ) || word.ends_with("ed")
        || word.ends_with("ly")
}
