//! The program by its keys: what was, what is pressed, what is then.

use std::time::Duration;

use crossterm::event::{KeyCode, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use proptest::prelude::*;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use crate::archive::query::Field;
use crate::archive::{Answer, Question, ReleaseId};
use crate::text::fold::fold;

use super::keymap::bindings;
use super::layout::{Pane, inside, text_columns};
use super::model::Mode;
use super::sample::{self, Session};
use super::{Effect, Event, LeftOut, Options, Start};

const SIGNING: &str = "Kinlade and Orr Motors Sign Accord on Electric Trams";
const VISIT: &str = "Rope Works to Become a Depot";
const NOTICE: &str = "Water Will Be Off in the Old Town on Thursday Night";

fn session() -> Session {
    Session::new(sample::releases(), 120, 40)
}

#[test]
fn keys_move_through_the_list_newest_first() {
    for (keys, selected) in [
        ("", VISIT),
        ("j", "El tranvía vuelve al puerto"),
        ("jj", SIGNING),
        ("jjk", "El tranvía vuelve al puerto"),
        ("k", VISIT),
        ("G", NOTICE),
        ("Gg", VISIT),
        ("<End>j", NOTICE),
        ("<Tab><Tab>]]", SIGNING),
        ("JJ[", "El tranvía vuelve al puerto"),
    ] {
        assert_eq!(session().keys(keys).selected(), selected, "{keys}");
    }
}

#[test]
fn the_release_that_is_selected_is_the_one_that_is_shown() {
    let mut s = session();
    s.keys("jj");
    let page = s.model.reading.page.as_ref().unwrap();
    assert_eq!(page.entry.release.headline(), Some(SIGNING));
    assert_eq!(page.entry.analysis.people.len(), 5);
}

#[test]
fn the_focus_goes_round_and_left_and_right() {
    use Pane::*;
    for (keys, focus) in [
        ("<Tab>", Reading),
        ("<Tab><Tab>", Sidebar),
        ("<Tab><Tab><Tab>", List),
        ("<S-Tab>", Sidebar),
        ("lll", Sidebar),
        ("h", List),
        ("<Right><Right><Left>", Reading),
        ("<Enter>", Reading),
        ("<Enter><Esc>", List),
    ] {
        assert_eq!(session().keys(keys).model.focus, focus, "{keys}");
    }
}

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
fn a_key_that_does_nothing_says_where_the_keys_stand() {
    let mut s = session();
    s.keys("x");
    let said = s.model.notice.clone().unwrap_or_default();
    assert!(said.starts_with("x does nothing here"), "{said}");
    s.keys("/x");
    assert_eq!(s.model.notice, None);
}

#[test]
fn the_first_row_stays_selected_until_a_key_is_pressed() {
    let mut s = session();
    let generation = |s: &mut Session| {
        let effects = crate::app::update(&mut s.model, Event::ArchiveChanged);
        match &effects[..] {
            [Effect::Ask(Question::List { generation, .. }), ..] => *generation,
            other => panic!("{other:?}"),
        }
    };
    let answer = |s: &mut Session, ids: &[u32]| {
        let generation = generation(s);
        let ids: Vec<ReleaseId> = ids.iter().copied().map(ReleaseId).collect();
        let total = ids.len();
        let _ = crate::app::update(
            &mut s.model,
            Event::Answer(Answer::List {
                generation,
                ids: std::sync::Arc::new(ids),
                rows: Vec::new(),
                total,
            }),
        );
    };
    s.model.progress.elapsed = Duration::from_secs(60);
    answer(&mut s, &[3, 2]);
    assert_eq!(s.model.list.current(), Some(ReleaseId(3)));
    answer(&mut s, &[4, 3, 2]);
    assert_eq!(s.model.list.current(), Some(ReleaseId(4)));
    s.keys("x");
    answer(&mut s, &[1, 4, 3, 2]);
    assert_eq!(s.model.list.current(), Some(ReleaseId(4)));
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

#[test]
fn keys_that_go_by_the_release_wait_for_it() {
    for keys in [
        "/harbour line<Enter>",
        "/harbour line<Enter>n",
        "/tram<Enter>jn",
        "/tram<Enter>*",
        "/tram<Enter>]<Tab>m",
        "]]y",
        "]]e",
        "]]<Tab>s",
        "]]<Tab><Tab>jmm",
        "]]<Tab><Tab>f",
        "]]<Tab><Tab>fjy",
        "porr<Enter>j*y",
        "G*r",
        "/person:in<Tab><Enter>ny",
        "sssjy",
        "jnq",
    ] {
        // One after the other, and all of them before the first answer comes.
        let (mut slow, mut fast) = (session(), session());
        slow.keys(keys);
        fast.keys_at_once(keys);
        assert_eq!(slow.spot(), fast.spot(), "{keys}");
        assert_eq!(slow.subject(), fast.subject(), "{keys}");
        assert_eq!(slow.titles(), fast.titles(), "{keys}");
        assert_eq!(slow.selected(), fast.selected(), "{keys}");
        assert_eq!(slow.model.focus, fast.model.focus, "{keys}");
        assert_eq!(slow.effects, fast.effects, "{keys}");
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
fn a_list_that_is_hidden_keeps_its_place_on_the_screen() {
    let mut s = Session::new(sample::releases(), 50, 20);
    s.keys("jj<Enter><Esc>");
    assert_eq!((s.model.list.selected(), s.model.list.top()), (2, 0));
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
fn what_is_read_is_marked_as_read_and_stars_are_kept() {
    let mut s = session();
    let read = |s: &Session| s.model.list.row().unwrap().read;
    s.keys("jk");
    assert!(!read(&s), "it was not opened");
    s.keys("<Enter>");
    assert!(read(&s));
    s.keys("]");
    assert!(read(&s));
    s.keys("r");
    assert!(!read(&s), "said by the user, while it is read");
    s.keys("<Esc>j");
    assert!(!read(&s));
    s.keys("*G*/is:starred<Enter>");
    assert_eq!(s.titles(), [SIGNING, NOTICE]);
    s.keys("*");
    assert!(!s.model.list.row().unwrap().starred);
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
    use super::update;
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
fn a_value_that_is_taken_is_one_of_those_for_what_was_typed() {
    use super::update;
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

#[test]
fn a_release_that_is_still_to_come_is_not_taken_for_the_one_before() {
    let mut s = session();
    let key = |code| Event::Key(crossterm::event::KeyEvent::new(code, KeyModifiers::NONE));
    let _ = super::update(&mut s.model, key(KeyCode::Char('j')));
    let asked = super::update(&mut s.model, key(KeyCode::Enter));
    let marks = asked
        .iter()
        .any(|e| matches!(e, Effect::Ask(Question::Mark { .. })));
    assert!(!marks, "{asked:?}");
}

#[test]
fn a_million_releases_cost_no_more_than_their_numbers() {
    let mut s = session();
    let ids: Vec<ReleaseId> = (0..1_000_000).map(ReleaseId).collect();
    let answer = |s: &Session| {
        Event::Answer(Answer::List {
            generation: s.model.asked.list,
            ids: std::sync::Arc::new(ids.clone()),
            rows: Vec::new(),
            total: ids.len(),
        })
    };
    let first = answer(&s);
    let asked = crate::app::update(&mut s.model, first);
    let rows = asked.iter().filter_map(|e| match e {
        Effect::Ask(Question::Rows { ids }) => Some(ids.len()),
        _ => None,
    });
    assert!(rows.sum::<usize>() < 1_000);
    s.model.list.select(999_999);
    let again = answer(&s);
    let _ = crate::app::update(&mut s.model, again);
    assert_eq!(s.model.list.current(), Some(ReleaseId(999_999)));
    let mut terminal = Terminal::new(TestBackend::new(120, 40)).unwrap();
    terminal
        .draw(|frame| crate::view::draw(frame, &s.model))
        .unwrap();
}

#[test]
fn mentions_are_walked_and_the_text_follows() {
    let mut s = session();
    s.keys("<Tab><Tab>m");
    assert_eq!((s.subject(), s.spot()), ("Tomas Orr", "Tomas Orr"));
    assert_eq!(s.model.reading.top(), 0);
    s.keys("n");
    assert_eq!(s.spot(), "Orr");
    assert!(s.model.reading.top() > 0);
    let spot = s.model.reading.spot.unwrap();
    assert!(s.model.reading.on_screen(spot.span));
    s.keys("n");
    assert_eq!(s.spot(), "Tomas Orr");
    assert!(s.model.notice.as_deref().unwrap().contains("round"));
    s.keys("N");
    assert_eq!(s.spot(), "Orr");
}

#[test]
fn statements_are_jumped_to() {
    let mut s = session();
    s.keys("jj<Tab>s");
    assert_eq!(
        s.spot(),
        "The harbour line has waited thirty years for this"
    );
    s.keys("<Tab>js");
    assert!(s.model.notice.as_deref().unwrap().contains("Tomas Orr"));
}

#[test]
fn by_which_words_is_said() {
    use super::sidebar::FoundLine;
    let mut s = session();
    s.keys("jj<Tab><Tab>");
    let found = &s.model.sidebar.found;
    assert!(
        found.contains(&FoundLine::Words("“received a delegation”".into())),
        "{found:?}"
    );
    s.keys("mm");
    let first = &s.model.sidebar.found[0];
    assert!(
        matches!(first, FoundLine::What(w) if w.starts_with("Mention 2 of 2")),
        "{first:?}"
    );
}

#[test]
fn in_one_pane_a_jump_shows_the_text() {
    let mut s = Session::new(sample::releases(), 50, 20);
    s.keys("<Tab><Tab>");
    assert_eq!(s.model.focus, Pane::Sidebar);
    s.keys("mm");
    assert_eq!(s.model.focus, Pane::Reading);
    let spot = s.model.reading.spot.unwrap();
    assert!(s.model.reading.on_screen(spot.span));
}

#[test]
fn a_resize_keeps_the_place_in_the_text() {
    let mut s = session();
    s.keys("<Tab><^D>");
    let first = |s: &Session| s.model.reading.visible()[0].span.start;
    let before = first(&s);
    assert!(before > 0);
    for columns in [64, 200, 30, 20, 90, 120] {
        s.send(Event::Resize(columns, 40));
        let visible = s.model.reading.visible();
        let last = visible.last().unwrap().span.end;
        assert!(first(&s) <= before && before <= last, "{columns}");
    }
    assert_eq!(first(&s), before);
}

#[test]
fn an_answer_to_an_older_question_is_dropped() {
    let mut s = session();
    let stale = Answer::List {
        generation: 0,
        ids: Default::default(),
        rows: Vec::new(),
        total: 0,
    };
    s.send(Event::Answer(stale));
    assert_eq!(s.titles().len(), 5);
    let stale = Answer::Open {
        generation: 0,
        id: crate::archive::ReleaseId(2),
        entry: std::sync::Arc::new(sample::notice()),
    };
    s.send(Event::Answer(stale));
    let page = s.model.reading.page.as_ref().unwrap();
    assert_eq!(page.entry.release.headline(), Some(VISIT));
}

#[test]
fn what_goes_out() {
    let mut s = session();
    s.keys("jjye<Tab><Tab>y<^Z>q");
    let expected = [
        Effect::Copy("/releases/kinlade-tram-2024.txt".into()),
        Effect::Edit("/releases/kinlade-tram-2024.txt".into()),
        Effect::Copy("Ines Varga; Mayor".into()),
        Effect::Suspend,
        Effect::Quit,
    ];
    assert_eq!(s.effects, expected);
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

#[test]
fn another_order_begins_with_its_first_release() {
    let mut s = session();
    s.keys("jjs");
    assert_eq!(s.model.list.selected(), 0);
    assert_eq!(s.selected(), SIGNING);
    s.keys("ss");
    assert_eq!(s.selected(), SIGNING);
    s.keys("sg");
    assert_eq!(s.selected(), SIGNING, "three attended");
}

#[test]
fn files_left_out_are_counted_and_listed() {
    let mut s = session();
    s.send(Event::LeftOut(LeftOut {
        name: "logo.png".into(),
        reason: "no text in it".into(),
    }));
    s.keys("!");
    assert!(matches!(s.model.mode, Mode::LeftOut(_)));
    s.keys("!");
    assert!(matches!(s.model.mode, Mode::Panes));
}

#[test]
fn one_release_starts_in_the_text() {
    let options = Options {
        start: Start::Reading,
        ..Options::default()
    };
    let s = Session::with(options, vec![sample::signing()], 80, 24);
    assert_eq!(s.model.focus, Pane::Reading);
    assert!(s.model.layout().sidebar.is_some());
}

fn mouse(kind: MouseEventKind, column: u16, row: u16) -> Event {
    Event::Mouse(MouseEvent {
        kind,
        column,
        row,
        modifiers: KeyModifiers::NONE,
    })
}

const CLICK: MouseEventKind = MouseEventKind::Down(MouseButton::Left);

#[test]
fn a_click_selects_what_is_under_it() {
    let mut s = session();
    let list = inside(s.model.layout().list.unwrap());
    s.send(mouse(CLICK, list.x + 5, list.y + 5));
    assert_eq!(s.selected(), SIGNING);
    let text = text_columns(s.model.layout().reading.unwrap());
    let page = s.model.reading.page.as_ref().unwrap();
    let line = page
        .lines
        .iter()
        .position(|l| l.span.of(page.text()).contains("Ines Varga"))
        .unwrap();
    let column = page.lines[line].span.of(page.text()).find("Varga").unwrap();
    let at = (text.x + column as u16, text.y + line as u16);
    s.send(mouse(CLICK, at.0, at.1));
    assert_eq!((s.subject(), s.model.focus), ("Ines Varga", Pane::Reading));
}

#[test]
fn a_click_takes_a_filter_off() {
    let mut s = session();
    s.keys("porr<Enter>/tram<Enter>");
    assert_eq!(s.titles(), [SIGNING]);
    let status = s.model.layout().status;
    s.send(mouse(CLICK, status.x + 4, status.y));
    assert_eq!(s.titles().len(), 2);
    assert_eq!(s.model.filters.text(), "tram*");
}

#[test]
fn the_wheel_scrolls_what_is_under_it() {
    let mut s = session();
    let text = text_columns(s.model.layout().reading.unwrap());
    s.send(mouse(MouseEventKind::ScrollDown, text.x, text.y));
    assert!(s.model.reading.top() > 0);
    assert_eq!(s.model.focus, Pane::List);
    s.send(mouse(MouseEventKind::ScrollUp, text.x, text.y));
    assert_eq!(s.model.reading.top(), 0);
}

#[test]
fn every_action_has_a_key() {
    use super::action::Action::*;
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
