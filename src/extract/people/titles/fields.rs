//! What stands before an office and is not read word by word: all the fields of a minister, and the unit before a rank.

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
