//! The media contact: the lines that say whom to call, and where it begins.

use memchr::memchr;

use super::calendar;
use super::phrase::{Phrases, after, ends_sentence, starts};

/// What begins a contact block, in lower case.
static LABELS: Phrases = Phrases::new(&[
    "media contact",
    "media contacts",
    "press contact",
    "press contacts",
    "media & press contact",
    "media and press contact",
    "media and investor contact",
    "media & investor contact",
    "contact",
    "contacts",
    "contact us",
    "contact info",
    "contact information",
    "contact details",
    "contact person",
    "media inquiries",
    "media enquiries",
    "media inquiry",
    "media enquiry",
    "press inquiries",
    "press enquiries",
    "media relations",
    "media relations contact",
    "media queries",
    "press office",
    "press officer",
    "public relations contact",
    "pr contact",
    "pr contacts",
    "investor contact",
    "investor contacts",
    "investor relations",
    "investor relations contact",
    "investor inquiries",
    "investor enquiries",
    "company contact",
    "corporate contact",
    "corporate communications",
    "agency contact",
    "editorial contact",
    "for media inquiries",
    "for media enquiries",
    "for press inquiries",
    "for press enquiries",
    "for more information",
    "for further information",
    "for additional information",
    "for more info",
    "for further details",
    "for more details",
    "for interviews",
    "to arrange an interview",
    "to schedule an interview",
    "further information",
    "more information",
    "media",
    "press",
    "inquiries",
    "enquiries",
]);

/// Whether a paragraph begins a contact block: a label with nothing behind it, or with somebody to call.
pub(super) fn begins(words: &str) -> bool {
    let bare = words.trim_start_matches(|c: char| !c.is_alphanumeric());
    if is_label_of(bare) {
        return true;
    }
    let Some(rest) = LABELS.rests(bare).min_by_key(|r| r.len()) else {
        return false;
    };
    let rest =
        rest.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '(' && c != '+' && c != '@');
    let labelled = bare.len() - rest.len() < bare.len() && {
        let label = &bare[..bare.len() - rest.len()];
        label.contains([':', '–', '—', '|', '-', ';'])
    };
    let general = starts(
        bare,
        &[
            "media",
            "press",
            "inquiries",
            "enquiries",
            "contact",
            "contacts",
            "more information",
            "further information",
            "for more information",
            "for further information",
        ],
    );
    if rest.is_empty() {
        return bare.len() <= 60
            && (labelled
                || !general
                || starts(bare, &["contact", "contacts", "media contact"])
                || bare.len() > 12);
    }
    if bare.len() <= 80 && bare.ends_with(':') {
        return true;
    }
    if words.len() > 600 {
        return false;
    }
    let reachable = has_address(rest);
    if reachable && words.len() <= 400 && calls(bare) {
        return true;
    }
    // `Media Contact: Jane Doe`, `Contact Jane Doe`
    labelled && rest.len() <= 160 && !ends_sentence(rest) && !starts(bare, &["media:", "press:"])
}

/// `Acme Contact Information:`, `Acme Media Relations`
fn is_label_of(words: &str) -> bool {
    const LAST: &[&str] = &[
        "contact information",
        "media contact",
        "press contact",
        "media contacts",
        "press contacts",
        "contact",
        "contacts",
        "contact details",
        "media relations",
        "investor relations",
        "media inquiries",
        "media enquiries",
    ];
    if words.len() > 60 || !words.ends_with([':', ' ']) {
        return false;
    }
    let label = words.trim_end_matches([':', ' ']);
    let end = |l: &str| {
        let from = label.len().checked_sub(l.len() + 1)?;
        let tail = label.as_bytes().get(from..)?;
        (tail[0] == b' ' && tail[1..].eq_ignore_ascii_case(l.as_bytes())).then_some(())
    };
    LAST.iter().any(|l| end(l).is_some())
}

