//! The sidebar's state: who is in the release, as lines of one width, the selection, and the words behind it.

use crate::archive::Entry;
use crate::extract::confidence::{Finding, of_rule};
use crate::extract::{Confidence, Mention, Participation, Person, Role, StatementKind};
use crate::text::Span;
use crate::text::wrap::wrap;

use super::page::{PARTICIPATIONS, Subject};
use super::reading::{Among, Spot};
use super::rules::{phrase, quote};

/// The sidebar.
#[derive(Debug, Default)]
pub struct Sidebar {
    /// Its lines, top to bottom.
    pub lines: Vec<SidebarLine>,
    /// Under the people: by which words the selected one was found.
    pub found: Vec<FoundLine>,
    items: Vec<Subject>,
    selected: Option<usize>,
    top: usize,
    width: u16,
    height: usize,
    /// Whether the selection changed and has to be brought onto the screen.
    moved: bool,
}

/// A line of the sidebar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SidebarLine {
    /// Whose line it is: an index for [`Sidebar::select`].
    pub item: Option<usize>,
    /// What it says.
    pub text: String,
    /// What kind of line it is.
    pub kind: SidebarKind,
    /// Whether it says what rules found that are often wrong: the lowest grade of [`Confidence`].
    pub doubtful: bool,
}

/// What kind of line a line of the sidebar is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SidebarKind {
    /// The heading of a section, and how many stand in it.
    Section(usize),
    /// A person's name and how many statements are given to them.
    Person {
        /// What the person had to do with it.
        participation: Participation,
        /// How many statements.
        statements: usize,
    },
    /// A title under a name.
    Title,
    /// An organisation under a title.
    At,
    /// An organisation of its own.
    Organisation,
    /// Its other names.
    Aliases,
    /// Nothing.
    Blank,
}

/// A line of the words behind the selection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FoundLine {
    /// What they show.
    What(String),
    /// The words.
    Words(String),
}

impl Sidebar {
    /// Who is selected.
    pub fn subject(&self) -> Option<Subject> {
        self.items.get(self.selected?).copied()
    }

    /// The selected item's index.
    pub fn selected(&self) -> Option<usize> {
        self.selected
    }

    /// The first line on the screen.
    pub fn top(&self) -> usize {
        self.top
    }

    /// Whether nobody and nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Takes another release; nobody is selected.
    pub fn open(&mut self, entry: &Entry) {
        let width = self.width;
        *self = Self {
            items: items(entry),
            ..Self::default()
        };
        self.lay_out(entry, width);
    }

    /// Breaks the lines for another width.
    pub fn lay_out(&mut self, entry: &Entry, width: u16) {
        if self.width != width {
            self.width = width;
            self.lines = lines(entry, &self.items, width.saturating_sub(2).max(1).into());
            self.moved = true;
        }
    }

    /// Selects an item, or the last one. Returns whether the selection changed.
    pub fn select(&mut self, item: usize) -> bool {
        let item = item.min(self.items.len().saturating_sub(1));
        let to = (!self.items.is_empty()).then_some(item);
        self.moved = true;
        std::mem::replace(&mut self.selected, to) != to
    }

    /// Selects a person or an organisation.
    pub fn select_subject(&mut self, subject: Subject) {
        if let Some(i) = self.items.iter().position(|s| *s == subject) {
            self.select(i);
        }
    }

    /// Selects nobody. Returns whether anybody was selected.
    pub fn let_go(&mut self) -> bool {
        self.selected.take().is_some()
    }

    /// Moves the selection; the first move selects the first item, or the last.
    pub fn move_by(&mut self, by: isize) -> bool {
        match self.selected {
            Some(i) => self.select(i.saturating_add_signed(by)),
            None if by < 0 => self.select(usize::MAX),
            None => self.select(0),
        }
    }

    /// Moves the selection by about as many lines as given.
    pub fn move_lines(&mut self, by: isize) -> bool {
        let Some(line) = self.selected.and_then(|i| self.first_line(i)) else {
            return self.move_by(by);
        };
        let last = self.lines.len().saturating_sub(1);
        let to = line.saturating_add_signed(by).min(last);
        let below = self.lines[to..].iter().find_map(|l| l.item);
        let above = self.lines[..=to].iter().rev().find_map(|l| l.item);
        let item = if by > 0 {
            below.or(above)
        } else {
            above.or(below)
        };
        item.is_some_and(|i| self.select(i))
    }

    /// Scrolls by lines; the selection stays.
    pub fn scroll(&mut self, by: isize, height: usize) {
        let last = self.lines.len().saturating_sub(height);
        self.top = self.top.saturating_add_signed(by).min(last);
    }

    fn first_line(&self, item: usize) -> Option<usize> {
        self.lines.iter().position(|l| l.item == Some(item))
    }

