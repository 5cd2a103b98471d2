//! HTML: whole web pages and pieces of them.
//!
//! Of a page the article is taken, without navigation, sharing buttons and footers, as dom_smoothie finds it; its
//! headline, date and publisher come from the page's metadata. A piece of a page is taken whole.

mod article;
mod blocks;
mod depth;
mod metadata;
mod tags;

use dom_query::Document;

use super::IngestError;
use crate::release::{Block, BlockKind, Draft};
pub(super) use tags::{has_tags, is_page, is_piece, tag_name};

/// The largest page that is read, in bytes: a page in memory takes many times its size.
const LARGEST: usize = 32 * 1024 * 1024;

/// Reads a page or a piece of one.
///
/// # Errors
///
/// [`IngestError::Malformed`] where elements are nested too deep, [`IngestError::TooLarge`].
pub(super) fn read(markup: &str) -> Result<Draft, IngestError> {
    check(markup)?;
    let document = Document::from(markup);
    let metadata = metadata::read(&document);
    let blocks = if is_whole(markup) {
        article::read(document, metadata.title.as_deref())
    } else {
        blocks::all(&document)
    };
    Ok(Draft { metadata, blocks })
}

/// The blocks of a piece of a page; of one that cannot be read, its text as it stands.
pub(super) fn fragment(markup: &str) -> Vec<Block> {
    if check(markup).is_err() {
        return vec![Block {
            kind: BlockKind::Plain,
            text: markup.to_owned(),
        }];
    }
    blocks::all(&Document::fragment(markup))
}

fn check(markup: &str) -> Result<(), IngestError> {
    if markup.len() > LARGEST {
        return Err(IngestError::TooLarge(markup.len() as u64));
    }
    if depth::is_deep(markup) {
        let most = depth::DEEPEST;
        return Err(IngestError::Malformed(format!(
            "is a web page with more than {most} elements one inside the other"
        )));
    }
    Ok(())
}

/// Whether `markup` is a whole page, with what stands around an article.
fn is_whole(markup: &str) -> bool {
    let mut tags = memchr::memchr_iter(b'<', markup.as_bytes());
    tags.any(|at| {
        matches!(
            tag_name(&markup[at..]),
            Some("html" | "head" | "body" | "nav" | "footer")
        )
    })
}

#[cfg(test)]
mod tests;
