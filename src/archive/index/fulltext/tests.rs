use super::*;
use crate::archive::index::interrupt::Interrupt;
use crate::archive::index::schema::{Store, Use};

pub(super) const FIRST: i64 = 7;

pub(super) const CREATE: &str =
    "CREATE VIRTUAL TABLE t USING fts5 (text, content = '', columnsize = 0, tokenize = 'ascii');
     CREATE VIRTUAL TABLE places USING fts5vocab (t, instance);";

pub(super) fn table() -> Connection {
    let connection = Connection::open_in_memory().unwrap();
    connection.execute_batch(CREATE).unwrap();
    connection
}

/// A table that FTS5 filled, and one that was given segments of so many rows each.
fn both(rows: &[String], at_once: usize) -> [Connection; 2] {
    let (usual, ours) = (table(), table());
    for (number, words) in (FIRST..).zip(rows) {
        insert(&usual, "t", number, words).unwrap();
    }
    for (number, rows) in (0..).zip(rows.chunks(at_once)) {
        let mut stretch = Stretch::default();
        for (row, words) in (FIRST + number * at_once as i64..).zip(rows) {
            stretch.row(row, words);
        }
        add(&ours, "t", &stretch.segment()).unwrap();
    }
    for connection in [&usual, &ours] {
        let check = "INSERT INTO t (t) VALUES ('integrity-check')";
        connection.execute(check, []).unwrap();
    }
    [usual, ours]
}

/// Adds a row by way of FTS5, as the tables of an index hold it.
pub(super) fn insert(
    connection: &Connection,
    table: &str,
    row: i64,
    words: &str,
) -> Result<(), IndexError> {
    let insert = format!("INSERT INTO {table} (rowid, text) VALUES (?1, ?2 || ' {EVERY}')");
    connection
        .prepare_cached(&insert)?
        .execute(params![row, words])?;
    Ok(())
}

pub(super) fn places(connection: &Connection) -> Vec<(String, i64, i64)> {
    let select = "SELECT term, doc, offset FROM places ORDER BY 1, 2, 3";
    let mut statement = connection.prepare(select).unwrap();
    let places = statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)));
    places.unwrap().map(Result::unwrap).collect()
}

pub(super) fn found(connection: &Connection, asked: &str) -> Vec<i64> {
    let select = "SELECT rowid FROM t WHERE t MATCH ?1 ORDER BY rowid";
    let mut statement = connection.prepare(select).unwrap();
    let found = statement.query_map([asked], |r| r.get(0));
    found.unwrap().map(Result::unwrap).collect()
}

/// Rows in which some words are in each and some in few, after a fixed rule that looks like none.
pub(super) fn rows(count: usize, length: usize, vocabulary: u64) -> Vec<String> {
    let mut seed = 1u64;
    let mut next = move || {
        seed = seed
            .wrapping_mul(6364136223846793005)
            .wrapping_add(1442695040888963407);
        seed >> 33
    };
    let mut word = move || match next() % 4 {
        0 => "the".to_owned(),
        1 => format!("port{}", next() % 8),
        _ => format!("w{}é", next() % vocabulary),
    };
    let row = |_| (0..length).map(|_| word()).collect::<Vec<_>>().join(" ");
    (0..count).map(row).collect()
}

#[test]
fn what_is_added_is_what_fts5_would_hold() {
    for (count, length, vocabulary, at_once) in [
        (1, 1, 1, 1),
        (40, 30, 50, 7),
        (300, 80, 4000, 300),
        (3000, 12, 90, 1100),
    ] {
        let rows = rows(count, length, vocabulary);
        let [usual, ours] = both(&rows, at_once);
        assert_eq!(places(&usual), places(&ours));
        for asked in [
            "the",
            "\"the port3\"",
            "w1*",
            "port1 AND port2",
            "the AND w7é",
            "\"é\"",
        ] {
            assert_eq!(found(&usual, asked), found(&ours, asked), "{asked}");
        }
        let totals = |c: &Connection| {
            let select = "SELECT block FROM t_data WHERE id = 1";
            c.query_row(select, [], |r| r.get::<_, Vec<u8>>(0)).unwrap()
        };
        assert_eq!(totals(&usual), totals(&ours));
    }
}

