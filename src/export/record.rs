//! A release and what was found in it, as a JSON object.
//!
//! Every `start` and `end` is a byte offset into the cleaned text of the release in UTF-8, which `text` holds where it
//! was asked for. Every `rule` is the stable name of the rule that fired, every `evidence` the words that it fired on.
//! Every `confidence` is "high", "medium" or "low": the grade of the hit rate that was measured of the rules that fired,
//! see [`crate::extract::confidence`].

use std::path::Path;

use serde::Serialize;

use crate::archive::Entry;
use crate::extract::{Confidence, Evidence, Mention, Participation, Role, StatementKind};
use crate::release::{DateOrigin, IssuerOrigin, PartialDate, Release};
use crate::text::Span;
use crate::text::language::Language;

/// An object a release.
#[derive(Serialize)]
struct Record<'a> {
    /// The path as given, or "standard input".
    path: &'a str,
    /// The name of the file alone.
    file: &'a str,
    /// The number of the release in a file that holds several, from 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    record: Option<u32>,
    headline: Option<&'a str>,
    /// As far as it is known: `2023-07-14`, `2023-07`, `2023`, or `--07-14` where no year is given.
    date: Option<String>,
    /// What gave month and day.
    #[serde(skip_serializing_if = "Option::is_none")]
    date_origin: Option<DateOrigin>,
    dateline: Option<Dateline<'a>>,
    issuer: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issuer_origin: Option<IssuerOrigin>,
    /// What the text shows, else what the metadata says. In one other than English nothing is looked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
    people: Vec<Person<'a>>,
    organisations: Vec<Organisation<'a>>,
    statements: Vec<Statement<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
}

#[derive(Serialize)]
struct Dateline<'a> {
    place: Option<&'a str>,
    date: Option<&'a str>,
    wire: Option<&'a str>,
    start: u32,
    end: u32,
}

#[derive(Serialize)]
struct Person<'a> {
    name: &'a str,
    aliases: &'a [String],
    /// How sure it is that this is a person.
    confidence: Confidence,
    participation: Participation,
    /// How sure the participation is.
    participation_confidence: Confidence,
    /// The rule that gave the participation, and its words.
    rule: &'static str,
    evidence: Span,
    roles: Vec<RoleRecord<'a>>,
    mentions: Vec<MentionRecord>,
}

#[derive(Serialize)]
struct RoleRecord<'a> {
    title: &'a str,
    organisation: Option<&'a str>,
    confidence: Confidence,
    spans: RoleSpans,
    rule: &'static str,
    evidence: Span,
}

/// Where the two halves of a role stand.
#[derive(Serialize)]
struct RoleSpans {
    title: Span,
    organisation: Option<Span>,
}

#[derive(Serialize)]
struct MentionRecord {
    start: u32,
    end: u32,
    rule: &'static str,
}

#[derive(Serialize)]
struct Organisation<'a> {
    name: &'a str,
    aliases: &'a [String],
    confidence: Confidence,
    mentions: Vec<MentionRecord>,
}

#[derive(Serialize)]
struct Statement<'a> {
    speaker: &'a str,
    kind: StatementKind,
    text: &'a str,
    start: u32,
    end: u32,
    rule: &'static str,
    evidence: Span,
}

/// The object of one release, on one line, without a line end.
pub fn json(entry: &Entry, with_text: bool) -> String {
    // Strings, numbers and lists of them: there is nothing in a record that cannot be written.
    serde_json::to_string(&record(entry, with_text)).unwrap_or_default()
}

