//! The search line: what is typed there is read as a query at every key, and what it says narrows the list.

use std::ops::Range;

use crate::archive::query::complete::context;
use crate::archive::query::{self, Expr, QueryError};

use super::action::Action;
use super::completion::Completion;
use super::event::Effect;
use super::filter::Search;
use super::input::Input;
use super::list::Keep;
use super::model::{Mode, Model};
use super::perform;
use super::reading::Among;

/// How many letters of a word are typed before fields are offered for it unasked.
const LETTERS: usize = 2;

/// The search line while it is typed into.
#[derive(Debug)]
pub struct SearchLine {
    /// What was typed.
    pub input: Input,
    /// Why what was typed says nothing; the list is then that of what it says without the words at fault.
    pub fault: Option<QueryError>,
    /// What the word that is typed may mean.
    pub completion: Option<Completion>,
    /// The search before, to go back to.
    before: Search,
    /// What stays selected wherever it is found, however the search changes on the way: what was when the line was
    /// opened, or was moved to since.
    keep: Keep,
    /// Where the word begins whose candidates were put away.
    put_away: Option<usize>,
}

impl SearchLine {
    /// A line that begins with the search there is, and what stays selected meanwhile.
    pub fn new(before: Search, keep: Keep) -> Self {
        Self {
            input: Input::new(&before.text),
            fault: None,
            completion: None,
            before,
            keep,
            put_away: None,
        }
    }

    /// The candidates, where there are some to choose from.
    pub fn open_completion(&self) -> Option<&Completion> {
        self.completion.as_ref().filter(|c| c.is_open())
    }

    /// The bytes of the line that are at fault.
    pub fn faulty(&self) -> Option<Range<usize>> {
        self.fault.as_ref().map(|f| bytes_at(self.input.text(), f))
    }
}

/// Reads a search that is being typed, the cursor at byte `cursor`: the word that it stands behind is a beginning.
fn read(text: &str, cursor: usize) -> Result<Search, QueryError> {
    let expr = query::parse_unfinished(text, cursor)?;
    Ok(of(text, expr))
}

/// What the line says without the words at fault; None where that is nothing either.
fn read_around(line: &SearchLine) -> Option<Search> {
    /// More faults than anybody makes in a line.
    const MOST: usize = 16;
    let mut cursor = line.input.cursor();
    let mut text = line.input.text().to_owned();
    let mut faulty = line.faulty()?;
    for _ in 0..MOST {
        let word = word_around(&text, faulty);
        cursor = match cursor {
            c if c >= word.end => c - word.len(),
            c => c.min(word.start),
        };
        text.replace_range(word, "");
        match query::parse_unfinished(&text, cursor) {
            Ok(expr) => return Some(settled(&text, cursor, expr)),
            Err(fault) => faulty = bytes_at(&text, &fault),
        }
    }
    None
}

/// What stands around a place without a space between, a phrase counting as one, with the space behind it.
fn word_around(text: &str, place: Range<usize>) -> Range<usize> {
    let is_space = |c: char| c.is_whitespace();
    let start = text[..place.start].rfind(is_space);
    let start = start.map_or(0, |at| {
        at + text[at..].chars().next().map_or(1, char::len_utf8)
    });
    let mut quoted = false;
    let end = text[start..].char_indices().find(|&(at, c)| {
        quoted ^= c == '"';
        c.is_whitespace() && !quoted && start + at >= place.end
    });
    start..end.map_or(text.len(), |(at, c)| start + at + c.len_utf8())
}

/// The bytes of a line that a fault is about.
fn bytes_at(text: &str, fault: &QueryError) -> Range<usize> {
    let offset = |column: usize| {
        let at = text.char_indices().nth(column);
        at.map_or(text.len(), |(at, _)| at)
    };
    let start = offset(fault.column);
    start..offset(fault.column.saturating_add(fault.length)).max(start)
}

