//! What is a tag and what only stands between angle brackets.

/// Names of elements, in order: what else stands between angle brackets is text.
const ELEMENTS: &[&str] = &[
    "a",
    "abbr",
    "address",
    "article",
    "aside",
    "b",
    "big",
    "blockquote",
    "body",
    "br",
    "button",
    "caption",
    "center",
    "cite",
    "code",
    "col",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "em",
    "embed",
    "figcaption",
    "figure",
    "font",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "ins",
    "label",
    "li",
    "link",
    "main",
    "meta",
    "nav",
    "noscript",
    "object",
    "ol",
    "option",
    "p",
    "picture",
    "pre",
    "q",
    "s",
    "script",
    "section",
    "select",
    "small",
    "source",
    "span",
    "strike",
    "strong",
    "style",
    "sub",
    "sup",
    "svg",
    "table",
    "tbody",
    "td",
    "template",
    "tfoot",
    "th",
    "thead",
    "time",
    "title",
    "tr",
    "u",
    "ul",
    "video",
    "wbr",
];

/// The name of the element whose tag `tag` starts with, in lower case; None where it is no element of HTML.
pub(in crate::ingest) fn tag_name(tag: &str) -> Option<&'static str> {
    let name = tag.strip_prefix('<')?;
    let name = name.strip_prefix('/').unwrap_or(name);
    let end = name
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(name.len());
    if end > 10 || !name[end..].starts_with(['>', '/', ' ', '\n', '\t', '\r']) {
        return None;
    }
    let name = name[..end].to_ascii_lowercase();
    ELEMENTS
        .binary_search(&name.as_str())
        .ok()
        .map(|i| ELEMENTS[i])
}

/// Whether a text starts as a whole page does.
pub(in crate::ingest) fn is_page(start: &str) -> bool {
    let begins = |with: &str| {
        let head = start.as_bytes().get(..with.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(with.as_bytes()))
    };
    begins("<!doctype html") || begins("<html") || (begins("<?xml") && start.contains("<html"))
}

/// Whether a text starts as a piece of a page does.
pub(in crate::ingest) fn is_piece(start: &str) -> bool {
    (start.starts_with("<!--") || tag_name(start).is_some()) && has_tags(start, 2)
}

/// Whether a text holds `enough` tags of HTML in its first 64 KiB.
pub(in crate::ingest) fn has_tags(text: &str, enough: usize) -> bool {
    let sample = &text.as_bytes()[..text.len().min(64 * 1024)];
    memchr::memchr_iter(b'<', sample)
        .filter(|at| tag_name(&text[*at..]).is_some())
        .take(enough)
        .count()
        == enough
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_in_order() {
        assert!(ELEMENTS.is_sorted());
    }

    #[test]
    fn tags_are_told_from_text() {
        assert_eq!(tag_name("<BR/>"), Some("br"));
        assert_eq!(tag_name("</p>"), Some("p"));
        assert_eq!(tag_name("<a\nhref='x'>"), Some("a"));
        for text in [
            "<5 Steps>",
            "<NASDAQ X>",
            "<a@b.org>",
            "< p>",
            "p>",
            "<",
            "<é>",
        ] {
            assert_eq!(tag_name(text), None, "{text}");
        }
        assert!(is_page("<!doctype HTML>") && is_page("<html lang=en>"));
        assert!(is_piece("<!-- x --><p>A</p>") && is_page("<?xml version='1.0'?><html>"));
        assert!(!is_piece("<p in the middle") && !is_piece("<jane@example.com> wrote"));
    }
}
