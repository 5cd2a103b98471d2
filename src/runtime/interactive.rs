//! The screen: one loop that owns the model and draws it, and performs what it asks for.
//!
//! The loop waits for messages, hands them to [`update`], and draws when something has come: at once for a key, at most
//! sixty times a second for what comes by itself.

use std::io;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use super::input::Input;
use super::intake::Work;
use super::loading::{self, Questions};
use super::source::{self, INPUT, Source, clean_name};
use super::{Status, complain, outside, signals};
use crate::app::{Effect, Event, Model, Options, Start, update};
use crate::archive::load::{self, Unread};
use crate::terminal::{self, Terminal};
use crate::view;

/// The shortest time between two frames that no key asked for.
const FRAME: Duration = Duration::from_millis(16);

/// For how long messages are taken in before a frame is drawn.
const INTAKE: Duration = Duration::from_millis(8);

/// A single file up to this size in bytes is read before the screen appears: one that cannot be read is then said on
/// the command line, and a file of several releases opens as a list.
const READ_FIRST: u64 = 4 << 20;

/// What comes to the loop.
pub enum Message {
    /// For the model.
    App(Event),
    /// The terminal was given back and taken again: what it shows is unknown.
    Resumed,
    /// The terminal has gone.
    Closed,
}

/// Shows `source` until the user leaves.
pub fn run(source: Source, indexed: bool, options: Options) -> Status {
    let (work, start) = match prepare(source) {
        Ok(prepared) => prepared,
        Err(line) => {
            complain(&line);
            return Status::Unread;
        }
    };
    match Session::run(work, indexed, Options { start, ..options }) {
        Ok(()) => Status::Ok,
        Err(error) => {
            terminal::give_back();
            complain(&format!("the terminal: {error}"));
            Status::Unread
        }
    }
}

/// What is read before the screen appears, and where it opens. An error is the line that says why it does not.
fn prepare(source: Source) -> Result<(Work, Start), String> {
    let (name, read) = match &source {
        Source::Text(bytes) => (INPUT.to_owned(), load::parse(bytes, source::named(INPUT))),
        Source::Paths(paths) => match &paths[..] {
            [path] if !path.is_dir() => {
                if path.metadata().is_ok_and(|m| m.len() > READ_FIRST) {
                    let start = opening_of_large(path);
                    return Ok((Work::Source(source), start));
                }
                (clean_name(path), load::read(path, true))
            }
            _ => return Ok((Work::Source(source), Start::List)),
        },
        Source::Bundled => return Ok((Work::Source(source), Start::List)),
    };
    match read {
        Ok(parsed) => {
            let start = match parsed.releases.len() {
                1 => Start::Reading,
                _ => Start::List,
            };
            // A regular file is read again, and may change; a pipe comes but once.
            let work = match &source {
                Source::Paths(paths) if paths.iter().all(|p| p.is_file()) => Work::Source(source),
                _ => Work::parsed(name, parsed),
            };
            Ok((work, start))
        }
        Err(Unread::PassedOver(reason) | Unread::Failed(reason) | Unread::Unreadable(reason)) => {
            Err(format!("{name}: {reason}"))
        }
    }
}

/// A large file of JSON is most likely a list of releases.
fn opening_of_large(path: &std::path::Path) -> Start {
    let extension = path.extension().and_then(|e| e.to_str()).unwrap_or("");
    match extension.to_ascii_lowercase().as_str() {
        "json" | "jsonl" | "ndjson" => Start::List,
        _ => Start::Reading,
    }
}

/// The program while it has the terminal.
struct Session {
    model: Model,
    terminal: Terminal,
    input: Input,
    messages: Receiver<Message>,
    sender: Sender<Message>,
    questions: Questions,
    size: (u16, u16),
    /// When the last frame was drawn.
    drawn: Instant,
    /// Whether something has come since.
    stale: bool,
    /// Whether a key is among it.
    urgent: bool,
    leaving: bool,
}

