//! One file to entries: reading, cleaning, extraction, and nothing of it can take the program down.

use std::cell::Cell;
use std::fs::{File, Metadata};
use std::io::Read;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use super::Entry;
use super::walk::io_reason;
use crate::extract::{Analysis, TOGETHER, analyse, analyse_all};
use crate::ingest::{self, IngestError, LARGEST, Parsed};
use crate::release::{Origin, Release};
use crate::text::clean::clean_name;

/// Why a file gave nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unread {
    /// It is empty, holds no text or data of another kind, and was met with in a folder: passed over, counted, not
    /// complained of. Which of them, without its name.
    PassedOver(String),
    /// It should have been read and was not: why, without its name.
    Failed(String),
    /// The system does not give it: why, without its name. What it holds is not known.
    Unreadable(String),
}

thread_local! {
    static GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// Whether this thread is within [`guarded`]: a panic here is caught and reported, so a panic hook can keep quiet.
pub fn is_guarded() -> bool {
    GUARDED.get()
}

/// Runs `work` and gives a panic in it as words.
///
/// # Errors
///
/// The words of the panic.
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
        format!("a fault in dateline: {words}")
    })
}

/// Reads the releases of a file. `given` says that it was given by name: then it is always tried, and one without text
/// is a failure, not something to pass over.
///
/// # Errors
///
/// Where it gives none.
pub fn read(path: &Path, given: bool) -> Result<Parsed, Unread> {
    if given && is_pipe(path) {
        return outcome(given, || through_pipe(path));
    }
    outcome(given, || ingest::load(path))
}

/// As [`read`], for whoever has just looked at what `path` leads to.
///
/// # Errors
///
/// As [`read`].
pub fn read_seen(path: &Path, given: bool, about: &Metadata) -> Result<Parsed, Unread> {
    if given && is_fifo(about) {
        return outcome(given, || through_pipe(path));
    }
    outcome(given, || ingest::load_seen(path, about))
}

/// Whether it is a pipe: as a name given, it is what the shell makes of `<(...)`, and ends when its writer does.
fn is_pipe(path: &Path) -> bool {
    path.metadata().is_ok_and(|about| is_fifo(&about))
}

#[cfg(unix)]
fn is_fifo(about: &Metadata) -> bool {
    use std::os::unix::fs::FileTypeExt;
    about.file_type().is_fifo()
}

#[cfg(not(unix))]
fn is_fifo(_: &Metadata) -> bool {
    false
}

/// Reads what comes through a pipe. It comes but once: the release has no path to be read from again.
fn through_pipe(path: &Path) -> Result<Parsed, IngestError> {
    let mut bytes = Vec::new();
    let pipe = File::open(path).map_err(IngestError::Io)?;
    let read = pipe.take(LARGEST + 1).read_to_end(&mut bytes);
    if read.map_err(IngestError::Io)? as u64 > LARGEST {
        return Err(IngestError::TooLarge(LARGEST + 1));
    }
    let origin = Origin {
        name: clean_name(&path.to_string_lossy()),
        ..Origin::default()
    };
    ingest::parse(&bytes, origin)
}

/// Reads the releases of bytes, such as those of standard input.
///
/// # Errors
///
/// Where they give none.
pub fn parse(bytes: &[u8], origin: Origin) -> Result<Parsed, Unread> {
    outcome(true, || ingest::parse(bytes, origin))
}

fn outcome(
    given: bool,
    read: impl FnOnce() -> Result<Parsed, IngestError>,
) -> Result<Parsed, Unread> {
    let failed = |reason| Err(Unread::Failed(reason));
    match guarded(read) {
        Ok(Ok(parsed)) => Ok(parsed),
        Ok(Err(
            error @ (IngestError::NotText(_) | IngestError::Empty | IngestError::NoRelease),
        )) if !given => Err(Unread::PassedOver(error.to_string())),
        Ok(Err(IngestError::Io(error))) => Err(Unread::Unreadable(io_reason(&error))),
        Ok(Err(error)) => failed(error.to_string()),
        Err(panic) => failed(panic),
    }
}

/// How many bytes of text there are in what was read.
pub fn text_size(read: &Result<Parsed, Unread>) -> usize {
    let releases = read.iter().flat_map(|parsed| &parsed.releases);
    releases.map(|r| r.text.len()).sum()
}

