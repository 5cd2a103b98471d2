//! Drawing the help, from the keymap.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::overlay::{HelpLine, Scroll, help, keys_width, overlay_inside};

use super::Draw;
use super::paint::{frame, put_cut};

/// Draws the lines that can be seen.
pub fn draw(buffer: &mut Buffer, area: Rect, scroll: Scroll, draw: &Draw) -> Option<Position> {
    let theme = draw.theme;
    let inner = overlay_inside(area);
    let lines = help(draw.model.options.mouse, inner.width);
    let more = if lines.len() > inner.height.into() {
        "j k scroll · Esc closes"
    } else {
        "Esc closes"
    };
    frame(buffer, area, "Keys", more, theme);
    let keys_width = keys_width(inner.width);
    for (line, y) in lines
        .iter()
        .skip(scroll.top)
        .zip(inner.top()..inner.bottom())
    {
        match line {
            HelpLine::Title(title) => {
                put_cut(buffer, inner.x, y, title, inner.width, theme.heading);
            }
            HelpLine::Keys(keys, what) => {
                let x = inner.x + 2.min(inner.width);
                put_cut(buffer, x, y, keys, keys_width, theme.key);
                let x = x + keys_width + 1;
                put_cut(
                    buffer,
                    x,
                    y,
                    what,
                    inner.right().saturating_sub(x),
                    theme.text,
                );
            }
            HelpLine::Note(note) => {
                let x = inner.x + 2.min(inner.width);
                put_cut(
                    buffer,
                    x,
                    y,
                    note,
                    inner.right().saturating_sub(x),
                    theme.text,
                );
            }
            HelpLine::Blank => {}
        }
    }
    None
}
