//! Slots: places in a sentence in which a body stands, whatever its name is like. What stands right before a capitalised
//! run, `a subsidiary of`, or right behind it, `said in a statement`, says so.
//!
//! [`BEFORE`] and [`behind`] name the slots, each with its grade: what else may stand there. [`fills`] says what a run has
//! to be like to be read from a slot of a grade. What the release says elsewhere of a run counts against it, too: see
//! [`super::context`].

use std::ops::Range;

use super::candidate::may_be_person;
use super::cue::{Cue, looks_like_a_firm};
use super::hint::Hint;
use super::listed::closes_row;
use super::place::{Lead, Place};
use super::run::Stretch;
use super::sound::is_site;
use crate::extract::lexicon::Class;
use crate::text::token::{Kind, Shape};

/// What else may stand in a slot; the less, the better is the slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Grade {
    /// A person, a place or a thing: `Acme has helped`.
    Anything,
    /// A place or a thing: `researchers from Acme`.
    Place,
    /// A person of whom only the family name is said: `hosted by Acme`.
    Person,
    /// Nothing: `a subsidiary of Acme`.
    Nothing,
}

/// The slot in which a run stands and which it fills.
pub(super) fn cue(p: &Place) -> Option<Cue> {
    if p.s.titled {
        return None;
    }
    if let Some((grade, cue)) = before(p) {
        return (fills(p, grade) || grade >= Grade::Person && is_of_common_words(p)).then_some(cue);
    }
    let (grade, cue) = behind(p)?;
    fills(p, grade).then_some(cue)
}

/// The words before a slot: what leads to the run, and what stands before that.
const BEFORE: &[(Lead, Grade, &[&str])] = &[
    (
        Lead::BY,
        Grade::Nothing,
        &[
            "acquired",
            "funded",
            "accredited",
            "certified",
            "regulated",
            "manufactured",
            "distributed",
            "operated",
            "insured",
            "underwritten",
            "financed",
            "administered",
            "investigated",
            "licensed",
            "audited",
            "commissioned",
            "employed",
            "marketed",
        ],
    ),
    (
        Lead::BY,
        Grade::Person,
        &[
            "hosted",
            "presented",
            "organised",
            "organized",
            "conducted",
            "developed",
            "created",
            "produced",
            "published",
            "designed",
            "built",
            "supported",
            "awarded",
            "issued",
            "released",
            "provided",
            "offered",
            "managed",
            "owned",
            "sponsored",
            "backed",
            "powered",
            "approved",
            "recognized",
            "recognised",
            "endorsed",
        ],
    ),
    (
        Lead::OF,
        Grade::Nothing,
        &[
            "subsidiary",
            "subsidiaries",
            "affiliate",
            "employees",
            "customers",
            "clients",
            "shareholders",
            "stockholders",
            "members",
            "Members",
            "representatives",
            "Representatives",
            "officials",
            "Officials",
            "executives",
            "trustees",
            "headquarters",
        ],
    ),
    (
        Lead::FROM,
        Grade::Person,
        &[
            "representatives",
            "Representatives",
            "executives",
            "grant",
            "grants",
            "funding",
            "investment",
        ],
    ),
    (
        Lead::FROM.union(Lead::AT),
        Grade::Place,
        &[
            "officials",
            "Officials",
            "members",
            "Members",
            "executives",
            "researchers",
            "Researchers",
            "scientists",
            "Scientists",
            "engineers",
            "experts",
            "volunteers",
            "staff",
            "employees",
            "colleagues",
            "support",
            "graduated",
            "degree",
            "degrees",
        ],
    ),
    (
        Lead::FOR,
        Grade::Person,
        &[
            "worked",
            "works",
            "working",
            "spokesperson",
            "spokesman",
            "spokeswoman",
        ],
    ),
    (
        Lead::WITH,
        Grade::Person,
        &[
            "conjunction",
            "cooperation",
            "coordination",
            "affiliated",
            "contract",
            "contracts",
        ],
    ),
    (
        Lead::BETWEEN,
        Grade::Person,
        &[
            "agreement",
            "partnership",
            "collaboration",
            "merger",
            "alliance",
            "venture",
            "deal",
            "contract",
        ],
    ),
    (Lead::TO, Grade::Place, &["according", "According"]),
    (
        Lead::TO,
        Grade::Anything,
        &["letter", "letters", "grant", "grants", "awarded", "donated"],
    ),
];

