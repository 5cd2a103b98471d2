//! Where the releases come from: the paths given, standard input, `./data`, or what the program carries.

use std::fmt;
use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};

use crate::release::Origin;

/// What standard input may hold: a release, or names of files. Beyond it somebody has mistaken the program.
const MOST_INPUT: u64 = 256 << 20;

/// Where the releases come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// Files and folders.
    Paths(Vec<PathBuf>),
    /// The text of a release, from standard input.
    Text(Vec<u8>),
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
            Self::Missing(path) => write!(f, "{}: no such file or folder", printable(path)),
            Self::NoInput => f.write_str("standard input is empty"),
            Self::TooMuchInput => f.write_str("standard input is over 256 MB: give files instead"),
            Self::Input(error) => write!(f, "standard input: {error}"),
        }
    }
}

impl std::error::Error for SourceError {}

/// Settles what `paths`, as given on the command line, and standard input ask for.
pub fn settle(paths: &[PathBuf]) -> Result<Source, SourceError> {
    if paths.iter().any(|p| p.as_os_str() == "-") {
        return from_input(paths);
    }
    if !paths.is_empty() {
        return existing(paths.to_vec());
    }
    if input_is_meant() {
        return from_input(&[]);
    }
    Ok(Source::Paths(vec![PathBuf::from("data")]))
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
        let file = stdin.as_fd().try_clone_to_owned().map(File::from);
        let kind = file.and_then(|f| f.metadata()).map(|m| m.file_type());
        kind.is_ok_and(|k| !k.is_char_device() && !k.is_dir())
    }
    #[cfg(not(unix))]
    true
}

/// Reads standard input, which stands where `-` does among `paths`.
fn from_input(paths: &[PathBuf]) -> Result<Source, SourceError> {
    let mut bytes = Vec::new();
    let mut stdin = io::stdin().lock().take(MOST_INPUT + 1);
    stdin.read_to_end(&mut bytes).map_err(SourceError::Input)?;
    if bytes.len() as u64 > MOST_INPUT {
        return Err(SourceError::TooMuchInput);
    }
    let _ = paths;
    match names(&bytes) {
        Some(names) => existing(names),
        None if bytes.iter().all(u8::is_ascii_whitespace) => Err(SourceError::NoInput),
        None => Ok(Source::Text(bytes)),
    }
}

/// `paths` as a source when all of them exist.
fn existing(paths: Vec<PathBuf>) -> Result<Source, SourceError> {
    match paths.iter().find(|p| p.symlink_metadata().is_err()) {
        Some(missing) => Err(SourceError::Missing(missing.clone())),
        None => Ok(Source::Paths(paths)),
    }
}

/// The names that `bytes` hold, one a line or parted by NUL; None where it is a text.
fn names(bytes: &[u8]) -> Option<Vec<PathBuf>> {
    let separator = if bytes.contains(&0) { 0 } else { b'\n' };
    let names: Vec<PathBuf> = bytes
        .split(|b| *b == separator)
        .map(|line| line.strip_suffix(b"\r").unwrap_or(line))
        .filter(|line| !line.is_empty())
        .map(path_of)
        .collect::<Option<_>>()?;
    let there = names.iter().filter(|p| p.symlink_metadata().is_ok());
    (!names.is_empty() && there.count() * 2 >= names.len()).then_some(names)
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

/// What a release from standard input is called.
pub fn input_origin() -> Origin {
    Origin {
        path: None,
        record: None,
        name: "standard input".to_owned(),
    }
}

/// A path as it can be printed: what could steer a terminal shows as its escape.
pub fn printable(path: &Path) -> String {
    path.to_string_lossy()
        .chars()
        .map(|c| match c {
            c if c.is_control() => c.escape_default().to_string(),
            c => c.to_string(),
        })
        .collect()
}
