//! The words by which text is searched: one rule for what is indexed and for what is asked.

use super::{Entry, ascii, content};
use crate::text::fold::fold;

/// The words of a release and of each of its statements, folded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words(
    /// A line for the release, and one for each statement that the index holds.
    String,
);

impl Words {
    /// The words of an entry.
    pub fn of(entry: &Entry) -> Self {
        Self::new(&entry.release.text, spoken(entry))
    }

    /// The words of an entry, and what it says as a number (see [`content::content`]), which takes little more.
    pub(super) fn with_content(entry: &Entry) -> (Self, [u8; 16]) {
        let (words, letters) = words_and_letters(&entry.release.text);
        let words = Self::with_statements(words, spoken(entry));
        (words, content::of_letters(&letters))
    }

    /// The words of a text and of the statements in it.
    pub fn new<'t>(text: &str, statements: impl Iterator<Item = &'t str>) -> Self {
        let mut words = Vec::with_capacity(text.len() + ROOM);
        add_searchable(&mut words, text);
        Self::with_statements(words, statements)
    }

    fn with_statements<'t>(words: Vec<u8>, statements: impl Iterator<Item = &'t str>) -> Self {
        let mut lines = words;
        for statement in statements {
            lines.push(b'\n');
            add_searchable(&mut lines, statement);
        }
        Self(whole(lines))
    }

    /// What [`Words::lines`] gave.
    pub(super) fn from_lines(lines: String) -> Self {
        Self(lines)
    }

    /// All words: a line for the release, and one for each statement.
    pub(super) fn lines(&self) -> &str {
        &self.0
    }

    /// How many bytes they take.
    pub fn size(&self) -> usize {
        self.0.len()
    }

    /// Those of the release.
    pub(super) fn text(&self) -> &str {
        first_line(&self.0)
    }

    /// Those of each statement.
    pub(super) fn statements(&self) -> impl Iterator<Item = &str> {
        let mut rest = self.0.get(self.text().len() + 1..);
        std::iter::from_fn(move || {
            let line = first_line(rest?);
            rest = rest?.get(line.len() + 1..);
            Some(line)
        })
    }
}

/// `text` folded, with everything but letters and digits as a space between words, and each character of a script that
/// writes without spaces as a word of its own, so that a phrase finds what stands within a run of them.
///
/// ```
/// assert_eq!(dateline::archive::words::searchable("The U.S. didn’t."), "the u s didn t");
/// ```
pub fn searchable(text: &str) -> String {
    let mut out = Vec::with_capacity(text.len() + ROOM);
    add_searchable(&mut out, text);
    whole(out)
}

/// So much more than its text words may take while they are written.
const ROOM: usize = 32;

/// The bytes of what [`searchable`] gives, and the letters and digits of the text as they are.
pub(super) fn words_and_letters(text: &str) -> (Vec<u8>, Vec<u8>) {
    let mut words = Vec::with_capacity(text.len() + ROOM);
    let mut letters = Vec::with_capacity(text.len() + ROOM);
    for (plain, other) in parts(text) {
        ascii::add_words_and_letters(&mut words, &mut letters, plain.as_bytes());
        let Some(c) = other else { break };
        add_other(&mut words, c);
        if c.is_alphanumeric() {
            letters.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
        }
    }
    end(&mut words);
    (words, letters)
}

/// Adds the words of a text to `out`, which is empty or ends with a line.
fn add_searchable(out: &mut Vec<u8>, text: &str) {
    for (plain, other) in parts(text) {
        ascii::add_words(out, plain.as_bytes());
        other.into_iter().for_each(|c| add_other(out, c));
    }
    end(out);
}

/// The parts of a text: what is ASCII, and the character behind it that is not.
fn parts(text: &str) -> impl Iterator<Item = (&str, Option<char>)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let (plain, other) = rest.split_at(ascii::ascii_run(rest));
        let mut chars = other.chars();
        let c = chars.next();
        rest = chars.as_str();
        (c.is_some() || !plain.is_empty()).then_some((plain, c))
    })
}

/// What was written as text: whole characters are added only.
fn whole(out: Vec<u8>) -> String {
    String::from_utf8(out).unwrap_or_default()
}

/// Ends a text.
fn end(out: &mut Vec<u8>) {
    if out.last() == Some(&b' ') {
        out.pop();
    }
}

/// What people say in an entry.
fn spoken(entry: &Entry) -> impl Iterator<Item = &str> {
    let Entry { release, analysis } = entry;
    let statements = analysis.statements.iter();
    let statements = statements.filter(|s| s.speaker < analysis.people.len());
    statements.map(|s| s.span.of(&release.text))
}

fn first_line(lines: &str) -> &str {
    let end = memchr::memchr(b'\n', lines.as_bytes());
    &lines[..end.unwrap_or(lines.len())]
}

/// Ends a word; at the beginning of a line there is none.
fn gap(out: &mut Vec<u8>) {
    if !matches!(out.last(), None | Some(b' ' | b'\n')) {
        out.push(b' ');
    }
}

/// Adds a character that is not ASCII.
fn add_other(out: &mut Vec<u8>, c: char) {
    match c {
        '’' | '‘' | '“' | '”' | '–' | '—' | '•' | '\u{a0}' => gap(out),
        c => fold_other(out, c),
    }
}

/// The same for one that may be a part of a word.
fn fold_other(out: &mut Vec<u8>, c: char) {
    // Between letters, as a space at an end would be lost.
    let folded = fold(&String::from_iter(['x', c, 'x']));
    for c in folded[1..folded.len() - 1].chars() {
        if !c.is_alphanumeric() {
            gap(out);
            continue;
        }
        let alone = stands_alone(c);
        if alone {
            gap(out);
        }
        out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
        if alone {
            out.push(b' ');
        }
    }
}

/// Whether a character belongs to a script that puts no spaces between words: Han, kana, Thai, Lao, Khmer, Burmese.
pub fn stands_alone(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3134f}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_words_of_statements_stand_behind_those_of_the_release() {
        let statements = |words: &Words| words.statements().map(str::to_owned).collect::<Vec<_>>();
        let words = Words::new("A pier.", ["A", "", "pier"].into_iter());
        assert_eq!((words.text(), statements(&words).len()), ("a pier", 3));
        assert_eq!(statements(&words), ["a", "", "pier"]);
        let words = Words::new("“A pier.”", ["“A", "…", " \npier”"].into_iter());
        assert_eq!(statements(&words), ["a", "", "pier"]);
        let words = Words::new("A pier.", std::iter::empty());
        assert_eq!((words.text(), statements(&words).len()), ("a pier", 0));
    }

    #[test]
    fn letters_and_digits_are_words() {
        assert_eq!(searchable("  José—O’Neill, 2nd"), "jose o neill 2nd");
        assert_eq!(searchable("中国FAW集团"), "中 国 faw 集 团");
        assert_eq!(searchable("… •"), "");
    }

    /// The rule as it is said: the fold of all of it, taken apart.
    fn as_said(text: &str) -> String {
        let mut out = String::new();
        for c in fold(text).chars() {
            match c {
                c if !c.is_alphanumeric() => out.push(' '),
                c if stands_alone(c) => out.extend([' ', c, ' ']),
                c => out.push(c),
            }
        }
        out.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    proptest! {
        #[test]
        fn character_by_character_is_as_the_fold_of_all(text in "[ -~éÉßﬁİŁ’—•\u{a0}\u{308}½中ﾊがกำ…´\u{2003} \n]{0,60}") {
            prop_assert_eq!(searchable(&text), as_said(&text));
        }
    }
}
