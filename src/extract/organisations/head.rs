//! Bodies by their head noun: `Department of Justice`, `Antitrust Division`, `Ministry of Finance, Planning and
//! Economic Development`, `Temple Lane Historical Society`.
//!
//! From the head a name grows to the left over capitalised words and to the right over `of` and what it governs. The
//! two halves are in [`before`] and [`after`]; what may not be a name although it has a head is in [`sound`].

use std::ops::Range;

use super::find::Finds;
use super::run::Stretch;
use crate::extract::lexicon::Class;
use crate::text::token::{Kind, Shape};

/// Finds bodies by head noun.
pub(super) fn find(s: Stretch, finds: &mut Finds) {
    let mut i = s.lo;
    while i < s.hi {
        if !is_head(s, i) || finds.is_taken(i) {
            i += 1;
            continue;
        }
        let start = before(s, i, finds);
        let end = after(s, i, start < i, finds);
        let name = s.trim_start(start..end);
        if sound(s, name.clone(), i) {
            finds.add(name, "head-noun", i..i + 1);
            i = end;
        } else {
            i += 1;
        }
    }
}

/// Whether token `i` is a head noun written as a name.
pub(super) fn is_head(s: Stretch, i: usize) -> bool {
    s.class(i).intersects(Class::ORG_HEAD | Class::ORG_WEAK) && s.is_name(i) && !s.is(i, KINDS)
        || is_bare_plural(s, i)
}

/// Whether token `i` is a head noun that makes a body's name whatever stands before it.
pub(super) fn is_strong(s: Stretch, i: usize) -> bool {
    s.class(i).contains(Class::ORG_HEAD) && s.is_name(i) || is_bare_plural(s, i)
}

/// `the Justice Departments Criminal Division`: a possessive whose apostrophe was lost.
fn is_bare_plural(s: Stretch, i: usize) -> bool {
    s.is(
        i,
        &[
            "Departments",
            "Ministrys",
            "Bureaus",
            "Commissions",
            "Committees",
            "Agencys",
            "Universitys",
        ],
    ) && s.is_name(i + 1)
}

/// Heads in the plural, which name a kind of body and not one: `Veterans Treatment Courts`.
const KINDS: &[&str] = &[
    "Courts",
    "Committees",
    "Departments",
    "Ministries",
    "Agencies",
    "Universities",
    "Unions",
    "Organizations",
    "Organisations",
    "Authorities",
    "Associations",
    "Councils",
    "Hospitals",
    "Commissions",
    "Secretariats",
    "Colleges",
    "Subcommittees",
    "Institutions",
    "Cooperatives",
    "Academies",
    "Parties",
    "Chambers",
    "Governments",
    "Clubs",
    "Offices",
    "Units",
    "Clinics",
];

/// The first token of the name whose head is at `head`.
fn before(s: Stretch, head: usize, finds: &Finds) -> usize {
    let mut start = head;
    let mut listed = false;
    while start > s.lo {
        let i = start - 1;
        if finds.is_taken(i) {
            break;
        }
        if s.is_name(i) {
            if !s.joined(start)
                || s.ends_name(i)
                || s.is_title(i)
                || s.is(i, &["The", "A", "An"])
                || is_bare_plural(s, i)
            {
                break;
            }
            start = i;
        } else if s.is(i, &["&", "/"]) && i > s.lo && s.is_name(i - 1) {
            start = i;
        } else if (s.is_possessive(i) || s.is_plural_apostrophe(i)) && i > s.lo && owns(s, i - 1) {
            start = i;
        } else if s.is(i, &["and"]) && joins(s, i, start) {
            listed = true;
            start = i - 1;
        } else if s.is(i, &[","]) && listed && i > s.lo && abstract_noun(s, i - 1) {
            start = i;
        } else if s.class(i).contains(Class::PARTICLE)
            && i > s.lo
            && s.is_name(i - 1)
            && start < head
        {
            start = i;
        } else {
            break;
        }
    }
    while start < head
        && (s.is(start, &["&", "/", ","])
            || s.is_possessive(start)
            || s.is_plural_apostrophe(start))
    {
        start += 1;
    }
    start
}

