//! What the archive answers, asked as the program asks it.

use super::*;
use crate::extract::{Evidence, Mention, Organisation, Person};
use crate::release::{
    Block, BlockKind, DateOrigin, Draft, Format, Issuer, IssuerOrigin, Origin, ReleaseDate,
    assemble,
};
use crate::text::Span;

/// A release in the making.
pub(super) struct Made(pub Entry);

/// A release called `name` that says `text`.
pub(super) fn made(name: &str, text: &str) -> Made {
    let block = Block {
        kind: BlockKind::Plain,
        text: text.to_owned(),
    };
    let draft = Draft {
        blocks: vec![block],
        ..Draft::default()
    };
    let origin = Origin {
        path: Some(name.into()),
        record: None,
        name: name.to_owned(),
    };
    let mut release = assemble(draft, origin, Format::Text);
    release.anatomy.headline = release.paragraphs.first().map(|p| p.span);
    release.date = None;
    release.issuer = None;
    Made(Entry {
        release,
        analysis: Analysis::default(),
    })
}

fn evidence() -> Evidence {
    Evidence {
        rule: "test",
        span: Span::new(0, 0),
    }
}

fn mentions() -> Vec<Mention> {
    vec![Mention {
        span: Span::new(0, 1),
        evidence: evidence(),
    }]
}

impl Made {
    pub(super) fn dated(mut self, year: Option<i16>, month: u8, day: u8) -> Self {
        self.0.release.date = Some(ReleaseDate {
            date: PartialDate {
                year,
                month: Some(month),
                day: Some(day),
            },
            origin: DateOrigin::Dateline,
            year_origin: year.map(|_| DateOrigin::Dateline),
            span: None,
        });
        self
    }

    pub(super) fn issued(mut self, name: &str) -> Self {
        self.0.release.issuer = Some(Issuer {
            name: name.to_owned(),
            origin: IssuerOrigin::SourceLine,
        });
        self
    }

    pub(super) fn person(mut self, name: &str, participation: Participation) -> Self {
        self.0.analysis.people.push(Person {
            name: name.to_owned(),
            aliases: Vec::new(),
            participation,
            participation_evidence: evidence(),
            roles: Vec::new(),
            mentions: mentions(),
        });
        self
    }

    pub(super) fn organisation(mut self, name: &str) -> Self {
        self.0.analysis.organisations.push(Organisation {
            name: name.to_owned(),
            aliases: Vec::new(),
            mentions: mentions(),
        });
        self
    }
}

pub(super) fn archive(made: Vec<Made>) -> Archive {
    Archive::holding(made.into_iter().map(|m| m.0).collect()).unwrap()
}

/// The headlines of a list.
pub(super) fn list(archive: &mut Archive, query: Query, order: Order) -> Vec<String> {
    let question = Question::List {
        generation: 7,
        query,
        order,
        around: None,
        first: 0,
    };
    match archive.answer(question) {
        Answer::List {
            generation: 7,
            ids,
            rows,
            total,
            whole: true,
        } => {
            assert_eq!(total, archive.len());
            assert_eq!(rows.len(), ids.len().min(200));
            assert!(rows.iter().zip(&*ids).all(|(r, id)| r.id == *id));
            rows.iter().map(|r| r.title.clone()).collect()
        }
        other => panic!("{other:?}"),
    }
}

/// What asks for all values of a facet.
pub(super) fn all_of(query: Query, facet: Facet) -> FacetQuestion {
    FacetQuestion {
        query,
        facet,
        attended: false,
        typed: String::new(),
        order: FacetOrder::Count,
        start: 0,
        limit: usize::MAX,
    }
}

/// The names, counts and counts of those who attended that answer a question.
pub(super) fn counted(archive: &mut Archive, question: FacetQuestion) -> Vec<(String, u32, u32)> {
    let question = Question::Facets {
        generation: 1,
        question,
    };
    match archive.answer(question) {
        Answer::Facets { values, .. } => {
            assert!(archive.fault().is_none());
            let values = values.into_iter();
            values.map(|c| (c.name, c.count, c.attended)).collect()
        }
        other => panic!("{other:?}"),
    }
}

