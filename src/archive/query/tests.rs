//! The language as users write it.

use super::complete::{Context, context, fixed_values, quoted};
use super::{Expr, Field, Term, highlights, parse, parse_unfinished};

/// What `text` says, as it is written back.
fn says(text: &str) -> String {
    match parse(text) {
        Ok(expr) => expr.to_string(),
        Err(error) => panic!("{text}: {error}"),
    }
}

/// The words of `text` that are at fault, and why.
fn fault(text: &str) -> (String, String) {
    let error = parse(text).expect_err(text);
    let at = text.chars().skip(error.column).take(error.length);
    (at.collect(), error.message)
}

/// What `text` says while it is typed, the cursor at `|`.
fn typing(text: &str) -> String {
    let cursor = text.find('|').unwrap();
    let text = text.replacen('|', "", 1);
    match parse_unfinished(&text, cursor) {
        Ok(expr) => expr.to_string(),
        Err(error) => format!("! {}", error.message),
    }
}

#[test]
fn words_and_phrases_are_folded() {
    assert_eq!(says("  Quay   PEÑA "), "quay pena");
    assert_eq!(
        says("\"Climate  Change\" clim*"),
        "\"climate change\" clim*"
    );
    assert_eq!(says("“climate cha*”"), "\"climate cha*\"");
    assert_eq!(says("\"climate cha\"*"), "\"climate cha*\"");
    assert_eq!(says("\"quay\""), "quay");
    assert_eq!(says("O’Neill U.S. 10:30"), "\"o neill\" \"u s\" \"10 30\"");
    assert_eq!(
        says("see http://example.org/a"),
        "see \"http example org a\""
    );
    assert_eq!(says("note: quay – pier & co"), "note quay pier co");
    assert_eq!(says("中国"), "\"中 国\"");
    assert_eq!(parse(""), Ok(Expr::All));
    assert_eq!(parse(" \t"), Ok(Expr::All));
}

#[test]
fn not_binds_before_and_before_or() {
    assert_eq!(says("a -b or c d"), "a -b or c d");
    assert_eq!(says("a (b or c)"), "a (b or c)");
    assert_eq!(says("((a) (b c))"), "a b c");
    assert_eq!(says("-(a or -b) c"), "-(a or -b) c");
    assert_eq!(says("-(a b)"), "-(a b)");
    assert_eq!(says("a OR b AND c"), "a or b c");
    assert_eq!(says("a | b && c"), "a or b c");
    assert_eq!(says("NOT a not b"), "-a not b");
    assert_eq!(says("--a ---b -(-c)"), "a c -b");
    assert_eq!(says("\"or\" \"AND\""), "\"or\" \"and\"");
    assert_eq!(says("a person:x b"), "a b person:x");
}

#[test]
fn fields_go_by_several_names_in_any_case() {
    assert_eq!(says("Person:Ruiz PEOPLE:lind"), "person:ruiz person:lind");
    assert_eq!(
        says("organisation:\"Port Board\" organization:port from:board"),
        "org:\"port board\" org:port source:board"
    );
    assert_eq!(
        says("with:\"Ana Ruiz\",lind, bo*"),
        "person:\"ana ruiz\" person:lind person:bo*"
    );
    assert_eq!(
        says("attended:ruiz,lind -quoted:ruiz"),
        "attended:ruiz attended:lind -quoted:ruiz"
    );
    assert_eq!(
        says("role:minister city:geneva"),
        "title:minister place:geneva"
    );
    assert_eq!(
        says("said:climate said:(climate tax)"),
        "said:climate said:(climate tax)"
    );
    assert_eq!(
        says("person:(ana ruiz or bo lind)"),
        "person:(ana ruiz) or person:(bo lind)"
    );
    assert_eq!(
        says("person:(ruiz, lind) quay"),
        "person:ruiz person:lind quay"
    );
    assert_eq!(says("title:or org:a,b"), "title:\"or\" org:\"a b\"");
    assert_eq!(
        says("contact:lee mentioned:kay"),
        "contact:lee mentioned:kay"
    );
}

#[test]
fn dates_are_days_months_years_and_spans() {
    assert_eq!(says("date:2023"), "date:2023");
    assert_eq!(says("date:2023-01-01..2023-12-31"), "date:2023");
    assert_eq!(
        says("date:2023-7 date:2023/07/14"),
        "date:2023-07 date:2023-07-14"
    );
    assert_eq!(says("date:2023-07..2024"), "date:2023-07..2024");
    assert_eq!(
        says("date:..2024 date:2023.. date:.."),
        "date:..2024 date:2023.. date:.."
    );
    assert_eq!(says("date:>2023 date:>=2023"), "date:2024.. date:2023..");
    assert_eq!(
        says("date:<2023-03 date:<=2023-03"),
        "date:..2023-02 date:..2023-03"
    );
    assert_eq!(says("date:2024-02"), says("date:2024-02-01..2024-02-29"));
    let Ok(Expr::Date(span)) = parse("date:2023-02") else {
        panic!();
    };
    assert_eq!((span.first, span.last), (20_230_201, 20_230_228));
    assert!(fault("date:2023-02-30").1.contains("no day 2023-02-30"));
    assert!(fault("date:2023-13").1.contains("no month 13"));
    assert!(fault("date:2024..2023").1.contains("later"));
    assert!(fault("date:yesterday").1.contains("2023-07-14"));
    assert!(fault("date:>9999").1.contains("9999"));
}

