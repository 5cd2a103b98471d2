//! Those who said something of which no words could be told apart: a speech verb beside the name, a heading above it.

use std::cell::OnceCell;

use rustc_hash::FxHashSet;

use super::announcing::{announcing, joined_in_announcing, joined_in_saying};
use super::apposed;
use super::groups::Group;
use super::headline::headed;
use crate::extract::document::Document;
use crate::extract::lexicon::Class;
use crate::extract::{Evidence, Person};
use crate::release::Part;
use crate::text::Span;
use crate::text::token::Kind;

/// For every person the first evidence of having said something.
pub fn find(document: &Document, groups: &[Group], people: &[Person]) -> Vec<Option<Evidence>> {
    let mut found = vec![None; people.len()];
    // Asked for where a comma may be lost, and so in hardly any release.
    let families: OnceCell<FxHashSet<&str>> = OnceCell::new();
    let is_family = |word: &str| {
        let names = people.iter().filter_map(|p| p.name.rsplit(' ').next());
        families.get_or_init(|| names.collect()).contains(word)
    };
    for (index, group) in groups.iter().enumerate() {
        let next = next_subject(document, &groups[index + 1..]);
        // "on behalf of King Doe, Ambassador Roe said"
        let at = group.tokens.start;
        if document.is(at.wrapping_sub(1), &["of"])
            && document.is(at.wrapping_sub(2), &["behalf"])
            && document.is(group.tokens.end, &[","])
        {
            continue;
        }
        let body = matches!(
            document.paragraph_around(group.sentence).part,
            Part::Body | Part::Item
        );
        let apposed = || {
            let verb = apposed::said(document, group, next).map(|span| Evidence {
                rule: "speech-verb",
                span,
            });
            verb.or_else(|| apposed::below(document, people, group))
        };
        let evidence = given(document, group)
            .or_else(|| beside(document, &is_family, group, next))
            .or_else(|| apposed().filter(|_| body));
        if let Some(evidence) = evidence {
            for &person in &group.people {
                found[person].get_or_insert(evidence);
            }
        }
    }
    found
}

/// Where the next name stands that may have a verb of its own: one behind "and" shares that of the name before.
fn next_subject(document: &Document, groups: &[Group]) -> usize {
    let apart = |g: &&Group| {
        let before = g.tokens.start.wrapping_sub(1);
        !document.is(before, &["and", "&"])
    };
    let next = groups.iter().take(6).find(apart);
    next.map_or(usize::MAX, |g| g.tokens.start)
}

/// A heading that gives the group the words below, or a noun for what it said.
fn given(document: &Document, group: &Group) -> Option<Evidence> {
    let part = document.paragraph_around(group.sentence).part;
    let body = || matches!(part, Part::Body | Part::Item);
    titled_statement(document, group.tokens.start)
        .or_else(|| headed(document, group).filter(|_| part == Part::Headline))
        .or_else(|| claim(document, group).filter(|_| body()))
        .or_else(|| own_statement(document, group).filter(|_| body()))
        .or_else(|| announced_by(document, group).filter(|_| body()))
        .or_else(|| announcing(document, group).filter(|_| body()))
        .or_else(|| joined_in_saying(document, group).filter(|_| body()))
        .map(|span| Evidence {
            rule: "statement-of",
            span,
        })
}

/// "was announced today by Doe; Roe of the bureau; and Poe": the verb of a list of those who announced something, however
/// long.
fn announced_by(document: &Document, group: &Group) -> Option<Span> {
    let start = group.tokens.start;
    let floor = document.sentences[group.sentence].tokens.start;
    let parts = |i: usize| {
        let verbs = Class::CUE_VERB | Class::SPEECH_ACT | Class::ATTEND_VERB;
        let word = document.word(i);
        matches!(
            word,
            "that" | "who" | "which" | "was" | "were" | "prosecuted" | "against"
        ) || document.class(i).intersects(verbs) && !document.is_capitalised(i)
    };
    let verb = (floor..start).rev().take(LIST).find(|&i| parts(i))?;
    if let Some(span) = joined_in_announcing(document, verb, start) {
        return Some(span);
    }
    let mut behind = verb + 1..start.min(verb + 4);
    let by = behind.find(|&i| document.is(i, &["by"]))?;
    let announced = document.is(verb, &["announced"])
        && document.is(verb.wrapping_sub(1), &["was", "were", "jointly", "being"]);
    // "The announcement was made today by"
    let made = document.is(verb.wrapping_sub(1), &["announcement"])
        && document.is(verb, &["was"])
        && document.is(verb + 1, &["made"]);
    let announced = announced || made;
    announced.then(|| document.span(verb..by + 1))
}

/// How long a list of those who announced something may be, in tokens.
pub(super) const LIST: usize = 150;

