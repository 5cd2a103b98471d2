//! The one thread that writes to the index.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError};
use std::thread;
use std::time::{Duration, Instant};

use super::{Counts, Listener, News};
use crate::app::Phase;
use crate::archive::index::{IndexError, Known, Taken, Writer};

/// The most releases that one transaction holds: so many are lost where the program is killed.
const MOST_AT_ONCE: usize = 4000;

/// How long the first releases are held back at most; later ones up to [`LONGEST`], as each transaction has its price.
const SHORTEST: Duration = Duration::from_millis(20);

/// How long releases are held back at most.
const LONGEST: Duration = Duration::from_secs(1);

/// How long the writer sleeps when nothing has come: readers must not fill the channel meanwhile.
const NAP: Duration = Duration::from_millis(5);

/// What is to be written.
pub(super) enum ToWrite {
    /// What a file gave.
    Taken(Box<Taken>),
    /// All files have been met that are there.
    Gone(Known),
}

/// Where what was read is collected and written.
pub(super) struct Desk {
    writer: Writer,
    counts: Arc<Counts>,
    listener: Arc<Listener>,
    batch: Vec<Taken>,
    /// Releases in the batch.
    releases: usize,
    started: Instant,
    written: Instant,
}

impl Desk {
    pub(super) fn new(writer: Writer, counts: Arc<Counts>, listener: Arc<Listener>) -> Self {
        let now = Instant::now();
        Self {
            writer,
            counts,
            listener,
            batch: Vec::new(),
            releases: 0,
            started: now,
            written: now,
        }
    }

    /// Writes what comes until no more does, and gives the writer back.
    ///
    /// # Errors
    ///
    /// Where the index cannot be written; what comes then is not waited for.
    pub(super) fn write(mut self, coming: &Receiver<ToWrite>) -> Result<Writer, IndexError> {
        loop {
            match coming.try_recv() {
                Ok(ToWrite::Taken(taken)) => {
                    self.releases += taken.releases.len().max(1);
                    self.batch.push(*taken);
                    if self.releases >= MOST_AT_ONCE {
                        self.flush()?;
                    }
                }
                Ok(ToWrite::Gone(known)) if !known.lacks_any() => {}
                Ok(ToWrite::Gone(known)) => {
                    self.flush()?;
                    self.writer.forget(known)?;
                    (self.listener)(News::Changed);
                }
                // To be woken for each file would cost more than what is to be done for it.
                Err(TryRecvError::Empty) => thread::sleep(NAP.min(self.until_due())),
                Err(TryRecvError::Disconnected) => {
                    self.flush()?;
                    return Ok(self.writer);
                }
            }
            if self.until_due().is_zero() {
                self.flush()?;
            }
        }
    }

    /// How long the batch may still wait.
    fn until_due(&self) -> Duration {
        let apart = (self.started.elapsed() / 4).clamp(SHORTEST, LONGEST);
        apart.saturating_sub(self.written.elapsed())
    }

    fn flush(&mut self) -> Result<(), IndexError> {
        self.written = Instant::now();
        let held = self.writer.totals()?;
        let elapsed = self.started.elapsed();
        let progress = self.counts.progress(Phase::Listing, elapsed, held);
        (self.listener)(News::Progress(progress));
        if self.batch.is_empty() {
            return Ok(());
        }
        self.releases = 0;
        self.writer.take(std::mem::take(&mut self.batch))?;
        self.written = Instant::now();
        (self.listener)(News::Changed);
        Ok(())
    }
}
