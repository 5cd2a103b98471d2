//! The terminal: what is taken from it, and that all of it is given back, whatever happens.
//!
//! Everything written to the terminal goes through one lock, so that a signal or a panic in any thread can give the
//! terminal back at once and nothing is drawn over the shell's screen afterwards. A frame is drawn into memory and
//! written in one piece: a panic while drawing holds no lock.

use std::cell::RefCell;
use std::io::{self, Write};
use std::panic;
use std::process;
use std::rc::Rc;
use std::sync::{Mutex, MutexGuard, Once, TryLockError};
use std::thread;
use std::time::{Duration, Instant};

use crossterm::cursor::{Hide, Show};
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::queue;
use crossterm::style::{
    Attribute, Color, SetAttribute, SetBackgroundColor, SetForegroundColor, SetUnderlineColor,
};
use crossterm::terminal::{
    self, BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen,
    LeaveAlternateScreen,
};
use ratatui::Frame;
use ratatui::backend::CrosstermBackend;

mod steady;

use steady::Steady;

/// How long giving back waits for a frame that is being written, before it sees to the modes alone.
const PATIENCE: Duration = Duration::from_millis(500);

/// The exit status of a program that panicked, as Rust has it.
const PANICKED: i32 = 101;

static STATE: Mutex<State> = Mutex::new(State {
    taken: false,
    mouse: false,
});

struct State {
    /// Whether the terminal is ours: nothing is written to it otherwise.
    taken: bool,
    /// Whether the mouse is asked for when it is taken.
    mouse: bool,
}

fn state() -> MutexGuard<'static, State> {
    STATE
        .lock()
        .unwrap_or_else(|poisoned| poisoned.into_inner())
}

/// The lock, or None where another thread has kept it for all of [`PATIENCE`], as one does that writes to a terminal
/// that takes nothing.
fn state_soon() -> Option<MutexGuard<'static, State>> {
    let end = Instant::now() + PATIENCE;
    loop {
        match STATE.try_lock() {
            Ok(state) => return Some(state),
            Err(TryLockError::Poisoned(poisoned)) => return Some(poisoned.into_inner()),
            Err(TryLockError::WouldBlock) if Instant::now() >= end => return None,
            Err(TryLockError::WouldBlock) => thread::sleep(Duration::from_millis(5)),
        }
    }
}

/// The terminal while it is ours. Dropping it gives it back.
pub struct Terminal {
    drawing: ratatui::Terminal<Steady<CrosstermBackend<FrameBuffer>>>,
    buffer: FrameBuffer,
}

impl Terminal {
    /// Takes the terminal: raw mode, the alternate screen, pasted text in brackets, and the mouse where `mouse` is set.
    ///
    /// # Errors
    ///
    /// Where there is no terminal, or it cannot be set.
    pub fn new(mouse: bool) -> io::Result<Self> {
        give_back_on_panic();
        state().mouse = mouse;
        let buffer = FrameBuffer::default();
        let drawing = ratatui::Terminal::new(Steady::new(CrosstermBackend::new(buffer.clone())))?;
        take()?;
        Ok(Self { drawing, buffer })
    }

    /// The size of the terminal now, in columns and rows.
    ///
    /// # Errors
    ///
    /// Where the terminal has gone.
    pub fn size(&self) -> io::Result<(u16, u16)> {
        terminal::size()
    }

    /// Draws a frame: what has changed since the last one, all at once. Nothing is written while the terminal is given
    /// back.
    ///
    /// # Errors
    ///
    /// Where the terminal has gone.
    pub fn draw(&mut self, view: impl FnOnce(&mut Frame)) -> io::Result<()> {
        self.drawing.draw(view)?;
        let mut frame = self.buffer.take();
        if frame == nothing_new() {
            return Ok(());
        }
        frame.splice(0..0, bytes_of(|out| queue!(out, BeginSynchronizedUpdate)));
        frame.extend(bytes_of(|out| queue!(out, EndSynchronizedUpdate)));
        write(&frame)
    }

    /// Forgets what the terminal shows: the next frame is drawn whole.
    ///
    /// # Errors
    ///
    /// Where the terminal has gone.
    pub fn clear(&mut self) -> io::Result<()> {
        // ratatui's own clearing asks the terminal where its cursor is, and waits two seconds for an answer that the
        // thread which reads keys may get instead.
        self.drawing =
            ratatui::Terminal::new(Steady::new(CrosstermBackend::new(self.buffer.clone())))?;
        queue!(self.buffer, Clear(ClearType::All))
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        give_back();
    }
}

