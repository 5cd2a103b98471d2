//! Titles that an archive ran together with what stood before or behind them on the page: where the two part.

use super::calendar;
use super::casing::is_title_case;
use super::gazetteer::is_city;
use super::headline::{LONGEST, is_title, leads_on};
use super::phrase::after;
use super::place::Place;

/// The end of a date that stands before a title on its line, as archives have it: `June 3, 2004 Mayor Opens Bridge`.
pub(super) fn dated(words: &str) -> Option<usize> {
    let label = after(words, "date").map_or(0, |rest| words.len() - rest.trim_start().len());
    let (whole, words) = (words, &words[label..]);
    let date = calendar::read(words);
    // `08 10 2006`, which can be read two ways, is no part of the title either.
    let len = date.map(|d| d.len).or_else(|| calendar::digits(words))?;
    let title = words[len..].strip_prefix(' ')?;
    let begins =
        title.starts_with(|c: char| c.is_uppercase() || c.is_numeric() || "“\"‘'".contains(c));
    (date.is_none_or(|d| d.date.year.is_some())
        && begins
        && title.len() >= 12
        && is_title(title)
        && title.contains(' '))
    .then_some(whole.len() - words.len() + len)
}

/// Where a release line begins that stands behind a title on its line: `Mayor Opens Bridge For Immediate Release`.
pub(super) fn release_line(words: &str) -> Option<usize> {
    if words.len() > LONGEST {
        return None;
    }
    [" For Immediate Release", " FOR IMMEDIATE RELEASE"]
        .iter()
        .find_map(|l| words.find(l))
        .filter(|at| *at >= 12)
}

/// Where the date or the dateline of the story begins that stands behind a title on its line, as archives have it:
/// `Mayor Opens Bridge June 3 2004 Washington D C The mayor`, `Mayor Opens Bridge Washington-- The mayor`.
pub(super) fn run_on(words: &str) -> Option<usize> {
    if words.len() < 160 {
        return None;
    }
    let mut end = LONGEST;
    while !words.is_char_boundary(end.min(words.len())) {
        end -= 1;
    }
    let head = &words[..end.min(words.len())];
    let begins = |title: &str| {
        title.len() >= 12
            && title.contains(' ')
            && title
                .starts_with(|c: char| c.is_uppercase() || c.is_numeric() || "“\"‘'".contains(c))
            && is_title(title)
            && calendar::read(title).is_none()
            && Place::read(title).is_none_or(|p| !p.known)
            // `Washington D C Friday`
            && !(is_city(title.split(' ').next().unwrap_or("")) && title.split(' ').count() <= 4)
    };
    let dated = || {
        let (at, date) = calendar::find(head)?;
        let title = head[..at].strip_suffix(' ')?;
        let story = words[at + date.len..].trim_start();
        let city = story.match_indices(' ').map(|(i, _)| i).take(2);
        let placed = city.map(|end| &story[..end]).any(is_city);
        let whole = date.date.year.is_some() && date.date.day.is_some();
        let cased = is_title_case(title) && story.starts_with(char::is_uppercase);
        (whole && (placed || cased) && !leads_on(title) && begins(title)).then_some(title.len())
    };
    let placed = || {
        let dash = memchr::memmem::find(head.as_bytes(), b"--")?;
        let near = head[..dash].char_indices().rev().take(32);
        let mut starts = near.filter(|(_, c)| *c == ' ').map(|(i, _)| i);
        let at = starts.find(|i| {
            let place = head[i + 1..dash].trim_end();
            Place::read(place).is_some_and(|p| p.known && p.len == place.len())
        })?;
        let title = &head[..at];
        (is_title_case(title) && !leads_on(title) && begins(title)).then_some(at)
    };
    dated().or_else(placed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_before_the_title_is_no_part_of_it() {
        assert_eq!(
            dated("June 3, 2004 Mayor Opens Bridge"),
            Some("June 3, 2004".len())
        );
        assert_eq!(dated("07 26 2007 Mayor opens the bridge"), Some(10));
        assert_eq!(dated("08 10 2006 Mayor opens the bridge"), Some(10));
        assert_eq!(dated("June 3, 2004"), None);
        assert_eq!(dated("June 3, 2004 was the day. It rained."), None);
    }

    #[test]
    fn a_release_line_behind_the_title_is_no_part_of_it() {
        let words = "Mayor Opens Bridge For Immediate Release: June 3, 2004";
        assert_eq!(release_line(words), Some("Mayor Opens Bridge".len()));
        assert_eq!(release_line("For Immediate Release"), None);
    }

    #[test]
    fn a_story_behind_the_title_is_no_part_of_it() {
        let story = "The mayor of the town and two hundred guests came to the river, where a band played all day long. \
            Nobody had thought that so many would come.";
        for (title, rest) in [
            ("Mayor Opens New Bridge", "June 3 2004 Washington D C"),
            ("Mayor opens the new bridge", "June 3, 2004 Washington D C"),
            ("Mayor Opens New Bridge", "June 3, 2004"),
            ("Mayor Opens $2.5 Million Bridge", "Washington--"),
            ("Mayor Opens Bridge and Park", "Springfield, OH--"),
        ] {
            let line = format!("{title} {rest} {story}");
            assert_eq!(run_on(&line), Some(title.len()), "{line}");
        }
        for head in [
            "The mayor opened the bridge on June 3, 2004",
            "June 3, 2004 Washington D C",
            "Washington D C June 3, 2004",
            "Mayor Opens New Bridge",
            "The mayor said in Washington--",
        ] {
            assert_eq!(run_on(&format!("{head} {story}")), None, "{head}");
        }
    }
}
