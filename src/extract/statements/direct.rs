//! Direct speech: quotations to their speakers.

use std::ops::Range;

use super::attribution::{Attribution, Place};
use super::cast::Cast;
use super::cue::{self, Frame};
use super::quotation::Quotation;
use super::{Carry, Piece, Scribe, Voice};
use crate::extract::document::Document;
use crate::extract::{Evidence, StatementKind};
use crate::text::token::Kind;

/// The fewest words of a sentence between two quotations that parts them.
const TOLD: usize = 6;

/// Whether a quotation is somebody's speech rather than a title, a term or a nickname.
pub(super) fn is_speech(document: &Document, cast: &Cast, quote: &Quotation) -> bool {
    if cast.at(quote.whole.start).is_some() {
        return false;
    }
    let words = quote.words(document);
    let capital = document.is_capitalised(quote.inner.start);
    let cued = cued_behind(document, quote) && words > 0
        || cued_before(document, quote) && (capital || quote.ends_as_speech(document));
    if quote.is_title(document) && !quote.unclosed {
        return cued;
    }
    let alone = stands_alone(document, quote);
    cued || quote.unopened
        || alone && capital && words >= 2 && quote.ends_as_speech(document)
        || words >= 5 && capital && quote.ends_as_speech(document)
        || words >= 7
}

/// Whether a quotation begins where a sentence can: at the start, behind a stop, behind another quotation.
fn stands_alone(document: &Document, quote: &Quotation) -> bool {
    let Some(before) = quote.whole.start.checked_sub(1) else {
        return true;
    };
    document.kind(before) == Some(Kind::Close)
        || document.is(before, &[".", "!", "?", ":"])
        || document.paragraph_of(before) != document.paragraph_of(quote.whole.start)
}

/// `“Yes,” said Doe`: the words end as speech does and a verb of saying follows within reach.
fn cued_behind(document: &Document, quote: &Quotation) -> bool {
    let end = quote.whole.end;
    let comma = document.is(end, &[","]);
    if !(comma || quote.ends_as_speech(document)) {
        return false;
    }
    let from = end + usize::from(comma);
    let listed = |i| cue::frame(document, i, false).is_some();
    listed(from)
        || document.is_capitalised(from)
            && document.is(quote.inner.end - 1, &[","])
            && (from + 1..from + 5).any(|i| listed(i) && document.is_capitalised(i - 1))
        || document.is(from, &["the", "its", "their"])
            && document.is(quote.inner.end - 1, &[","])
            && (from + 1..from + 12)
                .take_while(|i| !document.is(*i, &["."]))
                .any(listed)
        || document.is(from, &["he", "she"]) && (listed(from + 1) || listed(from + 2))
}

/// `Doe said, “Yes.”`
fn cued_before(document: &Document, quote: &Quotation) -> bool {
    let start = quote.whole.start;
    let Some(before) = start.checked_sub(1) else {
        return false;
    };
    let listed = |i| cue::frame(document, i, false).is_some();
    listed(before)
        || document.is(before, &[",", ":"])
            && before > 0
            && (before.saturating_sub(4)..before).any(listed)
}

/// Which quotations of a paragraph became statements.
pub(super) struct Spoken {
    /// Per quotation, whether it stands in a direct statement.
    pub direct: Vec<bool>,
    /// The sentences in which somebody's direct statement is attributed, with the people.
    pub sentences: Vec<(usize, usize)>,
}

impl Spoken {
    /// Of so many quotations none.
    pub(super) fn nothing(quotes: usize) -> Self {
        Self {
            direct: vec![false; quotes],
            sentences: Vec::new(),
        }
    }
}

/// What gives a quotation to somebody.
#[derive(Clone)]
enum Link {
    /// An attribution beside it.
    Voice(Voice),
    /// Nothing: it goes on from the one before.
    None,
    /// It is less than half of what its sentence reports.
    Minor,
}

