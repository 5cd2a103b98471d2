//! A query as text that parses back to the same tree.

use std::fmt::{self, Display, Formatter, Write};

use super::{Dates, Expr, Field, Term, Words, dates};
use crate::archive::Mark;
use crate::extract::Participation;

/// What binds how tightly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Binding {
    Or,
    And,
    Not,
}

/// As text that [`super::parse()`] takes back to the same tree, when the tree was made by it or by
/// [`Expr::all_of`], [`Expr::any_of`] and [`Expr::negated`] of trees other than [`Expr::All`].
impl Display for Expr {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write_expr(f, self, Binding::Or)
    }
}

/// Writes `expr` where something that binds as `around` does stands around it.
fn write_expr(f: &mut Formatter<'_>, expr: &Expr, around: Binding) -> fmt::Result {
    let bracketed = match expr {
        Expr::Or(_) => around > Binding::Or,
        Expr::And(_) => around > Binding::And,
        Expr::Text(words) => around > Binding::And && words.0.len() != 1,
        Expr::All => around > Binding::Or,
        _ => false,
    };
    if bracketed {
        f.write_char('(')?;
    }
    match expr {
        Expr::All => {}
        Expr::Text(words) => f.write_str(&terms(words))?,
        Expr::Person(words, participation) => field(f, person_field(*participation), words)?,
        Expr::Organisation(words) => field(f, Field::Organisation, words)?,
        Expr::Title(words) => field(f, Field::Title, words)?,
        Expr::Said(words) => field(f, Field::Said, words)?,
        Expr::Place(words) => field(f, Field::Place, words)?,
        Expr::Source(words) => field(f, Field::Source, words)?,
        Expr::Date(span) => write!(f, "{}:{span}", Field::Date.name())?,
        Expr::Language(code) => write!(f, "{}:{code}", Field::Language.name())?,
        Expr::Is(mark, on) => write!(f, "{}:{}", Field::Is.name(), mark_name(*mark, *on))?,
        Expr::Not(inner) => {
            f.write_char('-')?;
            write_expr(f, inner, Binding::Not)?;
        }
        Expr::And(parts) => several(f, parts, " ", Binding::And)?,
        Expr::Or(parts) => several(f, parts, " or ", Binding::Or)?,
    }
    if bracketed {
        f.write_char(')')?;
    }
    Ok(())
}

fn several(f: &mut Formatter<'_>, parts: &[Expr], between: &str, binding: Binding) -> fmt::Result {
    for (i, part) in parts.iter().enumerate() {
        if i > 0 {
            f.write_str(between)?;
        }
        write_expr(f, part, binding)?;
    }
    Ok(())
}

fn field(f: &mut Formatter<'_>, field: Field, words: &Words) -> fmt::Result {
    let name = field.name();
    match words.0.len() {
        1 => write!(f, "{name}:{}", terms(words)),
        _ => write!(f, "{name}:({})", terms(words)),
    }
}

fn person_field(participation: Option<Participation>) -> Field {
    match participation {
        None => Field::Person,
        Some(Participation::Attended) => Field::Attended,
        Some(Participation::Quoted) => Field::Quoted,
        Some(Participation::Mentioned) => Field::Mentioned,
        Some(Participation::Contact) => Field::Contact,
    }
}

/// What `is:` has for a mark that is there or is not.
pub(super) fn mark_name(mark: Mark, on: bool) -> &'static str {
    match (mark, on) {
        (Mark::Read, true) => "read",
        (Mark::Read, false) => "unread",
        (Mark::Starred, true) => "starred",
        (Mark::Starred, false) => "unstarred",
    }
}

fn terms(words: &Words) -> String {
    let terms: Vec<String> = words.0.iter().map(Term::to_string).collect();
    terms.join(" ")
}

/// As it is written in a query.
impl Display for Term {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Term::Word(word) if matches!(&**word, "or" | "and") => write!(f, "\"{word}\""),
            Term::Word(word) => f.write_str(word),
            Term::Prefix(start) => write!(f, "{start}*"),
            Term::Phrase(words, begun) => {
                let star = if *begun { "*" } else { "" };
                write!(f, "\"{}{star}\"", words.join(" "))
            }
        }
    }
}

/// As it is written in a query: in the shortest form.
impl Display for Dates {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&dates::written(*self))
    }
}
