//! Titles and names read together: who bears which title.
//!
//! The unit is the chain: names and titles of one sentence with nothing but commas, "and", articles and dashes between
//! them. A chain is read as a whole, because "secretary, Doe, chairman, Roe" means one thing when it is `role, name` and
//! another when it is `name, role`.

mod appointer;
mod appointment;
mod block;
mod chain;
mod closed;
mod colleague;
mod fellows;
mod gap;
mod group;
mod introduced;
mod paired;
mod shape;
mod shared;
mod short;
mod signature;
mod unnamed;

use std::ops::Range;

use super::Scan;
use super::ground::Ground;
use super::names::Run;
use super::titles::TitlePhrase;
use crate::extract::interview;
use crate::extract::lexicon::Class;
use crate::release::Part;
use appointment::appointments;
pub use appointment::employer;
use chain::Chain;
pub use gap::is_firm;
use gap::{chains_of, gaps_of};
pub use shape::{half_known, has_middle_initial, is_named_after_a_place, plausible};

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
    /// For every run the chain it stands in with others, from 1; 0 for none.
    pub chain: Vec<u32>,
    /// For every title whether somebody bears it.
    pub borne: Vec<bool>,
}

/// How far behind a family name alone the title may stand that tells of it.
const SUBJECT: usize = 5;

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
    /// Whether it is no apposition, though a name follows behind a comma: "wrote to the President, Doe said".
    apart: bool,
}

/// Reads all sentences.
pub fn read(ground: &Ground, scan: &Scan) -> Links {
    let mut links = Links {
        of_run: vec![Vec::new(); scan.runs.len()],
        chain: vec![0; scan.runs.len()],
        borne: vec![false; scan.titles.len()],
    };
    let mut reader = Reader {
        ground,
        scan,
        run: 0,
        title: 0,
    };
    let mut chains = 0;
    let (mut items, mut gaps) = (Vec::new(), Vec::new());
    for (index, sentence) in ground.doc.sentences.iter().enumerate() {
        reader.read(index, sentence.tokens.end, &mut items);
        let titled = items.iter().any(|i| matches!(i.what, What::Title(_)));
        // A name alone bears nothing and is in no company.
        if !titled && items.len() < 2 {
            continue;
        }
        reader.mark(&mut items);
        let title_case = is_title_case(ground, sentence.paragraph)
            && interview::asked(ground.doc, sentence.tokens.start).is_none();
        for chain in chains_of(ground, &items, title_case) {
            let items = &items[chain];
            if let [one] = items
                && matches!(one.what, What::Name(_))
            {
                continue;
            }
            chains += 1;
            gaps.clear();
            gaps.extend(gaps_of(ground, items));
            Chain {
                ground,
                scan,
                items,
                gaps: &gaps,
            }
            .read(&mut links, chains);
        }
        if !titled {
            continue;
        }
        appointments(ground, scan, &items, &mut links);
        appointer::share(ground, scan, &items, &mut links);
        group::share(ground, scan, &sentence.tokens, &items, &mut links);
        introduced::share(ground, scan, &items, &mut links);
        colleague::share(ground, scan, &items, &mut links);
        fellows::share(ground, scan, &items, &mut links);
    }
    block::read(ground, scan, &mut links);
    signature::below(ground, scan, &mut links);
    links
}

/// Goes through the runs and the titles, sentence by sentence.
struct Reader<'r, 'd, 'a> {
    ground: &'r Ground<'d, 'a>,
    scan: &'r Scan,
    /// The next run.
    run: usize,
    /// The next title.
    title: usize,
}

