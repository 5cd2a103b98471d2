//! `dateline extract`: everything that was found, in the order of the files, in memory that does not grow with them.

use std::io::{self, BufWriter, Write};

use rayon::prelude::*;

use super::Status;
use super::source::{Source, input_origin, printable, settle};
use crate::archive::load::{self, Loaded};
use crate::archive::walk::{Files, Found, Sequence};
use crate::cli::ExtractArgs;

/// How many files a thread has in hand at once: enough to keep it busy, few enough to hold what they give.
const FILES_A_THREAD: usize = 16;

/// Runs the command.
pub fn run(args: &ExtractArgs) -> Status {
    let source = match settle(&args.paths) {
        Ok(source) => source,
        Err(error) => {
            eprintln!("dateline: {error}");
            return Status::Usage;
        }
    };
    let mut sink = Sink {
        args,
        out: BufWriter::new(io::stdout().lock()),
        first: true,
        status: Status::Ok,
    };
    match sink.write(source) {
        Ok(()) => sink.status,
        // Whoever reads has read enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => sink.status,
        Err(error) => {
            eprintln!("dateline: standard output: {error}");
            Status::Unread
        }
    }
}

/// One file's releases, rendered, with what was left out of it; or why there are none.
enum Rendered {
    Releases(Vec<String>, Vec<String>),
    NoText,
    Failed(String),
}

struct Sink<'a> {
    args: &'a ExtractArgs,
    out: BufWriter<io::StdoutLock<'static>>,
    first: bool,
    status: Status,
}

impl Sink<'_> {
    fn write(&mut self, source: Source) -> io::Result<()> {
        self.out.write_all(self.args.format.open().as_bytes())?;
        match source {
            Source::Text(bytes) => {
                let rendered = self.args.render(load::parse(&bytes, input_origin()));
                self.put("standard input", rendered)?;
            }
            Source::Paths(paths) => {
                let mut files = Files::new(&paths, Sequence::ByName);
                while self.write_batch(&mut files)? {}
            }
        }
        self.out.write_all(self.args.format.close().as_bytes())?;
        self.out.flush()
    }

    /// Reads some files at once and writes them in order. False when there were none.
    fn write_batch(&mut self, files: &mut Files) -> io::Result<bool> {
        let most = FILES_A_THREAD * rayon::current_num_threads();
        let batch: Vec<Found> = files.by_ref().take(most).collect();
        let args = self.args;
        let rendered: Vec<Rendered> = batch
            .par_iter()
            .map(|found| match found {
                Found::File { path, given } => args.render(load::load(path, *given)),
                Found::Unreadable { reason, .. } => Rendered::Failed(reason.clone()),
            })
            .collect();
        for (found, rendered) in batch.iter().zip(rendered) {
            let (Found::File { path, .. } | Found::Unreadable { path, .. }) = found;
            self.put(&printable(path), rendered)?;
        }
        Ok(!batch.is_empty())
    }

    /// Writes a file's releases, or a line that says why it has none.
    fn put(&mut self, name: &str, rendered: Rendered) -> io::Result<()> {
        match rendered {
            Rendered::NoText => {}
            Rendered::Failed(reason) => self.complain(name, &reason),
            Rendered::Releases(releases, warnings) => {
                for warning in warnings {
                    self.complain(name, &warning);
                }
                for release in releases {
                    let before = self.args.format.between(self.first);
                    self.first = false;
                    self.out.write_all(before.as_bytes())?;
                    self.out.write_all(release.as_bytes())?;
                }
            }
        }
        Ok(())
    }

    fn complain(&mut self, name: &str, reason: &str) {
        eprintln!("dateline: {name}: {reason}");
        self.status = Status::Unread;
    }
}

impl ExtractArgs {
    fn render(&self, loaded: Loaded) -> Rendered {
        match loaded {
            Loaded::NoText => Rendered::NoText,
            Loaded::Failed(reason) => Rendered::Failed(reason),
            Loaded::Entries(entries, warnings) => {
                let render = |e| self.format.render(&e, self.with_text);
                Rendered::Releases(entries.into_iter().map(render).collect(), warnings)
            }
        }
    }
}
