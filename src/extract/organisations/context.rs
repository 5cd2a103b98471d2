//! Any other capitalised run, by what the text says of it.
//!
//! Every run of capitalised words that nothing else has taken is looked at where it stands. A strong cue makes it a
//! body by itself (`Acme, a leading provider of`, `About Acme`, `CEO of Acme`), a weak one only with another of a
//! different kind, anywhere in the release (`Acme’s customers`, `partnered with Acme`). What one place proves holds for
//! all places where the same words stand.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::candidate::{Run, Runs, key as run_key};
use super::cue::{self, Said};
use super::find::Finds;
use super::hint::Hint;
use super::run::{Stretch, each};
use super::site::Domains;
use super::{series, weak};
use crate::extract::lexicon::Class;
use crate::text::token::{Kind, Shape};

/// The tickers that the release names, `(NYSE: ACME)`, which mean the firm before them and no other.
fn tickers(stretches: &[Stretch]) -> FxHashSet<u64> {
    let mut all = FxHashSet::default();
    for (s, open) in each(stretches, |sites| &sites.brackets).filter(|(s, open)| *open > s.lo) {
        let close = (open + 24).min(s.hi);
        for i in (open + 1..close).take_while(|i| !s.is(*i, &[")"])) {
            if s.hint(i, Hint::EXCHANGE) && s.is(i + 1, &[":"]) && s.is_upper(i + 2) {
                all.insert(run_key(s, i + 2..i + 3));
            }
        }
    }
    all
}

/// What brackets abbreviate that is no body's: `a joint venture (JV)`.
fn glosses(stretches: &[Stretch], finds: &Finds) -> FxHashSet<u64> {
    let mut all = FxHashSet::default();
    for (s, open) in each(stretches, |sites| &sites.brackets).filter(|(s, open)| *open > s.lo) {
        let short = open + 1;
        let lone = s.is_upper(short) && s.document.is(short + 1, &[")", ").", "),"]);
        if !lone || finds.is_taken(short) || finds.is_taken(open - 1) {
            continue;
        }
        let small = s.document.kind(open - 1) == Some(Kind::Word(Shape::Lower));
        // `Canal Repair Act of 2005 (CRA)`
        let thing = || {
            (s.lo.max(open.saturating_sub(8))..open)
                .rev()
                .take_while(|i| !s.is(*i, &[",", ".", ";", "("]))
                .any(|i| s.is_name(i) && s.class(i).contains(Class::THING_HEAD))
        };
        if small || thing() {
            all.insert(run_key(s, short..short + 1));
        }
    }
    all
}

/// What the release calls a coin: `$ACME`, `100 ACME tokens`.
fn coins(stretches: &[Stretch]) -> FxHashSet<u64> {
    let mut all = FxHashSet::default();
    for (s, sign) in each(stretches, |sites| &sites.coins) {
        let (tokens, capitals) = (&s.document.tokens, &s.document.sites.capitals);
        let coin = if s.is(sign, &["$"]) {
            let glued = |i: &usize| tokens[sign].span.end == tokens[*i].span.start;
            let name = (sign + 1..s.hi).next();
            name.filter(|i| capitals.contains(*i) && glued(i))
        } else {
            (s.lo + 1..sign).next_back().filter(|i| s.is_upper(*i))
        };
        all.extend(coin.map(|i| run_key(s, i..i + 1)));
    }
    all
}

/// Where the story begins: the first word behind the dateline.
fn lead(stretches: &[Stretch]) -> Option<usize> {
    let document = stretches.first()?.document;
    let dateline = document.release.anatomy.dateline?;
    let mut i = document.token_at(dateline.span.end);
    while matches!(document.kind(i), Some(Kind::Mark)) {
        i += 1;
    }
    Some(i)
}

/// The key of the town in the dateline, `MARLOW` of `MARLOW, Ohio`, which is no body wherever else it stands.
fn town(stretches: &[Stretch]) -> Option<u64> {
    let document = stretches.first()?.document;
    let place = document.release.anatomy.dateline?.place?;
    let (start, end) = (document.token_at(place.start), document.token_at(place.end));
    let whole = Stretch {
        hi: document.tokens.len(),
        ..*stretches.first()?
    };
    let last = (start..end).take_while(|i| whole.is_name(*i)).last()?;
    // Without its state the place may be anything.
    (last + 1 < end).then(|| run_key(&whole, start..last + 1))
}

/// What the names found so far begin with, two words or more, `Marlow Fund` of `Marlow Fund for Canals`: who is called so
/// is that body and no other.
fn openings(stretches: &[Stretch], finds: &Finds) -> FxHashSet<u64> {
    let Some(first) = stretches.first() else {
        return FxHashSet::default();
    };
    let whole = Stretch {
        lo: 0,
        hi: first.document.tokens.len(),
        ..*first
    };
    let begin = |name: &Range<usize>| {
        let Range { start, end } = *name;
        (start + 2..end.min(start + 8)).map(move |to| run_key(&whole, start..to))
    };
    finds.list.iter().flat_map(|f| begin(&f.tokens)).collect()
}

