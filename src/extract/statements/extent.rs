//! Where speech without quotation marks begins and ends: which sentences before its attribution and behind it are its speaker's.
//!
//! Each sentence sounds like speech or like a story, the gap before it may have held a mark or the end of a line, and a
//! speaker says about as much as speakers do. All that is counted in hundredths of the natural logarithm of the odds, and the
//! sum says where the border is likeliest; between two attributions it is put where both of them have the most.

use std::ops::Range;

use super::attribution::Attribution;
use super::tone::tone;
use super::{Piece, Scribe};
use crate::extract::document::Document;
use crate::extract::lexicon::Class;

/// How likely speech begins so many sentences before that of its attribution.
const LEAD: [i32; 7] = [0, -50, -150, -260, -360, -450, -550];

/// How likely it goes on for so many behind.
const TAIL: [i32; 9] = [0, 20, 0, -80, -180, -280, -380, -480, -580];

/// What a border counts for where a gap is wide enough for a quotation mark, in a text whose gaps show where marks stood; and
/// against it where the gap is not.
const MARKED: i32 = 150;

/// What it counts for where a gap is wider than most and nothing tells what for.
const WIDE: i32 = 120;

/// So many spaces are left of a period and the end of a paragraph.
const PARTED: u32 = 4;

/// What it counts for where a gap is not, in a text that has such gaps.
const NARROW: i32 = -110;

/// What it counts for within what is one sentence.
const WITHIN: i32 = -80;

/// What another attribution counts for amid speech.
const ATTRIBUTED: i32 = -40;

/// What it counts for that a sentence can be no part of it.
const NEVER: i32 = -100_000;

/// A sentence, or what a gap parts from the rest of one.
#[derive(Debug, Clone)]
pub(super) struct Unit {
    pub tokens: Range<usize>,
    /// The piece that it is of.
    pub piece: usize,
    /// How much it sounds like speech.
    tone: i32,
    /// How many spaces stand before it, of a gap that held a mark.
    gap: u32,
    /// Whether it begins amid a sentence.
    within: bool,
    /// Whether it has attributions.
    attributed: bool,
}

/// What is given verbatim, as far as its attribution says.
pub(super) struct Given<'p> {
    pub attribution: &'p Attribution,
    /// The words in the attribution's own sentence.
    pub words: Range<usize>,
    /// The unit of the attribution.
    pub unit: usize,
    /// Whether sentences before it may be the speaker's, too.
    pub leads: bool,
    /// Whether the next sentence surely is.
    pub follows: bool,
}

impl Scribe<'_, '_> {
    /// Cuts pieces where gaps part what is no sentence of its own by the words.
    pub(super) fn units(&self, pieces: &[Piece]) -> Vec<Unit> {
        let document = self.document;
        let mut units = Vec::with_capacity(pieces.len());
        for (k, piece) in pieces.iter().enumerate() {
            let mut start = piece.tokens.start;
            for i in piece.tokens.start + 1..piece.tokens.end {
                if i > start + 2 && document.is_bare() && self.may_begin(piece, i) {
                    units.push(self.unit(k, start..i, piece));
                    start = i;
                }
            }
            units.push(self.unit(k, start..piece.tokens.end, piece));
        }
        units
    }

    fn unit(&self, k: usize, tokens: Range<usize>, piece: &Piece) -> Unit {
        let document = self.document;
        let within = |a: &Attribution| tokens.contains(&a.verb);
        Unit {
            piece: k,
            tone: tone(document, tokens.clone()),
            gap: document.gap_before(tokens.start),
            within: tokens.start > piece.tokens.start,
            attributed: piece.attributions.iter().any(within),
            tokens,
        }
    }

    /// Whether a sentence may begin at token `i` though the words do not say so.
    fn may_begin(&self, piece: &Piece, i: usize) -> bool {
        let document = self.document;
        if !document.tokens[i - 1].span.is_empty() || !document.is_capitalised(i) {
            return false;
        }
        let before = &document.tokens[i - 2];
        let clause = |a: &&Attribution| a.start() <= i && i < a.tokens.end;
        if piece.attributions.iter().any(|a| clause(&a)) {
            return false;
        }
        let behind = piece.attributions.iter().any(|a| a.tokens.end + 1 == i);
        let common = Class::COMMON | Class::FUNCTION;
        document.gap_before(i) >= 3
            || before.is_word()
                && !before.is_capitalised()
                && !document.class(i).intersects(Class::TITLE)
            || behind
                && document.class(i).intersects(common)
                && !document
                    .class(i)
                    .intersects(Class::TITLE | Class::TITLE_MODIFIER)
    }

    /// The sentences that each of some given words has, in the order of the text, as ranges of units.
    pub(super) fn extents(
        &self,
        units: &[Unit],
        given: &[Given],
        taken: &[bool],
    ) -> Vec<Range<usize>> {
        let mut extents: Vec<Range<usize>> = Vec::with_capacity(given.len());
        for (n, g) in given.iter().enumerate() {
            let floor = n.checked_sub(1).map_or(0, |b| given[b].unit + 1);
            let lead = self.lead(units, g, taken, floor);
            let Some(before) = extents.last_mut() else {
                let first = best(&lead);
                extents.push(g.unit - first..g.unit + 1);
                continue;
            };
            let tail = self.tail(units, &given[n - 1], taken, g.unit);
            let room = (g.unit - given[n - 1].unit).saturating_sub(1);
            let (t, l) = share(&tail, &lead, room);
            before.end += t;
            extents.push(g.unit - l.min(room)..g.unit + 1);
        }
        if let (Some(last), Some(g)) = (extents.last_mut(), given.last()) {
            let tail = self.tail(units, g, taken, units.len());
            last.end += best(&tail);
        }
        extents
    }

