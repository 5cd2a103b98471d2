//! The name of a place at the start of some words: `Houston, TX, USA`, `NEW YORK`, `Rio de Janeiro`.

use super::gazetteer::{is_city, is_region};
use super::phrase::spaces;
use super::{calendar, release_line};
use crate::text::scan::split;

/// A place at the start of some words.
pub(super) struct Place {
    pub len: usize,
    /// Whether its form leaves no doubt: capitals, a region, a city that stands alone.
    pub sure: bool,
    /// Whether it is a city or has a region that the gazetteer knows.
    pub known: bool,
}

impl Place {
    pub fn read(words: &str) -> Option<Self> {
        let mut end = name(words)?;
        if release_line::is_label(&words[..end]) {
            return None;
        }
        end = shouted_city(&words[..end])
            .or_else(|| capital_city(&words[..end]))
            .unwrap_or(end);
        let city = &words[..end];
        let mut known = is_city(city);
        let mut sure = known || (is_shouted(city) && is_capitals_place(city));
        // Up to three further parts: `Houston, TX, USA`, `TORONTO, Ontario`, `LONDON and NEW YORK`.
        for _ in 0..3 {
            let rest = &words[end..];
            let Some(mark) = [", ", " and ", " & ", "/", ","]
                .iter()
                .find(|m| rest.starts_with(**m))
            else {
                break;
            };
            let after = &rest[mark.len()..];
            if calendar::read(after).is_some() {
                break;
            }
            let Some(len) = name(after) else { break };
            let len = region(&after[..len]).unwrap_or(len);
            let next = &after[..len];
            let listed = is_region(next) || is_city(next);
            if !(listed
                || is_shouted(next) && sure
                || mark.starts_with(',') && dated(&after[len..]))
            {
                break;
            }
            known |= listed && mark.starts_with(',');
            end += mark.len() + len;
        }
        // `Washington DC`
        if words[end..].starts_with(" DC") || words[end..].starts_with(" D.C.") {
            end += if words[end..].starts_with(" DC") {
                3
            } else {
                5
            };
            known = true;
        } else if words[end..].starts_with(" D C ") || &words[end..] == " D C" {
            end += 4;
            known = true;
        }
        sure |= known;
        Some(Self {
            len: end,
            sure,
            known,
        })
    }
}

/// The length of a city in capitals that starts a longer run of words, of which the next is another sentence's:
/// `WASHINGTON A man`.
fn shouted_city(run: &str) -> Option<usize> {
    let ends = spaces(run).take(3);
    let other = |end: &usize| {
        // `A man`, `The man`: a capital and then no other.
        let next = run[end + 1..].chars().nth(1);
        next.is_none_or(|c| !c.is_uppercase() && c != '.')
    };
    ends.filter(|end| is_shouted(&run[..*end]) && is_city(&run[..*end]))
        .last()
        .filter(|end| !is_city(run) && (other(end) || run[*end..].contains(". ")))
}

/// The length of a city before its district that starts a longer run of words: `Washington D C Senator Doe`.
fn capital_city(run: &str) -> Option<usize> {
    let ends = spaces(run).take(3);
    let mut capitals = ends.filter(|end| {
        let rest = &run[*end..];
        let district = [" DC", " D.C.", " D C"]
            .iter()
            .find_map(|d| rest.strip_prefix(*d));
        district.is_some_and(|r| r.is_empty() || r.starts_with(' '))
    });
    capitals.find(|end| is_city(&run[..*end]))
}

/// The length of the region that starts a longer run of words: `DC Last night`.
fn region(run: &str) -> Option<usize> {
    let ends = spaces(run).take(3);
    ends.filter(|end| is_region(&run[..*end]))
        .last()
        .filter(|_| !is_region(run))
}

/// Whether a date follows directly: then what stands before it is a place whatever it is called.
fn dated(rest: &str) -> bool {
    let rest = rest.trim_start_matches([',', ' ', '-', '–', '—', '(']);
    calendar::read(rest).is_some()
}

