//! What one transaction writes.

use std::path::Path;
use std::sync::Arc;

use rusqlite::{Connection, params};
use rustc_hash::FxHashSet;

use super::error::IndexError;
use super::intern::{Names, Values};
use super::known::{self, Gone};
use super::links::{Appearance, Links, Naming, Role};
use super::schema::{meta, set_meta};
use super::worded::{self, WordTable, Worded};
use super::writer::Totals;
use super::{Place, Stamp, Taken, dates, fulltext, paths, segment};
use crate::archive::incoming::Incoming;
use crate::archive::words::Words;
use crate::archive::{Entry, Facet};
use crate::extract::StatementKind;
use crate::text::Span;

/// So many bytes of words that releases bring along are put together before they are written.
const WORDS_AT_ONCE: usize = if cfg!(test) { 256 } else { 3 << 20 };

/// The numbers of what comes again and again.
#[derive(Debug)]
pub(super) struct Interned {
    pub people: Names,
    pub organisations: Names,
    sources: Values,
    places: Values,
    offices: Values,
}

impl Default for Interned {
    fn default() -> Self {
        Self {
            people: Names::of(Facet::People),
            organisations: Names::of(Facet::Organisations),
            sources: Values::sources(),
            places: Values::places(),
            offices: Values::offices(),
        }
    }
}

impl Interned {
    /// See [`Names::forget`].
    pub(super) fn forget(&mut self) {
        self.people.forget();
        self.organisations.forget();
        self.sources.forget();
        self.places.forget();
        self.offices.forget();
    }
}

/// A transaction.
pub(super) struct Batch<'t> {
    pub connection: &'t Connection,
    pub interned: &'t mut Interned,
    pub totals: &'t mut Totals,
    folder: Option<&'t Path>,
    /// The id of the next release that is new.
    pub next_release: u32,
    /// How many rows of words are left behind by releases that have changed or gone.
    pub left_behind: i64,
    /// Whether another process may have taken in the same files.
    pub shared: bool,
    links: Links,
    /// Segments that hold what has changed or is new.
    touched: FxHashSet<u32>,
    /// Words of releases that bring them along, still to be written, with the ids and the editions of those; and how many
    /// bytes they are.
    words: (Vec<(u32, u32, Words)>, usize),
    /// Where the words of releases are kept that do not bring them along.
    pub spilled: Vec<(u32, Place)>,
    /// Releases that have no file.
    pub entries: Vec<(u32, Arc<Entry>)>,
    /// Releases that have gone.
    pub gone: Vec<u32>,
    /// Whether a name came in another spelling than the one shown.
    pub respelled: bool,
    opened_with: (u32, i64),
}

/// A release that is there.
struct Old {
    id: u32,
    record: Option<u32>,
    edition: u32,
    searchable: bool,
}

impl<'t> Batch<'t> {
    pub(super) fn new(
        connection: &'t Connection,
        interned: &'t mut Interned,
        folder: Option<&'t Path>,
        totals: &'t mut Totals,
    ) -> Result<Self, IndexError> {
        let next_release = meta(connection, "next_release")?;
        let next_release = u32::try_from(next_release)
            .map_err(|_| IndexError::Damaged("it counts wrongly".to_owned()))?;
        let left_behind = meta(connection, "left_behind")?;
        Ok(Self {
            connection,
            interned,
            totals,
            folder,
            next_release,
            left_behind,
            shared: false,
            links: Links::default(),
            touched: FxHashSet::default(),
            words: Default::default(),
            spilled: Vec::new(),
            entries: Vec::new(),
            gone: Vec::new(),
            respelled: false,
            opened_with: (next_release, left_behind),
        })
    }

    /// Takes in what a file gave.
    pub(super) fn file(&mut self, taken: Taken) -> Result<(), IndexError> {
        if self.shared && self.is_taken(&taken)? {
            return Ok(());
        }
        let (file, mut old) = match &taken.path {
            Some(path) => {
                let (id, old) = self.file_row(path, &taken)?;
                (Some(id), old)
            }
            None => (None, Vec::new()),
        };
        for incoming in taken.releases {
            let at = old.iter().position(|o| o.record == incoming.record);
            let old = at.map(|at| old.swap_remove(at));
            self.release(file, incoming, old)?;
        }
        old.iter().try_for_each(|old| self.remove(old))
    }

