//! Where what is known of a source is kept: in the user's folders, or in memory.

use std::path::{Path, PathBuf};

use etcetera::{BaseStrategy, choose_base_strategy};

use super::intake::Work;
use crate::archive::index::{Index, IndexError};
use crate::archive::marks::Marks;
use crate::archive::walk::{Files, Sequence};

/// A folder of fewer files is taken in at every start, in memory: that is as soon done.
const SMALL: usize = 200;

/// The program's folder among those of the user's programs.
const FOLDER: &str = "dateline";

/// Where a source is kept.
pub struct Place {
    /// The index.
    pub index: Index,
    /// The user's marks.
    pub marks: Marks,
    /// Lines for the user: what is not as it should be.
    pub notes: Vec<String>,
}

/// Where `work` is kept; in memory unless it is `indexed`, a folder, and not small.
///
/// # Errors
///
/// Where there is not even memory for it.
pub fn settle(work: &Work, indexed: bool) -> Result<Place, IndexError> {
    let (marks, marks_note) = marks();
    let (index, note) = match (folder(work.paths()), cache()) {
        (Some(folder), Ok(cache)) if indexed => {
            let kept = Index::file_for(folder, &cache).exists() || !is_small(folder);
            if kept {
                let opened = Index::at(folder, &cache)?;
                (opened.index, opened.note)
            } else {
                (Index::memory()?, None)
            }
        }
        (Some(_), Err(reason)) if indexed => (
            Index::memory()?,
            Some(format!("working without an index: {reason}")),
        ),
        _ => (Index::memory()?, None),
    };
    Ok(Place {
        index,
        marks,
        notes: marks_note.into_iter().chain(note).collect(),
    })
}

/// The one folder that paths are; several paths are no archive that one would come back to.
pub fn folder(paths: &[PathBuf]) -> Option<&Path> {
    match paths {
        [path] if path.is_dir() => Some(path),
        _ => None,
    }
}

/// Whether a folder holds few files.
fn is_small(folder: &Path) -> bool {
    let files = Files::new(&[folder.to_owned()], Sequence::AsTheyCome);
    files.take(SMALL).count() < SMALL
}

/// The user's marks, with a line where they cannot be kept.
pub fn marks() -> (Marks, Option<String>) {
    match choose_base_strategy() {
        Ok(base) => Marks::open(&base.data_dir().join(FOLDER)),
        Err(error) => (
            Marks::memory(),
            Some(format!("marks are not kept: {error}")),
        ),
    }
}

/// The folder of the indexes.
///
/// # Errors
///
/// In words, where the user has no home.
pub fn cache() -> Result<PathBuf, String> {
    choose_base_strategy()
        .map(|base| base.cache_dir().join(FOLDER))
        .map_err(|error| error.to_string())
}
