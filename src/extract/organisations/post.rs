//! Posts as cues: what stands beside `CEO` is a firm, and so is what somebody is director at.

use std::ops::Range;

use super::cue::Cue;
use super::hint::Hint;
use super::place::{Lead, Place};
use super::run::Stretch;
use super::weak::post_before;
use crate::extract::lexicon::Class;

/// What stands before a post and belongs to it.
pub(super) const RANKS: &[&str] = &[
    "Acting",
    "Interim",
    "Senior",
    "Deputy",
    "Executive",
    "Vice",
    "Associate",
    "Assistant",
    "Former",
    "Founding",
    "National",
    "Regional",
];

/// `CEO of Acme`, `engineer at Acme`
pub(super) fn post_at(p: &Place) -> Option<Cue> {
    let s = p.s;
    let leads = Lead::OF | Lead::AT | Lead::FOR | Lead::WITH;
    if !p.led(leads) || p.before < s.lo + 2 || !p.own {
        return None;
    }
    let post = p.before - 2;
    let (of, at) = (p.led(Lead::OF), p.led(Lead::AT));
    // `Vice President of Monetization` is one for a field more often than of a firm.
    let vice = || {
        of && (s.is(post, &["VP", "SVP", "EVP"]) || s.is(post.wrapping_sub(1), &["Vice", "vice"]))
    };
    // Not every director is at a firm, but one who is executive is at some body.
    let executive = || {
        s.is(post, &["director", "Director"])
            && s.is(
                post.wrapping_sub(1),
                &["executive", "Executive", "managing", "Managing"],
            )
    };
    let firm = s.hint(post, Hint::FIRM_TITLE) && !vice()
        || at && s.hint(post, Hint::AT_TITLE)
        || executive();
    let joined = of || at || s.is(post, &["spokesman", "spokeswoman", "spokesperson"]);
    (firm && joined).then_some(("post-at", post..p.run.end))
}

/// `Acme CEO Jane Roe`, `Acme Acting President Jane Roe`
pub(super) fn post_behind(p: &Place) -> Option<Cue> {
    let s = p.s;
    let rank = |i: usize| {
        if s.is_name(i) {
            s.is(i, RANKS)
        } else {
            s.is(i, &["senior", "chief", "lead"])
        }
    };
    let mut end = p.run.end;
    while s.is_word(end) && rank(end) && end < p.run.end + 2 {
        end += 1;
    }
    (s.hint(end, Hint::POST_BEHIND)
        && (p.own || is_led(s, &p.run))
        && (s.is_name(end + 1) || s.is(end + 1, &["and", "&"])))
    .then_some(("post-behind", end..end + 1))
}

/// Whether common words stand before who leads a firm, and his name: `Green Copper CEO Jane Roe`.
pub(super) fn is_led(s: &Stretch, run: &Range<usize>) -> bool {
    let other = Class::TITLE
        | Class::TITLE_MODIFIER
        | Class::FUNCTION
        | Class::PLACE
        | Class::DEMONYM
        | Class::COUNTRY
        | Class::CUE_VERB
        | Class::SPEECH_ACT;
    run.len() > 1
        && s.is(
            run.end,
            &["CEO", "CFO", "COO", "CTO", "Founder", "Co-Founder"],
        )
        && s.is_name(run.end + 1)
        && s.is_name(run.end + 2)
        && !s.is_title(run.end + 1)
        && !s.titled
        && run.clone().all(|i| {
            s.is_name(i)
                && !s.class(i).intersects(other)
                && !s.hint(i, Hint::NEVER | Hint::TITLE_VERB)
        })
}

/// `Director for Place and Trade at Acme`
pub(super) fn post_phrase_at(p: &Place) -> Option<Cue> {
    let s = p.s;
    let end = p.run.end;
    let closed = || end == s.hi || s.is(end, &[",", ".", "and"]) || s.hint(end, Hint::TITLE_VERB);
    (p.led(Lead::AT) && p.before > s.lo + 2 && p.own && closed() && post_before(s, p.before - 1))
        .then(|| ("post-phrase-at", p.before - 1..end))
}

/// `Jane Roe, Head of Canals, Acme`, `* Jane Roe - Head of Canals, Acme`, a line of a list
pub(super) fn roster(p: &Place) -> Option<Cue> {
    let (s, before) = (p.s, p.before);
    if !p.led(Lead::COMMA | Lead::AT) || before < s.lo + 4 || !p.own {
        return None;
    }
    let paragraph = &s.document.paragraphs[s.document.paragraph_of(p.run.start)].tokens;
    if p.run.end != paragraph.end || s.lo != paragraph.start || paragraph.len() > 20 {
        return None;
    }
    let lo = s.lo + usize::from(s.is(s.lo, &["*", "•", "-", "·"]));
    let person = (lo..lo + 5)
        .take_while(|i| s.is_name(*i) && !s.is_title(*i))
        .count();
    let named = (2..=4).contains(&person) && s.is(lo + person, &[",", "-", "–", "—", ":"]);
    let post = (lo + person + 1..before - 1)
        .find(|i| s.is_title(*i) || s.hint(*i, Hint::FIRM_TITLE | Hint::AT_TITLE))?;
    named.then_some(("listed-post", post..before))
}

/// Whether a run is the name of somebody who speaks and has an office: `said Jane Roe, president of`.
pub(super) fn is_speaker(s: &Stretch, name: &Range<usize>) -> bool {
    let says = &["said", "says", "added", "adds", "explained", "noted"];
    let first = name.end + 1 + usize::from(s.is(name.end + 1, &["the", "a", "an"]));
    (2..=3).contains(&name.len())
        && name.start > s.lo
        && s.is(name.start - 1, says)
        && s.is(name.end, &[","])
        && s.class(first)
            .intersects(Class::TITLE | Class::TITLE_MODIFIER)
        && !s
            .class(name.end - 1)
            .intersects(Class::ORG_HEAD | Class::ORG_SUFFIX | Class::TITLE)
}
