//! Drawing the candidates over the search line.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::completion::Completion;

use super::Draw;
use super::paint::{clear, put, put_cut};

/// Draws the candidates that fit into `area`.
pub fn draw(buffer: &mut Buffer, area: Rect, completion: &Completion, draw: &Draw) {
    let theme = draw.theme;
    clear(buffer, area);
    buffer.set_style(area, theme.candidates);
    let places = completion.shown(area.height.into());
    for (place, y) in places.zip(area.top()..area.bottom()) {
        let candidate = &completion.candidates[place];
        let chosen = completion.chosen == Some(place);
        let row = Rect {
            y,
            height: 1,
            ..area
        };
        let (name, note) = match chosen {
            true => (theme.chosen, theme.chosen),
            false => (theme.candidates, theme.candidates.patch(theme.dim)),
        };
        buffer.set_style(row, name);
        let room = area.width.saturating_sub(2);
        let x = area.x + 1;
        let width = completion.names_width().min(room);
        put_cut(buffer, x, y, &candidate.show, width, name);
        if !candidate.note.is_empty() {
            let x = x + width + 2;
            let room = area.right().saturating_sub(x + 1);
            put(buffer, x, y, candidate.note, room, note);
        }
    }
}
