//! The engine over the releases of `data/`, against what a careful reader finds in them.
//!
//! `cargo test --test extraction -- --nocapture` prints the figures and every difference. What does not come out as a
//! reader would say stands in `open.txt`, release by release. It has to leave that file when it comes out right, and
//! nothing may join it: `UPDATE_OPEN=1 cargo test --test extraction` writes the file anew, and what a change does to it
//! is to be read before it is kept.

mod gold;
mod measure;
mod order;
mod score;

use std::collections::{BTreeMap, BTreeSet};

use dateline::extract::Participation;
use gold::{Found, Gold, Person};
use score::{pair, same_person, same_statement};

/// What can be right or wrong about a release.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Aspect {
    /// The headline, or that there is none.
    Headline,
    /// Who is named, by the fullest name, and what each had to do with the event.
    People,
    /// By which other names.
    Aliases,
    /// In which offices, at which bodies.
    Roles,
    /// Which bodies are named, with their other names.
    Organisations,
    /// Who said what.
    Statements,
}
use Aspect::{Aliases, Headline, Organisations, People, Roles, Statements};

#[test]
fn every_release_comes_out_as_a_reader_would_say_or_is_known_not_to() {
    let (gold, found) = (gold::gold(), gold::found());
    let mut report = score::score(&gold, &found).to_string();
    let mut open = String::new();
    for g in &gold {
        let f = found.get(&g.file);
        let f = f.unwrap_or_else(|| panic!("{} is not read", g.file));
        let differences = differences(g, f);
        report.push_str(&format!("\n{}\n", g.file));
        for (aspect, lines) in &differences {
            open.push_str(&format!("{} {aspect:?}\n", g.file));
            for line in lines {
                report.push_str(&format!("    {aspect:?}: {line}\n"));
            }
        }
    }
    println!("{report}");
    if std::env::var_os("UPDATE_OPEN").is_some() {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/extraction/open.txt");
        return std::fs::write(file, open).expect("open.txt can be written");
    }
    let lines = |text: &'static str| text.lines().collect::<BTreeSet<_>>();
    let known = lines(include_str!("open.txt"));
    let now: BTreeSet<&str> = open.lines().collect();
    let worse: Vec<_> = now.difference(&known).collect();
    assert!(worse.is_empty(), "wrong, and not known to be: {worse:#?}");
    let better: Vec<_> = known.difference(&now).collect();
    assert!(
        better.is_empty(),
        "right by now, and still in open.txt: {better:#?}"
    );
}

#[test]
fn the_gold_is_about_exactly_the_releases_that_are_there() {
    let in_gold: BTreeSet<String> = gold::gold().into_iter().map(|g| g.file).collect();
    let there: BTreeSet<String> = gold::found().into_keys().collect();
    assert_eq!(in_gold, there);
}

#[test]
fn the_signing_in_changchun_has_its_six_attendees_with_both_their_roles() {
    let found = gold::found();
    let signing = &found["faw-changchun-signing-2023-07-14.txt"];
    let attended = roles_of(signing, Participation::Attended);
    let expected = [
        (
            "Zhang Enhui",
            vec![
                "member of the Standing Committee @ CPC Jilin Provincial Committee",
                "secretary @ CPC Changchun Municipal Committee",
            ],
        ),
        (
            "Wang Zilian",
            vec![
                "deputy secretary @ CPC Changchun Municipal Committee",
                "governor of Changchun city",
            ],
        ),
        (
            "Ma Yanfeng",
            vec![
                "executive vice mayor of Changchun city",
                "member of the Standing Committee @ CPC Changchun Municipal Committee",
            ],
        ),
        (
            "Qiu Xiandong",
            vec![
                "deputy secretary @ CPC FAW Group Committee",
                "president @ FAW",
            ],
        ),
        (
            "Lei Ping",
            vec![
                "member @ CPC FAW Group Standing Committee",
                "vice president @ FAW",
            ],
        ),
        (
            "Liu Yigong",
            vec![
                "member @ CPC FAW Group Standing Committee",
                "vice president @ FAW",
            ],
        ),
    ];
    let expected: BTreeMap<String, Vec<String>> = expected
        .into_iter()
        .map(|(name, roles)| {
            (
                name.to_owned(),
                roles.into_iter().map(str::to_owned).collect(),
            )
        })
        .collect();
    assert_eq!(attended, expected);
}

#[test]
fn xi_jinping_is_mentioned_at_the_signing_and_did_not_attend() {
    let found = gold::found();
    let signing = &found["faw-changchun-signing-2023-07-14.txt"];
    let others: Vec<_> = signing
        .people
        .iter()
        .filter(|p| p.participation != Participation::Attended)
        .map(|p| (p.name.as_str(), p.participation))
        .collect();
    assert_eq!(others, [("Xi Jinping", Participation::Mentioned)]);
}

#[test]
fn faw_has_its_two_aliases() {
    let found = gold::found();
    let signing = &found["faw-changchun-signing-2023-07-14.txt"];
    let faw = signing
        .organisations
        .iter()
        .find(|o| o.name == "FAW Group Corporation");
    let aliases: BTreeSet<&str> = faw
        .expect("FAW is found")
        .aliases
        .iter()
        .map(String::as_str)
        .collect();
    assert_eq!(aliases, BTreeSet::from(["FAW", "FAW Group"]));
}

