//! Where the releases come from: the paths given, standard input, `./data`, or what the program carries.

use std::fmt;
use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};

use crate::release::Origin;

/// What standard input may hold: a release, or names of files. Beyond it somebody has mistaken the program.
const MOST_INPUT: u64 = crate::ingest::LARGEST;

/// The releases that the program carries.
static BUNDLED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/data");

/// What standard input is called.
pub const INPUT: &str = "standard input";

/// Where the releases come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// Files and folders.
    Paths(Vec<PathBuf>),
    /// The text of a release, from standard input.
    Text(Vec<u8>),
    /// What the program carries.
    Bundled,
}

/// Why there is nothing to read. [`fmt::Display`] gives the line for the user.
#[derive(Debug)]
pub enum SourceError {
    /// A path that does not exist.
    Missing(PathBuf),
    /// Standard input holds nothing.
    NoInput,
    /// Standard input holds more than can be a release.
    TooMuchInput,
    /// Standard input cannot be read.
    Input(io::Error),
}

impl fmt::Display for SourceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(path) => write!(f, "{}: no such file or folder", clean_name(path)),
            Self::NoInput => write!(f, "{INPUT} is empty"),
            Self::TooMuchInput => write!(
                f,
                "{INPUT} is over {} MiB: give files instead",
                MOST_INPUT >> 20
            ),
            Self::Input(error) => write!(f, "{INPUT}: {error}"),
        }
    }
}

impl std::error::Error for SourceError {}

/// Settles what `paths`, as given on the command line, and standard input ask for.
///
/// # Errors
///
/// Where a path does not exist, or standard input was meant and gives nothing.
pub fn settle(paths: &[PathBuf]) -> Result<Source, SourceError> {
    let (inputs, files): (Vec<PathBuf>, Vec<PathBuf>) =
        paths.iter().cloned().partition(|p| p.as_os_str() == "-");
    let files = existing(files)?;
    if !inputs.is_empty() || (paths.is_empty() && input_is_meant()) {
        return from_input(files);
    }
    let here = PathBuf::from("data");
    Ok(match files.is_empty() {
        false => Source::Paths(files),
        true if here.is_dir() => Source::Paths(vec![here]),
        true => Source::Bundled,
    })
}

/// Whether somebody sent something: standard input is neither a terminal nor a device such as `/dev/null`.
fn input_is_meant() -> bool {
    let stdin = io::stdin();
    if stdin.is_terminal() {
        return false;
    }
    #[cfg(unix)]
    {
        use std::os::fd::AsFd;
        use std::os::unix::fs::FileTypeExt;
        let file = stdin.as_fd().try_clone_to_owned().map(std::fs::File::from);
        let kind = file.and_then(|f| f.metadata()).map(|m| m.file_type());
        kind.is_ok_and(|k| !k.is_char_device() && !k.is_dir())
    }
    #[cfg(not(unix))]
    true
}

/// Reads standard input, with `files` besides it.
fn from_input(files: Vec<PathBuf>) -> Result<Source, SourceError> {
    let mut bytes = Vec::new();
    let mut stdin = io::stdin().lock().take(MOST_INPUT + 1);
    stdin.read_to_end(&mut bytes).map_err(SourceError::Input)?;
    if bytes.len() as u64 > MOST_INPUT {
        return Err(SourceError::TooMuchInput);
    }
    match names(&bytes) {
        Some(names) => Ok(Source::Paths([existing(names)?, files].concat())),
        None if bytes.iter().all(u8::is_ascii_whitespace) => Err(SourceError::NoInput),
        None => Ok(Source::Text(bytes)),
    }
}

/// `paths` when all of them exist.
fn existing(paths: Vec<PathBuf>) -> Result<Vec<PathBuf>, SourceError> {
    match paths.iter().find(|p| !is_there(p)) {
        Some(missing) => Err(SourceError::Missing(missing.clone())),
        None => Ok(paths),
    }
}

/// Also a link that leads nowhere is there: why it cannot be read is said when it is tried.
fn is_there(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// The names that `bytes` hold, one a line or parted by NUL; None where it is a text.
///
/// It is names when at least half of them exist; and a single line that looks like a path, so that a mistyped name is
/// not read as a release of one word.
fn names(bytes: &[u8]) -> Option<Vec<PathBuf>> {
    let separator = if bytes.contains(&0) { 0 } else { b'\n' };
    let names: Vec<PathBuf> = bytes
        .split(|b| *b == separator)
        .map(|line| line.strip_suffix(b"\r").unwrap_or(line))
        .filter(|line| !line.is_empty())
        .map(path_of)
        .collect::<Option<_>>()?;
    if let [one] = &names[..] {
        return (is_there(one) || looks_like_path(one)).then_some(names);
    }
    let there = names.iter().filter(|p| is_there(p)).count();
    (there > 0 && there * 2 >= names.len()).then_some(names)
}

/// Whether a line without white space ends as the names of files do.
fn looks_like_path(line: &Path) -> bool {
    let text = line.to_string_lossy();
    let extension = line.extension().and_then(|e| e.to_str()).unwrap_or("");
    !text.contains(char::is_whitespace)
        && (1..=5).contains(&extension.len())
        && extension.starts_with(|c: char| c.is_ascii_alphabetic())
        && extension.chars().all(|c| c.is_ascii_alphanumeric())
}

#[cfg(unix)]
fn path_of(name: &[u8]) -> Option<PathBuf> {
    use std::os::unix::ffi::OsStrExt;
    Some(PathBuf::from(std::ffi::OsStr::from_bytes(name)))
}

#[cfg(not(unix))]
fn path_of(name: &[u8]) -> Option<PathBuf> {
    std::str::from_utf8(name).ok().map(PathBuf::from)
}

/// The releases that the program carries, with the names of their files, in order.
pub fn bundled() -> Vec<(String, &'static [u8])> {
    let mut files: Vec<_> = BUNDLED
        .files()
        .map(|f| (f.path().display().to_string(), f.contents()))
        .filter(|(name, _)| !name.starts_with('.'))
        .collect();
    files.sort();
    files
}

/// The origin of a release that is in no file.
pub fn named(name: &str) -> Origin {
    Origin {
        path: None,
        record: None,
        name: name.to_owned(),
    }
}

/// A path as it can be shown: without what could steer a terminal.
pub fn clean_name(path: &Path) -> String {
    crate::text::clean::clean_name(&path.to_string_lossy())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_from_text() {
        let names = |text: &str| names(text.as_bytes()).map(|n| n.len());
        assert_eq!(names("Cargo.toml\n"), Some(1));
        assert_eq!(names("Cargo.toml\r\nsrc\r\n"), Some(2));
        assert_eq!(names("Cargo.toml\0src\0"), Some(2));
        assert_eq!(names("Cargo.toml\nsrc\nlost.txt\n"), Some(3));
        assert_eq!(names("no-such-release.txt\n"), Some(1));
        assert_eq!(names("The plant opens on Monday.\n"), None);
        assert_eq!(names("Opening\n\nThe plant opens on Monday.\nsrc\n"), None);
        assert_eq!(names("Hello.\n"), None);
        assert_eq!(names(""), None);
    }

    #[test]
    fn the_program_carries_all_of_data() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
        let files = std::fs::read_dir(folder).unwrap();
        let names: Vec<_> = files.map(|f| f.unwrap().file_name()).collect();
        let shown = names
            .iter()
            .filter(|n| !n.to_string_lossy().starts_with('.'));
        assert_eq!(bundled().len(), shown.count());
    }
}