impl Scribe<'_, '_> {
    /// Gives the quotations of a paragraph to their speakers.
    pub(super) fn direct(
        &mut self,
        paragraph: &Range<usize>,
        quotes: &[Quotation],
        pieces: &[Piece],
        headline: bool,
    ) -> Spoken {
        let mut spoken = Spoken::nothing(quotes.len());
        let mut links = self.links(quotes, pieces, &mut spoken);
        let carry = std::mem::take(&mut self.carry);
        self.fill(paragraph, quotes, pieces, &mut links, &carry);
        let mut k = 0;
        while k < quotes.len() {
            let Link::Voice(voice) = links[k].clone() else {
                k += 1;
                continue;
            };
            let mut end = k + 1;
            while let Some(Link::Voice(v)) = links.get(end)
                && v.people == voice.people
                && !self.tells_between(&quotes[end - 1], &quotes[end])
            {
                end += 1;
            }
            spoken.direct[k..end].fill(!voice.people.is_empty());
            let tokens = quotes[k].inner.start..quotes[end - 1].inner.end;
            if !headline {
                self.emit(&voice, StatementKind::Direct, tokens);
            }
            k = end;
        }
        self.leave(paragraph, quotes, pieces, &links);
        spoken
    }

    /// Whether a sentence of the release's own stands whole between two quotations, so that they are two statements.
    fn tells_between(&self, first: &Quotation, second: &Quotation) -> bool {
        let document = self.document;
        let between = first.whole.end..second.whole.start;
        if between.len() < TOLD {
            return false;
        }
        let from = document.sentence_of(between.start);
        let to = document.sentence_of(second.whole.start);
        (from + 1..to).any(|s| {
            let words = document.sentences[s].tokens.clone();
            let told = words.filter(|i| document.tokens[*i].is_word()).count();
            told >= TOLD
        })
    }

    /// What stands beside each quotation.
    fn links(&self, quotes: &[Quotation], pieces: &[Piece], spoken: &mut Spoken) -> Vec<Link> {
        let mut links = vec![Link::None; quotes.len()];
        let mut before: Vec<Option<usize>> = vec![None; quotes.len()];
        let mut behind: Vec<Option<usize>> = vec![None; quotes.len()];
        for (p, piece) in pieces.iter().enumerate() {
            if let Some(q) = piece.behind {
                before[q] = Some(p);
            }
            if let Some(q) = piece.before {
                behind[q] = Some(p);
            }
        }
        for (k, quote) in quotes.iter().enumerate() {
            let ahead = before[k]
                .map(|p| &pieces[p])
                .filter(|p| self.same_sentence(p, quote));
            let introducing = ahead.and_then(|p| self.introducing(p));
            let following = behind[k]
                .and_then(|p| self.following(&pieces[p]))
                .filter(|a| !self.is_named_only(a, quote));
            let (a, piece) = match (introducing, following) {
                (Some((a, true)), _) => (a, before[k]),
                (_, Some(a)) => (a, behind[k]),
                (Some((a, false)), None) => {
                    if self.is_minor(a, quote, pieces, before[k].unwrap_or(0)) {
                        links[k] = Link::Minor;
                        continue;
                    }
                    (a, before[k])
                }
                (None, None) => {
                    if let Some(voice) = self.within(quote) {
                        links[k] = Link::Voice(voice);
                        continue;
                    }
                    if let Some(p) = before[k]
                        && let Some(voice) = self
                            .announced(&pieces[p])
                            .or_else(|| self.worded(&pieces[p]))
                            .or_else(|| self.written(&pieces[p]))
                            .or_else(|| self.told_before(&pieces[p], quote))
                    {
                        links[k] = Link::Voice(voice);
                    }
                    continue;
                }
            };
            if let Some(p) = piece {
                for &person in &a.subject.people {
                    spoken.sentences.push((pieces[p].sentence, person));
                }
            }
            links[k] = Link::Voice(Voice {
                people: a.subject.people.clone(),
                evidence: self.evidence(a),
            });
        }
        spoken.sentences.sort_unstable();
        links
    }