/// Whether the owner at `i` belongs to the name (`President’s Fund`, `People’s Bank`, `St. Mary’s College`) rather than
/// being a body or a place whose part is named (`the FBI’s San Francisco Field Office`).
fn owns(s: Stretch, i: usize) -> bool {
    if !s.is_name(i) || s.is_upper(i) || s.is_place(i) {
        return false;
    }
    let class = s.class(i);
    if class.intersects(Class::ORG_HEAD | Class::ORG_WEAK)
        && !s.is(
            i,
            &["Veterans", "Teachers", "Nurses", "Physicians", "Farmers"],
        )
    {
        return false;
    }
    class.intersects(Class::TITLE | Class::COMMON | Class::GIVEN | Class::RANK)
        || i > s.lo && s.is(i - 1, &["St.", "Saint", "St"])
        || s.is(
            i,
            &[
                "People", "Children", "Women", "Men", "America", "Attorney", "Veterans", "Girls",
                "Boys", "Ladies",
            ],
        )
}

/// Whether `and` at `i` stands inside the name (`Food and Drug Administration`) rather than between two.
fn joins(s: Stretch, i: usize, start: usize) -> bool {
    i > s.lo
        && abstract_noun(s, i - 1)
        && start > i
        && s.is_name(start)
        && !s.is(start, &["The"])
        && !s.is_title(start)
        && !(s.class(start).contains(Class::ORG_HEAD))
}

/// Whether token `i` is a capitalised common noun or adjective: a field, not a name, a place or a body.
fn abstract_noun(s: Stretch, i: usize) -> bool {
    let class = s.class(i);
    s.is_name(i)
        && !s.is_upper(i)
        && class.intersects(
            Class::COMMON
                | Class::THING_HEAD
                | Class::TITLE_MODIFIER
                | Class::ORG_WEAK
                | Class::PLACE_HEAD,
        )
        && !class.intersects(Class::ORG_HEAD | Class::COUNTRY | Class::HONORIFIC)
        && !s.is_title(i)
        || s.is_name(i) && s.is(i, FIELDS)
}

/// Fields of public business that are no common words of English titles.
const FIELDS: &[&str] = &[
    "Alcohol",
    "Tobacco",
    "Firearms",
    "Explosives",
    "Forestry",
    "Fisheries",
    "Agriculture",
    "Labor",
    "Labour",
    "Pensions",
    "Aeronautics",
    "Atmospheric",
    "Oceanic",
    "Aging",
    "Ageing",
    "Interior",
    "Commerce",
    "Treasury",
    "Buddhasasana",
    "Irrigation",
    "Livestock",
    "Plantation",
    "Poultry",
    "Archaeology",
    "Aviation",
    "Sports",
    "Youth",
    "Parliamentary",
    "Provincial",
    "Highways",
    "Ports",
    "Petroleum",
    "Textiles",
    "Tourism",
    "Veterans",
    "Urban",
    "Rural",
    "Naturalization",
    "Wildlife",
    "Judiciary",
    "Medicare",
    "Medicaid",
    "Technology",
    "Science",
    "Sciences",
    "Arts",
    "Humanities",
    "Letters",
    "Mathematics",
    "Physics",
    "Chemistry",
    "Biology",
    "Engineering",
    "Planning",
    "Telecommunications",
    "Mines",
    "Minerals",
    "Petroleum",
    "Industries",
];

/// The end of the name whose head is at `head`.
fn after(s: Stretch, head: usize, modified: bool, finds: &Finds) -> usize {
    let mut end = head + 1;
    if is_bare_plural(s, head) || s.is_possessive(end) {
        return end;
    }
    end = chained(s, end, finds);
    // A head that takes what it governs: `Ministry of Finance`, `Institute for Policy Studies`.
    while let Some(next) = governed(s, end, modified, finds) {
        let more = chained(s, next, finds);
        end = more;
    }
    end
}

