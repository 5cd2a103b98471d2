//! Markdown (CommonMark and tables), of which the marks go and the words stay.
//!
//! Indentation means nothing here: the newswires indent at random, and releases hold no program text, so that what
//! CommonMark takes for code is a paragraph. A paragraph of one line is handed over as such; one of several lines as
//! plain text, because only the anatomy can tell hard-wrapped lines from an address.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memmem;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::{front, html};
use crate::release::{Block, BlockKind, Draft};
use crate::text::clean::cleaned;
use crate::text::scan::{Hits, split};

/// A heading that is underlined and longer than this, in bytes, is a paragraph above a rule.
const LONGEST_UNDERLINED: usize = 200;

/// Reads a Markdown text with or without front matter.
pub(super) fn read(text: &str) -> Draft {
    // Marks are recognised at the start of a line, where a byte order mark or a hard space would hide them.
    let text = cleaned(text);
    let (metadata, body) = front::split(&text).unwrap_or((Default::default(), &text));
    let source = flush_left(body);
    let mut reader = Reader::new();
    if is_one_piece(&source) {
        reader.parse(&source);
    } else {
        reader.read(&source);
    }
    Draft {
        metadata,
        blocks: reader.blocks,
    }
}

/// Whether a mark may reach over a blank line: a definition of links, or HTML that is closed by its own end alone.
fn is_one_piece(source: &str) -> bool {
    source.starts_with('<')
        || memmem::find(source.as_bytes(), b"\n<").is_some()
        || memmem::find(source.as_bytes(), b"]:").is_some()
}

/// Whether what stands between two blank lines is one line without any mark.
fn is_unmarked(paragraph: &str) -> bool {
    let bytes = paragraph.as_bytes();
    let mut marks = Hits::new(bytes, |_, b, behind| {
        (b == b'*')
            | (b == b'_')
            | (b == b'[')
            // No entity: `Dates & Times`.
            | ((b == b'&') & (behind != b' '))
            | (b == b'<')
            | (b == b'\\')
            | (b == b'`')
            | (b == b'\n')
    });
    let numbers = bytes.iter().take_while(|b| b.is_ascii_digit()).count();
    let first = bytes.get(numbers).copied().unwrap_or(b' ');
    let begins = match numbers {
        0 => !matches!(first, b'#' | b'>' | b'-' | b'+' | b'=' | b'~' | b'|' | b':'),
        _ => !matches!(first, b'.' | b')'),
    };
    begins && marks.from(0).is_none()
}

/// `text` without the indentation of its lines, and without the fences of code.
fn flush_left(text: &str) -> Cow<'_, str> {
    let begins = |b: u8| (b == b' ') | (b == b'`') | (b == b'~');
    let mut indented = Hits::new(text.as_bytes(), |_, b, behind| {
        (b == b'\n') & begins(behind)
    });
    if !text.starts_with([' ', '`', '~']) && indented.from(0).is_none() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for line in split(text, b'\n') {
        let line = line.trim_start_matches(' ');
        if line.starts_with("```") || line.starts_with("~~~") {
            out.push_str(behind_fence(line));
        } else {
            out.push_str(line);
        }
        out.push('\n');
    }
    // The last line is one that nothing ends.
    out.pop();
    Cow::Owned(out)
}

/// What a line that starts with a fence has behind it. A word alone names a language; more is text that would be lost.
fn behind_fence(line: &str) -> &str {
    let rest = line.trim_start_matches(['`', '~']).trim();
    if !rest.contains(' ') {
        return "";
    }
    let glued = ["html", "markdown"]
        .iter()
        .find_map(|l| rest.strip_prefix(l));
    glued
        .filter(|text| text.starts_with(char::is_uppercase))
        .unwrap_or(rest)
}

/// The blocks so far, and the one that is being read.
struct Reader<'a> {
    /// What is being parsed.
    source: &'a str,
    blocks: Vec<Block>,
    /// The text of the block that is being read, and what it will be.
    text: String,
    kind: BlockKind,
    /// Whether a line end in `text` is meant.
    hard: bool,
    quotes: u32,
    images: u32,
    /// Whether the lists that are open are numbered, the innermost last.
    numbered: Vec<bool>,
}

impl<'a> Reader<'a> {
    fn new() -> Self {
        Self {
            source: "",
            blocks: Vec::new(),
            text: String::new(),
            kind: BlockKind::Paragraph,
            hard: false,
            quotes: 0,
            images: 0,
            numbered: Vec::new(),
        }
    }

