//! Title phrases: "Acting Assistant Attorney General", "member of the Standing Committee of the ...", "FBI Director".
//!
//! A phrase has a head ("Secretary"), what stands before it ("Senior Additional") and what follows it ("to the
//! Ministry of Finance"). The body that it is held at is told apart from the title: an organisation right before the
//! head or after "of", "at", "for". A portfolio, a country or a city is no body and stays in the title.

use std::ops::Range;

use super::ground::Ground;
use crate::extract::lexicon::Class;
use crate::text::token::{Kind, Shape};

/// A title phrase; whether anybody bears it is not its business.
#[derive(Debug, Clone)]
pub struct TitlePhrase {
    /// All of it, with the body.
    pub tokens: Range<usize>,
    /// The title alone.
    pub title: Range<usize>,
    /// The head words within it: the plural of a shared title stands here.
    pub head: Range<usize>,
    /// The body.
    pub organisation: Option<Range<usize>>,
    /// Whether the body stands before the head.
    pub body_before: bool,
    /// Whether something follows the head ("of ...").
    pub complement: bool,
    /// Whether the head is a plural that several people can share.
    pub plural: bool,
    /// Whether the head is capitalised.
    pub capital: bool,
    /// Whether an article or a possessive pronoun stands before it.
    pub determined: bool,
}

/// Finds the title phrases of a sentence, in order.
pub fn find(ground: &Ground, sentence: Range<usize>, out: &mut Vec<TitlePhrase>) {
    let mut at = sentence.start;
    let mut floor = at;
    while at < sentence.end {
        if !is_head(ground, at) {
            at += 1;
            continue;
        }
        match phrase(ground, at, floor, sentence.end) {
            Some(found) => {
                at = found.tokens.end;
                floor = at;
                out.push(found);
            }
            None => at += 1,
        }
    }
}

/// Whether token `i` can be the head of a title.
fn is_head(ground: &Ground, i: usize) -> bool {
    if !ground.has(i, Class::TITLE | Class::RANK) || ground.body(i).is_some() {
        return false;
    }
    if !ground.capital(i)
        && (!ground.has(i, Class::TITLE) || ground.is(i, &["general", "major", "chief"]))
    {
        return false;
    }
    // "Sultan A. Doe", "Dean Roe": a word that is a given name too, with a name behind it and no office around it.
    if ground.capital(i)
        && ground.has(i, Class::GIVEN)
        && ground.capital(i + 1)
        && ground.spaced(i)
        && !ground.determiner(i.wrapping_sub(1))
        && !ground.has(i + 1, Class::COMMON)
    {
        return false;
    }
    // A given name or an initial before it and nothing behind it: a family name ("Larry King").
    let surname = i > 0
        && ground.capital(i)
        && ground.spaced(i - 1)
        && (ground.has(i - 1, Class::GIVEN)
            && !ground.has(i - 1, Class::TITLE_MODIFIER | Class::PLACE))
        && ground.capital(i - 1)
        && !ground.is(i + 1, &["of", "to", "for"])
        && !(ground.capital(i + 1) && ground.spaced(i));
    !surname
}

/// The phrase whose first head word is token `head`, between `floor` and `end`.
fn phrase(ground: &Ground, head: usize, floor: usize, end: usize) -> Option<TitlePhrase> {
    let capital = ground.capital(head);
    let mut after = head + 1;
    while after < end {
        if continues_head(ground, after, capital) {
            after += 1;
        } else if let Some(next) = compound(ground, after, capital).filter(|n| *n < end) {
            after = next + 1;
        } else {
            break;
        }
    }
    // Chairman/CEO is one office.
    while after + 1 < end && ground.is(after, &["/"]) && ground.has(after + 1, Class::TITLE) {
        after += 2;
    }
    if ground.doc.kind(after) == Some(Kind::Possessive) {
        return None;
    }
    let left = Left::read(ground, head, floor, capital);
    let right = Right::read(ground, after, end);
    let organisation = right.organisation.clone().or(left.organisation.clone());
    let body_before = right.organisation.is_none() && left.organisation.is_some();
    let last = ground.word(after - 1);
    Some(TitlePhrase {
        tokens: left.phrase_start..right.phrase_end,
        title: left.title_start..right.title_end,
        head: head..after,
        organisation,
        body_before,
        complement: right.complement,
        plural: is_plural(last) || is_plural(ground.word(head)),
        capital,
        determined: left.phrase_start > 0 && ground.determiner(left.phrase_start - 1),
    })
}

