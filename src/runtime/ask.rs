//! `dateline list`, `people`, `orgs`, `index` and `extract -q`: what the screen answers, for other programs.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::intake::{Intake, NOT_LOOKED_INTO, News, Scope, Work};
use super::place::{self, Place};
use super::source::{self, Source};
use super::{Status, complain, finish};
use crate::app::{Phase, Progress};
use crate::archive::index::{Index, IndexError, Lease};
use crate::archive::query;
use crate::archive::{
    Answer, Archive, Facet, FacetOrder, FacetQuestion, Order, Query, Question, ReleaseId, Row,
};
use crate::export::Format;
use crate::export::record::iso;
use crate::export::rows::{RowFormat, render};

/// How many rows are looked up at once.
const AT_ONCE: usize = 1000;

/// How often it is looked whether another copy is done.
const LOOK_AGAIN: Duration = Duration::from_millis(50);

/// How long another copy may write nothing until it is no longer waited for.
const PATIENCE: Duration = Duration::from_secs(10);

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
    /// What went wrong on the way to the answer.
    fault: Option<IndexError>,
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
        ready.is_sound()?;
        out.write_all(render(format, &names, &rows, columns()).as_bytes())
    })
}

/// Lists the people of the releases of a query.
pub fn people(asked: &Asked, order: FacetOrder, format: RowFormat) -> Status {
    answer(asked, |ready, out| {
        let rows = ready.facet(Facet::People, order, asked.limit);
        ready.is_sound()?;
        let names = ["name", "releases", "attended"];
        out.write_all(render(format, &names, &rows, columns()).as_bytes())
    })
}

