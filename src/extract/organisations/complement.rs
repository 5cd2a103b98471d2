//! What follows a head noun and belongs to the name: further heads, and `of`, `for`, `on` with what they govern.

use super::acronym::stands_for;
use super::committee::{fields_end, is_committee};
use super::fields::list_end;
use super::find::Finds;
use super::head::{abstract_noun, owns};
use super::hint::Hint;
use super::holder;
use super::known::is_known;
use super::members::{is_committees, is_of_several, leads_to_division};
use super::noun::is_strong;
use super::pair;
use super::parent::lost_apostrophe;
use super::run::{REACH, Stretch};
use crate::extract::lexicon::Class;
use crate::text::token::{Kind, Shape};

/// The end of the name whose head is at `head`.
pub(super) fn after(s: &Stretch, head: usize, modified: bool, finds: &Finds) -> usize {
    let mut end = head + 1;
    if lost_apostrophe(s, head) || s.is_possessive(end) {
        return end;
    }
    // `Revenue Service-Criminal Investigation`
    let glued = s.class(head).is_empty() && s.word(head).contains('-');
    let first = end;
    end = chained(s, end, finds);
    if glued && end == first && s.is(end, &["Investigation", "Investigations"]) {
        return end + 1;
    }
    // A head that takes what it governs: `Ministry of Finance`, `Institute for Policy Studies`.
    while end - head < 2 * REACH
        && let Some(next) = governed(s, end, modified, finds)
    {
        let more = chained(s, next, finds);
        end = more;
    }
    pair::end(s, head, end, finds)
}

/// Grows `end` over capitalised words that lead to a further head: `Senate` `Energy Committee`.
fn chained(s: &Stretch, end: usize, finds: &Finds) -> usize {
    if lost_apostrophe(s, end - 1) {
        return end;
    }
    let chamber = s.is(end - 1, &["Senate", "House"]);
    let mut best = end;
    let mut i = end;
    while i < s.hi && i - end < REACH {
        if finds.is_taken(i) {
            break;
        }
        if s.hint(i, Hint::LOST_POSSESSIVE) && i > end && lost_apostrophe(s, i) {
            // `Justice Department Criminal Divisions Fraud Section`
            return i + 1;
        }
        if s.is_name(i) && !s.ends_name(i) && !s.is_title(i) && !s.is(i, &["The", "A"]) {
            // `Marlow Heart Association Center for Hearts`
            let complemented = s.is(i + 1, &["for", "of"])
                && s.is_name(i + 2)
                && s.class(end - 1).contains(Class::ORG_HEAD);
            let weak = s.class(i).contains(Class::ORG_WEAK)
                && (i > end || complemented)
                && !chamber
                && !s.titled
                && !s.is_name(i + 1);
            // `Marlow Unified School District`
            let district = s.is(i, &["District", "Districts"]) && s.hint(i - 1, Hint::DISTRICT);
            let head = s.class(i).contains(Class::ORG_HEAD) && !s.hint(i, Hint::KIND);
            if head || weak || district {
                best = i + 1;
            }
        } else if chamber
            && i > end
            && s.is(
                i,
                &["committee", "subcommittee", "Committees", "Subcommittees"],
            )
        {
            return i + 1;
        } else if !(s.is(i, &["and", "&"])
            && i > end
            && abstract_noun(s, i - 1)
            && !s.is(i - 1, &["District", "Districts"])
            && s.is_name(i + 1)
            || s.is(i, &["/"]) && s.is_name(i + 1))
        {
            break;
        }
        i += 1;
    }
    if best == end { numbered(s, end) } else { best }
}

/// The end of the number of what ends at `end`, or `end`.
fn numbered(s: &Stretch, end: usize) -> usize {
    // `Local 12`, `Region IX`
    if s.is(end - 1, &["Local", "Lodge", "Chapter", "Squadron", "Post"])
        && s.document.kind(end) == Some(Kind::Number)
    {
        return end + 1;
    }
    // `Water Supply District #4`, `Fire Protection District No. 12`
    if s.is(end - 1, &["District"]) {
        let mark = end + usize::from(s.is(end, &["#", "No."]));
        let number = s.document.kind(mark) == Some(Kind::Number) && s.joined(mark);
        if number && (mark > end || s.word(mark).len() > 1) {
            return mark + 1;
        }
    }
    end
}

