//! Firms that are not told by their words: in quotation marks, with digits in front, behind what kind of body they are.

use std::ops::Range;

use crate::extract::lexicon::Class;
use crate::extract::people::ground::Ground;
use crate::text::token::Kind;

use super::right::Right;

/// "3PL", "45Drives": digits and capitals in one, which only a firm writes so.
pub(super) fn is_numbered(ground: &Ground, i: usize) -> bool {
    let word = ground.word(i);
    ground.doc.kind(i) == Some(Kind::Number)
        // Four are a year that lost its space.
        && (1..=3).contains(&word.bytes().take_while(u8::is_ascii_digit).count())
        && word.bytes().filter(u8::is_ascii_uppercase).count() > usize::from(word.len() < 6)
        && word.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// "3PL Systems": the name that begins so at `at`, before `end`.
pub(super) fn numbered_firm(ground: &Ground, at: usize, end: usize) -> Option<Range<usize>> {
    let more = (at + 1..end.min(at + 4))
        .take_while(|&i| ground.capital(i) && ground.spaced(i - 1))
        .last();
    is_numbered(ground, at).then_some(at..more.unwrap_or(at) + 1)
}

/// Where the name behind a preposition begins, past its article and a word that describes it: "the historic Carrow Temple",
/// "the Carrow, Ohio-based Harbour Agency".
pub(super) fn named_at(ground: &Ground, preposition: usize, end: usize) -> usize {
    let mut at = preposition + 1;
    // "Director of Marketing for both Acme and Emca"
    while at < end && (ground.determiner(at) || ground.is(at, &["both"])) {
        at += 1;
    }
    let described = at > preposition + 1
        && ground.lower(at)
        && (ground.has(at, Class::COMMON) || ground.word(at).contains('-'))
        && ground.body_from(at + 1).is_some();
    let town = || {
        let mut near =
            (at..end.min(at + 5)).take_while(|&i| ground.capital(i) || ground.is(i, &[","]));
        let based = near.find(|&i| ground.word(i).ends_with("-based"))?;
        ground.body_from(based + 1).map(|b| b.start)
    };
    town().unwrap_or(at + usize::from(described))
}

/// "partner at the law firm of Doe & Roe LLP", "partner in the Norhaven office of Acme LLP": the preposition before the
/// name, behind what kind of body it is or which part.
pub(super) fn behind_kind(ground: &Ground, preposition: usize) -> usize {
    let first = preposition + 1 + usize::from(ground.determiner(preposition + 1));
    let kind = &["firm", "firms", "office", "offices"];
    let noun = (first..first + 4)
        .take_while(|&i| ground.doc.tokens.get(i).is_some_and(|t| t.is_word()))
        .find(|&i| ground.is(i, kind));
    let Some(of) = noun.map(|i| i + 1).filter(|&i| ground.is(i, &["of"])) else {
        return preposition;
    };
    let named = ground.body_from(of + 1).is_some() && !ground.determiner(of + 1);
    let fits = ground.is(preposition, &["at", "in", "with", "of"])
        && ground.determiner(preposition + 1)
        && ground.lower(of - 1);
    if fits && named { of } else { preposition }
}

impl Right {
    /// "Permanent Representative to the United Nations": what an envoy is sent to is in the title. Where that ends.
    pub(super) fn accredited_to(
        &self,
        ground: &Ground,
        preposition: usize,
        at: usize,
    ) -> Option<usize> {
        let sent = ground.is(self.head, &["Representative", "Ambassador"])
            && ground.is(self.head.wrapping_sub(1), &["Permanent"]);
        let union = ground.body_from(at).filter(|b| {
            ground.is(
                b.end - 1,
                &["Nations", "Union", "UN", "EU", "NATO", "ASEAN"],
            )
        })?;
        (sent && self.organisation.is_none() && ground.is(preposition, &["to"]))
            .then_some(union.end)
    }

    /// "CEO of “Acme Works,”": the firm in quotation marks.
    pub(super) fn take_quoted(&mut self, ground: &Ground, preposition: usize, end: usize) -> bool {
        let open = preposition + 1;
        let chief = &[
            "CEO",
            "President",
            "Founder",
            "founder",
            "president",
            "co-founder",
            "Co-founder",
            "owner",
            "Owner",
            "Chairman",
            "chairman",
            "CFO",
            "COO",
            "Manager",
        ];
        if self.organisation.is_some()
            || !ground.is(preposition, &["of", "at"])
            || ground.doc.kind(open) != Some(Kind::Open)
            || !ground.is(self.head, chief)
        {
            return false;
        }
        let closes = |i: usize| ground.doc.kind(i) == Some(Kind::Close);
        let Some(close) = (open + 2..end.min(open + 7)).find(|&i| closes(i)) else {
            return false;
        };
        let last = close - usize::from(ground.is(close - 1, &[","]));
        let name = open + 1..last;
        let fits = !name.is_empty() && name.clone().all(|i| ground.capital(i));
        if fits {
            self.take_name(name);
            self.phrase_end = close + 1;
        }
        fits
    }
}
