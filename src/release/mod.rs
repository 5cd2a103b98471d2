//! What a release is: its text in canonical form, its paragraphs, its anatomy and what is known of it from outside.
//!
//! The canonical text of a release is made once, by [`assemble`]: the headline first (wherever it came from), one
//! paragraph a line, paragraphs separated by one blank line, list items and the lines of a contact block each on a line
//! of their own. Hard-wrapped lines are rejoined and one-line releases are split before this point, so that no later
//! module ever asks again where a paragraph ends. All spans are byte offsets into that text.

mod above;
mod anatomy;
mod assemble;
mod body_word;
mod boilerplate;
mod bullet;
mod calendar;
mod casing;
mod contact;
mod date;
mod dateline;
mod dating;
mod deck;
mod end_mark;
mod file_name;
mod front;
mod gazetteer;
mod glue;
mod headline;
mod issuer;
mod layout;
mod letterhead;
mod page;
mod parts;
mod phrase;
mod place;
#[cfg(test)]
mod properties;
mod quotation;
mod reflow;
mod release_line;
mod run_on;
mod seam;
mod settle;
mod source;
mod spacing;
mod tail;
mod vocabulary;
mod wire;

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

pub use assemble::assemble;
pub use date::{DateOrigin, MONTHS, PartialDate, ReleaseDate};

use crate::text::Span;

/// What a reader of one format hands over: what it knows from outside the text, and the text in blocks.
/// Block texts are decoded but not yet cleaned; [`assemble`] cleans them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Draft {
    /// What front matter, page metadata or fields say.
    pub metadata: Metadata,
    /// The text, in order.
    pub blocks: Vec<Block>,
}

/// A stretch of a [`Draft`], as the format marked it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What the format says it is.
    pub kind: BlockKind,
    /// Its words, uncleaned.
    pub text: String,
}

/// What a format can say about a stretch of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockKind {
    /// A heading; 1 is the highest level.
    Heading(u8),
    /// A paragraph; line breaks within it mean nothing, except in [`BlockKind::Lines`].
    Paragraph,
    /// An item of a list, without its bullet.
    Item,
    /// A quotation set off as a block.
    Quote,
    /// A paragraph whose line breaks are meant (`<br>`, an address, a contact block).
    Lines,
    /// A rule across the page.
    Rule,
    /// Plain text of any length whose paragraphs are still to be told apart.
    Plain,
}

/// What is known of a release from outside its text. Strings are uncleaned in a [`Draft`] and clean in a [`Release`].
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Metadata {
    /// The title that front matter, JSON-LD, OpenGraph or a field gives.
    pub title: Option<String>,
    /// A date as the metadata writes it.
    pub date: Option<String>,
    /// Who published it: `publisher`, `og:site_name`, ninjs `by`, a `source` field.
    pub publisher: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// A language tag (BCP 47) where the metadata has one.
    pub language: Option<String>,
}

/// The formats that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// Plain text.
    Text,
    /// Markdown, with or without front matter.
    Markdown,
    /// A web page.
    Html,
    /// Our own release object or IPTC ninjs 1.x to 3.x.
    Json,
}

/// Where a release came from.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Origin {
    /// The file, where there is one: as given, not cleaned, for opening it again.
    pub path: Option<PathBuf>,
    /// The number of the record in a file that holds several, from 0.
    pub record: Option<u32>,
    /// What to call it on the screen: the cleaned path or "standard input".
    pub name: String,
}

/// One release, cleaned and taken apart.
#[derive(Debug, Clone, PartialEq)]
pub struct Release {
    /// Where it came from.
    pub origin: Origin,
    /// The format it was read from.
    pub format: Format,
    /// The canonical text: see the module's head.
    pub text: String,
    /// Every paragraph, in order; they do not overlap and hold all of `text` but the line ends between them.
    pub paragraphs: Vec<Paragraph>,
    /// The parts that a press release has.
    pub anatomy: Anatomy,
    /// Its date, as far as it is given.
    pub date: Option<ReleaseDate>,
    /// Who issued it.
    pub issuer: Option<Issuer>,
    /// What was known from outside the text.
    pub metadata: Metadata,
}

/// A paragraph of the canonical text: one line of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paragraph {
    /// The line, without its line end, never empty.
    pub span: Span,
    /// What part of the release it is.
    pub part: Part,
}

/// What a paragraph is in the anatomy of a release.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// The title.
    Headline,
    /// A deck under the headline, or the headline repeated.
    Subhead,
    /// FOR IMMEDIATE RELEASE, an embargo, a date line of its own, a letterhead.
    ReleaseLine,
    /// A heading inside the body.
    Heading,
    /// A paragraph of the story.
    Body,
    /// An item of a list.
    Item,
    /// About X, forward-looking statements, disclaimers.
    Boilerplate,
    /// A line of the media contact.
    Contact,
    /// SOURCE: X.
    Source,
    /// ###, -30-, -END-.
    EndMark,
    /// What a wire archive adds after the last rule: links, QR codes.
    Tail,
}

impl Part {
    /// Whether paragraphs of this part tell the story, so that people in them can have taken part in it.
    pub fn is_story(self) -> bool {
        matches!(
            self,
            Part::Body | Part::Item | Part::Heading | Part::Subhead
        )
    }
}

/// The parts of a press release that are not whole paragraphs, and the ones looked up often. Every part is optional.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Anatomy {
    /// The title. None where the text starts with none.
    pub headline: Option<Span>,
    /// FOR IMMEDIATE RELEASE and its like.
    pub release_line: Option<Span>,
    /// Until when the release is not for publication, in its words.
    pub embargo: Option<Span>,
    /// `VAIL, CO, March 19, 2025 /24-7PressRelease/ --` at the start of the story.
    pub dateline: Option<Dateline>,
    /// Everything between quotation marks, marks included, in order; one that runs on over a paragraph ends with it.
    pub quotations: Vec<Span>,
    /// `SOURCE: X`: the span of X.
    pub source: Option<Span>,
    /// The lead: the first sentence of the story, shown where there is no headline.
    pub lede: Option<Span>,
    /// The gaps where punctuation must have stood, in order, in a text that lost nearly all of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lost_marks: Vec<Gap>,
}

/// A space of the canonical text that stands for several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// Where it is: a byte offset.
    pub at: u32,
    /// How many spaces stood there.
    pub spaces: u32,
}

/// The dateline that opens a story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dateline {
    /// All of it, with the dash.
    pub span: Span,
    /// `VAIL, CO`
    pub place: Option<Span>,
    /// `March 19, 2025`
    pub date: Option<Span>,
    /// `24-7PressRelease`
    pub wire: Option<Span>,
}

/// Who issued a release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issuer {
    /// Its name.
    pub name: String,
    /// What said so.
    pub origin: IssuerOrigin,
}

/// What named the issuer, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IssuerOrigin {
    /// A SOURCE line.
    SourceLine,
    /// Front matter, page metadata or a field.
    Metadata,
    /// The letterhead.
    Letterhead,
    /// The heading of an `About X`.
    Boilerplate,
    /// The contact block.
    Contact,
    /// The wire in the dateline.
    Wire,
}

impl Release {
    /// The headline, or None where the text starts with none.
    pub fn headline(&self) -> Option<&str> {
        self.anatomy.headline.map(|s| s.of(&self.text))
    }

    /// What the list shows: the headline, else the first sentence, else the name of the file.
    pub fn title(&self) -> &str {
        self.headline()
            .or_else(|| self.anatomy.lede.map(|s| s.of(&self.text)))
            .unwrap_or(&self.origin.name)
    }
}
