//! Reading in the background: files are found by one thread, read by as many as there are cores, and kept by the one
//! that owns the archive and answers for it.

use std::collections::VecDeque;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use rayon::iter::{IntoParallelIterator, ParallelBridge, ParallelIterator};

use super::interactive::Message;
use super::source::{INPUT, Source, bundled, clean_name, named};
use crate::app::{Event, LeftOut, Progress};
use crate::archive::load::{self, Unread};
use crate::archive::walk::{Files, Found, Sequence};
use crate::archive::{Answer, Archive, Incoming, Question};
use crate::ingest::Parsed;

/// After the first releases, how long the screen is left alone between two changes of the list.
const CHANGES_APART: Duration = Duration::from_millis(300);

/// How long the list may be out of date at most.
const LONGEST_APART: Duration = Duration::from_secs(2);

/// While reading goes on, one part in so many of a core's time goes into answers that only a change asks for.
const ANSWERS_IN: u32 = 16;

/// How many files that were passed over are named; the rest are only counted.
const MOST_NAMED: usize = 1000;

/// What is to be read.
pub enum Work {
    /// All of a source.
    Source(Source),
    /// What has been read of a file of this name already.
    Parsed(String, Parsed),
}

/// What is sent to the thread that owns the archive.
pub enum Request {
    /// To be answered.
    Ask(Question),
    /// To be kept.
    Insert(Box<Incoming>),
    /// There will be no more releases.
    End,
}

/// How far reading has come, shared by all who read.
#[derive(Debug, Default)]
struct Counts {
    found: AtomicUsize,
    all_found: AtomicBool,
    left_out: AtomicUsize,
}

/// Starts to do `work` and to answer questions about it.
///
/// # Errors
///
/// Where the system starts no thread.
pub fn start(work: Work, messages: Sender<Message>) -> io::Result<Sender<Request>> {
    let (requests, requested) = channel();
    let counts = Arc::new(Counts::default());
    let keeper = Keeper {
        archive: Archive::default(),
        lists: VecDeque::new(),
        counts: Arc::clone(&counts),
        messages: messages.clone(),
        started: Instant::now(),
        answering: Duration::ZERO,
        told: None,
        news: false,
        ended: false,
    };
    let spawn = |name: &str| thread::Builder::new().name(name.to_owned());
    spawn("archive").spawn(move || keeper.run(&requested))?;
    let reader = Reader {
        counts,
        messages,
        requests: requests.clone(),
    };
    let readers = rayon::ThreadPoolBuilder::new()
        .thread_name(|_| "reader".to_owned())
        .start_handler(|_| give_way())
        .build()
        .map_err(io::Error::other)?;
    spawn("reading").spawn(move || readers.install(|| reader.run(work)))?;
    Ok(requests)
}

/// Lets the calling thread stand back behind the one that draws: a key is answered at once on a busy machine, too.
fn give_way() {
    // Elsewhere it would be the whole process.
    #[cfg(target_os = "linux")]
    let _ = rustix::process::setpriority_process(None, 10);
}

/// Those who read.
#[derive(Clone)]
struct Reader {
    counts: Arc<Counts>,
    messages: Sender<Message>,
    requests: Sender<Request>,
}

impl Reader {
    fn run(self, work: Work) {
        match work {
            Work::Parsed(name, parsed) => {
                self.counts.found.fetch_add(1, Relaxed);
                self.take(&name, Ok(parsed));
            }
            Work::Source(Source::Paths(paths)) => {
                self.read_files(Files::new(&paths, Sequence::AsTheyCome))
            }
            Work::Source(Source::Text(bytes)) => {
                self.counts.found.fetch_add(1, Relaxed);
                self.take(INPUT, load::parse(&bytes, named(INPUT)));
            }
            Work::Source(Source::Bundled) => bundled().into_par_iter().for_each(|(name, bytes)| {
                self.counts.found.fetch_add(1, Relaxed);
                self.take(&name, load::parse(bytes, named(&name)));
            }),
        }
        self.counts.all_found.store(true, Relaxed);
        let _ = self.requests.send(Request::End);
    }

    /// Reads while it walks; the walk runs ahead, so that the number of files is soon known.
    fn read_files(&self, files: Files) {
        let passed = files.passed();
        let (found, to_read) = channel();
        let walker = self.clone();
        let walk = thread::Builder::new()
            .name("walk".to_owned())
            .spawn(move || {
                for file in files {
                    walker.counts.found.fetch_add(1, Relaxed);
                    let _ = found.send(file);
                }
                walker.counts.all_found.store(true, Relaxed);
            });
        if walk.is_err() {
            return;
        }
        to_read
            .into_iter()
            .par_bridge()
            .for_each(|found| match found {
                Found::File { path, given } => {
                    let name = clean_name(&path);
                    self.take(&name, load::read(&path, given));
                }
                Found::Unreadable { path, reason } => self.left_out(clean_name(&path), reason),
            });
        self.passed(
            ["hidden file or folder", "hidden files or folders"],
            passed.hidden(),
        );
        self.passed(
            ["pipe, socket or device", "pipes, sockets or devices"],
            passed.special(),
        );
    }

