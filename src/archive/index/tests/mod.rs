//! The index as those use it who fill it, and what must hold whatever happens to its file.

mod changes;
mod damage;
mod first;
mod questions;
mod random;

use std::fs;

use proptest::prelude::*;
use tempfile::TempDir;

use super::*;
use crate::archive::query::{Dates, Expr, Field, Term, Words};
use crate::archive::tests::{Made, all_of, counted, key, list, made, searching, words};
use crate::archive::{
    Answer, Facet, FacetOrder, FacetQuestion, Mark, Order, Query, Question, ReleaseId,
};
use crate::extract::{Participation, Role, Statement, StatementKind};
use crate::release::Dateline;
use crate::text::Span;

/// An index in a file, in a folder that goes with it.
fn filed() -> (TempDir, Index) {
    let dir = tempfile::tempdir().unwrap();
    let opened = Index::at(dir.path(), &dir.path().join("cache")).unwrap();
    assert_eq!(opened.note, None);
    (dir, opened.index)
}

fn taken(path: &str, made: Vec<Made>) -> Taken {
    let releases = made.into_iter().enumerate().map(|(record, mut made)| {
        made.0.release.origin.path = Some(path.into());
        made.0.release.origin.record = Some(record as u32);
        made.0.into()
    });
    Taken {
        path: Some(path.into()),
        stamp: Stamp::default(),
        releases: releases.collect(),
        left_out: None,
    }
}

fn one(path: &str, made: Made) -> Taken {
    taken(path, vec![made])
}

/// Writes a release of the title `Alpha`.
fn take_alpha(index: &Index) {
    let alpha = one("a", made("a", "Alpha"));
    index.writer().unwrap().take(vec![alpha]).unwrap();
}

/// Forgets files of these paths, and what is below them.
fn forget(writer: &mut Writer, paths: &[PathBuf]) {
    let known = writer.known(Some(paths)).unwrap();
    writer.forget(known).unwrap();
}

fn archive(index: &Index) -> Archive {
    index.archive(Marks::memory()).unwrap()
}

fn ids(archive: &mut Archive) -> Vec<(u32, String)> {
    let question = Question::List {
        generation: 0,
        query: Query::default(),
        order: Order::Title,
        around: None,
        first: 0,
    };
    let Answer::List { rows, .. } = archive.answer(question) else {
        panic!();
    };
    assert!(archive.fault().is_none());
    rows.into_iter().map(|r| (r.id.0, r.title)).collect()
}

fn titles(archive: &mut Archive, search: Expr) -> Vec<String> {
    let found = list(archive, searching(search), Order::Title);
    assert!(archive.fault().is_none());
    found
}

fn term(words: &str) -> Words {
    Words(vec![Term::Word(words.to_owned())])
}

#[test]
fn a_file_keeps_its_ids_when_it_changes_and_loses_them_when_it_goes() {
    for (_dir, index) in [
        filed(),
        (tempfile::tempdir().unwrap(), Index::memory().unwrap()),
    ] {
        let mut writer = index.writer().unwrap();
        let mut archive = archive(&index);
        writer
            .take(vec![
                taken("a", vec![made("a", "Alpha opens"), made("a", "Beta opens")]),
                one("c", made("c", "Gamma opens")),
            ])
            .unwrap();
        let before = ids(&mut archive);
        assert_eq!(
            before,
            [
                (1, "Alpha opens".into()),
                (2, "Beta opens".into()),
                (3, "Gamma opens".into())
            ]
        );
        // One of its two releases is gone, the other says something else.
        writer
            .take(vec![one("a", made("a", "Delta shuts"))])
            .unwrap();
        assert_eq!(
            ids(&mut archive),
            [(1, "Delta shuts".into()), (3, "Gamma opens".into())]
        );
        assert_eq!(
            list(&mut archive, words("opens"), Order::Title),
            ["Gamma opens"]
        );
        assert_eq!(
            list(&mut archive, words("shuts"), Order::Title),
            ["Delta shuts"]
        );
        forget(&mut writer, &["c".into(), "never there".into()]);
        assert_eq!(ids(&mut archive), [(1, "Delta shuts".into())]);
        assert_eq!(list(&mut archive, words("opens"), Order::Title), [""; 0]);
        writer
            .take(vec![one("d", made("d", "Epsilon opens"))])
            .unwrap();
        assert_eq!(
            ids(&mut archive)[1],
            (4, "Epsilon opens".into()),
            "an id is not given twice"
        );
        assert_eq!(
            writer.totals().unwrap(),
            Totals {
                releases: 2,
                searchable: 2
            }
        );
        assert_eq!(
            index.writer().unwrap().totals().unwrap(),
            writer.totals().unwrap()
        );
    }
}

#[test]
fn what_was_read_is_known_again_even_where_it_gave_nothing() {
    let (dir, index) = filed();
    let stamp = Stamp {
        size: u64::from(u32::MAX) + 7,
        changed: -5,
        rules: 3,
    };
    let path = dir.path().join("empty.txt");
    let nothing = Taken {
        path: Some(path.clone()),
        stamp,
        releases: Vec::new(),
        left_out: Some("is empty".to_owned()),
    };
    index.writer().unwrap().take(vec![nothing]).unwrap();
    let mut known = index.writer().unwrap().known(None).unwrap();
    let place = known.find(&path).unwrap();
    assert!(known.meet(place, stamp));
    assert!(!known.lacks_any());
}

