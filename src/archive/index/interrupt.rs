//! Breaking off what takes long.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

/// Says to whoever searches that somebody waits for something else.
#[derive(Debug, Clone, Default)]
pub struct Interrupt(Arc<AtomicBool>);

impl Interrupt {
    /// Says it.
    pub fn set(&self) {
        self.0.store(true, Relaxed);
    }

    /// Takes it back.
    pub fn clear(&self) {
        self.0.store(false, Relaxed);
    }

    pub(super) fn is_set(&self) -> bool {
        self.0.load(Relaxed)
    }
}
