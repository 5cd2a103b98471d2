//! The keymap: which key does what where. The help overlay and the hints on the status line are drawn from it.

use std::fmt;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::action::Action;

/// Where a key is pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Context {
    /// Anywhere at all.
    Anywhere,
    /// In any of the three panes.
    Panes,
    /// In the list.
    List,
    /// In the reading pane.
    Reading,
    /// In the sidebar.
    Sidebar,
    /// In a picker.
    Picker,
    /// In the search line.
    Search,
    /// In the help or the list of what was left out.
    Overlay,
}

impl Context {
    /// The contexts whose keys count in this one, its own first.
    pub fn chain(self) -> &'static [Context] {
        use Context::*;
        match self {
            Anywhere => &[Anywhere],
            Panes => &[Panes, Anywhere],
            List => &[List, Panes, Anywhere],
            Reading => &[Reading, Panes, Anywhere],
            Sidebar => &[Sidebar, Panes, Anywhere],
            Picker => &[Picker, Anywhere],
            Search => &[Search, Anywhere],
            Overlay => &[Overlay, Anywhere],
        }
    }

    /// Whether characters that no key is bound to are typed.
    pub fn takes_text(self) -> bool {
        matches!(self, Context::Picker | Context::Search)
    }
}

/// One key, with or without Control. Shift is in the character itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Press {
    /// The key.
    pub code: KeyCode,
    /// Whether Control is held.
    pub control: bool,
}

impl Press {
    /// The key of an event, or None where a modifier is held that no binding knows.
    pub fn of(event: KeyEvent) -> Option<Self> {
        let known = KeyModifiers::SHIFT | KeyModifiers::CONTROL;
        if !known.contains(event.modifiers) {
            return None;
        }
        let control = event.modifiers.contains(KeyModifiers::CONTROL);
        let code = match event.code {
            KeyCode::Char(c) if control => KeyCode::Char(c.to_ascii_lowercase()),
            KeyCode::Tab if event.modifiers.contains(KeyModifiers::SHIFT) => KeyCode::BackTab,
            code => code,
        };
        Some(Self { code, control })
    }
}

impl fmt::Display for Press {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.control {
            f.write_str("^")?;
        }
        match self.code {
            KeyCode::Char(' ') => f.write_str("Space"),
            KeyCode::Char(c) if self.control => write!(f, "{}", c.to_ascii_uppercase()),
            KeyCode::Char(c) => write!(f, "{c}"),
            KeyCode::Down => f.write_str("↓"),
            KeyCode::Up => f.write_str("↑"),
            KeyCode::Left => f.write_str("←"),
            KeyCode::Right => f.write_str("→"),
            KeyCode::PageDown => f.write_str("PgDn"),
            KeyCode::PageUp => f.write_str("PgUp"),
            KeyCode::BackTab => f.write_str("S-Tab"),
            KeyCode::Delete => f.write_str("Del"),
            code => write!(f, "{code}"),
        }
    }
}

/// Keys that do one thing in one context.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// Where.
    pub context: Context,
    /// By which keys, the one to show first.
    pub keys: &'static [Press],
    /// What they do.
    pub action: Action,
    /// What they do, in words.
    pub help: &'static str,
    /// The word for the status line, where it stands there.
    pub hint: Option<&'static str>,
}

/// Bindings that belong together.
#[derive(Debug, Clone, Copy)]
pub struct Section {
    /// What the help calls them.
    pub title: &'static str,
    /// The bindings, in the order of the help.
    pub bindings: &'static [Binding],
}

const fn key(c: char) -> Press {
    code(KeyCode::Char(c))
}

const fn ctrl(c: char) -> Press {
    Press {
        code: KeyCode::Char(c),
        control: true,
    }
}

const fn code(code: KeyCode) -> Press {
    Press {
        code,
        control: false,
    }
}

const fn bind(
    context: Context,
    keys: &'static [Press],
    action: Action,
    help: &'static str,
) -> Binding {
    Binding {
        context,
        keys,
        action,
        help,
        hint: None,
    }
}

