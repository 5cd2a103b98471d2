use rustc_hash::FxHashMap;

use super::super::tests::{CREATE, FIRST, found, in_words, insert, places, read, rows, table};
use super::super::{Stretch, add, clear};
use super::*;
use crate::archive::index::schema::{Store, Use};

/// How large a segment is that is left as it is.
const FULL: u64 = 40;

fn structure_of(connection: &Connection) -> Structure {
    Structure::read(&structure::block(connection, "t").unwrap()).unwrap()
}

/// Two connections to one table: FTS5 remembers on each what it knows of its segments until another has written.
fn shared() -> (Connection, Connection) {
    let store = Store::memory();
    let writer = store.connect(Use::Writing).unwrap();
    writer.execute_batch(CREATE).unwrap();
    let never = "INSERT INTO t (t, rank) VALUES ('automerge', 0)";
    writer.execute(never, []).unwrap();
    (writer, store.connect(Use::Reading).unwrap())
}

fn none_gone(_: &[i64]) -> Result<FxHashSet<i64>, IndexError> {
    Ok(FxHashSet::default())
}

/// Merges what is to be merged; `gone` are left out. How often something was.
fn merge_all(connection: &Connection, gone: &FxHashSet<i64>) -> usize {
    let of = |rows: &[i64]| Ok(rows.iter().copied().filter(|r| gone.contains(r)).collect());
    let mut times = 0;
    while is_due(connection, "t", FULL).unwrap() {
        let transaction = connection.unchecked_transaction().unwrap();
        merge(&transaction, "t", FULL, of).unwrap().unwrap();
        transaction.commit().unwrap();
        times += 1;
    }
    times
}

fn add_rows(connection: &Connection, first: i64, rows: &[String]) {
    let mut stretch = Stretch::default();
    for (row, words) in (first..).zip(rows) {
        stretch.row(row, words);
    }
    add(connection, "t", &stretch.segment()).unwrap();
}

fn check(connection: &Connection) {
    let check = "INSERT INTO t (t) VALUES ('integrity-check')";
    connection.execute(check, []).unwrap();
}

fn totals(connection: &Connection) -> Vec<u8> {
    let select = "SELECT block FROM t_data WHERE id = 1";
    connection.query_row(select, [], |r| r.get(0)).unwrap()
}

const PHRASES: [&[&str]; 6] = [
    &["the"],
    &["the port3"],
    &["port3 the port1", "port2"],
    &["the w2*"],
    &["again again"],
    &["nowhere"],
];

#[test]
fn what_is_merged_is_what_was_there() {
    let long = "x".repeat(40_000);
    let many = "again ".repeat(30_000);
    let huge = ["", &many, &long, "again the port3", &many, ""].map(str::to_owned);
    for (rows, at_once) in [
        (rows(300, 80, 4000), 1),
        (rows(300, 80, 4000), 30),
        (rows(3000, 12, 90), 100),
        (rows(2000, 60, 5), 100),
        (rows(40, 9000, 5), 2),
        ([huge.as_slice(); 4].concat(), 1),
    ] {
        let (usual, ours) = (table(), table());
        for (number, words) in (FIRST..).zip(&rows) {
            insert(&usual, "t", number, words).unwrap();
        }
        // Some come out of their order.
        let pieces: Vec<_> = (0..).zip(rows.chunks(at_once)).collect();
        let (later, earlier): (Vec<_>, Vec<_>) = pieces.iter().partition(|(n, _)| n % 5 == 0);
        let mut times = 0;
        for (number, rows) in earlier.into_iter().chain(later) {
            add_rows(&ours, FIRST + number * at_once as i64, rows);
            times += merge_all(&ours, &FxHashSet::default());
        }
        assert!(times > 0);
        check(&ours);
        assert_eq!(places(&usual), places(&ours));
        assert_eq!(totals(&usual), totals(&ours));
        for phrases in PHRASES {
            let expected = found(&usual, &in_words(phrases));
            assert_eq!(found(&ours, &in_words(phrases)), expected);
            assert_eq!(read(&ours, phrases), Some(expected), "{phrases:?}");
        }
    }
}

