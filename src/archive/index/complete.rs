//! Values of a field that begin with what was typed.

use super::archive::Archive;
use super::error::IndexError;
use super::words::beginning;
use crate::archive::query::Field;
use crate::archive::query::complete::fixed_values;
use crate::archive::{Facet, FacetOrder, FacetQuestion, Query};
use crate::text::fold::fold;

/// How many values are given.
const MOST: usize = 20;

/// Of values, so many that match are looked at for how common they are.
const LOOKED_AT: u32 = 400;

/// The values of `field`, the most common first.
pub(super) fn values(
    archive: &mut Archive,
    field: Field,
    typed: &str,
) -> Result<Vec<String>, IndexError> {
    match field {
        Field::Person | Field::With | Field::Quoted | Field::Mentioned | Field::Contact => {
            names(archive, Facet::People, false, typed)
        }
        Field::Attended => names(archive, Facet::People, true, typed),
        Field::Organisation => names(archive, Facet::Organisations, false, typed),
        Field::Title => common(archive, "office", "title", "role", "office_id", typed),
        Field::Place => common(archive, "place", "name", "release", "place_id", typed),
        Field::Source => common(archive, "source", "name", "release", "source_id", typed),
        Field::Language => languages(archive, typed),
        Field::Said | Field::Date => Ok(Vec::new()),
        Field::Is => {
            let fixed = fixed_values(field, typed).unwrap_or_default();
            Ok(fixed.iter().map(|v| v.value.to_owned()).collect())
        }
    }
}

fn names(
    archive: &mut Archive,
    facet: Facet,
    attended: bool,
    typed: &str,
) -> Result<Vec<String>, IndexError> {
    let counted = archive.facet(FacetQuestion {
        query: Query::default(),
        facet,
        attended,
        typed: typed.to_owned(),
        order: FacetOrder::Count,
        start: 0,
        limit: MOST,
    })?;
    Ok(counted.values.into_iter().map(|v| v.name).collect())
}

/// Values of a table, counted where `links` refers to them.
fn common(
    archive: &Archive,
    table: &str,
    name: &str,
    links: &str,
    column: &str,
    typed: &str,
) -> Result<Vec<String>, IndexError> {
    let found = match beginning(typed) {
        Some(_) => {
            format!("id IN (SELECT rowid FROM {table}_words WHERE {table}_words MATCH ?1 LIMIT ?2)")
        }
        None => "?1 IS NULL AND id <= ?2".to_owned(),
    };
    let select = format!(
        "SELECT {name}, (SELECT count(*) FROM {links} WHERE {column} = {table}.id) FROM {table} WHERE {found}"
    );
    let mut statement = archive.connection.prepare_cached(&select)?;
    let mut rows = statement.query(rusqlite::params![beginning(typed), LOOKED_AT])?;
    let mut values: Vec<(bool, i64, String)> = Vec::new();
    let folded = fold(typed);
    while let Some(row) = rows.next()? {
        let value: String = row.get(0)?;
        let count: i64 = row.get(1)?;
        if count == 0 {
            continue;
        }
        // An office is a row for each body that it is held at.
        match values.iter_mut().find(|(.., v)| *v == value) {
            Some(seen) => seen.1 -= count,
            None => values.push((!fold(&value).starts_with(&folded), -count, value)),
        }
    }
    values.sort();
    Ok(values
        .into_iter()
        .take(MOST)
        .map(|(.., value)| value)
        .collect())
}

fn languages(archive: &Archive, typed: &str) -> Result<Vec<String>, IndexError> {
    // From one to the next by the index, rather than over all releases.
    let next = "SELECT min(language) FROM release WHERE language > ?1";
    let mut statement = archive.connection.prepare_cached(next)?;
    let mut found = Vec::new();
    let mut last = String::new();
    while let Some(next) = statement.query_row([&last], |r| r.get::<_, Option<String>>(0))? {
        if next.starts_with(&fold(typed)) {
            found.push(next.clone());
        }
        last = next;
    }
    Ok(found)
}
