//! Small texts to their statements. The people are given, so that these tests stand on this pass alone.

use proptest::prelude::*;

use super::find;
use crate::extract::document::Document;
use crate::extract::{Evidence, Mention, Participation, Person, Role, Statement, StatementKind::*};
use crate::release::{Anatomy, Format, Origin, Paragraph, Part, Release};
use crate::text::Span;

/// A release of body paragraphs, one a line.
fn release(text: &str) -> Release {
    let mut paragraphs = Vec::new();
    let mut at = 0;
    for line in text.split('\n') {
        if !line.is_empty() {
            paragraphs.push(Paragraph {
                span: Span::new(at, at + line.len()),
                part: Part::Body,
            });
        }
        at += line.len() + 1;
    }
    Release {
        origin: Origin::default(),
        format: Format::Text,
        text: text.to_owned(),
        paragraphs,
        anatomy: Anatomy::default(),
        date: None,
        issuer: None,
        metadata: Default::default(),
    }
}

/// People as `Jane Doe|Doe|President`: a name, an alias or nothing, titles.
fn people(text: &str, list: &[&str]) -> Vec<Person> {
    let evidence = Evidence {
        rule: "test",
        span: Span::new(0, 0),
    };
    list.iter()
        .map(|entry| {
            let mut parts = entry.split('|');
            let name = parts.next().unwrap_or("");
            let alias = parts.next().unwrap_or("");
            let mut taken = vec![false; text.len()];
            let mut mentions = Vec::new();
            for form in [name, alias].into_iter().filter(|f| !f.is_empty()) {
                for (start, _) in text.match_indices(form) {
                    if !taken[start] {
                        let span = Span::new(start, start + form.len());
                        taken[span.range()].fill(true);
                        mentions.push(Mention { span, evidence });
                    }
                }
            }
            mentions.sort_by_key(|m| m.span);
            Person {
                name: name.to_owned(),
                aliases: vec![alias.to_owned()],
                participation: Participation::Mentioned,
                participation_evidence: evidence,
                roles: parts
                    .map(|title| Role {
                        title: title.to_owned(),
                        organisation: None,
                        title_span: evidence.span,
                        organisation_span: None,
                        evidence,
                    })
                    .collect(),
                mentions,
            }
        })
        .collect()
}

fn statements(text: &str, list: &[&str]) -> Vec<Statement> {
    let release = release(text);
    find(&Document::new(&release), &people(text, list))
}

/// Jane Doe and John Roe, ministers; what they say as `Doe d: words` or `Roe r: words`.
fn said(text: &str) -> Vec<String> {
    said_by(text, &["Jane Doe|Doe", "John Roe|Roe"])
}

fn said_by(text: &str, list: &[&str]) -> Vec<String> {
    let names = people(text, list);
    statements(text, list)
        .iter()
        .map(|s| {
            let kind = if s.kind == Direct { 'd' } else { 'r' };
            let name = names[s.speaker].name.rsplit(' ').next().unwrap_or("");
            format!("{name} {kind}: {}", s.span.of(text))
        })
        .collect()
}

#[test]
fn a_quotation_goes_to_the_name_behind_said() {
    assert_eq!(
        said("“We open on Monday,” said Jane Doe."),
        ["Doe d: We open on Monday"]
    );
}

#[test]
fn what_follows_said_is_reported() {
    assert_eq!(
        said("Jane Doe said that the school opens on Monday."),
        ["Doe r: that the school opens on Monday"]
    );
}

proptest! {
    #[test]
    fn spans_are_in_the_text_and_in_order(
        words in prop::collection::vec(
            prop::sample::select(vec![
                "Jane Doe", "Doe", "John Roe", "said", "“", "”", "\"", "that", ",", ".", "he", "She", "according to",
                "the President", "and", "announced", "by", "was", "thanked", "‘", "’", "\n", "ünï", "(", ")", ":", ";",
                "who", "We", "go", "In", "stressing",
            ]),
            0..60,
        )
    ) {
        let text = words.join(" ");
        let mut last = 0;
        for s in statements(&text, &["Jane Doe|Doe|President", "John Roe|Roe"]) {
            prop_assert!(text.get(s.span.range()).is_some_and(|t| !t.is_empty()));
            prop_assert!(text.get(s.evidence.span.range()).is_some());
            prop_assert!(s.span.start >= last);
            prop_assert!(s.speaker < 2);
            last = s.span.start;
        }
    }
}
