//! Those who said something of which no words could be told apart: a speech verb beside the name, a heading above it.

use super::groups::Group;
use crate::extract::Evidence;
use crate::extract::document::Document;
use crate::extract::lexicon::Class;
use crate::release::Part;
use crate::text::Span;
use crate::text::token::Kind;

/// For every person the first evidence of having said something.
pub fn find(document: &Document, groups: &[Group], people: usize) -> Vec<Option<Evidence>> {
    let mut found = vec![None; people];
    for group in groups {
        if let Some(evidence) = spoke(document, group) {
            for &person in &group.people {
                found[person].get_or_insert(evidence);
            }
        }
    }
    found
}

/// A speech verb beside the group, or a heading that gives it the words below.
fn spoke(document: &Document, group: &Group) -> Option<Evidence> {
    if let Some(span) = titled_statement(document, group.tokens.start) {
        return Some(Evidence {
            rule: "statement-of",
            span,
        });
    }
    let part = document.paragraph_around(group.sentence).part;
    if !matches!(part, Part::Body | Part::Item) {
        return None;
    }
    if let Some(span) = own_statement(document, group) {
        return Some(Evidence {
            rule: "statement-of",
            span,
        });
    }
    let verb =
        |i: usize| document.class(i).intersects(Class::CUE_VERB) && is_telling(document.word(i));
    let issues = |i: usize| issues_statement(document, i);
    let beside = subject_verb(document, group.tokens.end, &verb)
        .or_else(|| subject_verb(document, group.tokens.end, &issues))
        .or_else(|| group.tokens.start.checked_sub(1).filter(|&i| verb(i)));
    beside.map(|i| Evidence {
        rule: "speech-verb",
        span: document.tokens[i].span,
    })
}

/// "Doe's statement follows:": the words that announce what is given below.
fn own_statement(document: &Document, group: &Group) -> Option<Span> {
    let end = document.sentences[group.sentence].tokens.end;
    let noun = (group.tokens.end + 1..end.min(group.tokens.end + 5)).find(|&i| {
        document.is(
            i,
            &["statement", "remarks", "letter", "speech", "testimony"],
        )
    })?;
    let given = (noun + 1..end.min(noun + 20))
        .any(|i| document.is(i, &["follows", "below", "following", ":"]));
    let possessive = document.kind(group.tokens.end) == Some(Kind::Possessive);
    (possessive && given).then(|| document.span(group.tokens.start..noun + 1))
}

/// The verb of a name that ends at `at`, past the body, the age or the party behind the name.
fn subject_verb(document: &Document, at: usize, verb: &dyn Fn(usize) -> bool) -> Option<usize> {
    let passes = |i: usize| {
        document.is_capitalised(i)
            || document.is(i, &[",", "of", "the", "for", "and", "(", ")"])
            || matches!(document.kind(i), Some(Kind::Number | Kind::Possessive))
    };
    let end = document.sentences[document.sentence_of(at.checked_sub(1)?)]
        .tokens
        .end;
    (at..end.min(at + 16))
        .find(|&i| !passes(i))
        .filter(|&i| verb(i))
}

/// "made the following statement", "released a statement": whether the verb at `i` gives one.
fn issues_statement(document: &Document, i: usize) -> bool {
    document.is(i, &["made", "issued", "released", "delivered", "gave"])
        && (i + 1..i + 7).any(|k| {
            document.is(
                k,
                &[
                    "statement",
                    "remarks",
                    "comment",
                    "comments",
                    "statements",
                    "announcement",
                ],
            )
        })
}

/// "Statement of Senator Doe": a heading that gives the words below it to the person.
fn titled_statement(document: &Document, name: usize) -> Option<Span> {
    let sentence = document.sentences[document.sentence_of(name)].tokens.start;
    let lead = (sentence..name)
        .rev()
        .take(6)
        .find(|&i| document.is(i, &["of", "by", "from", "OF", "BY", "FROM"]))?;
    let head = lead.checked_sub(1).filter(|i| *i >= sentence)?;
    let heading = sentence + 2 >= head
        && document.is(
            head,
            &[
                "Statement",
                "STATEMENT",
                "Remarks",
                "REMARKS",
                "Message",
                "MESSAGE",
                "Comments",
            ],
        );
    heading.then(|| document.span(head..lead + 1))
}

fn is_telling(word: &str) -> bool {
    matches!(
        word,
        "said"
            | "says"
            | "added"
            | "noted"
            | "stated"
            | "explained"
            | "announced"
            | "remarked"
            | "commented"
            | "emphasized"
            | "emphasised"
            | "stressed"
            | "wrote"
            | "continued"
            | "concluded"
            | "urged"
            | "told"
            | "recalled"
            | "declared"
    )
}
