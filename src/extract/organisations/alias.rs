//! Every other way in which a body found is named. Provisional: none.

use super::entity::Entities;
use crate::extract::document::Document;

/// Marks the other mentions of bodies.
pub(super) fn mark(_document: &Document, _entities: &mut Entities) {}