    /// Whether a file is known as it is: another process was quicker.
    fn is_taken(&self, taken: &Taken) -> Result<bool, IndexError> {
        let (
            Some(path),
            Stamp {
                size,
                changed,
                rules,
            },
        ) = (&taken.path, taken.stamp)
        else {
            return Ok(false);
        };
        let path = paths::written(path, self.folder);
        let select = "SELECT 1 FROM file WHERE path = ?1 AND size = ?2 AND changed = ?3 AND rules = ?4 AND rules > 0";
        let mut select = self.connection.prepare_cached(select)?;
        Ok(select.exists(params![path, size as i64, changed, rules])?)
    }

    /// The row of a file, brought up to date, and the releases that it gave before.
    fn file_row(&mut self, path: &Path, taken: &Taken) -> Result<(i64, Vec<Old>), IndexError> {
        let path = paths::written(path, self.folder);
        let stamp = taken.stamp;
        let values = params![
            path,
            stamp.size as i64,
            stamp.changed,
            stamp.rules,
            taken.left_out
        ];
        // Nearly all are new: to ask first whether one is known would be to look for it twice.
        let insert =
            "INSERT INTO file (path, size, changed, rules, left_out) VALUES (?1, ?2, ?3, ?4, ?5)
                      ON CONFLICT (path) DO NOTHING";
        if self.connection.prepare_cached(insert)?.execute(values)? > 0 {
            return Ok((self.connection.last_insert_rowid(), Vec::new()));
        }
        let update =
            "UPDATE file SET size = ?2, changed = ?3, rules = ?4, left_out = ?5 WHERE path = ?1
                      RETURNING id";
        let mut update = self.connection.prepare_cached(update)?;
        let id = update.query_row(values, |r| r.get(0))?;
        Ok((id, self.old(id)?))
    }

    fn old(&self, file: i64) -> Result<Vec<Old>, IndexError> {
        let select = "SELECT id, record, edition, searchable FROM release WHERE file_id = ?1";
        let mut statement = self.connection.prepare_cached(select)?;
        let old = statement.query_map([file], |row| {
            Ok(Old {
                id: row.get(0)?,
                record: row.get(1)?,
                edition: row.get(2)?,
                searchable: row.get(3)?,
            })
        })?;
        Ok(old.collect::<Result<_, _>>()?)
    }

    /// Forgets a file and its releases, if it has gone.
    pub(super) fn forget(&mut self, gone: &Gone, file: &known::File) -> Result<(), IndexError> {
        let mut select = self
            .connection
            .prepare_cached("SELECT path FROM file WHERE id = ?1")?;
        let mut rows = select.query([file.id])?;
        let is_gone = match rows.next()? {
            Some(row) => gone.holds(file, row.get_ref(0)?, self.folder)?,
            None => false,
        };
        drop(rows);
        if !is_gone {
            return Ok(());
        }
        for old in self.old(file.id.into())? {
            self.remove(&old)?;
        }
        self.connection
            .prepare_cached("DELETE FROM file WHERE id = ?1")?
            .execute([file.id])?;
        Ok(())
    }

    fn remove(&mut self, old: &Old) -> Result<(), IndexError> {
        self.clear(old)?;
        self.totals.releases = self.totals.releases.saturating_sub(1);
        self.gone.push(old.id);
        Ok(())
    }

    /// Takes out what is known of a release.
    fn clear(&mut self, old: &Old) -> Result<(), IndexError> {
        self.links.write(self.connection)?;
        for delete in [
            "DELETE FROM release WHERE id = ?1",
            "DELETE FROM appearance WHERE release_id = ?1",
            "DELETE FROM naming WHERE release_id = ?1",
            "DELETE FROM role WHERE release_id = ?1",
            "DELETE FROM statement WHERE release_id = ?1",
        ] {
            self.connection.prepare_cached(delete)?.execute([old.id])?;
        }
        let log = "INSERT INTO change (release_id) VALUES (?1)";
        self.connection.prepare_cached(log)?.execute([old.id])?;
        if old.searchable {
            self.left_behind += 1;
            self.totals.searchable = self.totals.searchable.saturating_sub(1);
        }
        Ok(())
    }

