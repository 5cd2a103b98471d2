//! Paths as the index holds them: below the folder, so that it does not matter how the folder is given.

use std::path::{MAIN_SEPARATOR, Path, PathBuf};

use rusqlite::types::{Value, ValueRef};

use super::error::IndexError;

/// The part of a path that is written to the table.
pub(super) fn below<'p>(path: &'p Path, folder: Option<&Path>) -> &'p Path {
    folder
        .and_then(|f| path.strip_prefix(f).ok())
        .unwrap_or(path)
}

/// A path as it is written to the table.
pub(super) fn written(path: &Path, folder: Option<&Path>) -> Value {
    let below = below(path, folder);
    match below.to_str() {
        Some(text) => Value::Text(text.to_owned()),
        None => Value::Blob(below.as_os_str().as_encoded_bytes().to_vec()),
    }
}

/// A path as the program knows it.
pub(super) fn read(value: ValueRef, folder: Option<&Path>) -> Result<PathBuf, IndexError> {
    let below = match value {
        ValueRef::Text(text) => match std::str::from_utf8(text) {
            Ok(text) => PathBuf::from(text),
            Err(_) => return Err(IndexError::Damaged("a path is no text".to_owned())),
        },
        ValueRef::Blob(bytes) => from_bytes(bytes),
        _ => return Err(IndexError::Damaged("a path is missing".to_owned())),
    };
    Ok(match folder {
        Some(folder) if below.as_os_str().is_empty() => folder.to_owned(),
        Some(folder) => folder.join(below),
        None => below,
    })
}

/// Where the part of a path that is written, and those below it, stand among all in the table: from one value on, and up
/// to another. None where it is that of the folder itself, and they stand everywhere.
pub(super) fn stretches(below: &Path) -> Option<Vec<(Value, Value)>> {
    let own = below.as_os_str().as_encoded_bytes();
    if own.is_empty() {
        return None;
    }
    let separator = MAIN_SEPARATOR as u8;
    let name = own.strip_suffix(&[separator]).unwrap_or(own);
    let with = |part: &[u8], end: u8| [part, &[end]].concat();
    // Nothing sorts between a path and the same with a zero.
    let itself = (own.to_vec(), with(own, 0));
    let within = (with(name, separator), with(name, separator + 1));
    let mut stretches = Vec::new();
    for (from, to) in [itself, within] {
        if let (Ok(from), Ok(to)) = (std::str::from_utf8(&from), std::str::from_utf8(&to)) {
            stretches.push((Value::Text(from.to_owned()), Value::Text(to.to_owned())));
        }
        // What is below a path that is text may be none.
        stretches.push((Value::Blob(from), Value::Blob(to)));
    }
    Some(stretches)
}

#[cfg(unix)]
fn from_bytes(bytes: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt;
    std::ffi::OsStr::from_bytes(bytes).into()
}

#[cfg(not(unix))]
fn from_bytes(bytes: &[u8]) -> PathBuf {
    String::from_utf8_lossy(bytes).into_owned().into()
}

#[cfg(all(test, unix))]
mod tests {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    use super::*;

    #[test]
    fn a_path_comes_back_below_the_folder_as_it_is_given_now() {
        let odd = Path::new("in/b").join(OsStr::from_bytes(b"\xff.txt"));
        for path in [Path::new("in/a.txt"), &odd] {
            let value = written(path, Some(Path::new("in")));
            let back = read((&value).into(), Some(Path::new("/x/in")));
            let below = path.strip_prefix("in").unwrap();
            assert_eq!(back.unwrap(), Path::new("/x/in").join(below));
        }
        let elsewhere = written(Path::new("/y"), Some(Path::new("in")));
        assert_eq!(
            read((&elsewhere).into(), Some(Path::new("in"))).unwrap(),
            Path::new("/y")
        );
    }
}
