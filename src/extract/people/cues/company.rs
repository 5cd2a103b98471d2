//! Cues from elsewhere in the text: the company that a run keeps, and a family name that comes back.

use rustc_hash::FxHashMap;

use super::Cue;
use crate::extract::lexicon::Class;
use crate::extract::people::Scan;
use crate::extract::people::ground::Ground;
use crate::extract::people::links::{Links, plausible};
use crate::release::Part;
use crate::text::token::Kind;

/// A run in a list with people is one of them.
pub(super) fn by_neighbours(
    ground: &Ground,
    scan: &Scan,
    links: &Links,
    vetoed: &[bool],
    cues: &mut [Option<Cue>],
) {
    for i in 0..scan.runs.len() {
        if cues[i].is_some()
            || vetoed[i]
            || links.chain[i] == 0
            || !plausible(ground, &scan.runs[i])
        {
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
        let apposed = scan.runs[i].tail.body.is_some()
            && !ground.has(scan.runs[i].tokens.start, Class::GIVEN);
        if let Some(n) = neighbour.filter(|_| !apposed) {
            cues[i] = Some(Cue {
                rule: "in-list",
                words: scan.runs[n].tokens.clone(),
            });
        }
    }
}

/// A full name whose last word comes back behind an honorific, a title or before a speech verb.
pub(super) fn by_return(ground: &Ground, scan: &Scan, vetoed: &[bool], cues: &mut [Option<Cue>]) {
    let mut seen: FxHashMap<&str, usize> = FxHashMap::default();
    let mut acting: FxHashMap<&str, usize> = FxHashMap::default();
    for (i, run) in scan.runs.iter().enumerate() {
        let speaks = ground.lower(run.tail.end) && ground.has(run.tail.end, Class::CUE_VERB);
        let acts =
            ground.lower(run.tail.end) || ground.doc.kind(run.tail.end) == Some(Kind::Possessive);
        if run.tokens.len() == 1 && acts {
            acting.insert(ground.word(run.tokens.start), i);
        }
        if run.tokens.len() == 1 && (cues[i].is_some() || speaks) {
            seen.insert(ground.word(run.tokens.start), i);
        }
    }
    for (i, run) in scan.runs.iter().enumerate() {
        if cues[i].is_some() || vetoed[i] || run.tokens.len() > 4 {
            continue;
        }
        let last = ground.word(run.tokens.end - 1);
        let listed = ground.has(run.tokens.start, Class::GIVEN);
        // Most names do not come back, whatever else is to be said of them.
        let back = seen
            .get(last)
            .or_else(|| acting.get(last).filter(|_| listed));
        let Some(&n) = back.filter(|n| **n > i) else {
            continue;
        };
        if !plausible(ground, run) {
            continue;
        }
        let part = ground.doc.paragraph_around(run.sentence).part;
        if matches!(part, Part::Headline | Part::Subhead | Part::Heading) {
            continue;
        }
        let odd = Class::COMMON | Class::ORG_HEAD;
        if !listed && run.tokens.clone().any(|t| ground.is_odd(t, odd)) {
            continue;
        }
        cues[i] = Some(Cue {
            rule: "surname-returns",
            words: scan.runs[n].tokens.clone(),
        });
    }
}
