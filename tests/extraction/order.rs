//! What is found in a release does not depend on what is read before it or beside it.

use std::path::{Path, PathBuf};
use std::process::Command;

use proptest::prelude::*;

use crate::gold;

/// The records of some files, given in this order, sorted.
fn records(files: &[PathBuf]) -> Vec<String> {
    let run = Command::new(env!("CARGO_BIN_EXE_dateline"))
        .args(["extract", "--format", "jsonl"])
        .args(files)
        .output()
        .expect("dateline runs");
    assert!(
        run.status.success(),
        "{}",
        String::from_utf8_lossy(&run.stderr)
    );
    let out = String::from_utf8(run.stdout).expect("UTF-8");
    let mut records: Vec<String> = out.lines().map(str::to_owned).collect();
    records.sort();
    records
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn the_order_of_the_files_does_not_change_what_is_found(
        shuffled in Just(gold::files()).prop_shuffle(),
        some in 2usize..12,
    ) {
        let shuffled = &shuffled[..some.min(shuffled.len())];
        let mut sorted = shuffled.to_vec();
        sorted.sort();
        prop_assert_eq!(records(shuffled), records(&sorted));
        let mut alone: Vec<String> = sorted.iter().flat_map(|f| records(std::slice::from_ref(f))).collect();
        alone.sort();
        prop_assert_eq!(records(shuffled), alone);
    }
}

#[test]
fn in_another_language_nobody_is_found_and_the_table_says_so() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    for (file, language, tag) in [
        ("museo-carrow-exposicion.md", "Spanish", "es"),
        ("hesheng-sister-city-zh-2024-11-07.txt", "Chinese", "zh"),
    ] {
        let run = |format: &str| {
            let run = Command::new(env!("CARGO_BIN_EXE_dateline"))
                .args(["extract", "--format", format])
                .arg(data.join(file))
                .output()
                .expect("dateline runs");
            String::from_utf8(run.stdout).expect("UTF-8")
        };
        let told = format!("in {language}, and people are looked for in English only");
        assert!(run("table").contains(&told), "{}", run("table"));
        let record: serde_json::Value = serde_json::from_str(&run("jsonl")).expect("an object");
        assert_eq!(record["language"], tag);
        for found in ["people", "organisations", "statements"] {
            assert_eq!(record[found], serde_json::json!([]), "{found} in {file}");
        }
    }
}
