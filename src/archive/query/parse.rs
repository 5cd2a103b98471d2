//! Text to a tree.

use std::fmt;
use std::ops::Range;

use super::scan::{Kind, Piece, scan};
use super::{Expr, Field, Term, Words, dates, field};
use crate::archive::Mark;
use crate::archive::words::searchable;
use crate::extract::Participation;
use crate::text::language::Language;

/// How deep brackets may stand within each other.
const DEEPEST: usize = 64;

/// Why a query says nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueryError {
    /// Where what is wrong begins: characters from the start of the query.
    pub column: usize,
    /// How many characters are wrong; at least 1, also at the end of the query.
    pub length: usize,
    /// What is wrong, for the user: one line.
    pub message: String,
}

impl fmt::Display for QueryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "column {}: {}", self.column + 1, self.message)
    }
}

impl std::error::Error for QueryError {}

/// Reads a query. White space alone is [`Expr::All`].
///
/// # Errors
///
/// Where it breaks the rules of the language (see [`super`]) or holds no word at all.
///
/// ```
/// use dateline::archive::query::parse;
/// assert_eq!(parse("Quay ATTENDED:ruiz,lind").unwrap().to_string(), "quay attended:ruiz attended:lind");
/// assert_eq!(parse("persn:ruiz").unwrap_err().column, 0);
/// ```
pub fn parse(text: &str) -> Result<Expr, QueryError> {
    Parser::new(text, None).whole()
}

/// Reads a query that is being typed, with the cursor at a byte of it. The word at the cursor counts as a beginning, and
/// what is not yet complete there is left out, as are a second quotation mark, closing brackets and what is to come
/// behind `or`.
///
/// # Errors
///
/// As [`parse()`], where what is wrong isn't at the cursor.
pub fn parse_unfinished(text: &str, cursor: usize) -> Result<Expr, QueryError> {
    Parser::new(text, Some(cursor)).whole()
}

/// A condition, or None for what says nothing: a dash between words, what is still being typed.
type Part = Result<Option<Expr>, QueryError>;

struct Parser<'a> {
    text: &'a str,
    pieces: Vec<Piece>,
    at: usize,
    depth: usize,
    /// The cursor, where the query is still being typed.
    cursor: Option<usize>,
}

impl<'a> Parser<'a> {
    fn new(text: &'a str, cursor: Option<usize>) -> Self {
        Self {
            text,
            pieces: scan(text),
            at: 0,
            depth: 0,
            cursor,
        }
    }

    fn whole(mut self) -> Result<Expr, QueryError> {
        let expr = self.or()?;
        if let Some(piece) = self.peek() {
            return Err(self.error(piece, "this bracket closes nothing"));
        }
        let blank = self.text.trim().is_empty() || self.cursor.is_some();
        match expr {
            None if !blank => Err(self.error_at(
                0..self.text.trim_end().len(),
                "there is no word in this to search for".to_owned(),
            )),
            expr => Ok(expr.unwrap_or_default()),
        }
    }

    fn peek(&self) -> Option<Piece> {
        let piece = self.pieces.get(self.at).copied()?;
        Some(match piece.kind {
            // "or" may become "oregon".
            Kind::Or | Kind::And | Kind::Not
                if self.is_typed(piece)
                    && piece.end == self.text.len()
                    && piece.end - piece.start > 1 =>
            {
                Piece {
                    kind: Kind::Bare,
                    ..piece
                }
            }
            _ => piece,
        })
    }

    fn error(&self, piece: Piece, message: &str) -> QueryError {
        self.error_at(piece.start..piece.end, message.to_owned())
    }

    fn error_at(&self, bytes: Range<usize>, message: String) -> QueryError {
        let chars = |text: &str| text.chars().count();
        QueryError {
            column: chars(&self.text[..bytes.start]),
            length: chars(&self.text[bytes]).max(1),
            message,
        }
    }

    /// Whether a piece is being typed: the cursor stands in or behind it.
    fn is_typed(&self, piece: Piece) -> bool {
        self.cursor
            .is_some_and(|c| piece.start < c && c <= piece.end)
    }

