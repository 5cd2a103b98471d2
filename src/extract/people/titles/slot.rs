//! The slot of a body: what stands behind the comma, or the line, of an office whose bearer is named right before it is a
//! body, whether or not anything else says so. "Jane Doe, CEO, Rogarth, said".

use std::ops::Range;

use crate::extract::lexicon::Class;
use crate::extract::people::ground::Ground;
use crate::extract::people::names::is_initials;
use crate::text::token::{Kind, Shape};

use super::area::ends_field;
use super::body::{body_at, is_area_acronym, is_brand};
use super::right::{Right, closes};

/// How many words a name may have before an office, and a body behind it.
const NAME: usize = 5;
const BODY: usize = 7;

impl Right {
    /// "Jane Doe, CEO, Rogarth, said", "Jane Doe (Founder, Deeper Harbours)": a capitalised run that is no place, no person
    /// and no area, behind the office of somebody who is named right before it.
    pub(super) fn take_slot(
        &mut self,
        ground: &Ground,
        comma: usize,
        first: usize,
        end: usize,
    ) -> bool {
        let offices = &[
            "member",
            "members",
            "Member",
            "Members",
            "leader",
            "incumbent",
            "rector",
        ];
        if !ground.is(comma, &[",", "|", "–", "—", "-"])
            || !self.corporate
            || ground.is(self.head, offices)
        {
            return false;
        }
        let Some(name) = run_at(ground, first, end) else {
            return false;
        };
        let fits = self.fits_slot(ground, name.clone())
            && (ground.is(comma, &[","]) || name.end >= end)
            && is_closed(ground, name.clone(), end)
            && follows_name(ground, self.start);
        fits && self.take_name(name)
    }

    /// Whether the words of a run can be the body of this office: any words where only a whole firm has the office, else
    /// those that only a firm is written in.
    fn fits_slot(&self, ground: &Ground, name: Range<usize>) -> bool {
        let field = Class::COMMON | Class::TITLE_MODIFIER | Class::ORG_WEAK | Class::THING_HEAD;
        let own = || {
            name.clone()
                .any(|i| ground.capital(i) && !ground.has(i, field) && !ground.is_abstract(i))
        };
        if name.clone().any(|i| is_brand(ground, i)) {
            return true;
        }
        if self.complement {
            let area = self.head + 2..self.title_end;
            return !area.is_empty() && ends_field(ground, area.end - 1) && own();
        }
        self.heads_a_firm(ground) && (own() || !ends_field(ground, name.end - 1))
    }

    /// Whether a firm stands behind the comma after an area: "Vice President of Retail Leasing, ZQRE".
    pub(super) fn has_firm_behind(&self, ground: &Ground, area: &Range<usize>, end: usize) -> bool {
        let firm = ground
            .is(area.end, &[","])
            .then(|| run_at(ground, area.end + 1, end))
            .flatten();
        firm.is_some_and(|f| {
            f.clone().any(|i| is_brand(ground, i))
                && is_closed(ground, f, end)
                && follows_name(ground, self.start)
        })
    }

    /// "Jane Doe, Trial Attorney, and John Roe, Senior Counsel, of the Canal Section": a body that a comma parts from the
    /// last of several offices.
    pub(super) fn take_shared(&mut self, ground: &Ground, end: usize) {
        let of = self.phrase_end + 1;
        let area = self.title_end.wrapping_sub(1);
        let apart = self.organisation.is_none()
            && (!self.complement || ends_field(ground, area))
            && ground.is(self.phrase_end, &[","])
            && ground.is(of, &["of", "at", "with"]);
        if !apart || !follows_name(ground, self.start) {
            return;
        }
        let first = of + 1 + usize::from(ground.determiner(of + 1));
        let unknown = || run_at(ground, first, end).filter(|_| self.corporate);
        let body = body_at(ground, first, end).or_else(unknown);
        if let Some(body) = body.filter(|b| closes(ground, b.end, end)) {
            self.take_name(body);
        }
    }

    /// Whether the office is one that only a whole firm has: "CEO", "Chief Marketing Officer", "president".
    fn heads_a_firm(&self, ground: &Ground) -> bool {
        let chiefs = &[
            "CEO",
            "CFO",
            "COO",
            "CTO",
            "CMO",
            "CIO",
            "CRO",
            "founder",
            "Founder",
            "co-founder",
            "Co-Founder",
            "Co-founder",
            "Cofounder",
            "owner",
            "Owner",
            "co-owner",
            "Co-Owner",
            "Founders",
            "Co-Founders",
        ];
        let leads = &[
            "President",
            "president",
            "Chairman",
            "chairman",
            "Chairwoman",
            "Chair",
        ];
        let officer = &["Officer", "officer", "Executive", "executive"];
        let before = self.head.wrapping_sub(1);
        let vice = ground.is(before, &["Vice", "vice"]);
        ground.is(self.head, chiefs)
            || ground.is(self.head, leads) && !vice
            || ground.is(self.head, officer)
                && (self.start..self.head).any(|i| ground.is(i, &["Chief", "chief"]))
            || ground.is(self.head, &["Director", "director", "Partner", "partner"])
                && ground.is(before, &["Managing", "managing", "Executive", "executive"])
    }
}

