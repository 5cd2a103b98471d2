//! A folder of releases, the folders of a user, and the program between them.

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, types::Value};
use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

use crate::pty::Session;

/// How long a run may take that a fast machine ends within seconds: what is still running then hangs.
const PATIENCE: Duration = Duration::from_secs(180);

/// The program's own path.
pub const DATELINE: &str = env!("CARGO_BIN_EXE_dateline");

/// A user with a folder of releases.
pub struct World {
    dir: TempDir,
}

/// What a run of the program came to.
#[derive(Debug)]
pub struct Ran {
    pub status: ExitStatus,
    pub out: String,
    pub err: String,
}

/// A run of the program that goes on.
pub struct Running {
    id: Pid,
    ended: Receiver<ExitStatus>,
    out: JoinHandle<String>,
    lines: Receiver<String>,
    err: String,
}

impl World {
    /// A user without releases.
    pub fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("releases")).unwrap();
        Self { dir }
    }

    /// A user with so many releases, a file each.
    pub fn of(releases: usize) -> Self {
        let world = Self::new();
        (0..releases).for_each(|n| world.write(&format!("{n:04}.txt"), release(n)));
        world
    }

    /// The user's own folder, which holds all others.
    pub fn root(&self) -> &Path {
        self.dir.path()
    }

    /// The folder of the releases.
    pub fn folder(&self) -> PathBuf {
        self.root().join("releases")
    }

    /// A file or folder among the releases.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder().join(name)
    }

    /// Writes a file among the releases.
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.file(name), bytes).unwrap();
    }

    /// The folder of the caches unless a test gives another.
    pub fn cache(&self) -> PathBuf {
        self.root().join("cache")
    }

    /// The index in a folder of caches.
    pub fn index_in(&self, cache: &Path) -> PathBuf {
        let mut command = self.command(&["index", "--path", "releases"]);
        command.env("XDG_CACHE_HOME", cache);
        let path = run(command);
        assert!(path.status.success(), "{path:?}");
        path.out.trim().into()
    }

    /// The program in the user's folder, with nothing on standard input.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(DATELINE);
        command.args(arguments);
        self.at_home(&mut command);
        command
    }

    /// Lets a command run in the user's folder.
    pub fn at_home(&self, command: &mut Command) {
        command.current_dir(self.root()).stdin(Stdio::null());
        command.env("DATELINE", DATELINE);
        command.env("HOME", self.root());
        command.env("XDG_CACHE_HOME", self.cache());
        command.env("XDG_DATA_HOME", self.root().join("share"));
    }

    /// The screen on the releases.
    pub fn screen(&self) -> Session {
        let home = self.root().display();
        let homes =
            format!("HOME='{home}' XDG_CACHE_HOME='{home}/cache' XDG_DATA_HOME='{home}/share'");
        let line = format!("cd '{home}'; {homes} exec \"$DATELINE\" releases");
        Session::shell(140, 40, &line)
    }

    /// Runs the program to its end.
    #[track_caller]
    pub fn run(&self, arguments: &[&str]) -> Ran {
        run(self.command(arguments))
    }

    /// Takes the releases in, and gives what the index then holds.
    #[track_caller]
    pub fn take_in(&self) -> BTreeSet<String> {
        let ran = self.run(&["index", "releases"]);
        assert!(ran.out.contains(" releases in "), "{ran:?}");
        content(&self.index_in(&self.cache()))
    }

    /// What an index holds that is made from the releases as they are now.
    #[track_caller]
    pub fn taken_in_afresh(&self) -> BTreeSet<String> {
        let cache = tempfile::tempdir().unwrap();
        let mut command = self.command(&["index", "releases"]);
        command.env("XDG_CACHE_HOME", cache.path());
        let ran = run(command);
        assert!(ran.out.contains(" releases in "), "{ran:?}");
        content(&self.index_in(cache.path()))
    }
}

