//! `dateline list`, `people`, `orgs`, `index` and `extract -q`: what the screen answers, for other programs.

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

use serde_json::{Value, json};

use super::intake::{Intake, News, Scope, Work};
use super::place::{self, Place};
use super::source::{self, Source};
use super::{Status, complain, finish};
use crate::app::{Phase, Progress};
use crate::archive::index::{Index, IndexError};
use crate::archive::query::{self, Expr};
use crate::archive::{
    Answer, Archive, Facet, FacetOrder, FacetQuestion, Order, Query, Question, ReleaseId, Row,
};
use crate::export::Format;
use crate::export::record::iso;
use crate::export::rows::{RowFormat, render};

/// How many rows are looked up at once.
const AT_ONCE: usize = 1000;

/// What is asked of which releases.
#[derive(Debug)]
pub struct Asked<'a> {
    /// Files and folders, as [`source`] understands them.
    pub paths: &'a [PathBuf],
    /// The query; none for all releases.
    pub query: Option<&'a str>,
    /// How many lines of the answer at most.
    pub limit: usize,
    /// Whether an index may be kept.
    pub indexed: bool,
}

/// An archive that has taken everything in, and the releases asked for.
struct Ready {
    archive: Archive,
    query: Query,
    status: Status,
}

/// Lists the releases of a query.
pub fn list(asked: &Asked, order: Order, format: RowFormat) -> Status {
    answer(asked, |ready, out| {
        let mut ids = ready.ids(order);
        ids.truncate(asked.limit);
        let names = [
            "date", "title", "source", "attended", "read", "starred", "path", "record",
        ];
        let mut rows = Vec::with_capacity(ids.len());
        for ids in ids.chunks(AT_ONCE) {
            let Answer::Rows { rows: listed } =
                ready.archive.answer(Question::Rows { ids: ids.to_vec() })
            else {
                continue;
            };
            rows.extend(listed.iter().map(|row| ready.listed(row)));
        }
        out.write_all(render(format, &names, &rows, columns()).as_bytes())
    })
}

/// Lists the people of the releases of a query.
pub fn people(asked: &Asked, order: FacetOrder, format: RowFormat) -> Status {
    answer(asked, |ready, out| {
        let rows = ready.facet(Facet::People, order, asked.limit);
        let names = ["name", "releases", "attended"];
        out.write_all(render(format, &names, &rows, columns()).as_bytes())
    })
}

/// Lists the organisations of the releases of a query.
pub fn organisations(asked: &Asked, order: FacetOrder, format: RowFormat) -> Status {
    answer(asked, |ready, out| {
        let rows = ready.facet(Facet::Organisations, order, asked.limit);
        out.write_all(render(format, &["name", "releases"], &rows, columns()).as_bytes())
    })
}

/// How wide the terminal is that is written to; None where it is none.
fn columns() -> Option<usize> {
    let size = io::stdout().is_terminal().then(crossterm::terminal::size)?;
    Some(size.map_or(80, |(columns, _)| usize::from(columns)))
}

/// Writes what was found in the releases of a query, the newest first.
pub fn extract(asked: &Asked, format: Format, with_text: bool) -> Status {
    let mut lost = false;
    let status = answer(asked, |ready, out| {
        out.write_all(format.open().as_bytes())?;
        let mut first = true;
        for id in ready.ids(Order::Newest) {
            match ready.archive.answer(Question::Open { generation: 0, id }) {
                Answer::Open { entry, .. } => {
                    out.write_all(format.between(first).as_bytes())?;
                    first = false;
                    out.write_all(format.render(&entry, with_text).as_bytes())?;
                }
                Answer::Lost { reason, .. } => {
                    complain(&reason);
                    lost = true;
                }
                _ => {}
            }
        }
        out.write_all(format.close().as_bytes())
    });
    if lost {
        status.max(Status::Unread)
    } else {
        status
    }
}

/// Takes a folder into its index and says so; or only prints which file that is.
pub fn index(folder: &std::path::Path, only_path: bool) -> Status {
    let unusable = |why: &str| {
        complain(&why);
        Status::Usage
    };
    if !folder.is_dir() {
        return unusable(&format!("{}: no such folder", source::clean_name(folder)));
    }
    let cache = match place::cache() {
        Ok(cache) => cache,
        Err(reason) => return unusable(&reason),
    };
    let file = Index::file_for(folder, &cache);
    if only_path {
        return finish(writeln!(io::stdout(), "{}", file.display()), Status::Ok);
    }
    let opened = match Index::at(folder, &cache) {
        Ok(opened) => opened,
        Err(error) => return unusable(&error.to_string()),
    };
    if let Some(note) = &opened.note {
        complain(note);
    }
    if opened.index.path().is_none() {
        return Status::Unread;
    }
    let work = Work::Source(Source::Paths(vec![folder.to_owned()]));
    match take_in(work, Arc::new(opened.index)) {
        Ok((totals, status)) => {
            let line = format!("{} releases in {}", totals, file.display());
            finish(writeln!(io::stdout(), "{line}"), status)
        }
        Err(error) => {
            complain(&format!("the index: {error}"));
            Status::Unread
        }
    }
}

impl Ready {
    fn ids(&mut self, order: Order) -> Vec<ReleaseId> {
        let question = Question::List {
            generation: 0,
            query: self.query.clone(),
            order,
            around: None,
        };
        match self.archive.answer(question) {
            Answer::List { ids, .. } => ids.to_vec(),
            _ => Vec::new(),
        }
    }

