//! The canonical text while it is being made: pieces of text, and what the format or their shape says they are.

use std::ops::Range;

use super::Gap;
use crate::text::Span;
use crate::text::scan::Hits;

/// What is known of a piece before its part in the release is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hint {
    /// A paragraph.
    Prose,
    /// Something that the format calls a heading; 1 is the highest level.
    Heading(u8),
    /// An item of a list, its bullet taken off.
    Item,
    /// A line whose end is meant.
    Line,
}

/// One paragraph of the canonical text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece {
    /// Where it stands, without its line end.
    pub span: Span,
    /// What it seems to be.
    pub hint: Hint,
    /// Whether a rule across the page stands right before it.
    pub after_rule: bool,
}

/// The canonical text and its pieces, in order. Pieces are parted by one blank line; white space within a piece is
/// single spaces.
#[derive(Debug, Default)]
pub(super) struct Layout {
    pub text: String,
    pub pieces: Vec<Piece>,
    /// Whether the text lost its punctuation, so that no stop tells a sentence from a title.
    pub bare: bool,
    /// The gaps in a bare text where punctuation must have stood, in order.
    pub lost: Vec<Gap>,
    open: Option<(usize, Hint)>,
    rule: bool,
}

impl Layout {
    /// A layout with room for `bytes` of text.
    pub fn with_capacity(bytes: usize) -> Self {
        Self {
            text: String::with_capacity(bytes),
            ..Self::default()
        }
    }

    /// Begins a piece; the one before ends.
    pub fn begin(&mut self, hint: Hint) {
        self.end();
        self.open = Some((self.text.len(), hint));
    }

    /// Adds words to the open piece, or begins one of prose; a space parts them from what is there.
    pub fn add(&mut self, words: &str) {
        self.append(words, true);
    }

    /// Adds words to the open piece without a space between.
    pub fn glue(&mut self, words: &str) {
        self.append(words, false);
    }

    fn append(&mut self, words: &str, spaced: bool) {
        let words = words.trim();
        if words.is_empty() {
            return;
        }
        let (start, hint) = *self.open.get_or_insert((self.text.len(), Hint::Prose));
        if start == self.text.len() {
            // A piece that gets no words leaves no trace: its separator comes with its first word.
            if start > 0 {
                self.text.push_str("\n\n");
                self.open = Some((self.text.len(), hint));
            }
        } else if spaced {
            self.text.push(' ');
        }
        let lost = self.bare.then_some(&mut self.lost);
        fold_into(&mut self.text, words, lost);
    }

    /// Ends the open piece.
    pub fn end(&mut self) {
        if let Some((start, hint)) = self.open.take()
            && start < self.text.len()
        {
            self.pieces.push(Piece {
                span: Span::new(start, self.text.len()),
                hint,
                after_rule: std::mem::take(&mut self.rule),
            });
        }
    }

    /// Notes a rule across the page.
    pub fn rule(&mut self) {
        self.end();
        self.rule = !self.pieces.is_empty();
    }

    /// A whole piece.
    pub fn piece(&mut self, hint: Hint, words: &str) {
        self.begin(hint);
        self.add(words);
        self.end();
    }

    /// The hint of the open piece that has words.
    pub fn open_hint(&self) -> Option<Hint> {
        self.open
            .filter(|(start, _)| *start < self.text.len())
            .map(|(_, hint)| hint)
    }

    /// Parts a piece in two at a byte offset into it where a space stands.
    pub fn part(&mut self, index: usize, at: usize) {
        let whole = self.pieces[index];
        let space = whole.span.start as usize + at;
        debug_assert_eq!(self.text.as_bytes()[space], b' ');
        self.text.replace_range(space..=space, "\n\n");
        for piece in &mut self.pieces[index + 1..] {
            piece.span.start += 1;
            piece.span.end += 1;
        }
        self.move_lost(space as u32..space as u32 + 1, 2);
        self.pieces[index].span = Span::new(whole.span.start as usize, space);
        let rest = Piece {
            span: Span::new(space + 2, whole.span.end as usize + 1),
            after_rule: false,
            ..whole
        };
        self.pieces.insert(index + 1, rest);
    }

    /// Makes one piece of a piece and the next.
    pub fn join(&mut self, index: usize) {
        let next = self.pieces.remove(index + 1);
        let (end, start) = (self.pieces[index].span.end, next.span.start);
        self.text.replace_range(end as usize..start as usize, " ");
        let by = start - end - 1;
        self.move_lost(end..start, 1);
        self.pieces[index].span.end = next.span.end - by;
        for piece in &mut self.pieces[index + 1..] {
            piece.span.start -= by;
            piece.span.end -= by;
        }
    }

    /// Takes a piece out of the text.
    pub fn remove(&mut self, index: usize) {
        let gone = self.pieces.remove(index);
        let (start, end) = match (self.pieces.get(index), index) {
            (Some(next), _) => (gone.span.start, next.span.start),
            (None, 0) => (gone.span.start, gone.span.end),
            (None, _) => (self.pieces[index - 1].span.end, gone.span.end),
        };
        self.text.drain(start as usize..end as usize);
        self.move_lost(start..end, 0);
        for piece in &mut self.pieces[index..] {
            piece.span.start -= end - start;
            piece.span.end -= end - start;
        }
    }

