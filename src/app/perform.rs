//! What each action does.

use crate::archive::{Facet, FacetOrder, Mark};

use super::action::Action;
use super::event::Effect;
use super::layout::Pane;
use super::list::{Keep, next_order, order_name};
use super::model::{Mode, Model};
use super::overlay::{Scroll, help, left_out_lines, overlay_inside};
use super::page::Subject;
use super::picker::{Cursor, Picker};
use super::reading::Among;
use super::search;

/// Performs an action in the mode that takes it.
pub fn perform(model: &mut Model, action: Action, effects: &mut Vec<Effect>) {
    match action {
        Action::Quit => return effects.push(Effect::Quit),
        Action::Suspend => return effects.push(Effect::Suspend),
        Action::Redraw => return effects.push(Effect::Redraw),
        _ => {}
    }
    match model.mode {
        Mode::Panes => in_panes(model, action, effects),
        Mode::Search(_) => search::perform(model, action, effects),
        Mode::Picker(_) => in_picker(model, action, effects),
        Mode::Help(_) | Mode::LeftOut(_) => in_overlay(model, action),
    }
}

fn in_panes(model: &mut Model, action: Action, effects: &mut Vec<Effect>) {
    use Action::*;
    match action {
        Down | Up | HalfDown | HalfUp | PageDown | PageUp | Top | Bottom => go(model, action),
        FocusNext | FocusPrevious | FocusLeft | FocusRight => change_focus(model, action),
        Read => read(model),
        Zoom => model.zoom = !model.zoom,
        NextRelease => drop(model.list.move_by(1)),
        PreviousRelease => drop(model.list.move_by(-1)),
        NextOrder | PreviousOrder => {
            model.list.order = next_order(model.list.order, action == NextOrder);
            model.notice = Some(format!("sorted: {}", order_name(model.list.order)));
            effects.push(model.ask_list(Keep::First));
        }
        NextMatch | PreviousMatch if !model.filters.text().is_empty() => {
            walk(model, Among::Matches, action == NextMatch);
        }
        NextMatch | NextMention => walk(model, Among::Mentions, true),
        PreviousMatch | PreviousMention => walk(model, Among::Mentions, false),
        NextStatement => walk(model, Among::Statements, true),
        PreviousStatement => walk(model, Among::Statements, false),
        Action::Search => search::open(model),
        PickPeople => pick(model, Facet::People, effects),
        PickOrganisations => pick(model, Facet::Organisations, effects),
        FilterSelected => filter_selected(model, false, effects),
        FilterAttended => filter_selected(model, true, effects),
        Back => back(model, effects),
        MarkRead => mark(model, Mark::Read, effects),
        Star => mark(model, Mark::Starred, effects),
        Copy => copy(model, effects),
        Edit => edit(model, effects),
        ShowLeftOut => model.mode = Mode::LeftOut(Scroll::default()),
        Help => model.mode = Mode::Help(Scroll::default()),
        _ => {}
    }
}

/// How far an action moves in a pane of `height` lines.
pub fn distance(action: Action, height: usize) -> isize {
    let height = height as isize;
    match action {
        Action::Down => 1,
        Action::Up => -1,
        Action::HalfDown => (height / 2).max(1),
        Action::HalfUp => -(height / 2).max(1),
        Action::PageDown => (height - 2).max(1),
        Action::PageUp => -(height - 2).max(1),
        Action::Top => isize::MIN,
        Action::Bottom => isize::MAX,
        _ => 0,
    }
}

/// Moves in the focused pane.
fn go(model: &mut Model, action: Action) {
    match model.focus {
        Pane::List => {
            let by = distance(action, model.list_height());
            model.list.move_by(by);
        }
        Pane::Reading => {
            let by = distance(action, model.reading.height());
            model.reading.scroll(by);
        }
        Pane::Sidebar => {
            let by = distance(action, model.sidebar_heights().0);
            let moved = match action {
                Action::Down | Action::Up => model.sidebar.move_by(by),
                _ => model.sidebar.move_lines(by),
            };
            if moved {
                model.reading.spot = None;
            }
        }
    }
}

fn change_focus(model: &mut Model, action: Action) {
    const ORDER: [Pane; 3] = [Pane::List, Pane::Reading, Pane::Sidebar];
    let at = ORDER.iter().position(|p| *p == model.focus).unwrap_or(0);
    let to = match action {
        Action::FocusNext => (at + 1) % 3,
        Action::FocusPrevious => (at + 2) % 3,
        Action::FocusLeft => at.saturating_sub(1),
        _ => (at + 1).min(2),
    };
    model.focus_on(ORDER[to]);
}

