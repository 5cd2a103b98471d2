//! The grammar of names: which runs of capitalised words can be a person's name, and what trails behind one.
//!
//! A run is given names, initials, a nickname in quotation marks or brackets, particles, family names and a suffix. What
//! makes a run a person is not decided here.

use std::ops::Range;

use super::ground::Ground;
use super::titles::{TitlePhrase, youngest};
use crate::extract::lexicon::Class;
use crate::text::token::{Kind, Shape};

/// A run that can be a name.
#[derive(Debug, Clone)]
pub struct Run {
    /// The name, suffix included, honorific excluded.
    pub tokens: Range<usize>,
    /// The honorifics before it, if any.
    pub honorific: Option<Range<usize>>,
    /// The tail.
    pub tail: Tail,
    /// The sentence it stands in.
    pub sentence: usize,
}

/// What trails a name: party and state, age, letters, a body it is "of".
#[derive(Debug, Clone, Default)]
pub struct Tail {
    /// The token past the tail; the end of the name when there is none.
    pub end: usize,
    /// `(R-OH)` or `, D-N.Y.`
    pub party: Option<Range<usize>>,
    /// `, 48` or `(48)`
    pub age: Option<Range<usize>>,
    /// `, MP`
    pub letters: Option<Range<usize>>,
    /// "of the Criminal Division": the body.
    pub body: Option<Range<usize>>,
}

/// Words that no name is made of, unless a rule with better evidence says so.
pub const NO_NAME: Class = Class::FUNCTION
    .union(Class::HONORIFIC)
    .union(Class::WEEKDAY)
    .union(Class::ORG_SUFFIX);

/// Finds the runs of a sentence, in order. `titled` says which tokens belong to a title phrase.
pub fn find(
    ground: &Ground,
    sentence: usize,
    titled: &[bool],
    titles: &[TitlePhrase],
    out: &mut Vec<Run>,
) {
    let range = ground.doc.sentences[sentence].tokens.clone();
    let mut at = range.start;
    while at < range.end {
        if !starts_name(ground, at, titled) {
            at += 1;
            continue;
        }
        let end = run_end(ground, at, range.end, titled);
        at = first_name(ground, at, end);
        let end = cut(ground, at, end);
        let honorific = honorific_before(ground, at, range.start);
        let tail = Tail::read(ground, end, range.end, titles);
        out.push(Run {
            tokens: at..end,
            honorific,
            tail,
            sentence,
        });
        at = end;
    }
}

/// Words before a name that only its sentence or its line put there: "Contact Jane Doe", "Executive Jane Doe".
const LEADING: Class = Class::COMMON
    .union(Class::ORG_WEAK)
    .union(Class::CUE_VERB)
    .union(Class::SPEECH_ACT)
    .union(Class::ATTEND_VERB)
    .union(Class::TITLE_MODIFIER)
    .union(Class::THING_HEAD)
    .union(Class::ORG_HEAD)
    .union(Class::PLACE_HEAD);

/// Where the name in the run `at..end` begins, past words that cannot begin one when a given name follows them.
fn first_name(ground: &Ground, at: usize, end: usize) -> usize {
    let given = |i: usize| ground.has(i, Class::GIVEN) && !ground.has(i, LEADING);
    if given(at) {
        return at;
    }
    let Some(first) = (at + 1..end.saturating_sub(1)).find(|&i| given(i)) else {
        return at;
    };
    // Whatever stands before a word that no name begins with is none of the name either.
    if ground.has(first - 1, LEADING) {
        first
    } else {
        at
    }
}

/// Where the name that begins at `at` ends, before words that a line or a lost period glued to it.
fn cut(ground: &Ground, at: usize, end: usize) -> usize {
    if !ground.has(at, Class::GIVEN) && !is_initial(ground, at) {
        return end;
    }
    let glued =
        Class::COUNTRY | Class::DEMONYM | Class::COMMON | Class::CUE_VERB | Class::SPEECH_ACT;
    let shouts = is_upper(ground, at);
    (at + 2..end)
        .find(|&i| {
            ground.word(i) == ground.word(at)
                || !shouts && is_acronym(ground, i)
                || ground.has(i, glued)
                    && !ground.has(i, Class::GIVEN | Class::FAMILY | Class::NAME_SUFFIX)
        })
        .filter(|&i| !is_initial(ground, i - 1))
        .unwrap_or(end)
}

