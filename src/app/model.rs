//! All state of the program.

use super::event::Effect;
use super::options::Options;

/// All state of the program.
#[derive(Debug)]
pub struct Model {
    /// How the program was started.
    pub options: Options,
}

impl Model {
    /// The program before its first event, for a terminal of `columns` by `rows` characters.
    pub fn new(options: Options, columns: u16, rows: u16) -> Self {
        let _ = (columns, rows);
        Self { options }
    }

    /// What is to be done before the first event.
    pub fn start(&mut self) -> Vec<Effect> {
        Vec::new()
    }
}
