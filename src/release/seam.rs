//! Paragraphs run together on one line, and the seams where they part again.
//!
//! Archives lose line ends in three ways: a paragraph break becomes two spaces or more, becomes nothing at all
//! (`announced.White was`), or becomes debris (`.NoneOur`).

use super::bullet::{Bullet, bullet};
use super::end_mark;
use super::layout::{Hint, Layout};
use super::spacing::{Spacing, after_sentence, run};
use super::vocabulary::Vocabulary;
use super::{boilerplate, contact, dateline, glue, headline, source};

/// Lays out one line, in as many pieces as it holds; the first of them is `hint`.
pub(super) fn lay(
    layout: &mut Layout,
    hint: Hint,
    line: &str,
    spacing: Spacing,
    words: &mut Vocabulary,
) {
    let mut hint = hint;
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

/// A line of this many bytes may hold several paragraphs.
const LONG: usize = 240;

/// What stands between two paragraphs of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Gap {
    start: usize,
    end: usize,
    /// Whether a bullet stood there.
    bullet: bool,
}

/// Where a line parts.
fn gaps(line: &str, spacing: Spacing) -> Vec<Gap> {
    let long = line.len() >= LONG;
    let mut finder = Finder {
        line,
        long: long || spacing != Spacing::Meaningless,
        dots: if long {
            memchr::memmem::find_iter(line.as_bytes(), " • ")
                .take(3)
                .count()
        } else {
            0
        },
        bytes: line.as_bytes(),
        spacing,
        from: 0,
        quotes: 0,
        in_list: false,
        out: Vec::new(),
    };
    finder.run();
    finder.out
}

/// What a byte is to [`next_mark`], a bit each.
const MARK: u8 = 1;
const SPACE: u8 = 2;
/// No letter, digit or comma: a space behind it may part paragraphs.
const STOPS: u8 = 4;
/// What stands behind a space that may part paragraphs: another space, a bullet, debris.
const PARTS: u8 = 8;

const CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut i = 0;
    while i < 256 {
        let byte = i as u8;
        let mut class = match byte {
            b'"' | b'.' | b'!' | b'?' | b'#' => MARK,
            b' ' => SPACE | PARTS,
            b'N' | b'-' | b'*' | 0xE2 => PARTS,
            _ => 0,
        };
        if !byte.is_ascii_alphanumeric() && byte != b',' {
            class |= STOPS;
        }
        classes[i] = class;
        i += 1;
    }
    classes
};

/// The next byte from `from` on at which a paragraph may end: a mark, or a space that is not merely one between two
/// words, as nearly all are. Without `spaces` the marks alone count.
fn next_mark(bytes: &[u8], from: usize, spaces: bool) -> Option<usize> {
    let rest = &bytes[from..];
    if !spaces {
        return rest
            .iter()
            .position(|b| CLASSES[usize::from(*b)] & MARK != 0)
            .map(|i| from + i);
    }
    // A space before `from` has been looked at.
    let mut before = match from.checked_sub(1) {
        Some(i) => CLASSES[usize::from(bytes[i])] & !SPACE,
        None => STOPS,
    };
    for (i, byte) in rest.iter().enumerate() {
        let class = CLASSES[usize::from(*byte)];
        let behind = (before >> 1) & (class >> 3) & 1;
        let here = class & MARK | (class >> 1) & (before >> 2) & 1;
        if behind | here != 0 {
            return Some(from + i - usize::from(behind));
        }
        before = class;
    }
    None
}

struct Finder<'a> {
    line: &'a str,
    bytes: &'a [u8],
    spacing: Spacing,
    /// Whether the line can hold paragraphs.
    long: bool,
    /// How many bullets stand amid it; counted up to three.
    dots: usize,
    /// Where the paragraph that is being read began.
    from: usize,
    /// Straight quotation marks since then.
    quotes: usize,
    /// Whether it is an item.
    in_list: bool,
    out: Vec<Gap>,
}

