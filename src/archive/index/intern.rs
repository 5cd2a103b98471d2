//! Numbers for names and other text that comes again and again.

use rusqlite::{Connection, OptionalExtension, params};
use rustc_hash::FxHashMap;

use super::error::IndexError;
use super::names::{Tables, tables};
use crate::archive::Facet;
use crate::archive::words::searchable;

/// How many numbers are remembered, of each kind; the rest are looked up.
const REMEMBERED: usize = 1 << 16;

/// The numbers of people, or of organisations.
#[derive(Debug)]
pub(super) struct Names {
    tables: &'static Tables,
    known: FxHashMap<Box<str>, (u32, Box<str>)>,
    /// Whether all names that there are are known: what is not is new, and need not be looked for. None where it has not
    /// been looked.
    complete: Option<bool>,
    select: String,
    insert: String,
    insert_words: String,
}

impl Names {
    pub(super) fn of(facet: Facet) -> Self {
        let tables = tables(facet);
        let Tables { names, words, .. } = tables;
        Self {
            tables,
            known: FxHashMap::default(),
            complete: None,
            select: format!("SELECT id, name FROM {names} WHERE key = ?1"),
            insert: format!("INSERT INTO {names} (key, name) VALUES (?1, ?2)"),
            insert_words: format!("INSERT INTO {words} (rowid, name) VALUES (?1, ?2)"),
        }
    }

    /// The number of the name that has a key, and its spelling where that is not the one shown.
    pub(super) fn number<'n>(
        &mut self,
        connection: &Connection,
        key: &str,
        name: &'n str,
    ) -> Result<(u32, Option<&'n str>), IndexError> {
        let other = |shown: &str| (*shown != *name).then_some(name);
        if let Some((id, shown)) = self.known.get(key) {
            return Ok((*id, other(shown)));
        }
        let found = if self.is_complete(connection)? {
            None
        } else {
            let mut select = connection.prepare_cached(&self.select)?;
            let found = select.query_row([key], |r| Ok((r.get(0)?, r.get(1)?)));
            found.optional()?
        };
        let (id, shown): (u32, Box<str>) = match found {
            Some(found) => found,
            None => (self.add(connection, key, name)?, name.into()),
        };
        let spelling = other(&shown);
        if self.known.len() >= REMEMBERED {
            self.known.clear();
            self.complete = Some(false);
        }
        self.known.insert(key.into(), (id, shown));
        Ok((id, spelling))
    }

    /// Whether a name that is not known is new: so long as all came through here, from an empty table on.
    fn is_complete(&mut self, connection: &Connection) -> Result<bool, IndexError> {
        if let Some(complete) = self.complete {
            return Ok(complete);
        }
        let any = format!("SELECT 1 FROM {} LIMIT 1", self.tables.names);
        let complete = !connection.prepare_cached(&any)?.exists([])?;
        self.complete = Some(complete);
        Ok(complete)
    }

    fn add(&self, connection: &Connection, key: &str, name: &str) -> Result<u32, IndexError> {
        connection
            .prepare_cached(&self.insert)?
            .execute(params![key, name])?;
        let id = connection.last_insert_rowid() as u32;
        let mut insert = connection.prepare_cached(&self.insert_words)?;
        insert.execute(params![id, searchable(key)])?;
        Ok(id)
    }

    /// Forgets all numbers: those of a transaction that failed are not in the database.
    pub(super) fn forget(&mut self) {
        self.known.clear();
        self.complete = None;
    }

    /// Shows each name in its most common spelling, among equals the one that sorts first.
    pub(super) fn settle_spellings(&mut self, connection: &Connection) -> Result<(), IndexError> {
        let Tables {
            names,
            links,
            column,
            ..
        } = self.tables;
        let mut others = connection.prepare(&format!(
            "SELECT {column}, name, count(*) FROM {links} WHERE name IS NOT NULL GROUP BY {column}, name"
        ))?;
        let mut total =
            connection.prepare(&format!("SELECT count(*) FROM {links} WHERE {column} = ?1"))?;
        let mut shown = connection.prepare(&format!("SELECT name FROM {names} WHERE id = ?1"))?;
        let mut show =
            connection.prepare(&format!("UPDATE {names} SET name = ?2 WHERE id = ?1"))?;
        let mut write = connection.prepare(&format!(
            "UPDATE {links} SET name = CASE WHEN name IS NULL THEN ?2 WHEN name = ?3 THEN NULL ELSE name END
             WHERE {column} = ?1"
        ))?;
        let mut spellings: FxHashMap<u32, Vec<(String, i64)>> = FxHashMap::default();
        let mut rows = others.query([])?;
        while let Some(row) = rows.next()? {
            spellings
                .entry(row.get(0)?)
                .or_default()
                .push((row.get(1)?, row.get(2)?));
        }
        for (id, others) in spellings {
            let total: i64 = total.query_row([id], |r| r.get(0))?;
            let name: String = shown.query_row([id], |r| r.get(0))?;
            let as_shown = total - others.iter().map(|(_, n)| n).sum::<i64>();
            let best = others.iter().min_by_key(|(name, n)| (-n, name));
            if let Some((best, count)) = best
                && (-count, best) < (-as_shown, &name)
            {
                show.execute(params![id, best])?;
                write.execute(params![id, name, best])?;
            }
        }
        self.forget();
        Ok(())
    }
}