/// The end of `of X`, `for the X`, `on X` from `end` on, where that belongs to the name.
fn governed(s: &Stretch, end: usize, modified: bool, finds: &Finds) -> Option<usize> {
    let head = end - 1;
    let fits = match s.word(end) {
        "of" | "de" | "du" | "des" | "da" | "do" | "della" | "di" | "del" | "dos" | "das" => true,
        // `Communist Party of China for Quay Province` is the party there.
        "for" | "against" => {
            let country =
                s.class(head).contains(Class::COUNTRY) && s.is(head.wrapping_sub(1), &["of"]);
            // `the Government of Sri Lanka for the supply of boats`
            let state = (s.lo..end).rev().take(6).any(|i| s.is(i, &["Government"]));
            !country && !state && !s.hint(head, Hint::NOT_FOR)
        }
        "on" => s.hint(head, Hint::ON_HEAD),
        "to" => s.is(
            head,
            &["Mission", "Delegation", "Embassy", "Commission", "Access"],
        ),
        "in" => embassy_before(s, end) || field_in(s, end),
        "at" => university_before(s, end),
        _ => false,
    };
    let the = s.is(end + 1, &["the", "The", "our"]);
    let start = end + 1 + usize::from(the);
    // `passed by the Senate of H.R. 326`, `approval by the Senate of the Fiscal Year 2008 budget`
    let bills = &["H.R.", "S.", "H.R", "S", "HR", "Fiscal", "FY"];
    if s.is(head, &["Senate", "House"]) && s.is(start, bills) {
        return None;
    }
    if !fits || !s.is_name(start) || finds.is_taken(start) || s.ends_name(start) {
        return None;
    }
    // `Subcommittee on Canals of the Harbour and Governmental Affairs Committee` is part of that.
    if the && s.is(end, &["of"]) && is_committees(s, end) {
        return None;
    }
    if let Some(end) = office_of_title(s, head, start, the) {
        return Some(end);
    }
    if s.is_title(start) && !s.word(start).ends_with('s') && !s.hint(start, Hint::GOVERNED) {
        return None;
    }
    // `Civil Rights Division of the Department of Justice` is two bodies, one in the other.
    let described = (modified || head_is_complemented(s, end)) && !is_of_several(s, end, start);
    let own = is_boards(s, end) || the && is_parliament(s, start) || s.is(end, &["at"]);
    // `Department of Labors Quay Administration`, where an apostrophe was lost
    if described && !own && !lost_apostrophe(s, start) && starts_body(s, start, the) {
        return None;
    }
    // `Tarn Field Office of the FBI`
    if modified && the && s.is_upper(start) && !s.is_name(start + 1) && is_known(s.word(start)) {
        return None;
    }
    let mut stop = complement_end(s, start, start, finds);
    // `Department of Defense Authorization Bill` names a bill.
    // `Office of the Inspector for the Canal Relief Program (OICRP)`: what has an acronym is whole.
    let short = s.is(stop, &["("]) && s.is_upper(stop + 1) && s.is(stop + 2, &[")"]);
    let of_office = (s.lo..end).rev().take(8).any(|i| s.is(i, &["Office"]));
    let office = s.is(head, &["Office"]) && s.is(stop - 1, &["Programs"]) || short && of_office;
    if stop > start + 1 && is_law(s, stop - 1) && !office {
        // `Department of Homeland Security Appropriations Bill`
        let second = stop > start + 2 && s.is(start + 1, &["Security", "Affairs", "Services"]);
        stop = start + 1 + usize::from(second);
    }
    let end = list_end(s, start, stop, finds);
    if is_committee(s, head) {
        return Some(fields_end(s, end, finds));
    }
    Some(end)
}

