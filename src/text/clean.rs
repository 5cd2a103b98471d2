//! Cleaning: what an outside text loses before anything else sees it.

/// Cleans a decoded text. Provisional: folds line ends and drops control characters.
pub fn clean(raw: &str) -> String {
    raw.replace("\r\n", "\n")
        .chars()
        .filter(|c| *c == '\n' || !c.is_control())
        .collect()
}
