//! The list's state: which releases, the rows at hand, selection, viewport.

use std::sync::Arc;

use crate::archive::{Order, ReleaseId, Row};

use super::rows::Rows;

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
    /// A release that was selected before, on its line of the screen; where it is not there, the first.
    At(ReleaseId, usize),
}

/// The list of releases. It holds their numbers, and the rows of those that are on the screen and around it.
#[derive(Debug, Default)]
pub struct ListPane {
    /// The releases of the query, in its order.
    pub ids: Arc<Vec<ReleaseId>>,
    /// The rows at hand.
    pub rows: Rows,
    /// How many releases there are without any query.
    pub total: usize,
    /// Their order.
    pub order: Order,
    /// Whether the archive has answered at all.
    pub answered: bool,
    /// Whether these are but the first releases of the query, as the others are still looked for.
    pub partial: bool,
    selected: usize,
    top: usize,
    /// How many rows fit on the screen, or did when the list was last shown.
    visible: usize,
}

impl ListPane {
    /// How many releases the query has.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// The selected release's place; 0 in an empty list.
    pub fn selected(&self) -> usize {
        self.selected
    }

    /// The selected release.
    pub fn current(&self) -> Option<ReleaseId> {
        self.ids.get(self.selected).copied()
    }

    /// The selected release's row, if it is at hand.
    pub fn row(&self) -> Option<&Row> {
        self.rows.get(self.current()?)
    }

    /// The place of the first release on the screen.
    pub fn top(&self) -> usize {
        self.top
    }

    /// The line of the screen that the selected release stands on, counted in releases.
    pub fn line(&self) -> usize {
        self.selected.saturating_sub(self.top)
    }

    /// Takes the releases of another query, or of a changed archive, with some of their rows. A release that stays
    /// selected also stays on its line of the screen.
    pub fn take(&mut self, ids: Arc<Vec<ReleaseId>>, rows: Vec<Row>, total: usize, keep: Keep) {
        let (kept, line) = match keep {
            Keep::First => (None, 0),
            Keep::At(id, line) => (Some(id), line),
            Keep::Neighbour | Keep::Release => (self.current(), self.line()),
        };
        let place = kept.and_then(|id| self.place(&ids, id));
        match (place, keep) {
            (Some(place), _) => {
                self.selected = place;
                self.top = place.saturating_sub(line);
            }
            (None, Keep::Neighbour) => {}
            (None, _) => (self.selected, self.top) = (0, 0),
        }
        self.ids = ids;
        self.rows.age();
        self.rows.put(rows);
        self.total = total;
        self.answered = true;
        self.partial = false;
        self.selected = self.selected.min(self.ids.len().saturating_sub(1));
    }

    /// Where a release stands among `ids`. As a rule it has not moved far; else they are looked through.
    fn place(&self, ids: &[ReleaseId], id: ReleaseId) -> Option<usize> {
        let near = self.selected.saturating_sub(1_000).min(ids.len());
        let found = ids[near..].iter().position(|i| *i == id);
        let found = found.map(|n| near + n);
        found.or_else(|| ids[..near].iter().position(|i| *i == id))
    }

    /// The releases whose rows are to be asked for, where `visible` fit on the screen.
    pub fn wanted(&mut self, visible: usize) -> Vec<ReleaseId> {
        self.rows.wanted(&self.ids, self.top..self.top + visible)
    }

    /// Selects the row `by` rows on; stops at either end. Returns whether the selection changed.
    pub fn move_by(&mut self, by: isize) -> bool {
        self.select(self.selected.saturating_add_signed(by))
    }

    /// Whether a move by so many rows leads to releases that are still looked for.
    pub fn leads_beyond(&self, by: isize) -> bool {
        self.partial && self.selected.saturating_add_signed(by) >= self.ids.len()
    }

    /// Selects a row, or the last one. Returns whether the selection changed.
    pub fn select(&mut self, row: usize) -> bool {
        let row = row.min(self.ids.len().saturating_sub(1));
        std::mem::replace(&mut self.selected, row) != row
    }

    /// Scrolls by rows without selecting, as far as the selection stays on the screen.
    pub fn scroll(&mut self, by: isize, visible: usize) -> bool {
        self.top = self
            .top
            .saturating_add_signed(by)
            .min(self.ids.len().saturating_sub(visible));
        let last = self.top + visible.max(1) - 1;
        self.select(self.selected.clamp(self.top, last.max(self.top)))
    }

    /// Brings the selection into a viewport of `visible` rows; into that which it last had while it is hidden.
    pub fn settle(&mut self, visible: Option<usize>) {
        self.visible = visible.unwrap_or(self.visible);
        let visible = self.visible.max(1);
        self.top = self.top.min(self.ids.len().saturating_sub(visible));
        self.top = self
            .top
            .clamp((self.selected + 1).saturating_sub(visible), self.selected);
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

    fn take(list: &mut ListPane, ids: &[u32], keep: Keep) {
        let ids: Vec<ReleaseId> = ids.iter().copied().map(ReleaseId).collect();
        let total = ids.len();
        list.take(Arc::new(ids), Vec::new(), total, keep);
    }

    #[test]
    fn the_selected_release_stays_selected_on_its_line() {
        let mut list = ListPane::default();
        take(&mut list, &[5, 6, 7, 8], Keep::Neighbour);
        list.select(2);
        list.settle(Some(3));
        take(&mut list, &[1, 2, 3, 5, 6, 7, 8], Keep::Neighbour);
        list.settle(Some(3));
        assert_eq!(list.current(), Some(ReleaseId(7)));
        assert_eq!(list.top(), 3);
    }

    #[test]
    fn a_selection_that_is_gone_goes_to_its_neighbour() {
        let mut list = ListPane::default();
        take(&mut list, &[5, 6, 7, 8], Keep::Neighbour);
        list.select(3);
        take(&mut list, &[5, 6], Keep::Neighbour);
        assert_eq!(list.current(), Some(ReleaseId(6)));
        take(&mut list, &[3, 4], Keep::Release);
        assert_eq!(list.current(), Some(ReleaseId(3)));
        take(&mut list, &[], Keep::Neighbour);
        assert_eq!(list.current(), None);
        assert!(!list.move_by(1));
    }

    #[test]
    fn a_selection_is_found_wherever_it_has_gone() {
        let mut list = ListPane::default();
        let up: Vec<u32> = (0..5_000).collect();
        let down: Vec<u32> = (0..5_000).rev().collect();
        take(&mut list, &up, Keep::First);
        list.select(4_990);
        for ids in [&down, &up, &down] {
            take(&mut list, ids, Keep::Release);
            assert_eq!(list.current(), Some(ReleaseId(4_990)));
        }
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