    fn or(&mut self) -> Part {
        let mut parts = Vec::new();
        let mut first = true;
        let mut last_or: Option<Piece> = None;
        loop {
            let before = self.at;
            let part = self.and()?;
            let none_there = self.at == before;
            let next = self.peek().filter(|p| p.kind == Kind::Or);
            if none_there && (!first || next.is_some()) {
                let waits = self.cursor.is_some() && next.is_none();
                if let (Some(or), false) = (next.or(last_or), waits) {
                    return Err(self.stands_between(or));
                }
            }
            parts.extend(part);
            first = false;
            match next {
                Some(or) => last_or = Some(or),
                None => break,
            }
            self.at += 1;
        }
        Ok((!parts.is_empty()).then(|| Expr::any_of(parts)))
    }

    fn stands_between(&self, operator: Piece) -> QueryError {
        let word = &self.text[operator.start..operator.end];
        let message = match word.bytes().all(|b| b.is_ascii_alphabetic()) {
            true => {
                format!("{word} stands between two conditions; for the word itself: \"{word}\"")
            }
            false => format!("{word} stands between two conditions"),
        };
        self.error_at(operator.start..operator.end, message)
    }

    fn and(&mut self) -> Part {
        let mut parts = Vec::new();
        let mut waiting: Option<Piece> = None;
        let start = self.at;
        while let Some(piece) = self.peek() {
            match piece.kind {
                Kind::Close | Kind::Or => break,
                Kind::And if self.at == start || waiting.is_some() => {
                    return Err(self.stands_between(piece));
                }
                Kind::And => {
                    waiting = Some(piece);
                    self.at += 1;
                }
                _ => {
                    waiting = None;
                    parts.extend(self.not()?);
                }
            }
        }
        let over = self.peek().is_none();
        match waiting {
            Some(and) if self.cursor.is_none() || !over => Err(self.stands_between(and)),
            _ => Ok((!parts.is_empty()).then(|| Expr::all_of(parts))),
        }
    }

    fn not(&mut self) -> Part {
        let mut negated = false;
        let mut last = None;
        while let Some(piece) = self.peek().filter(|p| p.kind == Kind::Not) {
            negated = !negated;
            last = Some(piece);
            self.at += 1;
        }
        let stands = |p: &Piece| !matches!(p.kind, Kind::Close | Kind::Or | Kind::And);
        match (self.peek().filter(stands), last) {
            (None, Some(not)) if self.cursor.is_none() || self.peek().is_some() => {
                Err(self.error(not, "nothing stands behind this that is to be left out"))
            }
            (None, _) => Ok(None),
            (Some(piece), _) => {
                let part = self.condition(piece)?;
                Ok(part.map(|p| if negated { p.negated() } else { p }))
            }
        }
    }

    /// One condition, which `piece` begins.
    fn condition(&mut self, piece: Piece) -> Part {
        self.at += 1;
        match piece.kind {
            Kind::Open => self.brackets(piece),
            Kind::Field(field) => self.field(field, piece),
            Kind::Unknown(name) => Err(self.unknown(piece, name)),
            // A comma outside a list is never cut off; were it, it would say nothing.
            _ => Ok(self.term(piece)?.map(|t| Expr::Text(Words(vec![t])))),
        }
    }

    fn brackets(&mut self, open: Piece) -> Part {
        self.depth += 1;
        if self.depth > DEEPEST {
            let message = format!("brackets stand in brackets more than {DEEPEST} deep");
            return Err(self.error(open, &message));
        }
        let start = self.at;
        let inner = self.or()?;
        self.depth -= 1;
        self.close(open, self.at == start)?;
        Ok(inner)
    }

    /// Takes the bracket that closes `open`, between which there is `nothing` or something.
    fn close(&mut self, open: Piece, nothing: bool) -> Result<(), QueryError> {
        match self.peek() {
            Some(close) if nothing && self.cursor.is_none() => {
                let message = "nothing stands between these brackets".to_owned();
                Err(self.error_at(open.start..close.end, message))
            }
            Some(_) => {
                self.at += 1;
                Ok(())
            }
            None if self.cursor.is_some() => Ok(()),
            None => Err(self.error(open, "this bracket is not closed")),
        }
    }

    fn unknown(&self, piece: Piece, name: usize) -> QueryError {
        let colon = piece.start + name + 1;
        let name = &self.text[piece.start..colon];
        let instead = field::instead_of(&name[..name.len() - 1]).unwrap_or_else(|| {
            let run = &self.text[piece.start..piece.end];
            let run: String = run.chars().take(40).collect();
            format!("for the words themselves: \"{run}\"")
        });
        let message = format!("no field is called {name} {instead}");
        self.error_at(piece.start..colon, message)
    }