/// Lists the organisations of the releases of a query.
pub fn organisations(asked: &Asked, order: FacetOrder, format: RowFormat) -> Status {
    answer(asked, |ready, out| {
        let rows = ready.facet(Facet::Organisations, order, asked.limit);
        ready.is_sound()?;
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
        let ids = ready.ids(Order::Newest);
        ready.is_sound()?;
        out.write_all(format.open().as_bytes())?;
        let mut first = true;
        for id in ids {
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
    let told = Arc::default();
    // Once more where it is found damaged on the way: then it is made anew.
    for last in [false, true] {
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
        match take_in(work, Arc::new(opened.index), &told) {
            Ok((totals, status)) => {
                told.tell_others();
                let line = format!("{} releases in {}", totals, file.display());
                return finish(writeln!(io::stdout(), "{line}"), status);
            }
            Err(error) if error.is_damage() && !last => {}
            Err(error) => {
                complain(&format!("the index: {error}"));
                break;
            }
        }
    }
    Status::Unread
}

impl Ready {
    /// Fails where the index was found damaged on the way to the answer, which is then wrong.
    fn is_sound(&mut self) -> io::Result<()> {
        self.fault = self.archive.fault();
        match &self.fault {
            Some(error) if error.is_damage() => Err(io::Error::other(error.to_string())),
            _ => Ok(()),
        }
    }

    fn ids(&mut self, order: Order) -> Vec<ReleaseId> {
        let question = Question::List {
            generation: 0,
            query: self.query.clone(),
            order,
            around: None,
            first: 0,
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
    mut write: impl FnMut(&mut Ready, &mut dyn Write) -> io::Result<()>,
) -> Status {
    let Some(query) = parsed(asked.query.unwrap_or_default()) else {
        return Status::Usage;
    };
    let source = match source::settle(asked.paths) {
        Ok(source) => source,
        Err(error) => {
            complain(&error);
            return Status::Usage;
        }
    };
    let (mut made_anew, told) = (false, Arc::default());
    loop {
        let mut ready = match ready(&source, asked.indexed, &query, &mut made_anew, &told) {
            Ok(ready) => ready,
            Err(status) => return status,
        };
        let mut out = io::BufWriter::new(io::stdout().lock());
        let written = write(&mut ready, &mut out).and_then(|()| out.flush());
        let Some(error) = ready.fault.take().or_else(|| ready.archive.fault()) else {
            return finish(written, ready.status);
        };
        // Nothing was written yet. When it is opened next, the index is made anew, and that is said.
        if error.is_damage() && written.is_err() && !std::mem::replace(&mut made_anew, true) {
            continue;
        }
        complain(&format!("the index: {error}"));
        return Status::Unread;
    }
}

/// The query that was asked; None where it says nothing, which is told of.
fn parsed(text: &str) -> Option<Query> {
    let error = match query::parse(text) {
        Ok(search) => {
            return Some(Query {
                search,
                ..Query::default()
            });
        }
        Err(error) => error,
    };
    complain(&error.message);
    let line: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let before: String = line.chars().take(error.column).collect();
    let indent = " ".repeat(unicode_width::UnicodeWidthStr::width(before.as_str()));
    let marks = "^".repeat(error.length.max(1));
    let _ = writeln!(io::stderr(), "  {line}\n  {indent}{marks}");
    None
}

/// An archive that has taken a source in. An index that is found damaged meanwhile is `made_anew`, unless it was.
fn ready(
    source: &Source,
    indexed: bool,
    query: &Query,
    made_anew: &mut bool,
    told: &Arc<Told>,
) -> Result<Ready, Status> {
    let failed = |error: IndexError| {
        complain(&format!("the archive: {error}"));
        Status::Unread
    };
    let work = Work::Source(source.clone());
    let Place {
        index,
        marks,
        notes,
    } = place::settle(&work, indexed).map_err(failed)?;
    for note in notes {
        complain(&note);
    }
    let archive = index.archive(marks).map_err(failed)?;
    let index = Arc::new(index);
    let (archive, status) = match take_in(work, Arc::clone(&index), told) {
        Ok((_, status)) => (archive, status),
        Err(error) if error.is_damage() && !std::mem::replace(made_anew, true) => {
            return ready(source, indexed, query, made_anew, told);
        }
        Err(error) if index.path().is_some() => {
            complain(&format!("working without an index: {error}"));
            let memory = Arc::new(Index::memory().map_err(failed)?);
            let work = Work::Source(source.clone());
            let (_, status) = take_in(work, Arc::clone(&memory), told).map_err(failed)?;
            (memory.archive(place::marks().0).map_err(failed)?, status)
        }
        Err(error) => return Err(failed(error)),
    };
    Ok(Ready {
        archive,
        query: query.clone(),
        status,
        fault: None,
    })
}

/// One pass over everything, told of on a terminal. How many releases there are then, and whether all could be read.
fn take_in(work: Work, index: Arc<Index>, told: &Arc<Told>) -> Result<(usize, Status), IndexError> {
    let lease = wait_for_lease(&index);
    let on_terminal = io::stderr().is_terminal();
    let hearing = Arc::clone(told);
    let listener = move |news: News| match news {
        News::LeftOut(name, reason) => hearing.left_out(&name, &reason),
        News::PassedOver(name, reason) => hearing.passed_over(name, reason),
        News::Progress(progress) if on_terminal => gauge(progress),
        News::Progress(_) | News::Changed => {}
    };
    let intake = Intake::new(Arc::new(work), Arc::clone(&index), Arc::new(listener))?;
    intake.pass(&Scope::All)?;
    drop(lease);
    Ok((index.writer()?.totals()?.releases, told.status()))
}

/// Waits while another copy takes the same folder in, as long as that gets on: then little is left to do. One that has
/// taken all in and only follows changes is not waited for.
fn wait_for_lease(index: &Index) -> Option<Lease> {
    let mut told = false;
    let mut pulse = (index.pulse(), Instant::now());
    loop {
        match index.lease() {
            Ok(Some(lease)) => return Some(lease),
            // Where there are no locks, two copies may do the same work, and no harm.
            Err(_) => return None,
            Ok(None) if index.is_settled() => return None,
            Ok(None) => {}
        }
        if !std::mem::replace(&mut told, true) {
            complain(&"another dateline takes this folder in: waiting for it");
        }
        let now = index.pulse();
        if now != pulse.0 {
            pulse = (now, Instant::now());
        } else if pulse.1.elapsed() > PATIENCE {
            return None;
        }
        std::thread::sleep(LOOK_AGAIN);
    }
}

/// What was left out, as it is told of on standard error.
#[derive(Default)]
struct Told {
    /// What should have been read, a line each.
    failures: Mutex<BTreeSet<String>>,
    /// What is none of the program's business, by the reason.
    others: Mutex<BTreeMap<String, BTreeSet<String>>>,
}

impl Told {
    fn left_out(&self, name: &str, reason: &str) {
        let line = format!("{name}: {reason}");
        // Where it is all taken in a second time, nothing is said a second time.
        if self.failures().insert(line.clone()) {
            complain(&line);
        }
    }

    fn passed_over(&self, name: String, reason: String) {
        let key = match &*reason {
            NOT_LOOKED_INTO => format!("{name}: {reason}"),
            _ => reason,
        };
        self.others().entry(key).or_default().insert(name);
    }

    fn failures(&self) -> MutexGuard<'_, BTreeSet<String>> {
        self.failures
            .lock()
            .unwrap_or_else(|held| held.into_inner())
    }

    fn others(&self) -> MutexGuard<'_, BTreeMap<String, BTreeSet<String>>> {
        self.others.lock().unwrap_or_else(|held| held.into_inner())
    }

    fn status(&self) -> Status {
        if self.failures().is_empty() {
            Status::Ok
        } else {
            Status::Unread
        }
    }

    /// Tells of what is none of the program's business, a line for each kind.
    fn tell_others(&self) {
        for (reason, names) in &*self.others() {
            let Some(name) = names.first() else { continue };
            match names.len() {
                _ if reason.ends_with(NOT_LOOKED_INTO) => complain(reason),
                1 => complain(&format!("{name}: {reason}")),
                n => complain(&format!("{name}: {reason}; and {} more like it", n - 1)),
            }
        }
    }
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
