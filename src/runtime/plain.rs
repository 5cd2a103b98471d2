//! `dateline` where standard output is no terminal: the same releases as plain text.

use std::path::PathBuf;

use super::Status;

/// Runs the command. Provisional.
pub fn run(_paths: &[PathBuf]) -> Status {
    eprintln!("dateline: the screen is still to come; try `dateline extract`");
    Status::Usage
}
