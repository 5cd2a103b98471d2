//! School districts that go by their town and a number: `Marlow R-IV`, `Tarn C-2`, `Quay #39`.

use super::find::Finds;
use super::run::{Stretch, each};
use crate::text::token::Kind;

/// How many of them make a list of districts, in which a town stands for its own.
const LIST: usize = 4;

/// Finds districts with a number, in releases that speak of school districts.
pub(super) fn find(stretches: &[Stretch], finds: &mut Finds) {
    let schools = each(stretches, |sites| &sites.heads).any(|(s, i)| {
        s.is(i, &["school", "School"])
            && s.is(i + 1, &["district", "districts", "District", "Districts"])
    });
    if !schools {
        return;
    }
    let mut found = 0;
    for s in stretches {
        for i in s.lo + 1..s.hi {
            if let Some(end) = number_end(s, i)
                && finds.add(start_of(s, i)..end, "numbered-district", i..end)
            {
                found += 1;
            }
        }
    }
    if found >= LIST {
        for s in stretches {
            towns(s, finds);
        }
    }
}

/// The end of the number that a district at `i` has.
fn number_end(s: &Stretch, i: usize) -> Option<usize> {
    if !s.is_name(i - 1) && !s.is(i - 1, &["Co."]) || s.ends_name(i - 1) {
        return None;
    }
    let sign = s.is(i, &["#"]) && s.document.kind(i + 1) == Some(Kind::Number);
    if sign {
        return Some(i + 2);
    }
    let (kind, number) = s.word(i).split_once('-')?;
    let roman = !number.is_empty() && number.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'));
    let digit = number.len() == 1 && number.bytes().all(|b| b.is_ascii_digit());
    (matches!(kind, "R" | "C") && (roman || digit)).then_some(i + 1)
}

/// Where the town's name starts whose district's number is at `number`.
fn start_of(s: &Stretch, number: usize) -> usize {
    let mut start = number;
    while start > s.lo && number - start < 4 && s.is_name(start - 1) && !s.ends_name(start - 1) {
        start -= 1;
    }
    s.trim_start(start..number).start.min(number - 1)
}

/// Finds the towns that stand in the list with nothing but an amount: `; Marlow: $5,000`.
fn towns(s: &Stretch, finds: &mut Finds) {
    for colon in s.lo + 1..s.hi {
        if !s.is(colon, &[":"]) || !s.is(colon + 1, &["$"]) {
            continue;
        }
        let start = start_of(s, colon);
        let opens = start == s.lo || s.is(start - 1, &[";", ":", "and"]);
        if opens && s.is_name(start) {
            finds.add(start..colon, "numbered-district", start..colon);
        }
    }
}
