//! Drawing the release: the lines on the screen, each in the styles of what stands on it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::Model;
use crate::app::layout::text_columns;
use crate::app::page::{Line, LineKind, Page, Subject, indent, is_under};
use crate::extract::Participation;
use crate::release::Part;
use crate::text::Span;

use super::Draw;
use super::empty;
use super::paint::{put, put_cut};

/// The title of the pane: whose release it is, and how far one has come.
pub fn heading(model: &Model) -> (String, String) {
    let Some(page) = &model.reading.page else {
        return ("Release".to_owned(), String::new());
    };
    let release = &page.entry.release;
    let name = match &release.issuer {
        Some(issuer) => issuer.name.clone(),
        None => "Release".to_owned(),
    };
    (name, format!("{}%", model.reading.percent()))
}

/// Draws the lines that can be seen.
pub fn draw(buffer: &mut Buffer, pane: Rect, draw: &Draw) {
    let text = text_columns(pane);
    let Some(page) = &draw.model.reading.page else {
        return empty::reading(buffer, text, draw);
    };
    let lines = draw.model.reading.visible();
    let marks = Marks::new(draw, page, lines);
    for (line, y) in lines.iter().zip(text.top()..text.bottom()) {
        let row = Rect {
            y,
            height: 1,
            ..text
        };
        marks.line(buffer, row, line);
    }
}

/// What is marked on the lines of one screen.
struct Marks<'a> {
    draw: &'a Draw<'a>,
    page: &'a Page,
    /// Words behind the selection, in no order; few.
    evidence: Vec<Span>,
    /// Statements of the selected person.
    said: Vec<Span>,
}

impl<'a> Marks<'a> {
    fn new(draw: &'a Draw, page: &'a Page, lines: &[Line]) -> Self {
        let shown = match (lines.first(), lines.last()) {
            (Some(first), Some(last)) => first.span.to(last.span),
            _ => Span::default(),
        };
        let mut marks = Self {
            draw,
            page,
            evidence: Vec::new(),
            said: Vec::new(),
        };
        let analysis = &page.entry.analysis;
        if let Some(Subject::Person(i)) = draw.model.sidebar.subject() {
            let person = &analysis.people[i];
            marks.evidence.push(person.participation_evidence.span);
            let roles = person.roles.iter();
            let titles = roles.flat_map(|r| [Some(r.title_span), r.organisation_span]);
            marks.evidence.extend(titles.flatten());
            let of = analysis.statements.iter().filter(|s| s.speaker == i);
            marks.said.extend(of.map(|s| s.span));
        }
        marks.evidence.retain(|s| s.overlaps(shown));
        marks.said.retain(|s| s.overlaps(shown));
        marks
    }

    fn line(&self, buffer: &mut Buffer, row: Rect, line: &Line) {
        let theme = self.draw.theme;
        match &line.kind {
            LineKind::Blank => {}
            LineKind::Rule => {
                let width = row.width.min(24);
                put(
                    buffer,
                    row.x,
                    row.y,
                    &"─".repeat(width.into()),
                    width,
                    theme.dim,
                );
            }
            LineKind::About(about) => {
                put_cut(buffer, row.x, row.y, about, row.width, theme.dim);
            }
            LineKind::Text { part, first } => self.text(buffer, row, line.span, *part, *first),
        }
    }

    fn text(&self, buffer: &mut Buffer, row: Rect, span: Span, part: Part, first: bool) {
        let theme = self.draw.theme;
        if part == Part::Item && first && row.width > 20 {
            put(buffer, row.x, row.y, "•", 1, theme.dim);
        }
        self.bar(buffer, row, span, part);
        let text = self.page.text();
        let mut x = row.x + indent(part, row.width);
        for (piece, style) in self.runs(span, self.base(part)) {
            let room = row.right().saturating_sub(x);
            x += put(buffer, x, row.y, piece.of(text), room, style);
        }
    }

