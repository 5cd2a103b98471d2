//! What extraction finds: people, organisations and statements, each with the words and the rule that gave it.

use serde::{Deserialize, Serialize};

use crate::text::Span;
use crate::text::language::Language;

/// Everything that was found in one release.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Analysis {
    /// The language of the text, where that can be told. In one other than English nothing is looked for.
    pub language: Option<Language>,
    /// The people, in the order of their first mention.
    pub people: Vec<Person>,
    /// The organisations, in the order of their first mention.
    pub organisations: Vec<Organisation>,
    /// The statements, in the order of the text.
    pub statements: Vec<Statement>,
}

/// A human being whom the release names with at least a family name.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Person {
    /// The fullest form of the name that the release uses, without honorifics and titles, white space folded.
    pub name: String,
    /// The other forms, in the order of the text.
    pub aliases: Vec<String>,
    /// What the person had to do with what the release reports.
    pub participation: Participation,
    /// What gave [`Person::participation`]; for `mentioned` the first mention.
    pub participation_evidence: Evidence,
    /// The offices, posts, ranks and memberships that the text gives the person.
    pub roles: Vec<Role>,
    /// Everywhere the person is named, in order; at least one. Pronouns and bare titles are no mentions.
    pub mentions: Vec<Mention>,
}

/// The name of a person or an organisation at one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Mention {
    /// The name itself, without honorific, title or possessive.
    pub span: Span,
    /// What made it a name.
    pub evidence: Evidence,
}

/// Why something was found: the rule that fired and the words that it fired on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// The name of the rule, stable: `honorific`, `title-before`, `in-list`, `attended-verb`.
    pub rule: &'static str,
    /// The words.
    pub span: Span,
}

/// What a person had to do with what the release reports: the first that fits, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Participation {
    /// Was there, in the room or by video.
    Attended,
    /// Is quoted, or reported to have said, announced or written something.
    Quoted,
    /// Is named only as someone to call.
    Contact,
    /// Anyone else.
    Mentioned,
}

/// An office, post, rank or membership.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Role {
    /// The office: "vice president", "Minister of Transport and Highways". May be written in the singular where the
    /// text shares a plural among several people.
    pub title: String,
    /// The body it is held at, without a leading "the".
    pub organisation: Option<String>,
    /// Where the title stands.
    pub title_span: Span,
    /// Where the organisation stands.
    pub organisation_span: Option<Span>,
    /// What gave the person this role.
    pub evidence: Evidence,
}

/// A named body.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Organisation {
    /// The fullest form, without a leading "the", white space folded.
    pub name: String,
    /// The other forms, in the order of the text.
    pub aliases: Vec<String>,
    /// Everywhere it is named, in order; at least one.
    pub mentions: Vec<Mention>,
}

/// Something that a person said.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Statement {
    /// Who said it: an index into [`Analysis::people`].
    pub speaker: usize,
    /// In which form it is given.
    pub kind: StatementKind,
    /// The words said, without the quotation marks around them and without the verb that introduces them.
    pub span: Span,
    /// The words that give it to the speaker: the cue verb, with its subject where that stands beside it.
    pub evidence: Evidence,
}

/// The form in which a statement is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum StatementKind {
    /// In the speaker's own words.
    Direct,
    /// In indirect speech.
    Reported,
}
