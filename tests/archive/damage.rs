//! Files of an index in every state but the right one.

use std::fs;
use std::path::Path;

use rusqlite::Connection;

use crate::world::{Dice, World, assert_same, content, run};

/// What befalls an index.
type Damage = Box<dyn Fn(&Path)>;

fn rewrite(path: &Path, change: impl FnOnce(&mut Vec<u8>)) {
    let mut bytes = fs::read(path).unwrap();
    change(&mut bytes);
    fs::write(path, bytes).unwrap();
}

fn noise(seed: u64, length: usize) -> Vec<u8> {
    let mut dice = Dice::new(seed);
    (0..length).map(|_| dice.below(256) as u8).collect()
}

/// Kinds of damage that tell of themselves in one line.
fn kinds() -> Vec<(String, Damage)> {
    let mut kinds: Vec<(String, Damage)> = Vec::new();
    for length in [1, 99, 512, 8191, 8192] {
        let cut: Damage = Box::new(move |path| rewrite(path, |b| b.truncate(length)));
        kinds.push((format!("truncated to {length}"), cut));
    }
    type Change = fn(&mut Vec<u8>);
    let changes: [(&str, Change); 8] = [
        ("truncated to a third", |b| b.truncate(b.len() / 3)),
        ("truncated to a half", |b| b.truncate(b.len() / 2)),
        ("the last page gone", |b| b.truncate(b.len() - 8192)),
        ("zeroed", |b| b.fill(0)),
        ("its first page zeroed", |b| b[..8192].fill(0)),
        ("zeroed but for its first page", |b| b[8192..].fill(0)),
        ("its second half zeroed", |b| {
            let half = b.len() / 2;
            b[half..].fill(0);
        }),
        ("text", |b| *b = b"not an index\n".to_vec()),
    ];
    for (name, change) in changes {
        let damage: Damage = Box::new(move |path| rewrite(path, change));
        kinds.push((name.to_owned(), damage));
    }
    for seed in 0..2 {
        let random: Damage = Box::new(move |path| rewrite(path, |b| *b = noise(seed, b.len())));
        kinds.push((format!("random {seed}"), random));
        let within: Damage = Box::new(move |path| {
            rewrite(path, |b| {
                let at = 8192 * (1 + Dice::new(seed).below(b.len() / 8192 - 4));
                b[at..at + 3 * 8192].copy_from_slice(&noise(seed, 3 * 8192));
            })
        });
        kinds.push((format!("random within {seed}"), within));
    }
    kinds
}

/// An index of another program, and one of a dateline to come.
fn foreign() -> [(String, Damage); 2] {
    let songs: Damage = Box::new(|path| {
        fs::remove_file(path).unwrap();
        let songs = Connection::open(path).unwrap();
        songs.execute_batch("CREATE TABLE song (title)").unwrap();
    });
    let newer: Damage = Box::new(|path| {
        let newer = Connection::open(path).unwrap();
        newer.pragma_update(None, "user_version", 99).unwrap();
    });
    [
        ("another program's".to_owned(), songs),
        ("newer".to_owned(), newer),
    ]
}

/// What is no damage: there is nothing to set aside, or what is damaged does not count.
fn harmless() -> [(String, Damage); 2] {
    let empty: Damage = Box::new(|path| fs::write(path, "").unwrap());
    let log: Damage = Box::new(|path| {
        fs::write(path.with_extension("sqlite-wal"), noise(5, 70_000)).unwrap();
        fs::write(path.with_extension("sqlite-shm"), noise(6, 32_768)).unwrap();
    });
    [
        ("empty".to_owned(), empty),
        ("a log that is not its own".to_owned(), log),
    ]
}

#[test]
fn whatever_the_index_holds_it_is_made_anew_with_one_line_and_the_answer_is_right() {
    let world = World::of(230);
    let wanted = world.take_in();
    let index = world.index_in(&world.cache());
    let whole = fs::read(&index).unwrap();
    let list = ["list", "-q", "ellery", "-f", "jsonl", "releases"];
    let answer = world.run(&list).out;
    assert_eq!(answer.lines().count(), 230);
    let damaged = kinds().into_iter().chain(foreign()).map(|k| (k, true));
    let all = damaged.chain(harmless().map(|k| (k, false)));
    for ((name, damage), told) in all {
        fs::remove_dir_all(world.cache()).unwrap();
        fs::create_dir_all(index.parent().unwrap()).unwrap();
        fs::write(&index, &whole).unwrap();
        damage(&index);
        let ran = world.run(&list);
        assert_eq!(ran.out, answer, "{name}: {ran:?}");
        assert!(ran.status.success(), "{name}: {ran:?}");
        let lines = ran.lines();
        assert_eq!(lines.len(), usize::from(told), "{name}: {lines:?}");
        assert!(
            lines.iter().all(|l| l.contains("set aside")),
            "{name}: {lines:?}"
        );
        assert_eq!(
            index.with_extension("sqlite.damaged").exists(),
            told,
            "{name}"
        );
        let again = world.run(&list);
        assert_eq!((again.lines().len(), &again.out), (0, &answer), "{name}");
        assert_same(&content(&index), &wanted, &name);
    }
}