/// A frame's bytes until they are written. Flushing does nothing: when they are written is for [`Terminal::draw`].
#[derive(Debug, Clone, Default)]
struct FrameBuffer(Rc<RefCell<Vec<u8>>>);

impl FrameBuffer {
    fn take(&self) -> Vec<u8> {
        self.0.take()
    }
}

impl Write for FrameBuffer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What a frame holds in which no cell has changed and no cursor is shown.
fn nothing_new() -> Vec<u8> {
    let (fore, back) = (
        SetForegroundColor(Color::Reset),
        SetBackgroundColor(Color::Reset),
    );
    let underline = SetUnderlineColor(Color::Reset);
    let plain = SetAttribute(Attribute::Reset);
    bytes_of(|out| queue!(out, fore, back, underline, plain, Hide))
}

/// What `write` writes. Writing to memory does not fail.
fn bytes_of(write: impl FnOnce(&mut Vec<u8>) -> io::Result<()>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let _ = write(&mut bytes);
    bytes
}

/// Writes to the terminal while it is ours.
///
/// # Errors
///
/// Where the terminal has gone.
pub fn write(bytes: &[u8]) -> io::Result<()> {
    let state = state();
    if !state.taken {
        return Ok(());
    }
    write_out(bytes)
}

/// Writes all of `bytes`. A terminal that another program has set not to block is waited for.
fn write_out(mut bytes: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    while !bytes.is_empty() {
        match out.write(bytes) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(written) => bytes = &bytes[written..],
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            Err(e) if e.kind() == io::ErrorKind::WouldBlock => {
                thread::sleep(Duration::from_millis(1));
            }
            Err(e) => return Err(e),
        }
    }
    loop {
        match out.flush() {
            Err(e) if e.kind() == io::ErrorKind::WouldBlock => {
                thread::sleep(Duration::from_millis(1));
            }
            done => return done,
        }
    }
}

/// Takes the terminal, again where it was given back; also when somebody else has changed its modes meanwhile.
///
/// # Errors
///
/// Where there is no terminal.
pub fn take() -> io::Result<()> {
    let mut state = state();
    if state.taken {
        terminal::disable_raw_mode()?;
    }
    terminal::enable_raw_mode()?;
    state.taken = true;
    let mut bytes = bytes_of(|out| queue!(out, EnterAlternateScreen, Hide, EnableBracketedPaste));
    if state.mouse {
        bytes.extend_from_slice(MOUSE_ON);
    }
    write_out(&bytes)
}

/// Buttons and the wheel (1000) in the form that knows no end of columns (1006). No motion: crossterm's own asks for
/// every step of the mouse.
const MOUSE_ON: &[u8] = b"\x1b[?1000h\x1b[?1006h";
const MOUSE_OFF: &[u8] = b"\x1b[?1006l\x1b[?1000l";

/// Gives the terminal back as it was. Can be called from any thread and any number of times. Says whether it was ours.
pub fn give_back() -> bool {
    let Some(mut state) = state_soon() else {
        // The terminal takes nothing, so there is nothing to write. What the next program needs most is the modes.
        let _ = terminal::disable_raw_mode();
        return true;
    };
    if !state.taken {
        return false;
    }
    state.taken = false;
    let mut bytes = Vec::new();
    let _ = queue!(bytes, EndSynchronizedUpdate);
    bytes.extend_from_slice(MOUSE_OFF);
    let reset = SetAttribute(Attribute::Reset);
    let _ = queue!(
        bytes,
        DisableBracketedPaste,
        reset,
        Show,
        LeaveAlternateScreen
    );
    let _ = write_out(&bytes);
    let _ = terminal::disable_raw_mode();
    true
}

/// From now on a panic in any thread gives the terminal back, says what happened on the shell's screen, and ends the
/// program. One that somebody catches and reports (see [`crate::archive::load::guarded`]) does nothing of it.
pub fn give_back_on_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if crate::archive::load::is_guarded() {
                return;
            }
            let ours = give_back();
            before(info);
            if ours {
                process::exit(PANICKED);
            }
        }));
    });
}