/// The capitalised run at `at` that no list takes for a person, a place, a time or an office: "Rogarth", "Deeper Harbours",
/// "Doeland’s Hounds", "Iglesia del Faro", "EnerQuay 360".
fn run_at(ground: &Ground, at: usize, end: usize) -> Option<Range<usize>> {
    let other = Class::HONORIFIC
        | Class::MONTH
        | Class::WEEKDAY
        | Class::TITLE
        | Class::RANK
        | Class::POST_NOMINAL
        | Class::NAME_SUFFIX
        | Class::DEMONYM;
    let word = |i: usize| {
        i < end
            && ground.capital(i)
            && ground.body(i).is_none()
            && !ground.has(i, other)
            && !is_initials(ground.word(i))
    };
    let mut to = at;
    while to < end.min(at + BODY) {
        if word(to) {
            to += 1;
        } else if to > at
            && word(to + 1)
            && (ground.doc.kind(to) == Some(Kind::Possessive)
                || ground.is(to, &["&", "of"])
                || ground.lower(to) && ground.has(to, Class::PARTICLE))
        {
            to += 2;
        } else {
            break;
        }
    }
    let number = to > at
        && to < end
        && ground.doc.kind(to) == Some(Kind::Number)
        && ground.spaced(to - 1)
        && ground.word(to).len() < 4;
    let name = at..to + usize::from(number);
    let known = to == at
        || is_place(ground, &name)
        || is_person(ground, &name)
        || ground.has(at, Class::FUNCTION) && !ground.is(at, &["The", "New"])
        || is_of_speech(ground, &name)
        || name.clone().any(|i| is_area_acronym(ground.word(i)));
    (!known).then_some(name)
}

/// Whether a run is a place by its words: one alone, or one that ends it or begins it.
fn is_place(ground: &Ground, name: &Range<usize>) -> bool {
    let place = Class::COUNTRY | Class::PLACE | Class::PLACE_HEAD;
    let regions = &[
        "Americas", "Nordics", "Iberia", "Benelux", "Pacific", "District", "Region", "Global",
    ];
    ground.has(name.end - 1, place)
        || ground.has(name.start, Class::COUNTRY | Class::PLACE)
        || name.clone().any(|i| ground.is(i, regions))
}

/// "Jane Doe, President  Increasingly", "Jane Doe, Owner, Rider, and": one common word that opens a sentence or says what
/// somebody does.
fn is_of_speech(ground: &Ground, name: &Range<usize>) -> bool {
    let ends = [b"ly".as_slice(), b"er", b"or", b"ist"];
    let word = ground.word(name.start).as_bytes();
    name.len() == 1
        && (ground.has(name.start, Class::COMMON) || word.ends_with(b"ly"))
        && ends.iter().any(|e| word.ends_with(e))
}

/// Whether a run is written as a person's name: a given name with more behind it, a family name that ends it.
fn is_person(ground: &Ground, name: &Range<usize>) -> bool {
    let last = name.end - 1;
    if name.len() == 1 {
        return ground.has(last, Class::GIVEN);
    }
    let body = Class::COMMON | Class::ORG_WEAK | Class::ORG_HEAD;
    ground.has(name.start, Class::GIVEN) && !ground.has(last, body)
        || ground.has(last, Class::FAMILY | Class::SURNAME | Class::GIVEN)
            && !ground.has(last, body)
            && !ground.has(name.start, body)
}

/// Whether a phrase can end behind a run, and no office follows whose bearer the run would be: "Jane Doe, chairman, Rogarth,
/// secretary". A town has its state behind it, a field its firm.
fn is_closed(ground: &Ground, name: Range<usize>, end: usize) -> bool {
    let to = name.end;
    let told = Class::CUE_VERB | Class::ATTEND_VERB;
    let closed = closes(ground, to, end)
        || ground.is(to, &["who", "which", "("])
        || ground.lower(to) && ground.has(to, told);
    if !closed || to >= end || !ground.is(to, &[","]) {
        return closed;
    }
    // "Jane Doe, CEO, Rogarth, and Prof. John Roe"
    if ground.is(to + 1, &["and"]) && ground.has(to + 2, Class::HONORIFIC) {
        return true;
    }
    let next = to + 1 + usize::from(ground.is(to + 1, &["and", "the", "a"]));
    let office = Class::TITLE | Class::TITLE_MODIFIER | Class::POST_NOMINAL;
    let town = || {
        let mut words = name.clone();
        ground.has(next, Class::COUNTRY | Class::PLACE) && !words.any(|i| is_brand(ground, i))
    };
    next >= end || !ground.has(next, office) && ground.body_from(next).is_none() && !town()
}

