//! The query language: what a search says, as a tree. One language for the search line and the command line.
//!
//! Words are folded (see [`crate::text::fold`]) and compared whole; [`Term::Prefix`] by their beginning.

use crate::extract::Participation;

use super::Mark;

/// What a release must be like.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Expr {
    /// Like anything.
    #[default]
    All,
    /// All these words stand in its text.
    Text(Words),
    /// Somebody whose name holds these words is named in it; where set, with this participation.
    Person(Words, Option<Participation>),
    /// An organisation whose name holds these words is named in it.
    Organisation(Words),
    /// Somebody in it has an office of these words.
    Title(Words),
    /// These words stand in one statement in it.
    Said(Words),
    /// Its dateline's place holds these words.
    Place(Words),
    /// Its issuer's name holds these words.
    Source(Words),
    /// Its date lies within.
    Date(Dates),
    /// Its language, by the code of ISO 639-1.
    Language(String),
    /// It bears, or does not bear, a mark.
    Is(Mark, bool),
    /// Not like this.
    Not(Box<Expr>),
    /// Like all of these.
    And(Vec<Expr>),
    /// Like one of these.
    Or(Vec<Expr>),
}

/// Words that must all be there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Words(pub Vec<Term>);

/// A word or several in a row; folded, letters and digits alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Term {
    /// A word.
    Word(String),
    /// The beginning of a word.
    Prefix(String),
    /// Words that follow each other; the last may be a beginning.
    Phrase(Vec<String>, bool),
}

/// Days from the first to the last, as `yyyymmdd`, both within. A date known by month or year alone lies within where
/// any of its days does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dates {
    /// The first day.
    pub first: u32,
    /// The last day.
    pub last: u32,
}

/// The fields of the language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// `person:` somebody named.
    Person,
    /// `with:` a further somebody named.
    With,
    /// `attended:` somebody who was there.
    Attended,
    /// `quoted:` somebody whose words are given.
    Quoted,
    /// `org:` an organisation named.
    Organisation,
    /// `title:` an office.
    Title,
    /// `said:` words within a statement.
    Said,
    /// `place:` of the dateline.
    Place,
    /// `source:` who issued it.
    Source,
    /// `date:` when.
    Date,
    /// `lang:` the language.
    Language,
    /// `is:` marks.
    Is,
}