#[test]
fn rows_that_change_again_and_again_pile_up_no_segments_and_no_pages() {
    let (connection, reader) = shared();
    let rows = rows(1200, 40, 300);
    let (mut gone, mut states) = (FxHashSet::default(), FxHashSet::default());
    let mut current: FxHashMap<usize, (i64, &String)> = FxHashMap::default();
    for (number, words) in rows.iter().enumerate() {
        // Three rows that never change, then three in turns.
        let which = if number < 3 { number } else { 3 + number % 3 };
        let row = FIRST + number as i64;
        if let Some((before, _)) = current.insert(which, (row, words)) {
            gone.insert(before);
        }
        add_rows(&connection, row, std::slice::from_ref(words));
        merge_all(&connection, &gone);
        let block = structure::block(&connection, "t").unwrap();
        assert!(states.insert(block), "a state came twice");
        let segments = structure_of(&connection).segments().count();
        assert!(segments < 20, "{segments}");
        for phrase in ["the port3", "port1", "the w2*"] {
            let is_current = |row: &i64| !gone.contains(row);
            let mut expected = found(&reader, &in_words(&[phrase]));
            assert_eq!(read(&connection, &[phrase]), Some(expected.clone()));
            expected.retain(is_current);
            let plain = phrase.trim_end_matches('*');
            let holds = |words: &String| match phrase.ends_with('*') {
                true => format!(" {words}").contains(&format!(" {plain}")),
                false => format!(" {words} ").contains(&format!(" {plain} ")),
            };
            let held = current.values().filter(|(_, words)| holds(words));
            let mut held: Vec<i64> = held.map(|(row, _)| *row).collect();
            held.sort_unstable();
            assert_eq!(expected, held);
        }
    }
    check(&reader);
    let pages: u64 = structure_of(&connection)
        .segments()
        .map(structure::pages)
        .sum();
    assert!(pages < 20, "{pages}");
    let count = "SELECT count(*) FROM t_data WHERE id > 10";
    let there: i64 = connection.query_row(count, [], |r| r.get(0)).unwrap();
    assert_eq!(there as u64, pages);
    let before = structure::block(&connection, "t").unwrap();
    clear(&connection, "t").unwrap();
    check(&reader);
    assert_eq!(read(&connection, &["the"]), Some(Vec::new()));
    let after = structure_of(&connection);
    add_rows(&connection, 1, &rows[..1]);
    assert!(!states.contains(&structure::block(&connection, "t").unwrap()));
    assert_ne!(Structure::read(&before).unwrap(), after);
}

#[test]
fn fts5_and_this_take_turns() {
    let ((connection, reader), usual) = (shared(), table());
    let rows = rows(400, 30, 200);
    for (number, words) in rows.iter().enumerate() {
        let row = FIRST + number as i64;
        insert(&usual, "t", row, words).unwrap();
        match number % 3 {
            0 => insert(&connection, "t", row, words).unwrap(),
            _ => add_rows(&connection, row, std::slice::from_ref(words)),
        }
        if number % 7 == 0 {
            merge_all(&connection, &FxHashSet::default());
        }
        if number % 50 == 0 {
            assert_eq!(found(&usual, "the"), found(&reader, "the"));
        }
    }
    assert!(structure_of(&connection).segments().count() < 30);
    check(&reader);
    assert_eq!(places(&usual), places(&reader));
}

#[test]
fn rows_that_have_all_gone_leave_nothing() {
    let (connection, reader) = shared();
    let all: FxHashSet<i64> = (1..9).collect();
    for row in 1..9 {
        add_rows(&connection, row, &["the port".to_owned()]);
    }
    assert_eq!(merge_all(&connection, &all), 1);
    assert_eq!(structure_of(&connection).segments().count(), 0);
    check(&reader);
    assert_eq!(found(&reader, "the"), [0i64; 0]);
    assert_eq!(totals(&connection), [0, 0]);
    add_rows(&connection, 9, &["the port".to_owned()]);
    assert_eq!(found(&reader, "\"the port\""), [9]);
}

#[test]
fn what_cannot_be_read_is_not_merged() {
    for block in ["00000000", "0000000400", "ffff0004", ""] {
        let connection = table();
        for row in 1..9 {
            add_rows(&connection, row, &["the port".to_owned()]);
        }
        let damage = format!("UPDATE t_data SET block = x'{block}' WHERE id > 100");
        connection.execute(&damage, []).unwrap();
        let before = structure_of(&connection);
        let merged = merge(&connection, "t", FULL, none_gone);
        assert!(matches!(merged, Err(IndexError::Damaged(_))), "{block}");
        assert_eq!(structure_of(&connection), before);
    }
}