    /// Puts a piece before all others. `words` are clean and not empty.
    pub fn put_first(&mut self, hint: Hint, words: &str) {
        let mut first = Layout::default();
        first.piece(hint, words);
        if !self.text.is_empty() {
            first.text.push_str("\n\n");
        }
        let by = first.text.len() as u32;
        self.text.insert_str(0, &first.text);
        self.move_lost(0..0, by);
        for piece in &mut self.pieces {
            piece.span.start += by;
            piece.span.end += by;
        }
        self.pieces.splice(0..0, first.pieces);
    }

    /// Keeps the lost marks in their places where `range` of the text became `len` bytes long; those in it are gone.
    fn move_lost(&mut self, range: Range<u32>, len: u32) {
        self.lost.retain(|gap| !range.contains(&gap.at));
        for gap in self.lost.iter_mut().filter(|gap| gap.at >= range.end) {
            gap.at = gap.at - (range.end - range.start) + len;
        }
    }

    /// The words of a piece, if there is one.
    pub fn words_at(&self, index: usize) -> Option<&str> {
        self.pieces.get(index).map(|p| p.span.of(&self.text))
    }

    /// The words of a piece.
    pub fn words(&self, index: usize) -> &str {
        self.pieces[index].span.of(&self.text)
    }
}

/// Appends clean `words` with every run of spaces and line ends as one space. `lost` takes the places where a run of
/// spaces stands for a mark: all but the one space too many behind an initial, which was its period.
fn fold_into(out: &mut String, words: &str, mut lost: Option<&mut Vec<Gap>>) {
    let bytes = words.as_bytes();
    let space = |b: u8| (b == b' ') | (b == b'\n');
    let mut runs = Hits::new(bytes, |_, here, behind| {
        (here == b'\n') | ((here == b' ') & space(behind))
    });
    let mut start = 0;
    while let Some(at) = runs.from(start) {
        out.push_str(&words[start..at]);
        start = at + bytes[at..].iter().take_while(|b| space(**b)).count();
        if let Some(lost) = lost.as_deref_mut()
            && !bytes[at..start].contains(&b'\n')
            && !(start == at + 2 && ends_in_initial(&bytes[..at]))
        {
            lost.push(Gap {
                at: out.len() as u32,
                spaces: (start - at) as u32,
            });
        }
        out.push(' ');
    }
    out.push_str(&words[start..]);
}

/// Whether the last word is a capital by itself.
fn ends_in_initial(words: &[u8]) -> bool {
    match words {
        [.., before, letter] => letter.is_ascii_uppercase() && *before == b' ',
        [letter] => letter.is_ascii_uppercase(),
        [] => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_come_and_go() {
        let mut layout = Layout::default();
        for words in ["one", "two", "three"] {
            layout.piece(Hint::Prose, words);
        }
        layout.remove(1);
        assert_eq!(
            (layout.text.as_str(), layout.words(1)),
            ("one\n\nthree", "three")
        );
        layout.remove(1);
        assert_eq!(layout.text, "one");
        layout.piece(Hint::Prose, "five six");
        layout.piece(Hint::Prose, "seven");
        layout.part(1, 4);
        let words: Vec<&str> = (0..4).map(|i| layout.words(i)).collect();
        assert_eq!(words, ["one", "five", "six", "seven"]);
        layout.join(1);
        assert_eq!((layout.words(1), layout.words(2)), ("five six", "seven"));
        layout.part(1, 4);
        layout.remove(3);
        layout.remove(2);
        layout.remove(1);
        layout.put_first(Hint::Heading(1), "zero");
        assert_eq!(
            (layout.text.as_str(), layout.words(1)),
            ("zero\n\none", "one")
        );
        layout.remove(0);
        layout.remove(0);
        layout.put_first(Hint::Prose, "last");
        assert_eq!((layout.text.as_str(), layout.pieces.len()), ("last", 1));
    }

    #[test]
    fn lost_marks_keep_their_places() {
        let mut layout = Layout {
            bare: true,
            ..Layout::default()
        };
        layout.piece(Hint::Prose, "one  two three");
        layout.piece(Hint::Prose, "Jane Q  Doe   who  came");
        let words = |layout: &Layout| -> Vec<String> {
            let behind = |gap: &Gap| layout.text[gap.at as usize..].trim_start().chars().take(3);
            layout
                .lost
                .iter()
                .map(|gap| behind(gap).collect())
                .collect()
        };
        assert_eq!(words(&layout), ["two", "who", "cam"]);
        layout.part(0, 7);
        layout.put_first(Hint::Line, "zero");
        assert_eq!(words(&layout), ["two", "who", "cam"]);
        layout.join(1);
        assert_eq!(words(&layout), ["two", "who", "cam"]);
        layout.remove(1);
        assert_eq!(words(&layout), ["who", "cam"]);
    }

    #[test]
    fn pieces_are_parted_by_a_blank_line() {
        let mut layout = Layout::default();
        layout.piece(Hint::Prose, "  One \n two ");
        layout.piece(Hint::Prose, "   ");
        layout.rule();
        layout.begin(Hint::Item);
        layout.add("three");
        layout.add("four");
        layout.glue("-five");
        layout.end();
        assert_eq!(layout.text, "One two\n\nthree four-five");
        assert_eq!(layout.words(1), "three four-five");
        assert!(!layout.pieces[0].after_rule && layout.pieces[1].after_rule);
    }
}
