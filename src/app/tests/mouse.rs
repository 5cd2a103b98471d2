//! The mouse.

use super::*;

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
