//! Titles that an archive ran together with what stood before or behind them on the page: where the two part.

use super::casing::is_title_case;
use super::gazetteer::is_city;
use super::headline::{LONGEST, is_title, leads_on};
use super::phrase::{after, spaces};
use super::place::{Place, is_shouted};
use super::{calendar, contact};
use crate::text::scan::split;

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
    let told = || stands(words, b'F', &["For Imm", "FOR IMM"]);
    if words.len() > LONGEST || !told() {
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
    let head = upto(words, LONGEST);
    if words.len() < STORY {
        return dated_end(head);
    }
    behind_date(head, words)
        .or_else(|| before_dash(head))
        .or_else(|| before_city(head))
}

/// What is shorter than this holds no story behind its title, in bytes.
const STORY: usize = 160;

/// The first `most` bytes of some words, or a few less.
fn upto(words: &str, most: usize) -> &str {
    let mut end = words.len().min(most);
    while !words.is_char_boundary(end) {
        end -= 1;
    }
    &words[..end]
}

/// Whether words that something else follows can be a title: no place and no date begins them.
fn begins(title: &str) -> bool {
    title.len() >= 12
        && title.contains(' ')
        && title.starts_with(|c: char| c.is_uppercase() || c.is_numeric() || "“\"‘'".contains(c))
        && is_title(title)
        && !title.contains("FOR IMMEDIATE")
        && calendar::read(title).is_none()
        && Place::read(title).is_none_or(|p| !p.known)
        // `Washington D C Friday`
        && !(is_city(title.split(' ').next().unwrap_or("")) && title.split(' ').count() <= 4)
}

/// `Mayor Opens Bridge June 3 2004 Washington D C The mayor`
fn behind_date(head: &str, words: &str) -> Option<usize> {
    let (at, date) = calendar::find(head)?;
    let title = head[..at].strip_suffix(' ')?;
    let story = words[at + date.len..].trim_start();
    let city = spaces(story).take(2);
    let placed = city.map(|end| &story[..end]).any(is_city);
    let whole = date.date.year.is_some() && date.date.day.is_some();
    let cased = is_title_case(title) && story.starts_with(char::is_uppercase);
    (whole && (placed || cased) && !leads_on(title) && begins(title)).then_some(title.len())
}

/// `Mayor Opens Bridge June 3 2004 Washington DC` or `Mayor Opens Bridge 3 June 2004` and no story behind it.
fn dated_end(words: &str) -> Option<usize> {
    let (at, date) = calendar::find(words)?;
    let title = words[..at].strip_suffix(' ')?;
    let place = words[at + date.len..].trim_start_matches([' ', ',']);
    let placed = Place::read(place).is_some_and(|p| p.known && p.len == place.len())
        || place.is_empty() && title.ends_with(char::is_alphanumeric);
    let whole = date.date.year.is_some() && date.date.day.is_some();
    (whole && placed && !leads_on(title) && begins(title)).then_some(title.len())
}

/// Where the date begins that stands behind a title on its line when the next begins with a place:
/// `Mayor Opens Bridge June 3 2004` / `Washington D C The mayor`.
pub(super) fn dated_before(words: &str, next: &str) -> Option<usize> {
    let (at, date) = calendar::find(upto(words, LONGEST))?;
    let title = words[..at].strip_suffix(' ')?;
    let whole = date.date.year.is_some() && date.date.day.is_some();
    let placed = || Place::read(next).is_some_and(|p| p.known);
    let ends = at + date.len == words.len();
    (ends && whole && placed() && !leads_on(title) && begins(title)).then_some(title.len())
}

/// `Mayor Opens Bridge Washington-- The mayor`
fn before_dash(head: &str) -> Option<usize> {
    let dash = memchr::memmem::find(head.as_bytes(), b"--")?;
    let near = head[..dash].char_indices().rev().take(32);
    let mut starts = near.filter(|(_, c)| *c == ' ').map(|(i, _)| i);
    let at = starts.find(|i| {
        let place = head[i + 1..dash].trim_end();
        Place::read(place).is_some_and(|p| p.known && p.len == place.len())
    })?;
    let title = &head[..at];
    (is_title_case(title) && !leads_on(title) && begins(title)).then_some(at)
}

