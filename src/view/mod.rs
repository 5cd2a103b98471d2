//! Drawing: pure functions from the [`Model`] to a [`Frame`].
//!
//! Each pane has its file. They read the model, never change it, and touch only the rows that can be seen.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Modifier;

use crate::app::Model;
use crate::app::layout::{Layout, Pane};
use crate::app::model::Mode;

mod candidates;
mod empty;
mod gauge;
mod help;
mod left_out;
mod list;
mod paint;
mod picker;
mod reading;
mod sidebar;
mod status;
mod theme;

#[cfg(test)]
mod tests;

use paint::{rule, title};
use theme::Theme;

/// Draws the whole screen. Costs the same at any scroll position.
pub fn draw(frame: &mut Frame, model: &Model) {
    let area = frame.area();
    let cursor = draw_buffer(frame.buffer_mut(), area, model);
    if let Some(at) = cursor.filter(|at| area.contains(*at)) {
        frame.set_cursor_position(at);
    }
}

/// Draws the whole screen into `area` of a buffer; gives back where the cursor stands, if text is typed.
pub fn draw_buffer(buffer: &mut Buffer, area: Rect, model: &Model) -> Option<Position> {
    let theme = Theme::new(model.options.palette, model.options.depth);
    let layout = Layout::new(area, model.focus, model.side, model.zoom);
    let draw = Draw {
        model,
        theme: &theme,
    };
    let mut cursor = None;
    if let Some(area) = layout.list {
        draw.title(buffer, area, Pane::List, &list::heading(model));
        list::draw(buffer, area, &draw);
    }
    if let Some(area) = layout.reading {
        draw.title(buffer, area, Pane::Reading, &reading::heading(model));
        reading::draw(buffer, area, &draw);
    }
    if let Some(area) = layout.sidebar {
        draw.title(buffer, area, Pane::Sidebar, &sidebar::heading(model));
        sidebar::draw(buffer, area, &draw);
    }
    draw_rules(buffer, &layout, &theme);
    cursor = status::draw(buffer, &layout, &draw).or(cursor);
    if let (Some(over), Mode::Search(line)) = (model.candidates(), &model.mode)
        && let Some(completion) = line.open_completion()
    {
        candidates::draw(buffer, over.intersection(area), completion, &draw);
    }
    if let Some(over) = model.overlay() {
        let over = over.intersection(area);
        let panes = Rect {
            height: area.height - layout.hints.height,
            ..area
        };
        buffer.set_style(panes, Modifier::DIM);
        cursor = match &model.mode {
            Mode::Picker(p) => picker::draw(buffer, over, p, &draw),
            Mode::Help(scroll) => help::draw(buffer, over, *scroll, &draw),
            Mode::LeftOut(scroll) => left_out::draw(buffer, over, *scroll, &draw),
            Mode::Panes | Mode::Search(_) => cursor,
        };
    }
    cursor
}

/// What every pane is drawn from.
struct Draw<'a> {
    model: &'a Model,
    theme: &'a Theme,
}

impl Draw<'_> {
    /// Whether a pane has the focus, and nothing lies over it.
    fn focused(&self, pane: Pane) -> bool {
        self.model.focus == pane
    }

    /// The title row of a pane: its name, and at its right end where it stands.
    fn title(&self, buffer: &mut Buffer, pane: Rect, which: Pane, heading: &(String, String)) {
        if pane.height > 1 {
            let row = Rect { height: 1, ..pane };
            title(buffer, row, heading, self.focused(which), self.theme);
        }
    }
}

/// The rules between the panes.
fn draw_rules(buffer: &mut Buffer, layout: &Layout, theme: &Theme) {
    let panes = [layout.list, layout.reading, layout.sidebar];
    for pane in panes.into_iter().flatten() {
        if pane.right() < buffer.area.right() {
            rule(buffer, pane.right(), pane, theme);
        }
    }
}