    /// The condition on a field, behind its name.
    fn field(&mut self, field: Field, name: Piece) -> Part {
        let belongs = |p: &Piece| p.value_of == Some(field);
        let first = self.peek().filter(belongs).map(|p| p.kind);
        let end = match first {
            None => name.end,
            Some(_) => self.pieces[self.at].end,
        };
        let whole = name.start..end;
        let said = match first {
            Some(Kind::Open) => return self.group(field, name),
            Some(_) => self.list(field)?,
            None => None,
        };
        let is_typed = |end| self.cursor.is_some_and(|c| name.start < c && c <= end);
        let end = self.pieces[self.at - 1].end;
        if said.is_none() && !is_typed(end) {
            let (name, example) = (field.name(), field.example());
            let message = format!("{name}: needs a value right behind it: {name}:{example}");
            return Err(self.error_at(whole, message));
        }
        Ok(said)
    }

    /// A value, or several people with commas between.
    fn list(&mut self, field: Field) -> Part {
        let mut parts = Vec::new();
        let mut behind_comma = true;
        while let Some(piece) = self.peek().filter(|p| p.value_of == Some(field)) {
            match piece.kind {
                Kind::Comma => behind_comma = true,
                Kind::Bare | Kind::Quoted { .. } if behind_comma => {
                    behind_comma = false;
                    parts.extend(self.value(field, vec![piece])?);
                }
                _ => break,
            }
            self.at += 1;
        }
        Ok((!parts.is_empty()).then(|| Expr::all_of(parts)))
    }

    /// `(a b or c)` behind `field`: the words of one value, or of one of several.
    fn group(&mut self, field: Field, name: Piece) -> Part {
        let open = self.pieces[self.at];
        self.at += 1;
        let start = self.at;
        let mut alternatives: Vec<Expr> = Vec::new();
        let mut all: Vec<Expr> = Vec::new();
        let mut words: Vec<Piece> = Vec::new();
        while let Some(piece) = self.peek().filter(|p| p.kind != Kind::Close) {
            match piece.kind {
                Kind::Bare | Kind::Quoted { .. } => words.push(piece),
                Kind::Comma => all.extend(self.value(field, std::mem::take(&mut words))?),
                Kind::And => {}
                Kind::Or => {
                    all.extend(self.value(field, std::mem::take(&mut words))?);
                    if all.is_empty() {
                        return Err(self.stands_between(piece));
                    }
                    alternatives.push(Expr::all_of(all.drain(..)));
                }
                _ => {
                    let name = field.name();
                    let message =
                        format!("the brackets of {name}: hold words, phrases and \"or\" alone");
                    return Err(self.error(piece, &message));
                }
            }
            self.at += 1;
        }
        let last = self.pieces[self.at - 1];
        all.extend(self.value(field, words)?);
        if !all.is_empty() {
            alternatives.push(Expr::all_of(all));
        } else if last.kind == Kind::Or && self.cursor.is_none() {
            return Err(self.stands_between(last));
        }
        self.close(open, self.at == start)?;
        if alternatives.is_empty() && self.cursor.is_none() {
            let end = self.pieces[self.at - 1].end;
            let message = format!("{}: needs a word between its brackets", field.name());
            return Err(self.error_at(name.start..end, message));
        }
        Ok((!alternatives.is_empty()).then(|| Expr::any_of(alternatives)))
    }

    /// The condition that `field` has this value.
    fn value(&self, field: Field, pieces: Vec<Piece>) -> Part {
        if matches!(field, Field::Date | Field::Language | Field::Is) {
            let mut parts = Vec::new();
            for piece in pieces {
                parts.extend(self.fixed(field, piece)?);
            }
            return Ok((!parts.is_empty()).then(|| Expr::all_of(parts)));
        }
        let mut terms = Vec::new();
        for piece in pieces {
            terms.extend(self.term(piece)?);
        }
        if terms.is_empty() {
            return Ok(None);
        }
        let words = Words(terms);
        Ok(Some(match field {
            Field::Person | Field::With => Expr::Person(words, None),
            Field::Attended => Expr::Person(words, Some(Participation::Attended)),
            Field::Quoted => Expr::Person(words, Some(Participation::Quoted)),
            Field::Mentioned => Expr::Person(words, Some(Participation::Mentioned)),
            Field::Contact => Expr::Person(words, Some(Participation::Contact)),
            Field::Organisation => Expr::Organisation(words),
            Field::Title => Expr::Title(words),
            Field::Said => Expr::Said(words),
            Field::Place => Expr::Place(words),
            Field::Source => Expr::Source(words),
            // Dealt with above.
            Field::Date | Field::Language | Field::Is => Expr::All,
        }))
    }

