//! Releases one after the other, read by all cores, in the order of their names, in memory that does not grow with the
//! number of files.

use std::io;

use rayon::prelude::*;

use super::source::{self, INPUT, Source, clean_name};
use crate::archive::Entry;
use crate::archive::load::{self, BYTES_TOGETHER, Unread};
use crate::archive::walk::{Files, Found, Sequence};
use crate::extract::TOGETHER;
use crate::ingest::Parsed;

/// How many files a thread has in hand at once: enough to keep it busy, few enough to hold what they give.
const FILES_A_THREAD: usize = 3 * TOGETHER;

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
    let first: Vec<Input> = files.by_ref().take(2).collect();
    if first.len() < 2 {
        // Nobody is asked how many threads there are, which would start them.
        return items(first, &make).into_iter().try_for_each(put);
    }
    let mut files = first.into_iter().chain(files);
    let most = FILES_A_THREAD * rayon::current_num_threads();
    loop {
        let batch: Vec<Input> = files.by_ref().take(most).collect();
        if batch.is_empty() {
            return Ok(());
        }
        let some = batch.into_par_iter().chunks(TOGETHER);
        let made: Vec<Vec<Item<T>>> = some.map(|some| items(some, &make)).collect();
        made.into_iter().flatten().try_for_each(&mut put)?;
    }
}

/// Something to read.
enum Input {
    Found(Found),
    Text(Vec<u8>),
    Bundled((String, &'static [u8])),
}

/// What was read: its name, cleaned, and what came of it.
type Held = (String, Result<Parsed, Unread>);

fn read(input: Input) -> Held {
    match input {
        Input::Text(bytes) => (INPUT.to_owned(), load::parse(&bytes, source::named(INPUT))),
        Input::Bundled((name, bytes)) => {
            let read = load::parse(bytes, source::named(&name));
            (name, read)
        }
        Input::Found(Found::File { path, given }) => (clean_name(&path), load::read(&path, given)),
        Input::Found(Found::Unreadable { path, reason }) => {
            (clean_name(&path), Err(Unread::Unreadable(reason)))
        }
    }
}

/// Reads some inputs, and makes what there is of those that are analysed together.
fn items<T: Send>(inputs: Vec<Input>, make: &(impl Fn(Entry) -> T + Sync)) -> Vec<Item<T>> {
    let mut items = Vec::with_capacity(inputs.len());
    let (mut held, mut bytes) = (Vec::with_capacity(inputs.len()), 0);
    for input in inputs {
        let (name, read) = read(input);
        bytes += load::text_size(&read);
        held.push((name, read));
        if bytes >= BYTES_TOGETHER {
            made(std::mem::take(&mut held), make, &mut items);
            bytes = 0;
        }
    }
    made(held, make, &mut items);
    items
}

/// Adds what `make` makes of what was read, and what was left out of it.
fn made<T: Send>(
    mut held: Vec<Held>,
    make: &(impl Fn(Entry) -> T + Sync),
    items: &mut Vec<Item<T>>,
) {
    let releases = held.iter_mut().map(|(_, read)| load::take_releases(read));
    let releases: Vec<_> = releases.collect();
    let numbers: Vec<usize> = releases.iter().map(Vec::len).collect();
    let releases = releases.into_iter().flatten().collect();
    let mut made = load::each_analysed(releases, make).into_iter();
    for ((name, read), number) in held.into_iter().zip(numbers) {
        match read {
            Ok(Parsed { warnings, .. }) => {
                let left_out = warnings.iter().map(ToString::to_string);
                items.extend(left_out.map(|why| Item::LeftOut(name.clone(), why)));
                for (release, fault) in made.by_ref().take(number) {
                    items.extend(fault.map(|f| Item::LeftOut(name.clone(), f)));
                    items.push(Item::Release(release));
                }
            }
            Err(Unread::PassedOver(_)) => {}
            Err(Unread::Failed(reason) | Unread::Unreadable(reason)) => {
                items.push(Item::LeftOut(name, reason));
            }
        }
    }
}
