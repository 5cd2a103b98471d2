//! Line breaking: a paragraph into lines of a measure, as byte offsets.
//!
//! Which line takes which word is textwrap's first fit. Where a word may be parted is decided here, since the result
//! has to be offsets into the text: at white space other than no-break spaces, after a dash or a hyphen between
//! letters, between ideographs (but not before closing punctuation), and anywhere between grapheme clusters in a word
//! that is longer than a line.

use textwrap::core::Fragment;
use textwrap::wrap_algorithms::wrap_first_fit;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::Span;

/// An unbreakable run of text and the white space behind it.
#[derive(Debug, Clone, Copy)]
struct Piece {
    start: usize,
    end: usize,
    width: usize,
    space: usize,
}

impl Fragment for Piece {
    fn width(&self) -> f64 {
        self.width as f64
    }
    fn whitespace_width(&self) -> f64 {
        self.space as f64
    }
    fn penalty_width(&self) -> f64 {
        0.0
    }
}

/// Breaks the stretch of `text` at `span` into lines of at most `width` columns. Lines hold no white space at their
/// ends. A stretch without words gives no line; a `width` of 0 counts as 1. A single grapheme cluster wider than
/// `width` still gets its line.
pub fn wrap(text: &str, span: Span, width: usize) -> Vec<Span> {
    let width = width.max(1);
    let mut pieces = Vec::with_capacity(span.len() / 6 + 1);
    let mut at = span.start as usize;
    let stretch = span.of(text);
    let base = at;
    while let Some(word) = next_word(stretch, at - base) {
        push_word(text, base + word.0, base + word.1, width, &mut pieces);
        let after = base + word.1;
        at = after + space_len(&text[after..span.end as usize]);
        if let Some(last) = pieces.last_mut() {
            // All of it is drawn where the next word stands on the same line.
            last.space = columns(&text[after..at]);
        }
    }
    wrap_first_fit(&pieces, &[width as f64])
        .into_iter()
        .filter_map(|line| Some(Span::new(line.first()?.start, line.last()?.end)))
        .collect()
}

/// Marks that Unicode joins to the letter before them and that most terminals still give a column of their own: the
/// spacing marks of `Other_Grapheme_Extend` in `PropList.txt`, and the sound marks of half-width kana.
const SPACING: [char; 23] = [
    '\u{9be}', '\u{9d7}', '\u{b3e}', '\u{b57}', '\u{bbe}', '\u{bd7}', '\u{cc0}', '\u{cc2}',
    '\u{cc7}', '\u{cc8}', '\u{cca}', '\u{ccb}', '\u{cd5}', '\u{cd6}', '\u{d3e}', '\u{d57}',
    '\u{dcf}', '\u{ddf}', '\u{1b35}', '\u{302e}', '\u{302f}', '\u{ff9e}', '\u{ff9f}',
];

/// The columns of one grapheme cluster. Where terminals disagree, the most that any of them takes: a gap can be read
/// over, a vowel sign that is drawn over cannot.
pub fn cluster_columns(cluster: &str) -> usize {
    if cluster.len() == 1 {
        return 1;
    }
    cluster.width() + cluster.chars().filter(|c| SPACING.contains(c)).count()
}

/// The columns that `text` takes on the screen, counted as it is drawn: by grapheme cluster.
pub fn columns(text: &str) -> usize {
    if text.is_ascii() {
        return text.len();
    }
    text.graphemes(true).map(cluster_columns).sum()
}

/// The longest beginning of `text` that takes at most `limit` columns, and the columns it takes.
pub fn prefix(text: &str, limit: usize) -> (&str, usize) {
    if text.is_ascii() {
        let n = text.len().min(limit);
        return (&text[..n], n);
    }
    let mut width = 0;
    for (at, cluster) in text.grapheme_indices(true) {
        let next = width + cluster_columns(cluster);
        if next > limit {
            return (&text[..at], width);
        }
        width = next;
    }
    (text, width)
}

/// Whether a line may be parted at `c`: white space, but no no-break space.
fn parts(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}')
}

/// Length in bytes of the white space that `text` begins with.
fn space_len(text: &str) -> usize {
    text.find(|c| !parts(c)).unwrap_or(text.len())
}

/// The next word of `text` from byte `from` on.
fn next_word(text: &str, from: usize) -> Option<(usize, usize)> {
    let start = from + space_len(&text[from..]);
    if start == text.len() {
        return None;
    }
    let end = text[start..].find(parts).map_or(text.len(), |i| start + i);
    Some((start, end))
}

