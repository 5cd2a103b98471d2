//! Lines that were run together without a space: `Press ContactJane DoeTel. 555`, `A New BeginningThe firm`.
//!
//! Two kinds are told apart with some certainty: the lines of a contact block, and a heading glued to its paragraph.
//! What could be a name written so (`NewBridge`) is left whole when the text has it more than once.

mod mail;

use super::contact;
use super::gazetteer::is_city;
use super::phrase::after;
use super::vocabulary::Vocabulary;
use crate::text::scan::Hits;

/// The longest contact block that is taken apart, in bytes.
const CONTACT: usize = 900;

/// The longest heading that is told from the paragraph that it is glued to, in bytes.
const HEADING: usize = 200;

/// The lines of a paragraph; none where nothing was run together.
pub(super) fn parts<'a>(paragraph: &'a str, words: &mut Vocabulary) -> Vec<&'a str> {
    if paragraph.len() <= CONTACT && contact::may_begin(paragraph) {
        return split(paragraph, &contact_seams(paragraph, words));
    }
    match about_seam(paragraph).or_else(|| heading_seam(paragraph, words)) {
        Some(at) => split(paragraph, &[at]),
        None => Vec::new(),
    }
}

fn split<'a>(paragraph: &'a str, seams: &[usize]) -> Vec<&'a str> {
    if seams.is_empty() {
        return Vec::new();
    }
    let mut out = Vec::with_capacity(seams.len() + 1);
    let mut start = 0;
    for &seam in seams {
        out.push(paragraph[start..seam].trim());
        start = seam;
    }
    out.push(paragraph[start..].trim());
    out.retain(|p| !p.is_empty());
    out
}

/// Where the lines of a contact block were run together.
fn contact_seams(words: &str, vocabulary: &mut Vocabulary) -> Vec<usize> {
    let mut seams = Vec::new();
    let mut labelled = false;
    for (at, c) in words.char_indices().skip(1) {
        let before = words[..at].chars().next_back().unwrap_or(' ');
        if before.is_whitespace() || c.is_whitespace() {
            continue;
        }
        // Where nothing can meet: two letters of a word.
        let meets = c.is_uppercase()
            || "(+".contains(c)
            || before == ':'
            || !before.is_alphabetic() && c.is_alphabetic()
            || matches!(c, 'h' | 'w');
        if !meets {
            continue;
        }
        let rest = &words[at..];
        let seam = if before == ':' {
            // The label that announces the block, once.
            let label = !labelled && at <= 80 && c.is_uppercase();
            labelled = true;
            label
        } else {
            is_label(before, rest) || is_joint(words, at, before, c, vocabulary)
        };
        if seam {
            seams.push(at);
        }
    }
    seams.extend(mail::seams(words));
    seams.sort_unstable();
    seams.dedup();
    seams
}

/// Whether the label of an address, or a web address, begins at `rest` without a space before.
fn is_label(before: char, rest: &str) -> bool {
    const LABELS: &[&str] = &[
        "Email",
        "E-mail",
        "E-Mail",
        "EMAIL",
        "Phone",
        "Tel:",
        "Tel.",
        "Telephone",
        "Fax",
        "Mobile",
        "Cell:",
        "Website",
        "Web:",
        "Web ",
        "Contact Email",
        "Contact Person",
        "LinkedIn:",
        "Twitter:",
        "X: ",
    ];
    let closed = before.is_alphanumeric() || ".)".contains(before);
    let web =
        rest.starts_with("https://") || rest.starts_with("http://") || rest.starts_with("www.");
    closed && (LABELS.iter().any(|l| rest.starts_with(l)) && before != '-' || web && before != '.')
}

