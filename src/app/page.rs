//! A release laid out for reading: its lines at one width, and what is marked in it.

use std::sync::Arc;

use crate::archive::query::Term;
use crate::archive::{Entry, ReleaseId};
use crate::extract::Participation;
use crate::release::{DateOrigin, MONTHS, Part, PartialDate, Release, ReleaseDate};
use crate::text::Span;
use crate::text::wrap::{prefix, wrap};

use super::find::Folded;

/// A release laid out for reading.
#[derive(Debug)]
pub struct Page {
    /// Which release.
    pub id: ReleaseId,
    /// The release and what was found in it.
    pub entry: Arc<Entry>,
    /// The columns that the lines were broken for.
    pub width: u16,
    /// Its lines, top to bottom.
    pub lines: Vec<Line>,
    /// Names of people and organisations, in order, without overlaps.
    pub names: Vec<Name>,
    folded: Option<Folded>,
}

/// A line of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What it shows of the release's text. Empty, and standing where the text goes on, for the other kinds.
    pub span: Span,
    /// What kind of line it is.
    pub kind: LineKind,
}

/// What kind of line a line of a page is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineKind {
    /// Text of a part. `first` for the first line of its paragraph.
    Text {
        /// What part of the release the paragraph is.
        part: Part,
        /// Whether the paragraph begins here.
        first: bool,
    },
    /// What is known about the release besides its text.
    About(String),
    /// Nothing.
    Blank,
    /// A rule across the measure.
    Rule,
}

/// A name in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Name {
    /// Where it stands.
    pub span: Span,
    /// Whose it is.
    pub of: Subject,
}

/// A person or an organisation of a release: an index into its analysis.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject {
    /// A person.
    Person(usize),
    /// An organisation.
    Organisation(usize),
}

impl Page {
    /// Lays out an entry for lines of `width` columns. Linear in the length of the text.
    pub fn new(id: ReleaseId, entry: Arc<Entry>, width: u16) -> Self {
        let names = names(&entry);
        let lines = lay_out(&entry.release, width);
        Self {
            id,
            entry,
            width,
            lines,
            names,
            folded: None,
        }
    }

    /// Breaks the lines for another width.
    pub fn widen(&mut self, width: u16) {
        if self.width != width {
            self.width = width;
            self.lines = lay_out(&self.entry.release, width);
        }
    }

    /// The line that a byte of the text stands on.
    pub fn line_of(&self, at: u32) -> usize {
        let next = self.lines.partition_point(|l| l.span.start <= at);
        let upto = &self.lines[..next];
        // Of the lines that start there, the one with text on it.
        upto.iter()
            .rposition(|l| matches!(l.kind, LineKind::Text { .. }))
            .unwrap_or(0)
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.entry.release.text
    }

    /// Everywhere that one of `terms` stands; the text is folded once, at the first search.
    pub fn find(&mut self, terms: &[Term]) -> Vec<Span> {
        if terms.is_empty() {
            return Vec::new();
        }
        let text = &self.entry.release.text;
        let folded = self.folded.get_or_insert_with(|| Folded::new(text));
        folded.find(text, terms)
    }

    /// Everywhere that a person or an organisation is named.
    pub fn mentions(&self, of: Subject) -> Vec<Span> {
        let analysis = &self.entry.analysis;
        let mentions = match of {
            Subject::Person(i) => analysis.people.get(i).map(|p| &p.mentions),
            Subject::Organisation(i) => analysis.organisations.get(i).map(|o| &o.mentions),
        };
        mentions.map_or(Vec::new(), |m| m.iter().map(|m| m.span).collect())
    }

    /// The statements of a person, or of everybody; none of an organisation.
    pub fn statements(&self, of: Option<Subject>) -> Vec<Span> {
        self.entry
            .analysis
            .statements
            .iter()
            .filter(|s| of.is_none_or(|of| of == Subject::Person(s.speaker)))
            .map(|s| s.span)
            .collect()
    }

    /// Whose name stands at a byte of the text.
    pub fn name_at(&self, at: u32) -> Option<Subject> {
        let i = self.names.partition_point(|n| n.span.end <= at);
        self.names
            .get(i)
            .filter(|n| n.span.start <= at)
            .map(|n| n.of)
    }
}

/// All names of an entry in order, people before organisations where two overlap.
fn names(entry: &Entry) -> Vec<Name> {
    let people = entry.analysis.people.iter().enumerate();
    let people = people.flat_map(|(i, p)| p.mentions.iter().map(move |m| (m, Subject::Person(i))));
    let bodies = entry.analysis.organisations.iter().enumerate();
    let bodies = bodies.flat_map(|(i, o)| {
        o.mentions
            .iter()
            .map(move |m| (m, Subject::Organisation(i)))
    });
    let mut names: Vec<Name> = people
        .chain(bodies)
        .map(|(m, of)| Name { span: m.span, of })
        .filter(|n| entry.release.text.get(n.span.range()).is_some())
        .collect();
    names.sort_by_key(|n| (n.span.start, matches!(n.of, Subject::Organisation(_))));
    let mut end = 0;
    names.retain(|n| {
        let free = n.span.start >= end;
        if free {
            end = n.span.end;
        }
        free
    });
    names
}

