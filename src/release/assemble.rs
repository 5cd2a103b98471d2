//! A draft's blocks to the canonical text, and the text to its parts.

use std::borrow::Cow;

use super::issuer::{self, Named};
use super::layout::{Hint, Layout};
use super::reflow::reflow;
use super::spacing::Spacing;
use super::vocabulary::Vocabulary;
use super::{Block, BlockKind, Draft, Format, Metadata, Origin, Paragraph, Release};
use super::{anatomy, dating, parts, seam, settle};
use crate::text::Span;
use crate::text::clean::{clean, cleaned};
use crate::text::fold::fold_spaces;

/// Makes a release of a draft: cleans it, lays out its canonical text and finds its parts.
pub fn assemble(draft: Draft, origin: Origin, format: Format) -> Release {
    let metadata = clean_metadata(draft.metadata);
    let mut layout = lay_out(&draft.blocks);
    drop(draft.blocks);
    let (above, headline) = settle::headline(&mut layout, metadata.title.as_deref());
    let parts = parts::assign(&layout, above, headline);
    let mut found = anatomy::find(&layout, &parts);
    found.anatomy.lost_marks = std::mem::take(&mut layout.lost);
    let date = dating::date(&dating::Given {
        metadata: metadata.date.as_deref(),
        line: found.date,
        path: origin.path.as_deref(),
        lede: found
            .anatomy
            .lede
            .map(|s| (s.of(&layout.text), s.start as usize)),
    });
    let words = |span: Option<Span>| span.map(|s| s.of(&layout.text));
    let issuer = issuer::issuer(
        &layout,
        &parts,
        &Named {
            source: words(found.anatomy.source),
            publisher: metadata.publisher.as_deref(),
            wire: words(found.anatomy.dateline.and_then(|d| d.wire)),
        },
    );
    let paragraphs = layout
        .pieces
        .iter()
        .zip(&parts)
        .map(|(piece, part)| Paragraph {
            span: piece.span,
            part: *part,
        })
        .collect();
    Release {
        origin,
        format,
        text: layout.text,
        paragraphs,
        anatomy: found.anatomy,
        date,
        issuer,
        metadata,
    }
}

/// Cleans what is known from outside the text; what holds nothing is nothing.
fn clean_metadata(metadata: Metadata) -> Metadata {
    let one = |field: Option<String>| {
        let words = clean(&field?);
        let words = fold_spaces(&words);
        (!words.is_empty()).then_some(words)
    };
    Metadata {
        title: one(metadata.title),
        date: one(metadata.date),
        publisher: one(metadata.publisher),
        url: one(metadata.url),
        language: one(metadata.language),
    }
}

/// Lays out the canonical text.
fn lay_out(blocks: &[Block]) -> Layout {
    let texts: Vec<(BlockKind, Cow<str>)> =
        blocks.iter().map(|b| (b.kind, cleaned(&b.text))).collect();
    let mut layout = Layout::with_capacity(texts.iter().map(|t| t.1.len() + 2).sum());
    let mut words = Vocabulary::new(texts.iter().map(|t| t.1.as_ref()));
    // What follows the last rule is a tail more often than not, and has no say in what spaces mean.
    let story = texts
        .iter()
        .rposition(|t| t.0 == BlockKind::Rule)
        .unwrap_or(texts.len());
    let spacing = Spacing::of(texts[..story].iter().map(|t| t.1.as_ref()));
    layout.bare = matches!(spacing, Spacing::Bare(_));
    for (kind, text) in &texts {
        match kind {
            BlockKind::Rule => layout.rule(),
            BlockKind::Plain => reflow(&mut layout, text, &mut words),
            BlockKind::Heading(level) => layout.piece(Hint::Heading(*level), text),
            BlockKind::Item => layout.piece(Hint::Item, text),
            BlockKind::Paragraph | BlockKind::Quote => {
                seam::lay(&mut layout, Hint::Prose, text.trim(), spacing, &mut words);
            }
            BlockKind::Lines => {
                for line in text.split('\n') {
                    layout.piece(Hint::Line, line);
                }
            }
        }
    }
    layout.end();
    layout
}
