//! Dates as they stand: no part of a date is invented.

use std::fmt;

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

/// The months, in English.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl PartialDate {
    /// A date with all its parts; None where there is no such day in any year.
    pub fn whole(year: i16, month: u8, day: u8) -> Option<Self> {
        Self::of_year(day_of(month, day)?, year)
    }

    /// A date with the parts that are given; None where a part is impossible.
    pub fn new(year: Option<i16>, month: Option<u8>, day: Option<u8>) -> Option<Self> {
        match (month, day) {
            (Some(month), Some(day)) => day_of(month, day)?,
            (Some(month), None) if !(1..=12).contains(&month) => return None,
            (None, Some(_)) => return None,
            _ => Self::default(),
        };
        Some(Self { year, month, day })
    }

    fn of_year(self, year: i16) -> Option<Self> {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        (leap || self.month != Some(2) || self.day != Some(29)).then_some(Self {
            year: Some(year),
            ..self
        })
    }

    /// Whether year, month and day are all known.
    pub fn is_whole(self) -> bool {
        self.year.is_some() && self.month.is_some() && self.day.is_some()
    }

    /// A key for lists: whole dates order among each other and before or after those that lack a part, which stand at
    /// the start of what they leave open (`2024` before `2024-01`); dates without a year come first of all.
    pub fn sort_key(self) -> (i16, u8, u8) {
        (
            self.year.unwrap_or(0),
            self.month.unwrap_or(0),
            self.day.unwrap_or(0),
        )
    }

    /// Whether both could be the same day: no part that both give differs.
    pub fn agrees(self, other: Self) -> bool {
        fn same<T: PartialEq>(a: Option<T>, b: Option<T>) -> bool {
            a.is_none() || b.is_none() || a == b
        }
        same(self.year, other.year) && same(self.month, other.month) && same(self.day, other.day)
    }
}

/// The day of an unknown year, which may be a leap year.
fn day_of(month: u8, day: u8) -> Option<PartialDate> {
    let last = match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    (1..=last).contains(&day).then_some(PartialDate {
        year: None,
        month: Some(month),
        day: Some(day),
    })
}

/// `2023-07-14`, `July 14`, `March 2024`, `2024`, `July`; nothing where nothing is known.
impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let month = self
            .month
            .and_then(|m| MONTHS.get(usize::from(m).wrapping_sub(1)));
        let out = match (self.year, month, self.day) {
            (Some(year), Some(_), Some(day)) => {
                format!("{year:04}-{:02}-{day:02}", self.month.unwrap_or_default())
            }
            (Some(year), Some(month), None) => format!("{month} {year}"),
            (Some(year), None, _) => format!("{year:04}"),
            (None, Some(month), Some(day)) => format!("{month} {day}"),
            (None, Some(month), None) => (*month).to_owned(),
            (None, None, _) => String::new(),
        };
        f.pad(&out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i16, month: u8, day: u8) -> PartialDate {
        let some = |n: u8| (n > 0).then_some(n);
        PartialDate::new((year > 0).then_some(year), some(month), some(day)).unwrap()
    }

    #[test]
    fn dates_show_what_they_have() {
        for (date, shown) in [
            (date(2023, 7, 14), "2023-07-14"),
            (date(0, 7, 14), "July 14"),
            (date(2024, 3, 0), "March 2024"),
            (date(2024, 0, 0), "2024"),
            (date(0, 12, 0), "December"),
            (date(0, 0, 0), ""),
        ] {
            assert_eq!(date.to_string(), shown);
        }
        assert_eq!(
            format!("{:>10}|{:10}|", date(2024, 0, 0), date(0, 7, 1)),
            "      2024|July 1    |"
        );
    }

    #[test]
    fn impossible_days_are_none() {
        assert_eq!(PartialDate::whole(2023, 2, 29), None);
        assert!(PartialDate::whole(2024, 2, 29).is_some());
        assert_eq!(PartialDate::whole(2024, 4, 31), None);
        assert_eq!(PartialDate::whole(2024, 13, 1), None);
        assert_eq!(PartialDate::new(None, None, Some(3)), None);
        assert_eq!(PartialDate::new(None, Some(0), None), None);
    }

    #[test]
    fn dates_order_as_a_list_wants_them() {
        let mut dates = [
            date(2024, 1, 2),
            date(2023, 12, 31),
            date(0, 7, 14),
            date(2024, 0, 0),
            date(2024, 1, 0),
        ];
        dates.sort_by_key(|d| d.sort_key());
        let shown: Vec<String> = dates.iter().map(PartialDate::to_string).collect();
        assert_eq!(
            shown,
            [
                "July 14",
                "2023-12-31",
                "2024",
                "January 2024",
                "2024-01-02"
            ]
        );
        assert!(
            date(0, 7, 14).agrees(date(2023, 7, 14)) && date(2023, 0, 0).agrees(date(2023, 7, 14))
        );
        assert!(!date(0, 7, 15).agrees(date(2023, 7, 14)));
    }
}