impl Reader<'_, '_, '_> {
    /// Reads the items of the next sentence, which ends before the token `end`, in order.
    fn read(&mut self, sentence: usize, end: usize, items: &mut Vec<Item>) {
        items.clear();
        // How far the list goes that a plural title opened.
        let mut listed_to = None;
        while let Some(r) = self
            .scan
            .runs
            .get(self.run)
            .filter(|r| r.sentence == sentence)
        {
            if listed_to.is_none() && self.is_apart(r) {
                self.run += 1;
                continue;
            }
            let start = ranked_start(self.ground, r, &self.scan.titles[self.title..]);
            self.skip_address(r, start);
            if self.is_name(r, start, &mut listed_to) {
                items.push(Item {
                    what: What::Name(self.run),
                    start,
                    end: r.tail.end,
                    agent: false,
                    apart: false,
                });
            }
            while let Some(t) = self.next_title(start) {
                let name = What::Name(self.run);
                let at = items.len() - usize::from(items.last().is_some_and(|i| i.what == name));
                items.insert(at, t);
            }
            self.skip_address(r, start);
            self.run += 1;
        }
        while let Some(t) = self.next_title(end) {
            items.push(t);
        }
    }

    /// Drops the items that are none beside their neighbours, and marks what those say of the others.
    fn mark(&self, items: &mut Vec<Item>) {
        drop_letters(items);
        mark_agents(self.ground, items);
        self.mark_apart(items);
    }

    /// Whether a run is a single word with no title near it, and so nothing beside one.
    fn is_apart(&self, run: &Run) -> bool {
        let next = self.scan.titles.get(self.title);
        run.is_bare_word()
            && run.tail.age().is_none()
            && next.is_none_or(|t| t.tokens.start > run.tail.end + SUBJECT)
    }

    /// "Professor Sir Jane Doe": passes an honorific of the run, which begins at `start`, that is a title, too, but none here.
    fn skip_address(&mut self, run: &Run, start: usize) {
        while self.scan.titles.get(self.title).is_some_and(|t| {
            t.tokens.start >= start && t.tokens.end <= run.tokens.start && start < run.tokens.start
        }) {
            self.title += 1;
        }
    }

    /// Marks the offices of those whom a speaker turns to, "Mr. President, I rise", and those that a preposition governs,
    /// with the subject of the sentence behind a comma.
    fn mark_apart(&self, items: &mut [Item]) {
        let ground = self.ground;
        for item in items.iter_mut() {
            let alone = item.end == item.start + 1;
            item.apart = alone
                && matches!(item.what, What::Title(_))
                && ground.is(item.start, &["President", "Speaker"])
                && ground.is(item.start.wrapping_sub(1), &["Mr.", "Mr", "Madam"]);
        }
        for at in 1..items.len() {
            let (What::Title(title), What::Name(_)) = (items[at - 1].what, items[at].what) else {
                continue;
            };
            let (office, name) = (&items[at - 1], &items[at]);
            let before = office.start.wrapping_sub(2);
            let governed = self.scan.titles[title].determined
                && ground.is(before, &["to", "with", "from", "on", "against", "for"]);
            let verb = Class::CUE_VERB | Class::SPEECH_ACT | Class::ATTEND_VERB;
            let subject = ground.lower(name.end)
                && (ground.has(name.end, verb) || ground.word(name.end).ends_with("ed"))
                || ground.is(name.end, &["today", "also"]);
            items[at - 1].apart |= governed && subject && ground.is(office.end, &[","]);
        }
    }

    /// The next title, if it ends at `end` or before; then it is passed.
    fn next_title(&mut self, end: usize) -> Option<Item> {
        let title = self.scan.titles.get(self.title)?;
        if title.tokens.end > end {
            return None;
        }
        self.title += 1;
        Some(Item {
            what: What::Title(self.title - 1),
            start: title.tokens.start,
            end: title.tokens.end,
            agent: false,
            apart: false,
        })
    }

    /// Whether a run that begins at `start` can be a name beside titles: by its shape, or by what stands around it.
    fn is_name(&self, run: &Run, start: usize, listed_to: &mut Option<usize>) -> bool {
        let ground = self.ground;
        let titles = &self.scan.titles[self.title..];
        let before = titles.iter().take_while(|t| t.tokens.end <= start).last();
        let titled = before.is_some_and(|t| t.tokens.end == start && !self.is_of_body(run, t));
        let opens = titled && before.is_some_and(|t| t.plural && t.capital);
        let listed = listed_to.is_some_and(|end| before.is_none() && goes_on(ground, end, start))
            && !ground.has(run.tokens.start, Class::DEMONYM | Class::COUNTRY);
        *listed_to = (opens || listed).then_some(run.tail.end);
        // "As Chairman of the Committee, Doe oversaw"
        let introduced = || before.is_some_and(|t| introduces(ground, t, start));
        let next = || titles.iter().find(|t| t.tokens.start >= run.tail.end);
        titled
            || listed
            || introduced()
            || run.tail.age().is_some()
            || plausible(ground, run)
            || half_known(ground, run) && ground.is(run.tail.end, &[","])
            || next().is_some_and(|t| short::is_subject(ground, self.scan, run, t))
    }
}

