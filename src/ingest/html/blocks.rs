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

/// Words in classes and ids of what asks to share the page, says where one is on the site or is for screen readers.
const APPENDAGES: &[&str] = &[
    "addthis",
    "addtoany",
    "breadcrumb",
    "breadcrumbs",
    "cookie",
    "cookies",
    "invisible",
    "share",
    "sharethis",
    "sharing",
    "skip",
    "skiplink",
    "social",
    "sr",
];

/// Elements that only group blocks.
const GROUPS: &[&str] = &["article", "center", "div", "form", "main", "section", "td"];

/// How long the text of an appendage can be, in bytes: classes of a whole page have such words, too.
const LONGEST_APPENDAGE: usize = 400;

/// Elements that stand within a line; every other one starts and ends a block.
const INLINE: &[&str] = &[
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "picture", "q", "rp", "rt", "ruby",
    "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
    "wbr",
];

/// A block, and what its place in the page says of it.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub block: Block,
    /// How many bytes of it stand in links.
    pub links: usize,
    pub place: Place,
    /// The number of the innermost element around it that only groups, such as a `div`; 0 for the page itself.
    pub group: u32,
}

/// Whether a block belongs to the article by the elements that it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// No element says otherwise.
    Story,
    /// Beside the story within the article: `aside`, `footer`.
    Beside,
    /// The head or foot of the page, or beside its article.
    Around,
}

/// The blocks of a document in order, without its navigation.
pub(super) fn parts(document: &Document) -> Vec<Part> {
    Walk::default().run(document.root())
}

/// All of the blocks of a piece of a page.
pub(super) fn all(document: &Document) -> Vec<Block> {
    parts(document).into_iter().map(|part| part.block).collect()
}

/// The state of one walk over a tree.
struct Walk {
    parts: Vec<Part>,
    text: String,
    kind: BlockKind,
    /// How many bytes of `text` stand in links.
    linked: usize,
    /// Whether a line end in `text` is meant.
    hard: bool,
    /// How much of `text` is the number of an item.
    number: usize,
    /// How many `blockquote` are open, how many `pre`, how many tables.
    quotes: u32,
    verbatim: u32,
    tables: u32,
    /// How many links are open, how many `article` or `main`, how many elements beside these and around them.
    links: u32,
    articles: u32,
    beside: u32,
    around: u32,
    /// The groups that are open, the innermost last, and how many there were in all.
    groups: Vec<u32>,
    all_groups: u32,
    /// The lists that are open: the number of the next item, where they are numbered.
    lists: Vec<Option<u32>>,
}

impl Default for Walk {
    fn default() -> Self {
        Self {
            parts: Vec::new(),
            text: String::new(),
            kind: BlockKind::Paragraph,
            linked: 0,
            hard: false,
            number: 0,
            quotes: 0,
            verbatim: 0,
            tables: 0,
            links: 0,
            articles: 0,
            beside: 0,
            around: 0,
            groups: Vec::new(),
            all_groups: 0,
            lists: Vec::new(),
        }
    }
}

/// A step of the walk, kept on a stack of its own: a page may be deeper than the stack of a thread.
enum Step<'a> {
    Visit(NodeRef<'a>),
    Leave(String, Place),
}

impl Walk {
    fn run(mut self, root: NodeRef) -> Vec<Part> {
        let mut steps = vec![Step::Visit(root)];
        while let Some(step) = steps.pop() {
            match step {
                Step::Leave(name, place) => {
                    self.leave(&name);
                    self.leave_place(&name, place);
                }
                Step::Visit(node) if node.is_text() => self.push(&node.text()),
                Step::Visit(node) => {
                    let name = node.node_name().map(|n| n.to_string()).unwrap_or_default();
                    if node.is_comment() || is_hidden(&node, &name) {
                        continue;
                    }
                    let place = self.enter_place(&node, &name);
                    self.enter(&node, &name);
                    steps.push(Step::Leave(name, place));
                    steps.extend(node.children_it(true).map(Step::Visit));
                }
            }
        }
        self.flush();
        self.parts
    }

