//! Which files there are to read: those given by name, and those that folders hold.

use std::error::Error;
use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

use ignore::{DirEntry, Walk, WalkBuilder};

/// What a walk comes upon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A file to read.
    File {
        /// Where it is, as a continuation of the path given.
        path: PathBuf,
        /// Whether it was given by name, rather than met with in a folder.
        given: bool,
    },
    /// A folder or a link that could not be followed, with the reason.
    Unreadable {
        /// What it is called, or what stood for it.
        path: PathBuf,
        /// Why.
        reason: String,
    },
}

/// How many entries of folders a walk passed over, while it runs and after.
#[derive(Debug, Default)]
pub struct Passed {
    hidden: AtomicUsize,
    special: AtomicUsize,
}

impl Passed {
    /// Hidden files and folders; what a hidden folder holds is not counted.
    pub fn hidden(&self) -> usize {
        self.hidden.load(Relaxed)
    }

    /// Sockets, pipes and devices in folders: reading one could wait for ever.
    pub fn special(&self) -> usize {
        self.special.load(Relaxed)
    }
}

/// Walks files and folders. Folders are read as they come, so that the first file is there at once and memory does not
/// grow with their number; links are followed, and one that leads back to where it stands is an error of its own.
pub struct Files {
    walk: Walk,
    passed: Arc<Passed>,
}

/// In which order a folder's files come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sequence {
    /// As the file system has them: the first comes soonest.
    AsTheyCome,
    /// By name, the same every time.
    ByName,
}

impl Files {
    /// A walk over `paths`. One that does not exist is found [`Found::Unreadable`].
    pub fn new(paths: &[PathBuf], sequence: Sequence) -> Self {
        let passed = Arc::new(Passed::default());
        let mut builder = WalkBuilder::empty();
        for path in paths {
            builder.add(path);
        }
        builder.standard_filters(false).follow_links(true);
        if sequence == Sequence::ByName {
            builder.sort_by_file_name(OsStr::cmp);
        }
        let counts = Arc::clone(&passed);
        builder.filter_entry(move |entry| {
            let hidden = entry.depth() > 0 && is_hidden(entry.path());
            if hidden {
                counts.hidden.fetch_add(1, Relaxed);
            }
            !hidden
        });
        Self {
            walk: builder.build(),
            passed,
        }
    }

    /// What is passed over, counted as the walk goes on.
    pub fn passed(&self) -> Arc<Passed> {
        Arc::clone(&self.passed)
    }

    /// A file, or None for what is gone through or passed over.
    fn found(&self, entry: DirEntry) -> Option<Found> {
        let given = entry.depth() == 0;
        let kind = entry.file_type()?;
        // A pipe given by name, as `<(...)` of the shell does, is meant.
        if kind.is_file() || (given && !kind.is_dir()) {
            let path = entry.into_path();
            return Some(Found::File { path, given });
        }
        if !kind.is_dir() {
            self.passed.special.fetch_add(1, Relaxed);
        }
        None
    }
}

impl Iterator for Files {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        loop {
            match self.walk.next()? {
                Ok(entry) => {
                    if let Some(found) = self.found(entry) {
                        return Some(found);
                    }
                }
                Err(error) => return Some(unreadable(error)),
            }
        }
    }
}

/// Whether a file is hidden by its name, as the shell has it.
fn is_hidden(path: &Path) -> bool {
    path.file_name()
        .is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}

/// Takes an error of the walk apart into the path and the reason.
fn unreadable(error: ignore::Error) -> Found {
    use ignore::Error as Walked;
    let (mut path, mut error) = (PathBuf::new(), error);
    loop {
        error = match error {
            Walked::WithPath { path: at, err } => {
                path = at;
                *err
            }
            Walked::WithDepth { err, .. } | Walked::WithLineNumber { err, .. } => *err,
            Walked::Loop { ancestor, child } => {
                let reason = format!("is a link that leads back to {}", ancestor.display());
                return Found::Unreadable {
                    path: child,
                    reason,
                };
            }
            Walked::Io(io) => {
                let reason = io_reason(&io);
                return Found::Unreadable { path, reason };
            }
            other => {
                let reason = other.to_string();
                return Found::Unreadable { path, reason };
            }
        };
    }
}

/// An error of the system in words, without its number and without the path that others wrap it in.
pub fn io_reason(error: &io::Error) -> String {
    let mut inner: Option<&(dyn Error + 'static)> = Some(error);
    let mut deepest = error;
    while let Some(at) = inner {
        if let Some(io) = at.downcast_ref::<io::Error>() {
            deepest = io;
            inner = io.get_ref().map(|e| e as &(dyn Error + 'static));
        } else {
            inner = at.source();
        }
    }
    let text = deepest.to_string();
    let text = text.split(" (os error").next().unwrap_or(&text);
    let mut chars = text.chars();
    // "No such file or directory" as the end of a sentence.
    chars.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(chars).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn names(paths: &[PathBuf], root: &Path) -> Vec<String> {
        Files::new(paths, Sequence::ByName)
            .map(|found| match found {
                Found::File { path, .. } => path.strip_prefix(root).unwrap().display().to_string(),
                Found::Unreadable { path, .. } => {
                    format!("!{}", path.strip_prefix(root).unwrap().display())
                }
            })
            .collect()
    }

    #[test]
    fn folders_are_walked_in_order_and_hidden_files_counted() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path();
        fs::create_dir_all(root.join("b/c")).unwrap();
        fs::create_dir(root.join(".git")).unwrap();
        for name in ["b/c/2.txt", "a.txt", "b/.draft", ".git/HEAD", "z.md"] {
            fs::write(root.join(name), "x").unwrap();
        }
        assert_eq!(
            names(&[root.to_owned()], root),
            ["a.txt", "b/c/2.txt", "z.md"]
        );
        let mut files = Files::new(&[root.to_owned()], Sequence::AsTheyCome);
        let passed = files.passed();
        assert_eq!(files.by_ref().count(), 3);
        assert_eq!(passed.hidden(), 2);
    }

    #[test]
    fn a_hidden_file_given_by_name_is_read() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join(".draft.txt");
        fs::write(&path, "x").unwrap();
        let found: Vec<_> = Files::new(std::slice::from_ref(&path), Sequence::ByName).collect();
        assert_eq!(found, [Found::File { path, given: true }]);
    }

    #[test]
    fn a_missing_path_is_named() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("nowhere");
        let found: Vec<_> = Files::new(std::slice::from_ref(&path), Sequence::ByName).collect();
        let reason = "no such file or directory".to_owned();
        assert_eq!(found, [Found::Unreadable { path, reason }]);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_that_leads_back_ends_the_walk_and_a_pipe_is_passed_over() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path();
        fs::write(root.join("a.txt"), "x").unwrap();
        std::os::unix::fs::symlink(root, root.join("self")).unwrap();
        std::os::unix::net::UnixListener::bind(root.join("socket")).unwrap();
        let mut files = Files::new(&[root.to_owned()], Sequence::ByName);
        let passed = files.passed();
        let found: Vec<_> = files.by_ref().collect();
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(
            matches!(&found[1], Found::Unreadable { reason, .. } if reason.contains("leads back"))
        );
        assert_eq!(passed.special(), 1);
    }
}