impl Finder<'_> {
    fn run(&mut self) {
        let mut i = self.debris(0);
        if i > 0 {
            self.cut(0, i, false);
        }
        // On a short line a space matters for the debris behind it alone.
        let spaces = self.long || memchr::memmem::find(self.bytes, b"None").is_some();
        while let Some(at) = next_mark(self.bytes, i, spaces) {
            i = match self.bytes[at] {
                b'"' => {
                    self.quotes += 1;
                    at + 1
                }
                b' ' => self.spaces(at),
                b'#' => self.end_mark(at),
                _ => self.stop(at),
            };
        }
    }

    fn cut(&mut self, start: usize, end: usize, bullet: bool) {
        self.out.push(Gap { start, end, bullet });
        self.from = end;
        self.quotes = 0;
        self.in_list = bullet;
    }

    /// Looks at a number sign: an end mark of three is a paragraph of its own.
    fn end_mark(&mut self, at: usize) -> usize {
        match end_mark::hashes(self.line, at) {
            Some(end) => {
                if at > self.from {
                    self.cut(at, at, false);
                }
                if end < self.bytes.len() {
                    self.cut(end, end, false);
                }
                end
            }
            None => at + 1,
        }
    }

    /// Looks at a run of spaces and returns where to go on.
    fn spaces(&mut self, at: usize) -> usize {
        let end = at + run(self.bytes, at);
        let debris = self.debris(end);
        if debris > end {
            self.cut(at, debris, false);
            return debris;
        }
        if !self.long || end == self.bytes.len() || at == 0 {
            return end;
        }
        let ended = after_sentence(self.bytes, at);
        let opened = ended || self.bytes[at - 1] == b':';
        let rest = &self.line[end..];
        if let Some(mark) = ["• ", "- ", "* "].iter().find(|m| rest.starts_with(**m)) {
            // A hyphen is a bullet where a sentence or a colon stands before; a dot also amid a list.
            let dot = *mark == "• ";
            if opened && (dot || begins_item(&rest[2..])) || dot && (self.in_list || self.dots >= 3)
            {
                let words = end + mark.len();
                self.cut(at, words, true);
                return words;
            }
        }
        if self.parts(at, end, ended) || ended && self.is_inline_head(end) {
            self.cut(at, end, false);
        }
        end
    }

    /// Whether a section of its own begins at `at`, behind a sentence: `About Acme: It`, `Media Contact: Jane`,
    /// `SOURCE: Acme`.
    fn is_inline_head(&self, at: usize) -> bool {
        let rest = &self.line[at..];
        let mut end = rest.len().min(240);
        while !rest.is_char_boundary(end) {
            end -= 1;
        }
        let head = &rest[..end];
        match rest.as_bytes()[0] {
            // Only a name said twice or a colon tells an `About` from a sentence that begins so.
            b'A' => rest.len() > 120 && boilerplate::about(head).is_some(),
            b'S' => head.starts_with("SOURCE") && source::name(head).is_some(),
            b'M' | b'P' | b'C' => head.contains(':') && contact::begins_block(head),
            b'#' => end_mark::hashes(self.line, at).is_some(),
            _ => false,
        }
    }

    /// Whether the spaces from `at` to `end` part paragraphs.
    fn parts(&self, at: usize, end: usize, ended: bool) -> bool {
        let wide = end - at;
        let small = self.line[end..].starts_with(|c: char| c.is_lowercase());
        match self.spacing {
            Spacing::Meaningless => false,
            Spacing::Bare(least) => wide >= least,
            Spacing::AfterSentence(least) => {
                if wide >= 12 {
                    true
                } else if wide < least || small {
                    false
                } else {
                    ended || self.is_heading(at) || self.is_title_over_dateline(at, end)
                }
            }
        }
    }

    /// Whether the line starts with a title that a dateline follows: `Title   WASHINGTON, DC  Last night`.
    fn is_title_over_dateline(&self, at: usize, end: usize) -> bool {
        self.out.is_empty()
            && at <= 320
            && headline::is_title(&self.line[..at])
            && dateline::read(&self.line[end..]).is_some()
    }

    /// Whether what stands between the last seam and `at` reads like a heading inside the body.
    fn is_heading(&self, at: usize) -> bool {
        let words = self.line[self.from..at].trim_start();
        !self.out.is_empty()
            && words.len() <= 120
            && words
                .starts_with(|c: char| c.is_uppercase() || c.is_numeric() || "“\"‘'".contains(c))
            && !words.ends_with([',', ';', '-', '–', '—', '&'])
            && !words.contains(". ")
            && dateline::read(&self.line[self.from..]).is_none()
    }

    /// Looks at a `.`, `!` or `?`: a seam follows where a paragraph's first word is glued to it.
    fn stop(&mut self, at: usize) -> usize {
        let after = at + 1;
        let mut end = after;
        // Marks that close the sentence. Of two straight marks the second opens what follows: `law.""Racial`.
        loop {
            match self.bytes.get(end) {
                Some(b'"') if self.quotes % 2 == 1 => {
                    self.quotes += 1;
                    end += 1;
                }
                Some(b')') => end += 1,
                _ if self.line[end..].starts_with('”') => end += '”'.len_utf8(),
                _ => break,
            }
        }
        let debris = self.debris(end);
        if debris > end {
            self.cut(end, debris, false);
            return debris;
        }
        if self.glued(at, end) {
            self.cut(end, end, false);
        }
        end
    }

    /// Whether a new paragraph starts right at `end`, behind the stop at `at`.
    fn glued(&self, at: usize, end: usize) -> bool {
        let rest = &self.line[end..];
        let mut chars = rest.chars();
        let Some(first) = chars.next() else {
            return false;
        };
        let opened = matches!(first, '“' | '"' | '‘');
        let letter = if opened { chars.next() } else { Some(first) };
        if !letter.is_some_and(char::is_uppercase) || at - self.from < 30 {
            return false;
        }
        let word = last_word(&self.line[self.from..at]);
        let next: &str = {
            let from = if opened { first.len_utf8() } else { 0 };
            let rest = &rest[from..];
            &rest[..rest
                .find(|c: char| !c.is_alphanumeric())
                .unwrap_or(rest.len())]
        };
        ends_with_word(word) && !is_title(word) && !is_domain(rest, next)
    }

    /// The end of the scraping debris at `at`: `None None None`, or one `None` glued to what follows.
    fn debris(&self, at: usize) -> usize {
        const DEBRIS: &str = "None";
        let mut end = at;
        let mut count = 0;
        let mut last = at;
        while self.bytes[end..].starts_with(DEBRIS.as_bytes()) {
            count += 1;
            last = end;
            end += DEBRIS.len();
            end += run(self.bytes, end);
        }
        let glued = count == 1
            && end == at + DEBRIS.len()
            && self.line[end..].starts_with(|c: char| c.is_uppercase() || c == '"' || c == '“');
        // `None None None of them`: the last begins a sentence.
        if count >= 2
            && self.line[end..].starts_with(|c: char| c.is_lowercase())
            && end > last + DEBRIS.len()
        {
            return last;
        }
        if count >= 2 || glued { end } else { at }
    }
}

