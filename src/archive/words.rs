//! The words by which text is searched: one rule for what is indexed and for what is asked.

use crate::text::fold::fold;

/// `text` folded, with everything but letters and digits as a space between words, and each character of a script that
/// writes without spaces as a word of its own, so that a phrase finds what stands within a run of them.
///
/// ```
/// assert_eq!(dateline::archive::words::searchable("The U.S. didn’t."), "the u s didn t");
/// ```
pub fn searchable(text: &str) -> String {
    let folded = fold(text);
    let mut out = String::with_capacity(folded.len());
    let space = |out: &mut String| {
        if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    };
    for c in folded.chars() {
        if c.is_ascii_alphanumeric() {
            out.push(c);
        } else if !c.is_alphanumeric() {
            space(&mut out);
        } else if stands_alone(c) {
            space(&mut out);
            out.push(c);
            out.push(' ');
        } else {
            out.push(c);
        }
    }
    if out.ends_with(' ') {
        out.pop();
    }
    out
}

/// Whether a character belongs to a script that puts no spaces between words: Han, kana, Thai, Lao, Khmer, Burmese.
pub fn stands_alone(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3134f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_digits_are_words() {
        assert_eq!(searchable("  José—O’Neill, 2nd"), "jose o neill 2nd");
        assert_eq!(searchable("中国FAW集团"), "中 国 faw 集 团");
        assert_eq!(searchable("… •"), "");
    }
}