/// A speech verb beside the group. The `next` group begins where its own verb may follow.
fn beside(
    document: &Document,
    is_family: &dyn Fn(&str) -> bool,
    group: &Group,
    next: usize,
) -> Option<Evidence> {
    let part = document.paragraph_around(group.sentence).part;
    let issues = |i: usize| issues_statement(document, i);
    let verb = |i: usize| {
        // "as Doe put it", "Doe went on to say"
        if document.is(i, &["put"]) && document.is(i + 1, &["it"])
            || document.is(i, &["went"]) && document.is(i + 3, &["say", "add", "explain"])
        {
            return true;
        }
        let class = document.class(i);
        class.intersects(Class::CUE_VERB | Class::SPEECH_ACT)
            && is_telling(document.word(i))
            && !is_deed(document, i)
    };
    // "Doe of Missouri Roe said", where the comma is lost: the verb is Roe's.
    let own = |i: &usize| {
        let word = document.word(i - 1);
        *i == group.tokens.end || !document.is_capitalised(i - 1) || !is_family(word)
    };
    // "the bill introduced by Doe states that": what the preposition governs is no subject.
    let before = group.tokens.start.wrapping_sub(1);
    // "Poe, a spokeswoman for Senator Doe, said"
    let served = document.is(before, &["for", "of"])
        && document
            .class(before.wrapping_sub(1))
            .contains(Class::TITLE)
        && document.is(group.tokens.end, &[","]);
    let governed = served || document.is(before, &["by", "to", "with", "against"]);
    let said = || {
        subject_verb(document, group.tokens.end, next, NEAR, &verb)
            .filter(|i| !governed && own(i))
            .map(|i| (i, "speech-verb"))
            .or_else(|| Some((inverted(document, group, &verb)?, "said-by")))
    };
    let issued = || {
        Some((
            subject_verb(document, group.tokens.end, next, FAR, &issues).or_else(|| {
                let past = past_apposition(document, group.tokens.end)?;
                subject_verb(document, past, next, NEAR, &issues)
            })?,
            "speech-verb",
        ))
    };
    let found = match part {
        Part::Body | Part::Item => said().or_else(issued),
        Part::Contact => None,
        // Where the headline is lost the first paragraph is taken for it, or for something else.
        _ => issued(),
    };
    found.map(|(i, rule)| Evidence {
        rule,
        span: document.tokens[i].span,
    })
}

/// "said Doe", "said the Inspector in Charge in Porto Doe": the verb before the name and its title.
fn inverted(document: &Document, group: &Group, verb: &dyn Fn(usize) -> bool) -> Option<usize> {
    let start = group.tokens.start;
    let floor = document.sentences[group.sentence].tokens.start;
    let office = |i: usize| {
        document.is_capitalised(i) || document.is(i, &["of", "in", "for", "the", "and", "&"])
    };
    let i = (floor..start).rev().take(14).find(|&i| !office(i))?;
    let titled = || (i..start).any(|k| document.class(k).intersects(Class::TITLE));
    let begins = document.is(i + 1, &["the"]) || document.is_capitalised(i + 1);
    // "urged Doe" and "told Doe" have their listener there.
    if document.is(start.wrapping_sub(1), &["Said", "SAID"]) {
        return Some(start - 1);
    }
    let heard = document.is(i, &["urged", "told", "called", "recalled"]);
    (verb(i) && !heard && (i + 1 == start || begins && titled())).then_some(i)
}

