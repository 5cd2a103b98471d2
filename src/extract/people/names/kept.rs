//! Words that stay in a name though they end names elsewhere: nicknames, and family names that places are called by.

use std::ops::Range;

use crate::extract::lexicon::Class;
use crate::extract::people::ground::Ground;
use crate::text::token::Kind;

/// Whether token `i` of a name stands in quotation marks within it: "Jane “The Voice” Doe". A nickname is any word.
pub fn is_nickname(ground: &Ground, name: &Range<usize>, i: usize) -> bool {
    let mark = |i: usize, kind: Kind| ground.doc.kind(i) == Some(kind);
    i > name.start + 1
        && (name.start + 1..i).any(|k| mark(k, Kind::Open))
        && (i + 1..name.end).any(|k| mark(k, Kind::Close))
}

/// Whether a word that ends the names of things or places may be a family's where a person is spoken of: "Bond", "Camp" is
/// one, "County" is none.
pub fn may_be_family(ground: &Ground, i: usize) -> bool {
    let families = &[
        "Camp", "Range", "Ridge", "Cove", "Dale", "Pond", "Grove", "Bridge", "Land",
    ];
    !ground.has(i, Class::ORG_HEAD | Class::ORG_WEAK)
        && (!ground.has(i, Class::PLACE_HEAD) || ground.is(i, families))
}

/// By what nothing but a person is addressed, right before the name.
pub const ADDRESSES: &[&str] = &[
    "Judge",
    "Justice",
    "Senator",
    "Sen.",
    "Rep.",
    "Congressman",
    "Mr.",
    "Ms.",
    "Mrs.",
];
