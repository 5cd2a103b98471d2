//! What stands before the head of a title: "Senior Additional", "FBI", "Northern Province".

use std::ops::Range;

use crate::extract::lexicon::Class;
use crate::extract::people::ground::Ground;
use crate::text::token::Kind;

use super::body::{is_brand, is_corporate};
use super::capital::{acts, is_shouted_name};
use super::fields::{fields, joined, parts_rank};
use super::legislator::{is_legislator, is_no_state};
use super::modifier::modifies;
use super::named::is_numbered;
use super::owner::in_full;
use super::place::{county, county_of_state, governed, numbered};

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
            && !parts_rank(ground, start - 1, head)
            && !(is_legislator(ground, head) && is_no_state(ground, start - 1))
        {
            start -= 1;
        }
        // Both their fields are read below, all of a list.
        let minister = ground.is(head, &["Minister"])
            || start < head && capital && ground.is(head, &["Secretary"]);
        if !minister {
            start = joined(ground, start, head, floor).unwrap_or(start);
        }
        start = with_place(ground, numbered(ground, start, floor), head, floor, capital);
        if capital && minister {
            start = fields(ground, start, floor);
        }
        let mut left = Self {
            phrase_start: start,
            title_start: start,
            organisation: None,
        };
        if capital && left.take_brand(ground, head, floor) {
            return left;
        }
        if let Some(start) = left.people_attorney(ground, floor) {
            left.phrase_start = start;
            left.title_start = start;
            return left;
        }
        if start > floor && ground.spaced(start - 1) && !is_legislator(ground, head) {
            // "Acme Ltd (NYSE: ACM) chairman": a ticker between.
            let mut before = ticker_before(ground, start, floor).unwrap_or(start - 1);
            if owns(ground, before) && before > floor {
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
        let small = ground.is(head, &["founder", "co-founder", "owner", "co-owner"])
            || is_chief_at(ground, head);
        if capital && left.take_served(ground, floor)
            || (capital || small) && left.take_led(ground, head)
        {
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
    /// "DIMO General Manager", "UiPath CEO": a word that only a firm writes so, before the office.
    fn take_brand(&mut self, ground: &Ground, head: usize, floor: usize) -> bool {
        let first = self.title_start;
        // "JANE DOE LEADER OF", "SHADOW MINISTER", where all is in capitals.
        let word = ground.word(head);
        let shouted = word.len() > 4 && !word.contains(char::is_lowercase);
        if shouted && (ground.has(first, Class::TITLE_MODIFIER) || is_shouted_name(ground, first)) {
            return false;
        }
        if shouted && first > floor && is_shouted_name(ground, first - 1) {
            return false;
        }
        if first < head && is_brand(ground, first) && !is_legislator(ground, head) {
            self.title_start = first + 1;
            self.organisation = Some(first..first + 1);
            return true;
        }
        let brand = first.wrapping_sub(1);
        if first > floor
            && ground.spaced(brand)
            && (is_brand(ground, brand) || is_numbered(ground, brand))
            && ground.body(brand).is_none()
            && is_corporate(ground, head)
        {
            self.phrase_start = brand;
            self.organisation = Some(brand..first);
            return true;
        }
        false
    }

    /// "Harbour Looms Managing Director Doe", "Harbour Looms Chief Canal Officer Doe": what stands before the office of who leads a
    /// whole firm is the firm, where it is no place, and no word that describes the office.
    fn take_led(&mut self, ground: &Ground, head: usize) -> bool {
        let manager = ground.is(head, &["General"]) && ground.is(head + 1, &["Manager"]);
        let director = ground.is(head, &["Director"])
            && ground.is(head.wrapping_sub(1), &["Managing", "Executive"]);
        let chief = is_chief_at(ground, head);
        if !(manager || director || chief) || self.organisation.is_some() {
            return false;
        }
        // "Global Harbour Chief Executive Officer": what describes the office stands right before it.
        let group = |i: usize| i > self.title_start && ground.is(i, &["Group"]);
        let own = |i: usize| {
            ground.has(i, Class::TITLE_MODIFIER) && !group(i) || ground.is(i, &["chief"])
        };
        let end = (self.title_start..head)
            .rev()
            .find(|&i| !own(i))
            .map_or(self.title_start, |i| i + 1);
        let place = Class::COUNTRY | Class::PLACE | Class::DEMONYM;
        let firm = self.title_start..end;
        let own = &[
            "Deputy",
            "Acting",
            "Former",
            "Interim",
            "Assistant",
            "Senior",
            "Vice",
            "Co",
        ];
        let fits = firm.len() > 1
            && firm.clone().all(|i| ground.capital(i))
            && !ground.is(firm.start, own)
            && !ground.has(end - 1, place);
        // "Tide Chief Technology Officer Doe", where the text begins with "Tide Canals Inc."
        if firm.len() == 1
            && chief
            && ground.capital(head)
            && let Some(whole) = in_full(ground, firm.clone())
        {
            self.title_start = end;
            self.organisation = Some(whole);
            return true;
        }
        if fits {
            self.title_start = end;
            self.organisation = Some(firm);
        }
        fits
    }

    /// "President’s Counsel", "Vice President’s Assistant": the office served is part of the title.
    fn take_served(&mut self, ground: &Ground, floor: usize) -> bool {
        let start = self.title_start;
        if start <= floor + 1
            || ground.doc.kind(start - 1) != Some(Kind::Possessive)
            || !ground.has(start - 2, Class::TITLE)
            || !ground.capital(start - 2)
            || ground.body(start - 2).is_some()
        {
            return false;
        }
        let vice = start > floor + 2
            && ground.has(start - 3, Class::TITLE_MODIFIER)
            && ground.capital(start - 3);
        self.phrase_start = start - 2 - usize::from(vice);
        self.title_start = self.phrase_start;
        true
    }

    /// "Carrow County State's Attorney": an office that has a possessive in it. Where it begins.
    fn people_attorney(&self, ground: &Ground, floor: usize) -> Option<usize> {
        let at = self.phrase_start.checked_sub(2).filter(|i| *i >= floor)?;
        let office = ground.is(
            at,
            &["State", "People", "Commonwealth", "Crown", "King", "Queen"],
        ) && ground.doc.kind(at + 1) == Some(Kind::Possessive)
            && ground.is(self.phrase_start, &["Attorney", "Counsel", "Advocate"]);
        let place = |i: usize| {
            ground.capital(i)
                && ground.spaced(i)
                && (ground.has(i, Class::PLACE | Class::PLACE_HEAD)
                    || ground.is(i + 1, &["County", "City"]))
        };
        let first = (floor..at).rev().take_while(|&i| place(i)).last();
        office.then(|| first.unwrap_or(at))
    }
}

/// Whether the office of somebody who leads a whole firm, or all of its money or technology, has its head at `head`: "CEO",
/// "Chief Harbour Officer", "founder".
fn is_chief_at(ground: &Ground, head: usize) -> bool {
    let chief = &[
        "CEO",
        "CFO",
        "COO",
        "CTO",
        "CMO",
        "CIO",
        "founder",
        "co-founder",
        "Founder",
        "Co-Founder",
        "Co-founder",
        "owner",
        "co-owner",
    ];
    // "chief harbour officer": in small letters only the last word is a head.
    let small = || {
        ground.is(head, &["officer", "executive"])
            && (head.saturating_sub(3)..head).any(|i| ground.is(i, &["chief"]))
    };
    let officer = || {
        ground.is(head, &["Chief"])
            && (ground.is(head + 1, &["Executive"])
                || (head + 2..head + 5)
                    .take_while(|&i| ground.capital(i) || ground.is(i, &["&", "and"]))
                    .any(|i| ground.is(i, &["Officer"])))
    };
    ground.is(head, chief) || small() || officer()
}

/// "Zyntra CEO Doe": whether what stands right before the office of who leads a firm can be that firm.
fn is_led(ground: &Ground, start: usize, head: usize) -> bool {
    start == head && is_chief_at(ground, head) && !ground.determiner(start.wrapping_sub(2))
}

/// Where an office that begins at `start` begins with the place that it governs, or with what opens its sentence.
fn with_place(ground: &Ground, start: usize, head: usize, floor: usize, capital: bool) -> usize {
    let county_named = if capital {
        ground.is(start, &["County", "Parish"])
    } else {
        ground.has(start, Class::PLACE_HEAD)
    };
    if let Some(first) = county_of_state(ground, start, floor).filter(|_| capital) {
        first
    } else if capital && governs(ground, head) {
        let mut start = governed(ground, start, floor);
        let new = start > floor
            && ground.is(start - 1, &["New"])
            && ground.is(start, &["York", "Jersey", "Mexico", "Hampshire"]);
        start -= usize::from(new);
        county(ground, start, floor)
    } else if !capital && start == floor + 1 && start == head && is_opening(ground, floor) {
        // "Sporting director Doe": the capital is the sentence's.
        floor
    } else if county_named {
        county(ground, start, floor)
    } else if capital && !is_legislator(ground, head) && !is_led(ground, start, head) {
        unknown_words(ground, start, floor).unwrap_or(start)
    } else {
        start
    }
}

/// Whether token `i` makes an owner of what stands before it: "Acme's president", "Acme Labs' president".
fn owns(ground: &Ground, i: usize) -> bool {
    let plural = ground.is(i, &["'", "’"]) && i > 0 && ground.word(i - 1).ends_with(['s', 'S']);
    ground.doc.kind(i) == Some(Kind::Possessive)
        || plural && ground.doc.tokens[i - 1].span.end == ground.doc.tokens[i].span.start
}

/// The token before a ticker in brackets that ends right before `start`.
fn ticker_before(ground: &Ground, start: usize, floor: usize) -> Option<usize> {
    if !ground.is(start - 1, &[")"]) {
        return None;
    }
    let open = (start.saturating_sub(16).max(floor + 1)..start - 1)
        .rev()
        .find(|&i| ground.is(i, &["("]))?;
    let ticker = (open + 1..start - 1).any(|i| ground.is(i, &[":"]));
    // "Marlow Police Department (MPD) Officer"
    let acronym = open + 3 == start
        && ground.body(open - 1).is_some()
        && !ground.word(open + 1).contains(char::is_lowercase);
    (ticker || acronym).then_some(open - 1)
}

/// Whether a head is an office that governs a place, so that an unknown word before it is that place.
fn governs(ground: &Ground, head: usize) -> bool {
    ground.is(
        head,
        &[
            "Mayor",
            "Governor",
            "Attorney",
            "Sheriff",
            "Councilmember",
            "Commissioner",
            "Premier",
            "Governors",
            "Mayors",
            "Sheriffs",
        ],
    )
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

/// "a Customs Modernization Advisor": up to three words on no list between an article and the head.
fn unknown_words(ground: &Ground, start: usize, floor: usize) -> Option<usize> {
    let known = Class::GIVEN | Class::FAMILY | Class::FUNCTION | Class::HONORIFIC | Class::PARTICLE;
    let word = |i: usize| {
        ground.capital(i)
            && ground.spaced(i)
            && ground.body(i).is_none()
            && !ground.has(i, known)
            && !ground.is(i, &["DC", "D.C."])
            && !acts(ground, i)
    };
    let first = (floor.max(start.saturating_sub(3))..start)
        .rev()
        .take_while(|&i| word(i))
        .last()?;
    // What stands before the words must be of the sentence, not another name: an article, "by", a comma, "and".
    let opened = first > floor
        && (ground.determiner(first - 1)
            || ground.lower(first - 1) && ground.has(first - 1, Class::FUNCTION)
            || ground.is(first - 1, &[",", ";", ":"]));
    opened.then_some(first)
}
