//! What may be meant by the word that is being typed in the search line: names of fields, or values of one.

use std::ops::Range;

use ratatui::layout::Rect;

use crate::archive::query::{Field, complete};
use crate::text::wrap::columns;

/// How many candidates are shown at once.
const SHOWN: usize = 8;

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
    /// Whether they are those of what was typed before, until those of what is typed now have come.
    pub waiting: bool,
}

impl Completion {
    /// The fields whose names begin with `typed`; None where there are none.
    pub fn of_fields(range: Range<usize>, typed: &str) -> Option<Self> {
        let typed = typed.to_lowercase();
        let fits = Field::all().filter(|f| f.name().starts_with(&typed));
        let candidate = |field: Field| Candidate {
            insert: format!("{}:", field.name()),
            show: format!("{}:", field.name()),
            note: field.about(),
        };
        Self::some(range, None, fits.map(candidate).collect())
    }

    /// The values of a field that are always the same and begin with `typed`, if there are any; None for a field whose
    /// values are in the archive.
    #[allow(clippy::option_option)]
    pub fn of_fixed(range: &Range<usize>, field: Field, typed: &str) -> Option<Option<Self>> {
        let values = complete::fixed_values(field, typed)?;
        let candidate = |s: complete::Suggestion| Candidate {
            insert: format!("{} ", s.value),
            show: s.value.to_owned(),
            note: s.about,
        };
        let candidates = values.into_iter().map(candidate).collect();
        Some(Self::some(range.clone(), Some(field), candidates))
    }

    fn some(range: Range<usize>, field: Option<Field>, candidates: Vec<Candidate>) -> Option<Self> {
        (!candidates.is_empty()).then_some(Self {
            range,
            field,
            candidates,
            chosen: None,
            waiting: false,
        })
    }

    /// Values of a field that are still to come.
    pub fn awaited(range: Range<usize>, field: Field) -> Self {
        Self {
            range,
            field: Some(field),
            candidates: Vec::new(),
            chosen: None,
            waiting: true,
        }
    }

    /// Takes the values of its field.
    pub fn take(&mut self, values: Vec<String>) {
        let candidate = |value: String| Candidate {
            insert: complete::quoted(&value) + " ",
            show: value,
            note: "",
        };
        self.candidates = values.into_iter().map(candidate).collect();
        self.chosen = None;
        self.waiting = false;
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

    /// Where the candidates stand, their frame included: on the search line at `line`, so that they begin at `column` as
    /// far as there is room. The frame has no bottom.
    pub fn area(&self, line: Rect, column: u16) -> Rect {
        let rows = self.candidates.len().min(SHOWN) as u16;
        let height = (rows + 1).min(line.y);
        let width = self.width().min(line.width);
        let x = column.saturating_sub(2);
        let x = x.min(line.right().saturating_sub(width)).max(line.x);
        Rect {
            x,
            y: line.y - height,
            width,
            height,
        }
    }

    /// Where the candidates stand within their frame.
    pub fn inside(area: Rect) -> Rect {
        let top = 1.min(area.height);
        Rect {
            y: area.y + top,
            height: area.height - top,
            ..area
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
        self.names_width() + gap + notes + 4
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_offered() {
        let all = Completion::of_fields(0..0, "").unwrap();
        assert_eq!(all.candidates.len(), Field::all().count());
        let fields = Completion::of_fields(0..2, "P").unwrap().candidates;
        assert_eq!(
            fields.iter().map(|c| &*c.show).collect::<Vec<_>>(),
            ["person:", "place:"]
        );
        assert_eq!(Completion::of_fields(0..2, "tram"), None);
    }

    #[test]
    fn choosing_goes_down_and_back_to_the_line() {
        let mut c = Completion::of_fields(0..0, "").unwrap();
        assert_eq!((c.chosen, c.shown(8)), (None, 0..8));
        for _ in 0..20 {
            c.choose(true);
        }
        assert_eq!((c.chosen, c.shown(8)), (Some(13), 6..14));
        for _ in 0..14 {
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
