//! People: names, identity, roles.

use super::document::Document;
use super::{Organisation, Person};

/// Finds the people, in the order of their first mention.
pub fn find(_document: &Document, _organisations: &[Organisation]) -> Vec<Person> {
    Vec::new()
}
