//! Paragraphs run together on one line, and the seams where they part again.
//!
//! Archives lose line ends in three ways: a paragraph break becomes two spaces or more, becomes nothing at all
//! (`announced.White was`), or becomes debris (`.NoneOur`).

mod gaps;
mod head;
mod stop;

use super::bullet::{Bullet, bullet};
use super::layout::{Hint, Layout};
use super::spacing::Spacing;
use super::vocabulary::Vocabulary;
use super::{contact, glue};
use gaps::gaps;

/// Lays out one line, in as many pieces as it holds; the first of them is `hint`.
pub(super) fn lay(
    layout: &mut Layout,
    hint: Hint,
    line: &str,
    spacing: Spacing,
    words: &mut Vocabulary,
) {
    let mut hint = hint;
    let (head, line) = head::lines(line, words);
    for above in head {
        layout.piece(Hint::Line, above);
    }
    let mut start = 0;
    for gap in gaps(line, spacing) {
        lay_piece(layout, hint, &line[start..gap.start], words);
        hint = if gap.bullet { Hint::Item } else { Hint::Prose };
        start = gap.end;
    }
    lay_piece(layout, hint, &line[start..], words);
}

/// The end of a release line in capitals that the story follows on the same line: FOR IMMEDIATE RELEASE, or a shorter
/// label and then two spaces.
fn release_line_end(line: &str) -> usize {
    const LINE: &str = "FOR IMMEDIATE RELEASE";
    if let Some(rest) = line.strip_prefix(LINE) {
        let goes_on = rest.starts_with(' ') && rest.len() > 40
            || rest.starts_with(|c: char| c.is_alphanumeric());
        return if goes_on { LINE.len() } else { 0 };
    }
    if line.len() < 80 {
        return 0;
    }
    let label = [
        "PRESS RELEASE",
        "NEWS RELEASE",
        "MEDIA RELEASE",
        "Press Release",
        "News Release",
    ]
    .iter()
    .find(|l| {
        line.strip_prefix(**l)
            .is_some_and(|rest| rest.starts_with("  "))
    });
    label.map_or(0, |l| l.len())
}

/// Lays out one paragraph. The last piece stays open for the lines that go on with it.
fn lay_piece(layout: &mut Layout, hint: Hint, paragraph: &str, words: &mut Vocabulary) {
    let mut paragraph = paragraph.trim();
    let mut hint = hint;
    if hint == Hint::Prose {
        match bullet(paragraph) {
            Some(Bullet::Mark(rest)) => (paragraph, hint) = (rest, Hint::Item),
            Some(Bullet::Number) => hint = Hint::Item,
            _ => {}
        }
    }
    let label = release_line_end(paragraph);
    if label > 0 {
        layout.piece(Hint::Line, &paragraph[..label]);
        paragraph = paragraph[label..].trim_start();
    }
    if let Some(end) = glue::city(paragraph) {
        layout.begin(hint);
        layout.add(&paragraph[..end]);
        return layout.add(&paragraph[end..]);
    }
    let parts = glue::parts(paragraph, words);
    if parts.is_empty() {
        layout.begin(hint);
        return layout.add(paragraph);
    }
    let line = contact::may_begin(paragraph);
    for part in parts {
        layout.begin(if line { Hint::Line } else { hint });
        layout.add(part);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dash_of_a_dateline_is_no_bullet() {
        let line = "WASHINGTON, D.C. - The mayor of the town opened the bridge today, and two hundred guests came to \
            see how that was done. - Nobody had thought that so many would come to the river on a day in June, when \
            there is so much else to do in the town and on its farms.";
        let mut layout = Layout::default();
        let mut words = Vocabulary::new([line].into_iter());
        lay(
            &mut layout,
            Hint::Prose,
            line,
            Spacing::Meaningless,
            &mut words,
        );
        layout.end();
        let hints: Vec<Hint> = layout.pieces.iter().map(|p| p.hint).collect();
        assert_eq!(hints, [Hint::Prose, Hint::Item]);
    }
}
