//! What follows the head of a title: "of the Standing Committee of ...", "(Legal)", "for research", ", Acme Inc."

use std::ops::Range;

use crate::extract::lexicon::Class;
use crate::extract::people::ground::Ground;
use crate::extract::people::names::is_party;
use crate::text::token::{Kind, Shape};

use super::portfolio::{nouns, portfolio};

/// What follows the head.
pub struct Right {
    pub title_end: usize,
    pub phrase_end: usize,
    pub organisation: Option<Range<usize>>,
    pub complement: bool,
    /// Whether the head is an office of firms, whose "of X" names one.
    corporate: bool,
}

/// Bodies that are part of a title when another body follows: "member of the Standing Committee of the ...".
const INNER_BODIES: &[&str] = &[
    "Standing Committee",
    "Board of Directors",
    "Board of Trustees",
    "Board of Governors",
    "Board",
    "Executive Committee",
    "Central Committee",
    "Executive Board",
    "Advisory Board",
    "Advisory Council",
    "Political Bureau",
    "Executive Council",
    "Management Board",
    "Supervisory Board",
    "Steering Committee",
];

/// "the Department's Criminal Division", "the Departments Criminal Division", where the apostrophe was lost: the child.
pub fn youngest(ground: &Ground, mut body: Range<usize>) -> Range<usize> {
    loop {
        let next = if ground.doc.kind(body.end) == Some(Kind::Possessive) {
            body.end + 1
        } else if ground.spaced(body.end - 1) && ground.word(body.end - 1).ends_with('s') {
            body.end
        } else {
            return body;
        };
        match ground.body_from(next) {
            Some(child) => body = child,
            None => return body,
        }
    }
}

/// Whether the last head word is an office of firms and associations.
pub fn is_corporate(ground: &Ground, head: usize) -> bool {
    let word = ground.word(head).to_ascii_lowercase();
    matches!(
        word.as_str(),
        "ceo"
            | "cfo"
            | "coo"
            | "cto"
            | "cmo"
            | "president"
            | "chairman"
            | "chairwoman"
            | "chair"
            | "founder"
            | "co-founder"
            | "cofounder"
            | "owner"
            | "co-owner"
            | "partner"
            | "principal"
            | "officer"
            | "director"
            | "manager"
            | "vp"
            | "evp"
            | "svp"
            | "spokesperson"
            | "spokesman"
            | "spokeswoman"
            | "publisher"
            | "founders"
            | "co-founders"
            | "proprietor"
    )
}

/// Whether a capitalised run that no pass took for a body is one when it stands behind "CEO of": not a place, not a
/// country, not an area of work.
fn names_a_firm(ground: &Ground, tokens: Range<usize>) -> bool {
    let place = Class::COUNTRY | Class::PLACE | Class::PLACE_HEAD | Class::DEMONYM;
    let words = || tokens.clone().filter(|&i| ground.capital(i));
    let known = Class::COMMON | Class::TITLE | Class::TITLE_MODIFIER | Class::FUNCTION;
    // "Doe Roe Architects": a plural of a title ends the names of firms.
    let office = |i: usize| {
        ground.has(i, Class::TITLE)
            && !(i + 1 == tokens.end && ground.word(i).ends_with('s') && tokens.len() > 1)
    };
    ground.capital(tokens.end - 1)
        && !words().any(|i| {
            ground.has(i, place) && !ground.has(i, Class::GIVEN | Class::FAMILY) || office(i)
        })
        && words().any(|i| !ground.has(i, known))
}

