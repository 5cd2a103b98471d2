//! Taking in: what the index lacks of a source is read by all cores and written by one thread.
//!
//! A pass compares what is there with what the index knows, by path, size and time of change; what is new or has changed
//! is read, what has gone is forgotten. It has two stages: first names, roles and statements, so that everything can
//! soon be listed and filtered, then the words of the text, which the first stage keeps in a file of its own. Both leave
//! marks in the index, so a pass that is broken off goes on where it was; files whose words were not yet in it are read
//! again.

mod compare;
mod packets;
mod reading;
mod text;
pub mod watch;
mod writing;

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};
use std::sync::mpsc::sync_channel;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use super::source::Source;
use crate::app::{Phase, Progress};
use crate::archive::index::{Index, IndexError, Spill, Totals};
use crate::ingest::Parsed;
use reading::Reader;

/// How many files are read ahead of the thread that writes: as many as are read while it is at a transaction, for else the
/// readers would stand still meanwhile.
const AHEAD: usize = 2048;

/// How many names of failures are passed on, and of other things that were left out; the rest are only counted.
const MOST_NAMED: usize = 1000;

/// Why what folders hold besides is passed over; it stands with a number of things, rather than with a name.
pub const NOT_LOOKED_INTO: &str = "not looked into";

/// What happens while taking in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    /// How far it has come.
    Progress(Progress),
    /// The index holds more, or other, releases than before.
    Changed,
    /// Something should have been read and was not: its name, cleaned, and why.
    LeftOut(String, String),
    /// Something is none of the program's business (no text, hidden, a device): its name, cleaned, and why.
    PassedOver(String, String),
}

/// What a pass has counted; shared by all its threads.
#[derive(Debug, Default)]
pub(super) struct Counts {
    found: AtomicUsize,
    all_found: AtomicBool,
    done: AtomicUsize,
    unchanged: AtomicUsize,
    left_out: AtomicUsize,
    /// Of those, failures and others that were named.
    failures_named: AtomicUsize,
    others_named: AtomicUsize,
}

/// Whoever wants to hear of a pass.
pub type Listener = dyn Fn(News) + Send + Sync;

/// What is to be taken in.
#[derive(Debug)]
pub enum Work {
    /// All of a source.
    Source(Source),
    /// What has been read already of something, which has a name and comes but once.
    Parsed(String, Mutex<Option<Parsed>>),
}

impl Work {
    /// What has been read already.
    pub fn parsed(name: String, parsed: Parsed) -> Self {
        Self::Parsed(name, Mutex::new(Some(parsed)))
    }

    /// The paths that may change.
    pub fn paths(&self) -> &[PathBuf] {
        match self {
            Self::Source(Source::Paths(paths)) => paths,
            _ => &[],
        }
    }
}

/// Takes releases into an index.
pub struct Intake {
    work: Arc<Work>,
    index: Arc<Index>,
    listener: Arc<Listener>,
    readers: rayon::ThreadPool,
}

/// What a pass looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// Everything of the source.
    All,
    /// These files and folders, and what is below them, gone or not.
    Below(Vec<PathBuf>),
}

impl Scope {
    /// The paths that it is limited to.
    fn below(&self) -> Option<&[PathBuf]> {
        match self {
            Self::All => None,
            Self::Below(paths) => Some(paths),
        }
    }
}

impl Intake {
    /// An intake with as many readers as there are cores: more would let none wait for the disk, and take a third more memory.
    ///
    /// # Errors
    ///
    /// Where the system starts no threads.
    pub fn new(
        work: Arc<Work>,
        index: Arc<Index>,
        listener: Arc<Listener>,
    ) -> std::io::Result<Self> {
        let readers = rayon::ThreadPoolBuilder::new()
            .thread_name(|_| "reader".to_owned())
            .start_handler(|_| give_way())
            .build()
            .map_err(std::io::Error::other)?;
        Ok(Self {
            work,
            index,
            listener,
            readers,
        })
    }

