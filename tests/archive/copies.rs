//! Two copies of the program on one folder.

use std::fs::{self, File};
use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;

use crate::world::{World, assert_same, content, release, start};

#[test]
fn two_that_take_in_at_once_both_end_with_the_same_content() {
    let world = World::of(1060);
    let wanted = world.taken_in_afresh();
    for round in 0..2 {
        let running: Vec<_> = (0..2)
            .map(|_| start(world.command(&["index", "releases"])))
            .collect();
        for running in running {
            let ran = running.end();
            assert!(ran.status.success(), "{ran:?}");
            assert!(ran.out.starts_with("1060 releases in "), "{ran:?}");
        }
        let index = world.index_in(&world.cache());
        assert_same(&content(&index), &wanted, &format!("round {round}"));
        assert_eq!(written_twice(&index), 0);
        fs::remove_dir_all(world.cache()).unwrap();
    }
}

/// How many releases were taken in more than once.
fn written_twice(index: &Path) -> u32 {
    let index = Connection::open(index).unwrap();
    let question = "SELECT count(*) FROM release WHERE edition > 0";
    index.query_row(question, [], |r| r.get(0)).unwrap()
}

#[test]
fn a_list_waits_for_the_copy_that_takes_in_and_not_for_one_that_follows_changes() {
    let world = World::of(210);
    let lock = world.index_in(&world.cache()).with_extension("sqlite.lock");
    fs::create_dir_all(lock.parent().unwrap()).unwrap();
    // What another copy would hold.
    let held = File::create(&lock).unwrap();
    held.lock().unwrap();
    let index = lock.with_extension("");
    Connection::open(&index)
        .unwrap()
        .execute_batch("CREATE TABLE t (n); DROP TABLE t")
        .unwrap();
    let mut asked = start(world.command(&["list", "-f", "jsonl", "releases"]));
    asked.until_it_says("waiting for it");
    assert!(!asked.ends_within(Duration::ZERO));
    held.unlock().unwrap();
    assert_eq!(asked.end().out.lines().count(), 210);
    held.lock().unwrap();
    held.set_len(1).unwrap();
    world.write("new.txt", release(210));
    let asked = world.run(&["list", "-f", "jsonl", "releases"]);
    assert_eq!((asked.out.lines().count(), asked.lines().len()), (211, 0));
}

#[test]
fn one_asks_while_the_other_takes_in_and_both_know_all() {
    let world = World::of(500);
    let taking_in = start(world.command(&["index", "releases"]));
    let asked = world.run(&["list", "-q", "ellery", "-f", "jsonl", "releases"]);
    assert_eq!(asked.out.lines().count(), 500, "{asked:?}");
    let ran = taking_in.end();
    assert!(ran.out.starts_with("500 releases in "), "{ran:?}");
}

#[test]
fn of_two_screens_the_second_follows_and_takes_over() {
    let world = World::of(300);
    let mut first = world.screen();
    first.until_shows("/300");
    let mut second = world.screen();
    second.until_shows("Another dateline");
    // What the first takes in comes to both.
    world.write("new.txt", release(300));
    first.until_shows("/301");
    second.until_shows("/301");
    // A list asked for meanwhile waits for neither.
    let asked = world.run(&["list", "-f", "jsonl", "releases"]);
    assert_eq!((asked.out.lines().count(), asked.lines().len()), (301, 0));
    // When the first is gone, the second takes in itself.
    first.press("q");
    first.ends_and_gives_the_terminal_back();
    world.write("newer.txt", release(301));
    second.until_shows("/302");
    second.press("q");
    second.ends_and_gives_the_terminal_back();
}
