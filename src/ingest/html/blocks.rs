//! The tree of a page to blocks.

use dom_query::{Document, NodeRef};

use crate::release::{Block, BlockKind};

/// Elements whose content is no text of the page.
const SKIPPED: &[&str] = &[
    "audio", "button", "canvas", "embed", "head", "iframe", "input", "math", "noscript", "object",
    "script", "select", "style", "svg", "template", "textarea", "title", "video",
];

/// Elements that lead to other pages.
const NAVIGATION: &[&str] = &["dialog", "menu", "nav"];

/// Elements that stand around an article. A `form` is none: some sites put all of a page into one.
const AROUND: &[&str] = &["aside", "dialog", "footer", "menu", "nav"];

/// Elements that stand within a line; every other one starts and ends a block.
const INLINE: &[&str] = &[
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "picture", "q", "rp", "rt", "ruby",
    "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
    "wbr",
];

/// All of the blocks of a document.
pub(super) fn all(document: &Document) -> Vec<Block> {
    Walk::default().run(document.root(), &[])
}

/// The blocks of an article found in a page.
pub(super) fn article(document: &Document) -> Vec<Block> {
    Walk::default().run(document.root(), NAVIGATION)
}

/// The blocks of a page without the parts whose elements say that they stand around the article.
pub(super) fn body(document: &Document) -> Vec<Block> {
    Walk::default().run(document.root(), AROUND)
}

/// The state of one walk over a tree.
struct Walk {
    blocks: Vec<Block>,
    text: String,
    kind: BlockKind,
    /// Whether a line end in `text` is meant.
    hard: bool,
    /// How much of `text` is the number of an item.
    number: usize,
    /// How many `blockquote` are open, how many `pre`, how many tables.
    quotes: u32,
    verbatim: u32,
    tables: u32,
    /// The lists that are open: the number of the next item, where they are numbered.
    lists: Vec<Option<u32>>,
}

impl Default for Walk {
    fn default() -> Self {
        Self {
            blocks: Vec::new(),
            text: String::new(),
            kind: BlockKind::Paragraph,
            hard: false,
            number: 0,
            quotes: 0,
            verbatim: 0,
            tables: 0,
            lists: Vec::new(),
        }
    }
}

/// A step of the walk, kept on a stack of its own: a page may be deeper than the stack of a thread.
enum Step<'a> {
    Visit(NodeRef<'a>),
    Leave(String),
}

impl Walk {
    fn run(mut self, root: NodeRef, around: &[&str]) -> Vec<Block> {
        let mut steps = vec![Step::Visit(root)];
        while let Some(step) = steps.pop() {
            match step {
                Step::Leave(name) => self.leave(&name),
                Step::Visit(node) if node.is_text() => self.push(&node.text()),
                Step::Visit(node) => {
                    let name = node.node_name().map(|n| n.to_string()).unwrap_or_default();
                    if node.is_comment()
                        || is_hidden(&node, &name)
                        || around.contains(&name.as_str())
                    {
                        continue;
                    }
                    self.enter(&node, &name);
                    steps.push(Step::Leave(name));
                    steps.extend(node.children_it(true).map(Step::Visit));
                }
            }
        }
        self.flush();
        self.blocks
    }

    fn enter(&mut self, node: &NodeRef, name: &str) {
        match name {
            "" => {}
            "br" => self.break_line(),
            "hr" => {
                self.flush();
                self.blocks.push(Block {
                    kind: BlockKind::Rule,
                    text: String::new(),
                });
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.flush();
                self.kind = BlockKind::Heading(name.as_bytes()[1] - b'0');
            }
            "ul" | "menu" | "dir" => {
                self.flush();
                self.lists.push(None);
            }
            "ol" => {
                self.flush();
                let start = node.attr("start").and_then(|n| n.trim().parse().ok());
                self.lists.push(Some(start.unwrap_or(1)));
            }
            "li" => self.item(),
            "blockquote" => {
                self.flush();
                self.quotes += 1;
            }
            "pre" | "xmp" | "plaintext" => {
                self.flush();
                self.verbatim += 1;
            }
            "table" => {
                self.flush();
                self.tables += 1;
            }
            "tr" | "td" | "th" | "tbody" | "thead" | "tfoot" if self.tables > 0 => {}
            "q" => self.push("“"),
            name if INLINE.contains(&name) => {}
            _ => self.boundary(),
        }
    }

