//! What a user can ask for. The [keymap](super::keymap) says by which keys.

/// Something that a user can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// Move down: a release, a line of text, a person, an item.
    Down,
    /// Move up.
    Up,
    /// Half a pane down.
    HalfDown,
    /// Half a pane up.
    HalfUp,
    /// A pane down.
    PageDown,
    /// A pane up.
    PageUp,
    /// To the start.
    Top,
    /// To the end.
    Bottom,
    /// The next pane, round and round.
    FocusNext,
    /// The pane before.
    FocusPrevious,
    /// The pane on the left.
    FocusLeft,
    /// The pane on the right.
    FocusRight,
    /// The focused pane alone, or all that fit.
    Zoom,
    /// From the list to the text.
    Read,
    /// The next release of the list, whichever pane has the focus.
    NextRelease,
    /// The release before.
    PreviousRelease,
    /// The next order of the list.
    NextOrder,
    /// The order before.
    PreviousOrder,
    /// Begin a text search.
    Search,
    /// The next match of the search, else the next mention of the selection.
    NextMatch,
    /// The match before.
    PreviousMatch,
    /// The next mention of the selected person or organisation.
    NextMention,
    /// The mention before.
    PreviousMention,
    /// The next statement of the selected person, else of anybody.
    NextStatement,
    /// The statement before.
    PreviousStatement,
    /// Pick people to filter by.
    PickPeople,
    /// Pick organisations to filter by.
    PickOrganisations,
    /// Only releases with the selected person or organisation.
    FilterSelected,
    /// Only releases that the selected person attended.
    FilterAttended,
    /// Take off the last filter; with none, let go of the selection.
    Back,
    /// Mark the release as read, or as unread again.
    MarkRead,
    /// Star the release, or take the star off.
    Star,
    /// Copy what the focused pane shows.
    Copy,
    /// Open the file in the editor.
    Edit,
    /// Which files were left out, and why.
    ShowLeftOut,
    /// Which keys do what.
    Help,
    /// Stop the program; the shell's `fg` goes on.
    Suspend,
    /// Draw the screen anew.
    Redraw,
    /// Leave.
    Quit,
    /// Close the overlay.
    Close,
    /// Tick or untick the item.
    Toggle,
    /// Between people named in any way and people who attended.
    SwitchAttended,
    /// The other order of the items.
    SwitchOrder,
    /// Put the candidate in the place of what was typed; show the candidates.
    Complete,
    /// Apply what was ticked or typed.
    Apply,
    /// Leave everything as it was.
    Cancel,
    /// Delete the character before the cursor.
    DeleteBack,
    /// Delete the character under the cursor.
    DeleteForward,
    /// Delete the word before the cursor.
    DeleteWord,
    /// Delete everything before the cursor.
    DeleteLine,
    /// A character to the left.
    CursorLeft,
    /// A character to the right.
    CursorRight,
    /// To the start of the line.
    CursorHome,
    /// To the end of the line.
    CursorEnd,
    /// Type a character.
    Insert(char),
}
