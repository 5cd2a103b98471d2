//! Putting words on the screen.

use std::num::NonZeroU16;

use ratatui::buffer::{Buffer, CellDiffOption};
use ratatui::layout::Rect;
use ratatui::style::Style;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::text::wrap::{cluster_columns, columns, prefix};

use super::theme::Theme;

/// Writes `text` at a place in at most `width` columns. Returns the columns used.
pub fn put(buffer: &mut Buffer, x: u16, y: u16, text: &str, width: u16, style: Style) -> u16 {
    if width == 0 || !buffer.area.contains((x, y).into()) {
        return 0;
    }
    let right = buffer.area.right().min(x.saturating_add(width));
    if text.is_ascii() {
        let (end, _) = buffer.set_stringn(x, y, text, width.into(), style);
        return end.saturating_sub(x);
    }
    let mut at = x;
    for cluster in clusters(text) {
        let wide = columns(cluster) as u16;
        if wide == 0 || cluster.contains(char::is_control) {
            continue;
        }
        if at + wide > right {
            break;
        }
        put_cluster(buffer, (at, y), cluster, wide, style);
        at += wide;
    }
    at - x
}

/// The grapheme clusters of `text`, those that a joiner binds together as one: some terminals make one cell of them, and
/// that must not be drawn by halves.
fn clusters(text: &str) -> impl Iterator<Item = &str> {
    /// More than any script binds; a text of joiners alone would be one cell.
    const MOST: usize = 4;
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut end = 0;
        for cluster in rest.graphemes(true).take(MOST) {
            end += cluster.len();
            if !cluster.ends_with('\u{200d}') {
                break;
            }
        }
        let (bound, after) = rest.split_at(end);
        rest = after;
        (end > 0).then_some(bound)
    })
}

/// Writes a grapheme cluster of `wide` columns, and takes the cells behind its first.
fn put_cluster(buffer: &mut Buffer, (x, y): (u16, u16), cluster: &str, wide: u16, style: Style) {
    let option = match NonZeroU16::new(wide) {
        Some(wide) if cluster.width() != usize::from(wide.get()) => {
            CellDiffOption::ForcedWidth(wide)
        }
        _ => CellDiffOption::None,
    };
    let cell = &mut buffer[(x, y)];
    cell.set_symbol(cluster).set_style(style);
    cell.set_diff_option(option);
    for behind in x + 1..x + wide {
        buffer[(behind, y)].reset();
    }
}

/// `text` in at most `width` columns, with an ellipsis at its front where it is cut.
pub fn cut_front(text: &str, width: u16) -> String {
    if columns(text) <= width.into() {
        return text.to_owned();
    }
    let mut used = 1;
    let mut start = text.len();
    for (at, cluster) in text.grapheme_indices(true).rev() {
        used += cluster_columns(cluster);
        if used > width.into() {
            break;
        }
        start = at;
    }
    format!("…{}", &text[start..])
}

/// Writes `text` in at most `width` columns, with an ellipsis where it is cut. Returns the columns used.
pub fn put_cut(buffer: &mut Buffer, x: u16, y: u16, text: &str, width: u16, style: Style) -> u16 {
    put(buffer, x, y, &cut(text, width), width, style)
}

/// Writes `text` so that it ends at column `right`, if it fits into `width` columns. Returns the columns used.
pub fn put_right(
    buffer: &mut Buffer,
    right: u16,
    y: u16,
    text: &str,
    width: u16,
    style: Style,
) -> u16 {
    let used = columns(text) as u16;
    if used > width.min(right) {
        return 0;
    }
    put(buffer, right - used, y, text, used, style)
}

/// `text` in at most `width` columns, with an ellipsis where it is cut.
pub fn cut(text: &str, width: u16) -> String {
    let width = usize::from(width);
    // A text of many more bytes than columns is not measured to its end.
    if text.len() <= width * 24 && columns(text) <= width {
        return text.to_owned();
    }
    let kept = prefix(text, width.saturating_sub(1)).0.trim_end();
    match width {
        0 => String::new(),
        _ => format!("{kept}…"),
    }
}

