//! The search line and its candidates.

use super::*;

#[test]
fn a_search_narrows_as_one_types_and_escape_goes_back() {
    let mut s = session();
    s.keys("/tram");
    assert_eq!(s.titles().len(), 2);
    assert_eq!(s.titles()[0], SIGNING);
    s.keys("<Backspace>");
    assert_eq!(s.titles().len(), 3, "tranvía, too, but no orchestra");
    s.keys("<Esc>");
    assert_eq!(s.titles().len(), 5);
    s.keys("/harbour line<Enter>");
    assert_eq!(s.titles(), [SIGNING]);
    assert_eq!(s.spot(), "harbour");
    s.keys("nn");
    assert_eq!(s.spot(), "harbour");
    s.keys("N");
    assert_eq!(s.spot(), "line");
    s.keys("/<^U><Enter>");
    assert!(s.model.filters.is_empty());
}

#[test]
fn what_is_kept_of_a_search_says_what_it_said_while_it_was_typed() {
    let mut s = session();
    s.keys("/tra<Enter>");
    assert_eq!((s.titles().len(), s.model.filters.text()), (3, "tra*"));
    s.keys("/<Enter>");
    assert_eq!((s.titles().len(), s.model.filters.text()), (3, "tra*"));
    s.keys("/<^U>tram <Enter>");
    assert_eq!(s.model.filters.text(), "tram");
    assert_eq!(s.spot(), "tram", "and not the trams of the headline");
}

#[test]
fn a_fault_leaves_what_was_found_and_says_where_it_is() {
    let mut s = session();
    s.keys("/harbour ");
    assert_eq!(s.titles().len(), 2);
    s.send(Event::Paste("nosuch:x".into()));
    assert_eq!(s.titles().len(), 2);
    let Mode::Search(line) = &s.model.mode else {
        panic!("{:?}", s.model.mode)
    };
    assert_eq!(
        line.faulty().map(|r| &line.input.text()[r]),
        Some("nosuch:")
    );
    assert!(line.fault.as_ref().is_some_and(|f| !f.message.is_empty()));
    // Enter leads to it; what is mended says something again.
    s.keys("<Enter><^E><^W><Enter>");
    assert!(matches!(s.model.mode, Mode::Panes));
    assert_eq!((s.titles().len(), s.model.filters.text()), (2, "harbour"));
}

#[test]
fn a_word_at_fault_is_left_out_however_it_came_to_be_typed() {
    let mut s = session();
    for (line, left) in [
        ("harbour nosuch:x", 2),
        ("harbour nosuch:\"x y\" line", 1),
        ("nosuch:x harbour date:19-x ", 2),
        ("harbour (line nosuch:(x ", 1),
        ("nosuch:x or harbour", 2),
        ("nosuch:x", 5),
    ] {
        s.keys("/<^U>").keys(line);
        let Mode::Search(typed) = &s.model.mode else {
            panic!("{:?}", s.model.mode)
        };
        assert!(typed.fault.is_some(), "{line}");
        assert_eq!(s.titles().len(), left, "{line}");
        s.keys("<Esc>");
        s.keys("<Esc>");
        assert_eq!(s.titles().len(), 5, "{line}");
    }
}

#[test]
fn a_search_is_kept_with_the_cursor_within_a_word_behind_spaces() {
    let mut s = session();
    s.keys("/  aé<Left><Enter>");
    assert!(matches!(s.model.mode, Mode::Panes));
    s.keys("/<^U> tranví<Left><Left><Enter>");
    assert_eq!(s.model.filters.text(), "tranví*");
}

