//! Capitalised runs that are no body's name by their own words: countries, peoples, operations, products.

use std::ops::Range;

use super::run::Stretch;
use crate::extract::lexicon::Class;

/// Whether a name is of what somebody sells whom everyone knows: `Apple Podcasts`, `Google Pay`.
pub(super) fn is_product(s: &Stretch, name: &Range<usize>) -> bool {
    let sellers = &[
        "Apple",
        "Google",
        "Amazon",
        "Microsoft",
        "YouTube",
        "Samsung",
    ];
    let sold = &[
        "Music",
        "Podcasts",
        "Podcast",
        "Pay",
        "Wallet",
        "Play",
        "Video",
        "Maps",
        "TV",
        "Store",
        "Teams",
        "Azure",
        "Prime",
        "Ads",
        "Analytics",
        "Fire",
        "Kindle",
        "Reviews",
        "Office",
        "Books",
    ];
    let second = name.start + 1;
    name.len() > 1 && s.is(name.start, sellers) && s.is(second, sold)
        || s.is(name.start, &["App", "Google", "Apple"]) && s.is(second, &["App", "Store"])
}

/// Whether the last word of a run makes it a part of something, `Phase III`, or what is traded.
pub(super) fn ends_in_no_body(s: &Stretch, last: usize) -> bool {
    let part = &["II", "III", "IV", "VI", "VII"];
    s.is(last, part) || s.is(last, &["ETF", "ETFs", "Token", "Tokens"])
}

/// Whether a run of several words has a post in it or begins as what is no body does: `Justice Roe`, `Operation Quay`.
pub(super) fn is_nobodys(s: &Stretch, name: &Range<usize>) -> bool {
    let posts = &["Attorney", "Justice", "Judge", "Attorneys"];
    let things = &["Project", "Operation", "Team", "Day", "World", "Class"];
    s.is(name.start, things) || name.clone().any(|i| s.is(i, posts))
}

/// Whether a name is a country's: `the Italian Republic`, `the Republic of India`.
pub(super) fn is_state(s: &Stretch, name: &Range<usize>) -> bool {
    let last = name.end - 1;
    let described = || {
        name.len() > 1
            && (s.class(last - 1).contains(Class::DEMONYM)
                || s.is(last - 1, &["Socialist", "Democratic", "Islamic", "Federal"]))
    };
    s.is(last, &["Republic"]) && described()
        || s.is(last, &["Republic", "Kingdom"]) && s.is(name.end, &["of"])
}

/// Whether a name is a people's, with what belongs to the office behind it: `Sri Lankan`, `Indian Vice` before President.
pub(super) fn is_people(s: &Stretch, name: &Range<usize>) -> bool {
    if !s.is_place(name.start) && !s.document.sites.phrases.contains(name.start) {
        return false;
    }
    let rank = &["Vice", "Deputy", "Prime", "Foreign", "Former", "Acting"];
    let end = name.end - usize::from(name.len() > 1 && s.is(name.end - 1, rank));
    (1..=3).contains(&(end - name.start))
        && s.document
            .class_of(name.start..end)
            .intersects(Class::DEMONYM | Class::COUNTRY)
}
