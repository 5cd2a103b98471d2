//! Who wrote what stands below.

use super::{Cue, Judge};
use crate::extract::lexicon::Class;
use crate::extract::people::links::plausible;

impl Judge<'_, '_, '_> {
    /// "By Jane Doe, Acme" at the head of a line: who wrote what stands below.
    pub(super) fn byline(&self) -> Option<Cue> {
        let (ground, tokens) = (self.ground, self.tokens());
        let by = tokens.start.checked_sub(1)?;
        // "Statement by Jane Doe on the Bridge"
        let given = &[
            "Statement",
            "Statements",
            "Remarks",
            "Testimony",
            "Speech",
            "Address",
        ];
        if ground.is(by, &["by", "By"])
            && by > 0
            && ground.is(by - 1, given)
            && (2..=3).contains(&tokens.len())
            && ground.has(tokens.start, Class::GIVEN)
            && plausible(ground, self.run)
        {
            return self.some("relation", by - 1..tokens.end);
        }
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