#[test]
fn what_was_selected_is_selected_again_when_a_search_is_given_up_or_finds_it() {
    let mut s = session();
    s.keys("jj");
    assert_eq!(s.selected(), SIGNING);
    for (keys, selected) in [
        ("/water", NOTICE),
        ("<^U>", SIGNING),
        ("nothing like this", ""),
        ("<^U>tra", SIGNING),
        ("<^U>nosuch", ""),
        (":x", SIGNING),
        ("<Esc>", SIGNING),
        ("/water<Esc>", SIGNING),
        ("/<Up><Up>o<^U>", VISIT),
        ("<Esc>", VISIT),
    ] {
        assert_eq!(s.keys(keys).selected(), selected, "{keys}");
    }
}

/// The candidates that are shown in the search line.
fn candidates(s: &Session) -> Vec<String> {
    let Mode::Search(line) = &s.model.mode else {
        return Vec::new();
    };
    let shown = line.open_completion().map_or(&[][..], |c| &c.candidates);
    shown.iter().map(|c| c.show.clone()).collect()
}

fn typed(s: &Session) -> String {
    match &s.model.mode {
        Mode::Search(line) => line.input.text().to_owned(),
        _ => String::new(),
    }
}

#[test]
fn fields_and_values_are_completed() {
    let mut s = session();
    s.keys("/per");
    assert_eq!(candidates(&s), ["person:"]);
    s.keys("<Tab>");
    assert_eq!((typed(&s).as_str(), candidates(&s).len()), ("person:", 6));
    s.keys("in<Tab>");
    assert_eq!(typed(&s), "person:\"Ines Varga\" ");
    assert_eq!(s.titles(), [SIGNING]);
    s.keys("<Enter>");
    assert_eq!(s.titles(), [SIGNING]);
    let mut s = session();
    s.keys("/<Tab>");
    assert_eq!(candidates(&s).len(), Field::all().count());
    s.keys("<Esc>");
    assert!(candidates(&s).is_empty() && matches!(s.model.mode, Mode::Search(_)));
    s.keys("per");
    assert_eq!(
        candidates(&s),
        ["person:"],
        "as it is typed, they come back"
    );
    s.keys("<Esc>s");
    assert!(candidates(&s).is_empty(), "put away for this word");
    s.keys("<Tab>");
    assert_eq!(typed(&s), "person:");
    s.keys("<Esc><Esc>");
    assert!(matches!(s.model.mode, Mode::Panes));
}

#[test]
fn arrows_choose_a_candidate_where_some_are_shown_and_a_release_where_none_are() {
    let mut s = session();
    s.keys("/is:<Down>");
    assert_eq!(s.model.list.selected(), 0);
    s.keys("<Enter>");
    assert_eq!(typed(&s), "is:unread ");
    s.keys("<Down>");
    assert_eq!(s.model.list.selected(), 1);
}

#[test]
fn a_click_takes_a_candidate() {
    let mut s = session();
    s.keys("/is:");
    let area = s.model.candidates().unwrap();
    s.send(mouse(CLICK, area.x + 2, area.y + 2));
    assert_eq!(typed(&s), "is:read ");
}

#[test]
fn a_value_that_is_taken_is_one_of_those_for_what_was_typed() {
    use crate::app::update;
    let mut s = session();
    s.keys("/person:t");
    assert_eq!(candidates(&s), ["Tomas Orr"]);
    s.keys("<Backspace>");
    let key = |code| Event::Key(crossterm::event::KeyEvent::new(code, KeyModifiers::NONE));
    let typed_on = update(&mut s.model, key(KeyCode::Char('v')));
    let _ = update(&mut s.model, key(KeyCode::Tab));
    let _ = update(&mut s.model, key(KeyCode::Char('x')));
    assert_eq!(typed(&s), "person:v");
    let generation = typed_on.iter().find_map(|e| match e {
        Effect::Ask(Question::Complete { generation, .. }) => Some(*generation),
        _ => None,
    });
    s.send(Event::Answer(Answer::Complete {
        generation: generation.unwrap(),
        values: vec!["Ines Varga".into()],
    }));
    assert_eq!(typed(&s), "person:\"Ines Varga\" x");
}
