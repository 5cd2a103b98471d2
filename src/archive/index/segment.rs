//! Segments: the names of 1,024 releases in a row, in one blob, so that names are counted without a row for each.
//!
//! A blob is 1,024 numbers of 32 bits, little-endian, that say where the names of each release end, then the names:
//! their number, shifted left over [`FLAGS`](super::names::FLAGS) bits that say what they are in the release.

use roaring::RoaringBitmap;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, params};

use super::error::IndexError;
use super::names::{Tables, tables};
use crate::archive::Facet;

/// How many releases a segment holds; fewer in tests, so that they come to the end of one.
pub(super) const RELEASES: u32 = if cfg!(test) { 16 } else { 1024 };

/// Bytes before the names.
const HEAD: usize = RELEASES as usize * 4;

/// Calls `each` with the names of each of `releases`, in ascending order of the release: the release, and a name with
/// its flags.
pub(super) fn each(
    connection: &Connection,
    facet: Facet,
    releases: &RoaringBitmap,
    mut each: impl FnMut(u32, u32),
) -> Result<(), IndexError> {
    let tables = tables(facet);
    let mut stored = connection
        .prepare_cached("SELECT bytes FROM facet_segment WHERE kind = ?1 AND segment = ?2")?;
    let mut one = connection.prepare_cached(&one_release(tables))?;
    let mut ids = releases.iter().peekable();
    let mut here: Vec<u32> = Vec::new();
    while let Some(first) = ids.next() {
        let segment = first / RELEASES;
        here.clear();
        here.push(first);
        while let Some(id) = ids.next_if(|id| id / RELEASES == segment) {
            here.push(id);
        }
        // A few releases are found as quickly one by one.
        let found = if here.len() < 4 {
            None
        } else {
            let mut rows = stored.query(params![tables.kind, segment])?;
            match rows.next()? {
                Some(row) => {
                    if let ValueRef::Blob(bytes) = row.get_ref(0)? {
                        from_bytes(bytes, &here, &mut each);
                        Some(())
                    } else {
                        None
                    }
                }
                None => None,
            }
        };
        if found.is_some() {
            continue;
        }
        if here.len() < 64 {
            for id in &here {
                let mut rows = one.query([id])?;
                while let Some(row) = rows.next()? {
                    each(*id, row.get(0)?);
                }
            }
        } else {
            let bytes = gather(connection, tables, segment)?;
            from_bytes(&bytes, &here, &mut each);
        }
    }
    Ok(())
}

fn one_release(tables: &Tables) -> String {
    let Tables {
        links,
        column,
        flags,
        ..
    } = tables;
    format!(
        "SELECT ({column} << {}) | ({flags}) FROM {links} WHERE release_id = ?1",
        super::names::FLAGS
    )
}

/// The names of some releases of a segment. Bytes that make no sense give none.
fn from_bytes(bytes: &[u8], releases: &[u32], each: &mut impl FnMut(u32, u32)) {
    let Some((ends, names)) = bytes.split_at_checked(HEAD) else {
        return;
    };
    let end = |at: usize| -> usize { number(&ends[at * 4..at * 4 + 4]) as usize * 4 };
    for id in releases {
        let at = (id % RELEASES) as usize;
        let start = if at == 0 { 0 } else { end(at - 1) };
        for name in names
            .get(start..end(at))
            .unwrap_or_default()
            .chunks_exact(4)
        {
            each(*id, number(name));
        }
    }
}

fn number(bytes: &[u8]) -> u32 {
    bytes.try_into().map_or(0, u32::from_le_bytes)
}

/// The bytes of a segment, from the tables.
fn gather(connection: &Connection, tables: &Tables, segment: u32) -> Result<Vec<u8>, IndexError> {
    let Tables {
        links,
        column,
        flags,
        ..
    } = tables;
    let mut statement = connection.prepare_cached(&format!(
        "SELECT release_id, ({column} << {}) | ({flags}) FROM {links} WHERE release_id BETWEEN ?1 AND ?2
         ORDER BY release_id",
        super::names::FLAGS
    ))?;
    let first = segment * RELEASES;
    let mut rows = statement.query([first, first + (RELEASES - 1)])?;
    let mut counts = [0u32; RELEASES as usize];
    let mut names: Vec<u8> = Vec::new();
    while let Some(row) = rows.next()? {
        let release: u32 = row.get(0)?;
        counts[(release % RELEASES) as usize] += 1;
        names.extend_from_slice(&row.get::<_, u32>(1)?.to_le_bytes());
    }
    let mut bytes = Vec::with_capacity(HEAD + names.len());
    let mut end = 0;
    for count in counts {
        end += count;
        bytes.extend_from_slice(&end.to_le_bytes());
    }
    bytes.append(&mut names);
    Ok(bytes)
}

/// Drops the segments of a release, whose names have changed.
pub(super) fn drop_of(connection: &Connection, release: u32) -> Result<(), IndexError> {
    let mut statement =
        connection.prepare_cached("DELETE FROM facet_segment WHERE kind = ?1 AND segment = ?2")?;
    for facet in [Facet::People, Facet::Organisations] {
        statement.execute(params![tables(facet).kind, release / RELEASES])?;
    }
    Ok(())
}

/// Makes a segment, unless it is there.
pub(super) fn make(connection: &Connection, segment: u32) -> Result<(), IndexError> {
    let mut there = connection
        .prepare_cached("SELECT 1 FROM facet_segment WHERE kind = ?1 AND segment = ?2")?;
    let mut insert = connection.prepare_cached("INSERT INTO facet_segment VALUES (?1, ?2, ?3)")?;
    for facet in [Facet::People, Facet::Organisations] {
        let tables = tables(facet);
        if there
            .query_row(params![tables.kind, segment], |_| Ok(()))
            .optional()?
            .is_none()
        {
            let bytes = gather(connection, tables, segment)?;
            insert.execute(params![tables.kind, segment, bytes])?;
        }
    }
    Ok(())
}
