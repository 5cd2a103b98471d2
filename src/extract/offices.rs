//! Offices that only people hold: firms are leaders, partners and managers, too, but no chairmen. Whoever is given one is
//! somebody, whatever the name.

use super::list::List;

/// The last words of such offices, small or with a capital.
static HELD: List = List::of(&[
    "ceo",
    "cfo",
    "coo",
    "cto",
    "cmo",
    "cio",
    "ciso",
    "president",
    "chairman",
    "chairwoman",
    "chairperson",
    "chair",
    "vice-chairman",
    "director",
    "secretary",
    "minister",
    "judge",
    "justice",
    "prosecutor",
    "governor",
    "commissioner",
    "officer",
    "commander",
    "commandant",
    "editor",
    "editor-in-chief",
    "superintendent",
    "professor",
    "founder",
    "co-founder",
    "cofounder",
    "head",
    "chief",
    "vp",
    "svp",
    "evp",
    "executive",
    "dean",
    "general",
    "ambassador",
    "incumbent",
    "treasurer",
    "chancellor",
    "vice-chancellor",
    "spokesperson",
    "spokesman",
    "spokeswoman",
]);

/// Verbs for giving somebody an office, right before the name.
static GIVEN: List = List::of(&[
    "promoted",
    "promotes",
    "promote",
    "appointed",
    "appoints",
    "appoint",
    "named",
    "names",
    "name",
    "elected",
    "elects",
    "hired",
    "hires",
    "elevated",
    "elevates",
    "nominated",
    "nominates",
]);

/// Nouns for it, with an "of" before the name.
static GIFT: List = List::of(&[
    "appointment",
    "promotion",
    "hiring",
    "nomination",
    "election",
    "addition",
]);

/// Whether an office with this last word is one that only people hold. "Attorney" is one, but in small letters a firm of
/// lawyers is the attorney of another.
pub fn is_held_by_people(head: &str) -> bool {
    head == "Attorney" || HELD.has_in_any_case(head)
}

/// Whether a word is a verb for giving somebody an office.
pub fn gives(word: &str) -> bool {
    GIVEN.has_in_any_case(word)
}

/// Whether a word is a noun for giving somebody an office.
pub fn is_gift(word: &str) -> bool {
    GIFT.has_in_any_case(word)
}