fn of(text: &str, expr: Expr) -> Search {
    let terms = query::highlights(&expr);
    Search {
        text: text.to_owned(),
        expr,
        terms,
    }
}

/// The search as it is kept: saying the same, and saying it without a cursor. A word that was taken as a beginning gets
/// its asterisk.
fn settled(text: &str, cursor: usize, expr: Expr) -> Search {
    let says = |text: &str| query::parse(text).is_ok_and(|e| e == expr);
    let begin = text.len() - text.trim_start().len();
    let text = text.trim();
    if says(text) {
        return of(text, expr);
    }
    let cursor = cursor.saturating_sub(begin).min(text.len());
    // The cursor may stand within the word that is a beginning.
    let word = text[cursor..].find(|c: char| !c.is_alphanumeric());
    for at in [cursor, word.map_or(text.len(), |w| cursor + w)] {
        let (before, after) = text.split_at(at);
        for mark in ["*", "\"", "*\"", ")", "\")"] {
            let closed = format!("{before}{mark}{after}");
            if says(&closed) {
                return of(&closed, expr);
            }
        }
    }
    of(text, expr)
}

/// What keeps the release selected that is.
fn selected(model: &Model) -> Option<Keep> {
    let id = model.list.current()?;
    Some(Keep::At(id, model.list.line()))
}

/// Opens the search line.
pub fn open(model: &mut Model) {
    let before = model.filters.searched().cloned().unwrap_or_default();
    let keep = selected(model).unwrap_or(Keep::Release);
    model.mode = Mode::Search(SearchLine::new(before, keep));
}

/// Performs an action in the search line.
pub fn perform(model: &mut Model, action: Action, effects: &mut Vec<Effect>) {
    let height = model.list_height();
    let Mode::Search(line) = &mut model.mode else {
        return;
    };
    let open = line.open_completion().is_some();
    let chosen = line.completion.as_ref().and_then(|c| c.chosen).is_some();
    if action == Action::Cancel {
        model.asked.held.clear();
    }
    match action {
        Action::Cancel if open => {
            // Those of a word that has not been begun were asked for; they come back as it is typed.
            let completion = line.completion.take();
            let begun = completion.filter(|c| !c.range.is_empty());
            line.put_away = begun.map(|c| c.range.start);
        }
        Action::Cancel => {
            let before = std::mem::take(&mut line.before);
            search(model, before, effects);
            model.mode = Mode::Panes;
        }
        Action::DeleteBack if line.input.text().is_empty() => {
            search(model, Search::default(), effects);
            model.mode = Mode::Panes;
        }
        Action::Complete if open => take_candidate(model, None, effects),
        Action::Complete => complete(model, effects),
        Action::Apply if chosen => take_candidate(model, None, effects),
        Action::Apply => keep(model, effects),
        Action::Down | Action::Up if open => {
            if let Some(completion) = &mut line.completion {
                completion.choose(action == Action::Down);
            }
        }
        Action::Down | Action::Up | Action::PageDown | Action::PageUp => {
            model.list.move_by(perform::distance(action, height));
            if let (Some(kept), Mode::Search(line)) = (selected(model), &mut model.mode) {
                line.keep = kept;
            }
        }
        _ => {
            if line.input.edit(action) {
                typed(model, effects);
            }
        }
    }
}

/// Shows the candidates, and takes one that is the only one.
fn complete(model: &mut Model, effects: &mut Vec<Effect>) {
    offer(model, true, effects);
    let Mode::Search(line) = &mut model.mode else {
        return;
    };
    let completion = line.open_completion();
    if completion.is_some_and(|c| c.candidates.len() == 1 && !c.waiting) {
        take_candidate(model, None, effects);
    }
}

/// Types what was pasted.
pub fn paste(model: &mut Model, text: &str, effects: &mut Vec<Effect>) {
    if let Mode::Search(line) = &mut model.mode {
        line.input.insert(text);
        typed(model, effects);
    }
}