    /// Whether a verb behind a title or a word or two says more than they do: `In “Dog Days,” she tells of the town`.
    fn is_named_only(&self, a: &Attribution, quote: &Quotation) -> bool {
        let goes_on = self
            .document
            .tokens
            .get(a.verb + 1)
            .is_some_and(|t| t.is_word());
        a.subject.tokens.end <= a.verb
            && goes_on
            && (quote.is_title(self.document) || quote.words(self.document) < 3)
    }

    fn same_sentence(&self, piece: &Piece, quote: &Quotation) -> bool {
        let sentence = &self.document.sentences[piece.sentence].tokens;
        sentence.contains(&quote.whole.start)
    }

    /// The attribution in a piece that introduces the quotation behind it, and whether it does so at once.
    fn introducing<'p>(&self, piece: &'p Piece) -> Option<(&'p Attribution, bool)> {
        let a = piece
            .attributions
            .iter()
            .rfind(|a| a.place != Place::Passive)?;
        // `said Doe.` of the quotation before is no introduction; `said Doe, “and more.”` is.
        let rest = (a.tokens.end.max(a.verb + 1)..piece.tokens.end)
            .filter(|i| self.document.tokens[*i].is_word())
            .count();
        let at_once = rest == 0
            || self.document.is(piece.tokens.end - 1, &[":"])
            || self.document.is(piece.tokens.end - 1, &[","]) && rest <= 12;
        Some((a, at_once))
    }

    /// The attribution in a piece that belongs to the quotation before it.
    fn following<'p>(&self, piece: &'p Piece) -> Option<&'p Attribution> {
        let a = piece
            .attributions
            .iter()
            .find(|a| {
                matches!(a.place, Place::Before | Place::Passive)
                    || matches!(a.frame, Frame::Quote | Frame::Assent)
            })
            .or_else(|| piece.attributions.first())?;
        // `“…,” Jane Doe, chair of the Harbour Committee of the Marlow Board, said.`: as far as who speaks.
        let apposed = self.document.is(a.verb.wrapping_sub(1), &[","]);
        let lead = if apposed { a.start() } else { a.tokens.start };
        let lead = (piece.tokens.start..lead)
            .filter(|i| self.document.tokens[*i].is_word())
            .count();
        let reach = match a.place {
            Place::Passive => 6,
            // `“…,” the mayor of Carrow, Jane Doe, said.`
            Place::Before if a.verb >= a.subject.tokens.end => 10,
            _ => 2,
        };
        let clause = a.place != Place::Behind
            || !self.document.is(a.verb + 1, &["that"])
                && (self.document.is(a.verb + 1, &[",", ".", "who"])
                    || a.verb + 1 >= piece.tokens.end);
        (lead <= reach && clause).then_some(a)
    }

    /// Whether less than half of what the attribution's sentence reports stands between quotation marks.
    fn is_minor(&self, a: &Attribution, quote: &Quotation, pieces: &[Piece], at: usize) -> bool {
        let outside: usize = pieces[at..]
            .iter()
            .take_while(|p| p.sentence == pieces[at].sentence)
            .take(8)
            .flat_map(|p| p.tokens.clone())
            .filter(|i| *i > a.verb && self.document.tokens[*i].is_word())
            .filter(|i| !a.tokens.contains(i))
            .count();
        quote.words(self.document) < outside
    }

    /// Gives what no attribution stands beside to the speaker before, or to the next one of the paragraph.
    fn fill(
        &self,
        paragraph: &Range<usize>,
        quotes: &[Quotation],
        pieces: &[Piece],
        links: &mut [Link],
        carry: &Carry,
    ) {
        let opens = quotes.first().is_some_and(|q| {
            !(paragraph.start..q.whole.start).any(|i| self.document.tokens[i].is_word())
        });
        let attributed = links.iter().any(|l| matches!(l, Link::Voice(_)));
        let mut current = carry
            .speaker
            .clone()
            .filter(|_| opens && (carry.open || !attributed));
        let mut first_known = None;
        for k in 0..links.len() {
            match &links[k] {
                Link::Voice(v) => {
                    current = Some(v.clone());
                    first_known.get_or_insert(k);
                }
                Link::Minor => {}
                Link::None => {
                    let whole =
                        self.document.is_capitalised(quotes[k].inner.start) || quotes[k].unopened;
                    if let Some(voice) = current.clone().filter(|_| whole) {
                        links[k] = Link::Voice(Voice {
                            evidence: Evidence {
                                rule: "continued-quotation",
                                ..voice.evidence
                            },
                            ..voice
                        });
                    }
                }
            }
        }
        self.fill_forward(quotes, pieces, links, first_known);
    }

    /// `“A.” “B,” said Doe.`: what stands unattributed before the first attribution goes with it.
    fn fill_forward(
        &self,
        quotes: &[Quotation],
        pieces: &[Piece],
        links: &mut [Link],
        first_known: Option<usize>,
    ) {
        let voice = match first_known {
            Some(k) => match &links[k] {
                Link::Voice(v) => v.clone(),
                _ => return,
            },
            None => {
                // `“A.” These were the words of …`: an attribution in a later sentence.
                let Some(a) = pieces
                    .iter()
                    .filter(|p| {
                        p.tokens.start >= quotes.first().map_or(usize::MAX, |q| q.whole.end)
                    })
                    .take(1)
                    .flat_map(|p| &p.attributions)
                    .find(|a| a.place == Place::Passive)
                else {
                    return;
                };
                Voice {
                    people: a.subject.people.clone(),
                    evidence: self.evidence(a),
                }
            }
        };
        let until = first_known.unwrap_or(links.len());
        for k in 0..until {
            let whole = self.document.is_capitalised(quotes[k].inner.start);
            if matches!(links[k], Link::None) && whole && quotes[k].ends_as_speech(self.document) {
                links[k] = Link::Voice(voice.clone());
            }
        }
    }

    /// Leaves word of who spoke last for the next paragraph.
    fn leave(
        &mut self,
        paragraph: &Range<usize>,
        quotes: &[Quotation],
        pieces: &[Piece],
        links: &[Link],
    ) {
        let last_voice = links.iter().rev().find_map(|l| match l {
            Link::Voice(v) => Some(v.clone()),
            _ => None,
        });
        if let Some(last) = quotes.last()
            && let Some(Link::Voice(voice)) = links.last()
        {
            let ends = !(last.whole.end..paragraph.end).any(|i| self.document.tokens[i].is_word());
            if last.unclosed || ends {
                self.carry = Carry {
                    speaker: Some(voice.clone()),
                    open: last.unclosed,
                };
                return;
            }
        }
        let Some(piece) = pieces.last().filter(|p| p.tokens.end == paragraph.end) else {
            return;
        };
        // `Doe said:` and the words in the next paragraph; or `“A,” said Doe.` and more of them there.
        let speaker = if self.given_out.is_some() {
            // `Doe made the following remarks on reports that Roe left:` is Doe's, whatever else it says.
            self.given_out.clone()
        } else if self.document.is(paragraph.end - 1, &[":"]) {
            let behind = self.behind(piece);
            let named = behind.clone().filter(|v| !v.people.is_empty());
            named
                .or_else(|| self.announced(piece))
                .or_else(|| self.releasing(piece))
                .or(behind)
        } else if let Some(a) = piece.attributions.last().filter(|a| self.opens_next(a)) {
            // `The mayor, Jane Doe, said`, without a mark, and the words below.
            Some(Voice {
                people: a.subject.people.clone(),
                evidence: self.evidence(a),
            })
        } else if piece.before.is_some() {
            last_voice
        } else {
            self.behind(piece)
                .or_else(|| pieces.iter().rev().take(3).find_map(|p| self.releasing(p)))
        };
        self.carry = Carry {
            speaker,
            open: false,
        };
    }
}