/// Columns from which there is space over the headline.
const AIRY: u16 = 34;

/// The lines of a release at a width.
fn lay_out(release: &Release, width: u16) -> Vec<Line> {
    let mut lines = Vec::with_capacity(release.text.len() / 48 + 16);
    let head = release
        .paragraphs
        .iter()
        .take_while(|p| p.part == Part::Headline)
        .count();
    let (head, rest) = release.paragraphs.split_at(head);
    let mut before = None;
    if width >= AIRY {
        let span = Span::default();
        lines.push(Line {
            span,
            kind: LineKind::Blank,
        });
    }
    for p in head {
        push_paragraph(&mut lines, release, p.span, p.part, width);
        before = Some(p.part);
    }
    let at = rest
        .first()
        .map_or(release.text.len(), |p| p.span.start as usize);
    push_about(&mut lines, release, at, width);
    for p in rest {
        push_gap(&mut lines, before, p.part, p.span.start);
        push_paragraph(&mut lines, release, p.span, p.part, width);
        before = Some(p.part);
    }
    lines
}

/// Space before a paragraph: none between the items of a list or the lines of a contact block, a rule where the story
/// ends and what stands under it begins.
fn push_gap(lines: &mut Vec<Line>, before: Option<Part>, part: Part, at: u32) {
    let span = Span { start: at, end: at };
    let mut push = |kind| lines.push(Line { span, kind });
    let tight = before == Some(part) && matches!(part, Part::Item | Part::Contact | Part::Tail);
    if tight {
        return;
    }
    push(LineKind::Blank);
    if part == Part::Tail || (is_under(part) && before.is_some_and(|b| !is_under(b))) {
        push(LineKind::Rule);
        push(LineKind::Blank);
    }
}

/// Whether a part stands under the story rather than in it.
pub fn is_under(part: Part) -> bool {
    matches!(
        part,
        Part::Boilerplate | Part::Contact | Part::Source | Part::EndMark | Part::Tail
    )
}

fn push_paragraph(lines: &mut Vec<Line>, release: &Release, span: Span, part: Part, width: u16) {
    let broken = wrap(&release.text, span, (width - indent(part, width)).into());
    for (i, span) in broken.into_iter().enumerate() {
        let first = i == 0;
        lines.push(Line {
            span,
            kind: LineKind::Text { part, first },
        });
    }
}

/// How far the lines of a part stand in, in columns.
pub fn indent(part: Part, width: u16) -> u16 {
    match part {
        Part::Item if width > 20 => 2,
        _ => 0,
    }
}

/// The lines about the release: its date, and the file. Who issued it is the title of the pane.
fn push_about(lines: &mut Vec<Line>, release: &Release, at: usize, width: u16) {
    let date = release.date.as_ref().map(date_with_origin);
    let file = release.origin.name.clone();
    for about in date.into_iter().chain([file]) {
        let broken = wrap(&about, Span::new(0, about.len()), width.into());
        for line in broken.into_iter().take(3) {
            let line = prefix(line.of(&about), width.into()).0;
            lines.push(Line {
                span: Span::new(at, at),
                kind: LineKind::About(line.to_owned()),
            });
        }
    }
}

/// A date with where it came from: "14 July 2023 · day from the text, year from the file name".
pub fn date_with_origin(date: &ReleaseDate) -> String {
    let words = long_date(date.date);
    let from = origin(date.origin);
    match date.year_origin {
        Some(year) if year != date.origin => {
            format!("{words} · from {from}, year from {}", origin(year))
        }
        None if date.date.year.is_none() => format!("{words} · from {from}, which gives no year"),
        _ => format!("{words} · from {from}"),
    }
}

fn origin(origin: DateOrigin) -> &'static str {
    match origin {
        DateOrigin::Dateline => "the dateline",
        DateOrigin::Metadata => "the metadata",
        DateOrigin::FileName => "the file name",
        DateOrigin::Text => "the text",
    }
}

/// A date in full, as far as it is known: "14 July 2023", "July 2023", "14 July".
pub fn long_date(date: PartialDate) -> String {
    let month = date
        .month
        .and_then(|m| MONTHS.get(usize::from(m).wrapping_sub(1)));
    let parts = [
        date.day.filter(|_| month.is_some()).map(|d| d.to_string()),
        month.map(|m| (*m).to_owned()),
        date.year.map(|y| y.to_string()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Participation, in the order of the sidebar.
pub const PARTICIPATIONS: [Participation; 4] = [
    Participation::Attended,
    Participation::Quoted,
    Participation::Mentioned,
    Participation::Contact,
];
