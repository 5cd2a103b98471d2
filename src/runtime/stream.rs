//! Releases one after the other, read by all cores, in the order of their names, in memory that does not grow with the
//! number of files.

use std::io;

use rayon::prelude::*;

use super::source::{self, INPUT, Source, clean_name};
use crate::archive::Entry;
use crate::archive::load::{self, Unread};
use crate::archive::walk::{Files, Found, Sequence};
use crate::ingest::Parsed;

/// How many files a thread has in hand at once: enough to keep it busy, few enough to hold what they give.
const FILES_A_THREAD: usize = 16;

/// What comes of reading, in order.
pub enum Item<T> {
    /// A release, as `make` of [`each`] made it.
    Release(T),
    /// Something that should have been read and was not: its name, cleaned, and why.
    LeftOut(String, String),
}

/// Reads `source`, makes something of every release on any thread, and hands it over in order.
///
/// # Errors
///
/// What `put` returned, at once.
pub fn each<T: Send>(
    source: Source,
    make: impl Fn(Entry) -> T + Sync,
    mut put: impl FnMut(Item<T>) -> io::Result<()>,
) -> io::Result<()> {
    let mut files: Box<dyn Iterator<Item = Input>> = match source {
        Source::Text(bytes) => Box::new(std::iter::once(Input::Text(bytes))),
        Source::Bundled => Box::new(source::bundled().into_iter().map(Input::Bundled)),
        Source::Paths(paths) => Box::new(Files::new(&paths, Sequence::ByName).map(Input::Found)),
    };
    let most = FILES_A_THREAD * rayon::current_num_threads();
    loop {
        let batch: Vec<Input> = files.by_ref().take(most).collect();
        if batch.is_empty() {
            return Ok(());
        }
        let made: Vec<Vec<Item<T>>> = batch.into_par_iter().map(|i| items(i, &make)).collect();
        made.into_iter().flatten().try_for_each(&mut put)?;
    }
}

/// Something to read.
enum Input {
    Found(Found),
    Text(Vec<u8>),
    Bundled((String, &'static [u8])),
}

fn items<T: Send>(input: Input, make: &(impl Fn(Entry) -> T + Sync)) -> Vec<Item<T>> {
    let (name, read) = match input {
        Input::Text(bytes) => (INPUT.to_owned(), load::parse(&bytes, source::named(INPUT))),
        Input::Bundled((name, bytes)) => {
            let read = load::parse(bytes, source::named(&name));
            (name, read)
        }
        Input::Found(Found::File { path, given }) => (clean_name(&path), load::read(&path, given)),
        Input::Found(Found::Unreadable { path, reason }) => {
            (clean_name(&path), Err(Unread::Unreadable(reason)))
        }
    };
    match read {
        Ok(Parsed { releases, warnings }) => {
            let left_out = warnings.iter().map(|w| (name.clone(), w.to_string()));
            let mut items: Vec<Item<T>> = left_out.map(|(n, w)| Item::LeftOut(n, w)).collect();
            let made = releases.into_par_iter().flat_map_iter(|release| {
                let (entry, fault) = load::analysed(release);
                let fault = fault.map(|f| Item::LeftOut(name.clone(), f));
                fault.into_iter().chain([Item::Release(make(entry))])
            });
            items.par_extend(made);
            items
        }
        Err(Unread::PassedOver(_)) => Vec::new(),
        Err(Unread::Failed(reason) | Unread::Unreadable(reason)) => {
            vec![Item::LeftOut(name, reason)]
        }
    }
}
