//! What holds for every query.

use proptest::prelude::*;
use proptest::sample::select;

use super::{Dates, Expr, Term, Words, complete, parse, parse_unfinished};
use crate::archive::Mark;
use crate::archive::words::searchable;
use crate::extract::Participation;
use crate::text::language::Language;

fn word() -> impl Strategy<Value = String> {
    let word = "[a-zé0-9ß]{1,6}|or|and|not|is|中";
    word.prop_map(|w| searchable(&w).replace(' ', ""))
        .prop_filter("a word", |w| !w.is_empty())
}

fn term() -> impl Strategy<Value = Term> {
    // A character that is a word of its own is no beginning when typed, but may be one by an asterisk.
    let begun = || word().prop_filter("letters", |w| w.is_ascii());
    prop_oneof![
        word().prop_map(Term::Word),
        begun().prop_map(Term::Prefix),
        proptest::collection::vec(word(), 2..4).prop_map(|w| Term::Phrase(w, false)),
        (word(), begun()).prop_map(|(w, b)| Term::Phrase(vec![w, b], true)),
    ]
}

fn words() -> impl Strategy<Value = Words> {
    proptest::collection::vec(term(), 1..4).prop_map(Words)
}

fn day() -> impl Strategy<Value = u32> {
    (1900u32..2100, 1u32..13, select(vec![1, 2, 15, 28]))
        .prop_map(|(y, m, d)| y * 10000 + m * 100 + d)
}

fn dates() -> impl Strategy<Value = Dates> {
    let open = (day(), any::<bool>()).prop_map(|(day, from)| match from {
        true => Dates {
            first: day,
            last: 99_991_231,
        },
        false => Dates {
            first: 0,
            last: day,
        },
    });
    let closed = (day(), day()).prop_map(|(a, b)| Dates {
        first: a.min(b),
        last: a.max(b),
    });
    let year = (1u32..10000).prop_map(|y| Dates {
        first: y * 10000 + 101,
        last: y * 10000 + 1231,
    });
    prop_oneof![open, closed, year]
}

fn expr() -> impl Strategy<Value = Expr> {
    let participation = prop_oneof![
        Just(None),
        select(vec![
            Participation::Attended,
            Participation::Quoted,
            Participation::Mentioned,
            Participation::Contact,
        ])
        .prop_map(Some),
    ];
    let mark = select(vec![Mark::Read, Mark::Starred]);
    let leaf = prop_oneof![
        words().prop_map(Expr::Text),
        (words(), participation).prop_map(|(w, p)| Expr::Person(w, p)),
        words().prop_map(Expr::Organisation),
        words().prop_map(Expr::Title),
        words().prop_map(Expr::Said),
        words().prop_map(Expr::Place),
        words().prop_map(Expr::Source),
        dates().prop_map(Expr::Date),
        select(Language::ALL).prop_map(|l| Expr::Language(l.tag().to_owned())),
        (mark, any::<bool>()).prop_map(|(m, on)| Expr::Is(m, on)),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        let several = proptest::collection::vec(inner.clone(), 1..4);
        prop_oneof![
            several.clone().prop_map(Expr::all_of),
            several.prop_map(Expr::any_of),
            inner.prop_map(Expr::negated),
        ]
    })
}

/// What somebody may type: pieces of the language and of anything else, in any order.
fn typed() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "\\PC{0,6}",
        select(vec![
            "(", ")", "\"", "“", "”", "-", "*", ",", ":", " ", " ", "or ", " and ", "NOT ",
            "person:", "with:", "date:", "is:", "lang:", "said:(", "2023", "..", "unread", "ruiz",
            "中国", "persn:", "http://", "10:30", "\u{301}", "\u{0}", "\n",
        ])
        .prop_map(str::to_owned),
    ];
    proptest::collection::vec(piece, 0..12).prop_map(|p| p.concat())
}

proptest! {
    #[test]
    fn a_query_reads_back_as_it_was(expr in expr()) {
        let text = expr.to_string();
        prop_assert_eq!(parse(&text), Ok(expr), "{}", text);
    }

    #[test]
    fn what_was_understood_reads_back_and_what_was_not_is_pointed_at(text in typed()) {
        match parse(&text) {
            Ok(expr) => {
                let written = expr.to_string();
                prop_assert_eq!(parse(&written), Ok(expr), "{} from {}", written, text);
            }
            Err(error) => {
                prop_assert!(error.length > 0 && !error.message.contains('\n'));
                let length = text.chars().count();
                prop_assert!(error.column + error.length <= length.max(1), "{error:?} in {text:?}");
            }
        }
    }

    #[test]
    fn typing_never_panics_and_what_is_offered_fits(text in typed(), at in 0usize..40) {
        let _ = parse_unfinished(&text, at);
        if let Some(context) = complete::context(&text, at) {
            let Some(replaced) = text.get(context.range.clone()) else {
                panic!("{context:?} in {text:?}");
            };
            prop_assert!(replaced.contains(&context.typed), "{context:?} in {text:?}");
        }
    }

    #[test]
    fn what_is_whole_means_the_same_while_it_is_typed(text in typed()) {
        if let Ok(expr) = parse(&text) {
            // With the cursor at no word.
            prop_assert_eq!(parse_unfinished(&text, 0), Ok(expr));
        }
    }
}
