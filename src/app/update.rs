//! The only place where state changes.

use super::{Effect, Event, Model};

/// Takes one event and says what is to be done outside.
pub fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    let _ = (model, event);
    Vec::new()
}
