//! What a stop says that has no space behind it: the end of a paragraph, an abbreviation, or a period within a word.

/// Whether a new paragraph starts with `rest`, glued to a stop. `words` are those of its paragraph before the stop.
pub(super) fn is_glued(words: &str, rest: &str) -> bool {
    let mut chars = rest.chars();
    let Some(first) = chars.next() else {
        return false;
    };
    let opened = matches!(first, '“' | '"' | '‘');
    let letter = if opened { chars.next() } else { Some(first) };
    if !letter.is_some_and(char::is_uppercase) || words.len() < 30 {
        return false;
    }
    let word = last_word(words);
    let next = &rest[if opened { first.len_utf8() } else { 0 }..];
    let next = next
        .split(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or(next);
    ends_with_word(word)
        && !is_title(word)
        && !is_domain(rest, next)
        && !is_within(word, rest, next)
}

/// Whether a stop stands within an address, a ticker or a degree: `www.Acme.com`, `Jane.Roe@acme.com`, `(0863.HK)`,
/// `Ph.D.`
fn is_within(word: &str, rest: &str, next: &str) -> bool {
    let run = rest.as_bytes().iter().take(60);
    let mail = run
        .take_while(|b| !b.is_ascii_whitespace())
        .any(|b| *b == b'@');
    let behind = rest.strip_prefix(next).unwrap_or("");
    let ticker = word
        .trim_start_matches('(')
        .bytes()
        .all(|b| b.is_ascii_digit())
        && next.len() <= 3
        && next.bytes().all(|b| b.is_ascii_uppercase())
        && behind.starts_with([')', ']', ';']);
    // `Sc.M.`, `Pharm.D.`
    let last = word.rsplit(|c: char| !c.is_alphabetic()).next();
    let degree = matches!(
        last.unwrap_or(word),
        "Sc" | "Ph" | "Ed" | "Psy" | "Pharm" | "Ch" | "Eng" | "Litt" | "Phil" | "Med"
    ) && next.len() <= 2
        && behind.starts_with(['.', ',']);
    mail || ticker || degree || word.ends_with("www") || word == "Ph" && next == "D"
}

/// The run without white space that ends `text`, at most 40 bytes of it.
fn last_word(text: &str) -> &str {
    let mut start = text.len().saturating_sub(40);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    let tail = &text[start..];
    tail.rsplit(char::is_whitespace).next().unwrap_or(tail)
}

/// Whether a word before a stop can end a sentence: three small letters, a number, a bracket or a quotation mark.
fn ends_with_word(word: &str) -> bool {
    if word.contains(['@', '/']) || word.starts_with("www.") {
        return false;
    }
    let mut last = word.chars().rev();
    match last.next() {
        Some(')' | '"' | '”' | '%') => true,
        Some(c) if c.is_numeric() => word.len() >= 2,
        Some(c) if c.is_lowercase() => {
            last.next().is_some_and(|c| c.is_alphabetic())
                && last.next().is_none_or(|c| c.is_alphabetic() || c == '-')
        }
        Some(c) if c.is_uppercase() => word.len() >= 3 && word.chars().all(char::is_uppercase),
        _ => false,
    }
}

/// Abbreviations that a name follows.
fn is_title(word: &str) -> bool {
    matches!(
        word.trim_start_matches(['(', '"', '“']),
        "Mr" | "Mrs"
            | "Ms"
            | "Dr"
            | "Drs"
            | "Prof"
            | "Sen"
            | "Sens"
            | "Rep"
            | "Reps"
            | "Gov"
            | "Gen"
            | "Col"
            | "Lt"
            | "Sgt"
            | "Capt"
            | "Maj"
            | "Hon"
            | "Rev"
            | "Ven"
            | "St"
            | "Messrs"
            | "No"
            | "Nos"
            | "Mt"
            | "Ft"
            | "Sept"
            | "Atty"
            | "Supt"
            | "Cmdr"
            | "Adm"
            | "Brig"
            | "Pres"
            | "Vs"
    )
}

/// Whether what follows a period is the end of a domain or of a file name in capitals: `Example.Com`.
fn is_domain(rest: &str, next: &str) -> bool {
    // A quotation mark before the word means that `rest` does not begin with it.
    let behind = rest.strip_prefix(next).unwrap_or(" ");
    let ends = !behind.starts_with(' ') || behind.starts_with(" is");
    matches!(
        next,
        "Com"
            | "COM"
            | "Net"
            | "NET"
            | "Org"
            | "ORG"
            | "Io"
            | "IO"
            | "Ai"
            | "AI"
            | "Js"
            | "JS"
            | "NET's"
    ) || (ends && matches!(next, "Co" | "Us" | "Gov" | "Edu" | "Tv" | "App"))
}

#[cfg(test)]
mod tests {
    use super::{is_domain, is_glued};

    #[test]
    fn a_stop_within_a_degree_of_two_parts_ends_nothing() {
        let words = "That is good news, said Jane Roe, M.D., Sc";
        assert!(!is_glued(words, "M., president of Acme"));
        let quoted = "That is good news, “he said in this manner”";
        assert!(is_glued(quoted, "Acme is glad"));
    }

    #[test]
    fn a_stop_within_an_address_a_ticker_or_a_degree_ends_nothing() {
        let before = "For more of this the firm has a page at";
        for (word, rest) in [
            ("www", "Acme.com"),
            ("Jane", "Roe@acme.com"),
            ("(0863", "HK) – Acme"),
            ("Ph", "D. from the university"),
        ] {
            assert!(
                !is_glued(&format!("{before} {word}"), rest),
                "{word} {rest}"
            );
        }
        assert!(is_glued(&format!("{before} last"), "Acme said so"));
    }

    #[test]
    fn a_domain_is_told_from_the_next_sentence_even_behind_a_quotation_mark() {
        assert!(is_domain("Com is where", "Com"));
        assert!(!is_domain("“We are here", "We"));
        assert!(!is_domain("Us all", "Us"));
    }
}