/// "president of the United Nurses of Doeland", "of the Friends of the Museum": a union or a society that is named by its
/// members, with what they are of. The end of the name.
fn members_of(
    ground: &Ground,
    determiner: usize,
    members: Range<usize>,
    end: usize,
) -> Option<usize> {
    let last = members.end - 1;
    let plural = ground.capital(last)
        && ground.word(last).ends_with('s')
        && !ground.word(last).ends_with("ss");
    if !ground.is(determiner, &["the"]) || !plural || !ground.is(members.end, &["of"]) {
        return None;
    }
    let from = if ground.is(members.end + 1, &["the"]) {
        members.end + 2
    } else {
        members.end + 1
    };
    if from >= end || !ground.capital(from) {
        return None;
    }
    Some(
        ground
            .body_from(from)
            .map_or_else(|| portfolio(ground, from, end), |b| b.end),
    )
}

impl Right {
    pub fn read(ground: &Ground, after: usize, end: usize) -> Self {
        let mut right = Self {
            title_end: after,
            phrase_end: after,
            organisation: None,
            complement: false,
            corporate: is_corporate(ground, after - 1),
        };
        right.skip_acronym(ground, end);
        right.take_parenthesis(ground, end);
        if ground.is(right.phrase_end, &["in", "In"])
            && ground.is(
                right.phrase_end + 1,
                &[
                    "charge",
                    "Charge",
                    "Residence",
                    "residence",
                    "Chief",
                    "chief",
                ],
            )
        {
            right.extend(right.phrase_end + 2);
        }
        right.take_adjacent(ground, end);
        for _ in 0..4 {
            if right.phrase_end + 1 >= end || !right.take_complement(ground, end) {
                break;
            }
            right.complement = true;
            right.skip_acronym(ground, end);
        }
        if right.organisation.is_none() {
            right.take_line(ground, end);
        }
        right
    }

    /// "Executive Director Central Bank of Doeland": a body with its "of" left out.
    fn take_adjacent(&mut self, ground: &Ground, end: usize) {
        let at = self.phrase_end;
        if at >= end || !ground.spaced(at - 1) || !ground.capital(at - 1) {
            return;
        }
        if let Some(body) = ground.body_from(at).filter(|b| b.len() > 1) {
            self.phrase_end = body.end;
            self.organisation = Some(body);
            self.complement = true;
        }
    }

    /// "Director, Department of Health", "vice president, market insights at Acme": a body behind a comma, as signatures
    /// and corporate quotations write it. Only where the body ends the phrase; else it opens something new.
    fn take_line(&mut self, ground: &Ground, end: usize) {
        let comma = self.phrase_end;
        if !ground.is(comma, &[",", ";", "|", "–", "-"]) {
            return;
        }
        if let Some(body) = ground.body_from(comma + 1) {
            let closed = body.end >= end
                || ground.is(
                    body.end,
                    &[",", ".", ";", ")", "|", "said", "says", "®", "™"],
                )
                || ground.doc.kind(body.end) == Some(Kind::Open);
            if closed {
                self.phrase_end = body.end;
                self.organisation = Some(body);
            }
            return;
        }
        let area = if ground.capital(comma + 1) {
            portfolio(ground, comma + 1, end)
        } else {
            nouns(ground, comma + 1, end)
        };
        if area == comma + 1 || !ground.is(area, &["at", "of", "for"]) {
            return;
        }
        let at = if ground.determiner(area + 1) {
            area + 2
        } else {
            area + 1
        };
        let known = (comma + 1..area).all(|i| {
            ground.lower(i)
                || ground.has(i, Class::COMMON | Class::TITLE_MODIFIER)
                || ground.is(i, &["&"])
        });
        if let Some(body) = ground.body_from(at).filter(|_| known) {
            self.title_end = area;
            self.phrase_end = body.end;
            self.organisation = Some(body);
        }
    }

    fn extend(&mut self, to: usize) {
        self.title_end = to;
        self.phrase_end = to;
    }

    /// "(CEO)", "(SFD)": the short form of what was just said.
    fn skip_acronym(&mut self, ground: &Ground, end: usize) {
        let open = self.phrase_end;
        let upper = matches!(ground.doc.kind(open + 1), Some(Kind::Word(Shape::Upper)));
        if open + 2 < end
            && ground.is(open, &["("])
            && upper
            && ground.is(open + 2, &[")"])
            && !is_party(ground.word(open + 1))
        {
            self.phrase_end = open + 3;
        }
    }

