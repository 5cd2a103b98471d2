//! Where a word stands in the rows of a segment, and where several stand together.

use super::leaves::read_number;
use super::reading::Between;
use super::together::{Begins, Places};

/// Where a word stands in the rows of a segment.
#[derive(Debug, Default)]
pub(super) struct List {
    /// The rows, ascending.
    rows: Vec<Row>,
    places: Vec<u8>,
    row: i64,
    /// How many bytes of the last row's places are still to come.
    lacking: usize,
    /// Whether pages have been left out before the one that comes next.
    leapt: bool,
}

/// A row, and where the places of the word in it stand in [`List::places`].
#[derive(Debug, Clone, Copy)]
struct Row {
    row: i64,
    from: u32,
    to: u32,
}

/// Where a phrase may begin: row and place.
pub(super) type Begin = (i64, u32);

impl List {
    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// The rows, ascending.
    pub(super) fn rows(&self) -> impl DoubleEndedIterator<Item = i64> {
        self.rows.iter().map(|r| r.row)
    }

    /// The rows, ascending, each with its places as they are written.
    pub(super) fn entries(&self) -> impl Iterator<Item = (i64, &[u8])> {
        let rows = self.rows.iter();
        rows.map(|row| (row.row, self.places(row)))
    }

    /// The places of the word in one of its rows, as they are written.
    fn places(&self, row: &Row) -> &[u8] {
        let places = self.places.get(row.from as usize..row.to as usize);
        places.unwrap_or_default()
    }

    /// Whether all rows stand before those of another list.
    pub(super) fn is_before(&self, other: &Self) -> bool {
        let (last, first) = (self.rows.last(), other.rows.first());
        last.zip(first)
            .is_none_or(|(last, first)| last.row < first.row)
    }

    /// Whether nothing of the places is still to come.
    pub(super) fn is_whole(&self) -> bool {
        self.lacking == 0
    }

    /// Forgets all, for another word.
    pub(super) fn start(&mut self) {
        self.rows.clear();
        self.places.clear();
        (self.row, self.lacking, self.leapt) = (0, 0, false);
    }

    /// The row that was read last.
    pub(super) fn last_row(&self) -> i64 {
        self.row
    }

    /// Whether places are still to come of a row that is wanted. What is wanted up to there is taken off `among`.
    pub(super) fn lacks_part_of(&self, among: &mut &[Between]) -> bool {
        *among = &among[leap(among, |(_, last)| *last < self.row)..];
        self.lacking > 0 && among.first().is_some_and(|(first, _)| *first <= self.row)
    }

    /// Lets go of a row whose places do not all come, as the page that comes next is not the one behind.
    pub(super) fn leap(&mut self) {
        if self.lacking > 0
            && let Some(row) = self.rows.pop()
        {
            self.places.truncate(row.from as usize);
            self.lacking = 0;
        }
        self.leapt = true;
    }

    /// Reads rows from `at` to the end of `bytes`, beyond which the last may go on. None where they are not in the form
    /// that is known.
    pub(super) fn read(&mut self, bytes: &[u8], mut at: usize) -> Option<()> {
        // All at once, with what stands between the places: a piece for each row would take longer.
        let held = self.places.len();
        let begin = at;
        self.places.extend_from_slice(bytes.get(begin..)?);
        while at < bytes.len() {
            self.row = self.row.checked_add(read_number(bytes, &mut at) as i64)?;
            let size = read_number(bytes, &mut at);
            // A row that was taken out; there are none in these tables.
            if size & 1 == 1 {
                return None;
            }
            let size = usize::try_from(size / 2).ok()?;
            let here = size.min(bytes.len().checked_sub(at)?);
            let from = held + (at - begin);
            self.rows.push(Row {
                row: self.row,
                from: u32::try_from(from).ok()?,
                to: u32::try_from(from.checked_add(size)?).ok()?,
            });
            self.lacking = size - here;
            at += here;
        }
        Some(())
    }

    /// Reads what a page begins with of a list that began before, its first row at `row_at` (0: it has none).
    pub(super) fn go_on(&mut self, bytes: &[u8], row_at: usize) -> Option<()> {
        if std::mem::take(&mut self.leapt) {
            self.row = 0;
            // Only pages on which a row begins are leapt to.
            return (row_at >= 4).then(|| self.read(bytes, row_at))?;
        }
        let end = if row_at == 0 { bytes.len() } else { row_at };
        let more = bytes.get(4..end)?;
        if more.len() > self.lacking {
            return None;
        }
        self.places.extend_from_slice(more);
        self.lacking -= more.len();
        if row_at == 0 {
            return Some(());
        }
        self.row = 0;
        (self.lacking == 0).then(|| self.read(bytes, row_at))?
    }

