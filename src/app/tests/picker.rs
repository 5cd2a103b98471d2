//! Filtering by people and organisations.

use super::*;

#[test]
fn a_person_is_picked_by_a_part_of_the_name() {
    let mut s = session();
    s.keys("porr<Enter>");
    assert_eq!(s.titles(), [VISIT, SIGNING]);
    assert_eq!(s.subject(), "Tomas Orr");
    s.keys("]");
    assert_eq!(s.subject(), "Tomas Orr");
    s.keys("<Esc>");
    assert_eq!(s.titles().len(), 5);
    assert_eq!(s.selected(), SIGNING);
}

#[test]
fn accents_need_not_be_typed() {
    assert_eq!(session().keys("pase lund<Enter>").titles(), [VISIT]);
}

#[test]
fn several_are_ticked_and_all_must_hold() {
    let mut s = session();
    s.keys("porr<Tab><^U>varga<Tab><Enter>");
    assert_eq!(s.titles(), [SIGNING]);
    assert_eq!(s.model.filters.people().count(), 2);
    s.keys("<Esc>");
    assert_eq!(s.titles(), [VISIT, SIGNING]);
}

#[test]
fn a_picker_counts_what_the_filters_leave() {
    let shown = |s: &Session| match &s.model.mode {
        Mode::Picker(p) => p
            .items()
            .iter()
            .map(|c| (c.name.clone(), c.count))
            .collect(),
        _ => Vec::new(),
    };
    let orr = |count| vec![("Tomas Orr".to_owned(), count)];
    let mut s = session();
    s.keys("porr");
    assert_eq!(shown(&s), orr(2));
    s.keys("<Esc>/accord<Enter>porr");
    assert_eq!(shown(&s), orr(1));
    // What is ticked counts at once, and unticked no longer.
    let mut s = session();
    s.keys("pvarga<Tab><^U>orr");
    assert_eq!(shown(&s), orr(1));
    s.keys("<^U>varga<Tab><^U>orr");
    assert_eq!(shown(&s), orr(2));
    // Together with these nobody is named: nothing to put on.
    let mut s = session();
    s.keys("porr<Enter>pvarga<Tab><Enter>omuseum");
    assert_eq!(shown(&s), []);
    s.keys("<Enter>");
    assert_eq!(s.titles(), [SIGNING]);
}

#[test]
fn a_filter_brings_the_list_where_it_is_hidden() {
    let focus_after = |columns, keys: &str| {
        let mut s = Session::new(sample::releases(), columns, 24);
        s.keys(keys).model.focus
    };
    assert_eq!(focus_after(80, "<Tab><Tab>f"), Pane::List);
    assert_eq!(focus_after(80, "<Tab><Tab>porr<Enter>"), Pane::List);
    assert_eq!(focus_after(50, "<Tab>porr<Enter>"), Pane::List);
    assert_eq!(focus_after(80, "<Tab>porr<Enter>"), Pane::Reading);
    assert_eq!(focus_after(120, "<Tab><Tab>f"), Pane::Sidebar);
}

#[test]
fn those_who_attended_are_another_question() {
    let mut s = session();
    s.keys("pmoll<Enter>");
    assert_eq!(s.titles(), [SIGNING]);
    let mut s = session();
    s.keys("p<^T>moll<Enter>");
    assert_eq!(s.titles().len(), 5, "she was not there");
    let mut s = session();
    s.keys("p<^T>lund<Enter>");
    assert_eq!(s.titles(), [VISIT]);
}

#[test]
fn the_sidebar_filters_by_whom_it_has_selected() {
    let mut s = session();
    s.keys("jj<Tab><Tab>jf");
    assert_eq!(s.subject(), "Tomas Orr");
    assert_eq!(s.titles(), [VISIT, SIGNING]);
    assert_eq!(s.selected(), SIGNING);
    let mut s = session();
    s.keys("jj<Tab><Tab>Gf");
    assert_eq!(s.titles(), [SIGNING], "by the organisation at the end");
    let mut s = session();
    s.keys("f");
    assert!(s.model.notice.is_some() && s.model.filters.is_empty());
}

#[test]
fn a_picker_is_sorted_by_count_or_by_name() {
    let names = |s: &Session| -> Vec<String> {
        match &s.model.mode {
            Mode::Picker(p) => p.items().iter().map(|c| c.name.clone()).collect(),
            _ => Vec::new(),
        }
    };
    let mut s = session();
    s.keys("p");
    assert_eq!(names(&s)[0], "Tomas Orr");
    s.keys("<^O>");
    let sorted = names(&s).is_sorted_by_key(|name| fold(name));
    assert!(sorted, "{:?}", names(&s));
    assert_eq!(names(&s).len(), 6);
}

#[test]
fn a_key_that_picks_waits_for_what_was_typed() {
    use crate::app::update;
    use crate::archive::{FacetCount, FacetQuestion, Key};
    let mut s = session();
    let key = |code| Event::Key(crossterm::event::KeyEvent::new(code, KeyModifiers::NONE));
    let mut asked = Vec::new();
    for code in [
        KeyCode::Char('p'),
        KeyCode::Char('o'),
        KeyCode::Enter,
        KeyCode::Char('j'),
    ] {
        asked.extend(update(&mut s.model, key(code)));
    }
    assert!(matches!(s.model.mode, Mode::Picker(_)));
    let last = asked.iter().rev().find_map(|e| match e {
        Effect::Ask(Question::Facets {
            generation,
            question,
        }) => Some((*generation, question)),
        _ => None,
    });
    let Some((generation, FacetQuestion { facet, typed, .. })) = last else {
        panic!("{asked:?}")
    };
    assert_eq!(typed, "o");
    let values = vec![FacetCount {
        key: Key("tomas orr".into()),
        name: "Tomas Orr".into(),
        count: 2,
        attended: 2,
    }];
    let answer = Answer::Facets {
        generation,
        facet: *facet,
        all: 6,
        matching: 1,
        start: 0,
        values,
    };
    let mut asked = update(&mut s.model, Event::Answer(answer));
    assert!(matches!(s.model.mode, Mode::Panes));
    let people: Vec<&str> = s.model.filters.people().map(|p| p.name.as_str()).collect();
    assert_eq!(people, ["Tomas Orr"]);
    assert_eq!(s.model.list.selected(), 0, "and not in the list before");
    asked.retain(|e| matches!(e, Effect::Ask(Question::List { .. })));
    s.perform(asked);
    assert_eq!(s.titles().len(), 2);
    assert_eq!(s.model.list.selected(), 1, "j moves in the list");
}

#[test]
fn letters_are_typed_in_a_picker_and_close_the_help() {
    let mut s = session();
    s.keys("pq");
    assert!(s.effects.is_empty() && matches!(s.model.mode, Mode::Picker(_)));
    s.keys("<Esc>?q");
    assert!(s.effects.is_empty() && matches!(s.model.mode, Mode::Panes));
    s.keys("/<^C>");
    assert_eq!(s.effects, [Effect::Quit]);
}

#[test]
fn what_was_pasted_is_text_and_no_keys() {
    let mut s = session();
    s.send(Event::Paste("q".into()));
    assert!(s.effects.is_empty());
    s.keys("/").send(Event::Paste("harbour\nline\u{1b}".into()));
    assert_eq!(s.model.filters.text(), "harbour line");
}
