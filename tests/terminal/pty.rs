//! The real program in a pseudo-terminal: keys in, a parsed screen out.
//!
//! Nothing here waits for a time to pass. [`Session::until`] waits for the screen to show something, and says what the
//! screen showed instead where that does not happen within [`PATIENCE`].

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use portable_pty::{ChildKiller, CommandBuilder, ExitStatus, MasterPty, PtySize, SlavePty};
use tempfile::TempDir;

/// How long a screen may take that a fast machine shows at once.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running program and its terminal.
pub struct Session {
    id: Option<u32>,
    killer: Box<dyn ChildKiller + Send + Sync>,
    ended: Receiver<ExitStatus>,
    keys: Arc<Mutex<Box<dyn Write + Send>>>,
    master: Box<dyn MasterPty + Send>,
    /// Held open, so that the terminal outlives the program and its settings can be read afterwards.
    _slave: Box<dyn SlavePty + Send>,
    shown: Arc<Shown>,
    before: String,
    _home: TempDir,
}

/// What the program has drawn so far.
struct Shown {
    screen: Mutex<vt100::Parser>,
    changed: Condvar,
}

/// The program's own path.
pub const DATELINE: &str = env!("CARGO_BIN_EXE_dateline");

impl Session {
    /// Starts `dateline` with these arguments in the root of the repository.
    pub fn start(columns: u16, rows: u16, arguments: &[&str]) -> Self {
        let mut command = CommandBuilder::new(DATELINE);
        command.args(arguments);
        Self::run(columns, rows, command)
    }

    /// Starts a line of shell, in which `$DATELINE` is the program, in the root of the repository.
    pub fn shell(columns: u16, rows: u16, line: &str) -> Self {
        let mut command = CommandBuilder::new("/bin/sh");
        command.args(["-c", line]);
        Self::run(columns, rows, command)
    }

    /// Starts a line of bash, likewise.
    pub fn bash(columns: u16, rows: u16, line: &str) -> Self {
        let mut command = CommandBuilder::new("bash");
        command.args(["--norc", "-c", line]);
        Self::run(columns, rows, command)
    }

    fn run(columns: u16, rows: u16, mut command: CommandBuilder) -> Self {
        let home = tempfile::tempdir().expect("a folder to call home");
        command.cwd(env!("CARGO_MANIFEST_DIR"));
        command.env("DATELINE", DATELINE);
        command.env("TERM", "xterm-256color");
        command.env_remove("NO_COLOR");
        for name in ["HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"] {
            command.env(name, home.path());
        }
        let pair = portable_pty::native_pty_system()
            .openpty(size(columns, rows))
            .expect("a pseudo-terminal");
        let before = settings(&*pair.master);
        let shown = Arc::new(Shown {
            screen: Mutex::new(vt100::Parser::new(cells(rows), cells(columns), 0)),
            changed: Condvar::new(),
        });
        let reader = pair.master.try_clone_reader().expect("a reader");
        let writer = pair.master.take_writer().expect("a writer");
        let keys = Arc::new(Mutex::new(writer));
        std::thread::spawn({
            let (shown, keys) = (Arc::clone(&shown), Arc::clone(&keys));
            move || shown.follow(reader, &keys)
        });
        let mut child = pair.slave.spawn_command(command).expect("dateline starts");
        let (id, killer) = (child.process_id(), child.clone_killer());
        let (tell, ended) = channel();
        std::thread::spawn(move || tell.send(child.wait().expect("a child can be waited for")));
        Self {
            id,
            killer,
            ended,
            keys,
            master: pair.master,
            _slave: pair.slave,
            shown,
            before,
            _home: home,
        }
    }

