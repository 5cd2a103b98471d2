//! The dateline that opens a story: place, date and wire, each of them optional, and the dash that ends them.
//!
//! `VAIL, CO, March 19, 2025 /24-7PressRelease/ --`, `(Colombo, July 3) –`, `BEIJING, July 14 (Xinhua) --`,
//! `WASHINGTON – `, `Columbus, OH (Newsworthy.ai) Wednesday Nov 22, 2023 @ 1:00 AM Eastern —`. The order of the parts is
//! free. What names a place alone must say so by its capitals, its state or its fame (the cities that AP style lets
//! stand alone), because `Acme Corp – the maker of` reads no other.

use super::calendar;
use super::casing::is_title_case;
use super::date::PartialDate;
use super::gazetteer::is_city;
use super::place::{Place, is_shouted};
use super::wire::is_wire;

/// A dateline; ranges are byte offsets into the paragraph.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Found {
    /// Where it ends, its dash included.
    pub end: usize,
    pub place: Option<(usize, usize)>,
    pub date: Option<(usize, usize)>,
    pub wire: Option<(usize, usize)>,
    /// What the date says.
    pub day: Option<PartialDate>,
}

/// The longest dateline, in bytes.
const LONGEST: usize = 240;

/// Reads the dateline that a paragraph starts with.
pub(super) fn read(paragraph: &str) -> Option<Found> {
    let mut limit = paragraph.len().min(LONGEST);
    while !paragraph.is_char_boundary(limit) {
        limit -= 1;
    }
    let mut parser = Parser {
        words: &paragraph[..limit],
        at: 0,
        found: Found::default(),
        sure: false,
        known: false,
        dashed: 0,
    };
    parser.run();
    parser.finish(paragraph)
}

struct Parser<'a> {
    words: &'a str,
    at: usize,
    found: Found,
    /// Whether the place can be nothing else.
    sure: bool,
    /// Whether the place is one that the gazetteer knows.
    known: bool,
    /// The end of the last dash, or of a wire between slashes, that has been read.
    dashed: usize,
}