fn continues_head(ground: &Ground, i: usize, capital: bool) -> bool {
    ground.has(i, Class::TITLE | Class::RANK)
        && ground.spaced(i - 1)
        && ground.capital(i) == capital
        && ground.body(i).is_none()
        && !ground.is(
            i,
            &[
                "King", "Prince", "Pope", "Dean", "Bishop", "Judge", "Sultan",
            ],
        )
        && ground.doc.kind(i + 1) != Some(Kind::Possessive)
}

/// "Chief Marketing Officer", "Executive Managing Director": the further head of a title whose first word can also
/// stand before one, past the words between.
fn compound(ground: &Ground, after: usize, capital: bool) -> Option<usize> {
    if !ground.has(after - 1, Class::TITLE_MODIFIER) {
        return None;
    }
    let between = Class::COMMON | Class::TITLE_MODIFIER;
    let fits =
        |i: usize| ground.spaced(i - 1) && ground.capital(i) == capital && ground.body(i).is_none();
    (after..after + 4)
        .take_while(|&i| {
            i == after
                || fits(i - 1) && (ground.has(i - 1, between) || ground.is(i - 1, &["and", "&"]))
        })
        .find(|&i| fits(i) && ground.has(i, Class::TITLE) && i > after)
}

/// Whether a head word is a plural.
pub fn is_plural(word: &str) -> bool {
    let word = word.trim_end_matches('.');
    word.len() > 3
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !matches!(word, "Secretary-Generals" | "PhDs")
        || matches!(
            word,
            "chairmen" | "congressmen" | "spokespeople" | "Congressmen" | "Chairmen"
        )
}

/// The singular of a shared plural title's word: "Sens." gives "Sen.", "Secretaries" gives "Secretary".
pub fn singular(word: &str) -> String {
    let (stem, period) = word.strip_suffix('.').map_or((word, ""), |s| (s, "."));
    let single = if let Some(s) = stem.strip_suffix("ies") {
        format!("{s}y")
    } else if let Some(s) = stem.strip_suffix("men") {
        format!("{s}man")
    } else if is_plural(stem) {
        stem[..stem.len() - 1].to_owned()
    } else {
        stem.to_owned()
    };
    single + period
}

/// What stands before the head.
struct Left {
    phrase_start: usize,
    title_start: usize,
    organisation: Option<Range<usize>>,
}

impl Left {
    fn read(ground: &Ground, head: usize, floor: usize, capital: bool) -> Self {
        let mut start = head;
        while start > floor
            && (ground.spaced(start - 1) || ground.word(start - 1).ends_with('.'))
            && modifies(ground, start - 1, capital, head - start)
        {
            start -= 1;
        }
        if capital {
            start = unknown_words(ground, start, floor).unwrap_or(start);
        }
        let mut left = Self {
            phrase_start: start,
            title_start: start,
            organisation: None,
        };
        if start > floor && ground.spaced(start - 1) {
            let mut before = start - 1;
            if ground.doc.kind(before) == Some(Kind::Possessive) && before > floor {
                before -= 1;
            }
            if let Some(body) = ground
                .body(before)
                .filter(|b| b.start >= floor && b.end == before + 1)
            {
                left.phrase_start = body.start;
                left.organisation = Some(body);
            }
        }
        // "Acme Corp. (Chairman Doe)"
        if left.organisation.is_none() && start > floor + 1 && ground.is(start - 1, &["("]) {
            left.organisation = ground.body(start - 2).filter(|b| b.end == start - 1);
        }
        left
    }
}

