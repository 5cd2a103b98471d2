//! Why each thing was found: the rule that fired and the words that it fired on.

use std::fmt::Write;

use super::table::{PARTICIPATIONS, other_language};
use crate::archive::Entry;
use crate::extract::confidence::{Confidence, Finding, of_rule};
use crate::extract::{Evidence, Mention, Organisation, Person, StatementKind};
use crate::text::Span;

/// How many characters of the words are shown before they are cut in the middle.
const WORDS: usize = 100;

/// A block a release: each person with its mentions, participation and roles, each organisation and each statement,
/// every line with the name of its rule and the words.
pub fn explain(entry: &Entry) -> String {
    let (release, analysis) = (&entry.release, &entry.analysis);
    let text = release.text.as_str();
    let mut out = format!("{}\n  {}\n", release.title(), release.origin.name);
    out.push_str(&other_language(analysis));
    for found in &analysis.people {
        person(&mut out, text, found);
    }
    for found in &analysis.organisations {
        organisation(&mut out, text, found);
    }
    for statement in &analysis.statements {
        let kind = match statement.kind {
            StatementKind::Direct => "said",
            StatementKind::Reported => "reported",
        };
        let speaker = &analysis.people[statement.speaker].name;
        let _ = writeln!(out, "\n  {speaker} {kind} {}", quote(text, statement.span));
        line(&mut out, text, "because", statement.evidence, None);
    }
    out
}

fn person(out: &mut String, text: &str, person: &Person) {
    let _ = writeln!(out, "\n  {}", person.name);
    let label = PARTICIPATIONS
        .iter()
        .find(|(p, _)| *p == person.participation);
    let sure = Some(person.participation_confidence());
    line(
        out,
        text,
        label.map_or("", |(_, l)| l),
        person.participation_evidence,
        sure,
    );
    mentions(out, text, Finding::Person, &person.mentions);
    for role in &person.roles {
        let of = role
            .organisation
            .as_ref()
            .map_or(String::new(), |o| format!(" @ {o}"));
        let what = format!("{}{of}", role.title);
        line(out, text, &what, role.evidence, Some(role.confidence()));
    }
}

fn organisation(out: &mut String, text: &str, organisation: &Organisation) {
    let _ = writeln!(out, "\n  {} (organisation)", organisation.name);
    mentions(out, text, Finding::Organisation, &organisation.mentions);
}

/// The mentions, one line for all that one rule found by the same words.
fn mentions(out: &mut String, text: &str, finding: Finding, mentions: &[Mention]) {
    let mut told: Vec<(&str, &str)> = Vec::new();
    for mention in mentions {
        let evidence = mention.evidence;
        let why = (evidence.rule, evidence.span.of(text));
        if !told.contains(&why) {
            told.push(why);
            let what = format!("named {}", quote(text, mention.span));
            let sure = of_rule(finding, evidence.rule);
            line(out, text, &what, evidence, Some(sure));
        }
    }
}

/// What was found, by which rule, by which words, and how sure the rule is; statements have not been measured.
fn line(out: &mut String, text: &str, what: &str, evidence: Evidence, sure: Option<Confidence>) {
    let words = quote(text, evidence.span);
    let sure = sure.map_or(String::new(), |grade| format!(" ({})", grade.name()));
    let _ = writeln!(out, "    {what}: {} {words}{sure}", evidence.rule);
}

/// The words at a span between quotation marks, on one line, cut in the middle.
fn quote(text: &str, span: Span) -> String {
    let words: Vec<char> = crate::text::fold::fold_spaces(span.of(text))
        .chars()
        .collect();
    if words.len() <= WORDS {
        return format!("“{}”", words.into_iter().collect::<String>());
    }
    let half = WORDS / 2;
    let (head, tail) = (&words[..half], &words[words.len() - half..]);
    format!(
        "“{}…{}”",
        head.iter().collect::<String>(),
        tail.iter().collect::<String>()
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::{analyse, testing};

    #[test]
    fn every_finding_says_its_rule_and_its_words() {
        let release = testing::release(
            "Mayor Ada Moss opened the bridge on Monday. “It holds, and it will hold for a hundred years,” Moss said to those who had come to see it.",
        );
        let analysis = analyse(&release);
        let told = explain(&Entry { release, analysis });
        for expected in [
            "attended: attended-verb “opened the bridge” (high)",
            "named “Ada Moss”: title-before “Mayor”",
            "Mayor: title-before “Mayor”",
            "Ada Moss said “It holds, and it will hold for a hundred years”",
        ] {
            assert!(told.contains(expected), "{expected} is not in\n{told}");
        }
    }
}