    fn release(
        &mut self,
        file: Option<i64>,
        mut incoming: Incoming,
        old: Option<Old>,
    ) -> Result<(), IndexError> {
        let (id, edition) = match &old {
            Some(old) => {
                self.clear(old)?;
                (old.id, old.edition + u32::from(old.searchable))
            }
            None => {
                let id = self.next_release;
                self.next_release = id.checked_add(1).ok_or_else(|| {
                    IndexError::Database("there are too many releases".to_owned())
                })?;
                self.totals.releases += 1;
                (id, 0)
            }
        };
        self.touched.insert(id / segment::RELEASES);
        self.release_row(id, file, edition, &incoming)?;
        let people = self.people(id, &incoming)?;
        self.organisations(id, &incoming)?;
        self.roles(id, &incoming, &people)?;
        self.statements(id, edition, &incoming, &people)?;
        if let Some(words) = incoming.words.take() {
            self.words_of(id, edition, words)?;
        }
        self.spilled
            .extend(incoming.spilled.map(|place| (id, place)));
        if let Some(entry) = incoming.entry {
            self.entries.push((id, Arc::from(entry)));
        }
        Ok(())
    }

    fn release_row(
        &mut self,
        id: u32,
        file: Option<i64>,
        edition: u32,
        incoming: &Incoming,
    ) -> Result<(), IndexError> {
        let Interned {
            sources, places, ..
        } = &mut *self.interned;
        let words = |part: Option<Span>| part.map(|part| incoming.words_of(part));
        let number = |values: &mut Values, name: Option<Span>| {
            let name = words(name);
            name.map(|name| values.number(self.connection, name, ""))
                .transpose()
        };
        let source = number(sources, incoming.issuer)?;
        let place = number(places, incoming.place)?;
        let days = incoming.date.and_then(dates::days);
        // Not INSERT OR REPLACE: for what may write several rows the database sets a point to come back to, at which each
        // full-text table writes out what it holds.
        let mut insert = self.connection.prepare_cached(
            "INSERT INTO release VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
        )?;
        insert.execute(params![
            id,
            file,
            incoming.record,
            words(incoming.name),
            incoming.words_of(incoming.title),
            incoming.date.map(dates::written),
            days.map(|d| d.0),
            days.map(|d| d.1),
            source,
            place,
            words(incoming.language),
            incoming.attended,
            incoming.content,
            incoming.words.is_some(),
            edition,
        ])?;
        Ok(())
    }

    /// The numbers of the people of a release, in its order.
    fn people(&mut self, id: u32, incoming: &Incoming) -> Result<Vec<u32>, IndexError> {
        let mut numbers = Vec::with_capacity(incoming.people.len());
        for named in &incoming.people {
            let (key, name) = (incoming.words_of(named.key), incoming.words_of(named.name));
            let people = &mut self.interned.people;
            let (person, spelling) = people.number(self.connection, key, name)?;
            self.respelled |= spelling.is_some();
            self.links.appearance(Appearance {
                release: id,
                person,
                participation: named.participation,
                quoted: named.quoted,
                spelling: spelling.map(Into::into),
            });
            numbers.push(person);
        }
        Ok(numbers)
    }

    fn organisations(&mut self, id: u32, incoming: &Incoming) -> Result<(), IndexError> {
        for named in &incoming.organisations {
            let (key, name) = (incoming.words_of(named.key), incoming.words_of(named.name));
            let organisations = &mut self.interned.organisations;
            let (organisation, spelling) = organisations.number(self.connection, key, name)?;
            self.respelled |= spelling.is_some();
            self.links.naming(Naming {
                release: id,
                organisation,
                spelling: spelling.map(Into::into),
            });
        }
        Ok(())
    }

    fn roles(&mut self, id: u32, incoming: &Incoming, people: &[u32]) -> Result<(), IndexError> {
        for held in &incoming.roles {
            let title = incoming.words_of(held.title);
            let body = incoming.words_of(held.organisation);
            let offices = &mut self.interned.offices;
            let office = offices.number(self.connection, title, body)?;
            self.links.role(Role {
                release: id,
                person: people[held.person],
                office,
            });
        }
        Ok(())
    }