/// `Parliament`, `Ruritania Parliament`, of which a department says that it is there.
fn is_parliament(s: &Stretch, start: usize) -> bool {
    let head = (start..start + 3).find(|i| s.is(*i, &["Parliament"]));
    head.is_some_and(|head| (start..head).all(|i| s.is_place(i) || s.is(i, &["Sri"])))
}

/// The end of the title whose office it is: `Office of the High Commissioner`, `Office of Inspector General`.
fn office_of_title(s: &Stretch, head: usize, start: usize, the: bool) -> Option<usize> {
    // `Canal Services-Office of Inspector General`
    if !s.is(head, &["Office", "Offices"]) && !s.word(head).ends_with("-Office") {
        return None;
    }
    let general = |i: usize| {
        s.is(
            i,
            &["Inspector", "Attorney", "Solicitor", "Auditor", "Surgeon"],
        ) && s.is(i + 1, &["General", "Generals"])
    };
    let run = (start..(start + 5).min(s.hi)).take_while(|i| s.is_name(*i));
    let end = run
        .filter(|i| general(*i) || the && s.is_title(*i))
        .last()?;
    let end = end + 1 + usize::from(general(end));
    // `Office of the Director Jane Roe`
    (general(end - 2) || !s.is_name(end)).then_some(end)
}

/// Whether token `i` makes what it ends a law, a budget or a programme.
fn is_law(s: &Stretch, i: usize) -> bool {
    s.is(
        i,
        &[
            "Act",
            "Bill",
            "Program",
            "Programs",
            "Report",
            "Authorization",
            "Appropriations",
            "Award",
            "Grant",
            "Grants",
        ],
    )
}

/// Whether what ends at `end` is any body's until the body is named: `Board of Governors of the Quay Fund`.
fn is_boards(s: &Stretch, end: usize) -> bool {
    let members = &[
        "Governors",
        "Directors",
        "Trustees",
        "Regents",
        "Management",
    ];
    end >= s.lo + 3
        && (s.is(end - 1, members) && s.is(end - 3, &["Board"])
            || s.is(end - 1, &["Committee"]) && s.is(end - 2, &["Central"]))
}

/// Whether the name that ends at `end` already has what it governs: `Office of Export Enforcement`.
fn head_is_complemented(s: &Stretch, end: usize) -> bool {
    end > s.lo
        && !s
            .class(end - 1)
            .intersects(Class::ORG_HEAD | Class::ORG_WEAK)
}

/// Whether a body of its own starts at `i`: a run that holds a head noun.
fn starts_body(s: &Stretch, i: usize, the: bool) -> bool {
    let mut at = i;
    // `Canal Crimes Section of the Environment and Natural Resources Division`
    if the && leads_to_division(s, i) {
        return true;
    }
    while at - i < REACH && (s.is_name(at) || s.is_possessive(at)) && !s.is_title(at) {
        if is_strong(s, at) && (!s.hint(at, Hint::KIND) || lost_apostrophe(s, at))
            || the && at > i && s.class(at).contains(Class::ORG_WEAK) && !s.is_name(at + 1)
        {
            return true;
        }
        at += 1;
    }
    false
}

fn embassy_before(s: &Stretch, end: usize) -> bool {
    let mut i = end;
    while i > s.lo && end - i < REACH && (s.is_name(i - 1) || s.is(i - 1, &["of", "the"])) {
        i -= 1;
        if s.is(i, &["Embassy", "Consulate"]) {
            return true;
        }
    }
    false
}

/// `Commission on Canals and Cooperation in Europe`, `Association for Opportunity in Higher Education`: what a name that has
/// said what it is for goes on with.
fn field_in(s: &Stretch, end: usize) -> bool {
    let lands = &["Europe", "Africa", "Asia", "Higher"];
    let region = s.is(end + 1, lands) && !s.is(end.wrapping_sub(1), &["Conference", "Forum"]);
    let goes_on = region || s.hint(end + 1, Hint::FIELD) && abstract_noun(s, end - 1);
    let run = (s.lo..end).rev().take(8);
    goes_on
        && run
            .take_while(|i| s.is_name(*i) || s.is(*i, &["and", "of", "for", "on", "&"]))
            .any(|i| s.is(i, &["for", "on"]))
}