impl Reader<'_, '_, '_> {
    /// "Assistant Administrator for the Harbour Agency Fisheries", "Manager of Acme Business": whether a run right behind an
    /// office that ends with its body is no more than the rest of that body's name.
    fn is_of_body(&self, run: &Run, title: &TitlePhrase) -> bool {
        let ground = self.ground;
        let body = title.organisation.as_ref().filter(|_| !title.body_before);
        let known = Class::GIVEN | Class::FAMILY | Class::SURNAME;
        let rest = Class::COMMON
            | Class::PLACE
            | Class::ORG_HEAD
            | Class::ORG_WEAK
            | Class::PLACE_HEAD
            | Class::THING_HEAD;
        // "a member of the Senate Harbour Committees": the house alone is not what is meant.
        let house = |b: &Range<usize>| b.len() == 1 && ground.is(b.start, &["Senate", "House"]);
        body.is_some_and(|b| b.end == title.tokens.end && b.end == run.tokens.start && !house(b))
            && run.honorific.is_none()
            && ground.spaced(run.tokens.start - 1)
            && !self.scan.surnames.contains(ground.word(run.tokens.end - 1))
            && run
                .tokens
                .clone()
                .all(|i| ground.has(i, rest) && !ground.has(i, known))
    }
}

/// Where a run begins for its neighbours: at its honorific, but "Senior Professor Jane Doe of the Institute" has the
/// office before it.
fn ranked_start(ground: &Ground, run: &Run, titles: &[TitlePhrase]) -> usize {
    let Some(honorific) = &run.honorific else {
        return run.tokens.start;
    };
    let office = titles
        .iter()
        .take_while(|t| t.tokens.start < run.tokens.start)
        .any(|t| {
            let more = t.tokens.len() > 1 || run.tail.body().is_some();
            t.tokens.end == run.tokens.start && more && ground.is(t.head.end - 1, &["Professor"])
        });
    if office {
        run.tokens.start
    } else {
        honorific.start
    }
}

/// Whether nothing but a comma or an "and" stands between two names of a list.
fn goes_on(ground: &Ground, end: usize, start: usize) -> bool {
    (end..start).len() <= 2 && end < start && (end..start).all(|i| ground.is(i, &[",", "and", "&"]))
}

/// Drops the titles that are letters behind a name: "Jane Doe, MD, a professor".
fn drop_letters(items: &mut Vec<Item>) {
    let mut name = 0..0;
    items.retain(|item| {
        if matches!(item.what, What::Name(_)) {
            name = item.start..item.end;
            return true;
        }
        !(name.start < item.start && item.start < name.end)
    });
}

/// Whether a title opens a sentence with "As" and ends at the comma before the token `start`.
fn introduces(ground: &Ground, title: &TitlePhrase, start: usize) -> bool {
    let mut before = title.tokens.start;
    while before > 0 && ground.determiner(before - 1) {
        before -= 1;
    }
    before > 0
        && ground.is(before - 1, &["As"])
        && title.tokens.end + 1 == start
        && ground.is(title.tokens.end, &[","])
        && !ground.has(
            start,
            Class::FUNCTION | Class::COMMON | Class::PLACE | Class::COUNTRY,
        )
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

/// Whether a paragraph is a heading or written like one: only what stands tight belongs together there.
fn is_title_case(ground: &Ground, paragraph: usize) -> bool {
    let paragraph = &ground.doc.paragraphs[paragraph];
    matches!(paragraph.part, Part::Headline | Part::Subhead)
        || paragraph.part == Part::Heading && paragraph.shouts
}
