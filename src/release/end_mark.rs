//! End marks: `###`, `-30-`, `-END-`, `ENDS`, and the `-more-` at the foot of a page.

/// Whether a paragraph is the mark that ends a release.
pub(super) fn is_end_mark(words: &str) -> bool {
    if words.len() > 24 {
        return false;
    }
    let marks: String = words.chars().filter(|c| !c.is_whitespace()).collect();
    let hashes = marks.len() >= 2 && marks.bytes().all(|b| b == b'#');
    let stars = marks.len() >= 3 && marks.bytes().all(|b| b == b'*');
    let framed = marks.len() < words.len() || !marks.starts_with(char::is_alphanumeric);
    let core = marks
        .trim_matches(|c: char| !c.is_alphanumeric())
        .to_ascii_lowercase();
    hashes
        || stars
        || framed && matches!(core.as_str(), "30" | "0" | "xxx" | "ooo")
        || matches!(
            core.as_str(),
            "end" | "ends" | "endofrelease" | "endrelease"
        ) && starts_big(words)
}

/// Whether a paragraph says that a release goes on overleaf.
pub(super) fn is_more(words: &str) -> bool {
    words.len() <= 16
        && words
            .trim_matches(|c: char| !c.is_alphanumeric())
            .eq_ignore_ascii_case("more")
}

fn starts_big(words: &str) -> bool {
    !words.starts_with(char::is_lowercase)
}

/// The range of an end mark of number signs that stands at `at` of a longer line: `# # #`, `###`.
pub(super) fn hashes(line: &str, at: usize) -> Option<usize> {
    let run = line.as_bytes()[at..]
        .iter()
        .take_while(|b| matches!(b, b'#' | b' '))
        .take(24)
        .count();
    let count = line.as_bytes()[at..at + run]
        .iter()
        .filter(|b| **b == b'#')
        .count();
    (count >= 3).then_some(at + run)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn end_marks() {
        for mark in [
            "###",
            "# # #",
            "-30-",
            "– 30 –",
            "-END-",
            "ENDS",
            "End",
            "* * *",
            "***",
            "-- END --",
            "(END)",
            "-0-",
            "##",
        ] {
            assert!(is_end_mark(mark), "{mark}");
        }
        for no in [
            "#", "30", "#1", "the end", "Ending", "end", "-", "--", "", "2030", "**",
        ] {
            assert!(!is_end_mark(no), "{no}");
        }
        assert!(is_more("- more -") && is_more("(MORE)") && !is_more("more people"));
        assert_eq!(hashes("x # # # y", 2), Some(8));
        assert_eq!(hashes("x # 1", 2), None);
    }
}
