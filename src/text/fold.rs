//! Folding: the form in which two spellings of one name are the same.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// `text` in lower case, without accents, with every run of white space as one space and typographic quotation marks
/// and hyphens as their ASCII forms.
///
/// ```
/// assert_eq!(dateline::text::fold::fold("José  O’Neill"), "jose o'neill");
/// ```
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        // What decomposition gives of a character depends on nothing beside it, and ASCII is its own.
        match c {
            'a'..='z' | '0'..='9' => out.push(c),
            c if c.is_ascii() => push(&mut out, c),
            c => c
                .nfkd()
                .filter(|c| !is_combining_mark(*c))
                .for_each(|c| push(&mut out, c)),
        }
    }
    if out.ends_with(' ') {
        out.pop();
    }
    out
}

/// Adds a decomposed character.
fn push(out: &mut String, c: char) {
    match c {
        c if c.is_whitespace() => {
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        }
        '’' | '‘' | 'ʼ' => out.push('\''),
        '“' | '”' => out.push('"'),
        '‐' | '‑' | '–' | '—' => out.push('-'),
        c => out.extend(c.to_lowercase()),
    }
}

/// `text` with every run of white space as one space.
pub fn fold_spaces(text: &str) -> String {
    spaces_folded(text).into_owned()
}

/// `text` with every run of white space as one space; itself where it is so already.
pub fn spaces_folded(text: &str) -> Cow<'_, str> {
    if is_folded(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    Cow::Owned(out)
}

/// Whether `text` plainly is as [`spaces_folded`] leaves it: ASCII, each space between two words.
fn is_folded(text: &str) -> bool {
    let mut before = b' ';
    for byte in text.bytes() {
        let space = byte <= b' ' || byte >= 0x7f;
        if space && (byte != b' ' || before == b' ') {
            return false;
        }
        before = byte;
    }
    before != b' '
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn spellings_of_a_name_are_one() {
        assert_eq!(fold(" Zoë\u{a0}\n Ångström–Łuk "), "zoe angstrom-łuk");
        assert_eq!(fold("Zoe\u{308} “ﬁ”"), "zoe \"fi\"");
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in "[a-zA-Z0-9éÉßﬁ’— \u{308}½]{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once.clone());
            let decomposed: String = text.nfkd().collect();
            prop_assert_eq!(fold(&decomposed), once);
        }
    }
}
