//! The capitalised runs that nothing else has taken, and which of them can be a body's name at all.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::appointee::is_appointee;
use super::entity::word_key;
use super::find::Finds;
use super::head::owns;
use super::heading::{heading_end, is_introduced};
use super::hint::Hint;
use super::holder;
use super::listed::is_among_firms;
use super::nobody::{ends_in_no_body, is_nobodys, is_people, is_product, is_state};
use super::post::{RANKS, is_led, is_speaker};
use super::run::{COMMON, PLACE, Stretch, each};
use super::spelling::{is_based, is_dotted, is_misspelled, is_numbered, is_seam};
use super::strong::is_called_a_firm;
use crate::extract::document::Document;
use crate::extract::interview;
use crate::extract::lexicon::Class;
use crate::text::token::{Kind, Shape};

/// A capitalised run that can be a body's name.
pub(super) struct Run<'d> {
    pub stretch: &'d Stretch<'d>,
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
                    || s.is_uneven(i) && s.word(i).len() > 2 && s.word(i).as_bytes()[1] == b'.';
                initials && self.tokens.len() > 1 || s.class(i).contains(Class::RANK)
            })
    }

    /// Whether it is written as those who wrote an article are cited: `Roe AB`.
    pub fn names_author(&self) -> bool {
        let (s, last) = (self.stretch, self.tokens.end - 1);
        self.tokens.len() == 2
            && s.is_upper(last)
            && s.word(last).len() < 3
            && !s.is_upper(last - 1)
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
    /// The last words of the longer runs that may be a person's whom no list knows.
    pub lasts: FxHashSet<u64>,
    /// The words of the name of whom the headline says to be interviewed.
    interviewed: FxHashSet<u64>,
}

