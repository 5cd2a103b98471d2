//! Titles and names read together: who bears which title.
//!
//! The unit is the chain: names and titles of one sentence with nothing but commas, "and", articles and dashes between
//! them. A chain is read as a whole, because "secretary, Doe, chairman, Roe" means one thing when it is `role, name` and
//! another when it is `name, role`.

use std::ops::Range;

use super::Scan;
use super::ground::Ground;
use super::names::Run;
use super::titles::TitlePhrase;
use crate::extract::lexicon::Class;
use crate::release::Part;

/// A title that a run bears.
#[derive(Debug, Clone)]
pub struct Link {
    /// The title: an index into the scan's titles.
    pub title: usize,
    /// The rule that gave it.
    pub rule: &'static str,
    /// A body that the title has from elsewhere: behind the name, or shared with a neighbour.
    pub body: Option<Range<usize>>,
}

/// What the chains say.
#[derive(Debug, Default)]
pub struct Links {
    /// For every run its titles.
    pub of_run: Vec<Vec<Link>>,
    /// For every run the chain it stands in, from 1; 0 for none.
    pub chain: Vec<u32>,
    /// For every title whether somebody bears it.
    pub borne: Vec<bool>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    Name(usize),
    Title(usize),
}

#[derive(Debug, Clone)]
struct Item {
    what: What,
    start: usize,
    end: usize,
    /// Whether "by" stands before it: who appoints is not who is appointed.
    agent: bool,
}

/// What stands between two neighbours of a chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gap {
    /// Nothing.
    Tight,
    /// A comma, perhaps with an article.
    Comma,
    /// "and", "as well as", a semicolon, with or without a comma.
    And,
    /// A dash, a bracket, a colon.
    Mark,
    /// "is the", "who is", "serves as".
    Copula,
}

/// Reads all sentences.
pub fn read(ground: &Ground, scan: &Scan) -> Links {
    let mut links = Links {
        of_run: vec![Vec::new(); scan.runs.len()],
        chain: vec![0; scan.runs.len()],
        borne: vec![false; scan.titles.len()],
    };
    let (mut run, mut title) = (0, 0);
    let mut chains = 0;
    for (index, sentence) in ground.doc.sentences.iter().enumerate() {
        let items = items_of(
            ground,
            scan,
            index,
            sentence.tokens.end,
            &mut run,
            &mut title,
        );
        let title_case = is_title_case(ground, sentence.paragraph);
        for chain in chains_of(ground, &items, title_case) {
            chains += 1;
            Chain {
                scan,
                items: &items[chain.clone()],
                gaps: gaps_of(ground, &items[chain]),
            }
            .read(&mut links, chains);
        }
        appointments(ground, &items, &mut links);
    }
    links
}

/// The items of one sentence, in order; `run` and `title` go on to the next sentence's first.
fn items_of(
    ground: &Ground,
    scan: &Scan,
    sentence: usize,
    end: usize,
    run: &mut usize,
    title: &mut usize,
) -> Vec<Item> {
    let mut items = Vec::new();
    while let Some(r) = scan.runs.get(*run).filter(|r| r.sentence == sentence) {
        let start = r.honorific.as_ref().map_or(r.tokens.start, |h| h.start);
        let titled = scan.titles[..]
            .get(*title..)
            .into_iter()
            .flatten()
            .take_while(|t| t.tokens.end <= start)
            .last()
            .is_some_and(|t| t.tokens.end == start);
        let next = scan
            .titles
            .get(*title..)
            .into_iter()
            .flatten()
            .find(|t| t.tokens.start >= r.tail.end);
        if titled || plausible(ground, r) || next.is_some_and(|t| is_short_subject(ground, r, t)) {
            items.push(Item {
                what: What::Name(*run),
                start,
                end: r.tail.end,
                agent: false,
            });
        }
        while let Some(t) = scan.titles.get(*title).filter(|t| t.tokens.end <= start) {
            let at =
                items.len() - usize::from(items.last().is_some_and(|i| i.what == What::Name(*run)));
            items.insert(
                at,
                Item {
                    what: What::Title(*title),
                    start: t.tokens.start,
                    end: t.tokens.end,
                    agent: false,
                },
            );
            *title += 1;
        }
        *run += 1;
    }
    while let Some(t) = scan.titles.get(*title).filter(|t| t.tokens.end <= end) {
        items.push(Item {
            what: What::Title(*title),
            start: t.tokens.start,
            end: t.tokens.end,
            agent: false,
        });
        *title += 1;
    }
    mark_agents(ground, &mut items);
    items
}

