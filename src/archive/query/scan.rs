//! A query cut into pieces: the same pieces for [`super::parse()`] and for [`super::complete`].

use super::Field;

/// A piece of a query.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece {
    /// What it is.
    pub kind: Kind,
    /// Where it begins, in bytes.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// The field to whose value it belongs.
    pub value_of: Option<Field>,
}

/// What a piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// `(`
    Open,
    /// `)`
    Close,
    /// `-` in front of something, `NOT`.
    Not,
    /// `or`
    Or,
    /// `and`
    And,
    /// `person:`
    Field(Field),
    /// `persn:`, with something behind it; its name ends so many bytes behind its start.
    Unknown(usize),
    /// A comma between people.
    Comma,
    /// What stands without quotation marks.
    Bare,
    /// What stands between quotation marks: the bytes within, and whether the second is there.
    Quoted {
        /// Where the words begin.
        inside: usize,
        /// Where they end.
        to: usize,
        /// Whether there is a second quotation mark.
        closed: bool,
        /// Whether an asterisk follows it.
        starred: bool,
    },
}

/// Cuts a query into its pieces. Never fails; what is wrong is found by the parser.
pub(super) fn scan(text: &str) -> Vec<Piece> {
    let mut scanner = Scanner {
        text,
        at: 0,
        pieces: Vec::new(),
        owner: None,
        group: false,
    };
    while scanner.next() {}
    scanner.pieces
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
    pieces: Vec<Piece>,
    /// The field whose value goes on here.
    owner: Option<Field>,
    /// Whether this is within the brackets of a value.
    group: bool,
}

impl Scanner<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn add(&mut self, kind: Kind, length: usize) {
        self.pieces.push(Piece {
            kind,
            start: self.at,
            end: self.at + length,
            value_of: self.owner,
        });
        self.at += length;
    }

    /// Cuts off one piece; false at the end.
    fn next(&mut self) -> bool {
        let spaces = self.rest().len() - self.rest().trim_start().len();
        self.at += spaces;
        let Some(c) = self.rest().chars().next() else {
            return false;
        };
        let last = self.pieces.last().map(|p| p.kind);
        let behind_field = spaces == 0 && matches!(last, Some(Kind::Field(_)));
        let in_list = self.owner.is_some_and(Field::is_of_people);
        let goes_on = match last {
            Some(Kind::Field(_)) => spaces == 0,
            Some(Kind::Comma) => true,
            _ => spaces == 0 && c == ',' && in_list,
        };
        if !self.group && !goes_on {
            self.owner = None;
        }
        let in_list = in_list && self.owner.is_some();
        match c {
            '(' => {
                self.group |= behind_field;
                self.add(Kind::Open, 1);
            }
            ')' => {
                self.add(Kind::Close, 1);
                (self.group, self.owner) = (false, None);
            }
            ',' if in_list => self.add(Kind::Comma, 1),
            c if is_quote(c) => self.quoted(c),
            _ => self.bare(behind_field || (last == Some(Kind::Comma) && spaces == 0)),
        }
        true
    }

    fn quoted(&mut self, opening: char) {
        let open = opening.len_utf8();
        let closes = |c: char| match opening {
            '"' => c == '"',
            _ => is_quote(c),
        };
        let within = &self.rest()[open..];
        let close = within.char_indices().find(|(_, c)| closes(*c));
        let to = open + close.map_or(within.len(), |(at, _)| at);
        let end = to + close.map_or(0, |(_, c)| c.len_utf8());
        let starred = close.is_some() && self.rest()[end..].starts_with('*');
        let kind = Kind::Quoted {
            inside: self.at + open,
            to: self.at + to,
            closed: close.is_some(),
            starred,
        };
        self.add(kind, end + usize::from(starred));
    }

    /// What stands without quotation marks; `raw` where it is a value, whatever it looks like.
    fn bare(&mut self, raw: bool) {
        let in_list = self.owner.is_some_and(Field::is_of_people);
        let ends = |c: char| {
            c.is_whitespace() || matches!(c, '(' | ')') || is_quote(c) || (in_list && c == ',')
        };
        let length = self.rest().find(ends).unwrap_or(self.rest().len());
        let run = &self.rest()[..length];
        let follows = self.rest()[length..].chars().next();
        if raw {
            return self.add(Kind::Bare, length);
        }
        let touches = follows.is_some_and(|c| c == '(' || is_quote(c));
        if run.starts_with('-') && (length > 1 || touches) {
            return self.add(Kind::Not, 1);
        }
        if let Some(name) = field_name(run) {
            return match Field::named(name) {
                Some(field) => {
                    let length = name.len() + 1;
                    // A field is no value of another.
                    self.owner = self.owner.filter(|_| self.group);
                    self.add(Kind::Field(field), length);
                    if !self.group {
                        self.owner = Some(field);
                    }
                }
                None if length > name.len() + 1 || touches => {
                    let name = name.len();
                    self.add(Kind::Unknown(name), length);
                }
                None => self.add(Kind::Bare, length),
            };
        }
        let kind = match run {
            _ if run.eq_ignore_ascii_case("or") => Kind::Or,
            "|" | "||" => Kind::Or,
            _ if run.eq_ignore_ascii_case("and") => Kind::And,
            "&&" => Kind::And,
            "NOT" => Kind::Not,
            _ => Kind::Bare,
        };
        self.add(kind, length);
    }
}

/// The name of the field that a run of characters begins with: letters, then a colon. An address begins with none.
fn field_name(run: &str) -> Option<&str> {
    let (name, value) = run.split_once(':')?;
    let letters = !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphabetic());
    (letters && !value.starts_with("//")).then_some(name)
}

/// Whether a character is a quotation mark.
pub(super) fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}
