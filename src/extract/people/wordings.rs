//! The words of an office, in one form, and whether two offices are one in other words.

use crate::extract::lexicon::Class;
use crate::extract::words::look_up;

/// Whether `less` is `more` said shortly with a country's people: "Norwegian Foreign Minister", "Minister of Foreign Affairs
/// of Norway".
pub fn of_a_land(less: &[String], more: &[String]) -> bool {
    let people = |w: &str| look_up(w).intersects(Class::DEMONYM);
    let Some(at) = less.iter().position(|w| people(w)) else {
        return false;
    };
    let office: Vec<&String> = less.iter().filter(|w| !people(w)).collect();
    let held = |w: &&String| more.contains(w);
    let land = more.iter().any(|w| is_land_of(&less[at], w)) && office.iter().all(held);
    // "Norwegian Foreign Minister", "Minister of Foreign Affairs"
    let rest = &less[at + 1..];
    let known = at <= 1 && rest.len() > 1 && more.len() > rest.len() && subset(rest, more);
    let other = more.iter().any(|w| people(w));
    (land || known && !other) && less.len() <= more.len() + 1
}

/// Whether the name of a country begins like that of its people: "norway", "norwegian".
fn is_land_of(people: &str, land: &str) -> bool {
    let stem = people
        .char_indices()
        .nth(4)
        .map_or(people.len(), |(i, _)| i);
    people == "american" && land == "states" || land.starts_with(&people[..stem])
}

/// Whether `short` is one word of the first letters of `long`: "un", "united nations".
pub fn is_acronym(short: &[String], long: &[String]) -> bool {
    let [letters] = short else { return false };
    long.len() > 1
        && letters.chars().count() == long.len()
        && letters
            .chars()
            .zip(long)
            .all(|(letter, word)| word.starts_with(letter))
}

pub fn is_upper(text: &str) -> bool {
    !text.contains(char::is_lowercase)
}

pub fn subset(a: &[String], b: &[String]) -> bool {
    a.iter().all(|w| b.contains(w))
}

/// The words of a title that count, in one form for a word and its abbreviation.
pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for word in text.split(|c: char| !c.is_alphanumeric() && c != '.') {
        let word = word.trim_matches('.').to_lowercase();
        let whole: &[&str] = match word.as_str() {
            "" | "of" | "the" | "for" | "at" | "and" | "a" | "to" => &[],
            "sen" | "sens" | "senators" => &["senator"],
            "rep" | "reps" | "representatives" | "congressman" | "congresswoman" => {
                &["representative"]
            }
            "chairman" | "chairwoman" | "chairperson" => &["chair"],
            "us" | "u.s" => &["united", "states"],
            // "U S Senator", where the periods were lost.
            "s" if words.last().is_some_and(|w| w == "u") => {
                words.pop();
                &["united", "states"]
            }
            "gov" => &["governor"],
            "da" => &["district", "attorney"],
            "gen" => &["general"],
            "ceo" => &["chief", "executive", "officer"],
            "cfo" => &["chief", "financial", "officer"],
            "coo" => &["chief", "operating", "officer"],
            "cto" => &["chief", "technology", "officer"],
            "vp" => &["vice", "president"],
            _ => {
                words.push(word);
                continue;
            }
        };
        words.extend(whole.iter().map(|w| (*w).to_owned()));
    }
    words
}