    /// A bar in the gutter beside what is said: strong beside the words of the selected person.
    fn bar(&self, buffer: &mut Buffer, row: Rect, span: Span, part: Part) {
        let Some(x) = row.x.checked_sub(2) else {
            return;
        };
        let theme = self.draw.theme;
        if self.said.iter().any(|s| s.overlaps(span)) {
            put(buffer, x, row.y, "┃", 1, theme.bar);
        } else if !is_under(part)
            && overlapping(&self.page.entry.release.anatomy.quotations, span)
                .next()
                .is_some()
        {
            put(buffer, x, row.y, "│", 1, theme.dim);
        }
    }

    fn base(&self, part: Part) -> Style {
        let theme = self.draw.theme;
        match part {
            Part::Headline => theme.headline,
            Part::Heading | Part::Subhead => theme.heading,
            Part::Body | Part::Item => theme.text,
            _ => theme.dim,
        }
    }

    /// A line cut into pieces of one style each.
    fn runs(&self, line: Span, base: Style) -> Vec<(Span, Style)> {
        let theme = self.draw.theme;
        let reading = &self.draw.model.reading;
        let anatomy = &self.page.entry.release.anatomy;
        let mut runs = vec![(line, base)];
        if let Some(dateline) = anatomy.dateline {
            patch(&mut runs, dateline.span, theme.dim);
        }
        for s in overlapping(&anatomy.quotations, line) {
            patch(&mut runs, *s, theme.quotation);
        }
        let selected = self.draw.model.sidebar.subject();
        let names = &self.page.names;
        let from = names.partition_point(|n| n.span.end <= line.start);
        for n in names[from..].iter().take_while(|n| n.span.start < line.end) {
            patch(&mut runs, n.span, self.name(n.of));
            if Some(n.of) == selected {
                patch(&mut runs, n.span, theme.mention);
            }
        }
        for s in &self.evidence {
            patch(&mut runs, *s, theme.evidence);
        }
        for s in overlapping(&reading.matches, line) {
            patch(&mut runs, *s, theme.found);
        }
        if let Some(spot) = reading.spot {
            patch(&mut runs, spot.span, theme.spot);
        }
        runs
    }

    fn name(&self, of: Subject) -> Style {
        let theme = self.draw.theme;
        let people = &self.page.entry.analysis.people;
        match of {
            Subject::Person(i) if people[i].participation == Participation::Attended => {
                theme.attended
            }
            Subject::Person(_) => theme.person,
            Subject::Organisation(_) => theme.organisation,
        }
    }
}

/// Those of `spans`, in order and without overlaps, that share a byte with `line`.
fn overlapping(spans: &[Span], line: Span) -> impl Iterator<Item = &Span> {
    let from = spans.partition_point(|s| s.end <= line.start);
    spans[from..].iter().take_while(move |s| s.start < line.end)
}

/// Lays a style over the stretch of `runs` at `span`.
fn patch(runs: &mut Vec<(Span, Style)>, span: Span, style: Style) {
    let mut i = 0;
    while i < runs.len() {
        let (run, old) = runs[i];
        if !run.overlaps(span) {
            i += 1;
            continue;
        }
        let start = run.start.max(span.start);
        let end = run.end.min(span.end);
        let pieces = [
            (run.start, start, old),
            (start, end, old.patch(style)),
            (end, run.end, old),
        ];
        let pieces = pieces
            .into_iter()
            .filter(|(start, end, _)| start < end)
            .map(|(start, end, style)| (Span { start, end }, style));
        let before = runs.len();
        runs.splice(i..=i, pieces);
        i += 1 + runs.len() - before;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_are_laid_over_each_other() {
        let plain = Style::new();
        let mut runs = vec![(Span::new(10, 20), plain)];
        patch(&mut runs, Span::new(5, 13), plain.bold());
        patch(&mut runs, Span::new(12, 15), plain.red());
        patch(&mut runs, Span::new(30, 35), plain.red());
        assert_eq!(
            runs,
            [
                (Span::new(10, 12), plain.bold()),
                (Span::new(12, 13), plain.bold().red()),
                (Span::new(13, 15), plain.red()),
                (Span::new(15, 20), plain),
            ]
        );
    }
}
