//! Cues from elsewhere in the text: the company that a run keeps, and a family name that comes back.

use rustc_hash::FxHashMap;

use super::Cue;
use crate::extract::lexicon::Class;
use crate::extract::people::Scan;
use crate::extract::people::ground::Ground;
use crate::extract::people::links::{Links, plausible};
use crate::extract::people::names::Run;
use crate::extract::people::spelled::Beginnings;
use crate::release::Part;
use crate::text::token::Kind;

/// A run in a list with people is one of them.
pub(super) fn by_neighbours(
    ground: &Ground,
    scan: &Scan,
    links: &Links,
    vetoed: impl Fn(usize) -> bool,
    cues: &mut [Option<Cue>],
) {
    for i in 0..scan.runs.len() {
        if links.chain[i] == 0 || cues[i].is_some() || !plausible(ground, &scan.runs[i]) {
            continue;
        }
        let heading = matches!(
            ground.doc.paragraphs[ground.doc.sentences[scan.runs[i].sentence].paragraph].part,
            Part::Headline | Part::Subhead | Part::Heading
        );
        if heading {
            continue;
        }
        let near = [i.checked_sub(1), Some(i + 1)];
        let neighbour = near
            .into_iter()
            .flatten()
            .find(|&n| n < cues.len() && links.chain[n] == links.chain[i] && cues[n].is_some());
        // "Doe, Keeper of the Harbour Board": an office on no list, not a second name.
        let apposed = scan.runs[i].tail.body().is_some()
            && !ground.has(scan.runs[i].tokens.start, Class::GIVEN);
        if let Some(n) = neighbour.filter(|_| !apposed && !vetoed(i)) {
            cues[i] = Some(Cue {
                rule: "in-list",
                words: scan.runs[n].tokens.clone(),
            });
        }
    }
}

/// The fewest lines that are a list, and how many of ten must begin with somebody.
const LINES: usize = 5;
const KNOWN: usize = 5;

/// "Jane Doe - Marlow", line under line: what stands in most lines where names do is one in all of them.
pub(super) fn by_lines(ground: &Ground, scan: &Scan, cues: &mut [Option<Cue>]) {
    let paragraph = |i: usize| ground.doc.sentences[scan.runs[i].sentence].paragraph;
    let entry = |i: &usize| {
        let tokens = &scan.runs[*i].tokens;
        let line = &ground.doc.paragraphs[paragraph(*i)].tokens;
        (2..=4).contains(&tokens.len())
            && line.start == tokens.start
            && line.len() <= 12
            && ground.is(tokens.end, &["-", "–", "—"])
            && ground.capital(tokens.end + 1)
            && !ground.has(tokens.end - 1, Class::ORG_HEAD | Class::ORG_WEAK)
    };
    let entries: Vec<usize> = (0..scan.runs.len()).filter(entry).collect();
    for block in entries.chunk_by(|a, b| paragraph(*b) <= paragraph(*a) + 2) {
        let known: Vec<usize> = block
            .iter()
            .copied()
            .filter(|i| cues[*i].is_some())
            .collect();
        if block.len() < LINES || known.len() * 10 < block.len() * KNOWN {
            continue;
        }
        for &i in block {
            cues[i].get_or_insert_with(|| Cue {
                rule: "in-list",
                words: scan.runs[known[0]].tokens.clone(),
            });
        }
    }
}

/// A full name whose last word comes back behind an honorific, a title or before a speech verb.
pub(super) fn by_return(
    ground: &Ground,
    scan: &Scan,
    vetoed: impl Fn(usize) -> bool,
    cues: &mut [Option<Cue>],
) {
    let waiting: Vec<usize> = (0..scan.runs.len())
        .filter(|&i| !scan.runs[i].is_bare_word() && cues[i].is_none())
        .filter(|&i| may_return(ground, &scan.runs[i]))
        .collect();
    if waiting.is_empty() {
        return;
    }
    let last = |i: usize| ground.word(scan.runs[i].tokens.end - 1);
    let mut returns: FxHashMap<&str, Return> = waiting
        .iter()
        .map(|&i| (last(i), Return::default()))
        .collect();
    // Nearly no other run begins as one of their last words does.
    let mut beginnings = Beginnings::default();
    returns.keys().for_each(|word| beginnings.add(word));
    for (i, run) in scan.runs.iter().enumerate() {
        let word = last(i);
        if run.tokens.len() > 1 || word.len() > 1 && !beginnings.fit(word) {
            continue;
        }
        let Some(named) = Named::of(ground, run, cues[i].is_some()) else {
            continue;
        };
        if let Some(back) = returns.get_mut(word) {
            back.note(i, named);
        }
    }
    for i in waiting {
        let start = scan.runs[i].tokens.start;
        let back = returns[last(i)].of(ground.has(start, Class::GIVEN));
        // Most names do not come back, whatever else is to be said of them.
        let Some(n) = back.filter(|n| *n > i && !vetoed(i)) else {
            continue;
        };
        cues[i] = Some(Cue {
            rule: "surname-returns",
            words: scan.runs[n].tokens.clone(),
        });
    }
}

/// Whether a run is a full name that its last word may speak for where that comes back.
fn may_return(ground: &Ground, run: &Run) -> bool {
    let tokens = &run.tokens;
    let odd = Class::COMMON | Class::ORG_HEAD;
    let part = || ground.doc.paragraph_around(run.sentence).part;
    tokens.len() <= 4
        && plausible(ground, run)
        && (ground.has(tokens.start, Class::GIVEN)
            || !tokens.clone().any(|t| ground.is_odd(t, odd)))
        && !matches!(part(), Part::Headline | Part::Subhead | Part::Heading)
}

/// How a single word is used that may be a family name.
#[derive(Clone, Copy)]
struct Named {
    /// It has a cue, or a verb of saying behind it.
    surely: bool,
    /// A verb or a possessive stands behind it.
    acts: bool,
}

impl Named {
    /// None for what is no single word, or does nothing.
    fn of(ground: &Ground, run: &Run, cued: bool) -> Option<Self> {
        let behind = run.tail.end;
        let verbal = ground.lower(behind);
        let surely = cued || verbal && ground.has(behind, Class::CUE_VERB);
        let acts = verbal || ground.doc.kind(behind) == Some(Kind::Possessive);
        (run.tokens.len() == 1 && (surely || acts)).then_some(Self { surely, acts })
    }
}

/// The last runs that are a family name alone.
#[derive(Default)]
struct Return {
    surely: Option<usize>,
    acting: Option<usize>,
}

impl Return {
    fn note(&mut self, run: usize, named: Named) {
        if named.surely {
            self.surely = Some(run);
        }
        if named.acts {
            self.acting = Some(run);
        }
    }

    /// The one that speaks for a full name, whose given name is `listed` or not.
    fn of(&self, listed: bool) -> Option<usize> {
        self.surely.or(self.acting.filter(|_| listed))
    }
}
