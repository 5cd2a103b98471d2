//! Text that was decoded as Windows-1252 and was something else. Only what cannot be meant is repaired.

/// The character that Windows-1252 has at `byte`, 0x80 to 0x9f; None for the five that it leaves undefined.
pub(super) fn from_1252(byte: u8) -> Option<char> {
    const TABLE: [char; 32] = [
        '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0',
        '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
    ];
    match TABLE[usize::from(byte - 0x80)] {
        '\0' => None,
        c => Some(c),
    }
}

/// The byte that `c` is in Windows-1252, where it is one that continues a UTF-8 sequence: 0x80 to 0xbf.
fn continuation(c: char) -> Option<u8> {
    match c {
        '\u{80}'..='\u{bf}' => Some(c as u8),
        '\u{152}'..='\u{192}' | '\u{2c6}' | '\u{2dc}' | '\u{2013}'..='\u{2122}' => {
            (0x80..0xa0).find(|b| from_1252(*b) == Some(c))
        }
        _ => None,
    }
}

/// What `before` ends with and `c` completes: the UTF-8 of a character, each byte read as one of Windows-1252. Answers
/// how many bytes of `before` belong to it, and the character.
///
/// Repaired are `â` with `€`, `‚` or `„` (punctuation, currency, trade mark), `Ã` and `Â` with a sign or a control
/// character that no word has after them, `ï»¿` and `ðŸ` with two more (emoji).
pub(super) fn ending(before: &str, c: char) -> Option<(usize, char)> {
    // Nearly every character stands behind one of ASCII.
    if c.is_ascii() || before.as_bytes().last().is_none_or(u8::is_ascii) {
        return None;
    }
    let last = continuation(c)?;
    let mut back = before.chars().rev();
    let (one, two, three) = (back.next()?, back.next(), back.next());
    let (chars, bytes): (usize, [u8; 4]) = match (three, two, one) {
        (_, _, 'Ã') if pairs(before, 'Ã', c) => (1, [0xc3, last, 0, 0]),
        (_, _, 'Â') if pairs(before, 'Â', c) => (1, [0xc2, last, 0, 0]),
        (_, Some('â'), '€' | '‚' | '„') => (2, [0xe2, continuation(one)?, last, 0]),
        (_, Some('ï'), '»') if c == '¿' => (2, [0xef, 0xbb, 0xbf, 0]),
        (Some('ð'), Some('Ÿ'), one) => (3, [0xf0, 0x9f, continuation(one)?, last]),
        _ => return None,
    };
    let fixed = std::str::from_utf8(&bytes[..=chars]).ok()?.chars().next()?;
    let length = before.chars().rev().take(chars).map(char::len_utf8).sum();
    Some((length, fixed))
}

/// Whether `c` after `lead` is no text: `Ã` and `Â` do end words in capitals, before a quotation mark or a hard space.
fn pairs(before: &str, lead: char, c: char) -> bool {
    match c {
        '\u{80}'..='\u{9f}' => true,
        '\u{bb}' | '\u{ba}' | '\u{aa}' => false,
        '\u{a0}' => {
            let word = &before[..before.len() - lead.len_utf8()];
            lead == 'Â' && !word.chars().next_back().is_some_and(char::is_uppercase)
        }
        '\u{a1}'..='\u{bf}' => true,
        _ => false,
    }
}
