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
pub const RULES: u32 = 6;

/// Finds the people, the organisations and the statements of a release. Pure, and linear in the length of the text.
///
/// The rules are those of English. In a release that is plainly in another language nothing is found rather than
/// nonsense, and [`Analysis::language`] says which.
pub fn analyse(release: &Release) -> Analysis {
    let language = language(release);
    if language.is_some_and(|l| l != Language::English) {
        return Analysis {
            language,
            ..Analysis::default()
        };
    }
    let document = Document::new(release);
    let mut organisations = organisations::find(&document);
    let ground = people::Ground::new(&document, &organisations);
    let (mut people, titles) = people::find(&ground);
    let statements = statements::find(&document, &people);
    people::add_roles(&ground, titles, &statements, &mut people);
    participation::decide(&document, &mut people, &statements);
    organisations::add_offices(&document, &people, &mut organisations);
    Analysis {
        language,
        people,
        organisations,
        statements,
    }
}

/// The language of a release: what its text shows, else what its metadata says. None where neither tells.
pub fn language(release: &Release) -> Option<Language> {
    detect(&release.text).or_else(|| {
        let tag = release.metadata.language.as_deref()?;
        Language::from_tag(tag)
    })
}
