//! Quotations: what stands between quotation marks.

use memchr::memchr3;

use crate::text::Span;

/// Adds the quotations of one paragraph, marks included, in order. One that nothing closes ends with the paragraph; a
/// closing mark that nothing opened closes what the paragraph before left open, which `running` tells, and then starts
/// with this paragraph. Returns whether a quotation is left open.
pub(super) fn find(text: &str, paragraph: Span, running: bool, out: &mut Vec<Span>) -> bool {
    let base = paragraph.start as usize;
    let words = paragraph.of(text);
    let mut open: Option<(usize, Style)> = None;
    let mut closed_any = false;
    let mut at = 0;
    while let Some(mark) = next_mark(words, &mut at) {
        match open {
            Some((start, style)) if style.closes(words, mark) => {
                out.push(Span::new(base + start, base + mark.end));
                open = None;
                closed_any = true;
            }
            // A second opening mark of the same kind: the close between was lost. The first is given up for the second
            // only where the second starts anew after a sentence; else it is one quotation within another.
            Some((start, style))
                if mark.style == style && style.opens(words, mark) && anew(words, mark.start) =>
            {
                let end = words[..mark.start].trim_end().len();
                out.push(Span::new(base + start, base + end));
                open = Some((mark.start, style));
            }
            Some(_) => {}
            None if mark.style.opens(words, mark) => open = Some((mark.start, mark.style)),
            None if running
                && !closed_any
                && out.last().is_none_or(|s| (s.start as usize) < base) =>
            {
                out.push(Span::new(base, base + mark.end));
                closed_any = true;
            }
            None => {}
        }
    }
    match open {
        // A lone single mark is an apostrophe more often than not.
        Some((_, Style::Single)) | None => false,
        Some((start, _)) => {
            out.push(Span::new(base + start, base + words.len()));
            true
        }
    }
}

/// A pair of marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    /// `"`
    Straight,
    /// `“` or `„` and `”` or `“`
    Curly,
    /// `‘` and `’`
    Single,
    /// `«` and `»`
    Guillemet,
}

#[derive(Debug, Clone, Copy)]
struct Mark {
    start: usize,
    end: usize,
    style: Style,
    char: char,
}

/// The next quotation mark at or after `at`, which moves behind it.
fn next_mark(words: &str, at: &mut usize) -> Option<Mark> {
    let bytes = words.as_bytes();
    loop {
        let start = *at + memchr3(b'"', 0xE2, 0xC2, &bytes[*at..])?;
        let char = words[start..].chars().next()?;
        *at = start + char.len_utf8();
        let style = match char {
            '"' => Style::Straight,
            '“' | '”' | '„' => Style::Curly,
            '‘' | '’' => Style::Single,
            '«' | '»' => Style::Guillemet,
            _ => continue,
        };
        return Some(Mark {
            start,
            end: *at,
            style,
            char,
        });
    }
}

impl Style {
    fn opens(self, words: &str, mark: Mark) -> bool {
        let before = words[..mark.start].chars().next_back();
        let next = words[mark.end..].chars().next();
        match self {
            Style::Curly => mark.char != '”',
            Style::Guillemet => mark.char == '«',
            Style::Single => mark.char == '‘' && before.is_none_or(|c| !c.is_alphanumeric()),
            Style::Straight => {
                let word = next.is_some_and(|c| c.is_alphanumeric());
                let stopped = before.is_some_and(|c| c.is_alphanumeric() || ".,!?…".contains(c));
                // A mark behind a word or a stop closes, and behind a digit it is an inch, unless a word follows it.
                next.is_some_and(|c| !c.is_whitespace()) && (word || !stopped) && next != Some('"')
            }
        }
    }

    fn closes(self, words: &str, mark: Mark) -> bool {
        if self != mark.style {
            return false;
        }
        match self {
            Style::Curly => mark.char == '”',
            Style::Guillemet => mark.char == '»',
            Style::Single => {
                mark.char == '’' && !words[mark.end..].starts_with(char::is_alphanumeric)
            }
            // `" "` between two sentences: what opens after a space and before a letter does not close.
            Style::Straight => {
                let before = words[..mark.start].chars().next_back();
                let next = words[mark.end..].chars().next();
                !(before.is_none_or(char::is_whitespace) && next.is_some_and(char::is_alphanumeric))
            }
        }
    }
}

/// Whether a mark at `start` follows the end of a sentence.
fn anew(words: &str, start: usize) -> bool {
    let before = words[..start].trim_end();
    before.ends_with(['.', '!', '?', ',', '”', '"', '’'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quotations(paragraphs: &[&str]) -> Vec<String> {
        let text = paragraphs.join("\n\n");
        let (mut out, mut running, mut at) = (Vec::new(), false, 0);
        for p in paragraphs {
            running = find(&text, Span::new(at, at + p.len()), running, &mut out);
            at += p.len() + 2;
        }
        out.iter().map(|s| s.of(&text).to_owned()).collect()
    }

    #[test]
    fn marks_of_every_kind() {
        assert_eq!(
            quotations(&["“We go,” she said. “Now.” «Oui», ‘no’ and \"yes.\""]),
            ["“We go,”", "“Now.”", "«Oui»", "‘no’", "\"yes.\""]
        );
        assert_eq!(
            quotations(&["The firm’s ‘new’ plant and the girls’ school"]),
            ["‘new’"]
        );
        assert_eq!(
            quotations(&["“He said ‘no’ to it,” she said."]),
            ["“He said ‘no’ to it,”"]
        );
        assert_eq!(quotations(&["a 6\" pipe and \"two\" more"]), ["\"two\""]);
        assert_eq!(
            quotations(&["under the law.\"\"We agree,\" he said."]),
            ["\"We agree,\""]
        );
    }

    #[test]
    fn a_quotation_that_nothing_closes_ends_with_its_paragraph() {
        assert_eq!(
            quotations(&["She said: “We go. And we stay.", "“We sing,” she added."]),
            ["“We go. And we stay.", "“We sing,”"]
        );
        assert_eq!(
            quotations(&["She said, \"We go.", "We stay,\" she said."]),
            ["\"We go.", "We stay,\""]
        );
        assert_eq!(
            quotations(&["“We go, she said. “We stay,” he said."]),
            ["“We go, she said.", "“We stay,”"]
        );
    }

    #[test]
    fn a_lone_closing_mark_is_nothing() {
        assert_eq!(quotations(&["We go,” she said."]), Vec::<String>::new());
    }

    proptest::proptest! {
        #[test]
        fn quotations_are_in_order_and_apart(words in "[a-z0-9 .,\"“”‘’«»é]{0,60}") {
            let mut out = Vec::new();
            find(&words, Span::new(0, words.len()), true, &mut out);
            for s in &out {
                proptest::prop_assert!(words.get(s.range()).is_some_and(|w| !w.is_empty()));
            }
            for pair in out.windows(2) {
                proptest::prop_assert!(pair[0].end <= pair[1].start);
            }
        }
    }
}
