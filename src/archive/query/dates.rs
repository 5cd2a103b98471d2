//! Days, months, years and spans of them, as they are written behind `date:`.

use jiff::civil::Date;

use super::Dates;

/// Where a span without a first day begins.
const FIRST: u32 = 0;

/// Where a span without a last day ends.
const LAST: u32 = 99_991_231;

/// What is said where a value is no date.
const FORMS: &str =
    "a date is 2023-07-14, 2023-07 or 2023; a span is 2023-07..2024, 2023.. or ..2024";

/// Reads `2023-07-14`, `2023-07`, `2023`, two of them with `..` between, of which one may be missing, and one of them
/// behind `>`, `>=`, `<` or `<=`.
///
/// # Errors
///
/// What is wrong with it, for the user.
pub(super) fn parse(text: &str) -> Result<Dates, String> {
    let text = text.trim();
    if let Some(rest) = text.strip_prefix('>') {
        let first = match rest.strip_prefix('=') {
            Some(rest) => span(rest)?.first,
            None => day_after(span(rest)?.last)?,
        };
        return Ok(Dates { first, last: LAST });
    }
    if let Some(rest) = text.strip_prefix('<') {
        let last = match rest.strip_prefix('=') {
            Some(rest) => span(rest)?.last,
            None => day_before(span(rest)?.first)?,
        };
        return Ok(Dates { first: FIRST, last });
    }
    let Some((from, to)) = text.split_once("..") else {
        return span(text);
    };
    let first = if from.is_empty() {
        FIRST
    } else {
        span(from)?.first
    };
    let last = if to.is_empty() { LAST } else { span(to)?.last };
    if first > last {
        return Err(format!(
            "{from} is later than {to}: the earlier date comes first"
        ));
    }
    Ok(Dates { first, last })
}

/// The days of a day, a month or a year.
fn span(text: &str) -> Result<Dates, String> {
    let mut parts = text.split(['-', '/']);
    let year = number(parts.next(), 4).ok_or(FORMS)?;
    let (month, day) = (parts.next(), parts.next());
    if parts.next().is_some() || year == 0 {
        return Err(FORMS.to_owned());
    }
    let whole_year = Dates {
        first: year * 10000 + 101,
        last: year * 10000 + 1231,
    };
    if month.is_none() {
        return Ok(whole_year);
    }
    let month = number(month, 2).ok_or(FORMS)?;
    let first = Date::new(year as i16, month as i8, 1)
        .map_err(|_| format!("there is no month {month:02}"))?;
    if day.is_none() {
        return Ok(Dates {
            first: written_down(first),
            last: written_down(first.last_of_month()),
        });
    }
    let day = number(day, 2).ok_or(FORMS)?;
    let date = Date::new(year as i16, month as i8, day as i8);
    let date = date.map_err(|_| format!("there is no day {year:04}-{month:02}-{day:02}"))?;
    Ok(Dates {
        first: written_down(date),
        last: written_down(date),
    })
}

/// A number of one or two digits, or of exactly four.
fn number(text: Option<&str>, digits: usize) -> Option<u32> {
    let text = text?;
    let fits = match digits {
        4 => text.len() == 4,
        most => (1..=most).contains(&text.len()),
    };
    (fits && text.bytes().all(|b| b.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

fn written_down(date: Date) -> u32 {
    date.year() as u32 * 10000 + date.month() as u32 * 100 + date.day() as u32
}

/// The day that a `yyyymmdd` stands for.
fn day(number: u32) -> Option<Date> {
    let (year, month, day) = (number / 10000, number / 100 % 100, number % 100);
    Date::new(i16::try_from(year).ok()?, month as i8, day as i8).ok()
}

fn day_after(last: u32) -> Result<u32, String> {
    let next = day(last).and_then(|d| d.tomorrow().ok());
    next.filter(|d| d.year() <= 9999)
        .map(written_down)
        .ok_or_else(|| "no day comes after the year 9999".to_owned())
}

fn day_before(first: u32) -> Result<u32, String> {
    let before = day(first).and_then(|d| d.yesterday().ok());
    before
        .filter(|d| d.year() >= 1)
        .map(written_down)
        .ok_or_else(|| "no day comes before the year 1".to_owned())
}

/// A span in the shortest form.
pub(super) fn written(Dates { first, last }: Dates) -> String {
    let (starts, ends) = (start(first), end(last));
    // One day, month or year is said once.
    for one in [&starts, &end_by_month(last), &full(first)] {
        if parse(one) == Ok(Dates { first, last }) && !one.is_empty() {
            return one.clone();
        }
    }
    format!("{starts}..{ends}")
}

fn start(first: u32) -> String {
    match (first, first % 10000, first % 100) {
        (FIRST, ..) => String::new(),
        (_, 101, _) => format!("{:04}", first / 10000),
        (_, _, 1) => month(first),
        _ => full(first),
    }
}

fn end(last: u32) -> String {
    match last {
        LAST => String::new(),
        _ if last % 10000 == 1231 => format!("{:04}", last / 10000),
        _ => end_by_month(last),
    }
}

fn end_by_month(last: u32) -> String {
    let date = day(last);
    if date.is_some_and(|d| d == d.last_of_month()) {
        return month(last);
    }
    full(last)
}

fn month(number: u32) -> String {
    format!("{:04}-{:02}", number / 10000, number / 100 % 100)
}

fn full(number: u32) -> String {
    format!("{}-{:02}", month(number), number % 100)
}
