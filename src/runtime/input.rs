//! The thread that reads keys and the mouse from the terminal.

use std::io;
use std::sync::mpsc::{Sender, channel};
use std::thread;
use std::time::Duration;

use crossterm::event::{self, Event as TerminalEvent, KeyEventKind, MouseEventKind};

use super::interactive::Message;
use crate::app::Event;

/// Keys as they come. The thread can be made to leave the terminal to another program.
pub struct Input {
    control: sys::Control,
}

impl Input {
    /// Starts to read.
    ///
    /// # Errors
    ///
    /// Where there is no terminal to read from.
    pub fn start(messages: Sender<Message>) -> io::Result<Self> {
        let (control, controlled) = sys::control()?;
        let spawn = |name: &str| thread::Builder::new().name(name.to_owned());
        let hang_up = messages.clone();
        spawn("hang-up").spawn(move || {
            if sys::wait_for_hang_up().is_ok() {
                let _ = hang_up.send(Message::Closed);
            }
        })?;
        spawn("input").spawn(move || {
            // An error here: there is nothing to read from any more.
            let _ = read(&messages, controlled);
            let _ = messages.send(Message::Closed);
        })?;
        Ok(Self { control })
    }

    /// Reads no more until [`Input::resume`]; when this returns, the thread has stopped.
    pub fn pause(&mut self) {
        self.control.pause();
    }

    /// Goes on.
    pub fn resume(&mut self) {
        self.control.resume();
    }
}

/// How long crossterm is asked whether there is more. It waits by whole milliseconds, and for the rest of one goes round and
/// round: with more than this it would keep a core from whoever draws what the key has changed. With no time at all it
/// does not look.
const A_MOMENT: Duration = Duration::from_micros(20);

/// Reads until nobody listens or the terminal has gone.
fn read(messages: &Sender<Message>, mut controlled: sys::Controlled) -> io::Result<()> {
    loop {
        controlled.wait()?;
        while is_more()? {
            if let Some(event) = translated(event::read()?)
                && messages.send(Message::App(event)).is_err()
            {
                return Ok(());
            }
        }
    }
}

/// Whether there is something to read, what crossterm has read already included. It is asked twice, as it does not look
/// where the moment is over before it comes to that.
fn is_more() -> io::Result<bool> {
    Ok(event::poll(A_MOMENT)? || event::poll(A_MOMENT)?)
}

/// What of the terminal's events concerns the program.
fn translated(event: TerminalEvent) -> Option<Event> {
    match event {
        TerminalEvent::Key(key) if key.kind != KeyEventKind::Release => Some(Event::Key(key)),
        TerminalEvent::Mouse(mouse) => match mouse.kind {
            MouseEventKind::Moved | MouseEventKind::Drag(_) => None,
            _ => Some(Event::Mouse(mouse)),
        },
        TerminalEvent::Paste(text) => Some(Event::Paste(text)),
        TerminalEvent::Resize(columns, rows) => Some(Event::Resize(columns, rows)),
        _ => None,
    }
}

#[cfg(unix)]
mod sys {
    //! Waiting for the terminal without crossterm, which goes round and round on one that has hung up.

    use std::fs::File;
    use std::io::{self, IsTerminal, Read, Write};
    use std::os::fd::{AsFd, OwnedFd};
    use std::os::unix::net::UnixStream;

    use rustix::event::{PollFd, PollFlags, poll};
    use rustix::io::Errno;

    use super::{Sender, channel};

    /// The device that crossterm reads: standard input where it is a terminal, else the terminal of the session.
    fn device() -> io::Result<OwnedFd> {
        let stdin = io::stdin();
        if stdin.is_terminal() {
            return stdin.as_fd().try_clone_to_owned();
        }
        // macOS cannot wait for /dev/tty, but it can for the same device under its own name.
        #[cfg(target_os = "macos")]
        if io::stdout().is_terminal() {
            return io::stdout().as_fd().try_clone_to_owned();
        }
        Ok(File::open("/dev/tty")?.into())
    }

    /// Says to the reading thread when to pause.
    pub struct Control {
        stream: UnixStream,
        paused: std::sync::mpsc::Receiver<()>,
    }

    /// The reading thread's end of [`Control`].
    pub struct Controlled {
        device: OwnedFd,
        stream: UnixStream,
        paused: Sender<()>,
    }

    pub fn control() -> io::Result<(Control, Controlled)> {
        let (ours, theirs) = UnixStream::pair()?;
        let (sender, paused) = channel();
        let controlled = Controlled {
            device: device()?,
            stream: theirs,
            paused: sender,
        };
        let control = Control {
            stream: ours,
            paused,
        };
        Ok((control, controlled))
    }

    impl Control {
        pub fn pause(&mut self) {
            if self.stream.write_all(b"p").is_ok() {
                let _ = self.paused.recv();
            }
        }

        pub fn resume(&mut self) {
            let _ = self.stream.write_all(b"r");
        }
    }

    impl Controlled {
        /// Returns when there is something to read. An error means that the terminal or the program has gone.
        pub fn wait(&mut self) -> io::Result<()> {
            loop {
                let mut ready = [
                    PollFd::new(&self.device, PollFlags::IN),
                    PollFd::new(&self.stream, PollFlags::IN),
                ];
                match poll(&mut ready, None) {
                    Ok(_) => {}
                    Err(Errno::INTR) => continue,
                    Err(error) => return Err(error.into()),
                }
                let (keys, control) = (ready[0].revents(), ready[1].revents());
                if !control.is_empty() {
                    self.stand_aside()?;
                } else if keys.intersects(GONE) {
                    return Err(io::ErrorKind::UnexpectedEof.into());
                } else if keys.contains(PollFlags::IN) {
                    return Ok(());
                }
            }
        }

        /// Says that it has stopped and waits to be told to go on.
        fn stand_aside(&mut self) -> io::Result<()> {
            let mut byte = [0];
            self.stream.read_exact(&mut byte)?;
            if byte == *b"p" {
                let _ = self.paused.send(());
                self.stream.read_exact(&mut byte)?;
            }
            Ok(())
        }
    }

    const GONE: PollFlags = PollFlags::HUP.union(PollFlags::ERR).union(PollFlags::NVAL);

    /// Returns when the terminal has hung up. An error: it cannot be waited for.
    pub fn wait_for_hang_up() -> io::Result<()> {
        let device = device()?;
        loop {
            let mut ready = [PollFd::new(&device, PollFlags::empty())];
            match poll(&mut ready, None) {
                Ok(_) if ready[0].revents().contains(PollFlags::NVAL) => {
                    return Err(io::ErrorKind::Unsupported.into());
                }
                Ok(_) => return Ok(()),
                Err(Errno::INTR) => {}
                Err(error) => return Err(error.into()),
            }
        }
    }
}

#[cfg(not(unix))]
mod sys {
    //! Waiting is crossterm's; there is nothing to pause for.

    use std::io;
    use std::time::Duration;

    pub struct Control;
    pub struct Controlled;

    pub fn control() -> io::Result<(Control, Controlled)> {
        Ok((Control, Controlled))
    }

    impl Control {
        pub fn pause(&mut self) {}
        pub fn resume(&mut self) {}
    }

    impl Controlled {
        pub fn wait(&mut self) -> io::Result<()> {
            crossterm::event::poll(Duration::MAX).map(|_| ())
        }
    }

    pub fn wait_for_hang_up() -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
}
