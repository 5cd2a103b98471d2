//! What stands before the head of a title: "Senior Additional", "FBI", "Northern Province".

use std::ops::Range;

use crate::extract::lexicon::Class;
use crate::extract::people::ground::Ground;
use crate::text::token::Kind;

/// What stands before the head.
pub struct Left {
    pub phrase_start: usize,
    pub title_start: usize,
    pub organisation: Option<Range<usize>>,
}

impl Left {
    pub fn read(ground: &Ground, head: usize, floor: usize, capital: bool) -> Self {
        let mut start = head;
        while start > floor
            && (ground.spaced(start - 1) || ground.word(start - 1).ends_with('.'))
            && modifies(ground, start - 1, capital, head - start)
        {
            start -= 1;
        }
        if capital && governs(ground, head) {
            start = governed(ground, start, floor);
        } else if !capital && start == floor + 1 && start == head && is_opening(ground, floor) {
            // "Sporting director Doe": the capital is the sentence's.
            start = floor;
        } else if capital {
            start = unknown_words(ground, start, floor).unwrap_or(start);
        }
        let mut left = Self {
            phrase_start: start,
            title_start: start,
            organisation: None,
        };
        if start > floor && ground.spaced(start - 1) {
            let mut before = start - 1;
            if ground.doc.kind(before) == Some(Kind::Possessive) && before > floor {
                before -= 1;
            }
            if let Some(body) = ground
                .body(before)
                .filter(|b| b.start >= floor && b.end == before + 1)
            {
                left.phrase_start = body.start;
                left.organisation = Some(body);
            }
        }
        // "President’s Counsel": the office served is part of the title.
        if start > floor + 1
            && ground.doc.kind(start - 1) == Some(Kind::Possessive)
            && ground.has(start - 2, Class::TITLE)
            && ground.capital(start - 2)
            && ground.body(start - 2).is_none()
            && capital
        {
            left.phrase_start = start - 2;
            left.title_start = start - 2;
            return left;
        }
        if left.organisation.is_none() {
            left.take_owner(ground, head, floor);
        }
        // "Acme Corp. (Chairman Doe)"
        if left.organisation.is_none() && start > floor + 1 && ground.is(start - 1, &["("]) {
            left.organisation = ground.body(start - 2).filter(|b| b.end == start - 1);
        }
        left
    }
}

impl Left {
    /// "Rogue's Chief Architect", "Rogue CEO": a name that no pass took for a body, where only a body can own the office.
    fn take_owner(&mut self, ground: &Ground, head: usize, floor: usize) {
        let start = self.phrase_start;
        let owned = start > floor + 1 && ground.doc.kind(start - 1) == Some(Kind::Possessive);
        let end = if owned { start - 1 } else { start };
        let last_head = (head..head + 4)
            .take_while(|&i| ground.has(i, Class::TITLE | Class::TITLE_MODIFIER))
            .last();
        let firm = last_head.is_some_and(|i| is_chief(ground.word(i)));
        if !(owned && ground.capital(start) || firm) {
            return;
        }
        let known = Class::GIVEN
            | Class::FAMILY
            | Class::FUNCTION
            | Class::HONORIFIC
            | Class::COUNTRY
            | Class::PLACE
            | Class::PLACE_HEAD
            | Class::DEMONYM
            | Class::TITLE
            | Class::COMMON
            | Class::MONTH
            | Class::WEEKDAY;
        let word =
            |i: usize| ground.capital(i) && ground.body(i).is_none() && !ground.has(i, known);
        let first = (floor.max(end.saturating_sub(3))..end)
            .rev()
            .take_while(|&i| word(i) && ground.spaced(i) | (owned && i + 1 == end))
            .last();
        if let Some(first) = first {
            self.phrase_start = first;
            self.organisation = Some(first..end);
        }
    }
}

/// Whether a head is an office that governs a place, so that an unknown word before it is that place.
fn governs(ground: &Ground, head: usize) -> bool {
    ground.is(
        head,
        &[
            "Mayor",
            "Governor",
            "Attorney",
            "Senator",
            "Sheriff",
            "Councilmember",
            "Commissioner",
            "Premier",
            "Representative",
        ],
    )
}

