//! Where somebody lives, between the name and the office, and what somebody is known as there.

use crate::extract::lexicon::Class;
use crate::extract::people::ground::Ground;
use crate::extract::people::identity::AKA;
use crate::text::token::Kind;

use super::tail::{Parts, is_short_state};

impl Parts {
    /// ", 39, of Marlow, Ohio," before an office: the town of whoever stands accused.
    pub(super) fn take_residence(&mut self, ground: &Ground, end: usize) {
        let at = self.end;
        if !ground.is(at, &[","]) || !ground.is(at + 1, &["of"]) {
            return;
        }
        let word = |i: usize| ground.capital(i) || ground.is(i, &[","]) && ground.capital(i + 1);
        let stop = (at + 2..end.min(at + 9)).find(|&i| !word(i));
        let Some(comma) = stop.filter(|&i| ground.is(i, &[","])) else {
            return;
        };
        // Without an age it must be seen to be a town with its state.
        let state = ground.has(comma - 1, Class::PLACE | Class::COUNTRY)
            && (at + 3..comma - 1).any(|i| ground.is(i, &[","]));
        let known = self.age.is_some() || self.letters.is_some() || state;
        if known && comma > at + 2 && ground.determiner(comma + 1) {
            self.end = comma;
        }
    }

    /// "Doe of Marlow, Ohio, a Service Manager", "Doe of Marlow, Ohio, former": a town with its state before an office.
    pub(super) fn take_town(&mut self, ground: &Ground, end: usize) {
        let of = self.end;
        if !ground.is(of, &["of"]) {
            return;
        }
        let town = (of + 1..end.min(of + 4))
            .take_while(|&i| ground.capital(i) && ground.body(i).is_none())
            .last();
        let Some(comma) = town.map(|i| i + 1).filter(|&i| ground.is(i, &[","])) else {
            return;
        };
        let land = Class::PLACE | Class::COUNTRY;
        let two =
            ground.capital(comma + 2) && ground.doc.class_of(comma + 1..comma + 3).intersects(land);
        let state = ground.capital(comma + 1)
            && (two || ground.has(comma + 1, land) || is_short_state(ground.word(comma + 1)));
        let close = comma + 2 + usize::from(two);
        if state
            && ground.is(close, &[","])
            && (ground.determiner(close + 1) || ground.is(close + 1, &["former"]))
        {
            self.end = close;
        }
    }

    /// ", aka Money," before an age.
    pub(super) fn take_alias(&mut self, ground: &Ground, end: usize) {
        let at = if ground.is(self.end, &[","]) {
            self.end
        } else {
            self.end.wrapping_sub(1)
        };
        if !ground.is(at + 1, AKA) {
            return;
        }
        let past = (at + 2..end.min(at + 8)).find(|&i| !ground.doc.tokens[i].is_word());
        let Some(comma) = past.filter(|&i| ground.is(i, &[","])) else {
            return;
        };
        if ground.doc.kind(comma + 1) == Some(Kind::Number) {
            self.end = comma;
        }
    }
}
