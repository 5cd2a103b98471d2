//! The orders of the list. Whatever the order, releases that are alike in it stand by date, newest first, then by the
//! name of their file, so that it does not matter which was read first.

use std::cmp::{Ordering, Reverse};
use std::path::Path;

use super::memory::Document;
use super::{Order, Row};
use crate::release::PartialDate;
use crate::text::fold::fold;

/// A release as the orders see it.
#[derive(Debug, Clone, Copy)]
pub struct Listed<'a> {
    /// Its line of the list.
    pub row: &'a Row,
    /// Its file, or what stands for it.
    pub path: &'a Path,
    /// Its number in a file of several.
    pub record: Option<u32>,
}

/// Puts `numbers` of `documents` into an order. Quick where all but the last few stand in it already.
pub(super) fn sort(numbers: &mut [u32], documents: &[Document], order: Order) {
    let document = |n: &u32| documents[*n as usize].listed();
    let newest = |a: &u32, b: &u32| newest_first(&document(a), &document(b));
    match order {
        Order::Newest => numbers.sort_by(newest),
        Order::Oldest => numbers.sort_by(|a, b| oldest_first(&document(a), &document(b))),
        Order::Attended => numbers.sort_by(|a, b| {
            let attended = |n| document(n).row.attended;
            attended(b).cmp(&attended(a)).then_with(|| newest(a, b))
        }),
        Order::Title => sort_by_words(numbers, newest, |n| Some(&document(n).row.title)),
        Order::Issuer => {
            sort_by_words(numbers, newest, |n| document(n).row.issuer.as_deref());
        }
    }
}

/// Sorts by folded words, those without any last.
fn sort_by_words<'a>(
    numbers: &mut [u32],
    then: impl Fn(&u32, &u32) -> Ordering,
    words: impl Fn(&u32) -> Option<&'a str>,
) {
    numbers.sort_by(then);
    // Stable: what the words do not settle stays as it is.
    numbers.sort_by_cached_key(|n| words(n).map_or((true, String::new()), |w| (false, key(w))));
}

/// Letters and digits count, an opening quotation mark or bracket does not.
fn key(words: &str) -> String {
    fold(words.trim_start_matches(|c: char| !c.is_alphanumeric()))
}

/// What is known of a date: all of it, day and month alone, nothing.
fn rank(date: Option<PartialDate>) -> u8 {
    match date {
        Some(date) if date.year.is_some() => 0,
        Some(_) => 1,
        None => 2,
    }
}

/// By date, the newest first: then those without a year, then those without a date.
pub fn newest_first(a: &Listed, b: &Listed) -> Ordering {
    let date = |l: &Listed| (rank(l.row.date), Reverse(l.row.date));
    date(a).cmp(&date(b)).then_with(|| by_place(a, b))
}

/// By date, the oldest first: then those without a year, then those without a date.
pub fn oldest_first(a: &Listed, b: &Listed) -> Ordering {
    let date = |l: &Listed| (rank(l.row.date), l.row.date);
    date(a).cmp(&date(b)).then_with(|| by_place(a, b))
}

fn by_place(a: &Listed, b: &Listed) -> Ordering {
    // By bytes: comparing paths part by part is slow, and which of two comes first matters little.
    let (path, other) = (a.path.as_os_str(), b.path.as_os_str());
    path.as_encoded_bytes()
        .cmp(other.as_encoded_bytes())
        .then_with(|| a.record.cmp(&b.record))
}
