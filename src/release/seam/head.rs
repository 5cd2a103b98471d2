//! The head of a release whose lines were run together without a space:
//! `FOR IMMEDIATE RELEASEFriday, June 3, 2011Mayor Opens BridgeWASHINGTON The mayor`.

use super::super::casing::is_title_case;
use super::super::gazetteer::is_city;
use super::super::vocabulary::Vocabulary;
use super::super::{calendar, glue};
use crate::text::scan::Hits;

const RELEASE_LINE: &str = "FOR IMMEDIATE RELEASE";
const DEBRIS: &str = "None";

/// The longest title that is looked for, in bytes.
const TITLE: usize = 320;

/// The lines above the story, and the story; no lines where the head is none that was run together.
pub(super) fn lines<'a>(line: &'a str, words: &mut Vocabulary) -> (Vec<&'a str>, &'a str) {
    let none = (Vec::new(), line);
    let Some(rest) = line.strip_prefix(RELEASE_LINE) else {
        return match glued_city(line) {
            Some(end) => (vec![before_debris(&line[..end])], &line[end..]),
            None => none,
        };
    };
    let rest = past_debris(rest);
    let Some(end) = glued_date(rest) else {
        return none;
    };
    let mut out = vec![&line[..RELEASE_LINE.len()], &rest[..end]];
    let mut story = past_debris(&rest[end..]);
    if let Some(end) = title(story, words) {
        out.push(&story[..end]);
        story = past_debris(&story[end..]);
    }
    (out, story)
}

/// The end of a title or a deck to which the city of a dateline is glued: `Mayor Opens BridgeWASHINGTON The mayor`.
fn glued_city(line: &str) -> Option<usize> {
    if line.len() < 160 {
        return None;
    }
    let head = &line.as_bytes()[..line.len().min(TITLE)];
    let mut joints = Hits::new(head, |before, here, behind| {
        (before.wrapping_sub(b'a') < 26)
            & (here.wrapping_sub(b'A') < 26)
            & (behind.wrapping_sub(b'A') < 26)
    });
    let mut from = 12;
    while let Some(at) = joints.from(from) {
        if line.is_char_boundary(at) && begins_with_city(&line[at..]) && is_title_case(&line[..at])
        {
            return Some(at);
        }
        from = at + 1;
    }
    None
}

fn past_debris(words: &str) -> &str {
    let mut rest = words;
    while let Some(behind) = rest.strip_prefix(DEBRIS) {
        rest = behind.trim_start();
    }
    rest
}

fn before_debris(words: &str) -> &str {
    let mut rest = words;
    while let Some(before) = rest.strip_suffix(DEBRIS) {
        rest = before.trim_end();
    }
    if rest.is_empty() { words } else { rest }
}

/// The end of a date with its year that goes on without a space.
fn glued_date(words: &str) -> Option<usize> {
    let bytes = words.as_bytes();
    let year = |w: &[u8]| w.iter().all(u8::is_ascii_digit);
    let end = bytes.windows(4).take(40).position(year)? + 4;
    let glued = words[end..].starts_with(char::is_alphabetic);
    (glued && calendar::read(&words[..end]).is_some_and(|d| d.len == end)).then_some(end)
}