    /// The condition that a field has one of the values that are fixed.
    fn fixed(&self, field: Field, piece: Piece) -> Part {
        let (value, _) = self.written(piece);
        let value = value.trim();
        let said = match field {
            Field::Date => dates::parse(value).map(Expr::Date),
            Field::Language => language(value),
            _ => mark(value),
        };
        match said {
            Ok(expr) => Ok(Some(expr)),
            Err(_) if field == Field::Date && self.is_typed(piece) => {
                // As far as it has been typed: what stood there stays until more says something else.
                let ends = value.char_indices().map(|(at, _)| at).take(24);
                let ends: Vec<usize> = ends.collect();
                let said = ends
                    .iter()
                    .rev()
                    .find_map(|e| dates::parse(&value[..*e]).ok());
                Ok(said.map(Expr::Date))
            }
            Err(_) if self.is_typed(piece) => Ok(None),
            Err(message) => Err(self.error(piece, &message)),
        }
    }

    /// What a piece says, without quotation marks, and the byte at which that begins.
    fn written(&self, piece: Piece) -> (&'a str, usize) {
        match piece.kind {
            Kind::Quoted { inside, to, .. } => (&self.text[inside..to], inside),
            _ => (&self.text[piece.start..piece.end], piece.start),
        }
    }

    /// The words of a piece; None where it holds neither a letter nor a digit.
    fn term(&self, piece: Piece) -> Result<Option<Term>, QueryError> {
        let (said, at) = self.written(piece);
        let trimmed = said.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '*');
        let stem = trimmed.trim_end_matches('*');
        let mut begun = stem.len() < trimmed.len();
        match piece.kind {
            Kind::Quoted { closed: false, .. } if self.cursor.is_none() => {
                let opening = piece.start..at;
                let message = "this quotation mark is not closed".to_owned();
                return Err(self.error_at(opening, message));
            }
            Kind::Quoted {
                closed, starred, ..
            } => begun |= starred || (!closed && self.cursor == Some(piece.end)),
            _ => {
                begun |= self.is_typed(piece);
                if let Some(star) = stem.find('*') {
                    let message = "* stands for the end of a word: clim*".to_owned();
                    let star = at + star;
                    return Err(self.error_at(star..star + 1, message));
                }
            }
        }
        let text = if stem.len() < trimmed.len() {
            stem
        } else {
            said
        };
        Ok(term(text, begun))
    }
}

/// The words of `text`, the last of which may be a beginning.
fn term(text: &str, begun: bool) -> Option<Term> {
    let words = searchable(text);
    // What another letter would not make longer is no beginning.
    let begun = begun && searchable(&format!("{text}x")).len() == words.len() + 1;
    let mut words: Vec<String> = words.split_whitespace().map(str::to_owned).collect();
    match words.len() {
        0 => None,
        1 if begun => words.pop().map(Term::Prefix),
        1 => words.pop().map(Term::Word),
        _ => Some(Term::Phrase(words, begun)),
    }
}

/// A language by its code, with or without a region, or by its English name.
fn language(value: &str) -> Result<Expr, String> {
    let named = |l: &&Language| l.name().eq_ignore_ascii_case(value);
    let language = Language::from_tag(value).or_else(|| Language::ALL.iter().find(named).copied());
    let language = language.ok_or_else(|| {
        let codes: Vec<&str> = Language::ALL.iter().map(|l| l.tag()).collect();
        format!("a language is one of {}", codes.join(" "))
    })?;
    Ok(Expr::Language(language.tag().to_owned()))
}

/// A mark, or that it is not there.
fn mark(value: &str) -> Result<Expr, String> {
    Ok(match &*value.to_ascii_lowercase() {
        "read" | "seen" | "old" => Expr::Is(Mark::Read, true),
        "unread" | "unseen" | "new" => Expr::Is(Mark::Read, false),
        "starred" | "star" | "flagged" => Expr::Is(Mark::Starred, true),
        "unstarred" => Expr::Is(Mark::Starred, false),
        _ => return Err("is: takes unread, read, starred or unstarred".to_owned()),
    })
}