impl Ran {
    /// The lines for the user; fails where the program fell over, or said something that is no line of its own.
    #[track_caller]
    pub fn lines(&self) -> Vec<&str> {
        assert!(matches!(self.status.code(), Some(0..=2)), "{self:?}");
        let lines: Vec<&str> = self.err.lines().collect();
        assert!(
            lines.iter().all(|l| l.starts_with("dateline: ")),
            "{self:?}"
        );
        lines
    }

    /// Fails unless one line, and no other, holds all these words.
    #[track_caller]
    pub fn says(&self, words: &[&str]) {
        let lines = self.lines();
        let said = lines.iter().filter(|l| words.iter().all(|w| l.contains(w)));
        assert_eq!(said.count(), 1, "{words:?} in {self:?}");
    }
}

/// Runs a command to its end.
#[track_caller]
pub fn run(command: Command) -> Ran {
    start(command).end()
}

/// Starts a command.
pub fn start(mut command: Command) -> Running {
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let out = read(child.stdout.take().unwrap());
    let lines = each_line(child.stderr.take().unwrap());
    let id = Pid::from_child(&child);
    let (tell, ended) = channel();
    std::thread::spawn(move || wait(child, &tell));
    Running {
        id,
        ended,
        out,
        lines,
        err: String::new(),
    }
}

fn wait(mut child: Child, tell: &std::sync::mpsc::Sender<ExitStatus>) {
    let _ = tell.send(child.wait().unwrap());
}

fn read(mut from: impl Read + Send + 'static) -> JoinHandle<String> {
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        from.read_to_end(&mut bytes).unwrap();
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

fn each_line(from: impl Read + Send + 'static) -> Receiver<String> {
    let (tell, lines) = channel();
    std::thread::spawn(move || {
        for line in BufReader::new(from).split(b'\n') {
            let _ = tell.send(format!("{}\n", String::from_utf8_lossy(&line.unwrap())));
        }
    });
    lines
}

impl Running {
    /// Waits until a line for the user holds these words.
    #[track_caller]
    pub fn until_it_says(&mut self, words: &str) {
        while !self.err.lines().any(|l| l.contains(words)) {
            let line = self.lines.recv_timeout(PATIENCE);
            self.err += &line.unwrap_or_else(|_| panic!("no {words} in {:?}", self.err));
        }
    }

    /// Waits for the end.
    #[track_caller]
    pub fn end(self) -> Ran {
        match self.ended.recv_timeout(PATIENCE) {
            Ok(status) => self.ran(status),
            Err(_) => {
                let ran = self.kill();
                panic!("it hangs: {ran:?}");
            }
        }
    }

    /// Whether it ends within a while.
    pub fn ends_within(&mut self, time: Duration) -> bool {
        match self.ended.recv_timeout(time) {
            Ok(status) => {
                let (tell, ended) = channel();
                tell.send(status).unwrap();
                self.ended = ended;
                true
            }
            Err(RecvTimeoutError::Timeout) => false,
            Err(RecvTimeoutError::Disconnected) => panic!("nobody waits for the program"),
        }
    }

    /// Ends it by force, wherever it is, and gives what it had said.
    pub fn kill(self) -> Ran {
        // It may have ended by itself.
        let _ = kill_process(self.id, Signal::KILL);
        let status = self.ended.recv().unwrap();
        self.ran(status)
    }

    fn ran(self, status: ExitStatus) -> Ran {
        Ran {
            status,
            out: self.out.join().unwrap(),
            err: self.lines.iter().fold(self.err, |err, line| err + &line),
        }
    }
}

/// What an index holds, but for its numbers: a line a row of its views, and a line for each word that a release can be
/// found by, of some.
pub fn content(index: &Path) -> BTreeSet<String> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(index, flags).unwrap();
    let whole: String = connection
        .query_row("PRAGMA integrity_check", [], |r| r.get(0))
        .unwrap();
    assert_eq!(whole, "ok");
    let questions = [
        "SELECT 'file', path, left_out FROM file",
        "SELECT 'release', path, record, date, title, source, place, language, attended FROM releases",
        "SELECT 'appearance', path, record, person, spelling, participation, quoted
         FROM appearances JOIN releases ON releases.id = release_id",
        "SELECT 'naming', path, record, organisation, spelling FROM namings JOIN releases ON releases.id = release_id",
        "SELECT 'role', path, record, person, roles.title, organisation
         FROM roles JOIN releases ON releases.id = release_id",
        "SELECT 'statement', path, record, person, kind, text
         FROM statements JOIN releases ON releases.id = release_id",
    ];
    let mut lines = BTreeSet::new();
    for question in questions {
        rows(&connection, question, &mut lines);
    }
    for word in ["quay", "monday", "tariff", "ellery"] {
        // Rows of words of editions before stay behind; they are nobody's.
        let question = format!(
            "SELECT 'word', '{word}', path, record FROM release_words('{word}') AS found
             JOIN release ON release.id = found.rowid & 0xffffffff AND edition = found.rowid >> 32
             JOIN file ON file.id = file_id"
        );
        rows(&connection, &question, &mut lines);
        let question = format!(
            "SELECT 'said', '{word}', statement.text FROM statement_words('{word}') AS found
             JOIN statement ON statement.id = found.rowid"
        );
        rows(&connection, &question, &mut lines);
    }
    lines
}