#[test]
fn what_is_no_file_in_the_place_of_the_index_is_said_and_done_without() {
    let world = World::of(210);
    let index = world.index_in(&world.cache());
    fs::create_dir_all(index.parent().unwrap()).unwrap();
    let beside = |ending: &str| format!("{}{ending}", index.display());
    let ways: [(&str, String); 5] = [
        ("a folder", format!("mkdir {}", beside(""))),
        ("a pipe", format!("mkfifo {}", beside(""))),
        ("a device", format!("ln -s /dev/zero {}", beside(""))),
        ("a link to itself", format!("ln -s {0} {0}", beside(""))),
        ("a folder for a lock", format!("mkdir {}", beside(".lock"))),
    ];
    for (name, way) in ways {
        let mut command = std::process::Command::new("/bin/sh");
        world.at_home(command.args(["-c", &way]));
        assert!(run(command).status.success(), "{name}");
        let ran = world.run(&["list", "-f", "jsonl", "releases"]);
        assert_eq!(ran.out.lines().count(), 210, "{name}: {ran:?}");
        assert_eq!(ran.lines().len(), 1, "{name}: {ran:?}");
        ran.says(&["working without an index"]);
        fs::remove_dir_all(world.cache()).unwrap();
        fs::create_dir_all(index.parent().unwrap()).unwrap();
    }
}

/// Where the tables and indexes of an index begin, in bytes, by their names.
fn beginnings(index: &Path) -> Vec<(String, usize)> {
    let index = Connection::open(index).unwrap();
    let question =
        "SELECT name, rootpage FROM sqlite_schema WHERE rootpage > 0 AND name <> 'padding'";
    let mut statement = index.prepare(question).unwrap();
    let rows = statement.query_map([], |row| {
        Ok((row.get(0)?, (row.get::<_, u32>(1)? as usize - 1) * 8192))
    });
    rows.unwrap().map(Result::unwrap).collect()
}

#[test]
fn damage_that_only_an_answer_comes_upon_is_mended_before_it_is_given() {
    let world = World::of(230);
    let wanted = world.take_in();
    let index = world.index_in(&world.cache());
    // A large file is not looked through when it is opened.
    let padding = "CREATE TABLE padding (bytes); INSERT INTO padding VALUES (zeroblob(5000000))";
    Connection::open(&index)
        .unwrap()
        .execute_batch(padding)
        .unwrap();
    let whole = fs::read(&index).unwrap();
    let questions = [
        &["list", "-q", "quay said:quay", "-f", "jsonl", "releases"][..],
        &["people", "-q", "quay", "-f", "csv", "releases"],
    ];
    let right = questions.map(|q| world.run(q).out);
    assert!(right.iter().all(|r| r.lines().count() > 5), "{right:?}");
    let mut told = 0;
    for (n, (name, at)) in beginnings(&index).into_iter().enumerate() {
        let mut bytes = whole.clone();
        bytes[at..at + 8192].fill(0);
        fs::write(&index, bytes).unwrap();
        let (question, right) = (questions[n % 2], &right[n % 2]);
        let ran = world.run(question);
        assert_eq!(&ran.out, right, "{name}: {ran:?}");
        assert!(
            ran.status.success() && ran.lines().len() <= 1,
            "{name}: {ran:?}"
        );
        if !ran.lines().is_empty() {
            told += 1;
            let again = world.run(question);
            assert_eq!((again.lines().len(), &again.out), (0, right), "{name}");
        }
    }
    assert!(told > 5, "{told}");
    // The screen does the same.
    let at = beginnings(&index)
        .iter()
        .find_map(|(name, at)| (name == "file").then_some(*at));
    let mut bytes = whole.clone();
    bytes[at.unwrap()..][..8192].fill(0);
    fs::write(&index, bytes).unwrap();
    let mut screen = world.screen();
    screen.until_shows("set aside").until_shows("/230");
    screen.press("q");
    screen.ends_and_gives_the_terminal_back();
    assert!(index.with_extension("sqlite.damaged").exists());
    assert_same(&world.take_in(), &wanted, "after the screen");
}