/// "a Customs Modernization Advisor": up to three words on no list between an article and the head.
fn unknown_words(ground: &Ground, start: usize, floor: usize) -> Option<usize> {
    let known = Class::GIVEN | Class::FAMILY | Class::FUNCTION | Class::HONORIFIC | Class::PARTICLE;
    let word = |i: usize| {
        ground.capital(i) && ground.spaced(i) && ground.body(i).is_none() && !ground.has(i, known)
    };
    let first = (floor.max(start.saturating_sub(3))..start)
        .rev()
        .take_while(|&i| word(i))
        .last()?;
    let opened = first > floor && (ground.determiner(first - 1) || ground.is(first - 1, &["as"]));
    opened.then_some(first)
}

/// What a capitalised word before a capitalised head can be.
const CAPITAL_MODIFIER: Class = Class::TITLE_MODIFIER
    .union(Class::DEMONYM)
    .union(Class::COUNTRY)
    .union(Class::PLACE)
    .union(Class::PLACE_HEAD)
    .union(Class::COMMON)
    .union(Class::ORG_HEAD)
    .union(Class::THING_HEAD)
    .union(Class::ORG_WEAK);

/// Whether token `i` belongs to the title whose head is `distance` tokens on.
fn modifies(ground: &Ground, i: usize, capital: bool, distance: usize) -> bool {
    if ground.body(i).is_some() || distance > 6 || !ground.doc.tokens[i].is_word() {
        return false;
    }
    let class = ground.doc.class(i);
    if ground.capital(i) {
        if class.intersects(Class::FUNCTION | Class::HONORIFIC | Class::MONTH | Class::WEEKDAY)
            && !class.intersects(Class::TITLE_MODIFIER)
            || class.intersects(Class::CUE_VERB | Class::SPEECH_ACT | Class::ATTEND_VERB)
        {
            return false;
        }
        return class.intersects(CAPITAL_MODIFIER);
    }
    if class.intersects(Class::FUNCTION | Class::CUE_VERB | Class::ATTEND_VERB | Class::SPEECH_ACT)
    {
        return class.intersects(Class::TITLE_MODIFIER)
            && !class.intersects(Class::CUE_VERB | Class::ATTEND_VERB)
            && !ground.is(i, &["then", "under", "first", "second"]);
    }
    // "former President", "acting Director"; before a small head any noun, two at the most.
    class.intersects(Class::TITLE_MODIFIER)
        || !capital && distance < 2 && ground.lower(i) && !is_participle(ground.word(i))
}

/// Whether a word in lower case ends like a verb in the past or an adverb: "named president", "recently director".
fn is_participle(word: &str) -> bool {
    word.ends_with("ed") || word.ends_with("ly")
}

/// What follows the head.
struct Right {
    title_end: usize,
    phrase_end: usize,
    organisation: Option<Range<usize>>,
    complement: bool,
}

/// Bodies that are part of a title when another body follows: "member of the Standing Committee of the ...".
const INNER_BODIES: &[&str] = &[
    "Standing Committee",
    "Board of Directors",
    "Board of Trustees",
    "Board of Governors",
    "Board",
    "Executive Committee",
    "Central Committee",
    "Executive Board",
    "Advisory Board",
    "Advisory Council",
    "Political Bureau",
    "Executive Council",
    "Management Board",
    "Supervisory Board",
    "Steering Committee",
];

/// "the Department's Criminal Division", "the Departments Criminal Division", where the apostrophe was lost: the child.
pub fn youngest(ground: &Ground, mut body: Range<usize>) -> Range<usize> {
    loop {
        let next = if ground.doc.kind(body.end) == Some(Kind::Possessive) {
            body.end + 1
        } else if ground.spaced(body.end - 1) && ground.word(body.end - 1).ends_with('s') {
            body.end
        } else {
            return body;
        };
        match ground.body_from(next) {
            Some(child) => body = child,
            None => return body,
        }
    }
}

impl Right {
    fn read(ground: &Ground, after: usize, end: usize) -> Self {
        let mut right = Self {
            title_end: after,
            phrase_end: after,
            organisation: None,
            complement: false,
        };
        right.skip_acronym(ground, end);
        right.take_parenthesis(ground, end);
        if ground.is(right.phrase_end, &["in", "In"])
            && ground.is(
                right.phrase_end + 1,
                &[
                    "charge",
                    "Charge",
                    "Residence",
                    "residence",
                    "Chief",
                    "chief",
                ],
            )
        {
            right.extend(right.phrase_end + 2);
        }
        for _ in 0..4 {
            if right.phrase_end + 1 >= end || !right.take_complement(ground, end) {
                break;
            }
            right.complement = true;
            right.skip_acronym(ground, end);
        }
        right
    }

