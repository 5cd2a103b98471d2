//! The headline, once and in its place: what an archive ran together with it parted from it.

use super::headline::{self, Headline};
use super::layout::{Hint, Layout};
use super::{Part, above, run_on};

/// Sees to it that the headline stands once and in its place; returns the parts above it, and its piece.
pub(super) fn headline(layout: &mut Layout, metadata: Option<&str>) -> (Vec<Part>, Option<usize>) {
    let mut above = above::lines(layout);
    for behind in [run_on::dated, run_on::release_line, run_on::run_on] {
        if let Some(title) = layout.pieces.get(above.len())
            && let Some(at) = behind(title.span.of(&layout.text))
        {
            layout.part(above.len(), at);
            above = above::lines(layout);
        }
    }
    match headline::find(layout, above.len()) {
        Some(Headline { piece, repeated }) => match repeated {
            Some(repeated) => {
                layout.remove(repeated);
                (above, Some(piece.min(repeated)))
            }
            None => {
                while let Some(next) = layout.pieces.get(piece + 1)
                    && next.hint == Hint::Prose
                    && headline::goes_on(layout.words(piece), next.span.of(&layout.text))
                {
                    layout.join(piece);
                }
                (above, Some(piece))
            }
        },
        None => match metadata {
            Some(title) => {
                layout.put_first(Hint::Heading(1), title);
                (Vec::new(), Some(0))
            }
            None => (above, None),
        },
    }
}
