//! Those who put their names under what the release gives in full, or to a letter that it tells of.

use std::ops::Range;

use super::groups::Group;
use crate::extract::Evidence;
use crate::extract::document::{Document, DocumentParagraph};
use crate::extract::lexicon::Class;
use crate::release::Part;
use crate::text::Span;
use crate::text::token::Kind;

/// How far before a name in a list of signatories the word stands that opens it.
const REACH: usize = 90;
/// How far before it the colon may stand that opens it.
const LIST: usize = 300;

/// For every person the words that make them one who signed.
pub fn find(document: &Document, groups: &[Group], people: usize) -> Vec<Option<Evidence>> {
    let mut found = vec![None; people];
    let mut put = |group: &Group, span: Span| {
        for &person in &group.people {
            found[person].get_or_insert(Evidence {
                rule: "signed",
                span,
            });
        }
    };
    for (names, span) in closings(document) {
        let first = groups.partition_point(|g| g.tokens.start < names.start);
        let under = groups[first..].iter();
        under
            .take_while(|g| g.tokens.start < names.end)
            .for_each(|g| put(g, span));
    }
    for group in groups {
        if let Some(span) = signatory(document, group) {
            put(group, span);
        }
    }
    if let Some(group) = message_of(document, groups) {
        put(group, document.span(group.tokens.clone()));
    }
    found
}

/// The names under each "Sincerely,": the rest of its paragraph, and the short lines below.
fn closings(document: &Document) -> Vec<(Range<usize>, Span)> {
    let mut out = Vec::new();
    for (k, paragraph) in document.paragraphs.iter().enumerate() {
        let mut words = document.sites.rare.within(paragraph.tokens.clone());
        let closing = words.find(|&i| {
            document.is(i, &["Sincerely", "Respectfully", "Yours", "Regards"])
                && (document.is(i + 1, &[",", "yours", "submitted", "sincerely", "truly"])
                    || i + 1 == paragraph.tokens.end)
        });
        let Some(at) = closing else { continue };
        let lines = document.paragraphs[k + 1..].iter();
        let names = lines
            .take_while(|p| is_line(document, p))
            .take(60)
            .last()
            .map_or(paragraph.tokens.end, |p| p.tokens.end);
        // Whom a copy went to did not sign.
        let copied = |&i: &usize| {
            document.is(
                i,
                &[
                    "cc",
                    "CC",
                    "Cc",
                    "cc:",
                    "Contact",
                    "Distribution",
                    "DISTRIBUTION",
                ],
            )
        };
        let names = (at + 1..names).find(copied).unwrap_or(names);
        out.push((at + 1..names, document.tokens[at].span));
    }
    out
}

/// Whether a paragraph is a short line without a full stop: a name, an office.
fn is_line(document: &Document, paragraph: &DocumentParagraph) -> bool {
    let tokens = &paragraph.tokens;
    let closed = document.is(tokens.end - 1, &[".", "!", "?", ":"]);
    let line = tokens.len() <= 14 && !closed;
    (line || is_list(document, paragraph)) && paragraph.part != Part::Contact
}

/// Whether a paragraph is nothing but names, however many: hardly a word of it begins with a small letter.
fn is_list(document: &Document, paragraph: &DocumentParagraph) -> bool {
    let words = || {
        let tokens = paragraph.tokens.clone().take(40);
        tokens.filter(|&i| document.tokens[i].is_word())
    };
    let small = words().filter(|&i| !document.is_capitalised(i)).count();
    small * 8 <= words().count()
}

