//! The archive behind the screen: one thread answers questions, another takes in what is new, for as long as the program
//! runs.

use std::io;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, TryRecvError, channel};
use std::thread;
use std::time::{Duration, Instant};

use super::intake::watch::Watch;
use super::intake::{Intake, Listener, News, Scope, Work, give_way};
use super::interactive::Message;
use super::place::{self, Place};
use crate::app::{Event, LeftOut};
use crate::archive::index::{Index, IndexError, Interrupt};
use crate::archive::marks::Marks;
use crate::archive::{Archive, Question};

/// After the first releases, how long the screen is left alone between two changes of the list.
const CHANGES_APART: Duration = Duration::from_millis(300);

/// How long the list may be out of date at most.
const LONGEST_APART: Duration = Duration::from_secs(2);

/// While reading goes on, one part in so many of a core's time goes into answers that only a change asks for.
const ANSWERS_IN: u32 = 16;

/// How often a copy that may not write looks for what the other has written, and whether it has gone.
const FOLLOW: Duration = Duration::from_millis(500);

/// What is sent to the thread that answers.
pub enum Request {
    /// To be answered.
    Ask(Question),
    /// There is more, or something else, than before.
    Changed,
    /// From now on this archive answers.
    Replace(Box<Archive>),
}

/// Where questions are asked.
pub struct Questions {
    requests: Sender<Request>,
    interrupt: Interrupt,
}

impl Questions {
    /// Asks a question. What takes long and was asked before is left for it.
    pub fn ask(&self, question: Question) {
        let _ = self.requests.send(Request::Ask(question));
        // Not before: it is taken back when what has come is looked at.
        self.interrupt.set();
    }
}

/// Starts to do `work` and to answer questions about it.
///
/// # Errors
///
/// Where the system starts no thread, or not even an index in memory can be made.
pub fn start(work: Work, indexed: bool, messages: Sender<Message>) -> io::Result<Questions> {
    let (requests, requested) = channel();
    let Place {
        index,
        marks,
        notes,
    } = place::settle(&work, indexed).map_err(io::Error::other)?;
    for note in notes {
        let _ = messages.send(Message::App(Event::Notice(note)));
    }
    let archive = index.archive(marks).map_err(io::Error::other)?;
    let interrupt = Interrupt::default();
    let keeper = Keeper {
        archive,
        interrupt: interrupt.clone(),
        unfinished: Vec::new(),
        messages: messages.clone(),
        started: Instant::now(),
        answering: Duration::ZERO,
        told: None,
        news: false,
    };
    let spawn = |name: &str| thread::Builder::new().name(name.to_owned());
    spawn("archive").spawn(move || keeper.run(&requested))?;
    let taker = Taker {
        work: Arc::new(work),
        messages,
        requests: requests.clone(),
    };
    spawn("intake").spawn(move || {
        // It has work of its own, too: what is put in order when all has been taken in.
        give_way();
        taker.run(Arc::new(index));
    })?;
    Ok(Questions {
        requests,
        interrupt,
    })
}

/// Whoever takes in.
struct Taker {
    work: Arc<Work>,
    messages: Sender<Message>,
    requests: Sender<Request>,
}

impl Taker {
    fn run(self, index: Arc<Index>) {
        let mut taken = self.take_in(Arc::clone(&index));
        if taken.as_ref().is_err_and(IndexError::is_damage) {
            taken = self.take_in_anew();
        }
        let Err(error) = taken else {
            return;
        };
        // A full disk, say. What can be read and shown is still read and shown.
        if index.path().is_none() {
            return self.notice(format!("the archive: {error}"));
        }
        self.notice(format!("working without an index: {error}"));
        if let Err(error) = self.take_into_memory() {
            self.notice(format!("the archive: {error}"));
        }
    }

    /// Opens an index that was found damaged once more: it is set aside and made anew.
    fn take_in_anew(&self) -> Result<(), IndexError> {
        let Place {
            index,
            marks,
            notes,
        } = place::settle(&self.work, true)?;
        notes.into_iter().for_each(|note| self.notice(note));
        self.take_into(index, marks)
    }

    fn take_into_memory(&self) -> Result<(), IndexError> {
        self.take_into(Index::memory()?, place::marks().0)
    }

    /// Takes everything into another index, which answers from now on.
    fn take_into(&self, index: Index, marks: Marks) -> Result<(), IndexError> {
        let archive = Box::new(index.archive(marks)?);
        let _ = self.requests.send(Request::Replace(archive));
        self.take_in(Arc::new(index))
    }

    /// Takes in, and then goes on with what changes.
    fn take_in(&self, index: Arc<Index>) -> Result<(), IndexError> {
        let lease = self.lease(&index)?;
        // Before the first look, so that nothing changes between the look and the watch.
        let mut watch = Watch::new(self.work.paths());
        let intake = Intake::new(Arc::clone(&self.work), index, self.listener())?;
        let mut scope = Scope::All;
        let mut took = Duration::ZERO;
        loop {
            let began = Instant::now();
            intake.pass(&scope)?;
            if let Some(lease) = &lease {
                lease.settle();
            }
            if scope == Scope::All {
                took = began.elapsed();
            }
            match watch.next(took) {
                Some(next) => scope = next,
                None => return Ok(()),
            }
        }
    }

