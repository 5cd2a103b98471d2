//! How deep the elements of a page are nested, told from its bytes: the parser itself is the one that must not see a
//! page nested too deep, because what follows takes quadratic time over it (88 KB of `<div>` took 10 s).

use super::tags::tag_name;

/// How deep elements may be nested: the limit that browsers have, too.
pub(super) const DEEPEST: usize = 512;

/// Elements that have no content.
const VOID: &[&str] = &[
    "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr",
];

/// Elements that the parser opens again in the next paragraph when they were not closed in the last.
const FORMATTING: &[&str] = &[
    "a", "b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "u",
];

/// Whether `markup` nests elements deeper than [`DEEPEST`].
pub(super) fn is_deep(markup: &str) -> bool {
    let bytes = markup.as_bytes();
    let mut open: Vec<&str> = Vec::new();
    // Formatting elements not closed yet, with the hash of their tags: the parser keeps three of a kind at most.
    let mut formatting: Vec<(&str, &str)> = Vec::new();
    let mut at = 0;
    while let Some(found) = memchr::memchr(b'<', &bytes[at..]) {
        at += found;
        let rest = &markup[at..];
        at += 1;
        if rest.starts_with("<!--") {
            match memchr::memmem::find(&bytes[at..], b"-->") {
                Some(end) => at += end,
                // The rest is a comment.
                None => return false,
            }
            continue;
        }
        let Some(name) = element(rest) else { continue };
        let tag = &rest[..memchr::memchr(b'>', rest.as_bytes()).map_or(rest.len(), |i| i + 1)];
        if rest.starts_with("</") {
            close(&mut open, name);
            if let Some(i) = formatting.iter().rposition(|(n, _)| *n == name) {
                formatting.remove(i);
            }
        } else if matches!(name, "script" | "style") {
            // Their content is no markup.
            let end: &[u8] = if name == "script" {
                b"</script"
            } else {
                b"</style"
            };
            match memchr::memmem::find(&bytes[at..], end) {
                Some(end) => at += end,
                None => return false,
            }
        } else if !VOID.contains(&name) && !tag.ends_with("/>") {
            close_implied(&mut open, name);
            open.push(name);
            if FORMATTING.contains(&name) && formatting.iter().filter(|f| f.1 == tag).count() < 3 {
                formatting.push((name, tag));
            }
        }
        if open.len() > DEEPEST || formatting.len() > DEEPEST {
            return true;
        }
    }
    false
}

/// The name of the element whose tag starts `rest`; of an unknown one as it is written.
fn element(rest: &str) -> Option<&str> {
    if let Some(name) = tag_name(rest) {
        return Some(name);
    }
    let name = rest[1..].strip_prefix('/').unwrap_or(&rest[1..]);
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let end = name.find(|c: char| c.is_ascii_whitespace() || c == '>' || c == '/');
    Some(&name[..end.unwrap_or(name.len())])
}

/// Closes the innermost element of that name and what is in it; an end tag without a start is passed over.
fn close(open: &mut Vec<&str>, name: &str) {
    if let Some(i) = open.iter().rposition(|n| *n == name) {
        open.truncate(i);
    }
}

/// Closes what the start of `name` closes without an end tag: a paragraph at the start of the next block, an item at
/// the next item, a cell at the next cell, with the formatting left open in it.
fn close_implied(open: &mut Vec<&str>, name: &str) {
    let closes: &[&str] = match name {
        "li" => &["p", "li"],
        "dt" | "dd" => &["p", "dt", "dd"],
        "td" | "th" => &["p", "td", "th"],
        "tr" => &["p", "td", "th", "tr"],
        "option" => &["option"],
        "a" => &["a"],
        name if FORMATTING.contains(&name) || name == "span" => return,
        _ => &["p"],
    };
    let mut i = open.len();
    while i > 0 && (closes.contains(&open[i - 1]) || FORMATTING.contains(&open[i - 1])) {
        i -= 1;
        if closes.contains(&open[i]) {
            open.truncate(i);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nesting_is_counted() {
        assert!(!is_deep(&"<div>".repeat(512)));
        assert!(is_deep(&"<div>".repeat(513)));
        assert!(is_deep(&"<x-y>".repeat(513)));
        assert!(is_deep(&"<span>".repeat(513)));
        let fonts: String = (0..600)
            .map(|i| format!("<p><font size={i}>a</p>"))
            .collect();
        assert!(is_deep(&fonts));
    }

    #[test]
    fn many_elements_side_by_side_are_not_deep() {
        for text in [
            "<p>a",
            "<li>a",
            "<div>a</div>",
            "<br>",
            "<p><font size=2>a",
            "<tr><td>a",
            "<img src=x>",
            "<!-- <div> -->",
            "<script>'<div>'</script>",
            "</div>",
            "<5 <",
            "<dt><b>a<dd>b",
        ] {
            assert!(!is_deep(&text.repeat(5000)), "{text}");
        }
    }
}
