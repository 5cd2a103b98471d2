//! Where each pane stands on the screen, for drawing and for the mouse alike.

use ratatui::layout::Rect;

/// The three panes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Pane {
    /// The list of releases.
    List,
    /// The release.
    Reading,
    /// Who is in it.
    Sidebar,
}

/// Columns from which all three panes are shown.
const THREE: u16 = 110;
/// Columns from which two panes are shown.
const TWO: u16 = 64;
/// The measure of the text, in columns.
const MEASURE: u16 = 76;

/// Where each pane stands. The top row of a pane is its title; between two panes is one column for a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layout {
    /// The list, if it is shown.
    pub list: Option<Rect>,
    /// The reading pane, if it is shown.
    pub reading: Option<Rect>,
    /// The sidebar, if it is shown.
    pub sidebar: Option<Rect>,
    /// Chips, notices and the gauge; empty on the smallest screens.
    pub status: Rect,
    /// Hints; empty on small screens.
    pub hints: Rect,
}

impl Layout {
    /// The layout of `area`. `side` is the pane beside the text where two fit; `zoom` shows the focused pane alone.
    pub fn new(area: Rect, focus: Pane, side: Pane, zoom: bool) -> Self {
        let bottom = match area.height {
            0 | 1 => 0,
            2..16 => 1,
            _ => 2,
        };
        let body = Rect {
            height: area.height - bottom,
            ..area
        };
        let row = |y, height| Rect { y, height, ..area };
        let mut layout = Self {
            list: None,
            reading: None,
            sidebar: None,
            status: row(body.bottom(), bottom.min(1)),
            hints: row(body.bottom() + bottom.min(1), bottom.saturating_sub(1)),
        };
        layout.divide(body, focus, side, zoom);
        layout
    }

    fn divide(&mut self, body: Rect, focus: Pane, side: Pane, zoom: bool) {
        let width = body.width;
        if zoom || width < TWO {
            *self.slot(focus) = Some(body);
        } else if width < THREE {
            let narrow = (width * 2 / 5).clamp(26, 40);
            let wide = width - narrow - 1;
            if side == Pane::Sidebar {
                self.reading = Some(column(body, 0, wide));
                self.sidebar = Some(column(body, wide + 1, narrow));
            } else {
                self.list = Some(column(body, 0, narrow));
                self.reading = Some(column(body, narrow + 1, wide));
            }
        } else {
            let sidebar = (width * 27 / 100).clamp(30, 52);
            let mut list = (width * 28 / 100).clamp(32, 56);
            // What a wide text cannot use helps the headlines.
            let spare = (width - list - sidebar - 2).saturating_sub(MEASURE + 14);
            list += spare.min(44);
            let wide = width - list - sidebar - 2;
            self.list = Some(column(body, 0, list));
            self.reading = Some(column(body, list + 1, wide));
            self.sidebar = Some(column(body, list + wide + 2, sidebar));
        }
    }

    fn slot(&mut self, pane: Pane) -> &mut Option<Rect> {
        match pane {
            Pane::List => &mut self.list,
            Pane::Reading => &mut self.reading,
            Pane::Sidebar => &mut self.sidebar,
        }
    }

    /// Where a pane stands, if it is shown.
    pub fn pane(&self, pane: Pane) -> Option<Rect> {
        match pane {
            Pane::List => self.list,
            Pane::Reading => self.reading,
            Pane::Sidebar => self.sidebar,
        }
    }

    /// The pane at a place on the screen.
    pub fn at(&self, column: u16, row: u16) -> Option<Pane> {
        [Pane::List, Pane::Reading, Pane::Sidebar]
            .into_iter()
            .find(|&p| {
                self.pane(p)
                    .is_some_and(|r| r.contains((column, row).into()))
            })
    }
}

fn column(body: Rect, x: u16, width: u16) -> Rect {
    Rect {
        x: body.x + x,
        width,
        ..body
    }
}

/// What is left of a pane under its title; a pane of one row has no title.
pub fn inside(pane: Rect) -> Rect {
    let title = u16::from(pane.height > 1);
    Rect {
        y: pane.y + title,
        height: pane.height - title,
        ..pane
    }
}

/// The columns of the text within the reading pane: a measure of at most 76, centred, with a gutter on its left.
pub fn text_columns(pane: Rect) -> Rect {
    let inside = inside(pane);
    let gutter = match pane.width {
        40.. => 5,
        24.. => 3,
        w => 2.min(w.saturating_sub(1)),
    };
    let width = (inside.width - gutter.min(inside.width)).clamp(1, MEASURE);
    let left = (inside.width.saturating_sub(width)).div_ceil(2);
    Rect {
        x: inside.x + left,
        width: width.min(inside.width),
        ..inside
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn panes_fill_the_screen_at_any_size() {
        for width in 0..=250 {
            for height in 0..=80 {
                for (focus, side) in [
                    (Pane::List, Pane::List),
                    (Pane::Reading, Pane::Sidebar),
                    (Pane::Sidebar, Pane::Sidebar),
                ] {
                    let area = Rect::new(0, 0, width, height);
                    let l = Layout::new(area, focus, side, false);
                    let panes: Vec<Rect> = [l.list, l.reading, l.sidebar]
                        .into_iter()
                        .flatten()
                        .collect();
                    let used: u16 = panes.iter().map(|r| r.width).sum();
                    assert_eq!(used + panes.len() as u16 - 1, width);
                    assert!(panes.iter().all(|r| area.intersection(*r) == *r));
                    assert!(l.pane(focus).is_some());
                    if let Some(r) = l.reading {
                        let text = text_columns(r);
                        assert!(
                            text.width <= 76 && r.intersection(text) == text,
                            "{r} {text}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn as_many_panes_as_fit() {
        let count = |width| {
            let area = Rect::new(0, 0, width, 24);
            let l = Layout::new(area, Pane::List, Pane::List, false);
            [l.list, l.reading, l.sidebar].iter().flatten().count()
        };
        assert_eq!(
            [20, 63, 64, 80, 109, 110, 200].map(count),
            [1, 1, 2, 2, 2, 3, 3]
        );
    }
}