    /// Waits for the right to write. While another copy has it, what that writes is followed.
    fn lease(&self, index: &Index) -> Result<Option<crate::archive::index::Lease>, IndexError> {
        let mut told = false;
        loop {
            match index.lease() {
                Ok(Some(lease)) => return Ok(Some(lease)),
                // Where there are no locks, two copies may do the same work, and no harm.
                Err(_) => return Ok(None),
                Ok(None) => {}
            }
            if !std::mem::replace(&mut told, true) {
                self.notice(
                    "Another dateline takes this folder in; its releases come here, too".to_owned(),
                );
            }
            if self.requests.send(Request::Changed).is_err() {
                return Ok(None);
            }
            thread::sleep(FOLLOW);
        }
    }

    fn notice(&self, line: String) {
        let _ = self.messages.send(Message::App(Event::Notice(line)));
    }

    fn listener(&self) -> Arc<Listener> {
        let messages = std::sync::Mutex::new(self.messages.clone());
        let requests = std::sync::Mutex::new(self.requests.clone());
        Arc::new(move |news| {
            let event = match news {
                News::Progress(progress) => Event::Progress(progress),
                News::LeftOut(name, reason) | News::PassedOver(name, reason) => {
                    Event::LeftOut(LeftOut { name, reason })
                }
                News::Changed => {
                    if let Ok(requests) = requests.lock() {
                        let _ = requests.send(Request::Changed);
                    }
                    return;
                }
            };
            if let Ok(messages) = messages.lock() {
                let _ = messages.send(Message::App(event));
            }
        })
    }
}

/// The owner of the archive.
struct Keeper {
    archive: Archive,
    /// Says that something has been asked.
    interrupt: Interrupt,
    /// Questions that were interrupted.
    unfinished: Vec<Question>,
    messages: Sender<Message>,
    started: Instant,
    /// How long the answers took that were asked for since the program was last told of news.
    answering: Duration,
    /// When the program was last told of news.
    told: Option<Instant>,
    /// Whether there is something to tell.
    news: bool,
}

impl Keeper {
    fn run(mut self, requests: &Receiver<Request>) {
        self.archive.heed(self.interrupt.clone());
        while let Some(first) = self.wait(requests) {
            self.interrupt.clear();
            // Of the questions of a kind that have piled up the last is answered.
            let mut questions: Vec<Question> = Vec::new();
            for request in first.into_iter().chain(requests.try_iter().take(256)) {
                match request {
                    Request::Ask(question) => {
                        questions.retain(|q| !is_made_stale(q, &question));
                        self.unfinished.retain(|q| !is_made_stale(q, &question));
                        questions.push(question);
                    }
                    Request::Changed => self.news = true,
                    Request::Replace(archive) => {
                        self.archive = *archive;
                        self.archive.heed(self.interrupt.clone());
                        self.news = true;
                    }
                }
            }
            let before = std::mem::take(&mut self.unfinished);
            questions.sort_by_key(takes_long);
            for question in questions {
                self.answer(question, true);
            }
            for question in before {
                self.answer(question, false);
            }
            if self.unfinished.is_empty() {
                self.tell();
            }
        }
    }

    /// Answers a question, and a `new` one with what comes first before all that takes long; unless it is interrupted.
    fn answer(&mut self, question: Question, new: bool) {
        let asked = Instant::now();
        let first = new.then(|| self.archive.first(&question)).flatten();
        if let Some(first) = first {
            self.send(Event::Answer(first));
        }
        let answer = self.archive.answer_unless_interrupted(&question);
        self.answering += asked.elapsed();
        match answer {
            Some(answer) => self.send(Event::Answer(answer)),
            None => self.unfinished.push(question),
        }
        if let Some(fault) = self.archive.fault() {
            self.send(Event::Notice(fault.to_string()));
        }
    }

    /// The next request; `Some(None)` when it is time to tell the news, or to go on with what was interrupted; None when
    /// nobody will ask again.
    #[allow(clippy::option_option)]
    fn wait(&self, requests: &Receiver<Request>) -> Option<Option<Request>> {
        if !self.unfinished.is_empty() {
            return match requests.try_recv() {
                Ok(request) => Some(Some(request)),
                Err(TryRecvError::Empty) => Some(None),
                Err(TryRecvError::Disconnected) => None,
            };
        }
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
        if self.archive.refresh() {
            self.send(Event::ArchiveChanged);
        }
    }

    fn send(&self, event: Event) {
        let _ = self.messages.send(Message::App(event));
    }
}

/// Whether a question goes over the whole archive. Those that do not are not to wait for it.
fn takes_long(question: &Question) -> bool {
    matches!(
        question,
        Question::List { .. } | Question::Facets { .. } | Question::Complete { .. }
    )
}

/// Whether the answer to `b` makes that to `a` stale.
fn is_made_stale(a: &Question, b: &Question) -> bool {
    match (a, b) {
        // These are all wanted.
        (Question::Rows { .. } | Question::Mark { .. }, _) => false,
        (Question::Facets { question: a, .. }, Question::Facets { question: b, .. }) => {
            a.facet == b.facet
        }
        _ => std::mem::discriminant(a) == std::mem::discriminant(b),
    }
}
