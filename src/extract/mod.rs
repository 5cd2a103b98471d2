//! Release to [`Analysis`], in ordered passes, one file a rule family.
//!
//! 1. [`organisations`]: named bodies. Before the people, so that a body's name is not taken for a person's.
//! 2. [`people`]: names, with the evidence that makes a capitalised run a person; who is who; roles.
//! 3. [`statements`]: who said what.
//! 4. [`participation`]: who was in the room.

pub mod analysis;
pub mod document;
pub mod lexicon;
pub mod organisations;
pub mod participation;
pub mod people;
pub mod statements;

pub use analysis::{
    Analysis, Evidence, Mention, Organisation, Participation, Person, Role, Statement,
    StatementKind,
};

use crate::release::Release;
use document::Document;

/// Finds the people, the organisations and the statements of a release. Pure, and linear in the length of the text.
pub fn analyse(release: &Release) -> Analysis {
    let document = Document::new(release);
    let organisations = organisations::find(&document);
    let mut people = people::find(&document, &organisations);
    let statements = statements::find(&document, &people);
    people::add_roles(&document, &organisations, &statements, &mut people);
    participation::decide(&document, &mut people, &statements);
    Analysis {
        people,
        organisations,
        statements,
    }
}
