//! The second stage: the words of every release whose words the index lacks.

use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::time::Instant;

use rayon::iter::{IntoParallelIterator, ParallelIterator};
use rustc_hash::FxHashMap;

use super::{Counts, Listener, News, cores};
use crate::app::Phase;
use crate::archive::ReleaseId;
use crate::archive::index::{IndexError, Place, Spilled, Textless, Worded, Writer};
use crate::archive::load;
use crate::archive::words::Words;

/// How many releases are looked up at once; those whose words are not kept are read from their files so many at once.
const AT_ONCE: usize = 256;

/// How many bytes of words one thread puts together, about.
const BYTES: usize = 3 << 20;

/// How often it is tried where another process takes in the same words; what is then still lacking comes with the next
/// pass.
const ROUNDS: usize = 3;

/// Takes in the words of all releases that lack them. Runs in the pool of readers.
///
/// # Errors
///
/// Where the index cannot be written.
pub(super) fn take_in(
    writer: &mut Writer,
    spilled: Option<Spilled>,
    counts: &Counts,
    listener: &Listener,
) -> Result<(), IndexError> {
    let held = writer.totals()?;
    let total = held.releases - held.searchable;
    if total == 0 {
        return Ok(());
    }
    counts.found.store(total, Relaxed);
    counts.done.store(0, Relaxed);
    counts.unchanged.store(0, Relaxed);
    let mut words = Lacking {
        spilled,
        lost: AtomicBool::new(false),
        last: None,
        at_once: AT_ONCE.min(writer.stretch()),
    };
    for _ in 0..ROUNDS {
        words.last = None;
        add(writer, &mut words, counts, listener)?;
        let lost = words.lost.swap(false, Relaxed);
        if lost {
            words.spilled = None;
        }
        if !lost && !writer.is_shared() {
            break;
        }
    }
    Ok(())
}

/// Adds the words of all releases that lack them.
fn add(
    writer: &mut Writer,
    words: &mut Lacking,
    counts: &Counts,
    listener: &Listener,
) -> Result<(), IndexError> {
    let started = Instant::now();
    let mut next = words.stretches(writer)?;
    let mut ready: Vec<Worded> = Vec::new();
    while !next.is_empty() || !ready.is_empty() {
        let taken = next.iter().map(Stretch::len).sum();
        // One thread writes while the others put together.
        let together = || {
            let worded = next.into_par_iter().map(|stretch| words.worded(stretch));
            worded.collect::<Vec<_>>()
        };
        let (written, more) = rayon::join(|| writer.add_words(&ready), together);
        written?;
        ready = more;
        counts.done.fetch_add(taken, Relaxed);
        let held = writer.totals()?;
        let progress = counts.progress(Phase::Text, started.elapsed(), held);
        listener(News::Progress(progress));
        next = words.stretches(writer)?;
    }
    Ok(())
}

/// Releases with their ids and editions: where their words are kept, or their words.
#[derive(Default)]
struct Stretch {
    kept: Vec<(u32, u32, Place)>,
    read: Vec<(u32, u32, Words)>,
}

impl Stretch {
    fn len(&self) -> usize {
        self.kept.len() + self.read.len()
    }
}

/// The words that the index lacks, in the order of the ids.
struct Lacking {
    spilled: Option<Spilled>,
    /// Whether words that were kept could not be read back: then their files are read.
    lost: AtomicBool,
    last: Option<ReleaseId>,
    at_once: usize,
}

impl Lacking {
    /// The next stretches, one for each core, where there are so many: each takes memory.
    fn stretches(&mut self, writer: &Writer) -> Result<Vec<Stretch>, IndexError> {
        let mut stretches = Vec::new();
        for _ in 0..cores() {
            let mut stretch = Stretch::default();
            let mut bytes = 0;
            while bytes < BYTES && stretch.len() < writer.stretch() {
                let some = writer.without_text(self.at_once, self.last)?;
                let Some(last) = some.last() else {
                    break;
                };
                self.last = Some(last.id);
                bytes += self.add(writer, some, &mut stretch)?;
            }
            if stretch.len() > 0 {
                stretches.push(stretch);
            }
        }
        Ok(stretches)
    }

    /// Puts the words of a stretch together.
    fn worded(&self, stretch: Stretch) -> Worded {
        let Stretch { kept, mut read } = stretch;
        for (id, edition, place) in kept {
            match self.spilled.as_ref().and_then(|s| s.get(place)) {
                Some(words) => read.push((id, edition, words)),
                None => self.lost.store(true, Relaxed),
            }
        }
        Worded::of(&read)
    }

    /// Adds releases to a stretch: those whose words are kept, and else with the words of their files. Gives how many
    /// bytes of words there are.
    fn add(
        &mut self,
        writer: &Writer,
        textless: Vec<Textless>,
        stretch: &mut Stretch,
    ) -> Result<usize, IndexError> {
        // A file of many releases is read but once.
        let mut files: FxHashMap<_, Vec<_>> = FxHashMap::default();
        let mut bytes = 0;
        for release in textless {
            match release.spilled.filter(|_| self.spilled.is_some()) {
                Some(place) => {
                    bytes += place.length();
                    stretch.kept.push((release.id.0, release.edition, place));
                }
                None => {
                    let statements = writer.statements(&release)?;
                    let path = release.path.clone();
                    files.entry(path).or_default().push((release, statements));
                }
            }
        }
        // A file that cannot be read now is left to the next pass.
        let read = files.into_par_iter().flat_map_iter(|(path, wanted)| {
            let read = load::read(&path, true).ok();
            wanted.into_iter().filter_map(move |(release, statements)| {
                let mut releases = read.as_ref()?.releases.iter();
                let found = releases.find(|r| r.origin.record == release.record);
                let text = found.map_or("", |r| &r.text);
                let words = Words::new(text, statements.iter().map(String::as_str));
                Some((release.id.0, release.edition, words))
            })
        });
        let read: Vec<_> = read.collect();
        bytes += read.iter().map(|(.., words)| words.size()).sum::<usize>();
        stretch.read.extend(read);
        Ok(bytes)
    }
}
