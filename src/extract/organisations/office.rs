//! Bodies that only an office names: "Doe, CEO of Acme", where nothing else says that Acme is one.

use crate::extract::document::{Document, fold_spaces};
use crate::extract::{Evidence, Mention, Organisation, Person};

/// Adds the bodies of roles that discovery did not find, with the places where they stand.
pub fn add(document: &Document, people: &[Person], organisations: &mut Vec<Organisation>) {
    for role in people.iter().flat_map(|p| &p.roles) {
        let Some(span) = role.organisation_span else {
            continue;
        };
        let known = organisations
            .iter()
            .any(|o| o.mentions.iter().any(|m| m.span.overlaps(span)));
        if known {
            continue;
        }
        let mention = Mention {
            span,
            evidence: Evidence {
                rule: "office-holder",
                span: role.evidence.span,
            },
        };
        let name = fold_spaces(span.of(document.text));
        match organisations
            .iter_mut()
            .find(|o| o.name == name || o.aliases.contains(&name))
        {
            Some(body) => body.mentions.push(mention),
            None => organisations.push(Organisation {
                name,
                aliases: Vec::new(),
                mentions: vec![mention],
            }),
        }
    }
    for body in organisations.iter_mut() {
        body.mentions.sort_by_key(|m| m.span.start);
    }
    organisations.sort_by_key(|o| o.mentions[0].span.start);
}
