//! Drawing the status line: the search, chips, notices, where one was taken; under it the hints.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::Model;
use crate::app::chips::{chip_row, chips};
use crate::app::hints::Hint;
use crate::app::layout::{Layout, Pane};
use crate::app::model::Mode;
use crate::app::page::Subject;
use crate::app::reading::{Among, Spot};
use crate::app::rules::{phrase, quote};
use crate::app::search::SearchLine;
use crate::app::sidebar::{participation_name, statement_kind};
use crate::text::wrap::columns;

use super::Draw;
use super::gauge;
use super::paint::{cut, number, put, put_cut, put_right};
use super::picker::put_input;

/// Draws the status line and the hints; gives back where the cursor stands while a search is typed.
pub fn draw(buffer: &mut Buffer, layout: &Layout, draw: &Draw) -> Option<Position> {
    let row = layout.status;
    if row.height == 0 {
        return None;
    }
    draw_hints(buffer, layout.hints, draw);
    let row = chip_row(row);
    if let Mode::Search(line) = &draw.model.mode {
        return draw_search(buffer, row, line, draw);
    }
    let used = draw_right(buffer, row, draw);
    let left = Rect {
        width: row.width.saturating_sub(used + 2),
        ..row
    };
    draw_left(buffer, left, layout.hints.height == 0, draw);
    None
}

/// The line that is typed into, and at its right end what it finds, or why it says nothing.
fn draw_search(buffer: &mut Buffer, row: Rect, line: &SearchLine, draw: &Draw) -> Option<Position> {
    let theme = draw.theme;
    let (said, style) = match &line.fault {
        Some(fault) => (fault.message.clone(), theme.notice),
        None => (found(draw.model, line), theme.dim),
    };
    // What is typed comes first, but a reason can be read.
    let typed = columns(line.input.text()) as u16 + 3;
    let room = row.width.saturating_sub(typed).max(row.width / 2);
    let said = cut(&said, room);
    let used = put_right(buffer, row.right(), row.y, &said, room, style);
    put(buffer, row.x, row.y, "/", 1, theme.accent);
    let room = row.width.saturating_sub(used + 2);
    let (from, at) = put_input(buffer, row.x + 1, row.y, &line.input, room, draw);
    if let Some(faulty) = line.faulty() {
        let text = &line.input.text()[from..];
        let start = faulty.start.saturating_sub(from).min(text.len());
        let end = faulty.end.saturating_sub(from).min(text.len());
        let x = row.x + 1 + columns(&text[..start]) as u16;
        // An end that is missing is shown where it should be.
        let wide = columns(&text[start..end]).max(1) as u16;
        let wide = wide.min((row.x + 1 + room).saturating_sub(x));
        let cells = Rect::new(x, row.y, wide, 1).intersection(buffer.area);
        buffer.set_style(cells, theme.fault);
    }
    Some(Position::new(at, row.y))
}

/// How many releases a search finds, and whether it may miss some yet.
fn found(model: &Model, line: &SearchLine) -> String {
    let mut found = match (line.input.text().trim().is_empty(), model.list.len()) {
        (true, _) => return "words, \"a phrase\", person: … · Tab shows all fields".to_owned(),
        (false, 0) => "no release".to_owned(),
        (false, n) if model.list.partial => format!("{}+ releases, counting …", number(n)),
        (false, 1) => "1 release".to_owned(),
        (false, n) => format!("{} releases", number(n)),
    };
    if model.progress.misses_words() {
        found += " so far";
    }
    found
}

/// The gauge while releases are read, afterwards what was left out. Returns the columns used.
fn draw_right(buffer: &mut Buffer, row: Rect, draw: &Draw) -> u16 {
    let progress = &draw.model.progress;
    let right = Rect {
        x: row.x + row.width * 2 / 5,
        width: row.width - row.width * 2 / 5,
        ..row
    };
    let working = progress.taken > 0 || progress.total.is_some_and(|t| t > 0);
    if !progress.done && working {
        return gauge::draw(buffer, right, progress, draw.theme);
    }
    let left_out = progress.left_out.max(draw.model.left_out.len());
    if left_out == 0 {
        return 0;
    }
    let text = format!("{} left out: !", number(left_out));
    put_right(
        buffer,
        row.right(),
        row.y,
        &text,
        right.width,
        draw.theme.dim,
    )
}

