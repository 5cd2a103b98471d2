//! A panic, wherever it happens, gives the terminal back and says what happened on the shell's screen.
//!
//! The test starts itself again in a pseudo-terminal, as a program that takes the terminal and panics.
#![cfg(unix)]

use std::io::Read;
use std::{env, thread};

use dateline::terminal::Terminal;
use portable_pty::{CommandBuilder, PtySize, native_pty_system};

/// Says to the test program that it is the one to panic, and where.
const WHERE: &str = "DATELINE_TEST_PANIC";

/// What `stty` would print of the terminal, as far as a program changes it.
fn modes(terminal: &dyn portable_pty::MasterPty) -> String {
    format!("{:?}", terminal.get_termios())
}

/// Runs the panic in a terminal: all it wrote, and its exit status.
fn panicked(place: &str) -> (String, u32) {
    let pair = native_pty_system().openpty(PtySize::default()).unwrap();
    let before = modes(&*pair.master);
    let mut command = CommandBuilder::new(env::current_exe().unwrap());
    command.args(["--exact", "takes_the_terminal_and_panics", "--nocapture"]);
    command.env(WHERE, place);
    command.env("RUST_BACKTRACE", "0");
    let mut output = pair.master.try_clone_reader().unwrap();
    let written = thread::spawn(move || {
        let mut bytes = Vec::new();
        // Linux reports the end of a terminal as an error.
        let _ = output.read_to_end(&mut bytes);
        String::from_utf8_lossy(&bytes).into_owned()
    });
    let status = pair.slave.spawn_command(command).unwrap().wait().unwrap();
    assert_eq!(modes(&*pair.master), before);
    drop(pair);
    (written.join().unwrap(), status.exit_code())
}

/// Does nothing but in a terminal of [`panicked`].
#[test]
fn takes_the_terminal_and_panics() {
    let Ok(place) = env::var(WHERE) else { return };
    let mut terminal = Terminal::new(true).unwrap();
    terminal
        .draw(|frame| frame.render_widget("drawn", frame.area()))
        .unwrap();
    match place.as_str() {
        "drawing" => terminal.draw(|_| panic!("a slip while drawing")).unwrap(),
        _ => thread::spawn(|| panic!("a slip in a thread"))
            .join()
            .unwrap(),
    }
}

#[test]
fn a_panic_in_any_thread_gives_the_terminal_back_and_is_said() {
    for (place, words) in [
        ("drawing", "a slip while drawing"),
        ("thread", "a slip in a thread"),
    ] {
        let (written, status) = panicked(place);
        assert_eq!(status, 101, "{written:?}");
        assert!(written.contains("drawn"), "{written:?}");
        let (screen, after) = written.rsplit_once("\u{1b}[?1049l").unwrap();
        assert!(after.contains(words), "{written:?}");
        assert!(!after.contains('\u{1b}'), "{written:?}");
        for given_back in ["\u{1b}[?1000l", "\u{1b}[?2004l", "\u{1b}[?25h"] {
            assert!(screen.contains(given_back), "{given_back:?} in {written:?}");
        }
    }
}