/// The slot that the words before a run make, or those before the row in which it stands.
fn before(p: &Place) -> Option<(Grade, Cue)> {
    let s = p.s;
    let in_row = p.row < p.before && p.led(Lead::COMMA | Lead::AND);
    let at = if in_row { p.row } else { p.before };
    if at < s.lo + 2 || !closes(s, p.run.end) {
        return None;
    }
    let lead = if in_row { Lead::of(s, at - 1) } else { p.lead };
    if lead.is_empty() || in_row && !(closes_row(s, at) && is_row_of_bodies(p)) {
        return None;
    }
    let word = at - 2;
    let made = |slot: &&(Lead, Grade, &[&str])| lead.intersects(slot.0) && s.is(word, slot.2);
    let (_, grade, _) = BEFORE.iter().find(made)?;
    Some((*grade, ("said-of-bodies", word..p.run.end)))
}

/// Whether nothing in the row before a run is a person's name, a post or a place, and the run is not like a person's name.
fn is_row_of_bodies(p: &Place) -> bool {
    let s = p.s;
    let other = |i: usize| {
        s.class(i).contains(Class::GIVEN)
            || s.is_title(i)
            || s.is_place(i)
            || s.document.kind(i) == Some(Kind::Word(Shape::Initial))
    };
    let impersonal = looks_like_a_firm(s, &p.run) || !may_be_person(s, &p.run);
    impersonal && !(p.row..p.before).any(other)
}

/// What only bodies have, or nearly.
const HAD: &[&str] = &[
    "CEO",
    "shareholders",
    "stockholders",
    "subsidiary",
    "subsidiaries",
    "employees",
    "headquarters",
    "customers",
    "executives",
    "workforce",
    "earnings",
    "revenue",
    "spokesperson",
];

/// What stands behind a body without a possessive.
const ATTACHED: &[&str] = &["employees", "shareholders", "stockholders", "executives"];

/// What a body says something in.
const PAPERS: &[&str] = &["statement", "release", "filing", "report", "announcement"];

/// What is received that bodies apply for.
const MONEY: &[&str] = &["$", "grant", "grants", "funding", "million", "dollars"];

/// The slot that the words behind a run make.
fn behind(p: &Place) -> Option<(Grade, Cue)> {
    let s = p.s;
    let end = p.run.end;
    let found = |grade, past| Some((grade, ("does-as-bodies", end..past)));
    if s.is_possessive(end) {
        let had = (end + 1..end + 3).find(|i| s.is(*i, HAD))?;
        return found(Grade::Person, had + 1);
    }
    if s.is(end, ATTACHED) && !s.word(end - 1).contains('-') {
        return found(Grade::Person, end + 1);
    }
    if !is_subject(p) {
        return None;
    }
    let mut verb = p.behind;
    while s.hint(verb, Hint::ADVERB) && !s.is(verb, &["has", "have", "will"]) && verb < p.behind + 3
    {
        verb += 1;
    }
    let paper = |i: usize| s.is(i, PAPERS);
    if s.is(verb, &["said", "says"]) && s.is(verb + 1, &["in"]) && (verb + 3..verb + 6).any(paper) {
        return found(Grade::Person, verb + 2);
    }
    if s.is(verb, &["announced", "announces"]) {
        return found(Grade::Person, verb + 1);
    }
    let money = || (verb + 2..verb + 8).any(|i| s.is(i, MONEY));
    if s.is(verb, &["will"]) && s.is(verb + 1, &["receive"]) && money() {
        return found(Grade::Place, verb + 2);
    }
    let has = s.is(verb, &["has", "have"]) && s.word(verb + 1).ends_with("ed");
    let which = s.is(verb, &[","]) && s.is(verb + 1, &["which"]);
    (has || which)
        .then(|| found(Grade::Anything, verb + 2))
        .flatten()
}

/// Whether a run is what its sentence or clause is about, and no name stands glued before it.
fn is_subject(p: &Place) -> bool {
    let s = p.s;
    let Some(i) = p.before.checked_sub(1) else {
        return true;
    };
    if p.before == s.lo {
        // `Attorney General`, a wide gap, `Roe announced`
        let titles = Class::TITLE | Class::RANK | Class::HONORIFIC;
        return !s.document.class(i).intersects(titles);
    }
    !s.is_name(i)
        && (!s.is_word(i) || s.is(i, &["that", "today", "when", "where", "if", "as", "while"]))
}

