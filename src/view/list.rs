//! Drawing the list: a release a row where it is wide, two rows where it is narrow.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use crate::app::Model;
use crate::app::find::Folded;
use crate::app::layout::{Pane, inside};
use crate::app::list::{lines_per_row, order_name};
use crate::app::page::long_date;
use crate::archive::Row;
use crate::release::{MONTHS, PartialDate};
use crate::text::wrap::columns;

use super::Draw;
use super::empty;
use super::paint::{cut, number, put, put_cut, put_right};

/// The title of the pane: how many there are, which is selected, in which order.
pub fn heading(model: &Model) -> (String, String) {
    let list = &model.list;
    let shown = list.len();
    let name = match shown {
        0 => "Releases".to_owned(),
        _ if model.filters.is_empty() => {
            format!("Releases {}/{}", number(list.selected() + 1), number(shown))
        }
        _ => format!(
            "Releases {}/{}{} of {}",
            number(list.selected() + 1),
            number(shown),
            // Those behind are still looked for.
            if list.partial { "+" } else { "" },
            number(list.total)
        ),
    };
    (name, order_name(list.order).to_owned())
}

/// Draws the rows that can be seen.
pub fn draw(buffer: &mut Buffer, pane: Rect, draw: &Draw) {
    let area = inside(pane);
    let list = &draw.model.list;
    if list.is_empty() {
        return empty::list(buffer, area, draw);
    }
    let lines = lines_per_row(area.width);
    let visible = usize::from(area.height.div_ceil(lines));
    for (i, id) in list.ids.iter().enumerate().skip(list.top()).take(visible) {
        let y = area.y + (i - list.top()) as u16 * lines;
        let row_area = Rect {
            y,
            height: lines.min(area.bottom() - y),
            ..area
        };
        let selected = i == list.selected();
        draw_row(buffer, row_area, list.rows.get(*id), selected, draw);
    }
}

/// Draws a row; a release that has been read stands back, so that a list of which none has been read is plain.
fn draw_row(buffer: &mut Buffer, area: Rect, row: Option<&Row>, selected: bool, draw: &Draw) {
    let theme = draw.theme;
    let read = row.is_some_and(|r| r.read);
    let (text, dim) = if selected {
        let ground = if draw.focused(Pane::List) {
            theme.selected
        } else {
            theme.rested
        };
        buffer.set_style(area, ground.remove_modifier(Modifier::BOLD));
        let bar = if draw.focused(Pane::List) {
            theme.accent
        } else {
            theme.dim
        };
        for y in area.top()..area.bottom() {
            put(buffer, area.x, y, "▌", 1, bar);
        }
        (ground, theme.text)
    } else if read {
        (theme.dim, theme.dim)
    } else {
        (theme.text, theme.dim)
    };
    let inner = Rect {
        x: area.x + 2.min(area.width),
        width: area.width.saturating_sub(3),
        ..area
    };
    let Some(row) = row else {
        put(buffer, inner.x, inner.y, "…", inner.width, theme.dim);
        return;
    };
    if lines_per_row(area.width) == 1 {
        one_line(buffer, inner, row, (text, dim), draw);
    } else {
        two_lines(buffer, inner, row, (text, dim), draw);
    }
}

type Styles = (Style, Style);

fn one_line(buffer: &mut Buffer, area: Rect, row: &Row, (text, dim): Styles, draw: &Draw) {
    let (x, y, right) = (area.x, area.y, area.right());
    put(buffer, x, y, &short_date(row.date), 11, dim);
    attended(buffer, right, y, row, draw);
    let issuer_width = (area.width / 4).min(28);
    let issuer = row.issuer.as_deref().unwrap_or("");
    put_cut(
        buffer,
        right - 5 - issuer_width,
        y,
        issuer,
        issuer_width,
        dim,
    );
    let room = area.width.saturating_sub(13 + issuer_width + 7);
    put_title(buffer, (x + 13, y), row, room, text, draw);
}

fn two_lines(buffer: &mut Buffer, area: Rect, row: &Row, (text, dim): Styles, draw: &Draw) {
    put_title(buffer, (area.x, area.y), row, area.width, text, draw);
    if area.height < 2 {
        return;
    }
    let y = area.y + 1;
    let used = attended(buffer, area.right(), y, row, draw);
    let room = area.width.saturating_sub(used + u16::from(used > 0));
    let date = short_date(row.date);
    let about = match &row.issuer {
        Some(issuer) => format!("{date:11}  {issuer}"),
        None => date,
    };
    put_cut(buffer, area.x, y, &about, room, dim);
}

/// The headline, with the words searched for marked in it.
fn put_title(
    buffer: &mut Buffer,
    (x, y): (u16, u16),
    row: &Row,
    width: u16,
    style: Style,
    draw: &Draw,
) {
    let used = match row.starred {
        true => put(buffer, x, y, "★ ", width, draw.theme.star),
        false => 0,
    };
    let (x, width) = (x + used, width - used);
    let title = cut(&row.title, width);
    put(buffer, x, y, &title, width, style);
    let terms = draw.model.filters.terms();
    if terms.is_empty() {
        return;
    }
    for found in Folded::new(&title).find(&title, terms) {
        let before = columns(&title[..found.start as usize]) as u16;
        let wide = columns(found.of(&title)) as u16;
        let cells = Rect::new(x + before, y, wide, 1).intersection(buffer.area);
        buffer.set_style(cells, draw.theme.found);
    }
}

/// How many attended, at the right end of a row. Returns the columns used.
fn attended(buffer: &mut Buffer, right: u16, y: u16, row: &Row, draw: &Draw) -> u16 {
    if row.attended == 0 {
        return 0;
    }
    let text = format!("●{}", row.attended);
    put_right(
        buffer,
        right,
        y,
        &text,
        columns(&text) as u16,
        draw.theme.attended,
    )
}

/// A date in eleven columns, as far as it is known: "14 Jul 2023", "14 Jul", "Jul 2023".
pub fn short_date(date: Option<PartialDate>) -> String {
    let Some(date) = date else {
        return "undated".to_owned();
    };
    let mut short = long_date(date);
    for month in MONTHS {
        if short.contains(month) {
            short = short.replace(month, &month[..3]);
            break;
        }
    }
    let day_is_single = date.day.is_some_and(|d| d < 10) && date.month.is_some();
    if day_is_single {
        short.insert(0, ' ');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_stand_under_each_other() {
        let date = |year, month, day| short_date(Some(PartialDate { year, month, day }));
        assert_eq!(date(Some(2023), Some(7), Some(14)), "14 Jul 2023");
        assert_eq!(date(Some(2023), Some(7), Some(4)), " 4 Jul 2023");
        assert_eq!(date(None, Some(5), Some(14)), "14 May");
        assert_eq!(date(Some(2023), None, None), "2023");
    }
}