    /// Brings the selection into a viewport of `height` lines, with the heading above it where it is the first.
    fn reveal(&mut self, height: usize) {
        let Some(first) = self.selected.and_then(|i| self.first_line(i)) else {
            return;
        };
        let of_item = |l: &&SidebarLine| l.item == self.selected;
        let last = first + self.lines[first..].iter().take_while(of_item).count();
        let heading = first
            .checked_sub(1)
            .filter(|&i| matches!(self.lines[i].kind, SidebarKind::Section(_)));
        let from = heading.unwrap_or(first);
        if last > self.top + height {
            self.top = last.saturating_sub(height);
        }
        self.top = self.top.min(from);
    }

    /// Says by which words the selection was found, in at most `limit` lines.
    pub fn explain(&mut self, entry: &Entry, spot: Option<Spot>, limit: usize) {
        self.found.clear();
        let width = usize::from(self.width).saturating_sub(3).max(1);
        let Some(subject) = self.subject().filter(|_| limit >= 3) else {
            return;
        };
        let mut found = Found {
            lines: Vec::new(),
            text: &entry.release.text,
            width,
        };
        match subject {
            Subject::Person(i) => found.person(entry, i, spot),
            Subject::Organisation(i) => {
                let mentions = &entry.analysis.organisations[i].mentions;
                found.mention(Finding::Organisation, mentions, spot);
            }
        }
        found.lines.truncate(limit);
        self.found = found.lines;
    }

    /// Keeps the viewport of `height` lines within the lines, and within it a selection that was just made or that a
    /// smaller viewport would hide.
    pub fn settle(&mut self, height: usize) {
        let resized = std::mem::replace(&mut self.height, height) != height;
        if std::mem::take(&mut self.moved) || resized {
            self.reveal(height);
        }
        self.top = self.top.min(self.lines.len().saturating_sub(height));
    }
}

/// Who stands in the sidebar, in its order.
fn items(entry: &Entry) -> Vec<Subject> {
    let people = &entry.analysis.people;
    let mut items = Vec::with_capacity(people.len() + entry.analysis.organisations.len());
    for participation in PARTICIPATIONS {
        let of = |(i, p): (usize, &Person)| {
            (p.participation == participation).then_some(Subject::Person(i))
        };
        items.extend(people.iter().enumerate().filter_map(of));
    }
    items.extend((0..entry.analysis.organisations.len()).map(Subject::Organisation));
    items
}

/// A participation as a heading.
pub fn participation_name(participation: Participation) -> &'static str {
    match participation {
        Participation::Attended => "Attended",
        Participation::Quoted => "Quoted",
        Participation::Mentioned => "Mentioned",
        Participation::Contact => "Press contact",
    }
}

fn lines(entry: &Entry, items: &[Subject], width: usize) -> Vec<SidebarLine> {
    let mut lines = Lines {
        out: Vec::new(),
        width,
        doubtful: false,
    };
    let mut section = None;
    for (i, subject) in items.iter().enumerate() {
        let heading = match *subject {
            Subject::Person(p) => participation_name(entry.analysis.people[p].participation),
            Subject::Organisation(_) => "Organisations",
        };
        if section != Some(heading) {
            lines.section(heading, section.is_some());
            section = Some(heading);
        }
        match *subject {
            Subject::Person(p) => lines.person(entry, i, p),
            Subject::Organisation(o) => lines.organisation(entry, i, o),
        }
    }
    count_sections(&mut lines.out);
    lines.out
}

/// Writes into each heading how many items follow it.
fn count_sections(lines: &mut [SidebarLine]) {
    let mut count = 0;
    let mut last = None;
    for line in lines.iter_mut().rev() {
        match &mut line.kind {
            SidebarKind::Section(n) => {
                *n = count;
                (count, last) = (0, None);
            }
            _ if line.item.is_some() && line.item != last => {
                count += 1;
                last = line.item;
            }
            _ => {}
        }
    }
}

struct Lines {
    out: Vec<SidebarLine>,
    width: usize,
    /// Whether what is pushed now is doubtful.
    doubtful: bool,
}

impl Lines {
    fn section(&mut self, heading: &str, gap: bool) {
        self.doubtful = false;
        if gap {
            self.push(None, "", SidebarKind::Blank);
        }
        self.push(None, heading, SidebarKind::Section(0));
    }

    fn push(&mut self, item: Option<usize>, text: &str, kind: SidebarKind) {
        self.out.push(SidebarLine {
            item,
            text: text.to_owned(),
            kind,
            doubtful: self.doubtful,
        });
    }

    /// Pushes `text` broken over lines, standing in by `indent`; all but the first a little more, so that none of them
    /// looks like another title or body.
    fn wrapped(&mut self, item: usize, text: &str, indent: usize, kind: SidebarKind) {
        /// Columns below which there is none to spare.
        const NARROW: usize = 16;
        let width = self.width.saturating_sub(indent).max(1);
        let Some(first) = wrap(text, Span::new(0, text.len()), width).first().copied() else {
            return;
        };
        self.push(Some(item), first.of(text), kind);
        let hang = if width < NARROW { "" } else { "  " };
        let rest = Span::new(first.end as usize, text.len());
        for span in wrap(text, rest, width - hang.len()) {
            self.push(Some(item), &format!("{hang}{}", span.of(text)), kind);
        }
    }