#[test]
fn places_that_fill_pages_long_words_and_nothing_at_all() {
    let long = "x".repeat(40_000);
    let many = "again ".repeat(30_000);
    let rows = ["", &many, &long, "again", &many, ""].map(str::to_owned);
    for at_once in [1, 6] {
        let [usual, ours] = both(&rows, at_once);
        assert_eq!(places(&usual), places(&ours));
        assert_eq!(found(&ours, "again"), [FIRST + 1, FIRST + 3, FIRST + 4]);
        assert_eq!(found(&ours, "\"again again\""), [FIRST + 1, FIRST + 4]);
    }
}

#[test]
fn fts5_goes_on_from_there() {
    let rows = rows(400, 60, 900);
    let [usual, ours] = both(&rows, 30);
    for connection in [&usual, &ours] {
        for row in 1000..1040 {
            let insert = "INSERT INTO t (rowid, text) VALUES (?1, 'the port opens')";
            connection.execute(insert, [row]).unwrap();
        }
        let mut stretch = Stretch::default();
        stretch.row(2000, "the last port");
        add(connection, "t", &stretch.segment()).unwrap();
        connection
            .execute("INSERT INTO t (t) VALUES ('optimize')", [])
            .unwrap();
        connection
            .execute("INSERT INTO t (t) VALUES ('integrity-check')", [])
            .unwrap();
    }
    assert_eq!(places(&usual), places(&ours));
    assert_eq!(found(&ours, "opens").len(), 40);
}

/// What is asked: phrases, of which one that ends with a star has an open end.
pub(super) fn asked(phrases: &[&str]) -> Vec<Asked> {
    let asked = phrases.iter().map(|phrase| Asked {
        words: phrase
            .trim_end_matches('*')
            .split(' ')
            .map(str::to_owned)
            .collect(),
        open: phrase.ends_with('*'),
    });
    asked.collect()
}

/// The same in the language of FTS5.
pub(super) fn in_words(phrases: &[&str]) -> String {
    let terms = phrases.iter().map(|phrase| {
        let star = if phrase.ends_with('*') { "*" } else { "" };
        format!("\"{}\"{star}", phrase.trim_end_matches('*'))
    });
    terms.collect::<Vec<_>>().join(" AND ")
}

pub(super) fn read(connection: &Connection, phrases: &[&str]) -> Option<Vec<i64>> {
    let mut readers = Readers::new(Store::memory());
    let mut rows = super::rows(connection, &mut readers, "t", &asked(phrases)).unwrap()?;
    rows.sort_unstable();
    Some(rows)
}

#[test]
fn what_is_read_from_pages_is_what_fts5_finds() {
    let long = "x".repeat(40_000);
    let many = "again ".repeat(30_000);
    let huge = ["", &many, &long, "again the end", &many, ""].map(str::to_owned);
    let archives = [
        (rows(40, 30, 50), 7),
        (rows(300, 80, 4000), 300),
        (rows(300, 80, 4000), 1),
        (rows(3000, 12, 90), 1100),
        (rows(20, 9000, 5), 20),
        (huge.to_vec(), 1),
        (huge.to_vec(), 6),
    ];
    for (rows, at_once) in archives {
        for connection in both(&rows, at_once) {
            for phrases in [
                &["the"][..],
                &["nowhere"],
                &["port1", "port2"],
                &["the", "w7é"],
                &["w1*"],
                &["w*"],
                &["t*", "port3"],
                &["the port3"],
                &["the the"],
                &["the the the"],
                &["port3 the port1"],
                &["the w2*"],
                &["the the p*"],
                &["nowhere p*"],
                &["port1 nowhere"],
                &["again again", "again*"],
                &["again the e*"],
                &["again again again a*"],
                &["xxx*"],
            ] {
                let expected = found(&connection, &in_words(phrases));
                assert_eq!(read(&connection, phrases), Some(expected), "{phrases:?}");
            }
        }
    }
}

