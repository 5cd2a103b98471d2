//! What follows the head of a title: "of the Standing Committee of ...", "(Legal)", "for research", ", Acme Inc."

use std::ops::Range;

use crate::extract::lexicon::Class;
use crate::extract::people::ground::Ground;
use crate::extract::people::names::is_party;
use crate::text::token::{Kind, Shape};

use super::body::{body_at, grown, is_corporate, last_part};
use super::capital::is_country;
use super::firm::{country, is_adjective};
use super::left::Left;
use super::named::{behind_kind, named_at};
use super::portfolio::{ministry, nouns, portfolio};
use super::purpose::{
    is_client, is_described, is_family, is_purpose, serves_holder, tells_what_to_do,
};

/// What follows the head.
pub struct Right {
    pub title_end: usize,
    pub phrase_end: usize,
    pub organisation: Option<Range<usize>>,
    /// A second body behind "and the".
    pub further: Option<Range<usize>>,
    pub complement: bool,
    /// Whether the head is an office of firms, whose "of X" names one.
    pub(super) corporate: bool,
    /// Where the whole phrase begins.
    pub(super) start: usize,
    /// Whether a body stands before the head: "Acme’s Director of Canals".
    pub(super) owned: bool,
    /// The last word of the head.
    pub(super) head: usize,
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

impl Right {
    pub fn read(ground: &Ground, left: &Left, after: usize, end: usize) -> Self {
        let mut right = Self {
            title_end: after,
            phrase_end: after,
            organisation: None,
            further: None,
            complement: false,
            corporate: is_corporate(ground, after - 1),
            start: left.phrase_start,
            owned: left.organisation.is_some(),
            head: after - 1,
        };
        right.skip_acronym(ground, end);
        right.take_parenthesis(ground, end);
        // "the president and treasurer, respectively, of Acme"
        let apart = right.phrase_end;
        if ground.is(apart, &[","])
            && ground.is(apart + 1, &["respectively"])
            && ground.is(apart + 2, &[","])
            && apart + 3 < end
        {
            right.phrase_end = apart + 3;
        }
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
        if ground.is(right.phrase_end, &["in-charge", "In-charge", "In-Charge"]) {
            right.extend(right.phrase_end + 1);
        }
        right.take_adjacent(ground, end);
        right.take_tight_area(ground, end);
        for _ in 0..4 {
            if right.phrase_end + 1 >= end || !right.take_complement(ground, end) {
                break;
            }
            right.complement = true;
            right.skip_acronym(ground, end);
        }
        if right.complement && right.organisation.is_none() {
            right.take_parenthesis(ground, end);
        }
        if right.organisation.is_none() {
            right.take_line(ground, end);
            right.take_shared(ground, end);
        } else if right.complement {
            right.take_further(ground, end);
        }
        // "General Manager, EMEA, at Acme"
        if right.title_end > after && ground.is(right.title_end - 1, &[","]) {
            right.title_end -= 1;
        }
        right
    }

    /// "Chairman of the newly created Canal Subcommittee": the body behind the words that describe it.
    fn described_body(&self, ground: &Ground, at: usize, end: usize) -> Option<Range<usize>> {
        let body = (at + 1..end.min(at + 3)).find(|&i| ground.capital(i))?;
        let described = (at..body).all(|i| is_described(ground.word(i)));
        (described && self.organisation.is_none())
            .then(|| body_at(ground, body, end))
            .flatten()
    }

    pub(super) fn extend(&mut self, to: usize) {
        self.title_end = to;
        self.phrase_end = to;
    }

