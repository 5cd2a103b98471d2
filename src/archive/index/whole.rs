//! Orders made from nothing. Each is the newest first, sorted once more by what it goes by: so dates and paths, by which
//! those stand that are alike, are read and compared but once for all of them.

use std::cmp::{Ordering, Reverse};

use rusqlite::Connection;
use rustc_hash::FxHashMap;

use super::dates;
use super::error::IndexError;
use super::keys::{Sorted, sorting};
use super::names::tables;
use crate::archive::{Facet, Order};

/// Orders of all that there is. Good for one transaction, as what was read for one order is kept for the next.
#[derive(Debug, Default)]
pub(super) struct Whole {
    /// All releases, the newest first.
    newest: Option<Vec<Release>>,
}

/// A release to be sorted.
#[derive(Debug, Clone, Copy)]
struct Release {
    id: u32,
    /// Which it is of all in the order of their ids, from 0.
    at: u32,
    /// See [`dates::oldest`].
    date: u32,
    attended: u32,
}

/// Texts with their bytes in one piece: small pieces would stay behind in memory.
#[derive(Debug, Default)]
struct Texts {
    bytes: Vec<u8>,
    /// Where each ends, and whether there is one.
    ends: Vec<(usize, bool)>,
}

impl Whole {
    /// All ids in their order.
    pub(super) fn ids(
        &mut self,
        connection: &Connection,
        sorted: Sorted,
    ) -> Result<Vec<u32>, IndexError> {
        let order = match sorted {
            Sorted::Names(facet) => return names(connection, facet),
            Sorted::Releases(order) => order,
        };
        let newest = match &mut self.newest {
            Some(newest) => newest,
            none => none.insert(newest(connection)?),
        };
        let mut all = newest.clone();
        match order {
            Order::Newest => {}
            Order::Oldest => all.sort_by_key(|r| r.date),
            Order::Attended => all.sort_by_key(|r| Reverse(r.attended)),
            Order::Title => {
                let titles = titles(connection)?;
                all.sort_by(|a, b| titles.compare(a.at, b.at));
            }
            Order::Issuer => {
                let ranks = issuers(connection)?;
                all.sort_by_key(|r| ranks.get(r.at as usize).copied().unwrap_or(u32::MAX));
            }
        }
        Ok(all.iter().map(|r| r.id).collect())
    }
}

/// Names in the order of their keys: the table has an index that says it.
fn names(connection: &Connection, facet: Facet) -> Result<Vec<u32>, IndexError> {
    let select = format!("SELECT id FROM {} ORDER BY key", tables(facet).names);
    let mut statement = connection.prepare(&select)?;
    let ids = statement.query_map([], |r| r.get(0))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// All releases, the newest first.
fn newest(connection: &Connection) -> Result<Vec<Release>, IndexError> {
    let mut paths = Texts::default();
    let mut all: Vec<(Option<i64>, Release)> = Vec::new();
    let mut statement = connection.prepare(
        "SELECT release.id, coalesce(path, name), date, record, attended
         FROM release LEFT JOIN file ON file.id = file_id ORDER BY release.id",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let path = row.get_ref(1)?.as_bytes_or_null();
        paths.add(path.map_err(rusqlite::Error::from)?);
        let date = row.get_ref(2)?.as_str_or_null();
        let date = date.map_err(rusqlite::Error::from)?.and_then(dates::read);
        let release = Release {
            id: row.get(0)?,
            at: all.len() as u32,
            date: dates::oldest(date),
            attended: row.get(4)?,
        };
        all.push((row.get(3)?, release));
    }
    all.sort_unstable_by(|(record, a), (other, b)| {
        let date = dates::reversed(a.date).cmp(&dates::reversed(b.date));
        date.then_with(|| paths.compare(a.at, b.at))
            .then_with(|| record.cmp(other))
            .then_with(|| a.id.cmp(&b.id))
    });
    Ok(all.into_iter().map(|(_, release)| release).collect())
}

/// The titles of all releases, in the order of their ids, as they are sorted.
fn titles(connection: &Connection) -> Result<Texts, IndexError> {
    let mut titles = Texts::default();
    let mut statement = connection.prepare("SELECT title FROM release ORDER BY id")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let title = row.get_ref(0)?.as_str_or_null();
        let title = title.map_err(rusqlite::Error::from)?.map(sorting);
        titles.add(title.as_deref().map(str::as_bytes));
    }
    Ok(titles)
}

