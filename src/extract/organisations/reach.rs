//! How far a name reaches to the left of its head.

use super::run::Stretch;
use crate::extract::lexicon::Class;

/// Whether a word is too far before the head to be of its name; fields in a row reach further, and the chamber before
/// them: `Senate Canals, Ports, Labor and Trade Committee`.
pub(super) fn too_far(s: Stretch, i: usize, start: usize, head: usize) -> bool {
    let row = s.is(start, &[","]) || s.is(start + 1, &[","]);
    head - i > if row { 14 } else { 7 }
}

/// `President Jane Toas Canal Task Force`: whose it is, the apostrophe lost.
pub(super) fn owned_by_person(s: Stretch, i: usize) -> bool {
    s.apostrophes_lost
        && i > s.lo + 1
        && s.word(i).ends_with('s')
        && s.class(i).is_empty()
        && s.class(i - 1).contains(Class::GIVEN)
        && s.class(i - 2).contains(Class::TITLE)
}

/// `Canals, Ports and Trade (CPT) Committee`: whether an acronym in brackets ends at `i`, inside the name.
pub(super) fn bracketed(s: Stretch, i: usize, head: usize) -> bool {
    s.is(head, &["Committee", "Subcommittee"])
        && i > s.lo + 3
        && s.is(i, &[")"])
        && s.is_upper(i - 1)
        && s.is(i - 2, &["("])
        && s.is_name(i - 3)
}
