//! Threads, channels and the event loop; what is read from the world and written to it.

pub mod extract;
pub mod plain;
pub mod source;

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