#[test]
fn marks_and_languages_have_fixed_values() {
    assert_eq!(
        says("is:unread IS:Starred -is:read"),
        "is:unread is:starred -is:read"
    );
    assert_eq!(
        says("lang:EN lang:english lang:en-GB"),
        "lang:en lang:en lang:en"
    );
    assert_eq!(fault("is:blue").0, "is:blue"[3..]);
    assert!(fault("lang:klingon").1.contains(" en "));
}

#[test]
fn a_fault_is_pointed_at_and_said_for_users() {
    let (at, why) = fault("quay persn:ruiz");
    assert_eq!(at, "persn:");
    assert!(why.contains("did you mean person:?"), "{why}");
    for (wrong, hint) in [
        ("att:x", "attended:"),
        ("titel:x", "title:"),
        ("orgn:x", "org:"),
        ("since:2023", "date:2023.."),
        ("headline:x", "without a field"),
        ("zzz:x", "\"zzz:x\""),
        ("re:\"a b\"", "re:"),
    ] {
        let why = fault(wrong).1;
        assert!(why.contains(hint), "{wrong}: {why}");
    }
    let faults = [
        ("é \"climate", "\"", "not closed"),
        ("(a or b", "(", "not closed"),
        ("a) b", ")", "closes nothing"),
        ("a ()", "()", "between"),
        ("or a", "or", "stands between"),
        ("a or", "or", "stands between"),
        ("a or or b", "or", "stands between"),
        ("(a or) b", "or", "stands between"),
        ("a and", "and", "stands between"),
        ("and a", "and", "stands between"),
        ("a NOT", "NOT", "left out"),
        ("person: ruiz", "person:", "person:ruiz"),
        ("person:& x", "person:&", "needs a value"),
        ("cli*mate", "*", "end of a word"),
        ("said:(a -b)", "-", "words, phrases"),
        ("said:()", "()", "between"),
        ("said:(or a)", "or", "stands between"),
        ("said:(a or)", "or", "stands between"),
        ("!!!", "!!!", "no word"),
        ("*", "*", "no word"),
    ];
    for (text, at, why) in faults {
        let (found, message) = fault(text);
        assert_eq!(found, at, "{text}: {message}");
        assert!(message.contains(why), "{text}: {message}");
    }
}

#[test]
fn depth_is_an_error_and_length_is_none() {
    let deep = |n: usize| format!("{}a{}", "(".repeat(n), ")".repeat(n));
    assert_eq!(says(&deep(60)), "a");
    let (at, why) = fault(&deep(10_000));
    assert_eq!(at, "(");
    assert!(why.contains("deep"), "{why}");
    assert!(parse_unfinished(&"(".repeat(10_000), 10_000).is_err());
    assert!(parse(&"-(".repeat(10_000)).is_err());
    assert_eq!(says(&format!("{}a", "-".repeat(10_001))), "-a");
    let many = "a or -(b c) person:x ".repeat(20_000);
    assert!(parse(&many).is_ok());
}

#[test]
fn while_typing_the_last_word_is_a_beginning() {
    assert_eq!(typing("climate cha|"), "climate cha*");
    assert_eq!(typing("climate cha |"), "climate cha");
    assert_eq!(typing("cli| change"), "cli* change");
    assert_eq!(typing("jean-l|"), "\"jean l*\"");
    assert_eq!(typing("jean-|"), "jean");
    assert_eq!(typing("person:ana person:ru|"), "person:ana person:ru*");
    assert_eq!(typing("with:ana,|"), "person:ana");
    assert_eq!(typing("with:ana,b|"), "person:ana person:b*");
    assert_eq!(typing("中|"), "中");
    assert_eq!(typing("quay or|"), "quay or*");
    assert_eq!(typing("quay or |"), "quay");
    assert_eq!(typing("quay and |"), "quay");
    assert_eq!(typing("quay or p|"), "quay or p*");
}

#[test]
fn while_typing_what_is_not_complete_is_left_out() {
    assert_eq!(typing("quay person:|"), "quay");
    assert_eq!(typing("quay -person:|"), "quay");
    assert_eq!(typing("quay -|"), "quay");
    assert_eq!(typing("quay \"|"), "quay");
    assert_eq!(typing("quay person:\"ana r|"), "quay person:\"ana r*\"");
    assert_eq!(typing("quay \"climate |"), "quay climate");
    assert_eq!(typing("quay (|"), "quay");
    assert_eq!(typing("quay (pier or |"), "quay pier");
    assert_eq!(typing("said:(tax h|"), "said:(tax h*)");
    assert_eq!(typing("quay is:unr|"), "quay");
    assert_eq!(typing("quay lang:e|"), "quay");
    assert_eq!(typing("date:2023-|"), "date:2023");
    assert_eq!(typing("date:2023-07..2|"), "date:2023-07..");
    assert_eq!(typing("date:20|"), "");
    assert!(typing("persn:r|").contains("did you mean"));
    assert!(typing("person: quay|").starts_with('!'));
    assert!(typing("is:blue quay|").starts_with('!'));
}