/// "Doe's claim that he had been ill": what somebody is reported to have said, as a noun.
fn claim(document: &Document, group: &Group) -> Option<Span> {
    let at = group.tokens.end;
    let said = document.is(
        at + 1,
        &[
            "claim",
            "claims",
            "excuse",
            "assertion",
            "assertions",
            "contention",
            "explanation",
            "promise",
            "pledge",
            "statement",
            "announcement",
            "comment",
            "remark",
            "warning",
            "assurance",
            "admission",
        ],
    );
    let possessive = document.kind(at) == Some(Kind::Possessive);
    (possessive && said && document.is(at + 2, &["that"])).then(|| document.span(at..at + 3))
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

/// The verb of a name that ends at `at`, past the body, the age or the party behind the name and past "today"; none where
/// the `next` name stands between.
fn subject_verb(
    document: &Document,
    at: usize,
    next: usize,
    reach: usize,
    verb: &dyn Fn(usize) -> bool,
) -> Option<usize> {
    let passes = |i: usize| {
        document.is_capitalised(i)
            || document.is(i, &[",", "of", "the", "for", "and", "(", ")"])
            || matches!(document.kind(i), Some(Kind::Number | Kind::Possessive))
            || document.is(i, TIMES)
            || is_in_brackets(document, at, i)
            || is_joined_by(document, at, i)
            || document.is(i, &["in"])
                && (document.is(i + 1, &["his", "her", "a", "their"])
                    || reach > NEAR && document.is_capitalised(i + 1))
            || document.is(i, &["his", "her", "a", "their"]) && document.is(i - 1, &["in"])
            || document.is(i, PAPERS) && document.is(i.wrapping_sub(2), &["in"])
    };
    let sentence = document.sentence_of(at.checked_sub(1)?);
    let mut end = document.sentences[sentence].tokens.end;
    // "Doe (R-Okla.) said": the full stop in the bracket ends nothing.
    if document.is(at, &["("]) && end < at + 6 && !(at..end).any(|i| document.is(i, &[")"])) {
        end = document
            .sentences
            .get(sentence + 1)
            .map_or(end, |s| s.tokens.end);
    }
    (at..end.min(at + reach))
        .find(|&i| !passes(i))
        .filter(|&i| i < next && verb(i))
}

/// "(R-S.C.)": whether token `i` stands in brackets that open behind `at`.
fn is_in_brackets(document: &Document, at: usize, i: usize) -> bool {
    let open = (at.max(i.saturating_sub(6))..i).rev();
    open.into_iter()
        .find(|&k| document.is(k, &["(", ")"]))
        .is_some_and(|k| document.is(k, &["("]))
}

/// "Doe, a leading advocate of canals, today issued a statement": the token past the apposition behind a name that ends at
/// `at`, if there is one.
fn past_apposition(document: &Document, at: usize) -> Option<usize> {
    let end = document.sentences[document.sentence_of(at.checked_sub(1)?)]
        .tokens
        .end;
    let open = (at..end.min(at + 7)).find(|&i| document.is(i, &[","]))?;
    let close = (open + 2..end.min(open + 18)).find(|&i| document.is(i, &[","]))?;
    document
        .is(open + 1, &["a", "an", "the"])
        .then_some(close + 1)
}

/// "Doe along with six other senators": whether token `i` is of those behind the name at `at`.
fn is_joined_by(document: &Document, at: usize, i: usize) -> bool {
    let along = (at..i + 1)
        .take(2)
        .any(|k| document.is(k, &["along", "together"]) && document.is(k + 1, &["with"]));
    along
        && document.is(
            i,
            &[
                "along",
                "together",
                "with",
                "other",
                "senators",
                "members",
                "colleagues",
                "lawmakers",
                "several",
                "his",
                "her",
            ],
        )
}

/// How far behind a name its verb of saying may stand, and how far behind the first of several that of a statement they
/// give together.
const NEAR: usize = 16;
const FAR: usize = 40;

/// What stands between a name and its verb: when it was, and whether with others.
pub(super) const TIMES: &[&str] = &[
    "today",
    "tonight",
    "this",
    "morning",
    "afternoon",
    "evening",
    "yesterday",
    "jointly",
    "also",
    "already",
    "often",
    "always",
    "recently",
    "once",
    "both",
    "who",
    "repeatedly",
    "has",
    "have",
];

/// In what one states something: "in his message".
const PAPERS: &[&str] = &[
    "message",
    "letter",
    "statement",
    "speech",
    "address",
    "report",
];

/// Whether the verb at `i` tells of a deed: "declared war", "added to the demand".
fn is_deed(document: &Document, i: usize) -> bool {
    match document.word(i) {
        "called" => !document.is(i + 1, &["for", "on", "upon"]),
        "added" => document.is(i + 1, &["to"]),
        "declared" => {
            let clause = document.is(i + 1, &["that", ",", ":", "the", "it", "victory"]);
            !clause && document.kind(i + 1) != Some(Kind::Open)
        }
        _ => false,
    }
}

/// "made the following statement", "released a statement", "sent a letter": whether the verb at `i` gives one.
fn issues_statement(document: &Document, i: usize) -> bool {
    let letter = |k: usize| document.is(k, &["letter", "letters", "op-ed"]);
    if document.is(i, &["sent", "signed", "wrote", "co-authored"]) && (i + 1..i + 6).any(letter) {
        return true;
    }
    // "shared her thoughts"
    let thoughts = &[
        "thoughts",
        "insights",
        "enthusiasm",
        "excitement",
        "views",
        "vision",
        "perspective",
    ];
    let own = document.is(i + 1, &["his", "her", "their"]);
    if document.is(i, &["shared", "shares"])
        && own
        && (i + 2..i + 4).any(|k| document.is(k, thoughts))
    {
        return true;
    }
    // "spoke on the Senate floor"
    let floor = |k: usize| document.is(k, &["floor"]);
    if document.is(i, &["spoke"]) && document.is(i + 1, &["on"]) && (i + 2..i + 6).any(floor) {
        return true;
    }
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
    let lead = (sentence..name).rev().take(6).find(|&i| {
        document.is(
            i,
            &["of", "by", "from", "OF", "BY", "FROM", "Of", "By", "From"],
        )
    })?;
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
                "Comment",
                "COMMENT",
                "COMMENTS",
                "Reaction",
                "REACTION",
                "Testimony",
                "TESTIMONY",
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
            | "states"
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
            | "called"
    )
}