/// Grows `end` over capitalised words that lead to a further head: `Senate` `Energy Committee`.
fn chained(s: Stretch, end: usize, finds: &Finds) -> usize {
    let chamber = s.is(end - 1, &["Senate", "House"]);
    let mut best = end;
    let mut i = end;
    while i < s.hi {
        if finds.is_taken(i) {
            break;
        }
        if s.is_name(i) && !s.ends_name(i) && !s.is_title(i) && !s.is(i, &["The", "A"]) {
            let weak = s.class(i).contains(Class::ORG_WEAK)
                && i > end
                && !chamber
                && !s.titled
                && !s.is_name(i + 1);
            if s.class(i).contains(Class::ORG_HEAD) || weak {
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
            && s.is_name(i + 1)
            || s.is(i, &["/"]) && s.is_name(i + 1))
        {
            break;
        }
        i += 1;
    }
    // `Local 12`, `Region IX`
    if best == end
        && s.is(end - 1, &["Local", "Lodge", "Chapter", "Squadron", "Post"])
        && s.document.kind(end) == Some(Kind::Number)
    {
        best += 1;
    }
    best
}

/// The end of `of X`, `for the X`, `on X` from `end` on, where that belongs to the name.
fn governed(s: Stretch, end: usize, modified: bool, finds: &Finds) -> Option<usize> {
    let of = s.is(end, &["of"]);
    let head = end - 1;
    if !of
        && !s.is(
            end,
            &[
                "for", "on", "to", "in", "de", "du", "des", "da", "do", "at", "against",
            ],
        )
    {
        return None;
    }
    if s.is(end, &["in"]) && !s.is(head, &["Embassy", "Consulate"]) && !embassy_before(s, end) {
        return None;
    }
    if s.is(end, &["at"]) && !university_before(s, end) {
        return None;
    }
    if s.is(end, &["to"]) && !s.is(head, &["Mission", "Delegation", "Embassy", "Commission"]) {
        return None;
    }
    if s.is(end, &["for", "against"])
        && s.is(
            head,
            &[
                "School",
                "Hospital",
                "Bank",
                "College",
                "Court",
                "Party",
                "Company",
                "Government",
                "Senate",
                "Congress",
                "Army",
                "Navy",
                "Police",
            ],
        )
    {
        return None;
    }
    if s.is(end, &["on"])
        && !s.is(
            head,
            &[
                "Committee",
                "Commission",
                "Subcommittee",
                "Council",
                "Task",
                "Force",
                "Group",
                "Conference",
                "Center",
                "Centre",
                "Institute",
                "Coalition",
                "Forum",
                "Board",
                "Caucus",
                "Office",
                "Panel",
                "Alliance",
                "Foundation",
                "Association",
            ],
        )
    {
        return None;
    }
    let the = s.is(end + 1, &["the", "The", "our"]);
    let start = end + 1 + usize::from(the);
    if !s.is_name(start) || finds.is_taken(start) || s.ends_name(start) {
        return None;
    }
    if s.is_title(start)
        && !s.class(start).intersects(Class::COMMON)
        && !s.is(
            start,
            &[
                "Governors",
                "Directors",
                "Trustees",
                "Regents",
                "Supervisors",
                "Commissioners",
                "Representatives",
                "Engineers",
                "Attorneys",
                "Secretary",
                "Mayors",
                "Ministers",
                "Teachers",
                "Judges",
                "Justices",
                "Bishops",
                "Deputies",
                "Elders",
                "Physicians",
                "Surgeons",
                "Lawyers",
                "Artists",
                "Scientists",
                "Architects",
                "Accountants",
            ],
        )
    {
        return None;
    }
    // `Civil Rights Division of the Department of Justice` is two bodies, one in the other.
    if (modified || head_is_complemented(s, end)) && starts_body(s, start) {
        return None;
    }
    Some(list_end(s, start, complement_end(s, start, finds), finds))
}

/// Whether the name that ends at `end` already has what it governs: `Office of Export Enforcement`.
fn head_is_complemented(s: Stretch, end: usize) -> bool {
    end > s.lo
        && !s
            .class(end - 1)
            .intersects(Class::ORG_HEAD | Class::ORG_WEAK)
}

/// Whether a body of its own starts at `i`: a run that holds a head noun.
fn starts_body(s: Stretch, i: usize) -> bool {
    let mut at = i;
    while (s.is_name(at) || s.is_possessive(at)) && !s.is_title(at) {
        if is_strong(s, at) || at > i && s.class(at).contains(Class::ORG_WEAK) && !s.is_name(at + 1)
        {
            return true;
        }
        at += 1;
    }
    false
}

fn embassy_before(s: Stretch, end: usize) -> bool {
    (s.lo..end)
        .rev()
        .take(6)
        .any(|i| s.is(i, &["Embassy", "Consulate"]))
}

fn university_before(s: Stretch, end: usize) -> bool {
    end >= s.lo + 3 && s.is(end - 2, &["of"]) && s.is(end - 3, &["University"])
}

/// The end of the capitalised run that starts at `start`, in a complement.
fn complement_end(s: Stretch, start: usize, finds: &Finds) -> usize {
    let mut i = start;
    while i < s.hi && !finds.is_taken(i) {
        if s.is_name(i)
            && !s.ends_name(i)
            && !(i > start && (s.is_title(i) || starts_person(s, start, i)))
        {
            i += 1;
        } else if s.is(i, &["&", "/"]) && s.is_name(i + 1) {
            i += 1;
        } else if (s.is_possessive(i) || s.is_plural_apostrophe(i))
            && s.is_name(i + 1)
            && owns(s, i - 1)
            || s.class(i).contains(Class::PARTICLE) && s.is_name(i + 1) && i > start
        {
            i += 1;
        } else {
            break;
        }
    }
    i
}

/// Whether a person's name starts at `i`, behind a field: `Ministry of Finance Jane Roe`, where a comma was lost.
fn starts_person(s: Stretch, start: usize, i: usize) -> bool {
    abstract_noun(s, i - 1)
        && abstract_noun(s, start)
        && !s.is_common(i)
        && !s.is_place(i)
        && !s.is(i, FIELDS)
        && !is_strong(s, i)
        && (s
            .class(i)
            .intersects(Class::GIVEN | Class::HONORIFIC | Class::RANK)
            || s.document.kind(i) == Some(Kind::Word(Shape::Initial))
            || s.word(i).contains('.')
            || s.is_name(i + 1)
                && !s.is_common(i + 1)
                && s.is(
                    start.wrapping_sub(2),
                    &["Ministry", "Department", "Division"],
                ))
}

/// Grows a complement over a list of fields: `Urban Development, Construction and Housing`.
fn list_end(s: Stretch, start: usize, end: usize, finds: &Finds) -> usize {
    let mut at = end;
    let mut good = end;
    let mut last = end - 1;
    if !abstract_noun(s, start) && !abstract_noun(s, last) {
        return end;
    }
    for _ in 0..8 {
        if !abstract_noun(s, last) {
            break;
        }
        let comma = s.is(at, &[","]);
        let mut next = at + usize::from(comma);
        let and = s.is(next, &["and"]);
        next += usize::from(and);
        if !comma && !and || !abstract_noun(s, next) || finds.is_taken(next) {
            break;
        }
        let segment = complement_end(s, next, finds);
        if (next..segment).any(|i| is_strong(s, i)) {
            break;
        }
        at = segment;
        last = segment - 1;
        if and {
            good = segment;
            if !s.is(at, &[","]) && !s.is(at, &["and"]) {
                break;
            }
        }
    }
    good
}

/// Names that are no one's: what anybody's school, court or board is called.
const GENERIC: &[&str] = &[
    "Divisional",
    "Provincial",
    "Secretariat",
    "Departmental",
    "Ministry",
    "Department",
    "Authority",
    "Institute",
    "Bank",
    "University",
    "Organisation",
    "Association",
    "Council",
    "Commission",
    "Municipal",
    "County",
    "City",
    "Town",
    "Bureau",
    "Division",
    "Party",
    "Armed",
    "Forces",
    "Police",
    "Fire",
    "Academic",
    "Technical",
    "Democratic",
    "Republican",
    "American",
    "Political",
    "Chief",
    "Senior",
    "Joint",
    "Select",
    "Standing",
    "Special",
    "Organizing",
    "Search",
    "Oversight",
    "Nominating",
    "Audit",
    "Compensation",
    "Conference",
    "Church",
    "Hospital",
    "Foundation",
    "Society",
    "Board",
    "Directors",
    "High",
    "School",
    "Schools",
    "Public",
    "Private",
    "Elementary",
    "Middle",
    "Law",
    "Medical",
    "Business",
    "Community",
    "College",
    "Executive",
    "Press",
    "Conference",
    "Federal",
    "Government",
    "State",
    "Local",
    "Annual",
    "Central",
    "Foreign",
    "Grand",
    "Court",
    "District",
    "Office",
    "Services",
    "Service",
    "Systems",
    "System",
    "Group",
    "Company",
    "Team",
    "Center",
    "Centers",
    "Network",
    "Health",
    "Management",
    "Governing",
    "Advisory",
    "News",
    "Media",
    "Capital",
    "Energy",
    "Global",
    "International",
    "World",
    "Software",
    "Solutions",
    "Engineering",
    "Trust",
    "Fund",
    "Insurance",
    "Sciences",
    "Strategies",
    "Resources",
    "Human",
    "Financial",
    "Works",
    "Materials",
    "Union",
    "Unit",
    "Unions",
    "Communications",
    "Customer",
    "Support",
    "Sales",
    "Corporate",
    "Clinic",
    "Primary",
    "Secondary",
    "Our",
    "Entertainment",
    "Analytics",
    "Data",
    "Committee",
    "Steering",
    "Senior",
    "Partnership",
    "Movement",
    "Mission",
    "Club",
    "Universities",
    "Colleges",
    "Hospitals",
    "Companies",
    "Agencies",
    "Departments",
    "Graduate",
    "Head",
    "Main",
    "Regional",
    "Headquarters",
    "Country",
    "National",
    "Investments",
    "Investor",
    "Relations",
    "Brands",
    "Organizations",
    "Organization",
    "Institutions",
    "Institution",
    "Cabinet",
    "Agency",
    "Firm",
    "Congress",
    "Member",
    "New",
    "Other",
    "First",
    "Labor",
    "Emergency",
    "Military",
    "Force",
    "Special",
    "Day",
    "Home",
    "Night",
    "Summer",
];

/// Head nouns that are family names, too.
const SURNAMES: &[&str] = &[
    "Church",
    "Bank",
    "Court",
    "House",
    "Force",
    "Press",
    "Temple",
    "Lodge",
    "Guard",
    "Legion",
    "Fellowship",
    "College",
    "Chamber",
    "Board",
];

/// Whether a name with a head noun at `head` can be a body's.
fn sound(s: Stretch, name: Range<usize>, head: usize) -> bool {
    if name.len() < 2 || !name.contains(&head) {
        return false;
    }
    if s.is_upper(head) && s.titled {
        return false;
    }
    // Nothing but words that any body's name may hold.
    if name
        .clone()
        .all(|i| s.is(i, GENERIC) || s.class(i).contains(Class::FUNCTION) || s.is(i, &["of", "&"]))
    {
        return false;
    }
    if s.class(name.end - 1).contains(Class::THING_HEAD)
        && !s
            .class(name.end - 1)
            .intersects(Class::ORG_HEAD | Class::ORG_WEAK | Class::COMMON)
        && head + 1 == name.end
    {
        return false;
    }
    // A person whose last name is a head noun.
    if head == name.start + 1
        && s.is(head, SURNAMES)
        && (s.class(name.start).contains(Class::GIVEN) || s.is_title(name.start.wrapping_sub(1)))
    {
        return false;
    }
    let strong = name.clone().any(|i| is_strong(s, i));
    if s.titled && !strong {
        return false;
    }
    if strong {
        return true;
    }
    // A weak head wants a proper name beside it, or company.
    let own = name
        .clone()
        .filter(|i| *i != head && s.is_name(*i))
        .any(|i| !s.is_common(i) && !s.is_place(i) && !s.ends_name(i));
    let words = name.clone().filter(|i| s.is_name(*i)).count();
    let owned = name.clone().any(|i| s.is_possessive(i));
    own || owned || words >= 3 && !s.opens(name.start)
}
