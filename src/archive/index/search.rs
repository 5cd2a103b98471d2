//! From a query to the releases that it finds.

use std::sync::Arc;

use roaring::RoaringBitmap;
use rusqlite::{Connection, OptionalExtension, ToSql, params, params_from_iter};
use rustc_hash::FxHashMap;

use super::archive::Archive;
use super::error::IndexError;
use super::names::{FLAGS, tables};
use super::{fulltext, segment, worded, words};
use crate::archive::query::{Dates, Expr, Words};
use crate::archive::{Facet, Key, Mark, Order, Query};
use crate::extract::Participation;

/// How many parts of queries are remembered with what they find.
const REMEMBERED: usize = 24;

/// From so many names on, all segments are gone through rather than each name looked up.
const MANY_NAMES: usize = 1500;

/// Of whom the release gives words, in the flags of a segment.
const QUOTED: u32 = 1 << 2;

/// What was found, until something changes.
#[derive(Debug, Default)]
pub(super) struct Search {
    all: Option<Arc<RoaringBitmap>>,
    queries: Vec<(Query, Arc<RoaringBitmap>)>,
    parts: Vec<(Expr, Arc<RoaringBitmap>)>,
    /// How often releases have been replaced: those that have.
    pub(super) editions: Option<FxHashMap<u32, u32>>,
}

impl Search {
    /// What a query finds, where it is remembered.
    pub(super) fn of_query(&self, query: &Query) -> Option<Arc<RoaringBitmap>> {
        let known = self.queries.iter().find(|(q, _)| q == query);
        known.map(|(_, found)| Arc::clone(found))
    }

    /// Likewise, what a part of a query finds.
    pub(super) fn of_part(&self, part: &Expr) -> Option<Arc<RoaringBitmap>> {
        let known = self.parts.iter().find(|(p, _)| p == part);
        known.map(|(_, found)| Arc::clone(found))
    }

    /// Forgets all.
    pub(super) fn drop_all(&mut self) {
        *self = Self::default();
    }

    /// Forgets what depends on marks.
    pub(super) fn drop_marks(&mut self) {
        self.queries.retain(|(query, _)| !has_mark(&query.search));
        self.parts.retain(|(part, _)| !has_mark(part));
    }
}

/// Whether marks decide what it finds.
pub(super) fn has_mark(expr: &Expr) -> bool {
    match expr {
        Expr::Is(..) => true,
        Expr::Not(inner) => has_mark(inner),
        Expr::And(parts) | Expr::Or(parts) => parts.iter().any(has_mark),
        _ => false,
    }
}

fn remember<K: PartialEq>(
    memory: &mut Vec<(K, Arc<RoaringBitmap>)>,
    key: K,
    found: &Arc<RoaringBitmap>,
) {
    if memory.len() >= REMEMBERED {
        memory.remove(0);
    }
    memory.push((key, Arc::clone(found)));
}

impl Archive {
    /// The releases of a query.
    pub(super) fn matching(&mut self, query: &Query) -> Result<Arc<RoaringBitmap>, IndexError> {
        if let Some(found) = self.search.of_query(query) {
            return Ok(found);
        }
        let mut found = self.of_keys(query)?;
        if query.search != Expr::All {
            let more = self.evaluate(&query.search)?;
            match &mut found {
                Some(found) => *found &= &*more,
                None => found = Some((*more).clone()),
            }
        }
        let all = self.all()?;
        let found = match found {
            // Words of releases that have gone are still found.
            Some(found) => Arc::new(found & &*all),
            None => all,
        };
        remember(&mut self.search.queries, query.clone(), &found);
        Ok(found)
    }

    /// All releases.
    pub(super) fn all(&mut self) -> Result<Arc<RoaringBitmap>, IndexError> {
        if let Some(all) = &self.search.all {
            return Ok(Arc::clone(all));
        }
        let ids = self.order(Order::Newest)?;
        let mut bytes = vec![0u8; ids.iter().max().map_or(0, |m| *m as usize / 8 + 1)];
        for id in ids {
            bytes[*id as usize / 8] |= 1 << (id % 8);
        }
        let all = Arc::new(RoaringBitmap::from_lsb0_bytes(0, &bytes));
        self.search.all = Some(Arc::clone(&all));
        Ok(all)
    }

