//! Headings that introduce a body: `About Acme at Work`.

use std::ops::Range;

use super::find::Finds;
use super::run::Stretch;
use super::spelling::{is_numbered, is_part_number};
use crate::extract::lexicon::Class;

/// The end of a heading `About Acme at Work`, which is the name whatever its words are: at the colon or where the
/// paragraph ends.
pub(super) fn heading_end(s: &Stretch, start: usize, finds: &Finds) -> Option<usize> {
    let mut end = start;
    while end < s.hi && end - start < 8 && !finds.is_taken(end) {
        let small = s.class(end).intersects(Class::FUNCTION | Class::PARTICLE)
            || s.is(end, &["&", "+", "-"])
            || s.is_possessive(end);
        let inside = small && end > start;
        if !s.is_name(end) && !inside {
            break;
        }
        end += 1;
    }
    let close = end + usize::from(s.is(end, &["®", "™"]));
    let closed = s.is(close, &[":"]) || close == s.hi && s.ends_paragraph();
    (closed && start > s.lo && start - 1 == s.lo && s.is_name(end - 1)).then_some(end)
}

/// Whether the paragraph below the heading begins with the same words.
pub(super) fn is_introduced(s: &Stretch, name: Range<usize>) -> bool {
    let document = s.document;
    let below = s.hi + usize::from(document.is(s.hi, &["The"]));
    !name.is_empty()
        && !s.is(name.start - 1, &["the", "The"])
        && !name
            .clone()
            .any(|i| is_part_number(s.word(i)) && !is_numbered(s, i))
        && name.clone().enumerate().all(|(k, i)| {
            let (a, b) = (document.word(i), document.word(below + k));
            a == b || s.is_upper(i) && a.eq_ignore_ascii_case(b)
        })
}
