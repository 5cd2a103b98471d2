//! Folders that are wide, and folders that are deep.

use std::fs;
use std::process::Command;

use crate::world::{World, release, run};

#[test]
fn ten_thousand_files_in_one_folder_are_all_taken_in() {
    let world = World::new();
    for n in 0..10_000 {
        world.write(
            &format!("{n}.txt"),
            format!("Berth {n} Opens\n\nIt opens on Monday.\n"),
        );
    }
    let ran = world.run(&["index", "releases"]);
    assert_eq!(
        (ran.lines().len(), ran.status.code()),
        (0, Some(0)),
        "{ran:?}"
    );
    assert!(ran.out.starts_with("10000 releases in "), "{ran:?}");
    let asked = world.run(&["list", "-q", "monday", "-f", "jsonl", "releases"]);
    assert_eq!(asked.out.lines().count(), 10_000);
}

/// How deep folders are made at once, so that their path stays short enough for the system.
const AT_ONCE: usize = 500;

/// Makes folders, each in the one before, below `d`: the deepest first, so that no path that is used grows long.
fn nest(world: &World, depth: usize) {
    let chain: std::path::PathBuf = std::iter::repeat_n("d", AT_ONCE - 1).collect();
    for n in 0..depth / AT_ONCE {
        let top = world.root().join("next/d");
        let bottom = top.join(&chain);
        fs::create_dir_all(&bottom).unwrap();
        fs::write(bottom.join("deep.txt"), release(n)).unwrap();
        if n > 0 {
            fs::rename(world.file("d"), bottom.join("d")).unwrap();
        }
        fs::rename(top, world.file("d")).unwrap();
    }
}

#[test]
fn of_ten_thousand_nested_folders_those_are_read_that_the_system_reaches_and_the_rest_is_said() {
    let world = World::of(205);
    nest(&world, 10_000);
    for _ in 0..2 {
        let ran = world.run(&["index", "releases"]);
        // Of the 20 releases in the depth those whose path the system takes.
        let taken: usize = ran.out.split(' ').next().unwrap().parse().unwrap();
        assert!((206..=225).contains(&taken), "{ran:?}");
        if taken < 225 {
            assert_eq!(ran.status.code(), Some(1));
            assert_eq!(ran.lines().len(), 1, "{ran:?}");
            ran.says(&["d/d/d", "file name too long"]);
        }
        let plain = world.run(&["releases"]);
        assert_eq!(plain.out.lines().count(), taken);
    }
    // What the library of the language removes folder by folder, with a handle for each.
    let mut remove = Command::new("rm");
    remove.arg("-rf").arg(world.file("d"));
    assert!(run(remove).status.success());
}