/// Marks the names behind "by", past the title and the honorific that stand between.
fn mark_agents(ground: &Ground, items: &mut [Item]) {
    for at in 0..items.len() {
        let mut start = items[at].start;
        if at > 0 && items[at - 1].end == start {
            start = items[at - 1].start;
        }
        while start > 0 && (ground.has(start - 1, Class::HONORIFIC) || ground.determiner(start - 1))
        {
            start -= 1;
        }
        items[at].agent = ground.is(start.wrapping_sub(1), &["by"]);
    }
}

/// "said Doe, a member of the Committee": a family name alone, with a title behind a comma.
fn is_short_subject(ground: &Ground, run: &Run, next: &TitlePhrase) -> bool {
    let at = run.tokens.start;
    let odd = Class::COMMON
        | Class::PLACE
        | Class::COUNTRY
        | Class::DEMONYM
        | Class::ORG_HEAD
        | Class::THING_HEAD;
    let told = at > 0 && ground.has(at - 1, Class::CUE_VERB) && ground.lower(at - 1);
    let opens = ground.doc.sentences[run.sentence].tokens.start == at;
    let between = run.tail.end..next.tokens.start;
    let small = |i: usize| {
        ground.determiner(i) || ground.is(i, &[",", "who", "is", "was", "also", "serves", "as"])
    };
    let apposed = told && ground.is(run.tail.end, &[","]);
    let copula = opens && ground.is(run.tail.end, &["is", "was", "serves", ","]);
    let near = between.len() <= 5 && between.clone().all(small);
    run.tokens.len() == 1 && (apposed || copula) && near && !ground.has(at, odd)
}

/// Whether the shape of a run alone allows it to be a person's full name.
pub fn plausible(ground: &Ground, run: &Run) -> bool {
    let age = run.tail.age.is_some() && run.tokens.len() > 1;
    if run.honorific.is_some() || run.tail.party.is_some() || age {
        return true;
    }
    let tokens = run.tokens.clone();
    if tokens.len() < 2 {
        return false;
    }
    let bad = Class::ORG_HEAD | Class::ORG_WEAK | Class::PLACE_HEAD | Class::THING_HEAD;
    if ground.has(tokens.end - 1, bad) && !ground.has(tokens.end - 1, Class::GIVEN | Class::FAMILY)
    {
        return false;
    }
    let first = ground.doc.class(tokens.start);
    if first.intersects(Class::COUNTRY | Class::DEMONYM | Class::PLACE | Class::CUE_VERB)
        && !first.intersects(Class::GIVEN | Class::FAMILY)
    {
        return false;
    }
    let common = tokens
        .clone()
        .filter(|&i| {
            ground.is_odd(
                i,
                Class::COMMON | Class::PLACE | Class::COUNTRY | Class::ORG_HEAD,
            )
        })
        .count();
    common * 2 < tokens.len() || common == 1 && first.intersects(Class::GIVEN)
}

/// Whether a paragraph is a heading or written like one: only what stands tight belongs together there.
fn is_title_case(ground: &Ground, paragraph: usize) -> bool {
    let paragraph = &ground.doc.paragraphs[paragraph];
    matches!(paragraph.part, Part::Headline | Part::Subhead)
        || paragraph.part == Part::Heading && paragraph.shouts
}