/// Whether a name stands right before the office that begins at `start`, parted from it by a comma, a dash, a bracket or
/// the end of its line, and is not itself behind the office of a list that has its offices first.
fn follows_name(ground: &Ground, start: usize) -> bool {
    let line = ground.doc.paragraphs[ground.doc.paragraph_of(start)]
        .tokens
        .start;
    let start = offices_start(ground, start, line);
    let Some(mark) = start.checked_sub(1) else {
        return false;
    };
    if line == start {
        return is_line_of_a_name(ground, start);
    }
    let apart = ground.is(mark, &[",", "(", "–", "—", "-"]);
    let Some(mut to) = Some(mark).filter(|_| apart) else {
        return false;
    };
    // "Jane Doe, PhD, CEO, Rogarth"
    while to > line + 3 && ground.has(to - 1, Class::POST_NOMINAL) && ground.is(to - 2, &[","]) {
        to -= 2;
    }
    let Some(from) = name_before(ground, to, line) else {
        return false;
    };
    if from == line {
        return true;
    }
    let before = from - 1;
    let bullet = ground.is(before, &["-", "–", "—", "*", "•", "·", ":", ";", "("]);
    let listed = ground.is(before, &[","]);
    bullet || !listed && !ground.capital(before) || opens_sentence(ground, from)
}

/// "Jane Doe, Founder and CEO, Rogarth": where the offices begin of which the one at `start` is the last.
fn offices_start(ground: &Ground, start: usize, floor: usize) -> usize {
    let office = Class::TITLE | Class::TITLE_MODIFIER | Class::COMMON;
    let and = start.wrapping_sub(1);
    if start < floor + 3
        || !ground.is(and, &["and", "&", "/"])
        || !ground.has(and - 1, Class::TITLE)
    {
        return start;
    }
    let first = (floor..and)
        .rev()
        .take(NAME)
        .take_while(|&i| ground.has(i, office) && !ground.has(i, Class::GIVEN))
        .last();
    first.unwrap_or(start)
}

/// Whether token `i` is the first of its sentence.
fn opens_sentence(ground: &Ground, i: usize) -> bool {
    let before = ground.doc.kind(i.wrapping_sub(1));
    ground.is(i.wrapping_sub(1), &[".", "!", "?"])
        || matches!(before, Some(Kind::Open | Kind::Close))
}

/// Where the name of a person begins that ends right before the token `to`, with its honorifics.
fn name_before(ground: &Ground, to: usize, floor: usize) -> Option<usize> {
    let no_name = Class::TITLE
        | Class::TITLE_MODIFIER
        | Class::ORG_HEAD
        | Class::ORG_SUFFIX
        | Class::FUNCTION
        | Class::MONTH
        | Class::WEEKDAY
        | Class::COUNTRY;
    let own = Class::GIVEN | Class::FAMILY | Class::SURNAME | Class::NAME_SUFFIX;
    let word = |i: usize| {
        ground.body(i).is_none()
            && (ground.capital(i)
                && (!ground.has(i, no_name) || ground.has(i, own) || is_initials(ground.word(i)))
                || ground.lower(i) && ground.has(i, Class::PARTICLE))
    };
    let mut from = to;
    while from > floor
        && to - from < NAME
        && word(from - 1)
        && !ground.has(from - 1, Class::HONORIFIC)
    {
        from -= 1;
    }
    let words = (from..to).filter(|&i| ground.capital(i)).count();
    let mut first = from;
    while first > floor && ground.has(first - 1, Class::HONORIFIC) {
        first -= 1;
    }
    (words > 1 || words == 1 && first < from).then_some(first)
}

/// Whether the line before the one that begins at `start` is a person's name.
fn is_line_of_a_name(ground: &Ground, start: usize) -> bool {
    let Some(above) = ground.doc.paragraph_of(start).checked_sub(1) else {
        return false;
    };
    let line = &ground.doc.paragraphs[above].tokens;
    let to = line.end - usize::from(!line.is_empty() && ground.is(line.end - 1, &[","]));
    let title_case = |i: usize| !matches!(ground.doc.kind(i), Some(Kind::Word(Shape::Lower)));
    !line.is_empty()
        && line.len() <= NAME + 2
        && line.clone().all(title_case)
        && name_before(ground, to, line.start) == Some(line.start)
}