#[test]
fn words_may_come_later() {
    let (_dir, index) = filed();
    let mut writer = index.writer().unwrap();
    let without = |path: &str, text: &str| {
        let mut entry = made(path, text).0;
        entry.release.origin.path = Some(path.into());
        Taken {
            releases: vec![Incoming::new(entry, false)],
            ..taken(path, Vec::new())
        }
    };
    writer
        .take(vec![without("a", "A pier"), without("b", "A weir")])
        .unwrap();
    let mut archive = archive(&index);
    assert_eq!(ids(&mut archive).len(), 2);
    assert_eq!(list(&mut archive, words("pier"), Order::Title), [""; 0]);
    let lacking = writer.without_text(1, None).unwrap();
    assert_eq!(
        (lacking.len(), lacking[0].id, lacking[0].record),
        (1, ReleaseId(1), None)
    );
    let next = writer.without_text(9, Some(lacking[0].id)).unwrap();
    assert_eq!(next.len(), 1);
    let worded = [1, 77].map(|id| {
        (
            id,
            0,
            crate::archive::words::Words::new("A pier", std::iter::empty()),
        )
    });
    writer.add_words(&[Worded::of(&worded)]).unwrap();
    assert_eq!(list(&mut archive, words("pier"), Order::Title), ["A pier"]);
    assert_eq!(writer.without_text(9, None).unwrap(), next);
    assert_eq!(
        writer.totals().unwrap(),
        Totals {
            releases: 2,
            searchable: 1
        }
    );
}

#[test]
fn one_process_writes_at_a_time_and_all_read() {
    let (dir, index) = filed();
    let other = Index::at(dir.path(), &dir.path().join("cache")).unwrap();
    assert_eq!(other.note, None);
    let lease = index.lease().unwrap();
    assert!(lease.is_some());
    assert!(other.index.lease().unwrap().is_none());
    let third = Index::at(dir.path(), &dir.path().join("cache")).unwrap();
    assert_eq!(third.note, None, "one is opened while another writes");
    let mut archive = archive(&other.index);
    assert!(archive.refresh());
    assert!(!archive.refresh());
    take_alpha(&index);
    assert!(archive.refresh());
    assert_eq!(archive.len(), 1);
    drop(lease);
    assert!(other.index.lease().unwrap().is_some());
}

#[test]
fn two_writers_and_a_reader_at_once_lose_nothing() {
    for in_file in [true, false] {
        let (_dir, index) = if in_file {
            filed()
        } else {
            (tempfile::tempdir().unwrap(), Index::memory().unwrap())
        };
        std::thread::scope(|scope| {
            for side in ["l", "r"] {
                let mut writer = index.writer().unwrap();
                scope.spawn(move || {
                    for n in 0..30 {
                        let path = format!("{side}{n}");
                        let made = made(&path, "Text")
                            .person(&format!("Person {}", n % 7), Participation::Attended);
                        writer.take(vec![one(&path, made)]).unwrap();
                    }
                });
            }
            let mut archive = archive(&index);
            let mut seen = 0;
            while seen < 60 {
                let now = ids(&mut archive).len();
                assert!(now >= seen);
                seen = now;
            }
        });
        let counted = counted(
            &mut archive(&index),
            all_of(Query::default(), Facet::People),
        );
        assert_eq!(counted.iter().map(|(_, n, _)| n).sum::<u32>(), 60);
        assert_eq!(counted.len(), 7);
    }
}

#[test]
fn the_file_is_named_after_the_folder() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("Éire: Press/Releases 2024");
    fs::create_dir_all(&folder).unwrap();
    let name = |folder: &Path| {
        Index::file_for(folder, Path::new("c"))
            .to_str()
            .unwrap()
            .to_owned()
    };
    assert!(
        name(&folder).starts_with("c/releases-2024-"),
        "{}",
        name(&folder)
    );
    assert!(name(&folder).ends_with("-v4.sqlite"));
    assert_eq!(name(&folder.join("../Releases 2024")), name(&folder));
    assert_ne!(name(dir.path()), name(&folder));
}

#[test]
fn releases_without_a_file_are_kept_as_long_as_the_index() {
    let index = Index::memory().unwrap();
    let mut entry = made("standard input", "Piped in").0;
    entry.release.origin.path = None;
    let taken = Taken {
        path: None,
        stamp: Stamp::default(),
        releases: vec![entry.clone().into()],
        left_out: None,
    };
    index.writer().unwrap().take(vec![taken]).unwrap();
    match archive(&index).answer(Question::Open {
        generation: 0,
        id: ReleaseId(1),
    }) {
        Answer::Open { entry: opened, .. } => assert_eq!(*opened, entry),
        other => panic!("{other:?}"),
    }
}
