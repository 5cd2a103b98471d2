//! Who is named by a family name alone, in collections that struck out the full name with the marks: `We must act  said Doe
//! It is time`.

use super::{Cue, Judge};
use crate::text::token::{Kind, Shape};

impl Judge<'_, '_, '_> {
    /// A word on no list behind "said" and before the next mark, in a text that has lost its own.
    pub(super) fn speaks_alone(&self) -> Option<Cue> {
        let (ground, tokens) = (self.ground, self.tokens());
        let verb = tokens.start.checked_sub(1).filter(|i| *i > 0)?;
        let said = tokens.len() == 1
            && ground.is(verb, &["said", "added", "continued", "concluded"])
            && self.is_bare();
        let marked = |i: usize| {
            ground
                .doc
                .tokens
                .get(i)
                .is_none_or(|t| t.kind == Kind::Mark)
        };
        let name = said
            && marked(verb - 1)
            && marked(tokens.end)
            && ground.doc.class(tokens.start).is_empty()
            && ground.doc.kind(tokens.start) == Some(Kind::Word(Shape::Capital));
        name.then_some(())?;
        self.some("speech-verb", verb..tokens.start)
    }
}
