//! Bodies that an office has from the offices beside it: of a list that one bears, and of the colleague who is named before.

use std::ops::Range;

use super::chain::{Chain, borne_by};
use super::gap::Gap;
use super::{Link, Links, What};
use crate::extract::lexicon::Class;
use crate::extract::people::callings::is_description;
use crate::extract::people::titles::{TitlePhrase, is_corporate};

impl Chain<'_> {
    /// Whether a body is a district's, or its attorney's office.
    pub(super) fn is_district(&self, body: &Range<usize>) -> bool {
        let words = &["District", "Attorney", "Attorneys"];
        body.clone().any(|i| self.ground.is(i, words))
    }

    /// "Deputy Chief A, Trial Attorneys B and C and Counsel D of the E Section": the body behind the last of those who
    /// prosecute is the others', too. A district's attorney has a district.
    pub(super) fn share_with_colleagues(&self, links: &mut Links, at: usize, body: &Range<usize>) {
        let Some(mut office) = self.office_of_list(at) else {
            return;
        };
        let What::Title(last) = self.items[office].what else {
            return;
        };
        let national = self.scan.titles[last].national;
        let fits = |t: usize| {
            let title = &self.scan.titles[t];
            title.counsel
                && title.national == national
                && title.organisation.is_none()
                && !title.complement
        };
        let other = national && !self.is_district(body);
        if other || !fits(last) || self.gaps.get(office.wrapping_sub(1)) != Some(&Gap::And) {
            return;
        }
        while office > 1 && matches!(self.gaps[office - 1], Gap::And | Gap::Comma) {
            let end = office - 1;
            let Some(first) = self.office_of_list(end) else {
                return;
            };
            let What::Title(title) = self.items[first].what else {
                return;
            };
            let runs = || {
                self.items[first + 1..=end]
                    .iter()
                    .filter_map(|item| match item.what {
                        What::Name(run) => Some(run),
                        What::Title(_) => None,
                    })
            };
            if !fits(title) || runs().any(|r| self.scan.runs[r].tail.body().is_some()) {
                return;
            }
            for run in runs() {
                let link = links.of_run[run].iter_mut().find(|l| l.title == title);
                if let Some(link) = link.filter(|l| l.body.is_none()) {
                    link.body = Some(body.clone());
                }
            }
            office = first;
        }
    }

    /// "Jane Doe, Trial Attorney, and John Roe, Senior Counsel, of the Canal Section": the body behind the comma of the last
    /// office is of those before it, too.
    pub(super) fn share_apart(&self, links: &mut Links) {
        for last in 3..self.items.len() {
            let body = self.title(last).and_then(|t| self.apart(t));
            let Some(body) = body.filter(|_| self.gaps[last - 2] == Gap::And) else {
                continue;
            };
            let mut at = last;
            while at >= 3
                && matches!(self.gaps[at - 2], Gap::And | Gap::Comma)
                && self.gaps[at - 3] == Gap::Comma
                && let (What::Title(title), What::Name(run)) =
                    (self.items[at - 2].what, self.items[at - 3].what)
                && let phrase = &self.scan.titles[title]
                && phrase.organisation.is_none()
                && (!phrase.complement || self.is_of_an_area(phrase))
            {
                let link = links.of_run[run].iter_mut().find(|l| l.title == title);
                if let Some(link) = link.filter(|l| l.body.is_none()) {
                    link.body = Some(body.clone());
                }
                at -= 2;
            }
        }
    }

    /// The body of an office that a comma and "of" part from it.
    fn apart(&self, title: &TitlePhrase) -> Option<Range<usize>> {
        let body = title.organisation.clone()?;
        let comma = title.title.end;
        let apart = body.start > comma
            && self.ground.is(comma, &[","])
            && self.ground.is(comma + 1, &["of", "at", "with"]);
        apart.then_some(body)
    }

    /// The office right before the list of names that ends with the name at `at`.
    fn office_of_list(&self, at: usize) -> Option<usize> {
        let mut office = at;
        while self.title(office).is_none() {
            let listed = office == at || matches!(self.gaps[office], Gap::And | Gap::Comma);
            office = office.checked_sub(1).filter(|_| listed)?;
        }
        (office < at && self.gaps[office] == Gap::Tight).then_some(office)
    }

    /// "Vice President of Legal Affairs": an office of firms with nothing but its area behind it.
    pub(super) fn is_of_an_area(&self, title: &TitlePhrase) -> bool {
        let ground = self.ground;
        let head = title.head.end - 1;
        let heads = &[
            "President",
            "VP",
            "SVP",
            "EVP",
            "Director",
            "Manager",
            "Head",
            "Professor",
            "professor",
            "director",
            "manager",
            "head",
        ];
        let common = Class::COMMON | Class::TITLE_MODIFIER;
        let area = title.head.end + 1..title.title.end;
        ground.is(head, heads)
            && ground.is(title.head.end, &["of", "for"])
            && !area.is_empty()
            && area.clone().all(|i| {
                ground.has(i, common) || ground.is_abstract(i) || ground.is(i, &["and", "&"])
            })
    }

    /// "Founder, President and Owner of Acme", "Acme chairman, president and CEO": the body of a list of offices that one
    /// bears, which the last or the first of them names.
    pub(super) fn share_listed(&self, links: &mut Links) {
        let mut from = 0;
        while from < self.items.len() {
            let listed =
                |at: usize| at == from || matches!(self.gaps[at - 1], Gap::Comma | Gap::And);
            let to = (from..self.items.len())
                .take_while(|&at| self.title(at).is_some() && listed(at))
                .last()
                .map_or(from, |at| at + 1);
            if to > from + 2 && self.gaps[to - 2] == Gap::And {
                self.share_list(links, from..to);
            }
            from = to.max(from + 1);
        }
    }

    /// See [`Self::share_listed`], for the titles `list`.
    fn share_list(&self, links: &mut Links, list: Range<usize>) {
        let number = |at: usize| match self.items[at].what {
            What::Title(t) => t,
            What::Name(_) => 0,
        };
        let (first, last) = (number(list.start), number(list.end - 1));
        let (a, b) = (&self.scan.titles[first], &self.scan.titles[last]);
        let body = match (&a.organisation, &b.organisation) {
            (None, Some(body)) if !b.body_before => body,
            (Some(body), None) if a.body_before && !b.complement => body,
            _ => return,
        };
        let titles: Vec<usize> = list.map(number).collect();
        let bare = |t: usize| {
            let title = &self.scan.titles[t];
            title.organisation.is_none()
                && !title.complement
                && !title.served
                && (is_corporate(self.ground, title.head.end - 1)
                    || title.capital
                        && is_description(&self.ground.word(title.head.end - 1).to_lowercase()))
        };
        let bearers = self.bearers(links);
        for run in borne_by(&bearers, first) {
            let all = titles
                .iter()
                .all(|t| links.of_run[run].iter().any(|l| l.title == *t));
            let open = |l: &&mut Link| l.body.is_none() && titles.contains(&l.title);
            for link in links.of_run[run].iter_mut().filter(open).filter(|_| all) {
                if bare(link.title) {
                    link.body = Some(body.clone());
                }
            }
        }
    }

    /// "Acme CEO Doe and Chief Geologist Roe": the body of the colleague before, where all have their office before their
    /// name and the second is an officer of such a body by his title.
    pub(super) fn share_with_deputy(&self, links: &mut Links) {
        for at in 3..self.items.len() {
            let (What::Name(first), What::Name(second)) =
                (self.items[at - 2].what, self.items[at].what)
            else {
                continue;
            };
            let (Some(above), Some(office)) = (self.title(at - 3), self.title(at - 1)) else {
                continue;
            };
            let joined = match self.gaps[at - 2] {
                Gap::And => true,
                // A list of many bodies, but the chairman of one is followed by who runs it.
                Gap::Comma => self.runs_what_is_chaired(above, office),
                _ => false,
            };
            let tight = self.gaps[at - 1] == Gap::Tight && self.gaps[at - 3] == Gap::Tight;
            let open = |run: usize| self.scan.runs[run].tail.body().is_none();
            let officer = self.is_officer(office) || self.is_founder_beside(above, office);
            if !(joined && tight && open(first) && open(second) && officer) {
                continue;
            }
            let body = links.of_run[first].last().and_then(|l| {
                let own = self.scan.titles[l.title].organisation.clone();
                own.or_else(|| l.body.clone())
                    .filter(|_| l.rule == "title-before")
            });
            let What::Title(title) = self.items[at - 1].what else {
                continue;
            };
            let link = links.of_run[second].iter_mut().find(|l| l.title == title);
            if let (Some(body), Some(link), true) =
                (body, link, is_corporate(self.ground, above.head.end - 1))
            {
                link.body = Some(body);
            }
        }
    }

    /// "Chairman of the Harbour Board Doe, Director General Roe"
    fn runs_what_is_chaired(&self, above: &TitlePhrase, office: &TitlePhrase) -> bool {
        let ground = self.ground;
        let (chair, head) = (above.head.end - 1, office.head.end - 1);
        let runs = ground.is(head, &["CEO"])
            || ground.is(head, &["General"]) && ground.is(head - 1, &["Director"])
            || ground.is(head, &["Manager"]) && ground.is(head - 1, &["General"]);
        !above.body_before
            && runs
            && ground.is(chair, &["Chairman", "Chairwoman", "Chairperson", "Chair"])
    }

    /// "Chairman of the Harbour Committee Doe, Secretary Roe, Treasurer Poe": the officers of an association or a committee
    /// behind the one who leads it.
    pub(super) fn share_with_officers(&self, links: &mut Links) {
        let mut led: Option<Range<usize>> = None;
        for at in 0..self.items.len() {
            let What::Name(run) = self.items[at].what else {
                continue;
            };
            let Some(title) = at.checked_sub(1).and_then(|before| self.title(before)) else {
                led = None;
                continue;
            };
            if let Some(body) = &title.organisation {
                led = self.is_led(title).then(|| body.clone());
                continue;
            }
            let bare = title.title.len() == 1
                && title.capital
                && self.ground.is(
                    title.title.start,
                    &[
                        "Secretary",
                        "Treasurer",
                        "Coordinator",
                        "Convener",
                        "Organizer",
                    ],
                )
                && self.gaps[at - 1] == Gap::Tight;
            let number = self.number(at - 1);
            let link = links.of_run[run]
                .iter_mut()
                .find(|l| Some(l.title) == number);
            match (link, &led) {
                (Some(link), Some(body)) if bare && link.body.is_none() => {
                    link.body = Some(body.clone());
                }
                _ => led = None,
            }
        }
    }

    /// Whether an office is of whoever leads an association or a committee.
    fn is_led(&self, title: &TitlePhrase) -> bool {
        let leads = &[
            "Chairman",
            "Chairwoman",
            "Chairperson",
            "Chair",
            "President",
        ];
        let kinds = &[
            "Committee",
            "Association",
            "Society",
            "Club",
            "Union",
            "Federation",
            "Council",
        ];
        let body = title.organisation.clone();
        self.ground.is(title.head.end - 1, leads)
            && !title.body_before
            && body
                .is_some_and(|b| self.ground.is(b.end - 1, kinds) || self.ground.is(b.start, kinds))
    }

    /// "Acme CEO Doe and Chairman Roe": whether a founder or a chairman stands beside a chief officer, who is of a firm. A
    /// president may be a country's.
    fn is_founder_beside(&self, above: &TitlePhrase, office: &TitlePhrase) -> bool {
        let ground = self.ground;
        let chief = &["CEO", "Officer", "Founder", "Co-Founder", "COO", "Chairman"];
        ground.is(above.head.end - 1, chief)
            && above.body_before
            && ground.is(office.title.start, &["Founder", "Co-Founder", "Chairman"])
            && office.title.len() == 1
            && office.organisation.is_none()
            && !office.complement
    }

    /// Whether an office is one of those who serve a firm or an authority under its head, with nothing behind it.
    fn is_officer(&self, title: &TitlePhrase) -> bool {
        let ground = self.ground;
        let head = title.head.end - 1;
        let short = &[
            "CEO",
            "CFO",
            "COO",
            "CTO",
            "CMO",
            "CIO",
            "Provost",
            "Treasurer",
            "Comptroller",
        ];
        let general =
            ground.is(head, &["General"]) && ground.is(head.wrapping_sub(1), &["Director"]);
        let several = title.title.len() > 1
            && ground.is(
                head,
                &[
                    "Director",
                    "Manager",
                    "Officer",
                    "Geologist",
                    "President",
                    "Chairman",
                ],
            );
        title.capital
            && !title.determined
            && !title.plural
            && !title.national
            && !title.rank
            && !title.complement
            && title.organisation.is_none()
            && (ground.is(head, short) || general || several)
    }

    /// "Jane and John Doe, principals of Acme": whether a given name alone is joined to the run before it.
    pub(super) fn is_of_a_couple(&self, run: usize, title: usize) -> bool {
        let ground = self.ground;
        let phrase = &self.scan.titles[title];
        if phrase.organisation.is_none() || phrase.body_before {
            return false;
        }
        let and = self.scan.runs[run].tokens.start.wrapping_sub(1);
        let given = and.wrapping_sub(1);
        ground.is(and, &["and", "&"])
            && ground.has(given, Class::GIVEN)
            && ground.capital(given)
            && !ground.capital(given.wrapping_sub(1))
    }
}
