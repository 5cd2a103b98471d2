//! The reading pane: mentions, statements, what goes out.

use super::*;

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
    use crate::app::sidebar::FoundLine;
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
