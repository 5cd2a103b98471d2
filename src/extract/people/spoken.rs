//! Roles that a pronoun bears: "As a member of the Committee, I am proud", "He is chairman of Acme".

use std::borrow::Cow;
use std::ops::Range;

use super::ground::Ground;
use super::links::{Link, employer};
use super::roles;
use super::titles::{self, TitlePhrase, Titles};
use crate::extract::document::Document;
use crate::extract::{Person, Statement, StatementKind};
use crate::release::Part;
use crate::text::Span;

/// Adds the roles that speakers give themselves and those that a sentence gives to "he" or "she".
pub fn add_roles(ground: &Ground, titles: Titles, statements: &[Statement], people: &mut [Person]) {
    let document = ground.doc;
    let mut subjects = Subjects::new(people);
    if document.sites.pronouns.is_empty() && !subjects.named.iter().any(|(.., alone)| *alone) {
        return;
    }
    for sentence in &document.sentences {
        let tokens = sentence.tokens.clone();
        let pronouns = document.sites.pronouns.any(tokens.clone());
        if !pronouns && !subjects.names(document, &tokens) {
            continue;
        }
        let (previous, subject) = subjects.advance(document, &tokens);
        if subject.is_none() && !pronouns {
            continue;
        }
        let mut phrases = Cow::Borrowed(titles.within(&tokens));
        if document.paragraphs[sentence.paragraph].part == Part::Tail {
            // Where nobody is looked for.
            titles::find(ground, tokens.clone(), &[], phrases.to_mut());
        }
        let single: Vec<&TitlePhrase> = phrases.iter().filter(|p| !p.plural).collect();
        let mut last = None;
        for (at, phrase) in single.iter().enumerate() {
            // "President and CEO of Acme": the second has the bearer of the first, and the first the body of the second.
            let joined =
                |a: &TitlePhrase, b: &TitlePhrase| joins(document, a.tokens.end..b.tokens.start);
            // "as Harbour Judge, Canal Clerk and Mayor": a list of offices, none right before a name
            let listed = |a: &TitlePhrase, b: &TitlePhrase| {
                let comma = a.tokens.end + 1 == b.tokens.start && document.is(a.tokens.end, &[","]);
                let closed = document
                    .tokens
                    .get(b.tokens.end)
                    .is_none_or(|t| !t.is_word())
                    || document.is(b.tokens.end, &["and", "in", "from"]);
                comma && a.capital && b.capital && closed
            };
            let with = last.filter(|_| {
                at > 0 && (joined(single[at - 1], phrase) || listed(single[at - 1], phrase))
            });
            last = bearer(document, phrase, &tokens, (previous, subject), statements).or(with);
            let Some(person) = last else { continue };
            let next = single.get(at + 1).filter(|n| joined(phrase, n));
            let body = next
                .filter(|n| !n.body_before && !phrase.complement && phrase.organisation.is_none())
                .and_then(|n| n.organisation.clone())
                .or_else(|| {
                    let from =
                        subject.filter(|&at| at < phrase.tokens.start && !phrase.national)?;
                    employer(ground, from..phrase.tokens.start)
                });
            let link = Link {
                title: 0,
                rule: "pronoun",
                body,
            };
            roles::add_phrase(ground, phrase, &link, &mut people[person].roles);
        }
    }
}

/// Whether nothing but "and" and an article stands between two titles.
fn joins(document: &Document, between: Range<usize>) -> bool {
    let mut between = between;
    let small = |i: usize| document.is(i, &["and", "&", "the", "a", "an", ","]);
    let and = between.clone().any(|i| document.is(i, &["and", "&"]));
    and && between.len() <= 2 && between.all(small)
}

/// Where the "he" or "she" stands that a sentence is about: it opens the sentence, or follows words of time ("Most recently,
/// she served") or of her, provided that no name stands before it, whose first is at `named`.
fn subject(
    document: &Document,
    tokens: &Range<usize>,
    named: Option<u32>,
    given: Option<usize>,
) -> Option<usize> {
    let at = tokens.start;
    if document.is(at, &["He", "She"]) {
        return Some(at);
    }
    if let Some(name) = given {
        return Some(name);
    }
    let near = at + 1..tokens.end.min(at + 14).max(at + 1);
    let mut pronouns = document.sites.pronouns.within(near);
    let pronoun = pronouns.find(|&i| document.is(i, &["he", "she"]))?;
    let alone = named.is_none_or(|n| n > document.tokens[pronoun].span.start);
    // "Later she served", "An engineer by training, she joined"
    let opened = document.is(pronoun - 1, &[","])
        || pronoun == at + 1 && document.is(at, &["Later", "Then", "Previously", "Today"]);
    let quoted = (at..pronoun).any(|i| document.is(i, &["\"", "“", "”", "said"]));
    (alone && opened && !quoted).then_some(pronoun)
}