    /// Says how many entries of a kind folders held that are never read.
    fn passed(&self, [one, many]: [&str; 2], number: usize) {
        let what = if number == 1 { one } else { many };
        if number > 0 {
            self.left_out(format!("{number} {what}"), "not looked into".to_owned());
            self.counts.left_out.fetch_add(number - 1, Relaxed);
        }
    }

    fn take(&self, name: &str, read: Result<Parsed, Unread>) {
        match read {
            Ok(Parsed { releases, warnings }) => {
                for warning in warnings {
                    self.left_out(name.to_owned(), warning.to_string());
                }
                releases.into_par_iter().for_each(|release| {
                    let (entry, fault) = load::analysed(release);
                    if let Some(fault) = fault {
                        self.left_out(name.to_owned(), fault);
                    }
                    let _ = self.requests.send(Request::Insert(Box::new(entry.into())));
                });
            }
            Err(Unread::PassedOver(reason) | Unread::Failed(reason)) => {
                self.left_out(name.to_owned(), reason);
            }
        }
    }

    fn left_out(&self, name: String, reason: String) {
        if self.counts.left_out.fetch_add(1, Relaxed) < MOST_NAMED {
            let event = Event::LeftOut(LeftOut { name, reason });
            let _ = self.messages.send(Message::App(event));
        }
    }
}

/// The owner of the archive.
struct Keeper {
    archive: Archive,
    /// The last lists, so that it is here that they are given back to memory, and not while a frame waits.
    lists: VecDeque<Answer>,
    counts: Arc<Counts>,
    messages: Sender<Message>,
    started: Instant,
    /// How long the answers took that were asked for since the program was last told of news.
    answering: Duration,
    /// When the program was last told of news.
    told: Option<Instant>,
    /// Whether there is something to tell.
    news: bool,
    /// Whether everything has been read.
    ended: bool,
}

impl Keeper {
    fn run(mut self, requests: &Receiver<Request>) {
        while let Some(first) = self.wait(requests) {
            // Keeping is quick; what has piled up is kept at once, and of questions of a kind the last is answered.
            let mut questions: Vec<Question> = Vec::new();
            for request in first.into_iter().chain(requests.try_iter().take(256)) {
                match request {
                    Request::Ask(question) => {
                        questions.retain(|q| !is_same_kind(q, &question));
                        questions.push(question);
                    }
                    Request::Insert(incoming) => {
                        self.archive.insert(*incoming);
                        self.news = true;
                    }
                    Request::End => {
                        self.ended = true;
                        self.news = true;
                        self.told = None;
                    }
                }
            }
            for question in questions {
                let asked = Instant::now();
                let answer = self.archive.answer(question);
                self.answering += asked.elapsed();
                if matches!(answer, Answer::List { .. }) {
                    self.lists.truncate(1);
                    self.lists.push_front(answer.clone());
                }
                let _ = self.messages.send(Message::App(Event::Answer(answer)));
            }
            self.tell();
        }
    }

    /// The next request; `Some(None)` when it is time to tell the news; None when nobody will ask again.
    #[allow(clippy::option_option)]
    fn wait(&self, requests: &Receiver<Request>) -> Option<Option<Request>> {
        if !self.news {
            return requests.recv().ok().map(Some);
        }
        let since = self.told.map_or(CHANGES_APART, |told| told.elapsed());
        match requests.recv_timeout(self.apart().saturating_sub(since)) {
            Ok(request) => Some(Some(request)),
            Err(RecvTimeoutError::Timeout) => Some(None),
            Err(RecvTimeoutError::Disconnected) => None,
        }
    }

    /// How long the screen is left alone after a change. At first not long: the screen is to be full soon, and not to
    /// stay with the one release that was quickest. In a large archive longer, so that reading goes on.
    fn apart(&self) -> Duration {
        let beginning = CHANGES_APART.min(self.started.elapsed() / 2);
        beginning.max(LONGEST_APART.min(self.answering * ANSWERS_IN))
    }

    /// Tells the program that there is more, unless it was told just now.
    fn tell(&mut self) {
        let apart = self.apart();
        if !self.news || self.told.is_some_and(|told| told.elapsed() < apart) {
            return;
        }
        self.news = false;
        self.told = Some(Instant::now());
        self.answering = Duration::ZERO;
        let all_found = self.counts.all_found.load(Relaxed);
        let progress = Progress {
            read: self.archive.len(),
            total: all_found.then(|| self.counts.found.load(Relaxed)),
            left_out: self.counts.left_out.load(Relaxed),
            elapsed: self.started.elapsed(),
            done: self.ended,
        };
        let _ = self.messages.send(Message::App(Event::Progress(progress)));
        let _ = self.messages.send(Message::App(Event::ArchiveChanged));
    }
}

/// Whether the answer to `b` makes that to `a` stale.
fn is_same_kind(a: &Question, b: &Question) -> bool {
    match (a, b) {
        (Question::Facets { facet: a, .. }, Question::Facets { facet: b, .. }) => a == b,
        _ => std::mem::discriminant(a) == std::mem::discriminant(b),
    }
}