    fn extend(&mut self, to: usize) {
        self.title_end = to;
        self.phrase_end = to;
    }

    /// "(CEO)", "(SFD)": the short form of what was just said.
    fn skip_acronym(&mut self, ground: &Ground, end: usize) {
        let open = self.phrase_end;
        let upper = matches!(ground.doc.kind(open + 1), Some(Kind::Word(Shape::Upper)));
        if open + 2 < end
            && ground.is(open, &["("])
            && upper
            && ground.is(open + 2, &[")"])
            && !super::names::is_party(ground.word(open + 1))
        {
            self.phrase_end = open + 3;
        }
    }

    /// "Director General (Legal)": a portfolio in brackets.
    fn take_parenthesis(&mut self, ground: &Ground, end: usize) {
        if !ground.is(self.phrase_end, &["("]) {
            return;
        }
        let open = self.phrase_end;
        let close = (open + 1..end.min(open + 6)).find(|&i| ground.is(i, &[")"]));
        let Some(close) = close.filter(|c| *c > open + 1) else {
            return;
        };
        let words = (open + 1..close).all(|i| {
            ground.body(i).is_none()
                && !ground.has(i, Class::GIVEN | Class::PLACE | Class::POST_NOMINAL)
                && (ground.capital(i) && ground.word(i).len() > 2
                    || ground.has(i, Class::COMMON | Class::TITLE_MODIFIER)
                    || ground.is(i, &["and", "&", "of"]))
        });
        if words {
            self.extend(close + 1);
        }
    }

    /// One "of ...", "to ...", "for ...", "at ...". False when there is none or the phrase ends with it.
    fn take_complement(&mut self, ground: &Ground, end: usize) -> bool {
        let preposition = self.phrase_end;
        if !ground.is(
            preposition,
            &[
                "of", "to", "for", "at", "in", "on", "with", "from", "Of", "For",
            ],
        ) {
            return false;
        }
        let bodies_only = ground.is(preposition, &["in", "with", "from", "on"]);
        // "Secretary to the President at the Secretariat": where it happened.
        if ground.is(preposition, &["at", "in"])
            && ground.has(preposition - 1, Class::TITLE)
            && self.complement
        {
            return false;
        }
        let mut at = preposition + 1;
        while at < end && ground.determiner(at) {
            at += 1;
        }
        if at >= end {
            return false;
        }
        if let Some(body) = ground.body_from(at) {
            return self.take_body(ground, body, end);
        }
        // A possessive parent, itself no known body: "of the Department's ...".
        if self.organisation.is_some() || bodies_only {
            return false;
        }
        let to = if ground.capital(at) {
            portfolio(ground, at, end)
        } else {
            nouns(ground, at, end)
        };
        if to == at {
            return false;
        }
        self.extend(to);
        true
    }

    fn take_body(&mut self, ground: &Ground, mut body: Range<usize>, end: usize) -> bool {
        body = youngest(ground, body);
        if self.organisation.is_some() {
            self.phrase_end = body.end;
            return true;
        }
        let inner = INNER_BODIES.contains(&ground.doc.span(body.clone()).of(ground.doc.text));
        let followed = ground.is(body.end, &["of", "at"])
            && body.end + 1 < end
            && (ground.body_from(body.end + 1).is_some()
                || ground.determiner(body.end + 1) && ground.body_from(body.end + 2).is_some());
        if inner && followed {
            self.extend(body.end);
            return true;
        }
        self.phrase_end = body.end;
        self.organisation = Some(body);
        true
    }
}