const fn hint(
    context: Context,
    keys: &'static [Press],
    action: Action,
    help: &'static str,
    hint: &'static str,
) -> Binding {
    Binding {
        context,
        keys,
        action,
        help,
        hint: Some(hint),
    }
}

use Action::*;
use Context::{Anywhere, List, Overlay, Panes, Picker, Reading, Sidebar};
use KeyCode::{BackTab, Backspace, Delete, End, Enter, Esc, Home, Left, Right, Tab};

/// Every key of the program.
#[rustfmt::skip]
pub const KEYMAP: &[Section] = &[
    Section { title: "Move", bindings: &[
        bind(Panes, &[key('j'), code(KeyCode::Down), ctrl('n')], Down, "down a release, a line, a person"),
        bind(Panes, &[key('k'), code(KeyCode::Up), ctrl('p')], Up, "up"),
        bind(Panes, &[key(' '), ctrl('f'), code(KeyCode::PageDown)], PageDown, "a page down"),
        bind(Panes, &[key('b'), ctrl('b'), code(KeyCode::PageUp)], PageUp, "a page up"),
        bind(Panes, &[key('d'), ctrl('d')], HalfDown, "half a page down"),
        bind(Panes, &[key('u'), ctrl('u')], HalfUp, "half a page up"),
        bind(Panes, &[key('g'), code(Home)], Top, "to the start"),
        bind(Panes, &[key('G'), code(End)], Bottom, "to the end"),
    ]},
    Section { title: "Panes", bindings: &[
        hint(List, &[code(Enter)], Read, "read the release", "read"),
        hint(Panes, &[code(Tab)], FocusNext, "next pane", "pane"),
        bind(Panes, &[code(BackTab)], FocusPrevious, "pane before"),
        bind(Panes, &[key('h'), code(Left)], FocusLeft, "pane on the left"),
        bind(Panes, &[key('l'), code(Right)], FocusRight, "pane on the right"),
        hint(Panes, &[key(']'), key('J')], NextRelease, "next release, from any pane", "next release"),
        bind(Panes, &[key('['), key('K')], PreviousRelease, "release before, from any pane"),
        bind(Panes, &[key('z')], Zoom, "this pane alone, and back"),
        hint(List, &[key('s')], NextOrder, "sort: newest, oldest, title, issuer, attended", "sort"),
        bind(List, &[key('S')], PreviousOrder, "sort: the order before"),
    ]},
    Section { title: "Who was in the room", bindings: &[
        hint(Sidebar, &[code(Enter), key('m')], NextMention, "next mention of the selected name", "where named"),
        bind(Sidebar, &[key('M')], PreviousMention, "mention before"),
        hint(Reading, &[key('m'), code(Enter)], NextMention, "next mention of the selected name", "where named"),
        bind(Reading, &[key('M')], PreviousMention, "mention before"),
        hint(List, &[key('m')], NextMention, "next mention of the selected name", "where named"),
        bind(List, &[key('M')], PreviousMention, "mention before"),
        hint(Sidebar, &[key('s')], NextStatement, "next statement: of the selected person, else of anybody", "statement"),
        bind(Sidebar, &[key('S')], PreviousStatement, "statement before"),
        hint(Reading, &[key('s')], NextStatement, "next statement: of the selected person, else of anybody", "statement"),
        bind(Reading, &[key('S')], PreviousStatement, "statement before"),
    ]},
    Section { title: "Find", bindings: &[
        hint(Panes, &[key('p')], PickPeople, "pick people: only releases that name them", "by person"),
        hint(Panes, &[key('o')], PickOrganisations, "pick organisations: only releases that name them", "by organisation"),
        hint(Sidebar, &[key('f')], FilterSelected, "only releases with the selected name", "filter"),
        hint(Sidebar, &[key('a')], FilterAttended, "only releases that the selected person attended", "filter: attended"),
        bind(List, &[key('f')], FilterSelected, "only releases with the selected name"),
        bind(List, &[key('a')], FilterAttended, "only releases that the selected person attended"),
        bind(Reading, &[key('f')], FilterSelected, "only releases with the selected name"),
        bind(Reading, &[key('a')], FilterAttended, "only releases that the selected person attended"),
        hint(Panes, &[key('/')], Search, "search as you type: words, \"phrases\", person:, date: …", "search"),
        bind(Panes, &[key('n')], NextMatch, "next match of the search, else next mention"),
        bind(Panes, &[key('N')], PreviousMatch, "match or mention before"),
        hint(Panes, &[code(Esc)], Back, "take off the last filter; then let go of the name", "filter off"),
    ]},
    Section { title: "Release", bindings: &[
        hint(Panes, &[key('*')], Star, "star the release, or take the star off", "star"),
        bind(Panes, &[key('r')], MarkRead, "mark the release as read, or as unread again"),
        bind(Panes, &[key('y')], Copy, "copy: the path, the text, or the name with its roles"),
        bind(Panes, &[key('e'), key('v')], Edit, "open the file in your editor"),
        bind(Panes, &[key('!')], ShowLeftOut, "which files were left out, and why"),
    ]},
    Section { title: "Program", bindings: &[
        hint(Panes, &[key('?'), code(KeyCode::F(1))], Help, "this help", "help"),
        hint(Panes, &[key('q'), key('Q')], Quit, "quit", "quit"),
        bind(Anywhere, &[ctrl('c')], Quit, "quit, from anywhere"),
        bind(Anywhere, &[ctrl('z')], Suspend, "stop; fg in the shell goes on"),
        bind(Anywhere, &[ctrl('l')], Redraw, "draw the screen anew"),
    ]},
    Section { title: "In a picker", bindings: &[
        hint(Picker, &[code(Enter)], Apply, "filter by what is ticked, else by the name marked", "filter"),
        hint(Picker, &[code(Tab)], Toggle, "tick or untick", "tick several"),
        hint(Picker, &[ctrl('t')], SwitchAttended, "people named at all, or people who attended", "who attended"),
        hint(Picker, &[ctrl('o')], SwitchOrder, "the most common first, or by name", "by name"),
        bind(Picker, &[code(KeyCode::Down), ctrl('n'), ctrl('j')], Down, "down"),
        bind(Picker, &[code(KeyCode::Up), ctrl('p'), ctrl('k')], Up, "up"),
        bind(Picker, &[code(KeyCode::PageDown), ctrl('f'), ctrl('d')], PageDown, "a page down"),
        bind(Picker, &[code(KeyCode::PageUp), ctrl('b')], PageUp, "a page up"),
        hint(Picker, &[code(Esc)], Cancel, "close", "close"),
        bind(Picker, &[code(Backspace), ctrl('h')], DeleteBack, "delete a letter"),
        bind(Picker, &[code(Delete)], DeleteForward, "delete the letter under the cursor"),
        bind(Picker, &[ctrl('w')], DeleteWord, "delete a word"),
        bind(Picker, &[ctrl('u')], DeleteLine, "delete what was typed"),
        bind(Picker, &[code(Left)], CursorLeft, "a letter to the left"),
        bind(Picker, &[code(Right)], CursorRight, "a letter to the right"),
        bind(Picker, &[code(Home), ctrl('a')], CursorHome, "to the start of the line"),
        bind(Picker, &[code(End), ctrl('e')], CursorEnd, "to the end of the line"),
    ]},
    Section { title: "In the search line", bindings: &[
        hint(Context::Search, &[code(Enter)], Apply, "keep the search; n and N walk its matches", "keep"),
        hint(Context::Search, &[code(Tab)], Complete, "complete a field or a name; on its own, show all fields", "complete"),
        hint(Context::Search, &[code(Esc)], Cancel, "close the candidates, else drop the search", "drop"),
        hint(Context::Search, &[code(KeyCode::Down), ctrl('n'), ctrl('j')], Down, "next candidate, else down in the list", "next"),
        bind(Context::Search, &[code(KeyCode::Up), ctrl('p'), ctrl('k')], Up, "candidate before, else up in the list"),
        bind(Context::Search, &[code(KeyCode::PageDown), ctrl('f'), ctrl('d')], PageDown, "a page down in the list"),
        bind(Context::Search, &[code(KeyCode::PageUp), ctrl('b')], PageUp, "a page up in the list"),
        bind(Context::Search, &[code(Backspace), ctrl('h')], DeleteBack, "delete a letter; on an empty line, drop the search"),
        bind(Context::Search, &[code(Delete)], DeleteForward, "delete the letter under the cursor"),
        bind(Context::Search, &[ctrl('w')], DeleteWord, "delete a word"),
        bind(Context::Search, &[ctrl('u')], DeleteLine, "delete what was typed"),
        bind(Context::Search, &[code(Left)], CursorLeft, "a letter to the left"),
        bind(Context::Search, &[code(Right)], CursorRight, "a letter to the right"),
        bind(Context::Search, &[code(Home), ctrl('a')], CursorHome, "to the start of the line"),
        bind(Context::Search, &[code(End), ctrl('e')], CursorEnd, "to the end of the line"),
    ]},
    Section { title: "In this help and in the list of files left out", bindings: &[
        hint(Overlay, &[code(Esc), key('q'), key('?'), key('!')], Close, "close", "close"),
        hint(Overlay, &[key('j'), code(KeyCode::Down), code(Enter)], Down, "down", "down"),
        hint(Overlay, &[key('k'), code(KeyCode::Up)], Up, "up", "up"),
        bind(Overlay, &[key(' '), ctrl('f'), ctrl('d'), code(KeyCode::PageDown)], PageDown, "a page down"),
        bind(Overlay, &[key('b'), ctrl('b'), ctrl('u'), code(KeyCode::PageUp)], PageUp, "a page up"),
        bind(Overlay, &[key('g'), code(Home)], Top, "to the start"),
        bind(Overlay, &[key('G'), code(End)], Bottom, "to the end"),
    ]},
];

