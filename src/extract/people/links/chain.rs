//! A chain read as a whole: which titles go to which names.

use std::ops::Range;

use super::gap::Gap;
use super::{Item, Link, Links, What};
use crate::extract::people::Scan;
use crate::extract::people::callings::is_calling;
use crate::extract::people::ground::Ground;
use crate::extract::people::titles::TitlePhrase;

pub(super) struct Chain<'c> {
    pub(super) ground: &'c Ground<'c, 'c>,
    pub(super) scan: &'c Scan,
    pub(super) items: &'c [Item],
    pub(super) gaps: &'c [Gap],
}

impl Chain<'_> {
    /// Reads the chain, part for part where semicolons part it: a title has its bearer within its part.
    pub(super) fn read(&self, links: &mut Links, number: u32) {
        let mut start = 0;
        for at in 0..self.items.len() {
            let ends = at + 1 == self.items.len() || self.gaps[at] == Gap::Semicolon;
            if ends {
                let part = Chain {
                    ground: self.ground,
                    scan: self.scan,
                    items: &self.items[start..=at],
                    gaps: &self.gaps[start..at],
                };
                part.read_part(links, number);
                start = at + 1;
            }
        }
    }

    fn read_part(&self, links: &mut Links, number: u32) {
        // Names on either side of a dash or a colon are no list.
        if !self.gaps.contains(&Gap::Mark) {
            for item in self.items {
                if let What::Name(run) = item.what {
                    links.chain[run] = number;
                }
            }
        }
        let role_first = self.is_role_first();
        let mut at = 0;
        let mut pending: Vec<usize> = Vec::new();
        let mut last_name: Option<usize> = None;
        while at < self.items.len() {
            match self.items[at].what {
                What::Name(run) => {
                    self.give(links, run, at, &mut pending);
                    last_name = Some(run);
                    at += 1;
                }
                What::Title(title) => {
                    if let (Some(pair), Some(second)) = (self.paired(at), self.number(at + 1)) {
                        let rule = self.apposed_rule(at);
                        self.link(links, pair[0], title, rule);
                        self.link(links, pair[1], second, rule);
                        last_name = Some(pair[1]);
                        at += 2;
                        continue;
                    }
                    let to_next = self.binds_forward(
                        at,
                        role_first,
                        last_name.is_some(),
                        !pending.is_empty(),
                    ) || self.is_of_next(at)
                        && last_name.is_some_and(|run| !links.of_run[run].is_empty());
                    // "appointed as the Acting Minister and Doe": it is somebody else's.
                    // "the president and Secretary Doe"
                    let small = last_name.is_none()
                        && at == 0
                        && self.scan.titles[title].determined
                        && !self.scan.titles[title].capital
                        && self.gaps.first() == Some(&Gap::And)
                        // but "the president and CEO of Acme, Doe"
                        && self.gaps.get(1) == Some(&Gap::Tight)
                        && self.title(1).is_some_and(|t| t.capital && !t.determined);
                    let others = last_name.is_none()
                        && at == 0
                        && self.scan.titles[title].determined
                        && self.gaps.first() == Some(&Gap::And)
                        && self.title(1).is_none();
                    match last_name {
                        _ if self.items[at].apart || small => {}
                        Some(_) if !to_next && self.is_unnamed(at) => {}
                        Some(_) if !to_next && role_first && self.is_another(at) => {}
                        Some(run) if !to_next => self.appose(links, run, title, at),
                        _ if others || self.is_unnamed_group(at) => {}
                        _ => pending.push(title),
                    }
                    at += 1;
                }
            }
        }
        self.share_bodies(links);
        self.share_apart(links);
    }

    /// Of two offices that "and" joins the one that has its body from the other, and that.
    fn shared_body(&self, first: usize, second: usize) -> Option<(usize, Range<usize>)> {
        let (a, b) = (&self.scan.titles[first], &self.scan.titles[second]);
        // "a dermatologist and the founder of Acme"
        if b.determined && is_calling(self.ground.word(a.head.end - 1)) {
            return None;
        }
        match (&a.organisation, &b.organisation) {
            (None, Some(body))
                if (!a.complement || a.staff || self.is_of_an_area(a))
                    && !a.served
                    && !b.body_before =>
            {
                Some((first, body.clone()))
            }
            (Some(body), None) if a.body_before && (!b.complement || b.capital && !b.served) => {
                Some((second, body.clone()))
            }
            _ => None,
        }
    }

    /// Every title that a name of the chain bears, in order, with the name: nobody else bears one of the chain's.
    pub(super) fn bearers(&self, links: &Links) -> Vec<(usize, usize)> {
        let names = self.items.iter().filter_map(|item| match item.what {
            What::Name(run) => Some(run),
            What::Title(_) => None,
        });
        let mut bearers: Vec<(usize, usize)> = names
            .flat_map(|run| links.of_run[run].iter().map(move |l| (l.title, run)))
            .collect();
        bearers.sort_unstable();
        bearers
    }

    pub(super) fn title(&self, at: usize) -> Option<&TitlePhrase> {
        match self.items.get(at)?.what {
            What::Title(t) => Some(&self.scan.titles[t]),
            What::Name(_) => None,
        }
    }

    /// Whether the chain says "role, name": by how it begins and ends, and by where it says "and".
    fn is_role_first(&self) -> bool {
        let mut commas = 0;
        let mut joined = false;
        for (at, gap) in self.gaps.iter().enumerate() {
            match (self.title(at), self.title(at + 1), gap) {
                // "Doe, secretary, and Roe": what stands before the "and" is complete.
                (Some(_), None, Gap::And) => return false,
                (Some(_), None, Gap::Comma) => commas += 1,
                (None, Some(t), Gap::Comma) if t.determined && !t.capital => {
                    // "Secretary of A, Doe, Major Roe, the school principal, and": somebody who is not named.
                    let others = self.is_another(at + 1) && self.opens_with_offices();
                    if !others {
                        return false;
                    }
                }
                (None, Some(_), Gap::And) => joined = true,
                _ => {}
            }
        }
        // "Air Commodore Doe, Director of A, and its Secretary, Roe": a rank before a name says nothing of the order.
        let first = self
            .title(0)
            .is_some_and(|t| !t.rank || self.gaps.first() != Some(&Gap::Tight));
        let last = self.title(self.items.len() - 1).is_none();
        commas > 0 && (first || joined && last) || first && last && self.is_tight(self.items.len())
    }

    /// "Minister of A Doe, Minister of B and Deputy Minister of C Roe": two or more names behind their offices, all
    /// offices with capitals and without articles, among the items before `end`.
    pub(super) fn is_tight(&self, end: usize) -> bool {
        let named = (1..end).filter(|&at| {
            self.title(at).is_none()
                && self.title(at - 1).is_some()
                && self.gaps[at - 1] == Gap::Tight
        });
        // "attended by the Minister of A Doe, Minister of B Roe": the article is of the whole list.
        let plain = (0..end)
            .filter_map(|at| Some((at, self.title(at)?)))
            .all(|(at, t)| t.capital && (at == 0 || !t.determined));
        plain && named.count() > 1
    }

    /// Whether the title at `at` belongs to the name behind it.
    fn binds_forward(&self, at: usize, role_first: bool, has_name: bool, pending: bool) -> bool {
        if self.items.get(at + 1).is_none() {
            return !has_name;
        }
        if self.title(at + 1).is_none() {
            return match self.gaps[at] {
                Gap::Tight => true,
                Gap::Comma => role_first || !has_name,
                _ => !has_name,
            };
        }
        if pending || !has_name {
            return true;
        }
        // "Doe, Director of the Board Colonel Roe": the two offices are one person's.
        if self.gaps[at] == Gap::Tight {
            return self.binds_forward(at + 1, role_first, has_name, pending);
        }
        // "Doe, chairman and President Roe": the first is Doe's; in a role-first chain all are the next one's.
        // "Minister of A Doe Minister of B and C Roe", where a comma was lost.
        role_first
            && self.gaps.get(at.wrapping_sub(1)).is_some_and(|g| {
                matches!(g, Gap::Comma | Gap::And)
                    || *g == Gap::Tight && self.is_tight(self.items.len())
            })
    }

    /// Gives the title at item `at` to the name before it; a plural one to all the names of the list before it.
    fn appose(&self, links: &mut Links, run: usize, title: usize, at: usize) {
        let rule = self.apposed_rule(at);
        if !self.scan.titles[title].plural {
            return self.link(links, run, title, rule);
        }
        // "Doe, one of the founders of Acme"
        let first = self.items[at].start;
        if first > 3 && self.ground.is(first - 3, &["one"]) && self.ground.is(first - 2, &["of"]) {
            return self.link(links, run, title, "title-shared");
        }
        // "Doe and Roe, along with representatives of": a plural behind "and" is others.
        let apposed = at.checked_sub(1).and_then(|g| self.gaps.get(g));
        // "Doe and Roe, the owners and operators of Acme"
        let further = at > 1
            && self
                .title(at - 1)
                .is_some_and(|t| t.plural && t.organisation.is_none());
        if apposed == Some(&Gap::And) && !further {
            return;
        }
        // "Secretaries Doe and Roe, the Commanders of the Forces, officials": unnamed others of a list in which each has an
        // office before the name.
        let listed = self.scan.titles[title].determined
            && self.scan.titles[title].capital
            && self.ground.is(self.scan.titles[title].tokens.end, &[","])
            && links.of_run[run]
                .iter()
                .any(|l| l.rule.starts_with("title-"));
        if listed {
            return;
        }
        let at = at - usize::from(further);
        let names: Vec<usize> = (0..at)
            .rev()
            .take_while(|&i| i + 1 == at || matches!(self.gaps[i], Gap::And | Gap::Comma))
            .map_while(|i| match self.items[i].what {
                What::Name(run) => Some(run),
                What::Title(_) => None,
            })
            .collect();
        if names.len() > 1 || names.iter().any(|&run| self.is_of_a_couple(run, title)) {
            for run in names {
                self.link(links, run, title, "title-shared");
            }
        }
    }

    fn apposed_rule(&self, at: usize) -> &'static str {
        match self.gaps.get(at.wrapping_sub(1)) {
            Some(Gap::Copula) => "title-copula",
            Some(Gap::Mark) => "title-line",
            _ => "title-after",
        }
    }

    fn link(&self, links: &mut Links, run: usize, title: usize, rule: &'static str) {
        links.borne[title] = true;
        links.of_run[run].push(Link {
            title,
            rule,
            body: None,
        });
    }

    /// Gives the run at item `at` the titles that wait for it, and a shared plural to the names after it.
    fn give(&self, links: &mut Links, run: usize, at: usize, pending: &mut Vec<usize>) {
        let tight = at > 0 && self.gaps[at - 1] == Gap::Tight;
        let count = pending.len();
        for (n, title) in pending.drain(..).enumerate() {
            let phrase = &self.scan.titles[title];
            // A title in lower case right before a name with nothing else around needs no comma either.
            let rule = if tight && n + 1 == count {
                "title-before"
            } else {
                "title-before-comma"
            };
            self.link(links, run, title, rule);
            if n + 1 == count && (phrase.plural || self.is_counsel_of_two(phrase, at)) {
                self.distribute(links, title, at);
            }
        }
    }

    /// "Senior Counsel A and B of the C Section": a title whose plural is its singular.
    fn is_counsel_of_two(&self, phrase: &TitlePhrase, at: usize) -> bool {
        let name = |at: usize| match self.items.get(at)?.what {
            What::Name(run) => Some(run),
            What::Title(_) => None,
        };
        let both = name(at).zip(name(at + 1));
        let body = both.is_some_and(|(a, b)| {
            self.scan.runs[a].tail.body().is_none() && self.scan.runs[b].tail.body().is_some()
        });
        phrase.counsel && phrase.organisation.is_none() && body && self.gaps[at] == Gap::And
    }

    /// "Sens. A and B", "Trial Attorneys A, B and C of the D": the title of all, the body behind the last too.
    fn distribute(&self, links: &mut Links, title: usize, at: usize) {
        let mut runs = Vec::new();
        let mut body = None;
        let last = self.last_of_list(title, at);
        for next in at..last {
            let What::Name(run) = self.items[next].what else {
                break;
            };
            // Names stand tight where a text has lost its commas.
            if next > at && !matches!(self.gaps[next - 1], Gap::Comma | Gap::And | Gap::Tight) {
                break;
            }
            // "Attorneys Doe and Roe, and Poe, a Counsel": the list ends before one with an office of its own.
            // In "Members Doe and Roe, the Commander, General Poe" it is that of who follows.
            let own = next > at
                && self
                    .title(next + 1)
                    .is_some_and(|t| t.determined && !t.plural)
                && self.gaps[next] == Gap::Comma
                && !self.is_of_next(next + 1)
                && self.paired(next + 1).is_none();
            if own {
                break;
            }
            runs.push(run);
            body = self.scan.runs[run].tail.body();
            if body.is_some() {
                self.distribute_further(links, title, next);
                break;
            }
        }
        for &run in &runs[1..] {
            links.of_run[run].push(Link {
                title,
                rule: "title-shared",
                body: body.clone(),
            });
        }
        for link in links.of_run[runs[0]]
            .iter_mut()
            .filter(|l| l.title == title)
        {
            link.body = body.clone();
        }
    }

    /// Whether a rank and a name follow the office at item `at`, behind a comma: "the Commander, General Poe".
    fn is_of_next(&self, at: usize) -> bool {
        let of_list = self.title(at).is_some_and(|t| t.determined && t.capital);
        let ranked = self.title(at + 1).is_some_and(|t| t.rank);
        of_list
            && ranked
            && self.gaps.get(at) == Some(&Gap::Comma)
            && self.gaps.get(at + 1) == Some(&Gap::Tight)
            && self.title(at + 2).is_none()
            && at + 2 < self.items.len()
    }

    /// "The District's Attorneys A, B and C, along with D, E and F of the G": where the office has its body, the list ends at
    /// its "and" if others of another body follow. The item past it.
    fn last_of_list(&self, title: usize, at: usize) -> usize {
        let whole = self.items.len();
        let named = |next: usize| match self.items[next].what {
            What::Name(run) => self.scan.runs[run].tail.body().is_some(),
            What::Title(_) => false,
        };
        let stop = (at..whole).find(|&next| self.title(next).is_some() || named(next));
        let Some(stop) =
            stop.filter(|&i| named(i) && self.scan.titles[title].organisation.is_some())
        else {
            return whole;
        };
        let and = (at..stop).find(|&next| self.gaps[next] == Gap::And);
        and.map_or(whole, |next| next + 2)
    }

    /// "Attorneys A of the B and C of the D": those behind the first body, each with a body of its own.
    fn distribute_further(&self, links: &mut Links, title: usize, at: usize) {
        for next in at + 1..self.items.len() {
            let What::Name(run) = self.items[next].what else {
                return;
            };
            let body = self.scan.runs[run].tail.body();
            let phrase = &self.scan.titles[title];
            let other = body
                .as_ref()
                .is_some_and(|b| phrase.counsel && phrase.national != self.is_district(b));
            if body.is_none() || other || !matches!(self.gaps[next - 1], Gap::Comma | Gap::And) {
                return;
            }
            links.of_run[run].push(Link {
                title,
                rule: "title-shared",
                body,
            });
        }
    }

    /// "chairman and CEO of Acme", "Acme president and CEO": one body for both; and the body behind a name.
    fn share_bodies(&self, links: &mut Links) {
        self.share_listed(links);
        self.share_with_deputy(links);
        self.share_with_officers(links);
        let mut bearers = None;
        for at in 1..self.items.len() {
            let (What::Title(first), What::Title(second)) =
                (self.items[at - 1].what, self.items[at].what)
            else {
                continue;
            };
            if self.gaps[at - 1] != Gap::And {
                continue;
            }
            let Some((title, body)) = self.shared_body(first, second) else {
                continue;
            };
            let bearers = bearers.get_or_insert_with(|| self.bearers(links));
            // "Roe, the Navy Commander and Air Marshal Doe": two offices of two.
            let of_one = || {
                let also = |run: usize| links.of_run[run].iter().any(|l| l.title == first);
                borne_by(bearers, second).any(also)
            };
            if !self.scan.titles[first].body_before || of_one() {
                for run in borne_by(bearers, title) {
                    let of_title = links.of_run[run].iter_mut().filter(|l| l.title == title);
                    of_title.for_each(|link| link.body = Some(body.clone()));
                }
            }
        }
        for (at, item) in self.items.iter().enumerate() {
            let What::Name(run) = item.what else { continue };
            let closed = || self.body_behind_comma(at, item.end);
            let Some(body) = self.scan.runs[run].tail.body().or_else(closed) else {
                continue;
            };
            let last = links.of_run[run]
                .iter_mut()
                .rfind(|l| l.rule.starts_with("title-before"));
            let open = |l: &&mut Link| {
                let title = &self.scan.titles[l.title];
                l.body.is_none() && title.organisation.is_none() && !title.served
            };
            if let Some(link) = last.filter(open) {
                link.body = Some(body.clone());
            }
            self.share_with_colleagues(links, at, &body);
        }
    }
}

/// Of what [`Chain::bearers`] gives the names that bear a title.
pub(super) fn borne_by(bearers: &[(usize, usize)], title: usize) -> impl Iterator<Item = usize> {
    let from = bearers.partition_point(|(t, _)| *t < title);
    let of_title = bearers[from..].iter().take_while(move |(t, _)| *t == title);
    of_title.map(|(_, run)| *run)
}