/// A short word in capitals that is no suffix of a name.
fn is_acronym(ground: &Ground, i: usize) -> bool {
    let word = ground.word(i);
    is_upper(ground, i)
        && word.len() < 6
        && !word.contains('.')
        && !ground.has(i, Class::NAME_SUFFIX)
}

fn is_initial(ground: &Ground, i: usize) -> bool {
    matches!(ground.doc.kind(i), Some(Kind::Word(Shape::Initial))) || is_initials(ground.word(i))
}

/// `J.` or `R.M.S.`
pub fn is_initials(word: &str) -> bool {
    word.ends_with('.') && word.split_terminator('.').all(|p| p.chars().count() == 1)
}

/// Whether token `i` can be a word of a name.
fn name_word(ground: &Ground, i: usize, titled: &[bool]) -> bool {
    if titled[i] || ground.body(i).is_some() || !ground.capital(i) {
        return false;
    }
    if is_spaced_excellency(ground, i) {
        return false;
    }
    if is_initials(ground.word(i))
        && !ground.has(i, Class::HONORIFIC)
        && !matches!(ground.word(i), "U.S." | "U.K." | "U.N." | "D.C." | "E.U.")
    {
        return true;
    }
    if matches!(
        ground.word(i),
        "Rs." | "No." | "Nos." | "Vs." | "Fig." | "Tel." | "Ext."
    ) {
        return false;
    }
    let class = ground.doc.class(i);
    if class.intersects(NO_NAME) && !class.intersects(Class::GIVEN | Class::FAMILY) {
        return false;
    }
    if class.intersects(Class::FUNCTION)
        && ground.doc.sentences[ground.doc.sentence_of(i)].tokens.start == i
    {
        return false;
    }
    if class.intersects(Class::MONTH) {
        // May, April, June, August: names only before another name.
        return class.intersects(Class::GIVEN) && ground.capital(i + 1) && ground.spaced(i);
    }
    if class.intersects(Class::FUNCTION) {
        return class.intersects(Class::FAMILY) || ground.capital(i + 1) && ground.spaced(i);
    }
    true
}

/// `H. E.` with a space, before another honorific.
fn is_spaced_excellency(ground: &Ground, i: usize) -> bool {
    let pair = |i: usize| {
        ground.is(i, &["H."]) && ground.is(i + 1, &["E."]) && ground.has(i + 2, Class::HONORIFIC)
    };
    pair(i) || i > 0 && pair(i - 1)
}

fn starts_name(ground: &Ground, i: usize, titled: &[bool]) -> bool {
    // "U S", where the periods were lost.
    let bare = |i: usize| ground.capital(i) && ground.word(i).len() == 1;
    let country =
        ground.is(i, &["U"]) && bare(i + 1) || ground.is(i, &["S"]) && i > 0 && bare(i - 1);
    let letters = ground.has(i, Class::POST_NOMINAL) && is_upper(ground, i);
    let behind = letters || ground.has(i, Class::NAME_SUFFIX);
    !country && !behind && name_word(ground, i, titled)
}

fn is_upper(ground: &Ground, i: usize) -> bool {
    matches!(ground.doc.kind(i), Some(Kind::Word(Shape::Upper)))
}

/// The end of the run that starts at `at`.
fn run_end(ground: &Ground, at: usize, end: usize, titled: &[bool]) -> usize {
    let mut i = at + 1;
    while i < end && i < at + 9 {
        if !ground.spaced(i - 1) && !glued_initials(ground, i) {
            break;
        }
        if is_bare_party(ground, i) {
            break;
        }
        if ground.has(i, Class::POST_NOMINAL) && is_upper(ground, i) && i > at + 1 {
            break;
        }
        if name_word(ground, i, titled) || is_prefixed(ground, i) {
            i += 1;
        } else if let Some(after) =
            particles(ground, i, end).filter(|&a| name_word(ground, a, titled))
        {
            i = after + 1;
        } else if let Some(after) = nickname(ground, i, end)
            .filter(|&a| name_word(ground, a, titled) && ground.spaced(a - 1))
        {
            i = after + 1;
        } else {
            break;
        }
    }
    suffix(ground, i, end).unwrap_or(i)
}

