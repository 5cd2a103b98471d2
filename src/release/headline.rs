//! The headline: the release's title when the text starts with one.

use super::casing::{Case, is_unmarked_sentence};
use super::dateline;
use super::layout::{Hint, Layout};
use super::phrase::{after, ends_sentence};
use super::place::is_shouted;
use super::release_line::is_release_line;

/// The most characters that a title has.
pub(super) const LONGEST: usize = 320;

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
        && next.len() <= LONGEST * 4
        && next.chars().count() <= LONGEST
    {
        // Of a title cut short or labelled and the bare title the bare one counts.
        let whole = if is_cut(words) || is_cut_at_mark(words, next) || words.len() > next.len() {
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
            let sentence = layout.bare && is_unmarked_sentence(words);
            next.is_some() && is_title(words) && !sentence && dateline::read(words).is_none()
        }
    };
    title.then_some(Headline {
        piece: first,
        repeated: None,
    })
}

/// Whether words end with an ellipsis.
pub(super) fn is_cut(words: &str) -> bool {
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
            || words.eq_ignore_ascii_case(next)
            || is_cut_at_mark(words, next))
}

/// Whether a title ends where the whole one had an apostrophe, which an archive lost: `Mayor Opens Doe`, `Mayor Opens Doe
/// s Bridge`; or amid a word of it.
fn is_cut_at_mark(words: &str, next: &str) -> bool {
    let rest = next.strip_prefix(words).unwrap_or("");
    // What is long was cut at a column, where that came within a word.
    let column = words.len() > 60 && rest.starts_with(char::is_alphanumeric);
    words.contains(' ') && (rest.starts_with(" s ") || rest.starts_with(" S ") || column)
}

/// Where the deck begins that was run on to the whole of a title, which the line above has cut short: the dash after the
/// words that both have.
pub(super) fn deck(cut: &str, whole: &str) -> Option<usize> {
    let stem = cut.trim_end_matches(['…', '.', ' ']);
    if !is_cut(cut) || stem.len() < 8 || !ends_sentence(whole) || !whole.starts_with(stem) {
        return None;
    }
    let mut dashes = whole[stem.len()..].match_indices(['-', '–', '—']);
    let (at, dash) =
        dashes.find(|(at, dash)| whole[stem.len() + at + dash.len()..].starts_with(' '))?;
    Some(stem.len() + at + dash.len())
}

/// Whether words begin with a title, in any ASCII case, and go on with another word or not at all.
pub(super) fn opens_with(words: &str, title: &str) -> bool {
    let Some(head) = words.as_bytes().get(..title.len()) else {
        return false;
    };
    head.eq_ignore_ascii_case(title.as_bytes())
        && words[title.len()..].chars().next().is_none_or(|c| c == ' ')
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
pub(super) fn leads_on(words: &str) -> bool {
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
    case.is_title() || !holds_stop(words)
}

/// Whether a sentence ends amid words: at a period that is no abbreviation's.
fn holds_stop(words: &str) -> bool {
    const SHORT: &[&str] = &[
        "Sen", "Sens", "Rep", "Reps", "Gov", "Govs", "Gen", "Col", "Lt", "Mr", "Mrs", "Ms", "Dr",
        "Prof", "Hon", "Rev", "St", "No", "vs", "v", "Inc", "Corp", "Co", "Ltd", "Jr", "Sr",
    ];
    words.match_indices(". ").any(|(at, _)| {
        let word = words[..at].rsplit(' ').next().unwrap_or("");
        let bare = word.trim_start_matches(|c: char| !c.is_alphanumeric());
        let initial = bare.chars().count() == 1 && bare.contains(char::is_uppercase);
        !(initial || bare.contains('.') || SHORT.contains(&bare))
    })
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
            "U.S. firm Acme opens a plant with Sen. Doe in Ohio",
        ] {
            assert_eq!(headline(&[title, BODY]).as_deref(), Some(title));
        }
        for none in [
            "Acme said today that it opened a plant.",
            "Acme opens a plant in Ohio. Two hundred people come to see it",
            "Dear Friends,",
            "The following people came:",
            "12 34",
        ] {
            assert_eq!(headline(&[none, BODY]), None, "{none}");
        }
        assert_eq!(headline(&["A lonely line"]), None);
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
        let mark = "Mayor Opens the New Bridge of Doe";
        let marked = format!("{mark} s River");
        assert_eq!(headline(&[mark, &marked, BODY]), Some(marked));
        let column =
            "Mayor Opens the New Bridge over the Oder River and the Town Dances in the Str";
        let streets = format!("{column}eets");
        assert_eq!(headline(&[column, &streets, BODY]), Some(streets));
        let labelled = format!("Press Release: {whole}");
        assert_eq!(headline(&[&labelled, whole, BODY]).as_deref(), Some(whole));
    }

    #[test]
    fn a_deck_run_on_to_a_title_is_no_part_of_it() {
        let whole =
            "Mayor Opens the New Bridge- Jane Doe, Mayor A bridge is a promise to the town.";
        let end = Some("Mayor Opens the New Bridge-".len());
        assert_eq!(deck("Mayor Opens the New…", whole), end);
        assert_eq!(
            deck("Mayor Opens the New…", "Mayor Opens the New Bridge"),
            None
        );
        assert_eq!(deck("Mayor Opens the New Bridge", whole), None);
    }

    #[test]
    fn a_body_that_starts_like_its_title_is_no_repetition() {
        assert_eq!(
            headline(&["Acme opened a plant", BODY]).as_deref(),
            Some("Acme opened a plant")
        );
    }
}
