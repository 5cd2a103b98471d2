//! The body behind a name that has its office before it: "said Agent in Charge Doe, Harbour Service." Only where it ends
//! the phrase, because a list goes on with other bodies.

use std::ops::Range;

use super::chain::Chain;
use crate::extract::people::titles::is_corporate;
use crate::text::token::Kind;

impl Chain<'_> {
    /// The body behind the comma at `comma`, where the name of item `at` has one office and that is right before it.
    pub(super) fn body_behind_comma(&self, at: usize, comma: usize) -> Option<Range<usize>> {
        let ground = self.ground;
        let office = at.checked_sub(1).and_then(|before| self.title(before))?;
        let head = office.head.end - 1;
        let held = is_corporate(ground, head)
            || ground.is(head, &["Charge", "Agent", "Chief", "Commissioner"])
            || office.title.len() > office.head.len()
                && ground.is(office.title.end - 1, &["Charge"]);
        if !ground.is(comma, &[","]) || !held || !office.capital || self.items.len() > at + 1 {
            return None;
        }
        // "President Doe" is a head of state more often than not.
        if office.title.len() == 1 {
            return None;
        }
        let body = ground.body_from(comma + 1)?;
        let ended = ground.is(body.end, &[".", ";"])
            || ground.doc.kind(body.end) == Some(Kind::Close)
            || ground.doc.sentences[ground.doc.sentence_of(comma)]
                .tokens
                .end
                <= body.end;
        ended.then_some(body)
    }
}
