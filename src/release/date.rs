//! Dates as they stand: no part of a date is invented.

use serde::{Deserialize, Serialize};

use crate::text::Span;

/// A date of which any part may be missing. Orders by year, month, day; what is missing comes first.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub struct PartialDate {
    /// The year, four digits.
    pub year: Option<i16>,
    /// The month, 1 to 12.
    pub month: Option<u8>,
    /// The day of the month, 1 to 31.
    pub day: Option<u8>,
}

/// The date of a release and what each half of it came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReleaseDate {
    /// As far as it is given.
    pub date: PartialDate,
    /// What gave month and day.
    pub origin: DateOrigin,
    /// What gave the year, where it is known.
    pub year_origin: Option<DateOrigin>,
    /// Where it stands, when it stands in the text.
    pub span: Option<Span>,
}

/// Where a date was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateOrigin {
    /// The dateline, or a date line of its own.
    Dateline,
    /// Front matter, page metadata or a field.
    Metadata,
    /// The name of the file or its folder.
    FileName,
    /// The lede: "On July 14, ...".
    Text,
}