/// `d’Almeida`, `al-Kaabi`: a particle written together with the name, in lower case.
fn is_prefixed(ground: &Ground, i: usize) -> bool {
    let mixed = matches!(ground.doc.kind(i), Some(Kind::Word(Shape::Mixed)));
    let prefix = ground.word(i).split(['\'', '’', '-']).next().unwrap_or("");
    mixed && prefix.len() <= 3 && prefix.len() < ground.word(i).len()
}

/// "Doe R AL", where brackets and hyphens were lost: the letter of a party and a state behind it.
fn is_bare_party(ground: &Ground, i: usize) -> bool {
    let state = ground.word(i + 1);
    let code = state.len() == 2 && state.bytes().all(|b| b.is_ascii_uppercase());
    ground.is(i, &["R", "D", "I"]) && (code || ground.has(i + 1, Class::PLACE))
}

/// Initials written without spaces: `J.R.Tolk` comes as two tokens.
fn glued_initials(ground: &Ground, i: usize) -> bool {
    ground.word(i - 1).ends_with('.')
        && ground.doc.tokens[i - 1].span.end == ground.doc.tokens[i].span.start
        && ground.capital(i)
}

/// "van der", "bin", "de la" at `i`: the token after them.
fn particles(ground: &Ground, i: usize, end: usize) -> Option<usize> {
    let mut at = i;
    while at < end
        && at < i + 3
        && ground.has(at, Class::PARTICLE)
        && ground.lower(at)
        && ground.spaced(at)
    {
        at += 1;
    }
    (at > i && at < end).then_some(at)
}

/// `"Bill"` or `(Bill)` inside a name: the token after it.
fn nickname(ground: &Ground, i: usize, end: usize) -> Option<usize> {
    let opens = ground.doc.kind(i) == Some(Kind::Open) || ground.is(i, &["("]);
    if !opens || i + 3 >= end || !ground.capital(i + 1) || is_upper(ground, i + 1) {
        return None;
    }
    let close = if ground.capital(i + 2) { i + 3 } else { i + 2 };
    let closes = ground.doc.kind(close) == Some(Kind::Close) || ground.is(close, &[")"]);
    (closes && close + 1 < end).then_some(close + 1)
}

/// `Jr.`, `III`, with or without a comma: the token after it.
fn suffix(ground: &Ground, i: usize, end: usize) -> Option<usize> {
    let at = if ground.is(i, &[","]) { i + 1 } else { i };
    (at < end && ground.has(at, Class::NAME_SUFFIX) && ground.capital(at)).then_some(at + 1)
}

/// The honorifics right before token `at`.
fn honorific_before(ground: &Ground, at: usize, floor: usize) -> Option<Range<usize>> {
    let mut start = at;
    while start > floor {
        let i = start - 1;
        let closing =
            ground.is(i, &[")"]) && start > floor + 2 && ground.has(start - 3, Class::HONORIFIC);
        let inner = start < at && ground.is(i, &["Most", "Right", "(", ")"]);
        let excellency = ground.is(i, &["His", "Her"]) && ground.is(start, &["Excellency"]);
        if ground.has(i, Class::HONORIFIC) && ground.capital(i) || inner || excellency {
            start = i;
        } else if closing {
            // "Dr. (Mrs.) Doe"
            start -= 3;
        } else {
            break;
        }
    }
    while start < at && ground.is(start, &["(", ")"]) {
        start += 1;
    }
    (start < at).then_some(start..at)
}

impl Tail {
    fn read(ground: &Ground, name_end: usize, end: usize, titles: &[TitlePhrase]) -> Self {
        let mut tail = Tail {
            end: name_end,
            ..Tail::default()
        };
        tail.take_letters(ground, end);
        tail.take_party(ground, end);
        tail.take_age(ground, end);
        tail.take_body(ground, end, titles);
        tail
    }