    fn person(&mut self, entry: &Entry, item: usize, index: usize) {
        let person = &entry.analysis.people[index];
        let statements = entry.analysis.statements.iter();
        let statements = statements.filter(|s| s.speaker == index).count();
        let kind = SidebarKind::Person {
            participation: person.participation,
            statements,
        };
        let sure = person.confidence().min(person.participation_confidence());
        self.doubtful = sure == Confidence::Low;
        self.push(Some(item), &person.name, kind);
        let mut at: Option<&str> = None;
        for (i, role) in person.roles.iter().enumerate() {
            self.doubtful = role.confidence() == Confidence::Low;
            self.wrapped(item, &role.title, 2, SidebarKind::Title);
            // Several posts at one body name it once, below the last of them.
            let next = person
                .roles
                .get(i + 1)
                .and_then(|r| r.organisation.as_deref());
            at = role.organisation.as_deref();
            if at != next
                && let Some(body) = at
            {
                self.wrapped(item, body, 4, SidebarKind::At);
            }
        }
        debug_assert!(at.is_none() || !person.roles.is_empty());
    }

    fn organisation(&mut self, entry: &Entry, item: usize, index: usize) {
        let body = &entry.analysis.organisations[index];
        self.doubtful = body.confidence() == Confidence::Low;
        self.wrapped(item, &body.name, 0, SidebarKind::Organisation);
        if !body.aliases.is_empty() {
            self.wrapped(item, &body.aliases.join(", "), 2, SidebarKind::Aliases);
        }
    }
}

/// What is said behind a rule that is often wrong.
fn often_wrong(confidence: Confidence) -> &'static str {
    if confidence == Confidence::Low {
        " (often wrong)"
    } else {
        ""
    }
}

/// A kind of statement in a word.
pub fn statement_kind(kind: StatementKind) -> &'static str {
    match kind {
        StatementKind::Direct => "quoted",
        StatementKind::Reported => "reported",
    }
}

/// Collects the words behind a selection.
struct Found<'a> {
    lines: Vec<FoundLine>,
    text: &'a str,
    width: usize,
}

impl Found<'_> {
    fn what(&mut self, what: String) {
        for span in wrap(&what, Span::new(0, what.len()), self.width) {
            self.lines.push(FoundLine::What(span.of(&what).to_owned()));
        }
    }

    fn words(&mut self, span: Span, lines: usize) {
        let words = quote(self.text, span, self.width * lines);
        for span in wrap(&words, Span::new(0, words.len()), self.width) {
            self.lines
                .push(FoundLine::Words(span.of(&words).to_owned()));
        }
    }

    fn person(&mut self, entry: &Entry, index: usize, spot: Option<Spot>) {
        let person = &entry.analysis.people[index];
        match spot.map(|s| s.among) {
            Some(Among::Mentions) => self.mention(Finding::Person, &person.mentions, spot),
            Some(Among::Statements) => self.statement(entry, spot),
            _ => {}
        }
        let evidence = person.participation_evidence;
        let name = participation_name(person.participation);
        let sure = often_wrong(person.participation_confidence());
        self.what(format!("{name}: {}{sure}", phrase(evidence.rule)));
        self.words(evidence.span, 2);
        for role in &person.roles {
            self.role(role);
        }
        if spot.is_none_or(|s| s.among != Among::Mentions) {
            self.mention(Finding::Person, &person.mentions, None);
        }
    }

    fn statement(&mut self, entry: &Entry, spot: Option<Spot>) {
        let mut statements = entry.analysis.statements.iter();
        let Some(spot) = spot else { return };
        let Some(s) = statements.find(|s| s.span == spot.span) else {
            return;
        };
        let (place, kind) = (spot.index + 1, statement_kind(s.kind));
        let rule = phrase(s.evidence.rule);
        self.what(format!(
            "Statement {place} of {}, {kind}: {rule}",
            spot.count
        ));
        self.words(s.evidence.span, 1);
    }

    fn role(&mut self, role: &Role) {
        let sure = often_wrong(role.confidence());
        self.what(format!("Role: {}{sure}", phrase(role.evidence.rule)));
        self.words(role.evidence.span, 1);
    }

    fn mention(&mut self, finding: Finding, mentions: &[Mention], spot: Option<Spot>) {
        let at = spot.filter(|s| s.among == Among::Mentions);
        let index = at.map_or(0, |s| s.index);
        let Some(mention) = mentions.get(index) else {
            return;
        };
        let count = mentions.len();
        let rule = phrase(mention.evidence.rule);
        let sure = often_wrong(of_rule(finding, mention.evidence.rule));
        self.what(format!("Mention {} of {count}: {rule}{sure}", index + 1));
        self.words(mention.evidence.span, 2);
    }
}