/// The end of a portfolio that starts with the capitalised token `at`: "Transport and Highways", "Urban Development,
/// Construction and Housing", "the President". A name that follows without a comma is not part of it.
fn portfolio(ground: &Ground, at: usize, end: usize) -> usize {
    let mut i = at;
    while i < end {
        if i > at && begins_name(ground, i, at) {
            break;
        }
        if ground.capital(i)
            && !ground.has(i, Class::HONORIFIC)
            && (i == at || ground.spaced(i - 1))
            && ground.body(i).is_none()
        {
            i += 1;
            // "to the President": the office served is all of it.
            if ground.has(i - 1, Class::TITLE)
                && !ground.has(i - 1, Class::COMMON)
                && i - 1 == at
                && !ground.is(i, &["of"])
            {
                return i;
            }
        } else if joins_portfolio(ground, i, end) {
            i += if ground.is(i, &[","]) && ground.is(i + 1, &["and"]) {
                2
            } else {
                1
            };
        } else if ground.lower(i) && ground.has(i, Class::PLACE_HEAD) {
            // "governor of Changchun city"
            return i + 1;
        } else if ground.is(i, &["of"])
            && ground.capital(i + 1)
            && ground.body(i + 1).is_none()
            && ground.has(i + 1, Class::COUNTRY | Class::PLACE | Class::COMMON)
        {
            i += 1;
        } else if ground.is(i, &["of"])
            && ground.is(i + 1, &["the"])
            && ground.capital(i + 2)
            && ground.body(i + 2).is_none()
        {
            i += 2;
        } else {
            break;
        }
    }
    i
}

/// Whether the token `i` of a portfolio that began at `at` is a connector with more portfolio behind it.
fn joins_portfolio(ground: &Ground, i: usize, end: usize) -> bool {
    let next_fits = |n: usize| {
        n < end
            && ground.capital(n)
            && ground.body(n).is_none()
            && ground.has(n, Class::COMMON | Class::DEMONYM)
            && !ground.has(n, Class::TITLE | Class::HONORIFIC)
            && !(ground.has(n, Class::TITLE_MODIFIER) && ground.has(n + 1, Class::TITLE))
    };
    if ground.is(i, &["and", "&"]) {
        return next_fits(i + 1);
    }
    if !ground.is(i, &[","]) {
        return false;
    }
    if ground.is(i + 1, &["and"]) {
        return next_fits(i + 2);
    }
    // A comma is one of a portfolio's only where an "and" closes the list soon.
    next_fits(i + 1)
        && (i + 2..end.min(i + 12))
            .take_while(|&k| {
                ground.capital(k) && !ground.has(k, Class::TITLE | Class::HONORIFIC)
                    || ground.is(k, &[",", "and", "&"])
            })
            .any(|k| ground.is(k, &["and", "&"]) && next_fits(k + 1))
}

/// Whether a person's name begins at `i`, in a capitalised run that began as a portfolio at `at`.
fn begins_name(ground: &Ground, i: usize, at: usize) -> bool {
    if !ground.capital(i) || !ground.spaced(i - 1) {
        return false;
    }
    let class = ground.doc.class(i);
    if class.intersects(
        Class::COUNTRY
            | Class::PLACE
            | Class::DEMONYM
            | Class::COMMON
            | Class::ORG_HEAD
            | Class::PLACE_HEAD
            | Class::TITLE,
    ) {
        return false;
    }
    let known_before = ground.has(
        i - 1,
        Class::COMMON | Class::COUNTRY | Class::TITLE | Class::ORG_HEAD | Class::PLACE_HEAD,
    );
    class.intersects(Class::GIVEN)
        || (known_before || i > at + 1) && ground.capital(i + 1)
        || super::names::is_initials(ground.word(i))
}

/// The end of a run of nouns in lower case: "research", "global sales and marketing". At most five words.
fn nouns(ground: &Ground, at: usize, end: usize) -> usize {
    let stops = Class::FUNCTION | Class::CUE_VERB | Class::ATTEND_VERB | Class::SPEECH_ACT;
    let noun = |i: usize| i < end && ground.lower(i) && !ground.has(i, stops);
    let mut i = at;
    while i < end && i < at + 5 {
        if noun(i) || ground.is(i, &["and", "&"]) && noun(i + 1) && i > at {
            i += 1;
        } else {
            break;
        }
    }
    i
}
