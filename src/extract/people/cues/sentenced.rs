//! What courts do to people alone.

use super::{Cue, Judge};
use crate::text::token::Kind;

impl Judge<'_, '_, '_> {
    /// "Doe, the lead smuggler, was sentenced to 12 months", "Doe was arrested": only people go to prison.
    pub(super) fn sentenced(&self) -> Option<Cue> {
        let (ground, tokens) = (self.ground, self.tokens());
        let sentence = ground.doc.sentences[self.run.sentence].tokens.clone();
        if tokens.len() < 2 || tokens.start != sentence.start {
            return None;
        }
        let behind = self.run.tail.end;
        let apposed = ground.is(behind, &[","]);
        let verb = if apposed {
            let close =
                (behind + 1..sentence.end.min(behind + 14)).find(|&i| ground.is(i, &[","]))?;
            close + 1
        } else {
            behind
        };
        let term = ground.is(verb + 3, &["serve", "life", "time", "prison"])
            || ground.doc.kind(verb + 3) == Some(Kind::Number);
        let sentenced = ground.is(verb, &["was"])
            && ground.is(verb + 1, &["sentenced"])
            && ground.is(verb + 2, &["to"])
            && term;
        let arrested = ground.is(verb, &["was"]) && ground.is(verb + 1, &["arrested"]);
        (sentenced || arrested).then(|| Cue {
            rule: "relation",
            words: verb..verb + 2,
        })
    }
}
