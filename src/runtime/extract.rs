//! `dateline extract`: everything that was found, in the order of the files, as it is read.

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use super::stream::{self, Item};
use super::{Status, complain, source};
use crate::export::Format;

/// Runs the command on `paths`, as [`super::source`] understands them; `with_text` adds the cleaned text of each release.
pub fn run(paths: &[PathBuf], format: Format, with_text: bool) -> Status {
    let source = match source::settle(paths) {
        Ok(source) => source,
        Err(error) => {
            complain(&error);
            return Status::Usage;
        }
    };
    let mut status = Status::Ok;
    let written = write(source, format, with_text, &mut status);
    super::finish(written, status)
}

fn write(
    source: source::Source,
    format: Format,
    with_text: bool,
    status: &mut Status,
) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    let mut first = true;
    out.write_all(format.open().as_bytes())?;
    let render = |entry| format.render(&entry, with_text);
    stream::each(source, render, |item| match item {
        Item::LeftOut(name, reason) => {
            complain(&format!("{name}: {reason}"));
            *status = Status::Unread;
            Ok(())
        }
        Item::Release(release) => {
            out.write_all(format.between(first).as_bytes())?;
            first = false;
            out.write_all(release.as_bytes())
        }
    })?;
    out.write_all(format.close().as_bytes())?;
    out.flush()
}
