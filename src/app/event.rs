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

/// How far taking in has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// What is done now.
    pub phase: Phase,
    /// Releases that are listed and can be filtered, those that were known at the start included.
    pub read: usize,
    /// Of them, those whose full text can be searched.
    pub searchable: usize,
    /// How much of its work the phase has done: files when listing, releases when taking in their text. What was known
    /// at the start is no work, and those passed over are done.
    pub taken: usize,
    /// How much work the phase has; `None` where it is not known yet.
    pub total: Option<usize>,
    /// Files that were passed over.
    pub left_out: usize,
    /// How long the phase has taken so far.
    pub elapsed: Duration,
    /// Whether all work has ended.
    pub done: bool,
}

/// What is done while releases are taken in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Phase {
    /// They are read and listed, with the people and organisations in them.
    #[default]
    Listing,
    /// They are listed; their full text is taken in, so that each of its words can be searched.
    Text,
}

impl Progress {
    /// Whether a search for words may still miss a release.
    pub fn misses_words(&self) -> bool {
        !self.done && self.searchable < self.read
    }
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