fn read(model: &mut Model) {
    if !model.list.is_empty() {
        model.focus_on(Pane::Reading);
    }
}

/// Walks to the next spot of a kind, and shows the text where it is hidden.
pub fn walk(model: &mut Model, among: Among, forward: bool) {
    let Some(page) = &model.reading.page else {
        return;
    };
    let subject = model.sidebar.subject();
    let spans = match (among, subject) {
        (Among::Matches, _) => model.reading.matches.clone(),
        (Among::Mentions, Some(subject)) => page.mentions(subject),
        (Among::Mentions, None) => {
            model.notice = Some("Nobody is selected: Tab to the sidebar and choose a name".into());
            return;
        }
        (Among::Statements, Some(Subject::Person(_))) => page.statements(subject),
        (Among::Statements, _) => page.statements(None),
    };
    match model.reading.walk(&spans, among, forward) {
        None => model.notice = Some(nothing_there(model, among)),
        Some(wrapped) => {
            if wrapped && spans.len() > 1 {
                let end = if forward { "start" } else { "end" };
                model.notice = Some(format!("round again from the {end}"));
            }
            if model.layout().reading.is_none() {
                model.focus_on(Pane::Reading);
                model.settle();
                if let Some(spot) = model.reading.spot {
                    model.reading.reveal(spot.span);
                }
            }
        }
    }
}

/// Why there was nothing to walk to.
fn nothing_there(model: &Model, among: Among) -> String {
    let name = model.sidebar.subject().and_then(|s| model.name_of(s));
    match (among, name) {
        (Among::Matches, _) => "No match in this release".into(),
        (Among::Statements, Some(name)) => format!("No statement of {name} in this release"),
        (Among::Statements, None) => "No statements in this release".into(),
        (Among::Mentions, _) => "No mention in this release".into(),
    }
}

fn pick(model: &mut Model, facet: Facet, effects: &mut Vec<Effect>) {
    model.mode = Mode::Picker(Picker::new(facet, &model.filters));
    effects.extend(model.ask_facets(Cursor::First));
}

/// Puts a mark on the selected release, or takes it off.
fn mark(model: &mut Model, mark: Mark, effects: &mut Vec<Effect>) {
    let Some(row) = model.list.row() else { return };
    let (id, on) = match mark {
        Mark::Read => (row.id, !row.read),
        Mark::Starred => (row.id, !row.starred),
    };
    model.notice = Some(
        match (mark, on) {
            (Mark::Read, true) => "marked as read",
            (Mark::Read, false) => "marked as unread",
            (Mark::Starred, true) => "starred: is:starred in the search finds it again",
            (Mark::Starred, false) => "no longer starred",
        }
        .to_owned(),
    );
    effects.push(model.mark(id, mark, on));
}

fn filter_selected(model: &mut Model, attended: bool, effects: &mut Vec<Effect>) {
    match model.selected_filter(attended) {
        Some(filter) => {
            model.filters.put_on(filter);
            effects.push(model.ask_list(Keep::Release));
            bring_list(model);
        }
        None => {
            model.notice =
                Some("Nobody is selected: Tab to the sidebar and choose a name, or press p".into());
        }
    }
}

/// Goes to the list where it is hidden: which releases remain is what was asked.
fn bring_list(model: &mut Model) {
    if model.layout().list.is_none() {
        model.focus_on(Pane::List);
    }
}

/// Takes off the last filter; without one lets go of the selection.
fn back(model: &mut Model, effects: &mut Vec<Effect>) {
    model.asked.held.clear();
    if model.filters.take_off().is_some() {
        effects.push(model.ask_list(Keep::Release));
        mark_matches(model);
        return;
    }
    let pointed = model.reading.spot.take().is_some();
    if pointed || (model.focus != Pane::Sidebar && model.sidebar.let_go()) {
        return;
    }
    if model.zoom {
        model.zoom = false;
    } else {
        model.focus_on(Pane::List);
    }
}

