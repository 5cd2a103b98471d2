//! Bytes to releases: encodings, format detection, one file a format.

use std::fmt;
use std::path::Path;

use crate::release::{Block, BlockKind, Draft, Format, Origin, Release, assemble};

/// Why a file gave no release. [`fmt::Display`] gives the reason without the file's name.
#[derive(Debug)]
pub enum IngestError {
    /// It could not be read.
    Io(std::io::Error),
    /// It holds no text: a picture, an archive, a program.
    NotText,
    /// It holds nothing at all, or white space alone.
    Empty,
    /// It says that it is of a format and is not, with what is wrong and where.
    Malformed(String),
    /// It is over what can be held.
    TooLarge(u64),
}

impl fmt::Display for IngestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(e) => write!(f, "{e}"),
            Self::NotText => f.write_str("holds no text"),
            Self::Empty => f.write_str("is empty"),
            Self::Malformed(why) => f.write_str(why),
            Self::TooLarge(bytes) => write!(f, "is too large ({bytes} bytes)"),
        }
    }
}

impl std::error::Error for IngestError {}

/// Reads the releases that `bytes` hold: one, or as many as a JSON Lines file has records. `name` is the path or
/// another name; its extension is a hint only, the content decides. Pure.
///
/// Provisional: everything is text or Markdown.
pub fn parse(bytes: &[u8], origin: Origin) -> Result<Vec<Release>, IngestError> {
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
    Ok(vec![assemble(
        Draft {
            blocks,
            ..Draft::default()
        },
        origin,
        format,
    )])
}

/// Reads the releases of one file.
pub fn load(path: &Path) -> Result<Vec<Release>, IngestError> {
    let bytes = std::fs::read(path).map_err(IngestError::Io)?;
    let origin = Origin {
        path: Some(path.to_owned()),
        record: None,
        name: path.display().to_string(),
    };
    parse(&bytes, origin)
}
