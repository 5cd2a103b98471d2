//! What lies over the panes and is scrolled: the help, and the list of what was left out.

use ratatui::layout::Rect;

use super::action::Action;
use super::event::LeftOut;
use super::keymap::{Binding, KEYMAP};

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
    /// Keys, and what they do.
    Keys(String, &'static str),
    /// A sentence.
    Note(&'static str),
    /// Nothing.
    Blank,
}

/// All lines of the help.
pub fn help(mouse: bool) -> Vec<HelpLine> {
    let mut lines = Vec::new();
    for section in KEYMAP {
        lines.push(HelpLine::Title(section.title));
        let mut said: Vec<&Binding> = Vec::new();
        for b in section.bindings {
            // The same keys for the same thing in two panes are said once.
            if !said
                .iter()
                .any(|s| s.help == b.help && s.action == b.action)
            {
                lines.push(HelpLine::Keys(keys(b), b.help));
                said.push(b);
            }
        }
        lines.push(HelpLine::Blank);
    }
    lines.push(HelpLine::Title("People and organisations"));
    lines.push(HelpLine::Note(
        "Dim: found by a rule that was often wrong where it was measured.",
    ));
    lines.push(HelpLine::Blank);
    lines.push(HelpLine::Title("Mouse"));
    if mouse {
        lines.push(HelpLine::Note(
            "Click to select; click a name in the text to see who it is.",
        ));
        lines.push(HelpLine::Note(
            "Click a filter on the status line to take it off.",
        ));
        lines.push(HelpLine::Note("The wheel scrolls what is under it."));
        lines.push(HelpLine::Note(
            "Shift while dragging selects text in most terminals.",
        ));
    } else {
        lines.push(HelpLine::Note(
            "Off, so that the terminal selects text as usual.",
        ));
    }
    lines
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
