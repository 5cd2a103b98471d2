//! Named bodies.

use super::Organisation;
use super::document::Document;

/// Finds the organisations, in the order of their first mention.
pub fn find(_document: &Document) -> Vec<Organisation> {
    Vec::new()
}
