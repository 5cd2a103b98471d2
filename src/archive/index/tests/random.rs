//! Whatever happens to an archive, its lists and counts are those of a count by hand.

use super::*;

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
                    forget(&mut writer, &[format!("{file:02}").into()]);
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