/// The numbers of text that is one value: who issued, where, an office.
#[derive(Debug)]
pub(super) struct Values {
    /// By value and body, with a sign between them that is in neither.
    known: FxHashMap<String, u32>,
    key: String,
    select: &'static str,
    insert: &'static str,
    insert_words: &'static str,
}

impl Values {
    pub(super) fn sources() -> Self {
        Self::new(
            "SELECT id FROM source WHERE name = ?1 AND ?2 = ''",
            "INSERT INTO source (name) VALUES (iif(?2 = '', ?1, NULL))",
            "INSERT INTO source_words (rowid, name) VALUES (?1, ?2)",
        )
    }

    pub(super) fn places() -> Self {
        Self::new(
            "SELECT id FROM place WHERE name = ?1 AND ?2 = ''",
            "INSERT INTO place (name) VALUES (iif(?2 = '', ?1, NULL))",
            "INSERT INTO place_words (rowid, name) VALUES (?1, ?2)",
        )
    }

    pub(super) fn offices() -> Self {
        Self::new(
            "SELECT id FROM office WHERE title = ?1 AND organisation = ?2",
            "INSERT INTO office (title, organisation) VALUES (?1, ?2)",
            "INSERT INTO office_words (rowid, title) VALUES (?1, ?2)",
        )
    }

    fn new(select: &'static str, insert: &'static str, insert_words: &'static str) -> Self {
        Self {
            known: FxHashMap::default(),
            key: String::new(),
            select,
            insert,
            insert_words,
        }
    }

    /// The number of a value; `of` is the body of an office, else empty.
    pub(super) fn number(
        &mut self,
        connection: &Connection,
        value: &str,
        of: &str,
    ) -> Result<u32, IndexError> {
        self.key.clear();
        self.key.extend([value, "\0", of]);
        if let Some(id) = self.known.get(&self.key) {
            return Ok(*id);
        }
        let mut select = connection.prepare_cached(self.select)?;
        let id = match select.query_row([value, of], |r| r.get(0)).optional()? {
            Some(id) => id,
            None => {
                connection
                    .prepare_cached(self.insert)?
                    .execute([value, of])?;
                let id = connection.last_insert_rowid() as u32;
                let mut insert = connection.prepare_cached(self.insert_words)?;
                insert.execute(params![id, searchable(value)])?;
                id
            }
        };
        if self.known.len() >= REMEMBERED {
            self.known.clear();
        }
        self.known.insert(self.key.clone(), id);
        Ok(id)
    }

    /// See [`Names::forget`].
    pub(super) fn forget(&mut self) {
        self.known.clear();
    }
}
