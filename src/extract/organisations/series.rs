//! Series of names: what stands in a row with bodies is one, `Amnesty International, Roe Watch and Vital Words`.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::candidate::Run;
use super::find::Finds;
use super::run::Stretch;
use crate::extract::lexicon::Class;
use crate::extract::marks::TokenSet;

/// A series: how many of its members are bodies, and which runs stand among them.
pub(super) struct Series {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The members that are known to be bodies.
    pub bodies: usize,
    /// The others: indices of runs.
    pub runs: Vec<usize>,
}

impl Series {
    /// Whether the row itself makes bodies of its other members: there are enough that are, and it is no mere pair.
    pub fn proves(&self) -> bool {
        let all = self.bodies + self.runs.len();
        all >= 3 && self.bodies >= 2 && self.runs.len() <= 3 * self.bodies
    }
}

/// The series in which runs stand beside bodies.
pub(super) fn find(stretches: &[Stretch], runs: &[Run], finds: &Finds) -> Vec<Series> {
    let starts: FxHashMap<usize, usize> = runs
        .iter()
        .enumerate()
        .map(|(index, run)| (run.tokens.start, index))
        .collect();
    let mut all = Vec::new();
    let (Some(first), false) = (stretches.first(), runs.is_empty()) else {
        return all;
    };
    let mut members = TokenSet::new(first.document.tokens.len());
    let found = finds.list.iter().map(|found| found.tokens.start);
    found
        .chain(starts.keys().copied())
        .for_each(|i| members.insert(i));
    for s in stretches.iter().filter(|s| !s.titled) {
        let mut from = s.lo;
        while let Some(i) = members.first(from..s.hi) {
            let series = read(*s, i, runs, &starts, finds);
            from = series.tokens.end.max(i + 1);
            if series.bodies > 0 && !series.runs.is_empty() {
                all.push(series);
            }
        }
    }
    all
}

/// Reads the series whose first member starts at `start`.
fn read(
    s: Stretch,
    start: usize,
    runs: &[Run],
    starts: &FxHashMap<usize, usize>,
    finds: &Finds,
) -> Series {
    let mut series = Series {
        tokens: start..start,
        bodies: 0,
        runs: Vec::new(),
    };
    let mut at = start;
    loop {
        if let Some(found) = finds.at(at)
            && finds.list[found].tokens.start == at
        {
            series.bodies += 1;
            series.tokens.end = finds.list[found].tokens.end;
        } else if let Some(run) = starts.get(&at)
            && !finds.is_taken(at)
            && !is_seat(s, runs[*run].tokens.clone())
            && !is_area(s, at)
        {
            series.runs.push(*run);
            series.tokens.end = runs[*run].tokens.end;
        } else {
            return series;
        }
        // `Special Agent in Charge Roe; the Canal Service`: what opens a row may belong to what stands before it.
        let opens = series.bodies == 0 && series.runs.len() == 1;
        if opens && s.is(series.tokens.end, &[";", "("]) {
            return series;
        }
        match next(s, series.tokens.end) {
            Some(next) => at = next,
            None => return series,
        }
    }
}

/// Whether what stands at `i` is what an office is for: `Inspector General for Quay Reconstruction, the FBI and`.
fn is_area(s: Stretch, i: usize) -> bool {
    i > s.lo + 1 && s.is(i - 1, &["for"]) && s.is_name(i - 2) && s.is_title(i - 2)
}

/// Whether one word stands behind a school and a comma: the town that it is in, `Marlow High School, Tarnow`.
fn is_seat(s: Stretch, run: Range<usize>) -> bool {
    let schools = &[
        "School",
        "College",
        "Vidyalaya",
        "Pirivena",
        "University",
        "Temple",
    ];
    run.len() == 1
        && run.start > s.lo + 1
        && s.is(run.start - 1, &[","])
        && s.is(run.start - 2, schools)
        && !s.is_upper(run.start)
}

/// Where the next member starts behind a comma or a semicolon, `and` or both, past its article. What brackets abbreviate
/// belongs to the member before: `Canal Agency (CA), and QuayPay`.
fn next(s: Stretch, end: usize) -> Option<usize> {
    // Services have acronyms, too: `Quay Report Management (QRM), Book Scanning`.
    let headed = s.class(end - 1).contains(Class::ORG_HEAD);
    let short = headed && s.is(end, &["("]) && s.is_upper(end + 1) && s.is(end + 2, &[")"]);
    let end = if short { end + 3 } else { end };
    let comma = usize::from(s.is(end, &[",", ";"]));
    let and = usize::from(s.is(end + comma, &["and", "or", "&"]));
    let the = usize::from(s.is(end + comma + and, &["the", "The"]));
    (comma + and > 0).then_some(end + comma + and + the)
}
