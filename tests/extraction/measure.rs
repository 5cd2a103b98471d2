//! How often each rule is right, on annotated releases that are not part of the project. See `extract::confidence`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use dateline::extract::confidence::{Count, Finding};
use dateline::extract::{Analysis, Confidence, Mention, analyse};

use crate::gold::{self, Body, Gold, Person};
use crate::score::{pair, same_body, same_person, same_role};

/// What is counted, by rule and by grade.
#[derive(Default)]
struct Measured {
    rules: BTreeMap<(Finding, &'static str), Count>,
    grades: BTreeMap<(Finding, Confidence), Count>,
}

#[test]
#[ignore = "measures on gold that is not part of the project: DATELINE_GOLD=gold.jsonl,folder"]
fn measure() {
    let given = std::env::var("DATELINE_GOLD").expect("DATELINE_GOLD=gold.jsonl,folder[;...]");
    let mut measured = Measured::default();
    for set in given.split(';') {
        let (gold, folder) = set.split_once(',').expect("gold.jsonl,folder");
        let gold = std::fs::read_to_string(gold).expect("the gold can be read");
        for line in gold.lines().filter(|l| !l.trim().is_empty()) {
            let gold: Gold = serde_json::from_str(line).expect("one object a line");
            let path = Path::new(folder).join(&gold.file);
            let parsed = dateline::ingest::load(&path)
                .unwrap_or_else(|why| panic!("{} {why}", path.display()));
            if let Some(release) = parsed.releases.first() {
                measured.release(&gold, analyse(release));
            }
        }
    }
    for ((finding, grade), count) in &measured.grades {
        let share = f64::from(count.right) / f64::from(count.all());
        println!("{finding:?} {grade:?} {share:.3} of {}", count.all());
    }
    let table = measured.table();
    println!("{table}");
    if std::env::var_os("UPDATE_CONFIDENCE").is_some() {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/src/extract/confidence.txt");
        std::fs::write(file, table).expect("confidence.txt can be written");
    }
}

impl Measured {
    fn count(
        &mut self,
        finding: Finding,
        rules: impl IntoIterator<Item = &'static str>,
        grade: Confidence,
        right: bool,
    ) {
        let add = |count: &mut Count| {
            if right {
                count.right += 1;
            } else {
                count.wrong += 1;
            }
        };
        for rule in rules {
            add(self.rules.entry((finding, rule)).or_default());
        }
        add(self.grades.entry((finding, grade)).or_default());
    }

    fn release(&mut self, gold: &Gold, analysis: Analysis) {
        let found: Vec<Person> = analysis.people.iter().cloned().map(gold::person).collect();
        let people = pair(&gold.people, &found, same_person);
        for (person, shape) in analysis.people.iter().zip(&found) {
            let known = people.iter().find(|(_, f)| std::ptr::eq(*f, shape));
            let grade = person.confidence();
            let rules = rules(&person.mentions);
            self.count(Finding::Person, rules, grade, known.is_some());
            let Some((gold, _)) = known else { continue };
            self.count(
                Finding::Participation,
                [person.participation_rule()],
                person.participation_confidence(),
                gold.participation == person.participation,
            );
            let roles = pair(&gold.roles, &shape.roles, same_role);
            for (role, shape) in person.roles.iter().zip(&shape.roles) {
                let right = roles.iter().any(|(_, f)| std::ptr::eq(*f, shape));
                self.count(
                    Finding::Role,
                    [role.evidence.rule],
                    role.confidence(),
                    right,
                );
            }
        }
        let found: Vec<Body> = analysis
            .organisations
            .iter()
            .map(|o| Body {
                name: o.name.clone(),
                aliases: o.aliases.clone(),
            })
            .collect();
        let bodies = pair(&gold.organisations, &found, same_body);
        for (body, shape) in analysis.organisations.iter().zip(&found) {
            let right = bodies.iter().any(|(_, f)| std::ptr::eq(*f, shape));
            let rules = rules(&body.mentions);
            self.count(Finding::Organisation, rules, body.confidence(), right);
        }
    }

    fn table(&self) -> String {
        let mut out =
            "# kind rule right wrong: see confidence.rs for how it is measured\n".to_owned();
        for ((finding, rule), count) in &self.rules {
            let line = format!(
                "{} {rule} {} {}\n",
                finding.name(),
                count.right,
                count.wrong
            );
            out.push_str(&line);
        }
        out
    }
}

/// The rules of some mentions, each once.
fn rules(mentions: &[Mention]) -> BTreeSet<&'static str> {
    mentions.iter().map(|m| m.evidence.rule).collect()
}

#[test]
fn what_was_never_measured_is_not_sure() {
    let measured: BTreeSet<(&str, &str)> = include_str!("../../src/extract/confidence.txt")
        .lines()
        .filter_map(|l| l.split_once(' '))
        .filter_map(|(kind, rest)| Some((kind, rest.split_once(' ')?.0)))
        .collect();
    for analysis in gold::analyses() {
        for person in &analysis.people {
            let known = |m: &&Mention| measured.contains(&("person", m.evidence.rule));
            if !person.mentions.iter().any(|m| known(&m)) {
                assert!(person.confidence() <= Confidence::Medium, "{}", person.name);
            }
            for role in &person.roles {
                if !measured.contains(&("role", role.evidence.rule)) {
                    assert_eq!(role.confidence(), Confidence::Medium, "{}", role.title);
                }
            }
        }
    }
}