/// All bindings, in the order of the help.
pub fn bindings() -> impl Iterator<Item = &'static Binding> {
    KEYMAP.iter().flat_map(|s| s.bindings)
}

/// What a key does in a context; a character that nothing is bound to is typed where text is taken.
pub fn action(context: Context, press: Press) -> Option<Action> {
    for &c in context.chain() {
        let bound = bindings().find(|b| b.context == c && b.keys.contains(&press));
        if let Some(b) = bound {
            return Some(b.action);
        }
    }
    match press.code {
        KeyCode::Char(c) if context.takes_text() && !press.control && !c.is_control() => {
            Some(Insert(c))
        }
        _ => None,
    }
}

/// The bindings of a context that have a hint, those of its own first.
pub fn hinted(context: Context) -> impl Iterator<Item = &'static Binding> {
    let of = |c: &Context| {
        let c = *c;
        bindings().filter(move |b| b.context == c && b.hint.is_some())
    };
    context.chain().iter().flat_map(of)
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    const CONTEXTS: [Context; 7] = [
        Panes,
        List,
        Reading,
        Sidebar,
        Picker,
        Context::Search,
        Overlay,
    ];

    #[test]
    fn no_context_has_a_key_twice() {
        for context in CONTEXTS {
            let mut seen = HashMap::new();
            for b in bindings().filter(|b| context.chain().contains(&b.context)) {
                for k in b.keys {
                    let twice = seen.insert(*k, b.help);
                    assert_eq!(twice, None, "{k} in {context:?}: {}", b.help);
                }
            }
        }
    }

    #[test]
    fn every_key_has_its_help() {
        for b in bindings() {
            assert!(!b.keys.is_empty() && !b.help.is_empty(), "{b:?}");
            assert!(b.hint.is_none_or(|h| h.len() <= 16), "{b:?}");
        }
    }

    #[test]
    fn plain_letters_are_typed_only_where_text_is_taken() {
        assert_eq!(action(Picker, key('q')), Some(Insert('q')));
        assert_eq!(action(List, key('q')), Some(Quit));
        assert_eq!(action(List, key('~')), None);
        assert_eq!(action(Picker, ctrl('y')), None);
    }

    #[test]
    fn shift_is_in_the_character() {
        let event = KeyEvent::new(KeyCode::Char('G'), KeyModifiers::SHIFT);
        assert_eq!(action(List, Press::of(event).unwrap()), Some(Bottom));
        let alt = KeyEvent::new(KeyCode::Char('q'), KeyModifiers::ALT);
        assert_eq!(Press::of(alt), None);
    }
}
