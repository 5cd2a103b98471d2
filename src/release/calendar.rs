//! Reading dates from words and from metadata.

use super::date::PartialDate;

/// A date that stands at the start of some words, and how many bytes of them it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    pub date: PartialDate,
    pub len: usize,
}

/// Reads the date that `words` start with: `July 14`, `14 July 2023`, `Friday, Sept. 7, 2025`, `7th of March, 2024`,
/// `2024-06-18`, `18/06/2024`, `June 2024`. One that can be read two ways (`05/06/2024`) is none.
pub(super) fn read(words: &str) -> Option<Found> {
    if !may_be_date(words.as_bytes()) {
        return None;
    }
    let mut at = Cursor { words, at: 0 };
    at.weekday();
    let date = match at.rest().chars().next()? {
        c if c.is_ascii_digit() => at.number_first(),
        c if c.is_ascii_uppercase() => at.month_first(),
        _ => None,
    }?;
    at.ends_here().then_some(Found { date, len: at.at })
}

/// The length of a date in digits that a space parts, whichever of them is the month: `08 10 2006`, `5 1 2007`.
pub(super) fn digits(words: &str) -> Option<usize> {
    let mut end = 0;
    let mut groups = [0; 3];
    for (i, group) in groups.iter_mut().enumerate() {
        let rest = &words.as_bytes()[end..];
        *group = rest
            .iter()
            .take(5)
            .take_while(|b| b.is_ascii_digit())
            .count();
        end += *group;
        if i < 2 {
            (words.as_bytes().get(end) == Some(&b' ')).then_some(())?;
            end += 1;
        }
    }
    let shape = (1..=2).contains(&groups[0]) && (1..=2).contains(&groups[1]) && groups[2] == 4;
    let number = |from: usize, len: usize| words[from..from + len].parse::<u8>().ok();
    let fits = || {
        let (a, b) = (number(0, groups[0])?, number(groups[0] + 1, groups[1])?);
        let days = (1..=31).contains(&a) && (1..=31).contains(&b);
        (days && a.min(b) <= 12).then_some(year_of(&words[end - 4..end])?)
    };
    (shape && fits().is_some() && !words[end..].starts_with(char::is_alphanumeric)).then_some(end)
}

/// A quick look at the first letters: a digit, a month or a weekday.
fn may_be_date(words: &[u8]) -> bool {
    let Some(&[a, b, c]) = words.first_chunk::<3>() else {
        return false;
    };
    let name = [
        a.to_ascii_lowercase(),
        b.to_ascii_lowercase(),
        c.to_ascii_lowercase(),
    ];
    a.is_ascii_digit()
        || matches!(
            &name,
            b"jan"
                | b"feb"
                | b"mar"
                | b"apr"
                | b"may"
                | b"jun"
                | b"jul"
                | b"aug"
                | b"sep"
                | b"oct"
                | b"nov"
                | b"dec"
                | b"mon"
                | b"tue"
                | b"wed"
                | b"thu"
                | b"fri"
                | b"sat"
                | b"sun"
        )
}

/// The first date in `words` and where it starts.
pub(super) fn find(words: &str) -> Option<(usize, Found)> {
    let bytes = words.as_bytes();
    let mut before = b' ';
    for (i, &byte) in bytes.iter().enumerate() {
        let amid = std::mem::replace(&mut before, byte).is_ascii_alphanumeric();
        if (byte.is_ascii_digit() || byte.is_ascii_uppercase())
            && !amid
            && let Some(found) = read(&words[i..])
            && !words[..i].ends_with(char::is_alphanumeric)
        {
            return Some((i, found));
        }
    }
    None
}

/// Reads a date as metadata writes it: ISO 8601, RFC 3339, RFC 2822 or words.
pub(super) fn of_metadata(value: &str) -> Option<PartialDate> {
    let value = value.trim();
    if let Ok(date) = value.parse::<jiff::civil::Date>() {
        return PartialDate::whole(date.year(), date.month() as u8, date.day() as u8);
    }
    if let Some(found) = read(value) {
        return Some(found.date);
    }
    if let Ok(zoned) = jiff::fmt::rfc2822::parse(value) {
        return PartialDate::whole(zoned.year(), zoned.month() as u8, zoned.day() as u8);
    }
    compact(value)
        .or_else(|| year_month(value))
        .or_else(|| find(value).map(|(_, found)| found.date))
}

/// `2024-06` or `2024`.
fn year_month(value: &str) -> Option<PartialDate> {
    let (year, month) = match value.split_once('-') {
        Some((year, month)) => (year, Some(month)),
        None => (value, None),
    };
    let month = match month {
        Some(m) if m.len() == 2 => Some(m.parse().ok()?),
        Some(_) => return None,
        None => None,
    };
    PartialDate::new(Some(year_of(year)?), month, None)
}

/// `20230714`
pub(super) fn compact(value: &str) -> Option<PartialDate> {
    if value.len() != 8 || !value.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let year = year_of(&value[..4])?;
    PartialDate::whole(year, value[4..6].parse().ok()?, value[6..].parse().ok()?)
}

