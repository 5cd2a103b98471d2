//! Front matter: the lines between `---` (YAML) or `+++` (TOML) before a Markdown text.
//!
//! Read are the forms that front matter of releases has: `key: value` and `key = value` at the left margin, with or
//! without quotation marks, and YAML's block scalars. Lists and nested keys are passed over. Lines that fit none of
//! these make it no front matter, and it stays text.

use crate::release::Metadata;

/// How many lines front matter may have.
const LONGEST: usize = 200;

/// The metadata in front of `text`, and the text behind it; None where there is none. Line ends are `\n`.
pub(super) fn split(text: &str) -> Option<(Metadata, &str)> {
    let text = text.trim_start_matches('\n');
    let fence = match text.get(..4)? {
        "---\n" => "---",
        "+++\n" => "+++",
        _ => return None,
    };
    let mut lines = Vec::new();
    let mut at = 4;
    for line in text[at..].split_inclusive('\n').take(LONGEST) {
        at += line.len();
        let line = line.trim_end();
        if line == fence || (fence == "---" && line == "...") {
            let metadata = read(&lines, if fence == "---" { ':' } else { '=' })?;
            return Some((metadata, &text[at..]));
        }
        lines.push(line);
    }
    None
}

/// The metadata in the lines of front matter; None where they are something else, or hold no key at all.
fn read(lines: &[&str], separator: char) -> Option<Metadata> {
    let mut metadata = Metadata::default();
    let mut author = None;
    let mut keys = 0;
    let mut i = 0;
    while let Some(line) = lines.get(i) {
        i += 1;
        if line.is_empty() || line.starts_with([' ', '#', '-', '[', ']', '}']) {
            continue;
        }
        let (key, value) = line.split_once(separator)?;
        let key = key.trim();
        if key.is_empty()
            || !key
                .chars()
                .all(|c| c.is_alphanumeric() || "-_.\"".contains(c))
        {
            return None;
        }
        keys += 1;
        let value = value.trim();
        let value = if separator == ':' && value.starts_with(['|', '>']) {
            block_scalar(&lines[i..])
        } else {
            scalar(value)
        };
        set(&mut metadata, &mut author, key.trim_matches('"'), value);
    }
    metadata.publisher = metadata.publisher.or(author);
    (keys > 0).then_some(metadata)
}

/// The indented lines of a block scalar, joined.
fn block_scalar(lines: &[&str]) -> String {
    let inside = lines
        .iter()
        .take_while(|l| l.is_empty() || l.starts_with(' '));
    let words: Vec<&str> = inside.map(|l| l.trim()).filter(|l| !l.is_empty()).collect();
    words.join(" ")
}

/// A value without its quotation marks and without a comment behind it.
fn scalar(value: &str) -> String {
    match value.chars().next() {
        Some('"') => {
            let mut out = String::new();
            let mut chars = value[1..].chars();
            while let Some(c) = chars.next() {
                match c {
                    '"' => break,
                    '\\' => match chars.next() {
                        Some('n' | 't') => out.push(' '),
                        Some(c) => out.push(c),
                        None => {}
                    },
                    c => out.push(c),
                }
            }
            out
        }
        Some('\'') => {
            let inner = &value[1..];
            let inner = inner.strip_suffix('\'').unwrap_or(inner);
            inner.replace("''", "'")
        }
        Some('[' | '{') => String::new(),
        _ => value.split(" #").next().unwrap_or("").trim().to_owned(),
    }
}

/// Puts a value where its key belongs; the first of two keys for one thing stays, a publisher before an author.
fn set(metadata: &mut Metadata, author: &mut Option<String>, key: &str, value: String) {
    if value.is_empty() {
        return;
    }
    let key = key.to_ascii_lowercase();
    let slot = match key.as_str() {
        "title" | "headline" => &mut metadata.title,
        "date" | "published" | "publishdate" | "pubdate" | "date_published" | "datepublished" => {
            &mut metadata.date
        }
        "author" | "byline" => {
            // Of a release the author is its issuer, unless another key names that.
            author.get_or_insert(value);
            return;
        }
        "publisher" | "source" | "organization" | "organisation" | "company" | "issuer"
        | "site_name" => &mut metadata.publisher,
        "url" | "link" | "permalink" | "canonical" => &mut metadata.url,
        "lang" | "language" => &mut metadata.language,
        _ => return,
    };
    slot.get_or_insert(value);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yaml_and_toml() {
        let text = "---\ntitle: \"Acme: a \\\"new\\\" plant\"\ndate: 2024-05-01 # Wednesday\npublisher: 'Acme''s'\n\
                    tags:\n  - a\n- b\nlang: en\n---\nBody\n---\nmore";
        let (metadata, rest) = split(text).unwrap();
        assert_eq!(metadata.title.as_deref(), Some("Acme: a \"new\" plant"));
        assert_eq!(metadata.date.as_deref(), Some("2024-05-01"));
        assert_eq!(metadata.publisher.as_deref(), Some("Acme's"));
        assert_eq!(metadata.language.as_deref(), Some("en"));
        assert_eq!(rest, "Body\n---\nmore");
        let (metadata, rest) =
            split("+++\ntitle = \"Acme\"\ndate = 2024-05-01\n+++\nBody").unwrap();
        assert_eq!(metadata.title.as_deref(), Some("Acme"));
        assert_eq!(metadata.date.as_deref(), Some("2024-05-01"));
        assert_eq!(rest, "Body");
    }

    #[test]
    fn a_folded_title() {
        let (metadata, _) =
            split("---\ntitle: >-\n  Acme opens\n  a plant\ndate: x\n---\n").unwrap();
        assert_eq!(metadata.title.as_deref(), Some("Acme opens a plant"));
        assert_eq!(metadata.date.as_deref(), Some("x"));
    }

    #[test]
    fn a_text_between_rules_is_no_front_matter() {
        assert_eq!(
            split("---\nVAIL, CO - Acme: a plant\nfor all\n---\nBody"),
            None
        );
        assert_eq!(split("---\ntitle: x\nBody without end"), None);
        assert_eq!(split("---\n---\nBody"), None);
        assert_eq!(split("--"), None);
    }
}
