//! Who said what stands beside a name with its office: "..." Jane Doe, CEO of Acme; Jane Doe, a friend of the firm, said.

use super::groups::Group;
use crate::extract::document::Document;
use crate::extract::lexicon::Class;
use crate::extract::{Evidence, Person};
use crate::text::Span;
use crate::text::token::Kind;

/// How far behind a name the verb may stand that an apposition parts from it.
const REACH: usize = 26;

/// "... for all." Jane Doe, CEO of Acme: a name with its office behind the quotation, where nothing follows, or the next one.
pub fn below(document: &Document, people: &[Person], group: &Group) -> Option<Evidence> {
    let [person] = group.people.as_slice() else {
        return None;
    };
    let (start, end) = (group.tokens.start, group.tokens.end);
    if let Some(span) = dashed(document, start) {
        return Some(Evidence {
            rule: "statement-of",
            span,
        });
    }
    let close = start.checked_sub(1)?;
    // A quotation, and no term in quotation marks.
    let quoted = document.kind(close) == Some(Kind::Close)
        && close > 4
        && document.is(close - 1, &[".", ",", "!", "?"])
        && document.tokens[close].span.end - document.tokens[close].span.start <= 3;
    if !quoted {
        return None;
    }
    let own = |span: Span| {
        let tokens = document.tokens_of(span);
        (end..end + 3).contains(&tokens.start).then_some(tokens.end)
    };
    let roles = people[*person].roles.iter();
    let mut stop = roles.filter_map(|r| own(r.evidence.span)).max()?;
    // "... of Acme and founder of Bolt": the second of two offices.
    for role in &people[*person].roles {
        let tokens = document.tokens_of(role.evidence.span);
        if tokens.start > stop && tokens.start <= stop + 2 {
            stop = tokens.end;
        }
    }
    let paragraph = &document.paragraphs[document.paragraph_of(start)];
    let closed = stop >= paragraph.tokens.end
        || document.is(stop, &["."]) && stop + 1 >= paragraph.tokens.end
        || document.kind(stop) == Some(Kind::Open)
        || document.is(stop, &["."]) && document.kind(stop + 1) == Some(Kind::Open);
    closed.then(|| Evidence {
        rule: "statement-of",
        span: document.span(close..end),
    })
}

/// "... for all." – Jane Doe: a dash between a quotation that ends a sentence and the name that begins at `name`.
fn dashed(document: &Document, name: usize) -> Option<Span> {
    let dash = (0..4).map(|back| name.checked_sub(back + 1));
    let dash = dash.flatten().take_while(|&i| {
        document.class(i).intersects(Class::HONORIFIC) || !document.tokens[i].is_word()
    });
    let dash = dash
        .into_iter()
        .find(|&i| document.is(i, &["-", "–", "—", "--"]))?;
    let close = dash.checked_sub(1).filter(|&i| i > 4)?;
    let quoted =
        document.kind(close) == Some(Kind::Close) && document.is(close - 1, &[".", "!", "?"]);
    quoted.then(|| document.span(close..name))
}

/// "Jane Doe, PhD, a distinguished friend of the firm, said, ...": the verb behind an apposition, which a comma or the
/// quotation follows.
pub fn said(document: &Document, group: &Group, next: usize) -> Option<Span> {
    let at = group.tokens.end;
    if !document.is(at, &[","]) {
        return None;
    }
    let end = document.sentences[group.sentence].tokens.end;
    let verbs = Class::CUE_VERB | Class::ATTEND_VERB | Class::SPEECH_ACT | Class::FUNCTION;
    let small = &[
        "of", "and", "the", "a", "an", "at", "for", "in", "with", "to",
    ];
    let passes = |i: usize| {
        document.is_capitalised(i)
            || document.is(i, small)
            || !document.class(i).intersects(verbs)
                && !matches!(document.kind(i), Some(Kind::Open | Kind::Close))
                && !document.is(i, &[":", ";", "."])
    };
    let verb = (at..end.min(at + REACH)).find(|&i| !passes(i))?;
    let told = document.is(
        verb,
        &[
            "said",
            "says",
            "stated",
            "states",
            "explained",
            "explains",
            "commented",
            "noted",
            "added",
            "adds",
            "remarked",
        ],
    );
    let follows = (verb + 1..end.min(verb + 8)).take_while(|&i| document.is(i, QUOTED_IN));
    let behind = follows.last().unwrap_or(verb) + 1;
    let quotes = document.is(behind, &[",", ":"]) || document.kind(behind) == Some(Kind::Open);
    let fits = verb < next && told && quotes;
    fits.then(|| document.span(at..verb + 1))
}

/// What may stand between the verb and the quotation: "stated in a recent case study, ...".
const QUOTED_IN: &[&str] = &[
    "in",
    "a",
    "an",
    "the",
    "recent",
    "statement",
    "study",
    "case",
    "interview",
    "letter",
    "blog",
    "post",
    "review",
    "his",
    "her",
    "release",
];
