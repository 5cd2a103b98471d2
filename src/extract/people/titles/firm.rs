//! The firm or the fund that an office is held at, where no pass took its name for a body's.

use std::ops::Range;

use crate::extract::lexicon::Class;
use crate::extract::people::ground::Ground;
use crate::extract::people::names::is_party;
use crate::extract::words::look_up;
use crate::text::token::Kind;

use super::body::{is_acronym_in_brackets, is_brand, members_of, names_a_firm};
use super::employed::begins_holder;
use super::named::numbered_firm;
use super::portfolio::{nouns, portfolio};
use super::right::{Right, closes};

impl Right {
    /// "CEO of Acme", "analyst at Acme": a name that no pass took for a body, where only a body can stand.
    pub(super) fn take_firm(
        &mut self,
        ground: &Ground,
        preposition: usize,
        at: usize,
        end: usize,
    ) -> bool {
        if let Some(firm) = numbered_firm(ground, at, end).filter(|_| self.corporate) {
            return self.take_name(firm);
        }
        if !ground.capital(at) {
            return false;
        }
        if self.take_fund(ground, preposition, at) {
            return true;
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
        // "Director of the Harbour Initiative (HI)": what has an acronym is a body.
        if is_acronym_in_brackets(ground, to)
            && ground.is(preposition + 1, &["the"])
            && !is_party(ground.word(to + 1))
        {
            return self.take_name(at..to);
        }
        // "founder of Harbours at Work": no area has a founder.
        if !employed
            && is_owner(ground.word(self.head))
            && ground.is(to, &["at"])
            && ground.capital(to + 1)
            && (closes(ground, to + 2, end) || ground.is(to + 2, &["and"]))
            && ground.body(to + 1).is_none()
        {
            return self.take_name(at..to + 2);
        }
        // "vice president of Partnerships at Acme": the area, with the body to come.
        let employer = to + 1 + usize::from(ground.determiner(to + 1));
        if !employed && ground.is(to, &["at", "with"]) && ground.capital(employer) {
            return false;
        }
        // "Superintendent of Harbour Customs", "Commandant of Harbour House": what is kept is a body.
        if is_keeper(ground.word(self.head))
            && to > at + 1
            && !ground.has(to - 1, Class::COUNTRY | Class::PLACE)
        {
            return self.take_name(at..to);
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
        let fits = brand || self.is_firm(ground, employed, at..to, end);
        fits && self.take_name(at..to)
    }

    /// "General Manager of The Harbour Club": an article that is written as part of a name.
    pub(super) fn take_called_the(
        &mut self,
        ground: &Ground,
        preposition: usize,
        at: usize,
        end: usize,
    ) -> bool {
        let called = self.corporate
            && ground.is(preposition, &["of", "at"])
            && ground.is(preposition + 1, &["The"])
            && at == preposition + 2
            && ground.capital(at);
        let to = if called {
            portfolio(ground, at, end)
        } else {
            at
        };
        to > at && closes(ground, to, end) && self.take_name(at..to)
    }

    /// Whether words behind "of", or "at" where somebody is employed, can be a firm's name for this office.
    fn is_firm(&self, ground: &Ground, employed: bool, name: Range<usize>, end: usize) -> bool {
        let (at, to) = (name.start, name.end);
        let person = employed && ground.has(at, Class::GIVEN) && to > at + 1;
        let guests = &[
            "speaker",
            "Speaker",
            "panelist",
            "moderator",
            "presenter",
            "guest",
        ];
        let event = ground.has(to - 1, Class::THING_HEAD | Class::PLACE_HEAD)
            || ground.is(self.head, guests);
        // "Director of Legislative Services": an area, as all its words are common.
        let common = Class::COMMON | Class::TITLE_MODIFIER | Class::ORG_WEAK;
        if ground.is(self.head, &["Director"]) && (at..to).all(|i| ground.has(i, common)) {
            return false;
        }
        // "CEO of Featured,": no area has a founder or an owner.
        let owned = !employed
            && to == at + 1
            && closes(ground, to, end)
            && is_owner(ground.word(self.head))
            && !ground.has(at, Class::COUNTRY | Class::PLACE | Class::DEMONYM);
        // "Director of Finance and Insurance": areas that nothing but an "and" makes longer.
        let heads = &[
            "President",
            "Director",
            "Manager",
            "Officer",
            "VP",
            "SVP",
            "EVP",
            "president",
            "director",
            "manager",
        ];
        let areas = !employed
            && ground.is(self.head, heads)
            && (at..to).any(|i| ground.is(i, &["and", "&"]))
            && !(at..to).any(|i| is_brand(ground, i));
        if areas {
            return false;
        }
        // "EVP of Canals for Airfreight, Acme": the area, with the body to come.
        let behind = ground
            .body_from(to + 1)
            .filter(|b| ground.is(to, &[","]) && closes(ground, b.end, end));
        if !employed && behind.is_some() && !is_owner(ground.word(self.head)) {
            return false;
        }
        if !employed && self.is_of_an_area(ground, &name, end) {
            return false;
        }
        let staff = employed && !event && !person;
        // "President of Harbour Guard Management": what ends like a firm's name, for who leads a whole firm.
        let vice = ground.is(self.head.wrapping_sub(1), &["Vice", "vice"]);
        let headed = (is_chief(ground.word(self.head))
            || ground.is(
                self.head,
                &["President", "Chairman", "president", "chairman"],
            ) && !vice)
            && to > at + 1
            && ground.has(to - 1, Class::ORG_WEAK)
            && (at..to).all(|i| {
                ground.capital(i) && !ground.has(i, Class::TITLE | Class::COUNTRY | Class::PLACE)
            });
        owned
            || headed
            || (staff && self.corporate || is_chief(ground.word(self.head)))
                && self.is_common_name(ground, name.clone(), end)
            || is_lawyer(ground.word(self.head)) && is_practice(ground.word(to - 1)) && to > at + 1
            || (self.corporate || staff) && names_a_firm(ground, name)
    }

    /// "Chief Officer at Get Better, where", "CEO of Valley Business Outlook": common words behind "at", where an office is
    /// held, or where a whole firm has that office.
    fn is_common_name(&self, ground: &Ground, name: Range<usize>, end: usize) -> bool {
        let other = Class::COUNTRY
            | Class::PLACE
            | Class::PLACE_HEAD
            | Class::DEMONYM
            | Class::TITLE
            | Class::TITLE_MODIFIER;
        let at = ground.is(name.start - 1, &["at"]) && name.len() == 2;
        let areas = &[
            "Operations",
            "Sales",
            "Products",
            "Markets",
            "Division",
            "Marketing",
            "Business",
            "Development",
        ];
        let of = ground.is(name.start - 1, &["of"])
            && (2..=4).contains(&name.len())
            && is_chief(ground.word(self.head))
            && !ground.is(name.end - 1, areas);
        // "founder of Carrow Crimestoppers": a town that a name of more words begins with.
        let town = |i: usize| i == name.start && ground.has(i, Class::PLACE);
        let word = |i: usize| {
            ground.capital(i) && (!ground.has(i, other) || of && town(i))
                || of && i > name.start && ground.is(i, &["and", "&"])
        };
        (at || of)
            && (closes(ground, name.end, end)
                || of && begins_holder(ground, name.end)
                || ground.is(name.end, &["where", "who", "and", "in", "based", "which"]))
            && name.clone().all(word)
    }

    /// "Secretary of the President's Fund", "Commander of the Navy".
    fn take_fund(&mut self, ground: &Ground, preposition: usize, at: usize) -> bool {
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
        false
    }

    /// "at Carrow-based investment firm Acme", "CEO of acme.co": a name behind what it is called, or an address.
    pub(super) fn take_described(
        &mut self,
        ground: &Ground,
        preposition: usize,
        at: usize,
        end: usize,
    ) -> bool {
        if let Some(name) = behind_its_place(ground, at, end)
            && ground.is(preposition, &["of", "at", "with", "for"])
        {
            let firm = || {
                let to = portfolio(ground, name, end);
                (self.corporate && to > name && names_a_firm(ground, name..to)).then_some(name..to)
            };
            if let Some(body) = ground.body_from(name).or_else(firm) {
                return self.take_name(body);
            }
        }
        if let Some(name) = described(ground, at, end)
            && ground.is(preposition, &["of", "at", "with", "for"])
        {
            let to = ground
                .body_from(name)
                .map_or_else(|| portfolio(ground, name, end), |b| b.end);
            return self.take_name(name..to);
        }
        let address = self.corporate && ground.doc.kind(at) == Some(Kind::Address);
        (address || self.is_small_brand(ground, preposition, at, end)) && self.take_name(at..at + 1)
    }
}

/// The token past the country or the place that begins at `at`: what a body of that name is in or of.
pub fn country(ground: &Ground, at: usize) -> Option<usize> {
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
    // "CEO of Doelandish game publisher Acme"
    let land = Class::DEMONYM | Class::COUNTRY | Class::PLACE;
    let sits = (at..end.min(at + 2))
        .take_while(|&i| ground.capital(i) && ground.has(i, land) && ground.body(i).is_none())
        .last()
        .filter(|&i| ground.lower(i + 1));
    let from = based.or(sits).map_or(at, |i| i + 1);
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
    // "of exhibitor Acme Ltd", "for online lender Acme Ltd": a noun for who does something, before a body.
    let doer = |word: &str| word.len() > 5 && (word.ends_with("er") || word.ends_with("or"));
    let called = name > from
        && name <= from + 7
        && (is_firm_noun(ground.word(name - 1))
            || doer(ground.word(name - 1))
                && !ground.has(name - 1, Class::TITLE_MODIFIER)
                && ground.body_from(name).is_some());
    let whole = ground.body(from).is_none_or(|b| b.end <= from);
    (called && whole && name < end && ground.capital(name) && ground.spaced(name - 1))
        .then_some(name)
}

/// "of Carrow-based Acme Ltd", "at West Carrow, Ohio-based Acme", "of Carrow based Acme", where a hyphen was lost: where the
/// name begins behind where the body sits.
fn behind_its_place(ground: &Ground, at: usize, end: usize) -> Option<usize> {
    let place = |i: usize| ground.capital(i) && ground.body(i).is_none() || ground.is(i, &[","]);
    let based = |i: usize| ground.word(i).ends_with("-based") || i > at && ground.is(i, &["based"]);
    let last = (at..end.min(at + 6))
        .take_while(|&i| place(i) || based(i))
        .find(|&i| based(i))?;
    (last + 1 < end && ground.capital(last + 1)).then_some(last + 1)
}

/// Offices of those who keep a house or run a service.
fn is_keeper(word: &str) -> bool {
    matches!(
        word,
        "Superintendent" | "Commandant" | "Nilame" | "Warden" | "Curator" | "Incumbent" | "Abbot"
    )
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
            | "subsidiary"
            | "co-defendant"
            | "outlet"
            | "newspaper"
            | "specialist"
            | "airline"
            | "chain"
            | "group"
    )
}

/// "Carrow-based", "family-owned": what describes a body that is not named.
pub(super) fn is_adjective(ground: &Ground, i: usize) -> bool {
    let tail = ground.word(i).rsplit_once('-').map(|(_, tail)| tail);
    tail.is_some_and(|t| matches!(t, "based" | "backed" | "owned" | "led" | "listed" | "born"))
}

/// Offices that only a whole firm has.
fn is_chief(word: &str) -> bool {
    matches!(
        word,
        "CEO"
            | "CFO"
            | "COO"
            | "CTO"
            | "owner"
            | "Owner"
            | "founder"
            | "Founder"
            | "co-founder"
            | "Co-Founder"
            | "Co-founder"
    )
}

fn is_lawyer(word: &str) -> bool {
    matches!(
        word,
        "attorney" | "Attorney" | "lawyer" | "Lawyer" | "paralegal"
    )
}

/// What the names of those who practise law end in.
fn is_practice(word: &str) -> bool {
    matches!(
        word,
        "Law" | "Legal" | "Associates" | "Lawyers" | "Attorneys"
    )
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
            | "founders"
            | "Founders"
            | "co-founders"
            | "Co-Founders"
            | "owners"
            | "Owners"
            | "co-owners"
            | "Co-Owners"
            | "co-owner"
            | "Co-Owner"
            | "owner"
            | "Owner"
    )
}
