//! What was found in a release, for reading.

use std::fmt::Write;

use unicode_width::UnicodeWidthStr;

use super::record::iso;
use crate::archive::Entry;
use crate::extract::{Analysis, Participation, Person, StatementKind};
use crate::text::language::Language;

/// In which order participations are shown.
pub const PARTICIPATIONS: [(Participation, &str); 4] = [
    (Participation::Attended, "attended"),
    (Participation::Quoted, "quoted"),
    (Participation::Mentioned, "mentioned"),
    (Participation::Contact, "contact"),
];

/// How many columns of a statement are shown.
const STATEMENT_COLUMNS: usize = 88;

/// A block a release: a line for the release, then its people with their roles, the organisations and the statements.
pub fn table(entry: &Entry) -> String {
    let (release, analysis) = (&entry.release, &entry.analysis);
    let mut out = String::new();
    let date = release
        .date
        .and_then(|d| iso(d.date))
        .unwrap_or_else(|| "undated".to_owned());
    let _ = write!(out, "{}\n  {date}", release.title());
    if let Some(issuer) = &release.issuer {
        let _ = write!(out, "  {}", issuer.name);
    }
    let _ = writeln!(out, "  {}", release.origin.name);
    out.push_str(&other_language(analysis));
    out.push_str(&people(&analysis.people, 2));
    for o in &analysis.organisations {
        let _ = writeln!(out, "  {:<11}{}", "org", with_aliases(&o.name, &o.aliases));
    }
    for s in &analysis.statements {
        let kind = match s.kind {
            StatementKind::Direct => "said",
            StatementKind::Reported => "reported",
        };
        let speaker = &analysis.people[s.speaker].name;
        let words = shortened(s.span.of(&release.text), STATEMENT_COLUMNS);
        let _ = writeln!(out, "  {kind:<11}{speaker}: {words}");
    }
    out
}

/// A line that says why nobody is found in a release that is not in English; nothing for one that is.
pub fn other_language(analysis: &Analysis) -> String {
    match analysis.language {
        Some(language) if language != Language::English => format!(
            "  in {}, and people are looked for in English only\n",
            language.name()
        ),
        _ => String::new(),
    }
}

/// The people by participation, a line each, and a line for each further role. Indented by `indent` columns.
pub fn people(people: &[Person], indent: usize) -> String {
    let mut out = String::new();
    let widest = people
        .iter()
        .map(|p| with_aliases(&p.name, &p.aliases).width())
        .max()
        .unwrap_or(0);
    let column = widest.min(36) + 2;
    for (participation, label) in PARTICIPATIONS {
        for person in people.iter().filter(|p| p.participation == participation) {
            let mut name = with_aliases(&person.name, &person.aliases);
            let lead = format!("{:indent$}{label:<11}", "");
            for (i, role) in person.roles.iter().enumerate() {
                let gap = column.saturating_sub(name.width()).max(2);
                let start = if i == 0 { &*lead } else { "" };
                let pad = lead.width() - start.width();
                let _ = write!(out, "{start}{:pad$}{name}{:gap$}{}", "", "", role.title);
                if let Some(organisation) = &role.organisation {
                    let _ = write!(out, ", {organisation}");
                }
                out.push('\n');
                name.clear();
            }
            if person.roles.is_empty() {
                let _ = writeln!(out, "{lead}{name}");
            }
        }
    }
    out
}

/// `Name (alias, alias)`
pub fn with_aliases(name: &str, aliases: &[String]) -> String {
    if aliases.is_empty() {
        name.to_owned()
    } else {
        format!("{name} ({})", aliases.join(", "))
    }
}

/// As much of `text` as `columns` hold, with an ellipsis where it is cut.
pub fn shortened(text: &str, columns: usize) -> String {
    if text.width() <= columns {
        return text.to_owned();
    }
    let mut out = String::new();
    for c in text.chars() {
        out.push(c);
        if out.width() + 1 > columns {
            out.pop();
            break;
        }
    }
    out.truncate(out.trim_end().len());
    out.push('…');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_at_a_column() {
        assert_eq!(shortened("the plant", 9), "the plant");
        assert_eq!(shortened("the plant opens", 9), "the plan…");
        assert_eq!(shortened("長春市の工場", 7), "長春市…");
    }
}
