//! Finding and reading files: one thread walks, all others read.

use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering::Relaxed;
use std::sync::mpsc::{SyncSender, channel};
use std::sync::{Arc, Mutex};
use std::thread;

use rayon::iter::{IntoParallelIterator, ParallelIterator};
use rustc_hash::FxHashMap;

use super::compare::{stamp, to_be_tried_again};
use super::packets::{Coming, File, Sending};
use super::writing::ToWrite;
use super::{Counts, Listener, MOST_NAMED, NOT_LOOKED_INTO, News, Scope, Work, give_way};
use crate::archive::index::{Known, LeftOut, Spill, Stamp, Taken};
use crate::archive::load::{self, BYTES_TOGETHER, Unread};
use crate::archive::walk::{Files, Found, Sequence, io_reason};
use crate::archive::{Entry, Incoming};
use crate::extract::TOGETHER;
use crate::ingest::Parsed;
use crate::release::Release;
use crate::runtime::source::{INPUT, Source, bundled, clean_name, named};

/// So many releases bring their words along: a small folder can be searched at once. Of a larger one the words come
/// in the second stage, so that everything is listed sooner.
const WITH_WORDS: usize = 1000;

/// By so many files more that have been read, one more is read together with others.
const FILES_A_BUNDLE_MORE: usize = 16;

/// Reads what a pass has to read.
pub(super) struct Reader {
    taken: SyncSender<ToWrite>,
    /// Where words are kept that come in the second stage.
    spill: Option<Arc<Spill>>,
    counts: Arc<Counts>,
    listener: Arc<Listener>,
    /// What was left out of files that are known.
    before: FxHashMap<PathBuf, LeftOut>,
}

/// What was read.
struct Held {
    /// What it is called, cleaned.
    name: String,
    /// The file, unless it comes but once.
    place: Option<(PathBuf, Stamp)>,
    read: Result<Parsed, Unread>,
}

impl Held {
    /// What comes but once.
    fn new(name: &str, read: Result<Parsed, Unread>) -> Self {
        Self {
            name: name.to_owned(),
            place: None,
            read,
        }
    }
}

impl Reader {
    pub(super) fn new(
        taken: SyncSender<ToWrite>,
        spill: Option<Arc<Spill>>,
        counts: Arc<Counts>,
        listener: Arc<Listener>,
        before: FxHashMap<PathBuf, LeftOut>,
    ) -> Self {
        Self {
            taken,
            spill,
            counts,
            listener,
            before,
        }
    }

    /// Reads what the index does not know of a source, and tells the writer what has gone. Runs in the pool of readers.
    pub(super) fn read(self, work: &Work, scope: &Scope, known: Known) {
        match work {
            Work::Parsed(name, parsed) => {
                // Nobody panics while holding it; were it so, what was read is as good as before.
                let parsed = parsed
                    .lock()
                    .unwrap_or_else(|held| held.into_inner())
                    .take();
                if let Some(parsed) = parsed {
                    self.counts.found.fetch_add(1, Relaxed);
                    self.take(vec![Held::new(name, Ok(parsed))]);
                }
            }
            Work::Source(Source::Text(bytes)) => {
                self.counts.found.fetch_add(1, Relaxed);
                self.take(vec![Held::new(INPUT, load::parse(bytes, named(INPUT)))]);
            }
            Work::Source(Source::Bundled) => bundled().into_par_iter().for_each(|(name, bytes)| {
                self.counts.found.fetch_add(1, Relaxed);
                self.take(vec![Held::new(&name, load::parse(bytes, named(&name)))]);
            }),
            Work::Source(Source::Paths(paths)) => match scope {
                Scope::All => self.read_files(paths, known),
                Scope::Below(changed) => {
                    let there = changed.iter().filter(|p| p.exists());
                    self.read_files(&there.cloned().collect::<Vec<_>>(), known);
                }
            },
        }
        self.counts.all_found.store(true, Relaxed);
    }

