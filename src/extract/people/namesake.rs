//! Whether two names can be one person's.

use super::ground::Ground;
use super::spelled::Lower;
use crate::extract::lexicon::Class;

/// Short forms of given names and what they stand for: the pairs that cannot be told from the letters.
const NICKNAMES: &[(&str, &str)] = &[
    ("bill", "william"),
    ("bob", "robert"),
    ("dick", "richard"),
    ("jack", "john"),
    ("jim", "james"),
    ("mike", "michael"),
    ("tom", "thomas"),
    ("ted", "edward"),
    ("ned", "edward"),
    ("chuck", "charles"),
    ("peggy", "margaret"),
    ("liz", "elizabeth"),
    ("betty", "elizabeth"),
    ("kate", "katherine"),
    ("kathy", "katherine"),
    ("kathy", "kathleen"),
    ("jenny", "jennifer"),
    ("tony", "anthony"),
    ("larry", "lawrence"),
    ("harry", "henry"),
    ("hank", "henry"),
    ("rick", "richard"),
    ("will", "william"),
    ("billy", "william"),
    ("bobby", "robert"),
    ("jimmy", "james"),
    ("andy", "andrew"),
    ("joe", "joseph"),
    ("steve", "steven"),
    ("steve", "stephen"),
    ("dave", "david"),
    ("dan", "daniel"),
    ("ken", "kenneth"),
    ("ron", "ronald"),
    ("greg", "gregory"),
    ("jeff", "jeffrey"),
    ("matt", "matthew"),
    ("pat", "patrick"),
    ("patty", "patricia"),
    ("sue", "susan"),
    ("becky", "rebecca"),
    ("beth", "elizabeth"),
    ("nick", "nicholas"),
    ("alex", "alexander"),
    ("ben", "benjamin"),
    ("sam", "samuel"),
    ("tim", "timothy"),
    ("chris", "christopher"),
    ("chris", "christine"),
    ("mitch", "mitchell"),
    ("ed", "edward"),
    ("deb", "deborah"),
    ("debbie", "deborah"),
    ("cindy", "cynthia"),
    ("sandy", "sandra"),
    ("vicky", "victoria"),
    ("gerry", "gerald"),
    ("jerry", "gerald"),
    ("don", "donald"),
    ("phil", "philip"),
];

/// Whether two given names can be one person's: equal, an initial, a short form.
fn same_given(a: &str, b: &str) -> bool {
    let initial = |x: &str, y: &str| x.chars().count() == 1 && y.starts_with(x);
    a == b
        || initial(a, b)
        || initial(b, a)
        || NICKNAMES
            .iter()
            .any(|(s, l)| (a, b) == (*s, *l) || (b, a) == (*s, *l))
}

/// Whether two family names are one in two spellings, as those of other scripts have: a letter twice or once, with an "h"
/// or without.
pub fn same_sound(a: &str, b: &str) -> bool {
    a.len() > 5 && b.len() > 5 && sounds(a).eq(sounds(b))
}

/// The letters of a word without those that only repeat one or follow it as an "h".
fn sounds(word: &str) -> impl Iterator<Item = char> {
    let mut last = None;
    word.chars().filter(move |&c| {
        let counts = Some(c) != last && (c != 'h' || last.is_none());
        last = Some(c);
        counts
    })
}

/// Whether two names, in words of lower case, can be one person's.
pub fn same_person(a: &[Lower], b: &[Lower]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if short.len() < 2 {
        return short.first() == long.last() && !short.is_empty();
    }
    if short.len() == long.len()
        && short[..short.len() - 1] == long[..long.len() - 1]
        && same_sound(&short[short.len() - 1], &long[long.len() - 1])
    {
        return true;
    }
    if short.last() == long.last()
        && (same_given(&short[0], &long[0])
            || long[..long.len() - 1].contains(&short[0]) && short[0].chars().count() > 1)
    {
        let middle = |w: &[Lower]| {
            w[1..w.len() - 1]
                .iter()
                .find(|m| m.chars().count() == 1)
                .cloned()
        };
        return match (middle(short), middle(long)) {
            (Some(x), Some(y)) => x == y || short.len() != long.len(),
            _ => true,
        };
    }
    // All words of the shorter in the longer, in order: "Silva de Mel" of "Nimal Silva de Mel".
    let mut rest = long.iter();
    short
        .iter()
        .all(|w| w.chars().count() > 1 && rest.any(|l| l == w))
}

/// "Blerina served": whether a word that is on no list stands at `i` as the subject of what follows. In "Blerina port"
/// it is a place.
pub fn acts(ground: &Ground, i: usize) -> bool {
    let verbs = Class::CUE_VERB | Class::SPEECH_ACT | Class::ATTEND_VERB;
    let next = i + 1;
    ground.doc.class(i).is_empty()
        && ground.lower(next)
        && !ground.is(i.wrapping_sub(1), &["the", "The"])
        && (ground.word(next).ends_with("ed") || ground.has(next, verbs) || ground.is(next, ACTS))
}

/// What people do of whom a release tells, where no ending says that it is a verb.
const ACTS: &[&str] = &[
    "is", "was", "has", "had", "will", "also", "now", "then", "who", "held", "brings", "brought",
    "holds", "serves", "leads", "led", "became", "began", "spent", "earned", "works", "oversaw",
    "oversees", "lives", "grew", "built", "ran", "won", "wrote", "taught", "founded",
];
