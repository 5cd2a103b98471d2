//! A line that is typed into.

use unicode_segmentation::UnicodeSegmentation;

use super::action::Action;

/// A line of text with a cursor.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Input {
    text: String,
    /// A byte offset on a grapheme boundary.
    cursor: usize,
}

impl Input {
    /// A line that holds `text`, the cursor behind it.
    pub fn new(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            cursor: text.len(),
        }
    }

    /// What was typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What stands before the cursor.
    pub fn before(&self) -> &str {
        &self.text[..self.cursor]
    }

    /// Where the cursor stands: a byte offset.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// Puts the cursor at the character boundary `at`, or behind the letter that it is a part of.
    pub fn go_to(&mut self, at: usize) {
        self.cursor = at.min(self.text.len());
        while !self.on_boundary() {
            self.cursor += 1;
        }
    }

    /// Types `text` in the place of a range of bytes that ends on character boundaries.
    pub fn replace(&mut self, range: std::ops::Range<usize>, text: &str) {
        self.text.replace_range(range.clone(), "");
        self.cursor = range.start;
        self.insert(text);
    }

    /// Types `text`; control characters are dropped, line ends become spaces.
    pub fn insert(&mut self, text: &str) {
        let text: String = text
            .chars()
            .map(|c| if c.is_whitespace() { ' ' } else { c })
            .filter(|c| !c.is_control())
            .collect();
        self.text.insert_str(self.cursor, &text);
        self.cursor += text.len();
        // A combining mark joins the letter before it, and the cursor may not stand between the two.
        while !self.on_boundary() {
            self.cursor += 1;
        }
    }

    /// Edits by an action. Returns whether it was one of editing.
    pub fn edit(&mut self, action: Action) -> bool {
        match action {
            Action::Insert(c) => self.insert(c.encode_utf8(&mut [0; 4])),
            Action::DeleteBack => self.delete(self.left()),
            Action::DeleteWord => self.delete(self.word_left()),
            Action::DeleteLine => self.delete(0),
            Action::DeleteForward => {
                let at = self.cursor;
                self.cursor = self.right();
                self.delete(at);
            }
            Action::CursorLeft => self.cursor = self.left(),
            Action::CursorRight => self.cursor = self.right(),
            Action::CursorHome => self.cursor = 0,
            Action::CursorEnd => self.cursor = self.text.len(),
            _ => return false,
        }
        true
    }

    fn delete(&mut self, from: usize) {
        self.text.replace_range(from..self.cursor, "");
        self.cursor = from;
        while !self.on_boundary() {
            self.cursor += 1;
        }
    }

    fn on_boundary(&self) -> bool {
        self.cursor == self.text.len()
            || self
                .text
                .grapheme_indices(true)
                .any(|(i, _)| i == self.cursor)
    }

    fn left(&self) -> usize {
        self.before()
            .grapheme_indices(true)
            .next_back()
            .map_or(0, |(i, _)| i)
    }

    fn right(&self) -> usize {
        let next = self.text[self.cursor..].graphemes(true).next();
        self.cursor + next.map_or(0, str::len)
    }

    fn word_left(&self) -> usize {
        let word = self.before().trim_end();
        word.rfind(char::is_whitespace).map_or(0, |i| {
            i + word[i..].chars().next().map_or(0, char::len_utf8)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_marks_go_as_one() {
        let mut line = Input::new("Qiu Xiando\u{301}");
        line.edit(Action::DeleteBack);
        assert_eq!(line.text(), "Qiu Xiand");
        line.edit(Action::DeleteWord);
        assert_eq!(line.text(), "Qiu ");
        line.edit(Action::CursorHome);
        line.edit(Action::DeleteForward);
        assert_eq!(line.text(), "iu ");
        line.insert("a\nb\u{7}");
        assert_eq!(line.text(), "a biu ");
    }
}
