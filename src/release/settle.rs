//! The headline, once and in its place: what an archive ran together with it parted from it.

use super::headline::{self, Headline};
use super::layout::{Hint, Layout};
use super::phrase::spaces;
use super::{Part, above, deck, front, letterhead, page, release_line, run_on};

/// The cuts at the line where the title is looked for, in the order in which they are tried.
const CUTS: [fn(&str) -> Option<usize>; 8] = [
    run_on::dated,
    run_on::called,
    run_on::release_line,
    run_on::contacted,
    run_on::run_on,
    run_on::shouted,
    run_on::doubled,
    deck::decked,
];

/// How far below a title its repetition is looked for, in pieces.
const NEAR: usize = 8;

/// Sees to it that the headline stands once and in its place; returns the parts above it, and its piece.
pub(super) fn headline(layout: &mut Layout, metadata: Option<&str>) -> (Vec<Part>, Option<usize>) {
    if let Some(title) = page::title(layout) {
        part_below(layout, title);
        return (page::above(layout, title), Some(title));
    }
    let mut above = above::lines(layout);
    for cut in CUTS {
        if let Some(title) = layout.pieces.get(above.len())
            && let Some(at) = cut(title.span.of(&layout.text))
        {
            layout.part(above.len(), at);
            above = above::lines(layout);
        }
    }
    if let Some(at) = site(layout, above.len()) {
        layout.part(above.len(), at);
        above = above::lines(layout);
    }
    let first = above.len();
    if let (Some(cut), Some(whole)) = (layout.words_at(first), layout.words_at(first + 1))
        && let Some(at) = headline::deck(cut, whole)
    {
        layout.part(first + 1, at);
    }
    if let (Some(title), Some(next)) = (layout.words_at(first), layout.words_at(first + 1))
        && let Some(at) = run_on::dated_before(title, next)
    {
        layout.part(first, at);
    }
    match headline::find(layout, above.len()) {
        Some(Headline { piece, repeated }) => match repeated {
            Some(repeated) => {
                layout.remove(repeated);
                let title = piece.min(repeated);
                part_below(layout, title);
                (above, Some(title))
            }
            None => {
                while let Some(next) = layout.pieces.get(piece + 1)
                    && next.hint == Hint::Prose
                    && headline::goes_on(layout.words(piece), next.span.of(&layout.text))
                {
                    layout.join(piece);
                }
                part_below(layout, piece);
                (above, Some(piece))
            }
        },
        None => match metadata {
            Some(title) => {
                layout.put_first(Hint::Heading(1), title);
                (Vec::new(), Some(0))
            }
            None => (above, None),
        },
    }
}

/// Parts from the story what an archive ran together with it below the title.
fn part_below(layout: &mut Layout, title: usize) {
    for at in title + 1..title + 1 + NEAR {
        let Some(words) = layout.words_at(at) else {
            return;
        };
        match front::element(words, layout.words(title)) {
            Some(end) => layout.part(at, end),
            None if words.len() > headline::LONGEST => return,
            None => {}
        }
    }
}

/// Where the name of a site parts from the title of its page, which a line below repeats: `Senator Jane Doe Mayor Opens
/// Bridge`, `Mayor Opens Bridge Senator Jane Doe`.
fn site(layout: &Layout, first: usize) -> Option<usize> {
    let words = layout
        .words_at(first)
        .filter(|w| w.len() <= headline::LONGEST)?;
    let last = layout.pieces.len().min(first + 1 + NEAR);
    let repeated = |title: &str| {
        title.len() >= 20 && (first + 1..last).any(|i| headline::opens_with(layout.words(i), title))
    };
    let whole = headline::is_cut(words) || repeated(words);
    let office = |words: &str| {
        words.contains(' ') && release_line::is_release_line(words) || letterhead::is_holder(words)
    };
    // Nearly nothing is repeated, which is told at once.
    let before = |at: &usize| repeated(&words[at + 1..]) && office(&words[..*at]);
    let behind = |at: &usize| repeated(&words[..*at]) && office(&words[at + 1..]);
    if whole {
        return None;
    }
    let name = spaces(words).take(8).filter(before).last();
    name.or_else(|| {
        // The longest name: `U S Senator Jane Doe`, not `Senator Jane Doe`.
        let at = spaces(words).rev().take(8).filter(behind).last()?;
        (!headline::leads_on(&words[..at])).then_some(at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &str =
        "Jane Doe came to the river today and opened the bridge that the town had built there.";

    /// The title, and the pieces behind it.
    fn settled(pieces: &[&str]) -> (Option<String>, Vec<String>) {
        let mut layout = Layout::default();
        for words in pieces {
            layout.piece(Hint::Prose, words);
        }
        let (_, title) = headline(&mut layout, None);
        let words = |i: usize| layout.words(i).to_owned();
        let behind = title.map_or(0, |t| t + 1)..layout.pieces.len();
        (title.map(words), behind.map(words).collect())
    }

    #[test]
    fn the_name_of_a_site_is_no_part_of_the_title_that_a_line_repeats() {
        let title = "Mayor Opens the New Bridge of Springfield";
        for page in [
            "U S Senator Jane Doe Mayor Opens the New Bridge of Springfield",
            "Mayor Opens the New Bridge of Springfield U S Senator Jane Doe",
        ] {
            let run_on = format!(
                "{title} Friday June 3 2004 Contact Jane Roe or Ann Poe WASHINGTON D C {BODY}"
            );
            let (found, behind) = settled(&[page, "News Room", &run_on]);
            assert_eq!(found.as_deref(), Some(title), "{page}");
            assert_eq!(behind.last(), Some(&format!("WASHINGTON D C {BODY}")));
        }
        for whole in [
            "Mayor Opens the New Bridge of Springfield by U S Senator Jane Doe",
            "MAYOR OPENS THE NEW BRIDGE WITH REPRESENTATIVE FROM SPRINGFIELD",
        ] {
            let by = "Mayor Opens the New Bridge of Springfield by U S";
            assert_eq!(settled(&[whole, by, BODY]).0.as_deref(), Some(whole));
            assert_eq!(settled(&[whole, whole, BODY]).0.as_deref(), Some(whole));
        }
        let cut = "Mayor Opens the New Bridge of Springfield Office…";
        let full = "Mayor Opens the New Bridge of Springfield Office in the New Year";
        assert_eq!(settled(&[cut, full, BODY]).0.as_deref(), Some(full));
        let alone = "U S Senator Jane Doe Opens the New Bridge";
        assert_eq!(settled(&[alone, BODY]).0.as_deref(), Some(alone));
    }

    #[test]
    fn a_deck_and_a_date_at_the_end_of_the_title_come_off() {
        let whole =
            "Mayor Opens the New Bridge- Jane Doe, Mayor A bridge is a promise to the town.";
        let (found, _) = settled(&["Mayor Opens the New…", whole, BODY]);
        assert_eq!(found.as_deref(), Some("Mayor Opens the New Bridge-"));
        let story = format!("Washington D C {BODY}");
        let (found, behind) = settled(&["Mayor Opens the New Bridge June 3 2004", &story]);
        assert_eq!(found.as_deref(), Some("Mayor Opens the New Bridge"));
        assert_eq!(behind, ["June 3 2004", &story]);
    }
}