    /// "Director General (Legal)": a portfolio in brackets.
    fn take_parenthesis(&mut self, ground: &Ground, end: usize) {
        if !ground.is(self.phrase_end, &["("]) {
            return;
        }
        let open = self.phrase_end;
        let close = (open + 1..end.min(open + 6)).find(|&i| ground.is(i, &[")"]));
        let Some(close) = close.filter(|c| *c > open + 1) else {
            return;
        };
        let words = (open + 1..close).all(|i| {
            ground.body(i).is_none()
                && !ground.has(i, Class::GIVEN | Class::PLACE | Class::POST_NOMINAL)
                && (ground.capital(i) && ground.word(i).len() > 2
                    || ground.has(i, Class::COMMON | Class::TITLE_MODIFIER)
                    || ground.is(i, &["and", "&", "of"]))
        });
        if words {
            self.extend(close + 1);
        }
    }

    /// One "of ...", "to ...", "for ...", "at ...". False when there is none or the phrase ends with it.
    fn take_complement(&mut self, ground: &Ground, end: usize) -> bool {
        let preposition = self.phrase_end;
        if !ground.is(
            preposition,
            &[
                "of", "to", "for", "at", "in", "on", "with", "from", "Of", "For",
            ],
        ) {
            return false;
        }
        let served = ground.has(preposition - 1, Class::TITLE) && self.complement;
        let bodies_only = ground.is(preposition, &["in", "with", "from"])
            || ground.is(preposition, &["on"]) && ground.capital(preposition + 1) && !served;
        // "Secretary to the President at the Secretariat": where it happened.
        if ground.is(preposition, &["at", "in"])
            && ground.has(preposition - 1, Class::TITLE)
            && self.complement
        {
            return false;
        }
        let mut at = preposition + 1;
        while at < end && ground.determiner(at) {
            at += 1;
        }
        if at >= end {
            return false;
        }
        if let Some(body) = ground.body_from(at) {
            return self.take_body(ground, body, end);
        }
        // A possessive parent, itself no known body: "of the Department's ...".
        if self.organisation.is_some() || bodies_only {
            return false;
        }
        if ground.has(at, Class::MONTH | Class::WEEKDAY) {
            return false;
        }
        let to = if ground.capital(at) {
            portfolio(ground, at, end)
        } else {
            nouns(ground, at, end)
        };
        if to == at {
            return false;
        }
        // "commander of the relief group the Northern Watch": the body itself, behind what it is called.
        if ground.determiner(to)
            && ground.lower(at)
            && let Some(body) = ground.body_from(to + 1)
        {
            self.phrase_end = body.end;
            self.organisation = Some(body);
            return true;
        }
        if self.corporate
            && let Some(end) = members_of(ground, preposition + 1, at..to, end)
        {
            self.phrase_end = end;
            self.organisation = Some(at..end);
            return true;
        }
        if self.corporate && names_a_firm(ground, at..to) {
            self.phrase_end = to;
            self.organisation = Some(at..to);
            return true;
        }
        self.extend(to);
        true
    }

    fn take_body(&mut self, ground: &Ground, mut body: Range<usize>, end: usize) -> bool {
        body = youngest(ground, body);
        if self.organisation.is_some() {
            self.phrase_end = body.end;
            return true;
        }
        let inner = INNER_BODIES.contains(&ground.doc.span(body.clone()).of(ground.doc.text));
        let followed = ground.is(body.end, &["of", "at"])
            && body.end + 1 < end
            && (ground.body_from(body.end + 1).is_some()
                || ground.determiner(body.end + 1) && ground.body_from(body.end + 2).is_some());
        if inner && followed {
            self.extend(body.end);
            return true;
        }
        self.phrase_end = body.end;
        self.organisation = Some(body);
        true
    }
}