/// Searches for what was typed, as far as it says something.
fn typed(model: &mut Model, effects: &mut Vec<Effect>) {
    let Mode::Search(line) = &mut model.mode else {
        return;
    };
    match read(line.input.text(), line.input.cursor()) {
        Ok(said) => {
            line.fault = None;
            search(model, said, effects);
        }
        Err(fault) => {
            line.fault = Some(fault);
            if let Some(said) = read_around(line) {
                search(model, said, effects);
            }
        }
    }
    offer(model, false, effects);
}

/// Offers what the word under the cursor may mean. Unasked only where it is likely.
fn offer(model: &mut Model, asked: bool, effects: &mut Vec<Effect>) {
    let Mode::Search(line) = &mut model.mode else {
        return;
    };
    let before = line.completion.take();
    let Some(context) = context(line.input.text(), line.input.cursor()) else {
        return;
    };
    let start = context.range.start;
    if asked || line.put_away != Some(start) {
        line.put_away = None;
    } else {
        return;
    }
    let Some(field) = context.field else {
        if asked || context.typed.chars().count() >= LETTERS {
            line.completion = Completion::of_fields(context.range, &context.typed);
        }
        return;
    };
    if let Some(fixed) = Completion::of_fixed(&context.range, field, &context.typed) {
        line.completion = fixed;
        return;
    }
    // The values shown stay until the new ones come.
    let mut completion = match before {
        Some(before) if before.field == Some(field) && before.range.start == start => before,
        _ => Completion::awaited(context.range.clone(), field),
    };
    completion.range = context.range;
    completion.chosen = None;
    completion.waiting = true;
    line.completion = Some(completion);
    effects.push(model.ask_values(field, context.typed));
}

/// Puts a candidate in the place of what was typed: the one at a place, else the one chosen, else the first.
pub fn take_candidate(model: &mut Model, place: Option<usize>, effects: &mut Vec<Effect>) {
    let Mode::Search(line) = &mut model.mode else {
        return;
    };
    let Some(mut completion) = line.completion.take() else {
        return;
    };
    completion.chosen = place.or(completion.chosen);
    let Some(candidate) = completion.pick() else {
        return;
    };
    let mut insert = candidate.insert.as_str();
    let range = completion.range.clone();
    if line.input.text()[range.end..].starts_with(' ') {
        insert = insert.trim_end();
    }
    line.input.replace(range, insert);
    typed(model, effects);
}

/// Keeps the search and goes back to the panes; where it is at fault, the cursor goes there instead.
fn keep(model: &mut Model, effects: &mut Vec<Effect>) {
    let Mode::Search(line) = &mut model.mode else {
        return;
    };
    if let Some(at) = line.faulty() {
        line.input.go_to(at.end);
        line.completion = None;
        return;
    }
    leave(model, effects);
    if !model.reading.matches.is_empty() {
        let spans = model.reading.matches.clone();
        model.reading.walk(&spans, Among::Matches, true);
    }
}

/// Goes back to the panes with the search as it last said something.
pub fn leave(model: &mut Model, effects: &mut Vec<Effect>) {
    let mode = std::mem::replace(&mut model.mode, Mode::Panes);
    let Mode::Search(line) = mode else { return };
    if line.fault.is_none()
        && let Some(kept) = model.filters.searched()
    {
        let settled = settled(line.input.text(), line.input.cursor(), kept.expr.clone());
        search(model, settled, effects);
    }
}

/// Searches from now on.
pub fn search(model: &mut Model, search: Search, effects: &mut Vec<Effect>) {
    let before = model.filters.query();
    model.filters.search(search);
    if model.filters.query() != before {
        let keep = match &model.mode {
            Mode::Search(line) => line.keep,
            _ => Keep::Release,
        };
        effects.push(model.ask_list(keep));
        perform::mark_matches(model);
    }
}