/// Whether an item of a list can begin so.
fn begins_item(words: &str) -> bool {
    words.starts_with(|c: char| c.is_uppercase() || c.is_numeric() || "“\"‘$".contains(c))
}

/// The run without white space that ends `text`, at most 40 bytes of it.
fn last_word(text: &str) -> &str {
    let mut start = text.len().saturating_sub(40);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    let tail = &text[start..];
    tail.rsplit(char::is_whitespace).next().unwrap_or(tail)
}

/// Whether a word before a stop can end a sentence: three small letters, a number, a bracket or a quotation mark.
fn ends_with_word(word: &str) -> bool {
    if word.contains(['@', '/']) || word.starts_with("www.") {
        return false;
    }
    let mut last = word.chars().rev();
    match last.next() {
        Some(')' | '"' | '”' | '%') => true,
        Some(c) if c.is_numeric() => word.len() >= 2,
        Some(c) if c.is_lowercase() => {
            last.next().is_some_and(|c| c.is_alphabetic())
                && last.next().is_none_or(|c| c.is_alphabetic() || c == '-')
        }
        Some(c) if c.is_uppercase() => word.len() >= 3 && word.chars().all(char::is_uppercase),
        _ => false,
    }
}

/// Abbreviations that a name follows.
fn is_title(word: &str) -> bool {
    matches!(
        word.trim_start_matches(['(', '"', '“']),
        "Mr" | "Mrs"
            | "Ms"
            | "Dr"
            | "Drs"
            | "Prof"
            | "Sen"
            | "Sens"
            | "Rep"
            | "Reps"
            | "Gov"
            | "Gen"
            | "Col"
            | "Lt"
            | "Sgt"
            | "Capt"
            | "Maj"
            | "Hon"
            | "Rev"
            | "Ven"
            | "St"
            | "Messrs"
            | "No"
            | "Nos"
            | "Mt"
            | "Ft"
            | "Sept"
            | "Atty"
            | "Supt"
            | "Cmdr"
            | "Adm"
            | "Brig"
            | "Pres"
            | "Vs"
    )
}

/// Whether what follows a period is the end of a domain or of a file name in capitals: `Example.Com`.
fn is_domain(rest: &str, next: &str) -> bool {
    // A quotation mark before the word means that `rest` does not begin with it.
    let behind = rest.strip_prefix(next).unwrap_or(" ");
    let ends = !behind.starts_with(' ') || behind.starts_with(" is");
    matches!(
        next,
        "Com"
            | "COM"
            | "Net"
            | "NET"
            | "Org"
            | "ORG"
            | "Io"
            | "IO"
            | "Ai"
            | "AI"
            | "Js"
            | "JS"
            | "NET's"
    ) || (ends && matches!(next, "Co" | "Us" | "Gov" | "Edu" | "Tv" | "App"))
}

#[cfg(test)]
mod tests {
    use super::is_domain;

    #[test]
    fn a_domain_is_told_from_the_next_sentence_even_behind_a_quotation_mark() {
        assert!(is_domain("Com is where", "Com"));
        assert!(!is_domain("“We are here", "We"));
        assert!(!is_domain("Us all", "Us"));
    }
}