    /// The releases in which all names stand that a query wants; None where it wants none.
    pub(super) fn of_keys(&self, query: &Query) -> Result<Option<RoaringBitmap>, IndexError> {
        let wanted = [
            (Facet::People, &query.people, ""),
            (Facet::People, &query.attended, "AND participation = 0"),
            (Facet::Organisations, &query.organisations, ""),
        ];
        let mut found: Option<RoaringBitmap> = None;
        for (facet, keys, condition) in wanted {
            for key in keys {
                let more = self.of_key(facet, key, condition)?;
                match &mut found {
                    Some(found) => *found &= more,
                    None => found = Some(more),
                }
            }
        }
        Ok(found)
    }

    /// The releases in which a name stands, where `condition` holds.
    fn of_key(
        &self,
        facet: Facet,
        key: &Key,
        condition: &str,
    ) -> Result<RoaringBitmap, IndexError> {
        let tables = tables(facet);
        let (names, links, column) = (tables.names, tables.links, tables.column);
        let select = format!("SELECT id FROM {names} WHERE key = ?1");
        let mut statement = self.connection.prepare_cached(&select)?;
        let Some(id): Option<u32> = statement.query_row([&key.0], |r| r.get(0)).optional()? else {
            return Ok(RoaringBitmap::new());
        };
        let select = format!("SELECT release_id FROM {links} WHERE {column} = ?1 {condition}");
        ids(&self.connection, &select, [id])
    }

    pub(super) fn evaluate(&mut self, expr: &Expr) -> Result<Arc<RoaringBitmap>, IndexError> {
        if let Some(found) = self.search.of_part(expr) {
            return Ok(found);
        }
        let found = match expr {
            Expr::All => return self.all(),
            Expr::Not(inner) => {
                let found = self.evaluate(inner)?;
                Arc::new(&*self.all()? - &*found)
            }
            Expr::And(parts) => self.conjunction(parts)?,
            Expr::Or(parts) => {
                let mut found = RoaringBitmap::new();
                for part in parts {
                    found |= &*self.evaluate(part)?;
                }
                Arc::new(found)
            }
            leaf => Arc::new(self.leaf(leaf)?),
        };
        remember(&mut self.search.parts, expr.clone(), &found);
        Ok(found)
    }

    fn conjunction(&mut self, parts: &[Expr]) -> Result<Arc<RoaringBitmap>, IndexError> {
        let mut found: Option<RoaringBitmap> = None;
        for part in parts {
            if let Some(found) = &found
                && found.is_empty()
            {
                break;
            }
            let more = self.evaluate(part)?;
            match &mut found {
                Some(found) => *found &= &*more,
                None => found = Some((*more).clone()),
            }
        }
        match found {
            Some(found) => Ok(Arc::new(found)),
            None => self.all(),
        }
    }

    fn leaf(&mut self, leaf: &Expr) -> Result<RoaringBitmap, IndexError> {
        match leaf {
            Expr::Text(words) => self.text(words),
            Expr::Said(words) => self.said(words),
            Expr::Person(words, participation) => self.people(words, *participation),
            Expr::Organisation(words) => self.organisations(words),
            Expr::Title(words) => self.values(
                words,
                "office_words",
                "SELECT release_id FROM role WHERE office_id = ?1",
            ),
            Expr::Place(words) => self.values(
                words,
                "place_words",
                "SELECT id FROM release WHERE place_id = ?1",
            ),
            Expr::Source(words) => self.values(
                words,
                "source_words",
                "SELECT id FROM release WHERE source_id = ?1",
            ),
            Expr::Date(dates) => self.dates(*dates),
            Expr::Language(code) => ids(
                &self.connection,
                "SELECT id FROM release WHERE language = ?1",
                [code],
            ),
            Expr::Is(mark, on) => self.marked(*mark, *on),
            // Taken apart by the caller.
            Expr::All | Expr::Not(_) | Expr::And(_) | Expr::Or(_) => Ok(RoaringBitmap::new()),
        }
    }

