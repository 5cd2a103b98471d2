//! What could be typed next. The values of people, organisations, offices, places and sources are in the archive (see
//! [`crate::archive::Question::Complete`]); those that are always the same are here.

use std::ops::Range;

use super::Field;
use super::display::mark_name;
use super::scan::{Kind, Piece, is_quote, scan};
use crate::archive::Mark;
use crate::text::language::Language;

/// What is being typed at the cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Context {
    /// The bytes that a choice takes the place of: a name with its colon, a value with its quotation marks.
    pub range: Range<usize>,
    /// The field of which a value is typed; None where a field's name could be.
    pub field: Option<Field>,
    /// What was typed of it in front of the cursor, without quotation marks.
    pub typed: String,
}

/// What is being typed at byte `cursor` of a query; None where nothing could be offered, as within a phrase.
pub fn context(text: &str, cursor: usize) -> Option<Context> {
    let mut cursor = cursor.min(text.len());
    while !text.is_char_boundary(cursor) {
        cursor -= 1;
    }
    let pieces = scan(text);
    let touched = pieces
        .iter()
        .rposition(|p| p.start < cursor && cursor <= p.end);
    let here = |field, range: Range<usize>| Context {
        typed: text[range.start..cursor].to_owned(),
        range,
        field,
    };
    let Some(at) = touched else {
        let before = pieces.iter().rfind(|p| p.end <= cursor);
        let listed = before.filter(|p| p.kind == Kind::Comma);
        return match listed.and_then(|p| p.value_of) {
            Some(field) => Some(here(Some(field), cursor..cursor)),
            None => Some(here(None, cursor..cursor)).filter(|_| !in_group(&pieces, cursor)),
        };
    };
    let piece = pieces[at];
    let next = pieces.get(at + 1).filter(|n| n.start == cursor);
    match piece.kind {
        Kind::Field(field) if cursor == piece.end => {
            let value = next.filter(|n| n.value_of == Some(field) && is_value(n));
            Some(here(Some(field), cursor..value.map_or(cursor, |n| n.end)))
        }
        Kind::Field(_) | Kind::Unknown(_) => {
            let name = piece.start..piece.end;
            let name = match piece.kind {
                Kind::Unknown(length) => piece.start..piece.start + length + 1,
                _ => name,
            };
            (cursor < name.end && piece.value_of.is_none()).then(|| here(None, name))
        }
        Kind::Bare | Kind::Quoted { .. } if piece.value_of.is_some() => {
            value(text, &pieces, at, cursor)
        }
        Kind::Bare | Kind::Or | Kind::And => {
            let context = here(None, piece.start..piece.end);
            let letters = context.typed.bytes().all(|b| b.is_ascii_alphabetic());
            letters.then_some(context)
        }
        Kind::Comma => {
            let field = piece.value_of;
            let value = next.filter(|n| n.value_of == field && is_value(n));
            Some(here(field, cursor..value.map_or(cursor, |n| n.end)))
        }
        Kind::Open if piece.value_of.is_some() => Some(here(piece.value_of, cursor..cursor)),
        Kind::Open | Kind::Not if piece.end - piece.start == 1 => Some(here(None, cursor..cursor)),
        _ => None,
    }
}

fn is_value(piece: &Piece) -> bool {
    matches!(piece.kind, Kind::Bare | Kind::Quoted { .. })
}

/// Whether a place is within the brackets of a value, behind a word of it.
fn in_group(pieces: &[Piece], cursor: usize) -> bool {
    let before = pieces.iter().rfind(|p| p.end <= cursor);
    before.is_some_and(|p| p.value_of.is_some() && in_brackets(pieces, p))
}

/// Whether a piece of a value stands between brackets that are open there.
fn in_brackets(pieces: &[Piece], piece: &Piece) -> bool {
    let before = pieces.iter().take_while(|p| p.start <= piece.start);
    let last = before.filter(|p| matches!(p.kind, Kind::Open | Kind::Close));
    last.last()
        .is_some_and(|p| p.kind == Kind::Open && p.value_of.is_some())
}

/// A value that is being typed: of several words in brackets only the first, for a whole name would not fit behind it.
fn value(text: &str, pieces: &[Piece], at: usize, cursor: usize) -> Option<Context> {
    let piece = pieces[at];
    let before = at.checked_sub(1).map(|b| pieces[b].kind);
    let begins = matches!(
        before,
        Some(Kind::Field(_) | Kind::Comma | Kind::Open | Kind::Or)
    );
    let start = match piece.kind {
        Kind::Quoted {
            closed: true, to, ..
        } if cursor > to => return None,
        Kind::Quoted { inside, .. } => inside.min(cursor),
        _ => piece.start,
    };
    begins.then(|| Context {
        range: piece.start..piece.end,
        field: piece.value_of,
        typed: text[start..cursor].to_owned(),
    })
}

/// A value with what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// What to type.
    pub value: &'static str,
    /// What it means; empty where it says so itself.
    pub about: &'static str,
}

/// The values of `field` that begin with what was typed, where they are always the same: marks, languages by code or
/// name, forms of dates. None for a field whose values are in the archive.
pub fn fixed_values(field: Field, typed: &str) -> Option<Vec<Suggestion>> {
    let suggestion = |value, about| Suggestion { value, about };
    let all: Vec<Suggestion> = match field {
        Field::Is => [Mark::Read, Mark::Starred]
            .into_iter()
            .flat_map(|mark| [mark_name(mark, false), mark_name(mark, true)])
            .map(|name| suggestion(name, ""))
            .collect(),
        Field::Language => Language::ALL
            .iter()
            .map(|l| suggestion(l.tag(), l.name()))
            .collect(),
        Field::Date => vec![
            suggestion("2023", "a year"),
            suggestion("2023-07", "a month"),
            suggestion("2023-07-14", "a day"),
            suggestion("2023-07..2024", "from July 2023 to the end of 2024"),
            suggestion("2023..", "2023 and later"),
            suggestion("..2023", "2023 and earlier"),
        ],
        _ => return None,
    };
    let typed = typed.trim().to_lowercase();
    let fits = |s: &Suggestion| {
        s.value.starts_with(&*typed)
            || (field == Field::Language && s.about.to_lowercase().starts_with(&*typed))
    };
    Some(all.into_iter().filter(fits).collect())
}

/// A value as it is written in a query: in quotation marks where it is more than a word.
pub fn quoted(value: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '.');
    if !value.is_empty() && !value.starts_with('-') && value.chars().all(plain) {
        return value.to_owned();
    }
    format!("\"{}\"", value.replace(is_quote, " "))
}
