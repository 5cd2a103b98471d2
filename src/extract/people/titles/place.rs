//! The place that an office governs, right before it: "Norhaven Mayor", "Carrow County Sheriff"; and the place of a dateline,
//! which is none.

use crate::extract::lexicon::Class;
use crate::extract::people::ground::Ground;
use crate::text::token::Kind;

use super::capital::{acts, shouts_place};

/// "Norhaven Mayor", "West Calloway Mayor": one or two words on no list before such an office.
pub(super) fn governed(ground: &Ground, start: usize, floor: usize) -> usize {
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
            && !acts(ground, i)
            && !ground.word(i).ends_with('.')
            && !ground.is(i, &["DC", "C", "Act"])
            && !shouts_place(ground, i)
            && !(i > floor
                && ground.spaced(i - 1)
                && ground.capital(i - 1)
                && ground.has(i - 1, Class::GIVEN | Class::TITLE))
    };
    (floor.max(start.saturating_sub(2))..start)
        .rev()
        .take_while(|&i| word(i))
        .last()
        .unwrap_or(start)
}

/// "former Tate County Sheriff": the county's name, though a person may have it, and what stands before it.
pub(super) fn county(ground: &Ground, start: usize, floor: usize) -> usize {
    let name = start.wrapping_sub(1);
    let named = start > floor
        && ground.is(start, &["County", "Parish"])
        && ground.capital(name)
        && ground.spaced(name)
        && ground.body(name).is_none()
        && !ground.has(
            name,
            Class::FUNCTION | Class::HONORIFIC | Class::TITLE | Class::MONTH,
        )
        && !shouts_place(ground, name);
    if !named {
        return start;
    }
    // "San Carrow County", "Los Carrow County"
    let opener = &[
        "San", "Santa", "Santo", "Los", "Las", "El", "La", "Del", "De", "St.", "St", "Saint",
        "Fort", "New", "Palm", "Contra", "Prince", "King",
    ];
    let opened = name > floor && ground.is(name - 1, opener) && ground.spaced(name - 1);
    let name = name - usize::from(opened);
    let former = name > floor && ground.is(name - 1, &["former", "Former"]);
    name - usize::from(former)
}

/// "Tate County, Miss., Deputy Sheriff": where the county begins that stands with its state before an office at `start`.
pub(super) fn county_of_state(ground: &Ground, start: usize, floor: usize) -> Option<usize> {
    let dot = usize::from(ground.is(start.wrapping_sub(2), &["."]));
    let state = start.checked_sub(2 + dot).filter(|i| *i > floor + 2)?;
    let county = state - 2;
    let fits = ground.is(start - 1, &[","])
        && ground.capital(state)
        && (ground.has(state, Class::PLACE) || ground.word(state).ends_with('.'))
        && ground.is(state - 1, &[","])
        && ground.is(county, &["County", "Parish"]);
    fits.then(|| self::county(ground, county, floor))
        .filter(|first| *first < county)
}

/// "Tate County District 3 Commissioner": where the county or the city begins whose numbered district stands before an
/// office at `start`, or the district where neither is named.
pub(super) fn numbered(ground: &Ground, start: usize, floor: usize) -> usize {
    let Some(district) = start.checked_sub(2).filter(|i| *i >= floor) else {
        return start;
    };
    let fits = ground.doc.kind(start - 1) == Some(Kind::Number)
        && ground.spaced(start - 1)
        && ground.is(district, &["District", "Precinct", "Ward", "Seat"]);
    if !fits {
        return start;
    }
    let head = district.wrapping_sub(1);
    let governs = district > floor && ground.is(head, &["County", "City", "Parish"]);
    if governs && ground.body(head).is_none() {
        county(ground, head, floor)
    } else {
        district
    }
}
