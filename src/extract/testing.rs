//! For tests: a release made of a plain text, and what was found in it on one line a person.

use super::{Analysis, Participation, analyse};
use crate::ingest::parse;
use crate::release::{Origin, Release};

/// The release that a plain text is.
pub fn release(text: &str) -> Release {
    let origin = Origin {
        name: "test.txt".to_owned(),
        ..Origin::default()
    };
    let parsed = parse(text.as_bytes(), origin).expect("a test's text is a release");
    parsed
        .releases
        .into_iter()
        .next()
        .expect("a test's text is one release")
}

/// What is found in a plain text.
pub fn analysis(text: &str) -> Analysis {
    analyse(&release(text))
}

/// The people of a text, one a line: `Name (alias, ...) participation: title @ body; ...`.
pub fn people(text: &str) -> Vec<String> {
    analysis(text)
        .people
        .iter()
        .map(|p| {
            let aliases = if p.aliases.is_empty() {
                String::new()
            } else {
                format!(" ({})", p.aliases.join(", "))
            };
            let participation = match p.participation {
                Participation::Attended => "attended",
                Participation::Quoted => "quoted",
                Participation::Contact => "contact",
                Participation::Mentioned => "mentioned",
            };
            let roles: Vec<String> = p
                .roles
                .iter()
                .map(|r| {
                    r.organisation
                        .as_ref()
                        .map_or(r.title.clone(), |o| format!("{} @ {o}", r.title))
                })
                .collect();
            let colon = if roles.is_empty() { "" } else { ": " };
            format!(
                "{}{aliases} {participation}{colon}{}",
                p.name,
                roles.join("; ")
            )
        })
        .collect()
}
