//! The `dateline` program. Provisional: `dateline extract --format jsonl PATH...`.

use std::io::Write;

use serde_json::json;

fn main() {
    let mut out = std::io::stdout().lock();
    let mut paths: Vec<_> = std::env::args()
        .skip(4)
        .map(std::path::PathBuf::from)
        .collect();
    while let Some(path) = paths.pop() {
        if path.is_dir() {
            paths.extend(std::fs::read_dir(&path).unwrap().map(|e| e.unwrap().path()));
            continue;
        }
        for release in dateline::ingest::load(&path).unwrap_or_default().releases {
            let a = dateline::extract::analyse(&release);
            let statements: Vec<_> = a
                .statements
                .iter()
                .map(|s| json!({"speaker": a.people[s.speaker].name, "kind": s.kind, "text": s.span.of(&release.text), "rule": s.evidence.rule}))
                .collect();
            let row = json!({"path": path, "headline": release.headline(), "people": a.people, "organisations": a.organisations, "statements": statements});
            let _ = writeln!(out, "{row}");
        }
    }
}