    /// Types.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        answer(&self.keys, keys.as_bytes());
        self
    }

    /// Gives the terminal another size.
    pub fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        let mut parser = self.shown.screen();
        parser.set_size(cells(rows), cells(columns));
        drop(parser);
        self.master.resize(size(columns, rows)).expect("a new size");
        self
    }

    /// Waits until the screen is as `right` wants it; `what` names that in words.
    #[track_caller]
    pub fn until(&mut self, what: &str, right: impl Fn(&vt100::Screen) -> bool) -> &mut Self {
        let deadline = Instant::now() + PATIENCE;
        let mut parser = self.shown.screen();
        while !right(parser.screen()) {
            let left = deadline.saturating_duration_since(Instant::now());
            assert!(
                !left.is_zero(),
                "no {what} on the screen, but\n{}",
                parser.screen().contents()
            );
            parser = self.shown.changed.wait_timeout(parser, left).unwrap().0;
        }
        drop(parser);
        self
    }

    /// Waits until the screen shows `text`.
    #[track_caller]
    pub fn until_shows(&mut self, text: &str) -> &mut Self {
        self.until(text, |screen| screen.contents().contains(text))
    }

    /// Waits until the screen no longer shows `text`.
    #[track_caller]
    pub fn until_gone(&mut self, text: &str) -> &mut Self {
        self.until(&format!("screen without {text}"), |screen| {
            !screen.contents().contains(text)
        })
    }

    /// What the screen shows now.
    pub fn contents(&self) -> String {
        self.shown.screen().screen().contents()
    }

    /// Sends the program a signal.
    #[cfg(unix)]
    pub fn signal(&mut self, signal: rustix::process::Signal) -> &mut Self {
        let id = self.id.and_then(|id| i32::try_from(id).ok());
        let id = id
            .and_then(rustix::process::Pid::from_raw)
            .expect("a running program");
        rustix::process::kill_process(id, signal).expect("the signal is sent");
        self
    }

    /// Waits for the program to end, and checks that the terminal is as it was before: its settings, and the screen,
    /// the cursor and the mouse as a shell expects them.
    #[track_caller]
    pub fn ends_and_gives_the_terminal_back(mut self) -> ExitStatus {
        let Ok(status) = self.ended.recv_timeout(PATIENCE) else {
            panic!("still running:\n{}", self.contents());
        };
        self.terminal_is_given_back();
        status
    }

    /// Checks that the terminal is as it was before the program began.
    #[track_caller]
    pub fn terminal_is_given_back(&mut self) {
        self.until("the shell's own screen", |screen| {
            !screen.alternate_screen() && !screen.hide_cursor()
        });
        let parser = self.shown.screen();
        let screen = parser.screen();
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        assert!(!screen.bracketed_paste());
        assert!(!screen.application_cursor());
        assert_eq!(settings(&*self.master), self.before);
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // A test that failed leaves nothing running. One that ended is gone already.
        let _ = self.killer.kill();
    }
}

impl Shown {
    /// The screen. A test that failed while it held the screen has said why.
    fn screen(&self) -> MutexGuard<'_, vt100::Parser> {
        self.screen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Feeds the parser until the terminal is closed.
    fn follow(&self, mut reader: Box<dyn Read + Send>, keys: &Mutex<Box<dyn Write + Send>>) {
        let mut bytes = [0; 8192];
        while let Ok(read) = reader.read(&mut bytes) {
            if read == 0 {
                return;
            }
            let mut parser = self.screen();
            parser.process(&bytes[..read]);
            let (row, column) = parser.screen().cursor_position();
            drop(parser);
            self.changed.notify_all();
            if bytes[..read].windows(4).any(|w| w == WHERE_IS_THE_CURSOR) {
                answer(keys, format!("\x1b[{};{}R", row + 1, column + 1).as_bytes());
            }
        }
    }
}

/// What a program asks a terminal that is to say where its cursor stands (DSR 6, of ECMA-48).
const WHERE_IS_THE_CURSOR: &[u8] = b"\x1b[6n";

/// Sends the program what a terminal sends: keys, or the answer to a question. A program that has ended takes neither.
fn answer(keys: &Mutex<Box<dyn Write + Send>>, bytes: &[u8]) {
    let mut keys = keys.lock().unwrap_or_else(PoisonError::into_inner);
    let _ = keys.write_all(bytes).and_then(|()| keys.flush());
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).expect("a terminal has at least a cell")
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols: columns,
        ..PtySize::default()
    }
}

/// The settings of a terminal (termios): echo, line discipline, control characters, speeds.
fn settings(master: &dyn MasterPty) -> String {
    format!(
        "{:?}",
        master.get_termios().expect("a terminal has settings")
    )
}
