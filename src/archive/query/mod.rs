//! The query language: what a search says, as a tree. One language for the search line and the command line.
//!
//! ```text
//! harbour quay                     both words stand in the release
//! "climate change" clim*           a phrase; the beginning of a word
//! person:ruiz org:"port board"     a condition on a field: see [`Field`]
//! attended:ruiz,lind               both of them: a comma parts several people
//! said:(harbour tax)               both words in one statement; also (a or b)
//! date:2023-07..2024  lang:en  is:unread
//! -quoted:ruiz                     not
//! (quay or pier) -storm            brackets
//! ```
//!
//! Precedence: `-` binds tightest, then what stands side by side (all must hold; `and` may stand between), then `or`:
//! `a -b or c d` is `(a (-b)) or (c d)`. `or` and `and` in any case are operators, `NOT` in capitals is `-`; in
//! quotation marks they are words.
//!
//! Words are folded (see [`crate::text::fold`]) and compared whole; [`Term::Prefix`] by their beginning. What a
//! hyphen, an apostrophe or another character that is no letter joins (`10:30`, `O'Neill`) is a phrase.
//!
//! - [`parse()`]: text to [`Expr`]; [`parse_unfinished`] while it is being typed. [`Expr`] displays as text that parses
//!   back to the same tree.
//! - [`complete`]: what could be typed next.

pub mod complete;
mod dates;
mod display;
mod field;
mod parse;
#[cfg(test)]
mod properties;
mod scan;
#[cfg(test)]
mod tests;

pub use field::Field;
pub use parse::{QueryError, parse, parse_unfinished};

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

impl Expr {
    /// Like all of `parts`; like anything where there are none. Conjunctions within are laid open, and text joined.
    pub fn all_of(parts: impl IntoIterator<Item = Expr>) -> Expr {
        let mut out: Vec<Expr> = Vec::new();
        let mut text: Option<usize> = None;
        for part in parts.into_iter().flat_map(|p| match p {
            Expr::And(parts) => parts,
            Expr::All => Vec::new(),
            part => vec![part],
        }) {
            match (part, text) {
                (Expr::Text(words), Some(at)) => {
                    if let Expr::Text(first) = &mut out[at] {
                        first.0.extend(words.0);
                    }
                }
                (part, _) => {
                    if matches!(part, Expr::Text(_)) {
                        text = Some(out.len());
                    }
                    out.push(part);
                }
            }
        }
        match out.len() {
            0 => Expr::All,
            1 => out.remove(0),
            _ => Expr::And(out),
        }
    }

    /// Like one of `parts`; like anything where there are none. Disjunctions within are laid open.
    pub fn any_of(parts: impl IntoIterator<Item = Expr>) -> Expr {
        let mut out: Vec<Expr> = Vec::new();
        for part in parts {
            match part {
                Expr::Or(parts) => out.extend(parts),
                Expr::All => return Expr::All,
                part => out.push(part),
            }
        }
        match out.len() {
            0 => Expr::All,
            1 => out.remove(0),
            _ => Expr::Or(out),
        }
    }

    /// Not like this; not not like this is like this.
    pub fn negated(self) -> Expr {
        match self {
            Expr::Not(inner) => *inner,
            other => Expr::Not(Box::new(other)),
        }
    }
}

/// The words, beginnings and phrases that a release found by `expr` may hold in its text, each once: those to mark when
/// it is shown. What is only in names or behind a `-` is none.
pub fn highlights(expr: &Expr) -> Vec<Term> {
    fn gather(expr: &Expr, out: &mut Vec<Term>) {
        match expr {
            Expr::Text(words) | Expr::Said(words) => {
                for term in &words.0 {
                    if !out.contains(term) {
                        out.push(term.clone());
                    }
                }
            }
            Expr::And(parts) | Expr::Or(parts) => parts.iter().for_each(|p| gather(p, out)),
            _ => {}
        }
    }
    let mut out = Vec::new();
    gather(expr, &mut out);
    out
}
