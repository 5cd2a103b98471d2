//! The filters as chips on the status line, for drawing and for the mouse alike.

use ratatui::layout::Rect;

use crate::text::wrap::{columns, prefix};

use super::filter::Filter;
use super::model::Model;

/// The most columns that a chip takes.
const WIDEST: u16 = 44;
/// The most columns that a search takes: it says more than a name.
const WIDEST_SEARCH: u16 = 64;
/// The least columns that are worth a chip.
const NARROWEST: u16 = 8;

/// A filter on the status line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chip {
    /// What it says, with a space at either end.
    pub text: String,
    /// Where it stands.
    pub area: Rect,
}

/// The chips of all filters, in order, as many as fit into `row`.
pub fn chips(model: &Model, row: Rect) -> Vec<Chip> {
    let mut chips = Vec::new();
    let mut x = row.x;
    for filter in model.filters.iter() {
        let widest = match filter {
            Filter::Search(_) => WIDEST_SEARCH,
            _ => WIDEST,
        };
        let room = row.right().saturating_sub(x).min(widest);
        if room < NARROWEST {
            break;
        }
        let text = words(filter, usize::from(room));
        let width = columns(&text) as u16;
        let area = Rect { x, width, ..row };
        chips.push(Chip { text, area });
        x += width + 1;
    }
    chips
}

/// What a chip says, in at most `room` columns.
fn words(filter: &Filter, room: usize) -> String {
    let (what, name) = match filter {
        Filter::Person(p) if p.attended => ("attended", p.name.as_str()),
        Filter::Person(p) => ("person", p.name.as_str()),
        Filter::Organisation(o) => ("organisation", o.name.as_str()),
        Filter::Search(s) => ("search", s.text.trim()),
    };
    let text = format!(" {what}: {name} ");
    if columns(&text) <= room {
        return text;
    }
    format!("{}… ", prefix(&text, room.saturating_sub(2)).0)
}

/// The part of the status row that chips may take: what the right end leaves, with a margin.
pub fn chip_row(status: Rect) -> Rect {
    Rect {
        x: status.x + 1.min(status.width),
        width: status.width.saturating_sub(2),
        ..status
    }
}