#[test]
fn what_is_no_word_is_left_to_fts5_and_so_are_pages_that_cannot_be_read() {
    let [usual, _] = both(&rows(40, 30, 50), 7);
    for phrase in ["The", "o'neill", "", "a  b"] {
        assert_eq!(read(&usual, &[phrase]), None, "{phrase}");
    }
    assert_eq!(read(&usual, &[]), None);
    for block in ["00000000", "fffffffffffffffffffff0", "0000000400", ""] {
        let damage = format!("UPDATE t_data SET block = x'{block}' WHERE id > 100");
        usual.execute(&damage, []).unwrap();
        assert_eq!(read(&usual, &["the"]), None, "{block}");
    }
}

#[test]
fn what_fts5_has_not_merged_to_the_end_is_left_to_it() {
    let connection = table();
    let never = "INSERT INTO t (t, rank) VALUES ('automerge', 0)";
    connection.execute(never, []).unwrap();
    for (number, words) in (FIRST..).zip(rows(8, 2000, 4000)) {
        insert(&connection, "t", number, &words).unwrap();
    }
    let phrases = &["port3 the"];
    let expected = found(&connection, &in_words(phrases));
    assert_eq!(read(&connection, phrases), Some(expected));
    let merge = "INSERT INTO t (t, rank) VALUES ('merge', 1)";
    connection.execute(merge, []).unwrap();
    assert_eq!(read(&connection, phrases), None);
}

/// A table in a file that was given segments of one row each, and the folder that holds the file.
fn in_a_file(rows: &[String]) -> (Connection, Store, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("index.sqlite");
    let store = Store::File(path.as_path().into());
    let connection = store.connect(Use::Writing).unwrap();
    let create = "CREATE VIRTUAL TABLE t USING fts5 (text, content = '', columnsize = 0, tokenize = 'ascii')";
    connection
        .pragma_update(None, "journal_mode", "WAL")
        .unwrap();
    connection.execute_batch(create).unwrap();
    for (number, words) in (FIRST..).zip(rows) {
        let mut stretch = Stretch::default();
        stretch.row(number, words);
        add(&connection, "t", &stretch.segment()).unwrap();
    }
    (connection, store, folder)
}

#[test]
fn several_threads_find_what_one_finds() {
    let rows = rows(200, 60, 40);
    let (connection, store, _folder) = in_a_file(&rows);
    let mut readers = Readers::with_most(store, 3);
    for phrases in [&["the"][..], &["the port3"], &["the w2*"], &["nowhere"]] {
        let expected = found(&connection, &in_words(phrases));
        let mut rows = super::rows(&connection, &mut readers, "t", &asked(phrases))
            .unwrap()
            .unwrap();
        rows.sort_unstable();
        assert_eq!(rows, expected, "{phrases:?}");
    }
    assert_eq!(readers.open(), 3);
}

#[test]
fn who_sees_another_state_of_the_table_keeps_out_of_it() {
    let rows = rows(60, 60, 40);
    let (connection, store, folder) = in_a_file(&rows);
    let mut readers = Readers::with_most(store.clone(), 3);
    let transaction = connection.unchecked_transaction().unwrap();
    let before = found(&transaction, "the");
    let writer = store.connect(Use::Writing).unwrap();
    let mut stretch = Stretch::default();
    stretch.row(1000, "the last port");
    add(&writer, "t", &stretch.segment()).unwrap();
    let mut read = || {
        let found = super::rows(&transaction, &mut readers, "t", &asked(&["the"])).unwrap();
        let mut rows = found.unwrap();
        rows.sort_unstable();
        rows
    };
    assert_eq!(read(), before);
    drop(writer);
    std::fs::remove_file(folder.path().join("index.sqlite")).unwrap();
    assert_eq!(read(), before);
    drop(transaction);
    // Where there is no file any more, nobody makes one.
    let mut late = Readers::with_most(store, 3);
    super::rows(&connection, &mut late, "t", &asked(&["the"])).unwrap();
    assert_eq!(late.open(), 0);
    assert!(!folder.path().join("index.sqlite").exists());
}