fn university_before(s: &Stretch, end: usize) -> bool {
    // `University of North Marlow at Quay Hill`, too
    (2..=3).any(|n| end > s.lo + n && s.is(end - n, &["of"]) && s.is(end - n - 1, &["University"]))
}

/// The end of the capitalised run that starts at `start`, in a complement.
///
/// `first` is where the whole complement starts, which `start` may be a later field of.
pub(super) fn complement_end(s: &Stretch, start: usize, first: usize, finds: &Finds) -> usize {
    let mut i = start;
    while i < s.hi && i - start < REACH && !finds.is_taken(i) {
        let stops = i > start && (stops_complement(s, start, i) || holds_post(s, start, first, i));
        let word = s.is_name(i) && !s.ends_name(i) && !stops;
        let joint = s.is_name(i + 1)
            && (s.is(i, &["&", "/"]) && !s.is(i + 1, &["U.S.", "US"])
                || (s.is_possessive(i) || s.is_plural_apostrophe(i)) && owns(s, i - 1)
                || s.class(i).contains(Class::PARTICLE) && i > start && !lost_apostrophe(s, i - 1)
                // `Secretariat for Persons with Disabilities`
                || s.is(i, &["with"]) && s.is(i - 1, &["Persons", "People", "Children"]));
        if word || joint {
            i += 1;
        } else {
            break;
        }
    }
    i
}

/// Whether a capitalised word at `i` begins something else than the complement that starts at `start`.
fn stops_complement(s: &Stretch, start: usize, i: usize) -> bool {
    s.is_title(i)
        && !(s.word(i).ends_with('s') && (s.hint(i, Hint::GOVERNED) || ends_spelled(s, start, i)))
        || !s.joined(i)
        || s.hint(i, Hint::STARTER)
        || s.word(i) == s.word(i - 1)
        || s.is(i, &["Web", "Fiscal", "FY"])
        || lost_apostrophe(s, i - 1)
        || starts_rank(s, i)
        || starts_post(s, i)
        || starts_person(s, start, i)
        || holder::begins(s, i)
        || is_own_acronym(s, start, i)
}

/// Whether the acronym in brackets behind token `i` has a letter of it: `Association of Canal Owners (ACO)`.
fn ends_spelled(s: &Stretch, start: usize, i: usize) -> bool {
    s.is(i + 1, &["("])
        && s.is_upper(i + 2)
        && s.is(i + 3, &[")"])
        && s.word(i + 2).as_bytes().last() == s.word(i).as_bytes().first()
        && stands_for(s, start.saturating_sub(6).max(s.lo)..i + 1, s.word(i + 2))
}

/// Whether token `i` is the acronym of the name that it follows, its brackets lost: `Department of Canals DOC`.
fn is_own_acronym(s: &Stretch, start: usize, i: usize) -> bool {
    let head = start.saturating_sub(6).max(s.lo);
    s.is_upper(i)
        && !s.is_upper(i - 1)
        && s.word(i).len() > 2
        && s.word(i).as_bytes().last() == s.word(i - 1).as_bytes().first()
        && stands_for(s, head..i, s.word(i))
}

/// Whether a rank of several words starts at `i`: `Ministry of Defence Air Vice Marshal`.
fn starts_rank(s: &Stretch, i: usize) -> bool {
    let rank = |i| s.class(i).contains(Class::RANK) && !s.class(i).contains(Class::COMMON);
    // `Ministry of Ports Senior Professor`
    let senior = s.is(
        i,
        &["Senior", "Acting", "Additional", "Deputy", "Assistant"],
    ) && (s.is_title(i + 1) || s.is(i, &["Acting"]));
    senior
        || s.class(i).contains(Class::TITLE_MODIFIER)
            && s.is_name(i + 1)
            && (rank(i + 1)
                || s.is_name(i + 2)
                    && s.class(i + 1).contains(Class::TITLE_MODIFIER)
                    && rank(i + 2))
}

