//! The only place where state changes: events come in, effects go out.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind};

use crate::archive::Answer;

use super::action::Action;
use super::event::{Effect, Event, Progress};
use super::keymap::{Press, action};
use super::list::Keep;
use super::model::{Mode, Model};
use super::picker::{Counted, Cursor};
use super::sidebar::Sidebar;
use super::{mouse, perform};
use crate::app::layout::Pane;

/// Takes one event and says what is to be done outside.
pub fn update(model: &mut Model, event: Event) -> Vec<Effect> {
    let mut effects = Vec::new();
    match event {
        Event::Key(key) => press(model, key, &mut effects),
        Event::Mouse(event) => mouse::mouse(model, event, &mut effects),
        Event::Paste(text) => perform::paste(model, &text, &mut effects),
        Event::Resize(columns, rows) => {
            model.area.width = columns;
            model.area.height = rows;
        }
        Event::Answer(answer) => take(model, answer),
        Event::Progress(progress) => take_progress(model, progress),
        // It is told again whenever its folder is looked at.
        Event::LeftOut(left_out) if model.left_out.contains(&left_out) => {}
        Event::LeftOut(left_out) => model.left_out.push(left_out),
        Event::ArchiveChanged => {
            // What was asked for and has not come is still wanted as it was. Where nobody has chosen a release yet, the
            // list fills around its first row.
            let keep = match (model.asked.awaited, model.asked.touched) {
                (true, _) => model.asked.keep,
                (false, true) => Keep::Neighbour,
                (false, false) => Keep::First,
            };
            let awaited = model.asked.awaited;
            effects.push(model.ask_list(keep));
            model.asked.awaited = awaited;
            effects.extend(model.ask_facets(Cursor::Follows));
        }
        Event::Notice(notice) => model.notice = Some(notice),
        Event::Resumed => effects.push(Effect::Redraw),
    }
    model.settle();
    effects.extend(model.ask_selected());
    press_held(model, &mut effects);
    effects.extend(model.ask_rows());
    effects.extend(model.ask_more_facets());
    effects.extend(model.mark_seen());
    effects
}

fn press(model: &mut Model, key: KeyEvent, effects: &mut Vec<Effect>) {
    /// More than anybody types ahead.
    const MOST: usize = 64;
    if key.kind == KeyEventKind::Release {
        return;
    }
    model.asked.touched = true;
    model.notice = None;
    let found = Press::of(key).and_then(|p| action(model.context(), p));
    let held = model.asked.held.len();
    if held < MOST && (held > 0 || waits(model, found)) && !leaves(found) {
        model.asked.held.push_back(key);
        return;
    }
    act(model, key, effects);
}

/// Does at once what a key is for.
fn act(model: &mut Model, key: KeyEvent, effects: &mut Vec<Effect>) {
    let found = Press::of(key).and_then(|p| action(model.context(), p));
    match found {
        Some(action) => perform::perform(model, action, effects),
        None => model.notice = unknown(model, key),
    }
}

/// Whether an action leaves what is there, which can be done at any time.
fn leaves(found: Option<Action>) -> bool {
    use Action::*;
    matches!(found, Some(Cancel | Back | Quit | Suspend | Redraw))
}

/// Whether a key waits for the answer to a question: one that picks something, or goes by the release that is shown,
/// must not take what was shown before. What was typed after it waits as well.
fn waits(model: &Model, found: Option<Action>) -> bool {
    use Action::*;
    let Some(action) = found else { return false };
    let steps = matches!(action, Down | Up | PageDown | PageUp);
    match &model.mode {
        Mode::Picker(picker) => picker.is_waiting() && (steps || matches!(action, Apply | Toggle)),
        Mode::Search(line) => {
            let values = line.completion.as_ref().filter(|c| c.waiting);
            let chooses = |open| action == Complete || (open && matches!(action, Down | Up));
            let moves = steps && line.open_completion().is_none();
            values.is_some_and(|c| chooses(c.is_open()))
                || (moves && leads_beyond(model, action))
                || (model.asked.awaited && (moves || action == Apply))
                || (model.asked.opening && action == Apply)
        }
        Mode::Panes => {
            let moves = steps || matches!(action, HalfDown | HalfUp | Top | Bottom);
            let marks = matches!(action, MarkRead | Star);
            let among_releases = matches!(action, NextRelease | PreviousRelease | Read)
                || (moves && model.focus == Pane::List);
            let within_release = (moves && model.focus != Pane::List)
                || matches!(
                    action,
                    NextMatch | PreviousMatch | NextMention | PreviousMention
                )
                || matches!(action, NextStatement | PreviousStatement)
                || matches!(action, FilterSelected | FilterAttended | Copy | Edit);
            let beyond = among_releases && leads_beyond(model, action);
            let unknown = !model.list.is_empty() && model.list.row().is_none();
            (model.asked.awaited && (among_releases || within_release || marks))
                || (model.asked.opening && within_release)
                || (unknown && marks)
                || beyond
        }
        Mode::Help(_) | Mode::LeftOut(_) => false,
    }
}