fn chains_of(ground: &Ground, items: &[Item], tight_only: bool) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    for i in 1..=items.len() {
        let joined = |gap: Gap| !tight_only || matches!(gap, Gap::Tight | Gap::And);
        if i == items.len() || !gap(ground, &items[i - 1], &items[i]).is_some_and(joined) {
            if i > start {
                out.push(start..i);
            }
            start = i;
        }
    }
    out
}

fn gaps_of(ground: &Ground, items: &[Item]) -> Vec<Gap> {
    items
        .windows(2)
        .map(|w| gap(ground, &w[0], &w[1]).unwrap_or(Gap::And))
        .collect()
}

/// What stands between two items; None where they have nothing to do with each other.
fn gap(ground: &Ground, a: &Item, b: &Item) -> Option<Gap> {
    if b.start < a.end || b.start - a.end > 7 {
        return None;
    }
    let mut gap = Gap::Tight;
    for i in a.end..b.start {
        gap = match ground.word(i) {
            "," => {
                if gap == Gap::Tight {
                    Gap::Comma
                } else {
                    gap
                }
            }
            "with" if !ground.is(i - 1, &["along", "together"]) => return None,
            "and" | "&" | ";" | "/" | "well" | "along" | "together" | "with" | "both" | "And" => {
                Gap::And
            }
            "as" if ground.is(i + 1, &["well"]) || ground.is(i.wrapping_sub(1), &["well"]) => {
                Gap::And
            }
            "is" | "was" | "who" | "serves" | "served" | "serving" | "as" | "currently"
                if gap != Gap::And && !(a.agent && ground.is(i, &["as"])) =>
            {
                Gap::Copula
            }
            "(" | ")" | "-" | "–" | "—" | "--" | ":" | "|" => Gap::Mark,
            "new" | "newly" | "current" | "late" | "then" | "also" | "alongside" => gap,
            // "Principal of the College, Carrow, Mrs. Doe": where the body is.
            _ if gap == Gap::Comma && ground.capital(i) && ground.has(i, Class::PLACE) => gap,
            _ if ground.determiner(i) => gap,
            _ if ground.has(i, Class::HONORIFIC) => gap,
            _ => return None,
        };
    }
    Some(gap)
}

struct Chain<'c> {
    scan: &'c Scan,
    items: &'c [Item],
    gaps: Vec<Gap>,
}