/// `Mayor Opens New Bridge WASHINGTON The mayor`, `Mayor Opens New Bridge Over River Washington In a letter that the`
fn before_city(head: &str) -> Option<usize> {
    let at = spaces(head).skip(2).find(|at| {
        let Some(place) = city(&head[at + 1..]) else {
            return false;
        };
        let title = &head[..*at];
        let story = head[at + 1 + place..].trim_start_matches([',', ' ', '-', '–', '—']);
        let shouted = is_shouted(&head[at + 1..at + 1 + place]) && !is_shouted(title);
        // A sentence has commas, and a region behind its city.
        let comma = title.contains(',') || head[at + 1 + place..].starts_with(',');
        let told = title.split(' ').count() >= 6 && !comma && is_told(story);
        story.starts_with(char::is_uppercase)
            && !is_shouted(story.split(' ').next().unwrap_or(""))
            && (shouted || told)
            && is_title_case(title)
            && !leads_on(title)
    })?;
    begins(&head[..at]).then_some(at)
}

/// The length of the city of a dateline, with its district, that words begin with.
fn city(words: &str) -> Option<usize> {
    if !words.starts_with(|c: char| c.is_uppercase()) {
        return None;
    }
    let ends = memchr::memchr3_iter(b' ', b',', b'-', words.as_bytes()).take(3);
    let end = ends.filter(|end| is_city(&words[..*end])).last()?;
    let district = [", D.C.", ", DC", " D.C.", " D C", " DC"]
        .iter()
        .find(|d| words[end..].starts_with(**d));
    Some(end + district.map_or(0, |d| d.len()))
}

/// Whether words are those of a sentence: of the first eight at least four begin small.
fn is_told(words: &str) -> bool {
    let small = |w: &&str| w.starts_with(char::is_lowercase);
    words.split(' ').take(8).filter(small).count() >= 4
}

/// The end of a contact and a date that stand before a title on its line:
/// `Doe News Contact Jane Roe 202 555 0100 Date 06 03 2004 Mayor Opens Bridge`.
pub(super) fn called(words: &str) -> Option<usize> {
    let head = upto(words, 240);
    if !has_contact(head) {
        return None;
    }
    let at = ["Contact", "CONTACT", "Contacts", "CONTACTS"]
        .iter()
        .find_map(|l| head.find(l))
        .filter(|at| *at <= 80)?;
    let mut starts = spaces(&head[at..]).map(|i| at + i + 1).take(40);
    let end = starts.find_map(|from| {
        let date = calendar::read(&head[from..]).filter(|d| d.date.year.is_some());
        let len = date
            .map(|d| d.len)
            .or_else(|| calendar::digits(&head[from..]))?;
        Some(from + len)
    })?;
    let title = words[end..].strip_prefix(' ')?;
    let known = contact::has_phone(&head[at..end]) && title.contains(' ') && title.len() >= 12;
    (known
        && is_title(upto(title, STORY))
        && title.starts_with(|c: char| c.is_uppercase() || c.is_numeric()))
    .then_some(end)
}

/// Whether words speak of a contact, with a capital: nearly none do.
fn has_contact(words: &str) -> bool {
    stands(words, b'C', &["Contact", "CONTACT"])
}

/// Whether one of `phrases`, which all begin with `first`, stands in words.
fn stands(words: &str, first: u8, phrases: &[&str]) -> bool {
    let bytes = words.as_bytes();
    memchr::memchr_iter(first, bytes).any(|at| {
        phrases
            .iter()
            .any(|p| bytes[at..].starts_with(p.as_bytes()))
    })
}

/// Where the contact begins that stands behind a title on its line: `Mayor Opens Bridge Contact Jane Roe WASHINGTON`.
pub(super) fn contacted(words: &str) -> Option<usize> {
    let head = upto(words, LONGEST);
    if !has_contact(head) {
        return None;
    }
    let at = [
        " Contact ",
        " CONTACT ",
        " Contacts ",
        " CONTACTS ",
        " Contact: ",
        " CONTACT: ",
    ]
    .iter()
    .find_map(|l| head.find(l))?;
    let title = &head[..at];
    let behind = upto(&words[at + 1..], 240);
    let somebody = contact::has_phone(behind) || shouted_city(behind).is_some();
    (somebody && is_title_case(title) && !leads_on(title) && begins(title)).then_some(at)
}

/// Where a city in capitals stands among the first words, as the start of a dateline does.
pub(super) fn shouted_city(words: &str) -> Option<usize> {
    let head = upto(words, 240);
    let bytes = head.as_bytes();
    // A small letter behind the first is told without asking for a city.
    let mut starts = (1..bytes.len())
        .filter(|i| bytes[i - 1] == b' ' && !bytes.get(i + 1).is_some_and(u8::is_ascii_lowercase));
    starts.find(|i| city(&head[*i..]).is_some_and(|len| is_shouted(&head[*i..i + len])))
}