/// "The letter was also signed by Doe and Roe", "joining Doe in sending the letter were Roe and Poe": the word that opens
/// the list the group stands in.
fn signatory(document: &Document, group: &Group) -> Option<Span> {
    let sentence = document.sentences[group.sentence].tokens.clone();
    let start = group.tokens.start;
    let floor = start.saturating_sub(REACH).max(sentence.start);
    let letter = |tokens: Range<usize>| {
        tokens
            .into_iter()
            .find(|&i| is_letter(document.word(i)) && !document.is(i + 1, &["grade"]))
    };
    let colon = || {
        let far = start.saturating_sub(LIST).max(sentence.start);
        let colon = (far..floor).rev().find(|&i| document.is(i, &[":"]))?;
        opens_signatures(document, colon, far).then_some(colon)
    };
    let opens = (floor..start)
        .rev()
        .find(|&i| opens_signatures(document, i, floor))
        .or_else(colon)?;
    let floor = floor.min(opens.saturating_sub(REACH).max(sentence.start));
    // Whom the letter went to stands behind another preposition.
    let sent_to =
        |&i: &usize| document.is(i, &["to", "from", "urging", "asking", "calling", "that"]);
    if (opens + 1..start).any(|i| sent_to(&i)) {
        return None;
    }
    let about = letter(floor..opens).or_else(|| letter(start..sentence.end.min(start + REACH)))?;
    Some(
        document.tokens[about.min(opens)]
            .span
            .to(document.tokens[about.max(opens)].span),
    )
}

/// Whether those who signed may follow token `i`: "signed by", "in a letter with", "signers included".
fn opens_signatures(document: &Document, i: usize, floor: usize) -> bool {
    let near = |reach: usize, words: &[&str]| {
        let mut before = (floor..i).rev().take(reach);
        before.any(|k| document.is(k, words))
    };
    match document.word(i) {
        "by" => near(
            3,
            &[
                "signed",
                "co-signed",
                "cosigned",
                "joined",
                "authored",
                "sent",
                "led",
            ],
        ),
        "with" => near(2, &["letter"]),
        // "The following senators joined Doe in signing the letter:"
        ":" => near(
            14,
            &[
                "signers",
                "signatories",
                "cosigners",
                "co-signers",
                "signing",
                "signed",
            ],
        ),
        "were" | "are" | "include" | "included" | "includes" | "including" | "was" => near(
            14,
            &[
                "signers",
                "signatories",
                "cosigners",
                "co-signers",
                "Joining",
                "joining",
                "Signing",
                "signing",
                "signed",
            ],
        ),
        _ => false,
    }
}

/// What several people put their names to and say together.
fn is_letter(word: &str) -> bool {
    matches!(word, "letter" | "letters" | "op-ed" | "petition")
}

/// The author of a message: the name on a line of its own at the end of a release whose headline says that it is one, or
/// that nobody else speaks in.
fn message_of<'g>(document: &Document, groups: &'g [Group]) -> Option<&'g Group> {
    let says = |p: &DocumentParagraph| {
        let message = |i| document.is(i, &["Message", "MESSAGE", "Greetings", "Greeting"]);
        p.part == Part::Headline && p.tokens.clone().any(message)
    };
    let lines = document.paragraphs.iter().rev();
    let first = lines.take_while(|p| is_line(document, p)).take(6).last()?;
    let at = groups.partition_point(|g| g.tokens.start < first.tokens.start);
    let author = groups.get(at)?;
    if author.tokens.start >= first.tokens.start + 4 {
        return None;
    }
    let named = document.paragraphs.iter().any(says);
    (named || is_own(document, author, first)).then_some(author)
}

/// Whether a release is plainly what the author whose office stands below the name at its end has to say: it is in the
/// first person, quotes nobody, and has no number to call.
fn is_own(document: &Document, author: &Group, first: &DocumentParagraph) -> bool {
    // The name has a line to itself, whether or not the office below is of the same paragraph.
    let last = document.tokens[author.tokens.end - 1].span.end as usize;
    let rest = document.text.get(last..).unwrap_or_default();
    let alone = rest.trim_start_matches([' ', ',']).starts_with('\n') && author.people.len() == 1;
    let below = document.tokens.len().min(author.tokens.end + 40);
    let office = (author.tokens.end..below).any(|i| document.class(i).intersects(Class::TITLE));
    let digits = |i: usize| document.word(i).bytes().filter(u8::is_ascii_digit).count();
    let number = (author.tokens.end..below).map(digits).sum::<usize>() >= 10;
    let ours = |&i: &usize| document.is(i, &["I", "we", "We", "our", "Our", "us", "my"]);
    let spoken = |i: usize| document.is(i, &["\"", "“", "”"]);
    let story = 0..first.tokens.start;
    let address = (author.tokens.end..below).any(|i| document.kind(i) == Some(Kind::Address));
    alone
        && office
        && !number
        && !address
        && story.clone().filter(ours).take(3).count() == 3
        && !story.clone().any(spoken)
}
