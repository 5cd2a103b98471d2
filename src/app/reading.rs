//! The reading pane's state: which release, where in it, and which spot of it is pointed at.

use std::sync::Arc;

use crate::archive::{Entry, ReleaseId};
use crate::text::Span;

use super::page::{Line, LineKind, Page};

/// The reading pane.
#[derive(Debug, Default)]
pub struct ReadingPane {
    /// The release, laid out; None before the first.
    pub page: Option<Page>,
    /// Where the words searched for stand.
    pub matches: Vec<Span>,
    /// What was jumped to last.
    pub spot: Option<Spot>,
    /// The byte at the top of the screen as the reader left it: what a resize comes back to.
    anchor: u32,
    top: usize,
    height: usize,
}

/// A place in the text that was jumped to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// Where it stands.
    pub span: Span,
    /// Among what.
    pub among: Among,
    /// Which it is, from 0.
    pub index: usize,
    /// How many there are.
    pub count: usize,
}

/// What one can walk along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Among {
    /// The matches of the search.
    Matches,
    /// The mentions of the selection.
    Mentions,
    /// Statements.
    Statements,
}

impl ReadingPane {
    /// Shows another release, from its start.
    pub fn open(&mut self, id: ReleaseId, entry: Arc<Entry>, width: u16) {
        self.page = Some(Page::new(id, entry, width));
        self.matches.clear();
        self.spot = None;
        self.anchor = 0;
        self.top = 0;
    }

    /// Shows nothing.
    pub fn close(&mut self) {
        *self = Self::default();
    }

    /// The first line on the screen.
    pub fn top(&self) -> usize {
        self.top
    }

    /// The lines of the page.
    pub fn lines(&self) -> &[Line] {
        self.page.as_ref().map_or(&[], |p| &p.lines)
    }

    /// The lines of the page on the screen.
    pub fn visible(&self) -> &[Line] {
        let lines = self.lines();
        let top = self.top.min(lines.len());
        &lines[top..lines.len().min(top + self.height)]
    }

    /// How far the reader has come, in percent of the lines; 100 when the last line is on the screen.
    pub fn percent(&self) -> usize {
        let lines = self.lines().len();
        ((self.top + self.height) * 100)
            .checked_div(lines)
            .unwrap_or(100)
            .min(100)
    }

    /// Fits the page to a pane of `height` lines of `width` columns, at the same place in the text.
    pub fn settle(&mut self, width: u16, height: usize) {
        self.height = height;
        let Some(page) = &mut self.page else { return };
        if page.width != width {
            page.widen(width);
            self.top = match self.anchor {
                0 => 0,
                at => page.line_of(at),
            };
        }
        self.top = self.top.min(self.last_top());
    }

    fn last_top(&self) -> usize {
        self.lines().len().saturating_sub(self.height)
    }

    /// Scrolls by lines. Returns whether anything moved.
    pub fn scroll(&mut self, by: isize) -> bool {
        self.scroll_to(self.top.saturating_add_signed(by))
    }

    /// Scrolls to a line, as far as the page goes.
    pub fn scroll_to(&mut self, line: usize) -> bool {
        let top = line.min(self.last_top());
        let moved = top != self.top;
        self.top = top;
        self.anchor = match top {
            0 => 0,
            top => self.lines().get(top).map_or(0, |l| l.span.start),
        };
        moved
    }

    /// The pane's height in lines.
    pub fn height(&self) -> usize {
        self.height
    }

    /// Goes to the next of `spans`, or the one before, from the last spot of that kind, else from the top of the screen.
    /// Returns whether it went round an end; None where there is nothing to go to.
    pub fn walk(&mut self, spans: &[Span], among: Among, forward: bool) -> Option<bool> {
        let index = self.next_index(spans, among, forward)?;
        let wrapped = index >= spans.len();
        let index = if index == usize::MAX {
            spans.len() - 1
        } else {
            index % spans.len()
        };
        let span = spans[index];
        self.spot = Some(Spot {
            span,
            among,
            index,
            count: spans.len(),
        });
        self.reveal(span);
        Some(wrapped)
    }

    /// The index to go to; past the end or `usize::MAX` where the walk goes round.
    fn next_index(&self, spans: &[Span], among: Among, forward: bool) -> Option<usize> {
        if spans.is_empty() {
            return None;
        }
        let last = self
            .spot
            .filter(|s| s.among == among && self.on_screen(s.span));
        let index = match (last, forward) {
            (Some(s), true) => spans.partition_point(|p| p.start <= s.span.start),
            (Some(s), false) => spans
                .partition_point(|p| p.start < s.span.start)
                .checked_sub(1)
                .unwrap_or(usize::MAX),
            (None, true) => spans.partition_point(|p| p.start < self.first_byte()),
            (None, false) => spans
                .partition_point(|p| p.start < self.first_byte())
                .checked_sub(1)
                .unwrap_or(usize::MAX),
        };
        Some(index)
    }

    /// The offset of the first byte on the screen.
    fn first_byte(&self) -> u32 {
        match self.top {
            0 => 0,
            top => self.lines().get(top).map_or(0, |l| l.span.start),
        }
    }

    /// Whether a spot's first line is on the screen.
    pub fn on_screen(&self, span: Span) -> bool {
        self.page.as_ref().is_some_and(|p| {
            let line = p.line_of(span.start);
            (self.top..self.top + self.height).contains(&line)
        })
    }

    /// Scrolls so that a spot stands on the screen with some lines around it; not at all if it does already.
    pub fn reveal(&mut self, span: Span) {
        let Some(page) = &self.page else { return };
        let line = page.line_of(span.start);
        let margin = (self.height / 6).min(3);
        let inner = self.top + margin..(self.top + self.height).saturating_sub(margin);
        let at_start = self.top == 0 && line < inner.end;
        if !inner.contains(&line) && !at_start {
            self.scroll_to(line.saturating_sub(self.height / 3));
        }
    }

    /// The byte of the text at a column and row of the pane's text; None beside it.
    pub fn byte_at(&self, column: usize, row: usize) -> Option<u32> {
        let page = self.page.as_ref()?;
        let line = page.lines.get(self.top + row)?;
        let LineKind::Text { part, .. } = line.kind else {
            return None;
        };
        let indent = usize::from(super::page::indent(part, page.width));
        let text = line.span.of(page.text());
        let column = column.checked_sub(indent)?;
        let (before, _) = crate::text::wrap::prefix(text, column);
        (before.len() < text.len()).then(|| line.span.start + before.len() as u32)
    }
}
