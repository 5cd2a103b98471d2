//! Bodies in front of a hyphen: `FDA-approved`, `a House-passed bill`.

use crate::extract::document::Document;
use crate::extract::{Evidence, Mention, Organisation};
use crate::text::Span;

use super::known::is_known;

/// What a body has done to what is named so.
const DEEDS: &[&str] = &[
    "approved",
    "authorized",
    "backed",
    "certified",
    "cleared",
    "funded",
    "led",
    "licensed",
    "passed",
    "regulated",
    "sponsored",
    "style",
    "like",
];

/// Adds those that the release does not name otherwise.
pub(super) fn add(document: &Document, organisations: &mut Vec<Organisation>) {
    let before = organisations.len();
    for i in document.sites.capitals.within(0..document.tokens.len()) {
        let Some((owner, deed)) = document.word(i).split_once('-') else {
            continue;
        };
        if !DEEDS.contains(&deed) || !is_known(owner) && !matches!(owner, "House" | "Senate") {
            continue;
        }
        let start = document.tokens[i].span.start as usize;
        let mention = Mention {
            span: Span::new(start, start + owner.len()),
            evidence: Evidence {
                rule: "before-a-hyphen",
                span: document.tokens[i].span,
            },
        };
        let named = |o: &&mut Organisation| o.name == owner || o.aliases.iter().any(|a| a == owner);
        match organisations.iter_mut().find(named) {
            Some(body) => {
                let at = body.mentions.partition_point(|m| m.span < mention.span);
                body.mentions.insert(at, mention);
            }
            None => organisations.push(Organisation {
                name: owner.to_owned(),
                aliases: Vec::new(),
                mentions: vec![mention],
            }),
        }
    }
    if organisations.len() > before {
        organisations.sort_by_key(|o| o.mentions[0].span);
    }
}