fn facets(archive: &mut Archive, query: Query, facet: Facet) -> Vec<(String, u32, u32)> {
    counted(archive, all_of(query, facet))
}

pub(super) fn key(name: &str) -> Key {
    Key(crate::text::fold::fold(name))
}

/// What asks for texts that hold all these words.
pub(super) fn words(text: &str) -> Query {
    let words = words::searchable(text);
    let words = words
        .split_whitespace()
        .map(|w| query::Term::Word(w.to_owned()));
    searching(Expr::Text(query::Words(words.collect())))
}

pub(super) fn searching(search: Expr) -> Query {
    Query {
        search,
        ..Query::default()
    }
}

#[test]
fn the_list_stands_in_each_order_whatever_was_read_first() {
    let releases = || {
        vec![
            made("d", "Zinc mine closes")
                .dated(Some(2023), 7, 14)
                .issued("Ore Board"),
            made("a", "“A bridge opens”")
                .dated(Some(2024), 1, 2)
                .issued("Éclair Foods")
                .person("Ana Ruiz", Participation::Attended),
            made("c", "Undated notice"),
            made("b", "Parade held").dated(None, 12, 31),
            made("e", "Zinc mine closes again")
                .dated(Some(2023), 7, 14)
                .issued("ore board"),
        ]
    };
    let mut reversed = releases();
    reversed.reverse();
    for mut archive in [archive(releases()), archive(reversed)] {
        let mut first_letters = |order| -> String {
            let titles = list(&mut archive, Query::default(), order);
            titles
                .iter()
                .map(|t| {
                    if t.ends_with("again") {
                        'z'
                    } else {
                        t.trim_start_matches('“').chars().next().unwrap()
                    }
                })
                .collect()
        };
        assert_eq!(first_letters(Order::Newest), "AZzPU");
        assert_eq!(first_letters(Order::Oldest), "ZzAPU");
        assert_eq!(first_letters(Order::Title), "APUZz");
        assert_eq!(first_letters(Order::Issuer), "AZzPU");
        assert_eq!(first_letters(Order::Attended), "AZzPU");
    }
}

#[test]
fn a_release_that_comes_later_stands_where_it_belongs() {
    let index = index::Index::memory().unwrap();
    let mut writer = index.writer().unwrap();
    let mut take = |made: Vec<Made>| {
        let taken = made.into_iter().map(|m| index::Taken {
            path: m.0.release.origin.path.clone(),
            stamp: index::Stamp::default(),
            releases: vec![m.0.into()],
            left_out: None,
        });
        writer.take(taken.collect()).unwrap();
    };
    take(vec![
        made("a", "First").dated(Some(2021), 1, 1),
        made("b", "Third").dated(Some(2023), 1, 1),
    ]);
    let mut archive = index.archive(marks::Marks::memory()).unwrap();
    let by = |archive: &mut Archive, order| list(archive, Query::default(), order);
    assert_eq!(by(&mut archive, Order::Newest), ["Third", "First"]);
    take(vec![made("c", "Second").dated(Some(2022), 1, 1)]);
    assert_eq!(
        by(&mut archive, Order::Newest),
        ["Third", "Second", "First"]
    );
    assert_eq!(by(&mut archive, Order::Title), ["First", "Second", "Third"]);
    assert_eq!(
        by(&mut archive, Order::Oldest),
        ["First", "Second", "Third"]
    );
}

#[test]
fn filters_combine() {
    let mut archive = archive(vec![
        made("1", "Signing at the port")
            .person("José Peña", Participation::Attended)
            .organisation("Port Board"),
        made("2", "A visit")
            .person("Jose Pena", Participation::Mentioned)
            .organisation("Port Board"),
        made("3", "Another visit").person("José Peña", Participation::Attended),
    ]);
    let people = vec![key("José Peña")];
    let organisations = vec![key("port board")];
    let by = |query| list(&mut archive, query, Order::Title);
    let both = Query {
        people: people.clone(),
        organisations: organisations.clone(),
        ..Query::default()
    };
    let mut by = by;
    assert_eq!(by(both.clone()), ["A visit", "Signing at the port"]);
    assert_eq!(
        by(Query {
            search: words("visit").search,
            ..both
        }),
        ["A visit"]
    );
    assert_eq!(
        by(Query {
            attended: people,
            ..Query::default()
        }),
        ["Another visit", "Signing at the port"]
    );
    assert_eq!(
        by(Query {
            people: vec![key("Nobody")],
            ..Query::default()
        }),
        [""; 0]
    );
}

