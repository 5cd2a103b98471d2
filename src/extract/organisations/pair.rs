//! What goes on behind the head of a name that is called two things: `Marlow Hospital and Clinic`, `Tarn Bank & Trust`.

use super::find::Finds;
use super::run::Stretch;
use crate::extract::lexicon::Class;

/// Heads that stand in pairs, the second of which no body is called alone beside the first.
const PAIRS: &[(&str, &[&str])] = &[
    ("Hospital", &["Clinic", "Clinics"]),
    ("Hospitals", &["Clinics", "Clinic"]),
    ("Colleges", &["Universities"]),
    ("Universities", &["Colleges"]),
    ("Bank", &["Trust"]),
    ("Hotel", &["Spa", "Casino", "Resort"]),
    ("Hotels", &["Resorts"]),
    ("Resort", &["Spa", "Casino"]),
    ("Museum", &["Library", "Gardens", "Garden"]),
    ("Library", &["Museum"]),
    ("Brokers", &["Consultants"]),
];

/// The end of a name that ends at `end` so far, whose head is at `head`, with the second of the pair.
pub(super) fn end(s: &Stretch, head: usize, end: usize, finds: &Finds) -> usize {
    let next = end + 1;
    if !s.is(end, &["and", "&"]) || !s.is_name(next) || finds.is_taken(next) || head == s.lo {
        return end;
    }
    let last = s.word(end - 1);
    let paired = PAIRS
        .iter()
        .any(|(first, seconds)| *first == last && s.is(next, seconds));
    if paired && (!s.is_name(next + 1) || s.is_upper(next + 1)) {
        return next + 1;
    }
    if s.is(end, &["&"]) && !s.titled && head > s.lo && s.is_name(head - 1) {
        return with_ampersand(s, head, end, finds);
    }
    end
}

/// The end of common words behind `&`, as no sentence would join two bodies: `Marlow Fire Department & Rescue Squad`.
fn with_ampersand(s: &Stretch, head: usize, end: usize, finds: &Finds) -> usize {
    let goes_on = |i: &usize| s.is_name(*i) && s.joined(*i) && !finds.is_taken(*i);
    let Some(last) = (end + 1..s.hi).take(5).take_while(goes_on).last() else {
        return end;
    };
    let common = |i: usize| {
        s.is_ordinary(i)
            && !s.is_place(i)
            && !s.is_title(i)
            && !s.is_upper(i)
            && !s.class(i).intersects(Class::GIVEN | Class::FUNCTION)
    };
    // `Canal Department & Lock Department` are two.
    let other = (end + 1..=last).any(|i| s.word(i) == s.word(head));
    let headed = s.class(last).intersects(Class::ORG_HEAD | Class::ORG_WEAK)
        || s.is(last, &["Relations", "Design"])
        || s.word(last).ends_with("ing");
    if last < end + 4 && headed && !other && (end + 1..=last).all(common) {
        last + 1
    } else {
        end
    }
}