impl<'a> Parser<'a> {
    fn rest(&self) -> &'a str {
        &self.words[self.at..]
    }

    fn run(&mut self) {
        loop {
            self.spaces();
            if self.dash() || self.separator() {
                continue;
            }
            let before = self.at;
            if !(self.date() || self.wire() || self.place() || self.time()) || self.at == before {
                break;
            }
        }
    }

    fn spaces(&mut self) {
        self.at += self.rest().len() - self.rest().trim_start().len();
    }

    /// `--`, ` - `, `–`, `—`
    fn dash(&mut self) -> bool {
        let rest = self.rest();
        let len = ["---", "--", "—", "–", "―", "‒", "−"]
            .iter()
            .find(|d| rest.starts_with(**d))
            .map(|d| d.len())
            .or_else(|| {
                let after = rest.strip_prefix('-')?;
                let before = &self.words[..self.at];
                let spaced = before.ends_with(char::is_whitespace)
                    || before.ends_with([')', '/'])
                    || after.starts_with(' ');
                spaced.then_some(1)
            })
            .or_else(|| {
                // What an encoding lost was a dash: `WASHINGTON ? The`.
                let lost = rest.starts_with("? ") && self.words[..self.at].ends_with(' ');
                (lost && self.known).then_some(1)
            });
        let Some(len) = len else { return false };
        // `--News Direct--`: a wire may stand between two dashes.
        self.at += len;
        self.dashed = self.at;
        self.spaces();
        // `--(BUSINESS WIRE)--` is read as any other between brackets.
        if self.found.wire.is_none()
            && !self.rest().starts_with(['(', '[', '/'])
            && let Some(end) = find_within(self.rest(), "--", 40)
            && is_wire(&self.rest()[..end])
        {
            self.found.wire = Some((self.at, self.at + end));
            self.at += end + 2;
            self.dashed = self.at;
        }
        true
    }

    /// Marks between the parts of a dateline.
    fn separator(&mut self) -> bool {
        let mark = self.rest().starts_with([',', '|', ';', ':']);
        // A colon after a place makes a label of it: `Release Date: October 10`.
        let label =
            self.rest().starts_with(':') && self.found.date.is_none() && self.found.wire.is_none();
        let amid = self.at > 0 && !label;
        if mark && amid {
            self.at += 1;
        }
        mark && amid
    }

    fn date(&mut self) -> bool {
        let Some(date) = calendar::read(self.rest()) else {
            return false;
        };
        if self.found.date.is_some() {
            // Some wires add their own date to one that has it: only the first counts.
            self.at += date.len;
            return true;
        }
        self.found.date = Some((self.at, self.at + date.len));
        self.found.day = Some(date.date);
        self.at += date.len;
        true
    }

    /// A wire, a date or both between brackets or slashes.
    fn wire(&mut self) -> bool {
        let rest = self.rest();
        let Some(close) = (match rest.chars().next() {
            Some('(') => Some(')'),
            Some('[') => Some(']'),
            Some('/') => Some('/'),
            _ => None,
        }) else {
            return self.bare_wire();
        };
        let Some(len) = rest[1..].find(close).filter(|l| *l > 1 && *l <= 80) else {
            return false;
        };
        let inside = &rest[1..=len];
        let start = self.at + 1 + (inside.len() - inside.trim_start().len());
        let trimmed = inside.trim();
        if !self.bracketed(start, trimmed, close) {
            return false;
        }
        self.at += len + 2;
        if close == '/' {
            self.dashed = self.at;
        }
        true
    }

    /// What stands between brackets: `Xinhua`, `March 3, 2006`, `Colombo, July 3`, `Newsfile Corp. - July 1, 2024`.
    fn bracketed(&mut self, start: usize, inside: &str, close: char) -> bool {
        if let Some(date) = calendar::read(inside).filter(|d| d.len == inside.len()) {
            if self.found.date.is_none() {
                self.found.date = Some((start, start + date.len));
                self.found.day = Some(date.date);
            }
            return true;
        }
        if self.at == 0 && close != '/' && self.whole_in_brackets(start, inside) {
            return true;
        }
        let named = inside.split(" - ").next().unwrap_or(inside).trim_end();
        let known =
            is_wire(named) || close == '/' && (self.found.date.is_some() || !inside.contains(' '));
        if !known || self.found.wire.is_some() {
            return false;
        }
        self.found.wire = Some((start, start + named.len()));
        let rest = inside[named.len()..].trim_start_matches([' ', '-']);
        if let Some(date) = calendar::read(rest).filter(|_| self.found.date.is_none()) {
            let at = start + inside.len() - rest.len();
            self.found.date = Some((at, at + date.len));
            self.found.day = Some(date.date);
        }
        true
    }

    /// `(Colombo, July 3)`: a whole dateline between brackets.
    fn whole_in_brackets(&mut self, start: usize, inside: &str) -> bool {
        let mut inner = Parser {
            words: inside,
            at: 0,
            found: Found::default(),
            sure: false,
            known: false,
            dashed: 0,
        };
        inner.run();
        if inner.at < inside.len() || inner.found.place.is_none() {
            return false;
        }
        if inner.found.date.is_none() && !inner.sure {
            return false;
        }
        let shift = |range: Option<(usize, usize)>| range.map(|(a, b)| (a + start, b + start));
        self.found.place = shift(inner.found.place);
        self.found.date = shift(inner.found.date);
        self.found.wire = shift(inner.found.wire);
        self.found.day = inner.found.day;
        self.sure = inner.sure;
        self.known = inner.known;
        true
    }

    /// A wire that stands between dashes without brackets: `- Media OutReach Newswire -`.
    fn bare_wire(&mut self) -> bool {
        if self.found.wire.is_some() || self.dashed == 0 {
            return false;
        }
        let rest = self.rest();
        let end = [" - ", " – ", " — ", " --"]
            .iter()
            .filter_map(|d| find_within(rest, d, 40))
            .min();
        // `Acme Wire (Release Service – Distribution) – `: what the wire says of itself is none of its name.
        let open = rest.find(" (").filter(|o| end.is_some_and(|e| *o < e));
        if let Some(open) = open.filter(|o| is_wire(&rest[..*o]))
            && let Some(close) = find_within(rest, ") ", 120)
        {
            self.found.wire = Some((self.at, self.at + open));
            self.at += close + 1;
            return true;
        }
        let Some(end) = end.filter(|e| is_wire(&rest[..*e])) else {
            return false;
        };
        self.found.wire = Some((self.at, self.at + end));
        self.at += end;
        true
    }

    /// Capitalised words, with the region after a comma.
    fn place(&mut self) -> bool {
        if self.found.place.is_some() {
            return false;
        }
        let Some(place) = Place::read(self.rest()) else {
            return false;
        };
        // After a dash only what can be nothing else is a place: `May 6, 2025 - DALLAS — `.
        if self.at > 0 && !place.sure {
            return false;
        }
        self.found.place = Some((self.at, self.at + place.len));
        self.sure = place.sure;
        self.known = place.known;
        self.at += place.len;
        true
    }

    /// `@ 7:00 AM Eastern`, `9 a.m. ET`, after a date.
    fn time(&mut self) -> bool {
        if self.found.date.is_none() {
            return false;
        }
        let rest = self.rest();
        let clock = rest.trim_start_matches(['@', ' ']);
        let digits = clock
            .bytes()
            .take_while(|b| b.is_ascii_digit() || *b == b':')
            .count();
        if digits == 0 || digits > 5 {
            return false;
        }
        let mut end = rest.len() - clock.len() + digits;
        for word in rest[end..].split_inclusive(' ') {
            let bare = word.trim().trim_end_matches(',');
            let known = bare.is_empty()
                || is_zone(bare)
                || matches!(
                    bare,
                    "AM" | "PM"
                        | "am"
                        | "pm"
                        | "a.m."
                        | "p.m."
                        | "A.M."
                        | "P.M."
                        | "Eastern"
                        | "Central"
                        | "Mountain"
                        | "Pacific"
                        | "ET"
                        | "EST"
                        | "EDT"
                        | "CT"
                        | "CST"
                        | "CDT"
                        | "MT"
                        | "PT"
                        | "PST"
                        | "PDT"
                        | "GMT"
                        | "UTC"
                        | "BST"
                        | "CET"
                        | "CEST"
                        | "Time"
                        | "IST"
                        | "SGT"
                        | "HKT"
                );
            if !known {
                break;
            }
            end += word.len();
        }
        self.at += end;
        true
    }

    /// What has been read, where it is a dateline.
    fn finish(mut self, paragraph: &str) -> Option<Found> {
        let Found {
            place, date, wire, ..
        } = self.found;
        let last = [place, date, wire]
            .into_iter()
            .flatten()
            .map(|r| r.1)
            .max()?;
        let rest = paragraph[last..].trim_start_matches(['/', ')', ']', ' ']);
        if rest.is_empty() {
            // A paragraph of its own.
            self.found.end = paragraph.len();
            return (date.is_some() || wire.is_some() || self.known).then_some(self.found);
        }
        if self.dashed >= last {
            let story = paragraph[self.dashed..].trim_start();
            let starts = opens_story(story);
            let enough = wire.is_some() || date.is_some() || self.sure;
            self.found.end = self.dashed;
            return (enough && (starts || story.is_empty() || wire.is_some()))
                .then_some(self.found);
        }
        self.without_dash(paragraph, last)
    }

    /// Whether it is a place, a comma and a whole date: `Bristol, 4 May 2024. The trust said`.
    fn is_place_and_day(&self, paragraph: &str) -> bool {
        let day = self.found.day.is_some_and(|d| d.is_whole());
        day && self.found.wire.is_none()
            && self.found.place.is_some_and(|(start, end)| {
                start == 0
                    && paragraph[end..].starts_with(',')
                    && self.found.date.is_some_and(|date| date.0 > end)
            })
    }

    /// Whether it is a whole date and a known place: `June 3, 2004 Washington D C The mayor`.
    fn is_day_and_place(&self) -> bool {
        let day = self.found.day.is_some_and(|d| d.is_whole());
        let first = self.found.date.is_some_and(|date| date.0 == 0);
        day && first && self.known && self.found.place.is_some()
    }

    /// A dateline that lost its dash: only a sure place or a whole one with its wire, before a capital.
    fn without_dash(mut self, paragraph: &str, last: usize) -> Option<Found> {
        let closed =
            paragraph[last..].len() - paragraph[last..].trim_start_matches(['/', ')', ']']).len();
        let end = last + closed;
        let story = &paragraph[end..];
        if let Some(story) = story.strip_prefix(". ")
            && self.is_place_and_day(paragraph)
            && opens_story(story)
        {
            self.found.end = end + 1;
            return Some(self.found);
        }
        if let Some(story) = story.strip_prefix(", ")
            && self.known
            && self.is_place_and_day(paragraph)
            && opens_story(story)
        {
            self.found.end = end + 1;
            return Some(self.found);
        }
        let whole = self.found.wire.is_some() && (self.found.date.is_some() || self.sure)
            || self.is_day_and_place();
        let spaced = story.starts_with(' ');
        // The story itself is not in capitals, else this is a headline.
        let small = story
            .split(' ')
            .filter(|w| !w.is_empty())
            .take(4)
            .any(|w| w.len() > 1 && w.chars().skip(1).any(char::is_lowercase));
        let place_only = self.sure
            && self.found.date.is_none()
            && self.found.place.is_some_and(|p| {
                let name = &paragraph[p.0..p.1];
                let capital = ["D C", "DC", "D.C."].iter().any(|d| name.ends_with(d))
                    && (paragraph.len() > 200 || paragraph.len() > 80 && !is_title_case(paragraph));
                capital && p.0 == 0
                    || is_shouted(name)
                        && p.0 == 0
                        && (is_city(name.split(',').next().unwrap_or(name)) || name.contains(','))
            });
        self.found.end = end;
        (spaced && small && opens_story(story.trim_start()) && (whole || place_only))
            .then_some(self.found)
    }
}

