//! What stands around a capitalised run, found once for all cues that ask for it.

use std::ops::Range;

use bitflags::bitflags;

use super::hint::Hint;
use super::listed::row_start;
use super::run::Stretch;
use crate::extract::lexicon::Class;
use crate::text::token::Kind;

bitflags! {
    /// What the small word or the mark is that stands right before a run.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub(super) struct Lead: u32 {
        const OF = 1;
        const AT = 1 << 1;
        const FOR = 1 << 2;
        const WITH = 1 << 3;
        const FROM = 1 << 4;
        const BY = 1 << 5;
        const ON = 1 << 6;
        const VIA = 1 << 7;
        const IN = 1 << 8;
        const TO = 1 << 9;
        const THROUGH = 1 << 10;
        const REPRESENTING = 1 << 11;
        const AS = 1 << 12;
        /// `called`, `named`, `dubbed`
        const CALLED = 1 << 13;
        /// `a`, and what stands between it and a name: `a recent`, `a new`.
        const NEW = 1 << 14;
        const COLON = 1 << 15;
        const COMMA = 1 << 16;
        /// `and`, `or`, `&`
        const AND = 1 << 17;
        const BETWEEN = 1 << 18;
    }
}

impl Lead {
    /// What token `i` is. Any other word and any name is nothing, which is nearly always told without reading it.
    pub fn of(s: &Stretch, i: usize) -> Self {
        if s.is_word(i) && !s.hint(i, Hint::LEADING) {
            return Self::empty();
        }
        match s.word(i) {
            "of" => Self::OF,
            "," => Self::COMMA,
            "and" | "or" | "&" => Self::AND,
            "at" => Self::AT,
            "for" => Self::FOR,
            "with" => Self::WITH,
            "from" => Self::FROM,
            "by" => Self::BY,
            "on" => Self::ON,
            "via" => Self::VIA,
            "in" => Self::IN,
            "to" => Self::TO,
            "between" => Self::BETWEEN,
            "through" => Self::THROUGH,
            "representing" => Self::REPRESENTING,
            "as" => Self::AS,
            "called" | "named" | "dubbed" => Self::CALLED,
            "a" | "A" | "an" | "An" | "recent" | "new" | "latest" => Self::NEW,
            ":" => Self::COLON,
            _ => Self::empty(),
        }
    }
}

/// A run and what stands around it.
pub(super) struct Place<'d> {
    pub s: &'d Stretch<'d>,
    pub run: Range<usize>,
    /// Where the run starts with its article and its quotation mark.
    pub before: usize,
    /// Where the text goes on past trademark signs and a bracket.
    pub behind: usize,
    /// What stands right before it, in the same sentence.
    pub lead: Lead,
    /// Where the row begins in which the run stands.
    pub row: usize,
    /// Whether the run says something of its own: not a field like `Marketing` or a place.
    pub own: bool,
}

impl<'d> Place<'d> {
    pub fn of(s: &'d Stretch<'d>, run: Range<usize>) -> Self {
        let mut before = run.start;
        while before > s.lo && is_wrapper(s, before - 1) {
            before -= 1;
        }
        let lead = if before > s.lo {
            Lead::of(s, before - 1)
        } else {
            Lead::empty()
        };
        Self {
            s,
            before,
            behind: behind(s, run.end),
            lead,
            row: row_start(s, run.start, before),
            own: own_words(s, run.clone()),
            run,
        }
    }

    /// Whether one of `leads` stands right before the run.
    pub fn led(&self, leads: Lead) -> bool {
        self.lead.intersects(leads)
    }
}

/// Whether token `i` is an article or a quotation mark before a name.
fn is_wrapper(s: &Stretch, i: usize) -> bool {
    if s.is_word(i) {
        s.hint(i, Hint::LEADING) && s.is(i, &["the", "The"])
    } else {
        s.is(i, &["“", "\"", "‘"])
    }
}

/// The token behind a run, past trademark signs and a bracket.
fn behind(s: &Stretch, end: usize) -> usize {
    let mut at = end;
    while !s.is_word(at) && s.is(at, &["®", "™", "℠", "”", "\""]) {
        at += 1;
    }
    if s.document.kind(at) == Some(Kind::Mark)
        && s.is(at, &["("])
        && let Some(close) = (at + 1..(at + 16).min(s.hi)).find(|i| s.is(*i, &[")"]))
    {
        at = close + 1;
    }
    at
}

/// Whether the run says something of its own: not a field like `Marketing` or a place.
fn own_words(s: &Stretch, run: Range<usize>) -> bool {
    run.clone()
        .any(|i| s.is_name(i) && !s.is_common(i) && !s.is_place(i))
        || run.len() >= 2
            && !run.clone().all(|i| s.is_place(i))
            && !run.clone().any(|i| s.class(i).contains(Class::THING_HEAD))
            && run.clone().any(|i| !s.is_common(i))
}
