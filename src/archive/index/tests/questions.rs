//! Questions, and what answers them.

use super::*;

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
    let unmark = Question::Mark {
        id: ReleaseId(2),
        mark: Mark::Starred,
        on: false,
    };
    archive.answer(unmark);
    assert_eq!(titles(&mut archive, Expr::Is(Mark::Starred, true)), [""; 0]);
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
        forget(&mut writer, &others.collect::<Vec<_>>());
        let mut again = index.writer().unwrap();
        again.finish().unwrap();
        let counted = self::counted(
            &mut archive(&index),
            all_of(Query::default(), Facet::People),
        );
        assert_eq!(counted, [("ANA RUIZ".into(), 1, 0)]);
    }
}