/// Whether two lines meet between `before` and `c`.
fn is_joint(words: &str, at: usize, before: char, c: char, vocabulary: &mut Vocabulary) -> bool {
    let (left, right) = around(words, at);
    if left.contains('/') {
        return false;
    }
    let domain = [".com", ".org", ".net", ".io", ".ai", ".de", ".eu"]
        .iter()
        .any(|d| left.ends_with(d));
    if domain {
        return c.is_ascii_digit() || c.is_uppercase() || c == '(' || c == '+';
    }
    if left.contains("www.") || left.contains('@') {
        return false;
    }
    // `DoeT +49`, `86M: 555`: the letter that stands for a telephone, and no last letter of `CONTACT:`.
    let lettered =
        right.len() == 1 && words[at + 1..].starts_with(" +") || right == "T:" || right == "M:";
    let ended = before.is_lowercase() || before.is_ascii_digit() || is_suffix(left);
    if lettered && "TMFPE".contains(c) && ended {
        return true;
    }
    let mail = right.find('@').is_some_and(|i| {
        right[..i]
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'.')
    });
    if mail && c.is_ascii_lowercase() {
        // `19087info@`, `Inc.press@`
        return left.len() >= 5 && left.bytes().all(|b| b.is_ascii_digit()) || is_suffix(left);
    }
    let small = right.chars().nth(1).is_some_and(char::is_lowercase);
    if before.is_ascii_digit() {
        return left.len() >= 4 && c.is_uppercase() && small;
    }
    // `Contact DetailsACME PR`: the label of the block.
    if left == "Details" && words[..at].ends_with("Contact Details") && c.is_uppercase() {
        return true;
    }
    if !left.contains('.') && before.is_lowercase() && c.is_uppercase() {
        // Of several names in a row only the first two can be one: `AcmeWireSpringfield`.
        let whole = [left, &right[..first_hump(right)]].concat();
        let whole = whole.trim_matches(|c: char| !c.is_alphanumeric());
        let office = ["CEO", "CFO", "COO", "CTO", "CMO"]
            .iter()
            .any(|o| right.starts_with(o));
        return (small || office)
            && left.len() >= 3
            && !is_particle(left)
            && vocabulary.once(whole);
    }
    is_suffix(left) && (c.is_uppercase() && small || c == '(' || c == '+')
}

/// The end of the first capital and its small letters: of `WireSpringfield` that of `Wire`.
fn first_hump(run: &str) -> usize {
    let mut before = ' ';
    for (at, c) in run.char_indices() {
        if before.is_lowercase() && c.is_uppercase() {
            return at;
        }
        before = c;
    }
    run.len()
}

/// The runs without white space on either side of `at`.
fn around(words: &str, at: usize) -> (&str, &str) {
    let start = words[..at].rfind(char::is_whitespace).map_or(0, |i| {
        i + words[i..].chars().next().map_or(1, char::len_utf8)
    });
    let end = words[at..]
        .find(char::is_whitespace)
        .map_or(words.len(), |i| at + i);
    (&words[start..at], &words[at..end])
}

/// Capitals that end a line of a contact block, so that a name may follow: `Acme AGJane Doe`.
fn is_suffix(word: &str) -> bool {
    let word = word
        .rsplit(|c: char| !c.is_alphanumeric() && c != '.')
        .next()
        .unwrap_or(word);
    matches!(
        word,
        "AG" | "LLP"
            | "LLC"
            | "CEO"
            | "CFO"
            | "COO"
            | "CTO"
            | "CMO"
            | "SE"
            | "PLC"
            | "USA"
            | "SA"
            | "NV"
            | "PR"
            | "IR"
            | "Inc."
            | "Corp."
            | "Ltd."
            | "Co."
            | "Esq."
            | "Jr."
            | "L.P."
            | "MD"
            | "CFA"
            | "CPA"
            | "MBA"
            | "KG"
            | "AB"
            | "ASA"
    )
}

