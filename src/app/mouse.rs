//! What the mouse does: a click selects what is under it, the wheel scrolls it.

use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::Rect;

use super::chips::{chip_row, chips};
use super::event::Effect;
use super::layout::{Pane, inside, text_columns};
use super::list::{Keep, lines_per_row};
use super::model::{Mode, Model};
use super::overlay::overlay_inside;
use super::perform;
use super::picker::Cursor;
use super::search;

/// Lines that one turn of the wheel scrolls.
const WHEEL: isize = 3;

/// Takes a click or a turn of the wheel.
pub fn mouse(model: &mut Model, event: MouseEvent, effects: &mut Vec<Effect>) {
    match event.kind {
        MouseEventKind::Down(MouseButton::Left) => {
            model.asked.touched = true;
            model.asked.held.clear();
            model.notice = None;
            click(model, event.column, event.row, effects);
        }
        MouseEventKind::ScrollDown => wheel(model, event.column, event.row, WHEEL),
        MouseEventKind::ScrollUp => wheel(model, event.column, event.row, -WHEEL),
        _ => {}
    }
}

fn click(model: &mut Model, column: u16, row: u16, effects: &mut Vec<Effect>) {
    if let Some(area) = model.overlay() {
        return click_overlay(model, area, column, row, effects);
    }
    if let Mode::Search(_) = model.mode {
        if let Some(place) = model.candidate_at(column, row) {
            return search::take_candidate(model, Some(place), effects);
        }
        search::leave(model, effects);
    }
    let Some(pane) = model.layout().at(column, row) else {
        return click_chip(model, column, row, effects);
    };
    let Some(area) = model.layout().pane(pane) else {
        return;
    };
    model.focus_on(pane);
    let inner = inside(area);
    let Some(line) = row.checked_sub(inner.y).map(usize::from) else {
        return;
    };
    match pane {
        Pane::List => {
            let row = line / usize::from(lines_per_row(inner.width));
            if model.list.top() + row < model.list.len() {
                model.list.select(model.list.top() + row);
            }
        }
        Pane::Reading => click_text(model, text_columns(area), column, line),
        Pane::Sidebar => {
            let line = model.sidebar.lines.get(model.sidebar.top() + line);
            if let Some(item) = line.and_then(|l| l.item) {
                model.sidebar.select(item);
                model.reading.spot = None;
            }
        }
    }
}

/// Takes off the filter whose chip was clicked.
fn click_chip(model: &mut Model, column: u16, row: u16, effects: &mut Vec<Effect>) {
    let status = chip_row(model.layout().status);
    let clicked = chips(model, status)
        .iter()
        .position(|chip| chip.area.contains((column, row).into()));
    if clicked.and_then(|i| model.filters.take_off_at(i)).is_some() {
        effects.push(model.ask_list(Keep::Release));
        perform::mark_matches(model);
    }
}

/// Selects the person or organisation whose name was clicked in the text.
fn click_text(model: &mut Model, text: Rect, column: u16, line: usize) {
    let at = column
        .checked_sub(text.x)
        .and_then(|c| model.reading.byte_at(c.into(), line));
    let page = model.reading.page.as_ref();
    if let (Some(at), Some(page)) = (at, page)
        && let Some(subject) = page.name_at(at)
    {
        model.sidebar.select_subject(subject);
        model.reading.spot = None;
    }
}

fn click_overlay(model: &mut Model, area: Rect, column: u16, row: u16, effects: &mut Vec<Effect>) {
    if !area.contains((column, row).into()) {
        model.mode = Mode::Panes;
        return;
    }
    // The line that is typed into, and a rule under it.
    let first = overlay_inside(area).y + 2;
    let Mode::Picker(picker) = &mut model.mode else {
        return;
    };
    let Some(line) = row.checked_sub(first) else {
        return;
    };
    let item = picker.top() + usize::from(line);
    if picker.item(item).is_none() || picker.is_waiting() {
        return;
    }
    // A first click ticks, a second on the same one applies.
    let again = picker.selected() == item
        && picker
            .current()
            .is_some_and(|c| picker.tick_of(c).is_some());
    if again {
        perform::apply_picker(model, effects);
    } else {
        picker.select(item);
        picker.toggle();
        effects.extend(model.ask_facets(Cursor::Follows));
    }
}

fn wheel(model: &mut Model, column: u16, row: u16, by: isize) {
    let height = model.overlay_height();
    let lines = perform::overlay_lines(model);
    match &mut model.mode {
        Mode::Picker(picker) => return picker.scroll(by, height),
        Mode::Help(scroll) | Mode::LeftOut(scroll) => return scroll.scroll(by, lines, height),
        Mode::Panes | Mode::Search(_) => {}
    }
    match model.layout().at(column, row) {
        Some(Pane::List) => {
            let visible = model.list_height();
            model.list.scroll(by, visible);
        }
        Some(Pane::Reading) => drop(model.reading.scroll(by)),
        Some(Pane::Sidebar) => {
            let (height, _) = model.sidebar_heights();
            model.sidebar.scroll(by, height);
        }
        None => {}
    }
}