/// Four digits that can be the year of a release.
pub(super) fn year_of(digits: &str) -> Option<i16> {
    let year: i16 = digits.parse().ok()?;
    (digits.len() == 4 && (1900..2100).contains(&year)).then_some(year)
}

/// The number of a month by its English name or the abbreviations of it, without a period.
pub(super) fn month(name: &str) -> Option<u8> {
    let names: [&[&str]; 12] = [
        &["january", "jan"],
        &["february", "feb"],
        &["march", "mar"],
        &["april", "apr"],
        &["may"],
        &["june", "jun"],
        &["july", "jul"],
        &["august", "aug"],
        &["september", "sept", "sep"],
        &["october", "oct"],
        &["november", "nov"],
        &["december", "dec"],
    ];
    let index = names
        .iter()
        .position(|all| all.iter().any(|n| n.eq_ignore_ascii_case(name)))?;
    Some(index as u8 + 1)
}

struct Cursor<'a> {
    words: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    fn rest(&self) -> &'a str {
        &self.words[self.at..]
    }

    fn spaces(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start_matches([' ', '\u{a0}']).len();
    }

    fn skip(&mut self, mark: &str) -> bool {
        let found = self.rest().starts_with(mark);
        if found {
            self.at += mark.len();
        }
        found
    }

    fn take(&mut self, of: impl Fn(u8) -> bool) -> &'a str {
        let len = self.rest().bytes().take_while(|b| of(*b)).count();
        let taken = &self.rest()[..len];
        self.at += len;
        taken
    }

    /// `Friday, `, `Wed. `
    fn weekday(&mut self) {
        let before = self.at;
        let name = self.take(|b| b.is_ascii_alphabetic());
        let days = [
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
        ];
        let named = name.len() >= 3
            && days.iter().any(|d| {
                d.eq_ignore_ascii_case(name)
                    || name.len() <= 5
                        && d.get(..name.len())
                            .is_some_and(|d| d.eq_ignore_ascii_case(name))
            });
        if named {
            self.skip(".");
            self.skip(",");
            self.spaces();
        } else {
            self.at = before;
        }
    }

    fn month(&mut self) -> Option<u8> {
        let before = self.at;
        let found = month(self.take(|b| b.is_ascii_alphabetic()));
        match found {
            Some(_) => {
                self.skip(".");
            }
            None => self.at = before,
        }
        found
    }

    /// One or two digits, and `st`, `nd`, `rd` or `th`; not the start of a longer number.
    fn day(&mut self) -> Option<u8> {
        let before = self.at;
        let day = self.take(|b| b.is_ascii_digit());
        let suffix = self.rest().get(..2).unwrap_or("");
        if ["st", "nd", "rd", "th"]
            .iter()
            .any(|s| s.eq_ignore_ascii_case(suffix))
            && !self.rest()[2..].starts_with(char::is_alphanumeric)
        {
            self.at += 2;
        }
        let parsed = if day.len() <= 2 {
            day.parse().ok()
        } else {
            None
        };
        if parsed.is_none() {
            self.at = before;
        }
        parsed
    }

    /// A year after a month or a day, with the comma before it; the cursor stays where there is none.
    fn year(&mut self) -> Option<i16> {
        let before = self.at;
        self.skip(",");
        self.spaces();
        let year = year_of(self.take(|b| b.is_ascii_digit()))
            .filter(|_| !self.rest().starts_with(char::is_alphabetic));
        if year.is_none() {
            self.at = before;
        }
        year
    }

    /// `July 14, 2023`, `July 14`, `July 2023`
    fn month_first(&mut self) -> Option<PartialDate> {
        let month = self.month()?;
        self.spaces();
        if let Some(day) = self.day() {
            let year = self.year();
            return PartialDate::new(year, Some(month), Some(day));
        }
        self.skip("of ");
        let year = self.year()?;
        PartialDate::new(Some(year), Some(month), None)
    }

    /// `14 July 2023`, `7th of March, 2024`, `2024-06-18`, `18/06/2024`
    fn number_first(&mut self) -> Option<PartialDate> {
        let start = self.at;
        let first = self.take(|b| b.is_ascii_digit());
        let mark = self.rest().chars().next();
        if let Some(mark @ ('-' | '/' | '.')) = mark {
            return self.digits_only(first, mark);
        }
        // `06 18 2024`, where an archive lost the marks.
        let bare = self.rest().as_bytes();
        if first.len() == 2
            && bare.len() >= 8
            && bare[0] == b' '
            && bare[3] == b' '
            && bare[1..3].iter().all(u8::is_ascii_digit)
        {
            return self.digits_only(first, ' ');
        }
        self.at = start;
        let day = self.day()?;
        self.spaces();
        if self.skip("of") {
            self.spaces();
        }
        if !self.rest().starts_with(|c: char| c.is_ascii_uppercase()) {
            return None;
        }
        let month = self.month()?;
        let year = self.year();
        PartialDate::new(year, Some(month), Some(day))
    }

    fn digits_only(&mut self, first: &str, mark: char) -> Option<PartialDate> {
        self.at += 1;
        let second = self.take(|b| b.is_ascii_digit());
        if second.is_empty() || second.len() > 2 || !self.rest().starts_with(mark) {
            return None;
        }
        self.at += 1;
        let third = self.take(|b| b.is_ascii_digit());
        // 2024-06-18T10:00:00Z
        if self.rest().starts_with('T')
            && self.rest()[1..].starts_with(|c: char| c.is_ascii_digit())
        {
            self.take(|b| b.is_ascii_alphanumeric() || b":.+-".contains(&b));
        }
        let number = |digits: &str| digits.parse::<u8>().ok();
        if let Some(year) = year_of(first) {
            return PartialDate::whole(year, number(second)?, number(third)?);
        }
        let year = year_of(third)?;
        let (a, b) = (number(first)?, number(second)?);
        match (a > 12, b > 12) {
            (true, _) => PartialDate::whole(year, b, a),
            (_, true) => PartialDate::whole(year, a, b),
            _ if a == b => PartialDate::whole(year, a, b),
            _ => None,
        }
    }

    /// Whether nothing goes on that makes it something else: `May 14th Street` is beyond telling, `14 Mayor` is not.
    fn ends_here(&self) -> bool {
        !self
            .rest()
            .starts_with(|c: char| c.is_alphanumeric() || c == '%')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(words: &str) -> Option<String> {
        read(words).map(|f| format!("{} ({})", f.date, &words[..f.len]))
    }

    #[test]
    fn dates_in_words() {
        for (words, expected) in [
            ("July 14, FAW", "July 14 (July 14)"),
            ("14 July 2023 (Xinhua)", "2023-07-14 (14 July 2023)"),
            ("Sept. 7, 2025 --", "2025-09-07 (Sept. 7, 2025)"),
            ("2024-06-18", "2024-06-18 (2024-06-18)"),
            (
                "2024-06-18T10:00:00+02:00 x",
                "2024-06-18 (2024-06-18T10:00:00+02:00)",
            ),
            ("7th of March, 2024", "2024-03-07 (7th of March, 2024)"),
            ("18/06/2024", "2024-06-18 (18/06/2024)"),
            ("06/18/2024", "2024-06-18 (06/18/2024)"),
            ("06/06/2024", "2024-06-06 (06/06/2024)"),
            ("06 18 2024 Mayor", "2024-06-18 (06 18 2024)"),
            ("18.06.2024", "2024-06-18 (18.06.2024)"),
            ("JUNE 30 2005 SENATOR", "2005-06-30 (JUNE 30 2005)"),
            (
                "Friday Dec 29, 2023 @ 7",
                "2023-12-29 (Friday Dec 29, 2023)",
            ),
            ("Wed., Jan. 3rd", "January 3 (Wed., Jan. 3rd)"),
            ("June 2024", "June 2024 (June 2024)"),
            ("May 2024", "May 2024 (May 2024)"),
        ] {
            assert_eq!(shown(words).as_deref(), Some(expected));
        }
    }

    #[test]
    fn what_is_no_date_or_can_be_read_two_ways() {
        for words in [
            "05/06/2024",
            "May I",
            "March on",
            "Marching 3",
            "2024",
            "14 people",
            "July",
            "July 32",
            "13/13/2024",
            "14 mayors",
            "February 30, 2024",
            "12.5 million",
            "6-3 vote",
            "1-800-555-0100",
            "today (27)",
            "July 140",
            "",
        ] {
            assert_eq!(shown(words), None, "{words}");
        }
    }

    #[test]
    fn dates_amid_words() {
        let words = "It opened on Tuesday, July 14, 2020, in Oslo.";
        let (at, found) = find(words).unwrap();
        assert_eq!(&words[at..at + found.len], "Tuesday, July 14, 2020");
        assert_eq!(find("held today (27) at 10.30 in Room 14"), None);
    }

    #[test]
    fn dates_of_metadata() {
        for (value, expected) in [
            ("2024-06-18", "2024-06-18"),
            ("2024-06-18 10:00:00", "2024-06-18"),
            ("2024-06-18T23:30:00-08:00", "2024-06-18"),
            ("Tue, 18 Jun 2024 10:00:00 GMT", "2024-06-18"),
            ("Tue, 18 Jun 2024 10:00:00 +0200", "2024-06-18"),
            ("20240618", "2024-06-18"),
            ("18 June 2024", "2024-06-18"),
            ("2024-06", "June 2024"),
            ("2024", "2024"),
            ("Published June 18, 2024 10:00", "2024-06-18"),
        ] {
            assert_eq!(of_metadata(value).unwrap().to_string(), expected, "{value}");
        }
        assert_eq!(of_metadata("yesterday"), None);
    }
}
