//! Namings before the one that makes a person known: "We must act, said Doe. Senator Doe spoke in Marlow."

use super::{Cast, Character, is_long, words_of};
use crate::extract::people::cues::Cue;

impl Cast<'_, '_, '_> {
    /// Finds where those were named first, without a cue, who are known by a family name alone: the characters from
    /// `known` on.
    pub(super) fn look_back(&mut self, known: usize, cues: &[Option<Cue>]) {
        let first = |c: &Character| c.mentions[0].run;
        let Some(last) = self.characters[known..].iter().map(first).max() else {
            return;
        };
        for (run, _) in cues[..last].iter().enumerate().filter(|c| c.1.is_none()) {
            let name = &self.scan.runs[run];
            if is_long(self.ground, name) || !self.may_know(name) {
                continue;
            }
            let tokens = name.tokens.clone();
            let words = words_of(self.ground, &tokens);
            let at = words.first().and_then(|w| self.known_short(w, &tokens));
            let new = at.filter(|(c, _)| *c >= known && first(&self.characters[*c]) > run);
            if let Some((at, rule)) = new {
                let named = self.named(run, tokens.clone(), rule, tokens);
                self.characters[at].mentions.push(named);
            }
        }
    }
}