/// Whether a contact block, glued to its label or not, may begin here: a cheap look at the first word.
pub(super) fn may_begin(words: &str) -> bool {
    static FIRST: Phrases = Phrases::new(&[
        "contact",
        "media contact",
        "press contact",
        "media relations",
        "media inquir",
        "media enquir",
        "investor",
        "company contact",
        "public relations",
        "pr contact",
        "for more information",
        "for further information",
        "for media",
        "your contact",
    ]);
    // `Contact DetailsAcme, Inc.` ends in no sentence.
    let block = words.starts_with("Contact Details");
    FIRST.start_glued(words) && (block || !(words.starts_with("Contact ") && ends_sentence(words)))
}

/// Whether a line without a colon says whom to call, as archives have it that lost their marks:
/// `Contact Jane Roe or Ann Poe`, `June 3 2004 Contact Press Office Phone 202 555 0100`.
pub(super) fn is_bare_label(words: &str) -> bool {
    let dated = calendar::read(words).map_or(0, |d| d.len);
    let words = words[dated..].trim_start();
    let Some(rest) = after(words, "contact").or_else(|| after(words, "contacts")) else {
        return false;
    };
    let small = |w: &str| w.starts_with(char::is_lowercase) && !matches!(w, "or" | "and");
    words.len() <= 240
        && rest.trim_start().starts_with(char::is_uppercase)
        && !ends_sentence(words)
        && (has_phone(rest)
            || !rest.contains(". ") && rest.split(' ').count() <= 12 && !rest.split(' ').any(small))
}

/// Whether a labelled contact block begins amid a line: its label, a colon and somebody to call.
pub(super) fn begins_block(words: &str) -> bool {
    const INLINE: &[&str] = &[
        "media contact",
        "media contacts",
        "press contact",
        "press contacts",
        "contact",
        "contact information",
        "contact info",
        "media inquiries",
        "media enquiries",
        "press inquiries",
        "press enquiries",
    ];
    INLINE
        .iter()
        .filter_map(|l| after(words, l))
        .any(|rest| rest.starts_with(':'))
}

/// Whether a sentence asks to get in touch and not merely to visit a page.
fn calls(words: &str) -> bool {
    let lower = words.to_ascii_lowercase();
    [
        "contact", "call", "email", "e-mail", "phone", "tel", "reach", "inquir", "enquir", "press",
        "media",
    ]
    .iter()
    .any(|w| lower.contains(w))
        && (lower.contains('@') || has_phone(words))
}

/// Whether a line can belong to a contact block that has begun.
pub(super) fn continues(words: &str) -> bool {
    let short = words.len() <= 110 && !ends_long_sentence(words);
    short || words.len() <= 300 && has_address(words) && !ends_sentence(words)
}

fn ends_long_sentence(words: &str) -> bool {
    ends_sentence(words) && words.split(' ').count() > 7 && !has_address(words)
}

/// Whether there is a mail address, a telephone number or the label of one.
pub(super) fn has_address(words: &str) -> bool {
    has_mail(words)
        || has_phone(words)
        || words.contains("http")
        || words.contains("www.")
        || starts(
            words,
            &[
                "email",
                "e-mail",
                "phone",
                "tel",
                "telephone",
                "fax",
                "mobile",
                "cell",
                "t:",
                "e:",
                "m:",
                "p:",
                "website",
                "web",
            ],
        )
}

/// Whether there is an @ between letters.
pub(super) fn has_mail(words: &str) -> bool {
    let bytes = words.as_bytes();
    let mut from = 0;
    while let Some(i) = memchr(b'@', &bytes[from..]) {
        let at = from + i;
        let before = at > 0 && bytes[at - 1].is_ascii_alphanumeric();
        if before && bytes.get(at + 1).is_some_and(u8::is_ascii_alphanumeric) {
            return true;
        }
        from = at + 1;
    }
    false
}