    fn leave(&mut self, name: &str) {
        match name {
            "" | "br" | "hr" => {}
            "ul" | "ol" | "menu" | "dir" => {
                self.flush();
                self.lists.pop();
            }
            "li" => self.flush(),
            "blockquote" => {
                self.flush();
                self.quotes -= 1;
            }
            "pre" | "xmp" | "plaintext" => {
                self.kind = BlockKind::Plain;
                self.flush();
                self.verbatim -= 1;
            }
            "td" | "th" if self.tables > 0 => self.end_cell(),
            "tr" if self.tables > 0 => self.end_row(),
            "table" => {
                self.end_row();
                self.flush();
                self.tables -= 1;
            }
            "tbody" | "thead" | "tfoot" => {}
            "q" => self.push("”"),
            name if INLINE.contains(&name) => {}
            _ => self.boundary(),
        }
    }

    fn item(&mut self) {
        self.flush();
        self.kind = BlockKind::Item;
        if let Some(Some(next)) = self.lists.last_mut() {
            self.text = format!("{next}. ");
            self.number = self.text.len();
            *next = next.saturating_add(1);
        }
    }

    /// Appends text with every run of white space as one space.
    fn push(&mut self, text: &str) {
        if self.verbatim > 0 {
            self.text.push_str(text);
            return;
        }
        for (i, word) in text.split(|c: char| c.is_ascii_whitespace()).enumerate() {
            if i > 0 && !self.text.is_empty() && !self.text.ends_with([' ', '\n']) {
                self.text.push(' ');
            }
            self.text.push_str(word);
        }
    }

    /// Ends a line; a second time in a row it ends the paragraph.
    fn break_line(&mut self) {
        if self.verbatim > 0 {
            return self.text.push('\n');
        }
        let line = self.text.trim_end_matches(' ');
        if line.is_empty() {
            return;
        }
        if line.ends_with('\n') {
            return self.boundary();
        }
        self.text.truncate(line.len());
        self.text.push('\n');
        self.hard = true;
    }

    fn end_cell(&mut self) {
        let line = self.text.rsplit('\n').next().unwrap_or("");
        if !line.trim().is_empty() {
            self.text.truncate(self.text.trim_end().len());
            self.text.push_str(" | ");
        }
    }

    fn end_row(&mut self) {
        let row = self.text.trim_end_matches([' ', '|']).len();
        self.text.truncate(row);
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
            self.hard = true;
        }
    }

    /// The edge of a block: ends what stands before it, but leaves an item to the paragraph that fills it.
    fn boundary(&mut self) {
        if self.text.len() > self.number || self.kind != BlockKind::Item {
            self.flush();
        }
    }

    /// Ends the block that is being read.
    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        let kind = std::mem::replace(&mut self.kind, BlockKind::Paragraph);
        let hard = std::mem::take(&mut self.hard);
        let number = std::mem::take(&mut self.number);
        if text[number..].trim().is_empty() {
            return;
        }
        if self.verbatim > 0 {
            self.blocks.push(Block {
                kind: BlockKind::Plain,
                text,
            });
            return;
        }
        let text = text.trim();
        let (kind, text) = match kind {
            BlockKind::Paragraph if self.quotes > 0 => (BlockKind::Quote, text.replace('\n', " ")),
            BlockKind::Paragraph if hard && text.contains('\n') => {
                (BlockKind::Lines, text.to_owned())
            }
            kind => (kind, text.replace('\n', " ")),
        };
        self.blocks.push(Block { kind, text });
    }
}

/// Whether an element shows nothing.
fn is_hidden(node: &NodeRef, name: &str) -> bool {
    SKIPPED.contains(&name)
        || node.has_attr("hidden")
        || node.attr("style").is_some_and(|style| {
            let style: String = style.chars().filter(|c| !c.is_whitespace()).collect();
            style.to_ascii_lowercase().contains("display:none")
        })
}
