//! What releases and names are sorted by.
//!
//! Whatever the order of a list, releases that are alike in it stand by date, newest first, then by the path of their
//! file and their number in it, so that it does not matter which was read first.

use std::borrow::Cow;
use std::cmp::Ordering;

use rusqlite::{Connection, Row};

use super::dates;
use super::error::IndexError;
use super::names::tables;
use crate::archive::{Facet, Order};
use crate::text::fold::{fold, spaces_folded};

/// What is in an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sorted {
    /// Releases.
    Releases(Order),
    /// Names, by their keys.
    Names(Facet),
}

/// What one of them is sorted by, in this order: a number, words, a date, a path and a number in it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Key {
    pub id: u32,
    first: u32,
    date: u32,
    /// Where words and path stand in the text of the [`Keys`].
    words: (usize, u32),
    path: u32,
    /// The number in a file of several, from 1; 0 for none.
    record: u32,
}

/// Keys, with their text in one piece: small pieces would stay behind in memory.
#[derive(Debug, Default)]
pub(super) struct Keys {
    text: Vec<u8>,
}

impl Keys {
    /// How two compare.
    pub(super) fn compare(&self, a: &Key, b: &Key) -> Ordering {
        let text = |k: &Key, from: usize, length: u32| -> &[u8] {
            let start = k.words.0 + from;
            self.text
                .get(start..start + length as usize)
                .unwrap_or_default()
        };
        let words = |k: &Key| text(k, 0, k.words.1);
        let path = |k: &Key| text(k, k.words.1 as usize, k.path);
        a.first
            .cmp(&b.first)
            .then_with(|| words(a).cmp(words(b)))
            .then_with(|| a.date.cmp(&b.date))
            .then_with(|| path(a).cmp(path(b)))
            .then_with(|| a.record.cmp(&b.record))
            .then_with(|| a.id.cmp(&b.id))
    }

    /// The key of one; None where it has gone.
    pub(super) fn one(
        &mut self,
        connection: &Connection,
        sorted: Sorted,
        id: u32,
    ) -> Result<Option<Key>, IndexError> {
        let mut statement = connection.prepare_cached(&sql(sorted, "t.id = ?1"))?;
        let mut rows = statement.query([id])?;
        match rows.next()? {
            Some(row) => Ok(Some(self.read(sorted, row)?)),
            None => Ok(None),
        }
    }

    fn read(&mut self, sorted: Sorted, row: &Row) -> Result<Key, IndexError> {
        let start = self.text.len();
        let words = row
            .get_ref(1)?
            .as_str_or_null()
            .map_err(rusqlite::Error::from)?;
        let mut first = 0;
        match (sorted, words) {
            (Sorted::Releases(Order::Title | Order::Issuer), Some(words)) => {
                self.text.extend_from_slice(sorting(words).as_bytes());
            }
            (Sorted::Releases(_), Some(_)) => {}
            (Sorted::Names(_), words) => self
                .text
                .extend_from_slice(words.unwrap_or_default().as_bytes()),
            // Those without any last.
            (Sorted::Releases(_), None) => first = 1,
        }
        let words = (start, (self.text.len() - start) as u32);
        let path = row
            .get_ref(2)?
            .as_bytes_or_null()
            .map_err(rusqlite::Error::from)?;
        let path = path.unwrap_or_default();
        self.text.extend_from_slice(path);
        let date = row
            .get_ref(3)?
            .as_str_or_null()
            .map_err(rusqlite::Error::from)?;
        let date = date.and_then(dates::read);
        if sorted == Sorted::Releases(Order::Attended) {
            first = u32::MAX - row.get::<_, u32>(5)?;
        }
        let oldest = sorted == Sorted::Releases(Order::Oldest);
        Ok(Key {
            id: row.get(0)?,
            first,
            date: if oldest {
                dates::oldest(date)
            } else {
                dates::newest(date)
            },
            words,
            path: path.len() as u32,
            record: row
                .get::<_, Option<u32>>(4)?
                .map_or(0, |r| r.saturating_add(1)),
        })
    }
}

/// A title or a name as it is sorted: folded, without what stands before its first word.
pub(super) fn sorting(words: &str) -> String {
    let words = words.trim_start_matches(|c: char| !c.is_alphanumeric());
    match spaces_folded(words) {
        // There is no more to fold.
        Cow::Borrowed(words) if words.is_ascii() => words.to_ascii_lowercase(),
        _ => fold(words),
    }
}

/// What gives the keys of those for which `condition` holds, whose table is `t`.
fn sql(sorted: Sorted, condition: &str) -> String {
    let order = match sorted {
        Sorted::Names(facet) => {
            let names = tables(facet).names;
            return format!("SELECT id, key, NULL, NULL, NULL, 0 FROM {names} t WHERE {condition}");
        }
        Sorted::Releases(order) => order,
    };
    let (words, join) = match order {
        Order::Title => ("title", ""),
        Order::Issuer => ("s.name", "LEFT JOIN source s ON s.id = source_id"),
        _ => ("''", ""),
    };
    format!(
        "SELECT t.id, {words}, coalesce(path, t.name), date, record, attended
         FROM release t LEFT JOIN file f ON f.id = file_id {join} WHERE {condition}"
    )
}
