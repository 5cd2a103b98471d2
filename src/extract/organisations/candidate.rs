//! The capitalised runs that nothing else has taken, and which of them can be a body's name at all.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::entity::word_key;
use super::find::Finds;
use super::head::owns;
use super::hint::Hint;
use super::holder;
use super::listed::is_among_firms;
use super::post::{RANKS, is_led, is_speaker};
use super::run::Stretch;
use super::strong::is_called_a_firm;
use crate::extract::document::Document;
use crate::extract::interview;
use crate::extract::lexicon::Class;
use crate::extract::words::{hint, look_up};
use crate::text::token::{Kind, Shape};

/// A capitalised run that can be a body's name.
pub(super) struct Run<'d> {
    pub stretch: Stretch<'d>,
    pub tokens: Range<usize>,
    /// The same for all runs of the same words.
    pub key: u64,
    /// Whether `About` stands before it and the same words behind it.
    pub about: bool,
}

impl Run<'_> {
    /// Whether it has what people's names have and bodies' seldom: initials, a rank.
    pub fn names_person(&self) -> bool {
        let s = self.stretch;
        let start = self.tokens.start;
        // `Jane Roe, Ph.D., FTCH`
        let letters = s.is(start.wrapping_sub(1), &[","])
            && s.class(start.wrapping_sub(2)).contains(Class::POST_NOMINAL);
        letters
            || self.tokens.clone().any(|i| {
                let initials = s.document.kind(i) == Some(Kind::Word(Shape::Initial))
                    && !is_dotted(s, i)
                    || s.word(i).len() > 2 && s.word(i).as_bytes()[1] == b'.';
                initials && self.tokens.len() > 1 || s.class(i).contains(Class::RANK)
            })
    }

    /// Whether one of its words is on no list of common ones.
    pub fn has_own_word(&self) -> bool {
        let s = self.stretch;
        self.tokens.clone().any(|i| s.is_name(i) && !s.is_common(i))
    }

    /// Whether it has several words, the last of them no place's, and is no field, `Industry & Energy`; and nothing behind it
    /// says that it goes on or where it is.
    pub fn names_no_place(&self) -> bool {
        let s = self.stretch;
        let Range { start, end } = self.tokens;
        let place = |i| s.is_place(i) || s.class(i).contains(Class::PLACE_HEAD);
        let field = |i| s.hint(i, Hint::FIELD) || s.is(i, &["&", "and", "Care"]);
        let goes_on = s.is(end, &["of", "for"]) || s.is(end, &[","]) && s.is_place(end + 1);
        end - start > 1 && !place(end - 1) && !(start..end).all(field) && !goes_on
    }

    /// Whether it has a word of its own: one that is neither common nor a place nor a person's.
    pub fn says_something(&self) -> bool {
        let s = self.stretch;
        self.tokens.clone().any(|i| {
            s.is_name(i)
                && !s.is_common(i)
                && !s.is_place(i)
                && !s.hint(i, Hint::NEVER)
                && !s.class(i).intersects(Class::GIVEN | Class::FAMILY)
        })
    }
}

/// The runs of a release.
#[derive(Default)]
pub(super) struct Runs<'d> {
    /// Those that can be a body's name.
    pub list: Vec<Run<'d>>,
    /// The last words of those that are a person's, by [`word_key`].
    pub surnames: FxHashSet<u64>,
    /// The words of the name of whom the headline says to be interviewed.
    interviewed: FxHashSet<u64>,
}

