//! A release made ready for the archive: all that takes time is done here, where it can be done by many threads.

use rustc_hash::{FxHashMap, FxHashSet};

use super::Entry;
use super::index::{Place, Spill};
use super::words::Words;
use crate::extract::{Organisation, Participation, Person, Role, StatementKind};
use crate::release::{PartialDate, Release};
use crate::text::Span;
use crate::text::fold::fold;

/// A release ready to be taken into an index.
///
/// Its words stand in one text: the thread that drops it is not the one that made it, and small pieces are dear to give
/// back there.
#[derive(Debug)]
pub struct Incoming {
    text: Text,
    /// Its number in a file of several.
    pub(super) record: Option<u32>,
    /// What stands for a path that it has not.
    pub(super) name: Option<Span>,
    pub(super) title: Span,
    pub(super) date: Option<PartialDate>,
    pub(super) issuer: Option<Span>,
    pub(super) place: Option<Span>,
    pub(super) language: Option<Span>,
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

#[derive(Debug)]
struct Text(String);

/// A name that an index holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Named {
    /// What joins it with others.
    pub key: Span,
    /// As the release writes it.
    pub name: Span,
    /// Of a person.
    pub participation: Participation,
    /// Of a person: whether the release gives its words.
    pub quoted: bool,
}

/// An office that somebody holds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Held {
    /// An index into the people.
    pub person: usize,
    pub title: Span,
    /// Empty where none is named.
    pub organisation: Span,
}

/// Something that somebody said.
#[derive(Debug, Clone, Copy)]
pub(super) struct Said {
    /// An index into the people.
    pub person: usize,
    pub kind: StatementKind,
    pub text: Span,
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
        let mut text = Text::with_room(&entry);
        let (mut people, at) = people(&analysis.people, &mut text);
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
                text: text.add(s.span.of(&release.text)),
            })
        });
        let statements = statements.collect();
        let origin = &release.origin;
        let name = origin.path.is_none().then_some(&origin.name);
        let place = release.anatomy.dateline.and_then(|d| d.place);
        let language = analysis.language.map(|l| l.tag().to_owned());
        let language = language.or_else(|| tag(release));
        let (words, content) = Words::with_content(&entry);
        Self {
            record: origin.record,
            name: name.map(|name| text.add(name)),
            title: text.add(release.title()),
            date: release.date.map(|d| d.date),
            issuer: release.issuer.as_ref().map(|i| text.add(&i.name)),
            place: place.map(|p| text.add(p.of(&release.text))),
            language: language.map(|tag| text.add(&tag)),
            attended: attended.count() as u32,
            content,
            organisations: organisations(&analysis.organisations, &mut text),
            roles: roles(&analysis.people, &at, &mut text),
            statements,
            people,
            words: with_words.then_some(words),
            spilled: None,
            text,
            entry: entry.release.origin.path.is_none().then(|| Box::new(entry)),
        }
    }

    /// The words of a part.
    pub(super) fn words_of(&self, part: Span) -> &str {
        part.of(&self.text.0)
    }

    /// Says what stands for the path that it has not.
    pub(super) fn call(&mut self, name: &str) {
        self.name = Some(self.text.add(name));
    }

    /// Sets its words aside, to be brought by [`super::index::Writer::add_words`].
    pub fn spill(&mut self, spill: &Spill) {
        self.spilled = self.words.take().and_then(|words| spill.put(&words));
    }
}

impl Text {
    /// A text that holds what is known of a release without growing.
    fn with_room(entry: &Entry) -> Self {
        let Entry { release, analysis } = entry;
        let names = |p: &Person| {
            let roles = p.roles.iter();
            let role = |r: &Role| r.title.len() + r.organisation.as_ref().map_or(0, String::len);
            2 * p.name.len() + roles.map(role).sum::<usize>()
        };
        let people: usize = analysis.people.iter().map(names).sum();
        let organisations = analysis.organisations.iter();
        let organisations: usize = organisations.map(|o| 2 * o.name.len()).sum();
        let statements: usize = analysis.statements.iter().map(|s| s.span.len()).sum();
        let single = release.title().len() + release.origin.name.len() + 64;
        Self(String::with_capacity(
            people + organisations + statements + single,
        ))
    }

    /// Adds words, and gives where they stand.
    fn add(&mut self, words: &str) -> Span {
        let start = self.0.len();
        self.0.push_str(words);
        Span::new(start, self.0.len())
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
fn people(people: &[Person], text: &mut Text) -> (Vec<Named>, Vec<usize>) {
    let mut out: Vec<Named> = Vec::with_capacity(people.len());
    let mut places = FxHashMap::default();
    let mut at = Vec::with_capacity(people.len());
    for person in people {
        let key = fold(&person.name);
        let quoted = person.participation == Participation::Quoted;
        let place = places.get(&key).copied().unwrap_or(out.len());
        at.push(place);
        match out.get_mut(place) {
            Some(seen) => {
                seen.participation = seen.participation.min(person.participation);
                seen.quoted |= quoted;
            }
            None => {
                out.push(Named {
                    key: text.add(&key),
                    name: text.add(&person.name),
                    participation: person.participation,
                    quoted,
                });
                places.insert(key, place);
            }
        }
    }
    (out, at)
}

fn organisations(organisations: &[Organisation], text: &mut Text) -> Vec<Named> {
    let mut out = Vec::with_capacity(organisations.len());
    let mut seen = FxHashSet::default();
    for organisation in organisations {
        let key = fold(&organisation.name);
        if !seen.contains(&key) {
            out.push(Named {
                key: text.add(&key),
                name: text.add(&organisation.name),
                participation: Participation::Mentioned,
                quoted: false,
            });
            seen.insert(key);
        }
    }
    out
}

fn roles(people: &[Person], at: &[usize], text: &mut Text) -> Vec<Held> {
    let mut held = Vec::with_capacity(people.iter().map(|p| p.roles.len()).sum());
    for (person, at) in people.iter().zip(at) {
        held.extend(person.roles.iter().map(|role| Held {
            person: *at,
            title: text.add(&role.title),
            organisation: text.add(role.organisation.as_deref().unwrap_or_default()),
        }));
    }
    held
}