    fn text(&mut self, words: &Words) -> Result<RoaringBitmap, IndexError> {
        if words::matching(words, words::SHORTEST_IN_TEXT).is_none() {
            return Ok((*self.all()?).clone());
        }
        self.worded("release_words", words, worded::of_row)
    }

    fn said(&mut self, words: &Words) -> Result<RoaringBitmap, IndexError> {
        if words::matching(words, words::SHORTEST_IN_TEXT).is_none() {
            return ids(
                &self.connection,
                "SELECT DISTINCT release_id FROM statement",
                [],
            );
        }
        self.worded("statement_words", words, worded::of_statement)
    }

    /// The releases of the rows of `table` that hold `words`: `apart` takes the number of a row apart into the release and
    /// its edition, which must be the one that the release has now.
    fn worded(
        &mut self,
        table: &str,
        words: &Words,
        apart: fn(i64) -> (u32, u32),
    ) -> Result<RoaringBitmap, IndexError> {
        let rows = rows_of_words(&self.connection, &mut self.readers, table, words)?;
        let editions = match self.search.editions.take() {
            Some(editions) => editions,
            None => editions(&self.connection)?,
        };
        let mut found: Vec<u32> = Vec::new();
        for row in rows {
            let (id, edition) = apart(row);
            if editions.is_empty() && edition == 0
                || worded::is_edition(editions.get(&id).copied().unwrap_or(0), edition)
            {
                found.push(id);
            }
        }
        self.search.editions = Some(editions);
        Ok(bitmap(found))
    }

    fn people(
        &mut self,
        words: &Words,
        participation: Option<Participation>,
    ) -> Result<RoaringBitmap, IndexError> {
        let condition = match participation {
            None => "",
            Some(Participation::Attended) => "AND participation = 0",
            Some(Participation::Quoted) => "AND quoted = 1",
            Some(Participation::Contact) => "AND participation = 2",
            Some(Participation::Mentioned) => "AND participation = 3",
        };
        self.named(
            Facet::People,
            words,
            condition,
            |flags| match participation {
                None => true,
                Some(Participation::Quoted) => flags & QUOTED != 0,
                Some(other) => flags & 3 == other as u32,
            },
        )
    }

    fn organisations(&mut self, words: &Words) -> Result<RoaringBitmap, IndexError> {
        self.named(Facet::Organisations, words, "", |_| true)
    }

    /// The releases in which a name of these words stands, as `condition`, or for the flags of a segment `is`, says.
    fn named(
        &mut self,
        facet: Facet,
        words: &Words,
        condition: &str,
        is: impl Fn(u32) -> bool,
    ) -> Result<RoaringBitmap, IndexError> {
        let tables = tables(facet);
        let (links, column, words_table) = (tables.links, tables.column, tables.words);
        let names = match words::matching(words, 1) {
            Some(asked) => {
                let select =
                    format!("SELECT rowid FROM {words_table} WHERE {words_table} MATCH ?1");
                Some(numbers(&self.connection, &select, [asked])?)
            }
            None => None,
        };
        if let Some(names) = &names
            && names.len() < MANY_NAMES
        {
            let select = format!("SELECT release_id FROM {links} WHERE {column} = ?1 {condition}");
            return self.each_of(names, &select);
        }
        let names = names.map(|n| n.into_iter().collect::<RoaringBitmap>());
        let all = self.all()?;
        let mut found = Vec::new();
        segment::each(&self.connection, facet, &all, |release, name| {
            let is_one = names.as_ref().is_none_or(|n| n.contains(name >> FLAGS));
            if is_one && is(name) && found.last() != Some(&release) {
                found.push(release);
            }
        })?;
        Ok(bitmap(found))
    }