/// Where the first name of a sentence is a given name alone and its subject: "Jane served", "Before joining Acme, Jane was".
fn given_subject(
    document: &Document,
    tokens: &Range<usize>,
    named: u32,
    alone: bool,
) -> Option<usize> {
    let name = document.token_at(named);
    let opens = name == tokens.start || document.is(name.wrapping_sub(1), &[","]);
    let acts = document.tokens.get(name + 1)?.is_word() && !document.is_capitalised(name + 1);
    (alone && opens && acts && !document.is(name + 1, &["and", "of"])).then_some(name)
}

/// Whether the words that end at `lead` give an office: "is", "served as", "rose to the rank of", "was promoted to".
fn gives(document: &Document, lead: usize) -> bool {
    let posts = &[
        "position",
        "post",
        "role",
        "office",
        "positions",
        "posts",
        "roles",
        "capacities",
        "rank",
    ];
    let verbs = &["is", "was", "as", "became", "named", "appointed", "elected"];
    let before = lead.wrapping_sub(1);
    // "held several positions in the harbour, including"
    let held = || {
        let several = &["positions", "posts", "roles"];
        (lead.saturating_sub(12)..lead).any(|i| document.is(i, several))
    };
    document.is(lead, verbs)
        || document.is(lead, &["of", "including"]) && document.is(before, posts)
        || document.is(lead, &["including"]) && held()
        || document.is(lead, &["to"])
            && document.is(before, &["promoted", "elevated", "appointed", "elected"])
}

fn is_pronoun(document: &Document, i: usize) -> bool {
    document.is(i, &["He", "She", "he", "she"])
}

/// Whether the words between a name and what gives an office are of who holds it: "Doe has long served as", but "Doe trained
/// an agent who posed as" is of another.
fn serves(document: &Document, between: Range<usize>) -> bool {
    let verbs = &[
        "served", "serves", "serve", "serving", "worked", "works", "acted", "acts", "joined",
        "joins", "became", "become", "held", "holds", "began", "started", "retired", "remains",
        "remain", "returned", "returns", "comes", "spent",
    ];
    let copula = document.is(between.end, &["is", "was", "became"]);
    // "Doe appointed Roe as" makes another an officer.
    let made = |i: usize| {
        document.is(
            i,
            &["named", "appointed", "elected", "promoted", "elevated"],
        ) && document.is(
            i - 1,
            &["was", "been", "is", "recently", "also", "then", "later"],
        )
    };
    copula && between.len() <= 3
        || (between.start + 1..between.end + 1).any(|i| document.is(i, verbs) || made(i))
}

/// Whose title it is: the speaker's where it says "As a ..., I", the last subject's where "he" or "she" bears it.
fn bearer(
    document: &Document,
    phrase: &TitlePhrase,
    tokens: &Range<usize>,
    (previous, subject): (Option<usize>, Option<usize>),
    statements: &[Statement],
) -> Option<usize> {
    let mut before = phrase.tokens.start;
    while before > tokens.start
        && document.is(
            before - 1,
            &[
                "a",
                "an",
                "the",
                "also",
                "both",
                "currently",
                "previously",
                "formerly",
                "once",
                "former",
                "new",
            ],
        )
    {
        before -= 1;
    }
    let lead = before.checked_sub(1).filter(|i| *i >= tokens.start)?;
    let pronoun_behind = |words: &[&str]| {
        (phrase.tokens.end..tokens.end.min(phrase.tokens.end + 3)).any(|i| document.is(i, words))
    };
    if document.is(lead, &["As", "as"]) && pronoun_behind(&["I"]) {
        let at: Span = document.tokens[phrase.tokens.start].span;
        return statements
            .iter()
            .find(|s| s.kind == StatementKind::Direct && s.span.contains(at))
            .map(|s| s.speaker);
    }
    if document.is(lead, &["As"]) && pronoun_behind(&["he", "she"]) {
        return previous;
    }
    // "including Chief Executive Officer roles"
    if document.is(phrase.tokens.end, &["roles", "positions", "posts"]) {
        return None;
    }
    let near = subject.is_some_and(|at| at < lead && lead - at <= 14);
    // "after being sworn in as a lawyer at the College": a calling
    let lawyers = &["lawyer", "attorney", "barrister", "solicitor"];
    let called =
        document.is(lead.wrapping_sub(1), &["in"]) && document.is(phrase.head.start, lawyers);
    // "Doe oversees the harbours as chairman of the Committee"
    let plain = |at: usize| {
        let mut between = at + 1..lead;
        let seats = &["Committee", "Subcommittee", "Committees", "Caucus"];
        let body = phrase.organisation.as_ref();
        let held = document.is(lead, &["as"])
            && !document.word(lead - 1).ends_with("ing")
            && body.is_some_and(|b| document.is(b.end - 1, seats));
        held && !between.any(|i| document.is_capitalised(i))
    };
    let acts = || {
        subject
            .is_some_and(|at| is_pronoun(document, at) || plain(at) || serves(document, at..lead))
    };
    if near && !called && gives(document, lead) && acts() {
        previous
    } else {
        None
    }
}

