//! The list's state: rows, selection, viewport.

use std::sync::Arc;

use crate::archive::{Order, ReleaseId, Row};

/// Columns from which a release takes one line instead of two.
const ONE_LINE: u16 = 76;

/// What stays selected when the rows change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Keep {
    /// The selected release; when it is gone, the one in its place.
    #[default]
    Neighbour,
    /// The selected release; when it is gone, the first.
    Release,
    /// The first row, whatever it is.
    First,
}

/// The list of releases.
#[derive(Debug, Default)]
pub struct ListPane {
    /// The releases of the query, in its order.
    pub rows: Arc<Vec<Row>>,
    /// How many releases there are without any query.
    pub total: usize,
    /// Their order.
    pub order: Order,
    /// Whether the archive has answered at all.
    pub answered: bool,
    selected: usize,
    top: usize,
}

impl ListPane {
    /// The selected row's index; 0 in an empty list.
    pub fn selected(&self) -> usize {
        self.selected
    }

    /// The selected row.
    pub fn row(&self) -> Option<&Row> {
        self.rows.get(self.selected)
    }

    /// The first row on the screen.
    pub fn top(&self) -> usize {
        self.top
    }

    /// Takes new rows. A release that stays selected also stays on its line of the screen.
    pub fn take(&mut self, rows: Arc<Vec<Row>>, total: usize, keep: Keep) {
        let kept = self.row().map(|r| r.id).filter(|_| keep != Keep::First);
        let place = kept.and_then(|id| rows.iter().position(|r| r.id == id));
        let line = self.selected.saturating_sub(self.top);
        match (place, keep) {
            (Some(place), _) => {
                self.selected = place;
                self.top = place.saturating_sub(line);
            }
            (None, Keep::Neighbour) => {}
            (None, _) => (self.selected, self.top) = (0, 0),
        }
        self.rows = rows;
        self.total = total;
        self.answered = true;
        self.selected = self.selected.min(self.rows.len().saturating_sub(1));
    }

    /// Selects the row `by` rows on; stops at either end. Returns whether the selection changed.
    pub fn move_by(&mut self, by: isize) -> bool {
        self.select(self.selected.saturating_add_signed(by))
    }

    /// Selects a row, or the last one. Returns whether the selection changed.
    pub fn select(&mut self, row: usize) -> bool {
        let row = row.min(self.rows.len().saturating_sub(1));
        std::mem::replace(&mut self.selected, row) != row
    }

    /// Scrolls by rows without selecting, as far as the selection stays on the screen.
    pub fn scroll(&mut self, by: isize, visible: usize) -> bool {
        self.top = self
            .top
            .saturating_add_signed(by)
            .min(self.rows.len().saturating_sub(visible));
        let last = self.top + visible.max(1) - 1;
        self.select(self.selected.clamp(self.top, last.max(self.top)))
    }

    /// Brings the selection into a viewport of `visible` rows.
    pub fn settle(&mut self, visible: usize) {
        let visible = visible.max(1);
        self.top = self.top.min(self.rows.len().saturating_sub(visible));
        self.top = self
            .top
            .clamp((self.selected + 1).saturating_sub(visible), self.selected);
    }

    /// The index of the row of a release.
    pub fn position(&self, id: ReleaseId) -> Option<usize> {
        self.rows.iter().position(|r| r.id == id)
    }
}

/// The lines that a release takes in a list of `width` columns.
pub fn lines_per_row(width: u16) -> u16 {
    if width >= ONE_LINE { 1 } else { 2 }
}

/// The order after `order`, or before it.
pub fn next_order(order: Order, forward: bool) -> Order {
    use Order::*;
    const CIRCLE: [Order; 5] = [Newest, Oldest, Title, Issuer, Attended];
    let at = CIRCLE.iter().position(|o| *o == order).unwrap_or(0);
    let step = if forward { 1 } else { CIRCLE.len() - 1 };
    CIRCLE[(at + step) % CIRCLE.len()]
}

/// An order in words.
pub fn order_name(order: Order) -> &'static str {
    match order {
        Order::Newest => "newest first",
        Order::Oldest => "oldest first",
        Order::Title => "by title",
        Order::Issuer => "by issuer",
        Order::Attended => "most attended",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(ids: &[u32]) -> Arc<Vec<Row>> {
        let row = |id: &u32| Row {
            id: ReleaseId(*id),
            date: None,
            title: format!("Release {id}"),
            issuer: None,
            attended: 0,
        };
        Arc::new(ids.iter().map(row).collect())
    }

    #[test]
    fn the_selected_release_stays_selected_on_its_line() {
        let mut list = ListPane::default();
        list.take(rows(&[5, 6, 7, 8]), 4, Keep::Neighbour);
        list.select(2);
        list.settle(3);
        list.take(rows(&[1, 2, 3, 5, 6, 7, 8]), 7, Keep::Neighbour);
        list.settle(3);
        assert_eq!(list.row().unwrap().id, ReleaseId(7));
        assert_eq!(list.top(), 3);
    }

    #[test]
    fn a_selection_that_is_gone_goes_to_its_neighbour() {
        let mut list = ListPane::default();
        list.take(rows(&[5, 6, 7, 8]), 4, Keep::Neighbour);
        list.select(3);
        list.take(rows(&[5, 6]), 4, Keep::Neighbour);
        assert_eq!(list.row().unwrap().id, ReleaseId(6));
        list.take(rows(&[3, 4]), 4, Keep::Release);
        assert_eq!(list.row().unwrap().id, ReleaseId(3));
        list.take(rows(&[]), 4, Keep::Neighbour);
        assert_eq!(list.row(), None);
        assert!(!list.move_by(1));
    }

    #[test]
    fn every_order_has_its_turn() {
        let mut order = Order::Newest;
        for _ in 0..5 {
            assert_eq!(next_order(next_order(order, true), false), order);
            order = next_order(order, true);
        }
        assert_eq!(order, Order::Newest);
    }
}