/// Whether a move leads to releases of the list that are still looked for.
fn leads_beyond(model: &Model, action: Action) -> bool {
    let by = match action {
        Action::NextRelease => 1,
        Action::PreviousRelease => -1,
        _ => perform::distance(action, model.list_height()),
    };
    model.list.leads_beyond(by)
}

/// Presses the keys that have waited, up to one that has to wait on.
fn press_held(model: &mut Model, effects: &mut Vec<Effect>) {
    while let Some(key) = model.asked.held.front().copied() {
        let found = Press::of(key).and_then(|p| action(model.context(), p));
        if waits(model, found) {
            return;
        }
        model.asked.held.pop_front();
        act(model, key, effects);
        model.settle();
        effects.extend(model.ask_selected());
    }
}

/// What is said of a letter that does nothing: where to look for the one that was meant.
fn unknown(model: &Model, key: KeyEvent) -> Option<String> {
    match (&model.mode, key.code) {
        (Mode::Panes, KeyCode::Char(c)) if !c.is_control() => {
            let pressed = Press::of(key).map_or_else(|| c.to_string(), |p| p.to_string());
            Some(format!(
                "{pressed} does nothing here: ? shows every key, q quits"
            ))
        }
        _ => None,
    }
}

/// Takes an answer, unless a later question has made it stale.
fn take(model: &mut Model, answer: Answer) {
    match answer {
        Answer::List {
            generation,
            ids,
            rows,
            total,
            whole,
        } if generation == model.asked.list => {
            let keep = model.asked.keep;
            model.asked.awaited = false;
            model.list.take(ids, rows, total, keep);
            if !whole {
                model.list.partial = true;
                // What is selected among the first stays so when all come.
                model.asked.keep = Keep::Neighbour;
            }
        }
        Answer::Rows { rows } => model.list.rows.put(rows),
        Answer::Facets {
            generation,
            facet,
            all,
            matching,
            start,
            values,
        } if generation >= model.asked.facets => {
            if let Mode::Picker(picker) = &mut model.mode
                && picker.facet == facet
            {
                picker.take(Counted { all, matching }, start, values);
            }
        }
        Answer::Complete { generation, values } if generation == model.asked.values => {
            if let Mode::Search(line) = &mut model.mode
                && let Some(completion) = &mut line.completion
                && completion.field.is_some()
            {
                completion.take(values);
            }
        }
        Answer::Open {
            generation,
            id,
            entry,
        } if generation == model.asked.open => open(model, id, entry),
        Answer::Lost {
            generation, reason, ..
        } if generation == model.asked.open => {
            model.asked.opening = false;
            model.reading.close();
            model.sidebar = Sidebar::default();
            model.notice = Some(reason);
        }
        _ => {}
    }
}

/// Shows a release; whoever was selected stays selected if they are in it, too.
fn open(
    model: &mut Model,
    id: crate::archive::ReleaseId,
    entry: std::sync::Arc<crate::archive::Entry>,
) {
    model.asked.opening = false;
    let subject = model.sidebar.subject();
    let before = subject.and_then(|s| model.name_of(s)).map(str::to_owned);
    let width = model.reading.page.as_ref().map_or(76, |p| p.width);
    model.sidebar.open(&entry);
    model.reading.open(id, entry, width);
    if let Some(subject) = model.wanted_subject(before.as_deref()) {
        model.sidebar.select_subject(subject);
    } else if model.focus == Pane::Sidebar {
        model.sidebar.select(0);
    }
    model.settle();
    perform::mark_matches(model);
}

fn take_progress(model: &mut Model, progress: Progress) {
    let ended = progress.done && !model.progress.done;
    model.progress = progress;
    if ended && progress.left_out > 0 && model.notice.is_none() {
        let n = progress.left_out;
        let files = if n == 1 {
            "1 file was"
        } else {
            &format!("{n} files were")
        };
        model.notice = Some(format!("{files} left out: ! says why"));
    }
}