/// Finds bodies by what is said of them.
pub(super) fn find(stretches: &[Stretch], finds: &mut Finds) {
    let Runs {
        list: runs,
        surnames,
        lasts,
        ..
    } = Runs::of(stretches, finds);
    let domains = Domains::of(stretches);
    let lead = lead(stretches);
    let mut none = tickers(stretches);
    none.extend(glosses(stretches, finds));
    none.extend(coins(stretches));
    let town = town(stretches);
    let personal = |run: &Run| run.tokens.len() == 1 && surnames.contains(&run.key);
    // What is known of the runs with one spelling.
    let mut candidates: Vec<Said> = Vec::new();
    let mut by_key: FxHashMap<u64, usize> = FxHashMap::default();
    by_key.reserve(runs.len());
    let of_run: Vec<Option<usize>> = runs
        .iter()
        .map(|run| {
            let nobodys = run.tokens.len() == 1 && none.contains(&run.key);
            if personal(run) || nobodys || town == Some(run.key) {
                return None;
            }
            let index = *by_key.entry(run.key).or_insert(candidates.len());
            if index == candidates.len() {
                candidates.push(Said::default());
            }
            cue::look(run, &domains, lead, &mut candidates[index]);
            Some(index)
        })
        .collect();
    // In most releases no name stands in a slot and nowhere else.
    let doubts = candidates
        .iter()
        .any(|c| c.slot.is_some())
        .then(|| Doubts::of(&runs, lasts, openings(stretches, finds)));
    for (run, index) in runs.iter().zip(&of_run) {
        let Some(said) = index.map(|index| &candidates[index]) else {
            continue;
        };
        let cue = match &said.strong {
            Some(cue) => Some(cue),
            None if said.weak.count_ones() >= 2
                && !run.names_person()
                && (said.weak & (weak::SUBJECT | weak::OWNER) != 0 || run.has_own_word()) =>
            {
                said.first.as_ref()
            }
            None => said
                .slot
                .as_ref()
                .filter(|_| doubts.as_ref().is_some_and(|d| !d.bar(run))),
        };
        if let Some((rule, evidence)) = cue {
            finds.add(run.tokens.clone(), rule, evidence.clone());
        }
    }
    let weak: Vec<u8> = of_run
        .iter()
        .map(|index| index.map_or(0, |index| candidates[index].weak))
        .collect();
    add_rows(stretches, &runs, &weak, personal, finds);
}

/// Finds bodies by the rows in which they stand with others. `weak` are the weak cues of each run.
fn add_rows(
    stretches: &[Stretch],
    runs: &[Run],
    weak: &[u8],
    personal: impl Fn(&Run) -> bool,
    finds: &mut Finds,
) {
    for row in series::find(stretches, runs, finds) {
        let of_person = |r: &usize| runs[*r].names_person() || personal(&runs[*r]);
        // `Roe AB, Poe CD, Doe EF`: who wrote an article
        let authors = row.runs.iter().filter(|r| runs[**r].names_author()).count();
        if authors > 1 || row.runs.iter().any(of_person) {
            continue;
        }
        for index in &row.runs {
            let run = &runs[*index];
            let several = row.runs.len() + row.bodies > 2;
            let weak = weak[*index];
            let said = weak & !weak::SHAPE != 0 || several && weak != 0;
            // `the Arts Endowment, the Marlow Museum, Poets & Writers and the Tarnow Fund`
            let most = row.bodies > 2 && row.bodies > row.runs.len();
            let whole = most && run.names_no_place();
            if (run.says_something() || whole) && (row.proves() || said) {
                finds.add(run.tokens.clone(), "in-a-row-of-bodies", row.tokens.clone());
            }
        }
    }
}

/// What a release says elsewhere of runs that speaks against reading them from a slot.
struct Doubts {
    /// Those that something is said to be in.
    placed: FxHashSet<u64>,
    /// The last words of what may be a person's name.
    lasts: FxHashSet<u64>,
    /// What longer names of bodies begin with: see [`openings`].
    openings: FxHashSet<u64>,
}

impl Doubts {
    fn of(runs: &[Run], lasts: FxHashSet<u64>, openings: FxHashSet<u64>) -> Self {
        let placed = runs.iter().filter(|run| is_placed(run));
        Self {
            placed: placed.map(|run| run.key).collect(),
            lasts,
            openings,
        }
    }

    /// Whether a run is not to be read from its slot.
    fn bar(&self, run: &Run) -> bool {
        let surname = run.tokens.len() == 1 && self.lasts.contains(&run.key);
        surname
            || run.names_person()
            || self.placed.contains(&run.key)
            || self.openings.contains(&run.key)
    }
}

/// Whether something is said to be where a run is: `in Tarnow`, `Tarnow, Ohio`.
fn is_placed(run: &Run) -> bool {
    let s = run.stretch;
    let Range { start, end } = run.tokens;
    start > s.lo
        && s.is(
            start - 1,
            &[
                "in",
                "near",
                "across",
                "throughout",
                "outside",
                "around",
                "downtown",
            ],
        )
        || s.is(end, &[","]) && s.class(end + 1).intersects(Class::PLACE | Class::COUNTRY)
        || s.class(end).contains(Class::PLACE_HEAD)
}
