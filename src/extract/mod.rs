//! Release to [`Analysis`], in ordered passes, one file a rule family.
//!
//! 1. [`organisations`]: named bodies. Before the people, so that a body's name is not taken for a person's.
//! 2. [`people`]: names, with the evidence that makes a capitalised run a person; who is who; roles.
//! 3. [`statements`]: who said what.
//! 4. [`participation`]: who was in the room.

pub mod analysis;
pub mod confidence;
pub mod document;
pub mod hint;
mod interview;
pub mod lexicon;
pub mod list;
mod lost;
pub mod marks;
mod offices;
pub mod organisations;
pub mod participation;
pub mod people;
#[cfg(test)]
mod properties;
pub mod sites;
pub mod statements;
#[cfg(test)]
pub(crate) mod testing;
pub mod words;

pub use analysis::{
    Analysis, Evidence, Mention, Organisation, Participation, Person, Role, Statement,
    StatementKind,
};
pub use confidence::Confidence;

use crate::release::Release;
use crate::text::language::{Language, detect};
use document::Document;

/// The version of the rules, raised whenever the same release gives other findings than before: an index reads anew what
/// older rules have read.
pub const RULES: u32 = 11;

/// Finds the people, the organisations and the statements of a release. Pure, and linear in the length of the text.
///
/// The rules are those of English. In a release that is plainly in another language nothing is found rather than
/// nonsense, and [`Analysis::language`] says which.
pub fn analyse(release: &Release) -> Analysis {
    let mut found = analyse_all(std::slice::from_ref(release));
    found.pop().unwrap_or_default()
}

/// What [`analyse`] finds, of each of some releases, and faster: a pass goes through all of them before the next begins.
/// All passes together are more code than the processor keeps at hand, and for each release by itself it would have to
/// fetch it anew. About [`TOGETHER`] are enough; of many more it would have to fetch the texts anew.
pub fn analyse_all(releases: &[Release]) -> Vec<Analysis> {
    let languages: Vec<_> = releases.iter().map(language).collect();
    let is_read = |l: &Option<Language>| l.is_none_or(|l| l == Language::English);
    let read = releases.iter().zip(&languages).filter(|(_, l)| is_read(l));
    let documents: Vec<Document> = read.map(|(release, _)| Document::new(release)).collect();
    let mut found = find(&documents).into_iter();
    let analyses = languages.into_iter().map(|language| Analysis {
        language,
        ..(is_read(&language).then(|| found.next()).flatten()).unwrap_or_default()
    });
    analyses.collect()
}

/// How many releases are best given to [`analyse_all`] at once.
pub const TOGETHER: usize = 32;

/// All but the languages.
fn find(documents: &[Document]) -> Vec<Analysis> {
    let mut organisations = organisations::find(documents);
    let grounds = documents.iter().zip(&organisations);
    let grounds: Vec<_> = grounds.map(|(d, o)| people::Ground::new(d, o)).collect();
    let people = people::find(&grounds);
    let statements = documents.iter().zip(&people);
    let statements: Vec<_> = statements
        .map(|(document, (people, _))| statements::find(document, people))
        .collect();
    let roles = grounds.iter().zip(people).zip(&statements);
    let mut people: Vec<_> = roles
        .map(|((ground, (mut people, titles)), statements)| {
            people::add_roles(ground, titles, statements, &mut people);
            people
        })
        .collect();
    drop(grounds);
    participation::decide(documents, &mut people, &statements);
    for ((document, people), organisations) in documents.iter().zip(&people).zip(&mut organisations)
    {
        organisations::add_offices(document, people, organisations);
    }
    let found = people.into_iter().zip(organisations).zip(statements);
    let found = found.map(|((people, organisations), statements)| Analysis {
        language: None,
        people,
        organisations,
        statements,
    });
    found.collect()
}

/// The language of a release: what its text shows, else what its metadata says. None where neither tells.
pub fn language(release: &Release) -> Option<Language> {
    detect(&release.text).or_else(|| {
        let tag = release.metadata.language.as_deref()?;
        Language::from_tag(tag)
    })
}
