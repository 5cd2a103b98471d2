//! How the program was asked to look and to start.

/// Set once at the start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Options {
    /// For which background the colours are chosen.
    pub palette: Palette,
    /// How many colours the terminal has.
    pub depth: Depth,
    /// Whether the mouse is reported; only the help speaks of it then.
    pub mouse: bool,
    /// Which pane has the focus first.
    pub start: Start,
}

/// For which background the colours are chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Palette {
    /// Light letters on a dark ground.
    #[default]
    Dark,
    /// Dark letters on a light ground.
    Light,
    /// No colour: bold, underline, reverse and dim alone (`NO_COLOR`, `TERM=vt100`).
    None,
}

/// How many colours may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Depth {
    /// The terminal's own sixteen, so that its theme decides.
    #[default]
    Sixteen,
    /// The 256 of xterm besides, for the ground under the selection.
    Many,
}

/// Where the program starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Start {
    /// In the list.
    #[default]
    List,
    /// In the reading pane: one release was named.
    Reading,
}
