//! What format a text is of: by its content, with the name of the file as a hint.

use crate::text::clean;

use super::{front, html};

/// What reads a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Markdown,
    Html,
    Json,
    JsonLines,
}

/// The kind of `text`, which comes from a file called `name`.
///
/// A name that says JSON is believed, so that what is wrong with it can be said. Every other name is overruled by what
/// only another format starts with.
pub(super) fn kind(text: &str, name: &str) -> Kind {
    let extension = name
        .rsplit_once('.')
        .map_or("", |(_, e)| e)
        .to_ascii_lowercase();
    match extension.as_str() {
        "json" => {
            return if several_values(text) {
                Kind::JsonLines
            } else {
                Kind::Json
            };
        }
        "jsonl" | "ndjson" => return Kind::JsonLines,
        _ => {}
    }
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if let Some(kind) = json(start) {
        return kind;
    }
    if html::is_page(start) {
        return Kind::Html;
    }
    match extension.as_str() {
        "md" | "markdown" | "mdown" | "mkd" => Kind::Markdown,
        _ if html::is_piece(start) => Kind::Html,
        "html" | "htm" | "xhtml" if html::has_tags(start, 1) => Kind::Html,
        _ if is_markdown(start) => Kind::Markdown,
        _ if html::has_tags(start, 4) => Kind::Html,
        _ => Kind::Text,
    }
}

/// Whether a text that starts like JSON is JSON.
fn json(start: &str) -> Option<Kind> {
    let whole = |text: &str| serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok();
    match start.as_bytes().first()? {
        b'{' if several_values(start) => Some(Kind::JsonLines),
        b'{' | b'[' if whole(start) => Some(Kind::Json),
        _ => None,
    }
}

/// Whether the first line is an object of its own and another follows.
fn several_values(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim).filter(|l| !l.is_empty());
    let first = lines.next().unwrap_or("");
    lines.next().is_some_and(|second| second.starts_with('{'))
        && first.starts_with('{')
        && serde_json::from_str::<serde::de::IgnoredAny>(first).is_ok()
}

/// Front matter, a first line that is a heading, or links.
fn is_markdown(start: &str) -> bool {
    let first = start.lines().next().unwrap_or("");
    let heading = first.trim_start_matches('#');
    let level = first.len() - heading.len();
    if (1..=6).contains(&level) && heading.starts_with(' ') && heading.trim().len() > 1 {
        return true;
    }
    if start.starts_with("---") || start.starts_with("+++") {
        return front::split(&clean::clean(start)).is_some();
    }
    memchr::memmem::find_iter(start.as_bytes(), "](http")
        .take(2)
        .count()
        == 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_decides() {
        assert_eq!(kind("{\"headline\": \"A\"}", "a.txt"), Kind::Json);
        assert_eq!(kind("[{\"headline\": \"A\"}]", "-"), Kind::Json);
        assert_eq!(kind("{\"a\": 1}\n\n{\"a\": 2}\n", "a.txt"), Kind::JsonLines);
        assert_eq!(kind("{\"a\": 1}\n{\"a\": 2}\n", "a.json"), Kind::JsonLines);
        assert_eq!(kind("\u{feff}<!DOCTYPE html><p>A", "a.md"), Kind::Html);
        assert_eq!(kind("<p>A</p>\n<p>B</p>", "standard input"), Kind::Html);
        assert_eq!(kind("<p align=right>A</p>\n\n# B", "a.md"), Kind::Markdown);
        assert_eq!(kind("---\ntitle: A\n---\nB", "a.txt"), Kind::Markdown);
        assert_eq!(kind("# A title\n\nText", "README"), Kind::Markdown);
        assert_eq!(kind("A title\n\nText", "a.html"), Kind::Text);
    }

    #[test]
    fn a_text_stays_a_text() {
        for text in [
            "[Embargoed until noon]\n\nText",
            "{Draft} A release",
            "### \nText",
            "#1 in the nation",
            "---\nA text under a rule",
            "He <b>said</b> so",
            "a < b and c > d",
            "<jane@example.com> wrote",
        ] {
            assert_eq!(kind(text, "a.txt"), Kind::Text, "{text}");
        }
    }

    #[test]
    fn a_name_that_says_json_is_believed() {
        assert_eq!(kind("{\"headline\": ", "a.JSON"), Kind::Json);
        assert_eq!(kind("no json", "a.jsonl"), Kind::JsonLines);
    }
}
