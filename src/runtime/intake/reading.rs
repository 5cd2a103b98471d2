//! Finding and reading files: one thread walks, all others read.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering::Relaxed;
use std::sync::mpsc::{Sender, SyncSender, channel};
use std::thread;

use rayon::iter::{IntoParallelIterator, ParallelBridge, ParallelIterator};
use rustc_hash::FxHashMap;

use super::compare::{Known, stamp, to_be_tried_again};
use super::writing::ToWrite;
use super::{Counts, Listener, MOST_NAMED, NOT_LOOKED_INTO, News, Scope, Work, give_way};
use crate::archive::Incoming;
use crate::archive::index::{LeftOut, Spill, Stamp, Taken};
use crate::archive::load::{self, Unread};
use crate::archive::walk::{Files, Found, Sequence, io_reason};
use crate::ingest::Parsed;
use crate::runtime::source::{INPUT, Source, bundled, clean_name, named};

/// So many releases bring their words along: a small folder can be searched at once. Of a larger one the words come
/// in the second stage, so that everything is listed sooner.
const WITH_WORDS: usize = 1000;

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

/// A file to read.
struct File {
    path: PathBuf,
    given: bool,
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
    pub(super) fn read(self, work: &Work, scope: &Scope, known: FxHashMap<PathBuf, Stamp>) {
        match work {
            Work::Parsed(name, parsed) => {
                // Nobody panics while holding it; were it so, what was read is as good as before.
                let parsed = parsed
                    .lock()
                    .unwrap_or_else(|held| held.into_inner())
                    .take();
                if let Some(parsed) = parsed {
                    self.counts.found.fetch_add(1, Relaxed);
                    self.take(name, None, Ok(parsed));
                }
            }
            Work::Source(Source::Text(bytes)) => {
                self.counts.found.fetch_add(1, Relaxed);
                self.take(INPUT, None, load::parse(bytes, named(INPUT)));
            }
            Work::Source(Source::Bundled) => bundled().into_par_iter().for_each(|(name, bytes)| {
                self.counts.found.fetch_add(1, Relaxed);
                self.take(&name, None, load::parse(bytes, named(&name)));
            }),
            Work::Source(Source::Paths(paths)) => {
                let known = Known::new(known, scope);
                match scope {
                    Scope::All => self.read_files(paths, known),
                    Scope::Below(changed) => {
                        let there = changed.iter().filter(|p| p.exists());
                        self.read_files(&there.cloned().collect::<Vec<_>>(), known);
                    }
                }
            }
        }
        self.counts.all_found.store(true, Relaxed);
    }

    /// Reads while it walks; the walk runs ahead, so that the number of files is soon known.
    fn read_files(&self, paths: &[PathBuf], mut known: Known) {
        if paths.is_empty() {
            let _ = self.taken.send(ToWrite::Gone(known.gone()));
            return;
        }
        let (found, to_read) = channel();
        thread::scope(|threads| {
            let walk = thread::Builder::new().name("walk".to_owned());
            let walking = walk.spawn_scoped(threads, || {
                give_way();
                self.walk(paths, &mut known, &found);
                drop(found);
                self.counts.all_found.store(true, Relaxed);
                let _ = self.taken.send(ToWrite::Gone(known.gone()));
            });
            if walking.is_err() {
                return;
            }
            // Where nobody writes what was read, there is no more to do.
            let read = to_read.into_iter().par_bridge();
            let _ = read.try_for_each(|file: File| self.read_file(file).then_some(()));
        });
    }

    /// Reads a file. It is looked at here, right before, and not by the walk, which would ask the system twice. Whether
    /// anybody still writes.
    fn read_file(&self, File { path, given }: File) -> bool {
        let name = clean_name(&path);
        let about = match path.metadata() {
            Ok(about) => about,
            Err(error) => {
                self.left_out(&name, io_reason(&error));
                self.counts.done.fetch_add(1, Relaxed);
                return true;
            }
        };
        // A folder since the walk came by. Read as what has no time of change, it would belong to no file, and never
        // be forgotten; the next look will meet whatever it is by then.
        if !given && !about.is_file() {
            self.counts.done.fetch_add(1, Relaxed);
            return true;
        }
        // What is no regular file comes but once.
        let stamp = about.is_file().then(|| stamp(&about));
        let read = load::read_seen(&path, given, &about);
        self.take(&name, stamp.map(|stamp| (path, stamp)), read)
    }

    /// Sends on what has to be read.
    fn walk(&self, paths: &[PathBuf], known: &mut Known, found: &Sender<File>) {
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
                drop(found.send(File { path, given }));
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

    /// Sends on what a file gave, ready to be written. Whether anybody still writes.
    fn take(
        &self,
        name: &str,
        place: Option<(PathBuf, Stamp)>,
        read: Result<Parsed, Unread>,
    ) -> bool {
        let (path, mut stamp) = place.map_or((None, Stamp::default()), |(p, s)| (Some(p), s));
        let (releases, left_out) = match read {
            Ok(parsed) => {
                let with_words = path.is_none() || self.counts.done.load(Relaxed) < WITH_WORDS;
                self.analysed(name, parsed, with_words)
            }
            Err(Unread::PassedOver(reason)) => {
                self.passed_over(name, reason.clone());
                (Vec::new(), Some(reason))
            }
            // What it gave before is no longer in it.
            Err(Unread::Failed(reason)) => {
                self.left_out(name, reason.clone());
                stamp = to_be_tried_again(stamp);
                (Vec::new(), Some(reason))
            }
            // Nor is it known that it holds anything else than before.
            Err(Unread::Unreadable(reason)) => {
                self.left_out(name, reason);
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

    /// Finds what is in releases; with what was left out of the file, a line each.
    fn analysed(
        &self,
        name: &str,
        parsed: Parsed,
        with_words: bool,
    ) -> (Vec<Incoming>, Option<String>) {
        let warnings = parsed.warnings.iter().map(ToString::to_string);
        let (made, faults): (Vec<Incoming>, Vec<Option<String>>) = parsed
            .releases
            .into_par_iter()
            .map(|release| {
                let (entry, fault) = load::analysed(release);
                let keep = self.spill.as_deref().filter(|_| !with_words);
                let mut incoming = Incoming::new(entry, with_words || keep.is_some());
                keep.into_iter().for_each(|spill| incoming.spill(spill));
                (incoming, fault)
            })
            .unzip();
        let reasons = warnings.chain(faults.into_iter().flatten());
        let reasons: Vec<String> = reasons.map(|r| r.replace('\n', " ")).collect();
        for reason in &reasons {
            self.left_out(name, reason.clone());
        }
        let kept = &reasons[..reasons.len().min(MOST_NAMED)];
        (made, (!kept.is_empty()).then(|| kept.join("\n")))
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
    known.holds(path)
        && path
            .metadata()
            .is_ok_and(|about| about.is_file() && known.meet(path, stamp(&about)))
}
