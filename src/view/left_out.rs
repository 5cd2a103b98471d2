//! Drawing the list of what was left out.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::overlay::{Scroll, overlay_inside};
use crate::text::wrap::columns;

use super::Draw;
use super::paint::{cut_front, frame, number, put, put_cut};

/// Draws the lines that can be seen.
pub fn draw(buffer: &mut Buffer, area: Rect, scroll: Scroll, draw: &Draw) -> Option<Position> {
    let theme = draw.theme;
    let inner = overlay_inside(area);
    let left_out = &draw.model.left_out;
    let title = match left_out.len() {
        0 => "Left out".to_owned(),
        1 => "1 file left out".to_owned(),
        n => format!("{} files left out", number(n)),
    };
    frame(buffer, area, &title, "Esc closes", theme);
    if left_out.is_empty() {
        let text = "Every file was read.";
        put_cut(buffer, inner.x, inner.y, text, inner.width, theme.text);
        return None;
    }
    for (file, y) in left_out
        .iter()
        .skip(scroll.top)
        .zip(inner.top()..inner.bottom())
    {
        // The reason is to be read in full; of the name the end tells most.
        let name = (columns(&file.name) as u16).min(inner.width / 3);
        let reason = (columns(&file.reason) as u16).min(inner.width.saturating_sub(name + 2));
        let room = inner.width.saturating_sub(reason + 2);
        let name = cut_front(&file.name, room);
        put(buffer, inner.x, y, &name, room, theme.text);
        let x = inner.right().saturating_sub(reason);
        put_cut(buffer, x, y, &file.reason, reason, theme.dim);
    }
    None
}