    /// One pass. What was left out goes to the listener.
    ///
    /// # Errors
    ///
    /// Where the index cannot be written: what was written before stays.
    pub fn pass(&self, scope: &Scope) -> Result<(), IndexError> {
        let writer = self.index.writer()?;
        let (known, before) = (writer.known(scope.below())?, writer.left_out()?);
        let counts = Arc::new(Counts::default());
        let (taken, to_write) = sync_channel(AHEAD);
        let desk = writing::Desk::new(writer, Arc::clone(&counts), Arc::clone(&self.listener));
        let spill = self.index.spill().map(Arc::new);
        let reader = Reader::new(
            taken,
            spill.clone(),
            Arc::clone(&counts),
            Arc::clone(&self.listener),
            before,
        );
        let written = thread::scope(|threads| {
            let writing = thread::Builder::new()
                .name("writer".to_owned())
                .spawn_scoped(threads, move || {
                    give_way();
                    desk.write(&to_write)
                });
            let writing = writing.map_err(IndexError::from)?;
            self.readers
                .install(|| reader.read(&self.work, scope, known));
            writing.join().unwrap_or_else(|_| {
                Err(IndexError::from(std::io::Error::other(
                    "a fault in dateline",
                )))
            })
        })?;
        let mut writer = written;
        let spilled = spill.and_then(Arc::into_inner).and_then(Spill::read);
        self.readers
            .install(|| text::take_in(&mut writer, spilled, &counts, &*self.listener))?;
        writer.finish()?;
        counts.tell_rest(&*self.listener);
        let held = writer.totals()?;
        let progress = counts.progress(Phase::Text, Duration::ZERO, held);
        (self.listener)(News::Progress(Progress {
            done: true,
            ..progress
        }));
        (self.listener)(News::Changed);
        Ok(())
    }
}

impl Counts {
    /// How far `phase` has come, which has taken `elapsed`, with an index that holds so many releases, of which so many can
    /// be searched.
    fn progress(&self, phase: Phase, elapsed: Duration, held: Totals) -> Progress {
        let all_found = self.all_found.load(Relaxed);
        let unchanged = self.unchanged.load(Relaxed);
        Progress {
            phase,
            read: held.releases,
            searchable: held.searchable,
            taken: self.done.load(Relaxed) - unchanged,
            total: all_found.then(|| self.found.load(Relaxed) - unchanged),
            left_out: self.left_out.load(Relaxed),
            elapsed,
            done: false,
        }
    }

    /// Counts what was left out or passed over, and tells of it unless there is too much of it.
    fn tell(&self, listener: &Listener, news: News) {
        self.left_out.fetch_add(1, Relaxed);
        // A folder of pictures does not hide what should have been read.
        let named = match news {
            News::LeftOut(..) => &self.failures_named,
            _ => &self.others_named,
        };
        if named.fetch_add(1, Relaxed) < MOST_NAMED {
            listener(news);
        }
    }

    /// Says how much was left out besides what was named.
    fn tell_rest(&self, listener: &Listener) {
        let rest = |named: &AtomicUsize| match named.load(Relaxed).saturating_sub(MOST_NAMED) {
            0 => None,
            n => Some((format!("{n} more"), "not named here".to_owned())),
        };
        if let Some((name, reason)) = rest(&self.failures_named) {
            listener(News::LeftOut(name, reason));
        }
        if let Some((name, reason)) = rest(&self.others_named) {
            listener(News::PassedOver(name, reason));
        }
    }
}

/// How many threads can work at once.
fn cores() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// Lets the calling thread stand back behind the one that draws: a key is answered at once on a busy machine, too.
pub(super) fn give_way() {
    // Elsewhere it would be the whole process.
    #[cfg(target_os = "linux")]
    let _ = rustix::process::setpriority_process(None, 10);
}
