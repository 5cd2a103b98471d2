//! What an archive ran together below a title: the title again, a date, a release line, a contact, and then the story.

use super::headline::{leads_on, opens_with};
use super::phrase::after;
use super::run_on;
use super::{calendar, contact, dateline};

/// The end of what no story begins with at the start of a paragraph below `title`: its first element only.
/// `June 3 2004 Mayor Opens Bridge SPRINGFIELD The mayor`, `Mayor Opens Bridge Contact Jane Roe`.
pub(super) fn element(words: &str, title: &str) -> Option<usize> {
    let end = repeated(words, title)
        .or_else(|| release_line(words))
        .or_else(|| date(words, title))
        .or_else(|| called(words))
        .or_else(|| deck(words))?;
    words[end..].starts_with(' ').then_some(end)
}

fn repeated(words: &str, title: &str) -> Option<usize> {
    let again = title.len() >= 20 && opens_with(words, title) && words.len() > title.len();
    // A sentence can begin with its title: `Acme opens plant in Ohio today`.
    let goes_on = || {
        !words[title.len()..]
            .trim_start()
            .starts_with(char::is_lowercase)
    };
    (again && goes_on()).then_some(title.len())
}

fn release_line(words: &str) -> Option<usize> {
    let rest = after(words, "for immediate release")?;
    // With its date it is one line.
    let line = rest.trim_start_matches([':', ' ']);
    let dated = calendar::read(line).filter(|d| d.len == line.len());
    (dated.is_none() && line.len() > 12).then_some(words.len() - rest.len())
}

/// A date that another element follows, and not the place of a dateline.
fn date(words: &str, title: &str) -> Option<usize> {
    let read = calendar::read(words).filter(|d| d.date.year.is_some());
    let len = read.map(|d| d.len).or_else(|| calendar::digits(words))?;
    let rest = words[len..].strip_prefix(' ')?;
    let another = repeated(rest, title).is_some()
        || rest.eq_ignore_ascii_case(title)
        || after(rest, "contact").is_some()
        || after(rest, "for immediate release").is_some();
    (another && dateline::read(words).is_none_or(|d| d.end <= len)).then_some(len)
}

/// A contact up to the city or the date that the story begins with, or to its last telephone number.
fn called(words: &str) -> Option<usize> {
    let rest = after(words, "contact").or_else(|| after(words, "contacts"))?;
    if !rest
        .trim_start_matches([':', ' '])
        .starts_with(|c: char| c.is_uppercase())
    {
        return None;
    }
    let end = run_on::shouted_city(words)?;
    let block = words[..end].trim_end();
    let named = block.len() >= 16 && !block.contains(". ");
    (named || contact::has_phone(block)).then_some(block.len())
}

/// A deck up to the city in capitals that the story begins with: `Two hundred guests come to the river WASHINGTON The`.
fn deck(words: &str) -> Option<usize> {
    if words.len() <= 200 {
        return None;
    }
    let at = run_on::shouted_city(words)?;
    let deck = words[..at].strip_suffix(' ')?;
    let story = &words[at..];
    let told = story
        .split(' ')
        .take(12)
        .filter(|w| w.starts_with(char::is_lowercase))
        .count();
    let whole = deck.len() >= 20
        && deck.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
        && !deck.contains([',', '.', ';', '"', '“'])
        && !leads_on(deck);
    (whole && told >= 3 && dateline::read(story).is_some() && dateline::read(words).is_none())
        .then_some(deck.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TITLE: &str = "Mayor Opens the New Bridge";

    fn elements(words: &str) -> Vec<&str> {
        let (mut out, mut rest) = (Vec::new(), words);
        while let Some(end) = element(rest, TITLE) {
            out.push(&rest[..end]);
            rest = rest[end..].trim_start();
        }
        out.push(rest);
        out
    }

    #[test]
    fn what_stands_before_the_story_comes_off_it() {
        for (line, expected) in [
            (
                "FOR IMMEDIATE RELEASE 06 03 2004 Mayor Opens the New Bridge WASHINGTON Jane Doe came",
                &[
                    "FOR IMMEDIATE RELEASE",
                    "06 03 2004",
                    TITLE,
                    "WASHINGTON Jane Doe came",
                ][..],
            ),
            (
                "Mayor Opens the New Bridge Friday June 3 2004 Contact Jane Roe or Ann Poe WASHINGTON D C Jane Doe came",
                &[
                    TITLE,
                    "Friday June 3 2004",
                    "Contact Jane Roe or Ann Poe",
                    "WASHINGTON D C Jane Doe came",
                ],
            ),
            (
                "Two hundred guests come to see it WASHINGTON D C Jane Doe came to the river today with two hundred \
                 guests of whom many had never seen a bridge before and opened it with a pair of golden scissors that \
                 the town had bought",
                &[
                    "Two hundred guests come to see it",
                    "WASHINGTON D C Jane Doe came to the river today with two hundred guests of whom many had never \
                     seen a bridge before and opened it with a pair of golden scissors that the town had bought",
                ],
            ),
        ] {
            assert_eq!(elements(line), expected);
        }
    }

    #[test]
    fn a_story_keeps_what_it_begins_with() {
        for story in [
            "June 3 2004 Washington D C Jane Doe came to the river",
            "Mayor opens the new bridge today, and many came to see it.",
            "For immediate release: June 3 2004",
            "Contact between the two banks was lost",
            "Contact Jane Roe at the town hall",
            "Mayor Opens the New Bridge",
        ] {
            assert_eq!(element(story, TITLE), None, "{story}");
        }
    }
}
