//! Bodies in front of a hyphen: `FDA-approved`, `a House-passed bill`.

use rustc_hash::FxHashMap;

use crate::extract::document::Document;
use crate::extract::{Evidence, Mention, Organisation};
use crate::text::Span;

use super::known::is_known;

/// What a body has done to what is named so.
const DEEDS: &[&str] = &[
    "accredited",
    "approved",
    "authorized",
    "backed",
    "certified",
    "cleared",
    "funded",
    "insured",
    "led",
    "licensed",
    "listed",
    "passed",
    "registered",
    "regulated",
    "sponsored",
    "style",
    "like",
];

/// Adds those mentions, and the bodies that the release does not name otherwise.
pub(super) fn add(document: &Document, organisations: &mut Vec<Organisation>) {
    let mut found: FxHashMap<&str, Vec<Mention>> = FxHashMap::default();
    let sites = &document.sites;
    for i in sites
        .capitals
        .without(&sites.plain, 0..document.tokens.len())
    {
        let word = document.word(i);
        // All deeds end so, and few names.
        let Some((owner, deed)) = word
            .ends_with(['d', 'e'])
            .then(|| word.split_once('-'))
            .flatten()
        else {
            continue;
        };
        if !DEEDS.contains(&deed) || !is_known(owner) && !matches!(owner, "House" | "Senate") {
            continue;
        }
        let whole = document.tokens[i].span;
        let start = whole.start as usize;
        found.entry(owner).or_default().push(Mention {
            span: Span::new(start, start + owner.len()),
            evidence: Evidence {
                rule: "before-a-hyphen",
                span: whole,
            },
        });
    }
    if found.is_empty() {
        return;
    }
    for body in organisations.iter_mut() {
        let names = std::iter::once(&body.name).chain(&body.aliases);
        let of: Vec<&String> = names.filter(|n| found.contains_key(n.as_str())).collect();
        let more: Vec<Mention> = of
            .into_iter()
            .filter_map(|n| found.remove(n.as_str()))
            .flatten()
            .collect();
        if !more.is_empty() {
            body.mentions.extend(more);
            body.mentions.sort_by_key(|m| m.span);
        }
    }
    for (owner, mentions) in found {
        organisations.push(Organisation {
            name: owner.to_owned(),
            aliases: Vec::new(),
            mentions,
        });
    }
    organisations.sort_by_key(|o| o.mentions[0].span);
}
