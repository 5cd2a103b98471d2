//! The list: moving, selecting, reading, orders.

use super::*;

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
                whole: true,
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

#[test]
fn a_list_that_is_hidden_keeps_its_place_on_the_screen() {
    let mut s = Session::new(sample::releases(), 50, 20);
    s.keys("jj<Enter><Esc>");
    assert_eq!((s.model.list.selected(), s.model.list.top()), (2, 0));
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
fn a_release_that_is_still_to_come_is_not_taken_for_the_one_before() {
    let mut s = session();
    let key = |code| Event::Key(crossterm::event::KeyEvent::new(code, KeyModifiers::NONE));
    let _ = crate::app::update(&mut s.model, key(KeyCode::Char('j')));
    let asked = crate::app::update(&mut s.model, key(KeyCode::Enter));
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
            whole: true,
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
fn an_answer_to_an_older_question_is_dropped() {
    let mut s = session();
    let stale = Answer::List {
        generation: 0,
        ids: Default::default(),
        rows: Vec::new(),
        total: 0,
        whole: true,
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

/// An answer to what was asked for last: so many of the releases that the list has.
fn answered(s: &Session, all: &[ReleaseId], whole: bool) -> Event {
    Event::Answer(Answer::List {
        generation: s.model.asked.list,
        ids: std::sync::Arc::new(all.to_vec()),
        rows: Vec::new(),
        total: 5,
        whole,
    })
}

#[test]
fn keys_that_lead_beyond_the_first_releases_of_a_search_wait_for_all() {
    for (keys, selected, at_last) in [
        ("j", 1, 1),
        ("jj", 1, 2),
        ("jG", 1, 3),
        ("jk", 0, 0),
        ("jjk", 1, 1),
        ("]]", 1, 2),
        ("<PgDn>", 0, 3),
        ("/<Down><Down>", 1, 2),
    ] {
        let mut s = session();
        s.keys("/-signing<Enter>");
        let all = s.model.list.ids.to_vec();
        assert_eq!(all.len(), 4);
        let first = answered(&s, &all[..2], false);
        s.send(first).keys(keys);
        assert_eq!(s.model.list.selected(), selected, "{keys}");
        let whole = answered(&s, &all, true);
        s.send(whole);
        assert_eq!(s.model.list.selected(), at_last, "{keys}");
    }
}

#[test]
fn the_first_releases_of_a_search_are_told_from_all() {
    let mut s = session();
    s.keys("/-signing");
    let shown = |s: &Session| {
        let mut terminal = Terminal::new(TestBackend::new(120, 40)).unwrap();
        let draw = |frame: &mut ratatui::Frame| crate::view::draw(frame, &s.model);
        terminal.draw(draw).unwrap();
        terminal.backend().to_string()
    };
    let all = s.model.list.ids.to_vec();
    let first = answered(&s, &all[..2], false);
    s.send(first);
    assert!(shown(&s).contains("Releases 1/2+ of 5"));
    assert!(shown(&s).contains("2+ releases, counting …"));
    let whole = answered(&s, &all, true);
    s.send(whole);
    assert!(shown(&s).contains("Releases 1/4 of 5"));
    assert!(shown(&s).contains("4 releases"));
}

#[test]
fn what_is_selected_among_the_first_releases_stays_so_when_all_come_or_the_search_changes() {
    let mut s = session();
    s.keys("j/-signing");
    let all = s.model.list.ids.to_vec();
    let first = answered(&s, &all[..3], false);
    s.send(first).keys("<Down>");
    let selected = s.model.list.current();
    assert_eq!(selected, Some(all[2]));
    let whole = answered(&s, &all, true);
    s.send(whole);
    assert_eq!(s.model.list.current(), selected);
    // Likewise when another search finds it among its first.
    s.keys("<^U>");
    let all = s.model.list.ids.to_vec();
    let first = answered(&s, &all[..4], false);
    s.send(first);
    assert_eq!(s.model.list.current(), selected);
}