/// "Norhaven Mayor", "West Calloway Mayor": one or two words on no list before such an office.
fn governed(ground: &Ground, start: usize, floor: usize) -> usize {
    let known = Class::GIVEN
        | Class::FAMILY
        | Class::FUNCTION
        | Class::HONORIFIC
        | Class::TITLE
        | Class::MONTH
        | Class::WEEKDAY;
    let word = |i: usize| {
        ground.capital(i)
            && ground.spaced(i)
            && ground.body(i).is_none()
            && !ground.has(i, known)
            && !ground.word(i).ends_with('.')
    };
    (floor.max(start.saturating_sub(2))..start)
        .rev()
        .take_while(|&i| word(i))
        .last()
        .unwrap_or(start)
}

/// Whether the word that opens a sentence can stand before a small head.
fn is_opening(ground: &Ground, i: usize) -> bool {
    let known = Class::GIVEN
        | Class::FAMILY
        | Class::FUNCTION
        | Class::HONORIFIC
        | Class::TITLE
        | Class::CUE_VERB
        | Class::ATTEND_VERB;
    ground.capital(i) && ground.spaced(i) && ground.body(i).is_none() && !ground.has(i, known)
}

/// Offices that only firms have.
fn is_chief(word: &str) -> bool {
    matches!(
        word,
        "CEO"
            | "CFO"
            | "COO"
            | "CTO"
            | "CMO"
            | "Officer"
            | "Founder"
            | "Co-Founder"
            | "Co-founder"
            | "founder"
            | "co-founder"
    )
}

/// "a Customs Modernization Advisor": up to three words on no list between an article and the head.
fn unknown_words(ground: &Ground, start: usize, floor: usize) -> Option<usize> {
    let known = Class::GIVEN | Class::FAMILY | Class::FUNCTION | Class::HONORIFIC | Class::PARTICLE;
    let word = |i: usize| {
        ground.capital(i) && ground.spaced(i) && ground.body(i).is_none() && !ground.has(i, known)
    };
    let first = (floor.max(start.saturating_sub(3))..start)
        .rev()
        .take_while(|&i| word(i))
        .last()?;
    let opened = first > floor && (ground.determiner(first - 1) || ground.is(first - 1, &["as"]));
    opened.then_some(first)
}

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
fn modifies(ground: &Ground, i: usize, capital: bool, distance: usize) -> bool {
    if ground.body(i).is_some() || distance > 6 || !ground.doc.tokens[i].is_word() {
        return false;
    }
    let class = ground.doc.class(i);
    if ground.capital(i) {
        if class.intersects(Class::FUNCTION | Class::HONORIFIC | Class::MONTH | Class::WEEKDAY)
            && !class.intersects(Class::TITLE_MODIFIER)
            || class.intersects(Class::CUE_VERB | Class::SPEECH_ACT | Class::ATTEND_VERB)
        {
            return false;
        }
        return class.intersects(CAPITAL_MODIFIER);
    }
    if class.intersects(Class::FUNCTION | Class::CUE_VERB | Class::ATTEND_VERB | Class::SPEECH_ACT)
    {
        return class.intersects(Class::TITLE_MODIFIER)
            && !class.intersects(Class::CUE_VERB | Class::ATTEND_VERB)
            && !ground.is(i, &["then", "under", "first", "second"]);
    }
    // "former President", "acting Director"; before a small head any noun, two at the most.
    class.intersects(Class::TITLE_MODIFIER)
        || !capital && distance < 2 && ground.lower(i) && !is_participle(ground.word(i))
}

/// Whether a word in lower case ends like a verb in the past or an adverb: "named president", "recently director".
fn is_participle(word: &str) -> bool {
    matches!(word, "contact" | "call" | "reach" | "email" | "calling")
        || word.ends_with("ed")
        || word.ends_with("ly")
}
