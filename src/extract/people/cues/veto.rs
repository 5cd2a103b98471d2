//! What speaks against a run being a person, whatever speaks for it.

use super::Judge;
use crate::extract::lexicon::Class;
use crate::extract::people::links::is_named_after_a_place;
use crate::extract::people::names::is_initials;
use crate::extract::words::look_up;
use crate::text::token::{Kind, Shape};

/// Heads of what is named after people and is none.
const HEADS: Class = Class::ORG_HEAD
    .union(Class::ORG_WEAK)
    .union(Class::PLACE_HEAD)
    .union(Class::THING_HEAD);

impl Judge<'_, '_, '_> {
    /// A name inside another name: Kennedy Airport, the Shepard Act, the Doe Foundation's.
    pub(super) fn vetoed(&self) -> bool {
        self.ends_like_a_thing()
            || self.is_unlike_a_name()
            || self.is_a_place()
            || self.goes_on()
            || self.shouts_in_part()
    }

    /// "Doe Award", "Harbour Board".
    fn ends_like_a_thing(&self) -> bool {
        let (ground, tokens) = (self.ground, self.tokens());
        let last = tokens.end - 1;
        ground.has(last, HEADS)
            && !ground.has(last, Class::GIVEN | Class::FAMILY)
            && tokens.len() > 1
            && self.run.honorific.is_none()
            && self.run.tail.age.is_none()
            && !self.is_surely_titled()
            && !is_named_after_a_place(self.ground, self.run)
    }

    /// Whether the words are none that one person's name is made of.
    fn is_unlike_a_name(&self) -> bool {
        let (ground, tokens) = (self.ground, self.tokens());
        let last = tokens.end - 1;
        // "Doe Roe Announce", where a headline has lost the comma between two family names.
        let known = |i: usize| {
            ground.doc.tokens[i].is_word() && self.scan.surnames.contains(ground.word(i))
        };
        if tokens.len() > 1
            && self.run.honorific.is_none()
            && (!ground.has(tokens.start, Class::GIVEN) || tokens.len() > 2)
            && known(tokens.start)
            && known(tokens.start + 1)
        {
            return true;
        }
        // "Daniel W., London": whoever gives a letter for a family name does not want to be known.
        let letter = ground.word(last).trim_end_matches('.');
        if tokens.len() == 2
            && (letter.chars().count() == 1 || is_initials(ground.word(last)))
            && self.run.honorific.is_none()
            && ground.has(tokens.start, Class::GIVEN)
        {
            return true;
        }
        // "the Mahanayaka Theros": several, unnamed.
        if ground.is(last, &["Theros", "Theras"]) {
            return true;
        }
        // "Academic All-Americans", "Puerto Rican"
        let people = ground.word(last).rsplit('-').next().unwrap_or("");
        let people = people.strip_suffix('s').unwrap_or(people);
        let known = || {
            let whole = people.len() == ground.word(last).len();
            whole && ground.has(last, Class::DEMONYM)
                || !whole && look_up(people).contains(Class::DEMONYM)
        };
        if tokens.len() > 1
            && self.run.honorific.is_none()
            && !ground.has(last, Class::GIVEN | Class::FAMILY)
            && !ground.has(tokens.start, Class::GIVEN)
            && known()
        {
            return true;
        }
        false
    }

    /// Whether it is a place, by its words or by what stands around it.
    fn is_a_place(&self) -> bool {
        let (ground, tokens) = (self.ground, self.tokens());
        if self.is_an_address() {
            return true;
        }
        // "Ft. Lauderdale", "Mt. Vernon"
        if tokens.len() > 1 && ground.is(tokens.start, &["Ft.", "Mt.", "Pt."]) {
            return true;
        }
        // "Washington D C"
        if tokens.len() > 1
            && ground.has(tokens.start, Class::PLACE)
            && (tokens.start + 1..tokens.end)
                .all(|i| ground.word(i).trim_end_matches('.').len() == 1)
        {
            return true;
        }
        // "Hong Kong", "Tel Aviv": places whose words are names elsewhere.
        let phrase = self
            .ground
            .doc
            .span(tokens.clone())
            .of(self.ground.doc.text);
        if tokens.len() > 1
            && look_up(phrase).intersects(Class::PLACE | Class::COUNTRY | Class::DEMONYM)
        {
            return true;
        }
        // "of Alder Oaks, Calif.": a town with its state.
        let state =
            |i: usize| ground.capital(i) && ground.has(i, Class::PLACE) && ground.word(i).len() > 2;
        let before = tokens.start.wrapping_sub(1);
        ground.is(before, &["of", "in", "from", "near"])
            && ground.is(tokens.end, &[","])
            && state(tokens.end + 1)
            && self.run.honorific.is_none()
            && !ground.has(before.wrapping_sub(1), Class::TITLE)
    }

    /// "Hull Street", "1200 W Canal Loop", "Suite B Marlow"
    fn is_an_address(&self) -> bool {
        let (ground, tokens) = (self.ground, self.tokens());
        // "Hull Street Montgomery", "Edgemont Blvd NW"
        let street = &[
            "St",
            "Street",
            "Blvd",
            "Boulevard",
            "Pkwy",
            "Parkway",
            "Ave",
            "Avenue",
            "Rd",
            "Road",
            "Hwy",
            "Highway",
            "Ste",
            "Suite",
            "Trl",
            "Cir",
            "Expy",
            "Fwy",
            "Ln",
            "Terrace",
        ];
        // "1200 W Canal Loop": what has a number before it and a wind or a way in it.
        let wind = |i: usize| {
            ground.is(
                i,
                &[
                    "N", "S", "E", "W", "NE", "NW", "SE", "SW", "North", "South", "East", "West",
                ],
            )
        };
        let way = &[
            "Loop", "Way", "Pl", "Ct", "Dr", "Drive", "Court", "Place", "Lane", "Trail", "Circle",
            "Row",
        ];
        let room = &["Suite", "Ste", "Unit", "Apt", "Floor"];
        let before = tokens.start.wrapping_sub(1);
        let before = if wind(before) {
            before.wrapping_sub(1)
        } else {
            before
        };
        let numbered = ground.doc.kind(before) == Some(Kind::Number);
        if ground.is(tokens.start, room) && tokens.len() > 1 && self.run.honorific.is_none() {
            return true;
        }
        if numbered && (wind(tokens.start) || tokens.clone().skip(1).any(|i| ground.is(i, way))) {
            return true;
        }
        if tokens.clone().skip(1).any(|i| ground.is(i, street)) && self.run.honorific.is_none() {
            return true;
        }
        false
    }

    /// Whether the name of a body or a firm goes on behind the run.
    fn goes_on(&self) -> bool {
        let (ground, tokens) = (self.ground, self.tokens());
        let last = tokens.end - 1;
        // The run goes on in a body's name ("Doe" before "Foundation" marked as one).
        if ground.spaced(last)
            && ground.capital(tokens.end)
            && (ground.has(tokens.end, HEADS) || ground.is(tokens.end, &["Memorial"]))
            && ground.body(tokens.end).is_none()
        {
            return true;
        }
        // "Doe & Roe, LLP"
        ground.is(tokens.end, &["&"])
            && ground.capital(tokens.end + 1)
            && self.run.honorific.is_none()
    }

    /// "OTTO Suite": a word in capitals and a common one.
    fn shouts_in_part(&self) -> bool {
        let (ground, tokens) = (self.ground, self.tokens());
        let upper = tokens
            .clone()
            .filter(|&i| {
                ground.doc.kind(i) == Some(Kind::Word(Shape::Upper))
                    && !ground.word(i).contains('.')
            })
            .count();
        let shouting = ground.doc.paragraph_around(self.run.sentence).shouts;
        upper > 0 && upper < tokens.len() && !shouting && ground.has(tokens.end - 1, Class::COMMON)
    }

    /// A title right before a given name: "Agent David Church", where the family name is a common noun.
    fn is_surely_titled(&self) -> bool {
        let given = self.ground.has(self.tokens().start, Class::GIVEN)
            && (2..=3).contains(&self.tokens().len());
        given
            && self.links.of_run[self.index]
                .iter()
                .any(|l| l.rule == "title-before")
    }
}
