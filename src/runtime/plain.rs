//! `dateline` where standard output is no terminal: the same releases as plain text.

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use super::source::Source;
use super::stream::{self, Item};
use super::{Status, complain, finish};
use crate::archive::order::{Listed, newest_first};
use crate::archive::{Entry, ReleaseId, Row};
use crate::export::plain;

/// Writes one release in full, several as a list, the newest first.
pub fn run(source: Source) -> Status {
    let mut status = Status::Ok;
    let written = write(source, &mut status);
    finish(written, status)
}

fn write(source: Source, status: &mut Status) -> io::Result<()> {
    let mut lines: Vec<Line> = Vec::new();
    let mut first: Option<Entry> = None;
    stream::each(
        source,
        |entry| entry,
        |item| {
            match item {
                Item::LeftOut(name, reason) => {
                    complain(&format!("{name}: {reason}"));
                    *status = Status::Unread;
                }
                Item::Release(entry) => {
                    lines.push(Line::of(&entry));
                    first.get_or_insert(entry);
                }
            }
            Ok(())
        },
    )?;
    let mut out = BufWriter::new(io::stdout().lock());
    match first {
        Some(only) if lines.len() == 1 => out.write_all(plain::release(&only).as_bytes())?,
        _ => {
            lines.sort_by(|a, b| newest_first(&a.listed(), &b.listed()));
            for line in &lines {
                writeln!(out, "{}\t{}", plain::row(&line.row), line.name)?;
            }
        }
    }
    out.flush()
}

/// What is kept of a release to list it.
struct Line {
    row: Row,
    path: PathBuf,
    record: Option<u32>,
    name: String,
}

impl Line {
    fn of(entry: &Entry) -> Self {
        let origin = &entry.release.origin;
        Self {
            row: Row::of(entry, ReleaseId(0)),
            path: origin.path.clone().unwrap_or_default(),
            record: origin.record,
            name: origin.name.clone(),
        }
    }

    fn listed(&self) -> Listed<'_> {
        Listed {
            row: &self.row,
            path: &self.path,
            record: self.record,
        }
    }
}
