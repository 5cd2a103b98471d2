//! A release made ready for the archive: all that takes time is done here, where it can be done by many threads.

use rustc_hash::FxHashMap;

use super::{Entry, Key};
use crate::extract::Participation;
use crate::text::fold::fold;

/// A release ready to be inserted.
#[derive(Debug)]
pub struct Incoming {
    pub(super) entry: Entry,
    /// The text, folded, for the search.
    pub(super) folded: String,
    /// Each person once, though the release may have several of one name.
    pub(super) people: Vec<Named>,
    /// Each organisation once.
    pub(super) organisations: Vec<Named>,
}

/// A name that an index holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    /// What joins it with others.
    pub key: Key,
    /// As the release writes it.
    pub name: String,
    /// Whether it is a person who attended.
    pub attended: bool,
}

impl From<Entry> for Incoming {
    fn from(entry: Entry) -> Self {
        let people = entry.analysis.people.iter();
        let people = people.map(|p| (&p.name, p.participation == Participation::Attended));
        let organisations = entry.analysis.organisations.iter();
        Self {
            folded: fold(&entry.release.text),
            people: once_each(people),
            organisations: once_each(organisations.map(|o| (&o.name, false))),
            entry,
        }
    }
}

/// Names by their keys, in order, those that are the same made one: it attended if any of them did.
fn once_each<'a>(names: impl Iterator<Item = (&'a String, bool)>) -> Vec<Named> {
    let mut out: Vec<Named> = Vec::new();
    let mut places = FxHashMap::default();
    for (name, attended) in names {
        let key = fold(name);
        if let Some(&at) = places.get(&key) {
            let seen: &mut Named = &mut out[at];
            seen.attended |= attended;
            continue;
        }
        places.insert(key.clone(), out.len());
        out.push(Named {
            key: Key(key),
            name: name.clone(),
            attended,
        });
    }
    out
}
