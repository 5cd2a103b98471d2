//! The fields that a body is for, in a list: `Urban Development, Construction and Housing`.

use super::complement::complement_end;
use super::find::Finds;
use super::head::{abstract_noun, opens_office};
use super::hint::Hint;
use super::noun::is_strong;
use super::run::Stretch;
use crate::extract::lexicon::Class;

/// Grows a complement over a list of fields: `Urban Development, Construction and Housing`.
pub(super) fn list_end(s: &Stretch, start: usize, end: usize, finds: &Finds) -> usize {
    let mut at = end;
    let mut good = end;
    // Where the list ended before its last `and`.
    let mut before = end;
    let several = s.is(start.wrapping_sub(2), &["Departments", "Ministries"]);
    if s.is_place(start) || s.is_upper(end - 1) {
        return end;
    }
    for _ in 0..8 {
        let comma = s.is(at, &[","]);
        let mut next = at + usize::from(comma);
        let and = s.is(next, &["and", "&"]);
        next += usize::from(and);
        // `Departments of State and the Treasury`
        next += usize::from(and && several && s.is(next, &["the"]));
        // Before `and` any field will do, in a list with commas only a known one.
        let known = s.is(next, &["Cooperative", "Corporate", "Local"]) && s.is_name(next + 1);
        let fits = if and {
            known || is_field(s, next) && !s.hint(next, Hint::RANKED)
        } else {
            comma && (known || abstract_noun(s, next))
        };
        // `the Chapter and Most Venerable`
        let honoured =
            s.is(next, &["Most", "Right"]) && s.class(next + 1).contains(Class::HONORIFIC);
        // `Office of Ports and Office of Canals` are two.
        if !fits || honoured || opens_office(s, next) || finds.is_taken(next) {
            break;
        }
        let segment = complement_end(s, next, start, finds);
        // `Department of Labor and Labor Secretary Jane Roe`
        let post = s.is_title(segment) && s.word(next) == s.word(start);
        // `Provincial Councils and Local Government` are fields.
        let field = |i: usize| {
            s.hint(i, Hint::KIND)
                || s.is(i, &["Government"]) && s.is(i - 1, &["Local", "Provincial"])
                || s.is(i, &["Administration"]) && s.is(i - 1, &["Public"])
                || s.is(i, &["Cooperative", "Co-operative", "Corporate"]) && s.is_name(i + 1)
        };
        // `Council of Juvenile and Family Court Judges`
        let people = s.hint(segment - 1, Hint::GOVERNED) && s.word(segment - 1).ends_with('s');
        let body = !people && (next..segment).any(|i| is_strong(s, i) && !field(i));
        // `Eye Bank of Marlow and Quay Canal Center`
        let own = segment - next > 2
            && start > s.lo + 2
            && s.is_name(start - 3)
            && !s.is(start - 2, &["Department", "Ministry", "Office", "Division"])
            && !abstract_noun(s, start)
            && s.class(segment - 1).contains(Class::ORG_WEAK);
        // `Department of Housing and Urban Development's` is one, `Department of Ports and Roe's` are not.
        let owner = s.is_possessive(segment)
            && !(and && abstract_noun(s, start) && (next..segment).all(|i| abstract_noun(s, i)));
        if body || own || owner || post {
            // `Office of Canal Affairs and Boat Crime and Quay Rights Section`: the last field is the section's.
            let section = s.is(segment - 1, &["Section", "Unit", "Branch"]);
            if body && section && and && !comma && at == good && good > before {
                good = before;
            }
            break;
        }
        at = segment;
        if and {
            before = good;
            good = segment;
            if !s.is(at, &[",", "and"]) && !several {
                break;
            }
        }
    }
    good
}

/// Whether the word may name a field, known or not: capitalised, and no person, place, title or acronym.
fn is_field(s: &Stretch, i: usize) -> bool {
    let other = Class::GIVEN
        | Class::FAMILY
        | Class::HONORIFIC
        | Class::ORG_HEAD
        | Class::FUNCTION
        | Class::RANK;
    abstract_noun(s, i)
        || s.is_name(i)
            && s.word(i).len() > 3
            && !s.is_upper(i)
            && !s.is_place(i)
            && !s.is_title(i)
            && !s.ends_name(i)
            && !s.hint(i, Hint::STARTER)
            && !s.class(i).intersects(other)
}