/// The end of a title that its line says twice.
pub(super) fn doubled(words: &str) -> Option<usize> {
    let half = words.len() / 2;
    let (title, again) = (words.get(..half)?, words.get(half..)?.strip_prefix(' ')?);
    (title.len() >= 20 && title == again && begins(title)).then_some(half)
}

/// The end of a title in capitals that its deck follows on the line: `MAYOR OPENS NEW BRIDGE Doe thanks the builders`.
pub(super) fn shouted(words: &str) -> Option<usize> {
    let head = upto(words, LONGEST);
    let (mut end, mut count) = (0, 0);
    let mut at = 0;
    for word in split(head, b' ') {
        if !is_loud(word) {
            break;
        }
        let letters = word.contains(char::is_alphabetic);
        count += usize::from(letters);
        // An article or a number may be the first word of what follows.
        if letters && !matches!(word, "A" | "I") {
            end = at + word.len();
        }
        at += word.len() + 1;
    }
    let deck = words.get(end..)?.strip_prefix(' ')?;
    let behind = || deck.split(' ').take(12);
    let small = |w: &&str| w.contains(char::is_lowercase);
    let told = behind().filter(small).count();
    (count >= 4 && told >= 4 && told * 4 >= behind().count() * 3 && begins(&words[..end]))
        .then_some(end)
}

/// Whether a word is in capitals, or has no letters: `McDOE`, too.
fn is_loud(word: &str) -> bool {
    let rest = word
        .strip_prefix("Mc")
        .or(word.strip_prefix("Mac"))
        .unwrap_or(word);
    !rest.is_empty() && !rest.contains(char::is_lowercase)
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
    fn a_date_and_a_place_behind_the_title_are_no_part_of_it() {
        let title = "Mayor Opens New Bridge";
        for rest in [
            "June 3 2004 Washington D C",
            "June 3, 2004, Springfield, Ohio",
            "3 June 2004",
        ] {
            assert_eq!(
                run_on(&format!("{title} {rest}")),
                Some(title.len()),
                "{rest}"
            );
        }
        assert_eq!(run_on("Statement of the Mayor of June 3 2004"), None);
        assert_eq!(run_on("Mayor Opens New Bridge in Washington DC"), None);
        let dated = "Mayor Opens New Bridge June 3 2004";
        assert_eq!(
            dated_before(dated, "Washington D C The mayor came"),
            Some(title.len())
        );
        assert_eq!(dated_before(dated, "The mayor came"), None);
    }

    #[test]
    fn a_contact_about_the_title_is_no_part_of_it() {
        let title = "Mayor Opens New Bridge";
        let head = "Doe News Contact Jane Roe 202 555 0100 or Ann Poe 202 555 0101 Date 06 03 2004";
        assert_eq!(called(&format!("{head} {title}")), Some(head.len()));
        assert_eq!(
            called("Contact Lenses Are Cheaper Since June 3 2004 Says Report"),
            None
        );
        let behind = format!("{title} Contact Jane Roe or Ann Poe WASHINGTON The mayor came");
        assert_eq!(contacted(&behind), Some(title.len()));
        assert_eq!(
            contacted("Mayor Loses Contact With Builders of Bridge"),
            None
        );
    }

    #[test]
    fn a_title_said_twice_on_its_line_counts_once() {
        let title = "Mayor Opens New Bridge";
        assert_eq!(doubled(&format!("{title} {title}")), Some(title.len()));
        assert_eq!(doubled(&format!("{title} {title}s")), None);
        assert_eq!(doubled(title), None);
    }

    #[test]
    fn a_deck_behind_a_title_in_capitals_is_no_part_of_it() {
        let title = "MAYOR McDOE OPENS BRIDGE S 2 PARTS";
        let line = format!("{title} A band plays and two hundred guests dance");
        assert_eq!(shouted(&line), Some(title.len()));
        let counted = format!("{title} 400 guests dance and a band plays all night");
        assert_eq!(shouted(&counted), Some(title.len()));
        for whole in [
            "ACME OPENS Two Plants in the North of the Country",
            "MAYOR McDOE OPENS NEW BRIDGE",
            "MAYOR DOE OPENS BRIDGE in Ohio",
        ] {
            assert_eq!(shouted(whole), None, "{whole}");
        }
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
            ("Mayor Opens New Bridge", "WASHINGTON"),
            ("Mayor Opens New Bridge and Two Small Parks", "Washington"),
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
            "Mayor Opens New Bridge and Two Parks in Washington",
            "Jane Anne Doe, aka Annie, 27, of East Chicago, Indiana, was seen at the river",
        ] {
            assert_eq!(run_on(&format!("{head} {story}")), None, "{head}");
        }
    }
}