    fn listed(&self, row: &Row) -> Vec<Value> {
        let (path, record) = self.archive.file_of(row.id).unwrap_or_default();
        vec![
            json!(row.date.and_then(iso)),
            json!(row.title),
            json!(row.issuer),
            json!(row.attended),
            json!(row.read),
            json!(row.starred),
            json!(path),
            json!(record),
        ]
    }

    fn facet(&mut self, facet: Facet, order: FacetOrder, limit: usize) -> Vec<Vec<Value>> {
        let mut rows = Vec::new();
        loop {
            let question = FacetQuestion {
                query: self.query.clone(),
                facet,
                attended: false,
                typed: String::new(),
                order,
                start: rows.len(),
                limit: (AT_ONCE * 100).min(limit - rows.len()),
            };
            let answer = self.archive.answer(Question::Facets {
                generation: 0,
                question,
            });
            let Answer::Facets {
                values, matching, ..
            } = answer
            else {
                return rows;
            };
            let done = values.is_empty();
            rows.extend(values.into_iter().map(|v| match facet {
                Facet::People => vec![json!(v.name), json!(v.count), json!(v.attended)],
                Facet::Organisations => vec![json!(v.name), json!(v.count)],
            }));
            if done || rows.len() >= matching.min(limit) {
                return rows;
            }
        }
    }
}

/// Takes in what is new, asks, and writes the answer.
fn answer(
    asked: &Asked,
    write: impl FnOnce(&mut Ready, &mut dyn Write) -> io::Result<()>,
) -> Status {
    let query = match asked.query.map_or(Ok(Expr::All), query::parse) {
        Ok(search) => Query {
            search,
            ..Query::default()
        },
        Err(error) => {
            complain(&error.message);
            let text = asked.query.unwrap_or_default();
            let line: String = text
                .chars()
                .map(|c| if c.is_control() { ' ' } else { c })
                .collect();
            let before: String = line.chars().take(error.column).collect();
            let indent = " ".repeat(unicode_width::UnicodeWidthStr::width(before.as_str()));
            let marks = "^".repeat(error.length.max(1));
            let _ = writeln!(io::stderr(), "  {line}\n  {indent}{marks}");
            return Status::Usage;
        }
    };
    let mut ready = match ready(asked, query) {
        Ok(ready) => ready,
        Err(status) => return status,
    };
    let mut out = io::BufWriter::new(io::stdout().lock());
    let written = write(&mut ready, &mut out).and_then(|()| out.flush());
    let status = match ready.archive.fault() {
        Some(error) => {
            complain(&format!("the index: {error}"));
            Status::Unread
        }
        None => ready.status,
    };
    finish(written, status)
}

fn ready(asked: &Asked, query: Query) -> Result<Ready, Status> {
    let source = source::settle(asked.paths).map_err(|error| {
        complain(&error);
        Status::Usage
    })?;
    let failed = |error: IndexError| {
        complain(&format!("the archive: {error}"));
        Status::Unread
    };
    let work = Work::Source(source);
    let paths = work.paths().to_vec();
    let Place {
        index,
        marks,
        notes,
    } = place::settle(&work, asked.indexed).map_err(failed)?;
    for note in notes {
        complain(&note);
    }
    let archive = index.archive(marks).map_err(failed)?;
    let index = Arc::new(index);
    let (archive, status) = match take_in(work, Arc::clone(&index)) {
        Ok((_, status)) => (archive, status),
        Err(error) if index.path().is_some() => {
            complain(&format!("working without an index: {error}"));
            let memory = Arc::new(Index::memory().map_err(failed)?);
            let work = Work::Source(Source::Paths(paths));
            let (_, status) = take_in(work, Arc::clone(&memory)).map_err(failed)?;
            (memory.archive(place::marks().0).map_err(failed)?, status)
        }
        Err(error) => return Err(failed(error)),
    };
    Ok(Ready {
        archive,
        query,
        status,
    })
}

/// One pass over everything, told of on a terminal. How many releases there are then, and whether all could be read.
fn take_in(work: Work, index: Arc<Index>) -> Result<(usize, Status), IndexError> {
    let unread = Arc::new(AtomicBool::new(false));
    let told = Arc::clone(&unread);
    let on_terminal = io::stderr().is_terminal();
    let listener = move |news: News| match news {
        News::LeftOut(name, reason) => {
            complain(&format!("{name}: {reason}"));
            told.store(true, Relaxed);
        }
        News::Progress(progress) if on_terminal => gauge(progress),
        News::PassedOver(..) | News::Progress(_) | News::Changed => {}
    };
    let intake = Intake::new(Arc::new(work), Arc::clone(&index), Arc::new(listener))?;
    intake.pass(&Scope::All)?;
    let held = index.writer()?.totals()?;
    let unread = unread.load(Relaxed);
    Ok((
        held.releases,
        if unread { Status::Unread } else { Status::Ok },
    ))
}

/// A line that is written over by the next; nothing stays of it.
fn gauge(progress: Progress) {
    let mut err = io::stderr().lock();
    if progress.done {
        let _ = write!(err, "\r\x1b[K");
    } else if progress.taken > 0 {
        let what = match progress.phase {
            Phase::Listing => "read",
            Phase::Text => "searchable",
        };
        let total = progress.total.map_or(String::new(), |t| format!(" of {t}"));
        let _ = write!(err, "\r\x1b[K{}{total} {what}", progress.taken);
    }
    let _ = err.flush();
}