impl<'d> Runs<'d> {
    pub fn of(stretches: &'d [Stretch<'d>], finds: &Finds) -> Self {
        let mut runs = Self::default();
        if let Some(s) = stretches.first() {
            runs.interviewed = interviewed(s.document);
            runs.surnames.extend(&runs.interviewed);
            // A run has two words and more, and every second is none.
            runs.list.reserve(s.document.sites.starts.len() / 4);
        }
        let mut from = 0;
        for (s, i) in each(stretches, |sites| &sites.starts) {
            if i >= from && !is_lone_common(s, i) && may_start(s, i, finds) {
                from = runs.take(s, i, finds);
            }
        }
        runs
    }

    /// Takes the run that starts at `start`; returns its end.
    fn take(&mut self, s: &'d Stretch<'d>, start: usize, finds: &Finds) -> usize {
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
            && name.end == end
            && (s.hint(end, Hint::POST_BEHIND) || s.is_title(end))
            && s.is(name.end - 1, RANKS)
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
        if is_appointee(s, &name) {
            // What follows may call them by either name.
            self.surnames.insert(word_key(s.word(name.start)));
            self.surnames.insert(word_key(s.word(name.end - 1)));
        } else if is_person(s, name.clone()) && !firm() {
            self.surnames.insert(word_key(s.word(name.end - 1)));
            return end;
        }
        if may_be_person(s, &name) {
            self.lasts.insert(word_key(s.word(name.end - 1)));
        }
        if is_candidate(s, name.clone()) || about && is_introduced(s, name.clone()) {
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

/// Whether a common word or a place stands at `i` by itself, with nothing before it that would make a name of it: `In`,
/// `The`, `Officials`. Many runs are such a word, and none is a name.
fn is_lone_common(s: &Stretch, i: usize) -> bool {
    let addressed = Class::HONORIFIC | Class::TITLE | Class::RANK;
    let class = s.class(i);
    class.intersects(COMMON.union(PLACE))
        && !class.contains(Class::GIVEN)
        && ends_runs(s, i + 1)
        && (i == s.lo || !s.class(i - 1).intersects(addressed) && !s.is(i - 1, &["About", "ABOUT"]))
}

/// Whether no run of one word goes on at `i` behind it.
fn ends_runs(s: &Stretch, i: usize) -> bool {
    if i >= s.hi {
        return true;
    }
    match s.document.kind(i) {
        Some(Kind::Word(Shape::Lower)) => {
            !s.class(i).contains(Class::PARTICLE) && !s.is(i, &["and"])
        }
        Some(Kind::Word(_) | Kind::Number | Kind::Possessive) => false,
        // `Roe, Doe & Poe`
        _ if s.is(i, &[","]) => !s.is(i + 2, &["&"]),
        _ => !s.is(i, &["&", "+"]),
    }
}

/// Whether a run can start at token `i`.
#[inline]
fn starts(s: &Stretch, i: usize, finds: &Finds) -> bool {
    // Nearly all that is asked about behind a run is no name, which is told without a call.
    s.document.sites.starts.contains(i) && i < s.hi && may_start(s, i, finds)
}

/// Whether a run can start at `i`, a word with a capital or a number that goes on in letters.
fn may_start(s: &Stretch, i: usize, finds: &Finds) -> bool {
    let apart = Class::WEEKDAY
        .union(Class::MONTH)
        .union(Class::TITLE)
        .union(Class::HONORIFIC);
    let class = s.class(i);
    !finds.is_taken(i)
        && !(class.intersects(apart) && (s.ends_name(i) || s.is_title(i)))
        && !(class.contains(Class::FUNCTION) && s.is(i, &["About", "ABOUT"]))
        && !(s.titled && s.hint(i, Hint::TITLE_VERB))
        && (s.is_name(i) || is_numbered(s, i))
}

/// The end of the run that starts at `start`.
fn end_of(s: &Stretch, start: usize, finds: &Finds) -> usize {
    let mut end = start;
    loop {
        end += 1;
        if end == s.hi {
            return end;
        }
        end += usize::from(joins(s, start, end, finds));
        let goes_on = starts(s, end, finds)
            && !s.hint(end, Hint::STARTER)
            && !begins_person(s, start, end)
            && !begins_holder(s, start, end);
        if !goes_on {
            break;
        }
    }
    // `Acme 360`, but no `Acme 360 degrees`
    if s.is(end, &["360", "365"])
        && !s.is(
            end + 1,
            &["degree", "degrees", "days", "people", "%", "°", "million"],
        )
    {
        end += 1;
    }
    // `CEO of Roe & Mary’s,`: nothing follows that could be its own.
    let closed =
        || s.is(end + 1, &[",", ".", ";", ":", ")", "is", "was", "has"]) || end + 1 == s.hi;
    if s.is_possessive(end) && !s.is_upper(end - 1) && closed() {
        end += 1;
    }
    end
}

/// Whether the token at `end`, behind the run that starts at `start`, joins it to what follows.
fn joins(s: &Stretch, start: usize, end: usize, finds: &Finds) -> bool {
    match s.document.kind(end) {
        Some(Kind::Word(_)) => {
            s.class(end).contains(Class::PARTICLE) && starts(s, end + 1, finds)
                || is_firm_of_two(s, start, end)
        }
        Some(Kind::Possessive) => owns(s, end - 1) && starts(s, end + 1, finds),
        _ => {
            s.is(end, &["&", "+"]) && starts(s, end + 1, finds)
                || is_firm_of_three(s, start, end, finds)
        }
    }
}

/// Whether the comma at `end` stands between the partners of a firm: `Roe, Doe & Poe`.
fn is_firm_of_three(s: &Stretch, start: usize, end: usize, finds: &Finds) -> bool {
    end == start + 1
        && s.is(end, &[","])
        && s.is(end + 2, &["&"])
        && [end + 1, end + 3]
            .into_iter()
            .all(|i| starts(s, i, finds) && !s.is_common(i))
}

/// Whether `and` at `end` joins the partners of a firm: `the law firm of Roe and Doe`, `the law firm Roe, Poe and Doe`.
fn is_firm_of_two(s: &Stretch, start: usize, end: usize) -> bool {
    if !s.is(end, &["and"]) || start <= s.lo + 2 {
        return false;
    }
    let of = usize::from(s.is(start - 1, &["of"]));
    s.is(start - 1 - of, &["firm"])
        && s.is_name(end + 1)
        && !s.is_common(end + 1)
        && !s.is_name(end + 2)
}

/// Whether a person's name begins at `i` behind an acronym or a post: `officer of the FEB Jane Roe`.
fn begins_person(s: &Stretch, start: usize, i: usize) -> bool {
    i == start + 1
        && s.class(i).contains(Class::GIVEN)
        && !s.is_common(i)
        && !s.is_place(i)
        && s.is_name(i + 1)
        && !s.is_common(i + 1)
        && !s.is_name(i + 2)
        && (s.is_upper(start) && s.word(start).len() > 2
            || s.is_uneven(start) && s.word(start).contains('-'))
}

/// Whether who holds a post is named at `i` behind where it is held: `Chairman of ACME J.R. Roe`.
fn begins_holder(s: &Stretch, start: usize, i: usize) -> bool {
    start > s.lo
        && s.is(start - 1, &["of", "the", "at"])
        && (holder::begins(s, i) || holder::behind_head(s, i) || holder::behind_firm(s, start, i))
}

/// A hash of the words of a run.
pub(super) fn key(s: &Stretch, name: Range<usize>) -> u64 {
    name.fold(0, |sum: u64, i| sum.rotate_left(5) ^ word_key(s.word(i)))
}

/// The middle of a run that says the same twice.
fn doubled(s: &Stretch, name: Range<usize>) -> Option<usize> {
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
pub(super) fn is_person(s: &Stretch, name: Range<usize>) -> bool {
    if name.is_empty() {
        return false;
    }
    let Range { start, end } = name;
    let before = start > s.lo && {
        let class = s.class(start - 1);
        class.contains(Class::HONORIFIC)
            || class.intersects(Class::TITLE | Class::RANK) && s.is_name(start - 1)
    };
    let joined = |i| !s.is_word(i) && (s.is(i, &["&", "+"]) || s.is_possessive(i));
    if end - start == 1 {
        return before && !joined(start);
    }
    if name.clone().any(joined) {
        return false;
    }
    if is_speaker(s, &name) {
        return true;
    }
    let initial = || {
        name.clone()
            .any(|i| s.document.kind(i) == Some(Kind::Word(Shape::Initial)) && !is_dotted(s, i))
    };
    let given = end - start <= 4
        && s.class(start).contains(Class::GIVEN)
        && !s
            .class(end - 1)
            .intersects(Class::COMMON | Class::ORG_HEAD | Class::ORG_WEAK)
        // `Elizabeth Quay Asset Management`
        && !(end - start > 2 && s.is(end - 1, &["Management", "Advisory", "Markets"]));
    // `Corporate Responsibility Jane Roe`
    let behind_field = || {
        s.is_common(start)
            && (start + 1..end - 1).any(|i| s.class(i).contains(Class::GIVEN) && !s.is_common(i))
    };
    before || given || initial() || behind_field()
}

/// What the words of a run are, taken together.
struct Words {
    hints: Hint,
    /// Whether one says something of its own or is a given name.
    own: bool,
    /// Whether one is [`Stretch::is_uneven`].
    uneven: bool,
}

impl Words {
    fn of(s: &Stretch, name: &Range<usize>) -> Self {
        let mut words = Self {
            hints: Hint::empty(),
            own: is_numbered(s, name.start),
            uneven: false,
        };
        for i in name.clone() {
            let (class, hint) = (s.document.class(i), s.document.hint(i));
            let bare = !class.intersects(COMMON.union(PLACE)) & !hint.contains(Hint::NEVER);
            words.own |= (bare | class.contains(Class::GIVEN)) & s.is_name(i);
            words.uneven |= s.is_uneven(i);
            words.hints |= hint;
        }
        words
    }
}

/// Whether a run may be a body's name at all.
fn is_candidate(s: &Stretch, name: Range<usize>) -> bool {
    let Range { start, end } = name;
    let len = name.len();
    if len == 0 || len > 8 || s.titled && len > 5 {
        return false;
    }
    let words = Words::of(s, &name);
    // All words common: only where a capital means something, or before who leads a firm.
    let may_be = if len == 1 {
        words.own && is_sole(s, start, words.hints)
    } else {
        words.own || !s.titled && !s.opens(start) || is_led(s, &name)
    };
    let last = end - 1;
    let doubtful = words.hints.contains(Hint::DOUBTFUL);
    if !may_be || doubtful && (ends_in_no_body(s, last) || is_state(s, &name)) {
        return false;
    }
    // `(NYSE: KX)`: a ticker; `KX 5`: a part number.
    let ticker =
        s.is(start.wrapping_sub(1), &[":"]) && s.hint(start.wrapping_sub(2), Hint::EXCHANGE);
    let number = s.document.kind(end) == Some(Kind::Number) && s.is_upper(last);
    let written = words.uneven
        && (is_based(s.word(last)) || name.clone().any(|i| s.is_uneven(i) && is_misspelled(s, i)));
    !ticker
        && !number
        && !is_product(s, &name)
        && !written
        && !is_people(s, &name)
        && (len == 1 || is_several(s, &name, &words))
}

/// Whether a name can consist of these words, which are several.
fn is_several(s: &Stretch, name: &Range<usize>, words: &Words) -> bool {
    let place = || name.len() <= 4 && s.document.class_of(name.clone()).intersects(PLACE);
    let seam = || words.uneven && name.clone().any(|i| s.is_uneven(i) && is_seam(s, i));
    let nobodys = words.hints.contains(Hint::DOUBTFUL) && is_nobodys(s, name);
    // `Roe & Bond` are partners.
    let partner = name.len() > 2 && s.is(name.end - 2, &["&"]);
    let thing = s.class(name.end - 1).contains(Class::THING_HEAD) && !partner;
    let names_nothing = || name.clone().all(|i| says_nothing(s, i));
    !(nobodys || thing || place() || names_nothing() || seam())
}

/// Whether a name can consist of the one word at `i`, of which the lists of spellings say `hints`.
fn is_sole(s: &Stretch, i: usize, hints: Hint) -> bool {
    let other = Class::GIVEN | Class::FAMILY | Class::RANK | Class::MONTH | Class::ORG_SUFFIX;
    !hints.contains(Hint::NEVER) && !s.class(i).intersects(other) && s.word(i).len() >= 2
}

/// Whether a word is a place or one of grammar.
fn says_nothing(s: &Stretch, i: usize) -> bool {
    s.is_place(i) || s.class(i).contains(Class::FUNCTION)
}

/// Whether a run of words that are no common ones may be the name of a person whom no list knows.
pub(super) fn may_be_person(s: &Stretch, name: &Range<usize>) -> bool {
    (2..=3).contains(&name.len()) && name.clone().all(|i| s.is_name(i) && !s.is_ordinary(i))
}