/// Takes the releases out of what was read.
pub fn take_releases(read: &mut Result<Parsed, Unread>) -> Vec<Release> {
    let parsed = read.as_mut();
    parsed.map_or_else(|_| Vec::new(), |p| std::mem::take(&mut p.releases))
}

/// So many bytes of text at most are analysed together, but for a release that is longer by itself.
pub const BYTES_TOGETHER: usize = 256 << 10;

/// What `make` makes of each of some releases, in their order, with what [`analysed`] finds in it. Runs in the pool of the
/// calling thread, or on that alone where there is no work for more.
pub fn each_analysed<T: Send>(
    releases: Vec<Release>,
    make: impl Fn(Entry) -> T + Sync,
) -> Vec<(T, Option<String>)> {
    let made = |bundle| {
        let analysed = analysed_together(bundle).into_iter();
        analysed.map(|(entry, fault)| (make(entry), fault))
    };
    let bundles = bundles(releases);
    if bundles.len() < 2 {
        return bundles.into_iter().flat_map(made).collect();
    }
    bundles.into_par_iter().flat_map_iter(made).collect()
}

/// Parts releases into bundles, each to be given to [`analysed_together`]: as many as go through the rules fastest, and
/// of no more text than can be held without a thought.
fn bundles(releases: Vec<Release>) -> Vec<Vec<Release>> {
    let mut bundles: Vec<Vec<Release>> = Vec::with_capacity(releases.len().div_ceil(TOGETHER));
    let mut bytes = 0;
    for release in releases {
        bytes += release.text.len();
        match bundles.last_mut() {
            Some(last) if last.len() < TOGETHER && bytes <= BYTES_TOGETHER => last.push(release),
            _ => {
                bytes = release.text.len();
                bundles.push(vec![release]);
            }
        }
    }
    bundles
}

/// What [`analysed`] finds, of each release of a bundle.
fn analysed_together(bundle: Vec<Release>) -> Vec<(Entry, Option<String>)> {
    match guarded(|| analyse_all(&bundle)) {
        Ok(analyses) => {
            let entries = bundle.into_iter().zip(analyses);
            entries
                .map(|(release, analysis)| (Entry { release, analysis }, None))
                .collect()
        }
        // One of them fails: the others must not.
        Err(_) => bundle.into_iter().map(analysed).collect(),
    }
}

/// Finds what is in a release. Where that fails, the release can still be read, and the reason stands beside it.
pub fn analysed(release: Release) -> (Entry, Option<String>) {
    let (analysis, fault) = match guarded(|| analyse(&release)) {
        Ok(analysis) => (analysis, None),
        Err(panic) => (Analysis::default(), Some(panic)),
    };
    (Entry { release, analysis }, fault)
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
    fn bundles_are_short_and_keep_the_order() {
        let release = |number: usize, bytes: usize| {
            let words = "The pier is open. ".repeat(bytes / 18 + 1);
            crate::extract::testing::release(&format!("{number} piers\n\n{words}\n"))
        };
        let sizes = |releases: &[Vec<Release>]| releases.iter().map(Vec::len).collect::<Vec<_>>();
        let many: Vec<_> = (0..2 * TOGETHER + 1).map(|i| release(i, 9)).collect();
        let texts: Vec<_> = many.iter().map(|r| r.text.clone()).collect();
        let parted = bundles(many);
        assert_eq!(sizes(&parted), [TOGETHER, TOGETHER, 1]);
        let found = parted.into_iter().flat_map(analysed_together);
        let found: Vec<_> = found.map(|(entry, _)| entry.release.text).collect();
        assert_eq!(found, texts);
        let long = [9, BYTES_TOGETHER, BYTES_TOGETHER / 2, 9, BYTES_TOGETHER];
        let long = long.iter().map(|bytes| release(0, *bytes)).collect();
        assert_eq!(sizes(&bundles(long)), [1, 1, 2, 1]);
        assert!(bundles(Vec::new()).is_empty());
    }

    #[test]
    fn a_missing_file_fails_with_a_reason() {
        let unread = read(Path::new("no/such/release.txt"), true).unwrap_err();
        assert_eq!(
            unread,
            Unread::Unreadable("no such file or directory".to_owned())
        );
    }

    #[test]
    fn an_empty_file_is_passed_over_in_a_folder_and_complained_of_by_name() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.txt");
        std::fs::write(&path, "").unwrap();
        assert!(matches!(read(&path, false), Err(Unread::PassedOver(_))));
        assert!(matches!(read(&path, true), Err(Unread::Failed(_))));
    }
}
