//! What a pane says when there is nothing to show, and what to press then.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::{Model, Progress};
use crate::text::Span;
use crate::text::wrap::wrap;

use super::Draw;
use super::paint::{number, put};

/// Why the list is empty.
pub fn list(buffer: &mut Buffer, area: Rect, draw: &Draw) {
    let model = draw.model;
    let left_out = match model.progress.left_out.max(model.left_out.len()) {
        0 => String::new(),
        1 => "One file was left out: ! says why.".to_owned(),
        n => format!("{} files were left out: ! says why.", number(n)),
    };
    if is_filling(model) {
        say(buffer, area, &["Reading the releases …"], draw);
    } else if model.list.total == 0 {
        let lines = [
            "No press releases here.",
            "dateline reads .txt, .md, .html, .json and .jsonl: start it with a file or a folder that holds some.",
            &left_out,
            "q quits.",
        ];
        say(buffer, area, &lines, draw);
    } else {
        let Progress {
            searchable, read, ..
        } = model.progress;
        let missing = match model.progress.misses_words() && model.filters.searched().is_some() {
            true => format!(
                "So far the full text of {} of {} releases can be searched.",
                number(searchable),
                number(read)
            ),
            false => String::new(),
        };
        let lines = [
            "No release matches.",
            &missing,
            "Esc takes off the last filter.",
        ];
        say(buffer, area, &lines, draw);
    }
}

/// Whether the first release is still to come.
fn is_filling(model: &Model) -> bool {
    !model.list.answered || (model.list.total == 0 && !model.progress.done)
}

/// Why there is no text.
pub fn reading(buffer: &mut Buffer, area: Rect, draw: &Draw) {
    let model = draw.model;
    let lines: &[&str] = if !model.list.is_empty() {
        &["Opening …"]
    } else if is_filling(model) {
        &["Reading …"]
    } else if model.filters.is_empty() {
        &["No release to show."]
    } else {
        &["No release matches.", "Esc takes off the last filter."]
    };
    say(buffer, area, lines, draw);
}

/// Why the sidebar is empty.
pub fn sidebar(buffer: &mut Buffer, area: Rect, draw: &Draw) {
    let Some(page) = &draw.model.reading.page else {
        return;
    };
    let list = &draw.model.list;
    let goes_on = match list.selected() + 1 < list.len() {
        true => "] goes on to the next one.",
        false => "",
    };
    if crate::app::language::is_english(&page.entry.release) {
        let lines = ["This release names nobody.", goes_on];
        say(buffer, area, &lines, draw);
    } else {
        let lines = [
            "This release does not seem to be in English.",
            "People and organisations are found in English releases only.",
            goes_on,
        ];
        say(buffer, area, &lines, draw);
    }
}

/// Writes paragraphs, the first plain and the others dim.
fn say(buffer: &mut Buffer, area: Rect, paragraphs: &[&str], draw: &Draw) {
    let indent = 2.min(area.width.saturating_sub(1));
    let width = area.width.saturating_sub(indent + 1);
    let mut y = area.y + u16::from(area.height > 4);
    for (i, paragraph) in paragraphs.iter().filter(|p| !p.is_empty()).enumerate() {
        let style = if i == 0 {
            draw.theme.text
        } else {
            draw.theme.dim
        };
        for span in wrap(paragraph, Span::new(0, paragraph.len()), width.into()) {
            if y < area.bottom() {
                put(buffer, area.x + indent, y, span.of(paragraph), width, style);
            }
            y += 1;
        }
        y += u16::from(area.height > 8);
    }
}
