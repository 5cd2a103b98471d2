//! What a reader found in the releases of `data/`, and what the engine finds, in one shape.
//!
//! `gold.jsonl` holds one object a release. `file` is the name of the file, with `#0`, `#1` and so on for the records
//! of a JSON Lines file. Of a statement the gold names the first and the last six words. Releases that are not in
//! English have no people and no organisations: the engine is to find nothing there rather than nonsense.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use dateline::extract::{Analysis, Participation, StatementKind, analyse};
use dateline::release::Release;
use serde::Deserialize;

#[derive(Debug, Clone, Deserialize)]
pub struct Gold {
    pub file: String,
    pub headline: Option<String>,
    pub people: Vec<Person>,
    pub organisations: Vec<Body>,
    #[serde(default)]
    pub statements: Vec<GoldStatement>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Person {
    pub name: String,
    pub aliases: Vec<String>,
    pub participation: Participation,
    pub roles: Vec<Role>,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub struct Role {
    pub title: String,
    pub organisation: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Body {
    pub name: String,
    pub aliases: Vec<String>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct GoldStatement {
    pub speaker: String,
    pub kind: StatementKind,
    pub begins: String,
    pub ends: String,
}

#[derive(Debug, Clone)]
pub struct Statement {
    pub speaker: String,
    pub kind: StatementKind,
    pub text: String,
}

/// What the engine found in one release.
#[derive(Debug, Clone)]
pub struct Found {
    pub headline: Option<String>,
    pub people: Vec<Person>,
    pub organisations: Vec<Body>,
    pub statements: Vec<Statement>,
}

/// The gold, in the order of its file.
pub fn gold() -> Vec<Gold> {
    include_str!("gold.jsonl")
        .lines()
        .map(|line| serde_json::from_str(line).expect("gold.jsonl holds one object a line"))
        .collect()
}

/// What the engine finds in every release of `data/`, by the names that the gold uses.
pub fn found() -> BTreeMap<String, Found> {
    let mut out = BTreeMap::new();
    for path in files() {
        let parsed =
            dateline::ingest::load(&path).unwrap_or_else(|why| panic!("{} {why}", path.display()));
        assert_eq!(parsed.warnings, [], "{}", path.display());
        let name = path.file_name().unwrap().to_string_lossy();
        let several = name.ends_with(".jsonl");
        for (i, release) in parsed.releases.iter().enumerate() {
            let key = if several {
                format!("{name}#{i}")
            } else {
                name.to_string()
            };
            assert!(
                out.insert(key, extract(release)).is_none(),
                "{name} gave several releases"
            );
        }
    }
    out
}

/// What the engine finds in every release of `data/`, with its evidence.
pub fn analyses() -> Vec<Analysis> {
    let loaded = files()
        .into_iter()
        .filter_map(|path| dateline::ingest::load(&path).ok());
    loaded
        .flat_map(|parsed| parsed.releases)
        .map(|release| analyse(&release))
        .collect()
}

/// The files of `data/`.
pub fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("data/ is there")
        .map(|entry| entry.expect("data/ can be listed").path())
        .collect();
    files.sort();
    files
}

fn extract(release: &Release) -> Found {
    let analysis = analyse(release);
    let statements = analysis
        .statements
        .iter()
        .map(|s| Statement {
            speaker: analysis.people[s.speaker].name.clone(),
            kind: s.kind,
            text: s.span.of(&release.text).to_owned(),
        })
        .collect();
    Found {
        headline: release.headline().map(str::to_owned),
        people: analysis.people.into_iter().map(person).collect(),
        organisations: analysis
            .organisations
            .into_iter()
            .map(|o| Body {
                name: o.name,
                aliases: o.aliases,
            })
            .collect(),
        statements,
    }
}

pub fn person(person: dateline::extract::Person) -> Person {
    Person {
        name: person.name,
        aliases: person.aliases,
        participation: person.participation,
        roles: person
            .roles
            .into_iter()
            .map(|r| Role {
                title: r.title,
                organisation: r.organisation,
            })
            .collect(),
    }
}
