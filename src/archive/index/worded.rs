//! Words that come after what is known of the releases: which are lacking, and how a stretch of them is added.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, OptionalExtension, params};
use rustc_hash::FxHashSet;

use super::error::IndexError;
use super::fulltext::{self, Segment, Stretch};
use super::spill::Places;
use super::{Place, paths};
use crate::archive::ReleaseId;
use crate::archive::words::Words;

/// A release whose words the index lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Textless {
    /// Which.
    pub id: ReleaseId,
    /// Its file.
    pub path: PathBuf,
    /// Its number in a file of several.
    pub record: Option<u32>,
    /// Where its words are kept.
    pub spilled: Option<Place>,
    /// How often its words were replaced.
    pub edition: u32,
}

/// The words of a stretch of releases, put together so that they need only be written.
#[derive(Debug)]
pub struct Worded {
    ids: Vec<(u32, u32)>,
    releases: Segment,
    statements: Segment,
}

/// A table of words.
#[derive(Debug)]
pub(super) struct WordTable {
    pub name: &'static str,
    /// Takes the number of a row apart into the release and its edition.
    pub apart: fn(i64) -> (u32, u32),
    /// Whether each release has one row.
    pub holds_texts: bool,
}

/// Those there are.
pub(super) static TABLES: [WordTable; 2] = [
    WordTable {
        name: "release_words",
        apart: of_row,
        holds_texts: true,
    },
    WordTable {
        name: "statement_words",
        apart: of_statement,
        holds_texts: false,
    },
];

/// The row of a release in release_words.
pub(super) fn row(id: u32, edition: u32) -> i64 {
    i64::from(edition) << 32 | i64::from(id)
}

/// For how many statements of a release there is room among the rows. Any behind them, of a text without an end, are not
/// kept.
pub(super) const STATEMENTS: i64 = 1 << 20;

/// The row of the first statement of a release, in statement and in statement_words.
pub(super) fn first_statement(id: u32, edition: u32) -> i64 {
    ((i64::from(edition) & 0x7ff) << 52) | (i64::from(id) * STATEMENTS)
}

/// The release of a row of release_words, and its edition.
pub(super) fn of_row(row: i64) -> (u32, u32) {
    (row as u32, (row >> 32) as u32)
}

/// The release of a row of statement_words, and its edition.
pub(super) fn of_statement(row: i64) -> (u32, u32) {
    ((row >> 20) as u32, (row >> 52) as u32)
}

/// Whether two editions of a release are the same, as far as the rows of its statements say it.
pub(super) fn is_edition(one: u32, other: u32) -> bool {
    one & 0x7ff == other & 0x7ff
}

/// Which of some rows belong to releases that have gone or have been replaced; `apart` takes the number of a row apart into
/// the release and its edition.
pub(super) fn left_behind(
    connection: &Connection,
    rows: &[i64],
    apart: fn(i64) -> (u32, u32),
) -> Result<FxHashSet<i64>, IndexError> {
    let select = "SELECT edition FROM release WHERE id = ?1";
    let mut select = connection.prepare_cached(select)?;
    let mut left = FxHashSet::default();
    let (mut known, mut current) = (None, None);
    for row in rows {
        let (id, edition) = apart(*row);
        if known != Some(id) {
            current = select.query_row([id], |r| r.get(0)).optional()?;
            known = Some(id);
        }
        if !current.is_some_and(|current| is_edition(current, edition)) {
            left.insert(*row);
        }
    }
    Ok(left)
}

impl Worded {
    /// The words of releases, each with its id and its edition (see [`Textless`]).
    pub fn of(words: &[(u32, u32, Words)]) -> Self {
        // Apart, so that two threads that have unequal work come out even.
        let (releases, statements) = rayon::join(|| texts(words), || statements(words));
        Self::put_together(words, releases, statements)
    }

    /// The same by the calling thread alone, which is none of those that share their work.
    pub(super) fn by_one(words: &[(u32, u32, Words)]) -> Self {
        Self::put_together(words, texts(words), statements(words))
    }

    fn put_together(words: &[(u32, u32, Words)], releases: Segment, statements: Segment) -> Self {
        let ids = words.iter().map(|(id, edition, _)| (*id, *edition));
        Self {
            ids: ids.collect(),
            releases,
            statements,
        }
    }

    /// The releases, with their editions.
    pub(super) fn releases(&self) -> impl Iterator<Item = (u32, u32)> {
        self.ids.iter().copied()
    }

    /// Writes the words.
    pub(super) fn add(&self, connection: &Connection) -> Result<(), IndexError> {
        fulltext::add(connection, "release_words", &self.releases)?;
        fulltext::add(connection, "statement_words", &self.statements)
    }
}

fn texts(words: &[(u32, u32, Words)]) -> Segment {
    let mut sorted: Vec<_> = words.iter().collect();
    sorted.sort_unstable_by_key(|(id, edition, _)| row(*id, *edition));
    let mut releases = Stretch::default();
    for (id, edition, words) in sorted {
        releases.row(row(*id, *edition), words.text());
    }
    releases.segment()
}

fn statements(words: &[(u32, u32, Words)]) -> Segment {
    let mut sorted: Vec<_> = words.iter().collect();
    sorted.sort_unstable_by_key(|(id, edition, _)| first_statement(*id, *edition));
    let mut statements = Stretch::default();
    for (id, edition, words) in sorted {
        let first = first_statement(*id, *edition);
        for (number, said) in (0..STATEMENTS).zip(words.statements()) {
            statements.row(first | number, said);
        }
    }
    statements.segment()
}

/// See [`super::Writer::without_text`].
pub(super) fn without_text(
    connection: &Connection,
    folder: Option<&Path>,
    spilled: &Places,
    limit: usize,
    after: u32,
) -> Result<Vec<Textless>, IndexError> {
    let mut statement = connection.prepare_cached(
        "SELECT release.id, path, record, edition FROM release JOIN file ON file.id = file_id
         WHERE searchable = 0 AND release.id > ?1 ORDER BY release.id LIMIT ?2",
    )?;
    let mut rows = statement.query(params![after, limit as i64])?;
    let mut textless = Vec::new();
    while let Some(row) = rows.next()? {
        let id = row.get(0)?;
        textless.push(Textless {
            id: ReleaseId(id),
            path: paths::read(row.get_ref(1)?, folder)?,
            record: row.get(2)?,
            spilled: spilled.get(id),
            edition: row.get(3)?,
        });
    }
    Ok(textless)
}

/// The releases that have no file and lack their words, with their editions.
pub(super) fn without_file(connection: &Connection) -> Result<Vec<(u32, u32)>, IndexError> {
    let select =
        "SELECT id, edition FROM release WHERE searchable = 0 AND file_id IS NULL ORDER BY id";
    let mut statement = connection.prepare_cached(select)?;
    let found = statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?;
    Ok(found.collect::<Result<_, _>>()?)
}

impl Textless {
    /// The text of its statements, in their order.
    pub(super) fn statements(&self, connection: &Connection) -> Result<Vec<String>, IndexError> {
        let select = "SELECT text FROM statement WHERE id BETWEEN ?1 AND ?1 + ?2 ORDER BY id";
        let mut statement = connection.prepare_cached(select)?;
        let first = first_statement(self.id.0, self.edition);
        let texts = statement.query_map([first, STATEMENTS - 1], |r| r.get(0))?;
        Ok(texts.collect::<Result<_, _>>()?)
    }
}
