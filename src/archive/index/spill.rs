//! Words on their way into the index, kept in a file that nobody else sees: all releases are listed sooner when their
//! words come later, and no file need be read twice. Where the program ends before they are in, they are gone, and the
//! files are read again.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use rustc_hash::FxHashMap;

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
    /// One more than how many bytes of words there are.
    end: NonZeroU32,
}

/// Where the words of releases are kept, by the number of the release. There may be one for each release of the index:
/// in a list each takes 16 bytes, in a map up to 50. The list is in pieces, so that it is not copied where it grows.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// From the number of the first that came on.
    first: u32,
    list: Vec<Vec<Option<Place>>>,
    /// Those that do not follow each other.
    others: FxHashMap<u32, Place>,
}

/// How many releases a piece of the list is for. One whose piece would not follow the last stands beside the list.
const PIECE: usize = 1 << 12;

impl Place {
    fn new(at: u64, length: usize) -> Option<Self> {
        let end = u32::try_from(length).ok()?.checked_add(1)?;
        Some(Self {
            at,
            end: NonZeroU32::new(end)?,
        })
    }

    /// How many bytes of words there are.
    pub fn length(self) -> usize {
        self.end.get() as usize - 1
    }
}

impl Places {
    pub(super) fn insert(&mut self, release: u32, place: Place) {
        if self.list.is_empty() {
            self.first = release;
        }
        if self.piece(release) == Some(self.list.len()) {
            self.list.push(vec![None; PIECE]);
        }
        match self.slot(release) {
            Some(slot) => *slot = Some(place),
            None => drop(self.others.insert(release, place)),
        }
    }

    pub(super) fn get(&self, release: u32) -> Option<Place> {
        let piece = self.piece(release).and_then(|piece| self.list.get(piece));
        let listed = piece.and_then(|piece| piece[self.within(release)]);
        listed.or_else(|| self.others.get(&release).copied())
    }

    pub(super) fn remove(&mut self, release: u32) {
        if let Some(slot) = self.slot(release) {
            *slot = None;
        }
        self.others.remove(&release);
    }

    fn slot(&mut self, release: u32) -> Option<&mut Option<Place>> {
        let within = self.within(release);
        let piece = self.piece(release)?;
        self.list.get_mut(piece).map(|piece| &mut piece[within])
    }

    /// Which piece of the list is a release's, and which place in it.
    fn piece(&self, release: u32) -> Option<usize> {
        let at = release.checked_sub(self.first)?;
        Some(at as usize / PIECE)
    }

    fn within(&self, release: u32) -> usize {
        release.wrapping_sub(self.first) as usize % PIECE
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
        let place = Place::new(*end, bytes.len())?;
        if writer.write_all(bytes).is_err() {
            *file = None;
            return None;
        }
        *end += bytes.len() as u64;
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
        let bytes = self.bytes(place).ok()?;
        String::from_utf8(bytes).ok().map(Words::from_lines)
    }

    fn bytes(&self, place: Place) -> io::Result<Vec<u8>> {
        let (at, length) = (place.at, place.length());
        let mut held = self.file.lock().unwrap_or_else(|held| held.into_inner());
        let (file, stands) = &mut *held;
        match stands.take() {
            Some(stands) => file.seek_relative(at.wrapping_sub(stands) as i64)?,
            None => drop(file.seek(SeekFrom::Start(at))?),
        }
        let mut bytes = Vec::with_capacity(length);
        file.take(length as u64).read_to_end(&mut bytes)?;
        if bytes.len() < length {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        *stands = Some(at + length as u64);
        Ok(bytes)
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
    use proptest::prelude::*;

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
        let beyond = Place::new(1 << 40, 9).unwrap();
        assert_eq!(spilled.get(beyond), None);
        assert_eq!(spilled.get(places[1]).as_ref(), Some(&words[1]));
        drop(spilled);
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
    }

    proptest! {
        #[test]
        fn places_are_those_that_a_map_would_hold(
            events in prop::collection::vec((prop_oneof![0u32..40, 5_000u32..5_010, Just(u32::MAX)], any::<bool>()), 0..60),
        ) {
            let (mut places, mut map) = (Places::default(), FxHashMap::default());
            for (number, (release, comes)) in events.into_iter().enumerate() {
                let place = Place::new(number as u64, 0).unwrap();
                if comes {
                    places.insert(release, place);
                    map.insert(release, place);
                } else {
                    places.remove(release);
                    map.remove(&release);
                }
                for release in (0..41).chain([4_999, 5_004, u32::MAX]) {
                    prop_assert_eq!(places.get(release), map.get(&release).copied());
                }
            }
        }
    }
}
