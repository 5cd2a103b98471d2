//! What the program does outside itself: the clipboard and the user's editor.

use std::env;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

use crossterm::clipboard::CopyToClipboard;
use crossterm::queue;

use crate::terminal;

/// Programs that show a file, in the order in which they are tried where the user has named none.
const PAGERS: [&str; 3] = ["less", "more", "cat"];

/// Puts `text` on the clipboard of the terminal (OSC 52), wherever that runs; some terminals have it switched off, and
/// say nothing.
///
/// # Errors
///
/// Where the terminal has gone.
pub fn copy(text: &str) -> io::Result<()> {
    let mut bytes = Vec::new();
    queue!(bytes, CopyToClipboard::to_clipboard_from(text))?;
    terminal::write(&bytes)
}

/// Opens `path` in `$VISUAL`, else `$EDITOR`, else a pager, and waits for it. An error is a line for the user.
///
/// # Errors
///
/// Where no program could be started.
pub fn edit(path: &Path) -> Result<(), String> {
    let named = |name: &str| env::var(name).ok().filter(|v| !v.trim().is_empty());
    if let Some(editor) = named("VISUAL").or_else(|| named("EDITOR")) {
        return started(&mut by_shell(&editor, path)).map_err(|e| format!("{editor}: {e}"));
    }
    let mut refused = String::new();
    for pager in PAGERS {
        match started(Command::new(pager).arg(absolute(path))) {
            Ok(()) => return Ok(()),
            Err(error) => refused = format!("{pager}: {error}"),
        }
    }
    Err(refused)
}

/// An editor as its variable names it, arguments and all. The name of the file never goes through the shell.
fn by_shell(editor: &str, path: &Path) -> Command {
    let mut command = Command::new("sh");
    command.arg("-c").arg(format!("{editor} \"$1\"")).arg("sh");
    command.arg(absolute(path));
    command
}

/// A name that no program takes for an option.
fn absolute(path: &Path) -> std::path::PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// Runs a program on the terminal. That it ends with an error is its own business.
fn started(command: &mut Command) -> io::Result<()> {
    // Standard input may be a pipe that has been read to its end.
    if let Ok(terminal) = std::fs::File::open("/dev/tty") {
        command.stdin(Stdio::from(terminal));
    }
    command.status().map(|_| ())
}
