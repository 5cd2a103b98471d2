//! Tail matter: what a wire archive adds after the last rule, links and pictures mostly.

use super::calendar;
use super::contact;
use super::layout::{Hint, Layout};
use super::phrase::{Phrases, ends_sentence};

/// Lines that a wire adds at the end of a release.
static LINES: Phrases = Phrases::new(&[
    "view original content",
    "view source version",
    "view the original release",
    "view the original press release",
    "view original release",
    "original/source press release",
    "cision view original",
    "to view the source version",
    "copyright ©",
    "© copyright",
    "©",
    "all rights reserved",
    "newsroom powered by",
    "read more>>",
    "share this",
    "press release distributed by",
    "this release was published on",
    "this press release was published on",
    "photo accompanying this announcement",
    "a photo accompanying this announcement",
    "photos accompanying this announcement",
]);

/// What a page has at its foot, each a line of its own; only short lines and links follow.
const FOOT: &[&str] = &[
    "browse by",
    "current record",
    "current press release",
    "sitemap",
    "site map",
    "return",
    "back",
    "back to top",
    "return to top",
    "printable version",
    "print this page",
    "print friendly",
    "questions or comments",
    "originating site number site filter search",
    "attachment(s)",
    "topic(s)",
    "component(s)",
    "related materials",
    "related links",
];

/// Whether a line is of the foot of a page: the short lines below it are tail matter, too.
pub(super) fn is_foot(words: &str) -> bool {
    let bare = words.trim_end_matches([':', ' ']);
    let number = (4..=10).contains(&bare.len()) && bare.bytes().all(|b| b.is_ascii_digit());
    FOOT.iter().any(|l| l.eq_ignore_ascii_case(bare)) || number || is_month_of_releases(bare)
}

/// `October 2007 News Releases`
fn is_month_of_releases(words: &str) -> bool {
    calendar::read(words).is_some_and(|d| {
        let rest = words[d.len..].trim_start();
        d.date.day.is_none()
            && ["news releases", "press releases"]
                .iter()
                .any(|l| l.eq_ignore_ascii_case(rest))
    })
}

/// Whether a paragraph is a line of tail matter wherever it stands.
pub(super) fn is_line(words: &str) -> bool {
    words.len() <= 300
        && (is_foot(words)
            || LINES.start(words.trim_start_matches(['(', '[', '*']))
            || words.starts_with("The post ") && words.contains(" appeared first on "))
}

/// The first piece of the tail; the number of pieces where there is none. The tail starts after the last rule, if what
/// follows is no contact and no story: short lines that end no sentence, or links.
pub(super) fn start(layout: &Layout) -> usize {
    let count = layout.pieces.len();
    let Some(after) = layout.pieces.iter().rposition(|p| p.after_rule) else {
        return count;
    };
    let fits = (after..count).all(|i| {
        let words = layout.words(i);
        let link = words.contains("http") || words.contains("www.");
        let story = words.len() > 200 || ends_sentence(words) && words.split(' ').count() > 5;
        (link || !story)
            && !contact::begins(words)
            && !contact::has_phone(words)
            && !contact::has_mail(words)
            && (layout.pieces[i].hint != Hint::Heading(1))
    });
    // The last rule may part the links from the pictures: the tail starts at the first of the rules that only links follow.
    if fits && after > 0 {
        first_of_rules(layout, after)
    } else {
        count
    }
}

fn first_of_rules(layout: &Layout, last: usize) -> usize {
    let mut start = last;
    for i in (1..last).rev() {
        let words = layout.words(i);
        if words.len() > 200
            || ends_sentence(words)
            || contact::has_mail(words)
            || contact::has_phone(words)
        {
            break;
        }
        if layout.pieces[i].after_rule {
            start = i;
        }
    }
    start
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tail(pieces: &[&str]) -> usize {
        let mut layout = Layout::default();
        for words in pieces {
            if *words == "---" {
                layout.rule();
            } else {
                layout.piece(Hint::Prose, words);
            }
        }
        start(&layout)
    }

    #[test]
    fn the_foot_of_a_page() {
        assert!(is_line("Browse by:") && is_line("Current record") && is_line("Attachment(s):"));
        assert!(is_line("June 2004 News Releases") && is_line("273207"));
        assert!(!is_line("Back to school with Acme") && !is_line("Return of the Bridge"));
    }

    #[test]
    fn links_after_the_last_rule() {
        let body = "Acme opened a plant today in Ohio, and many came.";
        assert_eq!(
            tail(&["Title", body, "---", "Original Press Release", "Summary"]),
            2
        );
        assert_eq!(
            tail(&[
                "Title",
                body,
                "---",
                "Contact: Jane Doe",
                "jane@example.com"
            ]),
            4
        );
        assert_eq!(tail(&["Title", "---", body, body]), 3);
        assert_eq!(tail(&["Title", body]), 2);
        assert_eq!(tail(&["Title", body, "---", "Links", "---", "Pictures"]), 2);
    }
}
