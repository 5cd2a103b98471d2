//! A backend that keeps the columns where the terminal counts them differently.
//!
//! How wide a Sinhala vowel sign, an emoji of several parts or an Arabic ligature is, terminals do not agree on. Where
//! one advances further than was counted, everything behind it on the row would stand askew; where one counts a sign as a
//! character of its own, it stays when its letter is written over. So the cursor is put where it belongs after each cell
//! that could be counted differently, and the cells behind such a one are made blank before and after it.

use std::io;

use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::{Cell, CellWidth};
use ratatui::layout::{Position, Size};
use rustc_hash::FxHashMap;

/// A backend around another that starts anew after each doubtful cell, and leaves nothing of one behind.
#[derive(Debug)]
pub struct Steady<B> {
    inner: B,
    /// Where something doubtful of two columns or more stands, and how many: the terminal may hold all behind its first
    /// column as characters of their own, which go only when they are written over.
    wide: FxHashMap<(u16, u16), u16>,
}

impl<B> Steady<B> {
    /// A backend around `inner`.
    pub fn new(inner: B) -> Self {
        Self {
            inner,
            wide: FxHashMap::default(),
        }
    }
}

impl<B: Backend<Error = io::Error>> Steady<B> {
    /// Whether something doubtful stands on one of `columns` cells.
    fn covers(&self, x: u16, y: u16, columns: u16) -> bool {
        !self.wide.is_empty() && (x..x + columns).any(|x| self.wide.contains_key(&(x, y)))
    }

    /// Makes the cells behind the first of `columns` blank before `cell` is drawn, and what may be left of what stood on
    /// them; with `first`, that one, too.
    fn sweep(&mut self, x: u16, y: u16, columns: u16, cell: &Cell, first: bool) -> io::Result<()> {
        let mut own = Cell::default();
        own.set_style(cell.style());
        let start = if first { x } else { x + 1 };
        let behind = (start..x + columns).map(|x| (x, y, &own));
        self.inner.draw(behind)?;
        let end = x + columns;
        let stood = (x..end).filter_map(|x| Some(x + self.wide.remove(&(x, y))?));
        // What stood there kept the cells behind its first without a style.
        let blank = Cell::default();
        let left = end..stood.max().unwrap_or(end);
        self.inner.draw(left.map(|x| (x, y, &blank)))
    }
}

/// Whether terminals may disagree on the columns of a cell.
fn is_doubtful(cell: &Cell) -> bool {
    let mut chars = cell.symbol().chars();
    let Some(c) = chars.next() else { return false };
    // Latin, the punctuation, arrows and rules that the panes are drawn with, and the ideographs, kana and syllables
    // whose two columns nobody doubts.
    let plain = matches!(
        c as u32,
        0..0x300
            | 0x2010..0x2060
            | 0x2190..0x2600
            | 0x2713
            | 0x2e80..0xa4d0
            | 0xac00..0xd7a4
            | 0xf900..0xfb00
            | 0xff01..0xff61
    );
    !plain || chars.next().is_some()
}

impl<B: Backend<Error = io::Error>> Backend for Steady<B> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut run = Vec::new();
        let mut joiner = None;
        for (x, y, cell) in content {
            let doubtful = is_doubtful(cell);
            let columns = cell.cell_width().max(1);
            // Some terminals join what follows a joiner to the cell before it, and leave its own cell as it was.
            let joined = joiner.take() == Some((x, y));
            if (doubtful && columns > 1) || joined || self.covers(x, y, columns) {
                self.inner.draw(run.drain(..))?;
                self.sweep(x, y, columns, cell, joined)?;
            }
            if doubtful && columns > 1 {
                self.wide.insert((x, y), columns);
            }
            if cell.symbol().ends_with('\u{200d}') {
                joiner = Some((x + columns, y));
            }
            run.push((x, y, cell));
            if doubtful {
                self.inner.draw(run.drain(..))?;
            }
        }
        self.inner.draw(run.into_iter())
    }

    fn append_lines(&mut self, n: u16) -> io::Result<()> {
        self.inner.append_lines(n)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.inner.hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.inner.show_cursor()
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        self.inner.get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.inner.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.wide.clear();
        self.inner.clear()
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        if region == ClearType::All {
            self.wide.clear();
        }
        self.inner.clear_region(region)
    }

    fn size(&self) -> io::Result<Size> {
        self.inner.size()
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        self.inner.window_size()
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroU16;

    use ratatui::backend::CrosstermBackend;

    use super::*;

    fn drawn(symbols: &[&str]) -> String {
        let cells: Vec<Cell> = symbols
            .iter()
            .map(|s| {
                let mut cell = Cell::default();
                cell.set_symbol(s);
                cell
            })
            .collect();
        let mut out = Vec::new();
        let content = cells.iter().enumerate().map(|(x, c)| (x as u16, 0, c));
        Steady::new(CrosstermBackend::new(&mut out))
            .draw(content)
            .unwrap();
        String::from_utf8(out).unwrap()
    }

    /// What a terminal that counts by code point shows.
    fn shown(frames: &[&[&str]]) -> String {
        use ratatui::Terminal;
        use ratatui::layout::Rect;
        use ratatui::{TerminalOptions, Viewport};
        let mut out = Vec::new();
        let options = TerminalOptions {
            viewport: Viewport::Fixed(Rect::new(0, 0, 12, 1)),
        };
        let backend = Steady::new(CrosstermBackend::new(&mut out));
        let mut terminal = Terminal::with_options(backend, options).unwrap();
        for symbols in frames {
            let draw = |f: &mut ratatui::Frame| {
                for (x, s) in symbols.iter().enumerate() {
                    f.buffer_mut()[(x as u16, 0)].set_symbol(s);
                }
            };
            terminal.draw(draw).unwrap();
        }
        drop(terminal);
        let mut parser = vt100::Parser::new(NonZeroU16::MIN, NonZeroU16::new(12).unwrap(), 0);
        parser.process(&out);
        parser.screen().contents()
    }

    #[test]
    fn nothing_of_a_spacing_mark_is_left_behind() {
        let sign = "\u{d9a}\u{dda}";
        assert_eq!(shown(&[&[sign, " ", "│"], &["a", " ", "│"]]), "a │");
        // Nor where the next one begins a column earlier and hides the cell that it stood on.
        assert_eq!(
            shown(&[&["a", sign, " ", "│"], &[sign, " ", " ", "│"]])
                .chars()
                .last(),
            Some('│')
        );
        assert!(!shown(&[&["a", sign, " ", "│"], &["中", " ", " ", "│"]]).contains('\u{dda}'));
    }

    #[test]
    fn the_cursor_is_put_right_after_what_terminals_disagree_on() {
        let moves = |s: &str| s.matches('H').count();
        assert_eq!(moves(&drawn(&["a", "é", "“", "│"])), 1);
        let out = drawn(&["කි", "x"]);
        assert!(out.contains("\u{1b}[1;2H"), "{out:?}");
    }
}