    /// Reads while it walks; the walk runs ahead, so that the number of files is soon known.
    fn read_files(&self, paths: &[PathBuf], mut known: Known) {
        if paths.is_empty() {
            let _ = self.taken.send(ToWrite::Gone(known));
            return;
        }
        let (found, to_read) = channel();
        thread::scope(|threads| {
            let walk = thread::Builder::new().name("walk".to_owned());
            let walking = walk.spawn_scoped(threads, || {
                give_way();
                let mut found = Sending::new(found);
                self.walk(paths, &mut known, &mut found);
                found.flush();
                drop(found);
                self.counts.all_found.store(true, Relaxed);
                let _ = self.taken.send(ToWrite::Gone(known));
            });
            if walking.is_err() {
                return;
            }
            let to_read = Mutex::new(Coming::new(to_read));
            rayon::broadcast(|_| while self.read_some(&to_read) {});
        });
    }

    /// Reads some files, which are then analysed together. Whether there may be more to read, and anybody still writes.
    fn read_some(&self, to_read: &Mutex<Coming>) -> bool {
        // The first ones come by themselves: they are waited for, and a small folder is for all cores.
        let most = (1 + self.counts.done.load(Relaxed) / FILES_A_BUNDLE_MORE).min(TOGETHER);
        let (mut held, mut bytes) = (Vec::new(), 0);
        while held.len() < most && bytes < BYTES_TOGETHER {
            // Nobody panics while holding it.
            let mut files = to_read.lock().unwrap_or_else(|held| held.into_inner());
            let file = files.next(held.is_empty());
            drop(files);
            let Some(file) = file else { break };
            let Some(read) = self.read_file(file) else {
                continue;
            };
            bytes += load::text_size(&read.read);
            held.push(read);
        }
        !held.is_empty() && self.take(held)
    }

    /// Reads a file. It is looked at here, right before, and not by the walk, which would ask the system twice. None
    /// where it is none, or not to be looked at.
    fn read_file(&self, File { path, given }: File) -> Option<Held> {
        let name = clean_name(&path);
        let about = match path.metadata() {
            Ok(about) => about,
            Err(error) => {
                self.left_out(&name, io_reason(&error));
                self.counts.done.fetch_add(1, Relaxed);
                return None;
            }
        };
        // A folder since the walk came by. Read as what has no time of change, it would belong to no file, and never
        // be forgotten; the next look will meet whatever it is by then.
        if !given && !about.is_file() {
            self.counts.done.fetch_add(1, Relaxed);
            return None;
        }
        // What is no regular file comes but once.
        let stamp = about.is_file().then(|| stamp(&about));
        let read = load::read_seen(&path, given, &about);
        let place = stamp.map(|stamp| (path, stamp));
        Some(Held { name, place, read })
    }

    /// Sends on what has to be read.
    fn walk(&self, paths: &[PathBuf], known: &mut Known, found: &mut Sending) {
        let files = Files::new(paths, Sequence::AsTheyCome);
        let passed = files.passed();
        for file in files {
            self.counts.found.fetch_add(1, Relaxed);
            let (path, given) = match file {
                Found::File { path, given } => (path, given),
                Found::Unreadable { path, reason } => {
                    self.left_out(&clean_name(&path), reason);
                    self.counts.done.fetch_add(1, Relaxed);
                    known.spare(path);
                    continue;
                }
            };
            if is_unchanged(known, &path) {
                self.left_out_before(&path);
                self.counts.unchanged.fetch_add(1, Relaxed);
                self.counts.done.fetch_add(1, Relaxed);
            } else {
                found.send(File { path, given });
            }
        }
        self.passed(
            ["hidden file or folder", "hidden files or folders"],
            passed.hidden(),
        );
        self.passed(
            ["pipe, socket or device", "pipes, sockets or devices"],
            passed.special(),
        );
    }

    /// Says how many entries of a kind folders held that are never read.
    fn passed(&self, [one, many]: [&str; 2], number: usize) {
        let what = if number == 1 { one } else { many };
        if number > 0 {
            self.passed_over(&format!("{number} {what}"), NOT_LOOKED_INTO.to_owned());
            self.counts.left_out.fetch_add(number - 1, Relaxed);
        }
    }