    /// Reads a text: the paragraphs without any mark as they stand, what lies between them by the rules of Markdown.
    fn read(&mut self, text: &'a str) {
        let mut ends = Hits::new(text.as_bytes(), |_, b, behind| {
            (b == b'\n') & (behind == b'\n')
        });
        let (mut marked, mut at) = (0, 0);
        while at < text.len() {
            let end = ends.from(at).unwrap_or(text.len());
            let paragraph = text[at..end].trim_matches('\n');
            if is_unmarked(paragraph) {
                if marked < at {
                    self.parse(&text[marked..at]);
                }
                if !paragraph.is_empty() {
                    self.blocks.push(Block {
                        kind: BlockKind::Paragraph,
                        text: paragraph.to_owned(),
                    });
                }
                marked = end + 1;
            }
            at = end + 1;
        }
        if marked < text.len() {
            self.parse(&text[marked..]);
        }
    }

    fn parse(&mut self, source: &'a str) {
        self.source = source;
        for (event, range) in Parser::new_ext(source, Options::ENABLE_TABLES).into_offset_iter() {
            self.take(event, range);
        }
        self.flush();
    }

    fn take(&mut self, event: Event, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.open(tag, range),
            Event::End(tag) => self.close(tag, range),
            Event::Text(text) | Event::Code(text) | Event::Html(text) => self.push(&text),
            Event::InlineHtml(tag) => match html::tag_name(&tag) {
                Some("br") => self.break_line(),
                Some(_) => {}
                None if tag.starts_with("<!--") => {}
                None => self.push(&tag),
            },
            Event::SoftBreak => self.push("\n"),
            Event::HardBreak => self.break_line(),
            Event::Rule => {
                self.flush();
                self.blocks.push(Block {
                    kind: BlockKind::Rule,
                    text: String::new(),
                });
            }
            _ => {}
        }
    }

    fn open(&mut self, tag: Tag, range: Range<usize>) {
        match tag {
            Tag::Image { .. } => self.images += 1,
            Tag::Heading { level, .. } => self.start(BlockKind::Heading(number(level))),
            Tag::BlockQuote(_) => {
                self.flush();
                self.quotes += 1;
            }
            Tag::List(first) => {
                self.flush();
                self.numbered.push(first.is_some());
            }
            Tag::Item => {
                self.start(BlockKind::Item);
                if self.numbered.last() == Some(&true) {
                    // The number as written: it may be one that the text counts on, or a year.
                    let marker = &self.source[range];
                    let end = marker.find([' ', '\n']).unwrap_or(marker.len());
                    self.text.push_str(&marker[..end]);
                    self.text.push(' ');
                }
            }
            Tag::Paragraph if self.kind == BlockKind::Item && self.is_at_item_start() => {}
            Tag::Paragraph => self.start(BlockKind::Paragraph),
            Tag::CodeBlock(_) => self.start(BlockKind::Plain),
            Tag::Table(_) => self.start(BlockKind::Lines),
            Tag::HtmlBlock => self.start(BlockKind::Paragraph),
            _ => {}
        }
    }

    fn close(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Image => self.images -= 1,
            TagEnd::Heading(_) => self.end_heading(range),
            TagEnd::BlockQuote(_) => {
                self.flush();
                self.quotes -= 1;
            }
            TagEnd::List(_) => {
                self.flush();
                self.numbered.pop();
            }
            TagEnd::HtmlBlock => {
                let markup = std::mem::take(&mut self.text);
                // A comment without an end would hide all that follows.
                let open = markup
                    .strip_prefix("<!--")
                    .filter(|rest| !rest.contains("-->"));
                self.blocks.extend(html::fragment(open.unwrap_or(&markup)));
            }
            TagEnd::TableCell => self.push(" | "),
            TagEnd::TableHead | TagEnd::TableRow => {
                let row = self.text.trim_end_matches([' ', '|']).len();
                self.text.truncate(row);
                self.break_line();
            }
            TagEnd::Paragraph | TagEnd::Item | TagEnd::CodeBlock | TagEnd::Table => self.flush(),
            _ => {}
        }
    }

    /// Whether nothing of the item has been read yet but its number.
    fn is_at_item_start(&self) -> bool {
        self.text.ends_with(' ') || self.text.is_empty()
    }

    fn start(&mut self, kind: BlockKind) {
        self.flush();
        self.kind = kind;
    }

    fn push(&mut self, text: &str) {
        if self.images == 0 {
            self.text.push_str(text);
        }
    }

    fn break_line(&mut self) {
        self.push("\n");
        self.hard = true;
    }

    /// A paragraph above a line of hyphens is a heading to CommonMark; a long one was none to its author.
    fn end_heading(&mut self, range: Range<usize>) {
        let source = &self.source[range];
        let underlined = !source.starts_with('#');
        if underlined && (self.text.len() > LONGEST_UNDERLINED || self.text.contains('\n')) {
            self.kind = BlockKind::Paragraph;
            self.flush();
            if source.trim_end().ends_with('-') {
                self.blocks.push(Block {
                    kind: BlockKind::Rule,
                    text: String::new(),
                });
            }
        } else {
            self.flush();
        }
    }

    /// Ends the block that is being read.
    fn flush(&mut self) {
        let mut text = std::mem::take(&mut self.text);
        let kind = std::mem::replace(&mut self.kind, BlockKind::Paragraph);
        let hard = std::mem::take(&mut self.hard);
        if text.trim().is_empty() {
            return;
        }
        let kind = match kind {
            BlockKind::Paragraph if self.quotes > 0 => BlockKind::Quote,
            BlockKind::Paragraph if hard => BlockKind::Lines,
            BlockKind::Paragraph if text.trim().contains('\n') => BlockKind::Plain,
            kind => kind,
        };
        if matches!(
            kind,
            BlockKind::Heading(_) | BlockKind::Item | BlockKind::Quote
        ) {
            text = text.trim().replace('\n', " ");
        }
        self.blocks.push(Block { kind, text });
    }
}

fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The blocks as `kind:text`, one a line.
    fn shown(text: &str) -> Vec<String> {
        let draft = read(text);
        let show = |b: &Block| format!("{:?}:{}", b.kind, b.text.trim());
        draft.blocks.iter().map(show).collect()
    }

    #[test]
    fn blocks_keep_their_kinds() {
        assert_eq!(
            shown(
                "# A title\n\nVAIL, CO -- **Acme** [opened](http://a.b) a plant.\n\n > Good, she said.\n\n * one\n * two\n\n---\n\n[Source](http://x)"
            ),
            [
                "Heading(1):A title",
                "Paragraph:VAIL, CO -- Acme opened a plant.",
                "Quote:Good, she said.",
                "Item:one",
                "Item:two",
                "Rule:",
                "Paragraph:Source",
            ]
        );
    }

    #[test]
    fn front_matter_is_metadata() {
        let draft = read("---\ntitle: A\ndate: 2024-05-01\n---\n\nBody");
        assert_eq!(draft.metadata.title.as_deref(), Some("A"));
        assert_eq!(draft.metadata.date.as_deref(), Some("2024-05-01"));
        assert_eq!(draft.blocks.len(), 1);
    }

    #[test]
    fn no_word_of_a_long_line_is_lost() {
        let line = "Highlights: - one of 2_000_000 * two* 1. three <5 Steps> C:\\dir ~$70 & [note] a_b_c #4 | five";
        assert_eq!(shown(line), [format!("Paragraph:{line}")]);
        assert_eq!(
            shown("<5 Steps to it>, he said, <NASDAQ X>"),
            ["Paragraph:<5 Steps to it>, he said, <NASDAQ X>"]
        );
    }

    #[test]
    fn numbers_of_lists_stay() {
        assert_eq!(
            shown("2025. That was the year."),
            ["Item:2025. That was the year."]
        );
        assert_eq!(shown("1) one\n2) two"), ["Item:1) one", "Item:2) two"]);
    }

    #[test]
    fn indentation_makes_no_code() {
        assert_eq!(
            shown("One.\n\n        Two *strong*.\n"),
            ["Paragraph:One.", "Paragraph:Two strong."]
        );
    }

    #[test]
    fn fences_hide_no_text() {
        assert_eq!(
            shown("```htmlAcme is set\nto *open*.\n```\n\nOne."),
            ["Plain:Acme is set\nto open.", "Paragraph:One."]
        );
        assert_eq!(
            shown("```markdown\n# A title\n\nText"),
            ["Heading(1):A title", "Paragraph:Text"]
        );
    }

    #[test]
    fn lines_are_told_from_paragraphs() {
        assert_eq!(shown("Jane Doe  \n555 1234"), ["Lines:Jane Doe\n555 1234"]);
        assert_eq!(shown("Jane Doe<br/>555 1234"), ["Lines:Jane Doe\n555 1234"]);
        assert_eq!(shown("Jane Doe\n555 1234"), ["Plain:Jane Doe\n555 1234"]);
        assert_eq!(
            shown("| a | b |\n|---|---|\n| 1 | 2 |"),
            ["Lines:a | b\n1 | 2"]
        );
    }

    #[test]
    fn pictures_go_with_their_descriptions() {
        assert_eq!(
            shown("![QR](http://q.r)\n\nText ![x](y)"),
            ["Paragraph:Text"]
        );
    }

    #[test]
    fn a_paragraph_above_a_rule_is_no_heading() {
        let long = "word ".repeat(60);
        assert_eq!(
            shown(&format!("{long}\n---\nTail")),
            [
                format!("Paragraph:{}", long.trim()),
                "Rule:".into(),
                "Paragraph:Tail".into()
            ]
        );
        assert_eq!(
            shown("A title\n===\n\nText"),
            ["Heading(1):A title", "Paragraph:Text"]
        );
    }
}
