//! Who wrote what stands below.

use super::{Cue, Judge};
use crate::extract::people::links::plausible;

impl Judge<'_, '_, '_> {
    /// "By Jane Doe, Acme" at the head of a line: who wrote what stands below.
    pub(super) fn byline(&self) -> Option<Cue> {
        let (ground, tokens) = (self.ground, self.tokens());
        let by = tokens.start.checked_sub(1)?;
        if !ground.is(by, &["By", "BY"]) {
            return None;
        }
        let line = &ground.doc.paragraphs[ground.doc.paragraph_of(by)].tokens;
        let fits = line.start == by
            && (2..=3).contains(&tokens.len())
            && (tokens.end >= line.end
                || ground.is(tokens.end, &[","])
                || ground.body_from(tokens.end).is_some())
            && line.len() < 16
            && plausible(ground, self.run);
        fits.then_some(())?;
        self.some("affiliation", by..tokens.end)
    }
}