/// The place of the issuer of each release, in the order of their ids, among all issuers; those without one last.
fn issuers(connection: &Connection) -> Result<Vec<u32>, IndexError> {
    let mut statement = connection.prepare("SELECT name, id FROM source")?;
    let read = statement.query_map([], |r| Ok((sorting(r.get_ref(0)?.as_str()?), r.get(1)?)))?;
    let mut sources: Vec<(String, i64)> = read.collect::<Result<_, _>>()?;
    sources.sort_unstable();
    let alike = sources.chunk_by(|(a, _), (b, _)| a == b);
    let ranks = (0..)
        .zip(alike)
        .flat_map(|(rank, alike)| alike.iter().map(move |(_, id)| (*id, rank)));
    let ranks: FxHashMap<i64, u32> = ranks.collect();
    let mut statement = connection.prepare("SELECT source_id FROM release ORDER BY id")?;
    let of = |id: Option<i64>| {
        id.and_then(|id| ranks.get(&id).copied())
            .unwrap_or(u32::MAX)
    };
    let releases = statement.query_map([], |r| r.get(0).map(of))?;
    Ok(releases.collect::<Result<_, _>>()?)
}

impl Texts {
    fn add(&mut self, text: Option<&[u8]>) {
        self.bytes.extend_from_slice(text.unwrap_or_default());
        self.ends.push((self.bytes.len(), text.is_some()));
    }

    /// How two compare; one that there is not stands last.
    fn compare(&self, a: u32, b: u32) -> Ordering {
        let (a, b) = (self.get(a as usize), self.get(b as usize));
        a.is_none().cmp(&b.is_none()).then_with(|| a.cmp(&b))
    }

    fn get(&self, at: usize) -> Option<&[u8]> {
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before].0);
        let (end, there) = *self.ends.get(at)?;
        there.then(|| &self.bytes[start..end])
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::archive::index::keys::Keys;
    use crate::archive::index::schema::{self, Store, Use};
    use crate::archive::index::sequence;

    /// A release of a file: what stands for title, date, issuer, attended, number in its file.
    type Made = (u8, u8, u8, u8, Option<u8>);

    fn filled(releases: &[Made]) -> Connection {
        let mut connection = Store::memory().connect(Use::Writing).unwrap();
        schema::create(&mut connection, None).unwrap();
        let sources = "INSERT INTO source (id, name) VALUES (1, 'b'), (2, '\"A'), (3, 'a')";
        connection.execute(sources, []).unwrap();
        for (id, (title, date, source, attended, record)) in (1..).zip(releases) {
            let file = "INSERT INTO file VALUES (?1, ?2, 0, 0, 0, NULL)";
            connection
                .execute(file, (id, format!("{}.txt", id * 7 % 5)))
                .ok();
            let insert = "INSERT INTO release VALUES
                (?1, iif(?1 % 4, ?1, NULL), ?2, 'x', ?3, ?4, NULL, NULL, ?5, NULL, NULL, ?6, x'', 0, 0)";
            let title = ["A pier", "“a pier", "a  Pier", "", "Él"][usize::from(*title)];
            let date =
                [None, Some("2024-01-31"), Some("2024"), Some("--01-31")][usize::from(*date)];
            let source = (*source > 0).then_some(*source);
            let values = (id, record, title, date, source, attended);
            connection.execute(insert, values).unwrap();
        }
        connection
    }

    proptest! {
        #[test]
        fn whole_orders_are_those_of_the_keys(
            releases in prop::collection::vec((0u8..5, 0u8..4, 0u8..5, 0u8..3, prop::option::of(0u8..2)), 0..20),
        ) {
            let connection = filled(&releases);
            let mut whole = Whole::default();
            for sorted in sequence::ALL {
                let mut keys = Keys::default();
                let ids = 1..=releases.len() as u32;
                let found = ids.map(|id| keys.one(&connection, sorted, id).unwrap());
                let mut expected: Vec<_> = found.flatten().collect();
                expected.sort_by(|a, b| keys.compare(a, b));
                let expected: Vec<u32> = expected.iter().map(|k| k.id).collect();
                prop_assert_eq!(whole.ids(&connection, sorted).unwrap(), expected);
            }
        }
    }
}
