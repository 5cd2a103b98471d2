//! The headline: the release's title when the text starts with one.

use super::calendar;
use super::dateline;
use super::gazetteer::is_city;
use super::layout::{Hint, Layout};
use super::phrase::after;
use super::place::{Place, is_shouted};
use super::release_line::is_release_line;

/// The most characters that a title has.
const LONGEST: usize = 320;

/// What the first pieces of a layout say of the headline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Headline {
    /// The piece that holds it.
    pub piece: usize,
    /// A piece that only repeats it, whole or cut short: at most one, next to it.
    pub repeated: Option<usize>,
}

/// Finds the headline among the pieces from `first` on: those before it are release lines.
pub(super) fn find(layout: &Layout, first: usize) -> Option<Headline> {
    let piece = layout.pieces.get(first)?;
    let words = layout.words(first);
    let next = layout
        .pieces
        .get(first + 1)
        .map(|_| layout.words(first + 1));
    if let Some(next) = next
        && repeats(words, next)
        && next.len() <= LONGEST
    {
        // Of a title cut short or labelled and the bare title the bare one counts.
        let whole = if is_cut(words) || words.len() > next.len() {
            first + 1
        } else {
            first
        };
        return Some(Headline {
            piece: whole,
            repeated: Some(2 * first + 1 - whole),
        });
    }
    let title = match piece.hint {
        Hint::Heading(_) => words.chars().any(char::is_alphanumeric),
        Hint::Item => false,
        Hint::Prose | Hint::Line => {
            next.is_some() && is_title(words) && dateline::read(words).is_none()
        }
    };
    title.then_some(Headline {
        piece: first,
        repeated: None,
    })
}

fn is_cut(words: &str) -> bool {
    words.ends_with('…') || words.ends_with("...")
}

/// What some sites put before a title that they then repeat.
const LABELS: &[&str] = &["press release", "news release", "media release"];

/// Whether `next` says the same as the title `words`, which may be cut short with an ellipsis.
pub(super) fn repeats(words: &str, next: &str) -> bool {
    let words = LABELS
        .iter()
        .find_map(|l| after(words, l))
        .map_or(words, |rest| {
            rest.trim_start_matches([':', '-', '–', '—', ' '])
        });
    let stem = words.trim_end_matches(['…', '.', ' ']);
    stem.len() >= 8
        && (words == next
            || is_cut(words) && next.starts_with(stem)
            || words.eq_ignore_ascii_case(next))
}

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

/// Whether a title in capitals goes on in the next piece: one of the two shows that it is no whole.
/// `SENATOR` / `DOE OPENS BRIDGE`, `DOE OPENS BRIDGE` / `FOR SPRINGFIELD`
pub(super) fn goes_on(title: &str, next: &str) -> bool {
    const LINKS: &[&str] = &[
        "FOR", "TO", "OF", "IN", "AT", "ON", "AND", "WITH", "BY", "FROM",
    ];
    let first = next.split(' ').next().unwrap_or(next);
    const OFFICES: &[&str] = &["Senator", "Senators", "Sens.", "Sen.", "Governor", "Mayor"];
    let halved = !title.contains(' ') || leads_on(title) || LINKS.contains(&first);
    halved
        && title.len() + next.len() < LONGEST
        && next.contains(' ')
        && (is_shouted(title) || OFFICES.contains(&title))
        && is_shouted(next)
        // Scripts without capitals shout nothing.
        && [title, next].iter().all(|w| w.contains(char::is_uppercase))
        && dateline::read(next).is_none()
        && !is_release_line(next)
}

/// Whether words go on with what follows them: `the talks of`, `Acme,`.
fn leads_on(words: &str) -> bool {
    const LINKS: &[&str] = &[
        "on", "of", "in", "at", "by", "to", "from", "for", "and", "or", "the", "a", "an", "since",
        "until", "till", "before", "after", "through", "between", "dated", "this", "last", "next",
        "than", "with", "near", "around", "about", "into", "over", "visit", "visits",
    ];
    let last = words.rsplit(' ').next().unwrap_or(words);
    words.ends_with([',', ';', ':', '(', '-', '–', '—'])
        || LINKS.iter().any(|l| l.eq_ignore_ascii_case(last))
}