/// Words at the end of a name that make it a place or a thing.
const OTHERS: &[&str] = &[
    "Base",
    "Station",
    "Site",
    "Area",
    "Community",
    "Country",
    "Conference",
    "Kit",
    "Tracker",
    "Stamp",
    "Advantage",
    "Estimate",
];

/// Whether a run is read from a slot of a grade.
fn fills(p: &Place, grade: Grade) -> bool {
    let s = p.s;
    let Range { start, mut end } = p.run;
    // `Acme 360`
    if end - start > 1 && s.document.kind(end - 1) == Some(Kind::Number) {
        end -= 1;
    }
    let last = end - 1;
    let other = Class::THING_HEAD | Class::TITLE | Class::RANK | Class::PLACE_HEAD;
    if s.class(last).intersects(other)
        || s.ends_name(last)
        || s.hint(last, Hint::NEVER)
        || s.is(last, OTHERS)
        || is_site(s, &p.run)
        || s.is_place(last) && grade < Grade::Nothing
    {
        return false;
    }
    if end - start == 1 {
        return match grade {
            Grade::Anything => false,
            Grade::Place => is_stranger(s, start) && looks_like_a_firm(s, &p.run),
            Grade::Person | Grade::Nothing => is_stranger(s, start),
        };
    }
    let initial = |i: usize| s.document.kind(i) == Some(Kind::Word(Shape::Initial));
    if s.class(start).intersects(Class::GIVEN | Class::FAMILY) || (start..end).any(initial) {
        return false;
    }
    let noun = |i: usize| s.is_ordinary(i) || s.hint(i, Hint::FIRM_WORD);
    match grade {
        Grade::Anything => {
            s.hint(last, Hint::FIRM_WORD) && (start..last).any(|i| is_stranger(s, i))
        }
        Grade::Place | Grade::Person => {
            p.own && ((start + 1..end).any(noun) || looks_like_a_firm(s, &p.run))
        }
        Grade::Nothing => p.own,
    }
}

/// Whether a run of common words ends in what bodies are called, and is no field: `the Canal Magazine`.
fn is_of_common_words(p: &Place) -> bool {
    let s = p.s;
    let last = p.run.end - 1;
    let head = s.class(last).intersects(Class::ORG_HEAD | Class::ORG_WEAK)
        || s.hint(last, Hint::FIRM_WORD);
    p.run.len() > 1
        && head
        && !s.hint(last, Hint::KIND)
        && p.run
            .clone()
            .all(|i| s.is_name(i) && s.is_ordinary(i) && !s.is_place(i))
}

/// Whether a word is a name of its own: on no list, and no compound, `C-suite`, unless of acronyms.
fn is_stranger(s: &Stretch, i: usize) -> bool {
    let word = s.word(i);
    let acronym = s.is_upper(i) && word.len() > 2;
    let apart = Class::COMMON | Class::FUNCTION | Class::PLACE | Class::COUNTRY | Class::TITLE;
    let listed = if acronym {
        s.class(i).intersects(apart) || s.hint(i, Hint::NEVER)
    } else {
        !s.class(i).is_empty() || !s.hints_nothing(i)
    };
    // `CEOs`
    let several = || {
        let one = word.strip_suffix('s');
        one.is_some_and(|w| w.len() > 1 && w.bytes().all(|b| b.is_ascii_uppercase()))
    };
    s.is_name(i)
        && !listed
        && word.len() > 2
        && (acronym || !word.contains('-'))
        && s.document.kind(i) != Some(Kind::Word(Shape::Initial))
        && !several()
}

/// Whether a name ends at `end`, or its sentence goes on with a verb: in `hosted by Marlai markets` it goes on.
fn closes(s: &Stretch, end: usize) -> bool {
    let end = end + usize::from(s.is(end, &["®", "™"]));
    if end >= s.hi {
        return true;
    }
    match s.document.kind(end) {
        Some(Kind::Word(Shape::Lower)) => {
            let verb = Class::CUE_VERB | Class::ATTEND_VERB | Class::SPEECH_ACT;
            let class = s.class(end);
            class.contains(Class::FUNCTION) && !s.is(end, &["of"])
                || class.intersects(verb)
                || s.word(end).ends_with("ed")
        }
        Some(Kind::Word(_) | Kind::Number | Kind::Possessive) => false,
        // `Tarnow/Ohio`
        _ => !s.is(end, &["/"]),
    }
}
