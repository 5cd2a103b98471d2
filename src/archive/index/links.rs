//! Who and what is named in which release, and what is said in it.
//!
//! The rows are kept until the transaction ends, and then written in the order of the names: in the indexes over names one
//! follows the other then, where those of each release by themselves would be strewn all over them.

use rusqlite::Connection;

use super::error::IndexError;
use super::rows::insert;
use crate::extract::{Participation, StatementKind};
use crate::text::Span;

/// Rows that are still to be written.
#[derive(Debug, Default)]
pub(super) struct Links {
    appearances: Vec<Appearance>,
    namings: Vec<Naming>,
    roles: Vec<Role>,
    statements: Vec<Said>,
    /// The words of the statements.
    said: String,
}

/// A row of the table appearance.
#[derive(Debug)]
pub(super) struct Appearance {
    pub release: u32,
    pub person: u32,
    pub participation: Participation,
    pub quoted: bool,
    /// Where it is not the one shown.
    pub spelling: Option<Box<str>>,
}

/// A row of the table naming.
#[derive(Debug)]
pub(super) struct Naming {
    pub release: u32,
    pub organisation: u32,
    /// Where it is not the one shown.
    pub spelling: Option<Box<str>>,
}

/// A row of the table role.
#[derive(Debug, Clone, Copy)]
pub(super) struct Role {
    pub release: u32,
    pub person: u32,
    pub office: u32,
}

/// A row of the table statement.
#[derive(Debug, Clone, Copy)]
struct Said {
    id: i64,
    release: u32,
    person: u32,
    kind: StatementKind,
    words: Span,
}

impl Links {
    pub(super) fn appearance(&mut self, appearance: Appearance) {
        self.appearances.push(appearance);
    }

    pub(super) fn naming(&mut self, naming: Naming) {
        self.namings.push(naming);
    }

    /// Adds a role; a release may say it several times.
    pub(super) fn role(&mut self, role: Role) {
        self.roles.push(role);
    }

    /// Adds what a person says.
    pub(super) fn statement(
        &mut self,
        id: i64,
        release: u32,
        person: u32,
        kind: StatementKind,
        words: &str,
    ) {
        let start = self.said.len();
        self.said.push_str(words);
        self.statements.push(Said {
            id,
            release,
            person,
            kind,
            words: Span::new(start, self.said.len()),
        });
    }

    /// Writes them. To be called before anything of the four tables is read or taken out.
    pub(super) fn write(&mut self, connection: &Connection) -> Result<(), IndexError> {
        self.write_appearances(connection)?;
        self.write_namings(connection)?;
        self.write_roles(connection)?;
        self.write_statements(connection)
    }

    fn write_appearances(&mut self, connection: &Connection) -> Result<(), IndexError> {
        let order = |a: &Appearance| (a.person, a.participation as u8, a.quoted, a.release);
        self.appearances.sort_unstable_by_key(order);
        insert(
            connection,
            ("appearance", 5),
            &self.appearances,
            |row, a| {
                row.bind(a.release)?;
                row.bind(a.person)?;
                row.bind(a.participation as u8)?;
                row.bind(a.quoted)?;
                row.bind(a.spelling.as_deref())
            },
        )?;
        self.appearances.clear();
        Ok(())
    }

    fn write_namings(&mut self, connection: &Connection) -> Result<(), IndexError> {
        self.namings
            .sort_unstable_by_key(|n| (n.organisation, n.release));
        insert(connection, ("naming", 3), &self.namings, |row, n| {
            row.bind(n.release)?;
            row.bind(n.organisation)?;
            row.bind(n.spelling.as_deref())
        })?;
        self.namings.clear();
        Ok(())
    }

    fn write_roles(&mut self, connection: &Connection) -> Result<(), IndexError> {
        let order = |r: &Role| (r.office, r.release, r.person);
        self.roles.sort_unstable_by_key(order);
        self.roles.dedup_by_key(|r| order(r));
        insert(connection, ("role", 3), &self.roles, |row, r| {
            row.bind(r.release)?;
            row.bind(r.person)?;
            row.bind(r.office)
        })?;
        self.roles.clear();
        Ok(())
    }
    fn write_statements(&mut self, connection: &Connection) -> Result<(), IndexError> {
        insert(connection, ("statement", 5), &self.statements, |row, s| {
            row.bind(s.id)?;
            row.bind(s.release)?;
            row.bind(s.person)?;
            row.bind(match s.kind {
                StatementKind::Direct => "direct",
                StatementKind::Reported => "reported",
            })?;
            row.bind(s.words.of(&self.said))
        })?;
        self.statements.clear();
        self.said.clear();
        Ok(())
    }
}