/// Who was last the subject: the first person named in the last sentence that names one, but not where a pronoun is the
/// subject, "He was promoted by Roe. He then": there it stays who it was.
struct Subjects {
    /// Where each mention stands, whose it is, and whether it is a given name alone.
    named: Vec<(u32, usize, bool)>,
    at: usize,
    last: Option<usize>,
    /// Whom the sentences are about, and whether "she" was said of that person, once a pronoun was.
    topic: Option<(usize, Option<bool>)>,
}

impl Subjects {
    fn new(people: &[Person]) -> Self {
        let mut named: Vec<(u32, usize, bool)> = people
            .iter()
            .enumerate()
            .flat_map(|(i, p)| {
                let alone = |rule: &str| matches!(rule, "given-name-alone" | "family-name");
                let mentions = p.mentions.iter();
                mentions.map(move |m| (m.span.start, i, alone(m.evidence.rule)))
            })
            .collect();
        named.sort_unstable();
        Self {
            named,
            at: 0,
            last: None,
            topic: None,
        }
    }

    /// Whether the next sentence names anybody.
    fn names(&self, document: &Document, tokens: &Range<usize>) -> bool {
        let end = document.tokens[tokens.end - 1].span.end;
        self.named.get(self.at).is_some_and(|(at, ..)| *at < end)
    }

    /// Goes on past a sentence; gives who was last before it, and where the pronoun stands that it is about.
    fn advance(
        &mut self,
        document: &Document,
        tokens: &Range<usize>,
    ) -> (Option<usize>, Option<usize>) {
        let mut before = self.last;
        let end = document.tokens[tokens.end - 1].span.end;
        let first = self
            .named
            .get(self.at)
            .filter(|(at, ..)| *at < end)
            .copied();
        let here = self.named[self.at..]
            .iter()
            .take_while(|(at, ..)| *at < end);
        // "Before joining Acme with Doe, Jane served": whoever stands before the subject is none.
        let given = here.take(4).find_map(|&(at, person, alone)| {
            Some((given_subject(document, tokens, at, alone)?, person))
        });
        let pronoun = subject(
            document,
            tokens,
            first.map(|(at, ..)| at),
            given.map(|(at, _)| at),
        );
        let given = given.filter(|(at, _)| pronoun == Some(*at));
        if let Some((_, person)) = given {
            before = Some(person);
        }
        let she = pronoun
            .filter(|_| given.is_none())
            .map(|at| document.is(at, &["She", "she"]));
        match (she, self.topic) {
            (Some(she), Some((person, said))) if said.is_none_or(|s| s == she) => {
                self.topic = Some((person, Some(she)));
                before = Some(person);
            }
            (Some(she), _) => self.topic = self.last.map(|last| (last, Some(she))),
            (None, _) => {
                if let Some((_, person, _)) = first {
                    let same = self.topic.filter(|(topic, _)| *topic == person);
                    self.topic = same.or(Some((person, None)));
                }
            }
        }
        if let Some((_, person, _)) = first {
            self.last = Some(person);
        }
        while self.named.get(self.at).is_some_and(|(at, ..)| *at < end) {
            self.at += 1;
        }
        (before, pronoun)
    }
}
