//! The second stage: the words of every release whose words the index lacks.

use std::sync::atomic::Ordering::Relaxed;
use std::time::Instant;

use rayon::iter::{IntoParallelIterator, ParallelIterator};
use rustc_hash::FxHashMap;

use super::{Counts, Listener, News};
use crate::app::Phase;
use crate::archive::ReleaseId;
use crate::archive::index::{IndexError, Textless, Writer};
use crate::archive::load;
use crate::archive::words::searchable;

/// How many releases are read at once: what they hold stands in memory.
const AT_ONCE: usize = 1000;

/// Takes in the words of all releases that lack them. Runs in the pool of readers.
///
/// # Errors
///
/// Where the index cannot be written.
pub(super) fn take_in(
    writer: &mut Writer,
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
    let started = Instant::now();
    let mut next = read(writer.without_text(AT_ONCE, None)?);
    while let Some((last, texts)) = next {
        // One thread writes while the others read on.
        let more = writer.without_text(AT_ONCE, Some(last))?;
        let (written, read) = rayon::join(|| writer.add_text(&texts), || read(more));
        written?;
        counts.done.fetch_add(texts.len(), Relaxed);
        let held = writer.totals()?;
        let progress = counts.progress(Phase::Text, started.elapsed(), held);
        listener(News::Progress(progress));
        next = read;
    }
    Ok(())
}

/// The words of releases, with the last of them. A file that has gone meanwhile gives none: the next pass will see to
/// it.
fn read(textless: Vec<Textless>) -> Option<(ReleaseId, Vec<(ReleaseId, String)>)> {
    let last = textless.last()?.id;
    // A file of many releases is read but once.
    let mut files: FxHashMap<_, Vec<_>> = FxHashMap::default();
    for Textless { id, path, record } in textless {
        files.entry(path).or_default().push((record, id));
    }
    let texts = files.into_par_iter().flat_map_iter(|(path, wanted)| {
        let releases = load::read(&path, true).map_or_else(|_| Vec::new(), |p| p.releases);
        wanted.into_iter().map(move |(record, id)| {
            let release = releases.iter().find(|r| r.origin.record == record);
            (
                id,
                release.map_or_else(String::new, |r| searchable(&r.text)),
            )
        })
    });
    let mut texts: Vec<(ReleaseId, String)> = texts.collect();
    texts.sort_unstable_by_key(|(id, _)| *id);
    Some((last, texts))
}