/// Chips, then what there is to say.
fn draw_left(buffer: &mut Buffer, row: Rect, alone: bool, draw: &Draw) {
    let theme = draw.theme;
    let model = draw.model;
    let mut x = row.x;
    for chip in chips(model, row) {
        put(
            buffer,
            chip.area.x,
            row.y,
            &chip.text,
            chip.area.width,
            theme.chip,
        );
        x = chip.area.right() + 1;
    }
    let room = row.right().saturating_sub(x);
    let reading = &model.reading;
    let spot = reading.spot.filter(|s| reading.on_screen(s.span));
    if let Some(notice) = &model.notice {
        put_cut(buffer, x, row.y, notice, room, theme.notice);
    } else if let Some(spot) = spot {
        put_cut(
            buffer,
            x,
            row.y,
            &spot_words(model, spot, room),
            room,
            theme.text,
        );
    } else if let Some(words) = participation_words(model, room) {
        put_cut(buffer, x, row.y, &words, room, theme.text);
    } else if !model.filters.is_empty() {
        put_cut(buffer, x, row.y, "Esc takes off the last", room, theme.dim);
    } else if alone {
        draw_hints(
            buffer,
            Rect {
                x,
                width: room,
                ..row
            },
            draw,
        );
    }
}

/// By which words the selected person is where they are, while the sidebar does not say so.
fn participation_words(model: &Model, room: u16) -> Option<String> {
    let said_there = model.layout().sidebar.is_some() && !model.sidebar.found.is_empty();
    let asked_for = model.focus == Pane::Sidebar || model.filters.people().next().is_some();
    if said_there || !asked_for || room < 24 {
        return None;
    }
    let page = model.reading.page.as_ref()?;
    let Subject::Person(i) = model.sidebar.subject()? else {
        return None;
    };
    let person = &page.entry.analysis.people[i];
    let evidence = person.participation_evidence;
    let name = participation_name(person.participation);
    let said = format!("{name}: {}: ", phrase(evidence.rule));
    let words = evidence.span.of(page.text());
    // The words themselves matter more than what they are.
    let said = match columns(&said) + columns(words) + 2 <= room.into() {
        true => said,
        false => format!("{name}: "),
    };
    let left = usize::from(room).saturating_sub(columns(&said));
    Some(said + &quote(page.text(), evidence.span, left))
}

/// Which spot it is and by which words it was found.
fn spot_words(model: &Model, spot: Spot, room: u16) -> String {
    let Some(page) = &model.reading.page else {
        return String::new();
    };
    let analysis = &page.entry.analysis;
    let place = format!("{} of {}", spot.index + 1, spot.count);
    match spot.among {
        Among::Matches => format!("match {place}"),
        Among::Mentions => {
            let mentions = match model.sidebar.subject() {
                Some(Subject::Person(i)) => &analysis.people[i].mentions,
                Some(Subject::Organisation(i)) => &analysis.organisations[i].mentions,
                None => return String::new(),
            };
            let Some(mention) = mentions.get(spot.index) else {
                return String::new();
            };
            let said = format!("mention {place} · {}: ", phrase(mention.evidence.rule));
            let left = usize::from(room).saturating_sub(columns(&said));
            said + &quote(page.text(), mention.evidence.span, left)
        }
        Among::Statements => {
            let statement = analysis.statements.iter().find(|s| s.span == spot.span);
            let Some(s) = statement else {
                return String::new();
            };
            let kind = statement_kind(s.kind);
            let name = analysis
                .people
                .get(s.speaker)
                .map_or("", |p| p.name.as_str());
            let said = format!("statement {place} · {kind} · {name}: ");
            let left = usize::from(room).saturating_sub(columns(&said));
            said + &quote(page.text(), s.evidence.span, left)
        }
    }
}

/// The hints of the context, as many as fit.
fn draw_hints(buffer: &mut Buffer, row: Rect, draw: &Draw) {
    let theme = draw.theme;
    let columns_of = |hint: &Hint| columns(&hint.key.to_string()) + columns(hint.word) + 3;
    // The last one needs no space after it, the first one has a column before it.
    let hints = draw.model.hints(usize::from(row.width) + 1, columns_of);
    let mut x = row.x + 1.min(row.width);
    for Hint { key, word, .. } in &hints {
        x += put(
            buffer,
            x,
            row.y,
            &key.to_string(),
            row.right().saturating_sub(x),
            theme.key,
        ) + 1;
        x += put(
            buffer,
            x,
            row.y,
            word,
            row.right().saturating_sub(x),
            theme.dim,
        ) + 2;
    }
}
