//! Which rows begin the pages of a long list, as it is noted beside it, so that pages without a row that is wanted are
//! not read.

use super::leaves::read_number;
use super::reading::Between;

/// The pages of a list on which a row begins, each with the first of them, in order; the page on which the list itself
/// begins is none of them. Empty where nothing was noted, or in a form that is not known here.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct NotedPages(Vec<(u64, i64)>);

impl NotedPages {
    /// Reads a block: 0, the first page and its first row, then for each page more how much further its first row is, or 0
    /// where none begins on it. A block that does not begin with 0 is one of several, as only FTS5 writes them.
    pub(super) fn read(block: &[u8]) -> Self {
        let mut pages = Vec::new();
        if block.first() != Some(&0) {
            return Self(pages);
        }
        let mut at = 1;
        let mut page = read_number(block, &mut at);
        let mut row = read_number(block, &mut at) as i64;
        pages.push((page, row));
        while at < block.len() {
            let further = read_number(block, &mut at) as i64;
            page += 1;
            if further != 0 {
                row = row.wrapping_add(further);
                pages.push((page, row));
            }
        }
        Self(pages)
    }

    /// How many pages are noted.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// The next page to be read behind page `here`, on which `last` is the last row; None where no row that is wanted is
    /// still to come. What cannot come is taken off `among`.
    pub(super) fn page_behind(&self, here: u64, last: i64, among: &mut &[Between]) -> Option<u64> {
        let behind = &self.0[self.0.partition_point(|(page, _)| *page <= here)..];
        loop {
            let (first, end) = *among.first()?;
            if end > last {
                let wanted = first.max(last.saturating_add(1));
                // The last page that does not begin behind the first row that is wanted.
                let upto = behind.partition_point(|(_, row)| *row <= wanted);
                match (upto.checked_sub(1), behind.first()) {
                    (Some(at), _) => return Some(behind[at].0),
                    (None, Some((page, row))) if *row <= end => return Some(*page),
                    (None, None) if self.0.is_empty() => return Some(here + 1),
                    // It would stand before the rows of the next page, and does not; or no row begins behind.
                    (None, _) => {}
                }
            }
            *among = &among[1..];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_that_may_hold_a_row_comes_next() {
        let noted = NotedPages::read(&[0, 5, 10, 0, 20, 3]);
        assert_eq!(noted, NotedPages(vec![(5, 10), (7, 30), (8, 33)]));
        let next = |here, last, among: &[Between]| noted.page_behind(here, last, &mut { among });
        assert_eq!(next(4, 8, &[(3, 4), (9, 9), (31, 31)]), Some(7));
        assert_eq!(next(4, 8, &[(9, 10)]), Some(5));
        assert_eq!(next(5, 12, &[(11, 29), (33, 40)]), Some(8));
        assert_eq!(next(5, 12, &[(11, 29)]), None);
        assert_eq!(next(8, 35, &[(36, 36)]), None);
        assert_eq!(next(8, 35, &[(33, 34)]), None);
        assert_eq!(NotedPages::read(&[1, 5, 10]), NotedPages::default());
        let nothing = NotedPages::default();
        assert_eq!(nothing.page_behind(3, 8, &mut &[(40, 40)][..]), Some(4));
        assert_eq!(nothing.page_behind(3, 8, &mut &[(4, 8)][..]), None);
    }
}