/// Adds the word at `start..end`, parted where it may be, and where it must be.
fn push_word(text: &str, start: usize, end: usize, width: usize, pieces: &mut Vec<Piece>) {
    let mut from = start;
    let mut chars = text[start..end].char_indices().peekable();
    let mut before = None;
    while let Some((i, c)) = chars.next() {
        if let Some(&(next, follower)) = chars.peek()
            && may_part(before, c, follower)
        {
            push_piece(text, from, start + next, width, pieces);
            from = start + next;
        }
        debug_assert!(start + i < end);
        before = Some(c);
    }
    push_piece(text, from, end, width, pieces);
}

/// Whether a line may end between `c` and `next`, where `before` stands in front of `c`.
fn may_part(before: Option<char>, c: char, next: char) -> bool {
    match c {
        '-' | '‐' => before.is_some_and(char::is_alphabetic) && next.is_alphabetic(),
        '—' | '–' => before.is_some() && next.is_alphanumeric(),
        _ if (c as u32) < 0x1100 => false,
        _ => is_wide(c) && is_wide(next) && !closes(next) && !opens(c),
    }
}

fn is_wide(c: char) -> bool {
    c as u32 >= 0x1100 && c.width() == Some(2)
}

/// Wide punctuation that may not begin a line.
fn closes(c: char) -> bool {
    "、。，．：；？！）」』】》〉］｝・ー".contains(c)
}

/// Wide punctuation that may not end a line.
fn opens(c: char) -> bool {
    "（「『【《〈［｛".contains(c)
}

/// Adds an unbreakable run, cut at the width when it is longer than a line.
fn push_piece(text: &str, start: usize, end: usize, width: usize, pieces: &mut Vec<Piece>) {
    let total = columns(&text[start..end]);
    if total <= width {
        return pieces.push(Piece {
            start,
            end,
            width: total,
            space: 0,
        });
    }
    let (mut from, mut used) = (start, 0);
    for (i, cluster) in text[start..end].grapheme_indices(true) {
        let columns = cluster_columns(cluster);
        if used + columns > width && used > 0 {
            let cut = start + i;
            pieces.push(Piece {
                start: from,
                end: cut,
                width: used,
                space: 0,
            });
            (from, used) = (cut, 0);
        }
        used += columns;
    }
    pieces.push(Piece {
        start: from,
        end,
        width: used,
        space: 0,
    });
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn lines(text: &str, width: usize) -> Vec<&str> {
        wrap(text, Span::new(0, text.len()), width)
            .into_iter()
            .map(|s| s.of(text))
            .collect()
    }

    #[test]
    fn words_go_where_they_fit() {
        assert_eq!(
            lines("The mayor opened  the new bridge.", 12),
            ["The mayor", "opened  the", "new bridge."]
        );
        // Each space between two words of a line takes a column.
        assert_eq!(lines("abcde  fghij", 11), ["abcde", "fghij"]);
        assert_eq!(lines("   ", 12), [""; 0]);
    }

    #[test]
    fn dashes_and_hyphens_part_and_numbers_do_not() {
        assert_eq!(lines("north—south", 7), ["north—", "south"]);
        assert_eq!(lines("state-owned", 7), ["state-", "owned"]);
        assert_eq!(lines("from 2010-11 on", 8), ["from", "2010-11", "on"]);
    }

    #[test]
    fn a_long_address_is_cut_and_a_no_break_space_holds() {
        assert_eq!(lines("abcdefghij", 4), ["abcd", "efgh", "ij"]);
        assert_eq!(lines("on 5\u{a0}May", 5), ["on", "5\u{a0}May"]);
    }

    #[test]
    fn ideographs_part_but_not_before_a_full_stop() {
        assert_eq!(
            lines("东方大港今天开放。", 8),
            ["东方大港", "今天开", "放。"]
        );
        // A combining mark stays with its letter.
        assert_eq!(columns("\u{d9a}\u{dcf}"), 2);
        assert_eq!(lines("ne\u{301}e\u{301}", 2), ["ne\u{301}", "e\u{301}"]);
    }

    proptest! {
        #[test]
        fn every_word_is_on_some_line_and_every_line_fits(text in "(\\PC{0,9} {0,3}){0,30}", width in 1usize..40) {
            let spans = wrap(&text, Span::new(0, text.len()), width);
            let mut at = 0;
            for s in &spans {
                let line = s.of(&text);
                prop_assert!(s.start as usize >= at);
                prop_assert!(text[at..s.start as usize].chars().all(char::is_whitespace));
                let clusters = line.graphemes(true).filter(|g| g.width() > 0).count();
                prop_assert!(columns(line) <= width || clusters == 1, "{line:?}");
                at = s.end as usize;
            }
            prop_assert!(text[at..].chars().all(char::is_whitespace));
        }
    }
}