/// Stretches of rows: every so-manieth row, or all from there on.
fn stretches(rows: i64, every: i64, length: i64) -> Vec<Between> {
    let begins = (FIRST..FIRST + rows).step_by(every as usize);
    begins.map(|row| (row, row + length - 1)).collect()
}

#[test]
fn of_some_rows_those_are_found_that_all_would_be_found_among() {
    let long = "again ".repeat(30_000);
    let huge = ["", &long, "the port3 again", "again the end", &long, ""].map(str::to_owned);
    for (rows, at_once) in [
        (rows(300, 80, 4000), 30),
        (rows(6000, 12, 90), 6000),
        (rows(3000, 12, 90), 700),
        (rows(40, 9000, 5), 40),
        (huge.to_vec(), 6),
    ] {
        let count = rows.len() as i64;
        for connection in both(&rows, at_once) {
            let mut readers = Readers::new(Store::memory());
            for phrases in [
                &["the"][..],
                &["the port3"],
                &["port3 the port1"],
                &["the the the", "port2"],
                &["w7é the"],
                &["w*", "port3 w1*"],
                &["nowhere the"],
                &["again again"],
            ] {
                let all = found(&connection, &in_words(phrases));
                for (every, length) in [(1, 1), (7, 1), (90, 3), (1000, 1), (2999, 40)] {
                    let among = stretches(count, every, length);
                    let is_wanted = |row: &i64| among.iter().any(|(a, b)| a <= row && row <= b);
                    let expected: Vec<i64> = all.iter().copied().filter(is_wanted).collect();
                    let asked = asked(phrases);
                    let some = rows_among(&connection, &mut readers, "t", &asked, &among);
                    let mut some = some.unwrap().unwrap();
                    some.sort_unstable();
                    assert_eq!(some, expected, "{phrases:?} {every} {length}");
                }
            }
        }
    }
}

#[test]
fn what_was_interrupted_goes_on_and_finds_the_same() {
    let rows = rows(60, 60, 40);
    let (connection, store, _folder) = in_a_file(&rows);
    let mut readers = Readers::with_most(store, 1);
    let interrupt = Interrupt::default();
    readers.heed(interrupt.clone());
    interrupt.set();
    let mut ask = |phrases| super::rows(&connection, &mut readers, "t", &asked(phrases));
    let is_interrupted =
        |found: &Result<_, IndexError>| matches!(found, Err(IndexError::Interrupted));
    for phrases in [&["the port3"][..], &["the"]] {
        let mut times = 0;
        let mut rows = loop {
            match ask(phrases) {
                Err(IndexError::Interrupted) => times += 1,
                found => break found.unwrap().unwrap(),
            }
        };
        // Two threads go through a segment each time.
        assert!((20..60).contains(&times), "{times}");
        rows.sort_unstable();
        assert_eq!(rows, found(&connection, &in_words(phrases)));
    }
    // What was found in another state of the table is no part of what is found in this.
    assert!(is_interrupted(&ask(&["the"])));
    let mut stretch = Stretch::default();
    stretch.row(1000, "the last port");
    add(&connection, "t", &stretch.segment()).unwrap();
    interrupt.clear();
    let mut rows = ask(&["the"]).unwrap().unwrap();
    rows.sort_unstable();
    assert!(rows.iter().copied().eq((FIRST..FIRST + 60).chain([1000])));
}