/// What starts a surname that goes on with a capital: `McDonald`, `DeWine`, `LaRue`.
pub(super) fn is_particle(left: &str) -> bool {
    let last = left
        .rsplit(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or(left);
    matches!(
        last,
        "Mc" | "Mac"
            | "De"
            | "Di"
            | "Du"
            | "La"
            | "Le"
            | "Van"
            | "Von"
            | "Fitz"
            | "San"
            | "Del"
            | "Lo"
            | "Mac-"
    )
}

/// Where the city of a dateline ends that is glued to its story: `WASHINGTONThe firm`.
pub(super) fn city(paragraph: &str) -> Option<usize> {
    let capitals = paragraph.bytes().take_while(u8::is_ascii_uppercase).count();
    let small = paragraph.as_bytes().get(capitals)?.is_ascii_lowercase();
    let end = capitals.checked_sub(1).filter(|end| *end >= 5)?;
    (small && is_city(&paragraph[..end])).then_some(end)
}

/// Where the heading `About Acme` ends that is glued to a paragraph which begins with the same name.
fn about_seam(paragraph: &str) -> Option<usize> {
    let name = after(paragraph, "about")?.strip_prefix(' ')?;
    let name = after(name, "the").map_or(name, str::trim_start);
    let from = paragraph.len() - name.len();
    let again = |end: usize| {
        let rest = &name[end..];
        let rest = after(rest, "the").map_or(rest, str::trim_start);
        // Nearly all letters are told by the first of the name, which its form without `LLC` has, too.
        let first = rest.as_bytes().first() == name.as_bytes().first();
        first
            && end >= 3
            && (rest.starts_with(&name[..end]) || rest.starts_with(without_form(&name[..end])))
    };
    let mut before = ' ';
    for (end, c) in name.char_indices().take_while(|(end, _)| *end <= HEADING) {
        let meets = !before.is_whitespace() && (c.is_uppercase() || before.is_alphanumeric());
        if meets && again(end) {
            return Some(from + end);
        }
        before = c;
    }
    None
}

/// A firm's name without its legal form: `Acme` of `Acme, LLC`.
fn without_form(name: &str) -> &str {
    [
        ", LLC", " LLC", ", Inc.", " Inc.", ", Inc", " Inc", ", Ltd.", " Ltd",
    ]
    .iter()
    .find_map(|form| name.strip_suffix(form))
    .filter(|bare| bare.len() >= 3)
    .unwrap_or(name)
}

/// Where a heading ends that is glued to the paragraph under it.
fn heading_seam(paragraph: &str, words: &mut Vocabulary) -> Option<usize> {
    if paragraph.len() < 150 {
        return None;
    }
    if !may_meet(&paragraph.as_bytes()[..paragraph.len().min(HEADING + 4)]) {
        return None;
    }
    let mut before = ' ';
    let mut capitals = 0;
    let mut start = 0;
    for (at, c) in paragraph
        .char_indices()
        .take_while(|(at, _)| *at <= HEADING)
    {
        match c {
            ' ' => start = at + 1,
            // A sentence has begun, or a list: this is no heading.
            '.' | ',' | ';' | '"' | '“' | '(' | '/' | '@' => return None,
            _ => {}
        }
        if before == ' ' && c.is_uppercase() {
            capitals += 1;
        }
        let camel = before.is_lowercase() && c.is_uppercase() || before == '?' && c.is_uppercase();
        // `AcmeAcme is`: the name twice, once as the heading.
        if camel && at >= 3 && paragraph[at..].starts_with(&paragraph[..at]) {
            return Some(at);
        }
        if camel && at - start >= 3 && (capitals >= 2 || is_lone_heading(&paragraph[..at])) {
            let (left, right) = around(paragraph, at);
            let joined = &paragraph[at - left.len()..at + right.len()];
            let whole = joined.trim_end_matches(|c: char| !c.is_alphanumeric());
            let small = right.chars().nth(1).is_none_or(|c| !c.is_uppercase());
            // `Made for SuccessACME is`: a word in capitals that the text has by itself, too.
            let mut upper = || {
                let capitals = right.bytes().take_while(u8::is_ascii_uppercase).count();
                let word =
                    right.split(|c: char| !c.is_alphanumeric()).next() == Some(&right[..capitals]);
                word && capitals > 1 && words.stands(&right[..capitals])
            };
            let meets = small || upper();
            if meets && !is_particle(left) && is_title(&paragraph[..at]) && words.once(whole) {
                return Some(at);
            }
        }
        before = c;
    }
    None
}

/// Whether a capital may stand behind a small letter before the first mark that a heading has not: in few paragraphs one
/// does, and only those are read letter by letter.
fn may_meet(head: &[u8]) -> bool {
    let mut sights = Hits::new(head, |before, here, _| {
        let end = (before.wrapping_sub(b'a') < 26) | (before == b'?');
        let mark = (here == b'.') | (here == b',') | (here == b';') | (here == b'"');
        let mark = mark | (here == b'(') | (here == b'/') | (here == b'@');
        (end & (here.wrapping_sub(b'A') < 26)) | mark | (here >= 0xC0)
    });
    let mut from = 0;
    while let Some(at) = sights.from(from) {
        match &head[at..] {
            [b'.' | b',' | b';' | b'"' | b'(' | b'/' | b'@', ..] => return false,
            // “, and other quotation marks and dashes, which are no letters.
            [0xE2, 0x80, 0x9C, ..] => return false,
            [0xE2, 0x80, ..] => from = at + 1,
            _ => return true,
        }
    }
    false
}

/// Whether every longer word is capitalised that is not one of those that titles write small.
fn is_title(heading: &str) -> bool {
    const SMALL: &[&str] = &[
        "with", "from", "than", "that", "into", "over", "upon", "after", "before", "under",
        "about", "against", "between", "during", "through", "their", "without",
    ];
    heading
        .split([' ', '-'])
        .filter(|w| w.chars().count() >= 4)
        .all(|w| w.starts_with(|c: char| !c.is_lowercase()) || SMALL.contains(&w))
}

/// Headings of one word.
fn is_lone_heading(word: &str) -> bool {
    matches!(
        word,
        "Conclusion"
            | "Introduction"
            | "Overview"
            | "Summary"
            | "Background"
            | "Highlights"
            | "Contact"
            | "Results"
    )
}

#[cfg(test)]
mod tests;