/// Whether a word is a time zone by its region and city: `US/Central`, `America/New_York`.
fn is_zone(word: &str) -> bool {
    let part = |p: &str| {
        p.starts_with(|c: char| c.is_ascii_uppercase())
            && p.bytes().all(|b| b.is_ascii_alphabetic() || b == b'_')
    };
    word.len() <= 40
        && word
            .split_once('/')
            .is_some_and(|(region, city)| part(region) && city.split('/').all(part))
}

/// Where `mark` first stands in `words`, if it begins within the first `most` bytes of them or right behind.
fn find_within(words: &str, mark: &str, most: usize) -> Option<usize> {
    words
        .as_bytes()
        .windows(mark.len())
        .take(most + 1)
        .position(|w| w == mark.as_bytes())
}

/// Whether a story can begin with these words.
fn opens_story(story: &str) -> bool {
    story
        .chars()
        .find(|c| !matches!(c, '"' | '“' | '‘' | '\'' | '(' | '[' | '$' | '*' | '#'))
        .is_some_and(|c| !c.is_lowercase() && c.is_alphanumeric())
        || story.split(' ').next().is_some_and(|w| {
            // A brand that starts small: `iCapital`.
            w.chars().skip(1).any(char::is_uppercase)
        })
}

#[cfg(test)]
mod tests;