/// Whether there is a telephone number: seven digits or more with at most a few marks between them, and no date or sum
/// of money.
pub(super) fn has_phone(words: &str) -> bool {
    let bytes = words.as_bytes();
    let mut i = 0;
    while i < bytes.len() {
        if !bytes[i].is_ascii_digit() {
            i += 1;
            continue;
        }
        let start = i;
        let (mut digits, mut marks, mut groups) = (0, 0, 1);
        while i < bytes.len() {
            match bytes[i] {
                b'0'..=b'9' => {
                    digits += 1;
                    marks = 0;
                }
                b'-' | b'.' | b' ' | b'(' | b')' | b'/' if marks < 2 => {
                    groups += usize::from(marks == 0);
                    marks += 1;
                }
                _ => break,
            }
            i += 1;
        }
        let money = start > 0 && bytes[start - 1] == b'$';
        if (7..=15).contains(&digits) && groups >= 2 && !money && !is_iso_date(&bytes[start..i]) {
            return true;
        }
    }
    false
}

/// Whether words end with a telephone number of ten digits, whatever parts its groups: `Jane Doe 202 555 0100`.
pub(super) fn ends_with_phone(words: &str) -> bool {
    let (mut digits, mut groups) = (0, 0);
    let mut inside = false;
    for byte in words.bytes().rev() {
        match byte {
            b'0'..=b'9' => {
                groups += usize::from(!inside);
                digits += 1;
                inside = true;
            }
            b'-' | b'.' | b' ' | b'(' | b')' | b'/' => inside = false,
            _ => break,
        }
    }
    (10..=11).contains(&digits) && (3..=4).contains(&groups)
}

fn is_iso_date(bytes: &[u8]) -> bool {
    bytes.len() >= 10
        && bytes[4] == b'-'
        && bytes[7] == b'-'
        && bytes[..4].iter().all(u8::is_ascii_digit)
        && bytes.get(10).is_none_or(|b| *b == b' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contact_without_its_colon() {
        for line in [
            "Contact Jane Roe or Ann Poe",
            "June 3 2004 Contact Press Office Phone 202 555 0100",
            "CONTACTS Jane Roe Mayor Ann Poe Senate",
        ] {
            assert!(is_bare_label(line), "{line}");
        }
        for no in [
            "Contact Sports Are Back. Many Come",
            "Contact between the two banks was lost",
            "Contact Lenses for the many people who need them",
        ] {
            assert!(!is_bare_label(no), "{no}");
        }
    }

    #[test]
    fn contact_blocks_begin() {
        for line in [
            "Media Contact:",
            "MEDIA CONTACT",
            "Media Contact: Jane Doe",
            "Contact: Jane Doe, (202) 555-0100",
            "Contact Information:",
            "For more information, contact Jane Doe at 202-555-0100 or jane@example.org.",
            "For media inquiries: press@example.com",
            "Press contacts",
            "For further information, please contact:",
            "*** CONTACT ***",
        ] {
            assert!(begins(line), "{line}");
        }
        for no in [
            "Contact lenses are cheap.",
            "For more information, visit www.example.com.",
            "Media reports said that the plant was closed in May.",
            "Press freedom is a right.",
            "For more information about the plant and its history read the report of the committee.",
            "Contacts between the two firms go back to 1990.",
        ] {
            assert!(!begins(no), "{no}");
        }
    }

    #[test]
    fn lines_that_go_on() {
        for line in [
            "Jane Doe",
            "Acme Inc.",
            "jane@example.com",
            "+44 20 7946 0000",
            "12 High Street, Oslo",
        ] {
            assert!(continues(line), "{line}");
        }
        assert!(!continues(
            "The company was founded in 1901 and makes anvils for the trade."
        ));
    }

    #[test]
    fn telephone_numbers() {
        for phone in [
            "(202) 555-0100",
            "202.555.0100",
            "+94 11 235 4354",
            "1-800-555-0100",
        ] {
            assert!(has_phone(phone), "{phone}");
        }
        for no in [
            "2024-06-18",
            "$1 200 300",
            "in 2024 and 2025",
            "1,200,300",
            "12345678",
            "10 - 12",
        ] {
            assert!(!has_phone(no), "{no}");
        }
    }
}
