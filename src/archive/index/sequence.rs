//! Orders: ids sorted, kept up with what changes, and stored, so that a start need not sort.

use rusqlite::{Connection, OptionalExtension, params};
use rustc_hash::FxHashMap;

use super::error::IndexError;
use super::keys::{Key, Keys, Sorted};
use super::names::tables;
use super::whole::Whole;
use crate::archive::{Facet, Order};

/// A stored order may lack so many: they are put in their places at the next start.
const MAY_LACK: usize = 400;

/// So many changes are remembered for those who read meanwhile.
const CHANGES_KEPT: i64 = 10_000;

/// All orders that are stored.
pub(super) const ALL: [Sorted; 7] = [
    Sorted::Releases(Order::Newest),
    Sorted::Releases(Order::Oldest),
    Sorted::Releases(Order::Title),
    Sorted::Releases(Order::Issuer),
    Sorted::Releases(Order::Attended),
    Sorted::Names(Facet::People),
    Sorted::Names(Facet::Organisations),
];

/// Ids in an order.
#[derive(Debug)]
pub(super) struct Sequence {
    sorted: Sorted,
    pub ids: Vec<u32>,
    /// The highest id that there was.
    last: u32,
    /// The last change that there was.
    change: i64,
    /// How many ids were put in their places since it was stored.
    since: usize,
    stored: bool,
}

impl Sequence {
    /// As it was stored, or empty.
    pub(super) fn load(connection: &Connection, sorted: Sorted) -> Result<Self, IndexError> {
        let mut statement =
            connection.prepare_cached("SELECT last, change, ids FROM sequence WHERE name = ?1")?;
        let stored = statement
            .query_row([name(sorted)], |row| {
                let bytes = row.get_ref(2)?.as_bytes()?;
                let ids = bytes.chunks_exact(4).filter_map(|b| b.try_into().ok());
                let ids = ids.map(u32::from_le_bytes).collect();
                Ok((row.get(0)?, row.get(1)?, ids))
            })
            .optional()?;
        let (last, change, ids) = stored.unwrap_or_default();
        let (there, _) = Self::highest(connection, sorted)?;
        let mut sequence = Self {
            sorted,
            ids,
            last,
            change,
            since: 0,
            stored: last > 0,
        };
        // What a damaged file says must not be believed.
        if last > there || sequence.ids.iter().any(|id| *id > last) {
            sequence = Self {
                ids: Vec::new(),
                last: 0,
                change: 0,
                stored: false,
                ..sequence
            };
        }
        Ok(sequence)
    }

    /// The highest id, and the last change.
    fn highest(connection: &Connection, sorted: Sorted) -> Result<(u32, i64), IndexError> {
        let next: u32 = match sorted {
            Sorted::Releases(_) => {
                u32::try_from(super::schema::meta(connection, "next_release")? - 1)
                    .map_err(|_| IndexError::Damaged("it counts wrongly".to_owned()))?
            }
            Sorted::Names(_) => connection
                .prepare_cached(&format!(
                    "SELECT coalesce(max(id), 0) FROM {}",
                    table(sorted)
                ))?
                .query_row([], |r| r.get(0))?,
        };
        let mut change = connection.prepare_cached("SELECT coalesce(max(id), 0) FROM change")?;
        Ok((next, change.query_row([], |r| r.get(0))?))
    }

    /// Puts what is new or has changed in its place, and takes out what has gone. Whether anything moved. To be called
    /// within a transaction, which is that of `whole`.
    pub(super) fn update(
        &mut self,
        connection: &Connection,
        whole: &mut Whole,
    ) -> Result<bool, IndexError> {
        let (last, change) = Self::highest(connection, self.sorted)?;
        if (last, change) == (self.last, self.change) {
            return Ok(false);
        }
        let is_names = matches!(self.sorted, Sorted::Names(_));
        let changed = if is_names {
            Vec::new()
        } else {
            self.changed(connection)?
        };
        let most = self.ids.len() / 8 + 64;
        let mut new = self.new_ids(connection, most + 1)?;
        let lost_track = !is_names && self.lost_track(connection)?;
        if lost_track || new.len() + changed.len() > most {
            self.ids = whole.ids(connection, self.sorted)?;
            self.since += MAY_LACK + 1;
        } else {
            self.since += new.len() + changed.len();
            if !changed.is_empty() {
                self.ids.retain(|id| changed.binary_search(id).is_err());
                new.extend(changed.iter().filter(|id| **id <= self.last));
            }
            self.place(connection, &new)?;
        }
        (self.last, self.change) = (last, change);
        Ok(true)
    }

