//! What stands before an office and is not read word by word: all the fields of a minister, the two
//! areas of a manager, and the unit before a rank.

use crate::extract::lexicon::Class;
use crate::extract::people::ground::Ground;

/// Whether the body whose head is token `i` ends before a rank: "Director of the Canal Unit Major Doe".
pub(super) fn parts_rank(ground: &Ground, i: usize, head: usize) -> bool {
    let bodies = &[
        "Unit",
        "Division",
        "Secretariat",
        "Department",
        "Ministry",
        "Board",
        "Authority",
        "Office",
    ];
    ground.has(head, Class::RANK) && !ground.has(head, Class::TITLE) && ground.is(i, bodies)
}

/// "Foreign Affairs, Ports and Tourism Minister": where the first of the fields stands that an "and" joins to the last.
pub(super) fn fields(ground: &Ground, start: usize, floor: usize) -> usize {
    let other = Class::TITLE | Class::GIVEN | Class::HONORIFIC | Class::FUNCTION;
    let word = |i: usize| {
        ground.capital(i)
            && ground.body(i).is_none()
            && (ground.has(i, Class::COMMON) || ground.is_abstract(i))
            && !ground.has(i, other)
    };
    let field = |end: usize| (floor..end).rev().take(4).take_while(|&i| word(i)).last();
    let joint = start.wrapping_sub(1);
    if start < floor + 2 || !ground.is(joint, &["and", "&"]) || !word(start) {
        return start;
    }
    let Some(mut first) = field(joint) else {
        return start;
    };
    while first > floor + 1
        && ground.is(first - 1, &[","])
        && let Some(before) = field(first - 1)
    {
        first = before;
    }
    first
}

/// Where a title with two areas begins: "Doe, Research and Intelligence Manager", "Doe, chief science and medical officer".
pub(super) fn joined(ground: &Ground, start: usize, head: usize, floor: usize) -> Option<usize> {
    if start >= head
        || start < floor + 3
        || !ground.is(start - 1, &["and", "&"])
        || ground.is(head, &["Justice"])
        // "of the Carrow, Ohio, Division and Special Agent Doe": the end of a body.
        || ground.is(start - 2, &["Division", "Office", "Region", "Section", "Branch"])
    {
        return None;
    }
    // "Health and Human Services Secretary Doe"
    if ground.is(start, &["Human", "Urban"]) && ground.is(start - 2, &["Health", "Housing"]) {
        return Some(start - 2);
    }
    let opened = |i: usize| {
        i > floor
            && (ground.is(i - 1, &[",", "as", ":", "-", "–"])
                || ground.determiner(i - 1)
                // "Managing Director and Canal & Harbour Leader"
                || ground.is(i - 1, &["and"])
                    && ground.is(start - 1, &["&"])
                    && ground.has(i - 2, Class::TITLE))
    };
    let field = |i: usize| {
        ground.spaced(i)
            && ground.body(i).is_none()
            && !ground.has(i, Class::TITLE | Class::GIVEN | Class::FAMILY)
            && (ground.has(i, Class::COMMON | Class::TITLE_MODIFIER) || ground.is_abstract(i))
    };
    if !ground.capital(head) {
        let chief = start - 3;
        let fits = ground.is(chief, &["chief"]) && ground.lower(start - 2) && opened(chief);
        return fits.then_some(chief);
    }
    let first = (floor.max(start.saturating_sub(4))..start - 1)
        .rev()
        .take_while(|&i| ground.capital(i) && field(i))
        .last()?;
    // "Assistant Parks and Recreation Director Doe" begins with what no body begins with.
    (opened(first) || ground.is(first, &["Assistant", "Deputy", "Associate"])).then_some(first)
}
