//! Files that are damaged, and disks that refuse.

use super::*;

/// What a file was filled with.
fn filled() -> (TempDir, PathBuf) {
    let (dir, index) = filed();
    let mut writer = index.writer().unwrap();
    let many = (0..300).map(|n| {
        one(
            &n.to_string(),
            made("x", &format!("Release {n:03}")).person("Ana Ruiz", Participation::Quoted),
        )
    });
    writer.take(many.collect()).unwrap();
    writer.finish().unwrap();
    let path = index.path().unwrap().to_owned();
    drop(writer);
    drop(index);
    assert!(
        !beside(&path, "-wal").exists(),
        "the last to go takes its log along"
    );
    (dir, path)
}

/// Something that befalls a file.
type Damage = fn(&Path);

#[test]
fn a_file_that_is_no_index_is_set_aside_and_made_anew_with_a_line() {
    let damage: [(&str, Damage); 7] = [
        ("zeroed", |path| {
            fs::write(path, vec![0; fs::metadata(path).unwrap().len() as usize]).unwrap()
        }),
        ("random", |path| {
            let noise = (0u32..90_000).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8);
            fs::write(path, noise.collect::<Vec<_>>()).unwrap();
        }),
        ("text", |path| fs::write(path, "not an index\n").unwrap()),
        ("truncated", |path| {
            let bytes = fs::read(path).unwrap();
            fs::write(path, &bytes[..bytes.len() / 3]).unwrap();
        }),
        ("foreign", |path| {
            fs::remove_file(path).unwrap();
            Connection::open(path)
                .unwrap()
                .execute_batch("CREATE TABLE song (title)")
                .unwrap();
        }),
        ("older", |path| {
            Connection::open(path)
                .unwrap()
                .pragma_update(None, "user_version", schema::VERSION - 1)
                .unwrap();
        }),
        ("newer", |path| {
            Connection::open(path)
                .unwrap()
                .pragma_update(None, "user_version", 99)
                .unwrap();
        }),
    ];
    for (name, damage) in damage {
        let (dir, path) = filled();
        damage(&path);
        let opened = Index::at(dir.path(), path.parent().unwrap()).unwrap();
        let note = opened.note.unwrap_or_default();
        assert!(
            note.contains("set aside") && note.lines().count() == 1,
            "{name}: {note}"
        );
        assert!(beside(&path, ".damaged").exists(), "{name}");
        assert_eq!(opened.index.path(), Some(&*path), "{name}");
        take_alpha(&opened.index);
        assert_eq!(
            ids(&mut archive(&opened.index)),
            [(1, "Alpha".into())],
            "{name}"
        );
        let again = Index::at(dir.path(), path.parent().unwrap()).unwrap();
        assert_eq!(again.note, None, "{name}");
    }
}

#[test]
fn damage_within_is_found_on_the_way_and_set_aside_at_the_next_opening() {
    let (dir, path) = filled();
    let opened = Index::at(dir.path(), path.parent().unwrap()).unwrap();
    let mut archive = archive(&opened.index);
    // All but the first pages.
    let mut bytes = fs::read(&path).unwrap();
    let length = bytes.len();
    bytes[16 << 10..].fill(0xa5);
    fs::write(&path, &bytes).unwrap();
    assert_eq!(fs::metadata(&path).unwrap().len() as usize, length);
    let question = Question::List {
        generation: 0,
        query: Query::default(),
        order: Order::Title,
        around: None,
        first: 0,
    };
    assert!(matches!(archive.answer(question), Answer::List { .. }));
    let found_reading = archive.fault().is_some_and(|f| f.is_damage());
    let found_writing = opened
        .index
        .writer()
        .and_then(|w| w.known(None).map(|_| ()));
    assert!(found_reading || found_writing.is_err_and(|e| e.is_damage()));
    let again = Index::at(dir.path(), path.parent().unwrap()).unwrap();
    assert!(again.note.is_some_and(|n| n.contains("set aside")));
    assert_eq!(ids(&mut self::archive(&again.index)), []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn no_bytes_in_the_file_take_the_program_down(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 1usize..200), 1..20),
        cut: Option<prop::sample::Index>,
    ) {
        let (dir, path) = filled();
        let mut bytes = fs::read(&path).unwrap();
        for (at, byte, length) in changes {
            let at = at.index(bytes.len());
            let end = (at + length).min(bytes.len());
            bytes[at..end].fill(byte);
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        fs::write(&path, &bytes).unwrap();
        let opened = Index::at(dir.path(), path.parent().unwrap()).unwrap();
        let mut archive = opened.index.archive(Marks::memory()).unwrap();
        let query = words("release");
        for order in [Order::Newest, Order::Issuer] {
            for query in [Query::default(), query.clone()] {
                archive.answer(Question::List { generation: 0, query, order, around: None, first: 0 });
            }
        }
        for facet in [Facet::People, Facet::Organisations] {
            archive.answer(Question::Facets { generation: 0, question: all_of(query.clone(), facet) });
        }
        archive.answer(Question::Open { generation: 0, id: ReleaseId(3) });
        if let Ok(mut writer) = opened.index.writer() {
            let _ = writer.known(None);
            let _ = writer.take(vec![one("3", made("3", "New"))]).and_then(|()| writer.finish());
        }
    }
}

#[test]
fn where_no_file_can_be_made_the_index_is_in_memory_with_a_line() {
    let dir = tempfile::tempdir().unwrap();
    let cache = dir.path().join("cache");
    fs::write(&cache, "in the way").unwrap();
    let in_the_way = Index::at(dir.path(), &cache).unwrap();
    let other = dir.path().join("other");
    fs::create_dir_all(Index::file_for(dir.path(), &other)).unwrap();
    let a_folder = Index::at(dir.path(), &other).unwrap();
    for opened in [in_the_way, a_folder] {
        assert_eq!(opened.index.path(), None);
        let note = opened.note.unwrap();
        assert!(note.starts_with("working without an index: "), "{note}");
        take_alpha(&opened.index);
        assert_eq!(ids(&mut archive(&opened.index)).len(), 1);
    }
}

#[test]
fn a_full_disk_is_an_error_and_what_was_there_stays() {
    let (_dir, index) = filed();
    let mut writer = index.writer().unwrap();
    writer
        .take(vec![one(
            "a",
            made("a", "Alpha").person("Ana Ruiz", Participation::Quoted),
        )])
        .unwrap();
    let mut archive = archive(&index);
    writer.limit_pages();
    let many = (0..2000).map(|n| {
        one(
            &n.to_string(),
            made("x", &format!("Release {n}"))
                .person(&format!("Person {n}"), Participation::Quoted),
        )
    });
    let error = writer.take(many.collect()).unwrap_err();
    assert!(!error.is_damage());
    assert!(error.to_string().contains("full"), "{error}");
    assert_eq!(ids(&mut archive), [(1, "Alpha".into())]);
    assert_eq!(writer.totals().unwrap().releases, 1);
    // What was counted within the transaction that failed is counted anew.
    let person = made("b", "Beta").person("Person 7", Participation::Quoted);
    let small = index.writer().unwrap().take(vec![one("b", person)]);
    assert!(small.is_ok());
    assert_eq!(
        counted(&mut archive, all_of(words("beta"), Facet::People)),
        [("Person 7".into(), 1, 0)]
    );
}
