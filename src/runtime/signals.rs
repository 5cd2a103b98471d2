//! The thread that takes the system's signals: whatever the rest of the program does, they are answered.
//!
//! A signal that ends the program gives the terminal back first and then ends it by that same signal, so that the shell
//! sees what happened.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::mpsc::Sender;
use std::thread;

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

use super::interactive::Message;
use crate::app::Event;
use crate::terminal;

/// Whether another program has the terminal: what the user types there is meant for that one.
static LENT: AtomicBool = AtomicBool::new(false);

/// Says whether another program has the terminal.
pub fn set_lent(lent: bool) {
    LENT.store(lent, Relaxed);
}

/// Starts to take signals.
///
/// # Errors
///
/// Where the system refuses.
pub fn start(messages: Sender<Message>) -> io::Result<()> {
    let mut signals = Signals::new([SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH])?;
    let thread = thread::Builder::new().name("signals".to_owned());
    thread.spawn(move || {
        for signal in signals.forever() {
            take(signal, &messages);
        }
    })?;
    Ok(())
}

/// Stops the program's whole job, as the terminal does when it is not in raw mode. It goes on with SIGCONT.
pub fn suspend() {
    if can_stop() {
        let _ = rustix::process::kill_current_process_group(rustix::process::Signal::TSTP);
    }
}

/// Whether there is a shell to come back to. Where the first process of the session is in our own job there is none
/// (`xterm -e dateline`): a program that stopped there would stay so.
fn can_stop() -> bool {
    rustix::process::getsid(None).is_ok_and(|session| session != rustix::process::getpgrp())
}

fn take(signal: i32, messages: &Sender<Message>) {
    let lent = LENT.load(Relaxed);
    match signal {
        SIGINT | SIGQUIT if lent => {}
        SIGTSTP if !can_stop() => {}
        SIGTSTP => {
            terminal::give_back();
            let _ = emulate_default_handler(SIGTSTP);
        }
        SIGCONT if !lent => {
            // Also after a stop that nobody could take: the shell has set the terminal its own way meanwhile.
            if terminal::take().is_ok() {
                let _ = messages.send(Message::Resumed);
            }
        }
        SIGCONT => {}
        SIGWINCH => {
            if let Ok((columns, rows)) = crossterm::terminal::size() {
                let _ = messages.send(Message::App(Event::Resize(columns, rows)));
            }
        }
        _ => {
            terminal::give_back();
            let _ = emulate_default_handler(signal);
        }
    }
}
