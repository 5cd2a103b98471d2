//! Words on their way into the index, kept in a file that nobody else sees: all releases are listed sooner when their
//! words come later, and no file need be read twice. Where the program ends before they are in, they are gone, and the
//! files are read again.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use super::beside;
use crate::archive::words::Words;

/// How much is written, or read, at once.
const AT_ONCE: usize = 1 << 18;

/// Where words are put. Any thread may.
#[derive(Debug)]
pub struct Spill {
    /// None once something could not be written.
    file: Mutex<Option<(BufWriter<File>, u64)>>,
    remains: Remains,
}

/// Where words were put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    at: u64,
    length: u32,
}

impl Place {
    /// How many bytes of words there are.
    pub fn length(self) -> usize {
        self.length as usize
    }
}

/// What was put, to be read. By any thread.
#[derive(Debug)]
pub struct Spilled {
    /// With where it stands; nowhere after a fault.
    file: Mutex<(BufReader<File>, Option<u64>)>,
    _remains: Remains,
}

/// The name of the file, where the system does not let go of it before the file is closed.
#[derive(Debug)]
struct Remains(Option<PathBuf>);

impl Spill {
    /// A file beside another.
    pub(super) fn beside(path: &Path) -> io::Result<Self> {
        let path = beside(path, &format!("-words-{}", std::process::id()));
        let mut options = OpenOptions::new();
        let file = options
            .read(true)
            .write(true)
            .create_new(true)
            .open(&path)?;
        let remains = Remains(fs::remove_file(&path).is_err().then_some(path));
        let file = BufWriter::with_capacity(AT_ONCE, file);
        Ok(Self {
            file: Mutex::new(Some((file, 0))),
            remains,
        })
    }

    /// Keeps words. None where there is no room for them.
    pub fn put(&self, words: &Words) -> Option<Place> {
        let bytes = words.lines().as_bytes();
        let mut file = self.file.lock().unwrap_or_else(|held| held.into_inner());
        let (writer, end) = file.as_mut()?;
        let place = Place {
            at: *end,
            length: u32::try_from(bytes.len()).ok()?,
        };
        if writer.write_all(bytes).is_err() {
            *file = None;
            return None;
        }
        *end += u64::from(place.length);
        Some(place)
    }

    /// What was put.
    pub fn read(self) -> Option<Spilled> {
        let Self { file, remains } = self;
        let (writer, _) = file.into_inner().unwrap_or_else(|held| held.into_inner())?;
        let mut file = writer.into_inner().ok()?;
        file.rewind().ok()?;
        Some(Spilled {
            file: Mutex::new((BufReader::with_capacity(AT_ONCE, file), Some(0))),
            _remains: remains,
        })
    }
}

impl Spilled {
    /// The words at a place; quickest from one to the next.
    pub fn get(&self, place: Place) -> Option<Words> {
        let mut bytes = vec![0; place.length as usize];
        self.fill(&mut bytes, place.at).ok()?;
        String::from_utf8(bytes).ok().map(Words::from_lines)
    }

    fn fill(&self, bytes: &mut [u8], at: u64) -> io::Result<()> {
        let mut held = self.file.lock().unwrap_or_else(|held| held.into_inner());
        let (file, stands) = &mut *held;
        match stands.take() {
            Some(stands) => file.seek_relative(at.wrapping_sub(stands) as i64)?,
            None => drop(file.seek(SeekFrom::Start(at))?),
        }
        file.read_exact(bytes)?;
        *stands = Some(at + bytes.len() as u64);
        Ok(())
    }
}

impl Drop for Remains {
    fn drop(&mut self) {
        if let Some(path) = self.0.take() {
            let _ = fs::remove_file(path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_put_is_read_in_any_order_and_leaves_nothing_behind() {
        let dir = tempfile::tempdir().unwrap();
        let spill = Spill::beside(&dir.path().join("x")).unwrap();
        let words = ["A pier opens", "", "Nobody said so."];
        let words = words.map(|text| Words::new(text, ["so", "é"].into_iter()));
        let places = [0, 1, 2].map(|i| spill.put(&words[i]).unwrap());
        let spilled = spill.read().unwrap();
        for i in [2, 0, 1, 1, 2] {
            assert_eq!(spilled.get(places[i]).as_ref(), Some(&words[i]));
        }
        let beyond = Place {
            at: 1 << 40,
            length: 9,
        };
        assert_eq!(spilled.get(beyond), None);
        assert_eq!(spilled.get(places[1]).as_ref(), Some(&words[1]));
        drop(spilled);
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
    }
}
