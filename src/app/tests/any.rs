//! What must hold of all keys and events.

use super::*;

#[test]
fn every_action_has_a_key() {
    use crate::app::action::Action::*;
    let all = [
        Down,
        Up,
        HalfDown,
        HalfUp,
        PageDown,
        PageUp,
        Top,
        Bottom,
        FocusNext,
        FocusPrevious,
        FocusLeft,
        FocusRight,
        Zoom,
        Read,
        NextRelease,
        PreviousRelease,
        NextOrder,
        PreviousOrder,
        Search,
        NextMatch,
        PreviousMatch,
        NextMention,
        PreviousMention,
        NextStatement,
        PreviousStatement,
        PickPeople,
        PickOrganisations,
        FilterSelected,
        FilterAttended,
        Back,
        MarkRead,
        Star,
        Copy,
        Edit,
        ShowLeftOut,
        Help,
        Suspend,
        Redraw,
        Quit,
        Close,
        Toggle,
        SwitchAttended,
        SwitchOrder,
        Complete,
        Apply,
        Cancel,
        DeleteBack,
        DeleteForward,
        DeleteWord,
        DeleteLine,
        CursorLeft,
        CursorRight,
        CursorHome,
        CursorEnd,
    ];
    for action in all {
        // An action that is added without a place in this list does not compile.
        match action {
            Down | Up | HalfDown | HalfUp | PageDown | PageUp | Top | Bottom | FocusNext
            | FocusPrevious | FocusLeft | FocusRight | Zoom | Read | NextRelease
            | PreviousRelease | NextOrder | PreviousOrder | Search | NextMatch | PreviousMatch
            | NextMention | PreviousMention | NextStatement | PreviousStatement | PickPeople
            | PickOrganisations | FilterSelected | FilterAttended | Back | MarkRead | Star
            | Copy | Edit | ShowLeftOut | Help | Suspend | Redraw | Quit | Close | Toggle
            | SwitchAttended | SwitchOrder | Complete | Apply | Cancel | DeleteBack
            | DeleteForward | DeleteWord | DeleteLine | CursorLeft | CursorRight | CursorHome
            | CursorEnd | Insert(_) => {}
        }
        assert!(bindings().any(|b| b.action == action), "{action:?}");
    }
}

/// Anything that can happen, most of it keys that do something.
fn any_event() -> impl Strategy<Value = Event> {
    let keys: Vec<_> = bindings().flat_map(|b| b.keys.to_vec()).collect();
    let bound = (0..keys.len()).prop_map(move |i| {
        let modifiers = match keys[i].control {
            true => KeyModifiers::CONTROL,
            false => KeyModifiers::NONE,
        };
        Event::Key(crossterm::event::KeyEvent::new(keys[i].code, modifiers))
    });
    let typed = "[a-zé ]".prop_map(|c| {
        let c = c.chars().next().unwrap();
        Event::Key(crossterm::event::KeyEvent::new(
            KeyCode::Char(c),
            KeyModifiers::NONE,
        ))
    });
    let kind = prop_oneof![
        Just(CLICK),
        Just(MouseEventKind::ScrollDown),
        Just(MouseEventKind::ScrollUp)
    ];
    prop_oneof![
        12 => bound,
        3 => typed,
        3 => (kind, 0u16..250, 0u16..80).prop_map(|(k, c, r)| mouse(k, c, r)),
        2 => (1u16..250, 1u16..80).prop_map(|(c, r)| Event::Resize(c, r)),
        1 => "\\PC{0,8}".prop_map(Event::Paste),
        1 => Just(Event::ArchiveChanged),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_panics_and_the_selection_is_in_range(
        size in (1u16..250, 1u16..80),
        events in prop::collection::vec(any_event(), 1..60),
    ) {
        let mut s = Session::new(sample::releases(), size.0, size.1);
        for event in events {
            s.send(event);
            let model = &s.model;
            let rows = model.list.len();
            prop_assert!(model.list.selected() < rows.max(1));
            prop_assert!(model.list.top() <= model.list.selected());
            if let Some(spot) = model.reading.spot {
                let page = model.reading.page.as_ref().unwrap();
                prop_assert!(page.text().get(spot.span.range()).is_some());
            }
            let size = (model.area.width, model.area.height);
            let mut terminal = Terminal::new(TestBackend::new(size.0, size.1)).unwrap();
            terminal.draw(|frame| crate::view::draw(frame, &s.model)).unwrap();
        }
    }
}