    /// The ids that are new, ascending, so many at most.
    fn new_ids(&self, connection: &Connection, most: usize) -> Result<Vec<u32>, IndexError> {
        let sql = format!(
            "SELECT id FROM {} WHERE id > ?1 ORDER BY id LIMIT ?2",
            table(self.sorted)
        );
        let mut statement = connection.prepare_cached(&sql)?;
        let ids = statement.query_map(params![self.last, most as i64], |r| r.get(0))?;
        Ok(ids.collect::<Result<_, _>>()?)
    }

    /// The ids that were replaced or have gone, ascending.
    fn changed(&self, connection: &Connection) -> Result<Vec<u32>, IndexError> {
        let mut statement = connection.prepare_cached(
            "SELECT DISTINCT release_id FROM change WHERE id > ?1 ORDER BY release_id",
        )?;
        let ids = statement.query_map([self.change], |r| r.get(0))?;
        Ok(ids.collect::<Result<_, _>>()?)
    }

    /// Whether changes have been dropped that this has not seen.
    fn lost_track(&self, connection: &Connection) -> Result<bool, IndexError> {
        let mut statement = connection.prepare_cached("SELECT min(id) FROM change")?;
        let first: Option<i64> = statement.query_row([], |r| r.get(0))?;
        Ok(first.is_some_and(|first| first > self.change + 1))
    }

    /// Puts ids in their places: what they are compared with is looked up.
    fn place(&mut self, connection: &Connection, new: &[u32]) -> Result<(), IndexError> {
        let mut keys = Keys::default();
        let mut known: FxHashMap<u32, Key> = FxHashMap::default();
        let mut placed = Vec::with_capacity(new.len());
        for id in new {
            placed.extend(keys.one(connection, self.sorted, *id)?);
        }
        placed.sort_unstable_by(|a, b| keys.compare(a, b));
        let mut out = Vec::with_capacity(self.ids.len() + placed.len());
        let mut from = 0;
        for key in &placed {
            let (mut low, mut high) = (from, self.ids.len());
            while low < high {
                let middle = low + (high - low) / 2;
                let id = self.ids[middle];
                let other = match known.get(&id) {
                    Some(key) => Some(*key),
                    None => keys.one(connection, self.sorted, id)?,
                };
                if let Some(other) = other {
                    known.insert(id, other);
                }
                // One that is no longer there is about to go, and may stand on either side.
                if other.is_none_or(|other| keys.compare(&other, key).is_lt()) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            out.extend_from_slice(&self.ids[from..low]);
            out.push(key.id);
            from = low;
        }
        out.extend_from_slice(&self.ids[from..]);
        self.ids = out;
        Ok(())
    }

    fn store(&mut self, connection: &Connection) -> Result<(), IndexError> {
        let bytes: Vec<u8> = self.ids.iter().flat_map(|id| id.to_le_bytes()).collect();
        let mut statement =
            connection.prepare_cached("INSERT OR REPLACE INTO sequence VALUES (?1, ?2, ?3, ?4)")?;
        statement.execute(params![name(self.sorted), self.last, self.change, bytes])?;
        Ok(())
    }
}

/// Stores all orders that have fallen behind, and drops changes that nobody needs any longer.
pub(super) fn store_all(connection: &Connection) -> Result<(), IndexError> {
    let mut seen = i64::MAX;
    let mut whole = Whole::default();
    for sorted in ALL {
        let mut sequence = Sequence::load(connection, sorted)?;
        let is_names = matches!(sorted, Sorted::Names(_));
        if sequence.update(connection, &mut whole)?
            && (sequence.since > MAY_LACK || !sequence.stored)
        {
            sequence.store(connection)?;
        } else if !is_names {
            let mut statement =
                connection.prepare_cached("SELECT change FROM sequence WHERE name = ?1")?;
            let stored = statement
                .query_row([name(sorted)], |r| r.get(0))
                .optional()?;
            sequence.change = stored.unwrap_or(sequence.change);
        }
        if !is_names {
            seen = seen.min(sequence.change);
        }
    }
    connection.execute(
        "DELETE FROM change WHERE id < ?1",
        [seen.saturating_sub(CHANGES_KEPT)],
    )?;
    Ok(())
}

fn table(sorted: Sorted) -> &'static str {
    match sorted {
        Sorted::Releases(_) => "release",
        Sorted::Names(facet) => tables(facet).names,
    }
}

/// What an order is called in the table.
fn name(sorted: Sorted) -> &'static str {
    match sorted {
        Sorted::Releases(Order::Newest) => "newest",
        Sorted::Releases(Order::Oldest) => "oldest",
        Sorted::Releases(Order::Title) => "title",
        Sorted::Releases(Order::Issuer) => "issuer",
        Sorted::Releases(Order::Attended) => "attended",
        Sorted::Names(Facet::People) => "person",
        Sorted::Names(Facet::Organisations) => "organisation",
    }
}