impl<'d> Runs<'d> {
    pub fn of(stretches: &[Stretch<'d>], finds: &Finds) -> Self {
        let mut runs = Self::default();
        if let Some(s) = stretches.first() {
            runs.interviewed = interviewed(s.document);
            runs.surnames.extend(&runs.interviewed);
        }
        for s in stretches {
            let mut from = s.lo;
            while let Some(i) = s.document.sites.starts.first(from..s.hi) {
                from = i + 1;
                if starts(*s, i, finds) {
                    from = runs.take(*s, i, finds).max(from);
                }
            }
        }
        runs
    }

    /// Takes the run that starts at `start`; returns its end.
    fn take(&mut self, s: Stretch<'d>, start: usize, finds: &Finds) -> usize {
        let mut about = start > s.lo && s.is(start - 1, &["About", "ABOUT"]);
        let mut end = end_of(s, start, finds);
        let heading = about.then(|| heading_end(s, start, finds)).flatten();
        match (doubled(s, start..end), heading) {
            (Some(half), _) => end = half,
            (None, Some(whole)) => end = whole,
            (None, None) => about = false,
        }
        let mut name = s.trim_start(start..end);
        while name.len() > 1
            && (s.class(name.end - 1).contains(Class::FUNCTION) || s.is(name.end - 1, &["&"]))
        {
            name.end -= 1;
        }
        // `Acme Senior Vice President`: the adjective is the post's.
        while name.len() > 1
            && s.is(name.end - 1, RANKS)
            && name.end == end
            && (s.is_title(end) || s.hint(end, Hint::POST_BEHIND))
        {
            name.end -= 1;
        }
        let firm = || is_among_firms(s, &name) || is_called_a_firm(s, &name);
        let interviewed = !self.interviewed.is_empty()
            && name
                .clone()
                .all(|i| self.interviewed.contains(&word_key(s.word(i))));
        if interviewed {
            return end;
        }
        if is_person(s, name.clone()) && !firm() {
            self.surnames.insert(word_key(s.word(name.end - 1)));
        } else if is_candidate(s, name.clone()) || about && is_introduced(s, name.clone()) {
            self.list.push(Run {
                stretch: s,
                key: key(s, name.clone()),
                tokens: name,
                about,
            });
        }
        end
    }
}

/// The words of the name in `Q&A with Jane Roe, CEO of Acme`, the headline of an interview.
fn interviewed(document: &Document) -> FxHashSet<u64> {
    let Some(with) = interview::headline(document) else {
        return FxHashSet::default();
    };
    let end = (with + 1..with + 6).find(|i| !document.is_capitalised(*i));
    match end {
        Some(end) if document.is(end, &[","]) && (with + 3..with + 6).contains(&end) => (with + 1
            ..end)
            .map(|i| word_key(document.word(i)))
            .collect(),
        _ => FxHashSet::default(),
    }
}

/// Whether a run can start at token `i`.
fn starts(s: Stretch, i: usize, finds: &Finds) -> bool {
    let verb = s.titled && s.hint(i, Hint::TITLE_VERB);
    (s.is_name(i) || is_numbered(s, i))
        && !finds.is_taken(i)
        && !s.ends_name(i)
        && !s.is_title(i)
        && !s.is(i, &["About", "ABOUT"])
        && !verb
}

/// Whether a number at `i` goes on as a name does: `45Drives`, `7-HOPE`; not `100MHz`, `13th`, `2026Outlook`.
fn is_numbered(s: Stretch, i: usize) -> bool {
    let word = s.word(i).as_bytes();
    let year = word.len() > 4 && word[..4].iter().all(u8::is_ascii_digit);
    if s.document.kind(i) != Some(Kind::Number) || year {
        return false;
    }
    let capital = word.windows(3).any(|w| {
        w[0].is_ascii_uppercase() && w[1].is_ascii_lowercase() && w[2].is_ascii_lowercase()
    });
    let hyphen = word
        .windows(4)
        .any(|w| w[0] == b'-' && w[1..].iter().all(u8::is_ascii_uppercase));
    capital || hyphen
}

/// The end of the run that starts at `start`.
fn end_of(s: Stretch, start: usize, finds: &Finds) -> usize {
    let mut end = start;
    while starts(s, end, finds)
        && (end == start
            || !s.hint(end, Hint::STARTER)
                && !begins_person(s, start, end)
                && !begins_holder(s, start, end))
    {
        end += 1;
        let inner = s.is(end, &["&", "+"])
            || s.class(end).contains(Class::PARTICLE)
            || s.is_possessive(end) && owns(s, end - 1);
        if inner && starts(s, end + 1, finds) {
            end += 1;
        }
        // `Roe, Doe & Poe`
        let partners = end == start + 1
            && s.is(end, &[","])
            && s.is(end + 2, &["&"])
            && [end + 1, end + 3]
                .into_iter()
                .all(|i| starts(s, i, finds) && !s.is_common(i));
        if partners || is_firm_of_two(s, start, end) {
            end += 1;
        }
    }
    // `CEO of Roe & Mary’s,`: nothing follows that could be its own.
    let closed = s.is(end + 1, &[",", ".", ";", ":", ")", "is", "was", "has"]) || end + 1 == s.hi;
    if end > start && s.is_possessive(end) && closed && !s.is_upper(end - 1) {
        end += 1;
    }
    end
}

/// Whether `and` at `end` joins the partners of a firm: `the law firm of Roe and Doe`, `the law firm Roe, Poe and Doe`.
fn is_firm_of_two(s: Stretch, start: usize, end: usize) -> bool {
    let of = usize::from(s.is(start.wrapping_sub(1), &["of"]));
    let firm = start > s.lo + 2 && s.is(start - 1 - of, &["firm"]);
    firm && s.is(end, &["and"])
        && s.is_name(end + 1)
        && !s.is_common(end + 1)
        && !s.is_name(end + 2)
}

/// Whether a person's name begins at `i` behind an acronym or a post: `officer of the FEB Jane Roe`.
fn begins_person(s: Stretch, start: usize, i: usize) -> bool {
    let class = s.class(i);
    i == start + 1
        && (s.is_upper(start) && s.word(start).len() > 2 || s.word(start).contains('-'))
        && class.contains(Class::GIVEN)
        && !s.is_common(i)
        && !s.is_place(i)
        && s.is_name(i + 1)
        && !s.is_common(i + 1)
        && !s.is_name(i + 2)
}

/// Whether who holds a post is named at `i` behind where it is held: `Chairman of ACME J.R. Roe`.
fn begins_holder(s: Stretch, start: usize, i: usize) -> bool {
    start > s.lo
        && s.is(start - 1, &["of", "the", "at"])
        && (holder::begins(s, i) || holder::behind_head(s, i))
}

/// The end of a heading `About Acme at Work`, which is the name whatever its words are: at the colon or where the
/// paragraph ends.
fn heading_end(s: Stretch, start: usize, finds: &Finds) -> Option<usize> {
    let mut end = start;
    while end < s.hi && end - start < 8 && !finds.is_taken(end) {
        let small = s.class(end).intersects(Class::FUNCTION | Class::PARTICLE)
            || s.is(end, &["&", "+", "-"])
            || s.is_possessive(end);
        let inside = small && end > start;
        if !s.is_name(end) && !inside {
            break;
        }
        end += 1;
    }
    let close = end + usize::from(s.is(end, &["®", "™"]));
    let closed = s.is(close, &[":"]) || close == s.hi && s.ends_paragraph();
    (closed && start > s.lo && start - 1 == s.lo && s.is_name(end - 1)).then_some(end)
}

/// A hash of the words of a run.
pub(super) fn key(s: Stretch, name: Range<usize>) -> u64 {
    name.fold(0, |sum: u64, i| sum.rotate_left(5) ^ word_key(s.word(i)))
}

/// The middle of a run that says the same twice.
fn doubled(s: Stretch, name: Range<usize>) -> Option<usize> {
    let the = usize::from(name.len() % 2 == 1);
    let half = name.len() / 2;
    let second = name.start + half + the;
    // `Acme & Sons Acme and Sons`
    let and = &["&", "and"];
    let twice = half > 0
        && (0..half).all(|k| {
            let (a, b) = (name.start + k, second + k);
            s.word(a).eq_ignore_ascii_case(s.word(b)) || s.is(a, and) && s.is(b, and)
        });
    (twice && (the == 0 || s.is(name.start + half, &["The"]))).then_some(name.start + half)
}

/// Whether a run is a person’s name by its own words or by what stands before it.
fn is_person(s: Stretch, name: Range<usize>) -> bool {
    if name.is_empty() {
        return false;
    }
    let before = name.start > s.lo && {
        let class = s.class(name.start - 1);
        class.contains(Class::HONORIFIC)
            || s.is_name(name.start - 1) && class.intersects(Class::TITLE | Class::RANK)
    };
    if name
        .clone()
        .any(|i| s.is(i, &["&", "+"]) || s.is_possessive(i))
    {
        return false;
    }
    if is_speaker(s, &name) {
        return true;
    }
    let initial = name.len() > 1
        && name
            .clone()
            .any(|i| s.document.kind(i) == Some(Kind::Word(Shape::Initial)) && !is_dotted(s, i));
    let given = name.len() <= 4
        && s.class(name.start).contains(Class::GIVEN)
        && name.len() > 1
        && !s
            .class(name.end - 1)
            .intersects(Class::COMMON | Class::ORG_HEAD | Class::ORG_WEAK)
        // `Elizabeth Quay Asset Management`
        && !(name.len() > 2 && s.is(name.end - 1, &["Management", "Advisory", "Markets"]));
    // `Corporate Responsibility Jane Roe`
    let behind_field = name.len() > 2
        && s.is_common(name.start)
        && name
            .clone()
            .skip(1)
            .any(|i| s.class(i).contains(Class::GIVEN) && !s.is_common(i) && i + 1 < name.end);
    before || initial || given || behind_field
}

/// Whether the paragraph below the heading begins with the same words.
fn is_introduced(s: Stretch, name: Range<usize>) -> bool {
    let document = s.document;
    let below = s.hi + usize::from(document.is(s.hi, &["The"]));
    !name.is_empty()
        && !s.is(name.start - 1, &["the", "The"])
        && !name
            .clone()
            .any(|i| is_part_number(s.word(i)) && !is_numbered(s, i))
        && name.clone().enumerate().all(|(k, i)| {
            let (a, b) = (document.word(i), document.word(below + k));
            a == b || s.is_upper(i) && a.eq_ignore_ascii_case(b)
        })
}

/// Whether a run may be a body's name at all.
fn is_candidate(s: Stretch, name: Range<usize>) -> bool {
    if name.is_empty() || name.len() > 8 || s.titled && name.len() > 5 {
        return false;
    }
    // `About AcmeFounded in`: a lost line end; `KX-36`, `KX036`: a part number; `(NYSE: KX)`: a ticker.
    if name
        .clone()
        .any(|i| glued(s, i) || is_part_number(s.word(i)) && !is_numbered(s, i))
        || s.is(name.start.wrapping_sub(1), &[":"])
            && s.hint(name.start.wrapping_sub(2), Hint::EXCHANGE)
        || s.document.kind(name.end) == Some(Kind::Number) && s.is_upper(name.end - 1)
    {
        return false;
    }
    // `Phase III`
    let numbered = s.is(name.end - 1, &["II", "III", "IV", "VI", "VII"]);
    let listed = numbered || s.is(name.end - 1, &["ETF", "ETFs", "Token", "Tokens"]);
    let last = s.word(name.end - 1);
    let based = last.ends_with('d')
        && ["-based", "-led", "-owned", "-listed"]
            .iter()
            .any(|e| last.ends_with(e));
    if based || listed || is_state(s, &name) || is_people(s, &name) {
        return false;
    }
    let words = name.clone().filter(|i| s.is_name(*i));
    let mut own = is_numbered(s, name.start);
    for i in words {
        own |= !s.is_common(i) && !s.is_place(i) && !s.hint(i, Hint::NEVER)
            || s.class(i).contains(Class::GIVEN);
    }
    if name.len() == 1 {
        let i = name.start;
        let word = s.word(i);
        return own
            && word.len() >= 2
            && !s.hint(i, Hint::NEVER)
            && !s.class(i).intersects(
                Class::GIVEN | Class::FAMILY | Class::RANK | Class::MONTH | Class::ORG_SUFFIX,
            );
    }
    if name
        .clone()
        .any(|i| s.is(i, &["Attorney", "Justice", "Judge", "Attorneys"]))
        || s.is(
            name.start,
            &["Project", "Operation", "Team", "Day", "World", "Class"],
        )
    {
        return false;
    }
    let whole = s.document.span(name.clone()).of(s.document.text);
    let place = Class::PLACE | Class::COUNTRY | Class::DEMONYM;
    if name.len() <= 4 && look_up(whole).intersects(place) || name.clone().any(|i| is_seam(s, i)) {
        return false;
    }
    // All words common: only where a capital means something, or before who leads a firm.
    (own || !s.opens(name.start) && !s.titled || is_led(s, &name))
        && !s.class(name.end - 1).contains(Class::THING_HEAD)
        && !name
            .clone()
            .all(|i| s.is_place(i) || s.is_common(i) && s.class(i).contains(Class::FUNCTION))
}

/// Whether a name is a country's: `the Italian Republic`, `the Republic of India`.
fn is_state(s: Stretch, name: &Range<usize>) -> bool {
    let last = name.end - 1;
    let described = || {
        name.len() > 1
            && (s.class(last - 1).contains(Class::DEMONYM)
                || s.is(last - 1, &["Socialist", "Democratic", "Islamic", "Federal"]))
    };
    s.is(last, &["Republic"]) && described()
        || s.is(last, &["Republic", "Kingdom"]) && s.is(name.end, &["of"])
}

/// Whether a name is a people's, with what belongs to the office behind it: `Sri Lankan`, `Indian Vice` before President.
fn is_people(s: Stretch, name: &Range<usize>) -> bool {
    let rank = &["Vice", "Deputy", "Prime", "Foreign", "Former", "Acting"];
    let end = name.end - usize::from(name.len() > 1 && s.is(name.end - 1, rank));
    (1..=3).contains(&(end - name.start))
        && look_up(s.document.span(name.start..end).of(s.document.text))
            .intersects(Class::DEMONYM | Class::COUNTRY)
}

/// Whether a word has the digits of a part number: `KX-36`, `KX036`.
fn is_part_number(word: &str) -> bool {
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    digits > 0 && word.contains('-') || digits > 1 && word.bytes().any(|b| b.is_ascii_uppercase())
}

/// Whether an initial is glued to capitals: `Q.ANT`.
fn is_dotted(s: Stretch, i: usize) -> bool {
    s.is_upper(i + 1) && s.document.tokens[i].span.end == s.document.tokens[i + 1].span.start
}

/// How far a paragraph is looked through for its first word, in tokens, so that no text can make it longer.
const NEAR: usize = 600;

/// Whether the last word of a heading and the first of its paragraph met at `i`, `A New BeginningACME is`: a common word
/// and one that the text has several times by itself.
fn is_seam(s: Stretch, i: usize) -> bool {
    let word = s.word(i);
    let Some(at) = word
        .as_bytes()
        .windows(2)
        .position(|w| w[0].is_ascii_lowercase() && w[1].is_ascii_uppercase())
    else {
        return false;
    };
    let (head, tail) = word.split_at(at + 1);
    let common = Class::COMMON | Class::ORG_WEAK | Class::THING_HEAD;
    let document = s.document;
    head.len() > 3
        && look_up(head).intersects(common)
        && (i..document.tokens.len().min(i + NEAR))
            .filter(|k| document.is_capitalised(*k) && document.word(*k) == tail)
            .nth(1)
            .is_some()
}

/// Whether the start of a sentence is glued to the word at `i`: `AcmeFounded`.
fn glued(s: Stretch, i: usize) -> bool {
    let word = s.word(i);
    // `AcmeWorks.AI` and `ACMI` end in no `I`.
    let small = |at: usize| at > 1 && !matches!(word.as_bytes()[at - 1], b'.' | b'A'..=b'Z');
    word.bytes()
        .rposition(|b| b.is_ascii_uppercase())
        .is_some_and(|at| small(at) && hint(&word[at..]).contains(Hint::STARTER))
}
