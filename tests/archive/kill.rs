//! Killed at any moment, and started again.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use crate::world::{Dice, Running, World, assert_same, content, release, run, start};

/// More than bring their words along, so that there is a second stage to be killed in.
const RELEASES: usize = 1020;

/// A user with many releases, most of them short.
fn mostly_notices() -> World {
    let world = World::new();
    for n in 0..RELEASES {
        let text = match n % 4 {
            0 => release(n),
            _ => format!("Quay {n} Closed\n\nIt opens again on Monday.\n"),
        };
        world.write(&format!("{n}.txt"), text);
    }
    world
}

/// When it is killed.
#[derive(Debug)]
enum Moment {
    /// After a time.
    After(Duration),
    /// When its files hold so many bytes.
    Holding(u64),
}

impl Moment {
    fn wait(&self, running: &mut Running, index: &Path) {
        match self {
            Self::After(time) => drop(running.ends_within(*time)),
            Self::Holding(bytes) => {
                while held(index) < *bytes && !running.ends_within(Duration::from_micros(500)) {}
            }
        }
    }
}

/// How many bytes an index has written.
fn held(index: &Path) -> u64 {
    let log = index.with_extension("sqlite-wal");
    let length = |path: &Path| fs::metadata(path).map_or(0, |m| m.len());
    length(index) + length(&log)
}

#[test]
fn killed_at_twenty_moments_it_goes_on_to_the_same_content() {
    let world = mostly_notices();
    let cache = |n: usize| world.root().join(format!("cache-{n}"));
    let take_in = |n: usize| {
        let mut command = world.command(&["index", "releases"]);
        command.env("XDG_CACHE_HOME", cache(n));
        command
    };
    let began = Instant::now();
    let undisturbed = run(take_in(0));
    let took = began.elapsed();
    assert!(
        undisturbed
            .out
            .starts_with(&format!("{RELEASES} releases in "))
    );
    let index = world.index_in(&cache(0));
    let (wanted, most) = (content(&index), held(&index));
    let mut dice = Dice::new(7);
    let mut broken_off = BTreeSet::new();
    for n in 1..=20 {
        let part = dice.below(1000) as u32;
        let moment = match n % 2 {
            0 => Moment::After(took * part / 1000),
            _ => Moment::Holding(most * u64::from(part) / 1000),
        };
        let index = world.index_in(&cache(n));
        let mut running = start(take_in(n));
        moment.wait(&mut running, &index);
        if running.kill().status.code().is_none() {
            broken_off.insert(held(&index));
        }
        let again = run(take_in(n));
        assert_eq!(again.lines(), [""; 0], "{moment:?}");
        assert_eq!(
            again.out.split(' ').next(),
            undisturbed.out.split(' ').next()
        );
        assert_same(&content(&index), &wanted, &format!("{moment:?}"));
        fs::remove_dir_all(cache(n)).unwrap();
    }
    // Some of them in the midst, whatever the machine was busy with.
    assert!(!broken_off.is_empty());
}

#[test]
fn killed_again_and_again_it_gets_there() {
    let world = World::of(400);
    let wanted = world.taken_in_afresh();
    let index = world.index_in(&world.cache());
    let mut dice = Dice::new(11);
    for _ in 0..12 {
        let mut running = start(world.command(&["index", "releases"]));
        Moment::After(Duration::from_millis(dice.below(120) as u64)).wait(&mut running, &index);
        running.kill();
    }
    assert_same(&world.take_in(), &wanted, "after twelve");
}
