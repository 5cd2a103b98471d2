//! The orders of the list. Whatever the order, releases that are alike in it stand by date, newest first, then by the
//! name of their file, so that it does not matter which was read first.

use std::cmp::{Ordering, Reverse};
use std::path::Path;

use super::Row;
use crate::release::PartialDate;

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
