//! Bytes to releases: encodings, format detection, one file a format.

mod detect;
mod encoding;
mod front;
mod html;
mod json;
mod markdown;
mod plain;

use std::fmt;
use std::fs::{FileType, Metadata};
use std::io::Read;
use std::path::Path;

use crate::release::{Block, BlockKind, Draft, Format, Origin, Release, assemble};
use crate::text::clean::clean_name;
use detect::Kind;

/// Why a file gave no release. [`fmt::Display`] gives the reason without the file's name.
#[derive(Debug)]
pub enum IngestError {
    /// It could not be read.
    Io(std::io::Error),
    /// It is a folder, a pipe or a device: nothing that can be read to its end.
    NotAFile(&'static str),
    /// It holds no text: a picture, an archive, a program; and which of them, where its first bytes say so.
    NotText(Option<&'static str>),
    /// It holds nothing at all, or white space alone.
    Empty,
    /// It says that it is of a format and is not, with what is wrong and where.
    Malformed(String),
    /// It is well-formed data of some other kind, without the text of a release.
    NoRelease,
    /// It is over what can be held; its size in bytes.
    TooLarge(u64),
}

impl fmt::Display for IngestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(e) => write!(f, "{e}"),
            Self::NotAFile(what) => write!(f, "is {what}, not a file"),
            Self::NotText(None) => f.write_str("holds no text"),
            Self::NotText(Some(what)) => write!(f, "is {what}, not text"),
            Self::Empty => f.write_str("is empty"),
            Self::NoRelease => f.write_str("holds no release"),
            Self::Malformed(why) => f.write_str(why),
            Self::TooLarge(bytes) => {
                let (size, most) = (bytes >> 20, LARGEST >> 20);
                write!(f, "is too large ({size} MiB; at most {most} MiB are read)")
            }
        }
    }
}

impl std::error::Error for IngestError {}

/// What bytes gave: the releases in them, and what could not be read beside them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Parsed {
    /// In the order of the file; never empty in what [`parse`] returns.
    pub releases: Vec<Release>,
    /// What was left out, in the order of the file.
    pub warnings: Vec<Warning>,
}

/// A part of a file that was left out while the rest was read. [`fmt::Display`] gives `line 7: reason`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// Where: the number of the line, from 1, in JSON Lines; of the record, from 1, in a JSON array.
    pub place: Place,
    /// Why, without the file's name.
    pub reason: String,
}

/// Where a [`Warning`] points, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A line of the file.
    Line(usize),
    /// A record of a JSON array.
    Record(usize),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line(n) => write!(f, "line {n}"),
            Self::Record(n) => write!(f, "record {n}"),
        }
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.reason)
    }
}

/// The largest file that is read, in bytes.
pub const LARGEST: u64 = 256 * 1024 * 1024;

/// Reads the releases that `bytes` hold: one, or as many as a JSON Lines file has records. The extension of
/// `origin.name` is a hint only, the content decides. Pure.
///
/// # Errors
///
/// Where there is nothing to read in `bytes`: see [`IngestError`].
pub fn parse(bytes: &[u8], origin: Origin) -> Result<Parsed, IngestError> {
    let text = encoding::decode(bytes)?;
    let (draft, format) = match detect::kind(&text, &origin.name) {
        Kind::Markdown => (markdown::read(&text), Format::Markdown),
        Kind::Html => (html::read(&text)?, Format::Html),
        Kind::Text => (plain::read(&text), Format::Text),
        Kind::Json => return records(json::read(&text)?, origin),
        Kind::JsonLines => return records(json::read_lines(&text), origin),
    };
    Ok(Parsed {
        releases: vec![release(draft, origin, format)?],
        warnings: Vec::new(),
    })
}

/// The release of a draft, unless there is nothing in it.
fn release(mut draft: Draft, origin: Origin, format: Format) -> Result<Release, IngestError> {
    headline_first(&mut draft);
    let release = assemble(draft, origin, format);
    if release.text.is_empty() {
        return Err(IngestError::Empty);
    }
    Ok(release)
}

