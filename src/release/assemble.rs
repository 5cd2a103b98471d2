//! A draft's blocks to the canonical text, and the text to its parts.

use super::{Anatomy, Block, BlockKind, Draft, Format, Origin, Paragraph, Part, Release};
use crate::text::{Span, clean::clean};

/// Makes a release of a draft. Provisional: blank lines part paragraphs, the first short line is the headline.
pub fn assemble(draft: Draft, origin: Origin, format: Format) -> Release {
    let mut text = String::new();
    let mut paragraphs = Vec::new();
    for Block { kind, text: raw } in &draft.blocks {
        for line in clean(raw).split('\n') {
            let line = line.trim();
            if line.is_empty() || matches!(kind, BlockKind::Rule) {
                continue;
            }
            if !text.is_empty() {
                text.push_str("\n\n");
            }
            let start = text.len();
            text.push_str(line);
            paragraphs.push(Paragraph {
                span: Span::new(start, text.len()),
                part: Part::Body,
            });
        }
    }
    let mut anatomy = Anatomy::default();
    if let Some(first) = paragraphs.first_mut()
        && first.span.len() < 200
    {
        first.part = Part::Headline;
        anatomy.headline = Some(first.span);
        let head = first.span.of(&text).trim_end_matches('…').to_owned();
        if let Some(second) = paragraphs.get_mut(1)
            && second.span.of(&text).starts_with(&head)
        {
            anatomy.headline = Some(second.span);
            second.part = Part::Headline;
        }
    }
    Release {
        origin,
        format,
        text,
        paragraphs,
        anatomy,
        date: None,
        issuer: None,
        metadata: draft.metadata,
    }
}