/// The title row of a pane: a rule with the name in it, and at its right end where the pane stands.
pub fn title(
    buffer: &mut Buffer,
    row: Rect,
    (name, place): &(String, String),
    focused: bool,
    theme: &Theme,
) {
    let (line, style) = if focused {
        ("━", theme.accent)
    } else {
        ("─", theme.dim)
    };
    for x in row.left()..row.right() {
        put(buffer, x, row.y, line, 1, style);
    }
    if row.width < 8 {
        return;
    }
    let room = row.width - 4;
    let place_width = columns(place) as u16;
    let name_width = (columns(name) as u16).min(room);
    put_cut(
        buffer,
        row.x + 1,
        row.y,
        &format!(" {name} "),
        room + 2,
        if focused { theme.accent } else { theme.text },
    );
    if !place.is_empty() && name_width + place_width + 4 <= room {
        let text = format!(" {place} ");
        let style = Style::reset().patch(theme.dim);
        put_right(buffer, row.right() - 1, row.y, &text, room, style);
    }
}

/// The rule on the right of a pane.
pub fn rule(buffer: &mut Buffer, x: u16, pane: Rect, theme: &Theme) {
    for y in pane.top()..pane.bottom() {
        let joint = y == pane.top() && pane.height > 1;
        put(buffer, x, y, if joint { "┬" } else { "│" }, 1, theme.dim);
    }
}

/// A frame with a title for what lies over the panes; clears what is under it.
pub fn frame(buffer: &mut Buffer, area: Rect, name: &str, place: &str, theme: &Theme) {
    if area.width < 4 || area.height < 2 {
        return clear(buffer, area);
    }
    clear(buffer, area);
    let across = "─".repeat(usize::from(area.width) - 2);
    let style = theme.accent;
    put(
        buffer,
        area.x,
        area.y,
        &format!("╭{across}╮"),
        area.width,
        style,
    );
    let bottom = area.bottom() - 1;
    put(
        buffer,
        area.x,
        bottom,
        &format!("╰{across}╯"),
        area.width,
        style,
    );
    for y in area.y + 1..bottom {
        put(buffer, area.x, y, "│", 1, style);
        put(buffer, area.right() - 1, y, "│", 1, style);
    }
    let room = area.width - 4;
    let used = put_cut(
        buffer,
        area.x + 2,
        area.y,
        &format!(" {name} "),
        room,
        style,
    );
    if !place.is_empty() && used + columns(place) as u16 + 4 <= room {
        let text = format!(" {place} ");
        let style = Style::reset().patch(theme.dim);
        put_right(buffer, area.right() - 2, area.y, &text, room, style);
    }
}

/// Makes an area blank. A wide character that reaches into it from the left goes with it.
pub fn clear(buffer: &mut Buffer, area: Rect) {
    let area = area.intersection(buffer.area);
    for y in area.top()..area.bottom() {
        if area.left() > buffer.area.left() {
            let cell = &mut buffer[(area.left() - 1, y)];
            if columns(cell.symbol()) > 1 {
                cell.set_symbol(" ");
            }
        }
        for x in area.left()..area.right() {
            buffer[(x, y)].reset();
        }
    }
}

/// A number with its thousands parted: 72,644.
pub fn number(n: usize) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_cut_says_so() {
        assert_eq!(cut("harbour", 7), "harbour");
        assert_eq!(cut("harbour board", 9), "harbour…");
        assert_eq!(cut("東方大港", 5), "東方…");
        assert_eq!(cut("x", 0), "");
    }

    #[test]
    fn a_name_that_is_cut_keeps_its_end() {
        assert_eq!(cut_front("a/harbour.txt", 13), "a/harbour.txt");
        assert_eq!(cut_front("a/harbour.txt", 9), "…bour.txt");
        assert_eq!(cut_front("東方大港", 6), "…大港");
        assert_eq!(cut_front("東方", 1), "…");
    }

    #[test]
    fn what_a_joiner_binds_is_one_cell() {
        let parts = |text| clusters(text).collect::<Vec<_>>();
        assert_eq!(parts("ප්\u{200d}රමුඛ a"), ["ප්\u{200d}ර", "මු", "ඛ", " ", "a"]);
        assert_eq!(parts(""), [""; 0]);
        assert_eq!(parts("ප්\u{200d}"), ["ප්\u{200d}"]);
        assert!(parts(&"ප්\u{200d}".repeat(50)).len() > 10);
        let mut buffer = Buffer::empty(Rect::new(0, 0, 6, 1));
        put(&mut buffer, 0, 0, "ප්\u{200d}රමු", 6, Style::new());
        assert_eq!(buffer[(0, 0)].symbol(), "ප්\u{200d}ර");
        assert_eq!(buffer[(2, 0)].symbol(), "මු");
    }

    #[test]
    fn thousands_are_parted() {
        assert_eq!(
            [0, 999, 1000, 72644, 1234567].map(number),
            ["0", "999", "1,000", "72,644", "1,234,567"]
        );
    }
}