    /// Adds to `found` the rows in which this word stands `at` places behind one of `begins`, which are in order.
    pub(super) fn rows_behind(&self, begins: &[Begin], at: u32, found: &mut Vec<i64>) {
        let mut rest = begins;
        for row in &self.rows {
            rest = &rest[leap(rest, |b| b.0 < row.row)..];
            if rest.is_empty() {
                return;
            }
            let mut here = rest.iter().take_while(|b| b.0 == row.row).peekable();
            let mut places = Places::new(self.places(row));
            let stands_there = |place: u32| {
                while here.next_if(|b| b.1.saturating_add(at) < place).is_some() {}
                here.peek().is_some_and(|b| b.1.saturating_add(at) == place)
            };
            if places.any(stands_there) {
                found.push(row.row);
            }
        }
    }
}

/// The rows, ascending, that hold a phrase: of each word its place in the phrase and its list.
pub(super) fn rows_together(lists: Vec<(u32, List)>) -> Vec<i64> {
    let mut rows = Vec::new();
    each_together(lists, |row, begins, last| {
        if last.is_none_or(|(places, behind)| begins.meet(places, behind)) {
            rows.push(row);
        }
    });
    rows
}

/// Where a phrase begins, in order: of each word its place in the phrase and its list.
pub(super) fn begins_together(lists: Vec<(u32, List)>) -> Vec<Begin> {
    let mut found = Vec::new();
    each_together(lists, |row, begins, last| {
        if last.is_none_or(|(places, behind)| begins.keep(places, behind)) {
            found.extend(begins.places().map(|place| (row, place)));
        }
    });
    found
}

/// Calls `each` with the rows in which all words of a phrase stand, and all but one where they should: where the phrase may
/// begin by them, and where that one stands, with its place in the phrase. None where there is but one.
fn each_together(
    mut lists: Vec<(u32, List)>,
    mut each: impl FnMut(i64, &mut Begins, Option<(&[u8], u32)>),
) {
    // The others are only looked at in rows that hold the rarest.
    lists.sort_by_key(|(_, list)| list.rows.len());
    let Some(((at, rarest), others)) = lists.split_first() else {
        return;
    };
    let mut reached = vec![0; others.len()];
    let mut begins = Begins::default();
    'rows: for row in &rarest.rows {
        for ((_, list), reached) in others.iter().zip(&mut reached) {
            *reached += leap(&list.rows[*reached..], |r| r.row < row.row);
            match list.rows.get(*reached) {
                None => return,
                Some(there) if there.row == row.row => {}
                Some(_) => continue 'rows,
            }
        }
        begins.start(rarest.places(row), *at);
        let words = others.iter().zip(&reached);
        let mut words = words.map(|((at, list), there)| (list.places(&list.rows[*there]), *at));
        let last = words.next_back();
        if words.all(|(places, at)| begins.keep(places, at)) {
            each(row.row, &mut begins, last);
        }
    }
}

/// How many of the first elements are `below`, as all are up to one of them; quickest where they are few.
fn leap<T>(sorted: &[T], below: impl Fn(&T) -> bool) -> usize {
    let mut step = 1;
    while sorted.get(step - 1).is_some_and(&below) {
        step *= 2;
    }
    let from = step / 2;
    let to = step.min(sorted.len());
    from + sorted[from..to].partition_point(below)
}

#[cfg(test)]
mod tests {
    use super::super::leaves::varint;
    use super::*;

    /// The list of a word that stands at these places of these rows.
    fn list(rows: &[(i64, &[u32])]) -> List {
        let (mut bytes, mut before) = (Vec::new(), 0);
        for (row, places) in rows {
            let mut held = Vec::new();
            let mut last = 0;
            for place in *places {
                varint(&mut held, u64::from(place - last) + 2);
                last = *place;
            }
            varint(&mut bytes, (row - before) as u64);
            before = *row;
            varint(&mut bytes, held.len() as u64 * 2);
            bytes.extend(held);
        }
        let mut list = List::default();
        list.start();
        list.read(&bytes, 0).expect("it is in the form");
        list
    }

    #[test]
    fn words_are_found_where_they_follow_each_other() {
        let pier = || list(&[(3, &[0, 7, 300]), (9, &[2]), (40, &[5])]);
        let opens = || list(&[(3, &[1, 9, 301]), (8, &[0]), (40, &[4])]);
        assert_eq!(rows_together(vec![(0, pier()), (1, opens())]), [3]);
        let begins = [(3, 0), (3, 300)];
        assert_eq!(begins_together(vec![(0, pier()), (1, opens())]), begins);
        assert_eq!(begins_together(vec![(1, pier()), (0, opens())]), [(40, 4)]);
        let mut rows = Vec::new();
        list(&[(3, &[302]), (9, &[3])]).rows_behind(&begins, 2, &mut rows);
        assert_eq!(rows, [3]);
    }

    #[test]
    fn a_word_that_stands_twice_in_a_phrase_is_wanted_twice() {
        let that = || list(&[(1, &[4]), (2, &[6, 7]), (5, &[0, 2, 3, 4])]);
        let begins = begins_together(vec![(0, that()), (1, that())]);
        assert_eq!(begins, [(2, 6), (5, 2), (5, 3)]);
        assert_eq!(rows_together(vec![(0, that())]), [1, 2, 5]);
    }
}
