//! Possessives that have lost their apostrophe, which part a body from one of its own parts: `the Justice Departments
//! Criminal Division`.

use super::hint::Hint;
use super::run::Stretch;
use crate::extract::lexicon::Class;
use crate::extract::words::{hint, look_up};

/// What services are of that have parts of their own.
pub(super) const SERVED: &[&str] = &["Secret", "Revenue", "Postal", "Marshals", "Investigative"];

/// Whether the word at `i` is a possessive whose apostrophe was lost: `the Justice Departments Criminal Division`,
/// `the FBIs Tampa Division`, `Homeland Securitys Office`.
pub(super) fn lost_apostrophe(s: &Stretch, i: usize) -> bool {
    let Some(owner) = s.word(i).strip_suffix('s') else {
        return false;
    };
    // "Customs Enforcements (CE) Office of Canals"
    let bracket = s.is(i + 1, &["("]) && s.is_upper(i + 2) && s.is(i + 3, &[")"]);
    let next = if bracket { i + 4 } else { i + 1 };
    if !s.is_name(next) || owner.len() < 2 || hint(owner).contains(Hint::OWNER) {
        return false;
    }
    let acronym = owner.bytes().all(|b| b.is_ascii_uppercase() || b == b'-');
    // `the Bureau of Investigations Quay Office`
    let bureau = s.is(i, &["Investigations"])
        && i > s.lo + 1
        && s.is(i - 1, &["of"])
        && s.is(i - 2, &["Bureau"]);
    // `the Secret Services Uniformed Division`
    let service = s.is(i, &["Services"]) && i > s.lo && s.is(i - 1, SERVED);
    // `the U.S. Attorneys Offices Fraud Unit`, `the United Kingdoms Fraud Office`
    let service = service
        || s.is(i, &["Offices"]) && i > s.lo && s.is(i - 1, &["Attorneys", "Sheriffs"])
        || s.is(i, &["Kingdoms"]) && i > s.lo && s.is(i - 1, &["United"]);
    // `the Customs Department`: a word of its own.
    let unknown = (s.class(i).is_empty() || s.class(i) == Class::COMMON | Class::EVERYDAY)
        && !s.is(i, &["Customs"])
        && owner.len() > 4
        && !owner.ends_with('s')
        && may_own(look_up(owner));
    // `the Department of States Canal Service`
    let head = s.is(i, &["States"])
        && s.is(i.wrapping_sub(1), &["of"])
        && s.is(i.wrapping_sub(2), &["Department"]);
    let field = s.apostrophes_lost
        && (s.hint(i, Hint::LOST_POSSESSIVE)
            || hint(owner).contains(Hint::FIELD)
                && !s.hint(i, Hint::FIELD)
                && s.is(i.wrapping_sub(1), &["of"]));
    acronym || bureau || service || head || unknown || field
}

/// Whether a word of these classes names a portfolio, an officer or a place that has bodies of its own.
fn may_own(class: Class) -> bool {
    class.intersects(Class::COMMON | Class::TITLE | Class::COUNTRY | Class::PLACE)
        && !class.contains(Class::EVERYDAY)
}
