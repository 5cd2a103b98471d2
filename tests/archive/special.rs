//! What is no file of text, or too large a one.

use std::fs::{self, File};
use std::io::Write;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::net::UnixListener;
use std::process::Command;

use crate::disk::without_rights;
use crate::world::{World, release, run, start};

/// Makes a pipe.
fn pipe(path: &std::path::Path) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

/// A few releases, and whatever else a folder can hold.
fn odd() -> World {
    let world = World::of(3);
    pipe(&world.file("pipe"));
    symlink("/dev/zero", world.file("zero.txt")).unwrap();
    drop(UnixListener::bind(world.file("socket")).unwrap());
    symlink("itself", world.file("itself")).unwrap();
    symlink(".", world.file("back")).unwrap();
    symlink("nowhere", world.file("lost.txt")).unwrap();
    symlink("there", world.file("here")).unwrap();
    symlink("here", world.file("there")).unwrap();
    let large = File::create(world.file("large.txt")).unwrap();
    large.set_len(1 << 30).unwrap();
    world.write("empty.txt", "");
    world.write("photo.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF\0\0\0\0\0");
    world.write("broken.json", "{\"headline\": ");
    world.write(".draft.txt", release(9));
    world.write(
        "some.jsonl",
        "{\"headline\": \"Berth 70\", \"body\": \"Ana Ruiz said no.\"}\n{\"headline\n",
    );
    world
}

#[test]
fn of_a_folder_of_odd_things_all_that_was_left_out_is_said_and_the_rest_is_read() {
    let world = odd();
    // Again and again the same.
    for _ in 0..2 {
        let ran = world.run(&["index", "releases"]);
        assert!(ran.out.starts_with("4 releases in "), "{ran:?}");
        assert_eq!(ran.status.code(), Some(1));
        ran.says(&["large.txt", "1024 MiB"]);
        ran.says(&["releases/itself: ", "symbolic links"]);
        ran.says(&["releases/back: ", "leads back"]);
        ran.says(&["lost.txt: no such file"]);
        ran.says(&["here: ", "symbolic links", "releases/here"]);
        ran.says(&["releases/there: "]);
        ran.says(&["broken.json: "]);
        ran.says(&["some.jsonl: line 2"]);
        ran.says(&["photo.jpg: ", "not text"]);
        ran.says(&["empty.txt: is empty"]);
        ran.says(&["3 pipes, sockets or devices"]);
        ran.says(&["1 hidden file"]);
        assert_eq!(ran.lines().len(), 12, "{ran:?}");
    }
    for command in ["list", "people", "orgs"] {
        let asked = world.run(&[command, "-f", "jsonl", "releases"]);
        assert_eq!(asked.status.code(), Some(1));
        assert!(!asked.out.is_empty());
        asked.says(&["large.txt", "1024 MiB"]);
    }
}

#[test]
fn what_was_left_out_stands_on_the_screen_at_every_start() {
    let world = odd();
    (10..220).for_each(|n| world.write(&format!("{n}.txt"), release(n)));
    for _ in 0..2 {
        let mut session = world.screen();
        session.until_shows("/214").until_shows("left out: !");
        session.press("!");
        for name in [
            "photo.jpg",
            "empty.txt",
            "large.txt",
            "some.jsonl",
            "3 pipes",
            "releases/back",
        ] {
            session.until_shows(name);
        }
        session.press("q").press("q");
        session.ends_and_gives_the_terminal_back();
    }
}

#[test]
fn what_is_no_file_and_given_by_name_is_named_and_waited_for_by_nobody() {
    let world = odd();
    let refused = [
        ("/dev/zero", "a device"),
        ("releases/zero.txt", "a device"),
        ("releases/socket", "a socket"),
        ("releases/itself", "symbolic links"),
        ("releases/lost.txt", "no such file"),
        ("releases/large.txt", "1024 MiB"),
        ("releases/empty.txt", "is empty"),
    ];
    for (name, why) in refused {
        for command in [
            &["list", "-f", "jsonl"][..],
            &["extract", "-f", "jsonl"],
            &[],
        ] {
            let ran = world.run(&[command, &[name]].concat());
            assert_eq!((ran.status.code(), &*ran.out), (Some(1), ""), "{ran:?}");
            assert_eq!(ran.lines().len(), 1, "{ran:?}");
            ran.says(&[name, why]);
        }
        let ran = world.run(&["index", name]);
        assert_eq!(
            (ran.status.code(), ran.lines().len()),
            (Some(2), 1),
            "{ran:?}"
        );
    }
}

#[test]
fn a_pipe_given_by_name_is_read_to_its_end() {
    let world = odd();
    let running =
        start(world.command(&["list", "-f", "jsonl", "releases/pipe", "releases/0001.txt"]));
    let mut writer = File::options()
        .write(true)
        .open(world.file("pipe"))
        .unwrap();
    writer.write_all(release(5).as_bytes()).unwrap();
    drop(writer);
    let ran = running.end();
    assert_eq!(ran.out.lines().count(), 2, "{ran:?}");
    assert_eq!(ran.lines(), [""; 0]);
}

#[test]
fn a_folder_and_a_file_without_permission_are_named_and_what_is_known_of_them_stays() {
    let world = World::of(205);
    for folder in ["closed", "shut"] {
        fs::create_dir(world.file(folder)).unwrap();
        world.write(&format!("{folder}/within.txt"), release(300));
    }
    let mode = |name: &str, mode| {
        fs::set_permissions(world.file(name), fs::Permissions::from_mode(mode)).unwrap()
    };
    // A user of whom the cache is.
    fs::create_dir(world.cache()).unwrap();
    fs::set_permissions(world.cache(), fs::Permissions::from_mode(0o777)).unwrap();
    let index = |known: &str, unread: &[&str]| {
        let mut command = world.command(&["index", "releases"]);
        if !without_rights(&world, &mut command) {
            return false;
        }
        let ran = run(command);
        assert!(ran.out.starts_with(known), "{ran:?}");
        assert_eq!(ran.lines().len(), unread.len(), "{ran:?}");
        unread
            .iter()
            .for_each(|name| ran.says(&[name, "permission denied"]));
        true
    };
    mode("closed", 0o000);
    mode("0007.txt", 0o000);
    if !index(
        "205 releases",
        &["releases/closed: ", "releases/0007.txt: "],
    ) {
        return;
    }
    mode("closed", 0o755);
    mode("0007.txt", 0o644);
    assert!(index("207 releases", &[]));
    mode("shut", 0o000);
    assert!(index("207 releases", &["releases/shut: "]));
    mode("shut", 0o755);
}
