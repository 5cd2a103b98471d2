//! One file to entries: reading, cleaning, extraction, and nothing of it can take the program down.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use super::Entry;
use super::walk::io_reason;
use crate::extract::analyse;
use crate::ingest::{self, IngestError, Parsed};
use crate::release::{Origin, Release};

/// What became of one file.
#[derive(Debug)]
pub enum Loaded {
    /// Its releases, in its order, and a line for each part of it that was left out.
    Entries(Vec<Entry>, Vec<String>),
    /// It is empty or holds no text, and was met with in a folder: passed over, counted, not complained of.
    NoText,
    /// It should have been read and was not: why, without its name.
    Failed(String),
}

thread_local! {
    static GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// Whether this thread is within [`guarded`]: a panic here is caught and reported, so a panic hook can keep quiet.
pub fn is_guarded() -> bool {
    GUARDED.get()
}

/// Runs `work` and gives a panic in it as words.
pub fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    let before = GUARDED.replace(true);
    // What `work` had in its hands is dropped with the panic, so nobody sees it half-done.
    let result = catch_unwind(AssertUnwindSafe(work));
    GUARDED.set(before);
    result.map_err(|panic| {
        let words = panic
            .downcast_ref::<&str>()
            .copied()
            .or_else(|| panic.downcast_ref::<String>().map(String::as_str))
            .unwrap_or("no reason given");
        format!("a fault in dateline kept it from being read: {words}")
    })
}

/// Reads the releases of a file and finds what is in them. `given` says that it was given by name: then it is always
/// tried, and one without text is a failure, not something to pass over.
pub fn load(path: &Path, given: bool) -> Loaded {
    outcome(given, || ingest::load(path))
}

/// Likewise of bytes, such as those of standard input.
pub fn parse(bytes: &[u8], origin: Origin) -> Loaded {
    outcome(true, || ingest::parse(bytes, origin))
}

fn outcome(given: bool, read: impl FnOnce() -> Result<Parsed, IngestError>) -> Loaded {
    match guarded(|| read().map(entries)) {
        Ok(Ok((entries, warnings))) => Loaded::Entries(entries, warnings),
        Ok(Err(IngestError::NotText(_) | IngestError::NoRelease | IngestError::Empty))
            if !given =>
        {
            Loaded::NoText
        }
        Ok(Err(IngestError::Io(error))) => Loaded::Failed(io_reason(&error)),
        Ok(Err(error)) => Loaded::Failed(error.to_string()),
        Err(panic) => Loaded::Failed(panic),
    }
}

fn entries(parsed: Parsed) -> (Vec<Entry>, Vec<String>) {
    let warnings = parsed.warnings.iter().map(ToString::to_string).collect();
    let entries = parsed.releases.into_iter().map(entry).collect();
    (entries, warnings)
}

fn entry(release: Release) -> Entry {
    let analysis = analyse(&release);
    Entry { release, analysis }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_a_reason() {
        assert_eq!(guarded(|| 7), Ok(7));
        assert!(!is_guarded());
        let reason = guarded(|| -> u8 { std::panic::resume_unwind(Box::new("span past the end")) });
        assert!(reason.unwrap_err().ends_with("span past the end"));
        assert!(!is_guarded());
    }

    #[test]
    fn a_missing_file_fails_with_a_reason() {
        match load(Path::new("no/such/release.txt"), true) {
            Loaded::Failed(reason) => assert_eq!(reason, "no such file or directory"),
            other => panic!("{other:?}"),
        }
    }
}
