//! Threads, channels and the event loop; what is read from the world and written to it.
//!
//! - [`source`]: what there is to read: paths, standard input, what the program carries.
//! - [`stream`]: releases one after the other, for [`extract`] and [`plain`].
//! - [`interactive`]: the screen: one loop that owns the model, fed by [`input`], [`signals`] and [`loading`].

pub mod ask;
pub mod extract;
pub mod input;
pub mod intake;
pub mod interactive;
pub mod loading;
pub mod outside;
pub mod place;
pub mod plain;
pub mod signals;
pub mod source;
pub mod stream;

use std::fmt::Display;
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;

use crate::app::Options;

/// How the program ends; the numbers are documented in `--help`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// All went well.
    Ok = 0,
    /// Something could not be read; the rest was.
    Unread = 1,
    /// The command line is wrong, or a path on it does not exist.
    Usage = 2,
}

/// Shows the releases of `paths`, with an index where it is `indexed`: on the screen, or as plain text where there is none.
pub fn read(paths: &[PathBuf], indexed: bool, options: Options) -> Status {
    let source = match source::settle(paths) {
        Ok(source) => source,
        Err(error) => {
            complain(&error);
            return Status::Usage;
        }
    };
    if has_screen() {
        interactive::run(source, indexed, options)
    } else {
        plain::run(source)
    }
}

/// Whether there is a terminal that can be drawn on and typed at.
fn has_screen() -> bool {
    let can_draw =
        io::stdout().is_terminal() && std::env::var_os("TERM").is_none_or(|t| t != "dumb");
    // Without a terminal to take keys from, nobody could leave.
    let has_keys = || io::stdin().is_terminal() || std::fs::File::open("/dev/tty").is_ok();
    can_draw && (cfg!(windows) || has_keys())
}

/// Says a line to the user, beside what goes to standard output. Where nobody listens there is nothing to be done.
fn complain(line: &dyn Display) {
    let _ = writeln!(io::stderr(), "dateline: {line}");
}

/// The status after writing to standard output. A reader that has read enough and gone is no error.
fn finish(written: io::Result<()>, status: Status) -> Status {
    match written {
        Ok(()) => status,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => status,
        Err(error) => {
            complain(&format!("standard output: {error}"));
            Status::Unread
        }
    }
}