    /// Tells again what was left out when a file that is known was read.
    fn left_out_before(&self, path: &Path) {
        let Some(LeftOut { reasons, in_part }) = self.before.get(path) else {
            return;
        };
        let name = clean_name(path);
        if *in_part {
            reasons
                .lines()
                .for_each(|r| self.left_out(&name, r.to_owned()));
        } else {
            self.passed_over(&name, reasons.clone());
        }
    }

    /// Sends on what files gave, ready to be written. Whether anybody still writes.
    fn take(&self, mut held: Vec<Held>) -> bool {
        let early = self.counts.done.load(Relaxed) < WITH_WORDS;
        let releases = held.iter_mut().map(|h| load::take_releases(&mut h.read));
        let releases: Vec<Vec<Release>> = releases.collect();
        let numbers: Vec<usize> = releases.iter().map(Vec::len).collect();
        let releases = releases.into_iter().flatten().collect();
        let made = load::each_analysed(releases, |entry| self.made(entry, early));
        let mut made = made.into_iter();
        let mut files = held.into_iter().zip(numbers);
        files.all(|(file, number)| self.take_file(file, made.by_ref().take(number)))
    }

    /// Makes a release ready. Where it is not `early`, its words are kept for the second stage.
    fn made(&self, entry: Entry, early: bool) -> Incoming {
        let with_words = early || entry.release.origin.path.is_none();
        let keep = self.spill.as_deref().filter(|_| !with_words);
        let mut incoming = Incoming::new(entry, with_words || keep.is_some());
        keep.into_iter().for_each(|spill| incoming.spill(spill));
        incoming
    }

    /// Sends on what a file gave. Whether anybody still writes.
    fn take_file(
        &self,
        Held { name, place, read }: Held,
        made: impl Iterator<Item = (Incoming, Option<String>)>,
    ) -> bool {
        let (path, mut stamp) = place.map_or((None, Stamp::default()), |(p, s)| (Some(p), s));
        let (releases, left_out) = match read {
            Ok(parsed) => {
                let (releases, faults): (Vec<_>, Vec<_>) = made.unzip();
                let reasons = parsed.warnings.iter().map(ToString::to_string);
                let reasons = reasons.chain(faults.into_iter().flatten());
                (releases, self.left_out_of(&name, reasons))
            }
            Err(Unread::PassedOver(reason)) => {
                self.passed_over(&name, reason.clone());
                (Vec::new(), Some(reason))
            }
            // What it gave before is no longer in it.
            Err(Unread::Failed(reason)) => {
                self.left_out(&name, reason.clone());
                stamp = to_be_tried_again(stamp);
                (Vec::new(), Some(reason))
            }
            // Nor is it known that it holds anything else than before.
            Err(Unread::Unreadable(reason)) => {
                self.left_out(&name, reason);
                self.counts.done.fetch_add(1, Relaxed);
                return true;
            }
        };
        self.counts.done.fetch_add(1, Relaxed);
        if path.is_none() && releases.is_empty() {
            return true;
        }
        let taken = Taken {
            path,
            stamp,
            releases,
            left_out,
        };
        self.taken.send(ToWrite::Taken(Box::new(taken))).is_ok()
    }

    /// Tells what of a file was left out, and gives it as the index keeps it: a line each.
    fn left_out_of(&self, name: &str, reasons: impl Iterator<Item = String>) -> Option<String> {
        let reasons: Vec<String> = reasons.map(|r| r.replace('\n', " ")).collect();
        for reason in &reasons {
            self.left_out(name, reason.clone());
        }
        let kept = &reasons[..reasons.len().min(MOST_NAMED)];
        (!kept.is_empty()).then(|| kept.join("\n"))
    }

    fn left_out(&self, name: &str, reason: String) {
        let news = News::LeftOut(name.to_owned(), reason);
        self.counts.tell(&*self.listener, news);
    }

    fn passed_over(&self, name: &str, reason: String) {
        let news = News::PassedOver(name.to_owned(), reason);
        self.counts.tell(&*self.listener, news);
    }
}

/// Whether a file is as the index knows it. What it does not know need not be looked at for that.
fn is_unchanged(known: &mut Known, path: &Path) -> bool {
    known.find(path).is_some_and(|place| {
        let about = path.metadata();
        about.is_ok_and(|about| about.is_file() && known.meet(place, stamp(&about)))
    })
}
