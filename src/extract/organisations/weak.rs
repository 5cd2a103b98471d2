//! Cues that want company: each says little of a capitalised run, two of different kinds enough.

use std::ops::Range;

use super::hint::Hint;
use super::place::{Lead, Place};
use super::run::Stretch;

/// The kinds of weak cues, as bits.
pub(super) const SUBJECT: u8 = 1;
pub(super) const OWNER: u8 = 1 << 1;
pub(super) const OBJECT: u8 = 1 << 2;
pub(super) const SHAPE: u8 = 1 << 3;
pub(super) const POST: u8 = 1 << 4;

/// A weak cue: its kind, its rule and the tokens that it fired on.
pub(super) type Weak = Option<(u8, &'static str, Range<usize>)>;

/// All that one place says.
pub(super) type Cues = [Weak; 3];

/// The weak cues of a run.
pub(super) fn cues(p: &Place) -> Cues {
    [
        subject(p),
        owner(p.s, p.run.end),
        object(p.s, p.run.clone(), p.before, p.lead).or_else(|| object_row(p)),
    ]
}

/// `Acme is pleased to announce`, `Acme announced`; not `Emca Ltd., a leader in Canals, announced`.
fn subject(p: &Place) -> Weak {
    let (s, behind) = (p.s, p.behind);
    let inside = Lead::IN | Lead::OF | Lead::FOR | Lead::TO | Lead::ON | Lead::WITH;
    if p.led(inside) && s.is(behind, &[","]) {
        return None;
    }
    let mut verb = behind;
    while (s.hint(verb, Hint::ADVERB) || s.is(verb, &[","])) && verb < behind + 4 {
        verb += 1;
    }
    let is = s.hint(verb + 1, Hint::PLEASED) && s.is(verb, &["is", "are", "was"]);
    let title = s.titled && s.hint(verb, Hint::TITLE_VERB);
    (is || title || s.hint(verb, Hint::FIRM_VERB)).then_some((
        SUBJECT,
        "firm-verb",
        verb..verb + 1 + usize::from(is),
    ))
}

/// `Acme’s shareholders`, `Acme shareholders`
fn owner(s: &Stretch, end: usize) -> Weak {
    let owns =
        s.is_possessive(end) && (s.hint(end + 1, Hint::OWNED) || s.hint(end + 2, Hint::OWNED));
    (owns || s.hint(end, Hint::ATTACHED)).then_some((OWNER, "has-what-firms-have", end..end + 1))
}

/// `joined Acme`, `partnered with Acme`, `a manager at Acme`, `according to Acme`
fn object(s: &Stretch, run: Range<usize>, before: usize, lead: Lead) -> Weak {
    if before == s.lo {
        return None;
    }
    let employed = s.hint(before - 1, Hint::EMPLOYING);
    if lead.is_empty() && !employed {
        return None;
    }
    let second = before.checked_sub(2).filter(|i| *i >= s.lo);
    let says = |hints| second.is_some_and(|i| s.hint(i, hints));
    let preposition = Lead::WITH
        | Lead::BY
        | Lead::OF
        | Lead::FOR
        | Lead::FROM
        | Lead::IN
        | Lead::AT
        | Lead::ON
        | Lead::THROUGH;
    if employed || lead.intersects(preposition) && says(Hint::ALLIED) {
        return Some((OBJECT, "does-with-firms", before - 1..run.end));
    }
    // `a recent Acme report`
    let reports = &["report", "study", "survey", "poll", "analysis", "index"];
    if lead.contains(Lead::NEW) && s.is(run.end, reports) {
        return Some((OBJECT, "does-with-firms", before - 1..run.end + 1));
    }
    let posted = lead.intersects(Lead::AT | Lead::WITH | Lead::OF)
        && says(Hint::AT_TITLE | Hint::FIRM_TITLE);
    let accordingly =
        lead.contains(Lead::TO) && second.is_some_and(|i| s.is(i, &["According", "according"]));
    if posted || accordingly {
        let rule = if posted { "post-near" } else { "according-to" };
        return Some((POST, rule, before - 2..run.end));
    }
    // `Jane Roe, President, Acme`
    let apposed = lead.contains(Lead::COMMA)
        && says(Hint::FIRM_TITLE)
        && second.is_some_and(|i| s.is_name(i));
    // `a professor of medicine at Acme`
    let phrase = lead.contains(Lead::AT) && post_before(s, before - 1);
    (apposed || phrase).then(|| (POST, "post-near", before - 2..run.end))
}

/// `backed by Emca, Meca and Acme`: what is said of the first of a row holds for all.
fn object_row(p: &Place) -> Weak {
    let (s, row) = (p.s, p.row);
    let comma = row < p.before && (p.led(Lead::COMMA | Lead::AND) && !s.is(p.before - 1, &["or"]));
    if !comma || row < s.lo + 2 || s.titled || s.is(row - 1, &["on", "in", "at"]) {
        return None;
    }
    object(s, row..p.run.end, row, Lead::of(s, row - 1)).filter(|(kind, ..)| *kind == OBJECT)
}

/// Whether a post with its field stands before `at`: `professor of medicine`, `Vice President of Sales and Marketing`.
pub(super) fn post_before(s: &Stretch, at: usize) -> bool {
    (s.lo + 1..at)
        .rev()
        .take(9)
        .take_while(|i| {
            s.is_name(*i)
                || s.is_common(*i)
                || s.class(*i).is_empty()
                || s.is(*i, &["of", "for", "and", "&", ","])
        })
        .any(|i| s.is(i, &["of", "for"]) && s.hint(i - 1, Hint::AT_TITLE | Hint::FIRM_TITLE))
}
