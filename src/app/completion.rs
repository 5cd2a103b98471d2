//! What may be meant by the word that is being typed in the search line: names of fields, or values of one.

use std::ops::Range;

use ratatui::layout::Rect;

use crate::archive::query::Field;
use crate::text::wrap::columns;

/// How many candidates are shown at once.
const SHOWN: usize = 8;

/// The fields of the query language, and what each is for.
const FIELDS: [(Field, &str, &str); 12] = [
    (Field::Person, "person:", "somebody named in it"),
    (Field::Attended, "attended:", "somebody who was there"),
    (Field::Quoted, "quoted:", "somebody whose words are given"),
    (Field::With, "with:", "and somebody else in it"),
    (Field::Organisation, "org:", "an organisation named in it"),
    (Field::Title, "title:", "an office that somebody in it has"),
    (Field::Said, "said:", "words within one statement"),
    (Field::Place, "place:", "where it was issued"),
    (Field::Source, "source:", "who issued it"),
    (Field::Date, "date:", "2023, 2023-07, 2023-07..2024"),
    (Field::Language, "lang:", "en, es, de"),
    (Field::Is, "is:", "read, unread, starred"),
];

/// Something that may be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// What takes the place of what was typed.
    pub insert: String,
    /// What is shown.
    pub show: String,
    /// What it is for, where that is not clear.
    pub note: &'static str,
}

/// The candidates for what is being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// The bytes of the line that a candidate takes the place of.
    pub range: Range<usize>,
    /// Of which field they are values; None where they are fields.
    pub field: Option<Field>,
    /// The candidates, the best first.
    pub candidates: Vec<Candidate>,
    /// The one that was chosen, if any was.
    pub chosen: Option<usize>,
}

impl Completion {
    /// The fields whose names begin with `typed`; None where there are none.
    pub fn of_fields(range: Range<usize>, typed: &str) -> Option<Self> {
        let typed = typed.to_lowercase();
        let fits = FIELDS
            .iter()
            .filter(|(_, name, _)| name.starts_with(&typed));
        let candidate = |&(_, name, note): &(Field, &'static str, &'static str)| Candidate {
            insert: name.to_owned(),
            show: name.to_owned(),
            note,
        };
        let candidates: Vec<Candidate> = fits.map(candidate).collect();
        (!candidates.is_empty()).then_some(Self {
            range,
            field: None,
            candidates,
            chosen: None,
        })
    }

    /// Values of a field that are still to come.
    pub fn awaited(range: Range<usize>, field: Field) -> Self {
        Self {
            range,
            field: Some(field),
            candidates: Vec::new(),
            chosen: None,
        }
    }

    /// Takes the values of its field.
    pub fn take(&mut self, values: Vec<String>) {
        let candidate = |value: String| Candidate {
            insert: quoted(&value) + " ",
            show: value,
            note: "",
        };
        self.candidates = values.into_iter().map(candidate).collect();
        self.chosen = None;
    }

    /// Whether there is something to choose.
    pub fn is_open(&self) -> bool {
        !self.candidates.is_empty()
    }

    /// Chooses the next candidate or the one before; before the first none is chosen.
    pub fn choose(&mut self, forward: bool) {
        let last = self.candidates.len().checked_sub(1);
        self.chosen = match (self.chosen, forward) {
            (None, true) => last.map(|_| 0),
            (None, false) => last,
            (Some(i), true) => last.map(|last| (i + 1).min(last)),
            (Some(i), false) => i.checked_sub(1),
        };
    }

    /// The candidate that is chosen, else the first.
    pub fn pick(&self) -> Option<&Candidate> {
        self.candidates.get(self.chosen.unwrap_or(0))
    }

    /// The places of the candidates that are shown in `rows` rows.
    pub fn shown(&self, rows: usize) -> Range<usize> {
        let end = (self.chosen.unwrap_or(0) + 1).max(rows);
        let end = end.min(self.candidates.len());
        end.saturating_sub(rows)..end
    }

    /// Where the candidates stand: above the search line at `line`, under the panes' top, from `column` on as far as there
    /// is room. Its first and last column are blank.
    pub fn area(&self, line: Rect, column: u16) -> Rect {
        let rows = self.candidates.len().min(SHOWN) as u16;
        let height = rows.min(line.y);
        let width = self.width().min(line.width);
        let x = column.min(line.right().saturating_sub(width)).max(line.x);
        Rect {
            x,
            y: line.y - height,
            width,
            height,
        }
    }

    /// The columns of the candidates' names, at most.
    pub fn names_width(&self) -> u16 {
        let names = self.candidates.iter().map(|c| columns(&c.show));
        names.max().unwrap_or(0).min(48) as u16
    }

    fn width(&self) -> u16 {
        let notes = self.candidates.iter().map(|c| columns(c.note));
        let notes = notes.max().unwrap_or(0) as u16;
        let gap = if notes > 0 { 2 } else { 0 };
        self.names_width() + gap + notes + 2
    }
}

/// A value as the query language takes it: between quotation marks where it is more than a word.
fn quoted(value: &str) -> String {
    if value.chars().all(|c| c.is_alphanumeric() || c == '-') {
        return value.to_owned();
    }
    format!("\"{}\"", value.replace('"', " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_offered() {
        let all = Completion::of_fields(0..0, "").unwrap();
        assert_eq!(all.candidates.len(), FIELDS.len());
        let fields = Completion::of_fields(0..2, "P").unwrap().candidates;
        assert_eq!(
            fields.iter().map(|c| &*c.show).collect::<Vec<_>>(),
            ["person:", "place:"]
        );
        assert_eq!(Completion::of_fields(0..2, "tram"), None);
    }

    #[test]
    fn values_are_quoted_where_they_must_be() {
        assert_eq!(quoted("unread"), "unread");
        assert_eq!(quoted("Ines Varga"), "\"Ines Varga\"");
        assert_eq!(quoted("O’Neill"), "\"O’Neill\"");
    }

    #[test]
    fn choosing_goes_down_and_back_to_the_line() {
        let mut c = Completion::of_fields(0..0, "").unwrap();
        assert_eq!((c.chosen, c.shown(8)), (None, 0..8));
        for _ in 0..20 {
            c.choose(true);
        }
        assert_eq!((c.chosen, c.shown(8)), (Some(11), 4..12));
        for _ in 0..12 {
            c.choose(false);
        }
        assert_eq!(c.chosen, None);
    }

    #[test]
    fn it_stands_above_the_line_within_the_screen() {
        let c = Completion::of_fields(0..0, "").unwrap();
        for (width, y) in [(80, 22), (20, 4), (1, 1), (200, 0)] {
            let line = Rect::new(0, y, width, 1);
            for column in [0, 10, 199] {
                let area = c.area(line, column);
                assert!(area.right() <= line.right() && area.bottom() == y, "{area}");
            }
        }
    }
}