/// Whether a post of two words starts at `i` that is no field: `Department of Justice Trial Attorney Jane Roe`,
/// `Department of Ports Inspector General`.
fn starts_post(s: &Stretch, i: usize) -> bool {
    let titled = s.is(i, &["Trial", "Press", "Staff", "Special", "Supervisory"])
        && s.class(i + 1).contains(Class::TITLE)
        && s.is_name(i + 2);
    titled || s.is(i, &["Inspector", "Solicitor", "Surgeon"]) && s.is(i + 1, &["General"])
}

/// Whether a person's name starts at `i`, behind a field: `Ministry of Finance Jane Roe`, where a comma was lost.
fn starts_person(s: &Stretch, start: usize, i: usize) -> bool {
    // `City of Fort Jane`
    if s.is(
        i - 1,
        &[
            "Fort", "Ft.", "Mount", "Port", "Saint", "St.", "San", "Santa",
        ],
    ) {
        return false;
    }
    // `Council of the Marlow Union Jane Roe`
    let given = s.class(i).contains(Class::GIVEN)
        && !s.is_common(i)
        && !s.is_place(i)
        && s.is_name(i + 1)
        && !s.is_common(i + 1)
        && (s.is_common(i - 1) || s.class(i - 1).intersects(Class::COUNTRY));
    // Two words on no list behind a head noun that ends all before it.
    let unknown = |i: usize| s.class(i).is_empty() && !s.is_upper(i) && s.hints_nothing(i);
    let strange = s.class(i - 1).contains(Class::ORG_HEAD)
        && unknown(i)
        && s.is_name(i + 1)
        && unknown(i + 1)
        && !s.is_name(i + 2);
    if given || strange || starts_listed(s, i) {
        return true;
    }
    behind_fields(s, start, i)
        && (s
            .class(i)
            .intersects(Class::GIVEN | Class::HONORIFIC | Class::RANK)
            || s.document.kind(i) == Some(Kind::Word(Shape::Initial))
            || s.word(i).contains('.'))
}

/// `University of Marlow Jane Roe, Professor`, where the line ends of a list were lost: whether a given name, a word or two
/// that are none of English, and an office behind a comma begin at `i`.
fn starts_listed(s: &Stretch, i: usize) -> bool {
    let given = s.class(i).contains(Class::GIVEN) && !s.is_place(i) && s.joined(i);
    let last = (i + 1..i + 4).take_while(|k| s.is_name(*k)).last();
    let Some(last) = last.filter(|_| given) else {
        return false;
    };
    let family = !s
        .class(last)
        .intersects(Class::ORG_HEAD | Class::ORG_WEAK | Class::THING_HEAD)
        && !s.is_common(last);
    let office = (last + 2..last + 5)
        .take_while(|k| s.is_name(*k))
        .any(|k| s.class(k).contains(Class::TITLE));
    family && s.is(last + 1, &[","]) && office
}

/// Whether a word that names no field stands at `i` behind those that do from `start` on.
fn behind_fields(s: &Stretch, start: usize, i: usize) -> bool {
    abstract_noun(s, i - 1)
        && abstract_noun(s, start)
        && !s.is_common(i)
        && !s.is_place(i)
        && !s.hint(i, Hint::FIELD)
        && !is_strong(s, i)
        && !s.hint(i, Hint::TITLE_IN_NAME)
}

/// Whether the name of who is at a ministry begins at `i`, behind its last field: `Secretary to the Ministry of Ports and
/// Canal Development Jane Roe`.
fn holds_post(s: &Stretch, start: usize, first: usize, i: usize) -> bool {
    let kinds = &["Ministry", "Department", "Division"];
    let own = |i: usize| s.is_name(i) && !s.is_common(i);
    s.is(first.wrapping_sub(2), kinds)
        && behind_fields(s, start, i)
        && (own(i + 1) || s.is_name(i + 1) && own(i + 2))
}