    /// "(CEO)", "(SFD)", "Major General (Retd)": the short form of what was just said, or that it is over.
    pub(super) fn skip_acronym(&mut self, ground: &Ground, end: usize) {
        let open = self.phrase_end;
        let upper = matches!(ground.doc.kind(open + 1), Some(Kind::Word(Shape::Upper)))
            || ground.is(
                open + 1,
                &["Retd", "Retd.", "Retired", "Rtd", "Rtd.", "Ret."],
            );
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
                && !ground.has(
                    i,
                    Class::GIVEN | Class::PLACE | Class::POST_NOMINAL | Class::HONORIFIC,
                )
                && (ground.capital(i) && ground.word(i).len() > 2
                    || ground.has(i, Class::COMMON | Class::TITLE_MODIFIER)
                    || ground.is(i, &["and", "&", "of"]))
        });
        // "Minister of State (UAE)"
        let land = close == open + 2 && ground.has(open + 1, Class::COUNTRY);
        if words && !land {
            self.extend(close + 1);
        }
    }

    /// One "of ...", "to ...", "for ...", "at ...". False when there is none or the phrase ends with it.
    fn take_complement(&mut self, ground: &Ground, end: usize) -> bool {
        let preposition = self.phrase_end;
        let known = &[
            "of", "to", "for", "at", "in", "on", "with", "from", "Of", "For",
        ];
        if !ground.is(preposition, known) {
            return false;
        }
        // "Secretary to the President at the Secretariat": where it happened.
        let served = ground.has(preposition - 1, Class::TITLE) && self.complement;
        if self.is_elsewhere(ground, preposition, served) || tells_what_to_do(ground, preposition) {
            return false;
        }
        if self.take_unnamed(ground, preposition, end) {
            return false;
        }
        if self.take_quoted(ground, preposition, end) {
            return true;
        }
        let preposition = behind_kind(ground, preposition);
        let at = named_at(ground, preposition, end);
        if at >= end
            || ground.has(at, Class::MONTH | Class::WEEKDAY)
            || is_client(ground, at)
            || is_family(ground, at)
        {
            return false;
        }
        if self.organisation.is_none() && self.take_described(ground, preposition, at, end) {
            return true;
        }
        if is_adjective(ground, at) {
            return false;
        }
        if let Some(body) = self.described_body(ground, at, end) {
            return self.take_body(ground, body, end);
        }
        if is_purpose(ground, preposition)
            || is_described(ground.word(at))
            || at == preposition + 1
                && serves_holder(ground, preposition)
                // "Minister for Ports Senator Jane Doe"
                && !(self.is_minister(ground) && ground.is(preposition, &["for"]))
        {
            return false;
        }
        if self.is_accredited(ground, preposition, at) {
            self.organisation = None;
            self.extend(portfolio(ground, at, end));
            return true;
        }
        if let Some(union) = self.accredited_to(ground, preposition, at) {
            self.extend(union);
            return true;
        }
        if let Some(body) = body_at(ground, at, end).filter(|b| !self.is_area(ground, b)) {
            return self.take_body(ground, body, end);
        }
        if self.take_place(ground, preposition, at) {
            return true;
        }
        let bodies_only = ground.is(preposition, &["in", "from"])
            || ground.is(preposition, &["on"])
                && ground.capital(preposition + 1)
                && !served
                && !self.is_expert(ground);
        // "Member for Carrow": whom a member of a parliament sits for is a place.
        let sits = &["Member", "Members", "MP"];
        if ground.is(preposition, &["for"]) && ground.is(self.head, sits) && ground.capital(at) {
            return self.take_area(ground, preposition, at, end);
        }
        // A possessive parent, itself no known body: "of the Department's ...".
        if self.organisation.is_some() || bodies_only {
            return false;
        }
        self.take_called_the(ground, preposition, at, end)
            || self.take_firm(ground, preposition, at, end)
            || self.take_area(ground, preposition, at, end)
    }

    /// Whether "at" or "in" at `preposition` says where something happened: "Secretary to the President at the Secretariat",
    /// "elevated to the rank of Cardinal at the Basilica".
    fn is_elsewhere(&self, ground: &Ground, preposition: usize, served: bool) -> bool {
        let ranked = || {
            ground.is(self.head.wrapping_sub(1), &["of"])
                && ground.is(self.head.wrapping_sub(2), &["rank"])
        };
        ground.is(preposition, &["at", "in"]) && (served || ranked())
    }

    /// "Chairman of the Board of Investment of Doeland", "Resident Coordinator in Doeland Jane Roe": the country or the town
    /// of the body or of the office.
    fn take_place(&mut self, ground: &Ground, preposition: usize, at: usize) -> bool {
        let whole = country(ground, at);
        if self.organisation.is_some()
            && ground.is(preposition, &["of", "in"])
            && let Some(after) = whole
        {
            self.phrase_end = after;
            return true;
        }
        let town =
            ground.capital(at) && ground.has(at, Class::PLACE) && !ground.has(at, Class::GIVEN);
        if ground.is(preposition, &["in"])
            && let Some(after) = whole.or(town.then_some(at + 1))
            && (ground.capital(after) && ground.spaced(after - 1)
                // "Deputy High Commissioner in Doeland, Jane Roe, said"
                || ground.is(after, &[","])
                    && ground.is(self.head, &["Commissioner", "Ambassador", "Coordinator"]))
        {
            self.extend(after);
            return true;
        }
        false
    }

    /// Whether the head is an office that is "on" something.
    fn is_expert(&self, ground: &Ground) -> bool {
        let experts = &[
            "Advisor",
            "Adviser",
            "Envoy",
            "Rapporteur",
            "Spokesperson",
            "Representative",
            "Expert",
            "Specialist",
        ];
        ground.is(self.head, experts)
    }

    /// "Ambassador of the European Union to Norway": a union that sends an envoy is no body of his, and is part of the title.
    fn is_accredited(&self, ground: &Ground, preposition: usize, at: usize) -> bool {
        let envoy = &[
            "Ambassador",
            "ambassador",
            "Envoy",
            "envoy",
            "Commissioner",
            "Representative",
            "Delegate",
        ];
        ground.is(preposition, &["to"])
            && self.organisation.is_some()
            && ground.is(self.head, envoy)
            && (ground.has(at, Class::COUNTRY | Class::PLACE)
                || ground.capital(at) && ground.has(at + 1, Class::COUNTRY))
    }

    pub(super) fn is_minister(&self, ground: &Ground) -> bool {
        let ministers = &["Minister", "minister", "Ministers", "ministers"];
        ground.is(self.head, ministers)
    }

    pub(super) fn take_name(&mut self, name: Range<usize>) -> bool {
        self.phrase_end = name.end;
        self.organisation = Some(name);
        true
    }

    /// "Minister of Transport", "head of global sales", "director of Harbour programs at": the area of the office.
    fn take_area(&mut self, ground: &Ground, preposition: usize, at: usize, end: usize) -> bool {
        if ground.is(preposition, &["with"])
            || ground.is(preposition, &["at"]) && ground.capital(at)
        {
            return false;
        }
        if self.is_minister(ground) && ground.is(preposition, &["of", "for"]) && ground.capital(at)
        {
            let to = ministry(ground, at, end);
            if to > portfolio(ground, at, end) {
                self.extend(to);
                return true;
            }
        }
        let mut to = if ground.capital(at) {
            portfolio(ground, at, end)
        } else {
            nouns(ground, at, end)
        };
        if to == at {
            if let Some(body) = ground.body_from(at).filter(|b| self.is_area(ground, b)) {
                to = body.end;
            } else {
                return false;
            }
        }
        // "Chief of the District Attorney's Harbour Team"
        if ground.doc.kind(to) == Some(Kind::Possessive) && ground.is(preposition, &["of"]) {
            return false;
        }
        // "Harbour programs at the Institute"
        let described = nouns(ground, to, to + 2);
        if ground.capital(to - 1) && described > to && ground.is(described, &["at"]) {
            to = described;
        }
        // "Director of the Marlow office"
        if ground.has(to - 1, Class::PLACE) && ground.is(to, &["office", "branch", "bureau"]) {
            to += 1;
        }
        // "commander of the relief group the Northern Watch": the body itself, behind what it is called.
        if ground.determiner(to)
            && ground.lower(at)
            && let Some(body) = ground.body_from(to + 1)
        {
            return self.take_name(body);
        }
        self.extend(to);
        true
    }

    fn take_body(&mut self, ground: &Ground, body: Range<usize>, end: usize) -> bool {
        if self.organisation.is_some() {
            self.phrase_end = body.end;
            return true;
        }
        // "Director of Legislative Services of the Parliament", in one body: the area and the house.
        let house = (body.start + 1..body.end).find(|&i| {
            let first = i + 1 + usize::from(ground.determiner(i + 1));
            let named = |k: usize| ground.has(k, Class::COUNTRY) || is_country(ground, k);
            ground.is(i, &["of"])
                && (ground.is(first, &["Parliament"])
                    || named(first)
                        && (first + 1..first + 3).any(|k| ground.is(k, &["Parliament"])))
                && !ground.is(body.start, &["Library", "House", "Committee"])
        });
        if let Some(of) = house {
            self.title_end = of;
            return self.take_name(of + 1 + usize::from(ground.determiner(of + 1))..body.end);
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
        let mut body = last_part(ground, body);
        // "Director of Acme Bank Ohio": the firm's part in a state.
        if ends_in_a_place(ground, body.end, end) {
            body.end += 1;
        } else if self.corporate {
            body.end = grown(ground, body.end, end);
        }
        // "Director of KOICA Sri Lanka office Doe"
        let place =
            country(ground, body.end).filter(|&i| ground.is(i, &["office", "branch", "Office"]));
        self.take_name(body);
        if let Some(office) = place {
            self.phrase_end = office + 1;
        }
        true
    }
}

/// Whether a country or a state at `i` ends the name of the body before it, and the phrase: "Acme Bank Ohio,".
pub(super) fn ends_in_a_place(ground: &Ground, i: usize, end: usize) -> bool {
    i < end
        && ground.capital(i)
        && ground.spaced(i - 1)
        && ground.body(i).is_none()
        && ground.has(i, Class::PLACE | Class::COUNTRY)
        && !ground.has(i, Class::GIVEN | Class::FAMILY)
        && closes(ground, i + 1, end)
}

/// Whether a phrase can end before token `i`.
pub(super) fn closes(ground: &Ground, i: usize, end: usize) -> bool {
    let marks = &[
        ",", ".", ";", ")", "|", "said", "says", "®", "™", ":", "-", "–", "—", "•", "*",
    ];
    i >= end || ground.is(i, marks) || ground.doc.kind(i) == Some(Kind::Open)
}