/// Puts the headline that the metadata gives before the text, or takes it out of its first blocks: pages repeat it
/// below a date or a kicker, often cut short in one of the two places.
fn headline_first(draft: &mut Draft) {
    /// How far down the headline may stand, in blocks.
    const FARTHEST: usize = 8;
    let Some(title) = draft.metadata.title.as_deref() else {
        return;
    };
    let letters = |text: &str| -> String {
        let letters = text.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    let wanted = letters(title);
    if wanted.is_empty() {
        return;
    }
    let is_title = |block: &Block| {
        if block.text.len() > 2 * title.len() + 200 {
            return false;
        }
        let found = letters(&block.text);
        let (short, long) = if found.len() < wanted.len() {
            (&found, &wanted)
        } else {
            (&wanted, &found)
        };
        short == long
            || short.len() >= 20 && short.len() * 2 > long.len() && long.starts_with(short.as_str())
    };
    let text = match draft.blocks.iter().take(FARTHEST).position(is_title) {
        Some(at) => {
            let text = draft.blocks.remove(at).text;
            if text.len() < title.len() {
                title.to_owned()
            } else {
                text
            }
        }
        None => title.to_owned(),
    };
    let kind = BlockKind::Heading(1);
    draft.blocks.insert(0, Block { kind, text });
}

/// The releases of a file's records. Where there is none, what is wrong with the first is what is wrong with the file.
fn records(records: Vec<json::Record>, origin: Origin) -> Result<Parsed, IngestError> {
    let several = records.len() > 1 || matches!(records[..], [(Place::Line(_), _)]);
    let mut parsed = Parsed::default();
    let mut first_error = None;
    for (i, (place, draft)) in records.into_iter().enumerate() {
        let origin = Origin {
            record: several.then(|| u32::try_from(i).unwrap_or(u32::MAX)),
            ..origin.clone()
        };
        match draft.and_then(|draft| release(draft, origin, Format::Json)) {
            Ok(release) => parsed.releases.push(release),
            Err(error) => {
                let reason = error.to_string();
                parsed.warnings.push(Warning { place, reason });
                first_error.get_or_insert((place, error));
            }
        }
    }
    match (parsed.releases.is_empty(), first_error) {
        (false, _) => Ok(parsed),
        (true, Some((place, IngestError::Malformed(why)))) if several => {
            Err(IngestError::Malformed(format!("{place}: {why}")))
        }
        (true, Some((_, error))) => Err(error),
        (true, None) => Err(IngestError::Empty),
    }
}

/// Reads the releases of one file. What is no regular file is refused without opening it: a pipe would block.
///
/// # Errors
///
/// Where the file cannot be read, is larger than [`LARGEST`], or holds no release: see [`IngestError`].
pub fn load(path: &Path) -> Result<Parsed, IngestError> {
    load_seen(path, &std::fs::metadata(path).map_err(IngestError::Io)?)
}

/// As [`load`], for whoever has just looked at what `path` leads to.
///
/// # Errors
///
/// As [`load`].
pub fn load_seen(path: &Path, about: &Metadata) -> Result<Parsed, IngestError> {
    if let Some(what) = not_a_file(about.file_type()) {
        return Err(IngestError::NotAFile(what));
    }
    if about.len() > LARGEST {
        return Err(IngestError::TooLarge(about.len()));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(about.len()).unwrap_or(0));
    // The file may grow while it is read, and those of /proc say that they are empty.
    let file = std::fs::File::open(path).map_err(IngestError::Io)?;
    let read = file.take(LARGEST + 1).read_to_end(&mut bytes);
    if read.map_err(IngestError::Io)? as u64 > LARGEST {
        return Err(IngestError::TooLarge(LARGEST + 1));
    }
    let origin = Origin {
        path: Some(path.to_owned()),
        record: None,
        name: clean_name(&path.to_string_lossy()),
    };
    parse(&bytes, origin)
}

/// What a path leads to when it leads to no regular file.
fn not_a_file(kind: FileType) -> Option<&'static str> {
    if kind.is_file() {
        return None;
    }
    if kind.is_dir() {
        return Some("a folder");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt;
        if kind.is_fifo() {
            return Some("a pipe");
        }
        if kind.is_socket() {
            return Some("a socket");
        }
    }
    Some("a device")
}

#[cfg(test)]
mod random;
#[cfg(test)]
mod tests;
