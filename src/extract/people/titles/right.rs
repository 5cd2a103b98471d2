//! What follows the head of a title: "of the Standing Committee of ...", "(Legal)", "for research", ", Acme Inc."

use std::ops::Range;

use crate::extract::lexicon::Class;
use crate::extract::people::ground::Ground;
use crate::extract::people::names::{is_initials, is_party};
use crate::extract::words::look_up;
use crate::text::token::{Kind, Shape};

use super::body::{body_at, is_brand, is_corporate, is_inner, members_of, names_a_firm};
use super::portfolio::{ministry, nouns, portfolio};

/// What follows the head.
pub struct Right {
    pub title_end: usize,
    pub phrase_end: usize,
    pub organisation: Option<Range<usize>>,
    pub complement: bool,
    /// Whether the head is an office of firms, whose "of X" names one.
    corporate: bool,
    /// The last word of the head.
    head: usize,
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
    pub fn read(ground: &Ground, after: usize, end: usize) -> Self {
        let mut right = Self {
            title_end: after,
            phrase_end: after,
            organisation: None,
            complement: false,
            corporate: is_corporate(ground, after - 1),
            head: after - 1,
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
        let first = comma + 1 + usize::from(ground.is(comma + 1, &["the", "The"]));
        // "Secretary to the President, J.R. Doe"
        if is_initials(ground.word(first)) && ground.capital(first + 1) {
            return;
        }
        if let Some(body) = body_at(ground, first, end) {
            self.take_closed(ground, body, end);
            return;
        }
        let brand = self.corporate && is_brand(ground, first) && ground.is(comma, &[","]);
        if brand && closes(ground, first + 1, end) {
            self.phrase_end = first + 1;
            self.organisation = Some(first..first + 1);
            return;
        }
        // "President, Pixel Health": two to four words that only a firm can be, to the end of the phrase.
        let to = portfolio(ground, first, end);
        let named = self.corporate
            && ground.is(comma, &[","])
            && (2..=4).contains(&to.saturating_sub(first))
            && closes(ground, to, end)
            && names_a_firm(ground, first..to)
            && !(first..to).any(|i| {
                ground.has(i, Class::GIVEN | Class::FAMILY | Class::HONORIFIC)
                    || is_initials(ground.word(i))
            })
            && (first..to)
                .any(|i| ground.has(i, Class::COMMON | Class::ORG_WEAK | Class::ORG_HEAD));
        if named {
            self.take_name(first..to);
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

    /// A body behind a comma, if it ends the phrase, or the part of it behind another comma: "FBI, Carrow Field Office".
    fn take_closed(&mut self, ground: &Ground, mut body: Range<usize>, end: usize) {
        let parent = |i: usize| {
            let next = i + 1 + usize::from(ground.determiner(i + 1));
            let next =
                next + usize::from(ground.has(next, Class::DEMONYM) && ground.body(next).is_none());
            ground
                .is(i, &["at", "of"])
                .then(|| ground.body_from(next))
                .flatten()
        };
        let above = parent(body.end);
        if !closes(ground, body.end, end) && above.is_none() {
            return;
        }
        if let Some(above) = above {
            self.phrase_end = above.end;
            self.organisation = Some(body);
            return;
        }
        while !is_inner(ground, &body)
            && ground.is(body.end, &[","])
            && let Some(part) = ground.body_from(body.end + 1)
            && is_inner(ground, &part)
            && (closes(ground, part.end, end) || ground.is(part.end, &["("]))
        {
            body = part;
        }
        self.phrase_end = body.end;
        self.organisation = Some(body);
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
        let known = &[
            "of", "to", "for", "at", "in", "on", "with", "from", "Of", "For",
        ];
        if !ground.is(preposition, known) {
            return false;
        }
        // "Secretary to the President at the Secretariat": where it happened.
        let served = ground.has(preposition - 1, Class::TITLE) && self.complement;
        if ground.is(preposition, &["at", "in"]) && served {
            return false;
        }
        let mut at = preposition + 1;
        while at < end && ground.determiner(at) {
            at += 1;
        }
        if at >= end || ground.has(at, Class::MONTH | Class::WEEKDAY) {
            return false;
        }
        if let Some(name) = described(ground, at, end)
            && ground.is(preposition, &["of", "at", "with", "for"])
            && self.organisation.is_none()
        {
            let to = ground
                .body_from(name)
                .map_or_else(|| portfolio(ground, name, end), |b| b.end);
            return self.take_name(name..to);
        }
        if is_adjective(ground, at) {
            return false;
        }
        // "CEO of acme.co"
        if self.corporate
            && ground.doc.kind(at) == Some(Kind::Address)
            && self.organisation.is_none()
        {
            return self.take_name(at..at + 1);
        }
        if self.is_accredited(ground, preposition, at) {
            self.organisation = None;
            self.extend(portfolio(ground, at, end));
            return true;
        }
        if let Some(body) = body_at(ground, at, end).filter(|b| !self.is_area(ground, b)) {
            return self.take_body(ground, body, end);
        }
        if self.organisation.is_some()
            && ground.is(preposition, &["of", "in"])
            && let Some(after) = country(ground, at)
        {
            self.phrase_end = after;
            return true;
        }
        let expert = ground.is(
            self.head,
            &[
                "Advisor",
                "Adviser",
                "Envoy",
                "Rapporteur",
                "Spokesperson",
                "Representative",
                "Expert",
                "Specialist",
            ],
        );
        let bodies_only = ground.is(preposition, &["in", "from"])
            || ground.is(preposition, &["on"])
                && ground.capital(preposition + 1)
                && !served
                && !expert;
        // "Resident Coordinator in Sri Lanka Jane Doe"
        let town = |at: usize| {
            (ground.capital(at) && ground.has(at, Class::PLACE) && !ground.has(at, Class::GIVEN))
                .then_some(at + 1)
        };
        if ground.is(preposition, &["in"])
            && let Some(after) = country(ground, at).or_else(|| town(at))
            && ground.capital(after)
            && ground.spaced(after - 1)
        {
            self.extend(after);
            return true;
        }
        // A possessive parent, itself no known body: "of the Department's ...".
        if self.organisation.is_some() || bodies_only {
            return false;
        }
        self.take_firm(ground, preposition, at, end) || self.take_area(ground, preposition, at, end)
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

    fn is_minister(&self, ground: &Ground) -> bool {
        let ministers = &["Minister", "minister", "Ministers", "ministers"];
        ground.is(self.head, ministers)
    }

    /// Whether what was found as a body is an area of work here: a minister's without the name of a ministry, or one that
    /// stands before what it describes ("Middle East programs").
    fn is_area(&self, ground: &Ground, body: &Range<usize>) -> bool {
        let minister = self.is_minister(ground);
        let heads = Class::ORG_HEAD | Class::ORG_WEAK;
        let of_state = &[
            "Ministry",
            "Department",
            "Office",
            "Government",
            "Cabinet",
            "Council",
            "Union",
        ];
        let office = body.clone().any(|i| ground.is(i, of_state));
        let describes = nouns(ground, body.end, body.end + 2);
        // "VP of Partnerships at Acme"
        let followed = body.len() == 1
            && ground.is(body.end, &["at", "with"])
            && ground.capital(body.end + 1)
            && !is_brand(ground, body.start);
        // "Director of Bank Supervision at the Central Bank"
        let employer = body.end + 1 + usize::from(ground.determiner(body.end + 1));
        let supervised = ground.is(body.end, &["at"])
            && ground.body_from(employer).is_some()
            && body.len() > 1
            && !(ground.has(body.start, heads) && ground.is(body.start + 1, &["of", "for"]))
            && !ground.has(body.end - 1, heads);
        followed
            || supervised
            || minister && !office && body.len() > 1
            || describes > body.end && ground.spaced(body.end - 1) && ground.is(describes, &["at"])
    }

    /// "CEO of Acme", "analyst at Acme": a name that no pass took for a body, where only a body can stand.
    fn take_firm(&mut self, ground: &Ground, preposition: usize, at: usize, end: usize) -> bool {
        if !ground.capital(at) {
            return false;
        }
        // "Secretary of the President's Fund"
        let fund = ground.has(at, Class::TITLE)
            && ground.doc.kind(at + 1) == Some(Kind::Possessive)
            && ground.capital(at + 2)
            && ground.has(at + 2, Class::ORG_HEAD | Class::ORG_WEAK);
        if fund {
            return self.take_name(at..at + 3);
        }
        // "Commander of the Navy"
        let service = ground.is(at, &["Navy", "Army", "Police"])
            || ground.is(at, &["Air"]) && ground.is(at + 1, &["Force"]);
        if service && ground.is(preposition + 1, &["the"]) {
            return self.take_name(at..at + 1 + usize::from(ground.is(at, &["Air"])));
        }
        let employed = ground.is(preposition, &["at", "with"]);
        let brand = is_brand(ground, at)
            && !ground.capital(at + 1)
            && !ground.is(self.head, &["Minister", "minister"]);
        let to = if brand {
            at + 1
        } else {
            portfolio(ground, at, end)
        };
        if to == at {
            return false;
        }
        // "founder of Harbours at Work": no area has a founder.
        if !employed
            && is_owner(ground.word(self.head))
            && ground.is(to, &["at"])
            && ground.capital(to + 1)
            && closes(ground, to + 2, end)
            && ground.body(to + 1).is_none()
        {
            return self.take_name(at..to + 2);
        }
        // "vice president of Partnerships at Acme": the area, with the body to come.
        if !employed && ground.is(to, &["at", "with"]) && ground.capital(to + 1) {
            return false;
        }
        // "Director of Middle East programs at the Institute"
        let described = nouns(ground, to, to + 2);
        if described > to && ground.is(described, &["at"]) {
            return false;
        }
        // "CEO of Doeland's Harbour Fund"
        if self.corporate
            && ground.doc.kind(to) == Some(Kind::Possessive)
            && ground.capital(to + 1)
            && ground.body(to + 1).is_none()
        {
            return self.take_name(at..portfolio(ground, to + 1, end));
        }
        if self.corporate
            && let Some(stop) = members_of(ground, preposition + 1, at..to, end)
        {
            return self.take_name(at..stop);
        }
        let person = employed && ground.has(at, Class::GIVEN) && to > at + 1;
        let event = ground.has(to - 1, Class::THING_HEAD | Class::PLACE_HEAD)
            || ground.is(
                self.head,
                &[
                    "speaker",
                    "Speaker",
                    "panelist",
                    "moderator",
                    "presenter",
                    "guest",
                ],
            );
        // "CEO of Featured,": no area has a founder or an owner.
        let owned = !employed
            && to == at + 1
            && closes(ground, to, end)
            && is_owner(ground.word(self.head))
            && !ground.has(at, Class::COUNTRY | Class::PLACE | Class::DEMONYM);
        let fits = brand
            || owned
            || (self.corporate || employed && !event && !person) && names_a_firm(ground, at..to);
        fits && self.take_name(at..to)
    }

    fn take_name(&mut self, name: Range<usize>) -> bool {
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
        // "Harbour programs at the Institute"
        let described = nouns(ground, to, to + 2);
        if ground.capital(to - 1) && described > to && ground.is(described, &["at"]) {
            to = described;
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
        let inner = INNER_BODIES.contains(&ground.doc.span(body.clone()).of(ground.doc.text));
        let followed = ground.is(body.end, &["of", "at"])
            && body.end + 1 < end
            && (ground.body_from(body.end + 1).is_some()
                || ground.determiner(body.end + 1) && ground.body_from(body.end + 2).is_some());
        if inner && followed {
            self.extend(body.end);
            return true;
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

/// The token past the country or the place that begins at `at`: what a body of that name is in or of.
fn country(ground: &Ground, at: usize) -> Option<usize> {
    let place = Class::COUNTRY | Class::PLACE;
    let pair = ground.capital(at)
        && ground.capital(at + 1)
        && ground.spaced(at)
        && look_up(ground.doc.span(at..at + 2).of(ground.doc.text)).intersects(place);
    if pair {
        return Some(at + 2);
    }
    (ground.capital(at) && ground.has(at, Class::COUNTRY)).then_some(at + 1)
}

/// "at Carrow-based investment firm Acme", "of law firm Doe Roe": where the name begins behind what the body is called.
fn described(ground: &Ground, at: usize, end: usize) -> Option<usize> {
    let based = (at..end.min(at + 4))
        .take_while(|&i| ground.capital(i))
        .find(|&i| is_adjective(ground, i));
    let from = based.map_or(at, |i| i + 1);
    let name = nouns(ground, from, end);
    // "a Delaware holding company known as Acme"
    let company = (from..end.min(from + 4))
        .find(|&i| ground.is(i, &["company", "firm", "group", "organization"]));
    if let Some(noun) = company
        && ground.is(noun + 1, &["known", "called", "named"])
    {
        let name = noun + 2 + usize::from(ground.is(noun + 2, &["as"]));
        return (name < end && ground.capital(name)).then_some(name);
    }
    let called = name > from && name <= from + 4 && is_firm_noun(ground.word(name - 1));
    let whole = ground.body(from).is_none_or(|b| b.end <= from);
    (called && whole && name < end && ground.capital(name) && ground.spaced(name - 1))
        .then_some(name)
}

/// What the body is that is named right behind it.
fn is_firm_noun(word: &str) -> bool {
    matches!(
        word,
        "firm"
            | "company"
            | "startup"
            | "start-up"
            | "agency"
            | "maker"
            | "provider"
            | "giant"
            | "nonprofit"
            | "non-profit"
            | "charity"
            | "retailer"
            | "publisher"
            | "consultancy"
            | "manufacturer"
            | "brand"
            | "platform"
            | "organisation"
            | "organization"
            | "watchdog"
            | "producer"
            | "brokerage"
            | "studio"
            | "label"
            | "outlet"
            | "newspaper"
            | "specialist"
            | "airline"
            | "chain"
            | "group"
    )
}

/// "Carrow-based", "family-owned": what describes a body that is not named.
fn is_adjective(ground: &Ground, i: usize) -> bool {
    let tail = ground.word(i).rsplit_once('-').map(|(_, tail)| tail);
    tail.is_some_and(|t| matches!(t, "based" | "backed" | "owned" | "led" | "listed" | "born"))
}

/// Offices that are held at a whole firm alone.
fn is_owner(word: &str) -> bool {
    matches!(
        word,
        "CEO"
            | "founder"
            | "Founder"
            | "co-founder"
            | "Co-Founder"
            | "Co-founder"
            | "owner"
            | "Owner"
    )
}

/// Whether a phrase can end before token `i`.
fn closes(ground: &Ground, i: usize, end: usize) -> bool {
    let marks = &[
        ",", ".", ";", ")", "|", "said", "says", "®", "™", ":", "-", "–", "—", "•",
    ];
    i >= end || ground.is(i, marks) || ground.doc.kind(i) == Some(Kind::Open)
}
