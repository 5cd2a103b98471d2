//! Bullets and rules: the marks by which plain text shows its lists and its divisions.

/// What stands at the start of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bullet<'a> {
    /// `* item`: a mark that says nothing more; the words after it.
    Mark(&'a str),
    /// `– item`: a mark that can also be a dash before an attribution; the words after it.
    Dash(&'a str),
    /// `1. item`, `(a) item`: part of the text.
    Number,
}

/// The bullet that starts a trimmed line, with something behind it.
pub(super) fn bullet(line: &str) -> Option<Bullet<'_>> {
    let first = line.chars().next()?;
    let rest = &line[first.len_utf8()..];
    let words = rest.trim_start();
    match first {
        '•' | '●' | '▪' | '■' | '◦' | '‣' | '·' | '∙' | '○' | '➢' | '➤' | '►' | '✓' | '✔'
        | '\u{f0b7}'
            if !words.is_empty() =>
        {
            Some(Bullet::Mark(words))
        }
        '*' | '-' | '+' if rest.starts_with(char::is_whitespace) && !words.is_empty() => {
            Some(Bullet::Mark(words))
        }
        '–' | '—' if rest.starts_with(char::is_whitespace) && !words.is_empty() => {
            Some(Bullet::Dash(words))
        }
        '(' | '0'..='9' | 'a'..='z' => numbered(line).then_some(Bullet::Number),
        _ => None,
    }
}

/// `1. `, `12) `, `(3) `, `(a) `, `(iv) `, `a) `
fn numbered(line: &str) -> bool {
    let open = line.starts_with('(');
    let body = if open { &line[1..] } else { line };
    let len = body
        .bytes()
        .take_while(|b| b.is_ascii_digit() || b.is_ascii_lowercase())
        .count();
    let (mark, rest) = body.split_at(len);
    let digits = mark.bytes().all(|b| b.is_ascii_digit()) && len <= 2;
    let letter = len == 1 || mark.bytes().all(|b| b"ivx".contains(&b)) && len <= 4;
    let mut after = rest.chars();
    let closed = match after.next() {
        Some(')') => digits || letter,
        Some('.') => !open && digits,
        _ => false,
    };
    len > 0 && closed && after.next().is_some_and(char::is_whitespace)
}

/// Whether a trimmed line is a rule across the page: three or more of `-`, `_`, `*` or `=`, and nothing else, but
/// not the `***` and `###` that end a release.
pub(super) fn is_rule(line: &str) -> bool {
    let mut marks = line.chars().filter(|c| !c.is_whitespace());
    let Some(first) = marks.next() else {
        return false;
    };
    matches!(first, '-' | '_' | '=' | '–' | '—' | '─' | '━')
        && line.chars().count() >= 3
        && marks.all(|c| c == first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_numbers_and_dashes() {
        assert_eq!(bullet("* one"), Some(Bullet::Mark("one")));
        assert_eq!(bullet("•one"), Some(Bullet::Mark("one")));
        assert_eq!(bullet("– The Mayor"), Some(Bullet::Dash("The Mayor")));
        for item in [
            "1. one", "12) one", "(3) one", "(a) one", "(iv) one", "b) one",
        ] {
            assert_eq!(bullet(item), Some(Bullet::Number), "{item}");
        }
        for no in [
            "-30-",
            "--",
            "*",
            "2024 was",
            "1.5 million",
            "a dog",
            "(The) end",
            "*bold*",
            "i am",
        ] {
            assert_eq!(bullet(no), None, "{no}");
        }
    }

    #[test]
    fn rules() {
        assert!(is_rule("---") && is_rule("_____") && is_rule("- - -"));
        assert!(!is_rule("--") && !is_rule("###") && !is_rule("-30-") && !is_rule(""));
    }
}
