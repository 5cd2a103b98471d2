//! What stands above the story and is no headline: FOR IMMEDIATE RELEASE, an embargo, a date line, a letterhead.

use super::calendar;
use super::phrase::{Phrases, after, spaces, starts};

/// Phrases that begin a release line.
static LINES: Phrases = Phrases::new(&[
    "for immediate release",
    "immediate release",
    "for release",
    "not for release",
    "hold for release",
    "for publication",
    "for immediate distribution",
    "for immediate publication",
    "for immediate use",
    "release date",
    "date of release",
    "release no",
    "release number",
    "press release no",
    "strictly embargoed",
    "under embargo",
    "embargoed",
    "embargo",
    "date:",
    "published:",
    "posted:",
    "posted on",
]);

/// Words that are a line of their own above a release, and nothing else on it.
const LABELS: &[&str] = &[
    "press release",
    "press releases",
    "news release",
    "news releases",
    "media release",
    "media releases",
    "media statement",
    "press statement",
    "press note",
    "media advisory",
    "press advisory",
    "news",
    "newsroom",
    "news room",
    "press room",
    "pressroom",
    "latest news",
    "releases",
    "release",
    "statement",
    "statements",
    "media alert",
    "news alert",
    "breaking news",
    "press office",
    "news from",
    "topics",
    "filter by",
    "home",
    "print",
    "share",
];

/// Whether a short line names the office that a release comes from, or the page that it stood on: a letterhead.
fn is_letterhead(words: &str) -> bool {
    if words.len() > 80 {
        return super::letterhead::is_page_of(words);
    }
    let lower = words.to_ascii_lowercase();
    const PAGE: &[&str] = &[
        "press", "news", "media", "room", "release", "releases", "latest", "office", "center",
        "archive",
    ];
    let page = words.len() <= 60
        && lower
            .split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty())
            .all(|w| PAGE.contains(&w));
    page || super::letterhead::is_page_of(words)
        || words.len() <= 80
            && (["press room", "news room", "newsroom", "press office"]
                .iter()
                .any(|p| lower.ends_with(p))
                || spaces(words).count() < 6
                    && starts(
                        words,
                        &["united states senator", "u.s. senator", "u s senator"],
                    ))
}

/// Whether words are the label of a release and nothing else: PRESS RELEASE.
pub(super) fn is_label(words: &str) -> bool {
    let bare = words.trim_matches(|c: char| !c.is_alphanumeric());
    LABELS.iter().any(|l| l.eq_ignore_ascii_case(bare))
}

/// Whether a paragraph above the story is a release line.
pub(super) fn is_release_line(words: &str) -> bool {
    if words.len() > 160 {
        return false;
    }
    let bare = words.trim_matches(|c: char| !c.is_alphanumeric());
    LINES.start(bare) && !long_sentence(words)
        || is_label(bare)
        || is_date(bare)
        || ["date", "today"]
            .iter()
            .filter_map(|l| after(bare, l))
            .any(|rest| is_date(rest.trim_start_matches([':', ' '])))
        || is_letterhead(bare)
}

fn long_sentence(words: &str) -> bool {
    words.len() > 60 && words.ends_with('.') && !words.contains("a.m.") && !words.contains("p.m.")
}

/// Whether the words are a date and no more than a time or a place about it.
pub(super) fn is_date(words: &str) -> bool {
    let len = calendar::read(words).map(|d| d.len);
    len.or_else(|| calendar::digits(words)).is_some_and(|len| {
        let rest = &words[len..];
        is_label(rest)
            || rest.len() <= 24
                && !rest
                    .bytes()
                    .any(|b| b.is_ascii_lowercase() && rest.len() > 12)
    })
}

/// The embargo that a release line states: from its first word on until the end of the line.
pub(super) fn embargo(words: &str) -> Option<(usize, usize)> {
    let lower = words.to_ascii_lowercase();
    if let Some(at) = lower.find("embargo") {
        let start = ["strictly ", "under "]
            .iter()
            .find(|w| lower[..at].ends_with(*w))
            .map_or(at, |w| at - w.len());
        return Some((start, words.len()));
    }
    // `For release on June 3, 9 a.m.`, `Hold for release until ...`, `Not for release before ...`
    let held = after(words, "hold for release").or_else(|| after(words, "not for release"));
    let dated = after(words, "for release").filter(|rest| {
        let rest = rest.trim_start_matches([':', ' ']);
        calendar::find(rest).is_some()
    });
    held.or(dated).map(|_| (0, words.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn release_lines() {
        for line in [
            "FOR IMMEDIATE RELEASE",
            "**For Immediate Release**",
            "EMBARGOED UNTIL June 3, 2024, 9 a.m.",
            "UNDER EMBARGO until May 1, 2025 9 a.m. (PACIFIC)",
            "Release Date: October 10, 2025",
            "NEWS RELEASE",
            "June 30, 2005",
            "Friday, June 30, 2005",
            "Press Room",
            "United States Senator Jane Doe",
            "Acme Works : Newsroom",
            "Press Room - News Releases",
        ] {
            assert!(is_release_line(line), "{line}");
        }
        for no in [
            "Acme Opens a Plant",
            "News from Acme is good",
            "June 30, 2005 was the day on which it opened",
            "Statement by the mayor on the plant",
            "For release of the report the ministry asked the two houses to wait a week.",
        ] {
            assert!(!is_release_line(no), "{no}");
        }
    }

    #[test]
    fn embargoes_in_their_words() {
        let of = |words: &'static str| embargo(words).map(|(a, b)| &words[a..b]);
        assert_eq!(of("EMBARGOED UNTIL June 3"), Some("EMBARGOED UNTIL June 3"));
        assert_eq!(
            of("Strictly embargoed until noon"),
            Some("Strictly embargoed until noon")
        );
        assert_eq!(
            of("For release: June 3, 2024"),
            Some("For release: June 3, 2024")
        );
        assert_eq!(of("FOR IMMEDIATE RELEASE"), None);
        assert_eq!(of("For release"), None);
    }
}
