//! JSON: one release, an array of them, or one a line.

mod object;

use serde_json::{Error, Map, Value};

use super::{IngestError, Place};
use crate::release::Draft;

/// One record of a file: where it stands, and the release in it or why there is none.
pub(super) type Record = (Place, Result<Draft, IngestError>);

/// Keys under which an object keeps a list of releases.
const LISTS: &[&str] = &["releases", "items", "articles", "results", "documents"];

/// Reads a release or an array of them; an object that only wraps an array counts as one.
///
/// # Errors
///
/// [`IngestError::Malformed`] where the text is no JSON.
pub(super) fn read(text: &str) -> Result<Vec<Record>, IngestError> {
    let value: Value = serde_json::from_str(text).map_err(|e| {
        let (line, column) = (e.line(), e.column());
        IngestError::Malformed(format!(
            "is not JSON: {} at line {line}, column {column}",
            reason(&e)
        ))
    })?;
    let values = match value {
        Value::Array(values) => values,
        Value::Object(mut object) => match list_in(&mut object) {
            Some(values) => values,
            None => vec![Value::Object(object)],
        },
        one => vec![one],
    };
    let records = values.into_iter().enumerate();
    Ok(records
        .map(|(i, value)| (Place::Record(i + 1), draft(value)))
        .collect())
}

/// The releases that an object keeps in a list, where it is none itself.
fn list_in(object: &mut Map<String, Value>) -> Option<Vec<Value>> {
    let is_list = |key: &&&str| object.get(**key).is_some_and(Value::is_array);
    let key = LISTS.iter().find(is_list)?;
    if object::has_text(object) {
        return None;
    }
    match object.remove(*key) {
        Some(Value::Array(values)) => Some(values),
        _ => None,
    }
}

/// Reads JSON Lines: a release a line, blank lines aside.
pub(super) fn read_lines(text: &str) -> Vec<Record> {
    let lines = text.split('\n').enumerate();
    lines
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(i, line)| {
            let draft = serde_json::from_str(line).map_err(|e| {
                let column = e.column();
                IngestError::Malformed(format!("is not JSON: {} at column {column}", reason(&e)))
            });
            (Place::Line(i + 1), draft.and_then(self::draft))
        })
        .collect()
}

/// What is wrong, without the line and column that serde_json adds.
fn reason(error: &Error) -> String {
    let text = error.to_string();
    text.split(" at line ").next().unwrap_or("").to_owned()
}

fn draft(value: Value) -> Result<Draft, IngestError> {
    match value {
        Value::Object(object) => object::draft(&object),
        _ => Err(IngestError::NoRelease),
    }
}

#[cfg(test)]
mod tests;
