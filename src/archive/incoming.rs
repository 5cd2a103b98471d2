//! A release made ready for the archive: all that takes time is done here, where it can be done by many threads.

use rustc_hash::FxHashMap;

use super::index::{Place, Spill};
use super::words::Words;
use super::{Entry, content};
use crate::extract::{Participation, Person, StatementKind};
use crate::release::{PartialDate, Release};
use crate::text::fold::fold;

/// A release ready to be taken into an index.
#[derive(Debug)]
pub struct Incoming {
    /// Its number in a file of several.
    pub(super) record: Option<u32>,
    /// What stands for a path that it has not.
    pub(super) name: Option<String>,
    pub(super) title: String,
    pub(super) date: Option<PartialDate>,
    pub(super) issuer: Option<String>,
    pub(super) place: Option<String>,
    pub(super) language: Option<String>,
    /// How many people attended.
    pub(super) attended: u32,
    pub(super) content: [u8; 16],
    /// Each person once, though the release may have several of one name.
    pub(super) people: Vec<Named>,
    /// Each organisation once.
    pub(super) organisations: Vec<Named>,
    pub(super) roles: Vec<Held>,
    pub(super) statements: Vec<Said>,
    /// Its words, where it brings them along.
    pub(super) words: Option<Words>,
    /// Where its words are kept meanwhile, where it does not.
    pub(super) spilled: Option<Place>,
    /// All of it, where there is no file to read it from again.
    pub(super) entry: Option<Box<Entry>>,
}

/// A name that an index holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    /// What joins it with others.
    pub key: String,
    /// As the release writes it.
    pub name: String,
    /// Of a person.
    pub participation: Participation,
    /// Of a person: whether the release gives its words.
    pub quoted: bool,
}

/// An office that somebody holds.
#[derive(Debug)]
pub(super) struct Held {
    /// An index into the people.
    pub person: usize,
    pub title: String,
    pub organisation: String,
}

/// Something that somebody said.
#[derive(Debug)]
pub(super) struct Said {
    /// An index into the people.
    pub person: usize,
    pub kind: StatementKind,
    pub text: String,
}

impl From<Entry> for Incoming {
    fn from(entry: Entry) -> Self {
        Self::new(entry, true)
    }
}

impl Incoming {
    /// Makes a release ready. Without its words it can be found by what is known of it, not by what it says, until
    /// [`super::index::Writer::add_words`] brings them.
    pub fn new(entry: Entry, with_words: bool) -> Self {
        let Entry { release, analysis } = &entry;
        let (mut people, at) = people(&analysis.people);
        for statement in &analysis.statements {
            if let Some(person) = at.get(statement.speaker) {
                people[*person].quoted = true;
            }
        }
        let attended = analysis.people.iter();
        let attended = attended.filter(|p| p.participation == Participation::Attended);
        let statements = analysis.statements.iter().filter_map(|s| {
            Some(Said {
                person: *at.get(s.speaker)?,
                kind: s.kind,
                text: s.span.of(&release.text).to_owned(),
            })
        });
        let place = release.anatomy.dateline.and_then(|d| d.place);
        let language = analysis.language.map(|l| l.tag().to_owned());
        Self {
            record: release.origin.record,
            name: release
                .origin
                .path
                .is_none()
                .then(|| release.origin.name.clone()),
            title: release.title().to_owned(),
            date: release.date.map(|d| d.date),
            issuer: release.issuer.as_ref().map(|i| i.name.clone()),
            place: place.map(|p| p.of(&release.text).to_owned()),
            language: language.or_else(|| tag(release)),
            attended: attended.count() as u32,
            content: content::content(&release.text),
            organisations: organisations(&entry),
            roles: roles(&analysis.people, &at),
            statements: statements.collect(),
            people,
            words: with_words.then(|| Words::of(&entry)),
            spilled: None,
            entry: entry.release.origin.path.is_none().then(|| Box::new(entry)),
        }
    }
}

impl Incoming {
    /// Sets its words aside, to be brought by [`super::index::Writer::add_words`].
    pub fn spill(&mut self, spill: &Spill) {
        self.spilled = self.words.take().and_then(|words| spill.put(&words));
    }
}

/// The language that metadata gives, where it is none that is known here.
fn tag(release: &Release) -> Option<String> {
    let tag = release.metadata.language.as_deref()?;
    let primary = tag.split(['-', '_']).next()?;
    let is_code =
        (2..=3).contains(&primary.len()) && primary.bytes().all(|b| b.is_ascii_alphabetic());
    is_code.then(|| primary.to_ascii_lowercase())
}

/// People by their keys, those of one name made one: with what fits any of them first. And where each went.
fn people(people: &[Person]) -> (Vec<Named>, Vec<usize>) {
    let mut out: Vec<Named> = Vec::with_capacity(people.len());
    let mut places = FxHashMap::default();
    let mut at = Vec::with_capacity(people.len());
    for person in people {
        let key = fold(&person.name);
        let quoted = person.participation == Participation::Quoted;
        let place = *places.entry(key.clone()).or_insert(out.len());
        at.push(place);
        match out.get_mut(place) {
            Some(seen) => {
                seen.participation = seen.participation.min(person.participation);
                seen.quoted |= quoted;
            }
            None => out.push(Named {
                key,
                name: person.name.clone(),
                participation: person.participation,
                quoted,
            }),
        }
    }
    (out, at)
}

fn organisations(entry: &Entry) -> Vec<Named> {
    let mut out: Vec<Named> = Vec::new();
    let mut seen = rustc_hash::FxHashSet::default();
    for organisation in &entry.analysis.organisations {
        let key = fold(&organisation.name);
        if seen.insert(key.clone()) {
            out.push(Named {
                key,
                name: organisation.name.clone(),
                participation: Participation::Mentioned,
                quoted: false,
            });
        }
    }
    out
}

fn roles(people: &[Person], at: &[usize]) -> Vec<Held> {
    let all = people.iter().zip(at);
    all.flat_map(|(person, at)| {
        person.roles.iter().map(|role| Held {
            person: *at,
            title: role.title.clone(),
            organisation: role.organisation.clone().unwrap_or_default(),
        })
    })
    .collect()
}
