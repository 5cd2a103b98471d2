//! Which names are the same body's.

use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashMap, FxHasher};

use super::find::{Finds, Found};
use crate::extract::document::Document;
use crate::extract::{Evidence, Mention, Organisation};
use crate::text::Span;

/// A body: all the names that are its own.
pub(super) struct Entity {
    /// Where it was found, in no order.
    pub mentions: Vec<Mention>,
    /// The place of its fullest name.
    pub name: Span,
}

/// All bodies of a release.
pub(super) struct Entities {
    /// In the order of discovery.
    pub list: Vec<Entity>,
    /// By token: whether a body's name covers it.
    pub taken: Vec<bool>,
}

/// Words that make no difference between two names of one body.
const SMALL: &[&str] = &[
    "of", "the", "and", "&", "for", "on", "The", ",", "at", "in", "to",
];

/// A hash of the words of a name, the same for `Department of Justice` and `Justice Department`, and for a name with
/// and without `U.S.`
pub(super) fn key(document: &Document, tokens: std::ops::Range<usize>) -> u64 {
    let mut sum = 0u64;
    for i in tokens {
        if document.is(i, SMALL)
            || document.is(
                i,
                &[
                    "U.S.", "US", "United", "States", "U.S", "’s", "'s", "’", "'",
                ],
            )
        {
            continue;
        }
        sum = sum.wrapping_add(word_key(document.word(i)));
    }
    sum
}

/// A hash of a word in any case, without its last period and a plural s.
pub(super) fn word_key(word: &str) -> u64 {
    let word = word.strip_suffix('.').unwrap_or(word);
    let word = if word.len() > 4 {
        word.strip_suffix('s').unwrap_or(word)
    } else {
        word
    };
    let mut hasher = FxHasher::default();
    for byte in word.bytes() {
        byte.to_ascii_lowercase().hash(&mut hasher);
    }
    // Spread, so that a sum of several keeps them apart.
    hasher.finish().wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// Joins the names found into bodies.
pub(super) fn resolve(document: &Document, finds: Finds) -> Entities {
    let mut order: Vec<usize> = (0..finds.list.len()).collect();
    order.sort_by_key(|i| {
        (
            finds.list[*i].stands_for.is_some(),
            finds.list[*i].tokens.start,
        )
    });
    let mut by_key: FxHashMap<u64, usize> = FxHashMap::default();
    let mut of_find: Vec<usize> = vec![usize::MAX; finds.list.len()];
    let mut entities = Entities {
        list: Vec::new(),
        taken: vec![false; document.tokens.len()],
    };
    for i in order {
        let found = &finds.list[i];
        let own = key(document, found.tokens.clone());
        let entity = match found.stands_for {
            Some(full) if of_find[full] != usize::MAX => {
                by_key.entry(own).or_insert(of_find[full]);
                of_find[full]
            }
            _ => *by_key.entry(own).or_insert_with(|| {
                entities.list.push(Entity {
                    mentions: Vec::new(),
                    name: document.span(found.tokens.clone()),
                });
                entities.list.len() - 1
            }),
        };
        of_find[i] = entity;
        entities.add(document, entity, found);
    }
    entities
}

impl Entities {
    fn add(&mut self, document: &Document, entity: usize, found: &Found) {
        self.mark(
            document,
            entity,
            found.tokens.clone(),
            found.rule,
            found.evidence.clone(),
            found.stands_for.is_none(),
        );
    }

    /// Adds a mention; `full` where it may be the body's fullest name.
    pub fn mark(
        &mut self,
        document: &Document,
        entity: usize,
        tokens: std::ops::Range<usize>,
        rule: &'static str,
        evidence: std::ops::Range<usize>,
        full: bool,
    ) {
        let span = document.span(tokens.clone());
        self.taken[tokens].fill(true);
        let entity = &mut self.list[entity];
        entity.mentions.push(Mention {
            span,
            evidence: Evidence {
                rule,
                span: document.span(evidence),
            },
        });
        if full && span.len() > entity.name.len() {
            entity.name = span;
        }
    }

    /// The bodies as the analysis shows them.
    pub fn into_organisations(self, document: &Document) -> Vec<Organisation> {
        let mut out: Vec<Organisation> = self
            .list
            .into_iter()
            .filter(|e| !e.mentions.is_empty())
            .map(|mut e| {
                e.mentions.sort_by_key(|m| m.span);
                let name = document.folded(e.name);
                let mut aliases: Vec<String> = Vec::new();
                for m in &e.mentions {
                    let form = document.folded(m.span);
                    if form != name && !aliases.contains(&form) {
                        aliases.push(form);
                    }
                }
                Organisation {
                    name,
                    aliases,
                    mentions: e.mentions,
                }
            })
            .collect();
        out.sort_by_key(|o| o.mentions[0].span);
        out
    }
}