fn prefix(word: &str) -> Expr {
    Expr::Text(query::Words(vec![query::Term::Prefix(word.to_owned())]))
}

#[test]
fn every_word_must_be_there_in_any_case_and_accent() {
    let mut archive = archive(vec![
        made(
            "1",
            "Café in São Paulo\n\nThe owners spoke of a second one.",
        ),
        made("2", "Cafeteria in Lyon"),
    ]);
    let mut by = |text| list(&mut archive, words(text), Order::Title);
    assert_eq!(by("cafe"), ["Café in São Paulo"]);
    assert_eq!(
        list(&mut archive, searching(prefix("cafe")), Order::Title).len(),
        2
    );
    let mut by = |text| list(&mut archive, words(text), Order::Title);
    assert_eq!(by("SECOND café"), ["Café in São Paulo"]);
    assert_eq!(by("sao lyon"), [""; 0]);
    assert_eq!(by("  ").len(), 2);
}

#[test]
fn facets_count_a_release_once_and_follow_the_query() {
    let mut archive = archive(vec![
        made("1", "Signing")
            .person("Ana Ruiz", Participation::Mentioned)
            .person("ANA RUIZ", Participation::Attended)
            .organisation("Port Board"),
        made("2", "Visit")
            .person("Ana Ruiz", Participation::Quoted)
            .person("Bo Lind", Participation::Attended),
    ]);
    assert_eq!(
        facets(&mut archive, Query::default(), Facet::People),
        [("Ana Ruiz".into(), 2, 1), ("Bo Lind".into(), 1, 1)]
    );
    assert_eq!(
        facets(&mut archive, words("signing"), Facet::People),
        [("Ana Ruiz".into(), 1, 1)]
    );
    assert_eq!(
        facets(&mut archive, words("visit"), Facet::Organisations),
        []
    );
}

#[test]
fn a_release_opens_and_a_lost_one_says_so() {
    let mut archive = archive(vec![made("1", "Signing")]);
    let open = |id| Question::Open { generation: 3, id };
    match archive.answer(open(ReleaseId(1))) {
        Answer::Open {
            generation: 3,
            entry,
            ..
        } => assert_eq!(entry.release.title(), "Signing"),
        other => panic!("{other:?}"),
    }
    let lost = archive.answer(open(ReleaseId(9)));
    assert!(matches!(lost, Answer::Lost { generation: 3, .. }));
}

#[test]
fn a_release_is_read_from_its_file_again() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("long.txt");
    std::fs::write(&path, "Harbour opens\n\nThe quay is long, and deep.").unwrap();
    let entry = load::analysed(load::read(&path, true).unwrap().releases.remove(0)).0;
    let index = index::Index::memory().unwrap();
    let taken = index::Taken {
        path: Some(path.clone()),
        stamp: index::Stamp::default(),
        releases: vec![entry.clone().into()],
        left_out: None,
    };
    index.writer().unwrap().take(vec![taken]).unwrap();
    let mut archive = index.archive(marks::Marks::memory()).unwrap();
    let id = ReleaseId(1);
    let open = Question::Open { generation: 0, id };
    match archive.answer(open.clone()) {
        Answer::Open { entry: again, .. } => assert_eq!(*again, entry),
        other => panic!("{other:?}"),
    }
    std::fs::remove_file(&path).unwrap();
    match archive.answer(open) {
        Answer::Lost { reason, .. } => assert!(reason.contains("long.txt"), "{reason}"),
        other => panic!("{other:?}"),
    }
    assert_eq!(list(&mut archive, words("quay"), Order::Newest).len(), 1);
}