impl Session {
    fn run(work: Work, indexed: bool, options: Options) -> io::Result<()> {
        let (sender, messages) = channel();
        signals::start(sender.clone())?;
        let terminal = Terminal::new(options.mouse)?;
        let size = terminal.size()?;
        let bundled = matches!(work, Work::Source(Source::Bundled));
        let mut session = Self {
            model: Model::new(options, size.0, size.1),
            terminal,
            input: Input::start(sender.clone())?,
            messages,
            questions: loading::start(work, indexed, sender.clone())?,
            sender,
            size,
            drawn: Instant::now(),
            stale: true,
            urgent: true,
            leaving: false,
        };
        let effects = session.model.start();
        session.perform(effects)?;
        if bundled {
            let text = "These releases come with dateline. Your own: dateline FOLDER";
            session.take(Message::App(Event::Notice(text.to_owned())))?;
        }
        session.show()
    }

    /// The loop.
    fn show(&mut self) -> io::Result<()> {
        while !self.leaving {
            let next = self.drawn + FRAME;
            let now = Instant::now();
            if self.stale && (self.urgent || now >= next) {
                self.draw()?;
            }
            let message = if self.stale {
                match self.messages.recv_timeout(next - now) {
                    Ok(message) => Some(message),
                    Err(RecvTimeoutError::Timeout) => None,
                    Err(RecvTimeoutError::Disconnected) => return Ok(()),
                }
            } else {
                self.messages.recv().ok()
            };
            let Some(message) = message else { continue };
            self.take(message)?;
            let end = Instant::now() + INTAKE;
            while !self.leaving && Instant::now() < end {
                match self.messages.try_recv() {
                    Ok(message) => self.take(message)?,
                    Err(_) => break,
                }
            }
        }
        Ok(())
    }

    fn take(&mut self, message: Message) -> io::Result<()> {
        let event = match message {
            Message::Closed => {
                self.leaving = true;
                return Ok(());
            }
            Message::Resumed => {
                self.terminal.clear()?;
                Event::Resumed
            }
            // How large it is now is asked before each frame.
            Message::App(Event::Resize(..)) => {
                self.stale = true;
                self.urgent = true;
                return Ok(());
            }
            Message::App(event) => event,
        };
        self.stale = true;
        // An answer is what somebody waits for, too.
        self.urgent |= matches!(
            event,
            Event::Key(_) | Event::Mouse(_) | Event::Resumed | Event::Answer(_)
        );
        let effects = update(&mut self.model, event);
        self.perform(effects)
    }

    fn draw(&mut self) -> io::Result<()> {
        let size = self.terminal.size()?;
        if size != self.size {
            self.size = size;
            let effects = update(&mut self.model, Event::Resize(size.0, size.1));
            self.perform(effects)?;
        }
        self.terminal.draw(|frame| view::draw(frame, &self.model))?;
        self.drawn = Instant::now();
        self.stale = false;
        self.urgent = false;
        Ok(())
    }

    fn perform(&mut self, effects: Vec<Effect>) -> io::Result<()> {
        for effect in effects {
            match effect {
                Effect::Ask(question) => self.questions.ask(question),
                Effect::Copy(text) => outside::copy(&text)?,
                Effect::Edit(path) => self.edit(path)?,
                Effect::Suspend => signals::suspend(),
                Effect::Redraw => {
                    self.terminal.clear()?;
                    self.stale = true;
                }
                Effect::Quit => self.leaving = true,
            }
        }
        Ok(())
    }

    /// Lends the terminal to the user's editor.
    fn edit(&mut self, path: PathBuf) -> io::Result<()> {
        self.input.pause();
        signals::set_lent(true);
        terminal::give_back();
        let edited = outside::edit(&path);
        terminal::take()?;
        signals::set_lent(false);
        self.input.resume();
        let _ = self.sender.send(Message::Resumed);
        if let Err(reason) = edited {
            let _ = self.sender.send(Message::App(Event::Notice(reason)));
        }
        Ok(())
    }
}