#[test]
fn what_is_marked_is_text_that_is_wanted() {
    let marked = |text: &str| -> Vec<String> {
        let terms = highlights(&parse(text).unwrap());
        terms.iter().map(Term::to_string).collect()
    };
    assert_eq!(
        marked("quay (\"a b\" or pie*) -storm person:ruiz said:tax quay"),
        ["quay", "\"a b\"", "pie*", "tax"]
    );
    assert_eq!(marked("-(a b)"), [""; 0]);
}

/// What is offered at `|`: the field, what was typed of it, what a choice would replace.
fn offered(text: &str) -> Option<(Option<Field>, String, String)> {
    let cursor = text.find('|').unwrap();
    let text = text.replacen('|', "", 1);
    let Context {
        range,
        field,
        typed,
    } = context(&text, cursor)?;
    Some((field, typed, text[range].to_owned()))
}

#[test]
fn fields_are_offered_for_a_word_and_values_behind_them() {
    let some =
        |field, typed: &str, replaced: &str| Some((field, typed.to_owned(), replaced.to_owned()));
    assert_eq!(offered("|"), some(None, "", ""));
    assert_eq!(offered("quay |"), some(None, "", ""));
    assert_eq!(offered("quay per|"), some(None, "per", "per"));
    assert_eq!(offered("-at|"), some(None, "at", "at"));
    assert_eq!(offered("(at|"), some(None, "at", "at"));
    assert_eq!(offered("per|son:x"), some(None, "per", "person:"));
    assert_eq!(offered("or|"), some(None, "or", "or"));
    assert_eq!(offered("10|"), None);
    let person = Some(Field::Person);
    assert_eq!(offered("person:|"), some(person, "", ""));
    assert_eq!(offered("person:Ru|"), some(person, "Ru", "Ru"));
    assert_eq!(offered("person:R|uiz quay"), some(person, "R", "Ruiz"));
    assert_eq!(offered("person:\"Ana R|"), some(person, "Ana R", "\"Ana R"));
    assert_eq!(
        offered("person:\"Ana R|\" x"),
        some(person, "Ana R", "\"Ana R\"")
    );
    assert_eq!(offered("person:\"Ana\"|"), None);
    assert_eq!(offered("\"Ana R|"), None);
    let with = Some(Field::With);
    assert_eq!(offered("with:Ruiz,|"), some(with, "", ""));
    assert_eq!(offered("with:Ruiz, |"), some(with, "", ""));
    assert_eq!(offered("with:Ruiz, Li|"), some(with, "Li", "Li"));
    assert_eq!(offered("with:Ruiz |"), some(None, "", ""));
    let said = Some(Field::Said);
    assert_eq!(offered("said:(|"), some(said, "", ""));
    assert_eq!(offered("said:(tax h|"), None);
    assert_eq!(offered("said:(tax |"), None);
    assert_eq!(offered("said:(tax) |"), some(None, "", ""));
    assert_eq!(offered("is:un|"), some(Some(Field::Is), "un", "un"));
    assert_eq!(offered("persn:x| )) or"), None);
}

#[test]
fn values_that_are_always_the_same_are_offered_and_understood() {
    for field in [Field::Is, Field::Language, Field::Date] {
        let all = fixed_values(field, "").unwrap();
        assert!(all.len() > 2);
        for one in all {
            says(&format!("{}:{}", field.name(), one.value));
        }
    }
    let values = |field, typed| -> Vec<&str> {
        let fixed = fixed_values(field, typed).unwrap();
        fixed.iter().map(|s| s.value).collect()
    };
    assert_eq!(values(Field::Is, "UN"), ["unread", "unstarred"]);
    assert_eq!(values(Field::Language, "engl"), ["en"]);
    assert_eq!(fixed_values(Field::Person, ""), None);
    for field in Field::all() {
        says(&format!("{}:{}", field.name(), field.example()));
        assert_eq!(Field::named(field.name()), Some(field));
    }
}

#[test]
fn a_value_is_quoted_where_it_must_be() {
    assert_eq!(quoted("Ruiz"), "Ruiz");
    assert_eq!(quoted("Ana Ruiz"), "\"Ana Ruiz\"");
    assert_eq!(
        quoted("Jean “JJ” O'Neill, Jr."),
        "\"Jean  JJ  O'Neill, Jr.\""
    );
    for name in ["-x", "a,b", "(a)", "or"] {
        says(&format!("person:{}", quoted(name)));
    }
}