    fn statements(
        &self,
        id: u32,
        edition: u32,
        incoming: &Incoming,
        people: &[u32],
    ) -> Result<(), IndexError> {
        let mut insert = self
            .connection
            .prepare_cached("INSERT INTO statement VALUES (?1, ?2, ?3, ?4, ?5)")?;
        let first = worded::first_statement(id, edition);
        for (number, said) in (0..worded::STATEMENTS).zip(&incoming.statements) {
            let kind = match said.kind {
                StatementKind::Direct => "direct",
                StatementKind::Reported => "reported",
            };
            insert.execute(params![
                first | number,
                id,
                people[said.person],
                kind,
                incoming.words_of(said.text)
            ])?;
        }
        Ok(())
    }

    /// Adds the words of a release that brings them along.
    fn words_of(&mut self, id: u32, edition: u32, words: Words) -> Result<(), IndexError> {
        self.words.1 += words.size();
        self.words.0.push((id, edition, words));
        self.totals.searchable += 1;
        if self.words.1 >= WORDS_AT_ONCE {
            self.write_words()?;
        }
        Ok(())
    }

    fn write_words(&mut self) -> Result<(), IndexError> {
        let (words, _) = std::mem::take(&mut self.words);
        if words.is_empty() {
            return Ok(());
        }
        Worded::by_one(&words).add(self.connection)
    }

    /// Adds the words of a stretch of releases that lack them. Where another process has added some of them meanwhile,
    /// or has changed a release, none are added: what stands twice would be found twice.
    pub(super) fn add_words(&mut self, worded: &Worded) -> Result<(), IndexError> {
        if self.shared && !self.all_lack_words(worded)? {
            return Ok(());
        }
        worded.add(self.connection)?;
        let mut mark = self.connection.prepare_cached(
            "UPDATE release SET searchable = 1 WHERE id = ?1 AND edition = ?2 AND searchable = 0",
        )?;
        for (id, edition) in worded.releases() {
            self.totals.searchable += mark.execute([id, edition])?;
        }
        Ok(())
    }

    /// Merges some segments of a table of words, where there are many of a size, and leaves out what was left behind.
    pub(super) fn merge(&mut self, table: &'static WordTable, full: u64) -> Result<(), IndexError> {
        let connection = self.connection;
        let replaced = "SELECT EXISTS (SELECT 1 FROM release WHERE edition > 0)";
        let mut replaced = connection.prepare_cached(replaced)?;
        // Nothing can be where each release that ever was is there as it came.
        let is_whole = self.totals.releases as u64 + 1 == u64::from(self.next_release)
            && !replaced.query_row([], |r| r.get(0))?;
        let left_out = fulltext::merge(connection, table.name, full, |rows| match is_whole {
            true => Ok(FxHashSet::default()),
            false => worded::left_behind(connection, rows, table.apart),
        })?;
        if table.holds_texts {
            self.left_behind = (self.left_behind - left_out.unwrap_or(0) as i64).max(0);
        }
        Ok(())
    }

    fn all_lack_words(&self, worded: &Worded) -> Result<bool, IndexError> {
        let select = "SELECT 1 FROM release WHERE id = ?1 AND edition = ?2 AND searchable = 0";
        let mut lacking = self.connection.prepare_cached(select)?;
        for (id, edition) in worded.releases() {
            if !lacking.exists([id, edition])? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Writes what was counted, and sees to the segments that were touched.
    pub(super) fn close(&mut self) -> Result<(), IndexError> {
        self.links.write(self.connection)?;
        self.write_words()?;
        for id in &self.gone {
            self.touched.insert(id / segment::RELEASES);
        }
        for number in &self.touched {
            segment::drop_of(self.connection, number * segment::RELEASES)?;
            // The last one will be touched again.
            if (number + 1).saturating_mul(segment::RELEASES) <= self.next_release
                && self.touched.len() < 16
            {
                segment::make(self.connection, *number)?;
            }
        }
        let (next_release, left_behind) = self.opened_with;
        if next_release != self.next_release {
            set_meta(self.connection, "next_release", self.next_release.into())?;
        }
        if left_behind != self.left_behind {
            set_meta(self.connection, "left_behind", self.left_behind)?;
        }
        Ok(())
    }
}