/// The length of a run of capitalised words, with the small words that place names have.
fn name(words: &str) -> Option<usize> {
    let mut end = 0;
    let mut at = 0;
    for (count, word) in split(words, b' ').enumerate() {
        // Most runs end here, which is told before the word is taken apart.
        let may_be_small = count > 0 && word.starts_with(['o', 'd', 'l', 'u', 't', 'a']);
        if !(may_be_small || word.starts_with(char::is_uppercase)) {
            break;
        }
        let stop = word.find(|c| {
            matches!(
                c,
                ',' | '(' | '/' | '—' | '–' | ':' | ';' | '|' | '"' | '“' | ')' | ']'
            )
        });
        let cut = &word[..stop.unwrap_or(word.len())];
        let dashes = cut.as_bytes().windows(2).position(|w| w == b"--");
        let cut = &cut[..dashes.unwrap_or(cut.len())];
        let bare = cut.strip_suffix('-').unwrap_or(cut);
        let small = matches!(
            bare,
            "of" | "de"
                | "del"
                | "la"
                | "le"
                | "las"
                | "los"
                | "upon"
                | "the"
                | "am"
                | "do"
                | "da"
                | "di"
        );
        if bare.is_empty()
            || !(bare.starts_with(char::is_uppercase) || small && count > 0)
            || count == 6
        {
            break;
        }
        if bare
            .chars()
            .any(|c| !(c.is_alphabetic() || ".’'-".contains(c)))
            || count > 0 && calendar::read(&words[at..]).is_some()
        {
            break;
        }
        // `DALLAS. The`: a period ends what is no abbreviation.
        if bare.ends_with('.') && bare.len() > 5 {
            return None;
        }
        if !small {
            end = at + bare.len();
        }
        if bare.len() < word.len() {
            break;
        }
        at += word.len() + 1;
    }
    (end > 0 && end <= 60).then_some(end)
}

/// Whether words in capitals can be a place: not the labels that stand before a dash, too.
fn is_capitals_place(name: &str) -> bool {
    const LABELS: &[&str] = &[
        "ADVISORY",
        "ALERT",
        "UPDATE",
        "UPDATED",
        "NOTE",
        "NEWS",
        "RELEASE",
        "PRESS",
        "MEDIA",
        "FACT",
        "SHEET",
        "WHAT",
        "WHO",
        "WHEN",
        "WHERE",
        "WHY",
        "HOW",
        "CONTACT",
        "BREAKING",
        "VIDEO",
        "PHOTO",
        "PHOTOS",
        "EVENT",
        "SUMMARY",
        "BACKGROUND",
        "HIGHLIGHTS",
        "STATEMENT",
        "REMINDER",
        "CORRECTION",
        "ATTENTION",
        "NOTICE",
        "IMMEDIATE",
        "EMBARGOED",
        "SOURCE",
        "ABOUT",
        "TITLE",
        "RE",
        "THE",
        "A",
        "FOR",
        "NEW",
        "CEO",
        "LLC",
        "INC",
        "CORP",
        "LTD",
        "PLC",
        "GROUP",
        "MEDIAWIRE",
    ];
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let mut words = name.split([' ', '-']);
    let labelled = if name == "NEW" {
        true
    } else {
        words.any(|w| LABELS.contains(&w.trim_end_matches('.')) && w != "NEW")
    };
    letters >= 4 && !labelled
}

/// Whether a name is written in capitals.
pub(super) fn is_shouted(name: &str) -> bool {
    let mut letters = 0;
    for c in name.chars() {
        if c.is_lowercase() {
            return false;
        }
        letters += usize::from(c.is_alphabetic());
    }
    letters >= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(words: &str) -> Option<(&str, bool, bool)> {
        Place::read(words).map(|p| (&words[..p.len], p.sure, p.known))
    }

    #[test]
    fn places_and_how_sure_they_are() {
        for (words, expected) in [
            ("Houston, TX, USA - We", ("Houston, TX, USA", true, true)),
            ("WASHINGTON A man", ("WASHINGTON", true, true)),
            ("WASHINGTON, DC Last night", ("WASHINGTON, DC", true, true)),
            ("Washington D C Senator Doe", ("Washington D C", true, true)),
            ("Washington DC", ("Washington DC", true, true)),
            ("Springfield, Ohio The", ("Springfield, Ohio", true, true)),
            ("SPRINGFIELD - We", ("SPRINGFIELD", true, false)),
            ("Acme Corp - We", ("Acme Corp", false, false)),
            ("Rio de Janeiro, July 3", ("Rio de Janeiro", true, true)),
        ] {
            assert_eq!(place(words), Some(expected), "{words}");
        }
        assert_eq!(place("the mayor"), None);
    }
}
