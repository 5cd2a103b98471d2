//! What comes into the program and what goes out of it.

use std::path::PathBuf;
use std::time::Duration;

use crossterm::event::{KeyEvent, MouseEvent};

use crate::archive::{Answer, Question};

/// Something that happened outside.
#[derive(Debug, Clone)]
pub enum Event {
    /// A key was pressed or repeated; releases of keys are passed over.
    Key(KeyEvent),
    /// The mouse was clicked or its wheel turned.
    Mouse(MouseEvent),
    /// The terminal has this many columns and rows now.
    Resize(u16, u16),
    /// Text was pasted; cleaned before it is used.
    Paste(String),
    /// The archive answered an [`Effect::Ask`].
    Answer(Answer),
    /// How far loading has come.
    Progress(Progress),
    /// A file was passed over, and why.
    LeftOut(LeftOut),
    /// Releases were added, changed or removed: the list is asked for again. At most a few times a second.
    ArchiveChanged,
    /// One line that the user should read.
    Notice(String),
    /// The program runs again after [`Effect::Suspend`] or [`Effect::Edit`].
    Resumed,
}

/// How far loading has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Releases that can be read and filtered.
    pub read: usize,
    /// Files seen so far; `None` where it is not known how many there will be.
    pub total: Option<usize>,
    /// Files that were passed over.
    pub left_out: usize,
    /// How long it has taken so far.
    pub elapsed: Duration,
    /// Whether loading has ended.
    pub done: bool,
}

/// A file that was passed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Its name, cleaned for the screen.
    pub name: String,
    /// Why, in words for the user: "no text in it", "Permission denied".
    pub reason: String,
}

/// Something to be done outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Ask the archive; its answer comes back as [`Event::Answer`].
    Ask(Question),
    /// Put the text on the clipboard (OSC 52).
    Copy(String),
    /// Open the file in the user's `$VISUAL` or `$EDITOR`, else a pager, with the terminal given back meanwhile.
    Edit(PathBuf),
    /// Stop the program (`SIGTSTP`) with the terminal given back meanwhile.
    Suspend,
    /// Draw the whole screen anew, whatever the terminal shows.
    Redraw,
    /// Leave.
    Quit,
}
