//! A web page kept as text: the page's title with the site's name behind it, the site's menu, and the title once more,
//! which is where the release begins.

use super::headline::LONGEST;
use super::layout::Layout;
use super::phrase::{ends_sentence, spaces};
use super::{Part, contact, letterhead};

/// How far down the title of a page is looked for, in pieces: a menu is long.
const REACH: usize = 40;

/// The fewest bytes of a title: a menu repeats shorter words.
const LEAST: usize = 16;

/// What is longer than this and a sentence is the story, in bytes.
const STORY: usize = 160;

/// What parts the title of a page from the name of its site.
const BETWEEN: &[&str] = &[" | ", " - ", " – ", " — ", " :: ", " » ", " · "];

/// The piece that repeats the title of a page below its menu: `Mayor Opens Bridge | City of Marlow`, `Home`, `News`,
/// `Mayor Opens Bridge`. Of several the last one above the story.
pub(super) fn title(layout: &Layout) -> Option<usize> {
    let page = layout.words_at(0).filter(|w| w.len() <= LONGEST)?;
    let stems: Vec<&str> = spaces(page)
        .filter(|at| BETWEEN.iter().any(|b| page[*at..].starts_with(b)))
        .map(|at| page[..at].trim_end())
        .filter(|stem| stem.len() >= LEAST)
        .collect();
    if stems.is_empty() {
        return None;
    }
    let pieces = 1..layout.pieces.len().min(REACH);
    pieces
        .take_while(|i| {
            let words = layout.words(*i);
            words.len() <= STORY || !ends_sentence(words)
        })
        .filter(|i| {
            let words = layout.words(*i);
            stems.iter().any(|stem| stem.eq_ignore_ascii_case(words))
        })
        .last()
}

/// The parts of what stands above the title: the site's menu, and the contacts among it, which name somebody and end with
/// a number or an address.
pub(super) fn above(layout: &Layout, title: usize) -> Vec<Part> {
    let mut parts = vec![Part::ReleaseLine; title];
    let called = |i: usize| {
        let words = layout.words(i);
        words.len() <= STORY && (contact::has_phone(words) || contact::has_mail(words))
    };
    for i in 1..title {
        // `Jane Doe`, `Chief of Staff`, `Office: 555-0100`
        let person = |k: &usize| {
            *k <= i && parts[i - k] != Part::Contact && letterhead::is_person(layout.words(i - k))
        };
        let named = (1..=2).rev().find(person);
        if called(i) {
            let first = named.map_or(i, |k| i - k);
            let follows = parts[i - 1] == Part::Contact;
            if named.is_some() || follows {
                parts[first..=i].fill(Part::Contact);
            }
        }
    }
    parts
}

/// Whether a line is one that nearly every page has above its text.
pub(super) fn is_menu(words: &str) -> bool {
    const LINES: &[&str] = &[
        "skip to content",
        "skip to main content",
        "skip to navigation",
        "scroll to top",
        "back to top",
        "you are here",
        "main menu",
        "menu",
        "home",
        "follow us",
        "share this page",
    ];
    let words = words.trim_end_matches([':', ' ']);
    words.len() <= 24 && LINES.iter().any(|l| l.eq_ignore_ascii_case(words))
}

#[cfg(test)]
mod tests {
    use super::super::layout::Hint;
    use super::*;

    fn page(pieces: &[&str]) -> Option<usize> {
        let mut layout = Layout::default();
        for words in pieces {
            layout.piece(Hint::Prose, words);
        }
        title(&layout)
    }

    #[test]
    fn the_title_below_the_menu() {
        let story = "The mayor opened the bridge today. Two hundred people came to see it.";
        assert_eq!(
            page(&[
                "Mayor Opens New Bridge | City of Marlow",
                "Home",
                "News",
                "Mayor Opens New Bridge",
                story
            ]),
            Some(3)
        );
        assert_eq!(
            page(&[
                "Mayor Opens New Bridge - Again - City of Marlow",
                "Mayor Opens New Bridge - Again",
                "News",
                "MAYOR OPENS NEW BRIDGE - AGAIN",
                story
            ]),
            Some(3)
        );
        assert_eq!(page(&["Mayor Opens New Bridge", "News", story]), None);
        assert_eq!(page(&["Mayor Opens - Again", "Mayor Opens", story]), None);
    }

    #[test]
    fn contacts_above_the_title() {
        use Part::{Contact, ReleaseLine};
        let mut layout = Layout::default();
        for words in [
            "Mayor Opens New Bridge | City of Marlow",
            "News",
            "Jane Doe",
            "Chief of Staff",
            "Office: 202-555-0100",
            "Mayor Opens New Bridge",
        ] {
            layout.piece(Hint::Prose, words);
        }
        assert_eq!(
            above(&layout, 5),
            [ReleaseLine, ReleaseLine, Contact, Contact, Contact]
        );
    }

    #[test]
    fn menus() {
        assert!(is_menu("Skip to main content") && is_menu("You are here:"));
        assert!(!is_menu("Home rule for Marlow"));
    }
}
