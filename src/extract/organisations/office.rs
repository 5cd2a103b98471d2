//! Bodies that only an office names: "Doe, CEO of Acme", where nothing else says that Acme is one.

use rustc_hash::FxHashMap;

use crate::extract::document::Document;
use crate::extract::lexicon::Class;
use crate::extract::words::look_up;
use crate::extract::{Evidence, Mention, Organisation, Person};
use crate::text::Span;
use crate::text::fold::fold_spaces;

/// Adds the bodies of roles that discovery did not find, with the places where they stand.
pub fn add(document: &Document, people: &[Person], organisations: &mut Vec<Organisation>) {
    let mut named: Vec<(Span, Evidence)> = people
        .iter()
        .flat_map(|p| &p.roles)
        .filter_map(|r| {
            Some((
                r.organisation_span?,
                Evidence {
                    rule: "office-holder",
                    span: r.evidence.span,
                },
            ))
        })
        .collect();
    // Most are in the list, which is not gone through where there is no role with a body.
    if !named.is_empty() {
        named.retain(unknown(document, organisations));
    }
    if named.is_empty() {
        return;
    }
    let mut by_name: FxHashMap<String, usize> = FxHashMap::default();
    for (index, body) in organisations.iter().enumerate() {
        for name in std::iter::once(&body.name).chain(&body.aliases) {
            by_name.entry(name.clone()).or_insert(index);
        }
    }
    named.sort_by_key(|(span, _)| *span);
    named.dedup_by_key(|(span, _)| *span);
    for (span, evidence) in &named {
        let mention = Mention {
            span: *span,
            evidence: *evidence,
        };
        let name = fold_spaces(span.of(document.text));
        let index = *by_name.entry(name.clone()).or_insert_with(|| {
            organisations.push(Organisation {
                name,
                aliases: Vec::new(),
                mentions: Vec::new(),
            });
            organisations.len() - 1
        });
        organisations[index].mentions.push(mention);
    }
    for body in organisations.iter_mut() {
        body.mentions.sort_by_key(|m| m.span.start);
    }
    organisations.sort_by_key(|o| o.mentions[0].span.start);
}

/// Whether what a role names is no body found and no place.
fn unknown<'d>(
    document: &'d Document,
    organisations: &[Organisation],
) -> impl Fn(&(Span, Evidence)) -> bool + use<'d> {
    let mentions = organisations.iter().map(|o| o.mentions.len()).sum();
    let mut known: Vec<Span> = Vec::with_capacity(mentions);
    for body in organisations {
        known.extend(body.mentions.iter().map(|m| m.span));
    }
    known.sort_unstable();
    let place = Class::PLACE | Class::COUNTRY | Class::DEMONYM;
    move |(span, _)| {
        let at = known.partition_point(|k| k.end <= span.start);
        !known.get(at).is_some_and(|k| k.overlaps(*span))
            && !look_up(span.of(document.text)).intersects(place)
    }
}
