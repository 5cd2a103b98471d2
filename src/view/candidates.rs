//! Drawing the candidates over the search line.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::completion::Completion;

use super::Draw;
use super::paint::{clear, put, put_cut};

/// Draws the candidates that fit into `area`, their frame included.
pub fn draw(buffer: &mut Buffer, area: Rect, completion: &Completion, draw: &Draw) {
    let theme = draw.theme;
    clear(buffer, area);
    if area.width < 4 {
        return;
    }
    let across = "─".repeat(usize::from(area.width) - 2);
    let top = format!("╭{across}╮");
    put(buffer, area.x, area.y, &top, area.width, theme.accent);
    let rows = Completion::inside(area);
    let places = completion.shown(rows.height.into());
    for (place, y) in places.zip(rows.top()..rows.bottom()) {
        put(buffer, rows.x, y, "│", 1, theme.accent);
        put(buffer, rows.right() - 1, y, "│", 1, theme.accent);
        let row = Rect {
            x: rows.x + 1,
            y,
            width: rows.width - 2,
            height: 1,
        };
        let chosen = completion.chosen == Some(place);
        draw_candidate(buffer, row, completion, place, chosen, draw);
    }
}

fn draw_candidate(
    buffer: &mut Buffer,
    row: Rect,
    completion: &Completion,
    place: usize,
    chosen: bool,
    draw: &Draw,
) {
    let theme = draw.theme;
    let (name, note) = match chosen {
        true => (theme.chosen, theme.chosen),
        false => (theme.text, theme.dim),
    };
    let candidate = &completion.candidates[place];
    buffer.set_style(row, name);
    let x = row.x + 1;
    let width = completion.names_width().min(row.width.saturating_sub(2));
    put_cut(buffer, x, row.y, &candidate.show, width, name);
    let x = x + width + 2;
    let room = row.right().saturating_sub(x);
    put_cut(buffer, x, row.y, candidate.note, room, note);
}