impl Chain<'_> {
    fn read(&self, links: &mut Links, number: u32) {
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
                    let to_next = self.binds_forward(
                        at,
                        role_first,
                        last_name.is_some(),
                        !pending.is_empty(),
                    );
                    match last_name {
                        Some(run) if !to_next => self.appose(links, run, title, at),
                        _ => pending.push(title),
                    }
                    at += 1;
                }
            }
        }
        self.share_bodies(links);
    }

    fn title(&self, at: usize) -> Option<&TitlePhrase> {
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
                (None, Some(t), Gap::Comma) if t.determined && !t.capital => return false,
                (None, Some(_), Gap::And) => joined = true,
                _ => {}
            }
        }
        let first = self.title(0).is_some();
        let last = self.title(self.items.len() - 1).is_none();
        commas > 0 && (first || joined && last)
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
        role_first
            && self
                .gaps
                .get(at.wrapping_sub(1))
                .is_some_and(|g| matches!(g, Gap::Comma | Gap::And))
    }

    /// Gives the title at item `at` to the name before it; a plural one to all the names of the list before it.
    fn appose(&self, links: &mut Links, run: usize, title: usize, at: usize) {
        let rule = self.apposed_rule(at);
        if !self.scan.titles[title].plural {
            return self.link(links, run, title, rule);
        }
        let names: Vec<usize> = (0..at)
            .rev()
            .take_while(|&i| i + 1 == at || matches!(self.gaps[i], Gap::And | Gap::Comma))
            .map_while(|i| match self.items[i].what {
                What::Name(run) => Some(run),
                What::Title(_) => None,
            })
            .collect();
        if names.len() > 1 {
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
            if phrase.plural && n + 1 == count {
                self.distribute(links, title, at);
            }
        }
    }

    /// "Sens. A and B", "Trial Attorneys A, B and C of the D": the title of all, the body behind the last too.
    fn distribute(&self, links: &mut Links, title: usize, at: usize) {
        let mut runs = Vec::new();
        let mut body = None;
        for next in at..self.items.len() {
            let What::Name(run) = self.items[next].what else {
                break;
            };
            if next > at && !matches!(self.gaps[next - 1], Gap::Comma | Gap::And) {
                break;
            }
            runs.push(run);
            body = self.scan.runs[run].tail.body.clone();
            if body.is_some() {
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

    /// "chairman and CEO of Acme", "Acme president and CEO": one body for both; and the body behind a name.
    fn share_bodies(&self, links: &mut Links) {
        for at in 1..self.items.len() {
            let (Some(a), Some(b)) = (self.title(at - 1), self.title(at)) else {
                continue;
            };
            if self.gaps[at - 1] != Gap::And {
                continue;
            }
            let shared = match (&a.organisation, &b.organisation) {
                (None, Some(body)) if !a.complement && !b.body_before => {
                    Some((at - 1, body.clone()))
                }
                (Some(body), None) if a.body_before && !b.complement => Some((at, body.clone())),
                _ => None,
            };
            if let Some((item, body)) = shared
                && let What::Title(title) = self.items[item].what
            {
                for link in links
                    .of_run
                    .iter_mut()
                    .flatten()
                    .filter(|l| l.title == title)
                {
                    link.body = Some(body.clone());
                }
            }
        }
        for item in self.items {
            let What::Name(run) = item.what else { continue };
            let Some(body) = self.scan.runs[run].tail.body.clone() else {
                continue;
            };
            let last = links.of_run[run]
                .iter_mut()
                .rfind(|l| l.rule.starts_with("title-before"));
            if let Some(link) = last
                .filter(|l| l.body.is_none() && self.scan.titles[l.title].organisation.is_none())
            {
                link.body = Some(body);
            }
        }
    }
}

/// "Doe was appointed (as the new) secretary", "appointed Doe as secretary": the nearest name before the title.
fn appointments(ground: &Ground, items: &[Item], links: &mut Links) {
    let mut last = None;
    for item in items {
        let title = match item.what {
            What::Title(title) => title,
            What::Name(name) => {
                if !item.agent {
                    last = Some((name, item.end));
                }
                continue;
            }
        };
        if links.borne[title] {
            continue;
        }
        let Some((name, end)) = last else { continue };
        let between = end..item.start;
        if between.len() > 30 {
            continue;
        }
        let verb = between.clone().any(|i| is_appointing(ground.word(i)));
        let spoken = between
            .clone()
            .any(|i| ground.is(i, &["that", "said", "\"", "“", "”"]));
        let near = ground.is(
            item.start.wrapping_sub(1),
            &["as", "named", "appointed", "elected"],
        ) || ground.determiner(item.start.wrapping_sub(1))
            && ground.is(
                item.start.wrapping_sub(2),
                &["as", "named", "appointed", "is", "was", "became", "elected"],
            )
            || ground.is(item.start.wrapping_sub(1), &["new", "next"]);
        if !spoken && near && verb {
            links.borne[title] = true;
            links.of_run[name].push(Link {
                title,
                rule: "appointed",
                body: None,
            });
        }
    }
}

fn is_appointing(word: &str) -> bool {
    matches!(
        word,
        "appointed"
            | "named"
            | "elected"
            | "nominated"
            | "promoted"
            | "confirmed"
            | "designated"
            | "serves"
            | "served"
            | "serve"
            | "serving"
            | "became"
            | "joined"
            | "sworn"
            | "selected"
            | "chosen"
            | "re-elected"
            | "works"
            | "worked"
            | "is"
            | "was"
    )
}