/// Whether a paragraph that opens a text reads like a title and not like a sentence.
pub(super) fn is_title(words: &str) -> bool {
    let last = words.trim_end_matches(['"', '”', '’', '\'', ')']);
    if words.len() > LONGEST * 4
        || words.chars().count() > LONGEST
        || words.chars().filter(|c| c.is_alphabetic()).count() < 4
        || last.ends_with([',', ';', ':'])
    {
        return false;
    }
    let case = Case::of(words);
    if last.ends_with('.') && !is_cut(last) {
        return case.is_title();
    }
    case.is_title() || !words.contains(". ")
}

/// Whether words are in title case or in capitals.
pub(super) fn is_title_case(words: &str) -> bool {
    Case::of(words).is_title()
}

/// How the longer words of a paragraph are written.
struct Case {
    long: usize,
    capital: usize,
}

impl Case {
    fn of(words: &str) -> Self {
        let mut case = Case {
            long: 0,
            capital: 0,
        };
        for word in words.split([' ', '-', '—', '–', '/']) {
            let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
            if word.chars().count() >= 4 {
                case.long += 1;
                case.capital += usize::from(!word.starts_with(char::is_lowercase));
            }
        }
        case
    }

    /// Whether it is in title case or in capitals.
    fn is_title(&self) -> bool {
        self.capital * 4 >= self.long * 3
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headline(pieces: &[&str]) -> Option<String> {
        let mut layout = Layout::default();
        for words in pieces {
            layout.piece(Hint::Prose, words);
        }
        find(&layout, 0).map(|h| layout.words(h.piece).to_owned())
    }

    const BODY: &str = "Acme opened a plant in Ohio today. Two hundred people came to see it.";

    #[test]
    fn a_title_is_one_and_a_sentence_is_none() {
        for title in [
            "ACME OPENS PLANT",
            "Acme opens a plant in Ohio",
            "Acme Opens Plant. No Visitors Allowed",
            "Acme Opens a Plant at Beta Inc.",
            "Will Acme come?",
        ] {
            assert_eq!(headline(&[title, BODY]).as_deref(), Some(title));
        }
        for none in [
            "Acme said today that it opened a plant.",
            "Dear Friends,",
            "The following people came:",
            "12 34",
        ] {
            assert_eq!(headline(&[none, BODY]), None, "{none}");
        }
        assert_eq!(headline(&["A lonely line"]), None);
    }

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

    #[test]
    fn a_title_in_capitals_goes_on_in_the_next_line() {
        for (title, next) in [
            ("SENATOR", "DOE OPENS NEW BRIDGE"),
            ("Senator", "DOE OPENS NEW BRIDGE"),
            ("DOE OPENS NEW BRIDGE", "FOR SPRINGFIELD AND CARROW"),
            ("DOE OPENS BRIDGE AND", "NEW PARK"),
        ] {
            assert!(goes_on(title, next), "{title} / {next}");
        }
        for (title, next) in [
            ("DOE OPENS NEW BRIDGE", "TEN THOUSAND CAME"),
            ("SENATOR", "WASHINGTON, DC - Doe"),
            ("DOE OPENS NEW BRIDGE", "FOR IMMEDIATE RELEASE"),
            ("河上新桥通车", "市长 致辞"),
            ("Doe Opens Bridge", "FOR SPRINGFIELD AND CARROW"),
        ] {
            assert!(!goes_on(title, next), "{title} / {next}");
        }
    }

    #[test]
    fn a_repeated_title_counts_once() {
        let whole = "Mayor Opens the New Bridge over the Oder at Night";
        assert_eq!(
            headline(&["Mayor Opens the New Bridge over…", whole, BODY]).as_deref(),
            Some(whole)
        );
        assert_eq!(headline(&[whole, whole, BODY]).as_deref(), Some(whole));
        let labelled = format!("Press Release: {whole}");
        assert_eq!(headline(&[&labelled, whole, BODY]).as_deref(), Some(whole));
    }

    #[test]
    fn a_body_that_starts_like_its_title_is_no_repetition() {
        assert_eq!(
            headline(&["Acme opened a plant", BODY]).as_deref(),
            Some("Acme opened a plant")
        );
    }
}
