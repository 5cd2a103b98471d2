//! `dateline extract`: everything that was found, in the order of the files, as it is read.

use std::io::{self, BufWriter, Write};

use super::stream::{self, Item};
use super::{Status, complain, source};
use crate::cli::ExtractArgs;

/// Runs the command.
pub fn run(args: &ExtractArgs) -> Status {
    let source = match source::settle(&args.paths) {
        Ok(source) => source,
        Err(error) => {
            complain(&error);
            return Status::Usage;
        }
    };
    let mut status = Status::Ok;
    let written = write(args, source, &mut status);
    super::finish(written, status)
}

fn write(args: &ExtractArgs, source: source::Source, status: &mut Status) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    let mut first = true;
    out.write_all(args.format.open().as_bytes())?;
    let render = |entry| args.format.render(&entry, args.with_text);
    stream::each(source, render, |item| match item {
        Item::LeftOut(name, reason) => {
            complain(&format!("{name}: {reason}"));
            *status = Status::Unread;
            Ok(())
        }
        Item::Release(release) => {
            out.write_all(args.format.between(first).as_bytes())?;
            first = false;
            out.write_all(release.as_bytes())
        }
    })?;
    out.write_all(args.format.close().as_bytes())?;
    out.flush()
}
