//! Drawing a picker.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Modifier;

use crate::app::overlay::overlay_inside;
use crate::app::picker::{Counted, Picker};
use crate::archive::{Facet, FacetCount};
use crate::text::wrap::columns;

use super::Draw;
use super::paint::{cut, frame, number, put, put_cut, put_right};

/// Draws the line that is typed into and the items that can be seen; gives back where the cursor stands.
pub fn draw(buffer: &mut Buffer, area: Rect, picker: &Picker, draw: &Draw) -> Option<Position> {
    let theme = draw.theme;
    let inner = overlay_inside(area);
    let (title, counted) = match (picker.facet, picker.attended) {
        (Facet::People, false) => ("People", "attended   named in"),
        (Facet::People, true) => ("People who attended", "attended"),
        (Facet::Organisations, _) => ("Organisations", "named in"),
    };
    let place = match picker.counted {
        None => "counting …".to_owned(),
        Some(Counted { all, matching }) => format!("{} of {}", number(matching), number(all)),
    };
    let within = !draw.model.filters.is_empty() || !picker.ticked().is_empty();
    let title = match within {
        true => format!("{title} · within the filters"),
        false => title.to_owned(),
    };
    frame(buffer, area, &title, &place, theme);
    let cursor = draw_input(buffer, inner, picker, counted, draw);
    let rows = Rect {
        y: inner.y + 2.min(inner.height),
        height: inner.height.saturating_sub(2),
        ..inner
    };
    if picker.counted.is_some() && picker.is_empty() && rows.height > 0 {
        let text = match (picker.input.text().is_empty(), picker.facet) {
            (false, _) if within => "Nothing matches within the filters: ^U deletes what was typed",
            (false, _) => "Nothing matches: ^U deletes what was typed",
            (true, Facet::People) => "Nobody is named here",
            (true, Facet::Organisations) => "No organisation is named here",
        };
        put_cut(buffer, rows.x, rows.y, text, rows.width, theme.dim);
    }
    let places = picker.top()..picker.len();
    for (place, y) in places.zip(rows.top()..rows.bottom()) {
        let row = Rect {
            y,
            height: 1,
            ..rows
        };
        let selected = place == picker.selected();
        match picker.item(place) {
            Some(item) => draw_item(buffer, row, item, selected, picker, draw),
            None => drop(put(buffer, row.x + 3, y, "…", 1, theme.dim)),
        }
    }
    cursor
}

fn draw_input(
    buffer: &mut Buffer,
    inner: Rect,
    picker: &Picker,
    counted: &str,
    draw: &Draw,
) -> Option<Position> {
    if inner.height == 0 || inner.width < 4 {
        return None;
    }
    let theme = draw.theme;
    put(buffer, inner.x, inner.y, "›", 1, theme.accent);
    let x = inner.x + 2;
    let room = inner.width - 2;
    if picker.input.text().is_empty() {
        put_cut(
            buffer,
            x,
            inner.y,
            "type a part of the name",
            room,
            theme.dim,
        );
    }
    let (_, at) = put_input(buffer, x, inner.y, &picker.input, room, draw);
    if inner.height > 1 {
        let across = "─".repeat(inner.width.into());
        put(
            buffer,
            inner.x,
            inner.y + 1,
            &across,
            inner.width,
            theme.dim,
        );
        let right = inner.right();
        put_right(
            buffer,
            right,
            inner.y + 1,
            &format!(" {counted}"),
            inner.width,
            theme.dim,
        );
        let ticked = picker.ticked().len();
        if ticked > 0 {
            put_cut(
                buffer,
                inner.x + 1,
                inner.y + 1,
                &format!(" {ticked} ticked "),
                inner.width / 2,
                theme.accent,
            );
        }
    }
    Some(Position::new(at, inner.y))
}

/// Writes a line that is typed into, its end where it is long. Returns from which byte on it is shown, and the column of
/// the cursor.
pub fn put_input(
    buffer: &mut Buffer,
    x: u16,
    y: u16,
    input: &crate::app::input::Input,
    room: u16,
    draw: &Draw,
) -> (usize, u16) {
    let before = input.before();
    let mut from = 0;
    while columns(&before[from..]) >= room.max(1).into() {
        from += before[from..].chars().next().map_or(1, char::len_utf8);
    }
    put(buffer, x, y, &input.text()[from..], room, draw.theme.text);
    (from, x + columns(&before[from..]) as u16)
}

fn draw_item(
    buffer: &mut Buffer,
    row: Rect,
    item: &FacetCount,
    selected: bool,
    picker: &Picker,
    draw: &Draw,
) {
    let theme = draw.theme;
    let tick = picker.tick_of(item);
    if selected {
        buffer.set_style(row, theme.selected.remove_modifier(Modifier::BOLD));
        put(buffer, row.x, row.y, "▌", 1, theme.accent);
    }
    if tick.is_some() {
        put(buffer, row.x + 1, row.y, "✓", 1, theme.accent);
    }
    let count = number(picker.count(item) as usize);
    let mut used = put_right(buffer, row.right(), row.y, &count, row.width / 3, theme.dim);
    if picker.facet == Facet::People && !picker.attended && row.width >= 40 {
        if item.attended > 0 {
            let attended = format!("●{}", number(item.attended as usize));
            put_right(
                buffer,
                row.right() - 11,
                row.y,
                &attended,
                9,
                theme.attended,
            );
        }
        used = 20;
    }
    let x = row.x + 3;
    let mut room = row.right().saturating_sub(used + 1 + x);
    if tick.is_some_and(|t| t.attended != picker.attended) {
        let how = if tick.is_some_and(|t| t.attended) {
            "attended"
        } else {
            "named"
        };
        let used = put_right(buffer, x + room, row.y, how, room / 3, theme.dim);
        room = room.saturating_sub(used + 1);
    }
    let base = if selected { theme.selected } else { theme.text };
    let name = cut(&item.name, room);
    put(buffer, x, row.y, &name, room, base);
    // The letters that match are set apart.
    for found in picker.matched(&name) {
        let before = columns(&name[..found.start as usize]) as u16;
        let wide = columns(found.of(&name)) as u16;
        let cells = Rect::new(x + before, row.y, wide, 1).intersection(buffer.area);
        buffer.set_style(cells, theme.key.add_modifier(Modifier::BOLD));
    }
}
