//! What goes wrong with an index.

use std::fmt;
use std::io;

use rusqlite::ErrorCode;

/// Why an index cannot be read or written.
#[derive(Debug)]
pub enum IndexError {
    /// The file is not what dateline wrote: it is to be set aside and made again.
    Damaged(String),
    /// The database refuses, in its own words.
    Database(String),
    /// The system refuses.
    Io(io::Error),
    /// Somebody asked for something else meanwhile: see [`super::Interrupt`].
    Interrupted,
}

impl IndexError {
    /// Whether the file is to be set aside and made again; [`super::Index::at`] does so when asked next.
    pub fn is_damage(&self) -> bool {
        matches!(self, Self::Damaged(_))
    }
}

impl fmt::Display for IndexError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Damaged(why) => write!(f, "the index is damaged: {why}"),
            Self::Database(why) => f.write_str(why),
            Self::Interrupted => f.write_str("interrupted"),
            Self::Io(error) => f.write_str(&crate::archive::walk::io_reason(error)),
        }
    }
}

impl std::error::Error for IndexError {}

impl From<io::Error> for IndexError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<rusqlite::Error> for IndexError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::Error as Sql;
        let words = match &error {
            Sql::SqliteFailure(_, Some(words)) => words.clone(),
            other => other.to_string(),
        };
        let damaged = match &error {
            Sql::SqliteFailure(failure, _) => matches!(
                failure.code,
                ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase
            ),
            // What stands in the file is not what was written.
            Sql::FromSqlConversionFailure(..)
            | Sql::IntegralValueOutOfRange(..)
            | Sql::InvalidColumnType(..)
            | Sql::Utf8Error(..) => true,
            _ => false,
        };
        if damaged {
            Self::Damaged(words)
        } else {
            Self::Database(words)
        }
    }
}