fn copy(model: &mut Model, effects: &mut Vec<Effect>) {
    let Some(page) = &model.reading.page else {
        return;
    };
    let release = &page.entry.release;
    let (text, what) = match (model.focus, model.sidebar.subject()) {
        (Pane::Reading, _) => (release.text.clone(), "the text"),
        (Pane::Sidebar, Some(Subject::Person(i))) => {
            let person = &page.entry.analysis.people[i];
            let roles = person.roles.iter().map(|r| match &r.organisation {
                Some(body) => format!("{}, {body}", r.title),
                None => r.title.clone(),
            });
            let parts: Vec<String> = std::iter::once(person.name.clone()).chain(roles).collect();
            (parts.join("; "), "the name and its roles")
        }
        (Pane::Sidebar, Some(Subject::Organisation(i))) => {
            let name = page.entry.analysis.organisations[i].name.clone();
            (name, "the name")
        }
        _ => match &release.origin.path {
            Some(path) => (path.display().to_string(), "the path"),
            None => (release.text.clone(), "the text"),
        },
    };
    effects.push(Effect::Copy(text));
    model.notice = Some(format!("copied {what}"));
}

fn edit(model: &mut Model, effects: &mut Vec<Effect>) {
    let page = model.reading.page.as_ref();
    match page.and_then(|p| p.entry.release.origin.path.clone()) {
        Some(path) => effects.push(Effect::Edit(path)),
        None => model.notice = Some("This release has no file to open".into()),
    }
}

/// Finds the words searched for in the release that is shown, and brings the first one onto the screen.
pub fn mark_matches(model: &mut Model) {
    let Some(page) = &mut model.reading.page else {
        return;
    };
    model.reading.matches = page.find(model.filters.terms());
    if model
        .reading
        .spot
        .is_some_and(|s| s.among == Among::Matches)
    {
        model.reading.spot = None;
    }
    if let Some(first) = model.reading.matches.first().copied() {
        model.reading.reveal(first);
    }
}

fn in_picker(model: &mut Model, action: Action, effects: &mut Vec<Effect>) {
    let height = model.overlay_height();
    let Mode::Picker(picker) = &mut model.mode else {
        return;
    };
    match action {
        Action::Cancel => {
            model.mode = Mode::Panes;
            model.asked.held.clear();
        }
        Action::Apply => apply_picker(model, effects),
        Action::Toggle => {
            picker.toggle();
            picker.move_by(1);
            effects.extend(model.ask_facets(Cursor::Follows));
        }
        Action::SwitchAttended if picker.facet == Facet::People => {
            picker.attended = !picker.attended;
            effects.extend(model.ask_facets(Cursor::First));
        }
        Action::SwitchOrder => {
            picker.order = match picker.order {
                FacetOrder::Count => FacetOrder::Name,
                FacetOrder::Name => FacetOrder::Count,
            };
            effects.extend(model.ask_facets(Cursor::First));
        }
        Action::Down | Action::Up | Action::PageDown | Action::PageUp => {
            picker.move_by(distance(action, height));
        }
        _ => {
            let before = picker.input.text().to_owned();
            if picker.input.edit(action) && picker.input.text() != before {
                effects.extend(model.ask_facets(Cursor::First));
            }
        }
    }
}

/// Puts on what the picker has ticked and closes it.
pub fn apply_picker(model: &mut Model, effects: &mut Vec<Effect>) {
    if let Mode::Picker(picker) = std::mem::replace(&mut model.mode, Mode::Panes) {
        picker.apply(&mut model.filters);
        effects.push(model.ask_list(Keep::Release));
        if let Some(subject) = model.wanted_subject(None) {
            model.sidebar.select_subject(subject);
        }
        bring_list(model);
    }
}

fn in_overlay(model: &mut Model, action: Action) {
    if action == Action::Close {
        model.mode = Mode::Panes;
        return;
    }
    let height = model.overlay_height();
    let lines = overlay_lines(model);
    if let Mode::Help(scroll) | Mode::LeftOut(scroll) = &mut model.mode {
        scroll.perform(action, lines, height);
    }
}

/// The lines of the open overlay.
pub fn overlay_lines(model: &Model) -> usize {
    match model.mode {
        Mode::Help(_) => {
            let width = model.overlay().map_or(0, |a| overlay_inside(a).width);
            help(model.options.mouse, width).len()
        }
        _ => left_out_lines(&model.left_out),
    }
}

/// Types what was pasted where text is taken; elsewhere it is dropped, so that no pasted letter acts as a key.
pub fn paste(model: &mut Model, text: &str, effects: &mut Vec<Effect>) {
    let text = crate::text::clean::clean(text);
    match &mut model.mode {
        Mode::Search(_) => search::paste(model, &text, effects),
        Mode::Picker(picker) => {
            picker.input.insert(&text);
            effects.extend(model.ask_facets(Cursor::First));
        }
        _ => {}
    }
}