#[test]
fn at_the_signing_zhang_enhui_and_qiu_xiandong_said_what_they_said() {
    let (gold, found) = (gold::gold(), gold::found());
    let file = "faw-changchun-signing-2023-07-14.txt";
    let gold = gold.iter().find(|g| g.file == file).unwrap();
    assert_eq!(
        statement_differences(gold, &found[file]),
        Vec::<String>::new()
    );
}

#[test]
fn a_filter_by_qiu_xiandong_finds_the_two_releases_that_he_attended() {
    let attended: Vec<String> = gold::found()
        .into_iter()
        .filter(|(_, f)| {
            f.people
                .iter()
                .any(|p| p.name == "Qiu Xiandong" && p.participation == Participation::Attended)
        })
        .map(|(file, _)| file)
        .collect();
    assert_eq!(
        attended,
        [
            "faw-changchun-signing-2023-07-14.txt",
            "faw-supplier-visit.md"
        ]
    );
}

#[test]
fn nobody_is_found_where_nobody_is_named() {
    let found = gold::found();
    let names =
        |file: &str| -> Vec<String> { found[file].people.iter().map(|p| p.name.clone()).collect() };
    assert_eq!(names("kettle-recall.json"), Vec::<String>::new());
}

/// Who is in a release with this participation, with the offices of each, sorted.
fn roles_of(found: &Found, participation: Participation) -> BTreeMap<String, Vec<String>> {
    found
        .people
        .iter()
        .filter(|p| p.participation == participation)
        .map(|p| (p.name.clone(), roles(p)))
        .collect()
}

/// The offices of a person as "title @ body", sorted.
fn roles(person: &Person) -> Vec<String> {
    let mut roles: Vec<String> = person
        .roles
        .iter()
        .map(|r| match &r.organisation {
            Some(organisation) => format!("{} @ {organisation}", r.title),
            None => r.title.clone(),
        })
        .collect();
    roles.sort();
    roles
}

/// Every difference between the gold and what was found, one line each.
fn differences(g: &Gold, f: &Found) -> BTreeMap<Aspect, Vec<String>> {
    let mut out: BTreeMap<Aspect, Vec<String>> = BTreeMap::new();
    if g.headline != f.headline {
        let line = format!("{:?} should be {:?}", f.headline, g.headline);
        out.entry(Headline).or_default().push(line);
    }
    let name = |p: &Person| p.name.clone();
    let people = set_differences(g.people.iter().map(name), f.people.iter().map(name));
    out.entry(People).or_default().extend(people);
    for (a, b) in pair(&g.people, &f.people, same_person) {
        let named = |line: String| format!("{}: {line}", a.name);
        if a.participation != b.participation {
            let line = format!("{:?} should be {:?}", b.participation, a.participation);
            out.entry(People).or_default().push(named(line));
        }
        let aliases = set_differences(a.aliases.iter().cloned(), b.aliases.iter().cloned());
        out.entry(Aliases)
            .or_default()
            .extend(aliases.into_iter().map(named));
        let roles = set_differences(roles(a).into_iter(), roles(b).into_iter());
        out.entry(Roles)
            .or_default()
            .extend(roles.into_iter().map(named));
    }
    let bodies = |list: &[gold::Body]| -> Vec<String> {
        list.iter()
            .map(|o| {
                let aliases: BTreeSet<&String> = o.aliases.iter().collect();
                format!("{} {aliases:?}", o.name)
            })
            .collect()
    };
    let bodies = set_differences(
        bodies(&g.organisations).into_iter(),
        bodies(&f.organisations).into_iter(),
    );
    out.entry(Organisations).or_default().extend(bodies);
    out.entry(Statements)
        .or_default()
        .extend(statement_differences(g, f));
    out.retain(|_, lines| !lines.is_empty());
    out
}

/// What is missing and what is too much.
fn set_differences(
    gold: impl Iterator<Item = String>,
    found: impl Iterator<Item = String>,
) -> Vec<String> {
    let (gold, found): (BTreeSet<_>, BTreeSet<_>) = (gold.collect(), found.collect());
    let lost = gold.difference(&found).map(|x| format!("lost  {x}"));
    let extra = found.difference(&gold).map(|x| format!("extra {x}"));
    lost.chain(extra).collect()
}

/// The statements that are missing and those that are too much. The words are compared by their ends.
fn statement_differences(g: &Gold, f: &Found) -> Vec<String> {
    let both = pair(&g.statements, &f.statements, same_statement);
    let lost = g
        .statements
        .iter()
        .filter(|s| !both.iter().any(|(a, _)| std::ptr::eq(*a, *s)))
        .map(|s| {
            format!(
                "lost  {:?} {}: {} ... {}",
                s.kind, s.speaker, s.begins, s.ends
            )
        });
    let extra = f
        .statements
        .iter()
        .filter(|s| !both.iter().any(|(_, b)| std::ptr::eq(*b, *s)))
        .map(|s| format!("extra {:?} {}: {}", s.kind, s.speaker, s.text));
    lost.chain(extra).collect()
}
