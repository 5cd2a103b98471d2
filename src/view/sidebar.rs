//! Drawing the sidebar: who is in the release, and under it by which words the selected one was found.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;

use crate::app::Model;
use crate::app::layout::{Pane, inside};
use crate::app::sidebar::{FoundLine, SidebarKind, SidebarLine, participation_name};
use crate::extract::Participation;
use crate::text::wrap::columns;

use super::Draw;
use super::empty;
use super::paint::{put, put_cut, put_right};

/// The title of the pane.
pub fn heading(model: &Model) -> (String, String) {
    let Some(page) = &model.reading.page else {
        return ("People".to_owned(), String::new());
    };
    let people = page.entry.analysis.people.len();
    let name = match people {
        0 => "Nobody".to_owned(),
        1 => "1 person".to_owned(),
        n => format!("{n} people"),
    };
    (name, String::new())
}

/// Draws the lines that can be seen, and the words behind the selection.
pub fn draw(buffer: &mut Buffer, pane: Rect, draw: &Draw) {
    let area = inside(pane);
    let sidebar = &draw.model.sidebar;
    if sidebar.is_empty() {
        return empty::sidebar(buffer, area, draw);
    }
    let (height, found) = draw.model.sidebar_heights();
    let lines = sidebar.lines.iter().skip(sidebar.top());
    for (line, y) in lines.take(height).zip(area.top()..area.bottom()) {
        let row = Rect {
            y,
            height: 1,
            ..area
        };
        draw_line(buffer, row, line, draw);
    }
    if found > 0 && area.height as usize > height {
        let top = area.y + height as u16;
        draw_found(
            buffer,
            Rect {
                y: top,
                height: area.bottom() - top,
                ..area
            },
            draw,
        );
    }
}

fn draw_line(buffer: &mut Buffer, row: Rect, line: &SidebarLine, draw: &Draw) {
    let theme = draw.theme;
    let selected = line.item.is_some() && line.item == draw.model.sidebar.selected();
    if selected {
        let focused = draw.focused(Pane::Sidebar);
        let (ground, bar) = if focused {
            (theme.selected, theme.accent)
        } else {
            (theme.rested, theme.dim)
        };
        buffer.set_style(row, ground.remove_modifier(Modifier::BOLD));
        put(buffer, row.x, row.y, "▌", 1, bar);
    }
    let (indent, style) = match line.kind {
        SidebarKind::Section(_) => (1 + section_mark(buffer, row, line, draw), theme.heading),
        SidebarKind::Person {
            participation: Participation::Attended,
            ..
        } => (2, theme.attended),
        SidebarKind::Person { .. } => (2, theme.person),
        SidebarKind::Title => (4, theme.text),
        SidebarKind::At => (6, theme.organisation),
        SidebarKind::Organisation => (2, theme.organisation),
        SidebarKind::Aliases => (4, theme.dim),
        SidebarKind::Blank => return,
    };
    let x = row.x + indent;
    let right = row.right().saturating_sub(1);
    let mut room = right.saturating_sub(x);
    let end = match line.kind {
        SidebarKind::Section(n) => n.to_string(),
        SidebarKind::Person { statements, .. } if statements > 0 => format!("“{statements}”"),
        _ => String::new(),
    };
    // A name in full matters more than the number beside it; one that is cut makes room for it.
    let end_width = columns(&end) as u16;
    let name = columns(&line.text).min(u16::MAX.into()) as u16;
    let fits = name.saturating_add(end_width) < room || (name > room && room > 3 * end_width);
    if end_width > 0 && fits {
        put_right(buffer, right, row.y, &end, end_width, theme.dim);
        room -= end_width + 1;
    }
    let style = if selected
        && matches!(
            line.kind,
            SidebarKind::Person { .. } | SidebarKind::Organisation
        ) {
        style.add_modifier(Modifier::BOLD)
    } else {
        style
    };
    let style = if line.doubtful {
        style
            .remove_modifier(Modifier::BOLD)
            .add_modifier(Modifier::DIM)
    } else {
        style
    };
    put_cut(buffer, x, row.y, &line.text, room, style);
}

/// Before the heading of those who attended, the mark that counts them in the list. Returns the columns used.
fn section_mark(buffer: &mut Buffer, row: Rect, line: &SidebarLine, draw: &Draw) -> u16 {
    if line.text != participation_name(Participation::Attended) || row.width < 16 {
        return 0;
    }
    put(buffer, row.x + 1, row.y, "●", 1, draw.theme.attended) + 1
}

fn draw_found(buffer: &mut Buffer, area: Rect, draw: &Draw) {
    let theme = draw.theme;
    let across = "─".repeat(area.width.into());
    put(buffer, area.x, area.y, &across, area.width, theme.dim);
    put_cut(
        buffer,
        area.x + 1,
        area.y,
        " In which words ",
        area.width.saturating_sub(2),
        theme.dim,
    );
    let lines = draw.model.sidebar.found.iter();
    for (line, y) in lines.zip(area.top() + 1..area.bottom()) {
        let (text, style, indent) = match line {
            FoundLine::What(text) => (text, theme.dim, 1),
            FoundLine::Words(text) => (text, theme.evidence, 2),
        };
        let room = area.width.saturating_sub(indent + 1);
        put_cut(buffer, area.x + indent, y, text, room, style);
    }
}