/// The end of a title to which the story is glued: debris, the city of a dateline, or a capital behind a small letter.
fn title(words: &str, vocabulary: &mut Vocabulary) -> Option<usize> {
    let mut most = words.len().min(TITLE + 80);
    while !words.is_char_boundary(most) {
        most -= 1;
    }
    let words = &words[..most];
    let mut start = 0;
    let mut before = ' ';
    for (at, c) in words.char_indices().take_while(|(at, _)| *at <= TITLE) {
        let rest = &words[at..];
        if before == ':' && rest.starts_with(DEBRIS) {
            // Words that lead on to what follows are no title.
            return None;
        }
        let glued = before.is_lowercase() || before.is_ascii_digit() || ".?!)”’".contains(before);
        if glued && c.is_uppercase() && at >= 12 {
            let debris = rest
                .strip_prefix(DEBRIS)
                .is_some_and(|r| !r.starts_with(|c: char| c.is_lowercase() || c == ' '));
            if debris || begins_with_city(rest) {
                return Some(at);
            }
            let next = rest.chars().nth(1);
            let small = next.is_some_and(|c| c.is_lowercase() || c == ' ');
            let left = &words[start..at];
            let word = rest.split(' ').next().unwrap_or(rest);
            let name =
                words[start..at + word.len()].trim_end_matches(|c: char| !c.is_alphanumeric());
            if before.is_lowercase()
                && small
                && (3..=40).contains(&left.len())
                && word.len() <= 40
                && !glue::is_particle(left)
                && vocabulary.once(name)
            {
                return Some(at);
            }
        }
        if c == ' ' {
            start = at + 1;
        }
        before = c;
    }
    None
}

/// Whether words begin with a city in capitals: `WASHINGTON The`.
fn begins_with_city(words: &str) -> bool {
    let end = words
        .bytes()
        .take(40)
        .take_while(|b| b.is_ascii_uppercase() || *b == b' ')
        .count();
    let run = &words[..end];
    let mut ends = run.match_indices(' ').map(|(i, _)| i).take(3);
    let alone = run.len() == words.len() || !words[end..].starts_with(char::is_lowercase);
    ends.any(|i| i >= 5 && is_city(&run[..i])) || alone && run.len() >= 5 && is_city(run)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(line: &str) -> (Vec<&str>, &str) {
        lines(line, &mut Vocabulary::new([line].into_iter()))
    }

    #[test]
    fn a_head_run_together_comes_apart() {
        for (line, title, story) in [
            (
                "FOR IMMEDIATE RELEASENoneFriday, June 3, 2011NoneMayor Opens BridgeNoneThe mayor of the town opened it.",
                "Mayor Opens Bridge",
                "The mayor of the town opened it.",
            ),
            (
                "FOR IMMEDIATE RELEASEFriday, June 3, 2011Mayor McDoe Opens BridgeWASHINGTON The mayor opened it.",
                "Mayor McDoe Opens Bridge",
                "WASHINGTON The mayor opened it.",
            ),
            (
                "FOR IMMEDIATE RELEASEFriday, June 3, 2011Mayor Opens BridgeA mayor opened it.",
                "Mayor Opens Bridge",
                "A mayor opened it.",
            ),
        ] {
            let head = vec!["FOR IMMEDIATE RELEASE", "Friday, June 3, 2011", title];
            assert_eq!(of(line), (head, story), "{line}");
        }
    }

    #[test]
    fn a_head_of_its_own_lines_stays() {
        for line in [
            "FOR IMMEDIATE RELEASE",
            "FOR IMMEDIATE RELEASE Friday, June 3, 2011",
            "FOR IMMEDIATE RELEASEThe mayor of the town opened it.",
            "Mayor Opens BridgeThe mayor opened it.",
        ] {
            assert_eq!(of(line), (Vec::new(), line));
        }
        let story = "The mayor of the town opened it, and many came to see how that was done on a fine day in June. ".repeat(2);
        let glued = format!("Mayor Opens BridgeWASHINGTON {story}");
        assert_eq!(of(&glued).0, ["Mayor Opens Bridge"]);
        let debris = format!("Mayor Opens BridgeNoneWASHINGTON {story}");
        assert_eq!(of(&debris).0, ["Mayor Opens Bridge"]);
        let brand = format!("Mayor Opens BridgeACME {story}");
        assert_eq!(of(&brand).0.len(), 0);
        let led = "FOR IMMEDIATE RELEASENoneFriday, June 3, 2011NoneThe mayor said the following in Ohio:NoneThe town";
        assert_eq!(of(led).0.len(), 2);
        let bare = "FOR IMMEDIATE RELEASEFriday, June 3, 2011WASHINGTON - The mayor opened it.";
        assert_eq!(of(bare).0.len(), 2);
    }
}
