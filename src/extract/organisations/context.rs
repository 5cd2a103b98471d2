//! Any other capitalised run, by what the text says of it. Provisional: none.

use super::find::Finds;
use super::run::Stretch;

/// Finds bodies by what is said of them.
pub(super) fn find(_stretches: &[Stretch], _finds: &mut Finds) {}