fn rows(connection: &Connection, question: &str, into: &mut BTreeSet<String>) {
    let mut statement = connection.prepare(question).unwrap();
    let columns = statement.column_count();
    let rows = statement.query_map([], |row| {
        let values = (0..columns).map(|c| row.get::<_, Value>(c).map(|v| format!("{v:?}")));
        Ok(values.collect::<Result<Vec<_>, _>>()?.join(" "))
    });
    into.extend(rows.unwrap().map(Result::unwrap));
}

/// Fails where two indexes hold other things, and shows the first of them.
#[track_caller]
pub fn assert_same(found: &BTreeSet<String>, wanted: &BTreeSet<String>, when: &str) {
    let lacking: Vec<_> = wanted.difference(found).take(5).collect();
    let besides: Vec<_> = found.difference(wanted).take(5).collect();
    assert!(
        lacking.is_empty() && besides.is_empty(),
        "{when}: lacking {lacking:#?}, besides {besides:#?}"
    );
}

const PEOPLE: [(&str, &str, &str); 8] = [
    ("Ana Ruiz", "chair", "Port Board"),
    ("Bo Lindqvist", "president", "Northgate Instruments"),
    ("Zoë Marchetti", "director", "Harbour Museum"),
    ("Zoe Marchetti", "director", "Harbour Museum"),
    (
        "Tomás Okafor",
        "minister of transport",
        "Ministry of Transport",
    ),
    ("Ines Vandermeer", "chief executive", "Ellery Ferries"),
    ("Ravi Castellan", "secretary general", "Dockers Union"),
    ("Mira Holt", "mayor", "City of Port Ellery"),
];

const SAID: [&str; 4] = [
    "The quay was empty for a year",
    "We will not pay another tariff on ferries",
    "Nobody in this harbour has waited in vain",
    "It opens on a Monday, and not before",
];

/// The text of a release; each number has its own, and neighbours share people and words.
pub fn release(number: usize) -> String {
    let (name, title, body) = PEOPLE[number % PEOPLE.len()];
    let (guest, office, _) = PEOPLE[(number / 3 + 1) % PEOPLE.len()];
    let said = SAID[number % SAID.len()];
    let (day, month) = (
        number % 28 + 1,
        ["January", "June", "September"][number % 3],
    );
    let surname = name.rsplit(' ').next().unwrap();
    format!(
        "{body} Opens Berth {number}\n\nPORT ELLERY, {month} {day}, 2023 -- {name}, {title} of the {body}, and {guest}, \
         {office}, opened berth {number} at a ceremony in the harbour office.\n\n“{said},” said {surname}.\n"
    )
}

/// Numbers that look random and are the same in every run.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((u128::from(self.0 >> 32) * end as u128) >> 32) as usize
    }
}
