//! The index as those use it who fill it, and what must hold whatever happens to its file.

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

fn archive(index: &Index) -> Archive {
    index.archive(Marks::memory()).unwrap()
}

fn ids(archive: &mut Archive) -> Vec<(u32, String)> {
    let question = Question::List {
        generation: 0,
        query: Query::default(),
        order: Order::Title,
        around: None,
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
        writer.forget(&["c".into(), "never there".into()]).unwrap();
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
        modified: -5,
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
    let known = index.writer().unwrap().known().unwrap();
    assert_eq!(known.into_iter().collect::<Vec<_>>(), [(path, stamp)]);
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
    writer
        .add_text(&[
            (lacking[0].id, "a pier".into()),
            (ReleaseId(77), "not there".into()),
        ])
        .unwrap();
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

/// A release of which all that can be asked is known.
fn signing() -> Made {
    let text = "Mill signs\n\nGALWAY, July 14 -- Ana Ruiz said the old mill would run again. \
                Bo Lind said the river was clean.";
    let mut made = made("mill", text)
        .dated(Some(2023), 7, 14)
        .issued("Mill Trust of Galway");
    made = made
        .person("Ana Ruiz", Participation::Attended)
        .person("Bo Lind", Participation::Mentioned);
    let entry = &mut made.0;
    let span = |words: &str| {
        let start = entry.release.text.find(words).unwrap();
        Span::new(start, start + words.len())
    };
    let said = [
        span("the old mill would run again"),
        span("the river was clean"),
    ];
    let place = span("GALWAY");
    entry.release.anatomy.dateline = Some(Dateline {
        span: place,
        place: Some(place),
        date: None,
        wire: None,
    });
    let evidence = entry.analysis.people[0].participation_evidence;
    for (speaker, span) in said.into_iter().enumerate() {
        entry.analysis.statements.push(Statement {
            speaker,
            kind: StatementKind::Reported,
            span,
            evidence,
        });
    }
    for (title, organisation) in [("chair", Some("Mill Trust")), ("vice president", None)] {
        entry.analysis.people[0].roles.push(Role {
            title: title.to_owned(),
            organisation: organisation.map(str::to_owned),
            title_span: evidence.span,
            organisation_span: None,
            evidence,
        });
    }
    entry.analysis.language = crate::text::language::Language::from_tag("en");
    made.organisation("Galway Council")
}

#[test]
fn every_part_of_the_language_finds_what_it_says() {
    let other = made("other", "A parade")
        .dated(Some(2024), 1, 1)
        .person("Ana Lind", Participation::Quoted);
    let mut archive =
        crate::archive::tests::archive(vec![signing(), other, made("third", "Nothing")]);
    let phrase = |words: &[&str]| {
        Words(vec![Term::Phrase(
            words.iter().map(|w| (*w).to_owned()).collect(),
            false,
        )])
    };
    let both = |a: &str, b: &str| Words(vec![Term::Word(a.into()), Term::Word(b.into())]);
    let dates = |first, last| Expr::Date(Dates { first, last });
    let quoted = Some(Participation::Quoted);
    let mill = || vec!["Mill signs".to_owned()];
    for (search, found) in [
        (Expr::Text(phrase(&["old", "mill"])), mill()),
        (Expr::Text(phrase(&["mill", "old"])), vec![]),
        (Expr::Person(both("lind", "bo"), None), mill()),
        (
            Expr::Person(term("ana"), Some(Participation::Attended)),
            mill(),
        ),
        (
            Expr::Person(term("lind"), Some(Participation::Attended)),
            vec![],
        ),
        // Also of one who attended, and of one whose words are but given.
        (Expr::Person(term("ruiz"), quoted), mill()),
        (
            Expr::Person(both("ana", "lind"), quoted),
            vec!["A parade".into()],
        ),
        (
            Expr::Person(Words(vec![Term::Prefix("a".into())]), None),
            vec!["A parade".into(), "Mill signs".into()],
        ),
        (Expr::Organisation(term("council")), mill()),
        (Expr::Title(both("vice", "president")), mill()),
        (Expr::Title(both("chair", "president")), vec![]),
        (Expr::Said(both("river", "clean")), mill()),
        (Expr::Said(both("river", "mill")), vec![]),
        (Expr::Place(term("galway")), mill()),
        (Expr::Source(both("trust", "mill")), mill()),
        (dates(20230101, 20231231), mill()),
        (dates(20230715, 20240101), vec!["A parade".into()]),
        (Expr::Language("en".into()), mill()),
        (
            Expr::Not(Box::new(Expr::Person(term("lind"), None))),
            vec!["Nothing".into()],
        ),
        (
            Expr::And(vec![Expr::Text(term("mill")), Expr::Said(term("parade"))]),
            vec![],
        ),
        (
            Expr::Or(vec![Expr::Text(term("parade")), Expr::Said(term("river"))]),
            vec!["A parade".into(), "Mill signs".into()],
        ),
        (Expr::Text(Words(vec![Term::Prefix("pa".into())])), vec![]),
        (
            Expr::Text(Words(vec![Term::Prefix("par".into())])),
            vec!["A parade".into()],
        ),
    ] {
        assert_eq!(titles(&mut archive, search.clone()), found, "{search:?}");
    }
}

#[test]
fn marks_are_found_by_content() {
    let mut archive = crate::archive::tests::archive(vec![made("a", "One"), made("b", "Two")]);
    assert_eq!(titles(&mut archive, Expr::Is(Mark::Starred, true)), [""; 0]);
    let (_, title) = ids(&mut archive)[1].clone();
    let mark = Question::Mark {
        id: ReleaseId(2),
        mark: Mark::Starred,
        on: true,
    };
    match archive.answer(mark) {
        Answer::Rows { rows } => assert!(rows.len() == 1 && rows[0].starred && !rows[0].read),
        other => panic!("{other:?}"),
    }
    assert_eq!(titles(&mut archive, Expr::Is(Mark::Starred, true)), [title]);
    assert_eq!(
        titles(&mut archive, Expr::Is(Mark::Starred, false)),
        ["One"]
    );
    assert_eq!(titles(&mut archive, Expr::Is(Mark::Read, false)).len(), 2);
}

#[test]
fn names_typed_stand_by_how_well_they_match_then_by_count() {
    let people = [
        ["Mary Ann Ruiz", "Ann Bell", "Ann"],
        ["Mary Ann Ruiz", "Annika Moe", "Bo Lind"],
        ["Mary Ann Ruiz", "Annika Moe", "Jo Hannah"],
    ];
    let made = people.iter().enumerate().map(|(n, names)| {
        let one = made(&n.to_string(), "Text");
        names
            .iter()
            .fold(one, |made, name| made.person(name, Participation::Quoted))
    });
    let mut archive = crate::archive::tests::archive(made.collect());
    let mut ask = |typed: &str, order, start, limit| {
        let question = FacetQuestion {
            typed: typed.to_owned(),
            order,
            start,
            limit,
            ..all_of(Query::default(), Facet::People)
        };
        counted(&mut archive, question)
            .into_iter()
            .map(|(name, ..)| name)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        ask("ann", FacetOrder::Count, 0, 9),
        ["Ann", "Annika Moe", "Ann Bell", "Mary Ann Ruiz"]
    );
    assert_eq!(
        ask("ann", FacetOrder::Name, 1, 2),
        ["Ann Bell", "Annika Moe"]
    );
    assert_eq!(ask("r ma", FacetOrder::Count, 0, 9), ["Mary Ann Ruiz"]);
    assert_eq!(
        ask("", FacetOrder::Count, 1, 3),
        ["Annika Moe", "Ann", "Ann Bell"]
    );
    assert_eq!(
        ask("", FacetOrder::Name, 4, 9),
        ["Jo Hannah", "Mary Ann Ruiz"]
    );
    assert_eq!(ask("", FacetOrder::Name, 40, 9), [""; 0]);
    let complete = Question::Complete {
        generation: 4,
        field: Field::Person,
        typed: "Ann".into(),
    };
    match archive.answer(complete) {
        Answer::Complete {
            generation: 4,
            values,
        } => assert_eq!(values[0], "Ann"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn values_of_fields_are_completed_the_most_common_first() {
    let issued = |name: &str, by: &str| made(name, "Text").issued(by);
    let releases = vec![
        issued("1", "Mill Trust"),
        issued("2", "Mint Works"),
        issued("3", "Mint Works"),
        signing(),
    ];
    let mut archive = crate::archive::tests::archive(releases);
    let mut complete = |field, typed: &str| {
        let question = Question::Complete {
            generation: 0,
            field,
            typed: typed.to_owned(),
        };
        match archive.answer(question) {
            Answer::Complete { values, .. } => values,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(
        complete(Field::Source, "mi")[..2],
        ["Mint Works", "Mill Trust"]
    );
    assert_eq!(complete(Field::Source, "galway"), ["Mill Trust of Galway"]);
    assert_eq!(complete(Field::Title, ""), ["chair", "vice president"]);
    assert_eq!(complete(Field::Place, "GAL"), ["GALWAY"]);
    assert_eq!(complete(Field::Language, ""), ["en"]);
    assert_eq!(complete(Field::Organisation, "c"), ["Galway Council"]);
    assert_eq!(complete(Field::Date, "2"), [""; 0]);
}

#[test]
fn the_most_common_spelling_is_shown_whatever_the_order() {
    for spellings in [
        ["Ana Ruiz", "ANA RUIZ", "Ana Ruiz"],
        ["ANA RUIZ", "Ana Ruiz", "Ana Ruiz"],
    ] {
        let (_dir, index) = filed();
        let mut writer = index.writer().unwrap();
        for (n, name) in spellings.iter().enumerate() {
            let made = made(&n.to_string(), "Text").person(name, Participation::Quoted);
            writer.take(vec![one(&n.to_string(), made)]).unwrap();
        }
        writer.finish().unwrap();
        let counted = counted(
            &mut archive(&index),
            all_of(Query::default(), Facet::People),
        );
        assert_eq!(counted, [("Ana Ruiz".into(), 3, 0)]);
        // And again, when most of them have gone.
        let upper = spellings.iter().position(|s| *s == "ANA RUIZ").unwrap();
        let others = (0..3).filter(|n| *n != upper).map(|n| n.to_string().into());
        writer.forget(&others.collect::<Vec<_>>()).unwrap();
        let mut again = index.writer().unwrap();
        again.finish().unwrap();
        let counted = self::counted(
            &mut archive(&index),
            all_of(Query::default(), Facet::People),
        );
        assert_eq!(counted, [("ANA RUIZ".into(), 1, 0)]);
    }
}

/// What may happen to an archive.
#[derive(Debug, Clone)]
enum Event {
    /// A file comes or changes: with so many releases, with these people and organisations in each.
    Take(u8, Vec<(u8, Vec<(u8, bool)>)>),
    Forget(u8),
    Finish,
    Reopen,
}

fn event() -> impl Strategy<Value = Event> {
    let people = prop::collection::vec((0u8..9, any::<bool>()), 0..5);
    let releases = prop::collection::vec((0u8..4, people), 0..4);
    prop_oneof![
        8 => (0u8..40, releases).prop_map(|(file, releases)| Event::Take(file, releases)),
        2 => (0u8..40).prop_map(Event::Forget),
        1 => Just(Event::Finish),
        1 => Just(Event::Reopen),
    ]
}

/// What a file holds: releases, with the date of each and its people.
type Model = std::collections::BTreeMap<u8, Vec<(u8, Vec<(u8, bool)>)>>;

fn of_model(file: u8, releases: &[(u8, Vec<(u8, bool)>)]) -> Taken {
    let made = releases.iter().map(|(day, people)| {
        let text = format!("Day {day} file {file:02}");
        let made = made("x", &text).dated(Some(2024), 1, *day + 1);
        let made = people.iter().fold(made, |made, (person, there)| {
            let what = if *there {
                Participation::Attended
            } else {
                Participation::Mentioned
            };
            made.person(&format!("Person {person}"), what)
        });
        people.iter().fold(made, |made, (person, _)| {
            made.organisation(&format!("Body {}", person % 3))
        })
    });
    taken(&format!("{file:02}"), made.collect())
}

/// How often each name stands in releases, and how often as one who attended.
fn brute_force(releases: &[&Vec<(u8, bool)>], name: fn(u8) -> String) -> Vec<(String, u32, u32)> {
    let mut counts = std::collections::BTreeMap::new();
    for people in releases {
        let mut here = std::collections::BTreeMap::new();
        for (person, there) in *people {
            *here.entry(name(*person)).or_insert(false) |= there;
        }
        for (name, there) in here {
            let count: &mut (u32, u32) = counts.entry(name).or_default();
            *count = (count.0 + 1, count.1 + u32::from(there));
        }
    }
    let mut counts: Vec<_> = counts
        .into_iter()
        .map(|(name, (n, there))| (name, n, there))
        .collect();
    counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    counts
}

fn check(archive: &mut Archive, model: &Model) {
    let mut newest: Vec<(u8, u8, usize)> = Vec::new();
    for (file, releases) in model {
        newest.extend(
            releases
                .iter()
                .enumerate()
                .map(|(n, (day, _))| (3 - *day, *file, n)),
        );
    }
    newest.sort();
    let expected = newest
        .iter()
        .map(|(day, file, _)| format!("Day {} file {file:02}", 3 - day));
    assert_eq!(
        list(archive, Query::default(), Order::Newest),
        expected.collect::<Vec<_>>()
    );
    let person = |n: u8| format!("Person {n}");
    let body = |n: u8| format!("Body {}", n % 3);
    let all = || model.values().flatten();
    let everyone: Vec<_> = all().map(|(_, people)| people).collect();
    let of_day: Vec<_> = all()
        .filter(|(day, _)| *day == 1)
        .map(|(_, people)| people)
        .collect();
    let with: Vec<_> = all()
        .filter(|(_, p)| p.iter().any(|(n, _)| *n == 4))
        .map(|(_, p)| p)
        .collect();
    let with_four = Query {
        people: vec![key("person 4")],
        ..Query::default()
    };
    let on_day = searching(Expr::Text(Words(vec![Term::Phrase(
        vec!["day".into(), "1".into()],
        false,
    )])));
    for (query, releases) in [
        (Query::default(), everyone),
        (on_day, of_day),
        (with_four, with),
    ] {
        assert_eq!(
            counted(archive, all_of(query.clone(), Facet::People)),
            brute_force(&releases, person)
        );
        let bodies = counted(archive, all_of(query, Facet::Organisations));
        let expected = brute_force(&releases, body)
            .into_iter()
            .map(|(name, n, _)| (name, n, 0));
        assert_eq!(bodies, expected.collect::<Vec<_>>());
    }
    assert!(archive.fault().is_none());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn lists_and_facets_are_those_of_a_count_by_hand(
        events in prop::collection::vec(event(), 1..50),
        in_file: bool,
    ) {
        let (_dir, index) = if in_file {
            filed()
        } else {
            (tempfile::tempdir().unwrap(), Index::memory().unwrap())
        };
        let mut model = Model::new();
        let mut writer = index.writer().unwrap();
        let mut archive = archive(&index);
        for (n, event) in events.into_iter().enumerate() {
            match event {
                Event::Take(file, releases) => {
                    writer.take(vec![of_model(file, &releases)]).unwrap();
                    model.insert(file, releases);
                }
                Event::Forget(file) => {
                    writer.forget(&[format!("{file:02}").into()]).unwrap();
                    model.remove(&file);
                }
                Event::Finish => writer.finish().unwrap(),
                Event::Reopen => archive = self::archive(&index),
            }
            if n % 5 == 0 {
                check(&mut archive, &model);
            }
        }
        check(&mut archive, &model);
        check(&mut self::archive(&index), &model);
    }
}

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

#[test]
fn a_file_that_is_no_index_is_set_aside_and_made_anew_with_a_line() {
    let damage: [(&str, fn(&Path)); 6] = [
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
        opened
            .index
            .writer()
            .unwrap()
            .take(vec![one("a", made("a", "Alpha"))])
            .unwrap();
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
    };
    assert!(matches!(archive.answer(question), Answer::List { .. }));
    let found_reading = archive.fault().is_some_and(|f| f.is_damage());
    let found_writing = opened.index.writer().and_then(|w| w.known().map(|_| ()));
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
                archive.answer(Question::List { generation: 0, query, order, around: None });
            }
        }
        for facet in [Facet::People, Facet::Organisations] {
            archive.answer(Question::Facets { generation: 0, question: all_of(query.clone(), facet) });
        }
        archive.answer(Question::Open { generation: 0, id: ReleaseId(3) });
        if let Ok(mut writer) = opened.index.writer() {
            let _ = writer.known();
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
        opened
            .index
            .writer()
            .unwrap()
            .take(vec![one("a", made("a", "Alpha"))])
            .unwrap();
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
    index
        .writer()
        .unwrap()
        .take(vec![one("a", made("a", "Alpha"))])
        .unwrap();
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
    assert!(name(&folder).ends_with("-v1.sqlite"));
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
