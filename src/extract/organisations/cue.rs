//! What the text can say of a capitalised run that makes it a body's name.

use std::ops::Range;

use super::candidate::Run;
use super::hint::Hint;
use super::place::{Lead, Place};
use super::run::Stretch;
use super::site::{Domains, is_site};
use super::{slot, strong, weak};
use crate::text::token::{Kind, Shape};

/// The rule of a cue and the tokens that it fired on.
pub(super) type Cue = (&'static str, Range<usize>);

/// Everything that the places of a run say of it.
#[derive(Default)]
pub(super) struct Said {
    /// The first strong cue.
    pub strong: Option<Cue>,
    /// The kinds of weak cues, as bits.
    pub weak: u8,
    /// The first weak cue.
    pub first: Option<Cue>,
    /// The first slot that the run fills.
    pub slot: Option<Cue>,
}

/// Looks at one place of a run, of which other places have said `said`. `lead` is where the story begins.
pub(super) fn look(run: &Run, domains: &Domains, lead: Option<usize>, said: &mut Said) {
    let s = run.stretch;
    let p = Place::of(s, run.tokens.clone());
    let weak = weak::cues(&p);
    if said.strong.is_none() {
        said.strong = strong(run, &p, &weak, lead).or_else(|| {
            domains
                .have(s, &run.tokens)
                .then(|| ("website", run.tokens.clone()))
        });
    }
    for (kind, rule, evidence) in weak.into_iter().flatten() {
        said.weak |= kind;
        said.first.get_or_insert((rule, evidence));
    }
    if said.slot.is_none() {
        said.slot = slot::cue(&p);
    }
    if said.weak & weak::SHAPE == 0 && looks_like_a_firm(s, &run.tokens) {
        said.weak |= weak::SHAPE;
    }
}

/// The strong cue of what stands around a run.
fn strong(run: &Run, p: &Place, weak: &weak::Cues, lead: Option<usize>) -> Option<Cue> {
    let s = p.s;
    let Range { start, end } = p.run;
    let cue = if run.about {
        Some(("about-heading", start - 1..end))
    } else {
        strong::cue(p)
            .filter(|cue| !is_of_common_words(p, cue))
            .or_else(|| {
                let begins = lead == Some(p.before) && p.own;
                (begins && !(end - start == 1 && is_word(s, start)))
                    .then(|| opening(p, weak))
                    .flatten()
            })
    };
    let cue = cue.filter(|(rule, _)| *rule != "apposition" || !is_led_by(p));
    let heads = |(rule, _): &Cue| *rule == "about-heading";
    cue.filter(|cue| {
        !heads(cue) || !is_thing_below(s, start..end) && !is_person_below(s, start..end)
    })
}

/// Whether the run is who leads what is said behind it: `Led by Jane Roe, the small firm has grown`.
fn is_led_by(p: &Place) -> bool {
    let led = &[
        "Led", "Headed", "Founded", "Owned", "Run", "Directed", "Chaired",
    ];
    p.before > p.s.lo + 1 && p.s.is(p.before - 1, &["by"]) && p.s.is(p.before - 2, led)
}

/// Whether what a cue says is said of common words, which have capitals for many reasons.
fn is_of_common_words(p: &Place, (rule, evidence): &Cue) -> bool {
    let explained = matches!(*rule, "apposition" | "is-a-company");
    if !explained || !p.run.clone().all(|i| p.s.is_common(i)) {
        return false;
    }
    // `Liberty Reserve, a company that`
    let firms = &["company", "firm", "corporation", "nonprofit", "charity"];
    // `Vibrant Canals, a boat-minded agency known for ferries`
    let called = *rule == "apposition"
        && p.run.len() == 2
        && !p.led(Lead::AND)
        && !p.s.titled
        && p.s.is(
            evidence.end - 1,
            &["company", "firm", "agency", "nonprofit"],
        );
    !(p.run.len() > 1 && (evidence.len() <= 3 && p.s.is(evidence.end - 1, firms) || called))
}

/// Whether the name itself looks like a firm's: `BlockWorks`, `KPXR`, `Roe & Doe`.
pub(super) fn looks_like_a_firm(s: &Stretch, name: &Range<usize>) -> bool {
    name.len() > 1 && s.hint(name.end - 1, Hint::FIRM_WORD)
        || name.clone().any(|i| {
            s.is_upper(i) && s.word(i).len() > 2
                || s.is_uneven(i) && (camel(s.word(i)) || is_site(s.word(i)) || s.is(i, &["&"]))
        })
}

/// Whether the paragraph below a heading `About Acme Days` says that it is no body: `Acme Days is a yearly event`.
fn is_thing_below(s: &Stretch, name: Range<usize>) -> bool {
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
fn is_person_below(s: &Stretch, name: Range<usize>) -> bool {
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
fn is_word(s: &Stretch, i: usize) -> bool {
    let document = s.document;
    let small = |k: usize| document.kind(k) == Some(Kind::Word(Shape::Lower));
    (0..document.tokens.len()).any(|k| small(k) && document.word(k).eq_ignore_ascii_case(s.word(i)))
}

/// What the story begins with and says to act, or explains: `Acme today announced`, `Acme, a pioneer in canals, has`.
fn opening(p: &Place, weak: &weak::Cues) -> Option<Cue> {
    let (s, behind) = (p.s, p.behind);
    let acts = weak
        .iter()
        .flatten()
        .find(|(kind, ..)| *kind == weak::SUBJECT)
        .map(|(_, _, evidence)| evidence.clone());
    // A person is explained, too.
    let explained = || {
        s.is(behind, &[","])
            && s.is(behind + 1, &["a", "an", "the", "one"])
            && looks_like_a_firm(s, &p.run)
    };
    let evidence = acts.or_else(|| explained().then_some(behind..behind + 2))?;
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
