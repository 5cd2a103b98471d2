//! The firm that an office belongs to by a possessive or by standing right behind it, where no pass took it for a body.

use std::ops::Range;

use super::body::is_corporate;
use super::capital::is_country;
use super::employed::begins_holder;
use super::left::Left;
use crate::extract::lexicon::Class;
use crate::extract::people::ground::Ground;
use crate::text::token::Kind;

impl Left {
    /// "Rogue's Chief Architect", "Rogue CEO": a name that no pass took for a body, where only a body can own the office.
    pub(super) fn take_owner(&mut self, ground: &Ground, head: usize, floor: usize) {
        let start = self.phrase_start;
        let owned = start > floor + 1 && ground.doc.kind(start - 1) == Some(Kind::Possessive);
        let end = if owned { start - 1 } else { start };
        let last_head = (head..head + 4)
            .take_while(|&i| ground.has(i, Class::TITLE | Class::TITLE_MODIFIER))
            .last();
        // "Medicare chief Doe", "Rogue spokesman Doe"
        let speaks = start == head
            && ground.capital(head + 1)
            && ground.is(
                head,
                &["chief", "boss", "spokesman", "spokeswoman", "spokesperson"],
            );
        let firm = speaks
            || last_head.is_some_and(|i| is_chief(ground.word(i)))
            || is_small_chief(ground, start, head)
            || !owned && is_proprietor(ground, head) && (start..head).all(|i| ground.capital(i));
        // "Jane Doe Founder of Acme", where the comma was left out: who holds the office, and no owner.
        let holder = !owned
            && end > floor + 1
            && ground.has(end - 2, Class::GIVEN)
            && ground.capital(end - 2)
            && ground.spaced(end - 2)
            && ground.body(end - 1).is_none()
            && (ground.is(head + 1, &["of", "at", "&", "and"])
                || last_head.is_some_and(|last| !begins_holder(ground, last + 1)));
        let small = || owned && is_apposed(ground, start, head, floor);
        if !(owned && ground.capital(start) || firm || small()) || holder {
            return;
        }
        // "Saudi Arabia's King", "Jane Doe's Special Envoy"
        let pair = end > floor + 1 && ground.spaced(end - 2) && ground.capital(end - 2);
        if owned && pair && (is_country(ground, end - 2) || ground.has(end - 2, Class::GIVEN)) {
            return;
        }
        let Some(first) = name_before(ground, floor, end, owned, last_head) else {
            return;
        };
        self.phrase_start = first;
        // "Zyntra Book Shop owner Doe"
        if is_proprietor(ground, head) {
            self.title_start = head;
            self.organisation = Some(first..head);
        } else {
            self.organisation = Some(in_full(ground, first..end).unwrap_or(first..end));
        }
    }
}

/// "Jane Doe, Zyntra's chairman": whether an office in small letters at `start` that only firms have, with its head at `head`,
/// stands with its owner behind the comma of a name.
fn is_apposed(ground: &Ground, start: usize, head: usize, floor: usize) -> bool {
    let heads = &[
        "chairman",
        "chairwoman",
        "president",
        "founder",
        "co-founder",
        "director",
        "spokesman",
        "spokeswoman",
        "spokesperson",
    ];
    let owner = start - 1;
    let comma = (floor.max(owner.saturating_sub(5))..owner)
        .rev()
        .take_while(|&i| ground.capital(i) || ground.is(i, &[","]))
        .find(|&i| ground.is(i, &[","]));
    ground.is(head, heads)
        && comma.is_some_and(|i| i > floor && ground.capital(i - 1) && ground.capital(i + 1))
}

/// Where the name of an owner begins that ends before token `end`: up to three words on no list, or, "Jane Doe, Blue
/// Harbour's VP of", two to four common ones that are all that stands behind a comma.
fn name_before(
    ground: &Ground,
    floor: usize,
    end: usize,
    owned: bool,
    head: Option<usize>,
) -> Option<usize> {
    let person = Class::GIVEN
        | Class::FAMILY
        | Class::FUNCTION
        | Class::HONORIFIC
        | Class::COUNTRY
        | Class::DEMONYM
        | Class::TITLE
        | Class::MONTH
        | Class::WEEKDAY;
    let place = Class::PLACE | Class::PLACE_HEAD;
    let run = |most: usize, other: Class| {
        let word = |i: usize| {
            // "its First-Ever Chief Canal Officer"
            let praised = ground.word(i).starts_with("First-");
            ground.capital(i) && ground.body(i).is_none() && !ground.has(i, other) && !praised
        };
        (floor.max(end.saturating_sub(most))..end)
            .rev()
            .take_while(|&i| word(i) && ground.spaced(i) | (owned && i + 1 == end))
            .last()
    };
    let strange = run(3, person | place | Class::COMMON);
    if strange.is_some_and(|first| !ground.capital(first.wrapping_sub(1))) {
        return strange;
    }
    let listed = |first: &usize| {
        owned
            && (end - first > 1 || !is_common_firm(ground.word(*first)))
            && ground.is(first.wrapping_sub(1), &[","])
            && !ground.has(end - 1, place)
            && head.is_some_and(|head| is_corporate(ground, head))
    };
    run(4, person).filter(listed).or(strange)
}

/// The whole name of a firm that is called by its first word alone, a common one: "Onsite" where the text begins with
/// "Onsite Workshops Inc."
pub(super) fn in_full(ground: &Ground, owner: Range<usize>) -> Option<Range<usize>> {
    let first = ground.word(owner.start);
    let common = owner.len() == 1 && ground.has(owner.start, Class::COMMON);
    let whole = |b: &Range<usize>| b.len() > 1 && ground.word(b.start) == first;
    common.then(|| ground.early_body(whole)).flatten()
}

/// Whether the office is the owner's, in small letters.
fn is_proprietor(ground: &Ground, head: usize) -> bool {
    ground.is(head, &["owner", "co-owner"])
}

/// What a firm may be called without its name.
fn is_common_firm(word: &str) -> bool {
    matches!(
        word,
        "Company"
            | "Firm"
            | "Agency"
            | "Organization"
            | "Organisation"
            | "Corporation"
            | "Department"
            | "State"
            | "City"
            | "County"
            | "Country"
            | "Nation"
    )
}

/// "former Acme chief financial officer", "Acme's chief executive": whether the office in small letters from `start` to its
/// head is a chief officer's.
fn is_small_chief(ground: &Ground, start: usize, head: usize) -> bool {
    ground.is(start, &["chief"])
        && start < head
        && ground.is(head, &["officer", "executive", "economist", "scientist"])
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
            | "CIO"
            | "founder"
            | "co-founder"
    )
}