    /// The releases that `select` gives for any of the rows of a table of words.
    fn values(
        &mut self,
        words: &Words,
        table: &str,
        select: &str,
    ) -> Result<RoaringBitmap, IndexError> {
        let values = match words::matching(words, 1) {
            Some(asked) => {
                let find = format!("SELECT rowid FROM {table} WHERE {table} MATCH ?1");
                numbers(&self.connection, &find, [asked])?
            }
            // Any at all.
            None => {
                let any = select.replace("= ?1", "IS NOT NULL");
                return ids(&self.connection, &any, []);
            }
        };
        self.each_of(&values, select)
    }

    fn each_of(&self, values: &[u32], select: &str) -> Result<RoaringBitmap, IndexError> {
        let mut statement = self.connection.prepare_cached(select)?;
        let mut found = Vec::new();
        for value in values {
            let mut rows = statement.query([value])?;
            while let Some(row) = rows.next()? {
                found.push(row.get(0)?);
            }
        }
        Ok(bitmap(found))
    }

    fn dates(&self, dates: Dates) -> Result<RoaringBitmap, IndexError> {
        // A year that may hold a day within begins at most a year before it.
        let select = "SELECT id FROM release WHERE first_day BETWEEN ?1 AND ?2 AND last_day >= ?3";
        let earliest = dates.first.saturating_sub(10_000);
        ids(
            &self.connection,
            select,
            params![earliest, dates.last, dates.first],
        )
    }

    fn marked(&mut self, mark: Mark, on: bool) -> Result<RoaringBitmap, IndexError> {
        let mut found = Vec::new();
        {
            let mut statement = self
                .connection
                .prepare_cached("SELECT id FROM release WHERE content = ?1")?;
            for content in self.marks().all(mark) {
                let mut rows = statement.query([content])?;
                while let Some(row) = rows.next()? {
                    found.push(row.get(0)?);
                }
            }
        }
        let found = bitmap(found);
        Ok(if on { found } else { &*self.all()? - &found })
    }
}

/// The rows of a table that hold words.
fn rows_of_words(
    connection: &Connection,
    readers: &mut fulltext::Readers,
    table: &str,
    words: &Words,
) -> Result<Vec<i64>, IndexError> {
    let shortest = words::SHORTEST_IN_TEXT;
    // Its pages as they are at one moment.
    let transaction = connection.unchecked_transaction()?;
    let asked = words::asked(words, shortest);
    let found = fulltext::rows(&transaction, readers, table, &asked)?;
    transaction.commit()?;
    if let Some(found) = found {
        return Ok(found);
    }
    let Some(asked) = words::matching(words, shortest) else {
        return Ok(Vec::new());
    };
    let select = format!("SELECT rowid FROM {table} WHERE {table} MATCH ?1");
    let mut statement = connection.prepare_cached(&select)?;
    let rows = statement.query_map([asked], |r| r.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) fn editions(connection: &Connection) -> Result<FxHashMap<u32, u32>, IndexError> {
    let mut statement =
        connection.prepare_cached("SELECT id, edition FROM release WHERE edition > 0")?;
    let editions = statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?;
    Ok(editions.collect::<Result<_, _>>()?)
}

/// The numbers that a statement gives.
pub(super) fn numbers<V: ToSql, const N: usize>(
    connection: &Connection,
    sql: &str,
    values: [V; N],
) -> Result<Vec<u32>, IndexError> {
    let mut statement = connection.prepare_cached(sql)?;
    let numbers = statement.query_map(params_from_iter(values), |r| r.get(0))?;
    Ok(numbers.collect::<Result<_, _>>()?)
}

fn ids(
    connection: &Connection,
    sql: &str,
    values: impl rusqlite::Params,
) -> Result<RoaringBitmap, IndexError> {
    let mut statement = connection.prepare_cached(sql)?;
    let numbers = statement.query_map(values, |r| r.get(0))?;
    Ok(bitmap(numbers.collect::<Result<_, _>>()?))
}

/// A bitmap of numbers in any order.
pub(super) fn bitmap(mut numbers: Vec<u32>) -> RoaringBitmap {
    if !numbers.is_sorted() {
        numbers.sort_unstable();
    }
    let mut bitmap = RoaringBitmap::new();
    numbers.dedup();
    for number in numbers {
        bitmap.insert(number);
    }
    bitmap
}
