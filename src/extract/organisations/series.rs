//! Series of names: what stands in a row with bodies is one, `Amnesty International, Roe Watch and Vital Words`.

use std::ops::Range;

use super::candidate::Run;
use super::find::Finds;
use super::hint::Hint;
use super::run::{Stretch, each_of};
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
    /// How many names stand between them that can be no body's by what they look like.
    pub others: usize,
}

impl Series {
    /// Whether the row itself makes bodies of its other members: there are enough that are, and it is no mere pair.
    pub fn proves(&self) -> bool {
        let unknown = self.runs.len() + self.others;
        self.bodies >= 2 && unknown > 0 && unknown <= 3 * self.bodies && self.bodies + unknown >= 3
    }
}

/// The series in which runs stand beside bodies.
pub(super) fn find(stretches: &[Stretch], runs: &[Run], finds: &Finds) -> Vec<Series> {
    let mut all = Vec::new();
    let (Some(first), false) = (stretches.first(), runs.is_empty()) else {
        return all;
    };
    let mut members = TokenSet::new(first.document.tokens.len());
    let found = finds.list.iter().map(|found| found.tokens.start);
    found
        .chain(runs.iter().map(|run| run.tokens.start))
        .for_each(|i| members.insert(i));
    let mut from = 0;
    for (s, i) in each_of(stretches, &members) {
        if i < from || s.titled {
            continue;
        }
        // Most stand alone.
        let Some((first, _)) = member(s, i, runs, finds) else {
            continue;
        };
        from = first.end;
        if next(s, first.end).is_some_and(|next| members.contains(next)) {
            let series = read(s, i, runs, finds);
            from = series.tokens.end;
            if series.bodies > 0 && !series.runs.is_empty() {
                all.push(series);
            }
        }
    }
    all
}

/// The member of a series that starts at `at`, with the index of the run that it is, or none where it is a body.
fn member(
    s: &Stretch,
    at: usize,
    runs: &[Run],
    finds: &Finds,
) -> Option<(Range<usize>, Option<usize>)> {
    if let Some(found) = finds.at(at) {
        let body = &finds.list[found].tokens;
        return (body.start == at).then(|| (body.clone(), None));
    }
    let index = runs
        .binary_search_by_key(&at, |run| run.tokens.start)
        .ok()?;
    let run = &runs[index].tokens;
    (!is_seat(s, run.clone()) && !is_area(s, at)).then(|| (run.clone(), Some(index)))
}

/// Reads the series whose first member starts at `start`.
fn read(s: &Stretch, start: usize, runs: &[Run], finds: &Finds) -> Series {
    let mut series = Series {
        tokens: start..start,
        bodies: 0,
        runs: Vec::new(),
        others: 0,
    };
    let mut at = start;
    loop {
        if let Some((member, run)) = member(s, at, runs, finds) {
            series.tokens.end = member.end;
            series.bodies += usize::from(run.is_none());
            series.runs.extend(run);
        } else if let Some(end) = other(s, at, finds) {
            series.tokens.end = end;
            series.others += 1;
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

/// The end of a name at `at` that is in the row though nothing says that it may be a body's, `Spring Challenge`; not of a
/// person's or a place's, with which the row is of something else.
fn other(s: &Stretch, at: usize, finds: &Finds) -> Option<usize> {
    let apart = Class::GIVEN | Class::FAMILY | Class::PLACE | Class::COUNTRY | Class::DEMONYM;
    let end = (at..s.hi.min(at + 5))
        .take_while(|i| s.is_name(*i) && !finds.is_taken(*i))
        .last()?
        + 1;
    let word = |i: usize| !s.class(i).intersects(apart) && !s.is_title(i) && !s.ends_name(i);
    let closed = s.is(end, &[",", "and"]);
    (end - at > 1 && closed && (at..end).all(word)).then_some(end)
}

/// Whether what stands at `i` is what an office is for: `Inspector General for Quay Reconstruction, the FBI and`.
fn is_area(s: &Stretch, i: usize) -> bool {
    i > s.lo + 1 && s.is(i - 1, &["for"]) && s.is_name(i - 2) && s.is_title(i - 2)
}

/// Whether one word stands behind a school and a comma: the town that it is in, `Marlow High School, Tarnow`.
fn is_seat(s: &Stretch, run: Range<usize>) -> bool {
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
fn next(s: &Stretch, end: usize) -> Option<usize> {
    if s.is_word(end) && !s.hint(end, Hint::LEADING) {
        return None;
    }
    // Services have acronyms, too: `Quay Report Management (QRM), Book Scanning`.
    let short = s.is(end, &["("])
        && s.is_upper(end + 1)
        && s.is(end + 2, &[")"])
        && s.class(end - 1).contains(Class::ORG_HEAD);
    let end = if short { end + 3 } else { end };
    let comma = usize::from(s.is(end, &[",", ";"]));
    let and = usize::from(s.is(end + comma, &["and", "or", "&"]));
    if comma + and == 0 {
        return None;
    }
    let the = usize::from(s.is(end + comma + and, &["the", "The"]));
    Some(end + comma + and + the)
}