fn record(entry: &Entry, with_text: bool) -> Record<'_> {
    let (release, analysis) = (&entry.release, &entry.analysis);
    let text = release.text.as_str();
    let path = release.origin.name.as_str();
    Record {
        path,
        file: file_name(path),
        record: release.origin.record,
        headline: release.headline(),
        date: release.date.and_then(|d| iso(d.date)),
        date_origin: release.date.map(|d| d.origin),
        dateline: dateline(release),
        issuer: release.issuer.as_ref().map(|i| i.name.as_str()),
        issuer_origin: release.issuer.as_ref().map(|i| i.origin),
        language: analysis
            .language
            .map(Language::tag)
            .or(release.metadata.language.as_deref()),
        people: analysis.people.iter().map(person).collect(),
        organisations: analysis
            .organisations
            .iter()
            .map(|o| Organisation {
                name: &o.name,
                aliases: &o.aliases,
                confidence: o.confidence(),
                mentions: mentions(&o.mentions),
            })
            .collect(),
        statements: analysis
            .statements
            .iter()
            .map(|s| Statement {
                speaker: &analysis.people[s.speaker].name,
                kind: s.kind,
                text: s.span.of(text),
                start: s.span.start,
                end: s.span.end,
                rule: s.evidence.rule,
                evidence: s.evidence.span,
            })
            .collect(),
        text: with_text.then_some(text),
    }
}

fn dateline(release: &Release) -> Option<Dateline<'_>> {
    let words = |span: Option<Span>| span.map(|s| s.of(&release.text));
    let line = release.anatomy.dateline?;
    Some(Dateline {
        place: words(line.place),
        date: words(line.date),
        wire: words(line.wire),
        start: line.span.start,
        end: line.span.end,
    })
}

fn person(p: &crate::extract::Person) -> Person<'_> {
    let Evidence { rule, span } = p.participation_evidence;
    Person {
        name: &p.name,
        aliases: &p.aliases,
        confidence: p.confidence(),
        participation: p.participation,
        participation_confidence: p.participation_confidence(),
        rule,
        evidence: span,
        roles: p.roles.iter().map(role).collect(),
        mentions: mentions(&p.mentions),
    }
}

fn role(role: &Role) -> RoleRecord<'_> {
    RoleRecord {
        title: &role.title,
        organisation: role.organisation.as_deref(),
        confidence: role.confidence(),
        spans: RoleSpans {
            title: role.title_span,
            organisation: role.organisation_span,
        },
        rule: role.evidence.rule,
        evidence: role.evidence.span,
    }
}

fn mentions(mentions: &[Mention]) -> Vec<MentionRecord> {
    mentions
        .iter()
        .map(|m| MentionRecord {
            start: m.span.start,
            end: m.span.end,
            rule: m.evidence.rule,
        })
        .collect()
}

/// The last part of a path, or all of what is no path.
fn file_name(path: &str) -> &str {
    Path::new(path)
        .file_name()
        .and_then(|n| n.to_str())
        .unwrap_or(path)
}

/// A date as ISO 8601 writes it, with `--` for an unknown year; None where neither year nor month is known.
pub fn iso(date: PartialDate) -> Option<String> {
    let PartialDate { year, month, day } = date;
    Some(match (year, month, day) {
        (Some(y), Some(m), Some(d)) => format!("{y:04}-{m:02}-{d:02}"),
        (Some(y), Some(m), None) => format!("{y:04}-{m:02}"),
        (Some(y), None, _) => format!("{y:04}"),
        (None, Some(m), Some(d)) => format!("--{m:02}-{d:02}"),
        (None, Some(m), None) => format!("--{m:02}"),
        (None, None, _) => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_says_no_more_than_is_known() {
        let date = |year, month, day| iso(PartialDate { year, month, day });
        assert_eq!(
            date(Some(2023), Some(7), Some(4)).as_deref(),
            Some("2023-07-04")
        );
        assert_eq!(date(Some(2023), Some(7), None).as_deref(), Some("2023-07"));
        assert_eq!(date(None, Some(7), Some(14)).as_deref(), Some("--07-14"));
        assert_eq!(date(None, None, Some(14)), None);
    }

    #[test]
    fn a_file_name_is_the_end_of_a_path() {
        assert_eq!(file_name("a/b.txt"), "b.txt");
        assert_eq!(file_name("standard input"), "standard input");
    }
}
