//! The date of a release: which of its dates is meant, and where each half of it comes from.

use std::path::Path;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::date::{DateOrigin, PartialDate, ReleaseDate};
use super::{calendar, file_name};
use crate::text::Span;

/// The dates that a release gives, the surest first.
#[derive(Debug, Default)]
pub(super) struct Given<'a> {
    /// As the metadata writes it.
    pub metadata: Option<&'a str>,
    /// Of the dateline, or of a date line above the story.
    pub line: Option<(PartialDate, Span)>,
    /// The file.
    pub path: Option<&'a Path>,
    /// The first sentence of the story and where it starts.
    pub lede: Option<(&'a str, usize)>,
}

/// The date of the release. Month and day come from the first source that has them; a year that this source lacks comes
/// from the first other one that has a year and does not contradict it.
pub(super) fn date(given: &Given) -> Option<ReleaseDate> {
    let mut sources: [Option<Source>; 4] = [
        given
            .metadata
            .and_then(calendar::of_metadata)
            .map(|d| (d, DateOrigin::Metadata, None)),
        given
            .line
            .map(|(d, span)| (d, DateOrigin::Dateline, Some(span))),
        given
            .path
            .and_then(file_name::of_path)
            .map(|d| (d, DateOrigin::FileName, None)),
        None,
    ];
    // The lede has to be read only where nothing else has a day.
    if !sources.iter().flatten().any(|(d, ..)| d.day.is_some()) {
        sources[3] = given
            .lede
            .and_then(|(words, at)| of_lede(words, at))
            .map(|(d, span)| (d, DateOrigin::Text, Some(span)));
    }
    let known = || sources.iter().flatten();
    let (date, origin, span) = known()
        .find(|(d, ..)| d.day.is_some())
        .or_else(|| known().find(|(d, ..)| d.month.is_some()))
        .or_else(|| known().next())
        .copied()?;
    if date.year.is_some() {
        return Some(ReleaseDate {
            date,
            origin,
            year_origin: Some(origin),
            span,
        });
    }
    let year = known()
        .filter(|(d, from, _)| *from != DateOrigin::Text && d.agrees(date))
        .find_map(|(d, from, _)| Some((d.year?, *from)));
    Some(ReleaseDate {
        date: PartialDate {
            year: year.map(|y| y.0),
            ..date
        },
        origin,
        year_origin: year.map(|y| y.1),
        span,
    })
}

type Source = (PartialDate, DateOrigin, Option<Span>);

/// The date on which the lede says that it happened: `On July 14, ...`, `... today, July 14`, `... today (July 14)`. Any
/// other date in it can be of what is to come or was long ago.
fn of_lede(words: &str, at: usize) -> Option<(PartialDate, Span)> {
    let end = |from: usize, found: calendar::Found| {
        Some((found.date, Span::new(at + from, at + from + found.len)))
    };
    let bare = words.trim_start_matches(['"', '“', '(', ' ']);
    let opened = words.len() - bare.len();
    for lead in ["On the ", "On ", ""] {
        if let Some(rest) = bare.strip_prefix(lead)
            && let Some(found) = calendar::read(rest)
            && (!lead.is_empty() || rest[found.len..].starts_with(','))
        {
            return end(opened + lead.len(), found);
        }
    }
    let words_at = |day: &Finder, before: &str, behind: &str| {
        let found = day.find_iter(words.as_bytes()).find(|at| {
            words[..*at].ends_with(before) && words[at + day.needle().len()..].starts_with(behind)
        })?;
        let from = found + day.needle().len() + behind.len();
        Some((from, calendar::read(&words[from..])?))
    };
    let (from, found) = words_at(&TODAY, "", ", ")
        .or_else(|| words_at(&TODAY, "", " ("))
        .or_else(|| words_at(&TODAY, "", " on "))
        .or_else(|| words_at(&YESTERDAY, "", ", "))
        .or_else(|| words_at(&YESTERDAY, "", " ("))
        .or_else(|| words_at(&TODAY, " earlier", ", "))?;
    end(from, found)
}

static TODAY: LazyLock<Finder> = LazyLock::new(|| Finder::new(" today"));
static YESTERDAY: LazyLock<Finder> = LazyLock::new(|| Finder::new(" yesterday"));

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(given: &Given) -> Option<(String, DateOrigin, Option<DateOrigin>)> {
        date(given).map(|d| (d.date.to_string(), d.origin, d.year_origin))
    }

    #[test]
    fn a_year_is_never_invented() {
        let lede = Given {
            lede: Some(("On July 14, Acme and Beta signed in Oslo.", 10)),
            ..Given::default()
        };
        assert_eq!(
            shown(&lede),
            Some(("July 14".into(), DateOrigin::Text, None))
        );
        assert_eq!(date(&lede).unwrap().span, Some(Span::new(13, 20)));
    }

    #[test]
    fn a_year_is_taken_from_the_name_of_the_file() {
        let given = Given {
            lede: Some(("On July 14, Acme and Beta signed in Oslo.", 0)),
            path: Some(Path::new("data/acme-beta-2023.txt")),
            ..Given::default()
        };
        assert_eq!(
            shown(&given),
            Some((
                "2023-07-14".into(),
                DateOrigin::Text,
                Some(DateOrigin::FileName)
            ))
        );
    }

    #[test]
    fn the_surest_source_counts() {
        let day = calendar::read("July 3").unwrap().date;
        let mut given = Given {
            line: Some((day, Span::new(0, 6))),
            path: Some(Path::new("2024/20240705-x.txt")),
            ..Given::default()
        };
        // The file's day is another day: its year may be another year's.
        assert_eq!(
            shown(&given),
            Some(("July 3".into(), DateOrigin::Dateline, None))
        );
        given.path = Some(Path::new("20240703.txt"));
        assert_eq!(
            shown(&given),
            Some((
                "2024-07-03".into(),
                DateOrigin::Dateline,
                Some(DateOrigin::FileName)
            ))
        );
        given.metadata = Some("2024-07-04T00:00:00Z");
        assert_eq!(
            shown(&given),
            Some((
                "2024-07-04".into(),
                DateOrigin::Metadata,
                Some(DateOrigin::Metadata)
            ))
        );
    }

    #[test]
    fn dates_in_the_lede() {
        let of = |words: &str| of_lede(words, 0).map(|(d, s)| format!("{d} {}", &words[s.range()]));
        assert_eq!(
            of("Acme said today, July 14, that").as_deref(),
            Some("July 14 July 14")
        );
        assert_eq!(
            of("Acme met today (27 May) in").as_deref(),
            Some("May 27 27 May")
        );
        assert_eq!(
            of("July 14, 2020, was").as_deref(),
            Some("2020-07-14 July 14, 2020")
        );
        for none in [
            "Acme will meet on July 14 in Oslo.",
            "Acme met today (27) in Oslo.",
            "Founded on May 3, 1901, Acme makes anvils.",
        ] {
            assert_eq!(of(none), None, "{none}");
        }
    }
}
