//! What lies over the panes and is scrolled: the help, and the list of what was left out.

use ratatui::layout::Rect;

use super::action::Action;
use super::event::LeftOut;
use super::keymap::{Binding, KEYMAP};
use crate::text::Span;
use crate::text::wrap::wrap;

/// How far an overlay is scrolled.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Scroll {
    /// The first line on the screen.
    pub top: usize,
}

impl Scroll {
    /// Moves by an action in an overlay of `lines` lines, `height` of them on the screen.
    pub fn perform(&mut self, action: Action, lines: usize, height: usize) {
        let page = height.saturating_sub(1).max(1) as isize;
        let by = match action {
            Action::Down => 1,
            Action::Up => -1,
            Action::PageDown => page,
            Action::PageUp => -page,
            Action::Top => isize::MIN,
            Action::Bottom => isize::MAX,
            _ => return,
        };
        self.scroll(by, lines, height);
    }

    /// Moves by lines.
    pub fn scroll(&mut self, by: isize, lines: usize, height: usize) {
        let last = lines.saturating_sub(height);
        self.top = self.top.saturating_add_signed(by).min(last);
    }
}

/// A line of the help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HelpLine {
    /// The title of a section.
    Title(&'static str),
    /// Keys, and what they do; on the lines that go on with that no keys.
    Keys(String, String),
    /// A sentence, or a part of one.
    Note(String),
    /// Nothing.
    Blank,
}

/// The columns that the keys have in a help of `width` columns.
pub fn keys_width(width: u16) -> u16 {
    (width * 2 / 5).min(20)
}

/// All lines of the help, each in at most `width` columns; keys alone may be longer.
pub fn help(mouse: bool, width: u16) -> Vec<HelpLine> {
    let mut lines = Vec::new();
    // All but titles stand in by two columns, and there is one between the keys and what they do.
    let beside = width.saturating_sub(keys_width(width) + 3);
    for section in KEYMAP {
        lines.push(HelpLine::Title(section.title));
        let mut said: Vec<&Binding> = Vec::new();
        for b in section.bindings {
            // The same keys for the same thing in two panes are said once.
            if said
                .iter()
                .any(|s| s.help == b.help && s.action == b.action)
            {
                continue;
            }
            said.push(b);
            let mut keys = keys(b);
            for part in broken(b.help, beside) {
                lines.push(HelpLine::Keys(std::mem::take(&mut keys), part));
            }
        }
        lines.push(HelpLine::Blank);
    }
    let notes = |notes: &[&str]| -> Vec<HelpLine> {
        let parts = notes
            .iter()
            .flat_map(|n| broken(n, width.saturating_sub(2)));
        parts.map(HelpLine::Note).collect()
    };
    lines.push(HelpLine::Title("People and organisations"));
    lines.extend(notes(&[
        "Dim: found by a rule that was often wrong where it was measured.",
    ]));
    lines.push(HelpLine::Blank);
    lines.push(HelpLine::Title("Mouse"));
    lines.extend(if mouse {
        notes(&[
            "Click to select; click a name in the text to see who it is.",
            "Click a filter on the status line to take it off.",
            "The wheel scrolls what is under it.",
            "Shift while dragging selects text in most terminals.",
        ])
    } else {
        notes(&["Off, so that the terminal selects text as usual."])
    });
    lines
}

/// A sentence in lines of at most `width` columns.
fn broken(text: &str, width: u16) -> Vec<String> {
    let lines = wrap(text, Span::new(0, text.len()), width.into());
    lines.iter().map(|s| s.of(text).to_owned()).collect()
}

/// The keys of a binding, to show.
pub fn keys(binding: &Binding) -> String {
    let keys: Vec<String> = binding.keys.iter().map(ToString::to_string).collect();
    keys.join(" ")
}

/// Lines of the list of what was left out.
pub fn left_out_lines(left_out: &[LeftOut]) -> usize {
    left_out.len().max(1)
}

/// Where an overlay stands on a screen of `area`, borders included: centred, at most `width` by `height`.
pub fn overlay_area(area: Rect, width: u16, height: u16) -> Rect {
    let width = width.min(area.width);
    let height = height.min(area.height);
    Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + (area.height - height) / 2,
        width,
        height,
    }
}

/// What is left inside an overlay's border.
pub fn overlay_inside(area: Rect) -> Rect {
    Rect {
        x: area.x + 2.min(area.width / 2),
        y: area.y + 1.min(area.height / 2),
        width: area.width.saturating_sub(4),
        height: area.height.saturating_sub(2),
    }
}

#[cfg(test)]
mod tests {
    use crate::text::wrap::columns;

    use super::*;

    #[test]
    fn no_sentence_is_cut_where_there_is_room_for_its_words() {
        for width in [36, 56, 80] {
            for line in help(true, width) {
                let used = match line {
                    HelpLine::Title(title) => columns(title).min(width.into()),
                    HelpLine::Keys(_, what) => usize::from(keys_width(width)) + 3 + columns(&what),
                    HelpLine::Note(note) => 2 + columns(&note),
                    HelpLine::Blank => 0,
                };
                assert!(used <= usize::from(width), "{width}");
            }
        }
    }
}
