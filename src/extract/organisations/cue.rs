//! What the text can say of a capitalised run that makes it a body's name.

use std::ops::Range;

use super::candidate::Run;
use super::hint::Hint;
use super::place::Place;
use super::run::Stretch;
use super::site::{Domains, is_site};
use super::{strong, weak};
use crate::text::token::{Kind, Shape};

/// The rule of a cue and the tokens that it fired on.
pub(super) type Cue = (&'static str, Range<usize>);

/// Everything that one place says of a run: a strong cue, and the weak ones with their kinds.
pub(super) struct Said {
    pub strong: Option<Cue>,
    pub weak: weak::Cues,
    /// Whether the name itself looks like a firm's: `BlockWorks`, `KPXR`, `Roe & Doe`.
    pub shape: bool,
}

/// Looks at one place of a run. `lead` is where the story begins.
pub(super) fn look(run: &Run, domains: &Domains, lead: Option<usize>) -> Said {
    let s = run.stretch;
    let Range { start, end } = run.tokens;
    let p = Place::of(s, start..end);
    let mut strong = strong::cue(&p).filter(|cue| !is_of_common_words(&p, cue));
    let shape = looks_like_a_firm(s, start..end);
    let weak = weak::cues(&p);
    if strong.is_none()
        && lead == Some(p.before)
        && p.own
        && !(end - start == 1 && is_word(s, start))
    {
        strong = opening(s, &weak, p.behind, shape);
    }
    if run.about {
        strong = Some(("about-heading", start - 1..end));
    }
    if strong
        .as_ref()
        .is_some_and(|(rule, _)| *rule == "about-heading")
        && (is_thing_below(s, start..end) || is_person_below(s, start..end))
    {
        strong = None;
    }
    // `his book “Acme Tales”` has a site, too, and is a title.
    let quoted = || start > s.lo && s.document.kind(start - 1) == Some(Kind::Open);
    if strong.is_none() && domains.have(s, start..end) && !quoted() {
        strong = Some(("website", start..end));
    }
    Said {
        strong,
        weak,
        shape,
    }
}

/// Whether what a cue says is said of common words, which have capitals for many reasons.
fn is_of_common_words(p: &Place, (rule, evidence): &Cue) -> bool {
    let explained = matches!(*rule, "apposition" | "is-a-company");
    if !explained || !p.run.clone().all(|i| p.s.is_common(i)) {
        return false;
    }
    // `Liberty Reserve, a company that`
    let firms = &["company", "firm", "corporation", "nonprofit", "charity"];
    !(p.run.len() > 1 && evidence.len() <= 3 && p.s.is(evidence.end - 1, firms))
}

/// Whether the name itself looks like a firm's: `BlockWorks`, `KPXR`, `Roe & Doe`.
fn looks_like_a_firm(s: Stretch, name: Range<usize>) -> bool {
    name.len() > 1 && s.hint(name.end - 1, Hint::FIRM_WORD)
        || name.into_iter().any(|i| {
            s.is_upper(i) && s.word(i).len() > 2
                || s.is_uneven(i) && (camel(s.word(i)) || is_site(s.word(i)) || s.is(i, &["&"]))
        })
}

/// Whether the paragraph below a heading `About Acme Days` says that it is no body: `Acme Days is a yearly event`.
fn is_thing_below(s: Stretch, name: Range<usize>) -> bool {
    const THINGS: &[&str] = &[
        "program",
        "programme",
        "initiative",
        "campaign",
        "event",
        "conference",
        "festival",
        "summit",
        "competition",
        "contest",
        "award",
        "drug",
        "medication",
        "medicine",
        "vaccine",
        "therapy",
        "antibody",
        "inhibitor",
        "book",
        "novel",
        "memoir",
        "series",
        "show",
        "game",
        "film",
        "movie",
        "album",
        "song",
        "podcast",
        "token",
        "coin",
        "cryptocurrency",
        "treatment",
        "device",
    ];
    let document = s.document;
    let below = s.hi + usize::from(document.is(s.hi, &["The"]));
    let same = name
        .clone()
        .enumerate()
        .all(|(k, i)| document.word(i) == document.word(below + k));
    let mut at = below + name.len();
    while document.is(at, &["®", "™"]) {
        at += 1;
    }
    if !same || !document.is(at, &["is"]) || !document.is(at + 1, &["a", "an", "the"]) {
        return false;
    }
    let ends = |i: &usize| {
        matches!(document.kind(*i), Some(Kind::Mark))
            || document.hint(*i).contains(Hint::PHRASE_END)
            || document.is(
                *i,
                &["during", "held", "taking", "featuring", "celebrating"],
            )
    };
    let end = (at + 3..at + 16).find(ends);
    end.is_some_and(|end| document.is(end - 1, THINGS))
}

/// Whether the paragraph below a heading `About QT Roe` tells somebody's life: `QT Roe was elected chair`.
fn is_person_below(s: Stretch, name: Range<usize>) -> bool {
    let document = s.document;
    let same = name
        .clone()
        .enumerate()
        .all(|(k, i)| document.word(i) == document.word(s.hi + k));
    let at = s.hi + name.len();
    let lives = &[
        "holds",
        "earned",
        "graduated",
        "serves",
        "served",
        "lives",
        "resides",
    ];
    let chosen = &["elected", "appointed", "born", "raised", "promoted"];
    same && name.len() == 2
        && (document.is(at, lives)
            || document.is(at, &["was", "is"]) && document.is(at + 1, chosen)
            || document.is(at, &["is"])
                && document.is(at + 1, &["an"])
                && document.is(at + 2, &["author", "artist", "attorney"]))
}

/// Whether the release writes the word at `i` small elsewhere: `Ketamine` is one, `Acme` is a name.
fn is_word(s: Stretch, i: usize) -> bool {
    let document = s.document;
    let small = |k: usize| document.kind(k) == Some(Kind::Word(Shape::Lower));
    (0..document.tokens.len()).any(|k| small(k) && document.word(k).eq_ignore_ascii_case(s.word(i)))
}

/// What the story begins with and says to act, or explains: `Acme today announced`, `Acme, a pioneer in canals, has`.
fn opening(s: Stretch, weak: &weak::Cues, behind: usize, shape: bool) -> Option<Cue> {
    let acts = weak
        .iter()
        .flatten()
        .find(|(kind, ..)| *kind == weak::SUBJECT)
        .map(|(_, _, evidence)| evidence.clone());
    // A person is explained, too.
    let explained = shape && s.is(behind, &[","]) && s.is(behind + 1, &["a", "an", "the", "one"]);
    let evidence = acts.or_else(|| explained.then_some(behind..behind + 2))?;
    Some(("opens-the-story", evidence))
}

/// Whether a word has a capital inside: `BlockChain`.
fn camel(word: &str) -> bool {
    word.len() > 4
        && !word.starts_with("Mc")
        && !word.starts_with("Mac")
        && !word.contains(['-', '.'])
        && word
            .as_bytes()
            .windows(2)
            .any(|w| w[0].is_ascii_lowercase() && w[1].is_ascii_uppercase())
}