    /// Notes where in the page an element leads, before its content is read.
    fn enter_place(&mut self, node: &NodeRef, name: &str) -> Place {
        let place = match name {
            "a" => {
                self.links += 1;
                Place::Story
            }
            "article" | "main" => {
                self.articles += 1;
                Place::Story
            }
            "aside" | "footer" if self.articles > 0 => Place::Beside,
            "aside" | "footer" => Place::Around,
            "header" if self.articles == 0 => Place::Around,
            _ => match node.attr("role").as_deref() {
                Some("banner" | "contentinfo" | "complementary") if self.articles == 0 => {
                    Place::Around
                }
                _ => Place::Story,
            },
        };
        if GROUPS.contains(&name) {
            if name != "td" {
                self.boundary();
            }
            self.all_groups += 1;
            self.groups.push(self.all_groups);
        }
        if place != Place::Story {
            self.boundary();
        }
        self.beside += u32::from(place == Place::Beside);
        self.around += u32::from(place == Place::Around);
        place
    }

    fn leave_place(&mut self, name: &str, place: Place) {
        match name {
            "a" => self.links -= 1,
            "article" | "main" => self.articles -= 1,
            _ => {}
        }
        if GROUPS.contains(&name) {
            // The cell of a table goes on in its row.
            if name != "td" {
                self.boundary();
            }
            self.groups.pop();
        }
        if place != Place::Story {
            self.boundary();
        }
        self.beside -= u32::from(place == Place::Beside);
        self.around -= u32::from(place == Place::Around);
    }

    fn place(&self) -> Place {
        match (self.around, self.beside) {
            (0, 0) => Place::Story,
            (0, _) => Place::Beside,
            _ => Place::Around,
        }
    }

    fn push_part(&mut self, kind: BlockKind, text: String, links: usize) {
        let place = self.place();
        let block = Block { kind, text };
        let group = self.groups.last().copied().unwrap_or(0);
        self.parts.push(Part {
            block,
            links,
            place,
            group,
        });
    }

    fn enter(&mut self, node: &NodeRef, name: &str) {
        match name {
            "" => {}
            "br" => self.break_line(),
            "hr" => {
                self.flush();
                self.push_part(BlockKind::Rule, String::new(), 0);
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
        let before = self.text.len();
        if self.verbatim > 0 {
            self.text.push_str(text);
        } else {
            for (i, word) in text.split(|c: char| c.is_ascii_whitespace()).enumerate() {
                if i > 0 && !self.text.is_empty() && !self.text.ends_with([' ', '\n']) {
                    self.text.push(' ');
                }
                self.text.push_str(word);
            }
        }
        if self.links > 0 {
            self.linked += self.text.len() - before;
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
        let links = std::mem::take(&mut self.linked);
        if text[number..].trim().is_empty() {
            return;
        }
        if self.verbatim > 0 {
            return self.push_part(BlockKind::Plain, text, links);
        }
        let text = text.trim();
        let (kind, text) = match kind {
            BlockKind::Paragraph if self.quotes > 0 => (BlockKind::Quote, text.replace('\n', " ")),
            BlockKind::Paragraph if hard && text.contains('\n') => {
                (BlockKind::Lines, text.to_owned())
            }
            kind => (kind, text.replace('\n', " ")),
        };
        self.push_part(kind, text, links);
    }
}

/// Whether an element shows nothing, or nothing of the article.
fn is_hidden(node: &NodeRef, name: &str) -> bool {
    SKIPPED.contains(&name)
        || NAVIGATION.contains(&name)
        || node.has_attr("hidden")
        || matches!(
            node.attr("role").as_deref(),
            Some("navigation" | "search" | "dialog")
        )
        || node.attr("style").is_some_and(|style| {
            let style: String = style.chars().filter(|c| !c.is_whitespace()).collect();
            style.to_ascii_lowercase().contains("display:none")
        })
        || is_appendage(node, name)
}

fn is_appendage(node: &NodeRef, name: &str) -> bool {
    let named = |attribute: &str| {
        node.attr(attribute).is_some_and(|value| {
            let mut words = value.split(|c: char| !c.is_ascii_alphanumeric());
            words.any(|word| APPENDAGES.iter().any(|a| a.eq_ignore_ascii_case(word)))
        })
    };
    !matches!(name, "html" | "body" | "main" | "article" | "")
        && (named("class") || named("id"))
        && node.text().len() <= LONGEST_APPENDAGE
}
