//! The rules of extraction in words for a reader.

use std::borrow::Cow;

use crate::text::Span;
use crate::text::wrap::{columns, prefix};

/// Rules whose names do not say it well enough.
const PHRASES: &[(&str, &str)] = &[
    ("honorific", "an honorific before the name"),
    ("title-before", "a title before the name"),
    ("title-after", "a title after the name"),
    ("in-list", "stands in a list of people"),
    ("attended-verb", "does what only someone present can"),
];

/// A rule in words: "a title before the name".
pub fn phrase(rule: &str) -> Cow<'static, str> {
    let known = PHRASES.iter().find(|(name, _)| *name == rule);
    known.map_or_else(
        || Cow::Owned(rule.replace(['-', '_'], " ")),
        |(_, words)| Cow::Borrowed(*words),
    )
}

/// The words at a span between quotation marks, on one line, cut in the middle to at most `limit` columns.
pub fn quote(text: &str, span: Span, limit: usize) -> String {
    let words = text.get(span.range()).unwrap_or("");
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let room = limit.saturating_sub(2);
    if columns(&words) <= room {
        return format!("“{words}”");
    }
    let (start, used) = prefix(&words, room.saturating_sub(1) * 2 / 3);
    let mut end = words.len();
    let mut rest = room.saturating_sub(used + 1);
    for c in words[start.len()..].chars().rev() {
        let width = columns(c.encode_utf8(&mut [0; 4]));
        if width > rest {
            break;
        }
        rest -= width;
        end -= c.len_utf8();
    }
    format!("“{}…{}”", start.trim_end(), words[end..].trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_quotation_is_cut_in_the_middle() {
        let text = "The delegation was received at the town hall by Mayor Ann Lee";
        let span = Span::new(0, text.len());
        let cut = quote(text, span, 30);
        assert_eq!(cut, "“The delegation was…r Ann Lee”");
        assert!(columns(&cut) <= 30);
        assert_eq!(quote(text, Span::new(4, 14), 30), "“delegation”");
    }

    #[test]
    fn an_unknown_rule_still_reads() {
        assert_eq!(phrase("speech-verb"), "speech verb");
    }
}
