//! Who and what is named in which release.
//!
//! The rows are kept until the transaction ends, and then written in the order of the names: in the indexes over names one
//! follows the other then, where those of each release by themselves would be strewn all over them.

use rusqlite::Connection;

use super::error::IndexError;
use super::rows::insert;
use crate::extract::Participation;

/// Rows that are still to be written.
#[derive(Debug, Default)]
pub(super) struct Links {
    appearances: Vec<Appearance>,
    namings: Vec<Naming>,
    roles: Vec<Role>,
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

    /// Writes them. To be called before anything of the three tables is read or taken out.
    pub(super) fn write(&mut self, connection: &Connection) -> Result<(), IndexError> {
        self.write_appearances(connection)?;
        self.write_namings(connection)?;
        self.write_roles(connection)
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
}
