//! Files on their way from the walk to the readers. The walk runs far ahead, so many are on their way at once: each is sent
//! as what its path does not share with the one before it, many in one packet.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender};

/// How many files a packet holds at most.
const MOST: usize = 512;

/// By so many files more that have been sent, a packet holds one more: the first ones are waited for.
const FILES_A_PACKET_MORE: usize = 16;

/// A file to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct File {
    pub path: PathBuf,
    pub given: bool,
}

/// Some files.
#[derive(Debug)]
pub(super) enum Packet {
    /// One that was given by name, or whose name is no text.
    One(File),
    /// Of those that were met with in folders.
    Many(Paths),
}

/// Paths, each as it differs from the one before it.
#[derive(Debug, Default)]
pub(super) struct Paths {
    /// What they do not share, one after the other.
    text: String,
    /// Of each, how many bytes it shares, and where the rest of it ends.
    parts: Vec<(u32, u32)>,
}

/// Sends files.
#[derive(Debug)]
pub(super) struct Sending {
    to: Sender<Packet>,
    paths: Paths,
    last: String,
    sent: usize,
}

/// Files that are coming.
#[derive(Debug)]
pub(super) struct Coming {
    from: Receiver<Packet>,
    paths: Paths,
    /// How many of the paths have been given, and where the last ended.
    given: usize,
    end: usize,
    last: String,
}

impl Paths {
    fn add(&mut self, path: &str, last: &str) {
        let pairs = path.bytes().zip(last.bytes());
        let mut shared = pairs.take_while(|(a, b)| a == b).count();
        while !path.is_char_boundary(shared) {
            shared -= 1;
        }
        self.text.push_str(&path[shared..]);
        self.parts.push((shared as u32, self.text.len() as u32));
    }
}

impl Sending {
    pub(super) fn new(to: Sender<Packet>) -> Self {
        Self {
            to,
            paths: Paths::default(),
            last: String::new(),
            sent: 0,
        }
    }

    /// Sends a file, together with others.
    pub(super) fn send(&mut self, file: File) {
        self.sent += 1;
        match file.path.to_str().filter(|_| !file.given) {
            Some(path) => {
                self.paths.add(path, &self.last);
                self.last.clear();
                self.last.push_str(path);
            }
            None => drop(self.to.send(Packet::One(file))),
        }
        if self.paths.parts.len() >= (1 + self.sent / FILES_A_PACKET_MORE).min(MOST) {
            self.flush();
        }
    }

    /// Sends what has been held back.
    pub(super) fn flush(&mut self) {
        if self.paths.parts.is_empty() {
            return;
        }
        let Paths { text, parts } = &mut self.paths;
        // It may wait for long.
        text.shrink_to_fit();
        parts.shrink_to_fit();
        // Nobody reads any longer where it cannot be sent.
        let _ = self.to.send(Packet::Many(std::mem::take(&mut self.paths)));
        self.last.clear();
    }
}

impl Coming {
    pub(super) fn new(from: Receiver<Packet>) -> Self {
        Self {
            from,
            paths: Paths::default(),
            given: 0,
            end: 0,
            last: String::new(),
        }
    }

    /// The next file, if there is one already; else it may `wait` for it. None where no more will come, or not now.
    pub(super) fn next(&mut self, wait: bool) -> Option<File> {
        loop {
            if let Some(path) = self.next_path() {
                return Some(File { path, given: false });
            }
            let packet = match wait {
                true => self.from.recv().ok(),
                false => self.from.try_recv().ok(),
            };
            match packet? {
                Packet::One(file) => return Some(file),
                Packet::Many(paths) => {
                    self.paths = paths;
                    (self.given, self.end) = (0, 0);
                    self.last.clear();
                }
            }
        }
    }

    fn next_path(&mut self) -> Option<PathBuf> {
        let (shared, end) = *self.paths.parts.get(self.given)?;
        self.last.truncate(shared as usize);
        self.last.push_str(&self.paths.text[self.end..end as usize]);
        self.given += 1;
        self.end = end as usize;
        Some(PathBuf::from(&self.last))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use proptest::prelude::*;

    use super::*;

    /// What comes of some files, and in how many packets.
    fn sent(files: &[File]) -> (Vec<File>, usize) {
        let (to, from) = channel();
        let mut sending = Sending::new(to);
        files.iter().for_each(|file| sending.send(file.clone()));
        sending.flush();
        drop(sending);
        let packets: Vec<_> = from.try_iter().collect();
        let number = packets.len();
        let (to, from) = channel();
        packets.into_iter().for_each(|p| to.send(p).unwrap());
        let mut coming = Coming::new(from);
        let mut came: Vec<_> = std::iter::from_fn(|| coming.next(false)).collect();
        drop(to);
        came.extend(std::iter::from_fn(|| coming.next(true)));
        (came, number)
    }

    fn met(path: impl Into<PathBuf>) -> File {
        File {
            path: path.into(),
            given: false,
        }
    }

    proptest! {
        #[test]
        fn the_same_paths_come_in_the_same_order(
            paths in prop::collection::vec("(a|é|è|/|.txt){0,6}", 0..60),
            given: prop::sample::Index,
        ) {
            let mut files: Vec<_> = paths.into_iter().map(met).collect();
            if !files.is_empty() {
                let at = given.index(files.len());
                files[at].given = true;
            }
            // One that is alone overtakes those that are held back.
            let sorted = |mut files: Vec<File>| {
                files.sort_by_key(|file| file.given);
                files
            };
            prop_assert_eq!(sorted(sent(&files).0), sorted(files));
        }
    }

    #[test]
    fn the_first_comes_by_itself_and_many_come_together() {
        let (to, from) = channel();
        let mut sending = Sending::new(to);
        sending.send(met("in/1.txt"));
        assert_eq!(Coming::new(from).next(true), Some(met("in/1.txt")));
        let files: Vec<_> = (0..20_000).map(|i| met(format!("in/{i}.txt"))).collect();
        let (came, packets) = sent(&files);
        assert_eq!(came, files);
        assert!(packets < files.len() / 100, "{packets}");
    }

    #[cfg(unix)]
    #[test]
    fn a_name_that_is_no_text_comes_as_it_is() {
        use std::os::unix::ffi::OsStrExt;
        let odd = PathBuf::from("in").join(std::ffi::OsStr::from_bytes(b"\xff.txt"));
        let files = [met("in/a"), met(odd), met("in/ab")];
        assert_eq!(sent(&files).0, files);
    }
}
