//! The first releases of a list are those that all of them begin with.

use super::*;

/// Releases in no order, of which every second holds a phrase, every fifth a statement, and few something else.
fn releases() -> Vec<Made> {
    let made = (0..40usize).map(|n| {
        let phrase = ["the port opens", "opens the port"][n % 2];
        let rare = if n % 9 == 4 { " with a parade" } else { "" };
        let text = format!("Release {n:02}\n\nOn that day {phrase}{rare}.");
        let made = made("x", &text).dated(Some(2024), 1, 1 + (n * 7 % 28) as u8);
        let mut made = made.person(&format!("Person {}", n % 3), Participation::Attended);
        if n % 5 == 0 {
            let evidence = made.0.analysis.people[0].participation_evidence;
            let start = made.0.release.text.find("that day").unwrap();
            made.0.analysis.statements.push(Statement {
                speaker: 0,
                kind: StatementKind::Reported,
                span: Span::new(start, start + "that day".len()),
                evidence,
            });
        }
        made
    });
    made.collect()
}

fn phrase(words: &str) -> Words {
    Words(vec![Term::Phrase(
        words.split(' ').map(str::to_owned).collect(),
        false,
    )])
}

fn asked(query: &Query, order: Order, around: Option<ReleaseId>, first: usize) -> Question {
    Question::List {
        generation: 3,
        query: query.clone(),
        order,
        around,
        first,
    }
}

fn ids_of(answer: Answer) -> Vec<ReleaseId> {
    let Answer::List {
        generation: 3, ids, ..
    } = answer
    else {
        panic!("{answer:?}");
    };
    ids.to_vec()
}

#[test]
fn the_first_are_those_that_all_begin_with() {
    let index = Index::memory().unwrap();
    let mut writer = index.writer().unwrap();
    let taken = releases().into_iter().zip(0..);
    let taken = taken.map(|(made, n)| one(&format!("{:02}", n * 11 % 40), made));
    writer.take(taken.collect()).unwrap();
    writer.finish().unwrap();
    let text = |words| Expr::Text(phrase(words));
    let said = || Expr::Said(term("day"));
    let somebody = || Expr::Person(term("1"), None);
    let not = |expr| Expr::Not(Box::new(expr));
    let mut came = 0;
    for search in [
        text("the port opens"),
        not(text("the port opens")),
        said(),
        not(said()),
        text("with a parade"),
        text("nothing of the kind"),
        Expr::And(vec![text("the port"), somebody()]),
        Expr::And(vec![text("opens the port"), not(somebody()), not(said())]),
        Expr::Or(vec![text("the port opens"), said(), somebody()]),
    ] {
        for people in [vec![], vec![key("person 2")]] {
            let mut query = searching(search.clone());
            query.people = people;
            for order in [Order::Newest, Order::Oldest, Order::Title] {
                for first in [0, 1, 2, 3, 7] {
                    // Nothing is remembered of what was asked before.
                    let mut archive = archive(&index);
                    let question = asked(&query, order, None, first);
                    let some = archive.first(&question);
                    let all = ids_of(archive.answer(question));
                    assert!(first > 0 || some.is_none());
                    if let Some(some) = some {
                        let some = ids_of(some);
                        assert!(some.len() >= first, "{search:?}");
                        assert_eq!(some, all[..some.len()], "{search:?}");
                        came += 1;
                    }
                }
            }
        }
    }
    assert!(came > 100, "{came}");
}

#[test]
fn what_is_to_stay_selected_is_among_the_first_or_they_do_not_come() {
    let index = Index::memory().unwrap();
    let mut writer = index.writer().unwrap();
    let taken = releases().into_iter().zip(0..);
    let taken = taken.map(|(made, n)| one(&format!("{n:02}"), made));
    writer.take(taken.collect()).unwrap();
    writer.finish().unwrap();
    let query = searching(Expr::Text(phrase("the port opens")));
    let all = {
        let question = asked(&query, Order::Newest, None, 0);
        ids_of(archive(&index).answer(question))
    };
    let mut ways = [0, 0, 0];
    for id in (1..=40).map(ReleaseId) {
        let question = asked(&query, Order::Newest, Some(id), 2);
        let first = archive(&index).first(&question).map(ids_of);
        let place = all.iter().position(|i| *i == id);
        match (first, place) {
            (Some(first), Some(place)) => {
                assert!(first.len() >= place + 2);
                ways[0] += 1;
            }
            (Some(_), None) => ways[1] += 1,
            (None, place) => {
                assert!(place.is_some());
                ways[2] += 1;
            }
        }
    }
    assert!(ways.iter().all(|n| *n > 0), "{ways:?}");
}