    fn take_letters(&mut self, ground: &Ground, end: usize) {
        let mut at = self.end;
        loop {
            let word = if ground.is(at, &[","]) { at + 1 } else { at };
            let known = ground.has(word, Class::POST_NOMINAL)
                && (is_upper(ground, word)
                    || ground.word(word).contains('.')
                    || ground.is(word, &["PhD", "Esq", "MSc", "BSc"]));
            // ", M.D., FAHA,": after one that is known any in capitals.
            let further = self.letters.is_some()
                && word > at
                && is_upper(ground, word)
                && !ground.has(word, Class::TITLE)
                && ground.body(word).is_none();
            if word >= end || !(known || further) {
                break;
            }
            let start = self.letters.as_ref().map_or(word, |l| l.start);
            self.letters = Some(start..word + 1);
            at = word + 1;
            self.end = at;
        }
    }

    /// `(R-OH)`, `(D - Mass.)`, `, R-Maine`, `(R., Ohio)`.
    fn take_party(&mut self, ground: &Ground, end: usize) {
        let mut at = self.end;
        if is_bare_party(ground, at) {
            self.party = Some(at..at + 2);
            self.end = at + 2;
            return;
        }
        let bracket = ground.is(at, &["("]);
        if !bracket && !ground.is(at, &[","]) {
            return;
        }
        at += 1;
        if at >= end || !is_party(ground.word(at)) {
            return;
        }
        let start = at;
        at += 1;
        if bracket {
            while at < end && at < start + 6 && !ground.is(at, &[")"]) {
                at += 1;
            }
            if !ground.is(at, &[")"]) {
                return;
            }
            self.party = Some(start..at);
            self.end = at + 1;
        } else if ground.word(start).contains('-') {
            self.party = Some(start..at);
            self.end = at;
        }
    }

    fn take_age(&mut self, ground: &Ground, end: usize) {
        let open = self.end;
        if !ground.is(open, &[",", "("]) || open + 1 >= end {
            return;
        }
        // ", a 76-year-old resident"
        let years = if ground.is(open + 1, &["a", "an", "the"]) {
            open + 2
        } else {
            open + 1
        };
        if years < end && ground.word(years).ends_with("-year-old") {
            self.age = Some(years..years + 1);
            return;
        }
        let number = ground.word(open + 1);
        let age = ground.doc.kind(open + 1) == Some(Kind::Number)
            && number.len() <= 2
            && number.bytes().all(|b| b.is_ascii_digit());
        let closed = ground.is(open + 2, &[",", ")", ";", "."])
            || ground.is(open + 2, &["of", "and"])
            || open + 2 >= end;
        if age && closed {
            self.age = Some(open + 1..open + 2);
            self.end = if ground.is(open + 2, &[")"]) {
                open + 3
            } else {
                open + 2
            };
        }
    }

    /// "of the Middle District of Tennessee", "from the Civil Rights Division".
    fn take_body(&mut self, ground: &Ground, end: usize, titles: &[TitlePhrase]) {
        let mut at = self.end;
        if ground.is(at, &[","]) && ground.is(at + 1, &["of", "from"]) && self.party.is_none() {
            at += 1;
        }
        if !ground.is(at, &["of", "from", "for", "with", "at"]) {
            return;
        }
        at += 1;
        while at < end && ground.determiner(at) {
            at += 1;
        }
        // "of the FBI's Tampa office's ...": the last of a chain of possessives.
        let Some(mut body) = ground.body_from(at) else {
            return;
        };
        body = youngest(ground, body);
        // "of Acme president ...": the body belongs to a title.
        if titles
            .iter()
            .rev()
            .take(8)
            .any(|t| t.organisation == Some(body.clone()))
        {
            return;
        }
        self.end = body.end;
        self.body = Some(body);
        if ground.is(self.end, &["of"]) {
            let next = if ground.determiner(self.end + 1) {
                self.end + 2
            } else {
                self.end + 1
            };
            if let Some(parent) = ground.body_from(next) {
                self.end = parent.end;
            }
        }
    }
}

/// `R-OH`, `D-N.Y.`, `R`, `I-Vt.`, `D.`
pub fn is_party(word: &str) -> bool {
    let Some((party, state)) = word.split_once('-') else {
        return matches!(word, "R" | "D" | "I" | "R." | "D." | "I.");
    };
    matches!(party, "R" | "D" | "I" | "DFL" | "ID")
        && state.starts_with(|c: char| c.is_ascii_uppercase())
}