    /// What it counts for that speech begins so many units before the one of its attribution.
    fn lead(&self, units: &[Unit], g: &Given, taken: &[bool], floor: usize) -> Vec<i32> {
        let marked = self.shows_marks(g.attribution);
        let mut sums = vec![self.border(units, g.unit, marked)];
        if !g.leads {
            return sums;
        }
        let mut tones = 0;
        for (n, prior) in LEAD.iter().enumerate().skip(1) {
            let Some(k) = g.unit.checked_sub(n).filter(|k| *k >= floor) else {
                break;
            };
            let inner = self.amid(units, k + 1, marked);
            let goes = self.goes_with(units, k, g.attribution, taken);
            if goes <= NEVER {
                break;
            }
            tones += goes + inner;
            sums.push(tones + prior + self.border(units, k, marked));
        }
        sums
    }

    /// What it counts for that speech goes on for so many units behind the one of its attribution.
    fn tail(&self, units: &[Unit], g: &Given, taken: &[bool], limit: usize) -> Vec<i32> {
        let marked = self.shows_marks(g.attribution);
        let mut sums = vec![if g.follows {
            NEVER
        } else {
            self.border(units, g.unit + 1, marked) / 2
        }];
        let mut tones = 0;
        for (n, prior) in TAIL.iter().enumerate().skip(1) {
            let k = g.unit + n;
            if k >= limit {
                break;
            }
            let mut goes = self.goes_with(units, k, g.attribution, taken);
            let parted = !marked && units[k].gap >= PARTED && self.is_wide(units, k);
            if goes <= NEVER || parted && !self.is_personal(units[k].tokens.clone()) {
                break;
            }
            if n == 1 {
                // A mark stands behind "said Doe" where the words go on.
                goes += if marked && !self.is_wide(units, k) {
                    -MARKED
                } else {
                    0
                };
            } else {
                goes += self.amid(units, k, marked);
            }
            tones += goes;
            sums.push(tones + prior + self.border(units, k + 1, marked));
        }
        sums
    }

    /// What it counts for that speech begins or ends before a unit.
    fn border(&self, units: &[Unit], k: usize, marked: bool) -> i32 {
        let wide = self.is_wide(units, k);
        let within = units.get(k).is_some_and(|u| u.within);
        let within = if within && !(wide && marked) {
            WITHIN
        } else {
            0
        };
        within
            + match (wide, marked) {
                (true, true) => MARKED,
                (false, true) => -MARKED,
                (true, false) => WIDE,
                (false, false) => {
                    if self.has_wide {
                        NARROW
                    } else {
                        0
                    }
                }
            }
    }

    /// What it counts for that speech goes on over what may be a border.
    fn amid(&self, units: &[Unit], k: usize, marked: bool) -> i32 {
        -self.border(units, k, marked).max(0) * 3 / 2
    }

    /// How much a unit sounds as if it goes on in the speech that an attribution gives.
    fn goes_with(&self, units: &[Unit], k: usize, a: &Attribution, taken: &[bool]) -> i32 {
        let unit = &units[k];
        if taken[unit.piece] || self.tells_of_speaker(unit, a) {
            return NEVER;
        }
        if !self.lost(a) && !self.is_personal(unit.tokens.clone()) {
            return NEVER;
        }
        unit.tone + if unit.attributed { ATTRIBUTED } else { 0 }
    }

    /// Whether the gap before an attribution held more than a comma, so that one can tell which gaps held a mark.
    fn shows_marks(&self, a: &Attribution) -> bool {
        self.document.gap_before(a.start()) > 2
    }

    /// Whether a paragraph begins or ends before a unit, or the gap there is wide enough for a mark besides the period.
    fn is_wide(&self, units: &[Unit], k: usize) -> bool {
        let gap = units.get(k).map(|unit| unit.gap);
        k == 0 || gap.is_none_or(|gap| gap > self.plain_gap)
    }

    fn tells_of_speaker(&self, unit: &Unit, a: &Attribution) -> bool {
        unit.tokens.clone().any(|i| {
            let named = self.cast.at(i);
            named.is_some_and(|n| a.subject.people.contains(&n.person))
        })
    }
}

/// How many of them count for the most.
fn best(sums: &[i32]) -> usize {
    let most = sums.iter().enumerate().rev().max_by_key(|(_, sum)| **sum);
    most.map_or(0, |(n, _)| n)
}

/// How many of those between two attributions go on from the first and how many lead to the second.
fn share(tail: &[i32], lead: &[i32], room: usize) -> (usize, usize) {
    let pairs = (0..tail.len().min(room + 1))
        .flat_map(|t| (0..lead.len().min(room - t + 1)).map(move |l| (t, l)));
    let most = pairs.max_by_key(|(t, l)| tail[*t] + lead[*l]);
    most.unwrap_or((0, 0))
}

/// How wide most gaps of a text are that part sentences of one paragraph; nothing where no gap holds a lost mark.
pub(super) fn plain_gap(document: &Document) -> u32 {
    let mut widths = [0u32; 8];
    for sentence in &document.sentences {
        let gap = document.gap_before(sentence.tokens.start);
        widths[gap.min(7) as usize] += 1;
    }
    // Of two that are as frequent the narrower.
    let plain = (1..8).rev().max_by_key(|w| widths[*w]);
    plain.filter(|w| widths[*w] > 0).map_or(0, |w| w as u32)
}

/// Whether a text has gaps that are wider than most.
pub(super) fn has_wide(document: &Document, plain: u32) -> bool {
    let mut sentences = document.sentences.iter();
    document.paragraphs.len() > 8 || sentences.any(|s| document.gap_before(s.tokens.start) > plain)
}
