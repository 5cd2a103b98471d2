//! Disks that are full, and such as cannot be written.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::process::Command;

use crate::world::{DATELINE, Ran, World, assert_same, content, run};

const LIST: &str = "\"$DATELINE\" list -q ellery -f jsonl releases";

/// Runs lines of shell where file systems can be mounted that vanish with them; None where that is not allowed.
fn with_mounts(world: &World, lines: &str) -> Option<Ran> {
    for arguments in [&["-m"][..], &["-U", "-r", "-m"]] {
        let mut can = Command::new("unshare");
        can.args(arguments)
            .args(["sh", "-c", "mount -t tmpfs tmpfs /mnt"]);
        if can.output().is_ok_and(|o| o.status.success()) {
            let mut command = Command::new("unshare");
            command.args(arguments).args(["sh", "-ec", lines]);
            world.at_home(&mut command);
            return Some(run(command));
        }
    }
    println!("skipped: nobody may mount a file system here");
    None
}

#[test]
fn on_a_full_disk_it_works_without_an_index_and_goes_on_when_there_is_room() {
    let world = World::of(230);
    fs::create_dir(world.cache()).unwrap();
    let wanted = world.taken_in_afresh();
    for size in ["4k", "64k", "160k", "400k"] {
        let lines = format!(
            "mount -t tmpfs -o size={size} tmpfs \"$XDG_CACHE_HOME\"
             {LIST} >list 2>list.err || echo failed >>list.err
             \"$DATELINE\" index releases >index 2>index.err && echo succeeded >>index.err
             {LIST} >again 2>again.err || echo failed >>again.err
             mount -o remount,size=64m \"$XDG_CACHE_HOME\"
             \"$DATELINE\" index releases
             mkdir -p kept; cp \"$XDG_CACHE_HOME\"/dateline/*.sqlite kept/{size}.sqlite"
        );
        let Some(ran) = with_mounts(&world, &lines) else {
            return;
        };
        let said = |name: &str| fs::read_to_string(world.root().join(name)).unwrap();
        for name in ["list", "again"] {
            assert_eq!(said(name).lines().count(), 230, "{size}");
            let err = said(&format!("{name}.err"));
            assert!(
                err.starts_with("dateline: working without an index: "),
                "{size}: {err}"
            );
            assert_eq!(err.lines().count(), 1, "{size}: {err}");
        }
        let err = said("index.err");
        assert_eq!(err.lines().count(), 1, "{size}: {err}");
        assert!(err.contains("full"), "{size}: {err}");
        assert!(
            ran.status.success() && ran.out.starts_with("230 releases in "),
            "{size}: {ran:?}"
        );
        assert_eq!(ran.lines(), [""; 0], "{size}");
        let kept = world.root().join(format!("kept/{size}.sqlite"));
        assert_same(&content(&kept), &wanted, size);
    }
}

#[test]
fn marks_on_a_full_disk_are_told_of_once() {
    let world = World::of(3);
    let share = world.root().join("share");
    fs::create_dir(&share).unwrap();
    let lines = format!("mount -t tmpfs -o size=4k tmpfs \"$XDG_DATA_HOME\"; {LIST}");
    let Some(ran) = with_mounts(&world, &lines) else {
        return;
    };
    assert_eq!(ran.out.lines().count(), 3, "{ran:?}");
    assert!(ran.lines().len() <= 1, "{ran:?}");
}

#[test]
fn a_cache_that_is_mounted_read_only_is_done_without_in_one_line() {
    let world = World::of(210);
    fs::create_dir(world.cache()).unwrap();
    for taken_in in [false, true] {
        if taken_in {
            world.take_in();
        }
        let lines = format!(
            "mount --bind \"$XDG_CACHE_HOME\" \"$XDG_CACHE_HOME\"
             mount -o remount,bind,ro \"$XDG_CACHE_HOME\"; {LIST}"
        );
        let Some(ran) = with_mounts(&world, &lines) else {
            return;
        };
        assert_eq!(ran.out.lines().count(), 210, "{ran:?}");
        assert_eq!(ran.lines().len(), 1, "{ran:?}");
        ran.says(&["working without an index", "read-only"]);
    }
}

/// The number of a user without rights, where this one has all.
const NOBODY: u32 = 65534;

/// Lets a command run without the rights of root; whether that can be had.
pub fn without_rights(world: &World, command: &mut Command) -> bool {
    if !rustix::process::getuid().is_root() {
        return true;
    }
    let open =
        |path: &std::path::Path| fs::set_permissions(path, fs::Permissions::from_mode(0o755));
    open(world.root()).unwrap();
    command.uid(NOBODY).gid(NOBODY);
    let can = Command::new(DATELINE)
        .arg("--version")
        .uid(NOBODY)
        .gid(NOBODY)
        .output();
    let can = can.is_ok_and(|o| o.status.success());
    if !can {
        println!("skipped: nobody but root may run {DATELINE}");
    }
    can
}

#[test]
fn a_cache_without_permission_is_done_without_in_one_line() {
    let world = World::of(210);
    world.take_in();
    let index = world.index_in(&world.cache());
    let cache = index.parent().unwrap().to_owned();
    let mode = |path: &std::path::Path, mode| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap()
    };
    for folder in [0o555, 0o000] {
        mode(&index, 0o444);
        mode(&cache, folder);
        let mut command = world.command(&["list", "-f", "jsonl", "releases"]);
        // Marks are another matter.
        command.env("XDG_DATA_HOME", world.root().join("nowhere"));
        if !without_rights(&world, &mut command) {
            return;
        }
        let ran = run(command);
        mode(&cache, 0o755);
        assert_eq!(ran.out.lines().count(), 210, "{ran:?}");
        ran.says(&["working without an index", "permission denied"]);
    }
}
