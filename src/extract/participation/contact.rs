//! Those who are named only for the press or the public to call or to write to.

use std::ops::Range;

use crate::extract::document::Document;
use crate::extract::{Evidence, Person};
use crate::release::Part;
use crate::text::token::Kind;

/// Named only where somebody is to be called.
pub fn find(document: &Document, person: &Person) -> Option<Evidence> {
    let asked = |rule: &str| rule.starts_with("contact");
    let block = person.mentions.iter().all(|m| {
        let tokens = document.tokens_of(m.span);
        document.paragraphs[document.paragraph_of(tokens.start)].part == Part::Contact
            || asked(m.evidence.rule)
            || document.is(
                tokens.start.wrapping_sub(1),
                &["Contact", "CONTACT", "Contacts", "CONTACTS"],
            )
            || document.is(tokens.start.wrapping_sub(1), &[":"])
                && document.is(
                    tokens.start.wrapping_sub(2),
                    &["contact", "Contact", "contacts", "CONTACT"],
                )
            || has_phone(document, &tokens)
            || has_label(document, &tokens)
            || is_written_to(document, tokens.start)
    });
    block.then(|| person.mentions[0].evidence)
}

/// "Doe Roe 202 555 0143": whether a telephone number follows, past other names and their offices in capitals.
fn has_phone(document: &Document, name: &Range<usize>) -> bool {
    let own = document.paragraph_of(name.start);
    // The number may stand on the next line.
    let below = document.paragraphs.get(own + 1);
    let end = below.unwrap_or(&document.paragraphs[own]).tokens.end;
    let other = |i: usize| {
        document.is_capitalised(i)
            || document.is(
                i,
                &["or", "and", ",", "(", ":", "at", "@", "/", "|", "-", "–"],
            )
    };
    let Some(first) = (name.end..end.min(name.end + 9)).find(|&i| !other(i)) else {
        return false;
    };
    let mut digits = 0;
    let mut groups = 0;
    for i in first..end.min(first + 9) {
        let word = document.word(i);
        if word.bytes().any(|b| b.is_ascii_digit()) {
            if word
                .bytes()
                .any(|b| b.is_ascii_alphabetic() || b == b'$' || b == b'%')
            {
                break;
            }
            let here = word.bytes().filter(u8::is_ascii_digit).count();
            // An area code, and no year or day of the month.
            if groups == 0 && here != 3 && here < 10 {
                return false;
            }
            groups += 1;
            digits += here;
        } else if document.tokens[i].is_word() {
            break;
        }
    }
    (10..=11).contains(&digits)
}

/// "Jane Doe, Press Officer Email: jane@acme.co": whether an address or the label of one follows, past capitals.
fn has_label(document: &Document, name: &Range<usize>) -> bool {
    let end = document.paragraphs[document.paragraph_of(name.start)]
        .tokens
        .end;
    let label = |i: usize| {
        document.is(i, LABELS)
            || document.kind(i) == Some(Kind::Address) && document.word(i).contains('@')
    };
    (name.end..end.min(name.end + 9))
        .take_while(|&i| {
            label(i)
                || document.is_capitalised(i)
                || document.is(
                    i,
                    &[",", "|", "–", "-", "—", "of", "and", "&", "at", "(", ":"],
                )
        })
        .any(label)
}

/// What stands before an address or a number.
const LABELS: &[&str] = &[
    "Email",
    "E-mail",
    "e-mail",
    "email",
    "E-Mail",
    "Phone",
    "Tel",
    "Telephone",
    "Mobile",
    "Cell",
];

/// "Comments may be submitted to Doe", "inquiries should be directed to Doe": whether what stands before the name tells the
/// public to write.
fn is_written_to(document: &Document, name: usize) -> bool {
    let sentence = document.sentences[document.sentence_of(name)].tokens.start;
    let mut to = name;
    while to > sentence && document.is_capitalised(to - 1) {
        to -= 1;
    }
    if to == sentence || !document.is(to - 1, &["to", "contact"]) {
        return false;
    }
    let window = || sentence.max(to.saturating_sub(30))..to;
    let asked = window().any(|i| {
        document.is(
            i,
            &[
                "comments",
                "inquiries",
                "questions",
                "enquiries",
                "requests",
                "Inquiries",
                "Questions",
                "Comments",
            ],
        )
    });
    let sent = window().any(|i| {
        document.is(
            i,
            &[
                "submit",
                "submitted",
                "directed",
                "addressed",
                "sent",
                "send",
                "contact",
                "mailed",
            ],
        ) && (i == to - 1
            || document.is(
                i.wrapping_sub(1),
                &["be", "may", "should", "to", "please", "can"],
            ))
    });
    asked && sent && document.kind(name) != Some(Kind::Number)
}
