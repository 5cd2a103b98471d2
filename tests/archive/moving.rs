//! Files that vanish, change and grow while they are read.

use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::thread;

use crate::world::{Dice, World, assert_same, release, start};

const FILES: usize = 260;

/// A file of the folder. Of those of one kind the name says what they should hold.
fn any(folder: &Path, dice: &mut Dice) -> PathBuf {
    let number = dice.below(FILES);
    let kind = if number.is_multiple_of(3) {
        "json"
    } else {
        "txt"
    };
    folder.join(format!("{number:04}.{kind}"))
}

/// Does something to a file, and never minds where that cannot be done.
fn disturb(folder: &Path, dice: &mut Dice, number: usize) {
    let path = any(folder, dice);
    let _ = match dice.below(12) {
        // As long as the one before, as far as the number is.
        0 | 1 => fs::write(&path, release(1000 + number % 1000)),
        2 | 3 => fs::write(&path, record(number)),
        4 => append(
            &path,
            "\nMira Holt, mayor of the City of Port Ellery, said that the quay opens again.\n",
        ),
        5 => fs::remove_file(&path),
        6 => fs::rename(&path, any(folder, dice)),
        7 => fs::write(&path, ""),
        8 => fs::write(&path, &record(number)[..20]),
        9 => fs::write(&path, b"\xff\xd8\xff\xe0\0\x10JFIF\0\0\0\0\0"),
        10 => File::create(&path).and_then(|f| f.set_len(257 << 20)),
        // A file where a folder was, and the other way round.
        _ if path.is_dir() => fs::remove_dir_all(&path),
        _ => fs::remove_file(&path)
            .and_then(|()| fs::create_dir(&path))
            .and_then(|()| fs::write(path.join("within.txt"), release(number))),
    };
}

/// A release as JSON has it.
fn record(number: usize) -> String {
    format!(
        "{{\"headline\": \"Berth {number}\", \"body\": \"Ana Ruiz, chair of the Port Board, opened it on Monday.\"}}"
    )
}

fn append(path: &Path, text: &str) -> std::io::Result<()> {
    OpenOptions::new()
        .append(true)
        .open(path)?
        .write_all(text.as_bytes())
}

#[test]
fn files_that_vanish_change_and_grow_do_no_harm_and_a_quiet_pass_sets_all_right() {
    let world = World::of(FILES);
    let folder = world.folder();
    for round in 0..5 {
        let calm = AtomicBool::new(false);
        thread::scope(|threads| {
            threads.spawn(|| {
                let (mut dice, mut number) = (Dice::new(round), 0);
                while !calm.load(Relaxed) {
                    disturb(&folder, &mut dice, number);
                    number += 1;
                    thread::yield_now();
                }
            });
            let ran = start(world.command(&["index", "releases"])).end();
            calm.store(true, Relaxed);
            // What could not be read is told by its name.
            for line in ran.lines() {
                assert!(
                    line.contains("releases/") || line.contains("left out"),
                    "{line}"
                );
            }
            assert!(ran.out.contains(" releases in "), "{ran:?}");
        });
        assert_same(
            &world.take_in(),
            &world.taken_in_afresh(),
            &format!("round {round}"),
        );
    }
}

#[test]
fn a_file_that_takes_the_name_of_one_as_long_and_as_old_is_read() {
    let world = World::new();
    let then = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_700_000_000);
    let one = release(1);
    let other = one.replace("Lindqvist", "Lundqvist");
    for (name, text) in [("one.txt", &one), ("other.txt", &other)] {
        let path = world.file(name);
        fs::write(&path, text).unwrap();
        let file = File::options().append(true).open(&path).unwrap();
        file.set_modified(then).unwrap();
    }
    world.take_in();
    fs::rename(world.file("other.txt"), world.file("one.txt")).unwrap();
    assert_same(&world.take_in(), &world.taken_in_afresh(), "renamed");
}

#[test]
fn a_file_that_grows_without_end_is_read_as_far_as_it_was() {
    let world = World::of(2);
    let path = world.file("log.txt");
    fs::write(&path, release(7)).unwrap();
    let calm = AtomicBool::new(false);
    thread::scope(|threads| {
        threads.spawn(|| {
            while !calm.load(Relaxed) {
                append(&path, "One more line of a log that somebody writes.\n").unwrap();
                thread::yield_now();
            }
        });
        let ran = start(world.command(&["list", "-f", "jsonl", "releases"])).end();
        calm.store(true, Relaxed);
        assert_eq!(
            (ran.out.lines().count(), ran.lines().len()),
            (3, 0),
            "{ran:?}"
        );
    });
}

#[test]
fn a_folder_that_vanishes_while_it_is_read_ends_the_run() {
    let world = World::of(400);
    let wanted = world.taken_in_afresh();
    let mut dice = Dice::new(3);
    for _ in 0..4 {
        let mut running = start(world.command(&["index", "releases"]));
        running.ends_within(std::time::Duration::from_millis(dice.below(200) as u64));
        let away = world.root().join("away");
        fs::rename(world.folder(), &away).unwrap();
        let ran = running.end();
        ran.lines();
        fs::rename(&away, world.folder()).unwrap();
        assert_same(&world.take_in(), &wanted, "a folder that is there again");
    }
}
