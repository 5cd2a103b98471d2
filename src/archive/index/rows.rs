//! Many rows written by one statement: to start and end one, and to find again where the last row went, takes as long as
//! a quarter of what is to be done for a row.

use rusqlite::{Connection, Statement, ToSql};

use super::error::IndexError;

/// How many rows one statement writes.
const AT_ONCE: usize = 64;

/// Writes rows to a table of so many columns, the values of each as `bind` gives them.
///
/// The table must not have numbered rows: for those the database sets a point to come back to whenever it writes several,
/// at which each full-text table writes out what it holds.
pub(super) fn insert<R>(
    connection: &Connection,
    table: (&str, usize),
    rows: &[R],
    bind: impl Fn(&mut Values, &R) -> rusqlite::Result<()>,
) -> Result<(), IndexError> {
    let (many, rest) = rows.split_at(rows.len() - rows.len() % AT_ONCE);
    for (rows, at_once) in [(many, AT_ONCE), (rest, 1)] {
        if rows.is_empty() {
            continue;
        }
        let mut statement = connection.prepare_cached(&sql(table, at_once))?;
        for rows in rows.chunks(at_once) {
            let mut values = Values {
                statement: &mut statement,
                bound: 0,
            };
            rows.iter().try_for_each(|row| bind(&mut values, row))?;
            statement.raw_execute()?;
        }
    }
    Ok(())
}

/// The statement that writes so many rows.
///
/// One that fails leaves the rows before there, as all of the transaction is taken back then; else it would need such a
/// point, too.
fn sql((table, columns): (&str, usize), rows: usize) -> String {
    let row = format!("({})", vec!["?"; columns].join(", "));
    let rows = vec![row; rows].join(", ");
    format!("INSERT OR FAIL INTO {table} VALUES {rows}")
}

/// The values of a statement, given one after the other.
pub(super) struct Values<'s, 'c> {
    statement: &'s mut Statement<'c>,
    bound: usize,
}

impl Values<'_, '_> {
    #[inline(always)]
    pub(super) fn bind(&mut self, value: impl ToSql) -> rusqlite::Result<()> {
        self.bound += 1;
        self.statement.raw_bind_parameter(self.bound, value)
    }
}
