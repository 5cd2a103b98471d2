//! Dates as the index holds them.

use crate::release::PartialDate;

/// A date as text, as far as it is known: `2024-01-31`, `2024-01`, `2024`, `--01-31`.
pub(super) fn written(date: PartialDate) -> String {
    let mut out = date
        .year
        .map_or_else(|| "-".to_owned(), |y| format!("{y:04}"));
    for part in [date.month, date.day].into_iter().flatten() {
        out.push_str(&format!("-{part:02}"));
    }
    out
}

/// What [`written`] wrote.
pub(super) fn read(text: &str) -> Option<PartialDate> {
    let (year, rest) = match text.strip_prefix('-') {
        Some(rest) => (None, rest),
        None => {
            let end = text.find('-').unwrap_or(text.len());
            (Some(text[..end].parse().ok()?), &text[end..])
        }
    };
    let mut parts = rest.split('-').skip(1).map(|p| p.parse::<u8>().ok());
    PartialDate::new(year, parts.next().flatten(), parts.next().flatten())
}

/// The first and the last day that a date may be, as `yyyymmdd`; None without a year.
pub(super) fn days(date: PartialDate) -> Option<(u32, u32)> {
    let year = u32::try_from(date.year?).ok()? * 10_000;
    let month = |m: Option<u8>, none: u32| m.map_or(none, u32::from) * 100;
    // The 31st of any month: nothing lies between it and the next.
    let day = |none: u32| date.day.map_or(none, u32::from);
    Some((
        year + month(date.month, 1) + day(1),
        year + month(date.month, 12) + day(31),
    ))
}

/// A number that orders dates, the oldest first, in 26 bits: then those without a year, then none.
pub(super) fn oldest(date: Option<PartialDate>) -> u32 {
    rank(date) << 24 | packed(date)
}

/// Likewise, the newest first.
pub(super) fn newest(date: Option<PartialDate>) -> u32 {
    reversed(oldest(date))
}

/// What [`newest`] gives where [`oldest`] gives `number`, and the other way round.
pub(super) fn reversed(number: u32) -> u32 {
    number ^ 0x7f_ffff
}

fn rank(date: Option<PartialDate>) -> u32 {
    match date {
        Some(date) if date.year.is_some() => 0,
        Some(_) => 1,
        None => 2,
    }
}

/// Year, month and day in 23 bits; what is missing is 0.
fn packed(date: Option<PartialDate>) -> u32 {
    let (year, month, day) = date.map_or((0, 0, 0), PartialDate::sort_key);
    let year = year.clamp(0, 0x3fff) as u32;
    year << 9 | u32::from(month & 15) << 5 | u32::from(day & 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: Option<i16>, month: Option<u8>, day: Option<u8>) -> PartialDate {
        PartialDate { year, month, day }
    }

    #[test]
    fn what_is_written_is_read() {
        for (text, date, span) in [
            (
                "2024-01-31",
                date(Some(2024), Some(1), Some(31)),
                Some((20240131, 20240131)),
            ),
            (
                "2024-02",
                date(Some(2024), Some(2), None),
                Some((20240201, 20240231)),
            ),
            (
                "2024",
                date(Some(2024), None, None),
                Some((20240101, 20241231)),
            ),
            ("--07-14", date(None, Some(7), Some(14)), None),
            ("--07", date(None, Some(7), None), None),
        ] {
            assert_eq!(written(date), text);
            assert_eq!(read(text), Some(date));
            assert_eq!(days(date), span);
        }
        for other in ["", "x", "2024-13-01", "é"] {
            assert_eq!(read(other), None, "{other}");
        }
    }

    #[test]
    fn undated_is_last_either_way() {
        let (a, b) = (
            date(Some(2023), Some(7), Some(14)),
            date(Some(2024), None, None),
        );
        let yearless = date(None, Some(12), Some(31));
        for order in [newest, oldest] {
            assert!(order(Some(a)).max(order(Some(b))) < order(Some(yearless)));
            assert!(order(Some(yearless)) < order(None));
        }
        assert!(newest(Some(b)) < newest(Some(a)) && oldest(Some(a)) < oldest(Some(b)));
    }
}
