//! Bytes to releases: encodings, format detection, one file a format.

use std::fmt;
use std::path::Path;

use crate::release::{Block, BlockKind, Draft, Format, Origin, Release, assemble};

/// Why a file gave no release. [`fmt::Display`] gives the reason without the file's name.
#[derive(Debug)]
pub enum IngestError {
    /// It could not be read.
    Io(std::io::Error),
    /// It is a folder, a pipe or a device: nothing that can be read to its end.
    NotAFile(&'static str),
    /// It holds no text: a picture, an archive, a program.
    NotText,
    /// It holds nothing at all, or white space alone.
    Empty,
    /// It says that it is of a format and is not, with what is wrong and where.
    Malformed(String),
    /// It is over what can be held; its size in bytes.
    TooLarge(u64),
}

impl fmt::Display for IngestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(e) => write!(f, "{e}"),
            Self::NotAFile(what) => write!(f, "is {what}, not a file"),
            Self::NotText => f.write_str("holds no text"),
            Self::Empty => f.write_str("is empty"),
            Self::Malformed(why) => f.write_str(why),
            Self::TooLarge(bytes) => write!(f, "is too large ({bytes} bytes)"),
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

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place {
            Place::Line(n) => write!(f, "line {n}: {}", self.reason),
            Place::Record(n) => write!(f, "record {n}: {}", self.reason),
        }
    }
}

/// Reads the releases that `bytes` hold: one, or as many as a JSON Lines file has records. The extension of
/// `origin.name` is a hint only, the content decides. Pure.
///
/// # Errors
///
/// Where there is nothing to read in `bytes`: see [`IngestError`].
pub fn parse(bytes: &[u8], origin: Origin) -> Result<Parsed, IngestError> {
    let text = String::from_utf8_lossy(bytes);
    let markdown = origin.name.ends_with(".md");
    let format = if markdown {
        Format::Markdown
    } else {
        Format::Text
    };
    let body = if markdown {
        text.split("\n---\n")
            .next()
            .unwrap_or("")
            .trim_start_matches("# ")
    } else {
        &text
    };
    let blocks = vec![Block {
        kind: BlockKind::Plain,
        text: body.to_owned(),
    }];
    let draft = Draft {
        blocks,
        ..Draft::default()
    };
    Ok(Parsed {
        releases: vec![assemble(draft, origin, format)],
        warnings: Vec::new(),
    })
}

/// Reads the releases of one file.
///
/// # Errors
///
/// Where the file cannot be read, is too large, or holds no release: see [`IngestError`].
pub fn load(path: &Path) -> Result<Parsed, IngestError> {
    let bytes = std::fs::read(path).map_err(IngestError::Io)?;
    let origin = Origin {
        path: Some(path.to_owned()),
        record: None,
        name: path.display().to_string(),
    };
    parse(&bytes, origin)
}
