//! Releases as plain text: what the screen shows, where there is no terminal.

use std::fmt::Write;

use super::record::iso;
use super::table::{people, with_aliases};
use crate::archive::{Entry, Row};

/// One line of the list: date, how many attended, headline, issuer; with tabs between, for `cut` and `sort`.
pub fn row(row: &Row) -> String {
    let date = row.date.and_then(iso).unwrap_or_default();
    let issuer = row.issuer.as_deref().unwrap_or_default();
    format!("{date}\t{}\t{}\t{issuer}", row.attended, row.title)
}

/// A release in full, with its people and organisations after it.
pub fn release(entry: &Entry) -> String {
    let mut out = entry.release.text.clone();
    out.push('\n');
    let analysis = &entry.analysis;
    if !analysis.people.is_empty() {
        out.push_str("\nPeople\n");
        out.push_str(&people(&analysis.people, 2));
    }
    if !analysis.organisations.is_empty() {
        out.push_str("\nOrganisations\n");
        for o in &analysis.organisations {
            let _ = writeln!(out, "  {}", with_aliases(&o.name, &o.aliases));
        }
    }
    out
}
